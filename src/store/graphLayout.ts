/** How records lie in the database: labels, relationship types, role properties and indexes. See docs/graph.md. */
import {
  ENTITY_KINDS,
  type EntityKind,
  FACT_KINDS,
  type FactKind,
  nodeLabelOf,
  ROLES,
  type Role,
  type RoleName,
} from '../domain/model/kinds.ts';
import { MAX_PARTS } from '../domain/search/parts.ts';

/** `knownTo` of a version that is not replaced: larger than any batch number. */
export const KNOWN_TO_OPEN = 2_147_483_647;

/** What the clock says of the graph's format; an earlier one is brought to this by `upgrade`. */
export const LAYOUT_VERSION = 3;

/** The id of the one node that holds the newest visible batch number. */
export const CLOCK_ID = 'clock';
/** The node that is marked while a transaction is being committed; on Neo4j alone. */
export const COMMIT_ID = 'commit';
/** A mark that is older, in milliseconds, was left by a process that died. */
export const COMMIT_MARK_MS = 2_000;

/**
 * The property of the clock that tells how long facts of a kind last at most, or with FACT facts of any; see
 * `src/domain/time/longestFacts.ts`. On Neo4j alone.
 */
export const longestDurationProperty = (kind: string): string => `longest${kind}`;

/** Stands before an identifier among the words of searches: no folded word has it. */
export const IDENTIFIER_PREFIX = '=';

/** What words with typing errors are found by. */
const WORD_PARTS: readonly string[] = Array.from({ length: MAX_PARTS }, (_, i) => `part${i + 1}`);

/**
 * What the writer marks on facts, so that `integrity` finds them: true, or absent. Something is wrong with it; its
 * sources disagree; it has no source. Absent on most facts, so that an index has only those that are looked for.
 */
export const FACT_FLAGS = ['flawed', 'disputed', 'unsourced'] as const;
export type FactFlag = (typeof FACT_FLAGS)[number];

export const ENTITY_LABELS: readonly string[] = ENTITY_KINDS.map(nodeLabelOf);
export const FACT_LABELS: readonly string[] = FACT_KINDS.map(nodeLabelOf);

/** The roles of a kind, by name; unlike `ROLES` it can be read with a kind that is only known at run time. */
export const rolesOf = (kind: FactKind): readonly (readonly [RoleName, Role])[] => ROLE_LISTS[kind];

const ROLE_LISTS = Object.fromEntries(
  FACT_KINDS.map((kind) => [kind, Object.entries(ROLES[kind])]),
) as unknown as Readonly<Record<FactKind, readonly (readonly [RoleName, Role])[]>>;

/** The relationship types that link facts to entities, each once: HOLDER, OFFICE ... */
export const ROLE_RELATIONSHIPS: readonly string[] = [
  ...new Set(FACT_KINDS.flatMap((kind) => rolesOf(kind).map(([, role]) => role.relationship))),
];

/** The relationship type that a role has on a closed version. */
export const closedRelationship = (relationship: string): string => `${CLOSED}${relationship}`;

/** The relationship type whose closed or open form this is. */
export const openRelationship = (relationship: string): string =>
  relationship.startsWith(CLOSED) ? relationship.slice(CLOSED.length) : relationship;

const CLOSED = 'WAS_';

/** The property of a fact that repeats the id of a role's entity, or null for a role that several may fill. */
export const roleIdProperty = (role: RoleName): string | null =>
  role === 'onBehalfOf' || role === 'about' ? null : `${role}Id`;

export interface Index {
  readonly name: string;
  readonly label: string;
  readonly properties: readonly string[];
  /** A constraint that a value is unique is an index as well; one of texts finds what they contain. */
  readonly type: 'RANGE' | 'TEXT' | 'UNIQUE';
}

const index = (label: string, ...properties: string[]): Index => ({
  name: `${label}_${properties.join('_')}`.toLowerCase(),
  label,
  properties,
  type: 'RANGE',
});

/**
 * What stands behind the lead of an index that gives the order of facts. The batches stand in it too, so that whether
 * the reader sees a version costs no look at the fact.
 */
export const ORDER_PROPERTIES = ['sort', 'knownFrom', 'knownTo'] as const;

const orderIndex = (label: string, ...lead: string[]): Index => ({
  ...index(label, ...lead, ...ORDER_PROPERTIES),
  name: `${label}_${[...lead, 'order'].join('_')}`.toLowerCase(),
});

const unique = (label: string, property: string): Index => ({
  name: `${label}_${property}_unique`.toLowerCase(),
  label,
  properties: [property],
  type: 'UNIQUE',
});

const textIndex = (label: string, property: string): Index => ({
  name: `${label}_${property}_text`.toLowerCase(),
  label,
  properties: [property],
  type: 'TEXT',
});

/** The roles of a kind by whose id its facts are listed; causes are looked up across kinds. */
const listedRoles = (kind: FactKind): string[] =>
  rolesOf(kind)
    .map(([name]) => (name === 'byEvent' ? null : roleIdProperty(name)))
    .filter((property) => property !== null);

/** Neo4j: constraints on ids first, then what lists are read by. */
export const NEO4J_INDEXES: readonly Index[] = [
  unique('Entity', 'id'),
  unique('Source', 'id'),
  unique('SourceText', 'id'),
  unique('Claim', 'id'),
  unique('Batch', 'id'),
  unique('Batch', 'number'),
  index('Batch', 'appliedAt'),
  unique('Clock', 'id'),
  unique('Dataset', 'id'),
  unique('Word', 'text'),
  ...WORD_PARTS.map((part) => index('Word', part)),
  index('Fact', 'id'),
  index('Fact', 'id', 'knownFrom'),
  // None on `knownTo` of live records: nearly all of them are equal, and a planner that knows a graph while it is
  // empty takes it for the best way to a single fact.
  index('Fact', 'knownFrom'),
  index('Past', 'knownFrom'),
  index('Past', 'knownTo'),
  index('Past', 'id'),
  index('Past', 'id', 'knownFrom'),
  ...FACT_FLAGS.flatMap((mark) => [index('Fact', mark, 'id'), index('Past', mark, 'id')]),
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
  // What a window may overlap: of all kinds, and of one.
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

/** What earlier versions of Fasti made instead; no statement reads them any more. */
export const RETIRED_INDEXES: readonly string[] = NEO4J_INDEXES.filter(({ name }) =>
  name.endsWith('_order'),
).map(({ name }) => name.replace(/_order$/, '_sort'));

/**
 * The embedded engine: one property each, since it has no composite index, and no constraints, since there
 * a constraint makes no index and one writer keeps ids unique.
 */
export const EMBEDDED_INDEXES: readonly Index[] = [
  ...['Entity', 'Source', 'SourceText', 'Claim', 'Batch', 'Clock', 'Dataset', 'Fact', 'Past'].map((label) =>
    index(label, 'id'),
  ),
  ...FACT_FLAGS.flatMap((mark) => [index('Fact', mark), index('Past', mark)]),
  index('Batch', 'number'),
  index('Word', 'text'),
  ...WORD_PARTS.map((part) => index('Word', part)),
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

/** The statement that makes an index where it is missing. */
export function indexStatement({ name, label, properties, type }: Index): string {
  const list = properties.map((property) => `x.${property}`).join(', ');
  if (type === 'UNIQUE')
    return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (x:${label}) REQUIRE ${list} IS UNIQUE`;
  return `CREATE ${type === 'TEXT' ? 'TEXT ' : ''}INDEX ${name} IF NOT EXISTS FOR (x:${label}) ON (${list})`;
}
