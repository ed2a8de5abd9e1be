/**
 * Measures the peak memory of planning one large file on an empty embedded graph, in a process of its own.
 * `npx tsx bench/importMemory.ts [MiB] [archive|block|entities|births|value|broken|indent]` (default: 15.9, all). `archive` has a fact
 * in each line, `block` the same facts in block style, `entities` entities only, `births` people with a date of birth each,
 * `value` a single value of that size, which is refused, `broken` an archive whose last line cannot be parsed, and `indent`
 * one with a line in the middle that is indented wrongly. All but `value` are in documents of 1 MiB. Takes minutes; writes only to a temporary folder.
 */
import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { planSeed } from '../src/changes/loadSeed.ts';
import { limitHeapGrowth } from '../src/cli/heapLimit.ts';
import { openEmbedded } from '../src/store/engines/embedded.ts';
import { archiveEntities, archiveFacts, DATASET, sourceIds } from './archive.ts';

const SHAPES = ['archive', 'block', 'entities', 'births', 'value', 'broken', 'indent'] as const;
type Shape = (typeof SHAPES)[number];

interface Measured {
  /** In MB. */
  readonly peak: number;
  readonly seconds: number;
  readonly outcome: string;
}

/** So many facts are about enough entities for the largest file. */
const FACTS = 3_000_000;
/** The bytes after which another document begins. */
const A_DOCUMENT = 1024 * 1024;

/** A file of about that many bytes. */
function fileOf(shape: Shape, bytes: number): string {
  const head = `fasti: "1"\ndataset: ${DATASET}\n`;
  if (shape === 'value')
    return `${head}entities:\n  a: { kind: person, note: "${'x'.repeat(bytes - 100)}" }\n`;
  const lines: string[] = [head];
  let [size, ofDocument, section] = [0, 0, ''];
  const add = (key: string, line: string): boolean => {
    size += Buffer.byteLength(line);
    if (size > bytes) return false;
    if (ofDocument > A_DOCUMENT) {
      lines.push(`---\n${head}`);
      [ofDocument, section] = [0, ''];
    }
    if (section !== key) lines.push(`${key}:\n`);
    section = key;
    ofDocument += Buffer.byteLength(line);
    lines.push(line);
    return true;
  };
  for (const id of sourceIds()) add('sources', `  ${id}: { title: The ${id} }\n`);
  // An archive of a size has about so many facts for each byte.
  const facts = shape === 'entities' || shape === 'births' ? FACTS : Math.floor(bytes / 230);
  const named = new Set<string>();
  for (const { id, kind, label } of archiveEntities(facts))
    if (shape === 'births')
      add(
        'entities',
        `  ${id}: { kind: person, label: ${label}, birth: "${1800 + (lines.length % 200)}-05-07" }\n`,
      );
    else if (add('entities', `  ${id}: { kind: ${kind.toLowerCase()}, label: ${label} }\n`)) named.add(id);
  if (shape === 'entities' || shape === 'births') return lines.join('');
  for (const { id, kind, roles, own, claims } of archiveFacts(facts)) {
    const fact = { id, [kind.toLowerCase()]: { ...roles, ...own }, claims };
    const body = JSON.stringify({ ...roles, ...own });
    const line =
      shape === 'block'
        ? stringify([fact], { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })
        : `- { id: ${id}, ${kind.toLowerCase()}: ${body}, claims: ${JSON.stringify(claims)} }\n`;
    if (!add('facts', line)) break;
  }
  if (shape === 'indent') lines.splice(lines.length / 2, 0, '  - { id: indented }\n');
  if (shape === 'broken') lines.push('- { id: broken, tenure: { holder: "\n');
  return lines.join('');
}

async function measure(folder: string): Promise<Measured> {
  limitHeapGrowth();
  const graph = await openEmbedded();
  await graph.setup();
  const begin = performance.now();
  const { accepted, problems, counts } = await planSeed(graph, [join(folder, 'one.yaml')], {});
  const seconds = (performance.now() - begin) / 1000;
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  const [first] = problems;
  const outcome = accepted ? `${counts.CREATE} records` : `${first?.code}: ${first?.message.slice(0, 60)}`;
  await graph.close();
  return { peak, seconds, outcome };
}

async function main(): Promise<void> {
  const [mebibytes = '15.9', only] = process.argv.slice(2);
  console.log(`${mebibytes} MiB of YAML, planned on an empty graph`);
  for (const shape of SHAPES.filter((one) => only === undefined || one === only)) {
    const folder = await mkdtemp(join(tmpdir(), 'fasti-bench-'));
    try {
      await writeFile(join(folder, 'one.yaml'), fileOf(shape, Number(mebibytes) * 1024 * 1024));
      const child = fork(import.meta.filename, ['--measure', folder]);
      const { peak, seconds, outcome } = await new Promise<Measured>((resolve, reject) => {
        child.once('message', (message) => resolve(message as Measured));
        child.once('exit', (code) => reject(new Error(`The process ended with status ${code}.`)));
      });
      console.log(
        `${shape.padEnd(10)}${String(peak).padStart(6)} MB ${seconds.toFixed(1).padStart(7)} s  ${outcome}`,
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

if (process.argv[2] === '--measure') {
  process.send?.(await measure(process.argv[3] ?? ''));
  process.disconnect?.();
} else await main();
