/** What one request carries. */
import type { Day } from '../domain/time/day.ts';
import type { Service } from '../query/compile/scope.ts';
import type { Graph } from '../store/graph.ts';
import type { Prepared } from './prepare.ts';
import type { Access } from './tokens.ts';

export interface Context {
  /** Set before execution: the compiled question of each root field, and what the whole request costs. */
  prepared: Prepared | null;
  /** What became of the request; Apollo copies the context, so this is held apart. */
  readonly outcome: Outcome;
  /** What the caller may change. */
  readonly access: Access;
  /** The size of the request's body, which only mutations may make large. */
  readonly bodyBytes: number;
  readonly graph: Graph;
  readonly service: Service;
  readonly today: () => Day;
}

export interface Outcome {
  /** The batch at which a read was answered without an error, once it was; null where it read nothing newest. */
  answeredAt?: number | null;
}

/** A value that the composer has answered whole: an object by response keys. */
export type Answered = Readonly<Record<string, unknown>>;
