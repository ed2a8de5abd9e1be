/** The closed vocabularies of the model: kinds, roles and enumerations. Other tables are derived from these. */

export const ENTITY_KINDS = ['PERSON', 'ORGANIZATION', 'OFFICE', 'REGION', 'EVENT', 'TOPIC'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** The kinds of actors: they hold offices, are members and take part. A region is an actor as well as a place. */
export const ACTOR_KINDS = ['PERSON', 'ORGANIZATION', 'REGION'] as const satisfies readonly EntityKind[];

export const FACT_KINDS = [
  'TENURE',
  'MEMBERSHIP',
  'PARTICIPATION',
  'RELATION',
  'NAME',
  'EXISTENCE',
  'QUANTITY',
  'REMARK',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export const RELATION_TYPES = [
  'PART_OF',
  'BELONGS_TO',
  'HELD_IN',
  'HOSTED_BY',
  'ORGANIZED_BY',
  'SERVES_AS',
  'COOPERATES_WITH',
  'SUCCEEDS',
  'DISCUSSED',
  'SEATED_IN',
  'ADJACENT_TO',
  'NOT_SAME_AS',
  'PARENT_OF',
  'SIBLING_OF',
  'SPOUSE_OF',
  'RELATIVE_OF',
  'TEACHER_OF',
  'ASSOCIATE_OF',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** The types that mean the same in both directions. */
export const SYMMETRIC_RELATIONS: ReadonlySet<string> = new Set<RelationType>([
  'COOPERATES_WITH',
  'ADJACENT_TO',
  'NOT_SAME_AS',
  'SIBLING_OF',
  'SPOUSE_OF',
  'RELATIVE_OF',
  'ASSOCIATE_OF',
]);

export const NAME_KINDS = ['OFFICIAL', 'SHORT', 'ALIAS', 'TRANSLITERATION', 'FILING_FORM'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export const EVENT_FORMATS = ['IN_PERSON', 'ONLINE', 'HYBRID'] as const;
export type EventFormat = (typeof EVENT_FORMATS)[number];

export const CLAIM_STATUSES = ['STATED', 'IMPLIED', 'DERIVED', 'ATTRIBUTED'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

export const MODALITIES = ['ASSERTED', 'PLANNED'] as const;
export type Modality = (typeof MODALITIES)[number];

export const RANKS = ['PREFERRED', 'NORMAL', 'DEPRECATED'] as const;
export type Rank = (typeof RANKS)[number];

export const SUPPORTS = ['ASSERTED', 'ATTRIBUTED', 'PLANNED', 'WITHDRAWN'] as const;
/**
 * The kind of claims that the bounds of a fact follow from, best first. Only ASSERTED facts can be DEFINITE; WITHDRAWN
 * ones hold at no moment.
 */
export type Support = (typeof SUPPORTS)[number];

export type Certainty = 'DEFINITE' | 'POSSIBLE';

/** What counted claims can contradict each other about. */
export const DISPUTED_PARTS = ['START', 'END', 'VALUE', 'ACTING'] as const;
export type DisputedPart = (typeof DISPUTED_PARTS)[number];

export const END_KINDS = ['KNOWN', 'UNKNOWN', 'ONGOING'] as const;
export type EndKind = (typeof END_KINDS)[number];

export const PRECISIONS = ['EXACT', 'DAY', 'MONTH', 'YEAR', 'DECADE', 'CENTURY', 'RANGE', 'UNKNOWN'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const CALENDARS = ['GREGORIAN', 'JULIAN'] as const;
/** The calendar that a source uses for a date; dates are always stored as Gregorian. */
export type Calendar = (typeof CALENDARS)[number];

export const RELIABILITIES = ['NORMAL', 'LOW'] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** A role of a fact: the kinds of entities that it allows, how many, and the relationship type in the graph. */
export interface RoleDefinition {
  readonly relationship: string;
  readonly kinds: readonly EntityKind[];
  readonly required: boolean;
  readonly many: boolean;
}

const role = (
  relationship: string,
  kinds: readonly EntityKind[],
  options: { required?: boolean; many?: boolean } = {},
): RoleDefinition => ({
  relationship,
  kinds,
  required: options.required ?? true,
  many: options.many ?? false,
});

const byEvent = role('BY_EVENT', ['EVENT'], { required: false });
/** The office by virtue of which somebody holds another office, or is a member. */
const exOfficio = role('CAPACITY', ['OFFICE'], { required: false });

/**
 * The roles of each fact kind, by their names in files and in the API.
 * A tenure without a holder is a stated vacancy; a participation without a participant is an unnamed group.
 */
export const ROLES = {
  TENURE: {
    holder: role('HOLDER', ACTOR_KINDS, { required: false }),
    office: role('OFFICE', ['OFFICE']),
    exOfficio,
    byEvent,
  },
  MEMBERSHIP: {
    member: role('MEMBER', ACTOR_KINDS),
    body: role('BODY', ['ORGANIZATION']),
    exOfficio,
    byEvent,
  },
  PARTICIPATION: {
    event: role('EVENT', ['EVENT']),
    participant: role('PARTICIPANT', ACTOR_KINDS, { required: false }),
    onBehalfOf: role('ON_BEHALF_OF', ACTOR_KINDS, { required: false, many: true }),
    capacity: role('CAPACITY', ['OFFICE'], { required: false }),
    byEvent,
  },
  RELATION: { subject: role('SUBJECT', ENTITY_KINDS), object: role('OBJECT', ENTITY_KINDS), byEvent },
  NAME: { entity: role('ENTITY', ENTITY_KINDS), byEvent },
  EXISTENCE: { entity: role('ENTITY', ENTITY_KINDS), byEvent },
  QUANTITY: { entity: role('ENTITY', ENTITY_KINDS), byEvent },
  REMARK: { about: role('ABOUT', ENTITY_KINDS, { many: true }), byEvent },
} as const satisfies Record<FactKind, Record<string, RoleDefinition>>;

type RolesOf<Kind> = Kind extends FactKind ? keyof (typeof ROLES)[Kind] : never;
export type RoleName = RolesOf<FactKind>;

/** The names of all roles. */
export const ROLE_NAMES: readonly RoleName[] = [
  ...new Set(FACT_KINDS.flatMap((kind) => Object.keys(ROLES[kind]) as RoleName[])),
];

/** A value of the enum `FactRole` in the API. */
export type RoleCode = string;

/** The value of the enum `FactRole` in the API: onBehalfOf -> ON_BEHALF_OF. */
export const roleCodeOf = (role: RoleName): RoleCode =>
  role.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** The node label of a kind in the graph: PERSON -> Person. */
export const nodeLabelOf = (kind: EntityKind | FactKind): string =>
  kind.charAt(0) + kind.slice(1).toLowerCase();

/** The form of all ids. Entities, facts, claims and sources share one id space, so that `node(id:)` works. */
export const ID_PATTERN = /^[a-z0-9][a-z0-9._/-]{0,199}$/;
