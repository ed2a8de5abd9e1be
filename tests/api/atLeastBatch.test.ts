/** How many requests wait for a batch, and for how long. */
import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { AwaitedBatches } from '../../src/api/answers/atLeastBatch.ts';

const forever = new AbortController().signal;
setMaxListeners(0, forever);

it('waits for a bounded number of requests, and refuses more at once', async () => {
  let batch = 1;
  const batches = new AwaitedBatches(async () => ({ batch, key: String(batch), at: null, store: null }));
  let arrived = 0;
  const waiting = Array.from({ length: 64 }, () =>
    batches.untilVisible(2, forever).then(() => {
      arrived += 1;
    }),
  );
  await pause(0);
  await expect(batches.untilVisible(2, forever)).rejects.toThrow('the newest that is visible here is 1');
  expect(arrived).toBe(0);
  batch = 2;
  await Promise.all(waiting);
  expect(arrived).toBe(64);
  await batches.untilVisible(2, forever);
});

it('gives a request up at its deadline, also where the database does not answer', async () => {
  const deadline = new AbortController();
  const waiting = new AwaitedBatches(async () => ({
    batch: 1,
    key: '1',
    at: null,
    store: null,
  })).untilVisible(2, deadline.signal);
  const frozen = new AwaitedBatches(() => new Promise(() => {})).untilVisible(2, deadline.signal);
  deadline.abort(new Error('too late'));
  await expect(waiting).rejects.toThrow('too late');
  await expect(frozen).rejects.toThrow('too late');
});
