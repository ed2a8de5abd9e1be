/** The table from error codes to responses. It is the only place that decides what a client learns about an error. */
import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { FastiError } from '../domain/model/fastiError.ts';
import { ReadOvertaken } from '../query/consistentRead.ts';
import { InputError } from '../query/inputError.ts';
import { RateLimited } from './account.ts';
import { isScalarReason } from './scalars.ts';

interface ErrorResponse {
  /** `extensions.code`. */
  readonly code: string;
  /** `extensions.reason`, which is more specific than the code. */
  readonly reason?: string;
  /** The HTTP status, if it is not 200. */
  readonly status?: number;
  /** HTTP headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The message, if it is not that of the error. */
  readonly message?: string;
  /** Whether the operator must do something, who finds the error in the log. */
  readonly isFault?: true;
}

/** The values of the request are wrong. */
const badInput = (reason: string): ErrorResponse => ({ code: 'BAD_USER_INPUT', reason });

/** The graph is not in the state that the request expects. */
const conflict = (reason: string): ErrorResponse => ({ code: 'CONFLICT', status: 409, reason });

/** The request may be sent again after some seconds. */
const unavailable = (seconds: number, reason?: string): ErrorResponse => ({
  code: 'SERVICE_UNAVAILABLE',
  ...(reason === undefined ? {} : { reason }),
  status: 503,
  headers: { 'retry-after': String(seconds) },
});

/** Another writer is busy; the message of the error says for how long. */
const BUSY = unavailable(15);

/** The database is away, or ended a statement. */
const WITHOUT_DATABASE = unavailable(5);

/** Nothing can be written until the operator has done something. */
const NOT_WRITABLE: ErrorResponse = { ...unavailable(60, 'STORE_NOT_WRITABLE'), isFault: true };

/** The response for a query over one of the limits. */
export const QUERY_TOO_LARGE = {
  code: 'GRAPHQL_VALIDATION_FAILED',
  reason: 'QUERY_TOO_LARGE',
  status: 400,
} as const satisfies ErrorResponse;

/** Responses by the code of the error. Errors with other codes are masked. */
const RESPONSES: Readonly<Record<string, ErrorResponse>> = {
  INVALID_DATE: badInput('INVALID_DATE'),
  INVALID_DURATION: badInput('INVALID_DURATION'),
  CANNOT_REVERT: badInput('CANNOT_REVERT'),
  MERGE_REFUSED: badInput('MERGE_REFUSED'),
  PURGE_REFUSED: badInput('PURGE_REFUSED'),
  SEVERAL_DATASETS: badInput('SEVERAL_DATASETS'),
  CHANGE_TOO_LARGE: badInput('CHANGE_TOO_LARGE'),
  STALE_PLAN: conflict('STALE_PLAN'),
  GRAPH_CHANGED: conflict('GRAPH_CHANGED'),
  LEASE_LOST: conflict('GRAPH_CHANGED'),
  UNAUTHENTICATED: { code: 'UNAUTHENTICATED', status: 401, headers: { 'www-authenticate': 'Bearer' } },
  FORBIDDEN: { code: 'FORBIDDEN', status: 403 },
  BUSY,
  BLOCKED: {
    ...unavailable(15, 'BLOCKED'),
    isFault: true,
    message:
      'A session of somebody else in the database keeps the server from changing anything: the change is in the graph as a whole, or not at all. Its operator finds that session in the log; send the change again when it has ended.',
  },
  UNAVAILABLE: {
    ...WITHOUT_DATABASE,
    message: 'The database does not answer; try again in a few seconds.',
  },
  STORAGE: {
    ...NOT_WRITABLE,
    message:
      'The server cannot write its store, for lack of space or of the right to: nothing of this change is kept, and what was there can be read. Its operator finds the cause in the log; send the change again when it is removed.',
  },
  READ_ONLY: {
    ...NOT_WRITABLE,
    message:
      'The database takes no changes at the address that this server has for it; what is there can be read. Its operator finds in the log what to do; send the change again then.',
  },
  ENDED: {
    ...WITHOUT_DATABASE,
    message:
      'The database ended a statement of this request; if it was a change, the graph has all of it, or nothing. Ask for less, or try again in a few seconds.',
    isFault: true,
  },
  LATER_LAYOUT: {
    ...unavailable(60, 'LATER_LAYOUT'),
    message:
      'The graph was upgraded for a later version of Fasti than this server has; try again when the server is updated.',
  },
  EARLIER_LAYOUT: {
    ...unavailable(60, 'EARLIER_LAYOUT'),
    message:
      'The graph was written by an early version of Fasti, whose graphs this server does not read; its operator finds in the log what to do.',
  },
  TOO_LARGE: {
    code: QUERY_TOO_LARGE.code,
    reason: QUERY_TOO_LARGE.reason,
    message:
      'The field is too large for one statement of the database; ask for fewer lists side by side, fewer levels or fewer conditions, or split it into several fields.',
  },
  BATCH_NOT_VISIBLE: unavailable(2, 'BATCH_NOT_VISIBLE'),
  OVERLOADED: unavailable(5, 'OVERLOADED'),
  DEADLINE: unavailable(5, 'DEADLINE'),
  CLIENT_LEFT: unavailable(5, 'CLIENT_LEFT'),
  CHANGE_TIMEOUT: {
    ...unavailable(5, 'CHANGE_TIMEOUT'),
    isFault: true,
    message:
      'The database took too long for the change and stopped it: all of it is in the graph, or nothing. Try again in a few seconds; records that are there already are not written again.',
  },
  TIMEOUT: {
    code: 'QUERY_TIMEOUT',
    message: 'The query took too long and was stopped; ask for fewer items or a shorter window.',
  },
};

function responseOf(error: unknown): ErrorResponse | undefined {
  if (!(error instanceof FastiError)) return undefined;
  if (error instanceof InputError) return badInput(error.code);
  if (error instanceof RateLimited)
    return { code: 'RATE_LIMITED', status: 429, headers: { 'retry-after': String(error.retryAfter) } };
  if (error instanceof ReadOvertaken) return BUSY;
  return RESPONSES[error.code];
}

/**
 * Returns a GraphQLError for an error that has a response, and any other error as it is. `defaultStatus` is the HTTP status
 * of an error for which the table has none: 400 where it refuses the whole request.
 */
export function asGraphQLError(error: unknown, defaultStatus?: number): unknown {
  const response = responseOf(error);
  if (!response) return error;
  const { code, headers, reason, status = defaultStatus } = response;
  return new GraphQLError(response.message ?? (error as Error).message, {
    originalError: error as Error,
    extensions: {
      code,
      ...(reason ? { reason } : {}),
      ...(status ? { http: { status, headers: new Map(Object.entries(headers ?? {})) } } : {}),
    },
  });
}

/** As `asGraphQLError`, for an error of a change: what takes the database too long is not the fault of a query. */
export const asChangeError = (error: unknown): unknown =>
  asGraphQLError(
    error instanceof FastiError && error.code === 'TIMEOUT'
      ? new FastiError('CHANGE_TIMEOUT', error.problem, { cause: error })
      : error,
  );

/** Logs an unexpected error under the reference that the client gets. */
export type ReportError = (entry: { ref: string; error: unknown }) => void;

/** Reports an unexpected error, and returns its reference. */
export type ReportFault = (error: unknown) => string;

export const faultReporter =
  (report: ReportError): ReportFault =>
  (error) => {
    const ref = randomUUID();
    report({ ref, error });
    return ref;
  };

/** The longest message; those of graphql-js repeat the names of the request, however long these are. */
const MAX_MESSAGE = 1_000;

const shortened = (message: string): string =>
  message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message;

/** What was thrown; an error of the table was thrown as a GraphQLError that has it. */
function causeOf(error: unknown): unknown {
  const thrown = unwrapResolverError(error);
  return thrown instanceof GraphQLError ? (thrown.originalError ?? thrown) : thrown;
}

/** Apollo's `formatError`: leaves errors of the table as they are, and masks unexpected ones with a reference. */
export function errorFormatter(reportFault: ReportFault) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const extensions = { ...formatted.extensions };
    delete extensions.stacktrace;
    // For values in the document graphql-js replaces the code of a scalar's error, but keeps its reason.
    if (isScalarReason(extensions.reason)) extensions.code = 'BAD_USER_INPUT';
    const fault = PERSISTED_QUERY_FAULTS[formatted.message];
    if (fault) return { message: fault.message, extensions: { ...extensions, ...fault.extensions } };
    const cause = causeOf(error);
    const isMasked = extensions.code === 'INTERNAL_SERVER_ERROR';
    const shown = { ...formatted, message: shortened(formatted.message), extensions };
    if (!isMasked && !responseOf(cause)?.isFault) return shown;
    const ref = reportFault(cause);
    if (!isMasked) return shown;
    return {
      message: `Internal server error; see the log entry ${ref}.`,
      ...(formatted.path ? { path: formatted.path } : {}),
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      extensions: { code: 'INTERNAL_SERVER_ERROR', ref },
    };
  };
}

const persistedQueryFault = (reason: string, message: string) => ({
  message,
  extensions: { code: 'BAD_REQUEST', reason },
});

/** Faults of persisted queries to which Apollo gives no code, by its messages. */
const PERSISTED_QUERY_FAULTS: Readonly<Record<string, ReturnType<typeof persistedQueryFault>>> = {
  'provided sha does not match query': persistedQueryFault(
    'PERSISTED_QUERY_MISMATCH',
    'extensions.persistedQuery.sha256Hash is not the SHA-256 of the query; send the hash of exactly this text as lower-case hexadecimal digits.',
  ),
  'Unsupported persisted query version': persistedQueryFault(
    'PERSISTED_QUERY_VERSION',
    'extensions.persistedQuery must have "version": 1 and a "sha256Hash".',
  ),
};
