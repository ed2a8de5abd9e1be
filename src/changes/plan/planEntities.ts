/** Plans the entities that a dataset declares, and those whose cached properties depend on its facts. */

import { canonical } from '../../domain/model/canonical.ts';
import { chunksOf } from '../../domain/model/chunksOf.ts';
import type { EntityRecord } from '../../domain/model/record.ts';
import type { Day } from '../../domain/time/day.ts';
import { declaredEntity, declaredProps } from '../../store/codec/entity.ts';
import type { StoredEntity } from '../../store/codec/storedRecord.ts';
import { readEntities, readRecordMetadata } from '../../store/read/records.ts';
import type { Derivation } from '../derive/derivation.ts';
import { digestEntryOf, nextDigests } from '../recordDigests.ts';
import type { PlanBuilder } from './planBuilder.ts';
import type { PlanContext } from './planContext.ts';
import { contentText, pairOf } from './recordPair.ts';

interface EntityOptions {
  /** The day that decides which of several names is the present one. */
  readonly today: Day;
  /** Whether entities with an equal digest are compared too. */
  readonly compareAll: boolean;
}

/** @param stale the entities whose names, existence or owner change */
export async function planEntities(
  planContext: PlanContext,
  stale: ReadonlySet<string>,
  derivation: Derivation,
  builder: PlanBuilder,
  options: EntityOptions,
): Promise<void> {
  const others = new Set(stale);
  for (const records of chunksOf(planContext.dataset.entities)) {
    for (const { id } of records) others.delete(id);
    await planDeclared(records, planContext, stale, derivation, builder, options);
  }
  for (const ids of chunksOf([...others].sort())) {
    const stored = byId(await readEntities(planContext.graph, planContext.isEmpty ? [] : ids));
    const before = ids.flatMap((id) => stored.get(id) ?? []);
    for (const after of await derivation.entities(before, options.today))
      builder.addEntity(pairOf(after.id, stored.get(after.id), after));
  }
}

async function planDeclared(
  records: readonly EntityRecord[],
  { graph, dataset, isEmpty }: PlanContext,
  stale: ReadonlySet<string>,
  derivation: Derivation,
  builder: PlanBuilder,
  { today, compareAll }: EntityOptions,
): Promise<void> {
  const ids = records.map(({ id }) => id);
  const metadata = isEmpty ? null : await readRecordMetadata(graph, 'Entity', ids);
  const isSame = (record: EntityRecord): boolean =>
    !compareAll &&
    !stale.has(record.id) &&
    (metadata?.get(record.id)?.digests.includes(digestEntryOf(dataset.id, record)) ?? false);
  const compared = records.filter((record) => !isSame(record));
  const storedIds = compared.flatMap(({ id }) => (metadata?.has(id) ? [id] : []));
  const stored = byId(await readEntities(graph, storedIds));
  const declared = new Map(
    compared.map((record) => [record.id, declaredEntity(record, dataset.id, stored.get(record.id))]),
  );
  const isUnchanged = (id: string): boolean => {
    const before = stored.get(id);
    const next = declared.get(id);
    return (
      before !== undefined &&
      next !== undefined &&
      !stale.has(id) &&
      contentText(before) === contentText(next)
    );
  };
  const changed = [...declared.values()].filter(({ id }) => !isUnchanged(id));
  const derived = byId(await derivation.entities(changed, today));
  for (const record of records) {
    const next = derived.get(record.id);
    const before = stored.get(record.id);
    if (next === undefined) {
      builder.addUnchanged('ENTITY', record.id);
      continue;
    }
    const survives = (): boolean =>
      before !== undefined && canonical(declaredProps(before)) === canonical(declaredProps(next));
    const digests = nextDigests(before, dataset.id, digestEntryOf(dataset.id, record), survives);
    builder.addEntity(pairOf(record.id, before, { ...next, digests }, dataset.placeOf(record)));
  }
}

const byId = (entities: readonly StoredEntity[]): Map<string, StoredEntity> =>
  new Map(entities.map((entity) => [entity.id, entity]));
