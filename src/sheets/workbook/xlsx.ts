/** Reads a workbook in Office Open XML (ECMA-376), as Excel and others write it. */
import { dayOf } from '../../domain/time/day.ts';
import type { CellContent, Sheet, Unread } from '../../formats/csv/sheet.ts';
import { addressOf } from '../../formats/places.ts';
import { type Attributes, type Parts, readPart, WorkbookFault } from './archive.ts';
import { builtInFormat, type Shown, shownBy, shownDate, shownNumber, shownTime } from './numberFormat.ts';
import { CellLimit, copyOf, MAX_SHEETS, SheetBuilder } from './sheetBuilder.ts';

/** What cells of a style show. */
interface CellStyle {
  readonly format: string;
  readonly shown: Shown | null;
  readonly unread: readonly Unread[];
}

/** As many as Excel keeps. */
const MAX_STYLES = 65_536;

/** The most characters of the name of a program. */
const MAX_PROGRAM = 50;

const PLAIN: CellStyle = { format: '', shown: null, unread: [] };

interface WorkbookContext {
  readonly parts: Parts;
  readonly texts: readonly string[];
  readonly styles: readonly CellStyle[];
  /** Whether the number 0 is the first day of 1904. */
  readonly epoch1904: boolean;
  /** The program that saved the workbook; empty if it does not say so. */
  readonly savedBy: string;
  readonly limit: CellLimit;
  /** The parts that were read as a sheet or as comments: each is one's own. */
  readonly used: Set<string>;
}

/** The sheets in their order, without hidden ones. @throws WorkbookFault if the workbook cannot be read */
export function readXlsx(parts: Parts): Sheet[] {
  const workbook = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  if (workbook === undefined) throw new WorkbookFault('the file is no workbook', 'check what it is');
  const relations = relationsOf(parts, workbook);
  const part = (type: string): string | undefined => relations.find((one) => one.type === type)?.target;
  const listed: { name: string; id: string; hidden: boolean }[] = [];
  let epoch1904 = false;
  readPart(parts, workbook, {
    open(tag, { name = '', id = '', state, date1904 }) {
      if (tag === 'workbookPr') epoch1904 = isTrue(date1904);
      if (tag !== 'sheet') return;
      if (listed.length >= MAX_SHEETS)
        throw new WorkbookFault(`the workbook has more than ${MAX_SHEETS} sheets`, 'split it');
      listed.push({ name, id, hidden: state === 'hidden' || state === 'veryHidden' });
    },
  });
  const context: WorkbookContext = {
    parts,
    texts: sharedTexts(parts, part('sharedStrings')),
    styles: stylesIn(parts, part('styles')),
    epoch1904,
    savedBy: programOf(parts),
    limit: new CellLimit(),
    used: new Set(),
  };
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  return listed
    .filter(({ hidden }) => !hidden)
    .map(({ name, id }) => {
      const target = targets.get(id);
      if (target === undefined)
        throw new WorkbookFault(`the sheet ${name} has no part`, 'open the workbook and save it again');
      return readSheet(name, target, context);
    });
}

function programOf(parts: Parts): string {
  const part = relationsOf(parts, '').find(({ type }) => type === 'extended-properties')?.target ?? '';
  let [inName, name] = [false, ''];
  if (parts.has(part.toLowerCase()))
    readPart(parts, part, {
      open(tag) {
        inName = tag === 'Application';
      },
      text(run) {
        if (inName) name += run;
      },
    });
  return name.trim().split('/')[0]?.slice(0, MAX_PROGRAM) ?? '';
}

interface Relation {
  readonly id: string;
  /** The last word of its type, which both variants of the standard share. */
  readonly type: string;
  /** The name of the part. */
  readonly target: string;
}

/** The relations of a part to others in the workbook; of the whole for the empty name. */
function relationsOf(parts: Parts, source: string): Relation[] {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${source.slice(folder.length)}.rels`;
  const found: Relation[] = [];
  if (!parts.has(name.toLowerCase())) return found;
  readPart(parts, name, {
    open(tag, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (tag === 'Relationship' && mode !== 'External')
        found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolved(folder, target) });
    },
  });
  return found;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').filter(Boolean);
  for (const step of target.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  return steps.join('/');
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Characters that XML cannot hold are written as `_x000D_`. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Collects the text of an element, of its runs, without the reading aids of East Asian texts. */
class RichText {
  #text = '';
  #inText = false;
  #phonetic = 0;

  clear(): void {
    this.#text = '';
  }

  open(tag: string): void {
    if (tag === 'rPh') this.#phonetic += 1;
    this.#inText = tag === 't';
  }

  close(tag: string): void {
    if (tag === 'rPh') this.#phonetic -= 1;
    this.#inText = false;
  }

  add(text: string): void {
    if (this.#inText && this.#phonetic === 0) this.#text += text;
  }

  /** Spaces at its ends are part of it only where they are escaped. */
  get text(): string {
    return unescaped(this.#text.trim());
  }
}

function sharedTexts(parts: Parts, name: string | undefined): string[] {
  const texts: string[] = [];
  if (name === undefined) return texts;
  const text = new RichText();
  readPart(parts, name, {
    open(tag) {
      if (tag === 'si') text.clear();
      text.open(tag);
    },
    close(tag) {
      text.close(tag);
      if (tag === 'si') texts.push(copyOf(text.text));
    },
    text: (run) => text.add(run),
  });
  return texts;
}

/** The styles of cells by their index. */
function stylesIn(parts: Parts, name: string | undefined): CellStyle[] {
  const styles: CellStyle[] = [];
  const formats = new Map<number, string>();
  const struck: boolean[] = [];
  const colored: boolean[] = [];
  /** By `group tag`: the same tags are in styles that cells do not have. */
  const readers: Readonly<Record<string, (attributes: Attributes) => void>> = {
    'numFmts numFmt': ({ numFmtId, formatCode = '' }) => formats.set(Number(numFmtId), formatCode),
    'fonts font': () => struck.push(false),
    'fonts strike': ({ val }) => struck.splice(-1, 1, val !== '0'),
    'fills fill': () => colored.push(false),
    'fills patternFill': ({ patternType }) => colored.splice(-1, 1, patternType !== 'none'),
    'cellXfs xf': ({ numFmtId = '0', fontId = '0', fillId = '0' }) => {
      if (styles.length >= MAX_STYLES)
        throw new WorkbookFault(`the workbook has more than ${MAX_STYLES} styles`, 'save it with fewer');
      const format = formats.get(Number(numFmtId)) ?? builtInFormat(Number(numFmtId));
      const unread: Unread[] = [];
      if (struck[Number(fontId)]) unread.push('STRUCK');
      // The first two fills are those that all workbooks have.
      if (Number(fillId) > 1 && colored[Number(fillId)]) unread.push('COLORED');
      styles.push({ format, shown: shownBy(format), unread });
    },
  };
  let group = '';
  if (name !== undefined)
    readPart(parts, name, {
      open(tag, attributes) {
        if (/^(fonts|fills|borders|cellXfs|cellStyleXfs|dxfs|numFmts)$/.test(tag)) group = tag;
        readers[`${group} ${tag}`]?.(attributes);
      },
    });
  return styles;
}

function once(part: string, { used }: WorkbookContext): string {
  if (used.has(part.toLowerCase()))
    throw new WorkbookFault(`the workbook uses the part ${part} again and again`, 'save it again');
  used.add(part.toLowerCase());
  return part;
}

function readSheet(name: string, part: string, context: WorkbookContext): Sheet {
  const { parts } = context;
  const sheet = new SheetBuilder(name, context.limit);
  const inline = new RichText();
  let [row, column] = [0, 0];
  let cell: Attributes = {};
  let [value, inValue, hasFormula] = ['', false, false];
  readPart(parts, once(part, context), {
    open(tag, attributes) {
      if (tag === 'row') {
        row = numberOr(attributes.r, row + 1);
        column = 0;
        if (isTrue(attributes.hidden)) sheet.count('HIDDEN', row);
      } else if (tag === 'c') {
        cell = attributes;
        column = addressOf(attributes.r ?? '')?.column ?? column + 1;
        [value, hasFormula] = ['', false];
        inline.clear();
      } else if (tag === 'f') hasFormula = true;
      else if (tag === 'mergeCell') mergeOf(attributes.ref ?? '', sheet);
      else if (tag === 'autoFilter') sheet.count('FILTER');
      inValue = tag === 'v';
      inline.open(tag);
    },
    close(tag) {
      inline.close(tag);
      inValue = false;
      if (tag !== 'c') return;
      const text = copyOf(cell.t === 'inlineStr' ? inline.text : value);
      sheet.set(row, column, contentOf(text, cell, hasFormula, context));
    },
    text(run) {
      if (inValue) value += run;
      inline.add(run);
    },
  });
  for (const { type, target } of relationsOf(parts, part))
    if (/^(comments|threadedComment)$/.test(type) && parts.has(target.toLowerCase()))
      readComments(parts, once(target, context), sheet);
  return sheet.build();
}

const numberOr = (text: string | undefined, otherwise: number): number =>
  text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : otherwise;

function mergeOf(range: string, sheet: SheetBuilder): void {
  const [from, to] = range.split(':').map(addressOf);
  if (from && to) sheet.merge(from.row, from.column, to.row);
}

function contentOf(
  value: string,
  { t: type = 'n', s }: Attributes,
  hasFormula: boolean,
  context: WorkbookContext,
): CellContent {
  const { texts, styles } = context;
  const { format, shown, unread } = styles[Number(s ?? 0)] ?? PLAIN;
  if (type === 'e') return { text: value, fault: 'ERROR', unread };
  if (value === '')
    return hasFormula && type !== 'str' ? { text: '', fault: 'NO_RESULT' } : { text: '', unread };
  const shared = type === 's' ? texts[Number(value)] : value;
  if (shared === undefined) return { text: value, fault: 'ERROR', unread };
  if (type === 's') return { text: shared, unread };
  if (type === 'b') return { text: String(isTrue(value)), unread };
  if (type === 'inlineStr') return { text: value, unread };
  if (type !== 'n') return { text: (type === 'str' ? unescaped(value) : value).trim(), unread };
  const number = Number(value);
  if (!Number.isFinite(number)) return { text: value, fault: 'ERROR' };
  if (shown === null) return { text: shownNumber(number, format), unread };
  const date = dateOf(number, shown, context);
  return { ...date, unread: [...(date.unread ?? []), ...unread] };
}

function dateOf(number: number, shown: Shown, { epoch1904, savedBy }: WorkbookContext): CellContent {
  const day = Math.floor(number);
  const isTime = day === 0 && !epoch1904;
  if (isTime || (!shown.day && !shown.month && !shown.year)) return { text: shownTime(number) };
  const zero = epoch1904 ? dayOf(1904, 1, 1) : dayOf(1899, 12, 30);
  const date = shownDate(zero + day, shown);
  // From 1 to 60 Excel is one day later, since it counts a 29 February 1900; below 0 it shows no day.
  const { text } = !epoch1904 && day > 0 && day <= 60 ? shownDate(zero + day + 1, shown) : date;
  return text === date.text ? date : { ...date, text: `[${date.text},${text}]`, savedBy };
}

/** Comments, and the first of those that answer each other; Excel repeats the latter as comments that explain it. */
function readComments(parts: Parts, part: string, sheet: SheetBuilder): void {
  const text = new RichText();
  let [at, inText, plain] = ['', false, ''];
  readPart(parts, part, {
    open(tag, { ref = '', parentId }) {
      if (tag === 'comment' || tag === 'threadedComment') {
        at = parentId === undefined ? ref : '';
        plain = '';
        text.clear();
      }
      inText = tag === 'text';
      text.open(tag);
    },
    close(tag) {
      text.close(tag);
      inText = false;
      const address = addressOf(at);
      if (address === null) return;
      if (tag === 'threadedComment') sheet.comment(address.row, address.column, plain.trim());
      else if (tag === 'comment' && !text.text.startsWith('[Threaded comment]'))
        sheet.comment(address.row, address.column, text.text.trim());
    },
    text(run) {
      if (inText) plain += run;
      text.add(run);
    },
  });
}
