/** Reads of earlier batches while a writer moves their versions: a statement on Neo4j sees what is committed while it runs. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Api, createApi } from '../../src/api/api.ts';
import { readClockState } from '../../src/store/clock.ts';
import { decorate, type Graph, GraphError } from '../../src/store/graph.ts';
import { LEASE_MS, SKEW_MS } from '../../src/store/write/lease.ts';
import { recover } from '../../src/store/write/recover.ts';
import { Crash, withWrites } from '../support/betweenWrites.ts';
import { dataOf } from '../support/dataOf.ts';
import { openEmpty, wipe } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';

const PEOPLE = 6;
const TIMES = ['2025-01-01T00:00:00Z', '2025-02-01T00:00:00Z', '2025-03-01T00:00:00Z'] as const;

/** Names of some people; with `more`, too many for one transaction. */
function named(surname: string, more = 0): string {
  const ids = Array.from({ length: PEOPLE + more }, (_, i) => `p${i}`);
  return [
    'fasti: "1"\ndataset: people\nsources:\n  s: { title: Register }\nentities:',
    ...ids.map((id) => `  ${id}: { kind: person }`),
    'facts:',
    ...ids.map(
      (id) =>
        `- id: n-${id}\n  name: { entity: ${id}, text: ${surname} ${id} }\n  note: ${surname}\n  claims: [ { source: s } ]`,
    ),
    '',
  ].join('\n');
}

/** Holds a statement before the second half of a UNION while `meanwhile` runs, `times` times. */
const gate = { times: 0, meanwhile: async (): Promise<void> => {} };
const server = createServer((_request, response) => {
  gate.meanwhile().then(
    () => response.end('open\n'),
    (error: unknown) => response.destroy(error instanceof Error ? error : new Error(String(error))),
  );
});

let graph: Graph;
let api: Api;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  graph = await openEmpty('neo4j');
  const gated = decorate(graph, {
    read({ text, params }) {
      const [half, ...rest] = text.split('UNION ALL MATCH');
      if (gate.times === 0 || rest.length === 0) return graph.read({ text, params });
      gate.times -= 1;
      const waiting = `UNION ALL LOAD CSV FROM 'http://127.0.0.1:${port}/' AS line MATCH`;
      return graph.read({ text: `${half}${waiting}${rest.join('UNION ALL MATCH')}`, params });
    },
  });
  api = await createApi({
    graph: gated,
    report: ({ error }) => {
      if (!(error instanceof GraphError)) throw error;
    },
  });
});

afterAll(async () => {
  await api?.close();
  await graph?.close();
  server.close();
});

beforeEach(async () => {
  gate.times = 0;
  await wipe(graph);
  await loadText(graph, named('One'), TIMES[0]);
});

/** Sends the request, whose statement is held once. */
async function whileHeld(question: () => Promise<unknown>, meanwhile: () => Promise<unknown>) {
  gate.times = 1;
  gate.meanwhile = async () => void (await meanwhile());
  const answer = await question();
  expect(gate.times, 'the statement was held').toBe(0);
  return answer;
}

const KNOWN = `{ facts(first: 20, knownAt: "${TIMES[0]}") { totalCount nodes { id note } } }`;

it('reads a known time as if no batch had been written in the meantime', async () => {
  const expected = await dataOf(api, KNOWN);
  expect(expected).toMatchObject({ facts: { totalCount: PEOPLE } });
  const answer = await whileHeld(
    () => dataOf(api, KNOWN),
    () => loadText(graph, named('Two'), TIMES[1]),
  );
  expect(answer).toEqual(expected);
});

it('reads a page at the batch of its cursor while another batch is written', async () => {
  const page = async (after: string | null) =>
    (await dataOf(
      api,
      'query($after: String) { facts(first: 3, after: $after) { nodes { id note } pageInfo { endCursor } } }',
      { after },
    )) as { facts: { nodes: unknown[]; pageInfo: { endCursor: string } } };
  const first = await page(null);
  const others = 'fasti: "1"\ndataset: others\nentities:\n  town: { kind: region, label: Town }\n';
  await loadText(graph, others, TIMES[1]);
  const expected = await page(first.facts.pageInfo.endCursor);
  const answer = await whileHeld(
    () => page(first.facts.pageInfo.endCursor),
    () => loadText(graph, named('Two'), TIMES[2]),
  );
  expect(answer).toEqual(expected);
  expect(expected.facts.nodes).toEqual(['n-p3', 'n-p4', 'n-p5'].map((id) => ({ id, note: 'One' })));
});

it('reads the history of a fact while closed versions are swept', async () => {
  const later = () => Date.now() + LEASE_MS + SKEW_MS + 1_000;
  const HISTORY =
    '{ node(id: "n-p0") { ... on Name { note history { nodes { batch { id } fact { note } } } } } }';
  const unswept = withWrites(graph, async (_at, write) => {
    if ((await readClockState(graph)).sweep !== null) throw new Crash();
    return write();
  });
  await loadText(unswept, named('Two', 1_000), TIMES[1]).catch(() => {});
  expect(await readClockState(graph)).toMatchObject({ number: 2, sweep: 2 });
  const expected = await dataOf(api, HISTORY);
  const answer = await whileHeld(
    () => dataOf(api, HISTORY),
    () => recover(graph, later),
  );
  expect((await readClockState(graph)).sweep).toBeNull();
  expect(answer).toEqual(expected);
});

it('throws an error where a writer interferes with every attempt', async () => {
  gate.times = Number.POSITIVE_INFINITY;
  let batches = 0;
  gate.meanwhile = async () => {
    batches += 1;
    await loadText(graph, named(`Again${batches}`), TIMES[2]);
  };
  const { errors } = await api.execute(KNOWN);
  expect(errors?.[0]?.message).toMatch(
    /^A batch was being written and moved what this request reads, 18 times/,
  );
  expect(batches).toBe(18);
});
