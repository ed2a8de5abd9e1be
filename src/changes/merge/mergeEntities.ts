/** Makes one entity of two, and two of one again. */

import type { EntityKind } from '../../domain/model/kinds.ts';
import { byCodeUnits } from '../../domain/model/textOrder.ts';
import { aKind, shown } from '../../formats/problem.ts';
import { listOf } from '../../store/codec/props.ts';
import type { Graph } from '../../store/graph.ts';
import { type Alias, readAliases } from '../../store/read/aliases.ts';
import { factIdsOfEntities, readClock, readEntities, readFacts } from '../../store/read/currentState.ts';
import type { RoleLink, StoredEntity, StoredFact } from '../../store/storedRecord.ts';
import { applyBatch, ClockMoved, LeaseLost, type WriteOptions } from '../../store/write/batch.ts';
import { recover } from '../../store/write/recover.ts';
import { dayOfTime } from '../applyDataset.ts';
import { sortedLinks } from '../derive/factCore.ts';
import { type Restated, type Restatement, restate } from '../derive/recompute.ts';
import { changesOf, type Pair } from '../plan/recordPair.ts';
import type { Finding } from '../plan/planFinding.ts';
import { keptApart } from './distinctEntities.ts';

/** How often it is planned again when somebody else wrote meanwhile. */
const ATTEMPTS = 5;

export interface MergeMeta extends WriteOptions {
  /** Why, kept with the batch. */
  readonly reason?: string | undefined;
  readonly by?: string | undefined;
  /** The time of the batch, ISO 8601; now where absent. */
  readonly at?: string | undefined;
}

export interface MergeReport {
  /** The facts that moved, by id. */
  readonly moved: readonly string[];
  /** What facts say against each other now that they are about the same entity, or no more. */
  readonly findings: readonly Finding[];
  /** Entities and facts that changed. */
  readonly updates: number;
  readonly batch: { readonly id: string; readonly number: number; readonly at: string | null };
}

/** The two cannot be made one, or the one not two; nothing was written. The message says why. */
export class MergeRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MergeRefused';
  }
}

/**
 * Merges `from` into `into`, as one batch: every role of `from` moves to `into` and remembers the id that its source
 * used, and the id goes on answering for `into`. Claims stay as they are.
 * Throws MergeRefused where the two are not both entities of one kind that stand for themselves, or a fact keeps them
 * apart, and GraphError where the database fails or another writer does not get done.
 */
export const mergeEntities = (
  graph: Graph,
  from: string,
  into: string,
  meta: MergeMeta,
): Promise<MergeReport> => write(graph, meta, () => planMerge(graph, from, into));

/**
 * Takes a merge of `id` back, as one batch: the roles whose sources used the id go back to it, whenever they were
 * written. Throws MergeRefused where it is not merged, GraphError as `mergeEntities` does.
 */
export const unmergeEntity = (graph: Graph, id: string, meta: MergeMeta): Promise<MergeReport> =>
  write(graph, meta, () => planUnmerge(graph, id));

interface Move {
  readonly entities: readonly Restated<StoredEntity>[];
  /** Both entities: every fact of them is computed anew, since what bounds them may be another. */
  readonly around: readonly string[];
  /** The role as it will be. */
  link(link: RoleLink): RoleLink;
}

async function write(graph: Graph, meta: MergeMeta, plan: () => Promise<Move>): Promise<MergeReport> {
  const at = meta.at ?? new Date().toISOString();
  for (let attempt = 1; ; attempt += 1) {
    await recover(graph, meta.now);
    const { number: expected } = await readClock(graph);
    const { said, moved } = await restatementOf(graph, await plan());
    const { findings, ...pairs } = await restate(graph, said, dayOfTime(at));
    const updates = changedIn(pairs.entities) + changedIn(pairs.facts);
    const changes = changesOf(null, pairs, { CREATE: 0, UPDATE: updates, RETRACT: 0 });
    try {
      const { by, reason } = meta;
      const written = await applyBatch(graph, changes, { expected, at, by, reason }, meta);
      return { moved, findings, updates, batch: { id: `batch/${written.number}`, ...written } };
    } catch (error) {
      const isOvertaken = error instanceof ClockMoved || error instanceof LeaseLost;
      if (!isOvertaken || attempt === ATTEMPTS) throw error;
    }
  }
}

const changedIn = (pairs: readonly Pair<unknown>[]): number => pairs.filter(({ changed }) => changed).length;

async function restatementOf(
  graph: Graph,
  move: Move,
): Promise<{ said: Restatement; moved: readonly string[] }> {
  const ids = await factIdsOfEntities(graph, move.around);
  const facts: Restated<StoredFact>[] = [];
  const recomputed: string[] = [];
  for (const now of await readFacts(graph, ids)) {
    const roles = now.roles.map((link) => move.link(link));
    if (roles.every((link, i) => link === now.roles[i])) recomputed.push(now.id);
    else facts.push({ id: now.id, now, next: { ...now, roles: sortedLinks(roles), digests: undefined } });
  }
  facts.sort((a, b) => byCodeUnits(a.id, b.id));
  const said = { facts, recomputed, entities: move.entities, sources: [] };
  return { said, moved: facts.map(({ id }) => id) };
}

async function planMerge(graph: Graph, from: string, into: string): Promise<Move> {
  if (from === into) throw new MergeRefused(`${shown(from)} is one entity already; name two.`);
  const held = new Map((await readEntities(graph, [from, into])).map((entity) => [entity.id, entity]));
  const aliases = await readAliases(graph);
  const source = standing(from, held, aliases);
  const target = standing(into, held, aliases);
  if (source.kind !== target.kind)
    throw new MergeRefused(
      `${shown(from)} is ${aKind(source.kind)} and ${shown(into)} ${aKind(target.kind)}; only entities of one kind can be merged.`,
    );
  const fact = await keptApart(graph, from, into);
  if (fact !== null)
    throw new MergeRefused(
      `The fact ${fact} says that ${shown(from)} and ${shown(into)} are two; retract it first where it is wrong.`,
    );
  const led = listOf(source.props, 'aliases');
  const entities = [
    restated(source, { aliases: null, mergedInto: into }),
    restated(target, { aliases: [...listOf(target.props, 'aliases'), ...led, from].sort(byCodeUnits) }),
    // What was merged into the one that goes now leads to the other, and remembers the way back.
    ...(await readEntities(graph, led)).map((entity) =>
      restated(entity, { mergedInto: into, mergedVia: aliases.get(entity.id)?.via ?? from }),
    ),
  ];
  return {
    entities,
    around: [from, into],
    link: (link) => (link.entity === from ? { ...link, entity: into } : link),
  };
}

/** The entity with this id, which must stand for itself. */
function standing(
  id: string,
  held: ReadonlyMap<string, StoredEntity>,
  aliases: ReadonlyMap<string, Alias>,
): StoredEntity {
  const entity = held.get(id);
  if (entity === undefined)
    throw new MergeRefused(`There is no entity ${shown(id)}; give the ids of two entities of the graph.`);
  const alias = aliases.get(id);
  if (alias !== undefined)
    throw new MergeRefused(
      `${shown(id)} was merged into ${shown(alias.into)}; name ${shown(alias.into)}, or unmerge ${shown(id)} first.`,
    );
  return entity;
}

async function planUnmerge(graph: Graph, id: string): Promise<Move> {
  const aliases = await readAliases(graph);
  const alias = aliases.get(id);
  if (alias === undefined) {
    const [entity] = await readEntities(graph, [id]);
    throw new MergeRefused(
      entity === undefined
        ? `There is no entity ${shown(id)}; give an id that was merged into another entity.`
        : `${shown(id)} is not merged into another entity, so there is nothing to take back.`,
    );
  }
  const back = groupOf(id, aliases);
  const held = new Map(
    (await readEntities(graph, [alias.into, ...back])).map((entity) => [entity.id, entity] as const),
  );
  const entities = [...held.values()].map((entity) => {
    if (entity.id === id)
      return restated(entity, {
        mergedInto: null,
        mergedVia: null,
        aliases: [...back].filter((other) => other !== id).sort(byCodeUnits),
      });
    if (entity.id === alias.into)
      return restated(entity, {
        aliases: listOf(entity.props, 'aliases').filter((other) => !back.has(other)),
      });
    const via = aliases.get(entity.id)?.via ?? null;
    return restated(entity, { mergedInto: id, mergedVia: via === id ? null : via });
  });
  return {
    entities,
    around: [id, alias.into],
    link: (link) => (link.entity === alias.into && back.has(link.as) ? { ...link, entity: id } : link),
  };
}

/** The id and those that were merged into it, directly or through others, before it was merged itself. */
function groupOf(id: string, aliases: ReadonlyMap<string, Alias>): ReadonlySet<string> {
  const group = new Set([id]);
  for (let size = 0; size < group.size; ) {
    size = group.size;
    for (const [other, { via }] of aliases) if (via !== null && group.has(via)) group.add(other);
  }
  return group;
}

type Said = Readonly<Record<string, string | readonly string[] | null>>;

/** The entity with some properties said anew; null or an empty list takes one away. */
function restated(now: StoredEntity, said: Said): Restated<StoredEntity> {
  const props: Record<string, StoredEntity['props'][string]> = { ...now.props };
  for (const [key, value] of Object.entries(said))
    if (value === null || value.length === 0) delete props[key];
    else props[key] = value;
  const next: { id: string; kind: EntityKind; props: StoredEntity['props'] } = { ...now, props };
  return { id: now.id, now, next };
}
