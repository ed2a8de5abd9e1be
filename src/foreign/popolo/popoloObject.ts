/** An object of a Popolo file that records which of its keys were read, so that nothing is lost silently. */
import { isEdtf } from '../../domain/time/edtf/isEdtf.ts';
import type { Position } from '../../formats/places.ts';
import { Problems, quoteValue } from '../../formats/problem.ts';
import { type FileRow, rowKey } from '../../formats/refusals.ts';
import { MAX_TEXT } from '../../formats/seedFile.ts';
import type { MappingTree, Tree } from '../../formats/tree/tree.ts';
import { DATE_READ_HINT, typedReading } from '../shared/typedDate.ts';
import type { UnsupportedFields } from '../shared/unsupportedFields.ts';

/** A text and its position. */
export interface TextValue {
  readonly text: string;
  readonly at: Position;
}

/** A date as EDTF, with the original text in `written` if that was no year, month or day. */
export interface DateValue extends TextValue {
  readonly written?: string;
}

/** A year, month or day. */
const DATE = /^\d{4}(-\d{2}){0,2}$/;
const DATE_AND_TIME = /^(\d{4}-\d{2}-\d{2})T\d{2}(:?\d{2}){0,2}(\.\d+)?(Z|[+-]\d{2}(:?\d{2})?)?$/;

/** The keys of dates that may say "still so". */
const ENDS: ReadonlySet<string> = new Set(['end_date', 'dissolution_date']);

export class PopoloObject {
  /** Its name in messages, in the plural: "persons". */
  readonly kind: string;
  readonly at: Position;
  readonly #tree: MappingTree;
  readonly #problems: Problems;
  readonly #readKeys = new Set<string>();
  #isInvalid = false;

  constructor(kind: string, tree: MappingTree, problems: Problems) {
    this.kind = kind;
    this.at = tree.at;
    this.#tree = tree;
    this.#problems = problems;
  }

  /** A text or number; undefined if it is absent, null, empty or invalid. */
  text(key: string): TextValue | undefined {
    const tree = this.#value(key);
    if (tree === undefined) return undefined;
    if (tree.type !== 'text') {
      this.#problems.error(
        tree.at,
        'NOT_A_TEXT',
        `expected a text for ${key}, found the ${tree.type} ${tree.raw}`,
        'write a single text',
      );
      return undefined;
    }
    const text = tree.text.trim();
    if (text === '') return undefined;
    if (text.length <= MAX_TEXT) return { text, at: tree.at };
    this.#problems.error(
      tree.at,
      'TOO_LONG',
      `the text has ${text.length} characters`,
      `shorten it to at most ${MAX_TEXT} characters`,
    );
    return undefined;
  }

  /** Whether it has a value under a key; the key stays unread. */
  has(key: string): boolean {
    const value = this.#entry(key);
    return value?.type === 'text' && !isEmpty(value);
  }

  /** Whether it has null under a key, which takes back what was said before; the key stays unread. */
  isNull(key: string): boolean {
    const value = this.#entry(key);
    return value !== undefined && isNull(value);
  }

  /** A date. Of a date and time, the day as written, without conversion of time zones. */
  date(key: string): DateValue | undefined {
    const value = this.text(key);
    if (value === undefined) return undefined;
    const day = DATE_AND_TIME.exec(value.text)?.[1];
    const text = day ?? value.text;
    if (DATE.test(text) && isEdtf(text)) return day ? { text, at: value.at, written: value.text } : value;
    return this.#typed(key, value);
  }

  /** A date in other words or marks than Popolo has. */
  #typed(key: string, { text, at }: TextValue): DateValue | undefined {
    // Months are the format's own, so that 2001-13 is no range of years.
    const reading = typedReading(/^\d{4}-\d{2}$/.test(text) ? '' : text);
    if (reading === null) return undefined;
    const { read, code, said } = reading;
    const date = `${key} is ${quoteValue(text)}`;
    if (read === null || (read === '..' && !ENDS.has(key))) {
      const hint = 'write a valid date such as 2016-10-01, 2016-10 or 2016';
      this.#problems.error(at, 'INVALID_DATE', date, hint);
      return undefined;
    }
    if (code === 'DATE_READ') this.#problems.notice(at, code, `${date}, which ${said}`, DATE_READ_HINT);
    else this.#problems.warning(at, code, `${date}, which ${said}`, 'write the one that is meant');
    return { text: read, at, written: text };
  }

  /** A whole number that is not negative. */
  count(key: string): number | undefined {
    const value = this.text(key);
    if (value === undefined) return undefined;
    if (/^\d{1,9}$/.test(value.text)) return Number(value.text);
    this.#problems.error(
      value.at,
      'INVALID_NUMBER',
      `${key} is ${quoteValue(value.text)}`,
      'write a whole number, 0 or more',
    );
    return undefined;
  }

  /** The objects of a list, one at a time; `kind` is their name in messages. */
  *list(key: string, kind: string): Generator<PopoloObject> {
    const tree = this.#value(key);
    if (tree === undefined) return;
    if (tree.type !== 'list') {
      this.#problems.error(tree.at, 'NOT_A_LIST', `${key} is not a list`, 'write [ ... ]');
      return;
    }
    for (const item of tree.items) {
      const object = this.#object(item, kind);
      if (object !== undefined) yield object;
    }
  }

  /** The same object, unread, whose problems are not reported. */
  silent(): PopoloObject {
    return new PopoloObject(this.kind, this.#tree, new Problems());
  }

  /** Where the objects of a list are, if it is one of the lists of the file. */
  rowsIn(key: string): readonly FileRow[] {
    const tree = this.#entry(key);
    const extents = tree?.type === 'list' ? (tree.items.extents ?? []) : [];
    return extents.map(({ from, to }) => ({ from, to, key: rowKey(from) }));
  }

  /** The ids of the objects of a list; problems are not reported. */
  *idsIn(key: string): Generator<string> {
    for (const item of this.silent().list(key, key)) {
      const id = item.text('id');
      if (id !== undefined) yield id.text;
    }
  }

  /** A nested object. */
  object(key: string, kind: string): PopoloObject | undefined {
    const tree = this.#value(key);
    return tree === undefined ? undefined : this.#object(tree, kind);
  }

  /** The position of the value of a key; that of the object if it has no such key. */
  place(key: string): Position {
    return this.#entry(key)?.at ?? this.at;
  }

  /** Reports that a required key is missing. */
  reportMissing(key: string, hint: string): void {
    this.#isInvalid = true;
    this.#problems.error(this.at, 'MISSING_KEY', `one of the ${this.kind} has no ${quoteValue(key)}`, hint);
  }

  /** Counts the keys that were not read, except JSON-LD keywords and empty values. */
  countUnread(unsupported: UnsupportedFields): void {
    if (this.#isInvalid) return;
    for (const { key, value } of this.#tree.entries)
      if (!this.#readKeys.has(key) && !key.startsWith('@') && !isEmpty(value))
        unsupported.add(`${key} of ${this.kind}`, value.at);
  }

  #entry(key: string): Tree | undefined {
    return this.#tree.entries.find((entry) => entry.key === key)?.value;
  }

  #value(key: string): Tree | undefined {
    this.#readKeys.add(key);
    const value = this.#entry(key);
    return value === undefined || isNull(value) ? undefined : value;
  }

  #object(tree: Tree, kind: string): PopoloObject | undefined {
    if (tree.type === 'mapping') return new PopoloObject(kind, tree, this.#problems);
    const wrong = tree.type === 'text' ? `the text ${quoteValue(tree.text)}` : `the list ${tree.raw}`;
    this.#problems.error(
      tree.at,
      'NOT_A_MAPPING',
      `expected one of the ${kind}, found ${wrong}`,
      'write { ... }',
    );
    return undefined;
  }
}

const isNull = (tree: Tree): boolean => tree.type === 'text' && !tree.quoted && tree.text === 'null';

const isEmpty = (tree: Tree): boolean =>
  tree.type === 'text'
    ? isNull(tree) || tree.text.trim() === ''
    : tree.type === 'list'
      ? tree.items.length === 0
      : tree.entries.length === 0;
