/** The names by which costs are counted are those of the schema, so that a renamed field does not become free. */
import { isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { executableSchema } from '../../src/api/executableSchema.ts';
import { BASE_COSTS, COUNTED_ONCE } from '../../src/api/limits/queryCost.ts';
import { WHOLE_LIST_WEIGHTS } from '../../src/api/limits/scanCost.ts';

const types = Object.values(executableSchema().getTypeMap());
const fieldsOf = (pattern: RegExp): ReadonlySet<string> =>
  new Set(
    types.flatMap((type) =>
      isObjectType(type) && pattern.test(type.name) ? Object.keys(type.getFields()) : [],
    ),
  );

it.each([
  ['fields of the query type', Object.keys(BASE_COSTS), /^Query$/],
  ['fields of connections', [...Object.keys(WHOLE_LIST_WEIGHTS), ...COUNTED_ONCE], /Connection$/],
])('are %s', (_what, names, pattern) => {
  const known = fieldsOf(pattern);
  expect(names.filter((name) => !known.has(name))).toEqual([]);
});
