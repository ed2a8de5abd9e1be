/** Records each request in the log, the metrics and the traces. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log, LogLevel } from '../../observe/log.ts';
import { timed } from '../../observe/loopWatch.ts';
import type { Metrics } from '../../observe/metrics.ts';
import { newRecord, type Outcome, outcomeOf, type RequestRecord } from '../../observe/requestRecord.ts';
import { inRequestSpan, type Span } from '../../observe/spans.ts';

/** The routes by name, in place of paths, which clients choose. */
export type RouteName =
  | 'graphql'
  | 'mcp'
  | 'stream'
  | 'page'
  | 'asset'
  | 'schema'
  | 'probe'
  | 'metrics'
  | 'none';

/** A request that is answered; the record and the route are filled in by then. */
export interface ObservedRequest {
  /** The id of the request, which the client gets and the log has. */
  readonly id: string;
  readonly record: RequestRecord;
  route: RouteName;
}

/** The ids of clients and proxies that are taken: short, and safe in a log. */
const GIVEN_ID = /^[\w.:/+=@-]{1,128}$/;

function idOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && GIVEN_ID.test(given) ? given : randomUUID();
}

export interface Observer {
  readonly log: Log;
  readonly metrics?: Metrics | undefined;
}

/** Answers a request by `answer`; when its response has ended, it is logged and counted. */
export function observe(
  observer: Observer,
  request: IncomingMessage,
  response: ServerResponse,
  route: RouteName,
  answer: (observed: ObservedRequest) => Promise<void>,
): void {
  const start = performance.now();
  const observed: ObservedRequest = { id: idOf(request), record: newRecord(), route };
  const end = (span: Span | null): void => {
    response.once('close', () => finish(observer, request, response, observed, start, span));
  };
  if (route !== 'graphql') {
    end(null);
    void timed(observed.record, () => answer(observed));
    return;
  }
  const attributes = { 'http.request.method': request.method ?? '', 'fasti.request_id': observed.id };
  inRequestSpan(request.headers, attributes, (span) => {
    end(span);
    void timed(observed.record, () => answer(observed));
  });
}

function finish(
  { log, metrics }: Observer,
  request: IncomingMessage,
  response: ServerResponse,
  observed: ObservedRequest,
  start: number,
  span: Span | null,
): void {
  const { record, route, id } = observed;
  const ms = performance.now() - start;
  const left = !response.writableFinished;
  const status = response.headersSent ? response.statusCode : null;
  if (route === 'graphql' && status !== null && status >= 400 && record.errors.length === 0)
    record.errors = [{ code: CODES[status] ?? 'BAD_REQUEST' }];
  const isOperation = record.type !== null || record.errors.length > 0;
  if (isOperation) metrics?.request(record, ms / 1_000, left);
  if (status !== null) metrics?.response(route, status);
  const outcome = left ? 'left' : outcomeOf(record);
  log.at(levelOf(route, outcome), 'request', {
    id,
    method: request.method,
    path: pathOf(request),
    status,
    ms: Math.round(ms * 10) / 10,
    ...(record.ownMs === null ? {} : { ownMs: Math.round(record.ownMs * 10) / 10 }),
    ...(isOperation ? operationDetails(record) : {}),
    ...(left ? { left } : {}),
  });
  if (span) endSpan(span, observed, status, left, metrics);
}

/** Codes by status, for errors that a route answers by itself; all others are a `BAD_REQUEST`. */
const CODES: Readonly<Record<number, string>> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  429: 'RATE_LIMITED',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
};

/** The longest name of an operation in the log. */
const MAX_NAME = 100;

/** Never the text of the document or its variables, which may have data of the user. */
function operationDetails({ operation, type, cost, cached, errors }: RequestRecord): Record<string, unknown> {
  const [first] = errors;
  return {
    operation: operation?.slice(0, MAX_NAME) ?? null,
    type,
    cost,
    ...(cached ? { cached } : {}),
    ...(first ? { code: first.code } : {}),
    ...(first?.reason ? { reason: first.reason } : {}),
    ...(first?.ref ? { ref: first.ref } : {}),
  };
}

const LEVELS: Readonly<Record<Outcome, LogLevel>> = {
  ok: 'info',
  refused: 'info',
  left: 'info',
  timeout: 'warn',
  unavailable: 'warn',
  failed: 'error',
};

/** What asks every few seconds is logged in detail only. */
const levelOf = (route: RouteName, outcome: Outcome): LogLevel =>
  route === 'probe' || route === 'metrics' ? 'debug' : LEVELS[outcome];

function endSpan(
  span: Span,
  { record }: ObservedRequest,
  status: number | null,
  left: boolean,
  metrics: Metrics | undefined,
): void {
  const { operation, type, cost, cached, errors } = record;
  if (span.isRecording()) {
    // Names of spans come from a bounded set, as labels do.
    const label = metrics?.labelOf(operation) ?? null;
    span.updateName([type ?? 'request', ...(label === operation && label !== null ? [label] : [])].join(' '));
    span.setAttributes({
      ...(status === null ? {} : { 'http.response.status_code': status }),
      ...(operation === null ? {} : { 'graphql.operation.name': operation.slice(0, MAX_NAME) }),
      ...(type === null ? {} : { 'graphql.operation.type': type }),
      ...(cost === null ? {} : { 'fasti.cost': cost }),
      ...(errors[0] ? { 'error.type': errors[0].code } : {}),
      'fasti.cached': cached,
    });
    if (left || (status ?? 0) >= 500) span.fail();
  }
  span.end();
}

/** The path without the query string, which may contain data of the user. */
export const pathOf = (request: IncomingMessage): string =>
  (request.url ?? '').split('?', 1)[0]?.slice(0, 200) ?? '';
