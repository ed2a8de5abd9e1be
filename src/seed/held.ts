/** What the graph holds of the records that a dataset touches, read in rounds before anything is planned. */
import type { EntityKind } from '../domain/kinds.ts';
import type { FactRecord } from '../domain/record.ts';
import type { Graph } from '../graph/graph.ts';
import { readAliases } from '../graph/writer/aliases.ts';
import type { Clock, StoredEntity, StoredFact, StoredSource } from '../graph/writer/records.ts';
import { factIdsOfDataset, factIdsOfEntities, factIdsOfSources, readClock } from '../graph/writer/state.ts';
import { type Aliases, redirected } from './alias.ts';
import { canonical } from './canonical.ts';
import type { LoadedDataset } from './dataset.ts';
import { entitiesIn, MAX_LEVELS, Rounds } from './rounds.ts';
import { type FactCore, filling, heldCore, nextCore } from './stored/core.ts';
import { storedSource } from './stored/source.ts';

export interface Held {
  readonly clock: Clock;
  readonly aliases: Aliases;
  readonly entities: ReadonlyMap<string, StoredEntity>;
  readonly sources: ReadonlyMap<string, StoredSource>;
  readonly facts: ReadonlyMap<string, StoredFact>;
  /** Facts of the dataset that its files no longer have; empty unless they are to be replaced. */
  readonly dropped: ReadonlySet<string>;
  /** Facts of others whose computed values may change. */
  readonly dependents: ReadonlySet<string>;
}

export async function readHeld(graph: Graph, loaded: LoadedDataset, replace: boolean): Promise<Held> {
  const clock = await readClock(graph);
  const aliases: Aliases = clock.number > 0 ? await readAliases(graph) : new Map();
  const dataset = redirected(loaded, aliases);
  const reading = new Rounds(graph);
  const dropped = new Set<string>();
  const dependents = new Set<string>();
  if (clock.number > 0) {
    const given = new Set(dataset.facts.map(({ id }) => id));
    const depend = (ids: Iterable<string>): void => {
      for (const id of ids) if (!given.has(id)) dependents.add(id);
    };
    if (replace)
      for (const id of await factIdsOfDataset(graph, dataset.id)) if (!given.has(id)) dropped.add(id);
    await reading.addFacts([...given, ...dropped]);
    await reading.addSources(dataset.sources.map(({ id }) => id));
    const resourced = await factIdsOfSources(graph, sourcesSaidAnew(dataset, reading));
    await reading.addFacts(resourced);
    depend(resourced);
    const changed = changedCores(dataset, [...dropped, ...resourced], reading);
    depend(await factsOfRedated(graph, changed, reading));
    await reading.addFacts(dependents);
    await reading.addProfiles([
      ...dataset.entities.map(({ id }) => id),
      ...dataset.facts.flatMap(({ roles }) => Object.values(roles).flat()),
      ...reading.roleEntities(),
    ]);
    depend(await tenuresOfSeats(dataset.facts, changed, reading));
    await reading.addProfiles(reading.roleEntities());
    await reading.addClaimSources(dataset.facts);
  }
  return {
    clock,
    aliases,
    entities: reading.entities,
    sources: reading.sources,
    facts: reading.facts,
    dropped,
    dependents,
  };
}

/** Sources on whose date or voice the claims of other files may rest. */
const sourcesSaidAnew = (dataset: LoadedDataset, { sources }: Rounds): string[] =>
  dataset.sources.flatMap((record) => {
    const held = sources.get(record.id);
    if (held === undefined) return [];
    const { props } = storedSource(record, dataset.id, held);
    return props.voice !== held.props.voice || props.date !== held.props.date ? [record.id] : [];
  });

/** Facts that the dataset says anew, as they were and as they will be, and `others`, which change with their sources. */
function changedCores(dataset: LoadedDataset, others: Iterable<string>, { facts }: Rounds): FactCore[] {
  const cores: FactCore[] = [];
  for (const record of dataset.facts) {
    const stored = facts.get(record.id);
    const held = stored && heldCore(stored);
    const next = nextCore(record, dataset.id, held);
    if (held === undefined || canonical(held) !== canonical(next)) cores.push(...(held ? [held] : []), next);
  }
  for (const id of others) {
    const stored = facts.get(id);
    if (stored !== undefined) cores.push(heldCore(stored));
  }
  return cores;
}

/** All facts of the entities whose existence, or whose place in a whole, is said anew. */
export async function factsOfRedated(
  graph: Graph,
  changed: readonly FactCore[],
  reading: Rounds,
): Promise<Set<string>> {
  const found = new Set<string>();
  const seen = new Set<string>();
  let level = new Set(
    changed.flatMap((core) => {
      if (core.kind === 'EXISTENCE') return filling(core, 'entity');
      return core.kind === 'RELATION' && core.own.type === 'PART_OF' ? filling(core, 'subject') : [];
    }),
  );
  for (let depth = 0; depth <= MAX_LEVELS && level.size > 0; depth += 1) {
    for (const entity of level) seen.add(entity);
    const ids = await factIdsOfEntities(graph, level);
    await reading.addFacts(ids);
    for (const id of ids) found.add(id);
    // An event without a date of its own has that of the whole.
    level = new Set(ids.flatMap((id) => reading.partOf(id)).filter((part) => !seen.has(part)));
  }
  return found;
}

/**
 * Reads all tenures of each office with stated seats that a touched tenure is of, since those who fill its seats bound
 * the others. Gives the ids of those whose bounds may change: the tenures of offices of which one is said anew.
 */
export async function tenuresOfSeats(
  said: readonly Pick<FactRecord, 'roles' | 'seats'>[],
  changed: readonly FactCore[],
  reading: Rounds,
): Promise<string[]> {
  const touched = new Set(said.flatMap(({ roles }) => roles.office ?? []));
  for (const fact of reading.facts.values())
    for (const office of entitiesIn(fact, 'OFFICE')) touched.add(office);
  const given = said.flatMap(({ seats, roles }) => (seats === undefined ? [] : (roles.entity ?? [])));
  const held = [...reading.facts.values()].flatMap((fact) =>
    fact.props.seats === undefined ? [] : entitiesIn(fact, 'ENTITY'),
  );
  const seated = [...new Set([...given, ...held])].filter((office) => touched.has(office));
  const tenures = await reading.addTenures(seated);
  const moved = new Set(changed.flatMap((core) => filling(core, 'office')));
  return tenures.filter((id) => {
    const fact = reading.facts.get(id);
    return fact !== undefined && entitiesIn(fact, 'OFFICE').some((office) => moved.has(office));
  });
}

/** Kinds by entity, of what the graph holds and of what files declare. */
export function kindsOf(held: Held, declared: ReadonlyMap<string, EntityKind>): Map<string, EntityKind> {
  const kinds = new Map([...held.entities.values()].map(({ id, kind }) => [id, kind]));
  for (const [id, kind] of declared) kinds.set(id, kind);
  return kinds;
}
