/**
 * Measures the processor time in which both releases of Neo4j plan the statements of pages and examples, and of lists whose
 * text grows with the roles that they read: caches of plans cleared each time, the compiler of Java warm. `npx tsx bench/planning.ts` starts the
 * servers with the shipped records, one after the other, and writes the table in bench/README.md.
 */
import neo4j from 'neo4j-driver';
import { loadSeed } from '../src/changes/loadSeed.ts';
import { PAGE_QUERIES } from '../src/http/graphql/planStatements.ts';
import { openNeo4j } from '../src/store/engines/neo4j.ts';
import type { Statement } from '../src/store/graph.ts';
import { exampleDocuments } from '../tests/support/documents.ts';
import { startNeo4jOfWorkers } from '../tests/support/neo4j.ts';
import { RELEASES, type ReleaseName } from '../tests/support/neo4jJars.ts';
import { wholeNumbers } from '../tests/support/profile.ts';
import { cpuOf } from './compare/child.ts';
import { median, statementsOf } from './compare/statements.ts';
import { putOnPage } from './page.ts';

const MARKS = ['<!-- planning: written by bench/planning.ts -->', '<!-- end of planning -->'] as const;
const ROUNDS = 3;
const WARM_UP = 1;
/** Statements of fewer characters are summed up. */
const LONG_TEXT = 5_000;

const ITEMS = 'first: 50) { nodes { label certainty interval { label } } } }';
const ASKED = [
  ['a timeline in a window: all roles', `{ timeline(ids: ["wego"], during: "2003", ${ITEMS}`],
  ['a timeline: all roles', `{ timeline(ids: ["wego"], ${ITEMS}`],
  [
    'memberships of a body in a window: one role',
    `{ memberships(filter: {bodies: ["wego"]}, during: "2003", ${ITEMS}`,
  ],
  ['memberships of a body: one role', `{ memberships(filter: {bodies: ["wego"]}, ${ITEMS}`],
].map(([name = '', query = '']) => ({ name, query, variables: {} }));
const PAGES = PAGE_QUERIES.map(({ query, variables }) => {
  const language = 'language' in variables ? ` in ${variables.language}` : '';
  return { name: `page: ${/query (\w+)/.exec(query)?.[1]}${language}`, query, variables };
});
const EXAMPLES = exampleDocuments().map(({ name, text, variables }) => ({
  name: `example ${name}`,
  query: text,
  variables,
}));

interface Planned {
  readonly name: string;
  readonly characters: number;
  /** Milliseconds of the processor. */
  readonly planning: number;
}

/** Each statement once, of the request that sends it first. */
async function plannedBy(release: ReleaseName): Promise<Planned[]> {
  const server = await startNeo4jOfWorkers(1, { release });
  const uri = server.uris[0] ?? '';
  const pid = await server.pid();
  const driver = neo4j.driver(uri);
  try {
    const graph = await openNeo4j({ uri });
    await graph.setup();
    await loadSeed(graph, ['seed'], { by: 'bench', reason: 'planning' });
    const asked = [...ASKED, ...PAGES, ...EXAMPLES];
    const found = new Map<string, Statement & { readonly name: string }>();
    for (const [i, statements] of (await statementsOf(graph, asked)).entries())
      for (const statement of statements)
        if (!found.has(statement.text))
          found.set(statement.text, { ...statement, name: asked[i]?.name ?? '' });
    await graph.close();
    const statements = [...found.values()];
    const times: number[][] = statements.map(() => []);
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1)
      for (const [i, { text, params }] of statements.entries()) {
        await driver.executeQuery('CALL db.clearQueryCaches()');
        const begin = cpuOf(pid);
        await driver.executeQuery(`EXPLAIN ${text}`, wholeNumbers(params) as object);
        if (round >= WARM_UP) times[i]?.push(cpuOf(pid) - begin);
      }
    return statements.map(({ name, text }, i) => ({
      name,
      characters: text.length,
      planning: Math.round(median(times[i] ?? [])),
    }));
  } finally {
    await driver.close();
    await server.stop();
  }
}

const supported = await plannedBy('supported');
const newest = await plannedBy('newest');
const isNamed = ({ name, characters }: Planned): boolean =>
  characters >= LONG_TEXT || ASKED.some((each) => each.name === name);
const others = (list: readonly Planned[]): number[] =>
  list.flatMap((each) => (isNamed(each) ? [] : [each.planning]));
const sum = (times: readonly number[]): string =>
  `${Math.round(median(times))} ms, at most ${Math.max(...times)} ms`;
const text = [
  `| statement of | characters | ${RELEASES.supported.version} | ${RELEASES.newest.version}, Cypher 25 |`,
  '| --- | ---: | ---: | ---: |',
  ...supported.flatMap((each, i) =>
    isNamed(each)
      ? [
          `| ${each.name} | ${each.characters.toLocaleString('en')} | ${each.planning} ms | ${newest[i]?.planning} ms |`,
        ]
      : [],
  ),
  `| the ${others(supported).length} others | under ${LONG_TEXT.toLocaleString('en')} | ${sum(others(supported))} | ${sum(others(newest))} |`,
].join('\n');
await putOnPage(MARKS, text);
process.stdout.write(`${text}\n`);
