/** Writes edits of stored records as one batch, with all that follows from them. */
import { readClock } from '../store/clock.ts';
import type { Graph } from '../store/graph.ts';
import { applyBatch, type BatchMeta, type ChangeSet, type WriteOptions } from '../store/write/batch.ts';
import { recover } from '../store/write/recover.ts';
import { type BatchRef, batchRefOf, dayOfTime } from './batchRef.ts';
import type { RecordEdits } from './derive/editedFacts.ts';
import { changeSetOf } from './plan/changeSetOf.ts';
import { type PlannedRecords, planEdits } from './plan/planEdits.ts';
import { type ChangeCounts, type ChangeKind, kindOfChange, noChanges } from './plan/plannedChange.ts';
import type { RecordPairs } from './plan/recordPair.ts';
import { mayRetry } from './writeAttempts.ts';

export interface EditMeta extends WriteOptions {
  /** The reason that is stored with the batch. */
  readonly reason?: string | undefined;
  readonly by?: string | undefined;
  /** The time of the batch, ISO 8601; now if absent. */
  readonly at?: string | undefined;
  /** Whether nothing is written, so that the report says what would be. */
  readonly dryRun?: boolean | undefined;
}

export interface PlannedEdits {
  /** Null where they are impossible, so that nothing is written. */
  readonly edits: RecordEdits | null;
  /** The dataset to which the batch belongs; none if absent. Its language counts as one change. */
  readonly dataset?: ChangeSet['dataset'];
  readonly batch?: Pick<BatchMeta, 'purges' | 'reverts'>;
}

/** What was planned, the records before and after it, and the batch; null if none was written. */
interface WrittenEdits<P> extends PlannedRecords {
  readonly planned: P;
  readonly counts: ChangeCounts;
  readonly batch: BatchRef | null;
}

/**
 * Plans edits and writes them. Nothing is written in a dry run, and where nothing changes, but for a purge, which erases
 * what is closed already.
 * @param plan is given the number of the newest batch. It may run several times, since another writer may come first
 */
export async function writeEdits<P extends PlannedEdits>(
  graph: Graph,
  meta: EditMeta,
  plan: (newest: number) => Promise<P>,
): Promise<WrittenEdits<P>> {
  const at = meta.at ?? new Date().toISOString();
  for (let attempt = 1; ; attempt += 1) {
    // Whether a version was swept decides how it is read, so an interrupted sweep is completed first.
    if (meta.dryRun !== true) await recover(graph, meta.now);
    const { number: expected } = await readClock(graph);
    const planned = await plan(expected);
    const records = planned.edits === null ? NOTHING : await planEdits(graph, planned.edits, dayOfTime(at));
    const counts = countsOf(records);
    if (planned.edits !== null && planned.dataset?.language !== undefined) counts.UPDATE += 1;
    const report = { planned, ...records, counts };
    const { CREATE, UPDATE, RETRACT } = counts;
    const isNothing = CREATE + UPDATE + RETRACT === 0 && planned.batch?.purges === undefined;
    if (meta.dryRun === true || isNothing) return { ...report, batch: null };
    try {
      const { by, reason } = meta;
      const changes = changeSetOf(planned.dataset ?? null, records, counts);
      const written = await applyBatch(graph, changes, { expected, at, by, reason, ...planned.batch }, meta);
      return { ...report, batch: batchRefOf(written) };
    } catch (error) {
      if (!mayRetry(error, attempt)) throw error;
    }
  }
}

const NOTHING: PlannedRecords = { sources: [], entities: [], facts: [], findings: [] };

function countsOf({ sources, entities, facts }: RecordPairs): Record<ChangeKind, number> {
  const counts = noChanges();
  for (const pair of [...sources, ...entities, ...facts]) counts[kindOfChange(pair)] += 1;
  return counts;
}
