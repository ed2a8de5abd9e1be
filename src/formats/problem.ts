/** Problems in seed files: what is wrong, where, and what would work. */
import { INTEGRITY_RULES } from '../domain/integrity/rule.ts';
import { type Places, type Position, positionText } from './places.ts';
import { Refusals } from './refusals.ts';

/** The stable names of all problems; docs/seed-format.md explains each. */
export const PROBLEM_CODES = [
  'NO_FILE',
  'UNKNOWN_FORMAT',
  'TOO_LARGE',
  'TOO_MANY_FILES',
  'ENCODING',
  'EMPTY_FILE',
  'NO_DATASET',
  'INVALID_YAML',
  'INVALID_CSV',
  'INVALID_JSON',
  'INVALID_WORKBOOK',
  'NO_TEMPLATE',
  'MISSING_COLUMN',
  'UNKNOWN_COLUMN',
  'DUPLICATE_COLUMN',
  'ROW_LENGTH',
  'ROWS_DIFFER',
  'DUPLICATE_KEY',
  'YAML_ALIAS',
  'YAML_TAG',
  'TOO_DEEP',
  'UNKNOWN_KEY',
  'MISSING_KEY',
  'NOT_A_TEXT',
  'NOT_A_LIST',
  'NOT_A_MAPPING',
  'NO_VALUE',
  'TOO_LONG',
  'CONTROL_CHARACTER',
  'INVALID_VALUE',
  'INVALID_NUMBER',
  'INVALID_ID',
  'QUOTE_DATE',
  'INVALID_DATE',
  'DATE_TWICE',
  'INTERVAL_AS_BOUND',
  'END_BEFORE_START',
  'INVALID_PLACE',
  'PLACE_OUTSIDE',
  'TEXT_FILE',
  'TEXT_DIGEST',
  'FACT_KIND',
  'INCOMPLETE',
  'NOT_TAKEN',
  'UNKNOWN_ID',
  'UNKNOWN_SOURCE',
  'WRONG_KIND',
  'RELATION_ENDS',
  'PART_OF_CYCLE',
  'DUPLICATE_ID',
  'ID_TAKEN',
  'SOURCE_OWNER',
  'AMBIGUOUS_FACT',
  'INVALID_MERGE',
  'DATASET_CIRCLE',
  'NO_RULE',
  'NO_SPEAKER',
  'DUPLICATE_CLAIM',
  'INVALID_XML',
  'XML_ENTITY',
  'NOT_KEPT',
  'NO_HOME',
  'STUB',
  'DATE_COARSENED',
  'DATE_READ',
  'DATE_AMBIGUOUS',
  'DATE_UNREAD',
  'DATE_CONTRADICTED',
  'NOT_DERIVED',
  'OPEN_QUESTION',
  'JANUARY_STARTS',
  ...INTEGRITY_RULES.filter((rule) => rule !== 'END_BEFORE_START'),
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Errors prevent the change, and so do warnings in strict mode; notices never do. */
export type Severity = 'ERROR' | 'WARNING' | 'NOTICE';

export interface Problem extends Position {
  readonly severity: Severity;
  readonly code: ProblemCode;
  /** What is wrong, with the value: a clause without a full stop. */
  readonly message: string;
  /** What would work: a clause without a full stop. */
  readonly hint: string;
}

/** The most problems of one code that are listed; a file of 16 MiB can have more than a million. */
const MAX_LISTED = 100_000;

/** Collects problems, so that a check reports all of them instead of stopping at the first. */
export class Problems {
  readonly #list: Problem[] = [];
  readonly #counts = new Map<ProblemCode, number>();
  /** The first problem of each code that is not listed. */
  readonly #unlisted = new Map<ProblemCode, Problem>();
  #errorCount = 0;
  /** The rows, records and files that are refused because of these problems. */
  readonly refused: Refusals;

  constructor(refused = new Refusals()) {
    this.refused = refused;
  }

  error(at: Position, code: ProblemCode, message: string, hint: string): void {
    this.#add('ERROR', at, code, message, hint);
  }

  warning(at: Position, code: ProblemCode, message: string, hint: string): void {
    this.#add('WARNING', at, code, message, hint);
  }

  notice(at: Position, code: ProblemCode, message: string, hint: string): void {
    this.#add('NOTICE', at, code, message, hint);
  }

  get haveErrors(): boolean {
    return this.#errorCount > 0;
  }

  get errorCount(): number {
    return this.#errorCount;
  }

  /**
   * The problems in the order of the given files, then by line and column. Where one code has more than are listed, the
   * first ones found, and one problem that says how many more there are.
   */
  sorted(files: readonly string[]): Problem[] {
    const more = [...this.#unlisted.values()].map((first): Problem => {
      const count = (this.#counts.get(first.code) ?? 0) - MAX_LISTED;
      return {
        ...first,
        message: `${count} more problems of this kind, of which this is the first: ${first.message}`,
      };
    });
    return inFileOrder([...this.#list, ...more], files);
  }

  #add(
    severity: Severity,
    { file, line, column }: Position,
    code: ProblemCode,
    message: string,
    hint: string,
  ) {
    if (severity === 'ERROR') this.#errorCount += 1;
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    const problem = { severity, file, line, column, code, message, hint };
    // Each refused row is found by its problem, so none may be missing where rows are left out.
    if (count <= MAX_LISTED || this.refused.leaveOut) this.#list.push(problem);
    else if (!this.#unlisted.has(code)) this.#unlisted.set(code, problem);
  }
}

/** What every reader reports to while it reads a file. */
export interface ReadContext {
  readonly problems: Problems;
  readonly places: Places;
}

/** Problems in the order of the given files, then by line and column. */
export function inFileOrder(problems: readonly Problem[], files: readonly string[]): Problem[] {
  const rank = new Map(files.map((name, i) => [name, i]));
  return [...problems].sort(
    (a, b) => (rank.get(a.file) ?? 0) - (rank.get(b.file) ?? 0) || a.line - b.line || a.column - b.column,
  );
}

/** A problem as one line: `file:line:column: CODE: what is wrong; what would work`. */
export function problemText(problem: Problem): string {
  const { severity, code, message, hint } = problem;
  const mark = severity === 'ERROR' ? code : `${code} (${severity.toLowerCase()})`;
  return `${positionText(problem)}: ${mark}: ${message}; ${hint}`;
}

export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'ERROR');

/** Whether any problem counts as an error in strict mode. */
export const hasWarnings = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity !== 'NOTICE');

/** What to do about claims that may be about two terms of one person in one office. */
export const TERMS_HINT =
  'give each a term, such as first and second, or both the same id if one of the sources is wrong';

/** A value as messages show it: in quotes, and cut off after 80 characters. */
export function quoteValue(value: string): string {
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}...` : value);
}

/** The most ids of a path that a message shows. */
const MAX_STEPS = 10;

/** Ids on a path as messages show them, with the middle of a long path left out. */
export function pathText(ids: readonly string[]): string {
  const left = ids.length - MAX_STEPS;
  const shown =
    left > 0 ? [...ids.slice(0, MAX_STEPS / 2), `(${left} more)`, ...ids.slice(-MAX_STEPS / 2)] : ids;
  return shown.join(' -> ');
}

/** A kind as messages show it: "an organization", "a person". */
export const kindWithArticle = (kind: string): string =>
  `${/^[AEIOU]/.test(kind) ? 'an' : 'a'} ${kind.toLowerCase()}`;
