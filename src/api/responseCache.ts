/**
 * Answers that are kept: the graph changes by batches alone, so a read is answered alike as long as the newest batch
 * and the day are the same.
 */
import { createHash } from 'node:crypto';
import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import { LRUCache } from 'lru-cache';
import type { Day } from '../domain/time/day.ts';
import type { DataVersion } from '../store/dataVersion.ts';

export interface ResponseCacheOptions {
  /** The bytes that all kept answers may have together. */
  readonly bytes: number;
  /** The newest version of the data. */
  readonly newest: () => Promise<DataVersion>;
}

/** An answer may have at most this part of all bytes, so that one does not drive out all others. */
const LARGEST_PART = 1 / 16;
/** What an answer weighs beside its text, in bytes. */
const OVERHEAD = 1_000;

/** Of a request, what its answer depends on beside the data: these headers decide its form, or whether it is refused. */
const HEADERS = ['accept', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

interface Kept {
  readonly status: number | undefined;
  readonly headers: readonly (readonly [string, string])[];
  readonly text: string;
}

/** A request's place in the cache, at one version of the data. */
export interface Place {
  /** Tells this request at this version from all others; also the entity tag of its answer. */
  readonly tag: string;
  readonly version: DataVersion;
}

export class ResponseCache {
  readonly #kept: LRUCache<string, Kept>;
  readonly #newest: () => Promise<DataVersion>;

  constructor({ bytes, newest }: ResponseCacheOptions) {
    this.#newest = newest;
    this.#kept = new LRUCache({
      maxSize: bytes,
      maxEntrySize: Math.ceil(bytes * LARGEST_PART),
      sizeCalculation: ({ text }) => Buffer.byteLength(text) + OVERHEAD,
    });
  }

  /**
   * Where the answer to a request is kept; null where it is not to be: callers with a token are answered afresh, and
   * while the database is away the request itself says so.
   */
  async placeOf(request: HTTPGraphQLRequest, day: Day): Promise<Place | null> {
    if (request.headers.has('authorization')) return null;
    let version: DataVersion;
    try {
      version = await this.#newest();
    } catch {
      return null;
    }
    const headers = HEADERS.map((name) => request.headers.get(name) ?? null);
    const asked = JSON.stringify([
      version.key,
      day,
      request.method,
      headers,
      request.search,
      request.body ?? null,
    ]);
    return { tag: `"${createHash('sha256').update(asked).digest('base64url')}"`, version };
  }

  /** The answer that is kept in a place; "not modified" where the caller has it already. */
  find(place: Place, request: HTTPGraphQLRequest): HTTPGraphQLResponse | null {
    const kept = this.#kept.get(place.tag);
    if (!kept) return null;
    const headers = new HeaderMap(kept.headers);
    if (request.method === 'GET' && names(request.headers.get('if-none-match'), place.tag))
      return { status: 304, headers, body: { kind: 'complete', string: '' } };
    return {
      ...(kept.status === undefined ? {} : { status: kept.status }),
      headers,
      body: { kind: 'complete', string: kept.text },
    };
  }

  /** Keeps an answer, and tells it its entity tag. Give only answers to reads, without errors. */
  keep({ tag }: Place, { status, headers, body }: HTTPGraphQLResponse): void {
    if (body.kind !== 'complete') return;
    headers.set('etag', tag);
    // Whoever keeps it asks whether it still holds: a batch may come at any time.
    headers.set('cache-control', 'no-cache');
    this.#kept.set(tag, { status, headers: [...headers], text: body.string });
  }
}

/** Whether `If-None-Match` has the tag; a proxy may have weakened it. */
const names = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((part) => part.trim().replace(/^W\//, '') === tag);
