/** `Batch`: one committed change of the graph. */

import { cypher } from '../../store/cypher.ts';
import { projection } from '../compile/exactFields.ts';
import { one, property } from '../compile/fieldReaders.ts';

export const batch = projection({
  type: 'Batch',
  of: 'NODE',
  fields: {
    id: property('id'),
    recordId: property('id'),
    number: property('number'),
    appliedAt: property('appliedAt'),
    by: property('by'),
    reason: property('reason'),
    dataset: property('dataset'),
    createdCount: property('creates'),
    updatedCount: property('updates'),
    retractedCount: property('retracts'),
    purgedId: property('purged'),
    revertedBy: one({
      to: ['Batch'],
      required: false,
      // The last one: a batch may be reverted, restored and reverted again.
      match: (scope, to) =>
        cypher`MATCH (${scope.node})<-[:REVERTS]-(${to}) WHERE ${to}.number <= ${scope.batch} WITH ${to}, ${scope.batch} ORDER BY ${to}.number DESC LIMIT 1`,
    }),
  },
});
