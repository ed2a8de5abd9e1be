/**
 * A disk that is full under a server on the embedded engine, with 16 readers and a writer: reads stay right or are 503, writes
 * are refused with 503 and go on when there is space again, and after a restart each batch is whole or absent. `FC_SEED` repeats the limits of a run.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, inject, it, onTestFinished } from 'vitest';
import { randomFrom } from '../support/randomFrom.ts';
import { applyRound, Load } from '../support/several/load.ts';
import { startServing } from '../support/several/servingProcess.ts';
import { casesOf } from './scale.ts';

const TIMES = casesOf(10);
const SEED = inject('seed');
/** The log of the store grows to so many KiB within some seconds of writing. */
const LEAST_KIB = 512;
const MOST_KIB = 2 * 1024;
const READ_ON_MS = 2_000;

it(
  `answers rightly or with 503, and loses nothing (seed ${SEED})`,
  async () => {
    const random = randomFrom(SEED + (TIMES[0] ?? 0));
    for (const _time of TIMES) {
      const folder = await mkdtemp(join(tmpdir(), 'fasti-full-'));
      onTestFinished(() => rm(folder, { recursive: true, force: true }));
      const limit = LEAST_KIB + Math.floor(random() * (MOST_KIB - LEAST_KIB));
      const server = await startServing({ FASTI_DATA: join(folder, 'store') }, { mostKibibytes: limit });
      onTestFinished(() => server.kill());
      expect((await applyRound(server.url, 0)).status).toBe(200);
      const load = new Load({ readers: server.url, writers: [server.url], readerCount: 16, mayBreak: false });
      await expect.poll(() => load.counts.refused, { timeout: 120_000 }).toBeGreaterThan(0);
      const full = performance.now();
      await pause(READ_ON_MS);
      await load.until('lastRead', full, 10_000);
      server.free();
      await load.until('lastWrite', performance.now(), 60_000);
      await load.stop();
      console.info(`full at ${limit} KiB: ${JSON.stringify(load.counts)}, ${JSON.stringify(load.refusals)}`);
      await server.kill();

      await server.startAgain();
      expect((await load.compare(server.url)).wrong).toEqual([]);
      expect((await applyRound(server.url, 1_000_001)).status).toBe(200);
      await server.kill();
    }
  },
  180_000 * TIMES.length,
);
