/** Which part of the timeline is in sight. */
import type { Day } from '../../domain/time/day.ts';
import type { Span } from './item.ts';
import { clamp, type TimeScale, zoomed } from './scale.ts';

/** At the closest zoom a day is this wide, in pixels. */
const WIDEST_DAY = 40;

export interface Camera {
  /** 1 shows everything. */
  readonly factor: number;
  /** The left edge of what is in sight, in pixels of the zoomed timeline. */
  readonly offset: number;
}

export const WHOLE: Camera = { factor: 1, offset: 0 };

const within = (factor: number, offset: number, width: number): Camera => ({
  factor,
  offset: clamp(offset, 0, width * (factor - 1)),
});

/** Zooms by a factor; the day at the pixel `x` stays where it is. */
export function zoomedAt({ factor, offset }: Camera, by: number, x: number, scale: TimeScale): Camera {
  const day = scale.x(scale.days.from + 1) - scale.x(scale.days.from);
  const next = clamp(factor * by, 1, Math.max(1, WIDEST_DAY / day));
  return within(next, ((offset + x) * next) / factor - x, scale.width);
}

/** Moves what is in sight to the right by pixels. */
export const panned = ({ factor, offset }: Camera, by: number, { width }: TimeScale): Camera =>
  within(factor, offset + by, width);

/** Shows these days, both included, as far as the scale has them. */
export function showing(days: Span, scale: TimeScale): Camera {
  const [left, right] = [scale.x(days.from), scale.x(days.to + 1)];
  const factor = Math.max(1, scale.width / Math.max(1, right - left));
  return within(factor, left * factor, scale.width);
}

/** Moves as little as brings the pixels of the zoomed timeline into sight. */
export function bringing(camera: Camera, from: number, to: number, scale: TimeScale): Camera {
  const { factor, offset } = camera;
  if (from < offset) return within(factor, from - EDGE, scale.width);
  if (to > offset + scale.width)
    return within(factor, Math.min(from - EDGE, to - scale.width + EDGE), scale.width);
  return camera;
}

/** Moves what is in sight to around a day. */
export const centredOn = (day: Day, { factor }: Camera, scale: TimeScale): Camera =>
  within(factor, scale.x(day) * factor - scale.width / 2, scale.width);

/** Zooms until these pixels of the zoomed timeline take what is in sight. */
export function closerTo({ factor }: Camera, from: number, to: number, scale: TimeScale): Camera {
  const day = scale.x(scale.days.from + 1) - scale.x(scale.days.from);
  const wanted = (factor * scale.width) / Math.max(1, to - from + 2 * EDGE);
  const next = clamp(wanted, factor, Math.max(factor, WIDEST_DAY / day));
  const middle = (((from + to) / 2) * next) / factor;
  return within(next, middle - scale.width / 2, scale.width);
}

/** How far from the edge of the picture an item is brought. */
const EDGE = 24;

/** The scale of the whole zoomed timeline, from its left edge. */
export const worldScale = (scale: TimeScale, { factor }: Camera): TimeScale =>
  zoomed(scale, factor, 0, scale.width * factor);

/** The scale of what is in sight. */
export const sightScale = (scale: TimeScale, { factor, offset }: Camera): TimeScale =>
  zoomed(scale, factor, offset, scale.width);
