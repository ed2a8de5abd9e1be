/**
 * Offices that their relation to a body defines: their only one, asserted and without dates. It holds as surely as what
 * it is asked for: a tenure of the office, or the office by its recorded existence.
 */
import { type Cypher, cypher, join, Variable, where } from '../../store/cypher.ts';
import { momentConditions } from './moment.ts';
import { isCounted, labelledNode, relationshipTypes, stateInPattern, visibleVersion } from './pattern.ts';
import type { Moment, Scope } from './scope.ts';

/** An office, and the node with its properties; null if that is not bound. */
interface OfficeNode {
  readonly node: Variable;
  readonly state: Variable | null;
}

/** What the body is asked for: any tenure of the office that is filtered, the office, or a tenure that names it. */
export type AskedFor = 'TENURE' | 'OFFICE' | { readonly tenure: Variable };

/** True if the relation defines the office, and holds at the moment with its certainty. */
export function definesOffice(
  scope: Pick<Scope, 'batch' | 'past'>,
  moment: Moment,
  { node, state }: OfficeNode,
  relation: Variable,
  of: AskedFor,
): Cypher {
  const defines = state ? isDefinedBy(state, relation) : isDefinedAtBatch(scope, node, relation);
  if (of === 'TENURE') return defines;
  const existence = new Variable('x');
  const existed = cypher`EXISTS { MATCH (${node})<-[:${relationshipTypes(scope, 'ENTITY')}]-(${labelledNode(scope, existence, 'Existence')})${where(
    [...momentConditions(moment, existence), ...visibleVersion(scope, existence, 'Existence')],
  )} }`;
  const held =
    of === 'OFFICE'
      ? existed
      : cypher`((${join([...momentConditions(moment, of.tenure), isCounted(of.tenure)], ' AND ')}) OR ${existed})`;
  return cypher`(${join([defines, held], ' AND ')})`;
}

/** True if the relation defines the office, whose properties are on `state`. */
export const isDefinedBy = (state: Variable, relation: Variable): Cypher =>
  cypher`${relation}.id = coalesce(${state}.definedBy, '')`;

function isDefinedAtBatch(
  scope: Pick<Scope, 'batch' | 'past'>,
  office: Variable,
  relation: Variable,
): Cypher {
  if (!scope.past) return isDefinedBy(office, relation);
  const { state, match, versions } = stateInPattern(scope, office);
  return cypher`EXISTS {${match}${where([...versions, isDefinedBy(state, relation)])} }`;
}
