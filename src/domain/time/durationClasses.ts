/**
 * Which facts may overlap a window, by two things that an index can order: how long a fact may last, in classes of
 * twice the length, and its place in the order of facts. A fact of a class cannot have begun earlier than the longest
 * of the class lasts before the window, so all that may overlap it lie in one range of each class.
 */
import type { Bounds } from './bounds.ts';
import type { Window } from './certainty.ts';
import { isBounded, UNBOUNDED_MAX, UNBOUNDED_MIN } from './day.ts';
import { anchorOf, DAY_WIDTH, sortKeyBound } from './sortKey.ts';

/** Class `n` lasts at least 2^n and less than 2^(n+1) days; the longest of them, about 23,000 years, has no upper limit. */
export const LONGEST_CLASS = 23;
/** The class of what has no last day. */
export const ENDLESS_CLASS = LONGEST_CLASS + 1;

/** The class of what has no first day, but otherwise would be in class `n`. */
const unbegun = (n: number): number => -1 - n;

/**
 * The class of a fact: that of the days from its place in the order to its last possible day, both counted.
 * Negative where the first possible day is not bounded.
 */
export function durationClassOf(bounds: Bounds): number {
  const length = isBounded(bounds.endMax)
    ? Math.min(LONGEST_CLASS, Math.floor(Math.log2(daysOf(bounds))))
    : ENDLESS_CLASS;
  return isBounded(bounds.startMin) ? length : unbegun(length);
}

const daysOf = (bounds: Bounds): number => Math.max(1, bounds.endMax - anchorOf(bounds) + 1);

/** All classes have a place in a list, those without a first day before the others. */
const FIRST_BEGUN = ENDLESS_CLASS + 1;
export const CLASS_COUNT = 2 * FIRST_BEGUN;
export const classIndex = (span: number): number => span + FIRST_BEGUN;
export const LOWEST_CLASS = unbegun(ENDLESS_CLASS);

/** In so many steps lengths of a class are told apart, from 1 on, where that is worth it: from eight months on. */
const STEPS = 8;
const FIRST_STEPPED = 8;
const stepsIn = (length: number): number => (length >= FIRST_STEPPED && length < LONGEST_CLASS ? STEPS : 1);

/** How far into its class the length of a fact reaches, in steps. */
export function lengthStepOf(bounds: Bounds): number {
  const span = durationClassOf(bounds);
  return stepsIn(span) === 1 ? 1 : Math.floor((daysOf(bounds) / 2 ** span - 1) * STEPS) + 1;
}

/**
 * Where the keys stand in what `lowerKeys` gives: that of a length from `stepped` on at a step is number
 * `steps * length + step - skipped`, from 0 on; shorter ones have one each, so that its number is the length. What has no
 * first day is told no step of, and counts as the longest.
 */
export const LOWER_KEYS_LAYOUT = {
  stepped: FIRST_STEPPED,
  steps: STEPS,
  skipped: FIRST_STEPPED * (STEPS - 1) + 1,
  width: DAY_WIDTH,
} as const;

/**
 * Before which keys of the order nothing lies that may overlap a window, by the length of a fact and by the longest step
 * in it that any has. They are one text, as a parameter of a hundred texts takes a database as long to read as a page.
 */
export function lowerKeys({ from }: Window): string {
  let keys = '';
  for (let length = 0; length <= ENDLESS_CLASS; length += 1)
    for (let step = 1; step <= (length < FIRST_STEPPED ? 1 : STEPS); step += 1) {
      const part = stepsIn(length) === 1 ? 1 : step / STEPS;
      keys += sortKeyBound(
        length < LONGEST_CLASS ? Math.max(UNBOUNDED_MIN, from + 2 - 2 ** length * (1 + part)) : UNBOUNDED_MIN,
      );
    }
  return keys;
}

/** Behind which key nothing lies that may overlap a window, of what has a first day. */
export const upperKey = ({ to }: Window): string => sortKeyBound(to + 1);

/** The same of what has none: it may have been going on before its place in the order. */
export const MAX_KEY = sortKeyBound(UNBOUNDED_MAX + 1);
