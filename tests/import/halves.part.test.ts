/** Every real file of tests/fixtures gives the same graph in two halves, in either order, as at once: records, claims and derived values. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { loadSeed, type SeedOptions } from '../../src/changes/loadSeed.ts';
import type { SeedText } from '../../src/import/textFiles.ts';
import type { Graph } from '../../src/store/graph.ts';
import { openEmpty } from '../support/engines.ts';
import { sampleOf, whole } from '../support/extent.ts';
import { legislatorTables, readLegislators } from '../support/legislators.ts';
import { popoloFile } from '../support/popolo.ts';
import { usExecutiveSeed } from '../support/usExecutive.ts';
import { contentOf } from './support.ts';

const FIXTURES = resolve(import.meta.dirname, '../fixtures');
const AT = '2026-01-31T00:00:00Z';
const SLOW = 300_000;

type Run = readonly SeedText[];

/** Nodes of batches and of history, which differ by the number of runs; words stay when nothing is spelled so any more. */
const OF_RUNS = ['Batch', 'Clock', 'Dataset', 'Past', 'Word'];
/** What says when a record was written, and where it is in a file. */
const OF_WRITING = ['knownFrom', 'knownTo', 'order', 'version', 'other'];

type Node = readonly [labels: readonly string[], props: { readonly id?: string }];
interface Link {
  readonly a: string | null;
  readonly type: string;
}

const without = (value: object, keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));

/** The live nodes and relationships of a graph with all stored values, derived ones included. */
async function liveContent(graph: Graph): Promise<string[]> {
  const lines = (await contentOf(graph)).map((text) => JSON.parse(text) as Node | Link);
  const nodes = lines
    .filter((line): line is Node => Array.isArray(line))
    .filter(([labels]) => !labels.some((label) => OF_RUNS.includes(label)));
  const live = new Set(nodes.map(([, { id }]) => id));
  const links = lines
    .filter((line): line is Link => !Array.isArray(line))
    .filter(({ a, type }) => (a === null || live.has(a)) && !type.startsWith('WAS'));
  const texts = [
    // The order of claims is that of their files.
    ...nodes.map(([labels, props]) =>
      JSON.stringify([
        labels,
        without(props, labels.includes('Claim') ? [...OF_WRITING, 'sort'] : OF_WRITING),
      ]),
    ),
    ...links.map((link) => JSON.stringify(without(link, OF_WRITING))),
  ];
  return [...new Set(texts)].sort();
}

async function graphAfter(runs: readonly Run[], options: SeedOptions): Promise<string[]> {
  const graph = await openEmpty('embedded');
  for (const texts of runs) {
    const { accepted, problems, datasets } = await loadSeed(graph, { texts }, { at: AT, ...options });
    expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    expect([accepted, datasets[0]?.plan.claimsTakenAway]).toEqual([true, 0]);
  }
  const content = await liveContent(graph);
  await graph.close();
  return content;
}

async function expectSameInHalves(
  whole: Run,
  [one, other]: readonly [Run, Run],
  options: SeedOptions = {},
): Promise<void> {
  const expected = await graphAfter([whole], options);
  expect(expected.length).toBeGreaterThan(1);
  expect(await graphAfter([one, other], options)).toEqual(expected);
  expect(await graphAfter([other, one], options)).toEqual(expected);
}

interface Document {
  readonly sources?: Readonly<Record<string, object>>;
  readonly entities?: Readonly<Record<string, object>>;
  readonly facts?: readonly object[];
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

/** Every second fact, and the sources and entities that it names or that no fact names. */
function halfOfDocument(document: Document, parity: number): Document {
  const facts = document.facts ?? [];
  const own = facts.filter((_, i) => i % 2 === parity);
  const named = new Set(textsIn(own));
  const inAny = new Set(textsIn(facts));
  const part = (records: Readonly<Record<string, object>> = {}) => {
    // What an entity says of itself names others.
    for (const [id, record] of Object.entries(records))
      if (named.has(id)) for (const text of textsIn(record)) named.add(text);
    return Object.fromEntries(
      Object.entries(records).filter(([id], i) => named.has(id) || (!inAny.has(id) && i % 2 === parity)),
    );
  };
  const entities = part(document.entities);
  return { ...document, facts: own, entities, sources: part(document.sources) };
}

const yaml = (name: string, content: string): SeedText => ({ name, format: 'YAML', content });

it.each([
  ['the hardest facts', () => readFileSync(join(FIXTURES, 'seed/hard.yaml'), 'utf8')],
  ['the executive of the USA', usExecutiveSeed],
])(
  'YAML: %s',
  async (_what, read) => {
    const content = await read();
    const document = parse(content, { schema: 'failsafe' }) as Document;
    const half = (parity: number): Run => [
      yaml(`${parity}.yaml`, stringify(halfOfDocument(document, parity), { schema: 'failsafe' })),
    ];
    await expectSameInHalves([yaml('whole.yaml', content)], [half(0), half(1)]);
  },
  SLOW,
);

it(
  'tables: members of Congress',
  async () => {
    const legislators = (await readLegislators()).slice(0, whole ? 120 : 40);
    const run = (people: typeof legislators): Run =>
      Object.entries(legislatorTables(people)).map(([name, content]) => ({ name, format: 'CSV', content }));
    const half = (parity: number): Run => run(legislators.filter((_, i) => i % 2 === parity));
    await expectSameInHalves(run(legislators), [half(0), half(1)]);
  },
  SLOW,
);

it.each(sampleOf(['kenya', 'estonia', 'ireland'] as const))(
  'Popolo: %s',
  async (country) => {
    const text = readFileSync(popoloFile(country), 'utf8');
    const file = JSON.parse(text) as Record<'persons' | 'memberships', Record<string, unknown>[]>;
    const people = file.persons.slice(0, whole ? undefined : 60);
    const run = (content: object): Run => [
      { name: `${country}.json`, format: 'POPOLO', content: JSON.stringify(content) },
    ];
    const part = (persons: typeof people): Run => {
      const ids = new Set(persons.map(({ id }) => id));
      const memberships = file.memberships.filter(({ person_id }) => ids.has(person_id));
      return run({ ...file, persons, memberships });
    };
    const half = (parity: number): Run => part(people.filter((_, i) => i % 2 === parity));
    await expectSameInHalves(part(people), [half(0), half(1)], { dataset: country });
  },
  SLOW,
);

/** Files that are refused, as the test of their outcomes says. */
const UNREADABLE = /_00Error\/|as-xmleac\.xml$/;

/** The files of a folder that can be read, each record once. */
function filesIn(folder: string): Run {
  const records = new Set<string>();
  return readdirSync(join(FIXTURES, 'eac-cpf', folder))
    .filter((name) => name.endsWith('.xml') && !UNREADABLE.test(`${folder}/${name}`))
    .sort()
    .flatMap((name): SeedText[] => {
      const content = readFileSync(join(FIXTURES, 'eac-cpf', folder, name), 'utf8');
      const id = /<recordId[^>]*>([^<]*)/.exec(content)?.[1] ?? '';
      if (records.has(id)) return [];
      records.add(id);
      return [{ name, format: 'EAC_CPF', content }];
    });
}

const RICO = readdirSync(join(FIXTURES, 'eac-cpf/rico'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && filesIn(`rico/${entry.name}`).length > 1)
  .map(({ name }) => `rico/${name}`);

it.each(['archivesspace', 'snac', 'eac-cpf-2', ...RICO])(
  'EAC-CPF: %s',
  async (folder) => {
    const files = filesIn(folder);
    const half = (parity: number): Run => files.filter((_, i) => i % 2 === parity);
    await expectSameInHalves(files, [half(0), half(1)], { dataset: 'eac' });
  },
  SLOW,
);
