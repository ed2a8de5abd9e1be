/** Counts all visible records with a label from the number of nodes that the database stores, without reading them. */
import {
  type Cypher,
  cypher,
  join,
  literal,
  name,
  readingHistory,
  Variable,
  where,
} from '../../store/cypher.ts';
import { CLOCK_ID, ENTITY_LABELS } from '../../store/graphLayout.ts';
import type { Scope } from './scope.ts';

/** A label of an index on ids, and the kind of the records with another one of their labels. */
interface Kept {
  readonly base: 'Entity' | 'Fact' | 'Claim' | 'Source';
  readonly kind: string | null;
}

function keptUnder(label: string): Kept {
  const base = isEntity(label) ? 'Entity' : label === 'Claim' || label === 'Source' ? label : 'Fact';
  return { base, kind: label === base ? null : label.toUpperCase() };
}

const isEntity = (label: string): boolean => label === 'Entity' || ENTITY_LABELS.includes(label);

/**
 * Binds to `count` the number of records with a label that are visible at the newest batch: all nodes with the label, minus
 * those that the batch closed and that are not swept yet, and minus merged entities. Withdrawn facts have another label.
 */
export function countOfLabel({ batch }: Pick<Scope, 'batch'>, label: string, count: Variable): Cypher {
  const { base, kind } = keptUnder(label);
  const node = new Variable('n');
  const [some, rest, less] = [new Variable('some'), new Variable('rest'), new Variable('less')];
  const clock = new Variable('clock');
  const sweeping = readingHistory(cypher`${clock}.sweep IS NOT NULL`);
  const ofKind = kind === null ? [] : [cypher`${node}.kind = ${literal(kind)}`];
  // Naming the id makes Neo4j read its index instead of all nodes.
  const closed = where([cypher`${node}.id > ${literal('')}`, cypher`${node}.knownTo <= ${batch}`, ...ofKind]);
  const merged = where([
    cypher`${node}.mergedInto IS NOT NULL`,
    cypher`${node}.knownTo > ${batch}`,
    ...ofKind,
  ]);
  const subtracted = [
    cypher`MATCH (${clock}:Clock {id: ${literal(CLOCK_ID)}}) WHERE ${sweeping} CALL (${batch}) { MATCH (${node}:${name(base)})${closed} RETURN count(${node}) AS ${rest} } RETURN ${rest}`,
    ...(base === 'Entity' ? [cypher`MATCH (${node}:Entity)${merged} RETURN count(${node}) AS ${rest}`] : []),
  ];
  return cypher`CALL (${batch}) { CALL () { MATCH (${node}:${name(label)}) RETURN count(${node}) AS ${some} } CALL (${batch}) { CALL (${batch}) { ${join(subtracted, ' UNION ALL ')} } RETURN coalesce(sum(${rest}), 0) AS ${less} } RETURN ${some} - ${less} AS ${count} }`;
}
