/** Records as they lie in the graph, apart from their batch numbers, which only the writer knows. */
import type { EntityKind, FactKind } from '../../domain/kinds.ts';

export type Stored = string | number | boolean | readonly string[] | readonly number[];
/** Properties of a node by name; an absent value is a missing property. */
export type Props = Readonly<Record<string, Stored>>;

export interface StoredEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly props: Props;
}

export interface StoredSource {
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

export interface StoredFact {
  readonly id: string;
  readonly kind: FactKind;
  readonly props: Props;
  readonly roles: readonly RoleLink[];
  readonly claims: readonly StoredClaim[];
}

/** A live record that a batch closes. */
export interface Closing<Kind> {
  readonly id: string;
  readonly kind: Kind;
}

/** What one batch does. A fact that changes is both closed and created; entities and sources are updated in place. */
export interface Changes {
  readonly dataset: { readonly id: string; readonly digest: string } | null;
  readonly sources: {
    readonly create: readonly StoredSource[];
    readonly update: readonly StoredSource[];
    readonly close: readonly string[];
  };
  readonly entities: {
    readonly create: readonly StoredEntity[];
    readonly update: readonly StoredEntity[];
    readonly close: readonly Closing<EntityKind>[];
  };
  /** New claims come with the facts that are created; those that the graph holds already are linked. */
  readonly claims: { readonly create: readonly StoredClaim[]; readonly close: readonly string[] };
  readonly facts: {
    readonly create: readonly StoredFact[];
    readonly close: readonly Closing<FactKind>[];
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
