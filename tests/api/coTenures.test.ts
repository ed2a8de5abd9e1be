import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeededApi, seededApi } from '../support/seeded.ts';

describe('coTenures', () => {
  let seeded: SeededApi;
  beforeAll(async () => {
    seeded = await seededApi('embedded');
  }, 120_000);
  afterAll(() => seeded?.close());

  const refusal = async (args: string) => {
    const { errors } = await seeded.api.execute(`{ coTenures${args} { totalCount } }`);
    const [error] = errors ?? [];
    return { ...error?.extensions, message: error?.message };
  };

  it('is refused without person or within', async () => {
    expect(await refusal('')).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'UNBOUNDED_QUESTION',
      message: expect.stringContaining('give person'),
    });
    expect(await refusal('(with: "sergey-morozov")')).toMatchObject({
      reason: 'UNBOUNDED_QUESTION',
      message: expect.stringContaining('id as well'),
    });
  });

  it('is refused for unknown ids, and for the same person twice', async () => {
    expect(await refusal('(id: "nobody")')).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'UNKNOWN_ID',
      message: expect.stringContaining('id: "nobody"'),
    });
    expect(await refusal('(id: "sergey-morozov", within: "nowhere")')).toMatchObject({
      message: expect.stringContaining('within: "nowhere"'),
    });
    expect(await refusal('(id: "sergey-morozov", with: "sergey-morozov")')).toMatchObject({
      reason: 'INVALID_ID',
    });
  });

  it('takes one statement', async () => {
    seeded.graph.statements.length = 0;
    const { errors } = await seeded.api.execute(
      '{ coTenures(within: "ulyanovsk-region") { totalCount nodes { links tenure { holder { label } } other { holder { label } } interval { label } days { definite possible } } } }',
    );
    expect(errors).toBeUndefined();
    expect(seeded.graph.statements).toHaveLength(1);
  });
});
