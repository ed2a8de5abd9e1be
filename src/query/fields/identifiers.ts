/** Identifiers elsewhere: those of an entity, and of the ones that were merged into it. */

import { type Cypher, cypher, type Param, Variable, where } from '../../store/cypher.ts';
import { withAliases } from '../compile/alias.ts';
import { call } from '../compile/fields.ts';
import { known, stateOf } from '../compile/pattern.ts';
import type { Field } from '../compile/plan.ts';
import type { Scope } from '../compile/scope.ts';
import { valueType } from '../compile/valueObjects.ts';

interface Identifier {
  readonly scheme: string;
  readonly value: string;
  readonly url: string | null;
}

const identifier = valueType<Identifier>('Identifier', {
  scheme: (i) => i.scheme,
  value: (i) => i.value,
  url: (i) => i.url,
});

export function identifierOf(text: string): Identifier {
  const [scheme = '', value = '', url = ''] = text.split('\t');
  return { scheme, value, url: url === '' ? null : url };
}

/** The entity's own first, then those of the others by id; the same one twice is shown once. */
export const identifiers: Field = (scope, selection) => {
  const named = new Variable('named');
  const state = scope.past ? new Variable('s') : named;
  const found = new Variable('c');
  return {
    clauses: [
      call(scope, [
        ...withAliases(scope, named),
        ...(scope.past ? [stateOf(scope, named, state)] : []),
        cypher`RETURN collect([${named}.id, coalesce(${state}.identifiers, [])]) AS ${found}`,
      ]),
    ],
    carries: [found],
    expression: cypher`[${scope.node}.id, ${found}]`,
    decode(raw, env) {
      const [own, lists] = raw as readonly [string, readonly (readonly [string, readonly string[]])[]];
      const rank = (id: string): string => (id === own ? '' : id);
      const ordered = [...lists].sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1));
      const texts = new Set(ordered.flatMap(([, list]) => list));
      return [...texts].map((text) => identifier(identifierOf(text), selection, env));
    },
  };
};

/** True where the entity, whose properties lie on `state`, or one that was merged into it has this identifier. */
export function isIdentifiedBy(
  reader: Pick<Scope, 'batch' | 'past'>,
  state: Variable,
  value: Param<never>,
): Cypher {
  const has = (node: Variable): Cypher =>
    cypher`any(x IN coalesce(${node}.identifiers, []) WHERE split(x, '\t')[1] = ${value})`;
  const named = new Variable('named');
  const other = reader.past ? new Variable('s') : named;
  const states = reader.past ? cypher` MATCH (${named})-[:WAS*0..1]->(${other})` : cypher``;
  const conditions = [
    cypher`${named}.id IN ${state}.aliases`,
    ...(reader.past ? known(other, reader.batch) : []),
    has(other),
  ];
  return cypher`(${has(state)} OR (${state}.aliases IS NOT NULL AND EXISTS { MATCH (${named}:Entity)${states}${where(conditions)} }))`;
}
