/**
 * What is not as the layout has it, and how that is mended: links and versions that are missing, doubled or left behind. Each
 * read scans a label.
 */

import { type Clock, lockClock, readClockState, setClock } from '../clock.ts';
import type { Props } from '../codec/storedRecord.ts';
import type { Graph } from '../graph.ts';
import { FACT_LABELS } from '../graphLayout.ts';
import { type Work, workChunks } from '../write/chunks.ts';
import { runChunk } from '../write/lease.ts';
import { recover } from '../write/recover.ts';
import { readUnsweptRecords, sweepWork } from '../write/sweep.ts';
import { readEachLabel, readInParts, textsIn } from './byIds.ts';

/** The labels of live records, which are found by an index of their ids. */
const LIVE_LABELS = [...FACT_LABELS, 'Claim', 'Entity', 'Source'] as const;

/** What is live to a reader at the newest batch, whose number is the parameter `batch`. */
const live = (node: string): string => `${node}.knownFrom <= $batch AND ${node}.knownTo > $batch`;

const linkless = (label: string, pattern: string): string =>
  `MATCH (x:${label}) WHERE ${live('x')} AND NOT EXISTS { MATCH ${pattern} } RETURN x.id AS id`;

/** The newest batch; the last one that wrote versions, also where it is not finished; and the last one that was swept. */
interface BatchesAtWork {
  readonly batch: number;
  readonly staged: number;
  readonly swept: number;
}

/** By what they find: each returns the ids of records in the column `id`, for the parameters `BatchesAtWork`. */
const STATEMENTS = {
  FUTURE_VERSION: [...LIVE_LABELS, 'SourceText', 'Past'].map(
    (label) => `MATCH (x:${label}) WHERE x.knownFrom > $staged RETURN x.id AS id`,
  ),
  UNSWEPT: LIVE_LABELS.map((label) => `MATCH (x:${label}) WHERE x.knownTo <= $swept RETURN x.id AS id`),
  TWO_LIVE_VERSIONS: LIVE_LABELS.map(
    (label) =>
      `MATCH (x:${label}) WHERE ${live('x')} WITH x.id AS id, count(*) AS versions WHERE versions > 1 RETURN id`,
  ),
  FACT_WITHOUT_CLAIM: FACT_LABELS.map((label) => linkless(label, '(x)-[:CLAIM]->(:Claim)')),
  FACT_WITHOUT_ROLE: FACT_LABELS.map((label) => linkless(label, '(x)-->(:Entity)')),
  CLAIM_WITHOUT_SOURCE: [linkless('Claim', '(x)-[:SOURCE]->(:Source)')],
  CLAIM_WITHOUT_FACT: [linkless('Claim', '(x)<-[:CLAIM]-()')],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type StructureProblem = keyof typeof STATEMENTS;

/** The ids of the records with each problem. */
export async function readStructureProblems(
  graph: Graph,
  batches: BatchesAtWork,
): Promise<Map<StructureProblem, string[]>> {
  const found = new Map<StructureProblem, string[]>();
  for (const [problem, statements] of Object.entries(STATEMENTS)) {
    let ids: string[] = [];
    for (const text of statements)
      ids = ids.concat(textsIn(await graph.read({ text, params: { ...batches } })));
    found.set(problem as StructureProblem, ids);
  }
  return found;
}

/** The numbers of all batches that the graph has. */
export async function readBatchNumbers(graph: Graph): Promise<number[]> {
  const rows = await graph.read({ text: 'MATCH (b:Batch) RETURN b.number AS number', params: {} });
  return rows.map(({ number }) => Number(number));
}

/** The batches that closed versions which still have the labels of live ones. */
async function readUnsweptBatches(graph: Graph, newest: number): Promise<ReadonlySet<number>> {
  const rows = await readEachLabel(
    graph,
    LIVE_LABELS,
    (label) => `MATCH (x:${label}) WHERE x.knownTo <= $newest RETURN DISTINCT x.knownTo AS number`,
    { newest },
  );
  return new Set(rows.map(({ number }) => Number(number)));
}

/** The ids that a scan of a label finds, and a look-up by id does not. */
export async function readIdsMissingInIndex(graph: Graph): Promise<string[]> {
  let missing: string[] = [];
  for (const label of LIVE_LABELS) {
    const ids = textsIn(
      await graph.read({ text: `MATCH (x:${label}) RETURN DISTINCT x.id AS id`, params: {} }),
    );
    const look = `UNWIND $ids AS id MATCH (x:${label} {id: id}) RETURN DISTINCT x.id AS id`;
    const found = new Set(textsIn(await readInParts(graph, ids, look)));
    missing = missing.concat(ids.filter((id) => !found.has(id)));
  }
  return missing;
}

/** The properties of live entities by id. */
export async function readEntityProps(graph: Graph, ids: Iterable<string>): Promise<Map<string, Props>> {
  const rows = await readInParts(
    graph,
    ids,
    'UNWIND $ids AS id MATCH (x:Entity {id: id}) RETURN id, properties(x) AS props',
  );
  return new Map(rows.map(({ id, props }) => [String(id), props as Props]));
}

/**
 * Mends what is not as the layout has it: finishes or undoes a batch that was left, and sweeps what was not swept. Safe to
 * repeat.
 * @param derive computes all derived properties again
 */
export async function mendStructure(graph: Graph, derive: (clock: Clock) => Promise<void>): Promise<void> {
  await recover(graph);
  const clock = await readClockState(graph);
  for (const number of await readUnsweptBatches(graph, clock.number))
    await writeAll(graph, sweepWork(await readUnsweptRecords(graph, number), number));
  await derive(clock);
  // So that no server answers from what it kept.
  await graph.write(async (transaction) => {
    const { mends } = await lockClock(transaction);
    await setClock(transaction, { mends: (mends ?? 0) + 1 });
  });
}

async function writeAll(graph: Graph, works: readonly Work[]): Promise<void> {
  for (const chunk of workChunks(works))
    await graph.write(async (transaction) => {
      await lockClock(transaction);
      await runChunk(transaction, chunk);
    });
}
