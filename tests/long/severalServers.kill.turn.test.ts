/**
 * Two servers on one Neo4j behind a proxy, with 16 readers and a writer on either side, while one of the servers is killed and
 * started again: cursors, kept answers and batches hold across both, and no answer is mixed or older than asked for. At
 * `SCALE=1` 20 kills.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, inject, it, onTestFinished } from 'vitest';
import { startNeo4j } from '../support/neo4j.ts';
import { randomFrom } from '../support/randomFrom.ts';
import { applyRound, ask, Load } from '../support/several/load.ts';
import { startRoundRobin } from '../support/several/roundRobin.ts';
import { PAGE, type PageData, roundOf, WHOLE } from '../support/several/rounds.ts';
import { type ServingProcess, startServing } from '../support/several/servingProcess.ts';
import { casesOf } from './scale.ts';

const random = randomFrom(inject('seed'));

const KILLS = casesOf(20).length;
const READ_MS = 30_000;
/** Longer than a mutation waits for another writer. */
const WRITE_MS = 90_000;

async function write(url: string, round: number): Promise<string> {
  const { status, headers, text } = await applyRound(url, round);
  expect(status, text).toBe(200);
  expect(text).toContain('"accepted":true');
  return String(headers['fasti-batch']);
}

/** What holds across servers that nobody kills. */
async function agree(a: ServingProcess, b: ServingProcess): Promise<void> {
  // The answer that the second server keeps is not newer than FASTI_CACHE_SECONDS; a reader of its own change asks for more.
  for (const round of [1_000_001, 1_000_002]) {
    await ask(b.url, { query: WHOLE, method: 'GET' });
    const batch = await write(a.url, round);
    const read = await ask(b.url, {
      query: WHOLE,
      method: 'GET',
      headers: { 'fasti-at-least-batch': batch },
    });
    expect(read.text).toContain(`"note":"${round}"`);
    expect(read.headers['fasti-batch']).toBe(batch);
    // The same batch has the same tag on both.
    const same = await ask(a.url, {
      query: WHOLE,
      method: 'GET',
      headers: { 'if-none-match': String(read.headers.etag) },
    });
    expect(same.status).toBe(304);
    expect(same.headers['fasti-batch']).toBe(batch);
  }
  // A cursor of one server goes on at the other one, at its batch.
  const first = await ask(a.url, { query: PAGE });
  const { people } = (JSON.parse(first.text) as { readonly data: PageData }).data;
  await write(b.url, 1_000_003);
  const second = await ask(b.url, { query: PAGE, variables: { after: people.pageInfo.endCursor } });
  const more = (JSON.parse(second.text) as { readonly data: PageData }).data.people;
  expect(roundOf([...people.nodes, ...more.nodes])).toBe(1_000_002);
  expect(second.headers['fasti-batch']).toBe(first.headers['fasti-batch']);
}

it(
  'two servers on one Neo4j answer alike, also while one of them is killed',
  async () => {
    const neo4j = await startNeo4j();
    onTestFinished(() => neo4j.stop());
    // Both with the routing of a cluster, which a single Neo4j answers too.
    const settings = { NEO4J_URI: neo4j.uri.replace(/^bolt/, 'neo4j'), FASTI_CACHE_SECONDS: '2' };
    const stays = await startServing(settings);
    onTestFinished(() => stays.kill());
    const killed = await startServing(settings);
    onTestFinished(() => killed.kill());
    await agree(stays, killed);

    const proxy = await startRoundRobin([stays.port, killed.port]);
    onTestFinished(() => proxy.close());
    const load = new Load({
      readers: proxy.url,
      writers: [stays.url, killed.url],
      readerCount: 16,
      mayBreak: true,
    });
    for (let kill = 0; kill < KILLS; kill += 1) {
      // At another moment of a batch each time.
      await pause(1_000 + random() * 4_000);
      await killed.kill();
      const since = performance.now();
      await load.until('lastRead', since, READ_MS);
      await killed.startAgain();
      await load.until('lastWrite', since, WRITE_MS);
      console.info(`kill ${kill + 1}: ${JSON.stringify(load.counts)}`);
    }
    await load.stop();
    const { wrong, batches } = await load.compare(stays.url);
    console.info(
      `${KILLS} kills: ${JSON.stringify(load.counts)}, ${JSON.stringify(load.refusals)}, ${batches} batches seen, longest answer ${Math.round(load.longestMs)} ms`,
    );
    expect(wrong).toEqual([]);
    expect(batches).toBeGreaterThan(KILLS);
    expect(stays.errors()).not.toContain('INTERNAL');
  },
  KILLS * 120_000 + 240_000,
);
