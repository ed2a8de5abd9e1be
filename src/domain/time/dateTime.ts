/** Reads times of RFC 3339, such as 2026-01-31T12:00:00Z. All times from outside are read here. */
import { FastiError } from '../model/fastiError.ts';
import { dateOf, dayIn } from './day.ts';

/** A text is not a time; the message has the text, the reason and an example. */
class DateTimeError extends FastiError {
  constructor(text: string, reason: string) {
    const shown = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}...` : text;
    super('INVALID_DATE_TIME', `${JSON.stringify(shown)} ${reason}`, { hint: 'write 2026-01-31T12:00:00Z.' });
  }
}

/** The most characters of a text that a message shows. */
const MAX_SHOWN = 80;

/** Without leap seconds, which the clocks of computers do not have. */
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d+))?(Z|([+-])([01]\d|2[0-3]):([0-5]\d))?$/i;

/** The length of a time that `Date` writes, if its year has four digits. */
const WRITTEN_LENGTH = '2026-01-31T12:00:00.000Z'.length;

/**
 * Reads a time with a zone, and leaves out what is smaller than a millisecond. Its year has four digits in UTC too, so that
 * times compare as their texts do.
 * @throws DateTimeError for other texts, and for days that do not exist
 */
export function readDateTime(text: string): Date {
  const parts = DATE_TIME.exec(text);
  if (!parts) throw new DateTimeError(text, 'is not a date and time');
  const [, date = '', hour, minute, second, fraction = '', zone, sign, zoneHour = 0, zoneMinute = 0] = parts;
  if (zone === undefined) throw new DateTimeError(text, 'has no zone');
  const day = dayIn(date);
  if (day === null) throw new DateTimeError(text, 'is on a day that does not exist');
  const offset = (Number(zoneHour) * 60 + Number(zoneMinute)) * (sign === '-' ? -1 : 1);
  const seconds = (Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second);
  const time = new Date(dateOf(day).getTime() + seconds * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0')));
  if (time.toISOString().length !== WRITTEN_LENGTH)
    throw new DateTimeError(text, 'is in UTC not in the years 0000 to 9999');
  return time;
}
