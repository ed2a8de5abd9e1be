/** Servers on one Neo4j, where one is stopped inside a transaction that all writers wait for, or somebody else has it. */
import neo4j from 'neo4j-driver';
import { expect, it, onTestFinished } from 'vitest';
import { openNeo4j } from '../../src/store/engines/neo4j.ts';
import { neo4jUri, openEmpty } from '../support/engines.ts';
import { holdClock } from '../support/several/heldClock.ts';
import { applyRound, ask } from '../support/several/load.ts';
import { roundOfWhole, WHOLE, type WholeData } from '../support/several/rounds.ts';
import { type ServingProcess, startServing } from '../support/several/servingProcess.ts';

/** Neo4j ends the transaction after two minutes. */
const HELD_MS = 40_000;

const BLOCKED = {
  text: "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN status",
  params: {},
};

async function serverForTest(): Promise<ServingProcess> {
  const server = await startServing({ NEO4J_URI: neo4jUri() });
  onTestFinished(() => server.kill());
  return server;
}

async function roundAt(server: ServingProcess): Promise<number> {
  const { text } = await ask(server.url, { query: WHOLE });
  return roundOfWhole((JSON.parse(text) as { readonly data: WholeData }).data);
}

it('a writer that hangs inside a transaction does not hold the others for long, and gets an error when it goes on', async () => {
  const graph = await openEmpty('neo4j');
  onTestFinished(() => graph.close());
  const [hanging, other] = [await serverForTest(), await serverForTest()];
  expect((await applyRound(other.url, 1)).status).toBe(200);

  // The server waits for the lock of the clock, is stopped, and then gets the lock.
  const operator = await openNeo4j({ uri: neo4jUri() });
  onTestFinished(() => operator.close());
  const release = holdClock(operator);
  const lost = applyRound(hanging.url, 2);
  await expect.poll(() => graph.read(BLOCKED), { timeout: 60_000 }).toHaveLength(1);
  hanging.freeze();
  await release();

  const since = performance.now();
  const written = await applyRound(other.url, 3);
  expect(written.text).toContain('"accepted":true');
  expect(performance.now() - since).toBeLessThan(HELD_MS);

  hanging.thaw();
  const { status, headers, text } = await lost;
  expect(status, text).toBe(503);
  expect(headers['retry-after']).toBeDefined();
  expect(text).toContain('SERVICE_UNAVAILABLE');
  expect(hanging.errors()).not.toContain('INTERNAL');
  expect(await roundAt(other)).toBe(3);
  expect((await applyRound(hanging.url, 4)).text).toContain('"accepted":true');
  expect(await roundAt(hanging)).toBe(4);
}, 300_000);

it('while a session of somebody else holds the clock, each change gets 503, and the log names its transaction', async () => {
  const graph = await openEmpty('neo4j');
  onTestFinished(() => graph.close());
  const server = await serverForTest();
  expect((await applyRound(server.url, 1)).status).toBe(200);

  const driver = neo4j.driver(neo4jUri());
  onTestFinished(() => driver.close());
  const foreign = driver.session().beginTransaction();
  await foreign.run('MATCH (c:Clock) SET c.locked = true REMOVE c.locked');
  const [held] = await graph.read({
    text: "SHOW TRANSACTIONS YIELD transactionId, metaData, currentQuery WHERE metaData.writer IS NULL AND currentQuery = '' RETURN transactionId AS id",
    params: {},
  });

  // Answered while the other session still has the lock.
  for (const round of [2, 3]) {
    const { status, headers, text } = await applyRound(server.url, round);
    expect(status, text).toBe(503);
    expect(text).toContain('"BLOCKED"');
    expect(headers['retry-after']).toBe('15');
    expect(text).not.toContain(String(held?.id));
  }
  expect(server.errors()).toContain(`for the transaction ${held?.id} of the user`);
  expect(await roundAt(server)).toBe(1);

  await foreign.rollback();
  expect((await applyRound(server.url, 4)).text).toContain('"accepted":true');
  expect(await roundAt(server)).toBe(4);
}, 180_000);
