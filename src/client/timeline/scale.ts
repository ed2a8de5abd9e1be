/** From days to pixels and back. */
import type { Day } from '../../domain/time/day.ts';
import type { Span } from './item.ts';

export interface TimeScale {
  /** The left edge of a day in pixels. The right edge of a day is the left edge of the next one. */
  readonly x: (day: Day) => number;
  /** The day at a pixel. */
  readonly dayAt: (x: number) => Day;
  /** The days of the whole width, margins included. */
  readonly days: Span;
  readonly width: number;
}

export const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** Less than what can be seen, in pixels, and more than what numbers are rounded by. */
const EDGE = 0.01;

/** Room at both sides for ends that are not recorded. */
const MARGIN = 52;

/** The value at a part of the way from one to another. */
const between = (from: number, to: number, part: number): number => from * (1 - part) + to * part;

/** A scale on which the days, both included, take `width` pixels but for a margin at each side. */
export function timeScale({ from, to }: Span, width: number, margin: number = MARGIN): TimeScale {
  const [left, right] = [margin, Math.max(margin + 1, width - margin)];
  const x = (day: Day): number => between(left, right, (day - from) / (to + 1 - from));
  const dayAt = (pixel: number): Day => Math.floor(between(from, to + 1, (pixel - left) / (right - left)));
  return { x, dayAt, days: daysOn(dayAt, width), width };
}

/** The right edge is where the next day would begin. */
const daysOn = (dayAt: TimeScale['dayAt'], width: number): Span => ({
  from: dayAt(EDGE),
  to: dayAt(width - EDGE),
});

/** The scale `factor` times as wide, of which the part that begins at `offset` and is `width` pixels wide is in sight. */
export const zoomed = (scale: TimeScale, factor: number, offset: number, width: number): TimeScale => {
  const x = (day: Day): number => scale.x(day) * factor - offset;
  const dayAt = (pixel: number): Day => scale.dayAt((pixel + offset) / factor);
  return { x, dayAt, days: daysOn(dayAt, width), width };
};
