/** What the embedded engine refuses for its size is an error with advice, and the other fields are answered. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SeededApi, seededApi } from '../support/seeded.ts';

let seeded: SeededApi;
beforeAll(async () => {
  seeded = await seededApi('embedded');
});
afterAll(() => seeded?.close());

it('a field with more lists side by side than one statement takes', async () => {
  const lists = Array.from({ length: 160 }, (_, i) => `t${i}: tenures(first: 1) { nodes { label } }`);
  const { data, errors } = await seeded.api.execute(
    `{ person(id: "nobody") { ${lists.join(' ')} } about { factCount } }`,
  );
  expect(errors).toMatchObject([
    {
      path: ['person'],
      message: expect.stringContaining('fewer lists side by side'),
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', reason: 'QUERY_TOO_LARGE' },
    },
  ]);
  expect(data?.about).toMatchObject({ factCount: expect.any(Number) });
});

it('many root fields, without a warning of Node about listeners', async () => {
  const warnings: string[] = [];
  const keep = ({ message }: Error): void => void warnings.push(message);
  process.on('warning', keep);
  const fields = Array.from({ length: 20 }, (_, i) => `p${i}: people(first: ${i + 1}) { nodes { label } }`);
  const { errors } = await seeded.api.execute(`{ ${fields.join(' ')} }`);
  // Node tells a warning in a later turn.
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', keep);
  expect(errors).toBeUndefined();
  expect(warnings).toEqual([]);
});
