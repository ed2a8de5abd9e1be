import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeededApi, seededApi } from '../support/seeded.ts';

describe('coTenures', () => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await seededApi('embedded');
  });
  afterAll(() => seeded?.close());

  const refusal = async (args: string) => {
    const { errors } = await seeded.api.execute(`{ coTenures${args} { totalCount } }`);
    const [error] = errors ?? [];
    return { ...error?.extensions, message: error?.message };
  };

  it.each([
    '',
    '(of: {})',
    '(of: {person: {id: "sergey-morozov"}, bodyAndParts: "ulyanovsk-region"})',
    '(of: {person: {with: "sergey-morozov"}})',
  ])('is refused by validation unless it says whose pairs: %s', async (args) => {
    expect(await refusal(args)).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('is refused for unknown ids, and for the same person twice', async () => {
    expect(await refusal('(of: {person: {id: "nobody"}})')).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'UNKNOWN_ID',
      message: expect.stringContaining('of.person.id: "nobody"'),
    });
    expect(await refusal('(of: {person: {id: "sergey-morozov", bodyAndParts: "nowhere"}})')).toMatchObject({
      message: expect.stringContaining('of.person.bodyAndParts: "nowhere"'),
    });
    expect(await refusal('(of: {bodyAndParts: "nowhere"})')).toMatchObject({
      message: expect.stringContaining('of.bodyAndParts: "nowhere"'),
    });
    expect(await refusal('(of: {person: {id: "sergey-morozov", with: "sergey-morozov"}})')).toMatchObject({
      reason: 'INVALID_ID',
    });
  });

  it('takes one statement', async () => {
    seeded.graph.statements.length = 0;
    const { errors } = await seeded.api.execute(
      '{ coTenures(of: {bodyAndParts: "ulyanovsk-region"}) { totalCount nodes { links tenure { holder { label } } other { holder { label } } interval { label } days { definite possible } } } }',
    );
    expect(errors).toBeUndefined();
    expect(seeded.graph.statements).toHaveLength(1);
  });
});
