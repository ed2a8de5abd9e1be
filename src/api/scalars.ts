/** The scalars: what they accept, and errors that show the value and one that would work. */
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { readEdtf } from '../domain/time/edtf/readEdtf.ts';
import { EdtfError } from '../domain/time/edtf/edtfError.ts';

function refuse(message: string, reason: string): GraphQLError {
  return new GraphQLError(message, { extensions: { reason, code: 'BAD_USER_INPUT' } });
}

function text(name: string, read: (value: string) => string): GraphQLScalarType {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string')
      throw refuse(`${name} must be a text in quotes, got ${JSON.stringify(value)}.`, 'INVALID_DATE');
    return read(value);
  };
  return new GraphQLScalarType({
    name,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => {
      if (node.kind !== Kind.STRING)
        throw refuse(
          `${name} must be a text in quotes${'value' in node ? `, got ${String(node.value)}` : ''}.`,
          'INVALID_DATE',
        );
      return parse(node.value);
    },
  });
}

export const scalars = {
  EDTF: text('EDTF', (value) => {
    // Nothing is dated so; it is a window to ask for.
    if (value === 'today') return value;
    try {
      readEdtf(value);
    } catch (error) {
      if (error instanceof EdtfError) throw refuse(`EDTF ${error.message}`, 'INVALID_DATE');
      throw error;
    }
    return value;
  }),
  Date: text('Date', (value) => {
    if (!/^[+-]?\d{4,}-\d{2}-\d{2}$/.test(value))
      throw refuse(`Date ${JSON.stringify(value)} is not a day; write 2017-06-28.`, 'INVALID_DATE');
    return value;
  }),
  DateTime: text('DateTime', (value) => {
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) || Number.isNaN(Date.parse(value)))
      throw refuse(
        `DateTime ${JSON.stringify(value)} is not a date and time; write 2026-01-31T12:00:00Z.`,
        'INVALID_DATE',
      );
    return value;
  }),
  Duration: text('Duration', (value) => {
    if (!/^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$/.test(value))
      throw refuse(`Duration ${JSON.stringify(value)} is not ISO 8601; write P5Y or P6M.`, 'INVALID_DATE');
    return value;
  }),
};
