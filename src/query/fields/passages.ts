/** Passages of a source's text, counted in code points as locators are. */
import type { Locator } from '../../domain/model/record.ts';

export interface Passage {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly start: number;
  readonly end: number;
}

/** The passages that locators with a range name, with up to `context` code points (at most 2,000) around. */
export function passagesOf(text: string, locators: readonly Locator[], context: number): Passage[] {
  const points = Array.from(text);
  const around = Math.min(Math.max(context, 0), 2000);
  const slice = (from: number, to: number) => points.slice(Math.max(from, 0), Math.max(to, 0)).join('');
  return locators.flatMap(({ start, end }) => {
    if (start === undefined || end === undefined || end > points.length) return [];
    return [
      {
        before: slice(start - around, start),
        text: slice(start, end),
        after: slice(end, end + around),
        start,
        end,
      },
    ];
  });
}
