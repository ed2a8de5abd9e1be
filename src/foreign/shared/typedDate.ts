/** What is said of a date in other words or marks than a format has. */
import { boundOf, readTyped } from '../../domain/time/typed/typedDate.ts';

interface TypedReading {
  /** As EDTF; null where it has no sure reading. */
  readonly read: string | null;
  readonly code: 'DATE_READ' | 'DATE_AMBIGUOUS' | 'DATE_UNREAD';
  /** Follows the text: "is read as 1851~". */
  readonly said: string;
}

/** Where a date with one reading needs nothing. */
export const DATE_READ_HINT = 'no action needed where that is what it means; the text is kept';

/** The reading of a date that starts or ends something; null where it says that nothing is known. */
export function typedReading(text: string): TypedReading | null {
  const readings = readTyped(text);
  const read = boundOf(readings);
  if (readings[0] === '') return null;
  if (read === null) return { read, code: 'DATE_UNREAD', said: 'cannot be parsed' };
  return readings.length === 1
    ? { read, code: 'DATE_READ', said: `is read as ${read}` }
    : { read, code: 'DATE_AMBIGUOUS', said: `may be ${readings.join(' or ')}, so it is read as ${read}` };
}
