/** The context of one request. */
import type { Day } from '../domain/time/day.ts';
import type { RequestRecord } from '../observe/requestRecord.ts';
import type { ServerInfo } from '../query/compile/run.ts';
import type { Cancellable, Cancellation } from '../store/cancellation.ts';
import type { Graph } from '../store/graph.ts';
import type { Access } from './access.ts';
import type { Account } from './account.ts';
import type { BatchEvent, PreparedRequest } from './answers/preparedRequest.ts';
import type { ChangeJob } from './changes/changeThread.ts';
import type { Followed } from './live/liveBatches.ts';

export interface Context {
  /** Set before execution; null if the variables do not fit their types, which execution reports. */
  prepared: PreparedRequest | null;
  /** State that outlives the request: Apollo copies the context, so it is an object of its own. */
  readonly state: RequestState;
  /** What the log and the metrics record of the request. */
  readonly record: RequestRecord;
  /** What the caller may change. */
  readonly access: Access;
  /** The size of the request's body, which only mutations may make large. */
  readonly bodyBytes: number;
  /** What the client has used of its rate limit; absent where nothing is counted. */
  readonly account?: Account | undefined;
  /** The graph; for a mutation its statements carry the name of the operation. */
  graph: Graph;
  /** The oldest batch from which the client takes an answer; 0 for any. Throws InputError if the header is wrong. */
  readonly atLeastBatch: () => number;
  /** Aborted when the work for the request has to end. */
  readonly signal: Cancellation;
  /** Begins a job on the graph in the thread that plans changes; it ends with the request. */
  readonly beginChange: (graph: Graph) => ChangeJob;
  /** Whether the client takes the events of a subscription, which is only admitted then. */
  readonly mayFollow?: boolean;
  /** The event that a subscription is executed for. */
  readonly event?: BatchEvent | undefined;
  /** The largest page of a root field; that of the schema where absent. */
  readonly largestPage?: number | undefined;
  readonly service: ServerInfo;
  readonly today: () => Day;
}

/** An operation with its variables. */
export interface OperationRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** The outcome of one operation. */
export interface OperationResult {
  /** The HTTP status, if it is not the usual one. */
  readonly status: number | undefined;
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Who asks, where that is known. */
export interface Client {
  /** Aborted when the client leaves. */
  readonly left?: Cancellable;
  /** Gets what becomes known of the request. */
  readonly record?: RequestRecord;
  /** What the cost is charged to; an answer that is kept costs nothing. */
  readonly account?: Account | undefined;
  /** When the work began that the request is part of, by `performance.now()`; the deadline counts from then. */
  readonly since?: number | undefined;
}

export interface RequestState {
  /** What a subscription follows that was admitted. */
  followed?: Followed;
  /** Whether the response has data, even if it is null; false if the request was refused. */
  executed?: boolean;
  /** The batch at which a query was answered without an error; null if it read nothing at the newest batch. */
  readAtBatch?: number | null;
  /** The newest batch that fields with a known time were read at; null where the answer has something of the newest one. */
  knownBatch?: number | null;
  /** The newest batch that mutations wrote, or read where they wrote none; absent if they do not say. */
  changedAtBatch?: number;
}

/** An object of a response: by response key for queries, by field name for the payloads of mutations. */
export type ResultMap = Readonly<Record<string, unknown>>;
