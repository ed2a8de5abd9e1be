/** The fields of the interface `Entity`. */

import type { Support } from '../../domain/model/kinds.ts';
import { certaintyAsOf, certaintyOr, type RecordedCertainty } from '../../domain/time/certainty.ts';
import { cypher, Variable, where } from '../../store/cypher.ts';
import { boundsOf, certaintyPlan, recorded } from '../compile/certainty.ts';
import { interfaceFields } from '../compile/exactFields.ts';
import { property, subquery } from '../compile/fieldReaders.ts';
import { nodeId } from '../compile/nodeId.ts';
import { labelledNode, relationshipTypes, visibleVersion } from '../compile/pattern.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import { claimsAboutEntity } from '../fields/claimLists.ts';
import { allFacts, factsInRole } from '../fields/factLists.ts';
import { label } from '../fields/label.ts';
import { sourcesOfEntity } from '../fields/sourcesOfEntity.ts';
import { timelineOfEntity } from '../fields/timeline.ts';
import { identifiers } from './identifier.ts';

/** Whether the entity existed at the moment: the most certain of its existences; null without a moment. */
const existsAt: FieldCompiler = (scope) => {
  const existence = new Variable('x');
  return subquery(
    scope,
    [
      cypher`MATCH (${scope.node})<-[:${relationshipTypes(scope, 'ENTITY')}]-(${labelledNode(scope, existence, 'Existence')})${where(visibleVersion(scope, existence, 'Existence'))}`,
    ],
    cypher`collect(${certaintyPlan(existence).expression})`,
    (raw, env): RecordedCertainty | null => {
      const { days } = env.moment;
      if (!days) return null;
      const certainties = (raw as readonly (readonly unknown[])[]).map((row) =>
        certaintyAsOf(boundsOf(row), row[4] as Support, days),
      );
      return recorded(certaintyOr(certainties));
    },
  );
};

export const entityFields = interfaceFields('Entity', {
  id: nodeId,
  recordId: property('id'),
  label,
  kind: property('kind'),
  category: property('category'),
  note: property('note'),
  names: factsInRole({ type: 'Name', roles: ['ENTITY'], states: 'ALL' }),
  existences: factsInRole({ type: 'Existence', roles: ['ENTITY'], states: 'NONE' }),
  existsAt,
  identifiers,
  claims: claimsAboutEntity,
  sources: sourcesOfEntity,
  facts: allFacts,
  timeline: timelineOfEntity,
});
