/** The items of a timeline grouped by lane, and the order of the lanes. */

import { type Cypher, cypher, lines, type Variable, variables, where } from '../../store/cypher.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import type { Scope } from '../compile/scope.ts';
import type { Args } from '../compile/selection.ts';
import { laneByOf, laneKey } from './laneKey.ts';

/** The most lanes in an answer; of more, the first in their order are returned. */
export const MAX_LANES = 500;

interface LaneGroups {
  /** Bound to the key of a lane. */
  readonly lane: Variable;
  /** Clauses that bind a row for each lane. */
  readonly clauses: readonly Cypher[];
  /** The variables of the row that the order needs; with `lane`. */
  readonly carried: readonly Variable[];
  readonly order: Cypher;
}

/**
 * The lanes of a list.
 * @param args the arguments of the timeline
 * @param kept is bound to `value`, an aggregate of the items of the lane
 */
export function laneGroups(
  scope: Scope,
  matched: ListMatch,
  at: ListScope,
  args: Args,
  kept: Variable,
  value: Cypher,
): LaneGroups {
  const { item } = at;
  const [lane, rank] = variables('lane', 'rank');
  const group = laneKey(laneByOf(args), {
    ...scope,
    node: item,
    withdrawn: at.withdrawn,
  });
  const ranked =
    args.laneOrder === 'TIME'
      ? { value: cypher`min(${item}.sort)`, order: cypher`ORDER BY ${rank}, ${lane}` }
      : args.laneOrder === 'COUNT'
        ? { value: cypher`count(*)`, order: cypher`ORDER BY ${rank} DESC, ${lane}` }
        : null;
  const carried = ranked ? [lane, rank] : [lane];
  const ranks = ranked ? cypher`, ${ranked.value} AS ${rank}` : cypher``;
  return {
    lane,
    carried,
    clauses: [
      cypher`${lines(matched.clauses)}${where(matched.conditions)}`,
      ...group.clauses,
      cypher`WITH ${group.expression} AS ${lane}, ${value} AS ${kept}, ${scope.batch}${ranks}`,
    ],
    order: ranked?.order ?? cypher`ORDER BY ${lane}`,
  };
}
