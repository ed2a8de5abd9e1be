/** Takes back what one batch did, as a new batch. */
import type { Graph } from '../graph/graph.ts';
import { applyBatch, ClockMoved, LeaseLost, type WriteOptions } from '../graph/writer/batch.ts';
import type { Changes, StoredEntity, StoredFact, StoredSource } from '../graph/writer/records.ts';
import { recover } from '../graph/writer/recover.ts';
import { factIdsOfSources, readClock } from '../graph/writer/state.ts';
import { type BatchLine, readBatch } from '../graph/writer/versions.ts';
import { dayOfTime } from './apply.ts';
import { changesOf, type Pair, pairOf } from './changes.ts';
import { factLines, recordLines } from './describe.ts';
import { boundsContradicted, type Finding } from './finding.ts';
import { factsOfRedated, tenuresOfSeats } from './held.ts';
import { type ChangeKind, changeOf, type PlannedChange, profiled } from './plan.ts';
import { shown } from './problem.ts';
import { Rounds } from './rounds.ts';
import { type FactCore, filling, heldCore } from './stored/core.ts';
import { withCaches } from './stored/entity.ts';
import { storedFact } from './stored/fact.ts';
import { limited } from './stored/limits.ts';
import { numberOf, textOf } from './stored/props.ts';
import { type RevertConflict, readUndone, type Undone } from './undone.ts';
import { World } from './world.ts';

export type { RevertConflict } from './undone.ts';

/** How often it is planned again when somebody else wrote meanwhile. */
const ATTEMPTS = 5;

export interface RevertMeta extends WriteOptions {
  /** The time of the new batch, ISO 8601; now where absent. */
  readonly at?: string | undefined;
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
}

export interface RevertReport {
  /** The id of the batch that was to be taken back. */
  readonly reverted: string;
  /** What stands in the way; where there is any, nothing was written. */
  readonly conflicts: readonly RevertConflict[];
  readonly changes: readonly PlannedChange[];
  /** What the restored records say against others. */
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** The batch that was written; null where nothing was. */
  readonly batch: { readonly id: string; readonly number: number; readonly at: string | null } | null;
}

/** There is nothing to take back: no such batch, or it is taken back already. */
export class CannotRevert extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CannotRevert';
  }
}

/**
 * Restores what batch `id` replaced and takes away what it created, as a new batch that points to it; what is computed
 * is computed anew. A record that a later batch said anew, or that something later needs, is a conflict, and then
 * nothing is written. A revert may be reverted as any batch.
 * Throws CannotRevert where there is no such batch or it is taken back already, GraphError where the database fails or
 * another writer does not get done.
 */
export async function revertBatch(graph: Graph, id: string, meta: RevertMeta = {}): Promise<RevertReport> {
  const at = meta.at ?? new Date().toISOString();
  for (let attempt = 1; ; attempt += 1) {
    // Versions are told apart by what is swept and what is not.
    await recover(graph, meta.now);
    const { number: expected } = await readClock(graph);
    const batch = await revertible(graph, id, expected);
    const undone = await readUndone(graph, batch.number);
    if (undone.conflicts.length > 0) return refused(id, undone);
    const { writes, ...report } = await planRevert(graph, batch, undone, at);
    const { CREATE, UPDATE, RETRACT } = report.counts;
    if (CREATE + UPDATE + RETRACT === 0) return { ...report, batch: null };
    try {
      const { by, reason } = meta;
      const written = await applyBatch(graph, writes, { expected, at, by, reason, reverts: id }, meta);
      return { ...report, batch: { id: `batch/${written.number}`, ...written } };
    } catch (error) {
      const isOvertaken = error instanceof ClockMoved || error instanceof LeaseLost;
      if (!isOvertaken || attempt === ATTEMPTS) throw error;
    }
  }
}

async function revertible(graph: Graph, id: string, newest: number): Promise<BatchLine> {
  const batch = await readBatch(graph, id);
  if (batch === null)
    throw new CannotRevert(
      newest === 0
        ? `There is no batch ${shown(id)}: nothing was written yet.`
        : `There is no batch ${shown(id)}; the newest is ${shown(`batch/${newest}`)}.`,
    );
  const by = await standingRevert(graph, batch);
  if (by !== null)
    throw new CannotRevert(`${shown(id)} was taken back by ${shown(by)}; revert ${shown(by)} to restore it.`);
  return batch;
}

/** The batch that took this one back and was not taken back itself. */
async function standingRevert(graph: Graph, { revertedBy }: BatchLine): Promise<string | null> {
  for (const id of revertedBy) {
    const later = await readBatch(graph, id);
    if (later !== null && (await standingRevert(graph, later)) === null) return id;
  }
  return null;
}

type Planned = Omit<RevertReport, 'batch'> & { readonly writes: Changes };

const noCounts = (): Record<ChangeKind, number> => ({
  CREATE: 0,
  UPDATE: 0,
  RETRACT: 0,
  UNCHANGED: 0,
  CONFLICT: 0,
});

const refused = (reverted: string, { conflicts }: Undone): RevertReport => ({
  reverted,
  conflicts,
  changes: [],
  findings: [],
  counts: { ...noCounts(), CONFLICT: conflicts.length },
  batch: null,
});

async function planRevert(graph: Graph, batch: BatchLine, undone: Undone, at: string): Promise<Planned> {
  const { reading, dependents } = await readAround(graph, undone);
  const cores = new Map([...reading.facts].map(([id, fact]) => [id, heldCore(fact)]));
  for (const { id, next } of undone.facts)
    if (next === undefined) cores.delete(id);
    else cores.set(id, heldCore(next));
  const world = worldOf(cores, reading, undone);
  const findings: Finding[] = [];
  const factPair = (id: string, now: StoredFact | undefined): Pair<StoredFact> => {
    const core = cores.get(id);
    if (core === undefined) return pairOf(id, now, undefined);
    const limits = limited(core, world);
    if (limits.emptied !== null) findings.push(boundsContradicted(id, limits.emptied));
    return pairOf(id, now, storedFact(core, limits, world));
  };
  const facts = [
    ...undone.facts.map(({ id, now }) => factPair(id, now)),
    ...dependents.map((id) => factPair(id, reading.facts.get(id))),
  ];
  const entities = entityPairs(undone, facts, reading, world, dayOfTime(at));
  const sources = undone.sources.map(({ id, now, next }) => pairOf<StoredSource>(id, now, next));
  const changes = [
    ...sources.map((pair) => changeOf('SOURCE', pair, recordLines)),
    ...entities.map((pair) => changeOf('ENTITY', pair, recordLines)),
    ...facts.map((pair) => changeOf('FACT', pair, factLines)),
  ];
  const counts = noCounts();
  for (const { kind } of changes) counts[kind] += 1;
  // No file says what the dataset is after this.
  const dataset = batch.dataset === null ? null : { id: batch.dataset, digest: '' };
  return {
    reverted: batch.id,
    conflicts: [],
    changes,
    findings,
    counts,
    writes: changesOf(dataset, { sources, entities, facts }, counts),
  };
}

/** Reads what the restored records bear on, as a plan does for what a file says. */
async function readAround(
  graph: Graph,
  { facts, entities, sources, recomputed }: Undone,
): Promise<{ reading: Rounds; dependents: readonly string[] }> {
  const reading = new Rounds(graph);
  const said = new Set(facts.map(({ id }) => id));
  const dependents = new Set(recomputed);
  const depend = (ids: Iterable<string>): void => {
    for (const id of ids) if (!said.has(id)) dependents.add(id);
  };
  await reading.addFacts([...said, ...recomputed]);
  const redated = sources.filter(
    ({ now, next }) => now?.props.date !== next?.props.date || now?.props.voice !== next?.props.voice,
  );
  depend(
    await factIdsOfSources(
      graph,
      redated.map(({ id }) => id),
    ),
  );
  const changed = facts.flatMap(({ now, next }) =>
    [now, next].flatMap((fact) => (fact ? [heldCore(fact)] : [])),
  );
  await reading.addFacts(dependents);
  for (const id of dependents) {
    const fact = reading.facts.get(id);
    if (fact !== undefined && !recomputed.includes(id)) changed.push(heldCore(fact));
  }
  depend(await factsOfRedated(graph, changed, reading));
  await reading.addFacts(dependents);
  await reading.addProfiles([
    ...entities.map(({ id }) => id),
    ...changed.flatMap(({ roles }) => roles.map(({ entity }) => entity)),
    ...reading.roleEntities(),
  ]);
  depend(
    await tenuresOfSeats(
      changed.map((core) => ({
        roles: { office: filling(core, 'office'), entity: filling(core, 'entity') },
        seats: numberOf(core.own, 'seats'),
      })),
      changed,
      reading,
    ),
  );
  await reading.addProfiles(reading.roleEntities());
  await reading.addClaimSources(changed);
  return { reading, dependents: [...dependents].filter((id) => reading.facts.has(id)) };
}

function worldOf(cores: ReadonlyMap<string, FactCore>, reading: Rounds, undone: Undone): World {
  const kinds = new Map([...reading.entities.values()].map(({ id, kind }) => [id, kind]));
  for (const { id, next } of undone.entities) if (next !== undefined) kinds.set(id, next.kind);
  const sources = new Map(reading.sources);
  for (const { id, next } of undone.sources) if (next !== undefined) sources.set(id, next);
  return new World(
    cores.values(),
    kinds,
    new Map(
      [...sources].map(([id, { props }]) => [
        id,
        { voice: textOf(props, 'voice') ?? id, date: textOf(props, 'date') },
      ]),
    ),
  );
}

/** Restored entities, and those whose names, existence or owner change. */
function entityPairs(
  undone: Undone,
  facts: readonly Pair<StoredFact>[],
  reading: Rounds,
  world: World,
  today: number,
): Pair<StoredEntity>[] {
  const pairs = undone.entities.map(({ id, now, next }) =>
    pairOf(id, now, next && withCaches(next, world, today)),
  );
  const stale = new Set(
    facts
      .filter(({ changed }) => changed)
      .flatMap(({ before, after }) => [...profiled(before), ...profiled(after)]),
  );
  for (const { id } of undone.entities) stale.delete(id);
  for (const id of [...stale].sort()) {
    const now = reading.entities.get(id);
    if (now !== undefined) pairs.push(pairOf(id, now, withCaches(now, world, today)));
  }
  return pairs;
}
