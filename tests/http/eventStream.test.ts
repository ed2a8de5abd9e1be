/** A stream whose reader does not take its events. */
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import type { Api } from '../../src/api/api.ts';
import { eventStream } from '../../src/http/live/eventStream.ts';
import { Cancellation } from '../../src/store/cancellation.ts';
import { manualTimer } from '../support/manualTimer.ts';

const LARGE = 'x'.repeat(100_000);
const SLOW_MS = 30_000;

/** A stream of large events, how many places it has taken, and its time. */
function open() {
  const places = { taken: 1 };
  const leave = () => {
    places.taken -= 1;
  };
  const api = { live: { enter: () => leave }, readRefusal: () => null, access: () => null } as unknown as Api;
  const account = { client: 'a', charge() {}, owe() {}, arrive: () => null };
  const reader = { api, account, authorization: undefined, left: new Cancellation() };
  const texts = (async function* () {
    for (;;) yield LARGE;
  })();
  const timer = manualTimer();
  const { body } = eventStream(reader, { texts, end: (reason) => `event: end\n${reason}` }, {}, timer);
  return { stream: body as Readable, places, timer };
}

it('is ended with a reason where the reader goes on later', async () => {
  const { stream, places, timer } = open();
  await once(stream, 'readable');
  timer.advance(1.5 * SLOW_MS);
  const sent = await text(stream);
  expect(sent.length).toBeLessThan(5 * LARGE.length);
  expect(sent.slice(sent.indexOf('event: end'))).toBe(
    'event: end\nReading an event took more than 30 seconds.',
  );
  expect(places.taken).toBe(0);
});

it('is broken off where the reader does not go on', async () => {
  const { stream, places, timer } = open();
  await once(stream, 'readable');
  const closed = once(stream, 'close');
  timer.advance(2 * SLOW_MS);
  await closed;
  expect(places.taken).toBe(0);
});
