/**
 * Measures how long Neo4j plans the statements of lists whose text grows with the roles that they read.
 * `npx tsx bench/planning.ts` starts its own Neo4j and writes the table in bench/README.md.
 */
import neo4j from 'neo4j-driver';
import { openNeo4j } from '../src/store/engines/neo4j.ts';
import type { Statement } from '../src/store/graph.ts';
import { loadText } from '../tests/support/loadText.ts';
import { startNeo4j } from '../tests/support/neo4j.ts';
import { wholeNumbers } from '../tests/support/profile.ts';
import { median, statementsOf } from './compare/statements.ts';
import { putOnPage } from './page.ts';

const MARKS = ['<!-- planning: written by bench/planning.ts -->', '<!-- end of planning -->'] as const;
const ROUNDS = 7;
const WARM_UP = 5;

const RECORDS = `fasti: "1"
dataset: planning
sources:
  s: { title: S }
entities:
  o: { kind: organization, label: O }
  p: { kind: person, label: P }
facts:
- { id: m, membership: { member: p, body: o }, claims: [ { source: s, start: "2001", end: "2005" } ] }
`;
const ITEMS = '{ nodes { label certainty interval { label } } }';
const QUERIES = [
  ['a timeline in a window: all roles', `{ timeline(ids: ["o"], during: "2003", first: 50) ${ITEMS} }`],
  ['a timeline: all roles', `{ timeline(ids: ["o"], first: 50) ${ITEMS} }`],
  [
    'memberships of a body in a window: one role',
    '{ memberships(filter: {bodies: ["o"]}, during: "2003", first: 50) { nodes { label certainty interval { label } } } }',
  ],
  [
    'memberships of a body: one role',
    '{ memberships(filter: {bodies: ["o"]}, first: 50) { nodes { label certainty interval { label } } } }',
  ],
] as const;

const server = await startNeo4j({});
const driver = neo4j.driver(server.uri);
try {
  const graph = await openNeo4j({ uri: server.uri });
  await graph.setup();
  await loadText(graph, RECORDS, '2026-01-31T00:00:00Z');
  const asked = QUERIES.map(([, query]) => ({ query, variables: {} }));
  const statements = (await statementsOf(graph, asked)).map((list) => list.at(-1) as Statement);
  const times: number[][] = statements.map(() => []);
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1)
    for (const [i, { text, params }] of statements.entries()) {
      await driver.executeQuery('CALL db.clearQueryCaches()');
      const begin = performance.now();
      await driver.executeQuery(`EXPLAIN ${text}`, wholeNumbers(params) as object);
      if (round >= WARM_UP) times[i]?.push(performance.now() - begin);
    }
  await graph.close();
  const text = [
    '| statement | characters | planning |',
    '| --- | ---: | ---: |',
    ...QUERIES.map(
      ([about], i) =>
        `| ${about} | ${statements[i]?.text.length.toLocaleString('en')} | ${Math.round(median(times[i] ?? []))} ms |`,
    ),
  ].join('\n');
  await putOnPage(MARKS, text);
  process.stdout.write(`${text}\n`);
} finally {
  await driver.close();
  await server.stop();
}
