/** What a CSV file is: the lines above its headings, its delimiter, its template and its columns. */

import { suggestionFor } from '../nearest.ts';
import { type Position, quoteValue } from '../problem.ts';
import type { ReadContext } from '../readContext.ts';
import {
  type Cell,
  MAX_CELLS,
  MAX_ROW,
  type Row,
  type ScanFault,
  Scanner,
  type TextPosition,
} from './scanner.ts';
import {
  type Column,
  IDENTIFIER,
  plainHeading,
  TEMPLATES,
  type Template,
  templateNamed,
} from './templates.ts';

/** An identifier elsewhere: its value, or where it leads. */
export interface IdentifierColumn {
  readonly scheme: string;
  readonly url: boolean;
}

/** What the cells below a heading are; null where they are not for this program. */
export type TableColumn = Column | IdentifierColumn | null;

export interface Table {
  readonly template: Template;
  /** Whether the file says itself which template it has. */
  readonly named: boolean;
  readonly dataset: Cell | null;
  readonly language: Cell | null;
  readonly columns: readonly TableColumn[];
  readonly headings: Row;
  /** The rows below the headings, without empty ones and comments; faults are reported as they are met. */
  readonly rows: () => Generator<Row>;
  readonly place: (spot: TextPosition) => Position;
}

const DELIMITERS = [',', ';', '\t'];

/** Reads what stands above the first row. Null after what is wrong went to `reading.problems`. */
export function openTable(file: string, text: string, { problems }: ReadContext): Table | null {
  const place = ({ line, column }: TextPosition): Position => ({ file, line, column });
  const scanner = new Scanner(text, (fault, at) => {
    const [wrong, hint] = FAULTS[fault];
    problems.error(place(at), fault.endsWith('QUOTE') ? 'CSV' : 'TOO_LONG', wrong, hint);
  });
  const { directives, separator } = readPreamble(scanner);
  if (scanner.atEnd) {
    const wrong = text.trim() === '' ? 'the file is empty' : 'the file has no headings';
    problems.error(
      place({ line: 1, column: 1 }),
      'EMPTY_FILE',
      wrong,
      'begin with what fasti template prints',
    );
    return null;
  }
  const delimiter = separator ?? likelyDelimiter(scanner);
  const headings = scanner.row(delimiter);
  if (!headings.sound) return null;
  const named = directives.get('template');
  const template = templateOf(file, named ?? null, headings, { problems }, place);
  if (template === null) return null;
  const columns = columnsOf(template, headings, { problems }, place);
  if (columns === null) return null;
  const skipsComments = isIdLike(columns[0] ?? null);
  return {
    template,
    named: named !== undefined,
    dataset: directives.get('dataset') ?? null,
    language: directives.get('language') ?? null,
    columns,
    headings,
    rows: () => rowsOf(scanner, delimiter, skipsComments),
    place,
  };
}

const FAULTS: Readonly<Record<ScanFault, readonly [string, string]>> = {
  OPEN_QUOTE: ['the quote that opens here is never closed', 'close it, and write "" for a quote inside'],
  BEHIND_QUOTE: [
    'text stands behind a closing quote',
    'put quotes around the whole cell, and write "" for a quote inside',
  ],
  LONG_ROW: [`the row has more than ${MAX_ROW} characters`, 'look for a quote that is not closed'],
  MANY_CELLS: [`the row has more than ${MAX_CELLS} cells`, 'take some away, or look at the delimiter'],
};

type Directives = ReadonlyMap<string, Cell>;
const DIRECTIVE = /^\s*#\s*(template|dataset|language)\s*:\s*/i;

/** Comments, some of which say something, and the `sep=;` that spreadsheets write. */
function readPreamble(scanner: Scanner): { directives: Directives; separator: string | null } {
  const directives = new Map<string, Cell>();
  let separator: string | null = null;
  for (; !scanner.atEnd; ) {
    const { line, column } = scanner.spot;
    if (scanner.sees('#') || scanner.sees('"#')) {
      const text = scanner.sees('#') ? scanner.line() : quotedComment(scanner);
      const [start = '', name = ''] = DIRECTIVE.exec(text) ?? [];
      const value = text.slice(start.length).replace(/[\s,;]+$/, '');
      if (name !== '' && value !== '')
        directives.set(name.toLowerCase(), {
          text: value,
          quoted: true,
          line,
          column: column + start.length,
        });
    } else if (scanner.sees('sep='))
      separator = scanner.line().slice('sep='.length, 'sep='.length + 1) || null;
    else if (scanner.peek(',').cells.every(({ text }) => /^[;\s]*$/.test(text))) scanner.line();
    else break;
  }
  return { directives, separator };
}

/** A spreadsheet puts quotes around a comment, and delimiters behind it. */
function quotedComment(scanner: Scanner): string {
  const delimiter = DELIMITERS.find((one) => scanner.peek(one).sound) ?? ',';
  return scanner.row(delimiter).cells[0]?.text ?? '';
}

const KNOWN_HEADINGS = new Set(
  TEMPLATES.flatMap(({ columns }) => columns.map(({ heading }) => plainHeading(heading))),
);

const isKnownHeading = (heading: string): boolean =>
  KNOWN_HEADINGS.has(plainHeading(heading)) || isIdentifier(heading);

/** The one that makes the most known headings. */
function likelyDelimiter(scanner: Scanner): string {
  const scored = DELIMITERS.map((delimiter) => {
    const { cells } = scanner.peek(delimiter);
    return { delimiter, known: cells.filter(({ text }) => isKnownHeading(text)).length, all: cells.length };
  });
  scored.sort((a, b) => b.known - a.known || b.all - a.all);
  return scored[0]?.delimiter ?? ',';
}

type Telling = Pick<ReadContext, 'problems'>;
type Place = Table['place'];

/** By what the file says itself, else by its headings, else by its name. */
function templateOf(
  file: string,
  named: Cell | null,
  headings: Row,
  { problems }: Telling,
  place: Place,
): Template | null {
  const names = TEMPLATES.map(({ name }) => name);
  if (named !== null) {
    const template = templateNamed(named.text);
    if (template === undefined)
      problems.error(
        place(named),
        'NO_TEMPLATE',
        `there is no template ${quoteValue(named.text)}`,
        suggestionFor(named.text, names),
      );
    return template ?? null;
  }
  const written = headings.cells
    .map(({ text }) => text)
    .filter((text) => text !== '' && !text.startsWith('#'));
  const fitting = TEMPLATES.filter((template) => fits(template, written));
  const words = (file.split(/[/\\]/).at(-1) ?? '').toLowerCase().split(/[^a-z]+/);
  const calledSo = TEMPLATES.filter(({ name, singular }) => words.includes(name) || words.includes(singular));
  // Entities of all kinds have the same headings, and a heading may be misspelt: then the name decides.
  for (const candidates of [fitting, calledSo, nearestTo(written)])
    if (candidates.length === 1) return candidates[0] ?? null;
  const wrong =
    fitting.length > 1
      ? `the headings fit ${fitting.map(({ name }) => name).join(', ')}`
      : `the headings ${quoteValue(written.join(', '))} fit no template`;
  const example = fitting[0]?.name ?? 'people';
  const hint = `name the file ${example}.csv, or write # template: ${example} above the headings`;
  problems.error(place(headings), 'NO_TEMPLATE', wrong, hint);
  return null;
}

/** All required columns are there, and no unknown one. */
function fits({ columns, record }: Template, written: readonly string[]): boolean {
  const own = written.filter((text) => record.type !== 'ENTITY' || !isIdentifier(text)).map(plainHeading);
  const known = new Set(columns.map(({ heading }) => plainHeading(heading)));
  return (
    own.every((heading) => known.has(heading)) &&
    columns.every(({ heading, required }) => !required || own.includes(plainHeading(heading)))
  );
}

/** The templates that know the most of the headings; none where no heading is known. */
function nearestTo(written: readonly string[]): Template[] {
  const headings = new Set(written.map(plainHeading));
  const scored = TEMPLATES.map((template) => ({
    template,
    known: template.columns.filter(({ heading }) => headings.has(plainHeading(heading))).length,
  }));
  const most = Math.max(1, ...scored.map(({ known }) => known));
  return scored.filter(({ known }) => known === most).map(({ template }) => template);
}

const isIdentifier = (heading: string): boolean => heading.toLowerCase().startsWith(IDENTIFIER);

function columnsOf(
  template: Template,
  { cells, ...start }: Row,
  { problems }: Telling,
  place: Place,
): TableColumn[] | null {
  const known = new Map(template.columns.map((column) => [plainHeading(column.heading), column]));
  const seen = new Map<string, Cell>();
  const columns = cells.map((cell): TableColumn => {
    const { text } = cell;
    if (text === '' || text.startsWith('#')) return null;
    const identifier = template.record.type === 'ENTITY' ? identifierColumn(text, cells) : null;
    if (identifier !== null) return identifier;
    const column = known.get(plainHeading(text));
    if (column === undefined) {
      const headings = template.columns.map(({ heading }) => heading);
      const wrong = `${template.name} have no column ${quoteValue(text)}`;
      problems.error(
        place(cell),
        'UNKNOWN_COLUMN',
        wrong,
        `${suggestionFor(text, headings)}; a column of your own begins with #`,
      );
      return null;
    }
    const first = seen.get(column.heading);
    if (first !== undefined) {
      const wrong = `the column ${quoteValue(text)} stands here a second time`;
      problems.error(place(cell), 'DUPLICATE_COLUMN', wrong, 'keep one of them');
      return null;
    }
    seen.set(column.heading, cell);
    return column;
  });
  const missing = template.columns.filter(({ heading, required }) => required && !seen.has(heading));
  for (const { heading, about } of missing)
    problems.error(
      place(start),
      'MISSING_COLUMN',
      `${template.name} lack the column ${quoteValue(heading)}`,
      `add ${heading}: ${about}`,
    );
  return missing.length > 0 ? null : columns;
}

/** A scheme may be called anything; `...:url` is an address where the scheme has a column of its own. */
function identifierColumn(heading: string, all: readonly Cell[]): IdentifierColumn | null {
  if (!isIdentifier(heading)) return null;
  const scheme = heading.slice(IDENTIFIER.length);
  if (scheme === '') return null;
  const owner = /^(.+):url$/i.exec(scheme)?.[1];
  const hasOwner = owner !== undefined && all.some(({ text }) => text === `${IDENTIFIER}${owner}`);
  return hasOwner ? { scheme: owner, url: true } : { scheme, url: false };
}

/** Cells with ids never begin with #, so that a line that does is a comment. */
const isIdLike = (column: TableColumn): boolean =>
  column !== null && 'key' in column && ID_KEYS.has(column.key) && column.form === 'TEXT';

const ID_KEYS = new Set(['id', 'holder', 'office', 'member', 'body', 'event', 'subject', 'entity', 'source']);

function* rowsOf(scanner: Scanner, delimiter: string, skipsComments: boolean): Generator<Row> {
  while (!scanner.atEnd) {
    if (skipsComments && scanner.sees('#')) {
      scanner.line();
      continue;
    }
    const row = scanner.row(delimiter);
    if (!row.sound || row.cells.every(({ text }) => text.trim() === '')) continue;
    yield row;
  }
}
