/**
 * Patterns for what is visible at the batch of the reader. At the newest batch they name live labels and relationship
 * types only, so that history costs nothing; at an earlier batch they match closed versions as well. Withdrawn facts have
 * labels and relationship types of their own, which only the patterns name that are to find them.
 */
import { ENTITY_KINDS, FACT_KINDS, nodeLabelOf } from '../../domain/model/kinds.ts';
import {
  type Cypher,
  cypher,
  join,
  listed,
  literal,
  name,
  names,
  type Param,
  readingHistory,
  Variable,
  where,
} from '../../store/cypher.ts';
import type { EngineName } from '../../store/graph.ts';
import {
  closedRelationship,
  FACT_LABELS,
  KNOWN_TO_OPEN,
  withdrawnRelationship,
} from '../../store/graphLayout.ts';
import { literals } from './rowType.ts';
import type { Scope } from './scope.ts';

type Reader = Pick<Scope, 'batch' | 'past'>;
type ListReader = Reader & Pick<Scope, 'statement'>;

/** The label of closed versions, and of entities and sources that were retracted. */
export const PAST = readingHistory(cypher`Past`);

/** The relationship from an entity or a source to its earlier states. */
export const WAS = readingHistory(cypher`WAS`);

/** The conditions under which a version is part of a batch. */
export const knownVersion = (node: Variable, batch: Variable): Cypher[] => [
  cypher`${node}.knownFrom <= ${batch}`,
  cypher`${node}.knownTo > ${batch}`,
];

/** The relationship types of facts and claims in a pattern: `HOLDER`, or `HOLDER|WAS_HOLDER` with closed versions. */
export const relationshipTypes = ({ past }: Reader, ...types: readonly string[]): Cypher =>
  past ? readingHistory(names(types.flatMap((type) => [type, closedRelationship(type)]))) : names(types);

/** The relationship types from the fact in `node`, which may be withdrawn, to the entities in its roles. */
export const roleTypes = (scope: Reader & Pick<Scope, 'withdrawn'>, ...types: readonly string[]): Cypher =>
  relationshipTypes(scope, ...types, ...(scope.withdrawn ? types.map(withdrawnRelationship) : []));

/** A node with its label, `n:Tenure`. Closed versions have lost that label: `visibleVersion` tests their kind instead. */
export const labelledNode = ({ past }: Reader, node: Variable, label: string): Cypher =>
  past ? cypher`${node}` : cypher`${node}:${name(label)}`;

/**
 * A node between two steps of a pattern, with its label, at an earlier batch its kind. Where nothing but the name stands
 * there, the embedded engine takes both steps as one; if the first finds nothing, it takes the second from another variable
 * of the row, also from a number, as if that were the id of a node.
 */
export const nodeBetween = ({ past }: Reader, node: Variable, label: string): Cypher =>
  past ? cypher`${node} {kind: ${literal(label.toUpperCase())}}` : cypher`${node}:${name(label)}`;

/** The condition that a fact read along an index of all kinds has the label of the list. */
export const hasLabel = (fact: Variable, label: string): Cypher[] =>
  label === 'Fact' ? [] : [cypher`${fact}:${name(label)}`];

/** The conditions under which a version with this label is visible to the reader. */
export function visibleVersion({ batch, past }: Reader, node: Variable, label: string): Cypher[] {
  const versions = knownVersion(node, batch);
  return past && label !== 'Fact'
    ? [cypher`${node}.kind = ${literal(label.toUpperCase())}`, ...versions]
    : versions;
}

/** Binds the visible facts with a label in which `node` has one of the roles, which are named by their relationship types. */
export const matchFactsInRole = (
  reader: Reader,
  node: Variable,
  roles: readonly string[],
  fact: Variable,
  label: string,
  more: readonly Cypher[] = [],
): Cypher =>
  cypher`MATCH (${node})<-[:${relationshipTypes(reader, ...roles)}]-(${labelledNode(reader, fact, label)})${where([...visibleVersion(reader, fact, label), ...more])}`;

/** Binds the version of a fact that counts, of a claim or a source that has an id; `uses` are the variables in `id`. */
export const matchVersionById = (
  reader: Reader,
  node: Variable,
  label: string,
  id: Cypher,
  uses: readonly Variable[] = [],
): Cypher => matchVersionIn(reader, node, [name(label)], id, uses);

/** Binds the version of a fact, withdrawn or not, that has an id; `uses` are the variables in `id`. */
export const matchAnyFactById = (
  reader: Reader,
  node: Variable,
  id: Cypher,
  uses: readonly Variable[] = [],
): Cypher => matchVersionIn(reader, node, FACT_LABELS.map(name), id, uses);

function matchVersionIn(
  reader: Reader,
  node: Variable,
  live: readonly Cypher[],
  id: Cypher,
  uses: readonly Variable[],
): Cypher {
  const found = [...live, ...(reader.past ? [PAST] : [])].map(
    (label) => cypher`MATCH (${node}:${label} {id: ${id}})${where(knownVersion(node, reader.batch))}`,
  );
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  const imported = listed([reader.batch, ...uses]);
  return cypher`CALL (${imported}) { ${join(
    found.map((match) => cypher`${match} RETURN ${node}`),
    ' UNION ALL ',
  )} }`;
}

/** The kinds of entities, as a constant of a statement. */
export const ENTITY_KIND_LIST = literals(ENTITY_KINDS);

/** The kinds of facts, as a constant of a statement: distinguishes closed facts from other closed records. */
export const FACT_KIND_LIST = literals(FACT_KINDS);

/**
 * Binds the stable node of an entity or a source with an id, the one with its relationships. Whether the entity existed at
 * the batch of the reader shows only in its state.
 */
export function matchStableNode(
  reader: Reader,
  node: Variable,
  label: 'Entity' | 'Source',
  id: Cypher,
  uses: readonly Variable[] = [],
): Cypher {
  if (!reader.past) return matchVersionById(reader, node, label, id, uses);
  const imported = listed([reader.batch, ...uses]);
  const kinds = label === 'Source' ? cypher`['SOURCE']` : ENTITY_KIND_LIST;
  return cypher`CALL (${imported}) { MATCH (${node}:${name(label)} {id: ${id}}) RETURN ${node} UNION ALL MATCH (${node}:${PAST} {id: ${id}}) WHERE ${node}.kind IN ${kinds} AND NOT EXISTS { MATCH (${node})<-[:${WAS}]-(stable) } RETURN ${node} }`;
}

/** Binds to `state` the state of an entity or a source at the batch of the reader; no row if it did not exist then. */
export const matchState = ({ batch }: Reader, node: Variable, state: Variable): Cypher => {
  // A Batch node has no versions: it is its own state.
  const versions = [
    cypher`coalesce(${state}.knownFrom, 0) <= ${batch}`,
    cypher`coalesce(${state}.knownTo, ${literal(KNOWN_TO_OPEN)}) > ${batch}`,
  ];
  return cypher`CALL (${node}, ${batch}) { MATCH (${node})-[:${WAS}*0..1]->(${state})${where(versions)} RETURN ${state} }`;
};

/** The node with the properties of an entity or a source at the batch of the reader, and the clauses that bind it. */
export function matchOwnState(
  reader: Reader,
  node: Variable,
): { readonly state: Variable; readonly clauses: readonly Cypher[] } {
  if (!reader.past) return { state: node, clauses: [] };
  const state = new Variable('s');
  return { state, clauses: [matchState(reader, node, state)] };
}

/**
 * The node with the properties of an entity in a pattern, such as that of an EXISTS: what follows the MATCH of the entity,
 * and the conditions under which it is the state at the batch of the reader.
 */
export function stateInPattern(
  { batch, past }: Reader,
  node: Variable,
): { readonly state: Variable; readonly match: Cypher; readonly versions: readonly Cypher[] } {
  if (!past) return { state: node, match: cypher``, versions: [] };
  const state = new Variable('s');
  return {
    state,
    match: cypher` MATCH (${node})-[:${WAS}*0..1]->(${state})`,
    versions: knownVersion(state, batch),
  };
}

/** Binds the number of the last batch committed by a time, or 0. The times of batches never go backward. */
export function matchBatchAt(engine: EngineName, time: Param<never>, number: Variable): Cypher {
  const batch = new Variable('batch');
  const numbers = new Variable('numbers');
  // The embedded engine has no index that gives the order, and takes longer to sort than to look at each. It searches the
  // nodes of all labels for a property that a WHERE compares.
  if (engine === 'embedded')
    return cypher`CALL () { MATCH (${batch}:Batch) RETURN coalesce(max(CASE WHEN ${batch}.appliedAt <= ${time} THEN ${batch}.number ELSE 0 END), 0) AS ${number} }`;
  return cypher`CALL () { MATCH (${batch}:Batch) WHERE ${batch}.appliedAt <= ${time} WITH ${batch} ORDER BY ${batch}.appliedAt DESC, ${batch}.number DESC LIMIT 1 WITH collect(${batch}.number) AS ${numbers} RETURN coalesce(head(${numbers}), 0) AS ${number} }`;
}

/** Binds the number of a batch, or 0 if no batch has been committed under it. */
export function matchBatchNumbered(number: Param<never>, bound: Variable): Cypher {
  const batch = new Variable('batch');
  return cypher`CALL () { OPTIONAL MATCH (${batch}:Batch {number: ${number}}) RETURN coalesce(${batch}.number, 0) AS ${bound} }`;
}

/** The labels of facts that count. */
const COUNTED_LABELS: readonly string[] = ['Fact', ...FACT_KINDS.map(nodeLabelOf)];

/** A closed version shows by its support whether it was withdrawn. */
const isWithdrawn = (fact: Variable): Cypher => cypher`${fact}.support = 'WITHDRAWN'`;
export const isCounted = (fact: Variable): Cypher => cypher`${fact}.support <> 'WITHDRAWN'`;

/** The conditions that a closed node was a fact that counted, for labels of such facts. */
export const countedThen = (label: string, node: Variable): Cypher[] =>
  COUNTED_LABELS.includes(label) ? [isCounted(node)] : [];

/**
 * Binds every source or entity with a label, or every fact that counts; `visibleVersion` or a state must still be tested.
 */
export function matchAllWithLabel(reader: ListReader, node: Variable, label: string): Cypher[] {
  const kinds =
    label === 'Fact'
      ? cypher`${node}.kind IN ${FACT_KIND_LIST}`
      : cypher`${node}.kind = ${literal(label.toUpperCase())}`;
  return matchAllIn(reader, node, label, [kinds, ...countedThen(label, node)]);
}

/** Binds every withdrawn fact, of any kind; `knownVersion` must still be tested. */
export const matchAllWithdrawn = (reader: ListReader, node: Variable): Cypher[] =>
  matchAllIn(reader, node, 'Withdrawn', [isWithdrawn(node)]);

/** @param closed the conditions that a closed node had the label */
function matchAllIn(reader: ListReader, node: Variable, label: string, closed: readonly Cypher[]): Cypher[] {
  const { batch, past } = reader;
  if (!past) return [cypher`MATCH (${node}:${name(label)})`];
  return [
    cypher`CALL (${batch}) { MATCH (${node}:${name(label)}) RETURN ${node} UNION ALL MATCH (${node}:${PAST}) WHERE ${join(closed, ' AND ')} AND NOT EXISTS { MATCH (${node})<-[:${WAS}]-(stable) } RETURN ${node} }`,
    ...keepRows(reader.statement.engine, node, [batch]),
  ];
}

/**
 * The clauses after a subquery that returns very many rows, each with an item: they keep the item and other variables. The
 * embedded engine hands on all rows that a subquery returns for one row at once; it fails if a WHERE follows directly and
 * lets a row after the first 65,536 pass, and a DISTINCT loses those after the first 2,048. UNWIND divides them.
 */
export function keepRows(engine: EngineName, item: Variable, kept: readonly Variable[]): Cypher[] {
  const others = [...new Set(kept)].filter((variable) => variable !== item);
  if (engine === 'neo4j') return [cypher`WITH ${listed([item, ...others])}`];
  const again = new Variable('n');
  return [cypher`UNWIND [${item}] AS ${again}`, cypher`WITH ${again} AS ${item}, ${listed(others)}`];
}
