/** Known time: what the graph held at an earlier batch, on every hop, and pages that do not shift. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../src/api/api.ts';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES, openEmpty } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { type RecordingGraph, recording } from '../support/recordingGraph.ts';
import { TEST_TODAY } from '../support/seeded.ts';

const HEAD = 'fasti: "1"\ndataset: known\nlanguage: en\n';

/** A mayor since a year, and a city with a former name. */
const FIRST = `${HEAD}
sources:
  chronicle: { title: Chronicle, voice: town }
entities:
  anna: { kind: person, label: Anna }
  bertil: { kind: person, label: Bertil }
  mayor: { kind: office, label: Mayor, seats: "1" }
  town: { kind: region, label: Oldtown, category: town }
facts:
- id: anna-mayor
  tenure: { holder: anna, office: mayor }
  claims: [ { source: chronicle, start: "1901", end: "1905" } ]
- id: mayor-town
  relation: { type: BELONGS_TO, subject: mayor, object: town }
  claims: [ { source: chronicle } ]
`;

/** A second source makes the start exact, a successor appears, and the town gets another label. */
const SECOND = `${HEAD}
sources:
  chronicle: { title: The Chronicle of Newtown, voice: town }
  minutes: { title: Minutes, voice: council }
entities:
  town: { kind: region, label: Newtown, category: city }
facts:
- id: anna-mayor
  tenure: { holder: anna, office: mayor }
  claims:
  - { source: chronicle, start: "1901", end: "1905" }
  - { source: minutes, start: "1901-03-05" }
- id: bertil-mayor
  tenure: { holder: bertil, office: mayor }
  claims: [ { source: minutes, start: "1906", end: "1910" } ]
`;

const TIMES = {
  first: '2025-01-01T00:00:00Z',
  between: '2025-03-01T12:00:00Z',
  second: '2025-06-01T00:00:00Z',
};

describe.each(ENGINES)('known time on %s', (engine) => {
  let graph: RecordingGraph;
  let api: Api;

  beforeAll(async () => {
    graph = recording(await openEmpty(engine));
    await loadText(graph, FIRST, TIMES.first);
    await loadText(graph, SECOND, TIMES.second);
    api = await createApi({
      graph,
      report: ({ error }) => {
        throw error;
      },
      today: () => TEST_TODAY,
    });
  });
  afterAll(async () => {
    await api?.close();
    await graph?.close();
  });

  const HOPS = `query($known: DateTime, $day: EDTFOrToday) {
    region(id: "town", at: {asOf: $day}, knownAt: $known) {
      label category
      offices { nodes { id tenures { nodes { id certainty holder { label } interval { start { edtf } } claims { nodes { source { title } } } } } } }
    } }`;

  it('gives four answers for two known times and two days, at a depth of three hops', async () => {
    const ask = async (known: string, day: string) => {
      const data = (await dataOf(api, HOPS, { known, day })) as {
        region: { label: string; category: string; offices: { nodes: { tenures: { nodes: object[] } }[] } };
      };
      const { label, category, offices } = data.region;
      return { label, category, tenures: offices.nodes[0]?.tenures.nodes };
    };
    const before = {
      id: 'anna-mayor',
      holder: { label: 'Anna' },
      interval: { start: { edtf: '1901' } },
      claims: { nodes: [{ source: { title: 'Chronicle' } }] },
    };
    const after = {
      id: 'anna-mayor',
      holder: { label: 'Anna' },
      interval: { start: { edtf: '1901-03-05' } },
      claims: {
        nodes: [{ source: { title: 'The Chronicle of Newtown' } }, { source: { title: 'Minutes' } }],
      },
    };
    const old = { label: 'Oldtown', category: 'town' };
    const now = { label: 'Newtown', category: 'city' };
    expect(await ask(TIMES.between, '1901-06-01')).toEqual({
      ...old,
      tenures: [{ ...before, certainty: 'POSSIBLE' }],
    });
    expect(await ask(TIMES.between, '1908')).toEqual({ ...old, tenures: [] });
    expect(await ask('2026-01-01T00:00:00Z', '1901-06-01')).toEqual({
      ...now,
      tenures: [{ ...after, certainty: 'DEFINITE' }],
    });
    expect(await ask('2026-01-01T00:00:00Z', '1908')).toEqual({
      ...now,
      tenures: [
        {
          id: 'bertil-mayor',
          certainty: 'DEFINITE',
          holder: { label: 'Bertil' },
          interval: { start: { edtf: '1906' } },
          claims: { nodes: [{ source: { title: 'Minutes' } }] },
        },
      ],
    });
  });

  it('is empty before the first batch', async () => {
    const known = 'knownAt: "2024-01-01T00:00:00Z"';
    expect(
      await dataOf(
        api,
        `{ region(id: "town", ${known}) { id } people(${known}) { totalCount } facts(${known}) { totalCount } node(id: "anna-mayor", ${known}) { id } }`,
      ),
    ).toEqual({ region: null, people: { totalCount: 0 }, facts: { totalCount: 0 }, node: null });
  });

  it('lists and finds what the graph held then', async () => {
    const known = `knownAt: "${TIMES.between}"`;
    expect(
      await dataOf(
        api,
        `{ regions(filter: {categories: "town"}, ${known}) { nodes { id label } }
           tenures(${known}) { totalCount nodes { id } }
           sources(${known}) { nodes { id title } }
           timeline(ids: ["town"], reach: [OFFICES], relationTypes: [BELONGS_TO], ${known}) { nodes { fact { id } label } }
           nodes(ids: ["minutes", "chronicle", "anna-mayor", "bertil-mayor", "town"], ${known}) {
             id ... on Source { title } ... on Entity { label } ... on Tenure { voiceCount } } }`,
      ),
    ).toEqual({
      regions: { nodes: [{ id: 'town', label: 'Oldtown' }] },
      tenures: { totalCount: 1, nodes: [{ id: 'anna-mayor' }] },
      sources: { nodes: [{ id: 'chronicle', title: 'Chronicle' }, expect.objectContaining({ id: 'known' })] },
      timeline: {
        nodes: [
          { fact: { id: 'anna-mayor' }, label: 'Anna, Mayor' },
          expect.objectContaining({ fact: { id: 'existence/mayor' } }),
          expect.objectContaining({ fact: { id: 'mayor-town' } }),
        ],
      },
      nodes: [
        null,
        { id: 'chronicle', title: 'Chronicle' },
        { id: 'anna-mayor', voiceCount: 1 },
        null,
        { id: 'town', label: 'Oldtown' },
      ],
    });
  });

  it('reads a page at the batch of its cursor', async () => {
    const page =
      'query($after: String) { tenures(first: 1, after: $after) { nodes { id interval { start { edtf } } } pageInfo { endCursor hasNextPage } } }';
    const first = (await dataOf(api, page)) as {
      tenures: { nodes: object[]; pageInfo: { endCursor: string } };
    };
    expect(first.tenures.nodes).toEqual([{ id: 'anna-mayor', interval: { start: { edtf: '1901-03-05' } } }]);
    const third = `${HEAD}facts:\n- id: bertil-mayor\n  tenure: { holder: bertil, office: mayor }\n  claims: [ { source: chronicle, start: "1907" } ]\n- id: between\n  tenure: { holder: anna, office: mayor, term: between }\n  claims: [ { source: chronicle, start: "1905", end: "1906" } ]\n`;
    await loadText(graph, third, '2025-09-01T00:00:00Z');
    graph.statements.length = 0;
    const second = await dataOf(api, page, { after: first.tenures.pageInfo.endCursor });
    expect(second).toMatchObject({
      tenures: {
        nodes: [{ id: 'bertil-mayor', interval: { start: { edtf: '1906' } } }],
        pageInfo: { hasNextPage: false },
      },
    });
    // The first statement read the newest batch, which was not that of the cursor.
    expect(graph.statements).toHaveLength(2);
    const fresh = (await dataOf(api, '{ tenures { nodes { id } } }')) as { tenures: { nodes: object[] } };
    expect(fresh.tenures.nodes).toHaveLength(3);
  });

  it('returns the batch of the newest answers', async () => {
    const { extensions } = await api.execute('{ about { dataVersion } people { totalCount } }');
    expect(extensions?.known).toEqual({ batch: 3 });
  });
});
