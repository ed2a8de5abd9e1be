/**
 * What is drawn of an item, in pixels from left to right. The rule of this file: only days of the core are ever solid,
 * and no end is drawn that no record gives.
 */
import type { Day } from '../../domain/time/day.ts';
import { isDated, isTerm, type Span, type TimelineItem } from './item.ts';
import type { Extent } from './rows.ts';
import { clamp, type TimeScale } from './scale.ts';
import { knownDays } from './sight.ts';

/** How the days of a mark are known; only `sure` is drawn solid. */
type Certainty = 'sure' | 'bridged' | 'possible' | 'planned' | 'attributed' | 'withdrawn';

/** What stands at the end of a mark: a day that sources give, one that another fact sets, or no day at all. */
export type Edge = 'stated' | 'implied' | 'open' | 'ongoing';

interface Range extends Extent {
  readonly certainty: Certainty;
}

/** Sure or bridged days. */
interface CoreMark extends Range {
  readonly shape: 'core';
}

/** Possible days before or after the core, which grow thinner away from it. */
export interface WedgeMark extends Range {
  readonly shape: 'before' | 'after';
  /** The edge away from the core. */
  readonly edge: Edge;
}

/** Possible days of an item without a core. */
interface WholeMark extends Range {
  readonly shape: 'whole';
  readonly start: Edge;
  readonly end: Edge;
}

/** What keeps its form at every zoom: a few days that are too short for a bar, a term of one day, and what is known of one day alone. */
export type Form = 'few' | 'day' | 'moment';

/** Days that are drawn around their middle. */
interface PointMark extends Range {
  readonly shape: 'point';
  readonly form: Form;
}

/** Days that sources dispute. */
interface DisputedMark extends Range {
  readonly shape: 'disputed';
}

export type Mark = CoreMark | WedgeMark | WholeMark | PointMark | DisputedMark;

/** How far an end that is not recorded fades away, at every zoom. */
export const FADE = 44;
/** Half the width of a point. */
export const POINT = 7;
/** Narrower cores are drawn as a few days. */
const MIN_CORE = 6;
/** Narrower items without a core are, too. */
const MIN_WHOLE = 12;

/** The marks of a dated item, in the order in which they are drawn. */
export function marksOf(item: TimelineItem, scale: TimeScale): readonly Mark[] {
  const { core } = item.time;
  const marks =
    core === null || item.support !== 'ASSERTED' ? wholeMarks(item, scale) : coreMarks(item, core, scale);
  return item.disputed.length === 0 ? marks : [...marks, ...disputedMarks(item, marks, scale)];
}

/** The days on which it may have begun or ended, where sources dispute these; else all its days. */
function disputedMarks(
  { time: { core, latestStart, earliestEnd }, disputed }: TimelineItem,
  marks: readonly Mark[],
  scale: TimeScale,
): readonly Mark[] {
  if (marks.length === 0) return [];
  const from = Math.min(...marks.map((mark) => mark.from));
  const to = Math.max(...marks.map((mark) => mark.to));
  const mark = (first: number, last: number): Mark => ({
    shape: 'disputed',
    from: clamp(first, from, to),
    to: clamp(last, from, to),
    certainty: 'possible',
  });
  if (disputed.some((part) => part !== 'START' && part !== 'END')) return [mark(from, to)];
  const startTo = core?.from ?? (latestStart === null ? null : latestStart + 1);
  const endFrom = core === null ? earliestEnd : core.to + 1;
  return [
    ...(disputed.includes('START') ? [mark(from, startTo === null ? to : scale.x(startTo))] : []),
    ...(disputed.includes('END') ? [mark(endFrom === null ? from : scale.x(endFrom), to)] : []),
  ];
}

/** The pixels that marks take, points included. */
export const extentOf = (marks: readonly Mark[]): Extent => ({
  from: Math.min(...marks.map((mark) => (mark.shape === 'point' ? shownOf(mark).from : mark.from))),
  to: Math.max(...marks.map((mark) => (mark.shape === 'point' ? shownOf(mark).to : mark.to))),
});

export const middle = ({ from, to }: Extent): number => (from + to) / 2;

/** Days with at least the room of a point around their middle. */
const shownOf = (days: Extent): Extent => ({
  from: Math.min(days.from, middle(days) - POINT),
  to: Math.max(days.to, middle(days) + POINT),
});

/** A term is of one day only where no other day is possible: of a longer one a single day may be known. */
function formOf({ kind, time }: TimelineItem, { from, to }: Span): Form {
  if (from < to) return 'few';
  return isTerm(kind) && time.earliest === from && time.latest === to ? 'day' : 'moment';
}

function coreMarks(item: TimelineItem, core: Span, scale: TimeScale): readonly Mark[] {
  const { time } = item;
  const [from, to] = [scale.x(core.from), scale.x(core.to + 1)];
  const marks: Mark[] = [];
  const { earliest, latest } = time;
  const certainty = 'possible';
  if (earliest === null || earliest < core.from) {
    const first = earliest === null ? from - FADE : scale.x(earliest);
    marks.push({ shape: 'before', from: first, to: from, certainty, edge: startEdge(time) });
  }
  if (latest === null || latest > core.to) {
    const last = latest === null ? to + FADE : scale.x(latest + 1);
    marks.push({ shape: 'after', from: to, to: last, certainty, edge: endEdge(time) });
  }
  const form = formOf(item, core);
  const point: Mark = { shape: 'point', from, to, certainty: 'sure', form };
  if (to - from < MIN_CORE || form === 'day') return [...marks, point];
  return [...marks, ...stretches(core, time.bridges, scale), ...(form === 'moment' ? [point] : [])];
}

/** The core in its bridged and its other stretches. */
function stretches(core: Span, bridges: readonly Span[], scale: TimeScale): CoreMark[] {
  const marks: CoreMark[] = [];
  const add = (from: Day, to: Day, certainty: Certainty): void => {
    if (from <= to) marks.push({ shape: 'core', from: scale.x(from), to: scale.x(to + 1), certainty });
  };
  let next = core.from;
  for (const bridge of bridges) {
    const to = Math.min(bridge.to, core.to);
    add(next, Math.min(bridge.from - 1, core.to), 'sure');
    add(Math.max(next, bridge.from), to, 'bridged');
    next = Math.max(next, to + 1);
  }
  add(next, core.to, 'sure');
  return marks;
}

const CERTAINTY: Readonly<Record<TimelineItem['support'], Certainty>> = {
  ASSERTED: 'possible',
  ATTRIBUTED: 'attributed',
  PLANNED: 'planned',
  WITHDRAWN: 'withdrawn',
};

function wholeMarks(item: TimelineItem, scale: TimeScale): readonly Mark[] {
  const { time, support } = item;
  const { earliest, latest } = time;
  const certainty = CERTAINTY[support];
  const days = knownDays(item);
  const [first, last] = [scale.x(days.from), scale.x(days.to + 1)];
  const known: Mark = { shape: 'whole', from: first, to: last, certainty, start: 'stated', end: 'stated' };
  const before: Mark = {
    shape: 'before',
    from: first - FADE,
    to: first,
    certainty,
    edge: startEdge(time),
  };
  const after: Mark = { shape: 'after', from: last, to: last + FADE, certainty, edge: endEdge(time) };
  const day = earliest ?? latest;
  if (day === null) return isDated(item) ? [before, known, after] : [];
  const from = earliest === null ? scale.x(day + 1) - FADE : scale.x(earliest);
  const to = latest === null ? scale.x(day) + FADE : scale.x(latest + 1);
  const start = startEdge(time);
  const end = endEdge(time);
  if (earliest !== null && latest !== null && (to - from < MIN_WHOLE || earliest === latest))
    return [{ shape: 'point', from, to, certainty, form: formOf(item, { from: earliest, to: latest }) }];
  const isKnown =
    latest === null ? time.latestStart !== null : earliest === null && time.earliestEnd !== null;
  if (!isKnown || last - first < MIN_WHOLE) return [{ shape: 'whole', from, to, certainty, start, end }];
  // The side that is open leads on from all days that are known.
  return latest === null ? [{ ...known, start }, after] : [{ ...known, end }, before];
}

const startEdge = ({ earliest, impliedStart }: TimelineItem['time']): Edge =>
  earliest === null ? 'open' : impliedStart ? 'implied' : 'stated';

function endEdge({ latest, impliedEnd, ongoing }: TimelineItem['time']): Edge {
  if (latest === null) return ongoing ? 'ongoing' : 'open';
  return impliedEnd ? 'implied' : 'stated';
}
