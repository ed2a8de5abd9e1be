/** All that a page asks has one deadline. */
import { expect, it, onTestFinished } from 'vitest';
import type { Api } from '../../src/api/api.ts';
import { openSeededSite } from '../support/site.ts';

const TEN_MINUTES_MS = 600_000;

/** The home page, which asks three documents one after the other, from an API that is told when they began. */
async function homePage(began: (since: number | undefined) => number | undefined): Promise<Response> {
  const site = await openSeededSite({
    replaceApi: (api): Api => ({
      ...api,
      handle: (request, client) => api.handle(request, { ...client, since: began(client?.since) }),
    }),
  });
  onTestFinished(() => site.close());
  return fetch(`${site.url}/`);
}

it('counts from when the page was asked for', async () => {
  const times: (number | undefined)[] = [];
  const { status } = await homePage((since) => {
    times.push(since);
    return since;
  });
  expect(status).toBe(200);
  expect(times.length).toBeGreaterThan(2);
  expect(new Set(times).size).toBe(1);
  expect(times[0]).toBeTypeOf('number');
});

it('is broken off when the page was asked for too long ago', async () => {
  const response = await homePage((since = 0) => since - TEN_MINUTES_MS);
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).not.toBeNull();
});
