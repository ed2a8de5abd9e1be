/** Values between this process and the driver of Neo4j. */
import neo4j from 'neo4j-driver';
import type { Params, Row, StatementContext, Value } from '../graph.ts';

/** The longest name of an operation that the database is given. */
const MAX_OPERATION_NAME = 100;

/** The metadata of a transaction, which SHOW TRANSACTIONS shows. A name of GraphQL has letters, digits and `_` only. */
export const metadataOf = ({ operation }: StatementContext): { metadata?: { readonly operation: string } } =>
  operation ? { metadata: { operation: operation.slice(0, MAX_OPERATION_NAME) } } : {};

interface Result {
  readonly records: { toObject(): Row }[];
}

/**
 * The rows of a result, which is empty afterwards. Each pooled connection of the driver keeps its last result until its
 * next one, and values that live that long cost the garbage collector more than reading them did.
 */
export const rowsOf = ({ records }: Result): readonly Row[] =>
  records.splice(0).map((record) => record.toObject());

export const driverParams = (params: Params): Record<string, unknown> =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, driverValue(value)]));

/** The driver sends every number as a float, which LIMIT refuses; whole numbers are integers here. */
function driverValue(value: Value): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(driverValue);
  return driverParams(value as Params);
}
