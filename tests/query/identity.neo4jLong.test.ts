/** The ids of nodes at a moment: what they look like, and what `node(id:)` answers to them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

const TOWN = `fasti: "1"
dataset: identity
language: en
sources: { book: { title: The Book } }
entities:
  anna: { kind: person, label: Anna }
  bert: { kind: person, label: Bert }
  mayor: { kind: office, label: Mayor }
  town: { kind: region, label: Newtown }
  feast: { kind: event, label: Feast }
facts:
- { id: mayor-town, relation: { type: BELONGS_TO, subject: mayor, object: town }, claims: [ { source: book, start: "1900", end: "1950" } ] }
- { id: oldtown, name: { entity: town, text: Oldtown, language: en }, claims: [ { source: book, start: "1900", end: "1904" } ] }
- { id: anna-mayor, tenure: { holder: anna, office: mayor }, claims: [ { source: book, start: "1901-03-05", end: "1903-06-07" } ] }
- { id: bert-mayor, tenure: { holder: bert, office: mayor }, claims: [ { source: book, start: "1905-01-02", end: "1909-03-04" } ] }
- { id: feast-is, existence: { entity: feast }, claims: [ { source: book, date: "1902-05-06" } ] }
- { id: anna-feast, participation: { event: feast, participant: anna }, claims: [ { source: book } ] }
`;
const LATER = `fasti: "1"
dataset: identity
language: en
sources: { roll: { title: The Roll } }
facts:
- { id: bert-mayor, tenure: { holder: bert, office: mayor }, claims: [ { source: roll, start: "1905-01-02", end: "1908" } ] }
`;

describe.each(ENGINES)('ids on %s', (engine) => {
  let town: SeededApi;
  beforeAll(async () => {
    town = await loadedApi(engine, async (graph) => {
      await loadText(graph, TOWN, '2025-01-01T00:00:00Z');
      await loadText(graph, LATER, '2025-06-01T00:00:00Z');
    });
  });
  afterAll(() => town?.close());

  // biome-ignore lint/suspicious/noExplicitAny: each test asks another query, and compares the whole answer
  async function ask(query: string, variables: Record<string, unknown> = {}): Promise<any> {
    const { data, errors } = await town.api.execute(query, variables);
    expect(errors).toBeUndefined();
    return data;
  }
  async function refusal(query: string, variables: Record<string, unknown> = {}): Promise<string> {
    const { errors } = await town.api.execute(query, variables);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    return errors?.[0]?.message ?? '';
  }

  it('are those of the records at all times of the newest batch', async () => {
    expect(await ask('{ office(id: "mayor") { id recordId tenures { nodes { id recordId } } } }')).toEqual({
      office: {
        id: 'mayor',
        recordId: 'mayor',
        tenures: {
          nodes: [
            { id: 'anna-mayor', recordId: 'anna-mayor' },
            { id: 'bert-mayor', recordId: 'bert-mayor' },
          ],
        },
      },
    });
  });

  it.each([
    ['asOf: "1902-05-06"', '1902-05-06'],
    ['asOf: "1902"', '1902-01-01..1902-12-31'],
    ['asOf: "1902-05-06/1902-05-06", minCertainty: POSSIBLE', '1902-05-06'],
    ['asOf: "1902", minCertainty: DEFINITE', '1902-01-01..1902-12-31,definite'],
    ['asOf: "1902/.."', '1902-01-01..'],
  ])('carry the moment {%s} as %s, on every node below it', async (at, suffix) => {
    const { office } = await ask(
      `{ office(id: "mayor", at: {${at}}) { id recordId body { id } tenures { nodes { id holder { id } claims { nodes { id recordId source { id } } } } } } }`,
    );
    expect(office).toMatchObject({
      id: `mayor@${suffix}`,
      recordId: 'mayor',
      body: { id: `town@${suffix}` },
    });
    for (const { id, holder, claims } of office.tenures.nodes) {
      expect(id).toMatch(new RegExp(`^[a-z]+-mayor@${suffix.replaceAll('.', '\\.')}$`));
      expect(holder.id.endsWith(`@${suffix}`)).toBe(true);
      for (const claim of claims.nodes) {
        expect(claim.id).toBe(`${claim.recordId}@${suffix}`);
        expect(['book', 'roll'].map((source) => `${source}@${suffix}`)).toContain(claim.source.id);
      }
    }
  });

  it('carry the day that `today` means', async () => {
    expect(await ask('{ office(id: "mayor", at: {asOf: "today"}) { id } }')).toEqual({
      office: { id: 'mayor@2026-01-31' },
    });
  });

  const FIELDS = `id recordId ... on Entity { label existsAt } ... on Office { tenures { nodes { id certainty holder { label } } } }
    ... on Tenure { certainty interval { label bridged } office { label } }`;

  it.each([
    'mayor',
    'mayor@1902-05-06',
    'mayor@1905-01-02..1905-12-31,definite',
    'town@1902-05-06',
    'bert-mayor@1908-06-01',
    'bert-mayor@batch:1',
    'mayor@1908-06-01,definite,batch:1',
    'mayor@..1902-12-31',
  ])('answer to node(id: "%s") as when they were given', async (id) => {
    const { node } = await ask(`query ($id: ID!) { node(id: $id) { ${FIELDS} } }`, { id });
    expect(node.id).toBe(id);
    const { again } = await ask(`query ($ids: [ID!]!) { again: nodes(ids: $ids) { ${FIELDS} } }`, {
      ids: [id],
    });
    expect(again).toEqual([node]);
    const [record, moment] = id.split('@');
    const [days = '', ...rest] = (moment ?? '').split(',').filter((part) => !part.startsWith('batch:'));
    const at =
      days === ''
        ? ''
        : `, at: {asOf: "${days.replace('..', '/').replace(/^\//, '../').replace(/\/$/, '/..')}"${rest.includes('definite') ? ', minCertainty: DEFINITE' : ''}}`;
    const known = moment?.includes('batch:') ? ', knownAt: "2025-02-01T00:00:00Z"' : '';
    const literal = await ask(`{ node(id: "${record}"${at}${known}) { ${FIELDS} } }`);
    expect(literal.node).toEqual(node);
  });

  it('answer to nodes(ids:) at several moments with one statement', async () => {
    const ids = [
      'mayor@1908-01-01',
      'anna',
      'mayor@1902-05-06',
      'bert@1902-05-06',
      'mayor@1902-05-06,definite',
    ];
    town.graph.statements.length = 0;
    const { nodes } = await ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Office { tenures { nodes { recordId } } } } }',
      { ids },
    );
    expect(town.graph.statements).toHaveLength(1);
    expect(nodes).toEqual([
      { id: ids[0], tenures: { nodes: [{ recordId: 'bert-mayor' }] } },
      { id: 'anna' },
      { id: ids[2], tenures: { nodes: [{ recordId: 'anna-mayor' }] } },
      { id: ids[3] },
      { id: ids[4], tenures: { nodes: [{ recordId: 'anna-mayor' }] } },
    ]);
    expect(
      await refusal('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['mayor@batch:1', 'anna'] }),
    ).toContain('2 known times (batch 1, the newest batch)');
  });

  it('give way to an explicit moment and known time', async () => {
    const { a, b, c } = await ask(`{
      a: office(id: "mayor@1902-05-06", at: {asOf: "1908"}) { id }
      b: node(id: "mayor@1902-05-06,batch:1", knownAt: "2100-01-01T00:00:00Z") { id }
      c: nodes(ids: ["mayor@1902-05-06", "anna"], at: {asOf: "1908-01-01"}) { id }
    }`);
    expect(a).toEqual({ id: 'mayor@1908-01-01..1908-12-31' });
    expect(b).toEqual({ id: 'mayor@1902-05-06,batch:2' });
    expect(c).toEqual([{ id: 'mayor@1908-01-01' }, { id: 'anna@1908-01-01' }]);
  });

  it('mean their records in other arguments', async () => {
    expect(
      await ask(
        `query ($id: ID!) {
        tenures(filter: {offices: ["mayor@1902-05-06"], holders: [$id]}) { nodes { id } }
        timeline(ids: [$id], kinds: [TENURE]) { nodes { fact { id } } }
        offices(filter: {has: {fact: {about: [$id]}}}) { nodes { id } }
      }`,
        { id: 'anna@1902-05-06,definite' },
      ),
    ).toEqual({
      tenures: { nodes: [{ id: 'anna-mayor' }] },
      timeline: { nodes: [{ fact: { id: 'anna-mayor' } }] },
      offices: { nodes: [{ id: 'mayor' }] },
    });
  });

  it('carry the days of the enclosing event down to the field that refers to them', async () => {
    const query = `{ event(id: "feast") { id participants { nodes { id ... on Person { tenures(at: {whileEnclosing: true}) { nodes { id certainty } } } } } } }`;
    const { event } = await ask(query);
    const person = 'anna@in:1902-05-06';
    expect(event).toEqual({
      id: 'feast',
      participants: {
        nodes: [{ id: person, tenures: { nodes: [{ id: 'anna-mayor@1902-05-06', certainty: 'DEFINITE' }] } }],
      },
    });
    expect(
      await ask(
        'query ($id: ID!) { node(id: $id) { id ... on Person { tenures(at: {whileEnclosing: true}) { nodes { id } } } } }',
        { id: person },
      ),
    ).toEqual({ node: { id: person, tenures: { nodes: [{ id: 'anna-mayor@1902-05-06' }] } } });
  });

  it('of versions carry their batch', async () => {
    const { node } = await ask(
      '{ node(id: "bert-mayor") { ... on Fact { history { nodes { batch { id } fact { id interval { end { edtf } } ... on Tenure { holder { id } } } } } } } }',
    );
    expect(node.history.nodes).toEqual([
      {
        batch: { id: 'batch/1' },
        fact: {
          id: 'bert-mayor@batch:1',
          interval: { end: { edtf: '1909-03-04' } },
          holder: { id: 'bert@batch:1' },
        },
      },
      expect.objectContaining({
        batch: { id: 'batch/2' },
        fact: expect.objectContaining({ id: 'bert-mayor@batch:2' }),
      }),
    ]);
    const { changes } = await ask(
      '{ changes: factChanges(since: {time: "2025-01-02T00:00:00Z"}) { nodes { fact { id recordId } before { fact { id } } } } }',
    );
    expect(changes.nodes).toEqual([
      {
        fact: { id: 'bert-mayor@batch:2', recordId: 'bert-mayor' },
        before: { fact: { id: 'bert-mayor@batch:1' } },
      },
    ]);
  });

  it('of batches that do not exist lead to nothing', async () => {
    expect(await ask('{ node(id: "mayor@batch:9") { id } office(id: "mayor@batch:0") { id } }')).toEqual({
      node: null,
      office: null,
    });
  });

  it.each([
    'mayor@',
    'mayor@soon',
    'mayor@1902',
    'mayor@1902-05-06..1902-05-06',
    'mayor@batch:1,1902-05-06',
    'mayor@1903-01-01..1902-01-01',
    'mayor@definite',
  ])('such as "%s" are refused with what would work', async (id) => {
    expect(await refusal('query ($id: ID!) { office(id: $id) { id } }', { id })).toBe(
      `office(id:) has ${JSON.stringify(id)}, whose part after "@" is not a moment; use an id that an answer gave, such as "mayor@2003-01-01", or the recordId alone.`,
    );
  });

  it('have at most 300 characters', async () => {
    expect(await ask(`{ node(id: "${'a'.repeat(300)}") { id } }`)).toEqual({ node: null });
    expect(await refusal(`{ node(id: "${'a'.repeat(301)}") { id } }`)).toContain('an id of 301 characters');
  });
});
