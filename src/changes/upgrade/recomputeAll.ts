/** Computes the derived properties of all records again, a few hundred records at a time. */
import type { Day } from '../../domain/time/day.ts';
import { anchorInKey } from '../../domain/time/sortKey.ts';
import { boundsOf, type FactCore, factCoreOf, storedFact } from '../../store/codec/fact.ts';
import { entitiesInRole } from '../../store/codec/roleLinks.ts';
import type { Graph } from '../../store/graph.ts';
import { FACT_LABELS, type FactLabel } from '../../store/graphLayout.ts';
import { closedFactIds } from '../../store/read/batchVersions.ts';
import { tenureIdsOfOffices } from '../../store/read/factIds.ts';
import { liveIds, replaceClosedProps, replaceProps } from '../../store/write/derivedProps.ts';
import { LongestDurations } from '../../store/write/longestDurations.ts';
import { tenuresAffectedByTerms } from '../derive/affectedFacts.ts';
import { Assessments } from '../derive/assessments.ts';
import { deriveTime } from '../derive/derivedTime.ts';
import { withCaches } from '../derive/entity.ts';
import { derivedFact } from '../derive/fact.ts';
import { FactContext } from '../derive/factContext.ts';
import { findFlaws, flawsToStore } from '../derive/flaws.ts';
import { RecordLoader } from '../derive/recordLoader.ts';
import { allocateSeats, NO_ALLOCATION, type SeatAllocation } from '../derive/seatAllocation.ts';
import { sourceInfosOf } from '../derive/sourceInfo.ts';
import { chunksOf } from '../plan/chunks.ts';
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
  const allocations = new Map<string, SeatAllocation>();
  for (const label of FACT_LABELS)
    for (const ids of chunksOf(await liveIds(graph, label)))
      await recomputeFacts(graph, label, ids, allocations, replacement);
  for (const ids of chunksOf(await liveIds(graph, 'Entity')))
    await recomputeEntities(graph, ids, today, replacement);
}

async function recomputeFacts(
  graph: Graph,
  label: FactLabel,
  ids: readonly string[],
  allocations: Map<string, SeatAllocation>,
  { live }: Replacement,
): Promise<void> {
  const loader = new RecordLoader(graph);
  await loader.addFacts(ids);
  await loader.addProfiles(loader.roleEntities());
  await tenuresAffectedByTerms(graph, [], loader);
  await loader.addClaimSources([]);
  const cores = coresOf(loader);
  const context = contextOf(cores, loader, allocations);
  for (const office of new Set(ids.flatMap((id) => officesOf(cores.get(id)))))
    if (!allocations.has(office)) allocations.set(office, await allocationOf(graph, office, context));
  const longest = new LongestDurations();
  const changed = ids.flatMap((id) => {
    const [fact, core] = [loader.facts.get(id), cores.get(id)];
    if (fact === undefined || core === undefined) return [];
    const time = deriveTime(core, context);
    const { kind, props } = storedFact(core, derivedFact(core, time, context));
    if (label === 'Fact') longest.add(kind, boundsOf(props), anchorInKey(String(props.sort)));
    const flaws = flawsToStore(findFlaws(core, time, context));
    return changedProps(fact, { id, props, ...flaws, digests: fact.digests });
  });
  await live(graph, label, changed, longest);
}

const officesOf = (core: FactCore | undefined): string[] =>
  core?.kind === 'TENURE' ? entitiesInRole(core, 'office') : [];

async function recomputeEntities(
  graph: Graph,
  ids: readonly string[],
  today: Day,
  { live }: Replacement,
): Promise<void> {
  const loader = new RecordLoader(graph);
  await loader.addProfiles(ids);
  await loader.addClaimSources([]);
  const context = contextOf(coresOf(loader), loader, new Map());
  const changed = ids.flatMap((id) => {
    const entity = loader.entities.get(id);
    if (entity === undefined) return [];
    return changedProps(entity, { ...withCaches(entity, context, today), digests: entity.digests });
  });
  await live(graph, 'Entity', changed, new LongestDurations());
}

const coresOf = (loader: RecordLoader): Map<string, FactCore> =>
  new Map([...loader.facts].map(([id, fact]) => [id, factCoreOf(fact)]));

function contextOf(
  cores: ReadonlyMap<string, FactCore>,
  loader: RecordLoader,
  allocations: ReadonlyMap<string, SeatAllocation>,
): FactContext {
  return new FactContext(
    cores.values(),
    new Map([...loader.entities.values()].map(({ id, kind }) => [id, kind])),
    new Assessments(sourceInfosOf(loader.sources)),
    { allocations },
  );
}

/** @param context must contain the existences of the office */
async function allocationOf(graph: Graph, office: string, context: FactContext): Promise<SeatAllocation> {
  const seats = context.statedSeats(office);
  if (seats === 0) return NO_ALLOCATION;
  const holdings = [];
  for (const ids of chunksOf(await tenureIdsOfOffices(graph, [office]))) {
    const loader = new RecordLoader(graph);
    await loader.addFacts(ids);
    await loader.addClaimSources([]);
    const assessments = new Assessments(sourceInfosOf(loader.sources));
    holdings.push(...[...coresOf(loader).values()].map((tenure) => assessments.holding(tenure)));
  }
  return allocateSeats(holdings, seats);
}
