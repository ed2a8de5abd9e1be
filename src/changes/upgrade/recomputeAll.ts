/** Computes the derived properties of all records again, a few hundred records at a time. */

import { chunksOf } from '../../domain/model/chunksOf.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Graph } from '../../store/graph.ts';
import { FACT_LABELS, type FactLabel } from '../../store/graphLayout.ts';
import { closedFactIds } from '../../store/read/batchVersions.ts';
import { readEntities } from '../../store/read/records.ts';
import { liveIds, replaceClosedProps, replaceProps } from '../../store/write/derivedProps.ts';
import { Derivation } from '../derive/derivation.ts';
import { StoredFacts } from '../derive/storedFacts.ts';
import { changedProps } from './changedProps.ts';
import { recomputeClosed } from './recomputeClosed.ts';

/** What is done with records whose derived properties differ from those that are stored. */
export interface Replacement {
  readonly live: typeof replaceProps;
  readonly closed: typeof replaceClosedProps;
}

const REPLACE: Replacement = { live: replaceProps, closed: replaceClosedProps };

/**
 * Recomputes live facts and entities, and closed versions of facts. All batches must be swept.
 * @param today the day that decides which of several names of an entity is the present one
 * @param replacement writes what differs, where absent
 */
export async function recomputeAll(
  graph: Graph,
  today: Day,
  replacement: Replacement = REPLACE,
): Promise<void> {
  for (const [batch, all] of await closedFactIds(graph))
    for (const ids of chunksOf(all)) await recomputeClosed(graph, ids, batch, replacement.closed);
  const derivation = new Derivation(new StoredFacts(graph));
  for (const label of FACT_LABELS)
    for (const ids of chunksOf(await liveIds(graph, label)))
      await recomputeFacts(graph, label, ids, derivation, replacement);
  for (const ids of chunksOf(await liveIds(graph, 'Entity')))
    await recomputeEntities(graph, ids, derivation, today, replacement);
}

async function recomputeFacts(
  graph: Graph,
  label: FactLabel,
  ids: readonly string[],
  derivation: Derivation,
  { live }: Replacement,
): Promise<void> {
  const derived = await derivation.facts(await derivation.read(ids));
  const changed = derived.flatMap(({ next, after }) =>
    next.stored === undefined || after === undefined ? [] : changedProps(next.stored, after),
  );
  const counted = label === 'Fact' ? derived.flatMap(({ after }) => after ?? []) : [];
  await live(graph, label, changed, counted);
}

async function recomputeEntities(
  graph: Graph,
  ids: readonly string[],
  derivation: Derivation,
  today: Day,
  { live }: Replacement,
): Promise<void> {
  const stored = await readEntities(graph, ids);
  const next = new Map((await derivation.entities(stored, today)).map((entity) => [entity.id, entity]));
  const changed = stored.flatMap((entity) => changedProps(entity, next.get(entity.id) ?? entity));
  await live(graph, 'Entity', changed, []);
}
