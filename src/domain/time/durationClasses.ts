/**
 * Classes of facts by how long they may last, in powers of two. An index that is ordered by class and sort key finds
 * all facts that may overlap a window in one key range per class: a fact of a class cannot have begun earlier before
 * the window than the longest fact of that class lasts (see `windowKeys.ts`).
 */
import type { Bounds } from './bounds.ts';
import { type Day, isBounded } from './day.ts';

/** Class `n` lasts at least 2^n and less than 2^(n+1) days. The last class, from about 23,000 years, has no upper limit. */
export const LONGEST_CLASS = 23;
/** The class of facts without a last day. */
export const ENDLESS_CLASS = LONGEST_CLASS + 1;

/** The first and the last possible day, on which a class depends. */
type OuterBounds = Pick<Bounds, 'startMin' | 'endMax'> & Partial<Bounds>;

/** The class of a fact that may begin before its anchor and otherwise would be in class `n`. */
const beginlessClass = (n: number): number => -1 - n;

/**
 * The duration class of a fact: of the days from its anchor (see `sortKey.ts`) to its last possible day, both included.
 * Negative where it may begin before its anchor: its first possible day is unbounded, or implied by other facts.
 */
export function durationClassOf(bounds: OuterBounds, anchor: Day): number {
  const length = isBounded(bounds.endMax)
    ? Math.min(LONGEST_CLASS, Math.floor(Math.log2(daysOf(bounds, anchor))))
    : ENDLESS_CLASS;
  return bounds.startMin < anchor ? beginlessClass(length) : length;
}

const daysOf = ({ endMax }: OuterBounds, anchor: Day): number => Math.max(1, endMax - anchor + 1);

const BEGINLESS_CLASSES = ENDLESS_CLASS + 1;
/** The number of classes. */
export const CLASS_COUNT = 2 * BEGINLESS_CLASSES;
/** The index of a class in a list of all classes; the negative ones come first. */
export const classIndex = (durationClass: number): number => durationClass + BEGINLESS_CLASSES;
/** The lowest class: no last day, and perhaps a first day before the anchor. */
export const LOWEST_CLASS = beginlessClass(ENDLESS_CLASS);

/** Classes from this one on, that is from eight months on, are divided into steps; for shorter ones it is not worth it. */
export const FIRST_STEPPED_CLASS = 8;
/** The number of steps of a divided class. */
export const STEPS_PER_CLASS = 8;

/** The number of steps of a class. */
export const stepsOfClass = (durationClass: number): number =>
  durationClass >= FIRST_STEPPED_CLASS && durationClass < LONGEST_CLASS ? STEPS_PER_CLASS : 1;

/** How far the length of a fact reaches into its class, in steps from 1 on. */
export function lengthStepOf(bounds: Bounds, anchor: Day): number {
  const durationClass = durationClassOf(bounds, anchor);
  return stepsOfClass(durationClass) === 1
    ? 1
    : Math.floor((daysOf(bounds, anchor) / 2 ** durationClass - 1) * STEPS_PER_CLASS) + 1;
}

/**
 * The length of the longest facts of an archive: for each class, by `classIndex`, the highest step of its facts, 0 where
 * it has none. Steps only grow while facts are added.
 */
export type LongestSteps = readonly number[];

/** The longest steps of an archive without facts. */
export const NO_STEPS: LongestSteps = Array.from({ length: CLASS_COUNT }, () => 0);

/** The longest steps after one more fact. */
export const withFactLength = (longest: LongestSteps, bounds: Bounds, anchor: Day): LongestSteps =>
  raised(longest, classIndex(durationClassOf(bounds, anchor)), lengthStepOf(bounds, anchor));

const raised = (longest: LongestSteps, index: number, step: number): LongestSteps =>
  (longest[index] ?? 0) >= step ? longest : longest.with(index, step);

/** The longest steps of two archives together. */
export const longestSteps = (a: LongestSteps, b: LongestSteps): LongestSteps =>
  b.reduce((all, step, index) => raised(all, index, step), a);
