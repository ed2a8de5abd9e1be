/** All that a page asks has one deadline. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { decorate } from '../../src/store/graph.ts';
import { openSeededSite } from '../support/site.ts';

it('is broken off when its requests together take too long, each of which would be in time', async () => {
  let slow = false;
  const site = await openSeededSite({
    deadlineMs: 1_000,
    wrapGraph: (graph) =>
      decorate(graph, {
        async read(statement, options) {
          if (slow) await pause(600);
          return graph.read(statement, options);
        },
      }),
  });
  onTestFinished(() => site.close());
  // The home page asks three documents, one after the other; their statements are compiled by the first request.
  await (await fetch(`${site.url}/`)).text();
  slow = true;
  const response = await fetch(`${site.url}/`);
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).not.toBeNull();
});
