/** The clock of a graph: the node with the newest visible batch, and with the lease of the writer of the next one. */
import { randomUUID } from 'node:crypto';

import { FastiError } from '../domain/model/fastiError.ts';
import {
  type Graph,
  GraphError,
  type Params,
  type ReadOptions,
  type Row,
  type Statement,
  type Transaction,
} from './graph.ts';
import { CLOCK_ID, EARLIEST_LAYOUT, LAYOUT_VERSION } from './graphLayout.ts';

/** The newest visible batch; number 0 and no time before the first one. */
export interface Clock {
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly at: string | null;
}

/** A statement about the clock, which is bound as `c`. */
export const onClock = (clauses: string, params: Params = {}): Statement => ({
  text: `MATCH (c:Clock {id: $id}) ${clauses}`,
  params: { id: CLOCK_ID, ...params },
});

/** Reads the newest visible batch. Throws GraphError where the database fails. */
export async function readClock(graph: Graph, options: ReadOptions = {}): Promise<Clock> {
  const [row] = await graph.read(onClock('RETURN c.number AS number, c.at AS at'), options);
  return { number: Number(row?.number ?? 0), at: typeof row?.at === 'string' ? row.at : null };
}

/** All properties of the clock that writers use; a missing one is null. Those named `…Until` are milliseconds since 1970. */
export interface ClockState extends Clock {
  /** The number of a batch that is being written, or that was begun and is not finished. */
  readonly writing: number | null;
  /** The number of a committed batch that is not swept yet. */
  readonly sweep: number | null;
  /**
   * Set after the batch in `writing` was undone. Until this time, statements that have read part of it may still run;
   * `writing` stays so that they find it at their end and are repeated.
   */
  readonly calmUntil: number | null;
  /** The newest batch of a backup that is being restored; without the last part of it the graph has no batch. */
  readonly restoring: number | null;
  /** The records that the newest batch has purged, until all their versions are erased. */
  readonly erase: readonly string[] | null;
  /** Identifies the history that the graph has: another one has another id. Null until something is written. */
  readonly store: string | null;
  /** How many purges were finished: what is read before and after one is not the same, although the batch is. */
  readonly purges: number | null;
  /** How many times `fasti doctor --mend` was run: it changes what is stored without a new batch, as a purge does. */
  readonly mends: number | null;
  readonly lease: string | null;
  readonly leaseUntil: number | null;
  readonly leaseBy: string | null;
  /** ISO 8601, UTC. */
  readonly leaseSince: string | null;
  /** The number of parts that the holder of the lease has committed. */
  readonly step: number | null;
  /** The version of the layout that the graph has, and the one that it is being upgraded to. */
  readonly format: number | null;
  readonly upgrading: number | null;
}

/** Identifies what is stored of a batch: purges and mends change it without a new batch. */
export const changesInPlace = ({ purges, mends }: Pick<ClockState, 'purges' | 'mends'>): string =>
  `${purges ?? 0} ${mends ?? 0}`;

/** Properties to set on the clock; null removes one. */
export type ClockUpdate = { readonly [K in keyof ClockState]?: ClockState[K] };

const FIELDS = [
  'number',
  'at',
  'writing',
  'sweep',
  'calmUntil',
  'restoring',
  'erase',
  'store',
  'purges',
  'mends',
  'lease',
  'leaseUntil',
  'leaseBy',
  'leaseSince',
  'step',
  'format',
  'upgrading',
] as const satisfies readonly (keyof ClockState)[];

const COLUMNS = FIELDS.map((field) => `c.${field} AS ${field}`).join(', ');

/** Creates the clock where there is none, so that later statements have a node to lock. */
export const createClock: Statement = {
  text: 'MERGE (c:Clock {id: $id}) ON CREATE SET c.number = 0, c.kind = $kind, c.format = $format',
  params: { id: CLOCK_ID, kind: 'CLOCK', format: LAYOUT_VERSION },
};

/** Reads the clock; before the first batch its number is 0 and all else is null. */
export async function readClockState(graph: Graph, options: ReadOptions = {}): Promise<ClockState> {
  const [row] = await graph.read(onClock(`RETURN ${COLUMNS}`), options);
  return stateIn(row);
}

/** The layout of a graph, as its clock has it. */
export interface StoredLayout {
  readonly format: number;
  /** The layout that an upgrade leads to that was begun and has not come to its end. */
  readonly upgrading: number | null;
}

/**
 * Throws a GraphError for a layout of a later version, also while a graph is being upgraded to it, and for one that is not
 * upgraded any more.
 */
export function checkLayout({ format, upgrading }: StoredLayout): void {
  if (format < EARLIEST_LAYOUT)
    throw new GraphError(
      'EARLIER_LAYOUT',
      `The graph was written by an early version of Fasti: it has layout ${format}, and this version upgrades graphs from layout ${EARLIEST_LAYOUT} on.`,
      {
        hint: 'Export the records with the version that wrote it, and load them into an empty graph or data folder.',
      },
    );
  const layout = Math.max(format, upgrading ?? 0);
  if (layout <= LAYOUT_VERSION) return;
  const isDone = format > LAYOUT_VERSION;
  throw new GraphError(
    'LATER_LAYOUT',
    `The graph ${isDone ? 'was written' : 'is being upgraded'} by a later version of Fasti: it ${isDone ? 'has' : 'gets'} layout ${layout}, and this version knows layouts up to ${LAYOUT_VERSION}.`,
    { hint: 'Install that version, or use another graph or data folder.' },
  );
}

/**
 * Reads the clock and locks it until the transaction ends. The statement writes before it reads, so that a second writer
 * waits and then sees the changes of the first one; the first writer of all gives the graph its id. Throws a GraphError
 * where the graph has a layout that this version does not know, or is being upgraded to one.
 */
export async function lockClock(transaction: Transaction): Promise<ClockState> {
  const [row] = await transaction.run(
    onClock(`SET c.locked = true, c.store = coalesce(c.store, $store) REMOVE c.locked RETURN ${COLUMNS}`, {
      store: randomUUID(),
    }),
  );
  const state = stateIn(row);
  const { format, upgrading } = state;
  if (format !== null) checkLayout({ format, upgrading });
  return state;
}

/** Sets or removes properties of the clock. */
export async function setClock(transaction: Transaction, changed: ClockUpdate): Promise<void> {
  const given = FIELDS.filter((field) => changed[field] !== undefined);
  const set = given.filter((field) => changed[field] !== null);
  const removed = given.filter((field) => changed[field] === null);
  const clauses = [
    ...(set.length > 0 ? [`SET ${set.map((field) => `c.${field} = $${field}`).join(', ')}`] : []),
    ...(removed.length > 0 ? [`REMOVE ${removed.map((field) => `c.${field}`).join(', ')}`] : []),
  ];
  const params = Object.fromEntries(set.map((field) => [field, changed[field] ?? null]));
  await transaction.run(onClock(clauses.join(' '), params));
}

function stateIn(row: Row | undefined): ClockState {
  const state = Object.fromEntries(FIELDS.map((field) => [field, row?.[field] ?? null]));
  return { ...(state as unknown as ClockState), number: Number(row?.number ?? 0) };
}

/** How often to read, in all, where a batch is written meanwhile. */
const ATTEMPTS = 5;

/** The value of `read`, with the number of the batch that all its statements saw. Throws FastiError where batches are written all the time. */
export async function readUnchanged<T>(
  graph: Graph,
  read: () => Promise<T>,
): Promise<{ readonly value: T; readonly batch: number }> {
  let { number: before } = await readClock(graph);
  for (let attempt = 1; ; attempt += 1) {
    const value = await read();
    const { number: after } = await readClock(graph);
    if (before === after) return { value, batch: after };
    if (attempt === ATTEMPTS)
      throw new FastiError(
        'GRAPH_CHANGED',
        `The graph was changed during each of ${ATTEMPTS} attempts to read it.`,
        { hint: 'Try again when no batch is being written.' },
      );
    before = after;
  }
}
