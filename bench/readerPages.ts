/**
 * Measures the pages for readers over the shipped records on the embedded engine: `npx tsx bench/readerPages.ts [ROUNDS]`
 * (default: 30). For each page: its size and that compressed with gzip, in kB, and the least and the median time on the
 * clock, in milliseconds, with and without answers kept in memory. Writes nothing.
 */
import { gzipSync } from 'node:zlib';
import { openSeededSite } from '../tests/support/site.ts';

const PAGES = [
  '/',
  '/entity/wego',
  '/entity/governor-ulyanovsk@2013-01-01',
  '/entity/sergey-morozov',
  '/timeline?of=wego&of=governor-ulyanovsk',
  '/timeline.svg?of=wego',
  '/network?of=wego&hops=2',
  '/network.svg?of=wego&hops=2',
];

const rounds = Number(process.argv[2] ?? 30);

async function main(): Promise<void> {
  const [kept, computed] = [await openSeededSite({ cache: true }), await openSeededSite()];
  process.stdout.write('| page | kB | compressed | kept: least, median ms | computed: least, median ms |\n');
  process.stdout.write('| --- | ---: | ---: | ---: | ---: |\n');
  try {
    for (const path of PAGES) {
      const text = await (await fetch(kept.url + path)).text();
      const size = [text, gzipSync(text)].map((content) => (Buffer.byteLength(content) / 1_000).toFixed(0));
      const times = [await timesOf(kept.url + path), await timesOf(computed.url + path)];
      const shown = times.map((sorted) =>
        [sorted[0], sorted[rounds >> 1]].map((ms) => ms?.toFixed(0)).join(', '),
      );
      process.stdout.write(`| \`${path}\` | ${[...size, ...shown].join(' | ')} |\n`);
    }
  } finally {
    await kept.close();
    await computed.close();
  }
}

/** The times of all rounds after the first five, in order. */
async function timesOf(address: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = -5; round < rounds; round += 1) {
    const start = performance.now();
    await (await fetch(address)).arrayBuffer();
    if (round >= 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

await main();
