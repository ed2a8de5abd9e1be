/** `paths`: which are found, their order, moments, and the number of statements. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PREFETCHES } from '../../src/query/roots/rootFields.ts';
import { dataOf, withoutMoments } from '../support/dataOf.ts';
import { ENGINES } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi, type SeededApi } from '../support/seeded.ts';
import { usExecutiveSeed } from '../support/usExecutive.ts';

const MEMBERS = 230;

const member = (id: string, who: string, body: string, dates: string) =>
  `- { id: ${id}, membership: { member: ${who}, body: ${body} }, claims: [ { source: book, ${dates} } ] }`;

/** Four circles linked in turn, a club and a guild with more members than are followed, and facts that link nothing. */
const CIRCLES = `fasti: "1"
dataset: circles
language: en
sources:
  book: { title: The Book, voice: town }
  notes: { title: Notes, voice: other }
entities:
  ann: { kind: person, label: Ann }
  bea: { kind: organization, label: Bea }
  cis: { kind: organization, label: Cis }
  dan: { kind: organization, label: Dan }
  far: { kind: person, label: Far }
  gus: { kind: person, label: Gus }
  double: { kind: person, label: Double }
  club: { kind: organization, label: Club }
  guild: { kind: organization, label: Guild }
  feast: { kind: event, label: Feast }
${Array.from({ length: MEMBERS }, (_, i) => `  m${i}: { kind: person, label: M ${i} }`).join('\n')}
facts:
${member('ac', 'ann', 'cis', 'date: "1990"')}
${member('ab', 'ann', 'bea', 'start: "2013-01-01", end: "2013-12-31"')}
- id: bc
  relation: { type: COOPERATES_WITH, subject: bea, object: cis }
  claims:
  - { source: notes, start: "2013-01-01", end: "2013-12-31", status: ATTRIBUTED, by: far }
  - { source: book, start: "2013-01-01", end: "2013-12-31" }
  - { source: notes, start: "2013-01-01", end: "2013-12-31", at: [[3, 9]] }
- id: cd
  relation: { type: PART_OF, subject: dan, object: cis }
  claims: [ { source: book, start: "2017-01-01", end: "2017-12-31" } ]
- id: apart
  relation: { type: NOT_SAME_AS, subject: ann, object: far }
  claims: [ { source: book } ]
- id: feast-far
  participation: { event: feast, participant: far, role: guest }
  claims: [ { source: book } ]
- id: feast-dan
  participation: { event: feast, onBehalfOf: [dan], participant: gus }
  claims: [ { source: book } ]
${member('ann-club', 'ann', 'club', 'start: "2001"')}
${member('far-guild', 'far', 'guild', 'start: "2002"')}
${member('z-both-club', 'double', 'club', 'start: "2009"')}
${member('z-both-guild', 'double', 'guild', 'start: "2009"')}
${Array.from({ length: MEMBERS }, (_, i) => member(`club-${i}`, `m${i}`, 'club', 'start: "2000"')).join('\n')}
${Array.from({ length: MEMBERS }, (_, i) => member(`guild-${i}`, `m${(i * 7) % MEMBERS}`, 'guild', 'start: "1999", end: "1999"')).join('\n')}
`;

interface Hop {
  readonly fromRole: string;
  readonly toRole: string;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly fact: { readonly id: string; readonly certainty: string | null };
  readonly bestClaim: { readonly source: { readonly id: string }; readonly locators: readonly object[] };
}
interface Path {
  readonly certainty: string | null;
  readonly interval: {
    readonly label: string;
    readonly coreStart: string | null;
    readonly coreEnd: string | null;
  } | null;
  readonly hops: readonly Hop[];
}

interface PathList {
  readonly nodes: readonly Path[];
  readonly complete: boolean;
}

interface Asked {
  readonly paths: readonly Path[];
  readonly complete: boolean;
  readonly notes: unknown;
  readonly statements: number;
}

const HOPS =
  'hops { fromRole toRole from { id } to { id } fact { id certainty } bestClaim { source { id } locators { start } } }';

const line = ({ hops }: Path): string =>
  [hops[0]?.from.id, ...hops.map(({ fact, to }) => `${fact.id} ${to.id}`)].join(' ');

describe.each(ENGINES)('paths on %s', (engine) => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await loadedApi(engine, async (graph) => {
      await loadText(graph, await usExecutiveSeed(), '2025-01-01T00:00:00Z');
      await loadText(graph, CIRCLES, '2025-06-01T00:00:00Z');
    });
  });
  afterAll(() => seeded?.close());

  async function ask(args: string): Promise<Asked> {
    seeded.graph.statements.length = 0;
    const query = `{ paths(${args}) { complete nodes { certainty interval { label coreStart coreEnd } ${HOPS} } } }`;
    const { data, errors, extensions } = await seeded.api.execute(query);
    expect(errors).toBeUndefined();
    const { nodes, complete } = (withoutMoments(data) as unknown as { paths: PathList }).paths;
    return { paths: nodes, complete, notes: extensions?.notes, statements: seeded.graph.statements.length };
  }
  const lines = async (args: string) => (await ask(args)).paths.map(line);

  it('are found although there is a shorter one, restricted to shared time where requested', async () => {
    const ends = 'from: "ann", to: "dan", maxHops: 3';
    const [short, long] = ['ann ac cis cd dan', 'ann ab bea bc cis cd dan'];
    expect(await lines(ends)).toEqual([short, long]);
    expect(await lines(`${ends}, time: CHRONOLOGICAL`)).toEqual([short, long]);
    expect(await lines('from: "dan", to: "ann", maxHops: 3, time: CHRONOLOGICAL')).toEqual([]);
    expect(await lines(`${ends}, time: SIMULTANEOUS`)).toEqual([]);
    expect(await lines('from: "ann", to: "cis", maxHops: 3, time: SIMULTANEOUS')).toEqual([
      'ann ac cis',
      'ann ab bea bc cis',
    ]);
  });

  it('return the time that their hops share, the roles, and the best claim of each hop', async () => {
    const { paths } = await ask(
      'from: "ann", to: "cis", maxHops: 2, time: SIMULTANEOUS, kinds: [MEMBERSHIP, RELATION]',
    );
    expect(paths[1]).toMatchObject({
      certainty: 'DEFINITE',
      interval: { label: '1 Jan – 31 Dec 2013', coreStart: '2013-01-01', coreEnd: '2013-12-31' },
      hops: [
        {
          fromRole: 'MEMBER',
          toRole: 'BODY',
          from: { id: 'ann' },
          to: { id: 'bea' },
          bestClaim: { source: { id: 'book' } },
        },
        {
          fromRole: 'SUBJECT',
          toRole: 'OBJECT',
          bestClaim: { source: { id: 'notes' }, locators: [{ start: 3 }] },
        },
      ],
    });
    const apart = await ask('from: "ann", to: "dan", maxHops: 2');
    expect(apart.paths).toMatchObject([{ certainty: 'NOT_RECORDED', interval: null }]);
  });

  it('follow the facts that match the filters and the moment', async () => {
    expect(await lines('from: "ann", to: "cis", maxHops: 2, kinds: [MEMBERSHIP]')).toEqual(['ann ac cis']);
    expect(await lines('from: "ann", to: "cis", maxHops: 2, relationTypes: [PART_OF]')).toEqual([
      'ann ac cis',
    ]);
    const { paths } = await ask('from: "ann", to: "cis", maxHops: 2, at: {asOf: "2013-06"}');
    expect(paths.map(line)).toEqual(['ann ab bea bc cis']);
    expect(paths[0]?.hops.map(({ fact }) => fact.certainty)).toEqual(['DEFINITE', 'DEFINITE']);
    expect(await lines('from: "ann", to: "far", maxHops: 1')).toEqual([]);
    expect(await lines('from: "far", to: "dan", maxHops: 2, kinds: [PARTICIPATION]')).toEqual([
      'far feast-far feast feast-dan dan',
    ]);
    const empty = await seeded.api.execute(
      '{ paths(from: "ann", to: "cis", knownAt: "2025-02-01T00:00:00Z") { nodes { certainty } } }',
    );
    expect(empty.errors?.[0]?.message).toContain('paths(from: "ann"): no entity has this id');
    const known = await lines('from: "ann", to: "cis", maxHops: 2, knownAt: "2025-07-01T00:00:00Z"');
    expect(known).toEqual(['ann ac cis', 'ann ab bea bc cis']);
  });

  it('pass one entity with very many facts, and note that two of them may hide some', async () => {
    const one = await ask('from: "ann", to: "double", first: 1');
    expect(one.paths.map(line)).toEqual(['ann ann-club club z-both-club double']);
    expect(one.complete).toBe(one.notes === undefined);
    expect(one.notes).toBeUndefined();
    const two = await ask(
      'from: "ann", to: "far", maxHops: 4, kinds: [MEMBERSHIP], time: CHRONOLOGICAL, first: 3',
    );
    expect(two.paths).toEqual([]);
    const some = await ask('from: "ann", to: "far", maxHops: 4, kinds: [MEMBERSHIP], first: 3');
    expect(some.paths).toHaveLength(3);
    expect(
      some.paths.every((path) =>
        /^ann ann-club club club-\d+ m\d+ guild-\d+ guild far-guild far$/.test(line(path)),
      ),
    ).toBe(true);
    expect(some.complete).toBe(false);
    expect(some.notes).toEqual([
      { path: ['paths'], code: 'INCOMPLETE', message: expect.stringContaining('"club", "guild"') },
    ]);
  });

  it('need at most as many statements as declared', async () => {
    const president = 'us-executive/';
    const cases: [string, number, number][] = [
      ['from: "ann", to: "cis", maxHops: 1', 1, 2],
      ['from: "ann", to: "dan", maxHops: 2', 2, 4],
      ['from: "ann", to: "far", maxHops: 4', 4, 8],
      [`from: "${president}411351", to: "${president}402077", maxHops: 6, first: 200`, 6, 12],
      ['from: "club", to: "guild", maxHops: 6, first: 200', 6, 12],
    ];
    for (const [args, hops, most] of cases) {
      const { statements } = await ask(args);
      expect(most).toBe(2 * hops);
      expect(statements).toBeLessThanOrEqual(most);
      expect(statements).toBeLessThanOrEqual((PREFETCHES.paths?.maxStatements ?? 0) + 1);
    }
  });

  it('link presidents through the offices that they held', async () => {
    const [washington, burr] = ['us-executive/411351', 'us-executive/402077'];
    const { paths, notes } = await ask(`from: "${washington}", to: "${burr}", first: 200`);
    expect(notes).toBeUndefined();
    const between = new Set(paths.map(({ hops }) => hops[1]?.to.id));
    // The fifteen people who were vice-president and president, and nobody else.
    expect(between.size).toBe(15);
    expect(paths.every(({ hops, certainty }) => hops.length === 4 && certainty === 'NOT_RECORDED')).toBe(
      true,
    );
    expect(await lines(`from: "${washington}", to: "${burr}", time: SIMULTANEOUS`)).toEqual([]);
    const [truman, eisenhower] = ['us-executive/410956', 'us-executive/412366'];
    const handover = await ask(`from: "${truman}", to: "${eisenhower}", maxHops: 2, time: SIMULTANEOUS`);
    expect(handover.paths).toMatchObject([
      {
        certainty: 'DEFINITE',
        interval: { label: '20 Jan 1953', coreStart: '1953-01-20', coreEnd: '1953-01-20' },
        hops: [
          { fromRole: 'HOLDER', toRole: 'OFFICE', to: { id: 'president-us' } },
          { fromRole: 'OFFICE', toRole: 'HOLDER' },
        ],
      },
    ]);
  });

  it.each([
    ['from: "ann", to: "dan", maxHops: 50', 'paths(maxHops: 50) is out of range; give 1 to 6.'],
    ['from: "ann", to: "dan", maxHops: 0', 'paths(maxHops: 0)'],
    ['from: "ann", to: "nobody"', 'paths(to: "nobody"): no entity has this id'],
    ['from: "ab", to: "dan"', 'paths(from: "ab"): no entity has this id'],
    ['from: "ann", to: "ann"', 'starts and ends at the same entity "ann"'],
    [
      'from: "ann", to: "dan", kinds: [NAME, REMARK]',
      'paths(kinds: [NAME, REMARK]) names no kind of fact that links',
    ],
    ['from: "ann", to: "dan", first: 201', 'paths(first: 201)'],
  ])('are errors that suggest what would work: %s', async (args, message) => {
    const { errors = [] } = await seeded.api.execute(`{ paths(${args}) { nodes { certainty } } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]?.message).toContain(message);
  });

  it('follow the ids of merged entities', async () => {
    const merge =
      'mutation { mergeEntities(input: {from: "bea", into: "guild", reason: "one body"}) { problems { message } } }';
    const { errors } = await seeded.api.execute(merge, {}, 'admin');
    expect(errors).toBeUndefined();
    const { paths } = await ask('from: "bea", to: "cis", maxHops: 1');
    expect(paths.map(line)).toEqual(['guild bc cis']);
    expect(
      await dataOf(
        seeded.api,
        '{ paths(from: "cis", to: "bea", maxHops: 1, knownAt: "2025-07-01T00:00:00Z") { nodes { hops { to { id } } } } }',
      ),
    ).toEqual({
      paths: { nodes: [{ hops: [{ to: { id: 'bea' } }] }] },
    });
  });
});
