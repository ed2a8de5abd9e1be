/** How long a list is by the sources: it may be longer than what is recorded of it. */

import { cypher, literal, where } from '../../store/cypher.ts';
import { list } from '../compile/fieldReaders.ts';
import { labelledNode, relationshipTypes, visibleVersion } from '../compile/pattern.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import { SHORT_LIST } from '../types/concreteTypes.ts';

/** The quantities of an entity that have this property, in order of time. */
export const statedNumbers = (property: 'participants' | 'members'): FieldCompiler =>
  list({
    to: ['Quantity'],
    order: 'sort',
    limit: SHORT_LIST,
    match: (scope, to) =>
      cypher`MATCH (${scope.node})<-[:${relationshipTypes(scope, 'ENTITY')}]-(${labelledNode(scope, to, 'Quantity')})${where(
        [cypher`${to}.property = ${literal(property)}`, ...visibleVersion(scope, to, 'Quantity')],
      )}`,
  });
