/** The file of answers: what a sheet does not say, what was asked about it, and what was decided. A row is a question. */

import { addTo } from '../../domain/model/addTo.ts';
import { BYTE_ORDER_MARK, csvRow, harmless } from '../../domain/model/csvText.ts';
import { textLines } from '../../formats/csv/textLines.ts';
import type { Position } from '../../formats/places.ts';
import { type Problems, quoteValue } from '../../formats/problem.ts';
import { sameText } from './sheetGrid.ts';

/**
 * `NAME`: whose name it is, by the id. `DATE`: what a date means, in EDTF. `SHAPE`: how the dates of a shape in a column are
 * read. `CELL`: whether a cell that may be a vacancy or a repetition names somebody. `COLUMN`: whether a column that the mapping
 * does not use distinguishes offices. `SPLIT`: whether a cell names one person or several. `KIND`: whether names of a form are those of companies. `ROW`: whether a row
 * without a holder or an office is left out. `WORDS`: whether a cell with a word of a flag and other words says it of the whole
 * time. `GAP`: whether who was seen in an office again after some years is in the same term. `PAIRS`: which sources of a row say which of its times. `TERM`:
 * the name of each of several terms of one person in one office.
 */
const KINDS = [
  'NAME',
  'DATE',
  'SHAPE',
  'CELL',
  'COLUMN',
  'SPLIT',
  'KIND',
  'ROW',
  'WORDS',
  'PAIRS',
  'GAP',
  'TERM',
] as const;
type QuestionKind = (typeof KINDS)[number];

/** What is asked of each cell, whatever else is open. */
const ASKED_AT_ONCE: ReadonlySet<QuestionKind> = new Set(['DATE', 'SHAPE', 'SPLIT', 'WORDS']);

/** What identifies a question: an answer holds for all cells with it. */
export interface Asked {
  readonly kind: QuestionKind;
  /** The column of the sheet; for names and terms what they name: `PERSON`. */
  readonly column: string;
  readonly typed: string;
  /** For a name the office or body in which it was found. */
  readonly context: string;
}

export interface Answer extends Asked {
  /** The years of its cells, such as `1902-1910`; empty if they have none. They grow with what is known. */
  years: string;
  /** Where it stands: `Council!C7, Council!C9`. */
  readonly cells: string;
  /** What it may mean, for people. */
  readonly readings: string;
  /** Empty while the question is open. */
  readonly answer: string;
  /** Who answered; `fasti` where nothing else was possible. */
  readonly by: string;
  /** Its line in the file; none for a row that is new. */
  readonly line?: number | undefined;
}

/** The answer that there is none: no date, no name of a term. */
export const NONE = '-';

const HEADINGS = [
  'question',
  'column',
  'typed',
  'context',
  'years',
  'cells',
  'readings',
  'answer',
  'by',
] as const;

/** The most rows of a file of answers: a sheet of 50,000 rows has two for each, if all are about different people. */
export const MAX_ANSWERS = 200_000;

/** The same for texts that differ in spaces, capitals and "ё" only. */
export const spellingOf = (text: string): string => sameText(text).replaceAll('ё', 'е');

/** The same for equal questions. */
export const keyOf = ({ kind, column, typed, context }: Asked): string =>
  JSON.stringify([kind, column.toLowerCase(), spellingOf(typed), context]);

/** Answers by their questions, in the order in which they were asked. */
export class Answers {
  readonly #rows: Answer[] = [];
  readonly #byKey = new Map<string, Answer[]>();
  /** The questions that were looked up. */
  readonly #asked = new Set<string>();

  get all(): readonly Answer[] {
    return this.#rows;
  }

  add({ kind, column, typed, context, years, cells, readings, answer, by, line }: Answer): void {
    // An object into which others were spread takes twice the memory, for a shape of its own.
    const row = { kind, column, typed, context, years, cells, readings, answer, by, line };
    this.#rows.push(row);
    addTo(this.#byKey, keyOf(row), row);
  }

  /** The rows of a question: several for a name or term only, each for other years. */
  of(asked: Asked): readonly Answer[] {
    const key = keyOf(asked);
    this.#asked.add(key);
    return this.#byKey.get(key) ?? [];
  }

  /** The answers of people to what no cell asks. @param isComplete whether no question is open, since some wait for others */
  unasked(isComplete: boolean): Answer[] {
    return this.#rows.filter(
      ({ by, line, answer, ...asked }) =>
        by !== 'fasti' &&
        line !== undefined &&
        answer !== '' &&
        (isComplete || ASKED_AT_ONCE.has(asked.kind)) &&
        !this.#asked.has(keyOf(asked)),
    );
  }

  /** The rows as CSV, with open questions first. */
  text(): string {
    const isOpen = ({ answer }: Answer): boolean => answer === '';
    const inOrder = [...this.#rows.filter(isOpen), ...this.#rows.filter((row) => !isOpen(row))];
    const rows = inOrder.map(({ kind, column, typed, context, years, cells, readings, answer, by }) =>
      csvRow([kind.toLowerCase(), column, typed, context, years, cells, readings, answer, by].map(harmless)),
    );
    return `${BYTE_ORDER_MARK}${csvRow(HEADINGS)}${rows.join('')}`;
  }
}

/** Reads a file of answers. Rows with errors are reported and left out. */
export function readAnswers(file: string, content: string, problems: Problems): Answers {
  const answers = new Answers();
  const place = ({ line, column }: { line: number; column: number }): Position => ({ file, line, column });
  const { headings, rows } = textLines(
    file,
    content.replace(/^\ufeff/, ''),
    (text) => HEADINGS.some((heading) => heading === text.toLowerCase()),
    (_fault, at) =>
      problems.error(
        place(at),
        'INVALID_CSV',
        'a quote is not closed, or has text after it',
        'mend it in this row',
      ),
  );
  const head = (headings?.cells ?? []).map(({ text }) => text.toLowerCase());
  const missing = HEADINGS.filter((heading) => !head.includes(heading));
  if (missing.length > 0) {
    const wrong = `the file of answers has no column ${missing.map(quoteValue).join(', ')}`;
    problems.error(
      place({ line: 1, column: 1 }),
      'MISSING_COLUMN',
      wrong,
      'let fasti map write it again, and keep its columns',
    );
    return answers;
  }
  const byQuestion = new Map<string, Answer>();
  let count = 0;
  for (const row of rows(false, null)) {
    count += 1;
    if (count > MAX_ANSWERS) {
      problems.error(place(row), 'TOO_LARGE', `more than ${MAX_ANSWERS} answers`, 'divide the sheets');
      break;
    }
    const of = (heading: (typeof HEADINGS)[number]): string => row.cells[head.indexOf(heading)]?.text ?? '';
    const kind = KINDS.find((known) => known === of('question').toUpperCase());
    if (kind === undefined) {
      const wrong = `there is no question of the kind ${quoteValue(of('question'))}`;
      problems.error(place(row), 'INVALID_VALUE', wrong, `the kinds are ${KINDS.join(', ').toLowerCase()}`);
      continue;
    }
    const [column, typed, context] = [of('column'), of('typed'), of('context')];
    const [years, cells, readings, by] = [of('years'), of('cells'), of('readings'), of('by')];
    const answer = of('answer').trim();
    const key = `${keyOf({ kind, column, typed, context })} ${years}`;
    const first = byQuestion.get(key);
    const read = { kind, column, typed, context, years, cells, readings, answer, by, line: row.line };
    if (first === undefined) {
      byQuestion.set(key, read);
      answers.add(read);
    } else {
      const wrong = `the question of line ${first.line}, which is answered ${quoteValue(first.answer)}, is answered ${quoteValue(answer)} here`;
      problems.error(place(row), 'INVALID_VALUE', wrong, 'keep one of the two rows');
    }
  }
  return answers;
}
