/** `batches`: the committed batches, the newest first. */

import { cypher } from '../../store/cypher.ts';
import { connection } from '../compile/connection.ts';
import type { FieldCompiler } from '../compile/scope.ts';

/** Added to the number of a batch, which has at most ten digits, so that it sorts as a text. */
const NUMBER_BASE = cypher`10000000000`;

export const batches: FieldCompiler = connection({
  items: ['Batch'],
  facts: [],
  descending: true,
  key: (batch) => cypher`toString(${NUMBER_BASE} + ${batch}.number)`,
  match: (at) => ({
    clauses: [cypher`MATCH (${at.item}:Batch)`],
    conditions: [cypher`${at.item}.number <= ${at.batch}`],
  }),
});
