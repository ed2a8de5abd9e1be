/** Records to an iCalendar file (RFC 5545), for calendars that people subscribe to or import. */
import ical, { type ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Dataset } from '../../domain/model/record.ts';
import { calendarDateOf, type Day, isBounded } from '../../domain/time/day.ts';
import { type Occasion, occasionsOf } from '../shared/calendarEntry.ts';
import { type Exported, fileNameOf, LeftOut } from '../shared/exportedFile.ts';

/** When an entry was made, which every entry must say: the same in all files, so that equal records give equal files. */
const STAMP = new Date('1970-01-01T00:00:00Z');
const MS_PER_DAY = 86_400_000;
/** Dates of iCalendar have four digits. */
const LAST_YEAR = 9_999;

/**
 * One calendar with an all-day entry for each fact that has a first and a last day. Where both are certain the entry
 * is confirmed; else it spans all days on which the fact may have held, is tentative, and says so in X-FASTI-CERTAINTY.
 * X-FASTI-START and X-FASTI-END have the dates as EDTF. Facts with an open side have no place in a calendar: they are
 * counted, as is everything else that is left out.
 */
export function writeICalendar(datasets: readonly Dataset[]): Exported {
  if (datasets.length === 0) return { files: [], left: [] };
  const left = new LeftOut();
  const [only, ...more] = datasets;
  const name = only !== undefined && more.length === 0 ? only.id : 'fasti';
  const calendar = ical({ prodId: { company: 'Fasti', product: 'Fasti' }, name });
  for (const occasion of occasionsOf(datasets, left)) addEntry(calendar, occasion, left);
  // A calendar without entries is not valid.
  const files =
    calendar.length() === 0
      ? []
      : [{ name: `${fileNameOf(name)}.ics`, content: `${calendar.toString()}\r\n` }];
  return { files, left: left.sentences('iCalendar') };
}

function addEntry(calendar: ICalCalendar, occasion: Occasion, left: LeftOut): void {
  const { bounds, start, end } = occasion.time;
  const { startMin, endMax } = bounds;
  if (!isBounded(startMin) || !isBounded(endMax)) left.add('facts without both a first and a last day');
  else if (!hasFourDigits(startMin) || !hasFourDigits(endMax + 1))
    left.add('facts outside the years 1 to 9999');
  else {
    const certain = isCertain(occasion);
    calendar.createEvent({
      id: `urn:x-fasti:${occasion.id}`,
      stamp: STAMP,
      allDay: true,
      start: dateOf(startMin),
      // The end of an entry is the day behind its last one.
      end: dateOf(endMax + 1),
      summary: printable(occasion.headline),
      description: printable(descriptionOf(occasion)),
      location: occasion.places.length > 0 ? printable(occasion.places.join(', ')) : null,
      categories: [{ name: occasion.group }],
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

/** Whether the first and the last day are known, and somebody asserts them whom nobody contradicts. */
const isCertain = ({ time: { bounds, support, conflict } }: Occasion): boolean =>
  bounds.startMin === bounds.startMax &&
  bounds.endMin === bounds.endMax &&
  support === 'ASSERTED' &&
  !conflict;

function hasFourDigits(day: Day): boolean {
  const { year } = calendarDateOf(day);
  return year >= 1 && year <= LAST_YEAR;
}

const dateOf = (day: Day): Date => new Date(day * MS_PER_DAY);

const descriptionOf = ({ when, details, sources }: Occasion): string =>
  [
    when,
    ...details,
    ...sources.map(({ title, url }) => `Source: ${url === undefined ? title : `${title}, ${url}`}`),
  ].join('\n');

/** Control characters are not allowed in texts; line breaks are, and the calendar escapes them. */
const printable = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '\ufffd');
