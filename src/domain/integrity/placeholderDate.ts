/** PLACEHOLDER_DATE: a day that programs write where they know none. */
import { quoted } from './finding.ts';
import type { Flaw } from './flaw.ts';

/** The first and last days that systems can write, and what spreadsheets and databases make of an empty cell. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  '0000-01-01',
  '0001-01-01',
  '1000-01-01',
  '1111-11-11',
  '1753-01-01',
  '1899-12-30',
  '1899-12-31',
  '1900-01-01',
  '1901-01-01',
  '1904-01-01',
  '1970-01-01',
  '2099-12-31',
  '2999-12-31',
  '9999-01-01',
  '9999-12-30',
  '9999-12-31',
  '9999',
]);

/** What is looked at of a claim, as texts. */
export interface DatedClaim {
  readonly source: string;
  readonly rank?: string | undefined;
  readonly dateText?: string | undefined;
  /** Its dates, whatever they say. */
  readonly dates: readonly (string | undefined)[];
}

/** A claim with such a date and without the words of its source, which would show that the date is meant. */
export function placeholderDate(claims: readonly DatedClaim[]): Flaw | null {
  for (const { source, rank, dateText, dates } of claims) {
    if (rank === 'DEPRECATED' || dateText !== undefined) continue;
    const found = dates.flatMap((text) => text?.split('/') ?? []).find((text) => PLACEHOLDERS.has(text));
    if (found !== undefined) return { rule: 'PLACEHOLDER_DATE', because: null, words: [found, source] };
  }
  return null;
}

export const placeholderDateText = (fact: string, { words: [date, source = ''] }: Flaw): string =>
  `${quoted(fact)} has the date ${date} from ${quoted(source)}, which programs write where they know none`;
