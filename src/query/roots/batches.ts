/** `batches`: what was committed, the newest first. */

import { cypher } from '../../store/cypher.ts';
import { connection } from '../compile/connection.ts';
import type { FieldCompiler } from '../compile/scope.ts';

/** Numbers of batches have ten digits at most; with this added they sort as texts. */
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
