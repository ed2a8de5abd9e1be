/** Conditions on ids that nothing has, or that are those of records of another kind: the answer says so. */
import { describe, expect, it } from 'vitest';
import { ENGINES } from '../support/engines.ts';
import { seededApi } from '../support/seeded.ts';

describe.each(ENGINES)('notes about ids on %s', (engine) => {
  it('name the argument, the id and what it is', async () => {
    const seeded = await seededApi(engine);
    const notesOf = async (query: string): Promise<unknown> => {
      const { statements } = seeded.graph;
      statements.length = 0;
      const { errors, extensions } = await seeded.api.execute(query);
      expect(errors).toBeUndefined();
      const notes = (extensions as { notes?: readonly { code: string }[] }).notes ?? [];
      // One for each root field, and one more where an id is not one that its argument takes.
      const isAsked = notes.some(({ code }) => code !== 'BEFORE_FIRST_BATCH');
      expect(statements.length).toBe((query.includes('} source(id') ? 2 : 1) + Number(isAsked));
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
        '{ people(filter: {or: [{has: {about: ["wego"], sources: ["s02", "wego"]}}, {text: "Morozov"}]}) { totalCount } }',
        'OTHER_KIND wego',
      ],
      [
        '{ facts(filter: {about: ["excom-2011", "s02"], batches: "batch/1"}) { totalCount } }',
        'OTHER_KIND s02',
      ],
      ['{ timeline(of: ["excom-2011", "nothing"]) { totalCount } }', 'UNKNOWN_ID nothing'],
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
    ] as const) {
      const notes = (await notesOf(query)) as readonly { code: string; value: string }[];
      expect(notes.map(({ code, value }) => `${code} ${value}`)).toEqual(expected);
    }
    await seeded.close();
  }, 120_000);
});
