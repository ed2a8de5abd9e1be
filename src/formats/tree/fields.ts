/** Readers for scalar and list values, each with the JSON Schema that editors use for it. */

import { foreignLetter, inLatin } from '../../domain/matching/lookAlike.ts';
import { type Decimal, readDecimal } from '../../domain/model/decimal.ts';
import { ID_PATTERN } from '../../domain/model/kinds.ts';
import { suggestionFor } from '../../domain/search/nearest.ts';
import { EdtfError, orEdtfError } from '../../domain/time/edtf/edtfError.ts';
import { readEdtf } from '../../domain/time/edtf/readEdtf.ts';
import { julianToEdtf } from '../../domain/time/julian.ts';
import { type ProblemCode, quoteValue, type ReadContext } from '../problem.ts';
import { MAX_TEXT } from '../seedFile.ts';
import { isEmptyScalar, type Tree } from './tree.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

export interface Field<T> {
  /** The value; undefined after an error was added to `context.problems`. */
  read(tree: Tree, context: ReadContext): T | undefined;
  readonly schema: JsonSchema;
}

/** Plain scalars that YAML loaders read as null. */
export const NULL_WORDS = new Set(['', '~', 'null', 'Null', 'NULL']);

/** A scalar, parsed by `accept`, which returns the value, or a problem and a hint. */
function scalar<T>(
  expected: string,
  schema: JsonSchema,
  accept: (text: string) => { value: T } | { code: ProblemCode; wrong: string; hint: string },
): Field<T> {
  return {
    schema,
    read(tree, { problems }) {
      if (tree.type !== 'text') {
        const hint = expected === 'a date' ? `quote it: "${tree.raw}"` : 'write a single text';
        const code = expected === 'a date' ? 'QUOTE_DATE' : 'NOT_A_TEXT';
        problems.error(tree.at, code, `expected ${expected}, found the ${tree.type} ${tree.raw}`, hint);
        return undefined;
      }
      if (!tree.quoted && NULL_WORDS.has(tree.text)) {
        const value = tree.text === '' ? 'no value' : `the bare word ${tree.text}`;
        problems.error(
          tree.at,
          'NO_VALUE',
          `expected ${expected}, found ${value}`,
          tree.text === '' ? 'remove the key' : 'remove the key, or quote the word if it is meant as text',
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
    if (value.trim() === '') return { code: 'NO_VALUE', wrong: 'the text is empty', hint: 'remove the key' };
    if (value.length > MAX_TEXT)
      return {
        code: 'TOO_LONG',
        wrong: `the text has ${value.length} characters`,
        hint: `shorten it to at most ${MAX_TEXT} characters`,
      };
    return { value };
  });

/** An id, such as `sergey-morozov`. One in capitals is reported once, and not again wherever it is named. */
export const id = (): Field<string> => {
  const field = scalar('an id', { type: numberOrText, pattern: ID_PATTERN.source }, (value) =>
    ID_PATTERN.test(value) ? { value } : { code: 'INVALID_ID', ...wrongId(value) },
  );
  return {
    ...field,
    read(tree, context) {
      const { refused } = context.problems;
      if (tree.type !== 'text' || ID_PATTERN.test(tree.text) || !ID_PATTERN.test(tree.text.toLowerCase()))
        return field.read(tree, context);
      // Each row that is left out is found by a problem of its own.
      if (refused.hasRecord(tree.text) && !refused.leaveOut) return undefined;
      refused.addRecord(tree.text);
      return field.read(tree, context);
    },
  };
};

/** An id made of a text: its letters and digits, without accents and in lower case; empty if it has none. */
export const slugOf = (text: string): string =>
  inLatin(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._/-]+/g, '-')
    .replace(/^[^a-z0-9]+|-+$/g, '')
    .slice(0, 200);

function wrongId(value: string): { wrong: string; hint: string } {
  const slug = slugOf(value);
  const hint = slug ? `write ${slug}` : 'use the letters a to z, digits and . _ / -, at most 200 characters';
  const foreign = foreignLetter(value);
  const such = foreign === null ? '' : `, such as ${foreign}`;
  return { wrong: `the id ${quoteValue(value)} has characters that are not allowed in ids${such}`, hint };
}

/**
 * An EDTF date. With `open`, also `..` for "still so when the source was written".
 * With `julian`, a date of the Julian calendar, returned as it is written, without conversion.
 */
export const edtf = (options: { open?: boolean; julian?: boolean } = {}): Field<string> =>
  scalar('a date', { type: numberOrText, minLength: 1 }, (value) => {
    if (options.open && value === '..') return { value };
    const read = orEdtfError(() => readEdtf(options.julian ? julianToEdtf(value) : value));
    if (!(read instanceof EdtfError)) return { value };
    const hint = read.hint ?? 'write an EDTF date such as 2016-10-01';
    return { code: 'INVALID_DATE', wrong: read.problem, hint };
  });

/** The API returns numbers as 32-bit integers. */
const GREATEST = 2_147_483_647;

/** A whole number of at least `least`. */
export const integer = (least: number): Field<number> =>
  scalar('a whole number', { type: ['string', 'integer'], pattern: '^-?[0-9]+$' }, (value) => {
    const number = Number(value);
    return /^-?\d{1,15}$/.test(value) && number >= least && number <= GREATEST
      ? { value: number }
      : {
          code: 'INVALID_NUMBER',
          wrong: `${quoteValue(value)} is not a valid number`,
          hint: `write a whole number from ${least} to ${GREATEST}`,
        };
  });

/** A number from 0, with a point and decimals or without; its digits are kept as they are written. */
export const decimal = (): Field<Decimal> =>
  scalar('a number', { type: ['string', 'number'], pattern: '^[0-9]+([.][0-9]+)?$', minimum: 0 }, (value) => {
    const read = readDecimal(value);
    return read === null
      ? {
          code: 'INVALID_NUMBER',
          wrong: `${quoteValue(value)} is not a valid number`,
          hint: 'write at most 15 digits, with a point before decimals and no other signs: 37181.0',
        }
      : { value: read };
  });

export const boolean = (): Field<boolean> =>
  scalar('true or false', { enum: [true, false, 'true', 'false'] }, (value) =>
    value === 'true' || value === 'false'
      ? { value: value === 'true' }
      : {
          code: 'INVALID_VALUE',
          wrong: `${quoteValue(value)} is neither true nor false`,
          hint: 'write "true" or "false"',
        },
  );

/** One word of a closed list, in upper or lower case. */
export const oneOf = <const T extends string>(words: readonly T[]): Field<T> =>
  scalar('a word', { enum: [...words, ...words.map((word) => word.toLowerCase())] }, (value) => {
    const word = words.find((known) => known === value.toUpperCase());
    return word === undefined
      ? {
          code: 'INVALID_VALUE',
          wrong: `${quoteValue(value)} is not an allowed value`,
          hint: suggestionFor(value, words),
        }
      : { value: word };
  });

/** A text that matches a pattern, such as a language tag. */
export const patternText = (expected: string, pattern: RegExp, example: string): Field<string> =>
  scalar(expected, { type: numberOrText, pattern: pattern.source }, (value) =>
    pattern.test(value)
      ? { value }
      : {
          code: 'INVALID_VALUE',
          wrong: `${quoteValue(value)} is not ${expected}`,
          hint: `write it like ${example}`,
        },
  );

export const language = (): Field<string> =>
  patternText('a language tag', /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'en or zh-Hant');

/** A list; with `alone`, a single value without a list is also accepted. */
export function listOf<T>(field: Field<T>, options: { alone?: boolean } = {}): Field<readonly T[]> {
  const list = { type: 'array', items: field.schema };
  return {
    schema: options.alone ? { anyOf: [list, field.schema] } : list,
    read(tree, context) {
      if (tree.type === 'list')
        return [...tree.items].map((item) => field.read(item, context)).filter((item) => item !== undefined);
      if (options.alone) {
        const item = field.read(tree, context);
        return item === undefined ? undefined : [item];
      }
      const [wrong, more] = isEmptyScalar(tree)
        ? ['no value', ', or remove the key']
        : [`a ${tree.type}`, ''];
      context.problems.error(
        tree.at,
        'NOT_A_LIST',
        `expected a list, found ${wrong}`,
        `begin each item with "- "${more}`,
      );
      return undefined;
    },
  };
}
