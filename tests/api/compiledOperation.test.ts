/** The cache of compiled operations: one limit of memory for all documents and shapes. */
import { type DocumentNode, type OperationDefinitionNode, parse } from 'graphql';
import { expect, it } from 'vitest';
import { OperationCache } from '../../src/api/answers/compiledOperation.ts';
import { executableSchema } from '../../src/api/executableSchema.ts';

const schema = executableSchema();
const MAX_BYTES = 8_000_000;

const documentOf = (name: string): DocumentNode =>
  parse(`query ${name}($a: Boolean!, $b: Boolean!, $c: Boolean!) {
    people { nodes { ${Array.from({ length: 20 }, (_, i) => `t${i}: tenures { nodes { label } }`).join(' ')}
      a: id @include(if: $a) b: id @include(if: $b) c: id @include(if: $c) } } }`);

const shapes = Array.from({ length: 8 }, (_, i) => ({ a: i % 2 > 0, b: i % 4 > 1, c: i > 3 }));

it('keeps compiled operations of all documents up to one size', () => {
  const cache = new OperationCache(schema, MAX_BYTES);
  const sizes: number[] = [];
  let last = null;
  for (const name of ['A', 'B', 'C', 'D', 'E']) {
    const document = documentOf(name);
    const operation = document.definitions[0] as OperationDefinitionNode;
    for (const variables of shapes) {
      const compiled = cache.get(document, operation, variables);
      for (const field of compiled.rootFields) field.query('embedded');
      expect(cache.get(document, operation, variables)).toBe(compiled);
      sizes.push(cache.numbers.bytes);
    }
    const first = cache.get(document, operation, shapes[0] ?? {});
    if (last) expect(first).not.toBe(last);
    last = first;
  }
  expect(sizes[0]).toBeGreaterThan(100_000);
  expect(sizes[3]).toBeGreaterThan(3 * (sizes[0] as number));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(MAX_BYTES);
});
