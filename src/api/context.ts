/** What one request carries. */
import type { Day } from '../domain/time/day.ts';
import type { Service } from '../query/compile/scope.ts';
import type { Graph } from '../store/graph.ts';
import type { PreparedRequest } from './preparedRequest.ts';
import type { Access } from './tokens.ts';

export interface Context {
  /** Set before execution: the compiled question of each root field, and what the whole request costs. */
  prepared: PreparedRequest | null;
  /** What became of the request; Apollo copies the context, so this is held apart. */
  readonly state: RequestState;
  /** What the caller may change. */
  readonly access: Access;
  /** The size of the request's body, which only mutations may make large. */
  readonly bodyBytes: number;
  readonly graph: Graph;
  readonly service: Service;
  readonly today: () => Day;
}

export interface RequestState {
  /** The batch at which a read was answered without an error, once it was; null where it read nothing newest. */
  readAtBatch?: number | null;
}

/** A value that the composer has answered whole: an object by response keys. */
export type ResultMap = Readonly<Record<string, unknown>>;
