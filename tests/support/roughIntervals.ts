/**
 * Rough intervals as claims give them, with every day on which each side may be, and what of two of them is so when all of these
 * days are tried: the thirteen relations in the words of Allen, without bounds.
 */
import { assess } from '../../src/domain/claims/consensus.ts';
import type { Certainty } from '../../src/domain/model/kinds.ts';
import { type IntervalRelation, relationCertainty } from '../../src/domain/offices/coTenure.ts';
import { claim } from '../domain/claims/claims.ts';

/** Days are counted from 1 May 2004; those that texts name lie in May and June. */
const DAYS = 61;
/** Unbounded sides are tried on two days more on either side: only the order of days matters. */
const [FIRST, LAST] = [-2, DAYS + 1];
export const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_none, i) => from + i);
const EVERY = range(FIRST, LAST);

export interface Side {
  /** Absent where the claim says nothing, `..` where an end is open. */
  readonly text?: string;
  /** The days that it names; all where it names none. */
  readonly days: readonly number[];
  readonly doubted?: boolean;
}

export interface RoughInterval {
  readonly start: Side;
  readonly end: Side;
}

export const iso = (day: number): string => new Date(Date.UTC(2004, 4, 1 + day)).toISOString().slice(0, 10);
/** The days of the text that share its first letters with it. */
const beginning = (text: string): number[] => EVERY.filter((day) => iso(day).startsWith(text));

/** The forms of a date about a day. */
const FORMS: readonly ((day: number, more: number) => Side)[] = [
  (day) => ({ text: iso(day), days: [day] }),
  (day) => ({ text: `${iso(day)}~`, days: range(day - 1, day + 1) }),
  (day) => ({ text: `${iso(day)}?`, days: [day], doubted: true }),
  (day) => ({ text: `${iso(day)}%`, days: range(day - 1, day + 1), doubted: true }),
  (day) => ({ text: `${iso(day).slice(0, 9)}X`, days: beginning(iso(day).slice(0, 9)) }),
  (day) => ({ text: `${iso(day).slice(0, 7)}-XX`, days: beginning(iso(day).slice(0, 7)) }),
  (day) => ({ text: iso(day).slice(0, 7), days: beginning(iso(day).slice(0, 7)) }),
  (day, more) => ({ text: `[${iso(day)}..${iso(day + more)}]`, days: range(day, day + more) }),
  (day, more) => ({ text: `[${iso(day)},${iso(day + more)}]`, days: [day, day + more] }),
  (day) => ({ text: `[${iso(day)}..]`, days: range(day, LAST) }),
  (day) => ({ text: `[..${iso(day)}]`, days: range(FIRST, day) }),
];

/** Those that name few days about a day. */
export const NEAR_FORMS = FORMS.slice(0, 4);

/** A random interval: often exact, often about the days of others. */
export function roughInterval(random: () => number): RoughInterval {
  const below = (most: number): number => Math.floor(random() * most);
  const side = (day: number): Side =>
    below(3) === 0
      ? { text: iso(day), days: [day] }
      : (FORMS[below(FORMS.length)] as (typeof FORMS)[number])(day, 1 + below(5));
  for (;;) {
    const from = 10 + below(30);
    const start = below(10) === 0 ? { days: EVERY } : side(from);
    const end =
      below(8) === 0 ? { ...(below(2) === 0 ? { text: '..' } : {}), days: EVERY } : side(from + below(10));
    if (Math.min(...start.days) <= Math.max(...end.days)) return { start, end };
  }
}

export const textOf = ({ start, end }: RoughInterval): string => `${start.text ?? '?'} to ${end.text ?? '?'}`;

type Days = readonly [start: number, end: number];

/** Whether exact days have a relation, in the words of Allen. */
export const isSo: Readonly<Record<IntervalRelation, (a: Days, b: Days) => boolean>> = {
  BEFORE: ([, end], [start]) => end < start,
  MEETS: ([, end], [start]) => end === start,
  OVERLAPS: ([a, b], [c, d]) => a < c && c < b && b < d,
  STARTS: ([a, b], [c, d]) => a === c && b < d,
  DURING: ([a, b], [c, d]) => a > c && b < d,
  FINISHES: ([a, b], [c, d]) => a > c && b === d,
  EQUALS: ([a, b], [c, d]) => a === c && b === d,
  FINISHED_BY: (a, b) => isSo.FINISHES(b, a),
  CONTAINS: (a, b) => isSo.DURING(b, a),
  STARTED_BY: (a, b) => isSo.STARTS(b, a),
  OVERLAPPED_BY: (a, b) => isSo.OVERLAPS(b, a),
  MET_BY: (a, b) => isSo.MEETS(b, a),
  AFTER: (a, b) => isSo.BEFORE(b, a),
};
export const RELATIONS = Object.keys(isSo) as readonly IntervalRelation[];

/** Every interval that a rough one may be; where `doubting`, a doubted date may be any day. */
function readings({ start, end }: RoughInterval, doubting: boolean): Days[] {
  const days = (side: Side) => (doubting && side.doubted ? EVERY : side.days);
  return days(start).flatMap((from) => days(end).flatMap((to) => (from <= to ? [[from, to] as const] : [])));
}

type Verdicts = Readonly<Record<IntervalRelation, Certainty | null>>;
const verdicts = (of: (relation: IntervalRelation) => Certainty | null): Verdicts =>
  Object.fromEntries(RELATIONS.map((relation) => [relation, of(relation)])) as Verdicts;

/** By relation: in every reading, in one, or in none. */
export function enumerated(a: RoughInterval, b: RoughInterval): Verdicts {
  const [all, some] = [new Set(RELATIONS), new Set<IntervalRelation>()];
  const others = readings(b, true);
  for (const one of readings(a, true))
    for (const other of others) {
      if (all.size === 0) break;
      for (const relation of all) if (!isSo[relation](one, other)) all.delete(relation);
    }
  const left = new Set(RELATIONS);
  const said = readings(b, false);
  for (const one of readings(a, false))
    for (const other of said)
      for (const relation of left)
        if (isSo[relation](one, other)) {
          left.delete(relation);
          some.add(relation);
        }
  return verdicts((relation) => (!some.has(relation) ? null : all.has(relation) ? 'DEFINITE' : 'POSSIBLE'));
}

/** What the domain says of the same, from one claim about each. */
export function judged(a: RoughInterval, b: RoughInterval): Verdicts {
  const timeOf = ({ start, end }: RoughInterval) => assess([claim({ start: start.text, end: end.text })]);
  const [one, other] = [timeOf(a), timeOf(b)];
  return verdicts((relation) => relationCertainty(relation, one, other));
}
