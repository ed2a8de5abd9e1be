/** The words of the controls of the timeline in English. */
import { counts } from './numbers.ts';

export const controls = {
  controls: 'Controls of the timeline',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  whole: 'Show everything',
  asTable: 'Table',
  asPicture: 'Picture',
  asOf: 'Who held what on',
  clear: 'Clear the day',
  badDay: 'Write the day as YYYY-MM-DD, such as 2016-10-01 or -0043-03-15.',
  loading: 'Loading …',
  failed: 'The items could not be loaded. Try again.',
  tooLarge: 'So much is recorded here that it cannot be loaded at once.',
  updated: 'The timeline was updated.',
  tooMany: (count: number, span: string) =>
    `of ${span} ${counts.item(count)} ${count === 1 ? 'is' : 'are'} not loaded: zoom in, or point at the strip, to load those in sight`,
  uncompared: (count: number) => `${counts.item(count)} not compared`,
  inSight: (span: string) => `In sight: ${span}`,
  keys: 'Arrow keys go from item to item, Home and End to the first and the last, Shift and arrows move the time, + and − zoom, 0 shows everything, Enter opens a group of items, d marks the day of an item, t shows the table. Ctrl and wheel zoom.',
};
