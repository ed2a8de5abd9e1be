/** `network`: the nearest entities first, up to a limit, with a note on what is left out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PREFETCHES } from '../../src/query/roots/rootFields.ts';
import { withoutMoments } from '../support/dataOf.ts';
import { ENGINES } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';

const MEMBERS = 250;

/** A club with more members than are followed, of two towns in turn, and a chain of three bodies. */
const CLUB = `fasti: "1"
dataset: club
language: en
sources:
  book: { title: The Book }
entities:
  club: { kind: organization, label: Club }
  league: { kind: organization, label: League }
  union: { kind: organization, label: Union }
  world: { kind: organization, label: World }
  feast: { kind: event, label: Feast }
  guest: { kind: person, label: Guest }
${Array.from({ length: MEMBERS }, (_, i) => `  m${String(i).padStart(3, '0')}: { kind: person, label: M ${i} }`).join('\n')}
facts:
- { id: club-league, relation: { type: PART_OF, subject: club, object: league }, claims: [ { source: book } ] }
- { id: league-union, relation: { type: PART_OF, subject: league, object: union }, claims: [ { source: book, start: "1950", end: "1960" } ] }
- { id: union-world, relation: { type: PART_OF, subject: union, object: world }, claims: [ { source: book } ] }
- { id: feast-club, relation: { type: ORGANIZED_BY, subject: feast, object: league }, claims: [ { source: book } ] }
- { id: feast-guest, participation: { event: feast, participant: guest, onBehalfOf: [union] }, claims: [ { source: book, date: "1970" } ] }
${Array.from({ length: MEMBERS }, (_, i) => `- { id: in-${String(i).padStart(3, '0')}, membership: { member: m${String(i).padStart(3, '0')}, body: club }, claims: [ { source: book, start: "1900" } ] }`).join('\n')}
`;

interface Network {
  readonly complete: boolean;
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly {
    readonly fromRecordId: string;
    readonly toRecordId: string;
    readonly fromRole: string;
    readonly toRole: string;
    readonly fact: { readonly id: string; readonly certainty: string | null };
  }[];
}

describe.each(ENGINES)('networks on %s', (engine) => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await loadedApi(engine, (graph) => loadText(graph, CLUB, '2025-01-01T00:00:00Z'));
  });
  afterAll(() => seeded?.close());

  async function ask(args: string) {
    seeded.graph.statements.length = 0;
    const query = `{ network(${args}) { complete nodes { id } edges { fromRecordId toRecordId fromRole toRole fact { id certainty } } } }`;
    const { data, errors } = await seeded.api.execute(query);
    expect(errors).toBeUndefined();
    const { complete, nodes, edges } = (withoutMoments(data) as unknown as { network: Network }).network;
    return {
      complete,
      edges,
      nodes: nodes.map(({ id }) => id),
      facts: edges.map(({ fromRecordId, toRecordId, fact }) => `${fromRecordId} ${fact.id} ${toRecordId}`),
      statements: seeded.graph.statements.length,
    };
  }

  it('contain the nearest entities first, and the facts that link them', async () => {
    const one = await ask('ids: ["league"]');
    expect(one).toMatchObject({
      complete: true,
      nodes: ['league', 'club', 'feast', 'union'],
      statements: 2,
    });
    expect(one.facts).toEqual([
      'league club-league club',
      'league feast-club feast',
      'league league-union union',
    ]);
    expect(one.edges[0]).toMatchObject({ fromRole: 'OBJECT', toRole: 'SUBJECT' });
    const two = await ask('ids: ["union", "world"], hops: 2, kinds: [RELATION, PARTICIPATION]');
    expect(two).toMatchObject({
      complete: true,
      nodes: ['union', 'world', 'feast', 'guest', 'league', 'club'],
      statements: 3,
    });
    expect(two.facts).toContain('feast feast-guest guest');
  });

  it('contain what matches a moment and kinds', async () => {
    const then = await ask('ids: ["union"], at: {asOf: "1955"}');
    expect(then.nodes).toEqual(['union', 'feast', 'guest', 'league', 'world']);
    expect(then.edges.map(({ fact }) => fact.certainty)).toContain('DEFINITE');
    expect((await ask('ids: ["union"], at: {asOf: "1999"}')).nodes).toEqual([
      'union',
      'feast',
      'guest',
      'world',
    ]);
    expect((await ask('ids: ["union"], kinds: [TENURE]')).nodes).toEqual(['union']);
  });

  it('report what a limit leaves out', async () => {
    const few = await ask('ids: ["league"], first: 3');
    expect(few).toMatchObject({ complete: false, nodes: ['league', 'club', 'feast'] });
    expect(few.facts).toEqual(['league club-league club', 'league feast-club feast']);
    const hub = await ask('ids: ["club"], first: 400');
    expect(hub.complete).toBe(false);
    expect(hub.nodes).toHaveLength(201);
    expect(hub.nodes).toContain('m000');
    expect(hub.nodes).not.toContain('m249');
    const far = await ask('ids: ["league"], hops: 3, first: 400');
    expect(far.statements).toBeLessThanOrEqual((PREFETCHES.network?.maxStatements ?? 0) + 1);
    expect(far.complete).toBe(false);
    expect(new Set(far.nodes).size).toBe(far.nodes.length);
    expect(
      far.edges.every(
        ({ fromRecordId, toRecordId }) => far.nodes.indexOf(fromRecordId) < far.nodes.indexOf(toRecordId),
      ),
    ).toBe(true);
  });

  it.each([
    ['ids: []', 'network(ids:) has 0 ids; give 1 to 50.'],
    [`ids: [${Array.from({ length: 51 }, (_, i) => `"m${i}"`).join(', ')}]`, 'has 51 ids'],
    ['ids: ["club", "nobody"]', 'network(ids: "nobody"): no entity has this id'],
    ['ids: ["club"], hops: 4', 'network(hops: 4) is out of range; give 1 to 3.'],
    ['ids: ["club"], first: 401', 'network(first: 401) is out of range; give 1 to 400.'],
    ['ids: ["club"], kinds: [NAME]', 'names no kind of fact that links'],
  ])('are errors that suggest what would work: %s', async (args, message) => {
    const { errors = [] } = await seeded.api.execute(`{ network(${args}) { complete } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]?.message).toContain(message);
  });
});
