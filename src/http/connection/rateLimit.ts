/** The rate limit: how much one client may ask for in a minute. */
import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Access } from '../../api/access.ts';
import { type Account, RateLimited } from '../../api/account.ts';
import type { RateConfig } from '../../settings/config.ts';
import { clientAddress } from './clientAddress.ts';

/** Clients that are remembered; beyond that the one that has been silent longest is forgotten. About 5 MB. */
const MAX_CLIENTS = 20_000;
/** Cost that one point stands for, beside the point that each request takes. */
const COST_OF_POINT = 1_000;

/** The points that a client has used, of which it wins back its limit in a minute. */
interface Bucket {
  used: number;
  /** When `used` was counted, in milliseconds. */
  at: number;
}

/** The account of a client, from which each request takes a point when it arrives. */
export interface ClientAccount extends Account {
  /** The error for a client that has used too much; null for any other one, whose request is counted. */
  arrive(): RateLimited | null;
}

const UNLIMITED = { arrive: () => null, charge() {}, owe() {} };

export class RateLimit {
  readonly #config: RateConfig;
  readonly #now: () => number;
  #onProxy: (() => void) | null;
  readonly #buckets = new LRUCache<string, Bucket>({ max: MAX_CLIENTS });

  /** @param onProxy called once where a request comes through a proxy that the settings do not count */
  constructor(
    config: RateConfig,
    now: () => number = performance.now.bind(performance),
    onProxy: () => void = () => {},
  ) {
    this.#config = config;
    this.#now = now;
    this.#onProxy = onProxy;
  }

  /** How many clients are remembered. */
  get size(): number {
    return this.#buckets.size;
  }

  /** The account of the client of a request: that of its token, or else of its address. */
  accountOf(request: IncomingMessage, access: Access): ClientAccount {
    const { perMinute, trustedProxies } = this.#config;
    const client =
      access.role === null ? clientAddress(request, trustedProxies) : `token ${access.role} ${access.name}`;
    if (perMinute === 0) return { client, ...UNLIMITED };
    if (trustedProxies === 0 && request.headers['x-forwarded-for'] !== undefined) {
      this.#onProxy?.();
      this.#onProxy = null;
    }
    const points = (cost: number): number => Math.floor(cost / COST_OF_POINT);
    return {
      client,
      arrive: () => this.#take(client, 1),
      charge: (cost) => {
        const refusal = this.#take(client, points(cost));
        if (refusal !== null) throw refusal;
      },
      owe: (cost) => {
        this.#bucketOf(client).used += points(cost);
      },
    };
  }

  #take(client: string, points: number): RateLimited | null {
    const bucket = this.#bucketOf(client);
    const excess = bucket.used + points - this.#config.perMinute;
    if (points > 0 && excess > 0)
      return new RateLimited(Math.max(1, Math.ceil((excess * 60) / this.#config.perMinute)));
    bucket.used += points;
    return null;
  }

  #bucketOf(client: string): Bucket {
    const now = this.#now();
    const known = this.#buckets.get(client);
    if (known === undefined) {
      const bucket = { used: 0, at: now };
      this.#buckets.set(client, bucket);
      return bucket;
    }
    known.used = Math.max(0, known.used - ((now - known.at) * this.#config.perMinute) / 60_000);
    known.at = now;
    return known;
  }
}
