/** The custom scalars. Their errors show the value and an example of a valid one. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { EdtfError } from '../domain/time/edtf/edtfError.ts';
import { readEdtf } from '../domain/time/edtf/readEdtf.ts';

function refuse(message: string, reason: string): GraphQLError {
  return new GraphQLError(message, { extensions: { reason, code: 'BAD_USER_INPUT' } });
}

function stringScalar(name: string, read: (value: string) => string): GraphQLScalarType {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string')
      throw refuse(`${name} must be a string, got ${JSON.stringify(value)}.`, 'INVALID_DATE');
    return read(value);
  };
  return new GraphQLScalarType({
    name,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => {
      if (node.kind !== Kind.STRING)
        throw refuse(
          `${name} must be a string${'value' in node ? `, got ${String(node.value)}` : ''}.`,
          'INVALID_DATE',
        );
      return parse(node.value);
    },
  });
}

function checkedEdtf(value: string): string {
  try {
    readEdtf(value);
  } catch (error) {
    if (error instanceof EdtfError) throw refuse(`EDTF ${error.message}`, 'INVALID_DATE');
    throw error;
  }
  return value;
}

export const scalars = {
  EDTF: stringScalar('EDTF', checkedEdtf),
  EDTFOrToday: stringScalar('EDTFOrToday', (value) => (value === 'today' ? value : checkedEdtf(value))),
  Date: stringScalar('Date', (value) => {
    if (!/^[+-]?\d{4,}-\d{2}-\d{2}$/.test(value))
      throw refuse(`Date ${JSON.stringify(value)} is not a day; write 2017-06-28.`, 'INVALID_DATE');
    return value;
  }),
  DateTime: stringScalar('DateTime', (value) => {
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) || Number.isNaN(Date.parse(value)))
      throw refuse(
        `DateTime ${JSON.stringify(value)} is not a date and time; write 2026-01-31T12:00:00Z.`,
        'INVALID_DATE',
      );
    return value;
  }),
  Duration: stringScalar('Duration', (value) => {
    if (!/^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$/.test(value))
      throw refuse(`Duration ${JSON.stringify(value)} is not ISO 8601; write P5Y or P6M.`, 'INVALID_DATE');
    return value;
  }),
};
