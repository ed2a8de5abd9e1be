import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/dataOf.ts';
import { ENGINES } from '../support/engines.ts';
import { type SeededApi, seededApi } from '../support/seeded.ts';

describe.each(ENGINES)('the certainty of a timeline on %s', (engine) => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await seededApi(engine);
  });
  afterAll(() => seeded?.close());

  const ids = async (more: string) => {
    const query = `{ timeline(ids: ["general-assembly-2017"], kinds: [EXISTENCE, PARTICIPATION], at: {asOf: "2017-06-28"}${more}) { nodes { certainty fact { id } } } }`;
    const data = (await dataOf(seeded.api, query)) as {
      timeline: { nodes: { certainty: string | null; fact: { id: string } }[] };
    };
    return data.timeline.nodes.map(({ certainty, fact }) => `${fact.id} ${certainty}`);
  };

  it('labels occurrences where the request has none', async () => {
    expect(await ids('')).toEqual(['b022 DEFINITE', 'e4 DEFINITE', 'b021 DEFINITE']);
    const before = `{ timeline(ids: ["general-assembly-2017"], kinds: [EXISTENCE], at: {asOf: "2016"}) { nodes { certainty } } }`;
    expect(await dataOf(seeded.api, before)).toEqual({
      timeline: { nodes: [{ certainty: 'NOT_RECORDED' }] },
    });
  });

  it('keeps possible or definite facts where a window has one', async () => {
    const day = ', during: "2017-06-28"';
    for (const certainty of ['POSSIBLE', 'DEFINITE']) {
      const before = `{ timeline(ids: ["general-assembly-2017"], kinds: [EXISTENCE], during: "2016", minCertainty: ${certainty}) { nodes { certainty } } }`;
      expect(await dataOf(seeded.api, before)).toEqual({ timeline: { nodes: [] } });
      expect(await ids(`${day}, minCertainty: ${certainty}`)).toContain('e4 DEFINITE');
    }
  });

  it('of a moment is in its `at`: elsewhere it is refused without a window', async () => {
    const { errors } = await seeded.api.execute(
      '{ timeline(at: {asOf: "2017"}, minCertainty: DEFINITE) { totalCount } }',
    );
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('at: {asOf: "2017-06-28", minCertainty: DEFINITE}'),
      extensions: { code: 'BAD_USER_INPUT', reason: 'INVALID_MOMENT' },
    });
  });
});
