/**
 * Reads all root fields of a request at one batch. Each field first runs at the newest batch and reports which batch it
 * saw. A field runs again, at the batch that the request shares, only if a batch was written meanwhile or a cursor comes
 * from an earlier batch; closed versions are matched then as well.
 */

import { setTimeout as pause } from 'node:timers/promises';
import { type Graph, GraphError } from '../store/graph.ts';
import { pinnedBatch } from './compile/paging.ts';
import type { RequestValues, RootRequest } from './compile/run.ts';
import { InputError } from './inputError.ts';
import { notesAboutIds } from './notes/idNotes.ts';
import type { Note } from './notes/note.ts';
import { notesAboutValues } from './notes/unknownValues.ts';
import { notesAboutWindow } from './notes/windowNotes.ts';
import { checkBatch } from './oldestBatch.ts';
import type { ReadPoint } from './readPoint.ts';
import type { RootAnswer, RootQuery } from './rootQuery.ts';

/**
 * How often an earlier batch is read again if a writer moved it meanwhile: for five seconds in all. Recovering from a
 * writer that died while it committed takes two of them, and until it died it may have been in the way for as long again.
 */
const ATTEMPTS = 18;
/** The pause after the first attempt, in milliseconds; it grows with each attempt. */
const PAUSE_MS = 30;

/** A root field of a request, with the values to run it with. */
export interface RequestedRoot {
  readonly query: RootQuery;
  readonly values: RequestValues;
}

export interface ConsistentRead {
  /** The value of the root field with this response key. Throws what its query threw. */
  answer(key: string): Promise<unknown>;
  /** The batch that the answers describe; null if every field has its own `knownAt`, or none succeeded. */
  batch(): Promise<number | null>;
  /** The newest batch that an answer describes, also one of a field with its own `knownAt`; null if none succeeded. */
  newestBatch(): Promise<number | null>;
  /** Notes to the caller about the fields that were answered; reads what unknown ids and empty windows are. */
  notes(): Promise<readonly Note[]>;
}

/** The cursor names a batch that was never committed; without this check it would show a batch being written. */
const cursorOfLaterBatch = (pinned: number, newest: number): InputError =>
  new InputError(
    'STALE_CURSOR',
    `A cursor of this request was given at batch ${pinned}, and the newest here is ${newest}; start again without it.`,
  );

/**
 * Starts the queries of all root fields and returns their answers, all of one batch. `roots` are keyed by response key.
 * Fields with their own `knownAt` are read at that time instead. Throws InputError if the cursors of the request come
 * from several batches. Answers from a batch before `atLeast` are refused, but for fields with their own `knownAt`; with `only`
 * all are of that batch.
 */
export function readAtOneBatch(
  graph: Graph,
  roots: ReadonlyMap<string, RequestedRoot>,
  atLeast = 0,
  only: number | null = null,
): ConsistentRead {
  const together = [...roots].filter(([, { query }]) => !query.knownAt);
  const pinned = only ?? pinnedBatch(together.map(([, { values }]) => values.args));
  const firsts = new Map<string, Promise<RootAnswer>>();
  for (const [key, { query, values }] of roots) {
    const request: RootRequest = { ...values, pinned: null };
    const first = query.knownAt
      ? runUntilSteady(graph, query, 'KNOWN_AT', request)
      : only === null
        ? query.run(graph, 'NEWEST', request)
        : runUntilSteady(graph, query, 'PINNED', { ...values, pinned: only });
    // The caller of `answer` gets the failure; waiting for the other fields must not report it first.
    first.catch(() => {});
    firsts.set(key, first);
  }

  const answers = new Map<string, RootAnswer>();
  const keptValue = (key: string, answer: RootAnswer): unknown => {
    answers.set(key, answer);
    return answer.value;
  };

  let shared: Promise<number | null> | null = null;
  const sharedBatch = (): Promise<number | null> => {
    shared ??= Promise.allSettled(together.map(([key]) => firsts.get(key))).then((settled) => {
      const batches = settled.flatMap((one) =>
        one.status === 'fulfilled' && one.value ? [one.value.batch] : [],
      );
      const newest = batches.length > 0 ? Math.min(...batches) : null;
      if (pinned !== null && newest !== null && pinned > newest) throw cursorOfLaterBatch(pinned, newest);
      const batch = pinned ?? newest;
      if (batch !== null) checkBatch(atLeast, batch, pinned !== null);
      return batch;
    });
    return shared;
  };

  return {
    batch: sharedBatch,
    async newestBatch() {
      const batch = await sharedBatch();
      if (batch !== null) return batch;
      const settled = await Promise.allSettled(firsts.values());
      const batches = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value.batch] : []));
      return batches.length > 0 ? Math.max(...batches) : null;
    },
    notes: async () => ([...answers.values()].some(hasRemarks) ? notesOf(graph, roots, answers) : []),
    async answer(key) {
      const { query, values } = roots.get(key) as RequestedRoot;
      const first = await (firsts.get(key) as Promise<RootAnswer>);
      if (query.knownAt) return keptValue(key, first);
      const batch = await sharedBatch();
      if (batch === null || (first.batch === batch && first.steady)) return keptValue(key, first);
      return keptValue(key, await runUntilSteady(graph, query, 'PINNED', { ...values, pinned: batch }));
    },
  };
}

const hasRemarks = ({ notes, missingIds, emptyWindow, unmetValues }: RootAnswer): boolean =>
  notes.length > 0 || missingIds.length > 0 || unmetValues.length > 0 || emptyWindow !== null;

/** The notes about some answers. */
async function notesOf(
  graph: Graph,
  roots: ReadonlyMap<string, RequestedRoot>,
  answers: ReadonlyMap<string, RootAnswer>,
): Promise<readonly Note[]> {
  // In the order of the request.
  const answered = [...roots].flatMap(([key, root]) => {
    const answer = answers.get(key);
    return answer ? [{ ...root, answer }] : [];
  });
  const missing = answered.flatMap(({ answer }) => answer.missingIds);
  const emptied = answered.find(
    ({ answer }) => answer.emptyWindow !== null && answer.missingIds.length === 0,
  );
  const unmet = answered.flatMap(({ answer }) => (answer.missingIds.length > 0 ? [] : answer.unmetValues));
  const [first] = answered;
  const values = first?.values;
  return [
    ...answered.flatMap(({ answer }) => answer.notes),
    ...(missing.length === 0 || !values
      ? []
      : await notesAboutIds(graph, missing, { ...values, pinned: null })),
    ...(first === undefined || unmet.length === 0
      ? []
      : await notesAboutValues(graph, unmet, first.answer.batch, { ...first.values, pinned: null })),
    ...(emptied?.answer.emptyWindow
      ? await notesAboutWindow(graph, emptied.query.root, emptied.answer.emptyWindow, emptied.answer.batch, {
          ...emptied.values,
          pinned: null,
        })
      : []),
  ];
}

/** Writers kept moving the versions that a request reads; the request is valid and may be sent again. */
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
 * Runs a query at an earlier batch until no writer moved that batch meanwhile; while one does, a record could be read
 * twice or not at all. Throws ReadOvertaken after the last attempt.
 */
async function runUntilSteady(
  graph: Graph,
  query: RootQuery,
  readPoint: Exclude<ReadPoint, 'NEWEST'>,
  request: RootRequest,
): Promise<RootAnswer> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const answer = await query.run(graph, readPoint, request);
    if (answer.steady) return answer;
    await pause(attempt * PAUSE_MS);
  }
  throw new ReadOvertaken();
}
