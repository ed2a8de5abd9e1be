/** Import metadata as properties: `digests`, `flaws` and `flawed`, which is true where there are flaws. */
import type { Value } from '../graph.ts';
import type { ImportMetadata, PropertyValue, Props } from '../storedRecord.ts';
import { propsOf } from './properties.ts';

/** The record with its import metadata among its properties, as a new version of it is stored. */
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
