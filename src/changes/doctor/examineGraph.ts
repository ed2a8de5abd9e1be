/** Examines a graph as a store: whether all that a reader relies on is there, and as it would be written today. */
import { decodeFlaw } from '../../domain/integrity/flaw.ts';
import { chunksOf } from '../../domain/model/chunksOf.ts';
import { readClockState } from '../../store/clock.ts';
import type { StoredFact } from '../../store/codec/storedRecord.ts';
import type { Graph } from '../../store/graph.ts';
import { factIdsOfEntities } from '../../store/read/factIds.ts';
import { readAliases, readFacts } from '../../store/read/records.ts';
import {
  mendStructure,
  readBatchNumbers,
  readEntityProps,
  readIdsMissingInIndex,
  readStructureProblems,
} from '../../store/read/structure.ts';
import { isUnfinished } from '../../store/write/recover.ts';
import { dayOfTime } from '../batchRef.ts';
import { type PlanFinding, planFindingsOf } from '../plan/planFinding.ts';
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

/**
 * Reads everything and writes nothing. Of an unfinished batch only itself is found, not what it has and has not written.
 * No batch should be written meanwhile.
 */
export async function examineGraph(graph: Graph): Promise<Ailment[]> {
  const findings = new Findings();
  const clock = await readClockState(graph);
  const { number, writing, sweep, restoring } = clock;
  const unfinished = isUnfinished(clock);
  if (unfinished) findings.add('UNFINISHED_BATCH', [`batch/${writing ?? sweep ?? number}`]);
  findings.add('BATCH_NUMBERS', await wrongBatches(graph, number, restoring ?? number));
  const staged = (unfinished ? writing : null) ?? number;
  const swept = sweep === null ? number : sweep - 1;
  for (const [code, ids] of await readStructureProblems(graph, { batch: number, staged, swept }))
    findings.add(code, ids);
  findings.add('MISSING_IN_INDEX', await readIdsMissingInIndex(graph));
  // Values are derived from swept batches only.
  if (number > 0 && !unfinished)
    await recomputeAll(graph, dayOfTime(String(clock.at)), counting(graph, findings));
  return findings.list();
}

/**
 * Mends what follows from the records: finishes or undoes a batch that was left, and computes all derived values
 * again. Safe to repeat.
 */
export const mendGraph = (graph: Graph): Promise<void> =>
  mendStructure(graph, ({ number, at }) =>
    number > 0 ? recomputeAll(graph, dayOfTime(String(at))) : Promise.resolve(),
  );

/**
 * The ids of batches that should be there and are not, or the other way round.
 * @param last the last batch that may be there
 */
async function wrongBatches(graph: Graph, newest: number, last: number): Promise<string[]> {
  const found = new Set(await readBatchNumbers(graph));
  const wanted = Array.from({ length: newest }, (_, i) => i + 1);
  const missing = wanted.filter((number) => !found.has(number));
  const later = [...found].filter((number) => number > last);
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

/** What facts contradict each other since entities were merged: their files use different ids for one entity. In the order of the ids of the facts. */
export async function contradictionsOfMerges(graph: Graph): Promise<PlanFinding[]> {
  const merged = new Set([...(await readAliases(graph)).values()].map(({ into }) => into));
  const findings: PlanFinding[] = [];
  for (const ids of chunksOf((await factIdsOfEntities(graph, merged)).sort())) {
    const flawed = (await readFacts(graph, ids)).map(
      (fact) => [fact, (fact.flaws ?? []).flatMap((text) => decodeFlaw(text) ?? [])] as const,
    );
    const because = flawed.flatMap(([, flaws]) => flaws.flatMap((flaw) => flaw.because ?? []));
    const others = new Map((await readFacts(graph, because)).map((fact) => [fact.id, fact]));
    for (const [fact, flaws] of flawed) {
      const merged = flaws.filter((flaw) => useOtherIds(fact, others.get(flaw.because ?? '')));
      findings.push(...planFindingsOf(fact.id, merged));
    }
  }
  return findings;
}

const useOtherIds = (fact: StoredFact, other: StoredFact | undefined): boolean =>
  fact.roles.some(({ entity, as }) => other?.roles.some((link) => link.entity === entity && link.as !== as));
