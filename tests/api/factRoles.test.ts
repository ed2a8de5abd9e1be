/** The enum `FactRole` has each role of the model. */
import type { GraphQLEnumType } from 'graphql';
import { expect, it } from 'vitest';
import { executableSchema } from '../../src/api/executableSchema.ts';
import { ROLE_NAMES, roleCodeOf } from '../../src/domain/model/kinds.ts';

it('names all roles of facts', () => {
  const values = (executableSchema().getType('FactRole') as GraphQLEnumType).getValues();
  expect(values.map(({ name }) => name).sort()).toEqual(ROLE_NAMES.map(roleCodeOf).sort());
});
