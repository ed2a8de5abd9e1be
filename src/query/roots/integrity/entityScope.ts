/** The `ids` argument of `integrity`: only the facts of these entities are examined. */

import { type Cypher, cypher, literal, Variable, variables } from '../../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../../store/graphLayout.ts';
import { matchEntitiesByIds } from '../../compile/alias.ts';
import { callWith, variableList } from '../../compile/fieldReaders.ts';
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

/** The entities of the scope, bound to a list, their `EntityScopeResult`, and its parts. */
interface MatchedScope {
  readonly clauses: readonly Cypher[];
  readonly read: Cypher;
  readonly entities: Variable;
  readonly named: Variable;
  readonly sum: Variable;
}

export function matchEntityScope(scope: Scope, root: Selection): MatchedScope {
  const [entity, asked, entities, degree] = variables('n', 'asked', 'entities', 'degree');
  const [named, sum] = variables('named', 'sum');
  const roles = relationshipTypes(scope, ...ROLE_RELATIONSHIPS);
  const body = [
    ...matchEntitiesByIds(scope, entity, argument(root, 'ids'), asked),
    cypher`WITH ${entity}, ${asked}, COUNT { (${entity})<-[:${roles}]-() } AS ${degree}`,
    cypher`RETURN collect(${entity}) AS ${entities}, collect([${asked}, ${entity}.id]) AS ${named}, coalesce(sum(${degree}), 0) AS ${sum}`,
  ];
  return { clauses: [callWith([scope.batch], body)], read: cypher`[${named}, ${sum}]`, entities, named, sum };
}

/** Runs `body`, which returns one row, for the entities of the scope, unless they have too many facts. `body` gets the variable of an entity. */
export function matchInEntityScope(
  scope: Scope,
  root: Selection,
  body: (entity: Variable) => readonly Cypher[],
): MatchedScope {
  const matched = matchEntityScope(scope, root);
  const { entities, sum } = matched;
  const each = new Variable('e');
  const used = [entities, sum, scope.batch];
  return {
    ...matched,
    clauses: [
      ...matched.clauses,
      callWith(used, [
        cypher`WITH ${variableList(used)} WHERE ${sum} <= ${literal(MOST_FACTS)}`,
        cypher`UNWIND ${entities} AS ${each}`,
        ...body(each),
      ]),
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
