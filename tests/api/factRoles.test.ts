/** The enum `FactRole` has each role of the model. */
import type { GraphQLEnumType } from 'graphql';
import { expect, it } from 'vitest';
import { executableSchema } from '../../src/api/executableSchema.ts';
import { FACT_KINDS, ROLE_NAMES, roleCodeOf } from '../../src/domain/model/kinds.ts';
import { rolesOf } from '../../src/store/graphLayout.ts';

it('names all roles of facts', () => {
  const values = (executableSchema().getType('FactRole') as GraphQLEnumType).getValues();
  expect(values.map(({ name }) => name).sort()).toEqual(ROLE_NAMES.map(roleCodeOf).sort());
});

it('has the roles of each kind in the order in which `Fact.roles` lists them', () => {
  const values = (executableSchema().getType('FactRole') as GraphQLEnumType).getValues();
  for (const kind of FACT_KINDS) {
    const roles = rolesOf(kind).map(([role]) => roleCodeOf(role));
    expect(values.map(({ name }) => name).filter((name) => roles.includes(name))).toEqual(roles);
  }
});
