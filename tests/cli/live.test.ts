/** Those who follow a server that is killed, and started again, get each batch once. */
import { EventSource } from 'eventsource';
import { createClient } from 'graphql-sse';
import { expect, it, onTestFinished } from 'vitest';
import { untilLength } from '../support/sentEvents.ts';
import { applyRound } from '../support/several/load.ts';
import { startServing } from '../support/several/servingProcess.ts';
import { folder } from './serving.ts';

it('loses nothing and doubles nothing across a restart', async () => {
  const server = await startServing({ FASTI_DATA: await folder() });
  onTestFinished(() => server.kill());
  const apply = async (round: number): Promise<void> => {
    expect((await applyRound(server.url, round)).status).toBe(200);
  };
  await apply(1);
  const source = new EventSource(`${server.url}/changes/stream?afterBatch=0`);
  onTestFinished(() => source.close());
  const seen: number[] = [];
  const stores = new Set<string>();
  source.addEventListener('begin', ({ data }) => stores.add(JSON.parse(data).store));
  source.addEventListener('batch', ({ lastEventId }) => seen.push(Number(lastEventId)));
  const followed: number[] = [];
  let isOver = false;
  onTestFinished(() => {
    isOver = true;
  });
  const client = createClient({ url: `${server.url}/graphql`, retryAttempts: 0 });
  onTestFinished(() => client.dispose());
  const following = (async () => {
    while (!isOver)
      try {
        const query = 'subscription($after: Int) { batchCommitted(afterBatch: $after) { number } }';
        const results = client.iterate<{ batchCommitted: { number: number } }>({
          query,
          variables: { after: followed.at(-1) ?? 0 },
        });
        for await (const { data } of results) if (data) followed.push(data.batchCommitted.number);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
  })();
  following.catch(() => undefined);
  await apply(2);
  for (const batches of [seen, followed]) await untilLength(batches, 2);
  await server.kill();
  await server.startAgain();
  await apply(3);
  await apply(4);
  for (const batches of [seen, followed]) await untilLength(batches, 4);
  expect([seen, followed]).toEqual([
    [1, 2, 3, 4],
    [1, 2, 3, 4],
  ]);
  expect([...stores]).toEqual([expect.stringMatching(/^[\da-f-]{36}$/)]);
});
