/**
 * All root fields of a request at one batch. Each asks its statement at the newest batch and learns which one
 * that was; only where a batch was written meanwhile, or a cursor came from an earlier one, a field asks again,
 * at the batch they share, with closed versions in sight.
 */

import { setTimeout as pause } from 'node:timers/promises';
import type { Graph } from '../store/graph.ts';
import { GraphError } from '../store/graphError.ts';
import { pinnedBatch } from './compile/paging.ts';
import type { Answer, Question, Request } from './compile/rootStatement.ts';
import type { Run } from './compile/scope.ts';
import { InputError } from './inputError.ts';
import type { Stand } from './readPoint.ts';

/**
 * How often an earlier batch is read again where a writer moved it meanwhile: for five seconds in all. What a writer
 * leaves who died while it committed takes two of them, and until it died it may have been in the way for as long again.
 */
const ATTEMPTS = 18;
/** Grows with each attempt, in milliseconds. */
const PAUSE_MS = 30;

export interface Asked {
  readonly question: Question;
  readonly run: Run;
}

export interface Reading {
  /** The answer of one root field. */
  answer(key: string): Promise<unknown>;
  /** The batch that the newest answers are true at; null where every field names a time of its own, or none succeeded. */
  batch(): Promise<number | null>;
  /** What the callers of the fields that were answered should know, by key. */
  notes(): ReadonlyMap<string, readonly string[]>;
}

/** No answer of this graph has given such a cursor, and what a batch leaves behind while it is written is not told. */
const cursorOfLater = (pinned: number, newest: number): InputError =>
  new InputError(
    'STALE_CURSOR',
    `A cursor of this request was given at batch ${pinned}, and the newest here is ${newest}; start again without it.`,
  );

export function readTogether(graph: Graph, asked: ReadonlyMap<string, Asked>): Reading {
  const together = [...asked].filter(([, { question }]) => !question.knownAt);
  const pinned = pinnedBatch(together.map(([, { run }]) => run.args));
  const firsts = new Map<string, Promise<Answer>>();
  for (const [key, { question, run }] of asked) {
    const request: Request = { ...run, pinned: null };
    const first = question.knownAt
      ? askSteadily(graph, question, 'KNOWN_AT', request)
      : question.ask(graph, 'NEWEST', request);
    // Whoever asks for this field gets the failure; waiting for the others must not report it first.
    first.catch(() => {});
    firsts.set(key, first);
  }

  const notes = new Map<string, readonly string[]>();
  const told = (key: string, answer: Answer): unknown => {
    if (answer.notes.length > 0) notes.set(key, answer.notes);
    return answer.value;
  };

  let shared: Promise<number | null> | null = null;
  const sharedBatch = (): Promise<number | null> => {
    shared ??= Promise.allSettled(together.map(([key]) => firsts.get(key))).then((settled) => {
      const batches = settled.flatMap((one) =>
        one.status === 'fulfilled' && one.value ? [one.value.batch] : [],
      );
      const newest = batches.length > 0 ? Math.min(...batches) : null;
      if (pinned !== null && newest !== null && pinned > newest) throw cursorOfLater(pinned, newest);
      return pinned ?? newest;
    });
    return shared;
  };

  return {
    batch: sharedBatch,
    notes: () => notes,
    async answer(key) {
      const { question, run } = asked.get(key) as Asked;
      const first = await (firsts.get(key) as Promise<Answer>);
      if (question.knownAt) return told(key, first);
      const batch = await sharedBatch();
      if (batch === null || (first.batch === batch && first.steady)) return told(key, first);
      return told(key, await askSteadily(graph, question, 'PINNED', { ...run, pinned: batch }));
    },
  };
}

/** A writer moved what a request reads, time and again; nothing is wrong with either. */
export class ReadOvertaken extends GraphError {
  constructor() {
    super(
      'UNAVAILABLE',
      `A batch was being written and moved what this request reads, ${ATTEMPTS} times in a row; ask again in a moment, or for less at a time.`,
    );
    this.name = 'ReadOvertaken';
  }
}

/**
 * Asks for an earlier batch until no writer moved it meanwhile: a record could be met twice or not at all. Throws
 * ReadOvertaken where one did so every time.
 */
async function askSteadily(
  graph: Graph,
  question: Question,
  stand: Exclude<Stand, 'NEWEST'>,
  request: Request,
): Promise<Answer> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const answer = await question.ask(graph, stand, request);
    if (answer.steady) return answer;
    await pause(attempt * PAUSE_MS);
  }
  throw new ReadOvertaken();
}
