/**
 * Neo4j killed, frozen and restarted under 16 readers and a writer: only right answers or 503s, recovery by itself, batches
 * whole or absent. At `SCALE=1` three times each.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { startNeo4j } from '../support/neo4j.ts';
import { applyRound, Load } from '../support/several/load.ts';
import { startServing } from '../support/several/servingProcess.ts';
import { casesOf } from './scale.ts';

const TIMES = casesOf(3);
const REQUEST_SECONDS = 4;
/** How long Neo4j is frozen, in seconds: shorter than a request may take, and longer than a connection may be silent. */
const FROZEN_SECONDS = [16, 3, 10];
const RECOVERY_MS = 60_000;

it(
  'answers rightly or with 503, and recovers',
  async () => {
    const neo4j = await startNeo4j();
    onTestFinished(() => neo4j.stop());
    const server = await startServing({
      NEO4J_URI: neo4j.uri,
      FASTI_REQUEST_SECONDS: String(REQUEST_SECONDS),
    });
    onTestFinished(() => server.kill());
    expect((await applyRound(server.url, 0)).status).toBe(200);
    const load = new Load({ readers: server.url, writers: [server.url], readerCount: 16, mayBreak: false });
    const began = performance.now();
    await load.until('lastWrite', began, 120_000);
    await load.until('lastRead', began, RECOVERY_MS);

    const health = async (): Promise<number> => (await fetch(`${server.url}/health`)).status;
    /** Waits until reads and writes that were sent after the fault are answered. */
    const recovered = async (fault: string): Promise<void> => {
      const back = performance.now();
      const read = await load.until('lastRead', back, RECOVERY_MS);
      const written = await load.until('lastWrite', back, 2 * RECOVERY_MS);
      expect(await health()).toBe(200);
      console.info(
        `Neo4j was ${fault}: reads recovered in ${Math.round(read)} ms, writes in ${Math.round(written)} ms`,
      );
    };
    for (const time of TIMES) {
      await neo4j.end('SIGKILL');
      await expect.poll(health, { timeout: 10_000 }).toBe(503);
      await pause(2_000);
      await neo4j.startAgain();
      await recovered('killed');

      const seconds = FROZEN_SECONDS[time % FROZEN_SECONDS.length] as number;
      await neo4j.freeze();
      await expect.poll(health, { timeout: 10_000 }).toBe(503);
      await pause(seconds * 1_000);
      await neo4j.thaw();
      await recovered(`frozen for ${seconds} s`);

      await neo4j.end('SIGTERM');
      await neo4j.startAgain();
      await recovered('restarted');
    }
    await load.stop();
    const { wrong, batches } = await load.compare(server.url);
    console.info(
      `${JSON.stringify(load.counts)}, ${JSON.stringify(load.refusals)}, ${batches} batches seen, longest answer ${Math.round(load.longestMs)} ms`,
    );
    expect(wrong).toEqual([]);
    expect(load.counts.written).toBeGreaterThan(0);
    expect(load.longestMs).toBeLessThan(4 * REQUEST_SECONDS * 1_000);
    expect(server.errors()).not.toContain('INTERNAL');
  },
  (TIMES.length + 1) * 400_000,
);
