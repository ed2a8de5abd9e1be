/** Computes the derived properties of all records again, a few hundred records at a time. */
import { canonical } from '../../domain/model/canonical.ts';
import { SUPPORTS } from '../../domain/model/kinds.ts';
import type { Day } from '../../domain/time/day.ts';
import { anchorInKey, anchorOf } from '../../domain/time/sortKey.ts';
import { boundsOf, type FactCore, factCoreOf, isWithdrawnFact, storedFact } from '../../store/codec/fact.ts';
import { withMetadataProps } from '../../store/codec/importMetadata.ts';
import { listOf } from '../../store/codec/properties.ts';
import { entitiesInRole } from '../../store/codec/roleLinks.ts';
import type { Graph } from '../../store/graph.ts';
import { FACT_LABELS, type FactLabel } from '../../store/graphLayout.ts';
import { closedFactIds, closedFacts } from '../../store/read/batchVersions.ts';
import { tenureIdsOfOffices } from '../../store/read/factIds.ts';
import type { ImportMetadata, Props, StoredFact } from '../../store/storedRecord.ts';
import { liveIds, replaceClosedProps, replaceProps } from '../../store/write/derivedProps.ts';
import { LongestDurations } from '../../store/write/longestDurations.ts';
import { tenuresAffectedByTerms } from '../derive/affectedFacts.ts';
import { Assessments } from '../derive/assessments.ts';
import { type DerivedTime, deriveTime } from '../derive/derivedTime.ts';
import { withCaches } from '../derive/entity.ts';
import { derivedFact } from '../derive/fact.ts';
import { FactContext } from '../derive/factContext.ts';
import { findFlaws, flawsToStore } from '../derive/flaws.ts';
import { RecordLoader } from '../derive/recordLoader.ts';
import { allocateSeats, NO_ALLOCATION, type SeatAllocation } from '../derive/seatAllocation.ts';
import { sourceInfosOf } from '../derive/sourceInfo.ts';
import { chunksOf } from '../plan/chunks.ts';

/** What is done with records whose derived properties differ from those that are stored. */
export interface Replacement {
  readonly live: typeof replaceProps;
  readonly closed: typeof replaceClosedProps;
}

const REPLACE: Replacement = { live: replaceProps, closed: replaceClosedProps };

/**
 * Recomputes live facts and entities, and closed versions of facts. A closed version keeps what other facts implied for
 * it when it was written: its bounds, their reasons and its flaws. All batches must be swept.
 * @param today the day that decides which of several names of an entity is the present one
 * @param replacement writes what differs, where absent
 */
export async function recomputeAll(graph: Graph, today: Day, replacement = REPLACE): Promise<void> {
  for (const [batch, all] of await closedFactIds(graph))
    for (const ids of chunksOf(all)) await recomputeClosedFacts(graph, ids, batch, replacement);
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

async function recomputeClosedFacts(
  graph: Graph,
  ids: readonly string[],
  batch: number,
  { closed }: Replacement,
): Promise<void> {
  const facts = await closedFacts(graph, ids, batch);
  const loader = new RecordLoader(graph);
  await loader.addProfiles(facts.flatMap(({ roles }) => roles.map(({ entity }) => entity)));
  await loader.addClaimSources(facts);
  const context = contextOf(coresOf(loader), loader, new Map());
  const longest = new LongestDurations();
  const changed = facts.flatMap((fact) => {
    const core = factCoreOf(fact);
    const derived = derivedFact(core, closedTime(fact, core, context), context);
    const { kind, props } = storedFact(core, derived);
    if (!isWithdrawnFact(core)) longest.add(kind, boundsOf(props), anchorInKey(String(props.sort)));
    return changedProps(fact, { ...fact, props, ...(isWithdrawnFact(core) ? { flaws: undefined } : {}) });
  });
  await closed(graph, batch, changed, longest);
}

/**
 * The time of a closed version, with what was implied when it was written. Layouts before 5 gave no time to a withdrawn
 * fact, so that of such a version is derived.
 */
function closedTime({ props }: StoredFact, core: FactCore, context: FactContext): DerivedTime {
  const time = deriveTime(core, context);
  if (isWithdrawnFact(core)) return time;
  const bounds = boundsOf(props);
  const own = time.event === null ? context.assess(core).bounds : bounds;
  const support = SUPPORTS.find((known) => known === props.support) ?? time.support;
  return { ...time, bounds, anchor: anchorOf(own, bounds), support, implied: listOf(props, 'implied') };
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

type RecordProps = ImportMetadata & { readonly id: string; readonly props: Props };

/** The properties of a record to store, unless they are stored already. */
function changedProps(stored: RecordProps, next: RecordProps): { id: string; props: Props }[] {
  const { id, props } = withMetadataProps(next);
  return canonical(withMetadataProps(stored).props) === canonical(props) ? [] : [{ id, props }];
}
