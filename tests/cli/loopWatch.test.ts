/** A server whose event loop was held: the log says which request takes how much of it. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { addressOf, folder, serve } from './serving.ts';

it('names operations and pages, and the milliseconds in which they themselves hold the event loop', async () => {
  const server = serve({ FASTI_DATA: await folder(), FASTI_LOG: 'json' });
  const url = await addressOf(server);
  const lines = () =>
    server
      .errors()
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  const timed = (wanted: object) =>
    expect.objectContaining({ ...wanted, ownMs: expect.toSatisfy((ms) => ms > 0) as number }) as unknown;
  await expect
    .poll(
      async () => {
        // A process that is stopped for a moment is late as one whose loop is held.
        server.child.kill('SIGSTOP');
        await pause(500);
        server.child.kill('SIGCONT');
        await fetch(`${url}/`);
        await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: `query Heads { offices(first: 5) { nodes { label } } }` }),
        });
        return lines();
      },
      { interval: 300 },
    )
    .toEqual(expect.arrayContaining([timed({ operation: 'Heads' }), timed({ path: '/' })]));
});
