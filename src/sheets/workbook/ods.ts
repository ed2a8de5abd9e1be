/** Reads a spreadsheet in OpenDocument (ISO/IEC 26300), as LibreOffice and others write it. */
import { dayIn } from '../../domain/time/day.ts';
import type { CellContent, Sheet, Unread } from '../../formats/csv/sheet.ts';
import { type Attributes, type Parts, protectedFault, readPart, WorkbookFault } from './archive.ts';
import { type Shown, shownDate, shownNumber } from './numberFormat.ts';
import { CellLimit, copyOf, MAX_SHEETS, SheetBuilder } from './sheetBuilder.ts';

/** The most spaces that one element stands for, and repeated rows and columns with a value. */
const MAX_SPACES = 1_000;
const MAX_REPEATED = 10_000;
/** The most columns that may have a style of their own, and characters of one cell. */
const MAX_COLUMNS = 1_000;
const MAX_CHARACTERS = 1_000_000;

/** The sheets in their order, without hidden ones. @throws WorkbookFault if the workbook cannot be read */
export function readOds(parts: Parts): Sheet[] {
  refuseEncrypted(parts);
  const styles = new Styles();
  for (const part of ['styles.xml', 'content.xml']) if (parts.has(part)) readPart(parts, part, styles);
  const tables = new Tables(styles);
  readPart(parts, 'content.xml', tables);
  return tables.sheets.map((sheet) => sheet.build());
}

/** The list of all parts, which says how they are encrypted. */
export const MANIFEST = 'meta-inf/manifest.xml';

function refuseEncrypted(parts: Parts): void {
  if (!parts.has(MANIFEST)) return;
  readPart(parts, MANIFEST, {
    open(tag) {
      if (tag === 'encryption-data') throw protectedFault();
    },
  });
}

interface Style {
  readonly parent: string | undefined;
  readonly format: string | undefined;
  unread: Unread[];
  hidden: boolean;
}

/** The styles of cells and sheets, and what their formats show of a date. */
class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #formats = new Map<string, { -readonly [part in keyof Shown]: Shown[part] }>();
  #style: Style | null = null;
  #format = '';

  open(tag: string, attributes: Attributes): void {
    const { name = '' } = attributes;
    const format = this.#formats.get(this.#format);
    if (tag === 'style') {
      const { 'parent-style-name': parent, 'data-style-name': data } = attributes;
      this.#style = { parent, format: data, unread: [], hidden: false };
      this.#styles.set(name, this.#style);
    } else if (tag === 'date-style') {
      this.#format = name;
      this.#formats.set(name, { day: false, month: false, year: false, time: false });
    } else if (tag === 'text-properties' && (attributes['text-line-through-style'] ?? 'none') !== 'none')
      this.#style?.unread.push('STRUCK');
    else if (tag === 'table-cell-properties' && /^#/.test(attributes['background-color'] ?? ''))
      this.#style?.unread.push('COLORED');
    else if (tag === 'table-properties' && attributes.display === 'false' && this.#style !== null)
      this.#style.hidden = true;
    else if (format !== undefined && tag === 'year')
      format.year = attributes.style === 'long' ? true : 'TWO_DIGITS';
    else if (format !== undefined && tag === 'month') format.month = true;
    else if (format !== undefined && tag === 'day') format.day = true;
  }

  close(tag: string): void {
    if (tag === 'style') this.#style = null;
    if (tag === 'date-style') this.#format = '';
  }

  /** What a style shows of a date: all of it, if it has no format. */
  shown(name: string): Shown {
    const format = this.#up(name, ({ format: own }) => own);
    return this.#formats.get(format ?? '') ?? { day: true, month: true, year: true, time: false };
  }

  unread(name: string): readonly Unread[] {
    return this.#styles.get(name)?.unread ?? [];
  }

  isHidden(name: string): boolean {
    return this.#styles.get(name)?.hidden ?? false;
  }

  /** The nearest value of a style and those that it inherits from. */
  #up<T>(name: string, of: (style: Style) => T | undefined): T | undefined {
    let style = this.#styles.get(name);
    for (let steps = 0; style !== undefined && steps < 10; steps += 1) {
      const found = of(style);
      if (found !== undefined) return found;
      style = this.#styles.get(style.parent ?? '');
    }
    return undefined;
  }
}

const countOf = (text: string | undefined): number =>
  text !== undefined && /^\d+$/.test(text) ? Math.min(Math.max(1, Number(text)), 2 ** 31) : 1;

interface ReadCell {
  readonly column: number;
  readonly count: number;
  readonly content: CellContent;
  readonly comment: string;
  /** The rows that it covers, where cells are merged. */
  readonly rows: number;
}

/** Collects the tables of the body. */
class Tables {
  readonly sheets: SheetBuilder[] = [];
  readonly #styles: Styles;
  readonly #limit = new CellLimit();
  #sheet: SheetBuilder | null = null;
  /** A table may be in a cell of another one, whose text it is not. */
  #depth = 0;
  #columnStyles: { readonly to: number; readonly style: string }[] = [];
  #row = 1;
  #rowCount = 1;
  #column = 1;
  #cells: ReadCell[] = [];
  #cell: Attributes | null = null;
  #text = '';
  #comment = '';
  #inParagraph = 0;
  #inComment = 0;
  #skipped = 0;

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  open(tag: string, attributes: Attributes): void {
    if (tag === 'table') this.#openTable(attributes);
    // Filters stand after all tables.
    if (tag === 'database-range' && attributes['display-filter-buttons'] === 'true')
      this.#sheetOf(attributes['target-range-address'])?.count('FILTER');
    if (this.#sheet === null || this.#depth !== 1) return;
    if (tag === 'table-column') {
      const before = this.#columnStyles.at(-1)?.to ?? 0;
      const style = attributes['default-cell-style-name'] ?? '';
      const to = before + countOf(attributes['number-columns-repeated']);
      if (this.#columnStyles.length < MAX_COLUMNS) this.#columnStyles.push({ to, style });
      if (isHidden(attributes)) this.#sheet.count('HIDDEN', 1, before + 1);
    } else if (tag === 'table-row') {
      [this.#column, this.#cells] = [1, []];
      this.#rowCount = countOf(attributes['number-rows-repeated']);
      if (isHidden(attributes)) this.#sheet.count('HIDDEN', this.#row);
    } else if (tag === 'table-cell' || tag === 'covered-table-cell') {
      [this.#cell, this.#text, this.#comment] = [attributes, '', ''];
    } else if (this.#cell !== null) this.#openInCell(tag, attributes);
  }

  close(tag: string): void {
    if (tag === 'table') this.#closeTable();
    if (this.#sheet === null || this.#depth !== 1) return;
    if (tag === 'table-row') this.#closeRow(this.#sheet);
    if (this.#cell === null) return;
    if (tag === 'annotation') this.#inComment -= 1;
    else if (isAside(tag)) this.#skipped -= 1;
    else if (tag === 'p' || tag === 'h') this.#inParagraph -= 1;
    else if (tag === 'table-cell' || tag === 'covered-table-cell') this.#closeCell(this.#cell);
  }

  text(run: string): void {
    // Spaces between elements are none of a text, and several are one.
    if (this.#inParagraph > 0) this.#add(run.replace(/[ \t\r\n]+/g, ' '));
  }

  /** The sheet of a range such as `$'By year'.A3:'By year'.G6`. */
  #sheetOf(range = ''): SheetBuilder | undefined {
    const [, quoted, plain] = /^\$?(?:'((?:[^']|'')*)'|([^.]*))\./.exec(range) ?? [];
    return this.sheets.find(({ name }) => name === (quoted?.replaceAll("''", "'") ?? plain));
  }

  #openInCell(tag: string, { c }: Attributes): void {
    if (tag === 'annotation') this.#inComment += 1;
    else if (isAside(tag)) this.#skipped += 1;
    else if (tag === 'p' || tag === 'h') {
      this.#add('\n');
      this.#inParagraph += 1;
    } else if (tag === 's') this.#add(' '.repeat(Math.min(countOf(c), MAX_SPACES)));
    else if (tag === 'tab') this.#add('\t');
    else if (tag === 'line-break') this.#add('\n');
  }

  #add(text: string): void {
    if (this.#skipped > 0) return;
    if (this.#inComment > 0) this.#comment += text;
    else this.#text += text;
    if (this.#text.length + this.#comment.length > MAX_CHARACTERS)
      throw new WorkbookFault(`a cell has more than ${MAX_CHARACTERS} characters`, 'shorten it');
  }

  #openTable({ name = '', 'style-name': style = '' }: Attributes): void {
    this.#depth += 1;
    if (this.#depth > 1) return;
    if (this.sheets.length >= MAX_SHEETS)
      throw new WorkbookFault(`the workbook has more than ${MAX_SHEETS} sheets`, 'split it');
    this.#sheet = this.#styles.isHidden(style) ? null : new SheetBuilder(name, this.#limit);
    [this.#row, this.#columnStyles] = [1, []];
  }

  #closeTable(): void {
    this.#depth -= 1;
    if (this.#depth > 0 || this.#sheet === null) return;
    this.sheets.push(this.#sheet);
    this.#sheet = null;
  }

  #closeCell(cell: Attributes): void {
    const [column, count] = [this.#column, countOf(cell['number-columns-repeated'])];
    const rows = countOf(cell['number-rows-spanned']);
    const content = this.#contentOf(cell, column);
    const comment = this.#comment.trim();
    if (content.text !== '' || content.fault !== undefined || comment !== '')
      this.#cells.push({ column, count, content, comment, rows });
    this.#column += count;
    this.#cell = null;
  }

  #closeRow(sheet: SheetBuilder): void {
    if (this.#cells.length > 0)
      for (let row = this.#row; row < this.#row + atMost(this.#rowCount); row += 1)
        for (const { column, count, content, comment, rows } of this.#cells)
          for (let at = column; at < column + atMost(count); at += 1) {
            sheet.set(row, at, content);
            sheet.comment(row, at, comment);
            sheet.merge(row, at, row + rows - 1);
          }
    this.#row += this.#rowCount;
  }

  #contentOf(cell: Attributes, column: number): CellContent {
    const style = cell['style-name'] ?? this.#columnStyles.find(({ to }) => column <= to)?.style ?? '';
    const unread = this.#styles.unread(style);
    const text = copyOf(this.#text.trim());
    if (cell['value-type'] === 'error' || /^(#[A-Z/0]+[!?]|Err:\d+)$/.test(text))
      return { text, fault: 'ERROR', unread };
    switch (cell['value-type']) {
      case 'date': {
        const day = dayIn(cell['date-value']?.slice(0, 10) ?? '');
        if (day === null) return { text, unread };
        const date = shownDate(day, this.#styles.shown(style));
        return { ...date, unread: [...(date.unread ?? []), ...unread] };
      }
      case 'float':
      case 'currency':
      case 'percentage': {
        const number = Number(cell.value ?? Number.NaN);
        return { text: Number.isFinite(number) ? shownNumber(number) : text, unread };
      }
      case 'boolean':
        return { text: cell['boolean-value'] === 'true' ? 'true' : 'false', unread };
      case 'string':
        return { text: (cell['string-value'] ?? text).trim(), unread };
      default:
        return text === '' && cell.formula !== undefined ? { text, fault: 'NO_RESULT' } : { text, unread };
    }
  }
}

/** What is written in a cell without being its text: who made a comment and when, and drawings. */
const isAside = (tag: string): boolean => /^(creator|date|shapes|frame|custom-shape)$/.test(tag);

const isHidden = ({ visibility = 'visible' }: Attributes): boolean => visibility !== 'visible';

function atMost(count: number): number {
  if (count > MAX_REPEATED)
    throw new WorkbookFault(
      `the same value is in more than ${MAX_REPEATED} rows or columns`,
      'delete the rows and columns beyond the table',
    );
  return count;
}
