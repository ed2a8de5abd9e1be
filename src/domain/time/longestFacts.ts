/**
 * How long the facts of an archive last at most: for each class of length, by its place, the longest step that a fact
 * of it has, and 0 where it has none. It only grows.
 */
import type { Bounds } from './bounds.ts';
import { CLASS_COUNT, classIndex, durationClassOf, lengthStepOf } from './durationClasses.ts';

export type LongestSteps = readonly number[];

export const NO_STEPS: LongestSteps = Array.from({ length: CLASS_COUNT }, () => 0);

/** With one fact more. */
export const withFactLength = (longest: LongestSteps, bounds: Bounds): LongestSteps =>
  raised(longest, classIndex(durationClassOf(bounds)), lengthStepOf(bounds));

const raised = (longest: LongestSteps, place: number, step: number): LongestSteps =>
  (longest[place] ?? 0) >= step ? longest : longest.with(place, step);

/** Of two archives together. */
export const longestSteps = (a: LongestSteps, b: LongestSteps): LongestSteps =>
  b.reduce((all, step, place) => raised(all, place, step), a);
