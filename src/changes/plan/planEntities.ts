/** Plans the entities that a dataset declares, and those whose caches change with its facts. */

import { canonical } from '../../domain/model/canonical.ts';
import type { EntityRecord } from '../../domain/model/record.ts';
import type { Day } from '../../domain/time/day.ts';
import { digestOf, digestsOf } from '../../import/digest.ts';
import { readEntities, readMarks } from '../../store/read/currentState.ts';
import type { StoredEntity } from '../../store/storedRecord.ts';
import { declaredEntity, declaredProps, withCaches } from '../derive/entity.ts';
import { pairOf, saidText } from './recordPair.ts';
import type { Surroundings } from './dependencies.ts';
import type { Outcome } from './planBuilder.ts';
import { piecesOf, type Setting } from './planContext.ts';

export interface EntityOptions {
  /** The day that decides which of several names is the present one. */
  readonly today: Day;
  /** Whether entities with an equal digest are compared all the same. */
  readonly anew: boolean;
}

/** `stale` are the entities whose names, existence or owner change. */
export async function planEntities(
  setting: Setting,
  stale: ReadonlySet<string>,
  around: Surroundings,
  outcome: Outcome,
  options: EntityOptions,
): Promise<void> {
  const others = new Set(stale);
  for (const records of piecesOf(setting.dataset.entities)) {
    for (const { id } of records) others.delete(id);
    await planDeclared(records, setting, stale, around, outcome, options);
  }
  for (const ids of piecesOf([...others].sort())) {
    const held = byId(await readEntities(setting.graph, setting.isEmpty ? [] : ids));
    const world = await around.aroundEntities(new Set(held.keys()));
    for (const id of ids) {
      const before = held.get(id);
      if (before === undefined) continue;
      const after = { ...withCaches(before, world, options.today), digests: before.digests };
      outcome.entity(pairOf(id, before, after));
    }
  }
}

async function planDeclared(
  records: readonly EntityRecord[],
  { graph, dataset, isEmpty }: Setting,
  stale: ReadonlySet<string>,
  around: Surroundings,
  outcome: Outcome,
  { today, anew }: EntityOptions,
): Promise<void> {
  const ids = records.map(({ id }) => id);
  const marks = isEmpty ? null : await readMarks(graph, 'Entity', ids);
  const isSame = (record: EntityRecord): boolean =>
    !anew &&
    !stale.has(record.id) &&
    (marks?.get(record.id)?.digests.includes(digestOf(dataset.id, record)) ?? false);
  const compared = records.filter((record) => !isSame(record));
  const held = byId(
    await readEntities(
      graph,
      compared.flatMap(({ id }) => (marks?.has(id) ? [id] : [])),
    ),
  );
  const declared = new Map(
    compared.map((record) => [record.id, declaredEntity(record, dataset.id, held.get(record.id))]),
  );
  const stays = (id: string): boolean => {
    const before = held.get(id);
    const next = declared.get(id);
    return (
      before !== undefined && next !== undefined && !stale.has(id) && saidText(before) === saidText(next)
    );
  };
  const world = await around.aroundEntities(new Set([...declared.keys()].filter((id) => !stays(id))));
  for (const record of records) {
    const next = declared.get(record.id);
    const before = held.get(record.id);
    if (next === undefined || (before !== undefined && stays(record.id))) {
      outcome.unchanged('ENTITY', record.id);
      continue;
    }
    const stands = (): boolean =>
      before !== undefined && canonical(declaredProps(before)) === canonical(declaredProps(next));
    const digests = digestsOf(before, dataset.id, digestOf(dataset.id, record), stands);
    outcome.entity(pairOf(record.id, before, { ...withCaches(next, world, today), digests }));
  }
}

const byId = (entities: readonly StoredEntity[]): Map<string, StoredEntity> =>
  new Map(entities.map((entity) => [entity.id, entity]));
