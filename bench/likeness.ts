/**
 * Measures what `integrity` takes from others: `npx tsx bench/likeness.ts ARCHIVE [embedded|neo4j] [FACTS] [PROGRAM]` writes an
 * archive, starts `fasti serve` on it, asks three times for all findings, and meanwhile asks `/live` every 50 ms. ARCHIVE is
 * `entities` (13,000 people, two of each name), `crowds` (10,000 people who share three names) or `facts`
 * (FACTS generated facts, by default 100,000). Then it writes a small batch and asks again. PROGRAM is the built `main.js` of
 * another version, which is measured first, to compare with.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { loadSeed } from '../src/changes/loadSeed.ts';
import { openEmbedded } from '../src/store/engines/embedded.ts';
import { openNeo4j } from '../src/store/engines/neo4j.ts';
import { startNeo4j } from '../tests/support/neo4j.ts';
import { writeCsv } from './archive.ts';

const [, , archive = 'entities', engine = 'embedded', facts = '100000', other] = process.argv;
const PROGRAMS = [
  ...(other === undefined ? [] : [other]),
  resolve(import.meta.dirname, '../dist/program/main.js'),
];
const TOKEN = 'a'.repeat(40);
const QUERY =
  '{ a: integrity(first: 2) { totalCount } b: integrity(first: 3) { totalCount nodes { message } } c: integrity(first: 4) { totalCount } }';
const BATCH = `fasti: "1"\ndataset: more\nentities:\n  more-a: { kind: person, label: Zora Novak }\n  more-b: { kind: person, label: Zora Novák }\nfacts: []\n`;

const FIRST = ['Anna', 'Bert', 'Cora', 'David', 'Emil', 'Flora', 'Gustav', 'Hanna', 'Ivan', 'Jelena'];
/** A pronounceable surname for a number. */
const surname = (i: number): string =>
  ['b', 'd', 'k', 'l', 'm', 'n', 'r', 's', 't', 'v']
    .map((_, place, all) => all[Math.floor(i / 10 ** place) % 10] as string)
    .slice(0, 5)
    .map((letter, place) => letter + 'aeiou'[(i + place) % 5])
    .join('');

const person = (id: string, name: string): string => `  ${id}: { kind: person, label: "${name}" }\n`;
const file = (dataset: string, people: string): string =>
  `fasti: "1"\ndataset: ${dataset}\nsources:\n  s: { title: S }\nentities:\n  office: { kind: office, label: The Office }\n${people}facts:\n`;

async function write(folder: string): Promise<void> {
  await mkdir(folder);
  if (archive === 'facts') return writeCsv(folder, Number(facts));
  const names =
    archive === 'crowds'
      ? Array.from({ length: 10_000 }, (_, i) => ['Ann Smith', 'Bert Jones', 'Cora Brown'][i % 3] as string)
      : Array.from(
          { length: 13_000 },
          (_, i) => `${FIRST[Math.floor(i / 2) % 10]} ${surname(Math.floor(i / 2))}`,
        );
  const people = names.map((name, i) => person(`p${i}`, name)).join('');
  const held = names
    .map((_, i) =>
      i % 2 === 0 ? `- { tenure: { holder: p${i}, office: office }, claims: [ { source: s } ] }\n` : '',
    )
    .join('');
  await writeFile(join(folder, 'a.yaml'), file('many', people) + held);
}

/** Seconds of the processor, and the largest memory in MB, of a process. */
async function usageOf(pid: number): Promise<{ readonly processor: number; readonly memory: number }> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return {
    processor: (Number(fields[11]) + Number(fields[12])) / 100,
    memory: Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024,
  };
}

const folder = await mkdtemp(join(tmpdir(), 'fasti-likeness-'));
const neo4j = engine === 'neo4j' ? await startNeo4j({ heap: '2g', pageCache: '2g' }) : null;
const settings = neo4j ? { NEO4J_URI: neo4j.uri } : { FASTI_DATA: join(folder, 'store') };
async function measure(program: string): Promise<void> {
  console.log(program);
  const child = spawn(process.execPath, [program, 'serve'], {
    cwd: folder,
    env: {
      ...process.env,
      ...settings,
      PORT: '0',
      FASTI_SEED: 'none',
      FASTI_LOG_LEVEL: 'error',
      FASTI_TOKENS: `editor:${TOKEN}`,
      FASTI_REQUEST_SECONDS: '30',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await new Promise<string>((found) => {
      let printed = '';
      child.stdout.on('data', (text: Buffer) => {
        printed += text.toString();
        const at = /http:\/\/[^:]+:(\d+)/.exec(printed)?.[1];
        if (at !== undefined) found(`http://127.0.0.1:${at}`);
      });
    });
    const post = async (query: string, variables = {}): Promise<unknown> =>
      (
        await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
          body: JSON.stringify({ query, variables }),
        }).catch((error: unknown) => Response.json(String(error)))
      ).json();
    const pid = child.pid as number;
    await pause(3_000);
    const measured = async (what: string, work: () => Promise<unknown>): Promise<void> => {
      const before = await usageOf(pid);
      let [asking, longest] = [true, 0];
      const asked = (async () => {
        for (; asking; await pause(50)) {
          const start = performance.now();
          await (await fetch(`${url}/live`).catch(() => null))?.text();
          longest = Math.max(longest, performance.now() - start);
        }
      })();
      const start = performance.now();
      const answer = JSON.stringify((await work()) ?? null).slice(0, 300);
      const seconds = (performance.now() - start) / 1000;
      asking = false;
      await asked;
      const after = await usageOf(pid);
      console.log(
        `${what.padEnd(24)} ${seconds.toFixed(2)} s, processor ${(after.processor - before.processor).toFixed(2)} s, longest wait for /live ${longest.toFixed(0)} ms, memory up to ${after.memory.toFixed(0)} MB\n  ${answer}`,
      );
    };
    await measured('nothing', () => pause(1_000));
    await measured('first', () => post(QUERY));
    await measured('again', () => post(QUERY.replaceAll('first: ', 'first: 1')));
    await measured('one page', () =>
      post('{ integrity(first: 20) { totalCount nodes { message subjects { id } } } }'),
    );
    await measured('a batch', () =>
      post('mutation($input: ApplyRecordsInput!) { applyRecords(input: $input) { __typename } }', {
        input: { files: [{ name: 'more.yaml', format: 'YAML', content: BATCH }] },
      }),
    );
    await measured('one page after it', () =>
      post('{ integrity(first: 20) { totalCount nodes { message } } }'),
    );
    await measured('in a scope', () => post('{ integrity(first: 20, ids: ["p1", "p2"]) { totalCount } }'));
  } finally {
    child.kill('SIGTERM');
    await new Promise((ended) => child.once('exit', ended));
  }
}

try {
  await write(join(folder, 'records'));
  const graph = neo4j
    ? await openNeo4j({ uri: neo4j.uri })
    : await openEmbedded({ path: join(folder, 'store') });
  await graph.setup();
  const begun = performance.now();
  const { accepted, problems } = await loadSeed(graph, [join(folder, 'records')], {});
  if (!accepted) throw new Error(JSON.stringify(problems.slice(0, 3)));
  await graph.close();
  console.log(`${archive} on ${engine}, loaded in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  for (const program of PROGRAMS) await measure(program);
} finally {
  await neo4j?.stop();
  await rm(folder, { recursive: true, force: true });
}
