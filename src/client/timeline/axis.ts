/** The axis: texts above, a line through the lanes for each tick. */
import type { Day } from '../../domain/time/day.ts';
import { timelineWords } from '../../words/words.ts';
import { shortDayText } from './dateText.ts';
import type { Sight } from './drawing.ts';
import { FONT_SIZE } from './itemLabel.ts';
import { element, escaped } from './markup.ts';
import type { TimeScale } from './scale.ts';
import { textWidth } from './textWidth.ts';
import { ticks } from './ticks.ts';

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
  /** What is in sight, where more is drawn: texts that its edges would cut are left out. */
  readonly sight?: Sight;
}

/** Nothing of it is for screen readers: each item says its days. */
export function drawAxis({ scale, language, today, cursor, top, bottom, sight }: AxisOptions): string {
  const line = (x: number, className: string): string =>
    element('line', { class: className, x1: x, x2: x, y1: top + AXIS - 8, y2: bottom });
  const write = (text: Text | null, y: number, className: string): string =>
    text === null || isCut(text, sight) ? '' : textAt(text, y, className);
  const drawn = ticks(scale, language).map(
    ({ x, text, major }) =>
      line(x, major ? 'tick major' : 'tick') +
      write(placed(text, x, scale.width), top + 15, major ? 'tick-text major' : 'tick-text'),
  );
  const [todayX, cursorX] = [scale.x(today + 0.5), cursor === null ? Number.NaN : scale.x(cursor + 0.5)];
  const isInside = (x: number): boolean => x >= 0 && x <= scale.width;
  const day =
    cursor === null || !isInside(cursorX)
      ? null
      : placed(shortDayText(cursor, language), cursorX, scale.width);
  const now = isInside(todayX) ? placed(timelineWords(language).today, todayX, scale.width) : null;
  const touches = day !== null && now !== null && Math.abs(day.x - now.x) < day.half + now.half;
  return element(
    'g',
    { class: 'axis', 'aria-hidden': 'true' },
    ...drawn,
    now === null ? '' : line(todayX, 'today') + write(touches ? null : now, bottom + 14, 'today-text'),
    day === null ? '' : line(cursorX, 'cursor') + write(day, bottom + 14, 'cursor-text'),
  );
}

/** A text around a pixel, with half of its width. */
interface Text {
  readonly text: string;
  readonly x: number;
  readonly half: number;
}

/** A text around `x` that stays within the width. */
function placed(text: string, x: number, width: number): Text {
  const half = textWidth(text, FONT_SIZE) / 2;
  return { text, half, x: Math.max(half, Math.min(x, width - half)) };
}

const isCut = ({ x, half }: Text, sight: Sight | undefined): boolean =>
  sight !== undefined && [sight.from, sight.to].some((edge) => x - half < edge && edge < x + half);

const textAt = ({ text, x }: Text, y: number, className: string): string =>
  element('text', { class: className, x, y, 'text-anchor': 'middle' }, escaped(text));
