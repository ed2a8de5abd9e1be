/** The `ids` argument of `integrity`: only the facts of these entities are examined. */

import { type Cypher, cypher, lines, literal, type Variable, variables } from '../../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../../store/graphLayout.ts';
import { matchEntitiesByIds } from '../../compile/alias.ts';
import { variableList } from '../../compile/fieldReaders.ts';
import { relationshipTypes } from '../../compile/pattern.ts';
import type { Scope } from '../../compile/scope.ts';
import type { Args, Selection } from '../../compile/selection.ts';
import { argument } from '../../filters/arguments.ts';
import { InputError } from '../../inputError.ts';
import { unknownId } from '../unknownId.ts';

const MOST_SCOPED = 50;
/** The most facts of all entities of a scope together. */
export const MOST_FACTS = 20_000;

/** The requested ids with their entities after merges, and the number of their facts. */
export type EntityScopeResult = readonly [
  named: readonly (readonly [asked: string, entity: string])[],
  degree: number,
];

export const hasEntityScope = (root: Selection): boolean => root.args.ids != null;

/**
 * Runs `body` for the entities of the scope, unless they have too many facts. `body` gets the variable of an entity and returns
 * one row. `named` and `sum` are bound to what `read` has.
 */
export function matchInEntityScope(
  scope: Scope,
  root: Selection,
  body: (entity: Variable) => readonly Cypher[],
): {
  readonly clauses: readonly Cypher[];
  readonly read: Cypher;
  readonly named: Variable;
  readonly sum: Variable;
} {
  const { batch } = scope;
  const [entity, asked, entities, degree] = variables('n', 'asked', 'entities', 'degree');
  const [named, sum, each] = variables('named', 'sum', 'e');
  const roles = relationshipTypes(scope, ...ROLE_RELATIONSHIPS);
  return {
    read: cypher`[${named}, ${sum}]`,
    named,
    sum,
    clauses: [
      cypher`CALL (${batch}) {\n${lines([
        ...matchEntitiesByIds(scope, entity, argument(root, 'ids'), asked),
        cypher`WITH ${entity}, ${asked}, COUNT { (${entity})<-[:${roles}]-() } AS ${degree}`,
        cypher`RETURN collect(${entity}) AS ${entities}, collect([${asked}, ${entity}.id]) AS ${named}, coalesce(sum(${degree}), 0) AS ${sum}`,
      ])}\n}`,
      cypher`CALL (${variableList([entities, sum, batch])}) {\n${lines([
        cypher`WITH ${variableList([entities, sum, batch])} WHERE ${sum} <= ${literal(MOST_FACTS)}`,
        cypher`UNWIND ${entities} AS ${each}`,
        ...body(each),
      ])}\n}`,
    ],
  };
}

/** Throws InputError for an empty or too long scope, before anything is read. */
export function checkEntityScope(root: Selection, args: Args): void {
  const ids = args.ids as readonly string[] | null | undefined;
  if (ids == null || (ids.length > 0 && ids.length <= MOST_SCOPED)) return;
  throw new InputError(
    ids.length === 0 ? 'OUT_OF_RANGE' : 'TOO_MANY_IDS',
    `${root.name}(ids:) has ${ids.length} ids; give 1 to ${MOST_SCOPED}, or leave it out for the whole graph.`,
  );
}

/** Throws InputError for unknown ids, and for entities with too many facts. */
export function checkEntityScopeResult(root: Selection, args: Args, read: EntityScopeResult | null): void {
  if (read === null) return;
  const [named, degree] = read;
  const found = new Set(named.map(([asked]) => asked));
  for (const id of args.ids as readonly string[])
    if (!found.has(id)) throw unknownId(root, 'ids', { ids: id });
  if (degree > MOST_FACTS)
    throw new InputError(
      'UNBOUNDED_QUESTION',
      `${root.name}(ids:) has entities with ${degree} facts together, and at most ${MOST_FACTS} are examined; name fewer entities, or leave ids out for the whole graph.`,
    );
}
