/**
 * The custom scalars. Their errors show the value and an example of a valid one; they begin with the name of the scalar,
 * which `dateErrors.ts` replaces by the argument.
 */
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { FastiError } from '../domain/model/fastiError.ts';
import { readDateTime } from '../domain/time/dateTime.ts';
import { dayIn } from '../domain/time/day.ts';
import { readEdtf } from '../domain/time/edtf/readEdtf.ts';

/** The most characters of a value that a message shows. */
const MAX_SHOWN = 80;

/** What is wrong with a value of a scalar: `extensions.reason`, besides the code BAD_USER_INPUT. */
const SCALAR_REASONS = ['INVALID_DATE', 'INVALID_DATE_TIME', 'INVALID_DURATION'] as const;
type ScalarReason = (typeof SCALAR_REASONS)[number];

export const isScalarReason = (reason: unknown): boolean => SCALAR_REASONS.some((each) => each === reason);

/** A scalar of texts. `read` returns the value, or throws a FastiError, whose message is read after the name of the scalar. */
function textScalar(name: string, reason: ScalarReason, read: (text: string) => string): GraphQLScalarType {
  const problemOf = (problem: string, node?: ValueNode): GraphQLError =>
    new GraphQLError(`${name} ${problem}`, {
      ...(node ? { nodes: node } : {}),
      extensions: { reason, code: 'BAD_USER_INPUT' },
    });
  const parse = (value: unknown, node?: ValueNode): string => {
    if (typeof value !== 'string')
      throw problemOf(`must be a string, got ${shown(value)}; ${asText(value)}.`, node);
    try {
      return read(value);
    } catch (error) {
      throw error instanceof FastiError ? problemOf(error.message, node) : error;
    }
  };
  return new GraphQLScalarType({
    name,
    serialize: String,
    parseValue: (value) => parse(value),
    parseLiteral: (node) => parse(literalValue(node), node),
  });
}

/** What to write instead of a value that is no text. */
const asText = (value: unknown): string =>
  typeof value === 'number'
    ? `write "${value}"`
    : 'a year is "2015", a longer time "2010/2015", a time without an end "2010/.."';

/** The value of a literal; that of a number is not a string. */
function literalValue(node: ValueNode): unknown {
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return Number(node.value);
  if (node.kind === Kind.LIST) return [];
  return 'value' in node ? node.value : {};
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}...` : text;
}

function edtf(text: string): string {
  readEdtf(text);
  return text;
}

function edtfOrToday(text: string): string {
  if (text === 'today') return text;
  if (/^(now|present|current|today)$/i.test(text))
    throw new FastiError('INVALID_DATE', `${JSON.stringify(text)}: the word for the current day is "today".`);
  return edtf(text);
}

function day(text: string): string {
  if (dayIn(text) !== null) return text;
  throw new FastiError('INVALID_DATE', `${shown(text)} is not a day; write 2017-06-28.`);
}

function duration(text: string): string {
  if (/^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$/.test(text)) return text;
  throw new FastiError('INVALID_DURATION', `${shown(text)} is not ISO 8601; write P5Y or P6M.`);
}

export const scalars = {
  EDTF: textScalar('EDTF', 'INVALID_DATE', edtf),
  EDTFOrToday: textScalar('EDTFOrToday', 'INVALID_DATE', edtfOrToday),
  Date: textScalar('Date', 'INVALID_DATE', day),
  // In UTC from here on, so that two forms of a time are one.
  DateTime: textScalar('DateTime', 'INVALID_DATE_TIME', (text) => readDateTime(text).toISOString()),
  Duration: textScalar('Duration', 'INVALID_DURATION', duration),
};
