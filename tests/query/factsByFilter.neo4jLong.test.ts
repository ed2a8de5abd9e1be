/** Lists of facts by what an index can find, rare and frequent, compared with the list of all facts, on both engines. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

/** More claims than a list by sources is sorted from. */
const MANY = 1_050;

const name = (i: number): string =>
  `- { id: n${i}, name: { entity: town, text: Town ${i} }, claims: [ { source: register, start: "${1900 + (i % 100)}" } ] }`;
const RECORDS = `fasti: "1"
dataset: sources
language: en
sources:
  register: { title: Register }
  letter: { title: Letter }
  diary: { title: Diary }
  unread: { title: Unread }
entities:
  ann: { kind: person, label: Ann }
  town: { kind: organization, label: Town }
  mayor: { kind: office, label: Mayor }
facts:
- { id: held, tenure: { holder: ann, office: mayor }, claims: [ { source: letter, start: "1950", end: "1960" } ] }
- { id: member, membership: { member: ann, body: town }, claims: [ { source: letter, start: "1970" }, { source: register } ] }
- { id: born, existence: { entity: ann }, claims: [ { source: diary, start: "1920" }, { source: letter } ] }
- { id: planned, tenure: { holder: ann, office: mayor }, claims: [ { source: diary, start: "1961", modality: PLANNED } ] }
- { id: meant, membership: { member: ann, body: town }, claims: [ { source: diary, start: "1962", modality: PLANNED } ] }
- { id: called, name: { entity: ann, text: Anne }, claims: [ { source: diary } ] }
${Array.from({ length: MANY }, (_, i) => name(i)).join('\n')}
`;

interface Listed {
  readonly id: string;
  readonly support: string;
  readonly claims: { readonly nodes: readonly { readonly source: { readonly id: string } }[] };
}

describe.each(ENGINES)('facts by a filter on %s', (engine) => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await loadedApi(engine, (graph) => loadText(graph, RECORDS, '2026-01-31T00:00:00Z'));
  }, 240_000);
  afterAll(() => seeded?.close());

  /** All items of a list of facts, read in pages, and their number as the list says it. */
  async function all(args: string, size = 200): Promise<{ items: Listed[]; total: number }> {
    const items: Listed[] = [];
    for (let after = ''; ; ) {
      const { facts } = (await dataOf(
        seeded.api,
        `{ facts(first: ${size}${args}${after}) { totalCount pageInfo { hasNextPage endCursor } nodes { id support claims { nodes { source { id } } } } } }`,
      )) as {
        facts: {
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string };
          nodes: Listed[];
        };
      };
      items.push(...facts.nodes);
      if (!facts.pageInfo.hasNextPage) return { items, total: facts.totalCount };
      after = `, after: "${facts.pageInfo.endCursor}"`;
    }
  }
  const sourcesOf = ({ claims }: Listed): string[] => claims.nodes.map(({ source }) => source.id);

  const CASES: readonly (readonly string[])[] = [
    ['letter'],
    ['diary', 'letter'],
    ['register'],
    ['register', 'letter'],
    ['unread'],
    ['unknown'],
    [],
  ];
  const REST = ['', ', orderBy: TIME_DESC', ', during: "1950/1975"', ', at: { asOf: "1962" }'];

  /** Compares the list with each filter with those of all facts that should meet it. */
  async function expectFiltered(
    rest: string,
    filters: readonly (readonly string[])[],
    filterOf: (values: readonly string[]) => string,
    meets: (fact: Listed, values: readonly string[]) => boolean,
  ): Promise<void> {
    const every = await all(rest);
    for (const values of filters) {
      const found = await all(`${rest}, filter: { ${filterOf(values)} }`);
      const expected = every.items.filter((fact) => meets(fact, values));
      expect(found.items.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      expect(found.total).toBe(expected.length);
    }
  }

  it.each(REST)('are those that have a claim of one of them%s', (rest) =>
    expectFiltered(
      rest,
      CASES,
      (ids) => `sources: ${JSON.stringify(ids)}`,
      (fact, ids) => sourcesOf(fact).some((id) => ids.includes(id)),
    ),
  );

  it.each(REST)('are those that have claims of them alone%s', (rest) =>
    expectFiltered(
      rest,
      CASES,
      (ids) => `sourcesOnly: ${JSON.stringify(ids)}`,
      (fact, ids) => sourcesOf(fact).every((id) => ids.includes(id)),
    ),
  );

  it.each(REST)('have one of the kinds of support%s', (rest) =>
    expectFiltered(
      rest,
      [['PLANNED'], ['PLANNED', 'PLANNED'], ['ASSERTED', 'PLANNED'], ['ATTRIBUTED'], []],
      (supports) => `supports: [${supports.join(', ')}]`,
      ({ support }, supports) => supports.includes(support),
    ),
  );

  it('are of one kind where the list is, and meet the rest of the filter', async () => {
    expect(
      await dataOf(
        seeded.api,
        `{ tenures(filter: { fact: { sources: ["letter"] } }) { totalCount nodes { id } }
           memberships(filter: { fact: { sourcesOnly: ["letter"] } }) { totalCount nodes { id } }
           both: memberships(filter: { fact: { sources: ["letter"], sourcesOnly: ["letter", "register"] } }) { nodes { id } }
           kinds: facts(filter: { sources: ["letter"], kinds: [EXISTENCE] }) { totalCount nodes { id } }
           plans: tenures(filter: { fact: { supports: [PLANNED] } }) { totalCount nodes { id } } }`,
      ),
    ).toEqual({
      tenures: { totalCount: 1, nodes: [{ id: 'held' }] },
      memberships: { totalCount: 0, nodes: [] },
      both: { nodes: [{ id: 'member' }] },
      kinds: { totalCount: 1, nodes: [{ id: 'born' }] },
      plans: { totalCount: 1, nodes: [{ id: 'planned' }] },
    });
  });
});
