/** What taking back a batch means: each record that the batch said anew, as it was, as it is, and who stands in the way. */

import { canonical } from '../../domain/model/canonical.ts';
import { byCodeUnits } from '../../domain/model/textOrder.ts';
import { shown } from '../../formats/problem.ts';
import type { Graph } from '../../store/graph.ts';
import { OPEN } from '../../store/graphLayout.ts';
import {
  lastTouch,
  type Touched,
  touchedEntities,
  touchedFacts,
  touchedSources,
} from '../../store/read/batchVersions.ts';
import {
  factIdsOfEntities,
  factIdsOfSources,
  readEntities,
  readFacts,
  readSources,
} from '../../store/read/currentState.ts';
import type { StoredEntity, StoredFact } from '../../store/storedRecord.ts';
import { declaredProps } from '../derive/entity.ts';
import { heldCore } from '../derive/factCore.ts';
import type { Restated, Restatement } from '../derive/recompute.ts';
import { saidText } from '../plan/recordPair.ts';

/** A record that a later batch changed, or that something of a later batch needs; it keeps a batch from being taken back. */
export interface RevertConflict {
  readonly record: 'FACT' | 'ENTITY' | 'SOURCE';
  readonly id: string;
  /** The id of the later batch. */
  readonly batch: string;
  /** One sentence with both. */
  readonly message: string;
}

/** What is set anew; `recomputed` are facts of which the batch changed nothing but what is computed. */
export interface Undone extends Restatement {
  readonly conflicts: readonly RevertConflict[];
}

/** Reads what a batch did, and compares it with what the graph holds now. */
export async function readUndone(graph: Graph, batch: number): Promise<Undone> {
  const conflicts = new Conflicts(graph);
  const touched = await touchedFacts(graph, batch);
  const facts = await restoredOf('FACT', touched, coreText, (ids) => readFacts(graph, ids), conflicts);
  const entities = await restoredOf(
    'ENTITY',
    await touchedEntities(graph, batch),
    (entity) => canonical(declaredProps(entity)),
    (ids) => readEntities(graph, ids),
    conflicts,
  );
  const sources = await restoredOf(
    'SOURCE',
    await touchedSources(graph, batch),
    saidText,
    (ids) => readSources(graph, ids),
    conflicts,
  );
  const said = new Set(facts.map(({ id }) => id));
  const undone = { facts, entities, sources };
  await findNeeded(graph, undone, conflicts);
  return {
    ...undone,
    recomputed: [...touched.after.keys()].filter((id) => !said.has(id)).sort(byCodeUnits),
    conflicts: conflicts.found,
  };
}

/** What is said of a fact, without what follows from it. */
const coreText = (fact: StoredFact): string => canonical(heldCore(fact));

/** The records of which more than caches changed; those that are no longer as the batch left them are conflicts. */
async function restoredOf<T extends { readonly id: string }>(
  record: RevertConflict['record'],
  { before, after }: Touched<T>,
  said: (item: T) => string,
  read: (ids: readonly string[]) => Promise<readonly T[]>,
  conflicts: Conflicts,
): Promise<Restated<T>[]> {
  const text = (item: T | undefined): string | null => (item === undefined ? null : said(item));
  const ids = [...new Set([...before.keys(), ...after.keys()])]
    .filter((id) => text(before.get(id)) !== text(after.get(id)))
    .sort(byCodeUnits);
  const live = new Map((await read(ids)).map((item) => [item.id, item]));
  for (const id of ids)
    if (text(live.get(id)) !== text(after.get(id)))
      await conflicts.add(record, id, id, (later) => `${shown(id)} was changed again by ${later}`);
  return ids.map((id) => ({ id, next: before.get(id), now: live.get(id) }));
}

/** What would go although others need it, and what would come back although what it needs is gone. */
async function findNeeded(
  graph: Graph,
  { facts, entities, sources }: Pick<Undone, 'facts' | 'entities' | 'sources'>,
  conflicts: Conflicts,
): Promise<void> {
  const said = new Set(facts.map(({ id }) => id));
  const removed = (list: readonly Restated<unknown>[]): string[] =>
    list.flatMap(({ id, next }) => (next === undefined ? [id] : []));
  for (const id of removed(entities))
    for (const fact of await factIdsOfEntities(graph, [id]))
      if (!said.has(fact))
        await conflicts.add(
          'ENTITY',
          id,
          fact,
          (later) => `${shown(id)} is needed by ${shown(fact)} of ${later}`,
        );
  for (const id of removed(sources))
    for (const fact of await factIdsOfSources(graph, [id]))
      if (!said.has(fact))
        await conflicts.add(
          'SOURCE',
          id,
          fact,
          (later) => `${shown(id)} is needed by ${shown(fact)} of ${later}`,
        );
  await findSaidMeanwhile(graph, entities, said, conflicts);
  const next = facts.flatMap((fact) => fact.next ?? []);
  const missing = async (
    list: readonly Restated<{ readonly id: string }>[],
    needs: (fact: StoredFact) => readonly (string | null)[],
    read: (ids: readonly string[]) => Promise<readonly { readonly id: string }[]>,
  ): Promise<void> => {
    const needed = [...new Set(next.flatMap(needs).filter((id) => id !== null))];
    const there = new Set((await read(needed)).map(({ id }) => id));
    for (const { id, next: item } of list) item === undefined ? there.delete(id) : there.add(id);
    for (const fact of next)
      for (const id of needs(fact))
        if (id !== null && !there.has(id))
          await conflicts.add(
            'FACT',
            fact.id,
            id,
            (later) => `${shown(fact.id)} needs ${shown(id)}, which ${later} took away`,
          );
  };
  await missing(
    entities,
    ({ roles, claims }) => [...roles.map(({ entity }) => entity), ...claims.map(({ by }) => by)],
    (ids) => readEntities(graph, ids),
  );
  await missing(
    sources,
    ({ claims }) => claims.map(({ source }) => source),
    (ids) => readSources(graph, ids),
  );
}

/** A merge that is taken back must take along what was said under the id meanwhile, and a revert does not. */
async function findSaidMeanwhile(
  graph: Graph,
  entities: readonly Restated<StoredEntity>[],
  said: ReadonlySet<string>,
  conflicts: Conflicts,
): Promise<void> {
  for (const { id, now, next } of entities) {
    const merged = now?.props.mergedInto;
    if (merged === next?.props.mergedInto) continue;
    const place = typeof merged === 'string' ? merged : id;
    for (const { id: fact, roles } of await readFacts(graph, await factIdsOfEntities(graph, [place])))
      if (!said.has(fact) && roles.some(({ entity, as }) => entity === place && as === id))
        await conflicts.add(
          'ENTITY',
          id,
          fact,
          (later) => `${shown(id)} is used by ${shown(fact)} of ${later}; merge or unmerge takes it along`,
        );
  }
}

class Conflicts {
  readonly found: RevertConflict[] = [];
  readonly #graph: Graph;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** `touched` is the record whose last batch is the one in the way. */
  async add(
    record: RevertConflict['record'],
    id: string,
    touched: string,
    say: (batch: string) => string,
  ): Promise<void> {
    const last = await lastTouch(this.#graph, touched, OPEN);
    const batch = last === null ? 'a batch that is not known' : `batch/${last}`;
    this.found.push({ record, id, batch, message: `${record.toLowerCase()} ${say(batch)}` });
  }
}
