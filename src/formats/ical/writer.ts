/** Writes datasets as an iCalendar file (RFC 5545). */
import ical, {
  escape as escaped,
  type ICalCalendar,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { replaceControls } from '../../domain/model/controlCharacter.ts';
import { widestBounds } from '../../domain/time/bounds.ts';
import { calendarDateOf, type Day, dateOf, isBounded } from '../../domain/time/day.ts';
import { type CalendarEntry, calendarEntries } from '../shared/calendarEntry.ts';
import { Omissions, oneFileWriter } from '../shared/exportedFile.ts';

/** The required creation time of every entry: constant, so that equal records give equal files. */
const STAMP = new Date('1970-01-01T00:00:00Z');
/** Years in iCalendar have four digits. */
const LAST_YEAR = 9_999;

/**
 * Writes one calendar with an all-day entry for each fact that has a first and a last day. If both are certain, the
 * entry is confirmed. Otherwise it spans all days on which the fact may have held and is tentative, with
 * X-FASTI-CERTAINTY:POSSIBLE. X-FASTI-START and X-FASTI-END have the dates as EDTF. Facts with an open start or end
 * are left out and counted, like everything else that a calendar cannot represent.
 */
export const writeICalendar = oneFileWriter('iCalendar', '.ics', (datasets, omissions, title) =>
  calendarText(title, calendarEntries(datasets, omissions), omissions),
);

/** The text of a calendar; null without entries, since a calendar without any is invalid. */
export function calendarText(
  name: string,
  entries: readonly CalendarEntry[],
  omissions = new Omissions(),
): string | null {
  // The library writes the name as it is, and a line break in it would begin a line of the calendar.
  const calendar = ical({
    prodId: { company: 'Fasti', product: 'Fasti' },
    name: escaped(printable(name), false),
  });
  for (const entry of entries) addEntry(calendar, entry, omissions);
  return calendar.length() === 0 ? null : `${calendar.toString()}\r\n`;
}

function addEntry(calendar: ICalCalendar, entry: CalendarEntry, omissions: Omissions): void {
  const { bounds, start, end } = entry.time;
  const { startMin, endMax } = bounds;
  if (!isBounded(startMin) || !isBounded(endMax)) omissions.add('facts without both a first and a last day');
  else if (!hasFourDigits(startMin) || !hasFourDigits(endMax + 1))
    omissions.add('facts outside the years 1 to 9999');
  else {
    const certain = isCertain(entry);
    calendar.createEvent({
      id: `urn:x-fasti:${entry.id}`,
      stamp: STAMP,
      allDay: true,
      start: dateOf(startMin),
      // The end of an entry is exclusive.
      end: dateOf(endMax + 1),
      summary: printable(entry.headline),
      description: printable(descriptionOf(entry)),
      location: entry.places.length > 0 ? printable(entry.places.join(', ')) : null,
      categories: [{ name: entry.group }],
      status: certain ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      transparency: ICalEventTransparency.TRANSPARENT,
      x: [
        ['X-FASTI-CERTAINTY', certain ? 'DEFINITE' : 'POSSIBLE'],
        ...(start === null ? [] : [['X-FASTI-START', start] as [string, string]]),
        ...(end === null ? [] : [['X-FASTI-END', end] as [string, string]]),
      ],
    });
  }
}

/** Whether the first and last day are exactly known, asserted, undoubted and undisputed. */
function isCertain({ time: { bounds, support, disputed } }: CalendarEntry): boolean {
  const { startMin, startMax, endMin, endMax } = widestBounds(bounds);
  return startMin === startMax && endMin === endMax && support === 'ASSERTED' && disputed.length === 0;
}

function hasFourDigits(day: Day): boolean {
  const { year } = calendarDateOf(day);
  return year >= 1 && year <= LAST_YEAR;
}

const descriptionOf = ({ when, details, sources }: CalendarEntry): string =>
  [
    when,
    ...details,
    ...sources.map(({ title, url }) => `Source: ${url === undefined ? title : `${title}, ${url}`}`),
  ].join('\n');

/** Replaces control characters, which are not allowed in texts. Line breaks are kept; the library escapes them. */
const printable = (text: string): string =>
  replaceControls(text.replace(/\r\n?/g, '\n'), '\t\n', () => '\ufffd');
