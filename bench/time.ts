/**
 * Measures the cost of time on Neo4j: a moment on every hop, and replaced versions of facts.
 * `npx tsx bench/time.ts` starts its own Neo4j, loads generated records, and prints database hits (exact) and time
 * ratios (medians of interleaved rounds; compare within one run only).
 */
import neo4j, { type Driver } from 'neo4j-driver';
import { openNeo4j } from '../src/store/engines/neo4j.ts';
import type { Graph } from '../src/store/graph.ts';
import { loadText } from '../tests/support/loadText.ts';
import { startNeo4j } from '../tests/support/neo4j.ts';
import { hitsOf } from '../tests/support/profile.ts';
import { statementPair, timeRatio } from './pairs.ts';

const TENURES = 20;
const VERSIONS = 10;
const MEMBERS = 200;
const ROUNDS = 300;
const WARM_UP = 100;

/** Two offices with equal tenures. Those of the office `changed` get another start in every version. */
function records(version: number): string {
  const people = Array.from({ length: TENURES }, (_, i) => `  p${i}: { kind: person, label: Person ${i} }`);
  const members = Array.from({ length: MEMBERS }, (_, i) => `  m${i}: { kind: person, label: Member ${i} }`);
  const tenure = (office: string, i: number, start: string) =>
    `- { id: ${office}-${i}, tenure: { holder: p${i}, office: ${office} }, claims: [ { source: s, start: "${start}", end: "${1901 + i}" } ] }`;
  return [
    'fasti: "1"\ndataset: bench\nlanguage: en\nsources:\n  s: { title: Bench }\nentities:',
    ...people,
    ...members,
    '  steady: { kind: office, label: Steady }\n  changed: { kind: office, label: Changed }\n  body: { kind: organization, label: Body }\nfacts:',
    ...Array.from({ length: TENURES }, (_, i) => tenure('steady', i, `${1900 + i}`)),
    ...Array.from({ length: TENURES }, (_, i) =>
      tenure('changed', i, `${1900 + i}-${String(version).padStart(2, '0')}`),
    ),
    ...Array.from(
      { length: MEMBERS },
      (_, i) =>
        `- { id: member-${i}, membership: { member: m${i}, body: body }, claims: [ { source: s, start: "2001", end: "2020" } ] }`,
    ),
  ].join('\n');
}

const office = (id: string) =>
  `{ office(id: "${id}") { label tenures { nodes { certainty holder { label } interval { label } claims(first: 3) { nodes { source { title } } } } } } }`;
const members = (at: string) =>
  `{ organization(id: "body"${at}) { label members(first: 100) { edges { certainty node { label } membership { id } } } } }`;

interface Pair {
  readonly name: string;
  readonly a: string;
  readonly b: string;
  readonly limit: number;
}

const PAIRS: readonly Pair[] = [
  {
    name: 'as-of / without, 100 of 200 members',
    a: members(', at: {asOf: "2010"}'),
    b: members(''),
    limit: 1.3,
  },
  {
    name: `${VERSIONS} versions / one, ${TENURES} tenures`,
    a: office('changed'),
    b: office('steady'),
    limit: 1.2,
  },
];

async function measure(graph: Graph, driver: Driver, pair: Pair): Promise<string> {
  const statements = await statementPair(graph, pair.a, pair.b);
  const [a, b] = [await hitsOf(driver, statements[0]), await hitsOf(driver, statements[1])];
  const ratio = await timeRatio(graph, statements, { rounds: ROUNDS, warmUp: WARM_UP });
  return `| ${pair.name} | ${a} / ${b} | ${(a / b).toFixed(2)} | ${ratio.toFixed(2)} | ${pair.limit} |`;
}

const server = await startNeo4j();
const graph = await openNeo4j({ uri: server.uri });
const driver = neo4j.driver(server.uri);
try {
  await graph.setup();
  for (let version = 1; version <= VERSIONS; version++)
    await loadText(graph, records(version), new Date(Date.UTC(2025, 0, version)).toISOString());
  process.stdout.write(
    '| pair | database hits | ratio | time ratio | at most |\n| --- | --- | --- | --- | --- |\n',
  );
  for (const pair of PAIRS) process.stdout.write(`${await measure(graph, driver, pair)}\n`);
} finally {
  await driver.close();
  await graph.close();
  await server.stop();
}
