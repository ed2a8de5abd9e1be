/** SIGKILL at random moments of the command `fasti apply`: it leaves all of its batch or nothing. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, inject, it, onTestFinished } from 'vitest';
import { openEmbedded } from '../../src/store/engines/embedded.ts';
import { openNeo4j } from '../../src/store/engines/neo4j.ts';
import type { Graph } from '../../src/store/graph.ts';
import { fasti, start } from '../cli/support.ts';
import { fileOf, folderOf } from '../import/support.ts';
import { ENGINES, neo4jOptions, openEmpty } from '../support/engines.ts';
import { randomFrom } from '../support/randomFrom.ts';
import { casesOf } from './scale.ts';

const random = randomFrom(inject('seed'));

const PEOPLE = 600;
const KILLS = casesOf(40).length;

/** Enough records for the write to take a while. */
function manyPeople(): string {
  const ids = Array.from({ length: PEOPLE }, (_, i) => `p${i}`);
  const entities = ids.map((id) => `  ${id}: { kind: person }\n`).join('');
  const names = ids.map(
    (id) => `- name: { entity: ${id}, text: Person ${id} }\n  claims: [ { source: s1 } ]\n`,
  );
  return fileOf(`sources:\n  s1: { title: One }\nentities:\n${entities}facts:\n${names.join('')}`);
}

const COMPLETE = { clock: 1, facts: PEOPLE, names: PEOPLE, claims: PEOPLE, labels: PEOPLE };
const EMPTY = { clock: 0, facts: 0, names: 0, claims: 0, labels: 0 };

/** What a reader sees at the newest batch. */
async function contentOf(graph: Graph): Promise<typeof EMPTY> {
  const one = async (text: string): Promise<number> =>
    Number((await graph.read({ text, params: {} }))[0]?.n ?? 0);
  const clock = await one('MATCH (c:Clock) RETURN c.number AS n');
  const known = (...nodes: string[]) =>
    nodes.map((node) => `${node}.knownFrom <= ${clock} AND ${node}.knownTo > ${clock}`).join(' AND ');
  return {
    clock,
    facts: await one(`MATCH (f:Fact) WHERE ${known('f')} RETURN count(f) AS n`),
    names: await one(`MATCH (e:Entity)<-[:ENTITY]-(f:Name) WHERE ${known('e', 'f')} RETURN count(f) AS n`),
    claims: await one(
      `MATCH (f:Fact)-[:CLAIM]->(c:Claim)-[:SOURCE]->(s:Source) WHERE ${known('f', 'c', 's')} RETURN count(c) AS n`,
    ),
    labels: await one(
      `MATCH (e:Person) WHERE e.label STARTS WITH 'Person ' AND ${known('e')} RETURN count(e) AS n`,
    ),
  };
}

it.each(ENGINES)(
  'killed at any moment, leaves all or nothing on %s, and the next run completes it',
  async (name) => {
    const folder = await folderOf({ 'a.yaml': manyPeople() });
    const base = await mkdtemp(join(tmpdir(), 'fasti-kill-'));
    onTestFinished(() => rm(base, { recursive: true, force: true }));
    const { uri } = neo4jOptions();

    async function fresh(round: string) {
      if (name === 'embedded') {
        const path = join(base, round);
        return { settings: { FASTI_DATA: path }, open: () => openEmbedded({ path }) };
      }
      await (await openEmpty('neo4j')).close();
      const { username, password } = neo4jOptions();
      return {
        settings: { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
        open: () => openNeo4j(neo4jOptions()),
      };
    }

    async function look(open: () => Promise<Graph>): Promise<typeof EMPTY> {
      const graph = await open();
      try {
        await graph.setup();
        return await contentOf(graph);
      } finally {
        await graph.close();
      }
    }

    let lasted = 0;
    // The first run on a database that has just started takes a multiple of all others.
    for (const run of ['first', 'second']) {
      const { settings, open } = await fresh(run);
      const began = Date.now();
      expect(await fasti(['apply', folder], settings)).toMatchObject({ status: 0, err: '' });
      lasted = Date.now() - began;
      expect(await look(open)).toEqual(COMPLETE);
    }

    let killed = 0;
    for (let round = 0; round < KILLS; round += 1) {
      const { settings, open } = await fresh(`round-${round}`);
      const child = start(['apply', folder], settings);
      const closed = once(child, 'close');
      // Spread over the duration of a run, most of them after the process has started.
      const moment = lasted * (0.35 + (0.6 * (round + random())) / KILLS);
      await Promise.race([pause(moment), closed]);
      if (child.exitCode === null && child.kill('SIGKILL')) killed += 1;
      await closed;
      const left = await look(open);
      expect([EMPTY, COMPLETE], `killed after ${Math.round(moment)} of ${lasted} ms`).toContainEqual(left);
      expect(await fasti(['apply', folder], settings)).toMatchObject({ status: 0, err: '' });
      expect(await look(open)).toEqual(COMPLETE);
    }
    expect(killed).toBeGreaterThan(0);
  },
  60_000 * (KILLS + 1),
);
