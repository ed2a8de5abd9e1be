/** The writer keeps the length of the largest list of each kind on the clock. */
import { beforeAll, expect, it } from 'vitest';
import { decorate, type Graph, type Statement } from '../../src/store/graph.ts';
import { readListSizes } from '../../src/store/listSizes.ts';
import { forEachEngine } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { openExplainer } from '../support/plan.ts';

const HEAD = (dataset: string): string =>
  `fasti: "1"\ndataset: ${dataset}\nlanguage: en\nsources:\n  s: { title: Roll }\nentities:\n`;

const membership = (id: string, member: string, body = 'body'): string =>
  `- { id: ${id}, membership: { member: ${member}, body: ${body} }, claims: [ { source: s, start: "1500" } ] }\n`;

const FIRST = `${HEAD('first')}  body: { kind: organization, label: Body }
  office: { kind: office, label: Office }
  p1: { kind: person, label: One }
  p2: { kind: person, label: Two }
  p3: { kind: person, label: Three }
facts:
${membership('m1', 'p1')}${membership('m2', 'p2')}${membership('m3', 'p3')}- { id: t1, tenure: { holder: p1, office: office }, claims: [ { source: s, start: "1500" }, { source: s, start: "1501" } ] }
- { id: r1, relation: { subject: office, type: BELONGS_TO, object: body }, claims: [ { source: s } ] }
`;

const AT = '2026-01-31T00:00:00Z';

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

const MANY = 700;
const SECOND = `${HEAD('second')}  big: { kind: organization, label: Big }
${range(MANY)
  .map((i) => `  q${i}: { kind: person, label: Person ${i} }\n`)
  .join('')}facts:
${range(MANY)
  .map((i) => membership(`n${i}`, `q${i}`, i < 90 ? 'big' : `q-body`))
  .join('')
  .replaceAll('q-body', 'body')}`;

/** The graph, and the statements that count lists in its writes. */
function countingStatements(graph: Graph): { graph: Graph; statements: Statement[] } {
  const statements: Statement[] = [];
  const isCounting = ({ text }: Statement): boolean => /largestLists|r\.known/.test(text);
  const counting = decorate(graph, {
    write: (work) =>
      graph.write((transaction) =>
        work({
          run(statement) {
            if (isCounting(statement)) statements.push(statement);
            return transaction.run(statement);
          },
        }),
      ),
  });
  return { graph: counting, statements };
}

forEachEngine((name, open) => {
  let graph: Graph;
  const sizeOf = async (key: string): Promise<number | undefined> => (await readListSizes(graph)).get(key);

  beforeAll(async () => {
    graph = await open();
  });

  it('knows no list of an empty graph, and counts those of the first batch', async () => {
    expect(await readListSizes(graph)).toEqual(new Map());
    await loadText(graph, FIRST, AT);
    expect(await readListSizes(graph)).toEqual(
      new Map([
        ['BODY MEMBERSHIP ORGANIZATION', 3],
        ['CLAIM MEMBERSHIP', 1],
        ['CLAIM RELATION', 1],
        ['CLAIM TENURE', 2],
        ['HOLDER TENURE PERSON', 1],
        ['MEMBER MEMBERSHIP PERSON', 1],
        ['OBJECT BELONGS_TO ORGANIZATION', 1],
        ['OFFICE TENURE OFFICE', 1],
        ['SOURCE SOURCE', 6],
        ['SUBJECT BELONGS_TO OFFICE', 1],
      ]),
    );
  });

  it('counts the live version of a fact only, and never makes a size smaller', async () => {
    await loadText(graph, FIRST.replaceAll('"1500"', '"1499"'), AT);
    expect(await sizeOf('BODY MEMBERSHIP ORGANIZATION')).toBe(3);
    await loadText(graph, FIRST.replace(membership('m1', 'p1'), '').replaceAll('"1500"', '"1498"'), AT);
    expect(await sizeOf('BODY MEMBERSHIP ORGANIZATION')).toBe(3);
    expect(await sizeOf('OFFICE TENURE OFFICE')).toBe(1);
  });

  it('counts the lists of a batch of many transactions, the longest as 256', async () => {
    await loadText(graph, SECOND, AT);
    expect(await sizeOf('BODY MEMBERSHIP ORGANIZATION')).toBe(256);
    expect(await sizeOf('MEMBER MEMBERSHIP PERSON')).toBe(1);
    expect(await sizeOf('SOURCE SOURCE')).toBe(256);
  });

  // Only Neo4j explains its plans.
  if (name === 'neo4j')
    it('scans nothing to count lists, and reads only those of a role that grew', async () => {
      const counted = countingStatements(graph);
      await loadText(
        counted.graph,
        `${HEAD('fourth')}  last: { kind: person, label: Last }\nfacts:\n${membership('l1', 'last')}`,
        AT,
      );
      expect(counted.statements.length).toBeGreaterThan(2);
      const explainer = openExplainer();
      try {
        for (const { text, params } of counted.statements) {
          const { operators } = await explainer.explain(text, params);
          expect(operators.join(' '), text).not.toMatch(/Scan|Cartesian|Sort/);
          // Four hits for each link of the body, whose list has grown.
          const most = 80 + (text.includes('r.of') ? 4 * MANY : 0);
          if (!/\bSET\b/.test(text)) expect(await explainer.hits(text, params), text).toBeLessThan(most);
        }
      } finally {
        await explainer.close();
      }
    });
});
