/** The features of GraphQL on one statement: aliases, fragments, directives, interfaces, depth. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES } from '../support/engines.ts';
import { isOfRequest } from '../support/recordingGraph.ts';
import { type SeededApi, seededApi } from '../support/seeded.ts';

describe.each(ENGINES)('selections on %s', (engine) => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await seededApi(engine);
  });
  afterAll(() => seeded?.close());

  const ask = async (text: string, variables: Record<string, unknown> = {}) => {
    seeded.graph.statements.length = 0;
    return dataOf(seeded.api, text, variables);
  };

  it('separate aliases of one field with different arguments', async () => {
    expect(
      await ask(`{ p: person(id: "sergey-morozov") {
        first: tenures(first: 1) { nodes { id } } rest: tenures(first: 1, at: {asOf: "2020"}) { nodes { id } }
        en: label ru: label(language: "ru") } }`),
    ).toEqual({
      p: {
        first: { nodes: [{ id: 'b065' }] },
        rest: { nodes: [{ id: 'n1' }] },
        en: 'Sergey Morozov',
        ru: 'Sergey Morozov',
      },
    });
    expect(seeded.graph.statements.filter(isOfRequest)).toHaveLength(1);
  });

  it('merge fields that fragments repeat', async () => {
    expect(
      await ask(`query { office(id: "governor-ulyanovsk") { ...A ...B tenures(first: 1) { nodes { acting } } } }
        fragment A on Office { tenures(first: 1) { nodes { id } } }
        fragment B on Entity { id ... on Office { tenures(first: 1) { nodes { holder { id } } } } }`),
    ).toEqual({
      office: {
        id: 'governor-ulyanovsk',
        tenures: { nodes: [{ id: 'b059', acting: false, holder: { id: 'valentin-malafeyev' } }] },
      },
    });
  });

  it('apply @skip and @include, with variables too, and compile each shape once', async () => {
    const query = `query($with: Boolean!, $without: Boolean!) { topic(id: "wego-masterplan") {
      id kind @include(if: $with) category @skip(if: $without) ... @include(if: $with) { label } } }`;
    expect(await ask(query, { with: true, without: true })).toEqual({
      topic: { id: 'wego-masterplan', kind: 'TOPIC', label: 'WeGO Masterplan' },
    });
    expect(await ask(query, { with: false, without: true })).toEqual({ topic: { id: 'wego-masterplan' } });
    expect(await ask(query, { with: true, without: true })).toMatchObject({ topic: { kind: 'TOPIC' } });
  });

  it('return the type of the node of any id', async () => {
    expect(
      await ask(`{ nodes(ids: ["wego", "n1", "article", "nobody", "batch/1", "e1", "wego"]) {
        __typename id
        ... on Entity { label }
        ... on Fact { kind byEvent { id } }
        ... on Tenure { office { id } holder { __typename id } }
        ... on Existence { entity { id ... on Event { format } } }
        ... on Source { voice }
        ... on Batch { number }
      } }`),
    ).toEqual({
      nodes: [
        { __typename: 'Organization', id: 'wego', label: 'World Smart Sustainable Cities Organization' },
        {
          __typename: 'Tenure',
          id: 'n1',
          kind: 'TENURE',
          byEvent: null,
          office: { id: 'governor-ulyanovsk' },
          holder: { __typename: 'Person', id: 'sergey-morozov' },
        },
        { __typename: 'Source', id: 'article', voice: 'region-wego-office' },
        null,
        { __typename: 'Batch', id: 'batch/1', number: 1 },
        {
          __typename: 'Existence',
          id: 'e1',
          kind: 'EXISTENCE',
          byEvent: null,
          entity: { id: 'excom-2020', format: 'ONLINE' },
        },
        { __typename: 'Organization', id: 'wego', label: 'World Smart Sustainable Cities Organization' },
      ],
    });
    // One for the nodes, and one for the note about the id that nothing has.
    expect(seeded.graph.statements.filter(isOfRequest)).toHaveLength(2);
  });

  it('allow one response key for different fields of different types', async () => {
    expect(
      await ask(`{ nodes(ids: ["sergey-morozov", "secretary-general-eurasia-office"]) {
        ... on Person { list: tenures(first: 1) { nodes { id } } }
        ... on Office { list: tenures(first: 5) { nodes { id } } } } }`),
    ).toEqual({ nodes: [{ list: { nodes: [{ id: 'b065' }] } }, { list: { nodes: [{ id: 'n2' }] } }] });
  });

  it('read lists of lists in one statement', async () => {
    expect(
      await ask(`{ region(id: "ulyanovsk-region") {
        events(as: [PLACE], first: 5) { nodes { id bodies(first: 2) { nodes { id ... on Organization {
          partOf(first: 2) { nodes { id offices(first: 2) { nodes { id tenures(first: 1) { nodes { holder { id } claims(first: 1) { nodes { source { id } } } } } } } } } } } } } } } }`),
    ).toMatchObject({
      region: {
        events: {
          nodes: [
            {
              id: 'excom-2015',
              bodies: { nodes: [{ id: 'wego-executive-committee', partOf: { nodes: [{ id: 'wego' }] } }] },
            },
            { id: 'general-assembly-2017' },
          ],
        },
      },
    });
    expect(seeded.graph.statements.filter(isOfRequest)).toHaveLength(1);
  });

  it('return objects without selected fields', async () => {
    expect(
      await ask('{ event(id: "excom-2020") { __typename interval { __typename } parts { __typename } } }'),
    ).toEqual({
      event: {
        __typename: 'Event',
        interval: { __typename: 'Interval' },
        parts: { __typename: 'EventConnection' },
      },
    });
  });

  it('read each root field with one statement', async () => {
    await ask(
      '{ a: person(id: "sergey-morozov") { id } b: people(first: 1) { nodes { id } } about { factCount } }',
    );
    expect(seeded.graph.statements.filter(isOfRequest)).toHaveLength(3);
  });

  it('send values as parameters only', async () => {
    const id = `x'}) MATCH (n) DETACH DELETE n //`;
    expect(await ask('query($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
    expect(seeded.graph.statements[0]?.text).not.toContain('DELETE');
    expect(await ask('{ about { sourceCount } }')).toEqual({ about: { sourceCount: 82 } });
  });
});

describe.each(ENGINES)('moments on %s', (engine) => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await seededApi(engine);
  });
  afterAll(() => seeded?.close());

  const ask = (text: string) => dataOf(seeded.api, text);

  it('separate definite, possible and unrecorded', async () => {
    const at = async (day: string) =>
      (
        (await ask(
          `{ office(id: "governor-ulyanovsk") { tenures(at: {asOf: "${day}"}) { nodes { id certainty } } } }`,
        )) as {
          office: { tenures: { nodes: object[] } };
        }
      ).office.tenures.nodes;
    expect(await at('2015-06-01')).toEqual([{ id: 'b065', certainty: 'DEFINITE' }]);
    expect(await at('2005-01-10')).toContainEqual({ id: 'b065', certainty: 'POSSIBLE' });
    expect(await at('1991-12-01')).toEqual([]);
    expect(await at('2016-09-20')).toEqual([{ id: 'b066', certainty: 'DEFINITE' }]);
  });

  it('apply to every hop, unless a field has its own', async () => {
    expect(
      await ask(`{ region(id: "ulyanovsk-region", at: {asOf: "2017-06-28"}) {
        offices { nodes { id tenures { nodes { id certainty } } later: tenures(at: {asOf: "2020-11-25"}) { nodes { id certainty } } } } } }`),
    ).toMatchObject({
      region: {
        offices: {
          nodes: expect.arrayContaining([
            {
              id: 'governor-ulyanovsk',
              tenures: { nodes: [{ id: 'n1', certainty: 'DEFINITE' }] },
              later: { nodes: [{ id: 'n1', certainty: 'DEFINITE' }] },
            },
          ]),
        },
      },
    });
  });

  it('come from the enclosing event', async () => {
    expect(
      await ask(`{ event(id: "general-assembly-2017") { places { nodes { id offices { nodes { id
        holders(at: {whileEnclosing: true, minCertainty: DEFINITE}) { edges { certainty node { id } tenure { id } } } } } } } } }`),
    ).toMatchObject({
      event: {
        places: {
          nodes: [
            {
              id: 'ulyanovsk-region',
              offices: {
                nodes: expect.arrayContaining([
                  {
                    id: 'governor-ulyanovsk',
                    holders: {
                      edges: [
                        { certainty: 'DEFINITE', node: { id: 'sergey-morozov' }, tenure: { id: 'n1' } },
                      ],
                    },
                  },
                ]),
              },
            },
          ],
        },
      },
    });
  });

  it('label occurrences and never drop entities', async () => {
    expect(
      await ask(`{ nodes(ids: ["excom-2020", "wego", "yury-goryachev"], at: {asOf: "2011-05-01"}) { id
        ... on Entity { existsAt } ... on Event { participations { totalCount } } } }`),
    ).toEqual({
      nodes: [
        { id: 'excom-2020', existsAt: 'NOT_RECORDED', participations: { totalCount: 4 } },
        // It was founded by then, but no record says that it still existed.
        { id: 'wego', existsAt: 'POSSIBLE' },
        { id: 'yury-goryachev', existsAt: 'NOT_RECORDED' },
      ],
    });
  });
});
