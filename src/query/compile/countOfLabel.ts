/** Counts all visible records with a label from the number of nodes that the database stores, without reading them. */
import { ENTITY_KINDS, nodeLabelOf } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, join, literal, name, readingHistory, Variable } from '../../store/cypher.ts';
import { CLOCK_ID } from '../../store/graphLayout.ts';
import type { Scope } from './scope.ts';

/** The condition that an entity has the kind of a label; none for `Entity`. Null for labels of other records. */
function entityKind(label: string, node: Variable): readonly Cypher[] | null {
  if (label === 'Entity') return [];
  const kind = ENTITY_KINDS.find((each) => nodeLabelOf(each) === label);
  return kind === undefined ? null : [cypher`${node}.kind = ${literal(kind)}`];
}

/**
 * Binds to `count` the number of records with a label that are visible at the newest batch: all nodes with the label, minus
 * those that the batch closed and that are not swept yet, and minus merged entities. Withdrawn facts have another label.
 */
export function countOfLabel({ batch }: Pick<Scope, 'batch'>, label: string, count: Variable): Cypher {
  const node = new Variable('n');
  const [some, rest, less] = [new Variable('some'), new Variable('rest'), new Variable('less')];
  const clock = new Variable('clock');
  const sweeping = readingHistory(cypher`${clock}.sweep IS NOT NULL`);
  const unswept = cypher`MATCH (${clock}:Clock {id: ${literal(CLOCK_ID)}}) WHERE ${sweeping} MATCH (${node}:${name(label)}) WHERE ${node}.knownTo <= ${batch} RETURN count(${node}) AS ${rest}`;
  const kind = entityKind(label, node);
  const isMerged = [
    cypher`${node}.mergedInto IS NOT NULL`,
    cypher`${node}.knownTo > ${batch}`,
    ...(kind ?? []),
  ];
  const merged =
    kind === null
      ? cypher``
      : cypher` UNION ALL MATCH (${node}:Entity) WHERE ${join(isMerged, ' AND ')} RETURN count(${node}) AS ${rest}`;
  return cypher`CALL (${batch}) { CALL () { MATCH (${node}:${name(label)}) RETURN count(${node}) AS ${some} } CALL (${batch}) { CALL (${batch}) { ${unswept}${merged} } RETURN sum(${rest}) AS ${less} } RETURN ${some} - ${less} AS ${count} }`;
}
