/** The layout of the graph: labels, relationship types and the names of properties. Described in docs/graph.md. */
import {
  ENTITY_KINDS,
  FACT_KINDS,
  type FactKind,
  nodeLabelOf,
  ROLES,
  type RoleDefinition,
  type RoleName,
} from '../domain/model/kinds.ts';
import type { ClaimEntity } from '../domain/model/record.ts';

/** The `knownTo` of a version that no batch has replaced; larger than any batch number. */
export const KNOWN_TO_OPEN = 2_147_483_647;

/** The version of the layout, kept as `format` on the clock; `upgradeGraph` brings earlier graphs to it. */
export const LAYOUT_VERSION = 13;
/** The earliest layout that is upgraded. Graphs with one before it were never published. */
export const EARLIEST_LAYOUT = 9;

/** How many numbers `amounts` of a fact has for each value: the least and the greatest that it may be, and six days. */
export const AMOUNT_LENGTH = 8;

/** How many numbers `accountDays` of a fact has for each account: four days, and 1 if it gives the start, and the end, else 0. */
export const ACCOUNT_LENGTH = 6;

/** The id of the one node that holds the newest visible batch number. */
export const CLOCK_ID = 'clock';
/** The id of the node that exists while a transaction is being committed; on Neo4j only. */
export const COMMIT_ID = 'commit';
/** The age in milliseconds from which a commit mark counts as left by a process that died. */
export const COMMIT_MARK_MS = 2_000;

/**
 * The property of the clock with the longest durations of the facts of a kind, or of all kinds for `FACT`; on Neo4j
 * only. Described in `src/domain/time/durationClasses.ts`.
 */
export const longestDurationProperty = (kind: string): string => `longest${kind}`;

/**
 * Properties by which `integrity` finds facts: there is a flaw, its sources disagree, it has no source. Each is true or
 * absent; it is absent on most facts, so that its index is small.
 */
export const FACT_FLAGS = ['flawed', 'disputed', 'unsourced'] as const;
export type FactFlag = (typeof FACT_FLAGS)[number];

/**
 * The last properties of each index that orders facts. The batch numbers are among them, so that the index alone shows
 * whether a reader sees a version.
 */
export const ORDER_PROPERTIES = ['sort', 'knownFrom', 'knownTo'] as const;

export const ENTITY_LABELS: readonly string[] = ENTITY_KINDS.map(nodeLabelOf);

/** The roles of a kind by name; unlike `ROLES` it accepts a kind that is only known at run time. */
export const rolesOf = (kind: FactKind): readonly (readonly [RoleName, RoleDefinition])[] => ROLE_LISTS[kind];

const ROLE_LISTS = Object.fromEntries(
  FACT_KINDS.map((kind) => [kind, Object.entries(ROLES[kind])]),
) as unknown as Readonly<Record<FactKind, readonly (readonly [RoleName, RoleDefinition])[]>>;

/** The relationship types from facts to entities, each once: HOLDER, OFFICE ... */
export const ROLE_RELATIONSHIPS: readonly string[] = [
  ...new Set(FACT_KINDS.flatMap((kind) => rolesOf(kind).map(([, role]) => role.relationship))),
];

/** The relationship types from claims to the entities that they name, by the key of the claim; the same on closed claims. */
export const CLAIM_RELATIONSHIPS = {
  by: 'ATTRIBUTED_TO',
  replaces: 'REPLACES',
  replacedBy: 'REPLACED_BY',
} as const satisfies Readonly<Record<ClaimEntity, string>>;
export type ClaimRelationship = (typeof CLAIM_RELATIONSHIPS)[ClaimEntity];

/** The relationship type of a role on a closed version. */
export const closedRelationship = (relationship: string): string => `${CLOSED}${relationship}`;

/** The relationship type of a role on a withdrawn fact, so that no pattern about facts that count meets it. */
export const withdrawnRelationship = (relationship: string): string => `${WITHDRAWN}${relationship}`;

/** The relationship type of a role, from any of its forms. */
export const openRelationship = (relationship: string): string =>
  [CLOSED, WITHDRAWN].reduce(
    (type, prefix) => (type.startsWith(prefix) ? type.slice(prefix.length) : type),
    relationship,
  );

const CLOSED = 'WAS_';
const WITHDRAWN = 'WITHDRAWN_';

/** The relationship types of roles in all their forms: of facts that count, withdrawn ones, and closed versions of both. */
export const ROLE_RELATIONSHIP_FORMS: readonly string[] = ROLE_RELATIONSHIPS.flatMap((type) => [
  type,
  withdrawnRelationship(type),
]).flatMap((type) => [type, closedRelationship(type)]);

/**
 * The labels of live facts. A fact that counts has `Fact` and the label of its kind. A withdrawn one has `Withdrawn`
 * alone, so that no statement about facts that count meets it.
 */
export const FACT_LABELS = ['Fact', 'Withdrawn'] as const;
export type FactLabel = (typeof FACT_LABELS)[number];

/** The labels of a live fact. */
export const labelsOfFact = (label: FactLabel, kind: FactKind): string =>
  label === 'Withdrawn' ? label : `${label}:${nodeLabelOf(kind)}`;

/** The relationship type of a role on a live fact with a label. */
export const roleRelationship = (label: FactLabel, relationship: string): string =>
  label === 'Withdrawn' ? withdrawnRelationship(relationship) : relationship;

/** The property of a fact that repeats the id of a role's entity; null for roles with several entities. */
export const roleIdProperty = (role: RoleName): string | null =>
  ROLES_OF_MANY.has(role) ? null : `${role}Id`;

const ROLES_OF_MANY: ReadonlySet<RoleName> = new Set(
  FACT_KINDS.flatMap((kind) => rolesOf(kind).flatMap(([role, { many }]) => (many ? role : []))),
);
