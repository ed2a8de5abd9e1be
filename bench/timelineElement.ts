/**
 * Measures `<fasti-timeline>` in headless Chromium: `npx tsx bench/timelineElement.ts [ITEMS] [SLOWDOWN]` (default: 10,000
 * items, processor slowed 2 times). Build the pages first. Prints the milliseconds to the first picture, for some zooms
 * the milliseconds of the last zoom and the frames per second while it moves, and the memory of the page.
 */

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dayOf } from '../src/domain/time/day.ts';
import { packageFolder } from '../src/settings/package.ts';
import { readPages } from '../src/site/assets/pages.ts';
import { itemAnswer, named, timelineAnswer } from '../tests/client/timelines.ts';
import { openBrowser } from '../tests/support/chromium.ts';
import { randomFrom } from '../tests/support/randomFrom.ts';

const [count, slowdown] = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 2)];
const DAYS = 70_000;

/** Terms of up to five years over two centuries, the ends of each unsure by 100 days, in two lanes. */
function answer(): object {
  const random = randomFrom(1);
  const nodes = Array.from({ length: count }, (_, index) => {
    const start = dayOf(1830, 1, 1) + Math.floor(random() * DAYS);
    const end = start + Math.floor(random() * 1_700);
    const fact = {
      recordId: `term-${index}`,
      kind: 'TENURE',
      holder: named(`Holder ${index}`),
      office: named(`Office of district ${index % 700}`),
    };
    const days = { earliest: start - 100, coreStart: start, coreEnd: end, latest: end + 100 };
    return itemAnswer(days, { fact, laneKey: index % 2 === 0 ? 'TENURE' : 'MEMBERSHIP' });
  });
  return timelineAnswer(nodes);
}

/** Runs in the page: shows the answer, zooms and moves. */
const MEASURE = `(async (answer) => {
  const element = document.querySelector('fasti-timeline');
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const rows = [];
  let start = performance.now();
  element.answer = answer;
  await drawn();
  const first = Math.round(performance.now() - start);
  let factor = 1;
  for (const steps of [0, 2, 4, 4]) {
    let zoom = 0;
    for (let step = 0; step < steps; step += 1) {
      start = performance.now();
      element.zoom(1.6);
      factor *= 1.6;
      await drawn();
      zoom = Math.round(performance.now() - start);
    }
    let frames = 0;
    start = performance.now();
    while (performance.now() - start < 3000) {
      element.pan(frames % 200 < 100 ? 12 : -12);
      await new Promise(requestAnimationFrame);
      frames += 1;
    }
    const items = element.shadowRoot.querySelectorAll('.plot a').length;
    rows.push([factor.toFixed(1), items, zoom, Math.round(frames / (performance.now() - start) * 1000)]);
  }
  return { first, rows, megabytes: Math.round(performance.memory.usedJSHeapSize / 1e6) };
})`;

interface Measured {
  readonly first: number;
  readonly rows: readonly (readonly (string | number)[])[];
  readonly megabytes: number;
}

const { timelineScript } = await readPages('');
if (timelineScript === null) throw new Error('The pages have not been built. Run "npm run build".');
const script = await readFile(new URL(`dist/pages${timelineScript}`, packageFolder), 'utf8');
const server = createServer((request, response) => {
  const isScript = request.url === timelineScript;
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
  response.end(
    isScript
      ? script
      : `<!doctype html><link rel="icon" href="data:,"><script type="module" src="${timelineScript}"></script><fasti-timeline></fasti-timeline>`,
  );
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const browser = await openBrowser();
try {
  await browser.page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await browser.page.waitForFunction("document.querySelector('fasti-timeline').shadowRoot !== null");
  const session = await browser.page.context().newCDPSession(browser.page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const measured = (await browser.page.evaluate(`${MEASURE}(${JSON.stringify(answer())})`)) as Measured;
  process.stdout.write(
    `${count} items: first picture after ${measured.first} ms, ${measured.megabytes} MB\n`,
  );
  process.stdout.write(
    '| zoom | items drawn | ms of a zoom | frames a second |\n| ---: | ---: | ---: | ---: |\n',
  );
  for (const row of measured.rows) process.stdout.write(`| ${row.join(' | ')} |\n`);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
