/** One table from what went wrong to what the client is told; the only place that decides either. */
import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { StalePlan } from '../changes/applyDataset.ts';
import { SeveralDatasets } from '../changes/loadSeed.ts';
import { MergeRefused } from '../changes/merge/mergeEntities.ts';
import { CannotRevert } from '../changes/revert/revertBatch.ts';
import { DurationError } from '../domain/time/duration.ts';
import { EdtfError } from '../domain/time/edtf/edtfError.ts';
import { ReadOvertaken } from '../query/consistentRead.ts';
import { InputError } from '../query/inputError.ts';
import { GraphError, type GraphErrorCode } from '../store/graphError.ts';
import { GraphChangedError, LeaseLostError, WriterBusyError } from '../store/write/writeErrors.ts';
import { AccessError, type AccessReason } from './tokens.ts';

interface Told {
  readonly code: string;
  /** The HTTP status of the answer, where it is not 200. */
  readonly status?: number;
  /** Headers of the answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What to say instead of the error's own message. */
  readonly message?: string;
}

/** The caller's values. Their reason stands beside the code. */
const INPUT: Told = { code: 'BAD_USER_INPUT' };

/** What a client may be told of the database, by reason; what is missing here is masked. */
const GRAPH: Partial<Record<GraphErrorCode, Told>> = {
  UNAVAILABLE: {
    code: 'SERVICE_UNAVAILABLE',
    status: 503,
    headers: { 'retry-after': '5' },
    message: 'The database does not answer; try again in a few seconds.',
  },
  TIMEOUT: {
    code: 'QUERY_TIMEOUT',
    message: 'The question took too long and was stopped; ask for fewer items or a shorter window.',
  },
};

/** A caller who may not do what was asked. */
const ACCESS: Readonly<Record<AccessReason, Told>> = {
  UNAUTHENTICATED: { code: 'UNAUTHENTICATED', status: 401, headers: { 'www-authenticate': 'Bearer' } },
  FORBIDDEN: { code: 'FORBIDDEN', status: 403 },
};

/** The graph is not as the caller takes it to be. */
const CONFLICT: Told = { code: 'CONFLICT', status: 409 };

/** Somebody else is writing; what stands in the way is in the message. */
const BUSY: Told = { code: 'SERVICE_UNAVAILABLE', status: 503, headers: { 'retry-after': '15' } };

/** A question that is refused before it is asked. */
export const QUERY_TOO_LARGE: Told & { readonly reason: string } = {
  code: 'GRAPHQL_VALIDATION_FAILED',
  reason: 'QUERY_TOO_LARGE',
  status: 400,
};

function toldOf(error: unknown): (Told & { reason?: string }) | null {
  if (error instanceof InputError) return { ...INPUT, reason: error.reason };
  if (error instanceof EdtfError || error instanceof DurationError)
    return { ...INPUT, reason: 'INVALID_DATE' };
  if (error instanceof AccessError) return ACCESS[error.reason];
  if (error instanceof StalePlan) return { ...CONFLICT, reason: 'STALE_PLAN' };
  if (error instanceof GraphChangedError || error instanceof LeaseLostError)
    return { ...CONFLICT, reason: 'GRAPH_CHANGED' };
  if (error instanceof WriterBusyError || error instanceof ReadOvertaken) return BUSY;
  if (error instanceof CannotRevert) return { ...INPUT, reason: 'CANNOT_REVERT' };
  if (error instanceof MergeRefused) return { ...INPUT, reason: 'MERGE_REFUSED' };
  if (error instanceof SeveralDatasets) return { ...INPUT, reason: 'SEVERAL_DATASETS' };
  if (error instanceof GraphError) return GRAPH[error.code] ?? null;
  return null;
}

/** An error that GraphQL can carry, with its status; errors that are not in the table stay as they are. */
export function asGraphQLError(error: unknown): unknown {
  const told = toldOf(error);
  if (!told) return error;
  const { code, status, headers, reason } = told;
  return new GraphQLError(told.message ?? (error as Error).message, {
    originalError: error as Error,
    extensions: {
      code,
      ...(reason ? { reason } : {}),
      ...(status ? { http: { status, headers: new Map(Object.entries(headers ?? {})) } } : {}),
    },
  });
}

/** Writes one line about an unexpected error, with the reference that the client gets. */
export type ReportError = (entry: { ref: string; error: unknown }) => void;

/** What the client sees: table rows as they are, anything unexpected masked with a reference. */
export function errorFormatter(report: ReportError) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const extensions = { ...formatted.extensions };
    delete extensions.stacktrace;
    // A scalar's own code is lost for values written in the document: its reason survives both ways.
    if (extensions.reason === 'INVALID_DATE') extensions.code = 'BAD_USER_INPUT';
    // The reader of documents calls itself for each level, and runs out of stack before any limit is looked at.
    if (extensions.code === 'GRAPHQL_PARSE_FAILED' && !formatted.message.startsWith('Syntax Error'))
      return { message: 'The request is nested too deeply to be read; ask it in parts.', extensions };
    if (extensions.code !== 'INTERNAL_SERVER_ERROR') return { ...formatted, extensions };
    const ref = randomUUID();
    report({ ref, error: unwrapResolverError(error) });
    return {
      message: `Internal server error; the log has it as ${ref}.`,
      ...(formatted.path ? { path: formatted.path } : {}),
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      extensions: { code: 'INTERNAL_SERVER_ERROR', ref },
    };
  };
}
