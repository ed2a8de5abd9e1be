/** Examines a graph as a store: whether all that a reader relies on is there, and as it would be written today. */
import { rowsOf } from '../../domain/model/rows.ts';
import { lockClock, readClockState, setClock } from '../../store/clock.ts';
import type { Graph } from '../../store/graph.ts';
import {
  readBatchNumbers,
  readEntityProps,
  readIdsMissingInIndex,
  readNamesWithoutWords,
  readStructureProblems,
  readUnsweptBatches,
} from '../../store/read/structure.ts';
import { type Chunk, workChunks, workOf } from '../../store/write/chunks.ts';
import { runChunk } from '../../store/write/lease.ts';
import { isUnfinished, recover } from '../../store/write/recover.ts';
import { readUnsweptRecords, sweepWork } from '../../store/write/sweep.ts';
import { linkWordsAgain } from '../../store/write/wordIndex.ts';
import { dayOfTime } from '../batchRef.ts';
import { type Replacement, recomputeAll } from '../upgrade/recomputeAll.ts';
import { AILMENTS, type Ailment, type AilmentCode, MOST_EXAMPLES } from './ailment.ts';

/** Properties of entities that may be other ones on another day. */
const OF_THE_DAY = ['label', 'labels', 'labelSort'];

class Findings {
  readonly #ids = new Map<AilmentCode, Set<string>>();

  add(code: AilmentCode, ids: readonly string[]): void {
    const known = this.#ids.get(code) ?? new Set();
    for (const id of ids) known.add(id);
    if (known.size > 0) this.#ids.set(code, known);
  }

  /** In the order of `AILMENTS`. */
  list(): Ailment[] {
    return (Object.keys(AILMENTS) as AilmentCode[]).flatMap((code) => {
      const ids = this.#ids.get(code);
      return ids ? [{ code, count: ids.size, examples: [...ids].slice(0, MOST_EXAMPLES) }] : [];
    });
  }
}

/** Reads everything and writes nothing. No batch should be written meanwhile. */
export async function examineGraph(graph: Graph): Promise<Ailment[]> {
  const findings = new Findings();
  const clock = await readClockState(graph);
  if (isUnfinished(clock))
    findings.add('UNFINISHED_BATCH', [`batch/${clock.writing ?? clock.sweep ?? clock.number}`]);
  findings.add('BATCH_NUMBERS', await wrongBatches(graph, clock.number));
  for (const [code, ids] of await readStructureProblems(graph, clock.number)) findings.add(code, ids);
  findings.add('MISSING_IN_INDEX', await readIdsMissingInIndex(graph));
  findings.add(
    'NAME_WITHOUT_WORDS',
    (await readNamesWithoutWords(graph)).map(({ id }) => id),
  );
  // Values are derived from swept batches only.
  if (clock.number > 0 && !isUnfinished(clock))
    await recomputeAll(graph, dayOfTime(String(clock.at)), counting(graph, findings));
  return findings.list();
}

/**
 * Mends what follows from the records: finishes or undoes a batch that was left, links names to their words, and computes
 * all derived values again. Safe to repeat.
 */
export async function mendGraph(graph: Graph): Promise<void> {
  await recover(graph);
  await sweepAgain(graph);
  const link = linkWordsAgain();
  const work = workOf(
    () => [link],
    rowsOf(await readNamesWithoutWords(graph)),
    (row) => [[link, row]],
  );
  for (const chunk of workChunks([work])) await writeChunk(graph, chunk);
  const { number, at } = await readClockState(graph);
  if (number > 0) await recomputeAll(graph, dayOfTime(String(at)));
  // So that no server answers from what it kept.
  await graph.write(async (transaction) => {
    const { mends } = await lockClock(transaction);
    await setClock(transaction, { mends: (mends ?? 0) + 1 });
  });
}

/** Sweeps the batches that closed versions which are still found as live ones. */
async function sweepAgain(graph: Graph): Promise<void> {
  const { number: newest } = await readClockState(graph);
  const batches = await readUnsweptBatches(graph, newest);
  for (const number of batches)
    for (const chunk of workChunks(sweepWork(await readUnsweptRecords(graph, number), number)))
      await writeChunk(graph, chunk);
}

const writeChunk = (graph: Graph, chunk: Chunk): Promise<void> =>
  graph.write(async (transaction) => {
    await lockClock(transaction);
    await runChunk(transaction, chunk);
  });

/** The ids of batches that should be there and are not, or the other way round. */
async function wrongBatches(graph: Graph, newest: number): Promise<string[]> {
  const found = new Set(await readBatchNumbers(graph));
  const wanted = Array.from({ length: newest }, (_, i) => i + 1);
  const missing = wanted.filter((number) => !found.has(number));
  const later = [...found].filter((number) => number > newest);
  return [...missing, ...later].map((number) => `batch/${number}`);
}

/** Counts what differs in place of writing it. */
function counting(graph: Graph, findings: Findings): Replacement {
  const add = (ids: readonly string[]): void => findings.add('DERIVED_VALUES', ids);
  return {
    async live(_graph, label, records) {
      if (label !== 'Entity') return add(records.map(({ id }) => id));
      const stored = await readEntityProps(
        graph,
        records.map(({ id }) => id),
      );
      add(records.flatMap(({ id, props }) => (differs(stored.get(id) ?? {}, props) ? [id] : [])));
    },
    async closed(_graph, _batch, records) {
      add(records.map(({ id }) => id));
    },
  };
}

/** Whether an entity differs in more than in what its names are on another day. */
function differs(
  stored: Readonly<Record<string, unknown>>,
  props: Readonly<Record<string, unknown>>,
): boolean {
  const left = (values: Readonly<Record<string, unknown>>): string =>
    JSON.stringify(
      Object.entries(values)
        .filter(
          ([key]) =>
            !['knownFrom', 'knownTo', ...(props.labelVaries === true ? OF_THE_DAY : [])].includes(key),
        )
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return left(stored) !== left(props);
}
