/** The best claim of a fact. */

import { cypher, type Variable, where } from '../../store/cypher.ts';
import { one } from '../compile/fieldReaders.ts';
import { labelledNode, relationshipTypes, visibleVersion } from '../compile/pattern.ts';
import type { FieldCompiler } from '../compile/scope.ts';

/**
 * The order of claims, the best first: PREFERRED, NORMAL, DEPRECATED; within a rank asserted ones, then those that are not
 * attributed to a speaker, then those with a locator.
 */
const weight = (claim: Variable) =>
  cypher`CASE coalesce(${claim}.rank, 'NORMAL') WHEN 'PREFERRED' THEN 0 WHEN 'NORMAL' THEN 8 ELSE 16 END + CASE WHEN coalesce(${claim}.modality, 'ASSERTED') = 'ASSERTED' THEN 0 ELSE 4 END + CASE WHEN coalesce(${claim}.status, 'STATED') = 'ATTRIBUTED' THEN 2 ELSE 0 END + CASE WHEN ${claim}.locators IS NULL THEN 1 ELSE 0 END`;

/** The best claim of the fact in `scope.node`; of equal ones, the first by sort key. */
export const bestClaim: FieldCompiler = one({
  to: ['Claim'],
  required: false,
  match: (scope, claim) =>
    cypher`MATCH (${scope.node})-[:${relationshipTypes(scope, 'CLAIM')}]->(${labelledNode(scope, claim, 'Claim')})${where(visibleVersion(scope, claim, 'Claim'))} WITH ${claim}, ${scope.batch}, ${weight(claim)} AS weight ORDER BY weight, ${claim}.sort LIMIT 1`,
});
