/** The one claim that supports a fact best. */

import { cypher, type Variable, where } from '../../store/cypher.ts';
import { one } from '../compile/fields.ts';
import { labelled, links, seen } from '../compile/pattern.ts';
import type { Field } from '../compile/plan.ts';

/** In words for the schema: PREFERRED before NORMAL before DEPRECATED; then asserted, of no speaker, with a place. */
const weight = (claim: Variable) =>
  cypher`CASE coalesce(${claim}.rank, 'NORMAL') WHEN 'PREFERRED' THEN 0 WHEN 'NORMAL' THEN 8 ELSE 16 END + CASE WHEN coalesce(${claim}.modality, 'ASSERTED') = 'ASSERTED' THEN 0 ELSE 4 END + CASE WHEN coalesce(${claim}.status, 'STATED') = 'ATTRIBUTED' THEN 2 ELSE 0 END + CASE WHEN ${claim}.locators IS NULL THEN 1 ELSE 0 END`;

/** The best claim of the fact in the scope's node; among equal ones the first in the order of claims. */
export const citation: Field = one({
  to: ['Claim'],
  required: false,
  match: (scope, claim) =>
    cypher`MATCH (${scope.node})-[:${links(scope, 'CLAIM')}]->(${labelled(scope, claim, 'Claim')})${where(seen(scope, claim, 'Claim'))} WITH ${claim}, ${scope.batch}, ${weight(claim)} AS weight ORDER BY weight, ${claim}.sort LIMIT 1`,
});
