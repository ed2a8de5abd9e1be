/** Every page leads on: the links of the shipped archive and of a large one, followed from home. It takes minutes. */
import { expect, it } from 'vitest';
import { crawl } from '../support/crawl.ts';
import { openLarge } from '../support/largeArchive.ts';
import { openShipped } from '../support/shippedStore.ts';
import { openSite } from '../support/site.ts';
import { TEST_TODAY } from '../support/today.ts';

const MOST = 3_000;

it.each([
  ['shipped', openShipped, '/'],
  ['shipped', openShipped, '/?lang=ru'],
  ['large', openLarge, '/'],
] as const)(
  'no link of the %s archive is dead, and each page leads on in its language',
  async (_name, open, home) => {
    const site = await openSite({ graph: await open(), cache: true, today: () => TEST_TODAY });
    try {
      const { requests, problems } = await crawl(site.url, MOST, home);
      expect(problems).toEqual([]);
      expect(requests).toBeGreaterThan(500);
    } finally {
      await site.close();
    }
  },
);
