/** Opens a table: reads the lines above its headings, and determines its template and columns. */

import { nearest, suggestionFor } from '../../domain/search/nearest.ts';
import type { Position } from '../places.ts';
import { type Problems, quoteValue } from '../problem.ts';
import type { SeedFile } from '../seedFile.ts';
import { mappedLines } from './mappedLines.ts';
import { type Cell, MAX_CELLS, MAX_ROW, type Row, type ScanFault, type TextPosition } from './scanner.ts';
import { sheetLines } from './sheetLines.ts';
import type { TableLines } from './tableLines.ts';
import {
  type Column,
  IDENTIFIER,
  plainHeading,
  TEMPLATES,
  type Template,
  templateNamed,
} from './templates.ts';
import { textLines } from './textLines.ts';

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

/** Reads a file or a sheet up to its headings. Returns null after an error was added to `problems`. */
export function openTable(
  { name: file, content, sheet, mapped }: SeedFile,
  problems: Problems,
): Table | null {
  const place = ({ line, column }: TextPosition): Position => ({ file, line, column });
  const lines =
    mapped !== undefined
      ? mappedLines(mapped)
      : sheet === undefined
        ? textLines(file, content, isKnownHeading, (fault, at) => {
            const [wrong, hint] = SCAN_FAULTS[fault];
            problems.error(place(at), fault.endsWith('QUOTE') ? 'INVALID_CSV' : 'TOO_LONG', wrong, hint);
            // The row that is lost may declare any id, and the quote that is not closed may contain the rest of the file.
            problems.refused.addFile();
          })
        : sheetLines(file, sheet, problems);
  const { directives, noun } = lines;
  if (lines.headings === null) {
    const isEmpty = sheet === undefined && content.trim() === '';
    const wrong = isEmpty ? 'the file is empty' : `the ${noun} has no headings`;
    const start = place({ line: 1, column: 1 });
    problems.error(start, 'EMPTY_FILE', wrong, 'start from the output of fasti template');
    return null;
  }
  if (!lines.headings.valid) return null;
  const named = directives.get('template');
  const template = templateOf(lines, lines.headings, problems, place);
  if (template === null) return null;
  const { headings, commentColumn } = withCommentColumn(lines.headings, template, lines.hasComments);
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
    rows: () => lines.rows(skipsComments, commentColumn),
    rowEnd: () => place(lines.end()),
    place,
  };
}

/** The headings with a column for the comments of cells, where there are any: they are notes. */
function withCommentColumn(
  headings: Row,
  { record }: Template,
  hasComments: boolean,
): { readonly headings: Row; readonly commentColumn: number | null } {
  if (!hasComments) return { headings, commentColumn: null };
  const text = record.type === 'FACT' ? 'claimNote' : 'note';
  const at = headings.cells.findIndex((cell) => plainHeading(cell.text) === plainHeading(text));
  if (at >= 0) return { headings, commentColumn: at };
  const { line, cells } = headings;
  const added: Cell = { text, quoted: false, line, column: cells.length + 1 };
  return { headings: { ...headings, cells: [...cells, added] }, commentColumn: cells.length };
}

const KNOWN_HEADINGS = new Set(
  TEMPLATES.flatMap(({ columns }) => columns.map(({ heading }) => plainHeading(heading))),
);

const isKnownHeading = (heading: string): boolean =>
  KNOWN_HEADINGS.has(plainHeading(heading)) || isIdentifier(heading);

type Place = Table['place'];

/** The template that the file names; otherwise the one that its headings match; otherwise the one of its name. */
function templateOf(
  { directives, noun, names: own }: TableLines,
  headings: Row,
  problems: Problems,
  place: Place,
): Template | null {
  const names = TEMPLATES.map(({ name }) => name);
  const named = directives.get('template');
  if (named !== undefined) {
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
  const matchingNames = own.map((text) => {
    const words = text.toLowerCase().split(/[^a-z]+/);
    return TEMPLATES.filter(({ name, singular }) => words.includes(name) || words.includes(singular));
  });
  // The tables of entities have the same headings, and a heading may be misspelled: then the name decides.
  for (const candidates of [fitting, ...matchingNames, mostSimilar(written)])
    if (candidates.length === 1) return candidates[0] ?? null;
  const wrong =
    fitting.length > 1
      ? `the headings match several templates: ${fitting.map(({ name }) => name).join(', ')}`
      : `the headings ${quoteValue(written.join(', '))} match no template`;
  const example = fitting[0]?.name ?? 'people';
  const hint = `name the ${noun} ${example}${noun === 'file' ? '.csv' : ''}, or write # template: ${example} above the headings`;
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

/** What is wrong with the text of a table, and what would work. */
export const SCAN_FAULTS: Readonly<Record<ScanFault, readonly [string, string]>> = {
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
