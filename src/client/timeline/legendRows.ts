/** The rows of a legend: samples with their texts, as many beside each other as fit. */
import { FONT_SIZE } from './itemLabel.ts';
import { element, escaped } from './markup.ts';
import { linesOf, textWidth } from './textWidth.ts';

/** The width of a sample in pixels; it is 12 high. */
export const SAMPLE = 46;
const ROW = 26;
const NEXT_LINE = 18;
const BETWEEN = 22;
const HEADING = 24;

export interface LegendEntry {
  readonly text: string;
  /** Draws the sample with this corner at the left above. */
  readonly draw: (x: number, y: number) => string;
}

export interface Legend {
  readonly markup: string;
  readonly height: number;
}

/** A legend below `y`; empty without entries. */
export function legendRows(
  heading: string,
  entries: readonly LegendEntry[],
  width: number,
  y: number,
): Legend {
  if (entries.length === 0) return { markup: '', height: 0 };
  let [x, top, more] = [0, y + HEADING, 0];
  const drawn = entries.map(({ text, draw }) => {
    const texts = linesOf(text, FONT_SIZE, width - SAMPLE - 8);
    const needed = SAMPLE + 8 + Math.max(...texts.map((line) => textWidth(line, FONT_SIZE)));
    if (x > 0 && x + needed > width) [x, top, more] = [0, top + ROW + more, 0];
    more = Math.max(more, NEXT_LINE * (texts.length - 1));
    const spans = texts.map((line, index) =>
      element('tspan', { x: x + SAMPLE + 8, y: top + 14 + NEXT_LINE * index }, escaped(line)),
    );
    const label = element('text', {}, spans.join(' '));
    const entry = element('g', { role: 'listitem' }, draw(x, top + 4), label);
    x += needed + BETWEEN;
    return entry;
  });
  const title = element(
    'text',
    { class: 'heading', x: 0, y: y + 14, 'aria-hidden': 'true' },
    escaped(heading),
  );
  return {
    markup: title + element('g', { role: 'list', class: 'legend', 'aria-label': heading }, ...drawn),
    height: top + ROW + more - y,
  };
}
