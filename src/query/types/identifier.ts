/** `Identifier`: an id of an entity in another system. */

import { type StoredIdentifier, storedIdentifier } from '../../domain/search/identifier.ts';
import { type Cypher, cypher, type Param, Variable, where } from '../../store/cypher.ts';
import { matchWithMerged } from '../compile/alias.ts';
import { subquery } from '../compile/fieldReaders.ts';
import { matchOwnState, stateInPattern } from '../compile/pattern.ts';
import type { FieldCompiler, Scope } from '../compile/scope.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';

const identifier: ValueType<StoredIdentifier> = valueType('Identifier', {
  scheme: (i) => i.scheme,
  value: (i) => i.value,
  url: (i) => i.url || null,
});

/** `Entity.identifiers`: its own, then those of the entities merged into it in the order of their ids, each once. */
export const identifiers: FieldCompiler = (scope, selection) => {
  const named = new Variable('named');
  const { state, clauses } = matchOwnState(scope, named);
  const lists = subquery(
    scope,
    [...matchWithMerged(scope, named), ...clauses],
    cypher`collect([${named}.id, coalesce(${state}.identifiers, [])])`,
  );
  return {
    ...lists,
    expression: cypher`[${scope.node}.id, ${lists.expression}]`,
    decode(raw, env) {
      const [own, lists] = raw as readonly [string, readonly (readonly [string, readonly string[]])[]];
      const rank = (id: string): string => (id === own ? '' : id);
      const ordered = [...lists].sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1));
      const texts = new Set(ordered.flatMap(([, list]) => list));
      return [...texts].map((text) => identifier(storedIdentifier(text), selection, env));
    },
  };
};

/** True where the entity with its properties on `state`, or one merged into it, has one of these identifiers. */
export function isIdentifiedBy(
  reader: Pick<Scope, 'batch' | 'past'>,
  state: Variable,
  values: Param<never>,
): Cypher {
  const has = (node: Variable): Cypher =>
    cypher`any(x IN coalesce(${node}.identifiers, []) WHERE split(x, '\t')[1] IN ${values})`;
  const named = new Variable('named');
  const { state: other, match, versions } = stateInPattern(reader, named);
  const conditions = [cypher`${named}.id IN ${state}.aliases`, ...versions, has(other)];
  return cypher`(${has(state)} OR (${state}.aliases IS NOT NULL AND EXISTS { MATCH (${named}:Entity)${match}${where(conditions)} }))`;
}
