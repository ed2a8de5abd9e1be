/** `Interval`: the time of a fact, read from the fact's own node. */

import { dateLabel } from '../../domain/labels/dateLabel.ts';
import { intervalLabel } from '../../domain/labels/intervalLabel.ts';
import type { EndKind } from '../../domain/model/kinds.ts';
import type { Bounds } from '../../domain/time/bounds.ts';
import type { Window } from '../../domain/time/certainty.ts';
import { type Day, isBounded, isoOf } from '../../domain/time/day.ts';
import { spanText } from '../../domain/time/edtf/spanText.ts';
import { type FieldsOf, projection } from '../compile/exactFields.ts';
import { computed } from '../compile/fieldReaders.ts';
import type { DecodeContext } from '../compile/run.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import type { Args, Selection } from '../compile/selection.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';
import { languageOf } from '../fields/language.ts';
import { fuzzyDate } from './fuzzyDate.ts';
import { impliedBounds } from './impliedBound.ts';

/** The stored properties of an interval. Unbounded days are sentinels. */
export interface IntervalValue extends Bounds {
  readonly start: string | null;
  readonly end: string | null;
  readonly endKind: EndKind;
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  readonly saidStart: readonly string[] | null;
  readonly saidEnd: readonly string[] | null;
}

type Key = keyof IntervalValue;
type Reader = {
  readonly keys: readonly Key[];
  read(v: IntervalValue, a: Args, s: Selection, e: DecodeContext): unknown;
};

/** Null where the day does not fit the 32 bits of GraphQL's Int; its date is available all the same. */
const dayNumber = (day: Day): number | null => (day === (day | 0) ? day : null);

const daySpan: ValueType<Bounds> = valueType('DaySpan', {
  earliest: (b) => dayNumber(b.startMin),
  latest: (b) => dayNumber(b.endMax),
  coreStart: (b) => (hasCore(b) ? dayNumber(b.startMax) : null),
  coreEnd: (b) => (hasCore(b) ? dayNumber(b.endMin) : null),
});

/** Whether there is a core: the days from the latest start to the earliest end. */
const hasCore = (b: Bounds): boolean => b.startMax <= b.endMin;

const BOUNDS: readonly Key[] = ['startMin', 'startMax', 'endMin', 'endMax'];

/** The fields that are read from an `IntervalValue`. */
const readers: Omit<FieldsOf<'Interval', Reader>, 'implied'> = {
  start: { keys: ['start'], read: (v, _a, s, e) => fuzzyDate(v.start, s, e) },
  end: { keys: ['end'], read: (v, _a, s, e) => fuzzyDate(v.end, s, e) },
  endKind: { keys: ['endKind'], read: (v) => v.endKind },
  earliest: { keys: ['startMin'], read: (v) => isoOf(v.startMin) },
  latest: { keys: ['endMax'], read: (v) => isoOf(v.endMax) },
  coreStart: { keys: BOUNDS, read: (v) => (hasCore(v) ? isoOf(v.startMax) : null) },
  coreEnd: { keys: BOUNDS, read: (v) => (hasCore(v) ? isoOf(v.endMin) : null) },
  label: {
    keys: ['start', 'end', 'endKind', ...BOUNDS],
    read: (v, a) => labelOf(v, languageOf(a)),
  },
  plannedStart: { keys: ['plannedStart'], read: (v, _a, s, e) => fuzzyDate(v.plannedStart, s, e) },
  plannedEnd: { keys: ['plannedEnd'], read: (v, _a, s, e) => fuzzyDate(v.plannedEnd, s, e) },
  sayings: {
    keys: ['saidStart', 'saidEnd'],
    read: (v, a, s, e) => statedDates(v, a.bound).map((text) => fuzzyDate(text, s, e)),
  },
  days: { keys: BOUNDS, read: (v, _a, s, e) => daySpan(v, s, e) },
};

/** The dates that sources state for the start, the end or both, each once. */
function statedDates(v: IntervalValue, bound: unknown): string[] {
  const starts = bound === 'END' ? [] : (v.saidStart ?? []);
  const ends = bound === 'START' ? [] : (v.saidEnd ?? []);
  return [...new Set([...starts, ...ends])];
}

/** The label; where no source dates the fact itself, that of the bounds that other facts imply. */
function labelOf(v: IntervalValue, language: string): string {
  const span = v.start === null && v.end === null ? spanText(v.startMin, v.endMax) : null;
  return span === null ? intervalLabel(v, language) : dateLabel(span, language);
}

const fieldOf = ({ keys, read }: Reader): FieldCompiler =>
  computed(keys, (values, env, selection, args) => {
    const value = Object.fromEntries(keys.map((key, i) => [key, values[i] ?? null]));
    return read(value as unknown as IntervalValue, args, selection, env);
  });

/** The result of `read` for each field. */
const mapReaders = <Result>(
  read: (reader: Reader) => Result,
): Omit<FieldsOf<'Interval', Result>, 'implied'> =>
  Object.fromEntries(Object.entries(readers).map(([key, reader]) => [key, read(reader)])) as unknown as Omit<
    FieldsOf<'Interval', Result>,
    'implied'
  >;

export const interval = projection({
  type: 'Interval',
  of: 'EMBEDDED',
  fields: { ...mapReaders(fieldOf), implied: impliedBounds },
});

/** An interval that no fact carries, such as the range of a timeline. It has no implied bounds. */
export const intervalValue: ValueType<IntervalValue> = valueType('Interval', {
  ...mapReaders(
    ({ read }) =>
      (v: IntervalValue, a: Args, s: Selection, e: DecodeContext) =>
        read(v, a, s, e),
  ),
  implied: () => [],
});

/** A window as an interval: it starts and ends on the days of the window, and is open where those are unbounded. */
export const intervalOfDays: ValueType<Window> = (window, selection, env) =>
  window
    ? intervalValue(
        {
          startMin: window.from,
          startMax: window.from,
          endMin: window.to,
          endMax: window.to,
          start: spanText(window.from, window.from),
          end: spanText(window.to, window.to),
          endKind: isBounded(window.to) ? 'KNOWN' : 'UNKNOWN',
          plannedStart: null,
          plannedEnd: null,
          saidStart: null,
          saidEnd: null,
        },
        selection,
        env,
      )
    : null;
