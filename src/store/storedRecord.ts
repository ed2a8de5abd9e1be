/** Records as the graph stores them, without batch numbers, which only the writer knows. */
import type { EntityKind, FactKind } from '../domain/model/kinds.ts';

/** A value that a property of a node can have. */
export type PropertyValue = string | number | boolean | readonly string[] | readonly number[];
/** Properties of a node by name; an absent value is a missing property. */
export type Props = Readonly<Record<string, PropertyValue>>;

/** Data that imports keep on a record; it is not part of the record's content. */
export interface ImportMetadata {
  /**
   * One entry `dataset digest` for each dataset that declares the record as it is stored. An import skips the comparison
   * of a record whose digest is among them.
   */
  readonly digests?: readonly string[] | undefined;
  /** The integrity flaws of a fact, each as one text; absent where there are none. */
  readonly flaws?: readonly string[] | undefined;
}

export interface StoredEntity extends ImportMetadata {
  readonly id: string;
  readonly kind: EntityKind;
  readonly props: Props;
}

export interface StoredSource extends ImportMetadata {
  readonly id: string;
  readonly props: Props;
  /** The text that locators refer to, where it may be kept. */
  readonly text: string | null;
}

export interface StoredClaim {
  readonly id: string;
  readonly props: Props;
  /** The id of the source that makes the claim. */
  readonly source: string;
  /** The id of the speaker of an attributed claim. */
  readonly by: string | null;
}

/** A link from a fact to an entity. */
export interface RoleLink {
  readonly relationship: string;
  readonly entity: string;
  /** The id that the source file used; it differs from `entity` where that one was merged. */
  readonly as: string;
}

/** A fact is withdrawn where all its claims have the rank DEPRECATED; see `isWithdrawnFact`. */
export interface StoredFact extends ImportMetadata {
  readonly id: string;
  readonly kind: FactKind;
  readonly props: Props;
  readonly roles: readonly RoleLink[];
  readonly claims: readonly StoredClaim[];
}
