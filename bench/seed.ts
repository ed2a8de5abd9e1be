/**
 * What applying costs: facts with a claim each, on both engines, against the same rows by bare UNWIND.
 * `npx tsx bench/seed.ts [facts]` (20,000 where absent) starts a Neo4j of its own. Each engine runs in a process of
 * its own, so that the peak memory is that of one. Compare within one run only.
 */
import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../src/graph/engines/embedded.ts';
import { openNeo4j } from '../src/graph/engines/neo4j.ts';
import type { Graph, Value } from '../src/graph/graph.ts';
import { loadSeed } from '../src/seed/seed.ts';
import { startNeo4j } from '../tests/support/neo4j.ts';

const FACTS_A_PERSON = 5;
const CHUNK = 1_000;

const personOf = (i: number): string => `p${Math.floor(i / FACTS_A_PERSON)}`;

function records(facts: number): string {
  const people = Array.from(
    { length: Math.ceil(facts / FACTS_A_PERSON) },
    (_, i) => `  p${i}: { kind: person, label: Person ${i} }`,
  );
  return [
    'fasti: "1"\ndataset: bench\nsources:\n  s: { title: Bench }\nentities:',
    ...people,
    '  office: { kind: office, label: Office }\nfacts:',
    ...Array.from(
      { length: facts },
      (_, i) =>
        `- { id: t${i}, tenure: { holder: ${personOf(i)}, office: office, term: "${i}" }, claims: [ { source: s, start: "${1800 + (i % 200)}", end: "${1801 + (i % 200)}" } ] }`,
    ),
  ].join('\n');
}

/** The same nodes and relationships by hand, with the indexes that matter; no versions, no caches. */
async function bare(graph: Graph, facts: number): Promise<void> {
  const over = async (text: string, count: number, rowOf: (i: number) => Value): Promise<void> => {
    for (let from = 0; from < count; from += CHUNK) {
      const rows = Array.from({ length: Math.min(CHUNK, count - from) }, (_, i) => rowOf(from + i));
      await graph.write((transaction) =>
        transaction.run({ text: `UNWIND $rows AS r ${text}`, params: { rows } }),
      );
    }
  };
  const [fact] = await graph.read({
    text: 'MATCH (f:Tenure) RETURN properties(f) AS props LIMIT 1',
    params: {},
  });
  const [claim] = await graph.read({
    text: 'MATCH (c:Claim) RETURN properties(c) AS props LIMIT 1',
    params: {},
  });
  const like = (row: typeof fact, id: string): Value => ({ ...(row?.props as { [key: string]: Value }), id });
  const people = Math.ceil(facts / FACTS_A_PERSON);
  await over('CREATE (e:Entity:Person {id: r})', people, (i) => `bare-p${i}`);
  await over('CREATE (f:Fact:Tenure) SET f = r', facts, (i) => like(fact, `bare-t${i}`));
  await over('CREATE (c:Claim) SET c = r', facts, (i) => like(claim, `bare-c${i}`));
  const link = (type: string, from: string, to: string) =>
    `MATCH (a:${from} {id: r.a}) MATCH (b:${to} {id: r.b}) CREATE (a)-[:${type}]->(b)`;
  await over(link('HOLDER', 'Fact', 'Entity'), facts, (i) => ({ a: `bare-t${i}`, b: `bare-${personOf(i)}` }));
  await over(link('OFFICE', 'Fact', 'Entity'), facts, (i) => ({ a: `bare-t${i}`, b: 'office' }));
  await over(link('CLAIM', 'Fact', 'Claim'), facts, (i) => ({ a: `bare-t${i}`, b: `bare-c${i}` }));
  await over(link('SOURCE', 'Claim', 'Source'), facts, (i) => ({ a: `bare-c${i}`, b: 's' }));
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}

async function measure(graph: Graph, facts: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fasti-bench-'));
  try {
    const file = join(folder, 'bench.yaml');
    await writeFile(file, records(facts));
    await graph.setup();
    let staging = 0;
    const apply = () =>
      loadSeed(graph, [file], {
        by: 'bench',
        onProgress: ({ done }) => {
          if (done <= CHUNK) staging = performance.now();
        },
      });
    const first = await seconds(apply);
    const writing = (performance.now() - staging) / 1000;
    const again = await seconds(apply);
    const peak = process.resourceUsage().maxRSS / 1024;
    const byHand = await seconds(() => bare(graph, facts));
    const perSecond = (time: number): string => Math.round(facts / time).toLocaleString('en');
    return `| ${graph.engine} | ${perSecond(first)} | ${perSecond(writing)} | ${perSecond(byHand)} | ${(byHand / first).toFixed(2)} | ${(byHand / writing).toFixed(2)} | ${(again / first).toFixed(2)} | ${Math.round(peak)} MB |`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const [facts = '20000', uri] = process.argv.slice(2);
if (process.send) {
  const graph = uri === undefined ? await openEmbedded() : await openNeo4j({ uri });
  try {
    process.send(await measure(graph, Number(facts)));
  } finally {
    await graph.close();
    process.disconnect();
  }
} else {
  process.stdout.write(
    `${facts} facts\n| engine | facts/s | of them writing | by hand | hand / all | hand / writing | second / first | peak |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n`,
  );
  const run = (...args: string[]): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(import.meta.filename, [facts, ...args]);
      child.on('message', (line) => void process.stdout.write(`${String(line)}\n`));
      child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`it ended with ${code}`))));
    });
  await run();
  const server = await startNeo4j();
  try {
    await run(server.uri);
  } finally {
    await server.stop();
  }
}
