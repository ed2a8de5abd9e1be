/**
 * How long the facts of an archive last at most: for each class of length, by its place, the longest step that a fact
 * of it has, and 0 where it has none. It only grows.
 */
import type { Bounds } from './bounds.ts';
import { PLACES, placeOf, spanOf, stepOf } from './durationClasses.ts';

export type Longest = readonly number[];

export const NOTHING: Longest = Array.from({ length: PLACES }, () => 0);

/** With one fact more. */
export const withFact = (longest: Longest, bounds: Bounds): Longest =>
  raised(longest, placeOf(spanOf(bounds)), stepOf(bounds));

const raised = (longest: Longest, place: number, step: number): Longest =>
  (longest[place] ?? 0) >= step ? longest : longest.with(place, step);

/** Of two archives together. */
export const longestOf = (a: Longest, b: Longest): Longest =>
  b.reduce((all, step, place) => raised(all, place, step), a);
