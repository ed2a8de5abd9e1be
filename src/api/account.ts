/** What a client has used of its rate limit. */
import { FastiError } from '../domain/model/fastiError.ts';
import type { QueueClient } from '../store/readQueue.ts';

/** The cost of a millisecond of long statements: what costs 40,000 on paper takes about a second of the processor. */
const COST_OF_MILLISECOND = 40;

/** The account of one client. */
export interface Account {
  /** Who it is: the token or the address. The queue is shared between clients. */
  readonly client: string;
  /** Counts a request whose cost is known before it reads. Throws RateLimited where the client has used too much. */
  charge(cost: number): void;
  /** Counts work that goes on in any case, such as a further page of a table. */
  owe(cost: number): void;
}

/**
 * The client of a request in the read queue; its long statements count for its account.
 * @param isPlanned whether the database has planned all statements of the request before, since planning is charged by length
 */
export const queueClient = (account: Account | undefined, isPlanned = true): QueueClient | undefined =>
  account && {
    client: account.client,
    owe: isPlanned ? (milliseconds) => account.owe(milliseconds * COST_OF_MILLISECOND) : undefined,
  };

/** The client has used its share; the message says when it may go on. */
export class RateLimited extends FastiError {
  /** Seconds after which the same request would pass. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super('RATE_LIMITED', 'This client has sent too many or too costly requests', {
      hint: `try again in ${retryAfter} ${retryAfter === 1 ? 'second' : 'seconds'}.`,
    });
    this.retryAfter = retryAfter;
  }
}

/** The account of the first page of a table may refuse; that of the others only counts, since they are being sent. */
export function tableAccount(account: Account): Account {
  let sending = false;
  return {
    client: account.client,
    charge(cost) {
      if (sending) account.owe(cost);
      else account.charge(cost);
      sending = true;
    },
    owe: (cost) => account.owe(cost),
  };
}
