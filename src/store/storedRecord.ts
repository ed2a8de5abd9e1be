/** Records as they lie in the graph, apart from their batch numbers, which only the writer knows. */
import type { EntityKind, FactKind } from '../domain/model/kinds.ts';
import type { Rows } from '../domain/model/rows.ts';

export type Stored = string | number | boolean | readonly string[] | readonly number[];
/** Properties of a node by name; an absent value is a missing property. */
export type Props = Readonly<Record<string, Stored>>;

/** What a record remembers for the seed alone; it is no part of what the record says. */
export interface Remembered {
  /** For each dataset that said it as it is, `dataset digest`; the record need not be compared where that is equal. */
  readonly digests?: readonly string[] | undefined;
  /** Of a fact: what is wrong with it, each as one text; absent where nothing is. */
  readonly flaws?: readonly string[] | undefined;
}

export interface StoredEntity extends Remembered {
  readonly id: string;
  readonly kind: EntityKind;
  readonly props: Props;
}

export interface StoredSource extends Remembered {
  readonly id: string;
  readonly props: Props;
  /** The text that locators refer to, where it may be kept. */
  readonly text: string | null;
}

export interface StoredClaim {
  readonly id: string;
  readonly props: Props;
  readonly source: string;
  /** The speaker of an attributed claim. */
  readonly by: string | null;
}

/** A link from a fact to an entity. */
export interface RoleLink {
  readonly relationship: string;
  readonly entity: string;
  /** The id that the source file used. */
  readonly as: string;
}

export interface StoredFact extends Remembered {
  readonly id: string;
  readonly kind: FactKind;
  readonly props: Props;
  readonly roles: readonly RoleLink[];
  readonly claims: readonly StoredClaim[];
}

/** A version of a fact that a batch creates. */
export interface FactVersion {
  readonly fact: StoredFact;
  /** The ids of those of its claims that the graph holds already; they are linked, and the others are made. */
  readonly held: readonly string[];
}

/** A live record that a batch closes. */
export interface Closing<Kind> {
  readonly id: string;
  readonly kind: Kind;
}

/**
 * What one batch does. A fact that changes is both closed and created; entities and sources are updated in place.
 * Claims come with the facts that are created.
 */
export interface Changes {
  readonly dataset: { readonly id: string; readonly digest: string } | null;
  readonly sources: {
    readonly create: Rows<StoredSource>;
    readonly update: Rows<StoredSource>;
    readonly close: Rows<string>;
  };
  readonly entities: {
    readonly create: Rows<StoredEntity>;
    readonly update: Rows<StoredEntity>;
    readonly close: Rows<Closing<EntityKind>>;
  };
  readonly claims: { readonly close: Rows<string> };
  readonly facts: {
    readonly create: Rows<FactVersion>;
    readonly close: Rows<Closing<FactKind>>;
    /** Facts that say what they said and remember something else; that is no version. */
    readonly remember: Rows<Remembered & { readonly id: string }>;
  };
  /** Records by what happens to them, for the description of the batch. */
  readonly counts: { readonly creates: number; readonly updates: number; readonly retracts: number };
}

/** The newest visible batch; number 0 and no time before the first. */
export interface Clock {
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly at: string | null;
}
