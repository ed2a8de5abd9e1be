/** Filters that say nothing, because of what is null or empty in them, and empty lists of values. */
import { describe, expect, it } from 'vitest';
import { ENGINES } from '../support/engines.ts';
import { seededApi } from '../support/seeded.ts';

interface Answer {
  readonly data?: Readonly<Record<string, { readonly totalCount: number }>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions?: { readonly notes?: readonly unknown[] };
}

describe.each(ENGINES)('empty filters on %s', (engine) => {
  it('are refused with their path where an operator would say nothing, or that nothing matches', async () => {
    const { api } = await seededApi(engine);
    for (const [list, filter, path] of [
      ['people', '{not: {}}', 'filter.not'],
      ['people', '{not: {ids: null}}', 'filter.not'],
      ['people', '{unrecorded: {has: null}}', 'filter.unrecorded'],
      ['people', '{or: []}', 'filter.or'],
      ['people', '{or: [{}]}', 'filter.or.0'],
      ['people', '{text: "a", or: [{text: "b"}, {and: [{}, {and: []}]}]}', 'filter.or.1'],
      ['people', '{and: [{not: {and: []}}]}', 'filter.and.0.not'],
      ['people', '{has: {fact: {not: {kinds: null}}}}', 'filter.has.fact.not'],
      ['tenures', '{not: {fact: {}}}', 'filter.not.fact'],
      ['tenures', '{fact: {or: [{about: null}]}}', 'filter.fact.or.0'],
      ['sources', '{not: {not: {}}}', 'filter.not.not'],
    ] as const) {
      const answer = (await api.execute(`{ ${list}(filter: ${filter}) { totalCount } }`)) as Answer;
      expect(answer.errors?.[0]?.extensions, filter).toMatchObject({
        code: 'BAD_USER_INPUT',
        reason: 'EMPTY_FILTER',
      });
      const named = path.replace(/\.fact$/, '');
      expect(answer.errors?.[0]?.message, filter).toContain(`${list}(${named}:) has no condition`);
    }
  });

  it('are the same as none where all of nothing holds, or where a key is null', async () => {
    const { api } = await seededApi(engine);
    const { data: all } = (await api.execute('{ tenures { totalCount } }')) as Answer;
    for (const filter of ['{}', '{and: []}', '{and: [{}]}', '{fact: {}}', '{or: null, not: null}', 'null']) {
      const { data, errors, extensions } = (await api.execute(
        `{ tenures(filter: ${filter}) { totalCount } }`,
      )) as Answer;
      expect(errors, filter).toBeUndefined();
      expect(data, filter).toEqual(all);
      expect(extensions?.notes, filter).toBeUndefined();
    }
  });

  it('match nothing where a list of values is empty, and say so', async () => {
    const { api } = await seededApi(engine);
    for (const [list, filter, path] of [
      ['people', '{ids: []}', 'filter.ids'],
      ['people', '{categories: []}', 'filter.categories'],
      ['people', '{has: {as: []}}', 'filter.has.as'],
      ['people', '{has: {fact: {kinds: []}}}', 'filter.has.fact.kinds'],
      ['regions', '{partOf: []}', 'filter.partOf'],
      ['tenures', '{bodies: []}', 'filter.bodies'],
      ['tenures', '{or: [{fact: {statuses: []}}]}', 'filter.or.0.fact.statuses'],
      ['facts', '{kinds: []}', 'filter.kinds'],
      ['facts', '{sourcesOnly: []}', 'filter.sourcesOnly'],
      ['facts', '{about: []}', 'filter.about'],
    ] as const) {
      const { data, errors, extensions } = (await api.execute(
        `{ list: ${list}(filter: ${filter}) { totalCount } }`,
      )) as Answer;
      expect(errors, filter).toBeUndefined();
      expect(data, filter).toEqual({ list: { totalCount: 0 } });
      expect(extensions?.notes, filter).toEqual([
        {
          path: ['list'],
          code: 'EMPTY_LIST',
          value: '[]',
          message: `${list}(${path}:) is an empty list, so that nothing matches; leave it out, or give null, to match whatever value.`,
        },
      ]);
    }
    const { extensions } = (await api.execute(
      '{ person(id: "sergey-morozov") { terms: tenures(filter: {offices: []}) { totalCount } } }',
    )) as Answer;
    expect(extensions?.notes).toMatchObject([{ path: ['person', 'terms'], code: 'EMPTY_LIST' }]);
  });
});
