/** Warnings and notices that may occur thousands of times in a file: each code is reported once, with its first case and its count. */
import type { Position } from '../../formats/places.ts';
import type { Problems } from '../../formats/problem.ts';
import { DATE_READ_HINT } from '../shared/typedDate.ts';

const HINTS = {
  DATE_COARSENED: 'no action needed: the text of the record counts',
  DATE_READ: DATE_READ_HINT,
  DATE_AMBIGUOUS: 'write the one that is meant, or in standardDate',
  DATE_UNREAD: 'write the date as 1947, 1947-05 or 1947-05-18, or in standardDate; its text is kept',
  DATE_CONTRADICTED: 'correct the one that is wrong',
  NO_HOME: 'it is kept as a remark',
} as const;

export type SummarizedCode = keyof typeof HINTS;

export class WarningSummary {
  readonly #cases = new Map<SummarizedCode, { at: Position; first: string; count: number }>();

  note(code: SummarizedCode, at: Position, what: string): void {
    const known = this.#cases.get(code);
    if (known) known.count += 1;
    else this.#cases.set(code, { at, first: what, count: 1 });
  }

  /** Adds one problem for each code. */
  report(problems: Problems): void {
    for (const [code, { at, first, count }] of this.#cases) {
      const more = count === 1 ? '' : `, and ${count - 1} more like this`;
      if (code === 'DATE_READ') problems.notice(at, code, `${first}${more}`, HINTS[code]);
      else problems.warning(at, code, `${first}${more}`, HINTS[code]);
    }
  }
}
