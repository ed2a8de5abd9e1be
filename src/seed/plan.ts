/** Compares a dataset with what the graph holds. The dry run and the real run are this one function. */
import type { Day } from '../domain/day.ts';
import type { EntityKind } from '../domain/kinds.ts';
import type { SourceRecord } from '../domain/record.ts';
import type { Changes, StoredEntity, StoredFact, StoredSource } from '../graph/writer/records.ts';
import { redirected } from './alias.ts';
import { canonical, sha256 } from './canonical.ts';
import { changesOf, type Pair, pairOf } from './changes.ts';
import type { LoadedDataset } from './dataset.ts';
import { differences, factLines, recordLines, wholeText } from './describe.ts';
import { boundsContradicted, type Finding } from './finding.ts';
import { type Held, kindsOf } from './held.ts';
import { type FactCore, filling, heldCore, identityOf, nextCore, withoutDataset } from './stored/core.ts';
import { declaredEntity, withCaches } from './stored/entity.ts';
import { storedFact } from './stored/fact.ts';
import { limited } from './stored/limits.ts';
import { storedSource } from './stored/source.ts';
import { factsOfSource, type SourceFacts, World } from './world.ts';

export type ChangeKind = 'CREATE' | 'UPDATE' | 'RETRACT' | 'UNCHANGED' | 'CONFLICT';

export interface PlannedChange {
  readonly kind: ChangeKind;
  readonly record: 'SOURCE' | 'ENTITY' | 'FACT';
  readonly id: string;
  /** `key: value` lines of what differs; null where there is nothing on that side. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface Plan {
  readonly dataset: string;
  /** The number of the batch that the plan was made at. */
  readonly base: number;
  /** SHA-256 over everything that would change, from what to what. */
  readonly hash: string;
  readonly changes: readonly PlannedChange[];
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** What the records that the plan touches say against each other, whether or not they change. */
  readonly findings: readonly Finding[];
  readonly writes: Changes;
}

export interface PlanContext {
  /** The day that decides which of several names is the present one. */
  readonly today: Day;
  /** What the other datasets of the same run declare. */
  readonly entities: ReadonlyMap<string, EntityKind>;
  readonly sources: readonly SourceRecord[];
}

export function planDataset(loaded: LoadedDataset, held: Held, context: PlanContext): Plan {
  const dataset = redirected(loaded, held.aliases);
  const sources = dataset.sources.map((record): Pair<StoredSource> => {
    const before = held.sources.get(record.id);
    return pairOf(record.id, before, storedSource(record, dataset.id, before));
  });
  const { cores, conflicts } = nextCores(dataset, held);
  const declared = new Map([
    ...context.entities,
    ...dataset.entities.map(({ id, kind }) => [id, kind] as const),
  ]);
  const world = new World(cores.values(), kindsOf(held, declared), sourceFacts(sources, held, context));
  const touched = [
    ...dataset.facts.map(({ id }) => id),
    ...[...held.dropped].sort(),
    ...[...held.dependents].filter((id) => !held.dropped.has(id)).sort(),
  ];
  const findings: Finding[] = [];
  const facts = touched
    .filter((id) => !conflicts.has(id))
    .map((id): Pair<StoredFact> => {
      const core = cores.get(id);
      if (core === undefined) return pairOf(id, held.facts.get(id), undefined);
      const limits = limited(core, world);
      if (limits.emptied !== null) findings.push(boundsContradicted(id, limits.emptied));
      return pairOf(id, held.facts.get(id), storedFact(core, limits, world));
    });
  const entities = nextEntities(dataset, held, facts, world, context.today);
  const changes = [
    ...sources.map((pair) => changeOf('SOURCE', pair, recordLines)),
    ...entities.map((pair) => changeOf('ENTITY', pair, recordLines)),
    ...facts.map((pair) => changeOf('FACT', pair, factLines)),
    ...[...conflicts].map(([id, text]): PlannedChange => ({ kind: 'CONFLICT', record: 'FACT', id, ...text })),
  ];
  const counts: Record<ChangeKind, number> = { CREATE: 0, UPDATE: 0, RETRACT: 0, UNCHANGED: 0, CONFLICT: 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return {
    dataset: dataset.id,
    base: held.clock.number,
    hash: hashOf(dataset.id, [...sources, ...entities, ...facts], conflicts),
    changes,
    counts,
    findings,
    writes: changesOf(dataset, { sources, entities, facts }, counts),
  };
}

interface Texts {
  readonly before: string;
  readonly after: string;
}

/** Every fact as it will be. A fact that would become another one under the claims of others is a conflict. */
function nextCores(
  dataset: LoadedDataset,
  held: Held,
): { cores: Map<string, FactCore>; conflicts: Map<string, Texts> } {
  const cores = new Map([...held.facts].map(([id, fact]) => [id, heldCore(fact)]));
  const conflicts = new Map<string, Texts>();
  for (const record of dataset.facts) {
    const before = cores.get(record.id);
    const after = nextCore(record, dataset.id, before);
    const others = before?.claims.some(({ props }) => props.dataset !== dataset.id) ?? false;
    if (before !== undefined && others && identityOf(before) !== identityOf(after))
      conflicts.set(record.id, { before: identityOf(before), after: identityOf(after) });
    else cores.set(record.id, after);
  }
  for (const id of held.dropped) {
    const core = cores.get(id);
    const rest = core && withoutDataset(core, dataset.id);
    if (rest) cores.set(id, rest);
    else cores.delete(id);
  }
  return { cores, conflicts };
}

function sourceFacts(
  sources: readonly Pair<StoredSource>[],
  held: Held,
  context: PlanContext,
): Map<string, SourceFacts> {
  const facts = new Map<string, SourceFacts>();
  for (const { id, voice = id, date } of context.sources) facts.set(id, { voice, date });
  for (const source of held.sources.values()) facts.set(source.id, factsOfSource(source));
  for (const { after } of sources) if (after) facts.set(after.id, factsOfSource(after));
  return facts;
}

/** Declared entities, and those whose names, existence or owner change. */
function nextEntities(
  dataset: LoadedDataset,
  held: Held,
  facts: readonly Pair<StoredFact>[],
  world: World,
  today: Day,
): Pair<StoredEntity>[] {
  const stale = new Set(
    facts
      .filter(({ changed }) => changed)
      .flatMap(({ before, after }) => [...profiled(before), ...profiled(after)]),
  );
  const pairs = dataset.entities.map((record): Pair<StoredEntity> => {
    const before = held.entities.get(record.id);
    const declared = declaredEntity(record, dataset.id, before);
    const keep = before !== undefined && !stale.has(record.id) && canonical(before) === canonical(declared);
    return pairOf(record.id, before, keep ? before : withCaches(declared, world, today));
  });
  const declared = new Set(dataset.entities.map(({ id }) => id));
  for (const id of [...stale].sort()) {
    const before = held.entities.get(id);
    if (before !== undefined && !declared.has(id))
      pairs.push(pairOf(id, before, withCaches(before, world, today)));
  }
  return pairs;
}

/** The entity whose caches rest on a fact. */
export function profiled(fact: StoredFact | undefined): string[] {
  if (fact === undefined) return [];
  const core = heldCore(fact);
  if (core.kind === 'NAME' || core.kind === 'EXISTENCE') return filling(core, 'entity');
  return core.kind === 'RELATION' && core.own.type === 'BELONGS_TO' ? filling(core, 'subject') : [];
}

/** How a record changes, for a person. */
export function changeOf<T>(
  record: PlannedChange['record'],
  pair: Pair<T>,
  lines: (item: T) => Map<string, string>,
): PlannedChange {
  const { id, before, after } = pair;
  if (before === undefined && after !== undefined)
    return { kind: 'CREATE', record, id, before: null, after: wholeText(lines(after)) };
  if (before !== undefined && after === undefined)
    return { kind: 'RETRACT', record, id, before: wholeText(lines(before)), after: null };
  if (before === undefined || after === undefined || !pair.changed)
    return { kind: 'UNCHANGED', record, id, before: null, after: null };
  return { kind: 'UPDATE', record, id, ...differences(lines(before), lines(after)) };
}

function hashOf(
  dataset: string,
  pairs: readonly Pair<unknown>[],
  conflicts: ReadonlyMap<string, Texts>,
): string {
  const changed = pairs.filter((pair) => pair.changed).map(({ before, after }) => [before, after]);
  return sha256(canonical([dataset, changed, [...conflicts]]));
}
