/** Computes the derived properties of closed versions of facts again: what their own claims say, by their sources of then. */
import { END_KINDS, SUPPORTS } from '../../domain/model/kinds.ts';
import { areSame } from '../../domain/time/bounds.ts';
import { anchorInKey, anchorOf } from '../../domain/time/sortKey.ts';
import {
  boundsOf,
  bridgesIn,
  type FactCore,
  factCoreOf,
  isWithdrawnFact,
  storedFact,
} from '../../store/codec/fact.ts';
import { listOf, textOf } from '../../store/codec/properties.ts';
import type { Graph } from '../../store/graph.ts';
import { LAYOUT_VERSION } from '../../store/graphLayout.ts';
import { closedFacts, kindsEver, sourcesAt } from '../../store/read/batchVersions.ts';
import type { Props, StoredFact } from '../../store/storedRecord.ts';
import type { replaceClosedProps } from '../../store/write/derivedProps.ts';
import { LongestDurations } from '../../store/write/longestDurations.ts';
import { Assessments } from '../derive/assessments.ts';
import { type DerivedTime, deriveTime } from '../derive/derivedTime.ts';
import { derivedFact } from '../derive/fact.ts';
import { FactContext } from '../derive/factContext.ts';
import { RecordLoader } from '../derive/recordLoader.ts';
import { sourceInfosOf } from '../derive/sourceInfo.ts';
import { changedProps } from './changedProps.ts';

/**
 * Recomputes the versions of facts that a batch closed. A version keeps what other facts implied for it when it was
 * written: its bounds, their reasons, its place in orders, the time that its label says, and its flaws. Layouts before
 * this one lack some of these, which are derived from the facts of today then, as far as these give the same bounds.
 * @param layout the layout in which the versions are stored
 * @param replace writes those that differ
 */
export async function recomputeClosed(
  graph: Graph,
  ids: readonly string[],
  batch: number,
  layout: number,
  replace: typeof replaceClosedProps,
): Promise<void> {
  const facts = await closedFacts(graph, ids, batch);
  const context = await contextOf(graph, facts, batch, layout);
  const longest = new LongestDurations();
  const changed = facts.flatMap((fact) => {
    const core = factCoreOf(fact);
    const time = timeOf(fact, core, context, layout);
    const { kind, props } = storedFact(core, derivedFact(core, time, context));
    if (!isWithdrawnFact(core)) longest.add(kind, boundsOf(props), anchorInKey(String(props.sort)));
    return changedProps(fact, { ...fact, props, ...(isWithdrawnFact(core) ? { flaws: undefined } : {}) });
  });
  await replace(graph, batch, changed, longest);
}

/** What the facts are derived from: the kinds of entities, the sources as they were last, and for earlier layouts other facts. */
async function contextOf(
  graph: Graph,
  facts: readonly StoredFact[],
  batch: number,
  layout: number,
): Promise<FactContext> {
  const loader = new RecordLoader(graph);
  const entities = facts.flatMap(({ roles }) => roles.map(({ entity }) => entity));
  if (layout !== LAYOUT_VERSION) await loader.addProfiles(entities);
  const others = [...loader.facts.values()];
  const cited = [...facts, ...others].flatMap(({ claims }) => claims.map(({ source }) => source));
  const sources = await sourcesAt(graph, cited, batch - 1);
  return new FactContext(
    others.map(factCoreOf),
    await kindsEver(graph, entities),
    new Assessments(sourceInfosOf(new Map(sources.map((source) => [source.id, source])))),
    { allocations: new Map() },
  );
}

/** The time of a version as it was written; what an earlier layout lacks is that of today. */
function timeOf({ props }: StoredFact, core: FactCore, context: FactContext, layout: number): DerivedTime {
  const today = deriveTime(core, context);
  const isPresent = layout === LAYOUT_VERSION;
  // Before layout 5 withdrawn facts had no time.
  if (!isPresent && isWithdrawnFact(core)) return today;
  const stored = {
    ...today,
    bounds: boundsOf(props),
    support: SUPPORTS.find((known) => known === props.support) ?? today.support,
    implied: listOf(props, 'implied'),
    bridges: bridgesIn(props.bridges),
    labelTime: labelTimeIn(props),
  };
  if (isPresent) return { ...stored, anchor: anchorInKey(String(props.sort)) };
  const own = today.event === null ? context.assess(core).bounds : stored.bounds;
  const { bridges, labelTime } = areSame(today.bounds, stored.bounds) ? today : stored;
  return { ...stored, bridges, labelTime, anchor: anchorOf(own, stored.bounds) };
}

function labelTimeIn(props: Props): DerivedTime['labelTime'] {
  const endKind = END_KINDS.find((known) => known === props.labelEndKind);
  if (endKind === undefined) return null;
  return { start: textOf(props, 'labelStart') ?? null, end: textOf(props, 'labelEnd') ?? null, endKind };
}
