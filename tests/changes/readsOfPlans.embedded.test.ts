/** What a plan reads from the graph follows from what the files change, not from what else the graph has. */
import { expect, it } from 'vitest';
import { planSeed } from '../../src/changes/loadSeed.ts';
import { decorate, type Graph } from '../../src/store/graph.ts';
import { readFacts } from '../../src/store/read/records.ts';
import { openEmpty } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';

/** People who held an office, whose names are alike in all parts. */
function part(name: string, people: number): string {
  const numbers = Array.from({ length: people }, (_, i) => i);
  return [
    `fasti: "1"\ndataset: parts\nsources:\n  ${name}-source: { title: The ${name} }\nentities:`,
    `  ${name}-office: { kind: office, label: Office of ${name} }`,
    ...numbers.map((i) => `  ${name}-p${i}: { kind: person, label: Anna Bergmann ${i % 10} }`),
    'facts:',
    ...numbers.map(
      (i) =>
        `- { tenure: { holder: ${name}-p${i}, office: ${name}-office }, claims: [ { source: ${name}-source, start: "18${10 + (i % 80)}" } ] }`,
    ),
    '',
  ].join('\n');
}

/** How many whole records the statements of a plan return. */
async function wholeRecordsRead(graph: Graph): Promise<number> {
  let rows = 0;
  const counted = decorate(graph, {
    read: async (statement, options) => {
      const found = await graph.read(statement, options);
      if (statement.text.includes('properties(')) rows += found.length;
      return found;
    },
  });
  const { accepted } = await planSeed(counted, {
    texts: [{ name: 'more.yaml', format: 'YAML', content: part('more', 20) }],
  });
  expect(accepted).toBe(true);
  return rows;
}

it('a plan reads as many whole records beside many others as beside few, even if all have the same names', async () => {
  const graph = await openEmpty('embedded');
  await loadText(graph, part('few', 30), '2026-01-01T00:00:00Z');
  const few = await wholeRecordsRead(graph);
  await loadText(graph, part('many', 300), '2026-01-02T00:00:00Z');
  expect(await wholeRecordsRead(graph)).toBe(few);
  await graph.close();
});

it('more facts are read at once than a call takes arguments', async () => {
  const ids = Array.from({ length: 200_000 }, (_, i) => `f${i}`);
  const stored = {
    read: async ({ text, params }: Parameters<Graph['read']>[0]) =>
      text.includes('properties(f)')
        ? (params.ids as string[]).map((id) => ({ props: { id, kind: 'TENURE' } }))
        : [],
  } as unknown as Graph;
  expect(await readFacts(stored, ids)).toHaveLength(ids.length);
});
