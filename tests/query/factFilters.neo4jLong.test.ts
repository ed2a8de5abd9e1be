/** Filters of lists of facts: one shape for all kinds, at the root and nested, on both engines. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

const RECORDS = `fasti: "1"
dataset: filters
language: en
sources:
  s: { title: Minutes }
entities:
  ann: { kind: person, label: Ann }
  ben: { kind: person, label: Ben }
  cy: { kind: person, label: Cy }
  board: { kind: organization, label: Board }
  club: { kind: organization, label: Club }
  town: { kind: organization, label: Town }
  shire: { kind: organization, label: Shire }
  mayor: { kind: office, label: Mayor }
  meeting: { kind: event, label: Meeting }
facts:
- { id: chair, membership: { member: ann, body: board, role: chair }, claims: [ { source: s, start: "2001", end: "2003" } ] }
- { id: clerk, membership: { member: ben, body: board, role: clerk }, claims: [ { source: s, start: "2002" } ] }
- { id: plain, membership: { member: cy, body: board }, claims: [ { source: s } ] }
- { id: both, membership: { member: ben, body: club }, claims: [ { source: s, start: "2002" } ] }
- { id: speaker, participation: { event: meeting, participant: ann, role: speaker }, claims: [ { source: s } ] }
- { id: guest, participation: { event: meeting, participant: ben, role: guest }, claims: [ { source: s } ] }
- { id: held, tenure: { holder: ann, office: mayor }, claims: [ { source: s, start: "2001", end: "2004" } ] }
- { id: planned, tenure: { holder: ben, office: mayor }, claims: [ { source: s, start: "2004", modality: PLANNED } ] }
- { id: vacant, tenure: { office: mayor, vacant: true }, claims: [ { source: s, start: "2000", end: "2001" } ] }
- { id: of-town, relation: { subject: mayor, object: town, type: BELONGS_TO }, claims: [ { source: s, start: "1990", end: "2002-12-31" } ] }
- { id: of-shire, relation: { subject: mayor, object: shire, type: BELONGS_TO }, claims: [ { source: s, start: "2003" } ] }
- { id: ally, relation: { subject: ann, object: ben, type: COOPERATES_WITH }, claims: [ { source: s } ] }
- { id: taught, relation: { subject: ann, object: cy, type: NOT_SAME_AS }, claims: [ { source: s } ] }
`;

describe.each(ENGINES)('filters of facts on %s', (engine) => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await loadedApi(engine, (graph) => loadText(graph, RECORDS, '2026-01-31T00:00:00Z'));
  });
  afterAll(() => seeded?.close());

  /** The sorted ids of each list of an answer, with the certainty where it is not null. */
  async function lists(query: string): Promise<Record<string, string[]>> {
    type List = { edges: { certainty: string | null; node: { id: string } }[] };
    const data = (await dataOf(
      seeded.api,
      query.replaceAll('IDS', '{ edges { certainty node { id } } }'),
    )) as {
      around?: Record<string, List>;
    } & Record<string, List>;
    const found = Object.entries((data.around as Record<string, List>) ?? data);
    return Object.fromEntries(
      found.map(([key, { edges }]) => [
        key,
        edges.map(({ node, certainty }) => (certainty ? `${node.id} ${certainty}` : node.id)).sort(),
      ]),
    );
  }

  it('select the members of a body and the participants of an event by role', async () => {
    expect(
      await lists(`{ around: organization(id: "board") {
        chairs: members(filter: {roles: ["chair"]}) IDS
        others: members(filter: {not: {roles: ["chair"]}}) IDS
        later: members(filter: {roles: ["chair", "clerk"]}, at: {asOf: "2004"}) IDS } }`),
    ).toEqual({ chairs: ['ann'], others: ['ben', 'cy'], later: ['ben POSSIBLE'] });
    expect(
      await lists(`{ around: event(id: "meeting") {
        speakers: participants(filter: {roles: ["speaker"]}) IDS
        either: participations(filter: {or: [{roles: ["guest"]}, {participants: ["ann"]}]}) IDS } }`),
    ).toEqual({ speakers: ['ann'], either: ['guest', 'speaker'] });
  });

  it('have the same shape in nested lists as at the root', async () => {
    expect(
      await lists(`{ around: office(id: "mayor") {
        all: tenures(filter: {fact: {supports: [PLANNED]}}) IDS
        holders(filter: {fact: {supports: [ASSERTED]}}) IDS
        without: tenures(filter: {not: {holders: ["ann"]}}) IDS } }`),
    ).toEqual({ all: ['planned'], holders: ['ann'], without: ['planned', 'vacant'] });
    expect(
      await lists(`{ planned: tenures(filter: {offices: ["mayor"], fact: {supports: [PLANNED]}}) IDS
        without: tenures(filter: {not: {holders: ["ann"]}}) IDS
        either: tenures(filter: {or: [{holders: ["ann"]}, {fact: {supports: [PLANNED]}}]}) IDS
        few: memberships(filter: {and: [{bodies: ["board"]}, {members: ["ben", "cy"]}]}) IDS }`),
    ).toEqual({
      planned: ['planned'],
      without: ['planned', 'vacant'],
      either: ['held', 'planned'],
      few: ['clerk', 'plain'],
    });
    expect(
      await lists(`{ around: person(id: "ann") {
        types: relations(filter: {types: [COOPERATES_WITH]}) IDS
        filter: relations(filter: {types: [NOT_SAME_AS]}) IDS
        objects: relations(filter: {objects: ["ben"]}) IDS } }`),
    ).toEqual({ types: ['ally'], filter: ['taught'], objects: ['ally'] });
  });

  it('are three-valued for the body of an office, negated too', async () => {
    const asked = (list: string, filter: string) =>
      `${list}(filter: ${filter}, at: {asOf: "2002-06-01"}) IDS`;
    for (const nested of [true, false])
      for (const [filter, expected] of [
        ['{bodies: ["town"]}', ['held DEFINITE']],
        ['{not: {bodies: ["town"]}}', []],
        ['{bodies: ["shire"]}', []],
        ['{not: {bodies: ["shire"]}}', ['held DEFINITE']],
      ] as const) {
        const list = asked('tenures', filter);
        const query = nested ? `{ around: office(id: "mayor") { ${list} } }` : `{ ${list} }`;
        expect(await lists(query), query).toEqual({ tenures: expected });
      }
  });

  it('select undated facts alone, or dated ones', async () => {
    expect(
      await lists(`{ undated: memberships(filter: {fact: {undated: true}}) IDS
        dated: memberships(filter: {fact: {undated: false}}) IDS
        facts(filter: {undated: true, kinds: [MEMBERSHIP, RELATION]}) IDS }`),
    ).toEqual({ undated: ['plain'], dated: ['both', 'chair', 'clerk'], facts: ['ally', 'plain', 'taught'] });
  });

  it('of entities ask for members of one body who belong to another', async () => {
    const member = (body: string, more = '') =>
      `{has: {fact: {kinds: [MEMBERSHIP], about: ["${body}"]${more}}}}`;
    expect(
      await lists(`{ both: people(filter: {and: [${member('board')}, ${member('club')}]}) IDS
        chairs: people(filter: ${member('board', ', roles: ["chair"]')}) IDS }`),
    ).toEqual({ both: ['ben'], chairs: ['ann'] });
  });

  it('select facts by their start or their end alone', async () => {
    expect(
      await lists(`{ began: tenures(filter: {fact: {startsIn: "2001"}}) IDS
        later: tenures(filter: {fact: {startsIn: "2004/.."}}) IDS
        ended: tenures(filter: {fact: {endsIn: "2001/2004"}}) IDS
        both: memberships(filter: {fact: {startsIn: "2000/2001", endsIn: "2003"}}) IDS
        not: memberships(filter: {not: {fact: {startsIn: "2002"}}}) IDS
        open: facts(filter: {kinds: [MEMBERSHIP], endsIn: "../.."}) IDS }`),
    ).toEqual({
      began: ['held DEFINITE'],
      later: ['planned POSSIBLE'],
      ended: ['held DEFINITE', 'vacant DEFINITE'],
      both: ['chair DEFINITE'],
      not: ['chair DEFINITE', 'plain POSSIBLE'],
      open: ['chair DEFINITE'],
    });
  });

  it('select facts by the batch that wrote them', async () => {
    expect(
      await lists(`{ first: facts(filter: {kinds: [TENURE], batches: ["batch/1", "batch/3"]}) IDS
        second: facts(filter: {batches: "batch/2"}) IDS
        not: facts(filter: {not: {batches: "batch/1"}}) IDS }`),
    ).toEqual({ first: ['held', 'planned', 'vacant'], second: [], not: [] });
  });

  it('have sources, each once, at an earlier batch too', async () => {
    const sources = 'sources { totalCount nodes { title } pageInfo { hasNextPage } }';
    const expected = {
      sources: { totalCount: 1, nodes: [{ title: 'Minutes' }], pageInfo: { hasNextPage: false } },
    };
    expect(
      await dataOf(
        seeded.api,
        `{ now: person(id: "ann") { ${sources} }
          known: person(id: "ann", knownAt: "2027-01-01T00:00:00Z") { ${sources} }
          none: organization(id: "shire", knownAt: "2025-01-01T00:00:00Z") { id } }`,
      ),
    ).toEqual({ now: expected, known: expected, none: null });
  });

  it('of entities ask for facts in which they have one role', async () => {
    const having = (as: string, fact: string) => `people(filter: {has: {as: [${as}], fact: {${fact}}}}) IDS`;
    expect(
      await lists(`{ subjects: ${having('SUBJECT', 'kinds: [RELATION]')}
        objects: ${having('OBJECT', 'kinds: [RELATION]')}
        either: ${having('SUBJECT, OBJECT', 'relationTypes: [NOT_SAME_AS]')}
        never: ${having('CAPACITY, EX_OFFICIO', 'kinds: [TENURE, PARTICIPATION]')} }`),
    ).toEqual({ subjects: ['ann'], objects: ['ben', 'cy'], either: ['ann', 'cy'], never: [] });
    expect(
      await lists(`{ any: people(filter: {has: {as: [HOLDER]}}) IDS
        without: people(filter: {unrecorded: {has: {as: [OBJECT]}}}) IDS }`),
    ).toEqual({ any: ['ann', 'ben'], without: ['ann'] });
  });

  it('are on the edges with the fact that links the item, by its own name', async () => {
    expect(
      await dataOf(
        seeded.api,
        `{ office(id: "mayor") { holders { edges { tenure { id } node { __typename id } } } }
          organization(id: "board") { members(filter: {roles: ["chair"]}) { edges { membership { role } } nodes { tenures { totalCount } } } }
          event(id: "meeting") { participants(filter: {roles: ["guest"]}) { edges { participation { id } } } } }`,
      ),
    ).toEqual({
      office: {
        holders: {
          edges: [
            { tenure: { id: 'held' }, node: { __typename: 'Person', id: 'ann' } },
            { tenure: { id: 'planned' }, node: { __typename: 'Person', id: 'ben' } },
          ],
        },
      },
      organization: {
        members: { edges: [{ membership: { role: 'chair' } }], nodes: [{ tenures: { totalCount: 1 } }] },
      },
      event: { participants: { edges: [{ participation: { id: 'guest' } }] } },
    });
  });

  it('of claims have the operators too', async () => {
    expect(
      await dataOf(
        seeded.api,
        `{ node(id: "planned") { ... on Tenure {
          planned: claims(filter: {modalities: [PLANNED]}) { totalCount }
          others: claims(filter: {not: {modalities: [PLANNED]}}) { totalCount }
          unattributed: claims(filter: {not: {attributedTo: ["ann"]}}) { totalCount } } } }`,
      ),
    ).toEqual({
      node: { planned: { totalCount: 1 }, others: { totalCount: 0 }, unattributed: { totalCount: 1 } },
    });
  });
});
