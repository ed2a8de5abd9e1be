/** Plans the sources of a dataset. */

import { chunksOf } from '../../domain/model/chunksOf.ts';
import { storedSource } from '../../store/codec/source.ts';
import { readRecordMetadata, readSources } from '../../store/read/records.ts';
import { haveSameInfo, type SourceInfo, sourceInfoOf } from '../derive/sourceInfo.ts';
import { digestEntryOf, nextDigests } from '../recordDigests.ts';
import type { PlanBuilder } from './planBuilder.ts';
import type { PlanContext } from './planContext.ts';
import { contentText, pairOf } from './recordPair.ts';

/** Smaller than for other records, since sources may contain long texts. */
const CHUNK_SIZE = 200;

interface PlannedSources {
  /** What claims take from each source of the dataset, as it will be. */
  readonly infos: ReadonlyMap<string, SourceInfo>;
  /** The sources whose date or voice changes, which affects the claims that cite them. */
  readonly affecting: readonly string[];
}

/** @param compareAll whether sources with an equal digest are compared too */
export async function planSources(
  { graph, dataset, isEmpty }: PlanContext,
  compareAll: boolean,
  builder: PlanBuilder,
): Promise<PlannedSources> {
  const infos = new Map<string, SourceInfo>();
  const affecting: string[] = [];
  for (const records of chunksOf(dataset.sources, CHUNK_SIZE)) {
    const ids = records.map(({ id }) => id);
    const metadata = isEmpty ? null : await readRecordMetadata(graph, 'Source', ids);
    const isSame = (record: { readonly id: string }): boolean =>
      !compareAll && (metadata?.get(record.id)?.digests.includes(digestEntryOf(dataset.id, record)) ?? false);
    const differing = records.filter((record) => metadata?.has(record.id) && !isSame(record));
    const differingIds = differing.map(({ id }) => id);
    const stored = new Map((await readSources(graph, differingIds)).map((source) => [source.id, source]));
    for (const record of records) {
      const known = metadata?.get(record.id);
      if (known !== undefined && isSame(record)) {
        infos.set(record.id, { voice: known.voice ?? record.id, date: known.date ?? undefined });
        builder.addUnchanged('SOURCE', record.id);
        continue;
      }
      const before = stored.get(record.id);
      const next = storedSource(record, dataset.id, before);
      const survives = (): boolean => before !== undefined && contentText(before) === contentText(next);
      const digests = nextDigests(before, dataset.id, digestEntryOf(dataset.id, record), survives);
      builder.addSource(pairOf(record.id, before, { ...next, digests }, dataset.placeOf(record)));
      infos.set(record.id, sourceInfoOf(next));
      if (before !== undefined && !haveSameInfo(before, next)) affecting.push(record.id);
    }
  }
  return { infos, affecting };
}
