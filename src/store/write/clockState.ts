/** The one node that says which batch is the newest, and who is writing the next one. */

import type { Clock } from '../clock.ts';
import type { Graph, Row, Statement, Transaction } from '../graph.ts';
import { CLOCK_ID, LAYOUT_VERSION } from '../graphLayout.ts';

/** Everything on the clock; what is not there is null. Times ending in `Until` are milliseconds since 1970. */
export interface ClockState extends Clock {
  /** The number of a batch that is being written, or was and is not finished. */
  readonly writing: number | null;
  /** The number of a committed batch whose closed records are not swept yet. */
  readonly sweep: number | null;
  /**
   * Set where the batch in `writing` has been undone. Until then statements may run that saw part of it, and would
   * take what they saw for steady if `writing` were gone when they end.
   */
  readonly calmUntil: number | null;
  readonly lease: string | null;
  readonly leaseUntil: number | null;
  readonly leaseBy: string | null;
  /** ISO 8601, UTC. */
  readonly leaseSince: string | null;
  /** How many chunks the holder of the lease has committed. */
  readonly step: number | null;
}

type Changed = { readonly [K in keyof ClockState]?: ClockState[K] };

const FIELDS = [
  'number',
  'at',
  'writing',
  'sweep',
  'calmUntil',
  'lease',
  'leaseUntil',
  'leaseBy',
  'leaseSince',
  'step',
] as const satisfies readonly (keyof ClockState)[];

const COLUMNS = FIELDS.map((field) => `c.${field} AS ${field}`).join(', ');

/** Makes the clock where there is none, so that later statements have a node to lock. */
export const createClock: Statement = {
  text: 'MERGE (c:Clock {id: $id}) ON CREATE SET c.number = 0, c.kind = $kind, c.format = $format',
  params: { id: CLOCK_ID, kind: 'CLOCK', format: LAYOUT_VERSION },
};

/** The clock as it is now; before the first batch all of it is empty. */
export async function readClockState(graph: Graph): Promise<ClockState> {
  const [row] = await graph.read({
    text: `MATCH (c:Clock {id: $id}) RETURN ${COLUMNS}`,
    params: { id: CLOCK_ID },
  });
  return stateIn(row);
}

/**
 * The clock as it is now, locked until the transaction ends: the write comes before the read, so a second writer waits,
 * and then sees what the first one did.
 */
export async function lockClock(transaction: Transaction): Promise<ClockState> {
  const [row] = await transaction.run({
    text: `MATCH (c:Clock {id: $id}) SET c.locked = true REMOVE c.locked RETURN ${COLUMNS}`,
    params: { id: CLOCK_ID },
  });
  return stateIn(row);
}

/** Sets what is given; null removes. */
export async function setClock(transaction: Transaction, changed: Changed): Promise<void> {
  const given = FIELDS.filter((field) => changed[field] !== undefined);
  const set = given.filter((field) => changed[field] !== null);
  const removed = given.filter((field) => changed[field] === null);
  await transaction.run({
    text: [
      'MATCH (c:Clock {id: $id})',
      ...(set.length > 0 ? [`SET ${set.map((field) => `c.${field} = $${field}`).join(', ')}`] : []),
      ...(removed.length > 0 ? [`REMOVE ${removed.map((field) => `c.${field}`).join(', ')}`] : []),
    ].join(' '),
    params: Object.fromEntries([['id', CLOCK_ID], ...set.map((field) => [field, changed[field] ?? null])]),
  });
}

function stateIn(row: Row | undefined): ClockState {
  const number = (field: keyof ClockState): number | null =>
    typeof row?.[field] === 'number' ? row[field] : null;
  const text = (field: keyof ClockState): string | null =>
    typeof row?.[field] === 'string' ? row[field] : null;
  return {
    number: number('number') ?? 0,
    at: text('at'),
    writing: number('writing'),
    sweep: number('sweep'),
    calmUntil: number('calmUntil'),
    lease: text('lease'),
    leaseUntil: number('leaseUntil'),
    leaseBy: text('leaseBy'),
    leaseSince: text('leaseSince'),
    step: number('step'),
  };
}
