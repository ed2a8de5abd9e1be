/** `batches`: the committed batches, or those that changed facts about some entities, the newest first. */
import { type Cypher, cypher, variables } from '../../store/cypher.ts';
import { connection } from '../compile/connection.ts';
import type { ListScope } from '../compile/listScope.ts';
import { listAbout, matchVersionsAbout, sortedNumber } from './factChanges.ts';

/** A batch changed what it wrote and what it closed. */
function matchChanging(at: ListScope): Cypher[] {
  const [version, number] = variables('f', 'number');
  return [
    ...matchVersionsAbout(at, version),
    cypher`UNWIND [${version}.knownFrom, ${version}.knownTo] AS ${number}`,
    cypher`WITH DISTINCT ${number}, ${at.batch}`,
    cypher`MATCH (${at.item}:Batch {number: ${number}})`,
  ];
}

export const batches = listAbout(
  connection({
    items: ['Batch'],
    facts: [],
    descending: true,
    key: (batch) => sortedNumber(cypher`${batch}.number`),
    match: (at) => ({
      clauses: at.selection.args.about == null ? [cypher`MATCH (${at.item}:Batch)`] : matchChanging(at),
      conditions: [cypher`${at.item}.number <= ${at.batch}`],
    }),
  }),
);
