/** Reads the file that maps sheets to the tables of the CSV templates: which column of a sheet fills which column of a table. */

import { suggestionFor } from '../../domain/search/nearest.ts';
import { plainHeading, TEMPLATES, type Template, templateNamed } from '../../formats/csv/templates.ts';
import type { Position } from '../../formats/places.ts';
import { Places } from '../../formats/places.ts';
import { type Problems, quoteValue, type ReadContext } from '../../formats/problem.ts';
import {
  edtf,
  type Field,
  id,
  integer,
  language,
  listOf,
  oneOf,
  patternText,
  text,
} from '../../formats/tree/fields.ts';
import { mapping, optional, required, type ShapeValues } from '../../formats/tree/mapping.ts';
import type { Entry, MappingTree, Tree } from '../../formats/tree/tree.ts';
import { readYaml } from '../../formats/tree/yaml.ts';

/**
 * How a date of two readings is read: `1904-05` as two years or as a month, `01/02/1935` by the order of its parts, a day
 * number before March 1900 by the program.
 */
export const SHAPE_READINGS = ['YEARS', 'MONTH', 'DAY_FIRST', 'MONTH_FIRST', 'LIBREOFFICE', 'EXCEL'] as const;
export type ShapeReading = (typeof SHAPE_READINGS)[number];

const texts = listOf(text(), { alone: true });

/** A mapping with any keys. */
function byText<T>(what: string, field: Field<T>): Field<ReadonlyMap<string, T>> {
  return {
    schema: { type: 'object', additionalProperties: field.schema },
    read(tree, context) {
      if (tree.type !== 'mapping') {
        context.problems.error(tree.at, 'NOT_A_MAPPING', `expected ${what}`, 'write key: value');
        return undefined;
      }
      const read = new Map<string, T>();
      for (const { key, value } of tree.entries) {
        const one = field.read(value, context);
        if (one !== undefined) read.set(key, one);
      }
      return read;
    },
  };
}

/** One word of a list, with hyphens: `surname-first`. */
function word<const T extends string>(words: readonly T[]): Field<T> {
  const field = oneOf(words);
  return {
    schema: { enum: words.map((one) => one.toLowerCase().replaceAll('_', '-')) },
    read: (tree, context) =>
      field.read(tree.type === 'text' ? { ...tree, text: tree.text.replaceAll('-', '_') } : tree, context),
  };
}

const RULE = {
  column: optional(text(), 'the heading of the column of the sheet'),
  columns: optional(texts, 'the headings of columns whose texts are joined'),
  headings: optional(text(), 'the columns, such as "C:F", whose headings are the values'),
  cells: optional(text(), 'the columns, such as "C:F", whose cells are the values, one for each heading'),
  value: optional(text(), 'the value in all rows'),
  kind: optional(
    oneOf(['PERSON', 'ORGANIZATION', 'OFFICE', 'REGION', 'EVENT', 'TOPIC']),
    'what the names are names of; without it, the cells hold ids',
  ),
  body: optional(id(), 'the organization that the offices belong to'),
  ids: optional(text(), 'the heading of a column whose cells tell people apart: one text is one person'),
  sameName: optional(word(['SAME', 'ASK', 'OTHER']), 'whether one spelling in several offices is one person'),
  order: optional(word(['SURNAME_FIRST', 'AS_WRITTEN']), 'how the names of people are written'),
  split: optional(texts, 'what stands between several values in a cell'),
  between: optional(texts, 'what stands between the first and the last day'),
  shapes: optional(byText('shapes of dates', word(SHAPE_READINGS)), 'how dates with two readings are read'),
  words: optional(texts, 'the words that mean true'),
  nobody: optional(texts, 'what a cell says in which there is nobody'),
  vacant: optional(texts, 'what a cell says where an office is vacant'),
  place: optional(texts, 'the words with which a place in the source begins'),
  empty: optional(text(), 'the value where the cell is empty'),
  each: optional(text(), 'the title of the source of a row, with columns in braces: "Address book {Year}"'),
  date: optional(text(), 'the date of that source, with columns in braces'),
  voice: optional(id(), 'the voice of these sources'),
};

/** Where the values of a column of a table come from. */
export interface ColumnRule extends ShapeValues<typeof RULE> {
  readonly at: Position;
}

const SHEET = {
  table: required(text(), 'the name of a table; fasti template --list lists them'),
  headings: optional(listOf(integer(1), { alone: true }), 'the rows with the headings'),
  skip: optional(byText('columns with texts', texts), 'the rows that are left out, by column and text'),
  fill: optional(byText('columns with texts', texts), 'the columns that are filled from the row above'),
};

export interface SheetMapping {
  readonly sheet: string;
  readonly at: Position;
  readonly template: Template;
  /** The rows with the headings, which are joined. */
  readonly headings: readonly number[];
  readonly skip: ReadonlyMap<string, readonly string[]>;
  /** By column the texts that stand for the one above; `empty` means empty cells, `merged` merged ones, which are filled anyway. */
  readonly fill: ReadonlyMap<string, readonly string[]>;
  /** By heading of the table, and `dates` for start and end in one cell. */
  readonly columns: ReadonlyMap<string, ColumnRule>;
}

export interface Mapping {
  readonly file: string;
  readonly dataset: string;
  /** When the sheets were made. */
  readonly written: string | undefined;
  readonly language: string | undefined;
  /** The file with what was asked and decided, in the same folder. */
  readonly answers: string | undefined;
  readonly sheets: ReadonlyMap<string, SheetMapping>;
}

const FILE = {
  mapping: required(text(), '"1"'),
  dataset: required(id(), 'the dataset of the records'),
  written: optional(edtf(), 'when the sheet was made'),
  language: optional(language(), 'the language of labels and notes'),
  answers: optional(
    patternText('the name of a file in the same folder', /^[^/\\]+\.csv$/i, 'town.answers.csv'),
    'the file with the answers, in the same folder',
  ),
};

/** The key of a table's column for start and end in one cell. */
export const DATES = 'dates';

/** Reads a mapping. Returns null after an error, which is added to `problems`. */
export function readMapping(file: string, content: string, problems: Problems): Mapping | null {
  const before = problems.errorCount;
  const tree = readYaml({ name: file }, content, problems);
  if (tree === null) return null;
  const context = { problems, places: new Places() };
  if (tree.type !== 'mapping') {
    problems.error(tree.at, 'NOT_A_MAPPING', 'expected a mapping', 'begin with mapping: "1"');
    return null;
  }
  const { sheets: listed, others } = without(tree, 'sheets');
  const head = mapping('the mapping', FILE).read(others, context);
  const sheets = new Map<string, SheetMapping>();
  if (listed?.value.type === 'mapping')
    for (const entry of listed.value.entries) {
      const sheet = readSheet(entry, context);
      if (sheet !== null) sheets.set(entry.key, sheet);
    }
  else
    problems.error(
      listed?.keyAt ?? tree.at,
      'MISSING_KEY',
      'the mapping needs the key "sheets"',
      'add sheets: with a mapping for each sheet by its name',
    );
  if (head?.dataset === undefined || problems.errorCount > before) return null;
  const { dataset, written, language: tongue, answers } = head;
  return { file, dataset, written, language: tongue, answers, sheets };
}

function without(tree: MappingTree, key: string): { sheets: Entry | undefined; others: Tree } {
  const others = { ...tree, entries: tree.entries.filter((entry) => entry.key !== key) };
  return { sheets: tree.entries.find((entry) => entry.key === key), others };
}

/** The most rows of headings. */
const MOST_HEADINGS = 20;

function headingsIn(headings: readonly number[] = [1], at: Position, problems: Problems): readonly number[] {
  if (headings.length > MOST_HEADINGS)
    problems.error(at, 'TOO_LARGE', `${headings.length} rows of headings`, 'name those that have them');
  return headings;
}

function readSheet({ key: sheet, keyAt, value }: Entry, context: ReadContext): SheetMapping | null {
  const { problems } = context;
  if (value.type !== 'mapping') {
    problems.error(
      value.at,
      'NOT_A_MAPPING',
      `expected the mapping of ${quoteValue(sheet)}`,
      'write table: tenures',
    );
    return null;
  }
  const isOwn = ({ key }: Entry): boolean => Object.hasOwn(SHEET, key);
  const own = mapping('the mapping of a sheet', SHEET).read(
    { ...value, entries: value.entries.filter(isOwn) },
    context,
  );
  if (own?.table === undefined) return null;
  const template = templateNamed(own.table);
  if (template === undefined) {
    const names = TEMPLATES.map(({ name }) => name);
    problems.error(
      value.at,
      'NO_TEMPLATE',
      `there is no table ${quoteValue(own.table)}`,
      suggestionFor(own.table, names),
    );
    return null;
  }
  const columns = new Map<string, ColumnRule>();
  const known = [...template.columns.map(({ heading }) => heading), DATES];
  for (const entry of value.entries.filter((one) => !isOwn(one))) {
    const heading = known.find((one) => plainHeading(one) === plainHeading(entry.key));
    if (heading === undefined) {
      const wrong = `${template.name} have no column ${quoteValue(entry.key)}`;
      problems.error(entry.keyAt, 'UNKNOWN_COLUMN', wrong, suggestionFor(entry.key, known));
      continue;
    }
    const rule = mapping('a column', RULE).read(entry.value, context);
    if (rule === undefined) continue;
    const ways = (['column', 'columns', 'headings', 'cells', 'value', 'each'] as const).filter(
      (way) => rule[way] !== undefined,
    );
    if (ways.length === 1 || (ways.length === 0 && rule.empty !== undefined))
      columns.set(heading, { ...rule, column: rule.column ?? rule.columns?.join(' + '), at: entry.keyAt });
    else
      problems.error(
        entry.keyAt,
        'INCOMPLETE',
        ways.length === 0
          ? `${heading} does not say where its values come from`
          : `${heading} has ${ways.join(' and ')}`,
        'name one: column, columns, headings, cells, value or each',
      );
  }
  return {
    sheet,
    at: keyAt,
    template,
    headings: headingsIn(own.headings, keyAt, problems),
    skip: own.skip ?? new Map(),
    fill: own.fill ?? new Map(),
    columns,
  };
}
