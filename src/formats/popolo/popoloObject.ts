/** One object of a Popolo file. What nobody asks it for is counted as not kept, so that nothing is lost in silence. */
import { EdtfError } from '../../domain/time/edtf/edtfError.ts';
import { readEdtf } from '../../domain/time/edtf/readEdtf.ts';
import { type Position, type Problems, quoteValue } from '../problem.ts';
import type { UnsupportedFields } from '../shared/unsupportedFields.ts';
import type { MappingTree, Tree } from '../tree/tree.ts';

/** A value and where it stands. */
export interface TextValue {
  readonly text: string;
  readonly at: Position;
}

/** A date as EDTF; `written` where it was a date and time. */
export interface DateValue extends TextValue {
  readonly written?: string;
}

const MAX_TEXT = 10_000;
const DATE = /^\d{4}(-\d{2}){0,2}$/;
const DATE_AND_TIME = /^(\d{4}-\d{2}-\d{2})T\d{2}(:?\d{2}){0,2}(\.\d+)?(Z|[+-]\d{2}(:?\d{2})?)?$/;

export class PopoloObject {
  /** What it is called in messages: "persons". */
  readonly kind: string;
  readonly at: Position;
  readonly #tree: MappingTree;
  readonly #problems: Problems;
  readonly #asked = new Set<string>();
  #isRefused = false;

  constructor(kind: string, tree: MappingTree, problems: Problems) {
    this.kind = kind;
    this.at = tree.at;
    this.#tree = tree;
    this.#problems = problems;
  }

  /** A text or number; undefined where it is absent, null or empty. */
  text(key: string): TextValue | undefined {
    const tree = this.#value(key);
    if (tree === undefined) return undefined;
    if (tree.type !== 'text') {
      this.#wrong(
        tree.at,
        'NOT_A_TEXT',
        `the ${tree.type} ${tree.raw} stands where ${key} is expected`,
        'write one text',
      );
      return undefined;
    }
    const text = tree.text.trim();
    if (text === '') return undefined;
    if (text.length <= MAX_TEXT) return { text, at: tree.at };
    this.#wrong(tree.at, 'TOO_LONG', `a text of ${text.length} characters`, `shorten it to ${MAX_TEXT}`);
    return undefined;
  }

  /** A year, month or day. Of a date and time the day is taken, as it is where it was written. */
  date(key: string): DateValue | undefined {
    const value = this.text(key);
    if (value === undefined) return undefined;
    const day = DATE_AND_TIME.exec(value.text)?.[1];
    const text = day ?? value.text;
    if (DATE.test(text) && isDate(text)) return day ? { text, at: value.at, written: value.text } : value;
    this.#wrong(
      value.at,
      'INVALID_DATE',
      `${key} is ${quoteValue(value.text)}`,
      'write a date of the calendar like 2016-10-01, 2016-10 or 2016, as exact as it is known',
    );
    return undefined;
  }

  /** The same without a word on what is wrong with it, for a second look. */
  plainDate(key: string): string | undefined {
    const text = this.text(key)?.text;
    const day = text === undefined ? undefined : (DATE_AND_TIME.exec(text)?.[1] ?? text);
    return day !== undefined && DATE.test(day) && isDate(day) ? day : undefined;
  }

  /** A whole number from 0 on. */
  count(key: string): number | undefined {
    const value = this.text(key);
    if (value === undefined) return undefined;
    if (/^\d{1,9}$/.test(value.text)) return Number(value.text);
    this.#wrong(
      value.at,
      'INVALID_NUMBER',
      `${key} is ${quoteValue(value.text)}`,
      'write a whole number from 0 on',
    );
    return undefined;
  }

  /** The objects of a list; `kind` is what they are called in messages. */
  list(key: string, kind: string): PopoloObject[] {
    const tree = this.#value(key);
    if (tree === undefined) return [];
    if (tree.type !== 'list') {
      this.#wrong(tree.at, 'NOT_A_LIST', `${key} is no list`, 'write [ ... ]');
      return [];
    }
    return tree.items.flatMap((item) => this.#object(item, kind) ?? []);
  }

  /** An object inside this one. */
  object(key: string, kind: string): PopoloObject | undefined {
    const tree = this.#value(key);
    return tree === undefined ? undefined : this.#object(tree, kind);
  }

  /** Where the value of a key stands, or the object itself. */
  place(key: string): Position {
    return this.#tree.entries.find((entry) => entry.key === key)?.value.at ?? this.at;
  }

  /** Says that it cannot be kept without this key. */
  lacks(key: string, hint: string): void {
    this.#isRefused = true;
    this.#wrong(this.at, 'MISSING_KEY', `one of the ${this.kind} lacks ${quoteValue(key)}`, hint);
  }

  /** Counts what was not asked for; `id` and types of linked data say nothing more. */
  leaveRest(unsupported: UnsupportedFields): void {
    if (this.#isRefused) return;
    for (const { key, value } of this.#tree.entries)
      if (!this.#asked.has(key) && !key.startsWith('@') && !saysNothing(value))
        unsupported.add(`${key} of ${this.kind}`, value.at);
  }

  #value(key: string): Tree | undefined {
    this.#asked.add(key);
    const value = this.#tree.entries.find((entry) => entry.key === key)?.value;
    return value === undefined || isNull(value) ? undefined : value;
  }

  #object(tree: Tree, kind: string): PopoloObject | undefined {
    if (tree.type === 'mapping') return new PopoloObject(kind, tree, this.#problems);
    const wrong = tree.type === 'text' ? `the text ${quoteValue(tree.text)}` : `the list ${tree.raw}`;
    this.#wrong(
      tree.at,
      'NOT_A_MAPPING',
      `${wrong} stands where one of the ${kind} is expected`,
      'write { ... }',
    );
    return undefined;
  }

  #wrong(at: Position, code: Parameters<Problems['error']>[1], message: string, hint: string): void {
    this.#problems.error(at, code, message, hint);
  }
}

const isNull = (tree: Tree): boolean => tree.type === 'text' && !tree.quoted && tree.text === 'null';

const saysNothing = (tree: Tree): boolean =>
  tree.type === 'text'
    ? isNull(tree) || tree.text.trim() === ''
    : tree.type === 'list'
      ? tree.items.length === 0
      : tree.entries.length === 0;

function isDate(text: string): boolean {
  try {
    readEdtf(text);
    return true;
  } catch (error) {
    if (error instanceof EdtfError) return false;
    throw error;
  }
}
