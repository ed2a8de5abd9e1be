/**
 * The custom scalars. Their errors show the value and an example of a valid one; they begin with the name of the scalar,
 * which `dateErrors.ts` replaces by the argument.
 */
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { EdtfError } from '../domain/time/edtf/edtfError.ts';
import { readEdtf } from '../domain/time/edtf/readEdtf.ts';

/** The most characters of a value that a message shows. */
const MAX_SHOWN = 80;

/** A scalar of texts. `problemOf` returns what is wrong with a text, to be read after the name of the scalar, or null. */
function stringScalar(name: string, problemOf: (value: string) => string | null): GraphQLScalarType {
  const parse = (value: unknown, node?: ValueNode): string => {
    const problem = typeof value === 'string' ? problemOf(value) : `must be a string, got ${shown(value)}.`;
    if (problem === null) return value as string;
    throw new GraphQLError(`${name} ${problem}`, {
      ...(node ? { nodes: node } : {}),
      extensions: { reason: 'INVALID_DATE', code: 'BAD_USER_INPUT' },
    });
  };
  return new GraphQLScalarType({
    name,
    serialize: String,
    parseValue: (value) => parse(value),
    parseLiteral: (node) => parse(literalValue(node), node),
  });
}

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

function edtfProblem(value: string): string | null {
  try {
    readEdtf(value);
    return null;
  } catch (error) {
    if (error instanceof EdtfError) return error.message;
    throw error;
  }
}

function edtfOrTodayProblem(value: string): string | null {
  if (value === 'today') return null;
  if (/^(now|present|current|today)$/i.test(value))
    return `${JSON.stringify(value)}: the word for the current day is "today".`;
  return edtfProblem(value);
}

const patternProblem =
  (isValid: (value: string) => boolean, problem: string) =>
  (value: string): string | null =>
    isValid(value) ? null : `${shown(value)} ${problem}`;

export const scalars = {
  EDTF: stringScalar('EDTF', edtfProblem),
  EDTFOrToday: stringScalar('EDTFOrToday', edtfOrTodayProblem),
  Date: stringScalar(
    'Date',
    patternProblem((value) => /^[+-]?\d{4,}-\d{2}-\d{2}$/.test(value), 'is not a day; write 2017-06-28.'),
  ),
  DateTime: stringScalar(
    'DateTime',
    patternProblem(
      (value) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) && !Number.isNaN(Date.parse(value)),
      'is not a date and time; write 2026-01-31T12:00:00Z.',
    ),
  ),
  Duration: stringScalar(
    'Duration',
    patternProblem(
      (value) => /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$/.test(value),
      'is not ISO 8601; write P5Y or P6M.',
    ),
  ),
};
