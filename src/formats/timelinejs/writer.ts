/** Writes datasets as a timeline for TimelineJS 3. */
import { type CalendarEntry, calendarEntries } from '../shared/calendarEntry.ts';
import { Omissions, oneFileWriter } from '../shared/exportedFile.ts';
import { escapeText } from '../xml/write.ts';
import { type TimelineSpan, timelineSpan } from './date.ts';

interface Slide extends TimelineSpan {
  readonly unique_id: string;
  readonly group: string;
  readonly display_date: string;
  readonly text: { readonly headline: string; readonly text: string };
}

/**
 * Writes one file with a slide for each dated fact. Years, months and days are drawn as such, and `display_date` has
 * the time in words; no date is more exact than its sources. What is left out is counted.
 */
export const writeTimelineJs = oneFileWriter('TimelineJS', '.timeline.json', (datasets, omissions, title) =>
  timelineJsText(title, calendarEntries(datasets, omissions), omissions),
);

/** The text of a file with a slide for each entry that can be drawn. */
export function timelineJsText(
  title: string,
  entries: readonly CalendarEntry[],
  omissions = new Omissions(),
): string {
  const events = entries.flatMap((entry) => slideOf(entry) ?? countUndrawable(omissions));
  const timeline = { title: { text: { headline: escapeText(title) } }, events, scale: 'human' };
  return `${JSON.stringify(timeline, null, 2)}\n`;
}

function countUndrawable(omissions: Omissions): never[] {
  omissions.add('facts whose time has no year that can be drawn');
  return [];
}

function slideOf({ id, headline, group, when, time, places, details, sources }: CalendarEntry): Slide | null {
  const span = timelineSpan(time);
  if (span === null) return null;
  const sentences = [...(places.length > 0 ? [`In ${places.join(', ')}.`] : []), ...details];
  const text = [...sentences.map(escapeText), ...sources.map(sourceText)].map((line) => `<p>${line}</p>`);
  return {
    unique_id: id,
    ...span,
    display_date: when,
    group,
    text: { headline: escapeText(headline), text: text.join('') },
  };
}

function sourceText({ title, url }: CalendarEntry['sources'][number]): string {
  const text = escapeText(title);
  return `Source: ${url === undefined ? text : `<a href="${escapeText(url)}">${text}</a>`}`;
}
