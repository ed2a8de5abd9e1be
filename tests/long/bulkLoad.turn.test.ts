/** `fasti apply --bulk` and Neo4j's own importer make the graph that `fasti apply` makes. `FC_SEED` repeats the archive of a run. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { expect, inject, it, onTestFinished } from 'vitest';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { openNeo4j } from '../../src/store/engines/neo4j.ts';
import { addressOf, folder, serve, stopped } from '../cli/serving.ts';
import { fasti } from '../cli/support.ts';
import { fileOf, folderOf } from '../import/support.ts';
import { wipe } from '../support/engines.ts';
import { startNeo4jOfWorkers } from '../support/neo4j.ts';
import { runAdmin } from '../support/neo4jImport.ts';
import type { ReleaseName } from '../support/neo4jJars.ts';
import { yamlOf } from '../support/oracle/archive/archive.ts';
import { fullArchive } from '../support/oracle/archive/randomArchive.ts';

const SEED = inject('seed');
/** Longer than what the importer reads at once unless it is told. */
const LONG = 'a long text '.repeat(400_000);

/** Values that a CSV file or an importer may take for something else. */
const HOSTILE = fileOf(`language: en
sources:
  s1: { title: 'Quotes "here", and ""there""; commas, semicolons', note: "two\\nlines\\r\\nand \\\\n a backslash\\\\" }
  s2: { title: "'", url: "https://example.org/?a=1,2&b=3;4" }
  s3: { title: Long, text: { file: long.txt } }
entities:
  e1: { kind: organization, label: "null", identifiers: [ { scheme: town, value: "Q1;Q2, Q3" }, { scheme: other, value: "0007" } ] }
  e2: { kind: person, label: "007" }
  e3: { kind: person, label: "\\"" }
  e4: { kind: person, label: "a|b;c,d" }
  o1: { kind: office, label: "=SUM(A1)" }
facts:
- { id: f1, quantity: { entity: e1, property: members }, claims: [ { source: s1, date: "2000", value: { min: "3", max: "3" } }, { source: s2, date: "2000", value: { min: "3.5" } } ] }
- { id: f2, quantity: { entity: e1, property: area }, claims: [ { source: s1, date: "2000", value: { min: "7.25", max: "8" } } ] }
- { id: f7, quantity: { entity: e1, property: rooms }, claims: [ { source: s1, date: "2000", value: { min: "5" } } ] }
- { id: f3, tenure: { holder: e2, office: o1 }, claims: [ { source: s1, start: "1999", end: "2001", rank: DEPRECATED } ] }
- { id: f4, tenure: { holder: e3, office: o1 }, claims: [ { source: s1, start: "1999~", end: "..", by: e1, status: ATTRIBUTED, quote: "“a”\\n\\"b\\"" } ] }
- { id: f5, name: { entity: e4, text: "Имя; другое имя, третье" }, claims: [ { source: s2 } ] }
- { id: f6, remark: { about: [ e2, e3, e4 ], text: "one\\ttab, \\"quoted\\"\\n\\nand 😀" }, claims: [ { source: s1, by: e2, status: ATTRIBUTED } ] }
`);

/** All nodes and relationships as sorted texts, in which integers differ from floats. */
async function contentsOf(uri: string): Promise<string[]> {
  const driver = neo4j.driver(uri);
  const text = (value: unknown): string =>
    JSON.stringify(value, (_key, part) => {
      if (neo4j.isInt(part)) return `integer ${part}`;
      if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
      const { store: _ofEachGraph, ...rest } = part as Readonly<Record<string, unknown>>;
      return Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
    });
  try {
    const nodes = await driver.executeQuery('MATCH (n) RETURN labels(n) AS labels, properties(n) AS props');
    const links = await driver.executeQuery(
      'MATCH (a)-[r]->(b) RETURN labels(a) AS from, a.id AS a, type(r) AS type, properties(r) AS props, labels(b) AS to, b.id AS b',
    );
    return [...nodes.records, ...links.records].map((record) => text(record.toObject())).sort();
  } finally {
    await driver.close();
  }
}

/** The first file of a random archive that has many facts. */
function randomFile(): string {
  const files = fc
    .sample(fullArchive, { seed: SEED, numRuns: 50 })
    .flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'LOAD' ? [yamlOf(step.dataset)] : [])));
  return files.reduce((largest, file) => (file.length > largest.length ? file : largest), '');
}

const CASES = [
  ['the shipped records', 'seed'],
  ['values that are hard to write', HOSTILE],
  [`a random archive (seed ${SEED})`, randomFile()],
] as const;

it.each(
  CASES.flatMap(([name, file]) =>
    (['supported', 'newest'] as const).map((release) => [name, release, file] as const),
  ),
)(
  '%s, loaded into the %s Neo4j, are the graph that apply makes',
  async (name, release: ReleaseName, file) => {
    const path =
      file === 'seed' ? 'seed' : join(await folderOf({ 'a.yaml': file, 'long.txt': LONG }), 'a.yaml');
    const home = await folder();
    const to = join(home, 'bulk');
    const { status, out, err } = await fasti([
      'apply',
      path,
      '--bulk',
      to,
      '--by',
      'ann',
      '--reason',
      'first',
    ]);
    expect({ status, err }, err).toMatchObject({ status: 0 });
    const [, args = ''] = /&& neo4j-admin (.*)$/m.exec(out) ?? [];
    const data = await runAdmin(release, join(home, 'server'), to, args.split(' '));
    const server = await startNeo4jOfWorkers(1, { release, data });
    onTestFinished(() => server.stop());
    const [uri = ''] = server.uris;
    const graph = await openNeo4j({ uri, timeoutMs: 120_000 });
    onTestFinished(() => graph.close());
    const imported = await contentsOf(uri);
    for (const text of (await readFile(join(to, 'indexes.cypher'), 'utf8')).split(';\n').filter(Boolean))
      await graph.write((transaction) => transaction.run({ text, params: {} }));
    const settings = { NEO4J_URI: uri };
    if (name === CASES[0][0]) {
      expect(await fasti(['apply', path], settings)).toMatchObject({
        status: 0,
        out: expect.stringMatching(/nothing to do, \d+ records unchanged/),
      });
      expect(await fasti(['doctor'], settings)).toMatchObject({ status: 0 });
      const server = serve({ ...settings, FASTI_SEED: 'none' });
      const answer = await fetch(`${await addressOf(server)}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: '{ facts(first: 1) { totalCount nodes { id } } search(text: "Ulyanovsk") { totalCount } }',
        }),
      });
      expect(await answer.json()).toMatchObject({ data: { facts: { nodes: [{}] } } });
      await stopped(server);
    }
    const [{ at } = { at: '' }] = await graph.read({
      text: 'MATCH (b:Batch) RETURN b.appliedAt AS at',
      params: {},
    });
    expect(await contentsOf(uri), 'reading changed the graph').toEqual(imported);
    expect(await fasti(['revert', 'batch/1'], settings)).toMatchObject({ status: 0 });
    await wipe(graph);
    const report = await loadSeed(graph, [path], { at: String(at), by: 'ann', reason: 'first' });
    expect(report.accepted).toBe(true);
    expect(imported).toEqual(await contentsOf(uri));
  },
);
