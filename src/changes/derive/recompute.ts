/** Plans records that are set anew, whatever the reason: what follows from them is computed, and what rests on them. */
import type { Day } from '../../domain/time/day.ts';
import { numberOf } from '../../store/codec/props.ts';
import type { Graph } from '../../store/graph.ts';
import { factIdsOfSources } from '../../store/read/currentState.ts';
import type { StoredEntity, StoredFact, StoredSource } from '../../store/storedRecord.ts';
import { type Pair, type Pairs, pairOf } from '../plan/recordPair.ts';
import { type Finding, toldFlaw } from '../plan/planFinding.ts';
import { factsOfRedated, tenuresOfSeats } from './affectedFacts.ts';
import { withCaches } from './entity.ts';
import { storedFact } from './fact.ts';
import { factsOfSource, World } from './factContext.ts';
import { type FactCore, filling, heldCore } from './factCore.ts';
import { flawsIn, keptFlaws } from './flaws.ts';
import { limited } from './derivedTime.ts';
import { profiled } from './profiledEntities.ts';
import { Rounds } from './recordLoader.ts';

/** A record as it is and as it will be; absent on the side where there is none. */
export interface Restated<T> {
  readonly id: string;
  readonly now: T | undefined;
  readonly next: T | undefined;
}

export interface Restatement {
  /** Of facts only roles, claims, what files say and what is remembered of them are taken over. */
  readonly facts: readonly Restated<StoredFact>[];
  /** Of entities everything but their caches. */
  readonly entities: readonly Restated<StoredEntity>[];
  readonly sources: readonly Restated<StoredSource>[];
  /** Further facts to compute anew. */
  readonly recomputed: readonly string[];
}

/** What is to be written, with what the records say against others. */
export interface RestatedPairs extends Pairs {
  readonly findings: readonly Finding[];
}

/** Reads around the records and computes what follows. `today` decides which names are the present ones. */
export async function restate(graph: Graph, said: Restatement, today: Day): Promise<RestatedPairs> {
  const { reading, dependents } = await readAround(graph, said);
  const cores = new Map([...reading.facts].map(([id, fact]) => [id, heldCore(fact)]));
  for (const { id, next } of said.facts)
    if (next === undefined) cores.delete(id);
    else cores.set(id, heldCore(next));
  const world = worldOf(cores, reading, said);
  const findings: Finding[] = [];
  const factPair = (
    id: string,
    now: StoredFact | undefined,
    digests: StoredFact['digests'],
  ): Pair<StoredFact> => {
    const core = cores.get(id);
    if (core === undefined) return pairOf(id, now, undefined);
    const limits = limited(core, world);
    const flaws = flawsIn(core, limits, world);
    for (const flaw of flaws) findings.push(toldFlaw(id, flaw));
    return pairOf(id, now, { ...storedFact(core, limits, world), ...keptFlaws(flaws), digests });
  };
  const facts = [
    ...said.facts.map(({ id, now, next }) => factPair(id, now, next?.digests)),
    ...dependents.map((id) => {
      const now = reading.facts.get(id);
      return factPair(id, now, now?.digests);
    }),
  ];
  return {
    facts,
    entities: entityPairs(said, facts, reading, world, today),
    sources: said.sources.map(({ id, now, next }) => pairOf<StoredSource>(id, now, next)),
    findings,
  };
}

/** Reads what the records bear on, as a plan does for what a file says. */
async function readAround(
  graph: Graph,
  { facts, entities, sources, recomputed }: Restatement,
): Promise<{ reading: Rounds; dependents: readonly string[] }> {
  const reading = new Rounds(graph);
  const said = new Set(facts.map(({ id }) => id));
  const dependents = new Set<string>();
  const depend = (ids: Iterable<string>): void => {
    for (const id of ids) if (!said.has(id)) dependents.add(id);
  };
  depend(recomputed);
  await reading.addFacts([...said, ...recomputed]);
  const redated = sources.filter(
    ({ now, next }) => now?.props.date !== next?.props.date || now?.props.voice !== next?.props.voice,
  );
  const resourced = await factIdsOfSources(
    graph,
    redated.map(({ id }) => id),
  );
  depend(resourced);
  await reading.addFacts(resourced);
  const changed = facts.flatMap(({ now, next }) =>
    [now, next].flatMap((fact) => (fact ? [heldCore(fact)] : [])),
  );
  for (const id of resourced) {
    const fact = reading.facts.get(id);
    if (fact !== undefined && !said.has(id)) changed.push(heldCore(fact));
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

function worldOf(
  cores: ReadonlyMap<string, FactCore>,
  reading: Rounds,
  { entities, sources }: Restatement,
): World {
  const kinds = new Map([...reading.entities.values()].map(({ id, kind }) => [id, kind]));
  for (const { id, next } of entities) if (next !== undefined) kinds.set(id, next.kind);
  const held = new Map(reading.sources);
  for (const { id, next } of sources) if (next !== undefined) held.set(id, next);
  return new World(
    cores.values(),
    kinds,
    new Map([...held].map(([id, source]) => [id, factsOfSource(source)])),
  );
}

/** The entities that are set anew, and those whose names, existence or owner change. */
function entityPairs(
  { entities }: Restatement,
  facts: readonly Pair<StoredFact>[],
  reading: Rounds,
  world: World,
  today: Day,
): Pair<StoredEntity>[] {
  const cached = (entity: StoredEntity): StoredEntity => ({
    ...withCaches(entity, world, today),
    digests: entity.digests,
  });
  const pairs = entities.map(({ id, now, next }) => pairOf(id, now, next && cached(next)));
  const stale = new Set(
    facts
      .filter(({ changed }) => changed)
      .flatMap(({ before, after }) => [...profiled(before), ...profiled(after)]),
  );
  for (const { id } of entities) stale.delete(id);
  for (const id of [...stale].sort()) {
    const now = reading.entities.get(id);
    if (now !== undefined) pairs.push(pairOf(id, now, cached(now)));
  }
  return pairs;
}
