/** Records as the graph stores them, without batch numbers, which only the writer knows, and their properties. */
import type { EntityKind, FactKind } from '../../domain/model/kinds.ts';
import type { Value } from '../graph.ts';

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

export type StoredRecord = StoredSource | StoredEntity | StoredFact;

/** A text property; undefined where it is missing or has another type. */
export function textOf(props: Props, key: string): string | undefined {
  const value = props[key];
  return typeof value === 'string' ? value : undefined;
}

/** A number property; undefined where it is missing or has another type. */
export function numberOf(props: Props, key: string): number | undefined {
  const value = props[key];
  return typeof value === 'number' ? value : undefined;
}

/** A property that is a list of texts; empty where it is missing. */
export function listOf(props: Props, key: string): string[] {
  const value = props[key];
  return Array.isArray(value) ? value.map(String) : [];
}

/** Properties without undefined, null and empty lists: an absent value is a missing property. */
export function propsOf(values: Readonly<Record<string, PropertyValue | null | undefined>>): Props {
  const props: Record<string, PropertyValue> = {};
  for (const key of Object.keys(values)) {
    const value = values[key];
    if (value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0))
      props[key] = value;
  }
  return props;
}

/** Properties without those of some names. */
export const propsWithout = (props: Props, names: readonly string[]): Props =>
  names.length === 0
    ? props
    : Object.fromEntries(Object.entries(props).filter(([key]) => !names.includes(key)));

/** The record with its import metadata among its properties, as a new version of it is stored; `flawed` is true where there are flaws. */
export function withMetadataProps<T extends ImportMetadata & { readonly props: Props }>(item: T): T {
  const { digests = [], flaws = [] } = item;
  if (digests.length === 0 && flaws.length === 0) return item;
  return {
    ...item,
    props: { ...item.props, ...propsOf({ digests, flaws, flawed: flaws.length > 0 || undefined }) },
  };
}

/** The values to which the metadata of a stored record is set; null removes a property. */
export const metadataValues = ({
  digests = [],
  flaws = [],
}: ImportMetadata): Readonly<Record<'digests' | 'flaws' | 'flawed', Value>> => ({
  digests: digests.length === 0 ? null : digests,
  flaws: flaws.length === 0 ? null : flaws,
  flawed: flaws.length === 0 ? null : true,
});

/** The properties of a node without batch numbers, and its import metadata apart from them. */
export function contentOfNode(node: unknown): { readonly props: Props } & ImportMetadata {
  const { digests, flaws, flawed: _flawed, ...props } = withoutBatchNumbers(node);
  return {
    props,
    ...(Array.isArray(digests) ? { digests: digests.map(String) } : {}),
    ...(Array.isArray(flaws) ? { flaws: flaws.map(String) } : {}),
  };
}

/** The properties of a node without `knownFrom` and `knownTo`. */
export function withoutBatchNumbers(node: unknown): Props {
  const { knownFrom: _from, knownTo: _to, ...props } = node as Record<string, PropertyValue>;
  return props;
}
