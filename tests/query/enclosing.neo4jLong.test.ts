/** Moments and windows below the field that has them: which days apply where. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

/** Two mayors, and a fair that the town hosted in the time of each. */
const SEED = `fasti: "1"
dataset: moments
language: en
sources:
  book: { title: Book }
entities:
  anna: { kind: person, label: Anna }
  bertil: { kind: person, label: Bertil }
  mayor: { kind: office, label: Mayor, seats: "1" }
  town: { kind: region, label: Town }
  old-fair: { kind: event, label: Old fair }
  new-fair: { kind: event, label: New fair }
facts:
- id: anna-life
  existence: { entity: anna }
  claims: [ { source: book, start: "1870", end: "1907" } ]
- id: mayor-town
  relation: { type: BELONGS_TO, subject: mayor, object: town }
  claims: [ { source: book } ]
- id: anna-mayor
  tenure: { holder: anna, office: mayor }
  claims: [ { source: book, start: "1901", end: "1905" } ]
- id: bertil-mayor
  tenure: { holder: bertil, office: mayor }
  claims: [ { source: book, start: "1906-01-01", end: "1910-12-31" } ]
- id: old-date
  existence: { entity: old-fair }
  claims: [ { source: book, date: "1903-05-01" } ]
- id: new-date
  existence: { entity: new-fair }
  claims: [ { source: book, date: "1908-05-01" } ]
- id: old-host
  relation: { type: HOSTED_BY, subject: old-fair, object: town }
  claims: [ { source: book } ]
- id: new-host
  relation: { type: HOSTED_BY, subject: new-fair, object: town }
  claims: [ { source: book } ]
- id: remark
  remark: { about: [ old-fair, anna ], text: A good year. }
  claims: [ { source: book, date: "1909-05-01" } ]
`;

const MAYORS = 'nodes { id certainty }';
/** The mayors of the host town at the time of the enclosing event. */
const HOSTS = `hosts(first: 2) { nodes { ... on Region { offices(first: 2) { nodes { tenures(first: 5, at: {whileEnclosing: true}) { ${MAYORS} } } } } } }`;
const hosts = (...tenures: object[]) => ({
  hosts: { nodes: [{ offices: { nodes: [{ tenures: { nodes: tenures } }] } }] },
});
const ANNA = { id: 'anna-mayor', certainty: 'DEFINITE' };
const BERTIL = { id: 'bertil-mayor', certainty: 'DEFINITE' };

describe.each(ENGINES)('the enclosing event or fact on %s', (engine) => {
  let seeded: SeededApi;
  const ask = (text: string) => dataOf(seeded.api, text);
  beforeAll(async () => {
    seeded = await loadedApi(engine, (graph) => loadText(graph, SEED, '2025-01-01T00:00:00Z'));
  });
  afterAll(() => seeded?.close());

  it('is the node of an abstract type that is an event', async () => {
    expect(await ask(`{ node(id: "old-fair") { id ... on Event { ${HOSTS} } } }`)).toEqual({
      node: { id: 'old-fair', ...hosts(ANNA) },
    });
    expect(
      await ask(`{ nodes(ids: ["new-fair", "anna-mayor"]) { id ... on Event { ${HOSTS} }
        ... on Tenure { office { tenures(at: {whileEnclosing: true}) { ${MAYORS} } } } } }`),
    ).toEqual({
      nodes: [
        { id: 'new-fair', ...hosts(BERTIL) },
        { id: 'anna-mayor', office: { tenures: { nodes: [{ ...ANNA, certainty: 'POSSIBLE' }] } } },
      ],
    });
  });

  it('is the event that a fact leads to rather than the fact itself', async () => {
    expect(
      await ask(`{ facts(first: 1, filter: {kinds: [REMARK]}) { nodes { ... on Remark { about {
        id ... on Event { ${HOSTS} } ... on Person { tenures(at: {whileEnclosing: true}) { totalCount } } } } } } }`),
    ).toEqual({
      facts: {
        nodes: [
          {
            about: [
              { id: 'anna', tenures: { totalCount: 0 } },
              { id: 'old-fair', ...hosts(ANNA) },
            ],
          },
        ],
      },
    });
  });

  it('is that of the lanes of a timeline below it, which ask for the entities of lanes', async () => {
    const lanes =
      'timeline(at: {whileEnclosing: true}, kinds: [RELATION]) { lanes { key itemCount entity { label existsAt } } }';
    expect(
      await ask(`{ event(id: "old-fair") { hosts(first: 1) { nodes { ... on Region { ${lanes} } } } } }`),
    ).toEqual({
      event: {
        hosts: {
          nodes: [{ timeline: { lanes: [{ key: 'RELATION', itemCount: 3, entity: null }] } }],
        },
      },
    });
  });

  it('is an error where a node of another kind has nothing around it', async () => {
    const { errors } = await seeded.api.execute(
      '{ node(id: "anna") { ... on Person { tenures(at: {whileEnclosing: true}) { totalCount } } } }',
    );
    expect(errors?.[0]?.extensions).toMatchObject({ reason: 'INVALID_MOMENT' });
  });

  it('is left by a list of all times, whose nodes have ids without a moment', async () => {
    const mayor = (id: string, certainty: string | null) => ({ id, certainty });
    // With the moments in the ids, which `ask` leaves out.
    const answer = async (text: string) => (await seeded.api.execute(text)).data;
    expect(
      await answer(`{ office(id: "mayor", at: {asOf: "1905"}) { id
        dated: tenures { ${MAYORS} }
        ever: tenures(at: {allTimes: true}) { edges { certainty } ${MAYORS} }
        again: tenures(at: {}) { ${MAYORS} } } }`),
    ).toEqual({
      office: {
        id: 'mayor@1905-01-01..1905-12-31',
        dated: { nodes: [mayor('anna-mayor@1905-01-01..1905-12-31', 'POSSIBLE')] },
        ever: {
          edges: [{ certainty: null }, { certainty: null }],
          nodes: [mayor('anna-mayor', null), mayor('bertil-mayor', null)],
        },
        again: { nodes: [mayor('anna-mayor@1905-01-01..1905-12-31', 'POSSIBLE')] },
      },
    });
    expect(
      await answer(`{ allTimes: office(id: "mayor@1905-01-01", at: {allTimes: true}) { id }
        unchanged: office(id: "mayor@1905-01-01", at: {}) { id } }`),
    ).toEqual({ allTimes: { id: 'mayor' }, unchanged: { id: 'mayor@1905-01-01' } });
  });

  it.each([
    ['asOf: "1905", allTimes: true', 'asOf and allTimes'],
    ['whileEnclosing: true, allTimes: true', 'whileEnclosing and allTimes'],
    ['allTimes: true, minCertainty: DEFINITE', 'minCertainty DEFINITE but no moment'],
  ])('refuses a moment that contradicts itself: %s', async (at, message) => {
    const { errors } = await seeded.api.execute(`{ office(id: "mayor", at: {${at}}) { id } }`);
    expect(errors?.[0]?.message).toContain(message);
  });

  it('keeps the days of a moment where something nearer encloses another one', async () => {
    expect(
      await ask(`{ event(id: "old-fair") { hosts(first: 2) { nodes { ... on Region { offices(first: 2, at: {whileEnclosing: true}) { nodes {
        tenures(first: 5) { nodes { id certainty office {
          inherited: tenures(first: 5) { ${MAYORS} }
          own: holders(first: 5, at: {whileEnclosing: true}) { edges { certainty node { id } } } } } } } } } } } } }`),
    ).toMatchObject({
      event: {
        hosts: {
          nodes: [
            {
              offices: {
                nodes: [
                  {
                    tenures: {
                      nodes: [
                        {
                          ...ANNA,
                          office: {
                            inherited: { nodes: [ANNA] },
                            own: { edges: [{ certainty: 'POSSIBLE', node: { id: 'anna' } }] },
                          },
                        },
                      ],
                    },
                  },
                ],
              },
            },
          ],
        },
      },
    });
  });

  it('is the fact of a timeline item for its entities, and an event among these for what is below it', async () => {
    const tenures = `tenures(at: {whileEnclosing: true}) { ${MAYORS} }`;
    expect(
      await ask(`{ timeline(ids: ["anna"], kinds: [TENURE]) { nodes {
        entity { id ... on Person { ${tenures} } } others { id ... on Office { ${tenures} } } } } }`),
    ).toEqual({
      timeline: {
        nodes: [
          {
            entity: { id: 'anna', tenures: { nodes: [{ ...ANNA, certainty: 'POSSIBLE' }] } },
            others: [{ id: 'mayor', tenures: { nodes: [{ ...ANNA, certainty: 'POSSIBLE' }] } }],
          },
        ],
      },
    });
    expect(
      await ask(
        `{ timeline(ids: ["new-fair"], kinds: [RELATION]) { nodes { entity { ... on Event { ${HOSTS} } } } } }`,
      ),
    ).toEqual({ timeline: { nodes: [{ entity: hosts(BERTIL) }] } });
  });

  it('applies a window to the list that has it and to no other', async () => {
    expect(
      await ask(
        `{ tenures(during: "1904") { edges { certainty node { id certainty office { tenures { ${MAYORS} } } } } } }`,
      ),
    ).toEqual({
      tenures: {
        edges: [
          {
            certainty: 'DEFINITE',
            node: {
              id: 'anna-mayor',
              certainty: null,
              office: {
                tenures: {
                  nodes: [
                    { id: 'anna-mayor', certainty: null },
                    { id: 'bertil-mayor', certainty: null },
                  ],
                },
              },
            },
          },
        ],
      },
    });
  });

  it('applies to whether the entity of a lane existed', async () => {
    const data = await ask(
      '{ timeline(ids: ["anna"], at: {asOf: "1903"}, laneBy: ENTITY) { lanes { key entity { existsAt } } } }',
    );
    expect(data).toEqual({
      timeline: {
        lanes: expect.arrayContaining([{ key: 'anna', entity: { existsAt: 'DEFINITE' } }]),
      },
    });
  });
});
