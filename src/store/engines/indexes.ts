/** The indexes and constraints of the graph, for each engine. `schema/graph.cypher` lists those of Neo4j. */
import {
  ENTITY_KINDS,
  type EntityKind,
  FACT_KINDS,
  type FactKind,
  nodeLabelOf,
} from '../../domain/model/kinds.ts';
import {
  ENTITY_LABELS,
  FACT_FLAGS,
  FACT_LABELS,
  ORDER_PROPERTIES,
  roleIdProperty,
  rolesOf,
} from '../graphLayout.ts';

export interface IndexDefinition {
  readonly name: string;
  readonly label: string;
  readonly properties: readonly string[];
  /** UNIQUE is a constraint, which creates an index as well; a TEXT index finds values by a part of them. */
  readonly type: 'RANGE' | 'TEXT' | 'UNIQUE';
}

const index = (label: string, ...properties: string[]): IndexDefinition => ({
  name: `${label}_${properties.join('_')}`.toLowerCase(),
  label,
  properties,
  type: 'RANGE',
});

const orderIndex = (label: string, ...lead: string[]): IndexDefinition => ({
  ...index(label, ...lead, ...ORDER_PROPERTIES),
  name: `${label}_${[...lead, 'order'].join('_')}`.toLowerCase(),
});

const unique = (label: string, property: string): IndexDefinition => ({
  name: `${label}_${property}_unique`.toLowerCase(),
  label,
  properties: [property],
  type: 'UNIQUE',
});

const textIndex = (label: string, property: string): IndexDefinition => ({
  name: `${label}_${property}_text`.toLowerCase(),
  label,
  properties: [property],
  type: 'TEXT',
});

/** The properties with the ids of the entities whose facts of a kind are listed; causes are indexed across kinds. */
const listedRoles = (kind: FactKind): string[] =>
  rolesOf(kind)
    .map(([name]) => (name === 'byEvent' ? null : roleIdProperty(name)))
    .filter((property) => property !== null);

/** The constraints and indexes on Neo4j: ids first, then the orders of lists. */
export const NEO4J_INDEXES: readonly IndexDefinition[] = [
  unique('Entity', 'id'),
  unique('Source', 'id'),
  unique('SourceText', 'id'),
  unique('Claim', 'id'),
  unique('Batch', 'id'),
  unique('Batch', 'number'),
  index('Batch', 'appliedAt'),
  unique('Clock', 'id'),
  unique('Dataset', 'id'),
  index('Fact', 'id'),
  index('Fact', 'id', 'knownFrom'),
  // No index on `knownTo` of live records: nearly all have the same value, and a planner that has seen the graph while
  // it was empty would choose that index to find a single fact.
  index('Withdrawn', 'id'),
  index('Withdrawn', 'id', 'knownFrom'),
  index('Past', 'id'),
  index('Past', 'id', 'knownFrom'),
  // What a batch wrote and closed, in the order in which changes are listed.
  ...[...FACT_LABELS, 'Entity', 'Past'].map((label) => index(label, 'knownFrom', 'id')),
  index('Past', 'knownTo', 'id'),
  ...FACT_FLAGS.flatMap((mark) => [index('Fact', mark, 'id'), index('Past', mark, 'id')]),
  // Lists can be filtered by these.
  orderIndex('Fact', 'disputed'),
  orderIndex('Fact', 'support'),
  orderIndex('Fact', 'noted'),
  ...FACT_LABELS.map((label) => index(label, 'merged')),
  index('Remark', 'awaits'),
  index('Claim', 'factId'),
  index('Claim', 'sourceId'),
  index('Claim', 'dataset'),
  index('Entity', 'labelSort'),
  index('Entity', 'mergedInto'),
  ...ENTITY_KINDS.flatMap((kind: EntityKind) => [
    index(nodeLabelOf(kind), 'labelSort'),
    index(nodeLabelOf(kind), 'dateSort'),
    textIndex(nodeLabelOf(kind), 'labelSort'),
  ]),
  index('Source', 'labelSort'),
  textIndex('Source', 'labelSort'),
  orderIndex('Fact'),
  orderIndex('Fact', 'byEventId'),
  orderIndex('Withdrawn'),
  orderIndex('Withdrawn', 'kind'),
  // Facts that overlap a window, by the class of their duration: of all kinds, and of one kind.
  orderIndex('Fact', 'span'),
  orderIndex('Fact', 'kind', 'span'),
  ...FACT_KINDS.flatMap((kind) => [
    orderIndex(nodeLabelOf(kind)),
    ...listedRoles(kind).flatMap((property) => [
      orderIndex(nodeLabelOf(kind), property),
      orderIndex(nodeLabelOf(kind), property, 'span'),
    ]),
  ]),
];

/**
 * The indexes in the embedded engine: of one property each, since it has no composite indexes. There are no constraints,
 * since they create no index there, and ids are unique because there is one writer.
 */
export const EMBEDDED_INDEXES: readonly IndexDefinition[] = [
  ...['Entity', 'Source', 'SourceText', 'Claim', 'Batch', 'Clock', 'Dataset', ...FACT_LABELS, 'Past'].map(
    (label) => index(label, 'id'),
  ),
  ...FACT_FLAGS.flatMap((mark) => [index('Fact', mark), index('Past', mark)]),
  ...FACT_LABELS.map((label) => index(label, 'merged')),
  index('Fact', 'noted'),
  // What a batch wrote and closed.
  ...[...FACT_LABELS, 'Entity', 'Past'].map((label) => index(label, 'knownFrom')),
  index('Past', 'knownTo'),
  index('Batch', 'number'),
  index('Remark', 'awaits'),
  index('Claim', 'factId'),
  index('Claim', 'sourceId'),
  index('Claim', 'dataset'),
  index('Fact', 'byEventId'),
  ...ENTITY_LABELS.map((label) => index(label, 'id')),
  ...FACT_KINDS.flatMap((kind) => [
    index(nodeLabelOf(kind), 'id'),
    ...listedRoles(kind).map((property) => index(nodeLabelOf(kind), property)),
  ]),
];

/** The statement that creates an index where it is missing. */
export function indexStatement({ name, label, properties, type }: IndexDefinition): string {
  const list = properties.map((property) => `x.${property}`).join(', ');
  if (type === 'UNIQUE')
    return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (x:${label}) REQUIRE ${list} IS UNIQUE`;
  return `CREATE ${type === 'TEXT' ? 'TEXT ' : ''}INDEX ${name} IF NOT EXISTS FOR (x:${label}) ON (${list})`;
}
