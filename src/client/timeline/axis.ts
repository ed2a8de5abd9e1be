/** The axis: texts above, a line through the lanes for each tick. */
import type { Day } from './calendar.ts';
import { dayText } from './dateText.ts';
import { FONT_SIZE } from './layout.ts';
import { element, escaped } from './markup.ts';
import type { TimeScale } from './scale.ts';
import { textWidth } from './textWidth.ts';
import { ticks } from './ticks.ts';
import { wordsIn } from './words.ts';

export const AXIS = 30;

interface AxisOptions {
  readonly scale: TimeScale;
  readonly language: string;
  readonly today: Day;
  /** A day to mark; null for none. */
  readonly cursor: Day | null;
  /** The top of the axis, and the bottom of the lines. */
  readonly top: number;
  readonly bottom: number;
}

/** Nothing of it is for screen readers: each item says its days. */
export function drawAxis({ scale, language, today, cursor, top, bottom }: AxisOptions): string {
  const parts = ticks(scale, language).map(({ x, text, major }) => {
    const line = element('line', {
      class: major ? 'tick major' : 'tick',
      x1: x,
      x2: x,
      y1: top + AXIS - 8,
      y2: bottom,
    });
    return line + label(text, x, top + 15, major ? 'tick-text major' : 'tick-text', scale.width);
  });
  const marked = [
    { day: today, className: 'today', text: wordsIn(language).today, y: bottom + 14 },
    ...(cursor === null
      ? []
      : [{ day: cursor, className: 'cursor', text: dayText(cursor, language), y: bottom + 14 }]),
  ].flatMap(({ day, className, text, y }) => {
    const x = scale.x(day + 0.5);
    if (x < 0 || x > scale.width) return [];
    const line = element('line', { class: className, x1: x, x2: x, y1: top + AXIS - 8, y2: bottom });
    return [line + label(text, x, y, `${className}-text`, scale.width)];
  });
  return element('g', { class: 'axis', 'aria-hidden': 'true' }, ...parts, ...marked);
}

/** A text around `x` that stays within the width. */
function label(text: string, x: number, y: number, className: string, width: number): string {
  const half = textWidth(text, FONT_SIZE) / 2;
  const at = Math.max(half, Math.min(x, width - half));
  return element('text', { class: className, x: at, y, 'text-anchor': 'middle' }, escaped(text));
}
