/** The records that every seed format is read into, and that check, plan and apply work on. */
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
  /** Shown where no Name is known. */
  readonly label?: string | undefined;
  readonly identifiers: readonly Identifier[];
  /** Names of properties here that the file takes away from what the graph holds; other absent ones stay. */
  readonly withdrawn?: readonly string[] | undefined;
}

export interface SourceRecord {
  readonly id: string;
  readonly title: string;
  readonly kind?: string | undefined;
  readonly publisher?: string | undefined;
  /** Sources of one publisher or origin share one; the id of the source where absent. */
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
  /** The text itself, only where it may be kept. */
  readonly text?: string | undefined;
  /** Names of properties here that the file takes away from what the graph holds; other absent ones stay. */
  readonly withdrawn?: readonly string[] | undefined;
}

/** Where in a source: a page, a paragraph, or a half-open range of code points. */
export interface Locator {
  readonly page?: string | undefined;
  readonly paragraph?: string | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/** A number as a source gives it: exact where min = max; a missing side is not stated. */
export interface Count {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly minInclusive: boolean;
  readonly maxInclusive: boolean;
  readonly approximate: boolean;
}

/** What one source says about one fact; immutable. Dates are EDTF texts. */
export interface ClaimRecord {
  /** The id of a source, or the id of the dataset where no outside source is named. */
  readonly source: string;
  readonly date?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly attested?: string | undefined;
  /** What the dates were converted from, which then stand in `dateText` as they were written; absent for Gregorian. */
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
  /** The speaker of an ATTRIBUTED claim: an entity id. */
  readonly by?: string | undefined;
  readonly modality: Modality;
  readonly rank: Rank;
  readonly quote?: string | undefined;
  readonly note?: string | undefined;
}

/** One thing that can be true or false, with everything that is said about it. */
export interface FactRecord {
  readonly id: string;
  readonly kind: FactKind;
  readonly roles: Readonly<Partial<Record<RoleName, readonly string[]>>>;
  /** Tells facts of equal kind and roles apart; never a date that may be refined. */
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
  /** Names of properties and roles here that the file takes away from what the graph holds; other absent ones stay. */
  readonly withdrawn?: readonly string[] | undefined;
  readonly claims: readonly ClaimRecord[];
}

/**
 * Two entities that are one: what is said of `id` is said of `into`. Both stay records of their own, so that it can be
 * taken back.
 */
export interface MergeRecord {
  readonly id: string;
  readonly into: string;
  /** Why they are taken for one. */
  readonly reason?: string | undefined;
}

/** One dataset as read from its files, before anything is compared with the graph. */
export interface Dataset {
  readonly id: string;
  readonly language?: string | undefined;
  readonly sources: readonly SourceRecord[];
  readonly entities: readonly EntityRecord[];
  readonly facts: readonly FactRecord[];
  /** Its entities that were merged into others, each before what it was merged into. */
  readonly merged?: readonly MergeRecord[] | undefined;
}
