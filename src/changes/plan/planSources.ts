/** Plans the sources of a dataset. */

import { digestOf, digestsOf } from '../../import/digest.ts';
import { storedSource } from '../../store/codec/source.ts';
import { readMarks, readSources } from '../../store/read/currentState.ts';
import { factsOfSource, type SourceFacts } from '../derive/factContext.ts';
import { pairOf, saidText } from './recordPair.ts';
import type { Outcome } from './planBuilder.ts';
import { piecesOf, type Setting } from './planContext.ts';

/** Sources may come with their texts. */
const TOGETHER = 200;

export interface PlannedSources {
  /** What claims take from each source of the dataset, as it will be. */
  readonly facts: ReadonlyMap<string, SourceFacts>;
  /** Sources on whose date or voice the claims of other files may rest, and that are said anew. */
  readonly moved: readonly string[];
}

/** Unless `anew`, sources with an equal digest are not looked at. */
export async function planSources(
  { graph, dataset, isEmpty }: Setting,
  anew: boolean,
  outcome: Outcome,
): Promise<PlannedSources> {
  const facts = new Map<string, SourceFacts>();
  const moved: string[] = [];
  for (const records of piecesOf(dataset.sources, TOGETHER)) {
    const ids = records.map(({ id }) => id);
    const marks = isEmpty ? null : await readMarks(graph, 'Source', ids);
    const isSame = (record: { readonly id: string }): boolean =>
      !anew && (marks?.get(record.id)?.digests.includes(digestOf(dataset.id, record)) ?? false);
    const differing = records.filter((record) => marks?.has(record.id) && !isSame(record));
    const held = new Map(
      (
        await readSources(
          graph,
          differing.map(({ id }) => id),
        )
      ).map((source) => [source.id, source]),
    );
    for (const record of records) {
      const mark = marks?.get(record.id);
      if (mark !== undefined && isSame(record)) {
        facts.set(record.id, { voice: mark.voice ?? record.id, date: mark.date ?? undefined });
        outcome.unchanged('SOURCE', record.id);
        continue;
      }
      const before = held.get(record.id);
      const said = storedSource(record, dataset.id, before);
      const stands = (): boolean => before !== undefined && saidText(before) === saidText(said);
      const digests = digestsOf(before, dataset.id, digestOf(dataset.id, record), stands);
      outcome.source(pairOf(record.id, before, { ...said, digests }));
      const after = factsOfSource(said);
      facts.set(record.id, after);
      const was = before && factsOfSource(before);
      if (was !== undefined && (was.voice !== after.voice || was.date !== after.date)) moved.push(record.id);
    }
  }
  return { facts, moved };
}
