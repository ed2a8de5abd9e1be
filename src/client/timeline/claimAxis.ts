/** What sources say of one side of a fact, drawn on one axis. Places are in percent, so that a drawing fits any width. */

import { type Day, isBounded } from '../../domain/time/day.ts';
import { element, px } from './markup.ts';
import { type TimeScale, timeScale } from './scale.ts';
import { ticks } from './ticks.ts';

/** Some days, of which a side that is open is unbounded. */
export interface DrawnDays {
  readonly min: Day;
  readonly max: Day;
  readonly shape: 'date' | 'doubted' | 'sighting' | 'together';
}

/** What a scale takes for the whole width; that of a phone, so that the texts of its ticks fit. */
const WIDTH = 320;
const MARGIN = 16;
/** The narrowest mark, in percent. */
const LEAST = 0.7;

/** An axis on which the disputed days take a third of the width. They take more where no claim has days outside them. */
export function axisAround(said: readonly Omit<DrawnDays, 'shape'>[]): TimeScale {
  const days = said.flatMap(({ min, max }) => [min, max]).filter(isBounded);
  const whole = { from: Math.min(...days), to: Math.max(...days) };
  const gap = {
    from: Math.min(...said.map(({ max }) => max)),
    to: Math.max(...said.map(({ min }) => min)),
  };
  if (gap.from > gap.to) return timeScale(whole, WIDTH, MARGIN);
  const room = gap.to - gap.from + 1;
  return timeScale(
    { from: Math.max(gap.from - room, whole.from), to: Math.min(gap.to + room, whole.to) },
    WIDTH,
    MARGIN,
  );
}

const percent = (x: number): number => (100 * x) / WIDTH;
const at = (x: number): string => `${px(percent(x))}%`;

/** The dates of the axis, below its rows. */
export const drawTicks = (scale: TimeScale, language: string): string =>
  element(
    'div',
    { class: 'axis ticks', 'aria-hidden': 'true' },
    drawing(
      ticks(scale, language)
        .filter(({ x }) => x > WIDTH / 12 && x < WIDTH - WIDTH / 12)
        .map(({ x, text }) => element('text', { x: at(x), y: 14, 'text-anchor': 'middle' }, text)),
    ),
  );

/** The lines of the ticks, behind each row. */
export const gridOf = (scale: TimeScale): string =>
  ticks(scale, 'en')
    .map(({ x }) => element('line', { class: 'tick', x1: at(x), x2: at(x), y1: 0, y2: '100%' }))
    .join('');

/** Some days as a bar as wide as their precision, a sighting as a diamond with a line to where the side may be. */
export function drawDays({ min, max, shape }: DrawnDays, scale: TimeScale, grid: string): string {
  const [from, to] = [isBounded(min) ? scale.x(min) : 0, isBounded(max) ? scale.x(max + 1) : WIDTH];
  if (shape === 'sighting') {
    const x = isBounded(max) ? to : from;
    const line = element('line', { class: 'open', x1: at(from), x2: at(to), y1: 11, y2: 11 });
    const diamond = element('path', { class: 'sighting', d: 'M-6 11l6 -6l6 6l-6 6z' });
    return drawing([grid, line, element('svg', { x: at(x), overflow: 'visible' }, diamond)]);
  }
  const width = Math.max(LEAST, percent(to - from));
  const x = `${px(percent((from + to) / 2) - width / 2)}%`;
  return drawing([grid, element('rect', { class: shape, x, width: `${px(width)}%`, y: 5, height: 12 })]);
}

const drawing = (content: readonly string[]): string => element('svg', { 'aria-hidden': 'true' }, ...content);

/** The style of the lists that have these drawings. */
export const AXIS_STYLE = `
.axis > li, .ticks { display: grid; grid-template-columns: minmax(0, 20rem) minmax(0, 1fr); gap: .1rem 1rem; align-items: center; padding: .15rem 0; }
.axis svg { grid-column: -2; }
@media (max-width: 46rem) { .axis > li, .ticks { grid-template-columns: minmax(0, 1fr); } }
.axis svg { width: 100%; height: 22px; font: 13px system-ui, sans-serif; }
.axis text { fill: var(--quiet); }
.axis .tick { stroke: var(--line); }
.axis .date { fill: var(--ink); }
.axis .doubted { fill: var(--paper); stroke: var(--ink); stroke-dasharray: 3 2; }
.axis .together { fill: var(--accent); fill-opacity: .25; stroke: var(--accent); }
.axis .sighting { fill: var(--ink); }
.axis .open { stroke: var(--quiet); }
`;
