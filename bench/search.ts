/**
 * Measures searches and texts in labels on the embedded engine, without HTTP: `node --import tsx --expose-gc bench/search.ts [PEOPLE]`
 * writes people with a label and a name each directly, reads their names into memory, asks, and changes a name.
 */
import { createApi } from '../src/api/api.ts';
import { LiveNames } from '../src/query/memory/liveNames.ts';
import { openEmbedded } from '../src/store/engines/embedded.ts';
import { CLOCK_ID, KNOWN_TO_OPEN, LAYOUT_VERSION } from '../src/store/graphLayout.ts';
import { nameOf } from './compare/world.ts';

const people = Number(process.argv[2] ?? 20_000);
const SECONDS = 3;
const PART = 5_000;
const WORDS = ['ane', 'Moro', 'ivan', 'Petrova', 'o'];

const graph = await openEmbedded();
await graph.setup();
const write = (text: string, params = {}) => graph.write((transaction) => transaction.run({ text, params }));
await write('CREATE (c:Clock {id: $id, kind: $kind, number: 1, at: $at, format: $format})', {
  id: CLOCK_ID,
  kind: 'CLOCK',
  at: '2026-01-01T00:00:00.000Z',
  format: LAYOUT_VERSION,
});
for (let from = 0; from < people; from += PART) {
  const rows = Array.from({ length: Math.min(PART, people - from) }, (_, i) => {
    const label = nameOf(from + i);
    const id = `p${from + i}`;
    return { id, label, sort: `${label.toLowerCase()}\u0001${id}`, name: nameOf(7 * (from + i)) };
  });
  await write(
    `UNWIND $rows AS r CREATE (e:Entity:Person {id: r.id, kind: 'PERSON', label: r.label, givenLabel: r.label, labelSort: r.sort,
knownFrom: 1, knownTo: $open}) CREATE (f:Fact:Name {id: 'n' + r.id, kind: 'NAME', text: r.name, entityId: r.id, support: 'ASSERTED',
startMin: -1000000000000, startMax: 1000000000000, endMin: -1000000000000, endMax: 1000000000000, state: true, knownFrom: 1, knownTo: $open})
CREATE (f)-[:ENTITY {\`as\`: r.id}]->(e)`,
    { rows, open: KNOWN_TO_OPEN },
  );
}

const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};
const [before, start] = [heap(), performance.now()];
const names = new LiveNames(graph, { waits: true });
await names.newest();
const took = performance.now() - start;
console.log(
  `${2 * people} names and labels: read in ${Math.round(took)} ms, ${Math.round((heap() - before) / (2 * people))} bytes each`,
);

const api = await createApi({ graph, report: ({ error }) => console.error(error), memory: { names } });
const texts = Array.from({ length: 40 }, (_, i) => nameOf((i * 31) % people));
const ask = async (query: string, text: string): Promise<void> => {
  const { errors } = await api.execute(query, { text });
  if (errors) throw new Error(JSON.stringify(errors).slice(0, 500));
};
async function rate(name: string, query: string, given: readonly string[]): Promise<void> {
  let count = 0;
  const start = process.cpuUsage();
  for (const until = performance.now() + 1_000 * SECONDS; performance.now() < until; )
    await Promise.all(Array.from({ length: 16 }, () => ask(query, given[count++ % given.length] as string)));
  const { user, system } = process.cpuUsage(start);
  const processor = ((user + system) / 1_000 / count).toFixed(2);
  console.log(`${name}: ${Math.round(count / SECONDS)} a second, ${processor} ms of processor each`);
}
const SEARCH =
  'query ($text: String!) { search(text: $text, first: 10) { nodes { matched entity { id label } } } }';
const LABELS = 'query ($text: String!) { people(filter: { text: $text }, first: 20) { nodes { id label } } }';
await rate('search for a name', SEARCH, texts);
await rate(
  'search for a word',
  SEARCH,
  texts.map((text) => text.split(' ')[0] as string),
);
await rate('search for what many have', SEARCH, WORDS);
await rate(
  'labels that contain a text',
  LABELS,
  texts.map((text) => text.slice(2, 8)),
);
await rate('labels that contain what many do', LABELS, WORDS);
await api.close();
await graph.close();
