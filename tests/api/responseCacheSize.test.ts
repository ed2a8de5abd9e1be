/** The size of the response cache counts the encodings that were made after a response was kept. */
import { HeaderMap } from '@apollo/server';
import { expect, it } from 'vitest';
import { ResponseCache, type ResponseKey } from '../../src/api/answers/responseCache.ts';
import { TEST_TODAY } from '../support/today.ts';

const BYTES = 200_000;
const version = { at: null, batch: 1, key: '1', store: null };
/** A text that hardly compresses, of 10,000 bytes. */
const textOf = (i: number): string =>
  Array.from({ length: 2_500 }, (_, k) =>
    ((Math.imul(k + 1, 2654435761) ^ (i * 40503)) >>> 16).toString(16).padStart(4, '0'),
  ).join('');

it('evicts responses whose encodings exceed it', async () => {
  const cache = new ResponseCache({ bytes: BYTES, newest: async () => version });
  const keys: ResponseKey[] = [];
  for (let i = 0; i < 15; i += 1) {
    const request = { method: 'GET', headers: new HeaderMap(), search: `?${i}`, body: null };
    const key = await cache.keyOf(request, TEST_TODAY);
    if (!key) throw new Error('no key');
    keys.push(key);
    cache.set(key, {
      status: 200,
      headers: new HeaderMap(),
      body: { kind: 'complete', string: textOf(i) },
    });
  }
  const kept = () => keys.filter((key) => cache.get(key)).length;
  expect(kept()).toBe(15);
  for (const key of keys) await cache.get(key)?.encodable?.encoded('gzip');
  expect(kept()).toBeLessThan(15);
});
