/**
 * Checks that only the dataset that declared a source first says its voice, date and reliability. The agreement of claims is
 * counted and weighed by these, so that others could forge it.
 */
import type { SourceRecord } from '../../domain/model/record.ts';
import { quoteValue, type ReadContext } from '../../formats/problem.ts';
import type { LoadedDataset } from '../../import/loadedDataset.ts';
import { isSourceOfOther, OWNED_FIELDS } from '../../store/codec/source.ts';
import type { Graph } from '../../store/graph.ts';
import { readRecordMetadata } from '../../store/read/records.ts';

/** The owner of a source, and what it says. */
interface Owned {
  readonly dataset: string | null;
  readonly voice?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly reliability?: string | null | undefined;
}

/**
 * @param datasets in the order in which they are applied
 * @param known the kinds of the stored records that files name, by id
 */
export async function checkOwners(
  datasets: readonly LoadedDataset[],
  known: ReadonlyMap<string, string>,
  graph: Graph | undefined,
  reading: ReadContext,
): Promise<void> {
  const stored = new Set<string>();
  for (const { sources } of datasets)
    for (const { id } of sources) if (known.get(id) === 'SOURCE') stored.add(id);
  const owners = new Map<string, Owned>(
    graph && stored.size > 0 ? await readRecordMetadata(graph, 'Source', stored) : [],
  );
  for (const { id: dataset, sources } of datasets)
    for (const source of sources) {
      const owner = owners.get(source.id);
      if (owner !== undefined) checkOwned(source, dataset, owner, reading);
      else if (datasets.length > 1) {
        const { voice, date, reliability } = source;
        owners.set(source.id, { dataset, voice, date, reliability });
      }
    }
}

function checkOwned(
  source: SourceRecord,
  dataset: string,
  owner: Owned,
  { problems, places }: ReadContext,
): void {
  if (!isSourceOfOther(source.id, owner.dataset, dataset)) return;
  const valueIn = (stated: Omit<Owned, 'dataset'>, key: (typeof OWNED_FIELDS)[number]): string | undefined =>
    stated[key] ?? (key === 'voice' ? source.id : undefined);
  const text = (value: string | undefined): string => (value === undefined ? 'missing' : quoteValue(value));
  for (const key of OWNED_FIELDS) {
    if (source[key] === undefined && !source.withdrawn?.includes(key)) continue;
    const [here, there] = [valueIn(source, key), valueIn(owner, key)];
    if (here !== there)
      problems.error(
        places.of(source, key),
        'SOURCE_OWNER',
        `${key} of ${quoteValue(source.id)} is ${text(here)} here, and ${text(there)} in the dataset ${quoteValue(owner.dataset ?? '')}, which declared the source first`,
        'leave the key out, or declare another source',
      );
  }
}
