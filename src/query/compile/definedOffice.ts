/**
 * Offices that their relation to a body defines: their only one, asserted and without dates. It holds as surely as what
 * it is asked for: a tenure of the office, or the office by its recorded existence.
 */
import { type Cypher, cypher, join, Variable, where } from '../../store/cypher.ts';
import { momentConditions } from './moment.ts';
import { labelledNode, relationshipTypes, visibleVersion } from './pattern.ts';
import type { Moment, Scope } from './scope.ts';

/** An office, and the node with its properties. */
interface OfficeNode {
  readonly node: Variable;
  readonly state: Variable;
}

/** True if the relation defines the office, and holds at the moment with its certainty. */
export function definesOffice(
  scope: Pick<Scope, 'batch' | 'past'>,
  moment: Moment,
  { node, state }: OfficeNode,
  relation: Variable,
  of: 'TENURE' | 'OFFICE',
): Cypher {
  const defines = cypher`${relation}.id = coalesce(${state}.definedBy, '')`;
  if (of === 'TENURE') return defines;
  const existence = new Variable('x');
  const existed = cypher`EXISTS { MATCH (${node})<-[:${relationshipTypes(scope, 'ENTITY')}]-(${labelledNode(scope, existence, 'Existence')})${where(
    [...momentConditions(moment, existence), ...visibleVersion(scope, existence, 'Existence')],
  )} }`;
  return cypher`(${join([defines, existed], ' AND ')})`;
}
