/** How values of a file are read, each with the JSON Schema that editors use for it. */
import { EdtfError, readEdtf } from '../domain/edtf.ts';
import { julianToEdtf } from '../domain/julian.ts';
import { ID_PATTERN } from '../domain/kinds.ts';
import { meant } from './nearest.ts';
import type { Places } from './places.ts';
import { type Position, type ProblemCode, type Problems, shown } from './problem.ts';
import type { Entry, Tree } from './tree.ts';

export interface Reading {
  readonly problems: Problems;
  readonly places: Places;
}

export type JsonSchema = Readonly<Record<string, unknown>>;

export interface Field<T> {
  /** The value, or undefined after what is wrong went to `reading.problems`. */
  read(tree: Tree, reading: Reading): T | undefined;
  readonly schema: JsonSchema;
}

const MAX_TEXT = 10_000;
/** Words that other loaders take for "no value". */
const NOTHING = new Set(['', '~', 'null', 'Null', 'NULL']);

/** A scalar, read by `accept`, which answers with the value or with what is wrong and what would work. */
function scalar<T>(
  expected: string,
  schema: JsonSchema,
  accept: (text: string) => { value: T } | { code: ProblemCode; wrong: string; hint: string },
): Field<T> {
  return {
    schema,
    read(tree, { problems }) {
      if (tree.type !== 'text') {
        const hint = expected === 'a date' ? `quote it: "${tree.raw}"` : 'write one text';
        const code = expected === 'a date' ? 'QUOTE_DATE' : 'NOT_A_TEXT';
        problems.error(
          tree.at,
          code,
          `the ${tree.type} ${tree.raw} stands where ${expected} is expected`,
          hint,
        );
        return undefined;
      }
      if (!tree.quoted && NOTHING.has(tree.text)) {
        const value = tree.text === '' ? 'no value' : `the bare word ${tree.text}`;
        problems.error(
          tree.at,
          'NO_VALUE',
          `${value} where ${expected} is expected`,
          tree.text === '' ? 'leave the key out' : 'leave the key out, or quote it; this cannot be withdrawn',
        );
        return undefined;
      }
      const result = accept(tree.text);
      if ('value' in result) return result.value;
      problems.error(tree.at, result.code, result.wrong, result.hint);
      return undefined;
    },
  };
}

const numberOrText = ['string', 'number'];

/** Any text of 1 to 10,000 characters. */
export const text = (): Field<string> =>
  scalar('a text', { type: numberOrText, minLength: 1, maxLength: MAX_TEXT }, (value) => {
    if (value.trim() === '') return { code: 'NO_VALUE', wrong: 'an empty text', hint: 'leave the key out' };
    if (value.length > MAX_TEXT)
      return {
        code: 'TOO_LONG',
        wrong: `a text of ${value.length} characters`,
        hint: `shorten it to ${MAX_TEXT}`,
      };
    return { value };
  });

/** An id, such as `sergey-morozov`. */
export const id = (): Field<string> =>
  scalar('an id', { type: numberOrText, pattern: ID_PATTERN.source }, (value) =>
    ID_PATTERN.test(value) ? { value } : { code: 'INVALID_ID', ...wrongId(value) },
  );

function wrongId(value: string): { wrong: string; hint: string } {
  const slug = value
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._/-]+/g, '-')
    .replace(/^[^a-z0-9]+|-+$/g, '')
    .slice(0, 200);
  const hint = slug ? `write ${slug}` : 'write letters a to z, digits and . _ / -, at most 200 of them';
  return { wrong: `the id ${shown(value)} has characters that ids do not have`, hint };
}

/**
 * An EDTF date; with `open`, also `..` for "still so when the source was written".
 * With `julian` a date that the Julian calendar knows, as it is written: it is not converted here.
 */
export const edtf = (options: { open?: boolean; julian?: boolean } = {}): Field<string> =>
  scalar('a date', { type: numberOrText, minLength: 1 }, (value) => {
    if (options.open && value === '..') return { value };
    try {
      readEdtf(options.julian ? julianToEdtf(value) : value);
      return { value };
    } catch (error) {
      if (!(error instanceof EdtfError)) throw error;
      const [wrong, hint] = splitMessage(error.message);
      return { code: 'INVALID_DATE', wrong, hint };
    }
  });

/** An error of the domain says what is wrong and, behind the last semicolon, what would work. */
function splitMessage(message: string): [string, string] {
  const cut = message.lastIndexOf('; ');
  return cut < 0
    ? [message, 'write an EDTF date such as 2016-10-01']
    : [message.slice(0, cut), message.slice(cut + 2)];
}

/** Numbers reach clients as 32-bit integers. */
const GREATEST = 2_147_483_647;

/** A whole number from `least` on. */
export const integer = (least: number): Field<number> =>
  scalar('a whole number', { type: ['string', 'integer'], pattern: '^-?[0-9]+$' }, (value) => {
    const number = Number(value);
    return /^-?\d{1,15}$/.test(value) && number >= least && number <= GREATEST
      ? { value: number }
      : {
          code: 'INVALID_NUMBER',
          wrong: shown(value),
          hint: `write a whole number from ${least} to ${GREATEST}`,
        };
  });

export const boolean = (): Field<boolean> =>
  scalar('true or false', { enum: [true, false, 'true', 'false'] }, (value) =>
    value === 'true' || value === 'false'
      ? { value: value === 'true' }
      : { code: 'INVALID_VALUE', wrong: shown(value), hint: 'write "true" or "false"' },
  );

/** One word of a closed list, in capitals or not. */
export const oneOf = <const T extends string>(words: readonly T[]): Field<T> =>
  scalar('a word', { enum: [...words, ...words.map((word) => word.toLowerCase())] }, (value) => {
    const word = words.find((known) => known === value.toUpperCase());
    return word === undefined
      ? { code: 'INVALID_VALUE', wrong: `${shown(value)} is not in the list`, hint: meant(value, words) }
      : { value: word };
  });

/** A text of a given form, such as a language tag. */
export const formed = (expected: string, pattern: RegExp, example: string): Field<string> =>
  scalar(expected, { type: numberOrText, pattern: pattern.source }, (value) =>
    pattern.test(value)
      ? { value }
      : {
          code: 'INVALID_VALUE',
          wrong: `${shown(value)} is not ${expected}`,
          hint: `write it like ${example}`,
        },
  );

/** A list, or one value alone where `alone` allows it. */
export function listOf<T>(field: Field<T>, options: { alone?: boolean } = {}): Field<readonly T[]> {
  const list = { type: 'array', items: field.schema };
  return {
    schema: options.alone ? { anyOf: [list, field.schema] } : list,
    read(tree, reading) {
      if (tree.type === 'list')
        return tree.items.map((item) => field.read(item, reading)).filter((item) => item !== undefined);
      if (options.alone) {
        const item = field.read(tree, reading);
        return item === undefined ? undefined : [item];
      }
      const wrong = `a ${tree.type} stands where a list is expected`;
      reading.problems.error(tree.at, 'NOT_A_LIST', wrong, 'begin each item with "- "');
      return undefined;
    },
  };
}

export interface Key<T> {
  readonly field: Field<T>;
  readonly required: boolean;
  /** What it means, for editors. */
  readonly about: string;
}

export const required = <T>(field: Field<T>, about: string): Key<T> => ({ field, required: true, about });
export const optional = <T>(field: Field<T>, about: string): Key<T> => ({ field, required: false, about });
/** A key that may be left out, which changes nothing, or be `null`, which takes away what the graph holds. */
export const withdrawable = <T>(field: Field<T>, about: string): Key<T | null> => ({
  field: {
    schema: orNull(field.schema),
    read: (tree, reading) => (isWithdrawal(tree) ? null : field.read(tree, reading)),
  },
  required: false,
  about,
});

/** An empty value is not one: it is more likely a line that somebody has not finished. */
const isWithdrawal = (tree: Tree): boolean =>
  tree.type === 'text' && !tree.quoted && tree.text !== '' && NOTHING.has(tree.text);

function orNull(schema: JsonSchema): JsonSchema {
  if (Array.isArray(schema.enum)) return { ...schema, enum: [...schema.enum, null] };
  if (schema.type !== undefined) return { ...schema, type: [schema.type, 'null'].flat() };
  return { anyOf: [schema, { type: 'null' }] };
}

export type Shape = Readonly<Record<string, Key<unknown>>>;
/** What is read with a shape: each key's value where it is there and right. */
export type ReadWith<S extends Shape> = {
  readonly [K in keyof S]?: S[K] extends Key<infer T> ? T | undefined : never;
};

/** A mapping with known keys. `what` names it in messages. */
export function mapping<S extends Shape>(what: string, shape: S): Field<ReadWith<S>> {
  const keys = Object.keys(shape);
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(
        Object.entries(shape).map(([key, { field, about }]) => [
          key,
          { ...field.schema, description: about },
        ]),
      ),
      required: keys.filter((key) => shape[key]?.required),
      additionalProperties: false,
    },
    read(tree, reading) {
      const { problems, places } = reading;
      if (!isMapping(tree, what, problems)) return undefined;
      const values: Record<string, unknown> = {};
      const keyPlaces = new Map<string, Position>();
      const present = new Set<string>();
      for (const { key, keyAt, value } of tree.entries) {
        present.add(key);
        const known = Object.hasOwn(shape, key) ? shape[key] : undefined;
        if (!known) {
          problems.error(keyAt, 'UNKNOWN_KEY', `${what} has no key ${shown(key)}`, meant(key, keys));
          continue;
        }
        keyPlaces.set(key, value.at);
        const read = known.field.read(value, reading);
        if (read !== undefined) values[key] = read;
      }
      for (const key of keys)
        if (shape[key]?.required && !present.has(key))
          problems.error(
            tree.at,
            'MISSING_KEY',
            `${what} lacks ${shown(key)}`,
            `add ${key}: ${shape[key]?.about}`,
          );
      places.set(values, tree.at, keyPlaces);
      return values as ReadWith<S>;
    },
  };
}

/** A mapping from ids to records; each record is read with its id. */
export function byId<T>(what: string, field: Field<T>): Field<readonly (readonly [string, T])[]> {
  const idField = id();
  return {
    schema: {
      type: 'object',
      propertyNames: { pattern: ID_PATTERN.source },
      additionalProperties: field.schema,
    },
    read(tree, reading) {
      if (!isMapping(tree, what, reading.problems)) return undefined;
      const list: (readonly [string, T])[] = [];
      for (const entry of tree.entries) {
        const known = idField.read(keyTree(entry), reading);
        const value = field.read(entry.value, reading);
        if (known !== undefined && value !== undefined) {
          if (typeof value === 'object' && value !== null)
            reading.places.set(value, entry.keyAt, keysOf(entry.value));
          list.push([known, value]);
        }
      }
      return list;
    },
  };
}

const keyTree = ({ key, keyAt }: Entry): Tree => ({ type: 'text', text: key, quoted: true, at: keyAt });

const keysOf = (tree: Tree): Map<string, Position> =>
  new Map(tree.type === 'mapping' ? tree.entries.map(({ key, value }) => [key, value.at]) : []);

function isMapping(tree: Tree, what: string, problems: Problems): tree is Extract<Tree, { type: 'mapping' }> {
  if (tree.type === 'mapping') return true;
  const wrong = tree.type === 'text' ? `the text ${shown(tree.text)}` : `the list ${tree.raw}`;
  problems.error(tree.at, 'NOT_A_MAPPING', `${wrong} stands where ${what} is expected`, 'write key: value');
  return false;
}
