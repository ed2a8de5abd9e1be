/** PLACEHOLDER_DATE: a date that software writes where none is known. */
import { wordsIn } from '../model/wordsIn.ts';
import { quoted } from './finding.ts';
import type { Flaw } from './flaw.ts';

/** The first and last days that systems can write, and what spreadsheets and databases write for an empty cell. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  wordsIn(`
  0000-01-01 0001-01-01 1000-01-01 1111-11-11 1753-01-01 1899-12-30 1899-12-31 1900-01-01 1901-01-01
  1904-01-01 1970-01-01 2099-12-31 2999-12-31 9999-01-01 9999-12-30 9999-12-31 9999
`),
);

/** The parts of a claim that the rule reads, as texts. */
export interface DatedClaim {
  readonly source: string;
  readonly rank?: string | undefined;
  readonly dateText?: string | undefined;
  /** All dates of the claim: start, end, date, attested. */
  readonly dates: readonly (string | undefined)[];
}

/**
 * The first claim with a placeholder date. Claims with a `dateText` are accepted: the wording of the source shows that
 * the date is intended.
 */
export function placeholderDate(claims: readonly DatedClaim[]): Flaw | null {
  for (const { source, rank, dateText, dates } of claims) {
    if (rank === 'DEPRECATED' || dateText !== undefined) continue;
    const found = dates.flatMap((text) => text?.split('/') ?? []).find((text) => PLACEHOLDERS.has(text));
    if (found !== undefined) return { rule: 'PLACEHOLDER_DATE', because: null, words: [found, source] };
  }
  return null;
}

export const placeholderDateText = (fact: string, { words: [date, source = ''] }: Flaw): string =>
  `${quoted(fact)} has the date ${date} from ${quoted(source)}, which software writes where no date is known`;
