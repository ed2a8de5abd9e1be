/** The records that readers of all seed formats return, and that are checked, planned and applied. */
import type {
  Calendar,
  ClaimStatus,
  EntityKind,
  EventFormat,
  FactKind,
  Modality,
  NameKind,
  Rank,
  RelationType,
  Reliability,
  RoleName,
} from './kinds.ts';

/** An identifier of an entity in an external scheme, such as Wikidata. */
export interface Identifier {
  readonly scheme: string;
  readonly value: string;
  readonly url?: string | undefined;
}

export interface EntityRecord {
  readonly id: string;
  readonly kind: EntityKind;
  /** Free text, such as "federal subject" or "committee". */
  readonly category?: string | undefined;
  readonly note?: string | undefined;
  /** The label of an entity without a Name fact. */
  readonly label?: string | undefined;
  readonly identifiers: readonly Identifier[];
  /** True for an entity that records name and none describes; all that is known of it is what they say of it. */
  readonly stub?: boolean | undefined;
  /** Names of properties that the file removes from the stored record; other absent properties keep their values. */
  readonly withdrawn?: readonly string[] | undefined;
}

export interface SourceRecord {
  readonly id: string;
  readonly title: string;
  readonly kind?: string | undefined;
  readonly publisher?: string | undefined;
  /** Sources of one publisher or origin share a voice; the id of the source if absent. */
  readonly voice?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  /** EDTF. */
  readonly date?: string | undefined;
  readonly dateText?: string | undefined;
  readonly dateBasis?: string | undefined;
  readonly reliability?: Reliability | undefined;
  readonly note?: string | undefined;
  /** SHA-256 of the text that the locators refer to, as lower-case hex. */
  readonly textDigest?: string | undefined;
  /** The text itself, only where it may be stored. */
  readonly text?: string | undefined;
  /** Names of properties that the file removes from the stored record; other absent properties keep their values. */
  readonly withdrawn?: readonly string[] | undefined;
}

/** A place in a source: a page, a paragraph, what an archive writes instead, or a half-open range of code points. */
export interface Locator {
  readonly page?: string | undefined;
  readonly paragraph?: string | undefined;
  /** "fol. 17v". */
  readonly written?: string | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/** A number as a source gives it: exact if min = max; a missing side is not stated. */
export interface Count {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** The digits after the point of `min` as the source writes it, zeros included; absent for a whole number. */
  readonly minDecimals?: number | undefined;
  readonly maxDecimals?: number | undefined;
  readonly minInclusive: boolean;
  readonly maxInclusive: boolean;
  readonly approximate: boolean;
}

/** What one source says about one fact. Claims are immutable. Dates are EDTF texts. */
export interface ClaimRecord {
  /** The id of a source, or the id of the dataset if no source is named. */
  readonly source: string;
  readonly date?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly attested?: string | undefined;
  /** The calendar that the dates were converted from, absent for Gregorian; `dateText` has the original dates. */
  readonly calendar?: Exclude<Calendar, 'GREGORIAN'> | undefined;
  readonly dateText?: string | undefined;
  readonly duration?: string | undefined;
  readonly value?: Count | undefined;
  readonly acting?: boolean | undefined;
  readonly began?: string | undefined;
  readonly ended?: string | undefined;
  readonly locators: readonly Locator[];
  readonly status: ClaimStatus;
  readonly rule?: string | undefined;
  readonly derivedFrom: readonly string[];
  /** The id of the entity that makes the statement of an ATTRIBUTED claim. */
  readonly by?: string | undefined;
  /** Tenure: the id of the person whom the holder follows in the office. */
  readonly replaces?: string | undefined;
  /** Tenure: the id of the person who follows the holder in the office. */
  readonly replacedBy?: string | undefined;
  readonly modality: Modality;
  readonly rank: Rank;
  readonly quote?: string | undefined;
  readonly note?: string | undefined;
}

/** The keys of a claim that name an entity. */
export const CLAIM_ENTITIES = [
  'by',
  'replaces',
  'replacedBy',
] as const satisfies readonly (keyof ClaimRecord)[];
export type ClaimEntity = (typeof CLAIM_ENTITIES)[number];

/** The ids of the entities that a claim names. */
export const entitiesNamedBy = (claim: Pick<ClaimRecord, ClaimEntity>): string[] =>
  CLAIM_ENTITIES.flatMap((key) => claim[key] ?? []);

/** What a claim has that says nothing special of itself. */
export const PLAIN_CLAIM = {
  locators: [],
  status: 'STATED',
  derivedFrom: [],
  modality: 'ASSERTED',
  rank: 'NORMAL',
} as const satisfies Partial<ClaimRecord>;

/** A statement that can be true or false, with all claims about it. */
export interface FactRecord {
  readonly id: string;
  readonly kind: FactKind;
  readonly roles: Readonly<Partial<Record<RoleName, readonly string[]>>>;
  /** Distinguishes facts of equal kind and roles; never a date, which may be refined later. */
  readonly term?: string | undefined;
  readonly note?: string | undefined;
  /** Tenure. */
  readonly acting?: boolean | undefined;
  readonly vacant?: boolean | undefined;
  readonly began?: string | undefined;
  readonly ended?: string | undefined;
  /** Membership, Participation. */
  readonly role?: string | undefined;
  /** Participation of an unnamed group. */
  readonly group?: string | undefined;
  /** Relation. */
  readonly type?: RelationType | undefined;
  /** Name, Remark. */
  readonly text?: string | undefined;
  readonly language?: string | undefined;
  readonly nameKind?: NameKind | undefined;
  /** Existence. */
  readonly format?: EventFormat | undefined;
  readonly seats?: number | undefined;
  /** Quantity. */
  readonly property?: string | undefined;
  readonly unit?: string | undefined;
  /** Names of properties and roles that the file removes from the stored record; other absent ones keep their values. */
  readonly withdrawn?: readonly string[] | undefined;
  readonly claims: readonly ClaimRecord[];
}

/**
 * A merge of two entities: the facts of `id` become facts of `into`. Both keep their records, so that the merge can be
 * undone.
 */
export interface MergeRecord {
  readonly id: string;
  readonly into: string;
  /** Why they are one entity. */
  readonly reason?: string | undefined;
}

/** A dataset as read from its files, before it is compared with the graph. */
export interface Dataset {
  readonly id: string;
  readonly language?: string | undefined;
  readonly sources: readonly SourceRecord[];
  readonly entities: readonly EntityRecord[];
  readonly facts: readonly FactRecord[];
  /** The merges of its entities; the merge of an entity comes before the merge of its target. */
  readonly merged?: readonly MergeRecord[] | undefined;
}
