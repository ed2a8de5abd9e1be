/** The messages between the thread that plans changes and the one that serves requests. */
import type { MessagePort } from 'node:worker_threads';
import { FastiError } from '../../domain/model/fastiError.ts';
import { type EngineName, GraphError, type GraphErrorCode } from '../../store/graph.ts';
import type { Actions } from './actions.ts';

export type ActionName = Exclude<keyof Actions, 'close'>;

/** To the thread: a job begins with the port of its graph, and ends when that is closed; a call is one of its actions. */
export type ThreadRequest =
  | { readonly type: 'begin'; readonly job: number; readonly engine: EngineName; readonly port: MessagePort }
  | {
      readonly type: 'call';
      readonly job: number;
      readonly call: number;
      readonly action: ActionName;
      readonly args: readonly unknown[];
    };

/** From the thread: the outcome of a call. */
export type ThreadReply =
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly error: ErrorData };

/** An error as plain data; its class is lost on the way between threads. */
interface ErrorData {
  readonly class: 'GRAPH' | 'FASTI' | 'OTHER';
  readonly code: string;
  readonly problem: string;
  readonly hint: string | undefined;
  readonly stack: string | undefined;
  /** The stack of the cause, or the cause itself where that is a text. */
  readonly cause: string | undefined;
}

export function errorData(error: unknown): ErrorData {
  const { stack, cause } = error instanceof Error ? error : { stack: undefined, cause: undefined };
  const data = { stack, cause: textOf(cause) };
  if (!(error instanceof FastiError))
    return { class: 'OTHER', code: '', problem: String(error), hint: undefined, ...data };
  const { code, problem, hint } = error;
  return { class: error instanceof GraphError ? 'GRAPH' : 'FASTI', code, problem, hint, ...data };
}

const textOf = (cause: unknown): string | undefined => {
  if (cause instanceof Error) return cause.stack ?? cause.message;
  return typeof cause === 'string' ? cause : undefined;
};

/** The error that the data describes, with the stack that it had in its thread. */
export function errorOf({ class: kind, code, problem, hint, stack, cause }: ErrorData): Error {
  let error = new Error(problem, { cause });
  if (kind === 'GRAPH') error = new GraphError(code as GraphErrorCode, problem, { hint, cause });
  if (kind === 'FASTI') error = new FastiError(code, problem, { hint, cause });
  if (stack !== undefined) error.stack = stack;
  return error;
}
