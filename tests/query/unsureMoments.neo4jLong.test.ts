/** Below an event or fact whose own time is not sure, nothing holds surely. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

/** A mayor from 1900 to 1910, and fairs of 1905 in her town, each said in another way. */
const FAIRS = {
  firm: '{ source: book, date: "1905-05-01" }',
  planned: '{ source: book, date: "1905-05-01", modality: PLANNED }',
  attributed: '{ source: book, date: "1905-05-01", status: ATTRIBUTED, by: anna }',
  doubted: '{ source: book, date: "1905-05-01?" }',
  disputed: '{ source: book, date: "1905-05-01" }, { source: letter, date: "1911-05-01" }',
};

const SEED = `fasti: "1"
dataset: moments
language: en
sources:
  book: { title: Book }
  letter: { title: Letter }
entities:
  anna: { kind: person, label: Anna }
  mayor: { kind: office, label: Mayor, seats: "1" }
  town: { kind: region, label: Town }
${Object.keys(FAIRS)
  .map((fair) => `  ${fair}: { kind: event, label: ${fair} }`)
  .join('\n')}
facts:
- id: town-life
  existence: { entity: town }
  claims: [ { source: book, start: "1800", end: "1950" } ]
- id: mayor-town
  relation: { type: BELONGS_TO, subject: mayor, object: town }
  claims: [ { source: book } ]
- id: anna-mayor
  tenure: { holder: anna, office: mayor }
  claims: [ { source: book, start: "1900", end: "1910" } ]
${Object.entries(FAIRS)
  .map(
    ([fair, claims]) => `- id: ${fair}-date
  existence: { entity: ${fair} }
  claims: [ ${claims} ]
- id: ${fair}-host
  relation: { type: HOSTED_BY, subject: ${fair}, object: town }
  claims: [ { source: book } ]
- id: ${fair}-anna
  participation: { participant: anna, event: ${fair} }
  claims: [ { source: book } ]
`,
  )
  .join('')}`;

describe.each(ENGINES)('a moment that is not sure on %s', (engine) => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await loadedApi(engine, (graph) => loadText(graph, SEED, '2025-01-01T00:00:00Z'));
  });
  afterAll(() => seeded?.close());

  const ask = async (text: string) => {
    const { data, errors } = await seeded.api.execute(text);
    expect(errors).toBeUndefined();
    return data as never;
  };

  const below = (at: string) => `hosts(first: 1) { nodes { ... on Region {
    existsAt: existences(at: {${at}}) { nodes { entity { id existsAt } } }
    offices(first: 1) { nodes { tenures(at: {${at}}) {
      totalCount edges { certainty node { certainty } } groups(by: HOLDER) { items { definite possible } } } } } } } }`;
  const answers = async (fair: string) => {
    const event = (minimum: string) => below(`whileEnclosing: true${minimum}`);
    const { all, sure } = (await ask(
      `{ all: event(id: "${fair}") { ${event('')} } sure: event(id: "${fair}") { ${event(', minCertainty: DEFINITE')} } }`,
    )) as Record<
      'all' | 'sure',
      { hosts: { nodes: { existsAt: unknown; offices: { nodes: [{ tenures: unknown }] } }[] } }
    >;
    const read = ({ hosts }: typeof all) => ({
      existences: hosts.nodes[0]?.existsAt,
      tenures: hosts.nodes[0]?.offices.nodes[0].tenures,
    });
    return { all: read(all), sure: read(sure).tenures };
  };
  const tenures = (certainty: 'DEFINITE' | 'POSSIBLE') => ({
    totalCount: 1,
    edges: [{ certainty, node: { certainty } }],
    groups: { items: [{ definite: certainty === 'DEFINITE' ? 1 : 0, possible: 1 }] },
  });
  const none = { totalCount: 0, edges: [], groups: { items: [] } };
  const townAt = (suffix: string, existsAt: string) => ({
    nodes: [{ entity: { id: `town@${suffix}`, existsAt } }],
  });

  it('is that of an event with a firm date otherwise', async () => {
    expect(await answers('firm')).toEqual({
      all: { existences: townAt('1905-05-01', 'DEFINITE'), tenures: tenures('DEFINITE') },
      sure: tenures('DEFINITE'),
    });
  });

  it.each(['planned', 'attributed', 'doubted'])('is that of an event that is %s', async (fair) => {
    expect(await answers(fair)).toEqual({
      all: { existences: townAt('1905-05-01,unsure', 'POSSIBLE'), tenures: tenures('POSSIBLE') },
      sure: none,
    });
  });

  it('is the whole range of an event on whose date sources disagree', async () => {
    expect(await answers('disputed')).toEqual({
      all: { existences: townAt('1905-05-01..1911-05-01', 'DEFINITE'), tenures: tenures('POSSIBLE') },
      sure: none,
    });
  });

  it('is that of a fact that has the time of such an event', async () => {
    const rows = `nodes { event { id } participant { ... on Person { tenures(at: {whileEnclosing: true}) { nodes { id certainty } } } } }`;
    const { participations } = (await ask(`{ participations(first: 9) { ${rows} } }`)) as {
      participations: { nodes: { event: { id: string }; participant: { tenures: unknown } }[] };
    };
    const found = Object.fromEntries(
      participations.nodes.map(({ event, participant }) => [event.id, participant.tenures]),
    );
    const held = (id: string, certainty: string) => ({ nodes: [{ id: `anna-mayor@${id}`, certainty }] });
    expect(found).toEqual({
      firm: held('1905-05-01', 'DEFINITE'),
      planned: held('1905-05-01,unsure', 'POSSIBLE'),
      attributed: held('1905-05-01,unsure', 'POSSIBLE'),
      doubted: held('1905-05-01,unsure', 'POSSIBLE'),
      disputed: held('1905-05-01..1911-05-01', 'POSSIBLE'),
    });
  });

  it('is in the ids of nodes, which answer at it again', async () => {
    const fields = 'id certainty holder { id }';
    const tenure = (id: string, certainty: string) => ({
      id: `anna-mayor${id}`,
      certainty,
      holder: { id: `anna${id}` },
    });
    expect(
      await ask(`{ node(id: "anna-mayor@1905-05-01,unsure") { ... on Tenure { ${fields} } }
        nodes(ids: ["anna-mayor@1905-05-01", "anna-mayor@1905-05-01,unsure"]) { ... on Tenure { ${fields} } } }`),
    ).toEqual({
      node: tenure('@1905-05-01,unsure', 'POSSIBLE'),
      nodes: [tenure('@1905-05-01', 'DEFINITE'), tenure('@1905-05-01,unsure', 'POSSIBLE')],
    });
    const inside = (days: string) =>
      `node(id: "mayor@in:${days}") { id ... on Office { tenures(at: {whileEnclosing: true}) { nodes { certainty } } } }`;
    const office = (days: string, certainty: string) => ({
      id: `mayor@in:${days}`,
      tenures: { nodes: [{ certainty }] },
    });
    expect(await ask(`{ sure: ${inside('1905-05-01')} unsure: ${inside('1905-05-01,unsure')} }`)).toEqual({
      sure: office('1905-05-01', 'DEFINITE'),
      unsure: office('1905-05-01,unsure', 'POSSIBLE'),
    });
  });
});
