/** Facts of a plan as a view that the client draws. */
import type { TimelineFact } from '../../changes/plan/changedTimelines.ts';
import { phrase } from '../../client/timeline/phrase.ts';
import { type TimelineView, wholeView } from '../../client/timeline/view.ts';
import { FACT_KINDS, SUPPORTS } from '../../domain/model/kinds.ts';
import { hasCore } from '../../domain/time/bounds.ts';
import { type Day, isBounded } from '../../domain/time/day.ts';
import { readEdtf } from '../../domain/time/edtf/readEdtf.ts';
import { laneKindLabel } from '../../domain/timeline/lanes.ts';
import { boundsOf, bridgesIn, impliedIn, shownTimeOf } from '../../store/codec/fact.ts';
import { listOf, numberOf } from '../../store/codec/storedRecord.ts';

type Item = TimelineView['items'][number];

const boundedOrNull = (day: Day): Day | null => (isBounded(day) ? day : null);

/** The view of some facts, one lane for each kind; items have no links, since a page by itself leads nowhere. */
export function planView(facts: readonly TimelineFact[], today: Day): TimelineView {
  const items = facts.map(itemOf).sort((a, b) => firstDay(a) - firstDay(b) || (a.key < b.key ? -1 : 1));
  const lanes = FACT_KINDS.flatMap((kind) => {
    const itemCount = items.filter(({ laneKey }) => laneKey === kind).length;
    return itemCount === 0 ? [] : [{ key: kind, label: phrase(laneKindLabel(kind, 'en')), itemCount }];
  });
  return wholeView(items, lanes, today);
}

const firstDay = ({ time }: Item): number =>
  time.earliest ?? time.latestStart ?? time.earliestEnd ?? Number.POSITIVE_INFINITY;

function itemOf({ id, kind, name, time, limits, props, claims }: TimelineFact): Item {
  const support = SUPPORTS.find((known) => known === props.support) ?? 'ASSERTED';
  return {
    key: id,
    eventId: null,
    laneKey: kind,
    kind,
    entityId: '',
    ownId: null,
    phrases: [phrase(name)],
    sentence: name,
    time: timeOf(props, time, limits, support === 'ASSERTED'),
    support,
    certainty: null,
    disputed: listOf(props, 'disputedParts'),
    handover: false,
    acting: props.acting === true,
    vacant: false,
    claimCount: claims.length,
    voiceCount: numberOf(props, 'voices') ?? 0,
    reasonCount: 1,
    source: null,
  };
}

function timeOf(
  props: TimelineFact['props'],
  label: string | null,
  limits: string | null,
  isAsserted: boolean,
): Item['time'] {
  const bounds = boundsOf(props);
  const { start, end, endKind } = shownTimeOf(props);
  const [from, to] = [start, end].map((text) => (text == null ? null : readEdtf(text)));
  const implied = impliedIn(props.implied);
  const isImplied = (bound: 'START' | 'END', day: Day): boolean =>
    implied.some((one) => one.bound === bound && one.day === day && !one.doubted);
  return {
    earliest: boundedOrNull(bounds.startMin),
    latest: boundedOrNull(bounds.endMax),
    core: isAsserted && hasCore(bounds) ? { from: bounds.startMax, to: bounds.endMin } : null,
    latestStart: from == null ? null : boundedOrNull(from.max),
    earliestEnd: to == null ? null : boundedOrNull(to.min),
    bridges: bridgesIn(props.bridges),
    impliedStart: isImplied('START', bounds.startMin),
    impliedEnd: isImplied('END', bounds.endMax),
    doubted: from?.uncertain === true || to?.uncertain === true || implied.some(({ doubted }) => doubted),
    ongoing: endKind === 'ONGOING',
    label: label ?? 'date unknown',
    impliedLabel: limits,
    plannedEnd: null,
  };
}
