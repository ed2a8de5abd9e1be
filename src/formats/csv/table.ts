/** Opens a CSV file: reads the lines above its headings, and determines its delimiter, template and columns. */

import { nearest, suggestionFor } from '../../domain/search/nearest.ts';
import type { Position } from '../places.ts';
import { type Problems, quoteValue } from '../problem.ts';
import {
  type Cell,
  MAX_CELLS,
  MAX_ROW,
  type Row,
  type ScanFault,
  Scanner,
  type TextPosition,
} from './scanner.ts';
import { readHarmless } from './tableText.ts';
import {
  type Column,
  IDENTIFIER,
  plainHeading,
  TEMPLATES,
  type Template,
  templateNamed,
} from './templates.ts';

/** A column of external identifiers: their values, or their web addresses. */
export interface IdentifierColumn {
  readonly scheme: string;
  readonly url: boolean;
}

/** The meaning of a column; null if the column is ignored. */
type TableColumn = Column | IdentifierColumn | null;

export interface Table {
  readonly template: Template;
  /** Whether the file names its template itself. */
  readonly named: boolean;
  readonly dataset: Cell | null;
  readonly language: Cell | null;
  readonly columns: readonly TableColumn[];
  readonly headings: Row;
  /** The rows below the headings, without empty ones and comments; errors are reported while they are read. */
  readonly rows: () => Generator<Row>;
  /** The position after the row that `rows` returned last. */
  readonly rowEnd: () => Position;
  readonly place: (position: TextPosition) => Position;
}

const DELIMITERS = [',', ';', '\t'];

/** Reads a file up to its headings. Returns null after an error was added to `problems`. */
export function openTable(file: string, text: string, problems: Problems): Table | null {
  const place = ({ line, column }: TextPosition): Position => ({ file, line, column });
  const scanner = new Scanner(text, (fault, at) => {
    const [wrong, hint] = SCAN_FAULTS[fault];
    problems.error(place(at), fault.endsWith('QUOTE') ? 'INVALID_CSV' : 'TOO_LONG', wrong, hint);
    // The row that is lost may declare any id, and the quote that is not closed may contain the rest of the file.
    problems.refused.addFile();
  });
  const { directives, separator } = readPreamble(scanner);
  if (scanner.atEnd) {
    const wrong = text.trim() === '' ? 'the file is empty' : 'the file has no headings';
    problems.error(
      place({ line: 1, column: 1 }),
      'EMPTY_FILE',
      wrong,
      'start from the output of fasti template',
    );
    return null;
  }
  const delimiter = separator ?? likelyDelimiter(scanner);
  const headings = scanner.row(delimiter);
  if (!headings.valid) return null;
  const named = directives.get('template');
  const template = templateOf(file, named ?? null, headings, problems, place);
  if (template === null) return null;
  const columns = columnsOf(template, headings, problems, place);
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
    rowEnd: () => place(scanner.position),
    place,
  };
}

type Directives = ReadonlyMap<string, Cell>;
const DIRECTIVE = /^\s*#\s*(template|dataset|language)\s*:\s*/i;

/** Reads the comments, some of which are directives, and the `sep=;` that spreadsheet programs write. */
function readPreamble(scanner: Scanner): { directives: Directives; separator: string | null } {
  const directives = new Map<string, Cell>();
  let separator: string | null = null;
  for (; !scanner.atEnd; ) {
    const { line, column } = scanner.position;
    if (scanner.startsWith('#') || scanner.startsWith('"#')) {
      const text = scanner.startsWith('#') ? scanner.line() : quotedComment(scanner);
      const [start = '', name = ''] = DIRECTIVE.exec(text) ?? [];
      const value = text.slice(start.length).replace(/[\s,;]+$/, '');
      if (name !== '' && value !== '')
        directives.set(name.toLowerCase(), {
          text: value,
          quoted: true,
          line,
          column: column + start.length,
        });
    } else if (scanner.startsWith('sep='))
      separator = scanner.line().slice('sep='.length, 'sep='.length + 1) || null;
    else if (scanner.peek(',').cells.every(({ text }) => /^[;\s]*$/.test(text))) scanner.line();
    else break;
  }
  return { directives, separator };
}

/** Reads a comment that a spreadsheet program put in quotes and padded with delimiters. */
function quotedComment(scanner: Scanner): string {
  const delimiter = DELIMITERS.find((one) => scanner.peek(one).valid) ?? ',';
  return scanner.row(delimiter).cells[0]?.text ?? '';
}

const KNOWN_HEADINGS = new Set(
  TEMPLATES.flatMap(({ columns }) => columns.map(({ heading }) => plainHeading(heading))),
);

const isKnownHeading = (heading: string): boolean =>
  KNOWN_HEADINGS.has(plainHeading(heading)) || isIdentifier(heading);

/** The delimiter that gives the most known headings. */
function likelyDelimiter(scanner: Scanner): string {
  const scored = DELIMITERS.map((delimiter) => {
    const { cells } = scanner.peek(delimiter);
    return { delimiter, known: cells.filter(({ text }) => isKnownHeading(text)).length, all: cells.length };
  });
  scored.sort((a, b) => b.known - a.known || b.all - a.all);
  return scored[0]?.delimiter ?? ',';
}

type Place = Table['place'];

/** The template that the file names; otherwise the one that its headings match; otherwise the one of its name. */
function templateOf(
  file: string,
  named: Cell | null,
  headings: Row,
  problems: Problems,
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
  const matchingName = TEMPLATES.filter(
    ({ name, singular }) => words.includes(name) || words.includes(singular),
  );
  // The tables of entities have the same headings, and a heading may be misspelled: then the name decides.
  for (const candidates of [fitting, matchingName, mostSimilar(written)])
    if (candidates.length === 1) return candidates[0] ?? null;
  const wrong =
    fitting.length > 1
      ? `the headings match several templates: ${fitting.map(({ name }) => name).join(', ')}`
      : `the headings ${quoteValue(written.join(', '))} match no template`;
  const example = fitting[0]?.name ?? 'people';
  const hint = `name the file ${example}.csv, or write # template: ${example} above the headings`;
  problems.error(place(headings), 'NO_TEMPLATE', wrong, hint);
  return null;
}

/** Whether all required columns are present, and no unknown one. */
function fits({ columns, record }: Template, written: readonly string[]): boolean {
  const own = written.filter((text) => record.type !== 'ENTITY' || !isIdentifier(text)).map(plainHeading);
  const known = new Set(columns.map(({ heading }) => plainHeading(heading)));
  return (
    own.every((heading) => known.has(heading)) &&
    columns.every(({ heading, required }) => !required || own.includes(plainHeading(heading)))
  );
}

/** The templates with the most known headings; none if no heading is known. */
function mostSimilar(written: readonly string[]): Template[] {
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
  problems: Problems,
  place: Place,
): TableColumn[] | null {
  const known = new Map(template.columns.map((column) => [plainHeading(column.heading), column]));
  const seen = new Map<string, Cell>();
  const headings = template.columns.map(({ heading }) => heading);
  /** The headings that unknown ones probably mean, which are not reported as missing too. */
  const meant = new Set<string>();
  const columns = cells.map((cell): TableColumn => {
    const { text } = cell;
    if (text === '' || text.startsWith('#')) return null;
    const identifier = template.record.type === 'ENTITY' ? identifierColumn(text, cells) : null;
    if (identifier !== null) return identifier;
    const column = known.get(plainHeading(text));
    if (column === undefined) {
      const wrong = `${template.name} have no column ${quoteValue(text)}`;
      const others = tablesWith(text);
      if (others === '') meant.add(nearest(text, headings) ?? '');
      const hint = others || suggestionFor(text, headings).replace(/[^?]$/, '$&.');
      problems.error(place(cell), 'UNKNOWN_COLUMN', wrong, `${hint} Columns that begin with # are ignored`);
      return null;
    }
    const first = seen.get(column.heading);
    if (first !== undefined) {
      const wrong = `the column ${quoteValue(text)} appears twice`;
      problems.error(place(cell), 'DUPLICATE_COLUMN', wrong, 'remove one of them');
      return null;
    }
    seen.set(column.heading, cell);
    return column;
  });
  const missing = template.columns.filter(({ heading, required }) => required && !seen.has(heading));
  for (const { heading, about } of missing.filter((column) => !meant.has(column.heading)))
    problems.error(
      place(start),
      'MISSING_COLUMN',
      `${template.name} need the column ${quoteValue(heading)}`,
      `add ${heading}: ${about}`,
    );
  return missing.length > 0 ? null : columns;
}

/** A hint that names the tables that have a column; empty if none has it. */
function tablesWith(heading: string): string {
  const plain = plainHeading(heading);
  const names = TEMPLATES.filter(({ columns }) =>
    columns.some((column) => plainHeading(column.heading) === plain),
  ).map(({ name }) => name);
  if (names.length === 0) return '';
  const table = names.length === 1 ? 'the table' : 'the tables';
  return `${table} ${names.join(', ')} ${names.length === 1 ? 'has' : 'have'} it; fasti template ${names[0]} prints its columns.`;
}

/** Schemes may have any name: `x:url` is the address column of the scheme `x` only if there is a column for `x`. */
function identifierColumn(heading: string, all: readonly Cell[]): IdentifierColumn | null {
  if (!isIdentifier(heading)) return null;
  const scheme = heading.slice(IDENTIFIER.length);
  if (scheme === '') return null;
  const owner = /^(.+):url$/i.exec(scheme)?.[1];
  const hasOwner = owner !== undefined && all.some(({ text }) => text === `${IDENTIFIER}${owner}`);
  return hasOwner ? { scheme: owner, url: true } : { scheme, url: false };
}

/** Whether the first column contains ids; these never begin with #, so that a line that does is a comment. */
const isIdLike = (column: TableColumn): boolean =>
  column !== null && 'key' in column && ID_KEYS.has(column.key) && column.form === 'TEXT';

const ID_KEYS = new Set(['id', 'holder', 'office', 'member', 'body', 'event', 'subject', 'entity', 'source']);

const withoutApostrophe = (cell: Cell): Cell =>
  cell.text.startsWith("'") ? { ...cell, text: readHarmless(cell.text) } : cell;

function* rowsOf(scanner: Scanner, delimiter: string, skipsComments: boolean): Generator<Row> {
  while (!scanner.atEnd) {
    if (skipsComments && scanner.startsWith('#')) {
      scanner.line();
      continue;
    }
    const row = scanner.row(delimiter);
    if (!row.valid || row.cells.every(({ text }) => text.trim() === '')) continue;
    yield { ...row, cells: row.cells.map(withoutApostrophe) };
  }
}

const SCAN_FAULTS: Readonly<Record<ScanFault, readonly [string, string]>> = {
  OPEN_QUOTE: [
    'the quote that opens here is never closed',
    'close it, and write "" for a quote inside the cell',
  ],
  TEXT_AFTER_QUOTE: [
    'there is text after a closing quote',
    'put quotes around the whole cell, and write "" for a quote inside it',
  ],
  LONG_ROW: [`the row has more than ${MAX_ROW} characters`, 'look for an unclosed quote'],
  MANY_CELLS: [`the row has more than ${MAX_CELLS} cells`, 'remove some, or check the delimiter'],
};
