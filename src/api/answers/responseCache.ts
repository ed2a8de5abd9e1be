/**
 * The cache of responses. The graph changes only with batches, so a query has the same response as long as the newest
 * batch and the day are the same.
 */
import { createHash } from 'node:crypto';
import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import { type Day, dateOf } from '../../domain/time/day.ts';
import type { CacheNumbers } from '../../observe/gauges.ts';
import { newRecord, type RequestRecord } from '../../observe/requestRecord.ts';
import { version as SERVER_VERSION } from '../../settings/package.ts';
import type { DataVersion } from '../../store/dataVersion.ts';
import { type EncodableBody, EncodedText } from './contentEncoding.ts';
import { CountedCache } from './countedCache.ts';

export interface ResponseCacheOptions {
  /** The size of all cached responses together, in bytes. */
  readonly bytes: number;
  /** The newest version of the data. */
  readonly newest: (atLeast?: number) => Promise<DataVersion>;
  /**
   * Whether reading requires a token. Then every caller that gets here may read, and all of them read the same, so that
   * answers are kept for callers with a token too; other caches must not keep them for anybody else.
   */
  readonly closed?: boolean;
}

/** The largest share of the cache that one response may take, so that it does not evict all others. */
const MAX_SHARE = 1 / 16;
/** The size of a response apart from its text, in bytes. */
const OVERHEAD = 1_000;

/** The request headers that decide the form of the response, or whether the request is refused. */
const HEADERS = ['accept', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

/** What is recorded of a request, apart from whether its response was kept. */
type CachedFacts = Pick<RequestRecord, 'operation' | 'type' | 'cost'>;

interface CachedResponse {
  readonly facts: CachedFacts;
  /** The day for which no batch that may come changes it; null where one may. */
  readonly finalOn: Day | null;
  readonly status: number | undefined;
  readonly headers: readonly (readonly [string, string])[];
  /** Kept in each encoding that a client has asked for. */
  readonly text: EncodedText;
}

/** A response of the API, with its encodings if it is cached. */
export interface ApiHttpResponse extends HTTPGraphQLResponse {
  readonly encodable?: EncodableBody;
}

/** The key of a request at one version of the data. */
export interface ResponseKey {
  /** A digest of the request and the version; also the entity tag of the response. */
  readonly tag: string;
  readonly version: DataVersion;
  /** The day that `today` stands for. */
  readonly day: Day;
}

export class ResponseCache {
  readonly #responses: CountedCache<CachedResponse>;
  readonly #newest: (atLeast?: number) => Promise<DataVersion>;
  readonly #maxText: number;
  readonly #closed: boolean;

  constructor({ bytes, newest, closed = false }: ResponseCacheOptions) {
    this.#newest = newest;
    this.#closed = closed;
    this.#maxText = Math.ceil(bytes * MAX_SHARE);
    this.#responses = new CountedCache(bytes, ({ text }) => text.size + OVERHEAD);
  }

  /**
   * The key of a request; null if its response is not to be cached. Requests with a token are never cached, unless reading
   * requires one. If the database is unavailable, or its newest batch is before `atLeast`, there is no key either, and
   * executing the request reports that.
   */
  async keyOf(request: HTTPGraphQLRequest, day: Day, atLeast = 0): Promise<ResponseKey | null> {
    if (!this.#closed && request.headers.has('authorization')) return null;
    let version: DataVersion;
    try {
      version = await this.#newest(atLeast);
    } catch {
      return null;
    }
    if (version.batch < atLeast) return null;
    const headers = HEADERS.map((name) => request.headers.get(name) ?? null);
    const identity = JSON.stringify([
      // Servers of two versions may answer the same clients.
      SERVER_VERSION,
      version.key,
      day,
      request.method,
      headers,
      request.search,
      request.body ?? null,
    ]);
    return { tag: `"${createHash('sha256').update(identity).digest('base64url')}"`, version, day };
  }

  get numbers(): CacheNumbers {
    return this.#responses.numbers;
  }

  /** The cached response, or null. Tells `record` what is known of the request. */
  get(key: ResponseKey, record = newRecord()): ApiHttpResponse | null {
    const cached = this.#responses.get(key.tag);
    if (!cached) return null;
    Object.assign(record, cached.facts, { cached: true });
    return this.#responseOf(cached);
  }

  /**
   * Caches the response to a query that had no errors, and adds its entity tag to its headers. Returns the response to send.
   * @param isFinal whether no batch that may come changes it
   */
  set(
    { tag, day }: ResponseKey,
    response: HTTPGraphQLResponse,
    { operation, type, cost }: CachedFacts = newRecord(),
    isFinal = false,
  ): ApiHttpResponse {
    const { status, headers, body } = response;
    if (body.kind !== 'complete') return response;
    headers.set('etag', tag);
    const cached: CachedResponse = {
      status,
      headers: [...headers],
      facts: { operation, type, cost },
      finalOn: isFinal ? day : null,
      text: new EncodedText(body.string, () => this.#responses.measure(tag, cached)),
    };
    if (cached.text.size + OVERHEAD <= this.#maxText) this.#responses.set(tag, cached);
    return this.#responseOf(cached);
  }

  #responseOf({ status, headers, text, finalOn }: CachedResponse): ApiHttpResponse {
    // Clients must revalidate: a batch may be committed at any time.
    const caching = finalOn === null ? 'no-cache' : `max-age=${secondsLeftOf(finalOn)}`;
    return {
      ...(status === undefined ? {} : { status }),
      headers: new HeaderMap([...headers, ['cache-control', this.#closed ? `private, ${caching}` : caching]]),
      body: {
        kind: 'complete',
        get string() {
          return text.plain().toString();
        },
      },
      encodable: text,
    };
  }
}

/**
 * The seconds until a day ends in UTC. What `today` means changes then; and what a purge takes away does not stay in other
 * caches for longer.
 */
const secondsLeftOf = (day: Day): number =>
  Math.max(0, Math.floor((dateOf(day + 1).getTime() - Date.now()) / 1000));
