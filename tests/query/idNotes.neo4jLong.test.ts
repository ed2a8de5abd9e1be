/** Notes of answers about what was probably not meant: ids that nothing has, ids of records of another kind, windows without any fact. */
import { describe, expect, it } from 'vitest';
import { ENGINES } from '../support/engines.ts';
import { isOfRequest } from '../support/recordingGraph.ts';
import { seededApi } from '../support/seeded.ts';

describe.each(ENGINES)('notes about values on %s', (engine) => {
  it('say which role, category or place no record has, and which are near', async () => {
    const seeded = await seededApi(engine);
    const notesOf = async (query: string): Promise<unknown> =>
      ((await seeded.api.execute(query)).extensions as { notes?: unknown }).notes ?? [];
    expect(
      await notesOf(
        '{ p: participations(filter: {roles: ["speeker", "chair"], events: ["excom-2011"]}) { totalCount } }',
      ),
    ).toEqual([
      {
        path: ['p'],
        code: 'UNKNOWN_VALUE',
        value: 'speeker',
        suggestion: 'speaker',
        message:
          'participations(filter.roles:): no record has the role "speeker"; the nearest that are recorded: "speaker".',
      },
    ]);
    for (const [query, ...expected] of [
      [
        '{ events(filter: {not: {categories: ["meetings"]}, text: "nowhere"}) { nodes { id } } }',
        'category meetings, meeting',
      ],
      ['{ regions(filter: {categories: "xyz"}) { totalCount } }', 'category xyz, undefined'],
      [
        '{ events(filter: {places: ["ulyanovsk-city"]}) { totalCount } }',
        'place ulyanovsk-city, ulyanovsk-region',
      ],
      [
        '{ events(filter: {or: [{has: {fact: {roles: ["speach"]}}}]}) { totalCount } }',
        'role speach, undefined',
      ],
      // Recorded, but not of such an event; a list with items; an id that nothing has, of which there is a note already.
      ['{ events(filter: {places: ["seoul"], categories: ["speech"]}) { totalCount } }'],
      ['{ participations(filter: {roles: ["speaker", "speeker"]}) { totalCount } }'],
      ['{ events(filter: {places: ["seul"]}) { totalCount } }', 'UNKNOWN_ID seul, seoul'],
    ]) {
      const notes = (await notesOf(String(query))) as {
        code: string;
        value: string;
        suggestion?: string;
        message: string;
      }[];
      expect(
        notes.map(
          ({ code, value, suggestion, message }) =>
            `${code === 'UNKNOWN_VALUE' ? /has the (\w+) /.exec(message)?.[1] : code} ${value}, ${suggestion}`,
        ),
        query,
      ).toEqual(expected);
      // What is recorded was read with the first note, and no batch has changed it.
      const { statements } = seeded.graph;
      statements.length = 0;
      expect(await notesOf(String(query))).toEqual(notes);
      expect(
        statements.filter(({ text }) => text.includes("'HELD_IN'") && text.includes('LIMIT 20000')),
      ).toEqual([]);
    }
    await seeded.close();
  });
});

describe.each(ENGINES)('notes about ids on %s', (engine) => {
  it('name the argument, the id and what it is', async () => {
    const seeded = await seededApi(engine);
    const notesOf = async (query: string): Promise<unknown> => {
      const { statements } = seeded.graph;
      statements.length = 0;
      const { errors, extensions } = await seeded.api.execute(query);
      expect(errors).toBeUndefined();
      const notes = (extensions as { notes?: readonly { code: string }[] }).notes ?? [];
      // One for each root field, and one more for the request where ids are not those of records that arguments take.
      const aboutIds = notes.some(({ code }) => code === 'UNKNOWN_ID' || code === 'OTHER_KIND');
      // The first empty window of a batch is compared with the first fact.
      const others = statements.filter(
        (one) => isOfRequest(one) && !one.text.includes('LIMIT 1\nRETURN collect'),
      );
      const roots = (query.match(/} (source|person)\(id/g)?.length ?? 0) + 1;
      expect(others.length, query).toBe(roots + Number(aboutIds));
      return notes;
    };
    expect(await notesOf('{ who: tenures(filter: {offices: ["moscow"]}) { totalCount } }')).toEqual([
      {
        path: ['who'],
        code: 'OTHER_KIND',
        value: 'moscow',
        message:
          'tenures(filter.offices:): "moscow" is the id of a record of kind REGION, and offices takes OFFICE.',
      },
    ]);
    for (const [query, ...expected] of [
      ['{ tenures(filter: {offices: ["governor-ulyanovsk"], bodies: ["ulyanovsk-region"]}) { totalCount } }'],
      [
        '{ tenures(filter: {holders: ["nobody"], bodies: ["r3"]}) { totalCount } }',
        'UNKNOWN_ID nobody',
        'OTHER_KIND r3',
      ],
      ['{ people(filter: {ids: ["sergey-morozov", "wego"]}) { totalCount } }', 'OTHER_KIND wego'],
      ['{ regions(filter: {not: {partOf: "rusia"}}) { totalCount } }', 'UNKNOWN_ID rusia'],
      [
        '{ people(filter: {or: [{has: {fact: {about: ["wego"], sources: ["s02", "wego"]}}}, {text: "Morozov"}]}) { totalCount } }',
        'OTHER_KIND wego',
      ],
      [
        '{ facts(filter: {about: ["excom-2011", "s02"], batches: "batch/1"}) { totalCount } }',
        'OTHER_KIND s02',
      ],
      [
        '{ organization(id: "wego") { members(filter: {bodies: ["moscow"]}) { totalCount } } }',
        'OTHER_KIND moscow',
      ],
      ['{ timeline(ids: ["excom-2011", "nothing"]) { totalCount } }', 'UNKNOWN_ID nothing'],
      ['{ person(id: "sergey-morozov") { label } source(id: "s02") { title } }'],
      ['{ person(id: "moscow") { label } }', 'OTHER_KIND moscow'],
      ['{ person(id: "moscow@2011-01-01") { label } }', 'OTHER_KIND moscow'],
      ['{ source(id: "s0") { title } }', 'UNKNOWN_ID s0'],
      ['{ node(id: "moscou") { id } }', 'UNKNOWN_ID moscou'],
      ['{ nodes(ids: ["moscow", "none", "r3"]) { id } }', 'UNKNOWN_ID none'],
      [
        '{ people(knownAt: "1990-01-01T00:00:00Z", filter: {ids: ["sergey-morozov"]}) { totalCount } }',
        'BEFORE_FIRST_BATCH undefined',
      ],
      [
        `{ people(filter: {ids: [${Array.from({ length: 9 }, (_, i) => `"no-${i}"`).join(', ')}]}) { totalCount } }`,
        ...Array.from({ length: 5 }, (_, i) => `UNKNOWN_ID no-${i}`),
      ],
      [
        '{ person(id: "sergey-morozow") { label tenures(filter: {offices: ["mayer-of-seoul"]}) { totalCount } } }',
        'UNKNOWN_ID sergey-morozow',
        'UNKNOWN_ID mayer-of-seoul',
      ],
      [
        '{ a: person(id: "nobody") { label } person(id: "none") { label } }',
        'UNKNOWN_ID nobody',
        'UNKNOWN_ID none',
      ],
      [
        '{ tenures(during: "1012", filter: {offices: ["governor-ulyanovsk"]}) { nodes { id } } }',
        'EMPTY_WINDOW 1012',
      ],
      [
        '{ tenures(at: {asOf: "0201"}, filter: {offices: ["governor-ulyanovsk"]}) { totalCount } }',
        'EMPTY_WINDOW 0201',
      ],
      [
        '{ tenures(during: "2001", filter: {offices: ["governor-ulyanovsk"], holders: ["wego"]}) { nodes { id } } }',
      ],
    ] as const) {
      const notes = (await notesOf(query)) as readonly { code: string; value: string }[];
      expect(notes.map(({ code, value }) => `${code} ${value}`)).toEqual(expected);
    }
    await seeded.close();
  });

  it('suggest the id that was perhaps meant, also in nested filters', async () => {
    const seeded = await seededApi(engine);
    const { extensions } = await seeded.api.execute(`{
      person(id: "sergei-morosov") { label }
      office(id: "ulyanovsk-region") { label }
      who: organization(id: "wego") { memberships: members(filter: {members: ["ulyanovks-region"]}) { totalCount } }
      source(id: "s022") { title }
      region(id: "xyzzy") { label }
    }`);
    const { notes } = extensions as { notes: readonly Record<string, unknown>[] };
    expect(notes.map(({ path, value, suggestion }) => ({ path, value, suggestion }))).toEqual([
      { path: ['person'], value: 'sergei-morosov', suggestion: 'sergey-morozov' },
      { path: ['office'], value: 'ulyanovsk-region', suggestion: 'governor-ulyanovsk' },
      { path: ['who', 'memberships'], value: 'ulyanovks-region', suggestion: 'ulyanovsk-region' },
      { path: ['source'], value: 's022', suggestion: 's02' },
      { path: ['region'], value: 'xyzzy', suggestion: undefined },
    ]);
    expect(notes[0]?.message).toBe(
      'person(id:): nothing has the id "sergei-morosov"; did you mean "sergey-morozov"?',
    );
    await seeded.close();
  });
});
