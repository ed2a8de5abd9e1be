/** Warnings of one file that may come a thousand times: each sort is told once, with its first case and its count. */
import type { Position, Problems } from '../problem.ts';

const HINTS = {
  DATE_COARSENED: 'nothing needs to be done; the words of the record count',
  DATE_UNREAD: 'write the date as 1947, 1947-05 or 1947-05-18, or in standardDate; the words are kept',
  DATE_CONTRADICTED: 'mend the one that is wrong',
  NO_HOME: 'it is kept as a remark',
} as const;

export type SummarizedCode = keyof typeof HINTS;

export class WarningSummary {
  readonly #kept = new Map<SummarizedCode, { at: Position; first: string; count: number }>();

  note(code: SummarizedCode, at: Position, what: string): void {
    const known = this.#kept.get(code);
    if (known) known.count += 1;
    else this.#kept.set(code, { at, first: what, count: 1 });
  }

  /** Tells each sort once. */
  report(problems: Problems): void {
    for (const [code, { at, first, count }] of this.#kept) {
      const more = count === 1 ? '' : `, and ${count - 1} more like this`;
      problems.warning(at, code, `${first}${more}`, HINTS[code]);
    }
  }
}
