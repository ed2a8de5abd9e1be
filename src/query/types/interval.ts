/** `Interval`: the time of a fact, read from the fact's own node. */

import { dateLabel, intervalLabel } from '../../domain/labels/intervalLabel.ts';
import type { EndKind } from '../../domain/model/kinds.ts';
import type { Bounds } from '../../domain/time/bounds.ts';
import type { Window } from '../../domain/time/certainty.ts';
import { type Day, isBounded, isoOf } from '../../domain/time/day.ts';
import { spanText } from '../../domain/time/edtf/spanText.ts';
import { computed } from '../compile/fieldReaders.ts';
import type { DecodeContext } from '../compile/run.ts';
import type { FieldCompiler, Projection } from '../compile/scope.ts';
import type { Args, Selection } from '../compile/selection.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';
import { implied } from '../fields/impliedBounds.ts';
import { languageOf } from '../fields/language.ts';
import { fuzzyDate } from './fuzzyDate.ts';

/** What an interval is shown from; days are sentinels where unbounded. */
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
type Part = {
  readonly keys: readonly Key[];
  read(v: IntervalValue, a: Args, s: Selection, e: DecodeContext): unknown;
};

/** GraphQL's Int has 32 bits: a day beyond them has no number there, only its date. */
const dayNumber = (day: Day): number | null => (day === (day | 0) ? day : null);

const daySpan = valueType<Bounds>('DaySpan', {
  earliest: (b) => dayNumber(b.startMin),
  latest: (b) => dayNumber(b.endMax),
  coreStart: (b) => (hasCore(b) ? dayNumber(b.startMax) : null),
  coreEnd: (b) => (hasCore(b) ? dayNumber(b.endMin) : null),
});

/** The core is what surely held: from the latest start to the earliest end. */
const hasCore = (b: Bounds): boolean => b.startMax <= b.endMin;

const BOUNDS: readonly Key[] = ['startMin', 'startMax', 'endMin', 'endMax'];

const parts: Record<string, Part> = {
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
    read: (v, a, s, e) => said(v, a.bound).map((text) => fuzzyDate(text, s, e)),
  },
  days: { keys: BOUNDS, read: (v, _a, s, e) => daySpan(v, s, e) },
};

function said(v: IntervalValue, bound: unknown): string[] {
  const starts = bound === 'END' ? [] : (v.saidStart ?? []);
  const ends = bound === 'START' ? [] : (v.saidEnd ?? []);
  return [...new Set([...starts, ...ends])];
}

/** In words; where no source dates the fact itself, by the bounds that other facts imply. */
function labelOf(v: IntervalValue, language: string): string {
  const span = v.start === null && v.end === null ? spanText(v.startMin, v.endMax) : null;
  return span === null ? intervalLabel(v, language) : dateLabel(span, language);
}

const field = ({ keys, read }: Part): FieldCompiler =>
  computed(keys, (values, env, selection, args) => {
    const value = Object.fromEntries(keys.map((key, i) => [key, values[i] ?? null]));
    return read(value as unknown as IntervalValue, args, selection, env);
  });

export const interval: Projection = {
  type: 'Interval',
  of: 'EMBEDDED',
  fields: { ...Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, field(part)])), implied },
};

/** An interval that no fact carries, such as the range of a timeline: it has no implied bounds. */
export const intervalValue: ValueType<IntervalValue> = valueType('Interval', {
  ...Object.fromEntries(
    Object.entries(parts).map(([key, { read }]) => [
      key,
      (v: IntervalValue, a: Args, s: Selection, e: DecodeContext) => read(v, a, s, e),
    ]),
  ),
  implied: () => [],
});

/** A window as an interval that begins and ends on its days, or is open where it has no first or last one. */
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
