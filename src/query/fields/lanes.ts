/** The lanes of a timeline: which lane an item is in, the items by lane, and the order of the lanes. */
import { FACT_KIND_TRAITS } from '../../domain/model/factKinds.ts';
import { FACT_KINDS } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, join, lines, Variable, variables, where } from '../../store/cypher.ts';
import { rolesOf } from '../../store/graphLayout.ts';
import { subquery, valuePlan, variableList } from '../compile/fieldReaders.ts';
import { type ListMatch, type ListScope, scopeOfItem } from '../compile/listScope.ts';
import { matchOwnState, roleTypes } from '../compile/pattern.ts';
import { type FieldPlan, importsOfList, type Scope } from '../compile/scope.ts';
import type { Args } from '../compile/selection.ts';

export type LaneBy = 'KIND' | 'ENTITY' | 'OFFICE' | 'CATEGORY';

/** The argument `laneBy` of a timeline. */
export const laneByOf = (args: Args): LaneBy => (args.laneBy as LaneBy | null | undefined) ?? 'KIND';

/** The id of the lane of the fact in `scope.node`; its kind where it has no value to group by. */
export function laneKey(by: LaneBy, scope: Scope): FieldPlan {
  const { node: fact } = scope;
  switch (by) {
    case 'KIND':
      return valuePlan(cypher`${fact}.kind`);
    case 'ENTITY':
      return valuePlan(cypher`coalesce(${fact}.principalId, ${fact}.kind)`);
    case 'OFFICE':
      return valuePlan(cypher`coalesce(${fact}.officeId, ${fact}.principalId, ${fact}.kind)`);
    case 'CATEGORY': {
      const principal = new Variable('n');
      const { state, clauses } = matchOwnState(scope, principal);
      const read = subquery(
        scope,
        [
          cypher`MATCH (${fact})-[:${roleTypes(scope, ...PRINCIPAL_RELATIONSHIPS)}]->(${principal}) WHERE ${principal}.id = ${fact}.principalId`,
          ...clauses,
        ],
        cypher`collect(${state}.category)`,
      );
      return { ...read, expression: cypher`coalesce(head(${read.expression}), ${fact}.kind)` };
    }
  }
}

/**
 * The items of a timeline, each with the key of its lane.
 * @param args the arguments of the timeline
 */
export function laneOf(
  scope: Scope,
  matched: ListMatch,
  at: ListScope,
  args: Args,
): { readonly matched: ListMatch; readonly key: Cypher } {
  const { clauses, expression } = laneKey(laneByOf(args), scopeOfItem(scope, at));
  const listed = cypher`${lines(matched.clauses)}${where(matched.conditions)}`;
  return {
    key: expression,
    matched:
      clauses.length === 0 ? matched : { clauses: [listed, ...clauses, cypher`WITH *`], conditions: [] },
  };
}

/** The relationship types of the roles that the principal entity of a fact may have. */
const PRINCIPAL_RELATIONSHIPS: readonly string[] = [
  ...new Set(
    FACT_KINDS.flatMap((kind) =>
      rolesOf(kind).flatMap(([role, { relationship }]) =>
        FACT_KIND_TRAITS[kind].principal.includes(role) ? relationship : [],
      ),
    ),
  ),
];

/** The most lanes in an answer; of more, the first in their order are returned. */
export const MAX_LANES = 500;

interface LaneGroups {
  /** Bound to the key of a lane. */
  readonly lane: Variable;
  /** Clauses that bind a row for each lane. */
  readonly clauses: readonly Cypher[];
  /** The variables of the row. */
  readonly carried: readonly Variable[];
  readonly order: Cypher;
}

/**
 * The lanes of a list.
 * @param args the arguments of the timeline
 * @param kept what is bound, each to an aggregate of the items of the lane
 */
export function laneGroups(
  scope: Scope,
  matched: ListMatch,
  at: ListScope,
  args: Args,
  kept: readonly (readonly [Variable, Cypher])[],
): LaneGroups {
  const { item } = at;
  const [lane, rank] = variables('lane', 'rank');
  const group = laneKey(laneByOf(args), scopeOfItem(scope, at));
  const ranked =
    args.laneOrder === 'TIME'
      ? { value: cypher`min(${item}.sort)`, order: cypher`ORDER BY ${rank}, ${lane}` }
      : args.laneOrder === 'COUNT'
        ? { value: cypher`count(*)`, order: cypher`ORDER BY ${rank} DESC, ${lane}` }
        : null;
  const bound = ranked ? [...kept, [rank, ranked.value] as const] : kept;
  const values = bound.map(([variable, value]) => cypher`, ${value} AS ${variable}`);
  return {
    lane,
    carried: [lane, ...bound.map(([variable]) => variable)],
    clauses: [
      cypher`${lines(matched.clauses)}${where(matched.conditions)}`,
      ...group.clauses,
      cypher`WITH ${group.expression} AS ${lane}, ${variableList(importsOfList(scope))}${join(values, '')}`,
    ],
    order: ranked?.order ?? cypher`ORDER BY ${lane}`,
  };
}
