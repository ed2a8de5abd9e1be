import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Context, ResultMap } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A day of the proleptic Gregorian calendar, YYYY-MM-DD. Years are astronomical (0000 is 1 BC); years before 0 or after 9999 carry a sign, as in -0044-03-15. */
  Date: { input: string; output: string; }
  /** A moment as ISO 8601 with a zone, in UTC: "2026-01-31T09:30:00Z". */
  DateTime: { input: string; output: string; }
  /** A length of time as ISO 8601: "P10Y" is ten years, "P3M" three months. */
  Duration: { input: string; output: string; }
  /** A date or span of dates as EDTF text (ISO 8601-2:2019, levels 0 to 2), never more exact than its source: "2017", "2017-06-28", "2010~" (about), "2021-03?" (uncertain), "[2018-10..]" (some day from October 2018 on), "2016-10-01/2021-04-08". */
  EDTF: { input: string; output: string; }
  /** A day or a window of time that is asked about: EDTF text, or `today`, the present day in UTC. */
  EDTFOrToday: { input: string; output: string; }
};

/** The version of this server and the contents of its graph. */
export type About = {
  __typename?: 'About';
  /** The number of claims in the graph. */
  claimCount: Scalars['Int']['output'];
  /** A token that changes whenever the data changes. */
  dataVersion: Scalars['String']['output'];
  /** The database engine: "embedded" or "neo4j". */
  engine: Scalars['String']['output'];
  /** The number of entities in the graph. */
  entityCount: Scalars['Int']['output'];
  /** The number of facts in the graph that count: `facts` lists as many. Withdrawn ones are left out. */
  factCount: Scalars['Int']['output'];
  /** The newest batch; null while nothing is loaded. */
  lastBatch?: Maybe<Batch>;
  /** The limits of a request. */
  limits: Limits;
  /** The number of sources in the graph. */
  sourceCount: Scalars['Int']['output'];
  /** The version of Fasti. */
  version: Scalars['String']['output'];
};

/** An entity that acts: it holds offices, is a member and takes part. A region is both an actor and a place. */
export type Actor = {
  /** Claims that sources attribute to it as speaker. */
  attributedClaims: ClaimConnection;
  /** A category in free text, such as "federal subject" or "committee". */
  category?: Maybe<Scalars['String']['output']>;
  /** The claims of all facts in which it has a role, without withdrawn facts. */
  claims: ClaimConnection;
  /** The times when it existed, or took place for an event. Most entities have one. */
  existences: ExistenceConnection;
  /** How surely it existed at the moment; null without one. */
  existsAt?: Maybe<RecordedCertainty>;
  /** All facts in which it has a role, each once, in order of time. */
  facts: FactConnection;
  /** The id of the record, with the moment at which it is read; see `Node`. */
  id: Scalars['ID']['output'];
  /** Identifiers in other systems. */
  identifiers: Array<Identifier>;
  /** The kind of the entity. */
  kind: EntityKind;
  /** The best name: with a moment, names in use then, else present names before past ones; then OFFICIAL, SHORT, ALIAS, TRANSLITERATION. Where no name is recorded, the label from the file. */
  label: Scalars['String']['output'];
  /** The names, in order of time; with a moment only those in use. */
  names: NameConnection;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The events in which it took part, itself or through others on its behalf. */
  participations: ParticipationConnection;
  /** The id that the archivist chose, the same at every moment. It stays valid after a merge. */
  recordId: Scalars['ID']['output'];
  /** The sources of these claims, each once, by title. */
  sources: SourceConnection;
  /** The offices that it held, in order of time; with a moment only those held then. */
  tenures: TenureConnection;
  /** Its facts as items of a timeline. */
  timeline: TimelineConnection;
};


/** An entity that acts: it holds offices, is a member and takes part. A region is both an actor and a place. */
export type ActorAttributedClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An entity that acts: it holds offices, is a member and takes part. A region is both an actor and a place. */
export type ActorClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An entity that acts: it holds offices, is a member and takes part. A region is both an actor and a place. */
export type ActorExistencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<ExistenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExistenceOrder>;
};


/** An entity that acts: it holds offices, is a member and takes part. A region is both an actor and a place. */
export type ActorFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<FactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  kinds?: InputMaybe<Array<FactKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FactOrder>;
};


/** An entity that acts: it holds offices, is a member and takes part. A region is both an actor and a place. */
export type ActorLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** An entity that acts: it holds offices, is a member and takes part. A region is both an actor and a place. */
export type ActorNamesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<NameFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NameOrder>;
};


/** An entity that acts: it holds offices, is a member and takes part. A region is both an actor and a place. */
export type ActorParticipationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<ParticipationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ParticipationOrder>;
};


/** An entity that acts: it holds offices, is a member and takes part. A region is both an actor and a place. */
export type ActorSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An entity that acts: it holds offices, is a member and takes part. A region is both an actor and a place. */
export type ActorTenuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<TenureFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TenureOrder>;
};


/** An entity that acts: it holds offices, is a member and takes part. A region is both an actor and a place. */
export type ActorTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  foldEvents?: InputMaybe<Scalars['Boolean']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  kinds?: InputMaybe<Array<FactKind>>;
};

/** A number as sources give it. It is exact where `min` equals `max`; null means unbounded. */
export type Amount = {
  __typename?: 'Amount';
  /** Whether the source says "about". */
  approximate: Scalars['Boolean']['output'];
  /** In words: "more than 40", "about 400". */
  label: Scalars['String']['output'];
  /** The greatest possible number, as `min`. */
  max?: Maybe<Scalars['Float']['output']>;
  /** Whether the number may be exactly `max`. Null without `max`. */
  maxInclusive?: Maybe<Scalars['Boolean']['output']>;
  /** `max` with all digits that the source writes. */
  maxText?: Maybe<Scalars['String']['output']>;
  /** The least possible number. It has at most 15 digits, so that nothing is lost but zeros after the point; `minText` has these. */
  min?: Maybe<Scalars['Float']['output']>;
  /** Whether the number may be exactly `min`: false for "more than 40". Null without `min`. */
  minInclusive?: Maybe<Scalars['Boolean']['output']>;
  /** `min` with all digits that the source writes: "37181.0". */
  minText?: Maybe<Scalars['String']['output']>;
};


/** A number as sources give it. It is exact where `min` equals `max`; null means unbounded. */
export type AmountLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** What happens to what the datasets of the files said before. Other datasets are never changed. */
export type ApplyMode =
  /** Files only add claims: what their datasets claimed before stays, also on facts that the files contain. */
  | 'ADD'
  /** As UPDATE, and records that the graph has from these datasets and the files no longer contain are retracted. */
  | 'REPLACE'
  /** A record takes the place of what its dataset said about it before. Records that the files do not contain stay. */
  | 'UPDATE';

/** Records in files, how to apply them, and the plan that was agreed to. */
export type ApplyRecordsInput = {
  /** The dataset of files whose format cannot name one. Default: as the file says, else from its name. */
  dataset?: InputMaybe<Scalars['String']['input']>;
  /** The files. They are checked together, so that one may name records of another. */
  files: Array<RecordFileInput>;
  /**
   * Whether records with errors are left out, with those that name them, instead of preventing the whole change. What they
   * said before stays. Not together with the mode REPLACE.
   */
  keepGoing?: InputMaybe<Scalars['Boolean']['input']>;
  /** What happens to what the datasets of the files said before. */
  mode?: InputMaybe<ApplyMode>;
  /**
   * The `planHash` of the plan that was agreed to; a different plan is refused with CONFLICT. Only for files of one
   * dataset. Default: none, so that the files are applied as they are.
   */
  planHash?: InputMaybe<Scalars['String']['input']>;
  /** The reason, kept with the batches, of at most 10,000 characters. Default: none. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Whether warnings prevent writing, as errors do. */
  strict?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What applying files changed. */
export type ApplyRecordsPayload = MutationPayload & {
  __typename?: 'ApplyRecordsPayload';
  /** Whether the changes were written, if there were any; false where an error, a conflict or `strict` prevented it. */
  accepted: Scalars['Boolean']['output'];
  /**
   * The batches that were written: one for each dataset, then one for each merge that the files list. Empty where there was
   * nothing to do, or something prevented writing.
   */
  batches: Array<Batch>;
  /** The number of records that were created. */
  createdCount: Scalars['Int']['output'];
  /** The number of all problems. */
  problemCount: Scalars['Int']['output'];
  /** What is wrong with the files, in their order, then with the changes; the first 1,000. */
  problems: Array<Problem>;
  /** The number of records of files that were left out because of errors, with `keepGoing`. */
  refusedRecordCount: Scalars['Int']['output'];
  /**
   * The number of claims that facts lost without another claim of the same source in their place. Claims of retracted facts
   * are not counted.
   */
  removedClaimCount: Scalars['Int']['output'];
  /** The number of records that were retracted. */
  retractedCount: Scalars['Int']['output'];
  /** The number of unchanged records. */
  unchangedCount: Scalars['Int']['output'];
  /** The number of records that were changed. */
  updatedCount: Scalars['Int']['output'];
};

/** A batch: one change of the graph, committed as a whole. */
export type Batch = Node & {
  __typename?: 'Batch';
  /** When the batch was committed. */
  appliedAt: Scalars['DateTime']['output'];
  /** Who applied the batch. */
  by?: Maybe<Scalars['String']['output']>;
  /** The number of records that the batch created. */
  createdCount: Scalars['Int']['output'];
  /** The dataset that the batch came from. */
  dataset?: Maybe<Scalars['String']['output']>;
  /** The id, such as "batch/3". */
  id: Scalars['ID']['output'];
  /** The number of the batch. Batches are numbered in the order in which they became visible. */
  number: Scalars['Int']['output'];
  /** The id of the record that the batch erased from all history; null unless it was a purge. */
  purgedId?: Maybe<Scalars['ID']['output']>;
  /** The reason that was given. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The id of the record, the same at every moment. */
  recordId: Scalars['ID']['output'];
  /** The number of records that the batch retracted. */
  retractedCount: Scalars['Int']['output'];
  /** The batch that reverted this one. */
  revertedBy?: Maybe<Batch>;
  /** The number of records that the batch changed. */
  updatedCount: Scalars['Int']['output'];
};

/** A page of batches, newest first. */
export type BatchConnection = {
  __typename?: 'BatchConnection';
  /** The batches with their cursors. */
  edges: Array<BatchEdge>;
  /** The batches without cursors. */
  nodes: Array<Batch>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of batches in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A batch with its cursor. */
export type BatchEdge = {
  __typename?: 'BatchEdge';
  /** The cursor of this item, for `after`. */
  cursor: Scalars['String']['output'];
  /** The batch. */
  node: Batch;
};

/** A side of an interval. */
export type Bound =
  /** The end. */
  | 'END'
  /** The start. */
  | 'START';

/** Days on which a fact surely held only because it was seen before and after. They limit no other fact. */
export type Bridge = {
  __typename?: 'Bridge';
  /** The number of days, the first and last included. */
  dayCount: Scalars['Int']['output'];
  /** The first day. */
  from: Scalars['Date']['output'];
  /** The last day. */
  to: Scalars['Date']['output'];
};

/** The calendar that a date was written in. */
export type Calendar =
  /** The present calendar, extended to all times. */
  | 'GREGORIAN'
  /** The calendar before it, 13 days behind in the 20th century; used in Russia until 1918. */
  | 'JULIAN';

/**
 * A measure of how central an entity is in a graph. The graph is that of `paths`: two entities are linked where a
 * tenure, membership, participation or relation has both of them in a role. Several facts between two entities are one
 * link, without direction.
 */
export type CentralityMetric =
  /** The share of the shortest paths between all pairs of other entities that pass through it, 0 to 1. */
  | 'BETWEENNESS'
  /**
   * How near it is to the others, 0 to 1: 1 divided by the mean number of hops to the entities it can reach, times the
   * share of the others that it can reach (Wasserman and Faust).
   */
  | 'CLOSENESS'
  /** The share of the other entities of the slice that it is linked to, 0 to 1. Multiply by `entityCount` - 1 for their number. */
  | 'DEGREE'
  /** PageRank with damping 0.85. The scores of a slice sum to 1. */
  | 'PAGERANK';

/** The score of one entity in a slice. */
export type CentralityScore = {
  __typename?: 'CentralityScore';
  /** The entity. Its fields are read at the moment of the slice. */
  entity: Entity;
  /** One more than the number of entities with a higher score; equal scores share a rank. */
  rank: Scalars['Int']['output'];
  /** The score, with 12 digits; its meaning depends on the metric. */
  score: Scalars['Float']['output'];
};

/**
 * The graph of a period, and its most central entities. `factCount` says how many facts it rests on: where there are few,
 * a low score says more about the archive than about the entity.
 */
export type CentralitySlice = {
  __typename?: 'CentralitySlice';
  /** How many of these facts surely held or took place in the slice. */
  definiteFactCount: Scalars['Int']['output'];
  /** The number of entities that the facts link. */
  entityCount: Scalars['Int']['output'];
  /**
   * How many facts link entities in the slice: those that held or took place in it with at least the minCertainty in `at`,
   * by default POSSIBLE. A fact without a known start or end counts in every slice that it may reach; see `definiteFactCount`
   * and `undatedFactCount`.
   */
  factCount: Scalars['Int']['output'];
  /**
   * The days of the slice: with `every` one period; else those of `at`; without both, from the first to the last day
   * that any of the facts names, open where none names a day.
   */
  interval: DateRange;
  /** The number of pairs of entities that the facts link. */
  linkCount: Scalars['Int']['output'];
  /** The `first` entities with the highest scores; equal scores are ordered by id. Empty where no fact links entities. */
  scores: Array<CentralityScore>;
  /** How many of these facts have no date at all; with `every` they count in every slice. */
  undatedFactCount: Scalars['Int']['output'];
};

/** How surely something holds: at a moment, in a window, or at all, as the field says. No row means not recorded; it never means no. */
export type Certainty =
  /** Surely, by claims that sources assert. */
  | 'DEFINITE'
  /** It may be so. As a condition it includes DEFINITE. */
  | 'POSSIBLE';

/** What happens to a record. */
export type ChangeKind =
  /** The record contradicts another one with the same id, or its merge is not possible. Prevents writing. */
  | 'CONFLICT'
  /** The record is new. */
  | 'CREATE'
  /** The graph has the record, and no dataset contains it any more. */
  | 'RETRACT'
  /** The graph has the record as it is. */
  | 'UNCHANGED'
  /** The graph has the record with other values. */
  | 'UPDATE';

/** What one source says about one fact. A claim never changes. */
export type Claim = Node & {
  __typename?: 'Claim';
  /** Whether the source says that the office was held in an acting capacity; null where it does not say. */
  acting?: Maybe<Scalars['Boolean']['output']>;
  /** When the source saw that the fact held: at some moment of a date, or throughout an interval. */
  attested?: Maybe<FuzzyDate>;
  /** The speaker whom the source quotes or reports; null where there is none. */
  attributedTo?: Maybe<Entity>;
  /** How the tenure began, according to this source. */
  began?: Maybe<Scalars['String']['output']>;
  /** The calendar in which the source gives the dates. `start`, `end` and `attested` are always Gregorian. */
  calendar: Calendar;
  /** The date as written in the source. */
  dateText?: Maybe<Scalars['String']['output']>;
  /** The sources and facts that a DERIVED claim was derived from; the first 200. */
  derivedFrom: Array<Node>;
  /** The number of all these sources and facts. */
  derivedFromCount: Scalars['Int']['output'];
  /** The length of time that the source gives. */
  duration?: Maybe<Scalars['Duration']['output']>;
  /** The end according to this source. ".." in the text means that it was still so when the source was written. For a claim that dates an occurrence, that date. */
  end?: Maybe<FuzzyDate>;
  /** How the tenure ended, according to this source. */
  ended?: Maybe<Scalars['String']['output']>;
  /** The fact that the claim is about. */
  fact: Fact;
  /** The id of the record, with the moment at which it is read; see `Node`. */
  id: Scalars['ID']['output'];
  /** Where in the source the claim is found. */
  locators: Array<Locator>;
  /** Whether the source reports or announces it. */
  modality: Modality;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The passages of the source's text at the locators; empty where the text is not kept. */
  passages: Array<Passage>;
  /** The words of the source, where their licence allows keeping them. */
  quote?: Maybe<Scalars['String']['output']>;
  /** Whether the claim counts. */
  rank: Rank;
  /** The id of the record, the same at every moment: derived from the fact and the content of the claim. */
  recordId: Scalars['ID']['output'];
  /** The rule of a DERIVED claim; null for others. */
  rule?: Maybe<Scalars['String']['output']>;
  /** The source that makes the claim. */
  source: Source;
  /** The start according to this source: the date or dates on which it may be. For a claim that dates an occurrence, that date. */
  start?: Maybe<FuzzyDate>;
  /** How the words of the source support the claim. */
  status: ClaimStatus;
  /** The number that the source gives. */
  value?: Maybe<Amount>;
};


/** What one source says about one fact. A claim never changes. */
export type ClaimPassagesArgs = {
  context?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of claims. */
export type ClaimConnection = {
  __typename?: 'ClaimConnection';
  /** The items with their cursors. */
  edges: Array<ClaimEdge>;
  /** The items without cursors. */
  nodes: Array<Claim>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A claim with its cursor. */
export type ClaimEdge = {
  __typename?: 'ClaimEdge';
  /** The cursor. It belongs to this list with this filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Claim;
};

/** Conditions on claims, all of which must hold. A list matches any of its values. */
export type ClaimFilter = {
  /** Meets all of these filters. */
  and?: InputMaybe<Array<ClaimFilter>>;
  /** Is attributed to one of these speakers. */
  attributedTo?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Has one of these modalities. */
  modalities?: InputMaybe<Array<Modality>>;
  /** Does not meet this filter. */
  not?: InputMaybe<ClaimFilter>;
  /** Meets at least one of these filters. */
  or?: InputMaybe<Array<ClaimFilter>>;
  /** Is made by one of these sources. */
  sources?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Has one of these statuses. */
  statuses?: InputMaybe<Array<ClaimStatus>>;
};

/** How the words of a source support a claim. */
export type ClaimStatus =
  /** It is part of a quotation: a speaker says it. */
  | 'ATTRIBUTED'
  /** It was computed or read by a rule that the claim names. */
  | 'DERIVED'
  /** The words presuppose it without stating it. */
  | 'IMPLIED'
  /** The words state it. */
  | 'STATED';

/** An actor who took part in the same events as another. */
export type CoParticipant = {
  __typename?: 'CoParticipant';
  /** The actor who took part or was represented. */
  actor: Actor;
  /** The number of events that both took part in. */
  eventCount: Scalars['Int']['output'];
  /** The events, in order of time; the first 200 of `eventCount`. */
  events: Array<Event>;
  /** The events with the roles of both, in order of time; the first 200 of `eventCount`. */
  shared: Array<SharedEvent>;
};

/** A page of co-participants. */
export type CoParticipantConnection = {
  __typename?: 'CoParticipantConnection';
  /** The co-participants with their cursors. */
  edges: Array<CoParticipantEdge>;
  /** The co-participants without cursors. */
  nodes: Array<CoParticipant>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A co-participant with its cursor. */
export type CoParticipantEdge = {
  __typename?: 'CoParticipantEdge';
  /** The cursor of this item. */
  cursor: Scalars['String']['output'];
  /** The co-participant. */
  node: CoParticipant;
};

/** Two tenures of two people at the same time. */
export type CoTenure = {
  __typename?: 'CoTenure';
  /** DEFINITE where both surely held at the same time, whatever moment is asked for; POSSIBLE where a date is open or no source asserts it. The tenures say how surely each held at the moment. */
  certainty: Certainty;
  /** How many days both share. `possible` is null where a side is unbounded. */
  days: DayCount;
  /** The time that both tenures share. Each of its ends is the end of one of the two tenures. */
  interval: DateRange;
  /** What the two tenures have in common; empty for offices without any connection. */
  links: Array<CoTenureLink>;
  /** The tenure of the other person. */
  other: Tenure;
  /** The tenure of the person in `id`; without it, the first of the two in order of time. */
  tenure: Tenure;
};

/** A page of pairs of tenures. */
export type CoTenureConnection = {
  __typename?: 'CoTenureConnection';
  /** The pairs with their cursors. */
  edges: Array<CoTenureEdge>;
  /** The pairs without cursors. */
  nodes: Array<CoTenure>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of pairs in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A pair of tenures with its cursor. */
export type CoTenureEdge = {
  __typename?: 'CoTenureEdge';
  /** How surely the pair matches: both tenures hold at the moment, and share time; null without a moment. */
  certainty?: Maybe<RecordedCertainty>;
  /** The cursor of this item. */
  cursor: Scalars['String']['output'];
  /** The pair. */
  node: CoTenure;
};

/** What two tenures of a pair have in common. */
export type CoTenureLink =
  /** Offices of the same body: at the moment, or at any time without one. */
  | 'SAME_BODY'
  /** The same office. */
  | 'SAME_OFFICE'
  /** Offices within what `within` names. */
  | 'WITHIN';

/**
 * Days that no claim gives, but that follow from facts or from what was asked: the range of a timeline, a slice, the time
 * that several facts share. Its fields mean the same as those of `Interval`.
 */
export type DateRange = {
  __typename?: 'DateRange';
  /** Whether days of the moment (without one, of the core) are bridged in one of the facts that share them; see `Interval.bridged`. */
  bridged: Scalars['Boolean']['output'];
  /** The runs of bridged days within the core, in order of time. */
  bridges: Array<Bridge>;
  /** The last day that it surely contains; null where none is sure. */
  coreEnd?: Maybe<Scalars['Date']['output']>;
  /** The first day that it surely contains; null where none is sure. */
  coreStart?: Maybe<Scalars['Date']['output']>;
  /** The first day that it may contain; null where unbounded. */
  earliest?: Maybe<Scalars['Date']['output']>;
  /** The day or days on which it may end; null where any may be. */
  end?: Maybe<FuzzyDate>;
  /** The bounds as days since 1970-01-01, for axes and arithmetic. */
  epochDays: EpochDays;
  /** In words: "2016–2018", "since 2001". */
  label: Scalars['String']['output'];
  /** The last day that it may contain; null where unbounded. */
  latest?: Maybe<Scalars['Date']['output']>;
  /** The day or days on which it may start; null where any may be. */
  start?: Maybe<FuzzyDate>;
};


/**
 * Days that no claim gives, but that follow from facts or from what was asked: the range of a timeline, a slice, the time
 * that several facts share. Its fields mean the same as those of `Interval`.
 */
export type DateRangeLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A number of days, the first and the last included. */
export type DayCount = {
  __typename?: 'DayCount';
  /** The days that are sure: from the latest start to the earliest end. 0 where none is, as for undated, planned, attributed and withdrawn facts. */
  definite: Scalars['Int']['output'];
  /** The days that are possible, the definite ones included: from the earliest start to the latest end, implied bounds included. Null where one of these is not known, as for an office that is still held, and above 2,147,483,647. For a withdrawn fact: the days that its claims meant. */
  possible?: Maybe<Scalars['Int']['output']>;
};

/** A property or a claim that a change adds, replaces or takes away. */
export type Difference = {
  __typename?: 'Difference';
  /** The value after the change as a text of one line; null where there is none. */
  after?: Maybe<Scalars['String']['output']>;
  /** The value before the change as a text of one line; null where there is none. */
  before?: Maybe<Scalars['String']['output']>;
  /** The name of the property, such as `label` or `start`; `claim` for a claim. */
  property: Scalars['String']['output'];
  /** The `recordId` of the source of a claim; null for a property. Not the source itself, which may be in the files only. */
  sourceRecordId?: Maybe<Scalars['ID']['output']>;
  /**
   * Whether the files withdraw a value that they stated. Where it is false and `after` is null, the value goes because of
   * other changes, or with its record.
   */
  withdrawn: Scalars['Boolean']['output'];
};

/** What is known about an end. A missing end never means "current". */
export type EndKind =
  /** A counted claim says by when it ended. */
  | 'KNOWN'
  /** A source says that it was still so, and no claim gives an end. */
  | 'ONGOING'
  /** No counted claim says by when it ended, and none says that it was still so. */
  | 'UNKNOWN';

/** A person, organization, office, region, event or topic. A moment (`at`) never leaves out an entity; it filters the facts around it. */
export type Entity = {
  /** A category in free text, such as "federal subject" or "committee". */
  category?: Maybe<Scalars['String']['output']>;
  /** The claims of all facts in which it has a role, without withdrawn facts. */
  claims: ClaimConnection;
  /** The times when it existed, or took place for an event. Most entities have one. */
  existences: ExistenceConnection;
  /** How surely it existed at the moment; null without one. */
  existsAt?: Maybe<RecordedCertainty>;
  /** All facts in which it has a role, each once, in order of time. */
  facts: FactConnection;
  /** The id of the record, with the moment at which it is read; see `Node`. */
  id: Scalars['ID']['output'];
  /** Identifiers in other systems. */
  identifiers: Array<Identifier>;
  /** The kind of the entity. */
  kind: EntityKind;
  /** The best name: with a moment, names in use then, else present names before past ones; then OFFICIAL, SHORT, ALIAS, TRANSLITERATION. Where no name is recorded, the label from the file. */
  label: Scalars['String']['output'];
  /** The names, in order of time; with a moment only those in use. */
  names: NameConnection;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The id that the archivist chose, the same at every moment. It stays valid after a merge. */
  recordId: Scalars['ID']['output'];
  /** The sources of these claims, each once, by title. */
  sources: SourceConnection;
  /** Its facts as items of a timeline. */
  timeline: TimelineConnection;
};


/** A person, organization, office, region, event or topic. A moment (`at`) never leaves out an entity; it filters the facts around it. */
export type EntityClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A person, organization, office, region, event or topic. A moment (`at`) never leaves out an entity; it filters the facts around it. */
export type EntityExistencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<ExistenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExistenceOrder>;
};


/** A person, organization, office, region, event or topic. A moment (`at`) never leaves out an entity; it filters the facts around it. */
export type EntityFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<FactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  kinds?: InputMaybe<Array<FactKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FactOrder>;
};


/** A person, organization, office, region, event or topic. A moment (`at`) never leaves out an entity; it filters the facts around it. */
export type EntityLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A person, organization, office, region, event or topic. A moment (`at`) never leaves out an entity; it filters the facts around it. */
export type EntityNamesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<NameFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NameOrder>;
};


/** A person, organization, office, region, event or topic. A moment (`at`) never leaves out an entity; it filters the facts around it. */
export type EntitySourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A person, organization, office, region, event or topic. A moment (`at`) never leaves out an entity; it filters the facts around it. */
export type EntityTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  foldEvents?: InputMaybe<Scalars['Boolean']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  kinds?: InputMaybe<Array<FactKind>>;
};

/** A page of entities. */
export type EntityConnection = {
  __typename?: 'EntityConnection';
  /** The items with their cursors. */
  edges: Array<EntityEdge>;
  /** The items without cursors. */
  nodes: Array<Entity>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** An entity with its cursor. */
export type EntityEdge = {
  __typename?: 'EntityEdge';
  /** How surely that fact holds at the moment; null without a moment. */
  certainty?: Maybe<RecordedCertainty>;
  /** The cursor. It belongs to this list with this filter and order. */
  cursor: Scalars['String']['output'];
  /** The fact that links the item to its parent; null at the root. */
  fact?: Maybe<Fact>;
  /** The item. */
  node: Entity;
};

/** The kinds of entities. */
export type EntityKind =
  /** An occurrence, past or planned. */
  | 'EVENT'
  /** A post that exists without a holder. */
  | 'OFFICE'
  /** A body: a government, committee, company, regional office. */
  | 'ORGANIZATION'
  /** A human being. */
  | 'PERSON'
  /** A territory. */
  | 'REGION'
  /** A subject, plan or document that people discuss. */
  | 'TOPIC';

/** The bounds of an interval in days since 1970-01-01, for axes and arithmetic. Days outside 32 bits are null. */
export type EpochDays = {
  __typename?: 'EpochDays';
  /** The last day on which it surely held; null where no day is sure, as where its support is not ASSERTED. */
  coreEnd?: Maybe<Scalars['Int']['output']>;
  /** The first day on which it surely held; null where no day is sure, as where its support is not ASSERTED. */
  coreStart?: Maybe<Scalars['Int']['output']>;
  /** The first day on which it may have held, implied bounds included; null where unbounded. */
  earliest?: Maybe<Scalars['Int']['output']>;
  /** The last day on which it may have held, implied bounds included; null where unbounded. */
  latest?: Maybe<Scalars['Int']['output']>;
};

/** An occurrence, past or planned: an election, meeting, ceremony, speech. It may have parts. */
export type Event = Entity & Node & {
  __typename?: 'Event';
  /** The body that met, or another entity that the event belongs to. */
  bodies: EntityConnection;
  /** A category in free text, such as "federal subject" or "committee". */
  category?: Maybe<Scalars['String']['output']>;
  /** The claims of all facts in which it has a role, without withdrawn facts. */
  claims: ClaimConnection;
  /** The times when it existed, or took place for an event. Most entities have one. */
  existences: ExistenceConnection;
  /** How surely it existed at the moment; null without one. */
  existsAt?: Maybe<RecordedCertainty>;
  /** All facts in which it has a role, each once, in order of time. */
  facts: FactConnection;
  /** How people met; null where it is not recorded. */
  format?: Maybe<EventFormat>;
  /** The hosts. */
  hosts: EntityConnection;
  /** The id of the record, with the moment at which it is read; see `Node`. */
  id: Scalars['ID']['output'];
  /** Identifiers in other systems. */
  identifiers: Array<Identifier>;
  /** The date of the event: the interval of its existence; null where none is recorded. */
  interval?: Maybe<Interval>;
  /** The kind of the entity. */
  kind: EntityKind;
  /** The best name: with a moment, names in use then, else present names before past ones; then OFFICIAL, SHORT, ALIAS, TRANSLITERATION. Where no name is recorded, the label from the file. */
  label: Scalars['String']['output'];
  /** The names, in order of time; with a moment only those in use. */
  names: NameConnection;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The organizers. */
  organizers: EntityConnection;
  /** The events that it is part of. */
  partOf: EventConnection;
  /** The named participants; each edge carries the participation. A participant with several roles is listed for each. */
  participants: ParticipantConnection;
  /** The participations, groups included. */
  participations: ParticipationConnection;
  /** The events that are part of it. */
  parts: EventConnection;
  /** The places where it was held. */
  places: RegionConnection;
  /** The id that the archivist chose, the same at every moment. It stays valid after a merge. */
  recordId: Scalars['ID']['output'];
  /** The sources of these claims, each once, by title. */
  sources: SourceConnection;
  /** How many participants there were, as sources state it: the quantities of the property "participants". The lists above contain those that are recorded, so they may be shorter; who is in none of them may have taken part. */
  statedParticipants: QuantityConnection;
  /** Its facts as items of a timeline. */
  timeline: TimelineConnection;
  /** The topics that were discussed. */
  topics: TopicConnection;
};


/** An occurrence, past or planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventBodiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationOrder>;
};


/** An occurrence, past or planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An occurrence, past or planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventExistencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<ExistenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExistenceOrder>;
};


/** An occurrence, past or planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<FactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  kinds?: InputMaybe<Array<FactKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FactOrder>;
};


/** An occurrence, past or planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventHostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationOrder>;
};


/** An occurrence, past or planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** An occurrence, past or planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventNamesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<NameFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NameOrder>;
};


/** An occurrence, past or planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventOrganizersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationOrder>;
};


/** An occurrence, past or planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventPartOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationOrder>;
};


/** An occurrence, past or planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventParticipantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ParticipationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ParticipationOrder>;
};


/** An occurrence, past or planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventParticipationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<ParticipationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ParticipationOrder>;
};


/** An occurrence, past or planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventPartsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationOrder>;
};


/** An occurrence, past or planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventPlacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationOrder>;
};


/** An occurrence, past or planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An occurrence, past or planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventStatedParticipantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An occurrence, past or planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  foldEvents?: InputMaybe<Scalars['Boolean']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  kinds?: InputMaybe<Array<FactKind>>;
};


/** An occurrence, past or planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationOrder>;
};

/** A page of events. */
export type EventConnection = {
  __typename?: 'EventConnection';
  /** The items with their cursors. */
  edges: Array<EventEdge>;
  /** The events of the whole list, counted by period, category, host, organizer, place or body. */
  groups: EventGroups;
  /** The items without cursors. */
  nodes: Array<Event>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};


/** A page of events. */
export type EventConnectionGroupsArgs = {
  by: EventGrouping;
  unit?: InputMaybe<PeriodUnit>;
};

/** An event with its cursor. */
export type EventEdge = {
  __typename?: 'EventEdge';
  /** How surely the item matches: in a list below another object how surely the linking fact holds at the moment; at the root how surely the event overlaps `during` and meets the filter at the moment. Null where the list has none of these. */
  certainty?: Maybe<RecordedCertainty>;
  /** The cursor. It belongs to this list with this filter and order. */
  cursor: Scalars['String']['output'];
  /** The fact that links the item to its parent; null at the root. */
  fact?: Maybe<Fact>;
  /** The item. */
  node: Event;
};

/** Conditions on events, all of which must hold; three-valued with a moment, as in PersonFilter. */
export type EventFilter = {
  /** Meets all of these filters. */
  and?: InputMaybe<Array<EventFilter>>;
  /** Belongs directly to one of these bodies: at the moment, or at any time without one. */
  bodies?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Has one of these categories. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Has a role in such a fact: at the moment, or at any time without one. Facts that are no states, such as participations, count at every moment; surely where a source reports them, and does not only plan or attribute them. */
  has?: InputMaybe<HasFactInput>;
  /** Has one of these ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Does not meet this filter, as in PersonFilter. No condition on facts of an event is surely not met, since they have no list that is known to be complete. */
  not?: InputMaybe<EventFilter>;
  /** Meets at least one of these filters. */
  or?: InputMaybe<Array<EventFilter>>;
  /** Is a direct part of one of these entities: at the moment, or at any time without one. */
  partOf?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Was held directly in one of these regions; surely where a source reports it, and does not only plan or attribute it. */
  places?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Its label without a moment contains this text, ignoring case and accents; `at` does not change this. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** No recorded fact may meet this filter, as in PersonFilter. */
  unrecorded?: InputMaybe<EventFilter>;
};

/** How people met. */
export type EventFormat =
  /** In a place and online at the same time. */
  | 'HYBRID'
  /** In one place. */
  | 'IN_PERSON'
  /** Without a common place: online or by correspondence. */
  | 'ONLINE';

/** The number of events in one group. */
export type EventGroup = {
  __typename?: 'EventGroup';
  /** The number of events that surely overlap the period. In other groups: of those that surely overlap the window of the list, if it has one, and that a source asserts to have this host, organizer, place or body. */
  definite: Scalars['Int']['output'];
  /** The host, the organizer, the place or the body; null for other groups. */
  entity?: Maybe<Entity>;
  /** The first day of a period; null for other groups. */
  from?: Maybe<Scalars['Date']['output']>;
  /** The group: a period in EDTF, a category, the `recordId` of an entity. */
  key: Scalars['ID']['output'];
  /** The period or the entity in words; the category as recorded. */
  label: Scalars['String']['output'];
  /** The number of events that may do so, the definite ones included. */
  possible: Scalars['Int']['output'];
  /** The last day of a period; null for other groups. */
  to?: Maybe<Scalars['Date']['output']>;
};


/** The number of events in one group. */
export type EventGroupLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** What events are grouped by. */
export type EventGrouping =
  /** The bodies that the event belongs to; it counts for each of them. */
  | 'BODY'
  /** The category of the event. */
  | 'CATEGORY'
  /** The actors that hosted the event; it counts for each of them. */
  | 'HOST'
  /** The actors that organized the event; it counts for each of them. */
  | 'ORGANIZER'
  /** The periods that an event may have touched, by its recorded dates, in order of time; the event counts in each of them. */
  | 'PERIOD'
  /** The places in which the event was held; it counts for each of them. */
  | 'PLACE';

/** The events of a whole list, counted by group. An event that is listed twice counts once. */
export type EventGroups = {
  __typename?: 'EventGroups';
  /** Whether all groups are listed. */
  complete: Scalars['Boolean']['output'];
  /** The groups: periods in order of time, at most 1,000 (longer ranges are refused with a hint); others by number of events, equal numbers by key, at most 500. Groups without events are left out. */
  items: Array<EventGroup>;
  /** The number of events in no group: undated ones, or those without category, host, organizer, place or body. */
  ungroupedCount: Scalars['Int']['output'];
};

/** The order of a list of events. Equal ones are ordered by id. */
export type EventOrder =
  /** By first recorded existence, earliest first; undated ones last. */
  | 'DATE_ASC'
  /** By first recorded existence, latest first; undated ones first. */
  | 'DATE_DESC'
  /** By the number of facts in which it has a role, at any moment: the most first, equal numbers by label. No index gives this order: the facts of all entities that meet the filter are counted, of at most 20,000. */
  | 'FACTS_DESC'
  /** By label, ascending. */
  | 'LABEL_ASC'
  /** By label, descending. */
  | 'LABEL_DESC';

/** How an event is connected with an entity. */
export type EventTie =
  /** The event belongs to the entity. */
  | 'BODY'
  /** The entity hosted the event. */
  | 'HOST'
  /** The entity organized the event. */
  | 'ORGANIZER'
  /** The entity took part in the event, itself or through others on its behalf. */
  | 'PARTICIPANT'
  /** The event was held in the entity. */
  | 'PLACE';

/** The fact that an entity existed: a person's life, the time of a body or office, the date of an event. */
export type Existence = Fact & Node & {
  __typename?: 'Existence';
  /** The event that caused the fact: the election of a tenure, the assembly that renamed a body. */
  byEvent?: Maybe<Event>;
  /** How surely the fact holds at the moment; null without one. A `during` window has its certainty on the edge. */
  certainty?: Maybe<RecordedCertainty>;
  /** The claims, in the order of the file. */
  claims: ClaimConnection;
  /** Whether its counted claims contradict each other: on a date, a number, or whether an office was held in an acting capacity. */
  conflict: Scalars['Boolean']['output'];
  /** The entity that existed or took place. */
  entity: Entity;
  /** For an event: how people met. */
  format?: Maybe<EventFormat>;
  /** The versions of this fact in the graph, oldest first. */
  history: FactVersionConnection;
  /** The id of the record, with the moment at which it is read; see `Node`. */
  id: Scalars['ID']['output'];
  /** When the fact held. */
  interval: Interval;
  /** The kind of the fact. */
  kind: FactKind;
  /** A sentence made of the labels of the entities; with a moment, of their labels at that time. */
  label: Scalars['String']['output'];
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The id of the record, the same at every moment: given in the file, or derived from kind, roles and identifying properties. It never depends on dates, so that a more exact date does not make a second fact. */
  recordId: Scalars['ID']['output'];
  /** For an office: how many can hold it at the same time. */
  seatCount?: Maybe<Scalars['Int']['output']>;
  /** The kind of claims that its bounds rest on. */
  support: Support;
  /** The number of independent voices that confirm the fact. Sources that share a voice count once. */
  voiceCount: Scalars['Int']['output'];
  /** Whether each of its claims has the rank DEPRECATED. Such a fact counts for nothing, and lists leave it out unless `include` asks for it. */
  withdrawn: Scalars['Boolean']['output'];
};


/** The fact that an entity existed: a person's life, the time of a body or office, the date of an event. */
export type ExistenceClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The fact that an entity existed: a person's life, the time of a body or office, the date of an event. */
export type ExistenceHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** The fact that an entity existed: a person's life, the time of a body or office, the date of an event. */
export type ExistenceLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A page of existences. */
export type ExistenceConnection = {
  __typename?: 'ExistenceConnection';
  /** The items with their cursors. */
  edges: Array<ExistenceEdge>;
  /** The items without cursors. */
  nodes: Array<Existence>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** An existence with its cursor. */
export type ExistenceEdge = {
  __typename?: 'ExistenceEdge';
  /** The cursor. It belongs to this list with this filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Existence;
};

/** Conditions on existences, all of which must hold. */
export type ExistenceFilter = {
  /** Meets all of these filters. */
  and?: InputMaybe<Array<ExistenceFilter>>;
  /** Meets these conditions, which facts of any kind have. */
  fact?: InputMaybe<FactFilter>;
  /** Does not meet this filter. */
  not?: InputMaybe<ExistenceFilter>;
  /** Meets at least one of these filters. */
  or?: InputMaybe<Array<ExistenceFilter>>;
};

/** The order of a list of existences: as FactOrder. */
export type ExistenceOrder =
  /** Earliest first; undated facts last. */
  | 'TIME_ASC'
  /** Latest first; undated facts first. */
  | 'TIME_DESC';

/** A statement that may be true, with its time, its roles and its claims. Sources that disagree make several claims about one fact. */
export type Fact = {
  /** The event that caused the fact: the election of a tenure, the assembly that renamed a body. */
  byEvent?: Maybe<Event>;
  /** How surely the fact holds at the moment; null without one. A `during` window has its certainty on the edge. */
  certainty?: Maybe<RecordedCertainty>;
  /** The claims, in the order of the file. */
  claims: ClaimConnection;
  /** Whether its counted claims contradict each other: on a date, a number, or whether an office was held in an acting capacity. */
  conflict: Scalars['Boolean']['output'];
  /** The versions of this fact in the graph, oldest first. */
  history: FactVersionConnection;
  /** The id of the record, with the moment at which it is read; see `Node`. */
  id: Scalars['ID']['output'];
  /** When the fact held. */
  interval: Interval;
  /** The kind of the fact. */
  kind: FactKind;
  /** A sentence made of the labels of the entities; with a moment, of their labels at that time. */
  label: Scalars['String']['output'];
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The id of the record, the same at every moment: given in the file, or derived from kind, roles and identifying properties. It never depends on dates, so that a more exact date does not make a second fact. */
  recordId: Scalars['ID']['output'];
  /** The kind of claims that its bounds rest on. */
  support: Support;
  /** The number of independent voices that confirm the fact. Sources that share a voice count once. */
  voiceCount: Scalars['Int']['output'];
  /** Whether each of its claims has the rank DEPRECATED. Such a fact counts for nothing, and lists leave it out unless `include` asks for it. */
  withdrawn: Scalars['Boolean']['output'];
};


/** A statement that may be true, with its time, its roles and its claims. Sources that disagree make several claims about one fact. */
export type FactClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A statement that may be true, with its time, its roles and its claims. Sources that disagree make several claims about one fact. */
export type FactHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A statement that may be true, with its time, its roles and its claims. Sources that disagree make several claims about one fact. */
export type FactLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** What one batch did to one fact. */
export type FactChange = {
  __typename?: 'FactChange';
  /** The version after the batch; null where the batch retracted the fact. */
  after?: Maybe<FactVersion>;
  /** The batch. */
  batch: Batch;
  /** The version before the batch; null where the batch created the fact. */
  before?: Maybe<FactVersion>;
  /** The fact as the batch left it; a retracted fact as it was before. */
  fact: Fact;
};

/** A page of changes, in the order of batches, then of ids. */
export type FactChangeConnection = {
  __typename?: 'FactChangeConnection';
  /** The changes with their cursors. */
  edges: Array<FactChangeEdge>;
  /** The changes without cursors. */
  nodes: Array<FactChange>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of changes in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A change with its cursor. */
export type FactChangeEdge = {
  __typename?: 'FactChangeEdge';
  /** The cursor of this item, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: FactChange;
};

/** A page of facts. */
export type FactConnection = {
  __typename?: 'FactConnection';
  /** The items with their cursors. */
  edges: Array<FactEdge>;
  /** The items of the whole list, counted by period, holder, office, body, role or type. */
  groups: FactGroups;
  /** The items without cursors. */
  nodes: Array<Fact>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};


/** A page of facts. */
export type FactConnectionGroupsArgs = {
  by: FactGrouping;
  orderBy?: InputMaybe<GroupOrder>;
  unit?: InputMaybe<PeriodUnit>;
};

/** A fact with its cursor. */
export type FactEdge = {
  __typename?: 'FactEdge';
  /** How surely it matches: holds at the moment, and overlaps the `during` window. Null without both. */
  certainty?: Maybe<RecordedCertainty>;
  /** The cursor. It belongs to this list with this filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Fact;
};

/** Conditions on facts of any kind, all of which must hold. A list matches any of its values. */
export type FactFilter = {
  /** One of these entities has a role in it. */
  about?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Meets all of these filters. */
  and?: InputMaybe<Array<FactFilter>>;
  /** Has a claim that is attributed to one of these speakers. */
  attributedTo?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Was written by one of these batches. */
  batches?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The less exact of its start and end is coarser than this precision, in the order of `Precision`; a side without bounds does not count, and a fact without any is coarser than all. */
  coarserThan?: InputMaybe<Precision>;
  /** Whether its sources contradict each other. */
  conflict?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its end is known in one of these ways. */
  endKinds?: InputMaybe<Array<EndKind>>;
  /** Its end may be in this window, in the same way. Facts whose claims give no end do not match, nor do those that were still so. */
  endsIn?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  /** Has one of these kinds. */
  kinds?: InputMaybe<Array<FactKind>>;
  /** Is confirmed by at most this many voices. */
  maxVoices?: InputMaybe<Scalars['Int']['input']>;
  /** Has a claim with one of these modalities. */
  modalities?: InputMaybe<Array<Modality>>;
  /** Does not meet this filter. */
  not?: InputMaybe<FactFilter>;
  /** Meets at least one of these filters. */
  or?: InputMaybe<Array<FactFilter>>;
  /** Is a relation of one of these types; facts of other kinds do not match. */
  relationTypes?: InputMaybe<Array<RelationType>>;
  /** Is a membership or a participation with one of these roles, exactly. */
  roles?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Has a claim by one of these sources. */
  sources?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Has claims by these sources only. */
  sourcesOnly?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Its start may be in this window, by the dates that its claims give, or those of its event, and by what other facts imply. Facts whose claims give no start do not match; announced ones do. */
  startsIn?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  /** Has a claim with one of these statuses. */
  statuses?: InputMaybe<Array<ClaimStatus>>;
  /** Its support is one of these. */
  supports?: InputMaybe<Array<Support>>;
  /** Has no claim by a source other than its dataset, or has one. */
  uncited?: InputMaybe<Scalars['Boolean']['input']>;
  /** Has no date, neither from its claims nor implied by other facts; or has one. */
  undated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The number of facts in one group. */
export type FactGroup = {
  __typename?: 'FactGroup';
  /**
   * The days on which any of the facts that it counts held, none of them counted twice: those on which one surely did, and those on which one
   * may have. Only days in the window of the list (`during`) count, if it has one. A stated vacancy holds on no day, and an
   * end that is unknown, or still to come, is never taken for today. Null for a period. The days of all facts of the list are
   * read for them.
   */
  days?: Maybe<DayCount>;
  /** The number of facts that surely overlap the period, or surely hold at the moment or overlap the window of the list. Without any of these, the number of facts that a source asserts. */
  definite: Scalars['Int']['output'];
  /** The holder, the office or the body; null for other groups. */
  entity?: Maybe<Entity>;
  /** The first day of a period; null for other groups. */
  from?: Maybe<Scalars['Date']['output']>;
  /** The group: a period in EDTF, the `recordId` of a holder, an office or a body, a role, a type. */
  key: Scalars['ID']['output'];
  /** The period or the entity in words; the role as recorded. */
  label: Scalars['String']['output'];
  /** The number of facts that may do so, the definite ones included. */
  possible: Scalars['Int']['output'];
  /** The last day of a period; null for other groups. */
  to?: Maybe<Scalars['Date']['output']>;
};


/** The number of facts in one group. */
export type FactGroupLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** What facts are grouped by. */
export type FactGrouping =
  /** The body of a membership; the body of a tenure's office: at the moment, or by the latest record without one. */
  | 'BODY'
  /** The holder of a tenure. */
  | 'HOLDER'
  /** The office of a tenure; the office in which a participant acted. */
  | 'OFFICE'
  /** The periods that a fact overlaps, in order of time; the fact counts in each of them. */
  | 'PERIOD'
  /** The type of a relation. */
  | 'RELATION_TYPE'
  /** The role of a membership or a participation, in free text. */
  | 'ROLE';

/** The facts of a whole list, counted by group. */
export type FactGroups = {
  __typename?: 'FactGroups';
  /** Whether all groups are listed. */
  complete: Scalars['Boolean']['output'];
  /** The groups: periods in order of time, at most 1,000 (longer ranges are refused with a hint); others as `orderBy` says, at most 500. Groups without facts are left out. */
  items: Array<FactGroup>;
  /** The number of facts in no group: undated ones, or those without holder, office, body, role or type. */
  ungroupedCount: Scalars['Int']['output'];
};

/** Facts that lists leave out unless they are asked for. */
export type FactInclusion =
  /** Facts whose claims all have the rank DEPRECATED. */
  | 'WITHDRAWN';

/** The kinds of facts. */
export type FactKind =
  /** A life, the time of a body, the date of an event. */
  | 'EXISTENCE'
  /** An actor belonged to a body. */
  | 'MEMBERSHIP'
  /** One spelling of a name of an entity. */
  | 'NAME'
  /** An actor or a group took part in an event. */
  | 'PARTICIPATION'
  /** The fact that an entity has a number. */
  | 'QUANTITY'
  /** A typed relation of two entities. */
  | 'RELATION'
  /** A sentence of the archivist about what a source says. */
  | 'REMARK'
  /** An actor held an office. */
  | 'TENURE';

/** The order of a list of facts, or of events that facts link: that of the first known day, then of the further days. Equal times are ordered by id. */
export type FactOrder =
  /** Earliest first; undated facts last. */
  | 'TIME_ASC'
  /** Latest first; undated facts first. */
  | 'TIME_DESC';

/** The place that an entity has in a fact. Not the `role` of a membership or a participation, which is free text. */
export type FactRole =
  /** An entity that a remark is about. */
  | 'ABOUT'
  /** The body of a membership. */
  | 'BODY'
  /** The event that caused the fact. */
  | 'BY_EVENT'
  /** The office in which the participant acted. */
  | 'CAPACITY'
  /** The entity of a name, an existence or a quantity. */
  | 'ENTITY'
  /** The event of a participation. */
  | 'EVENT'
  /** The office by virtue of which a tenure or a membership is held. */
  | 'EX_OFFICIO'
  /** The holder of a tenure. */
  | 'HOLDER'
  /** The member of a membership. */
  | 'MEMBER'
  /** The object of a relation. */
  | 'OBJECT'
  /** The office of a tenure. */
  | 'OFFICE'
  /** An actor for whom the participant acted. */
  | 'ON_BEHALF_OF'
  /** The participant of a participation. */
  | 'PARTICIPANT'
  /** The subject of a relation. */
  | 'SUBJECT';

/** A version of a fact: what the graph held from one batch to another. */
export type FactVersion = {
  __typename?: 'FactVersion';
  /** The batch that made the version. */
  batch?: Maybe<Batch>;
  /** The fact as it was shown then. */
  fact: Fact;
  /** When the batch that made the version was committed. */
  knownFrom: Scalars['DateTime']['output'];
  /** When the batch that replaced or retracted it was committed; null for the present version. */
  knownTo?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of versions of a fact. */
export type FactVersionConnection = {
  __typename?: 'FactVersionConnection';
  /** The items with their cursors. */
  edges: Array<FactVersionEdge>;
  /** The items without cursors. */
  nodes: Array<FactVersion>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A version of a fact with its cursor. */
export type FactVersionEdge = {
  __typename?: 'FactVersionEdge';
  /** The cursor of this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: FactVersion;
};

/** A position in a file of the request. */
export type FilePosition = {
  __typename?: 'FilePosition';
  /** The column, from 1. */
  column: Scalars['Int']['output'];
  /** The name of the file. */
  file: Scalars['String']['output'];
  /** The line, from 1. */
  line: Scalars['Int']['output'];
};

/** What a rule found in the records. */
export type Finding = {
  __typename?: 'Finding';
  /** What would mend it. */
  hint: Scalars['String']['output'];
  /** What is wrong, with ids and dates. */
  message: Scalars['String']['output'];
  /** The rule. */
  rule: IntegrityRule;
  /** How sure it is that something is wrong. Each rule has one severity. */
  severity: Severity;
  /** The records that it is about: first the fact that breaks the rule, then the fact that it contradicts; or the two entities that are probably one. */
  subjects: Array<Node>;
};

/** A page of findings: errors first, then by rule and the ids of the subjects. */
export type FindingConnection = {
  __typename?: 'FindingConnection';
  /**
   * False where the archive has more to look at than the limits: 5,000 facts with something wrong, 5,000 with sources
   * that disagree and 5,000 without a source, in order of id; names of 20,000 entities, in order of their labels; 500
   * facts of each entity with namesakes. With `ids`, words of more than 1,000 names are not followed.
   */
  complete: Scalars['Boolean']['output'];
  /** The items with their cursors. */
  edges: Array<FindingEdge>;
  /** The items without cursors. */
  nodes: Array<Finding>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of findings; exact where `complete` is true. */
  totalCount: Scalars['Int']['output'];
};

/** A finding with its cursor. */
export type FindingEdge = {
  __typename?: 'FindingEdge';
  /** The cursor of this item, for `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Finding;
};

/** A date as exact as its source makes it. */
export type FuzzyDate = {
  __typename?: 'FuzzyDate';
  /** Whether it says "about" (`~` or `%`). */
  approximate: Scalars['Boolean']['output'];
  /** The first day that it may mean; null where unbounded. `~` and `%` widen it by one unit of the precision. */
  earliest?: Maybe<Scalars['Date']['output']>;
  /** The EDTF text, which is what to show and to store. */
  edtf: Scalars['EDTF']['output'];
  /** In words: "1 Oct 2016", "between 6 and 14 Jan 2005". */
  label: Scalars['String']['output'];
  /** The last day that it may mean; null where unbounded. */
  latest?: Maybe<Scalars['Date']['output']>;
  /** The unit in which it is known. */
  precision: Precision;
  /** Whether it says "perhaps" (`?` or `%`). */
  uncertain: Scalars['Boolean']['output'];
};


/** A date as exact as its source makes it. */
export type FuzzyDateLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** Days of an office without a recorded holder. */
export type Gap = {
  __typename?: 'Gap';
  /** DEFINITE: no recorded tenure can have held on these days. POSSIBLE: perhaps none did. */
  certainty: Certainty;
  /** The first day of the gap; null where unbounded. */
  from?: Maybe<Scalars['Date']['output']>;
  /** Whether a source states the vacancy. */
  kind: GapKind;
  /** The last day of the gap; null where unbounded. */
  to?: Maybe<Scalars['Date']['output']>;
};

/** The kind of a gap. */
export type GapKind =
  /** No holder is recorded, which does not mean that nobody held the office. */
  | 'UNRECORDED'
  /** A source states that nobody held the office. */
  | 'VACANT';

/** Participants without a name in the source. */
export type Group = {
  __typename?: 'Group';
  /** A description of the group. */
  description: Scalars['String']['output'];
  /** The size of the group; null where it is not recorded. */
  size?: Maybe<Amount>;
};

/** The order of groups of facts. Periods are in order of time in any case. */
export type GroupOrder =
  /** The most sure days first (`FactGroup.days`), equal ones by possible days, groups with no upper bound before all others; then by key. */
  | 'DAYS_DESC'
  /** The most facts first, equal numbers by key. */
  | 'FACTS_DESC';

/** A fact in which an entity has a role. */
export type HasFactInput = {
  /** The entity has one of these roles in it. Without it, in whatever role. */
  as?: InputMaybe<Array<FactRole>>;
  /** The fact meets these conditions. Without it, whatever fact. */
  fact?: InputMaybe<FactFilter>;
};

/** A page of holders of an office. */
export type HolderConnection = {
  __typename?: 'HolderConnection';
  /** The items with their cursors. */
  edges: Array<HolderEdge>;
  /** The items without cursors. */
  nodes: Array<Actor>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A holder with its tenure and cursor. */
export type HolderEdge = {
  __typename?: 'HolderEdge';
  /** How surely the item matches: how surely the tenure holds at the moment, overlaps the `during` window and meets the filter. Null without a moment and a window. */
  certainty?: Maybe<RecordedCertainty>;
  /** The cursor. It belongs to this list with this filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Actor;
  /** The tenure by which it holds the office. */
  tenure: Tenure;
};

/** One fact on a path, and the two entities that it links. */
export type Hop = {
  __typename?: 'Hop';
  /**
   * The claim that supports the fact best: PREFERRED before NORMAL before DEPRECATED; then asserted before planned; then
   * said by the source itself before said by a speaker; then with a locator before without; then the first in the order
   * of claims.
   */
  bestClaim?: Maybe<Claim>;
  /** The fact. */
  fact: Fact;
  /** The entity where the hop starts. */
  from: Entity;
  /** The role of `from` in the fact. With several roles, the first. */
  fromRole: FactRole;
  /** The entity where the hop ends. */
  to: Entity;
  /** The role of `to` in the fact. */
  toRole: FactRole;
};

/** An identifier in another system, such as Wikidata or VIAF. It can be searched and is never a key here. */
export type Identifier = {
  __typename?: 'Identifier';
  /** The system that the identifier belongs to: "wikidata", "viaf", "ISO 3166-2". */
  scheme: Scalars['String']['output'];
  /** The URL. */
  url?: Maybe<Scalars['String']['output']>;
  /** The identifier. */
  value: Scalars['String']['output'];
};

/** A bound that follows from another fact: nobody holds an office after their death, and consecutive terms of one person do not overlap. */
export type ImpliedBound = {
  __typename?: 'ImpliedBound';
  /** The fact that sets the bound. */
  because: Fact;
  /** The side that is bounded. */
  bound: Bound;
  /** The day. */
  date: Scalars['Date']['output'];
};

/** A rule about contradictions and mistakes in records. A rule reports only what is certain, or says in its name that it is probable: a year and a month of that year are no contradiction. */
export type IntegrityRule =
  /** More people held an office than it has seats, if the days between two sightings count: they may be of two terms. */
  | 'BRIDGED_OVERLAP'
  /** The claims about a fact cannot all be true: their dates, their numbers, or whether the office was held in an acting capacity. */
  | 'CONFLICTING_CLAIMS'
  /** By its own claims, apart from doubted dates, a fact ended before it began. */
  | 'END_BEFORE_START'
  /** An event of a body, or one that a body organizes or hosts, was over before the body can have begun, and did not found it. The event may be one of the body through what it is part of, or through what its own body is part of. */
  | 'EVENT_BEFORE_BODY'
  /** A fact surely held for more than a year for no other reason than that sources saw it before and after: they may have seen two terms. */
  | 'LONG_BRIDGE'
  /** A body, office, region or event has a role in a fact before it can have begun, or after it ended. */
  | 'OUTSIDE_EXISTENCE'
  /** A person held an office, was a member or took part before they can have been born, or after they died. */
  | 'OUTSIDE_LIFE'
  /** A date that software writes where none is known, such as 1900-01-01 or 9999-12-31, without the words of the source. */
  | 'PLACEHOLDER_DATE'
  /** Two entities of one kind have the same name, or two people in one office have similar ones, and nothing shows that they are different. */
  | 'PROBABLE_DUPLICATE'
  /** Since two entities were merged, two tenures of one holder in one office agree: they are probably one. */
  | 'REPEATED_TENURE'
  /** More people surely held an office at one time than it has seats. Acting holders take no seat, and a handover on one day is no overlap. */
  | 'SEAT_OVERLAP'
  /** No source but its dataset claims the fact. */
  | 'UNCITED';

/** The time of a fact: the consensus of its claims, and what follows from other facts. Unknown is null, never a guess. */
export type Interval = {
  __typename?: 'Interval';
  /**
   * Whether days of the moment (without one, of the core) are bridged: the fact surely held on
   * them because sources saw it before and after and it is recorded as one, although no single claim says so.
   */
  bridged: Scalars['Boolean']['output'];
  /** The runs of bridged days within the core, in order of time. */
  bridges: Array<Bridge>;
  /** The last day on which it surely held; null where no day is sure, as where its support is not ASSERTED. */
  coreEnd?: Maybe<Scalars['Date']['output']>;
  /** The first day on which it surely held; null where no day is sure, as where its support is not ASSERTED. */
  coreStart?: Maybe<Scalars['Date']['output']>;
  /** The first day on which it may have held, implied bounds included; null where unbounded. */
  earliest?: Maybe<Scalars['Date']['output']>;
  /** The end, in the same way; null where no claim gives an end. See endKind. */
  end?: Maybe<FuzzyDate>;
  /** Whether the end is known, still open when a source was written, or not mentioned. */
  endKind: EndKind;
  /** The bounds as days since 1970-01-01, for axes and arithmetic. */
  epochDays: EpochDays;
  /** Bounds that other facts set, each with its reason. They are included in `earliest` and `latest`, and never remove a day that a counted claim names. */
  implied: Array<ImpliedBound>;
  /** The limits that other facts set beyond what `label` says, in words: "not before 2 May 2001; not after 3 Feb 2024"; null where there are none. */
  impliedLabel?: Maybe<Scalars['String']['output']>;
  /** In words: "2016–2018", "about 2010", "planned for 2026", "date unknown". It says exactly what the claims of the fact give, or for a fact that has the time of its event, what those of the event give. See `impliedLabel` for what other facts imply. */
  label: Scalars['String']['output'];
  /** The last day on which it may have held, implied bounds included; null where unbounded. */
  latest?: Maybe<Scalars['Date']['output']>;
  /** The number of days of the longest bridge; 0 without one. */
  longestBridgeDays: Scalars['Int']['output'];
  /** An end that was announced, not reported. It is never an end. */
  plannedEnd?: Maybe<FuzzyDate>;
  /** A start that was announced, not reported. */
  plannedStart?: Maybe<FuzzyDate>;
  /** The start by the consensus of the claims: the text of a claim, or the set of days that remains possible; null where no claim gives a start. */
  start?: Maybe<FuzzyDate>;
  /** The dates of each counted claim, equal dates once. */
  statedDates: Array<FuzzyDate>;
};


/** The time of a fact: the consensus of its claims, and what follows from other facts. Unknown is null, never a guess. */
export type IntervalImpliedLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** The time of a fact: the consensus of its claims, and what follows from other facts. Unknown is null, never a guess. */
export type IntervalLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** The time of a fact: the consensus of its claims, and what follows from other facts. Unknown is null, never a guess. */
export type IntervalStatedDatesArgs = {
  bound?: InputMaybe<Bound>;
};

/** What a lane stands for. */
export type LaneBy =
  /** The category of the principal entity; the kind of fact where it has none. */
  | 'CATEGORY'
  /** The principal entity of the item. */
  | 'ENTITY'
  /** The kind of fact. */
  | 'KIND'
  /** The office for tenures; the principal entity for others. */
  | 'OFFICE';

/** The order of lanes; equal ones follow their keys. */
export type LaneOrder =
  /** Those with the most items first. */
  | 'COUNT'
  /** By key. */
  | 'KEY'
  /** By the first item, as the items are ordered. */
  | 'TIME';

/** The limits of a request. */
export type Limits = {
  __typename?: 'Limits';
  /** The highest cost of a request. `extensions.cost` gives the cost of each answer. */
  costBudget: Scalars['Int']['output'];
  /** The greatest depth of a selection. */
  maxDepth: Scalars['Int']['output'];
  /** The largest page size. */
  maxPageSize: Scalars['Int']['output'];
};

/** A place in a source. A range counts code points, from `start` up to but not including `end`. */
export type Locator = {
  __typename?: 'Locator';
  /** The code point after the range. */
  end?: Maybe<Scalars['Int']['output']>;
  /** The page, as printed. */
  page?: Maybe<Scalars['String']['output']>;
  /** The paragraph, as numbered. */
  paragraph?: Maybe<Scalars['String']['output']>;
  /** The first code point of the range, from 0. */
  start?: Maybe<Scalars['Int']['output']>;
};

/** A page of members of a body. */
export type MemberConnection = {
  __typename?: 'MemberConnection';
  /** The items with their cursors. */
  edges: Array<MemberEdge>;
  /** The items without cursors. */
  nodes: Array<Actor>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A member with its membership and cursor. */
export type MemberEdge = {
  __typename?: 'MemberEdge';
  /** How surely the item matches: how surely the membership holds at the moment, overlaps the `during` window and meets the filter. Null without a moment and a window. */
  certainty?: Maybe<RecordedCertainty>;
  /** The cursor. It belongs to this list with this filter and order. */
  cursor: Scalars['String']['output'];
  /** The membership by which it belongs to the body. */
  membership: Membership;
  /** The item. */
  node: Actor;
};

/** The fact that an actor belonged to a body, in one role. */
export type Membership = Fact & Node & {
  __typename?: 'Membership';
  /** The body. */
  body: Organization;
  /** The event that caused the fact: the election of a tenure, the assembly that renamed a body. */
  byEvent?: Maybe<Event>;
  /** How surely the fact holds at the moment; null without one. A `during` window has its certainty on the edge. */
  certainty?: Maybe<RecordedCertainty>;
  /** The claims, in the order of the file. */
  claims: ClaimConnection;
  /** Whether its counted claims contradict each other: on a date, a number, or whether an office was held in an acting capacity. */
  conflict: Scalars['Boolean']['output'];
  /** The office by virtue of which it is a member; null where none is recorded. */
  exOfficio?: Maybe<Office>;
  /** The versions of this fact in the graph, oldest first. */
  history: FactVersionConnection;
  /** The id of the record, with the moment at which it is read; see `Node`. */
  id: Scalars['ID']['output'];
  /** When the fact held. */
  interval: Interval;
  /** The kind of the fact. */
  kind: FactKind;
  /** A sentence made of the labels of the entities; with a moment, of their labels at that time. */
  label: Scalars['String']['output'];
  /** The member. */
  member: Actor;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The id of the record, the same at every moment: given in the file, or derived from kind, roles and identifying properties. It never depends on dates, so that a more exact date does not make a second fact. */
  recordId: Scalars['ID']['output'];
  /** The role: "chair", "observer". A role with a succession is an office, held by tenures. */
  role?: Maybe<Scalars['String']['output']>;
  /** The kind of claims that its bounds rest on. */
  support: Support;
  /** The number of independent voices that confirm the fact. Sources that share a voice count once. */
  voiceCount: Scalars['Int']['output'];
  /** Whether each of its claims has the rank DEPRECATED. Such a fact counts for nothing, and lists leave it out unless `include` asks for it. */
  withdrawn: Scalars['Boolean']['output'];
};


/** The fact that an actor belonged to a body, in one role. */
export type MembershipClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The fact that an actor belonged to a body, in one role. */
export type MembershipHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** The fact that an actor belonged to a body, in one role. */
export type MembershipLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A page of memberships. */
export type MembershipConnection = {
  __typename?: 'MembershipConnection';
  /** The items with their cursors. */
  edges: Array<MembershipEdge>;
  /** The items of the whole list, counted by period, holder, office, body, role or type. */
  groups: FactGroups;
  /** The items without cursors. */
  nodes: Array<Membership>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};


/** A page of memberships. */
export type MembershipConnectionGroupsArgs = {
  by: FactGrouping;
  orderBy?: InputMaybe<GroupOrder>;
  unit?: InputMaybe<PeriodUnit>;
};

/** A membership with its cursor. */
export type MembershipEdge = {
  __typename?: 'MembershipEdge';
  /** How surely it matches: holds at the moment, and overlaps the `during` window. Null without both. */
  certainty?: Maybe<RecordedCertainty>;
  /** The cursor. It belongs to this list with this filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Membership;
};

/** Conditions on memberships, all of which must hold. A list matches any of its values. */
export type MembershipFilter = {
  /** Meets all of these filters. */
  and?: InputMaybe<Array<MembershipFilter>>;
  /** The body is one of these. */
  bodies?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Meets these conditions, which facts of any kind have. */
  fact?: InputMaybe<FactFilter>;
  /** The member is one of these. */
  members?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Does not meet this filter. */
  not?: InputMaybe<MembershipFilter>;
  /** Meets at least one of these filters. */
  or?: InputMaybe<Array<MembershipFilter>>;
  /** Has one of these roles, exactly. */
  roles?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The order of a list of memberships, or of the members that they link: as FactOrder. */
export type MembershipOrder =
  /** Earliest first; undated facts last. */
  | 'TIME_ASC'
  /** Latest first; undated facts first. */
  | 'TIME_DESC';

/** Two entities that are one. */
export type MergeEntitiesInput = {
  /** The id of the entity to merge; it stays valid. */
  from: Scalars['ID']['input'];
  /** The id of the entity that remains, of the same kind. */
  into: Scalars['ID']['input'];
  /** The reason, kept with the batch: 1 to 10,000 characters, not all of them blank. */
  reason: Scalars['String']['input'];
};

/** What a merge changed. */
export type MergeEntitiesPayload = MutationPayload & {
  __typename?: 'MergeEntitiesPayload';
  /** The batch of the merge. */
  batch: Batch;
  /** The number of records that were created: a name, if the merged entity had a label of its own. */
  createdCount: Scalars['Int']['output'];
  /** The number of all problems. */
  problemCount: Scalars['Int']['output'];
  /** Contradictions of the facts that the two entities have together; the first 1,000. */
  problems: Array<Problem>;
  /** The number of records that were retracted. */
  retractedCount: Scalars['Int']['output'];
  /** The number of entities and facts that were changed. */
  updatedCount: Scalars['Int']['output'];
};

/** Two tenures that are one. */
export type MergeTenuresInput = {
  /** Whether nothing is written, so that the payload says what would change. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The id of the tenure to merge; it stays valid. */
  from: Scalars['ID']['input'];
  /** The id of the tenure that remains, of the same holder in the same office. */
  into: Scalars['ID']['input'];
  /** The reason, kept with the batch: 1 to 10,000 characters, not all of them blank. */
  reason: Scalars['String']['input'];
};

/** What a merge of two tenures changed, or would change. */
export type MergeTenuresPayload = MutationPayload & {
  __typename?: 'MergeTenuresPayload';
  /** The batch of the merge; null in a dry run. */
  batch?: Maybe<Batch>;
  /** The number of records that were created. */
  createdCount: Scalars['Int']['output'];
  /** The number of all problems. */
  problemCount: Scalars['Int']['output'];
  /** Contradictions of the tenure with other facts; the first 1,000. */
  problems: Array<Problem>;
  /** The number of facts that were retracted. */
  retractedCount: Scalars['Int']['output'];
  /** The number of entities and facts that were changed. */
  updatedCount: Scalars['Int']['output'];
};

/** Whether a source reports or announces something. */
export type Modality =
  /** Reported. */
  | 'ASSERTED'
  /** Announced or intended, not reported as having happened. */
  | 'PLANNED';

/**
 * The moment of history that a field is read at. It applies to everything below, until another moment is given, and nodes
 * carry it in their ids. It filters states (tenures, memberships, names, lasting relations); events and participations are
 * not filtered, only labelled with their certainty. Give one of `asOf`, `whileEnclosing` and `allTimes`; several:
 * BAD_USER_INPUT. With none of them the moment stays that of the parent field, so that a variable may be left out. A
 * `@oneOf` would have no place for `minCertainty`, which goes with two of them.
 */
export type MomentInput = {
  /** No moment, below a field that has one: nothing is filtered, and certainties are null again. */
  allTimes?: InputMaybe<Scalars['Boolean']['input']>;
  /** A day, or a window such as "2017" for some moment in 2017. */
  asOf?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  /** The least certainty. Default: POSSIBLE, which includes DEFINITE. Without asOf or whileEnclosing: BAD_USER_INPUT. */
  minCertainty?: InputMaybe<Certainty>;
  /** The moment is the time of the nearest enclosing event or fact. */
  whileEnclosing?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * Changes of the graph. Each needs `Authorization: Bearer TOKEN` with a token of this server; a server without tokens
 * refuses all. Several mutations of one request run one after the other; one that is refused is null with an error, and
 * the others keep their payloads.
 */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Applies the records of files, one batch for each dataset. Writes nothing while there is an error or a conflict. For
   * editors.
   */
  applyRecords?: Maybe<ApplyRecordsPayload>;
  /** Merges two entities: `from` becomes an alias of `into`, and its facts move there. For admins. */
  mergeEntities?: Maybe<MergeEntitiesPayload>;
  /**
   * Merges two tenures of one holder in one office: all claims are then about `into`, and the id of `from` leads there. Refused
   * where their claims contradict each other. For admins.
   */
  mergeTenures?: Maybe<MergeTenuresPayload>;
  /** Returns what `applyRecords` would change now, and writes nothing. For editors. */
  planRecords?: Maybe<PlanRecordsPayload>;
  /**
   * Erases an entity with all facts in which it has a part, or one fact, from all history. It cannot be taken back. The batch
   * keeps who purged which id, when and why. For admins.
   */
  purgeRecord?: Maybe<PurgeRecordPayload>;
  /**
   * Writes a new batch that takes back what a batch did. Records that later batches changed again are reported as
   * problems, and then nothing is written. For editors.
   */
  revertBatch?: Maybe<RevertBatchPayload>;
  /** Takes a merge back: facts whose files used the id return to it, later ones included. For admins. */
  unmergeEntity?: Maybe<UnmergeEntityPayload>;
  /** Takes the merge of a tenure back: the claims that were made about it return to it, later ones included. For admins. */
  unmergeTenure?: Maybe<UnmergeTenurePayload>;
};


/**
 * Changes of the graph. Each needs `Authorization: Bearer TOKEN` with a token of this server; a server without tokens
 * refuses all. Several mutations of one request run one after the other; one that is refused is null with an error, and
 * the others keep their payloads.
 */
export type MutationApplyRecordsArgs = {
  input: ApplyRecordsInput;
};


/**
 * Changes of the graph. Each needs `Authorization: Bearer TOKEN` with a token of this server; a server without tokens
 * refuses all. Several mutations of one request run one after the other; one that is refused is null with an error, and
 * the others keep their payloads.
 */
export type MutationMergeEntitiesArgs = {
  input: MergeEntitiesInput;
};


/**
 * Changes of the graph. Each needs `Authorization: Bearer TOKEN` with a token of this server; a server without tokens
 * refuses all. Several mutations of one request run one after the other; one that is refused is null with an error, and
 * the others keep their payloads.
 */
export type MutationMergeTenuresArgs = {
  input: MergeTenuresInput;
};


/**
 * Changes of the graph. Each needs `Authorization: Bearer TOKEN` with a token of this server; a server without tokens
 * refuses all. Several mutations of one request run one after the other; one that is refused is null with an error, and
 * the others keep their payloads.
 */
export type MutationPlanRecordsArgs = {
  input: PlanRecordsInput;
};


/**
 * Changes of the graph. Each needs `Authorization: Bearer TOKEN` with a token of this server; a server without tokens
 * refuses all. Several mutations of one request run one after the other; one that is refused is null with an error, and
 * the others keep their payloads.
 */
export type MutationPurgeRecordArgs = {
  input: PurgeRecordInput;
};


/**
 * Changes of the graph. Each needs `Authorization: Bearer TOKEN` with a token of this server; a server without tokens
 * refuses all. Several mutations of one request run one after the other; one that is refused is null with an error, and
 * the others keep their payloads.
 */
export type MutationRevertBatchArgs = {
  input: RevertBatchInput;
};


/**
 * Changes of the graph. Each needs `Authorization: Bearer TOKEN` with a token of this server; a server without tokens
 * refuses all. Several mutations of one request run one after the other; one that is refused is null with an error, and
 * the others keep their payloads.
 */
export type MutationUnmergeEntityArgs = {
  input: UnmergeEntityInput;
};


/**
 * Changes of the graph. Each needs `Authorization: Bearer TOKEN` with a token of this server; a server without tokens
 * refuses all. Several mutations of one request run one after the other; one that is refused is null with an error, and
 * the others keep their payloads.
 */
export type MutationUnmergeTenureArgs = {
  input: UnmergeTenureInput;
};

/** What every mutation returns: what is wrong, and how many records change. */
export type MutationPayload = {
  /** The number of new records. */
  createdCount: Scalars['Int']['output'];
  /** The number of all problems. */
  problemCount: Scalars['Int']['output'];
  /** What is wrong. With an error among them nothing is written, unless `keepGoing` leaves its record out. The first 1,000: a list, since a page of a mutation would be the mutation again. */
  problems: Array<Problem>;
  /** The number of records that are retracted. */
  retractedCount: Scalars['Int']['output'];
  /** The number of records that change. */
  updatedCount: Scalars['Int']['output'];
};

/** The fact that an entity has a name: one spelling in one language. */
export type Name = Fact & Node & {
  __typename?: 'Name';
  /** The event that caused the fact: the election of a tenure, the assembly that renamed a body. */
  byEvent?: Maybe<Event>;
  /** How surely the fact holds at the moment; null without one. A `during` window has its certainty on the edge. */
  certainty?: Maybe<RecordedCertainty>;
  /** The claims, in the order of the file. */
  claims: ClaimConnection;
  /** Whether its counted claims contradict each other: on a date, a number, or whether an office was held in an acting capacity. */
  conflict: Scalars['Boolean']['output'];
  /** The entity with the name. */
  entity: Entity;
  /** The versions of this fact in the graph, oldest first. */
  history: FactVersionConnection;
  /** The id of the record, with the moment at which it is read; see `Node`. */
  id: Scalars['ID']['output'];
  /** When the fact held. */
  interval: Interval;
  /** The kind of the fact. */
  kind: FactKind;
  /** A sentence made of the labels of the entities; with a moment, of their labels at that time. */
  label: Scalars['String']['output'];
  /** The language tag of the spelling; null where it has none. */
  language?: Maybe<Scalars['String']['output']>;
  /** The kind of name; null where it is not recorded. */
  nameKind?: Maybe<NameKind>;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The id of the record, the same at every moment: given in the file, or derived from kind, roles and identifying properties. It never depends on dates, so that a more exact date does not make a second fact. */
  recordId: Scalars['ID']['output'];
  /** The kind of claims that its bounds rest on. */
  support: Support;
  /** The spelling. */
  text: Scalars['String']['output'];
  /** The number of independent voices that confirm the fact. Sources that share a voice count once. */
  voiceCount: Scalars['Int']['output'];
  /** Whether each of its claims has the rank DEPRECATED. Such a fact counts for nothing, and lists leave it out unless `include` asks for it. */
  withdrawn: Scalars['Boolean']['output'];
};


/** The fact that an entity has a name: one spelling in one language. */
export type NameClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The fact that an entity has a name: one spelling in one language. */
export type NameHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** The fact that an entity has a name: one spelling in one language. */
export type NameLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A page of names. */
export type NameConnection = {
  __typename?: 'NameConnection';
  /** The items with their cursors. */
  edges: Array<NameEdge>;
  /** The items without cursors. */
  nodes: Array<Name>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A name with its cursor. */
export type NameEdge = {
  __typename?: 'NameEdge';
  /** The cursor. It belongs to this list with this filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Name;
};

/** Conditions on names, all of which must hold. A list matches any of its values. */
export type NameFilter = {
  /** Meets all of these filters. */
  and?: InputMaybe<Array<NameFilter>>;
  /** Meets these conditions, which facts of any kind have. */
  fact?: InputMaybe<FactFilter>;
  /** Has one of these language tags, exactly. */
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Has one of these kinds. */
  nameKinds?: InputMaybe<Array<NameKind>>;
  /** Does not meet this filter. */
  not?: InputMaybe<NameFilter>;
  /** Meets at least one of these filters. */
  or?: InputMaybe<Array<NameFilter>>;
};

/** The kind of a name. */
export type NameKind =
  /** Another name. */
  | 'ALIAS'
  /** The name that the entity itself, or its own place, uses. */
  | 'OFFICIAL'
  /** A short form or acronym. */
  | 'SHORT'
  /** The name in another script. */
  | 'TRANSLITERATION';

/** The order of a list of names: as FactOrder. */
export type NameOrder =
  /** Earliest first; undated facts last. */
  | 'TIME_ASC'
  /** Latest first; undated facts first. */
  | 'TIME_DESC';

/** The surroundings of some entities, ready to draw. */
export type Network = {
  __typename?: 'Network';
  /**
   * False where a limit left something out: `limit`, the number of edges, or the 200 facts that are followed from one
   * entity, the first in order of time.
   */
  complete: Scalars['Boolean']['output'];
  /**
   * The facts that link two of the nodes, at most 1,000: those with a node nearer than `hops`. An edge goes from the
   * node that comes first in `nodes` to the other.
   */
  edges: Array<NetworkEdge>;
  /**
   * The entities, nearest first: those of `ids`, then those one hop away, and so on. At equal distance, entities with
   * more facts that link them to nearer ones come first, then by id.
   */
  nodes: Array<Entity>;
};

/** A fact that links two entities of a network. */
export type NetworkEdge = {
  __typename?: 'NetworkEdge';
  /** The fact. */
  fact: Fact;
  /** The `recordId` of the nearer entity, which is one of the nodes. */
  fromRecordId: Scalars['ID']['output'];
  /** The role of the nearer entity in the fact. With several roles, the first. */
  fromRole: FactRole;
  /** The `recordId` of the other entity, which is one of the nodes. */
  toRecordId: Scalars['ID']['output'];
  /** The role of the other entity in the fact. */
  toRole: FactRole;
};

/** An object with an id. The ids of entities, facts, claims, sources and batches are in one space. */
export type Node = {
  /**
   * The id: that of the record, and the moment at which it is read, such as "governor-ulyanovsk-region@2003-01-01". Objects
   * with equal ids have equal values in equal fields. Every `id` argument accepts it, and `node(id:)` answers at its moment.
   */
  id: Scalars['ID']['output'];
  /** The id of the record, the same at every moment. */
  recordId: Scalars['ID']['output'];
};

/** A post. It exists without a holder and belongs to one body. A role with a succession is an office. */
export type Office = Entity & Node & {
  __typename?: 'Office';
  /** The body, region or person that it belongs to: at the moment; without one, by the latest record; null where none is recorded. */
  body?: Maybe<Actor>;
  /** A category in free text, such as "federal subject" or "committee". */
  category?: Maybe<Scalars['String']['output']>;
  /** The claims of all facts in which it has a role, without withdrawn facts. */
  claims: ClaimConnection;
  /** The times when it existed, or took place for an event. Most entities have one. */
  existences: ExistenceConnection;
  /** How surely it existed at the moment; null without one. */
  existsAt?: Maybe<RecordedCertainty>;
  /** All facts in which it has a role, each once, in order of time. */
  facts: FactConnection;
  /** The holders; each edge carries the tenure. A holder of several terms is listed for each. */
  holders: HolderConnection;
  /** The id of the record, with the moment at which it is read; see `Node`. */
  id: Scalars['ID']['output'];
  /** Identifiers in other systems. */
  identifiers: Array<Identifier>;
  /** The kind of the entity. */
  kind: EntityKind;
  /** The best name: with a moment, names in use then, else present names before past ones; then OFFICIAL, SHORT, ALIAS, TRANSLITERATION. Where no name is recorded, the label from the file. */
  label: Scalars['String']['output'];
  /** The names, in order of time; with a moment only those in use. */
  names: NameConnection;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The id that the archivist chose, the same at every moment. It stays valid after a merge. */
  recordId: Scalars['ID']['output'];
  /** How many can hold it at the same time; null where it is not recorded. */
  seatCount?: Maybe<Scalars['Int']['output']>;
  /** The sources of these claims, each once, by title. */
  sources: SourceConnection;
  /**
   * The holders in order, each with the one before and after; stated vacancies are gaps. Computed from all recorded
   * tenures, at any moment; an office with more than 1,000 tenures is refused.
   */
  succession: SuccessionConnection;
  /** Its tenures, in order of time; with a moment only those that hold then. */
  tenures: TenureConnection;
  /** Its facts as items of a timeline. */
  timeline: TimelineConnection;
};


/** A post. It exists without a holder and belongs to one body. A role with a succession is an office. */
export type OfficeClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A post. It exists without a holder and belongs to one body. A role with a succession is an office. */
export type OfficeExistencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<ExistenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExistenceOrder>;
};


/** A post. It exists without a holder and belongs to one body. A role with a succession is an office. */
export type OfficeFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<FactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  kinds?: InputMaybe<Array<FactKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FactOrder>;
};


/** A post. It exists without a holder and belongs to one body. A role with a succession is an office. */
export type OfficeHoldersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<TenureFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TenureOrder>;
};


/** A post. It exists without a holder and belongs to one body. A role with a succession is an office. */
export type OfficeLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A post. It exists without a holder and belongs to one body. A role with a succession is an office. */
export type OfficeNamesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<NameFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NameOrder>;
};


/** A post. It exists without a holder and belongs to one body. A role with a succession is an office. */
export type OfficeSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A post. It exists without a holder and belongs to one body. A role with a succession is an office. */
export type OfficeSuccessionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A post. It exists without a holder and belongs to one body. A role with a succession is an office. */
export type OfficeTenuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<TenureFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TenureOrder>;
};


/** A post. It exists without a holder and belongs to one body. A role with a succession is an office. */
export type OfficeTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  foldEvents?: InputMaybe<Scalars['Boolean']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  kinds?: InputMaybe<Array<FactKind>>;
};

/** A page of offices. */
export type OfficeConnection = {
  __typename?: 'OfficeConnection';
  /** The items with their cursors. */
  edges: Array<OfficeEdge>;
  /** The items without cursors. */
  nodes: Array<Office>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** An office with its cursor. */
export type OfficeEdge = {
  __typename?: 'OfficeEdge';
  /** How surely the item matches: in a list below another object how surely the linking fact holds at the moment and in the `during` window; at the root how surely the item meets the filter at the moment. Null where the list has none of these. */
  certainty?: Maybe<RecordedCertainty>;
  /** The cursor. It belongs to this list with this filter and order. */
  cursor: Scalars['String']['output'];
  /** The fact that links the item to its parent; null at the root. */
  fact?: Maybe<Fact>;
  /** The item. */
  node: Office;
};

/** Conditions on offices, all of which must hold; three-valued with a moment, as in PersonFilter. */
export type OfficeFilter = {
  /** Meets all of these filters. */
  and?: InputMaybe<Array<OfficeFilter>>;
  /** Belongs to one of these bodies: at the moment; without one, by the latest record. A record that defines the office, its only one and undated, holds as surely as the office existed by its own dates. */
  bodies?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Has one of these categories. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Has a role in such a fact: at the moment, or at any time without one. Facts that are no states, such as participations, count at every moment; surely where a source reports them, and does not only plan or attribute them. */
  has?: InputMaybe<HasFactInput>;
  /** Has one of these ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Does not meet this filter, as in PersonFilter. An office has one body at a time, so it surely does not belong to a body at a moment where it surely belongs to another. */
  not?: InputMaybe<OfficeFilter>;
  /** Meets at least one of these filters. */
  or?: InputMaybe<Array<OfficeFilter>>;
  /** Its label without a moment contains this text, ignoring case and accents; `at` does not change this. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** No recorded fact may meet this filter, as in PersonFilter. */
  unrecorded?: InputMaybe<OfficeFilter>;
};

/** The order of a list of offices. Equal ones are ordered by id. */
export type OfficeOrder =
  /** By first recorded existence, earliest first; undated ones last. */
  | 'DATE_ASC'
  /** By first recorded existence, latest first; undated ones first. */
  | 'DATE_DESC'
  /** By the number of facts in which it has a role, at any moment: the most first, equal numbers by label. No index gives this order: the facts of all entities that meet the filter are counted, of at most 20,000. */
  | 'FACTS_DESC'
  /** By label, ascending. */
  | 'LABEL_ASC'
  /** By label, descending. */
  | 'LABEL_DESC';

/** Whose offices to include beyond those of a body itself. */
export type OfficeReach =
  /** Those of the bodies that it is part of or belongs to, three levels up; with a moment only where it was part of them at that time. The certainty of an edge is that of the weakest of these relations. */
  | 'WHOLES';

/** A body: a government, committee, company, school, regional office. */
export type Organization = Actor & Entity & Node & {
  __typename?: 'Organization';
  /** Claims that sources attribute to it as speaker. */
  attributedClaims: ClaimConnection;
  /** A category in free text, such as "federal subject" or "committee". */
  category?: Maybe<Scalars['String']['output']>;
  /** The claims of all facts in which it has a role, without withdrawn facts. */
  claims: ClaimConnection;
  /** The events connected with it, each once, in order of time. */
  events: EventConnection;
  /** The times when it existed, or took place for an event. Most entities have one. */
  existences: ExistenceConnection;
  /** How surely it existed at the moment; null without one. */
  existsAt?: Maybe<RecordedCertainty>;
  /** All facts in which it has a role, each once, in order of time. */
  facts: FactConnection;
  /** The id of the record, with the moment at which it is read; see `Node`. */
  id: Scalars['ID']['output'];
  /** Identifiers in other systems. */
  identifiers: Array<Identifier>;
  /** The kind of the entity. */
  kind: EntityKind;
  /** The best name: with a moment, names in use then, else present names before past ones; then OFFICIAL, SHORT, ALIAS, TRANSLITERATION. Where no name is recorded, the label from the file. */
  label: Scalars['String']['output'];
  /** The members; each edge carries the membership. A member with several memberships is listed for each. */
  members: MemberConnection;
  /** The bodies that it was a member of; with a moment only those of that time. */
  memberships: MembershipConnection;
  /** The names, in order of time; with a moment only those in use. */
  names: NameConnection;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The offices that belong to it. */
  offices: OfficeConnection;
  /** The organizations that it is part of. */
  partOf: OrganizationConnection;
  /** The events in which it took part, itself or through others on its behalf. */
  participations: ParticipationConnection;
  /** The organizations that are part of it. */
  parts: OrganizationConnection;
  /** The id that the archivist chose, the same at every moment. It stays valid after a merge. */
  recordId: Scalars['ID']['output'];
  /** The relations with it as subject or object, each once. */
  relations: RelationConnection;
  /** The sources of these claims, each once, by title. */
  sources: SourceConnection;
  /** How many members it has, as sources state it: the quantities of the property "members", with a moment with their values then. `members` contains those that are recorded, so it may be shorter; who is not in it may be a member. */
  statedMembers: QuantityConnection;
  /** The offices that it held, in order of time; with a moment only those held then. */
  tenures: TenureConnection;
  /** Its facts as items of a timeline. */
  timeline: TimelineConnection;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationAttributedClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  as?: InputMaybe<Array<EventTie>>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FactOrder>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationExistencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<ExistenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExistenceOrder>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<FactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  kinds?: InputMaybe<Array<FactKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FactOrder>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<MembershipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MembershipOrder>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<MembershipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MembershipOrder>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationNamesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<NameFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NameOrder>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationOfficesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationOrder>;
  reach?: InputMaybe<Array<OfficeReach>>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationPartOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationOrder>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationParticipationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<ParticipationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ParticipationOrder>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationPartsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationOrder>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<RelationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationOrder>;
  types?: InputMaybe<Array<RelationType>>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationStatedMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationTenuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<TenureFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TenureOrder>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  foldEvents?: InputMaybe<Scalars['Boolean']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  kinds?: InputMaybe<Array<FactKind>>;
};

/** A page of organizations. */
export type OrganizationConnection = {
  __typename?: 'OrganizationConnection';
  /** The items with their cursors. */
  edges: Array<OrganizationEdge>;
  /** The items without cursors. */
  nodes: Array<Organization>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** An organization with its cursor. */
export type OrganizationEdge = {
  __typename?: 'OrganizationEdge';
  /** How surely the item matches: in a list below another object how surely the linking fact holds at the moment and in the `during` window; at the root how surely the item meets the filter at the moment. Null where the list has none of these. */
  certainty?: Maybe<RecordedCertainty>;
  /** The cursor. It belongs to this list with this filter and order. */
  cursor: Scalars['String']['output'];
  /** The fact that links the item to its parent; null at the root. */
  fact?: Maybe<Fact>;
  /** The item. */
  node: Organization;
};

/** Conditions on organizations, all of which must hold; three-valued with a moment, as in PersonFilter. */
export type OrganizationFilter = {
  /** Meets all of these filters. */
  and?: InputMaybe<Array<OrganizationFilter>>;
  /** Belongs directly to one of these entities: at the moment, or at any time without one. */
  belongsTo?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Has one of these categories. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Has a role in such a fact: at the moment, or at any time without one. Facts that are no states, such as participations, count at every moment; surely where a source reports them, and does not only plan or attribute them. */
  has?: InputMaybe<HasFactInput>;
  /** Has one of these identifiers, in any system. */
  identifiers?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Has one of these ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Does not meet this filter. On evidence only, as in PersonFilter. */
  not?: InputMaybe<OrganizationFilter>;
  /** Meets at least one of these filters. */
  or?: InputMaybe<Array<OrganizationFilter>>;
  /** Is a direct part of one of these entities: at the moment, or at any time without one. */
  partOf?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Its label without a moment contains this text, ignoring case and accents; `at` does not change this. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** No recorded fact may meet this filter, as in PersonFilter. */
  unrecorded?: InputMaybe<OrganizationFilter>;
};

/** The order of a list of organizations. Equal ones are ordered by id. */
export type OrganizationOrder =
  /** By first recorded existence, earliest first; undated ones last. */
  | 'DATE_ASC'
  /** By first recorded existence, latest first; undated ones first. */
  | 'DATE_DESC'
  /** By the number of facts in which it has a role, at any moment: the most first, equal numbers by label. No index gives this order: the facts of all entities that meet the filter are counted, of at most 20,000. */
  | 'FACTS_DESC'
  /** By label, ascending. */
  | 'LABEL_ASC'
  /** By label, descending. */
  | 'LABEL_DESC';

/** The position of a page in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last item; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more items follow. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether items precede. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A page of participants of an event. */
export type ParticipantConnection = {
  __typename?: 'ParticipantConnection';
  /** The items with their cursors. */
  edges: Array<ParticipantEdge>;
  /** The items without cursors. */
  nodes: Array<Actor>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A participant with its participation and cursor. */
export type ParticipantEdge = {
  __typename?: 'ParticipantEdge';
  /** How surely the item matches: how surely the participation holds at the moment, overlaps the `during` window and meets the filter. Null without a moment and a window. */
  certainty?: Maybe<RecordedCertainty>;
  /** The cursor. It belongs to this list with this filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Actor;
  /** The participation by which it took part. */
  participation: Participation;
};

/** The fact that an actor, or an unnamed group, took part in an event. It has the time of the event. */
export type Participation = Fact & Node & {
  __typename?: 'Participation';
  /** The event that caused the fact: the election of a tenure, the assembly that renamed a body. */
  byEvent?: Maybe<Event>;
  /** The office in which the participant acted, where a source says so. */
  capacity?: Maybe<Office>;
  /** How surely the fact holds at the moment; null without one. A `during` window has its certainty on the edge. */
  certainty?: Maybe<RecordedCertainty>;
  /** The claims, in the order of the file. */
  claims: ClaimConnection;
  /** Whether its counted claims contradict each other: on a date, a number, or whether an office was held in an acting capacity. */
  conflict: Scalars['Boolean']['output'];
  /** The event. */
  event: Event;
  /** The unnamed participants; null where the participant is named. */
  group?: Maybe<Group>;
  /** The versions of this fact in the graph, oldest first. */
  history: FactVersionConnection;
  /** The id of the record, with the moment at which it is read; see `Node`. */
  id: Scalars['ID']['output'];
  /** When the fact held. */
  interval: Interval;
  /** The kind of the fact. */
  kind: FactKind;
  /** A sentence made of the labels of the entities; with a moment, of their labels at that time. */
  label: Scalars['String']['output'];
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The entities for which the participant acted; the first 200. */
  onBehalfOf: Array<Actor>;
  /** The number of all these entities. */
  onBehalfOfCount: Scalars['Int']['output'];
  /** The participant; null for an unnamed group. */
  participant?: Maybe<Actor>;
  /** The id of the record, the same at every moment: given in the file, or derived from kind, roles and identifying properties. It never depends on dates, so that a more exact date does not make a second fact. */
  recordId: Scalars['ID']['output'];
  /** The role: "speaker", "observer", "elector", "chair". */
  role?: Maybe<Scalars['String']['output']>;
  /** The kind of claims that its bounds rest on. */
  support: Support;
  /** The number of independent voices that confirm the fact. Sources that share a voice count once. */
  voiceCount: Scalars['Int']['output'];
  /** Whether each of its claims has the rank DEPRECATED. Such a fact counts for nothing, and lists leave it out unless `include` asks for it. */
  withdrawn: Scalars['Boolean']['output'];
};


/** The fact that an actor, or an unnamed group, took part in an event. It has the time of the event. */
export type ParticipationClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The fact that an actor, or an unnamed group, took part in an event. It has the time of the event. */
export type ParticipationHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** The fact that an actor, or an unnamed group, took part in an event. It has the time of the event. */
export type ParticipationLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A page of participations. */
export type ParticipationConnection = {
  __typename?: 'ParticipationConnection';
  /** The items with their cursors. */
  edges: Array<ParticipationEdge>;
  /** The items of the whole list, counted by period, holder, office, body, role or type. */
  groups: FactGroups;
  /** The items without cursors. */
  nodes: Array<Participation>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};


/** A page of participations. */
export type ParticipationConnectionGroupsArgs = {
  by: FactGrouping;
  orderBy?: InputMaybe<GroupOrder>;
  unit?: InputMaybe<PeriodUnit>;
};

/** A participation with its cursor. */
export type ParticipationEdge = {
  __typename?: 'ParticipationEdge';
  /** How surely it matches: holds at the moment, and overlaps the `during` window. Null without both. */
  certainty?: Maybe<RecordedCertainty>;
  /** The cursor. It belongs to this list with this filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Participation;
};

/** Conditions on participations, all of which must hold. A list matches any of its values. */
export type ParticipationFilter = {
  /** Meets all of these filters. */
  and?: InputMaybe<Array<ParticipationFilter>>;
  /** The office in which the participant acts is one of these. */
  capacities?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The event is one of these. */
  events?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Meets these conditions, which facts of any kind have. */
  fact?: InputMaybe<FactFilter>;
  /** Does not meet this filter. */
  not?: InputMaybe<ParticipationFilter>;
  /** Meets at least one of these filters. */
  or?: InputMaybe<Array<ParticipationFilter>>;
  /** The participant is one of these. */
  participants?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Has one of these roles, exactly. */
  roles?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The order of a list of participations, or of the participants that they link: as FactOrder. */
export type ParticipationOrder =
  /** Earliest first; undated facts last. */
  | 'TIME_ASC'
  /** Latest first; undated facts first. */
  | 'TIME_DESC';

/** A range of the source's text, with the text around it. */
export type Passage = {
  __typename?: 'Passage';
  /** The text after the passage. */
  after: Scalars['String']['output'];
  /** The text before the passage. */
  before: Scalars['String']['output'];
  /** The code point after the passage. */
  end: Scalars['Int']['output'];
  /** The first code point of the passage in the text, from 0. */
  start: Scalars['Int']['output'];
  /** The passage. */
  text: Scalars['String']['output'];
};

/**
 * A path from one entity to another over facts. It visits no entity and uses no fact twice. A fact links every two of
 * its entities: holder and office, participant and event, subject and object, each of them and the event that caused the
 * fact.
 */
export type Path = {
  __typename?: 'Path';
  /**
   * DEFINITE where there is a day on which all hops surely held, POSSIBLE where there may be one, NOT_RECORDED where by the
   * records there is none. With `at` it is no surer than the states on the path are at that moment.
   */
  certainty: RecordedCertainty;
  /** The hops from the first entity to the last, one to six. */
  hops: Array<Hop>;
  /** The time that all hops share; null where they share no day. */
  interval?: Maybe<DateRange>;
};

/** The first paths between two entities. */
export type PathList = {
  __typename?: 'PathList';
  /** Whether these are surely the first paths of all: false where a limit of the search may hide others. */
  complete: Scalars['Boolean']['output'];
  /** The paths, in their order. */
  nodes: Array<Path>;
};

/** How the hops of a path must follow each other in time. */
export type PathTime =
  /** Each hop held at some time; the times need not meet. */
  | 'ANY'
  /** The hops can follow each other in time, from the first to the last: each has a day that is not before the day of the hop before it. */
  | 'CHRONOLOGICAL'
  /** There is a day on which all hops may have held. */
  | 'SIMULTANEOUS';

/** The unit of the periods. */
export type PeriodUnit =
  /** Days. */
  | 'DAY'
  /** Decades, such as 2010 to 2019. */
  | 'DECADE'
  /** Calendar months. */
  | 'MONTH'
  /** Years. */
  | 'YEAR';

/** A human being. */
export type Person = Actor & Entity & Node & {
  __typename?: 'Person';
  /** Claims that sources attribute to it as speaker. */
  attributedClaims: ClaimConnection;
  /** A category in free text, such as "federal subject" or "committee". */
  category?: Maybe<Scalars['String']['output']>;
  /** The claims of all facts in which it has a role, without withdrawn facts. */
  claims: ClaimConnection;
  /** The events connected with it, each once, in order of time. */
  events: EventConnection;
  /** The times when it existed, or took place for an event. Most entities have one. */
  existences: ExistenceConnection;
  /** How surely it existed at the moment; null without one. */
  existsAt?: Maybe<RecordedCertainty>;
  /** All facts in which it has a role, each once, in order of time. */
  facts: FactConnection;
  /** The id of the record, with the moment at which it is read; see `Node`. */
  id: Scalars['ID']['output'];
  /** Identifiers in other systems. */
  identifiers: Array<Identifier>;
  /** The kind of the entity. */
  kind: EntityKind;
  /** The best name: with a moment, names in use then, else present names before past ones; then OFFICIAL, SHORT, ALIAS, TRANSLITERATION. Where no name is recorded, the label from the file. */
  label: Scalars['String']['output'];
  /** The bodies that it was a member of; with a moment only those of that time. */
  memberships: MembershipConnection;
  /** The names, in order of time; with a moment only those in use. */
  names: NameConnection;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The events in which it took part, itself or through others on its behalf. */
  participations: ParticipationConnection;
  /** The id that the archivist chose, the same at every moment. It stays valid after a merge. */
  recordId: Scalars['ID']['output'];
  /** The relations with it as subject or object, each once. */
  relations: RelationConnection;
  /** The sources of these claims, each once, by title. */
  sources: SourceConnection;
  /** The offices that it held, in order of time; with a moment only those held then. */
  tenures: TenureConnection;
  /** Its facts as items of a timeline. */
  timeline: TimelineConnection;
};


/** A human being. */
export type PersonAttributedClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A human being. */
export type PersonClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A human being. */
export type PersonEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  as?: InputMaybe<Array<EventTie>>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FactOrder>;
};


/** A human being. */
export type PersonExistencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<ExistenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExistenceOrder>;
};


/** A human being. */
export type PersonFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<FactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  kinds?: InputMaybe<Array<FactKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FactOrder>;
};


/** A human being. */
export type PersonLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A human being. */
export type PersonMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<MembershipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MembershipOrder>;
};


/** A human being. */
export type PersonNamesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<NameFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NameOrder>;
};


/** A human being. */
export type PersonParticipationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<ParticipationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ParticipationOrder>;
};


/** A human being. */
export type PersonRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<RelationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationOrder>;
  types?: InputMaybe<Array<RelationType>>;
};


/** A human being. */
export type PersonSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A human being. */
export type PersonTenuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<TenureFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TenureOrder>;
};


/** A human being. */
export type PersonTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  foldEvents?: InputMaybe<Scalars['Boolean']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  kinds?: InputMaybe<Array<FactKind>>;
};

/** A page of people. */
export type PersonConnection = {
  __typename?: 'PersonConnection';
  /** The items with their cursors. */
  edges: Array<PersonEdge>;
  /** The items without cursors. */
  nodes: Array<Person>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A person with its cursor. */
export type PersonEdge = {
  __typename?: 'PersonEdge';
  /** How surely the person meets the filter at the moment; null without a moment or a filter. */
  certainty?: Maybe<RecordedCertainty>;
  /** The cursor. It belongs to this list with this filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Person;
};

/**
 * Conditions on people, all of which must hold. With a moment they are three-valued: with `minCertainty: DEFINITE` an
 * entity is listed if it surely meets them, otherwise if it may. Not recorded is not "no", so there are two negations:
 * `not` asks what was so, and is DEFINITE only on evidence; `unrecorded` asks about the record.
 */
export type PersonFilter = {
  /** Meets all of these filters. */
  and?: InputMaybe<Array<PersonFilter>>;
  /** Has one of these categories. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Has a role in such a fact: at the moment, or at any time without one. Facts that are no states, such as participations, count at every moment; surely where a source reports them, and does not only plan or attribute them. */
  has?: InputMaybe<HasFactInput>;
  /** Has one of these identifiers, in any system. */
  identifiers?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Has one of these ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /**
   * Does not meet this filter. A condition on facts is surely not met at a moment only if no recorded fact may meet it, and
   * none that is unrecorded can: the entity, or those that the condition names, surely did not exist then (by the asserted
   * dates of their existence; for `has` only where its `fact` has the `kinds` TENURE or MEMBERSHIP; never for events). Otherwise it is
   * perhaps not met. Without a moment it is the same as `unrecorded`.
   */
  not?: InputMaybe<PersonFilter>;
  /** Meets at least one of these filters. */
  or?: InputMaybe<Array<PersonFilter>>;
  /** Its label without a moment contains this text, ignoring case and accents; `at` does not change this. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** No recorded fact may meet this filter at the moment, or at any time without one; planned and attributed facts count as recorded. It is true or false, the same with DEFINITE and POSSIBLE, and `not` in it means the same. */
  unrecorded?: InputMaybe<PersonFilter>;
};

/** The order of a list of people. Equal ones are ordered by id. */
export type PersonOrder =
  /** By first recorded existence, earliest first; undated ones last. */
  | 'DATE_ASC'
  /** By first recorded existence, latest first; undated ones first. */
  | 'DATE_DESC'
  /** By the number of facts in which it has a role, at any moment: the most first, equal numbers by label. No index gives this order: the facts of all entities that meet the filter are counted, of at most 20,000. */
  | 'FACTS_DESC'
  /** By label, ascending. */
  | 'LABEL_ASC'
  /** By label, descending. */
  | 'LABEL_DESC';

/** Records in files, and how to apply them. */
export type PlanRecordsInput = {
  /** The dataset of files whose format cannot name one. Default: as the file says, else from its name. */
  dataset?: InputMaybe<Scalars['String']['input']>;
  /** The files. They are checked together, so that one may name records of another. */
  files: Array<RecordFileInput>;
  /**
   * Whether records with errors are left out, with those that name them, instead of preventing the whole change. What they
   * said before stays. Not together with the mode REPLACE.
   */
  keepGoing?: InputMaybe<Scalars['Boolean']['input']>;
  /** What happens to what the datasets of the files said before. */
  mode?: InputMaybe<ApplyMode>;
  /** Whether warnings prevent writing, as errors do. */
  strict?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What applying files would change in the present graph. */
export type PlanRecordsPayload = MutationPayload & {
  __typename?: 'PlanRecordsPayload';
  /** Whether `applyRecords` would write the changes; false where an error, a conflict or `strict` prevents it. */
  accepted: Scalars['Boolean']['output'];
  /** The records by pages: sources, then entities, then facts, then conflicts and merges, dataset by dataset. */
  changes: PlannedChangeConnection;
  /** The number of records in conflict. */
  conflictCount: Scalars['Int']['output'];
  /** The number of new records. */
  createdCount: Scalars['Int']['output'];
  /** Identifies the plan; give it to `applyRecords` to apply this plan and no other. */
  planHash: Scalars['String']['output'];
  /** The number of all problems. */
  problemCount: Scalars['Int']['output'];
  /** What is wrong with the files, in their order, then with the changes; the first 1,000. */
  problems: Array<Problem>;
  /** The number of records of files that are left out because of errors, with `keepGoing`. */
  refusedRecordCount: Scalars['Int']['output'];
  /**
   * The number of claims that facts would lose without another claim of the same source in their place. Claims of retracted
   * facts are not counted.
   */
  removedClaimCount: Scalars['Int']['output'];
  /** The number of records that would be retracted. */
  retractedCount: Scalars['Int']['output'];
  /** The number of unchanged records. */
  unchangedCount: Scalars['Int']['output'];
  /** The number of records that would change. */
  updatedCount: Scalars['Int']['output'];
};


/** What applying files would change in the present graph. */
export type PlanRecordsPayloadChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<ChangeKind>>;
};

/** What happens to one record. */
export type PlannedChange = {
  __typename?: 'PlannedChange';
  /**
   * The properties and claims that differ: of a new or a retracted record all that it has, of a record in conflict those
   * that cannot be. Empty where nothing changes.
   */
  differences: Array<Difference>;
  /** What happens. */
  kind: ChangeKind;
  /** The id of the record. Not `id`, since a plan may have several changes of one record. */
  recordId: Scalars['ID']['output'];
  /** The type of the record. */
  recordType: RecordType;
};

/** A page of planned changes. */
export type PlannedChangeConnection = {
  __typename?: 'PlannedChangeConnection';
  /** The changes with their cursors. */
  edges: Array<PlannedChangeEdge>;
  /** The changes without cursors. */
  nodes: Array<PlannedChange>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of changes in the whole list. */
  totalCount: Scalars['Int']['output'];
};

/** A planned change with its cursor. */
export type PlannedChangeEdge = {
  __typename?: 'PlannedChangeEdge';
  /** The cursor of this change, for `after`. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: PlannedChange;
};

/** The unit in which a date is known, from the finest to the coarsest: `coarserThan` of filters means this order. */
export type Precision =
  /** A century. */
  | 'CENTURY'
  /** A day. */
  | 'DAY'
  /** A decade. */
  | 'DECADE'
  /** A day with a time of day. */
  | 'EXACT'
  /** A month. */
  | 'MONTH'
  /** A season, a span or a set of dates: no single unit. */
  | 'RANGE'
  /** Nothing is known. */
  | 'UNKNOWN'
  /** A year. */
  | 'YEAR';

/** Something that is wrong, and what would work. */
export type Problem = {
  __typename?: 'Problem';
  /** What is wrong, for programs. Later versions may add codes. */
  code: ProblemCode;
  /** What would work. */
  hint: Scalars['String']['output'];
  /** What is wrong, with the value. */
  message: Scalars['String']['output'];
  /** Where in the files it is; null where it is about records of the graph, or about several files. */
  position?: Maybe<FilePosition>;
  /** How serious it is. */
  severity: Severity;
};

/** What is wrong with files, with their records, or with a change. docs/seed-format.md lists the codes by subject. */
export type ProblemCode =
  /** Two facts have the same identity. */
  | 'AMBIGUOUS_FACT'
  /** As the integrity rule BRIDGED_OVERLAP. */
  | 'BRIDGED_OVERLAP'
  /** As the integrity rule CONFLICTING_CLAIMS. */
  | 'CONFLICTING_CLAIMS'
  /** Datasets refer to each other's records, so that none can be applied first. */
  | 'DATASET_CIRCLE'
  /** A date for programs is more exact than its text, and the text counts. */
  | 'DATE_COARSENED'
  /** Two forms of one date mean different days. */
  | 'DATE_CONTRADICTED'
  /** A claim has `date` together with `start`, `end` or `attested`. */
  | 'DATE_TWICE'
  /** The text of a date cannot be read as a date. */
  | 'DATE_UNREAD'
  /** A fact has the same claim twice. */
  | 'DUPLICATE_CLAIM'
  /** A table has a column twice. */
  | 'DUPLICATE_COLUMN'
  /** The files use one id for two records. */
  | 'DUPLICATE_ID'
  /** A key, or the name of a file, is used twice. */
  | 'DUPLICATE_KEY'
  /** The file is empty. */
  | 'EMPTY_FILE'
  /** The file is not text in UTF-8. */
  | 'ENCODING'
  /** The end is before the start. */
  | 'END_BEFORE_START'
  /** As the integrity rule EVENT_BEFORE_BODY. */
  | 'EVENT_BEFORE_BODY'
  /** A fact has no kind, or several. */
  | 'FACT_KIND'
  /** The graph uses the id for another record. */
  | 'ID_TAKEN'
  /** A fact lacks what its kind requires. */
  | 'INCOMPLETE'
  /** A start or an end is an interval. */
  | 'INTERVAL_AS_BOUND'
  /** A quote in a table is not closed, or is not where one may be. */
  | 'INVALID_CSV'
  /** A date is not EDTF, or does not exist. */
  | 'INVALID_DATE'
  /** An id has characters that ids do not have. */
  | 'INVALID_ID'
  /** The JSON is invalid. */
  | 'INVALID_JSON'
  /**
   * Two entities cannot be merged: they are of different kinds, distinct according to a fact or merged already, or only an
   * admin may merge them.
   */
  | 'INVALID_MERGE'
  /** A value is not a number, or not one that the key may have. */
  | 'INVALID_NUMBER'
  /** A place in a source is not a range, or cannot be read. */
  | 'INVALID_PLACE'
  /** A value is not one of those that the key may have. */
  | 'INVALID_VALUE'
  /** The XML is not well-formed. */
  | 'INVALID_XML'
  /** The YAML is invalid, or uses what the format does not support. */
  | 'INVALID_YAML'
  /** A batch cannot be taken back, since a later one changed its record again, or wrote a record that needs it. */
  | 'LATER_BATCH'
  /** As the integrity rule LONG_BRIDGE. */
  | 'LONG_BRIDGE'
  /** A table lacks a column that its template requires. */
  | 'MISSING_COLUMN'
  /** A key that the record must have is missing. */
  | 'MISSING_KEY'
  /** A value that must be a list is none. */
  | 'NOT_A_LIST'
  /** A value that must be a mapping is none. */
  | 'NOT_A_MAPPING'
  /** A value that must be a text is none. */
  | 'NOT_A_TEXT'
  /** Something in the file has no place in the graph and is left out. */
  | 'NOT_KEPT'
  /** A record has a property that its kind does not have. */
  | 'NOT_TAKEN'
  /** The file does not name its dataset. */
  | 'NO_DATASET'
  /** There is no such file. */
  | 'NO_FILE'
  /** Something in the file has no place of its own and is stored as a remark. */
  | 'NO_HOME'
  /** A derived claim lacks its rule, or what it is derived from. */
  | 'NO_RULE'
  /** An attributed claim does not say who said it. */
  | 'NO_SPEAKER'
  /** The headings of a table are those of no template. */
  | 'NO_TEMPLATE'
  /** A value is empty. */
  | 'NO_VALUE'
  /** As the integrity rule OUTSIDE_EXISTENCE. */
  | 'OUTSIDE_EXISTENCE'
  /** As the integrity rule OUTSIDE_LIFE. */
  | 'OUTSIDE_LIFE'
  /** A whole is part of itself, directly or through others. */
  | 'PART_OF_CYCLE'
  /** As the integrity rule PLACEHOLDER_DATE. */
  | 'PLACEHOLDER_DATE'
  /** A place is beyond the end of the text. */
  | 'PLACE_OUTSIDE'
  /** As the integrity rule PROBABLE_DUPLICATE. */
  | 'PROBABLE_DUPLICATE'
  /** A date needs quotes to be read as a text. */
  | 'QUOTE_DATE'
  /** A relation links what relations of its type do not link. */
  | 'RELATION_ENDS'
  /** As the integrity rule REPEATED_TENURE. */
  | 'REPEATED_TENURE'
  /** Two rows have different values for one fact. */
  | 'ROWS_DIFFER'
  /** A row has more or fewer cells than the table has headings. */
  | 'ROW_LENGTH'
  /** As the integrity rule SEAT_OVERLAP. */
  | 'SEAT_OVERLAP'
  /** Records name an entity that no file describes; it is created with its name alone. */
  | 'STUB'
  /** The text of a source has another digest than the record says. */
  | 'TEXT_DIGEST'
  /** The text of a source is in another file, which is missing or cannot be sent in a request. */
  | 'TEXT_FILE'
  /** The file is nested too deeply. */
  | 'TOO_DEEP'
  /** The file, or what it contains, is larger than can be read at once. */
  | 'TOO_LARGE'
  /** A text is too long. */
  | 'TOO_LONG'
  /** There are more files than can be read at once. */
  | 'TOO_MANY_FILES'
  /** As the integrity rule UNCITED. */
  | 'UNCITED'
  /** A table has a column that its template does not have. */
  | 'UNKNOWN_COLUMN'
  /** The content is not in the format, or the format cannot be read. */
  | 'UNKNOWN_FORMAT'
  /** There is no record with this id. */
  | 'UNKNOWN_ID'
  /** A key that the record does not have. */
  | 'UNKNOWN_KEY'
  /** There is no source with this id. */
  | 'UNKNOWN_SOURCE'
  /** An id is that of a record of a kind that the role does not take. */
  | 'WRONG_KIND'
  /** An XML document type declares or loads entities. */
  | 'XML_ENTITY'
  /** YAML with an alias. */
  | 'YAML_ALIAS'
  /** YAML with a tag. */
  | 'YAML_TAG';

/** A record to erase from all history. */
export type PurgeRecordInput = {
  /** Whether nothing is written, so that the payload says what would be erased. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The id of the entity or of the fact, which may have been retracted. */
  id: Scalars['ID']['input'];
  /** The reason, kept with the batch: 1 to 10,000 characters, not all of them blank. It should not repeat what is erased. */
  reason: Scalars['String']['input'];
};

/** What a purge erased, or would erase. */
export type PurgeRecordPayload = MutationPayload & {
  __typename?: 'PurgeRecordPayload';
  /** The batch of the purge; null in a dry run. */
  batch?: Maybe<Batch>;
  /** The number of erased claims. */
  claimCount: Scalars['Int']['output'];
  /** Always 0. */
  createdCount: Scalars['Int']['output'];
  /** The ids of the erased entities: the one that was named, and those that were merged into it. */
  entityIds: Array<Scalars['ID']['output']>;
  /** The number of facts of which versions were erased, retracted ones too. */
  factCount: Scalars['Int']['output'];
  /** Always 0. */
  problemCount: Scalars['Int']['output'];
  /** Always empty. */
  problems: Array<Problem>;
  /** The number of present records that were erased. */
  retractedCount: Scalars['Int']['output'];
  /** The number of other records that changed, since values of theirs followed from what was erased. */
  updatedCount: Scalars['Int']['output'];
};

/** The fact that an entity has a number, or had several at different times. Its interval and certainty are then those of all of them together, which is sure on no day; each of `values` has its own. */
export type Quantity = Fact & Node & {
  __typename?: 'Quantity';
  /** The event that caused the fact: the election of a tenure, the assembly that renamed a body. */
  byEvent?: Maybe<Event>;
  /** How surely the fact holds at the moment; null without one. A `during` window has its certainty on the edge. */
  certainty?: Maybe<RecordedCertainty>;
  /** The claims, in the order of the file. */
  claims: ClaimConnection;
  /** Whether its counted claims contradict each other: on a date, a number, or whether an office was held in an acting capacity. */
  conflict: Scalars['Boolean']['output'];
  /** The entity that the number is about. */
  entity: Entity;
  /** The versions of this fact in the graph, oldest first. */
  history: FactVersionConnection;
  /** The id of the record, with the moment at which it is read; see `Node`. */
  id: Scalars['ID']['output'];
  /** When the fact held. */
  interval: Interval;
  /** The kind of the fact. */
  kind: FactKind;
  /** A sentence made of the labels of the entities; with a moment, of their labels at that time. */
  label: Scalars['String']['output'];
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** What is counted or measured: "participants". */
  property: Scalars['String']['output'];
  /** The id of the record, the same at every moment: given in the file, or derived from kind, roles and identifying properties. It never depends on dates, so that a more exact date does not make a second fact. */
  recordId: Scalars['ID']['output'];
  /** The kind of claims that its bounds rest on. */
  support: Support;
  /** The unit; null for plain counts. */
  unit?: Maybe<Scalars['String']['output']>;
  /** The consensus of the claims, null where they give no number: from the least to the greatest of `values`, with a moment of those that it may have had then. */
  value?: Maybe<Amount>;
  /** The numbers of each time, in order of time: claims whose dates do not agree are about different times, and do not contradict each other. With a moment, only those that it may have had then; nothing is said of days between. A quantity of an event has the time of the event, and one value. */
  values: Array<QuantityValue>;
  /** The number of independent voices that confirm the fact. Sources that share a voice count once. */
  voiceCount: Scalars['Int']['output'];
  /** Whether each of its claims has the rank DEPRECATED. Such a fact counts for nothing, and lists leave it out unless `include` asks for it. */
  withdrawn: Scalars['Boolean']['output'];
};


/** The fact that an entity has a number, or had several at different times. Its interval and certainty are then those of all of them together, which is sure on no day; each of `values` has its own. */
export type QuantityClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The fact that an entity has a number, or had several at different times. Its interval and certainty are then those of all of them together, which is sure on no day; each of `values` has its own. */
export type QuantityHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** The fact that an entity has a number, or had several at different times. Its interval and certainty are then those of all of them together, which is sure on no day; each of `values` has its own. */
export type QuantityLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A page of quantities. */
export type QuantityConnection = {
  __typename?: 'QuantityConnection';
  /** The items with their cursors. */
  edges: Array<QuantityEdge>;
  /** The items without cursors. */
  nodes: Array<Quantity>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A quantity with its cursor. */
export type QuantityEdge = {
  __typename?: 'QuantityEdge';
  /** The cursor. It belongs to this list with this filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Quantity;
};

/** A number that an entity had at a time. */
export type QuantityValue = {
  __typename?: 'QuantityValue';
  /** How surely it was the number at the moment; null without one. NOT_RECORDED only for a quantity of an event, which no moment filters. */
  certainty?: Maybe<RecordedCertainty>;
  /** Whether the claims about this time contradict each other. */
  conflict: Scalars['Boolean']['output'];
  /** When it was the number. */
  interval: Interval;
  /** The consensus of the claims about this time. */
  value: Amount;
};

/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type Query = {
  __typename?: 'Query';
  /** The version of this server and the contents of its graph. */
  about: About;
  /** The batches of this graph, newest first. */
  batches?: Maybe<BatchConnection>;
  /**
   * The most central entities of the graph at a moment, or of each period. At most 50,000 facts and 100 slices are
   * measured; a graph that is too large for its metric is refused with a hint.
   */
  centrality?: Maybe<Array<CentralitySlice>>;
  /**
   * Who took part in the same events as somebody, themselves or through others: those with the most shared events first,
   * equal numbers by label. The same event is required: a speaker at another part of a meeting did not take part in the
   * same event. A moment leaves out no event; fields below are read at it. At most 20,000 participations of others are
   * counted; more are refused.
   */
  coParticipants?: Maybe<CoParticipantConnection>;
  /**
   * Who was in office together: pairs of tenures of two people that share time, in the order in which that time begins.
   * Where one begins on the last day of the other it is a handover, not a pair. Give `id`, `id` and `with`, or
   * `within`; without any: BAD_USER_INPUT. At most 10,000 pairs are ordered, and at most 1,000 tenures within a region
   * or an organization are compared; larger questions are refused with a hint.
   */
  coTenures?: Maybe<CoTenureConnection>;
  /** The event with this id; null where there is none. */
  event?: Maybe<Event>;
  /** Events. */
  events?: Maybe<EventConnection>;
  /** What batches did to facts, in their order. Entities and sources have no changes here; `batches` counts all records. Give `afterBatch` or `afterTime`. */
  factChanges?: Maybe<FactChangeConnection>;
  /** Facts of any kind, in order of time; undated facts last. */
  facts?: Maybe<FactConnection>;
  /** Contradictions and mistakes in the records of the newest batch, by rule: contradictions first, then probable mistakes, then work that is left to do. */
  integrity?: Maybe<FindingConnection>;
  /** Memberships, in order of time; undated memberships last. */
  memberships?: Maybe<MembershipConnection>;
  /** The surroundings of some entities: the entities that facts link to them, nearest first. */
  network?: Maybe<Network>;
  /** The object with this id; null where there is none. */
  node?: Maybe<Node>;
  /** Objects by id, in the order of `ids`; null in the place of an unknown id. */
  nodes?: Maybe<Array<Maybe<Node>>>;
  /** The office with this id; null where there is none. */
  office?: Maybe<Office>;
  /** Offices. */
  offices?: Maybe<OfficeConnection>;
  /** The organization with this id; null where there is none. */
  organization?: Maybe<Organization>;
  /** Organizations. */
  organizations?: Maybe<OrganizationConnection>;
  /** Participations, in order of time; undated participations last. */
  participations?: Maybe<ParticipationConnection>;
  /**
   * How two entities are linked by facts: shorter paths first, then surer ones, then those whose inner entities have
   * fewer roles in facts, since a link through an entity that links everybody says little, then by id. From an entity
   * with more than 200 facts, the first 200 in order of time are followed; every path with at most one such entity is
   * found all the same. Where paths may be missing, `complete` is false and `extensions.notes` says why.
   */
  paths?: Maybe<PathList>;
  /** People. */
  people?: Maybe<PersonConnection>;
  /** The person with this id; null where there is none. */
  person?: Maybe<Person>;
  /** The region with this id; null where there is none. */
  region?: Maybe<Region>;
  /** Regions. */
  regions?: Maybe<RegionConnection>;
  /** Relations, in order of time; undated relations last. */
  relations?: Maybe<RelationConnection>;
  /**
   * Entities found by any of their names in any language, by label, identifier or id. Each word of the text must match a
   * word of one name, exactly, as its beginning, or with typing mistakes; "Morozov" finds "Морозов". Order: kind of
   * match, typing mistakes, whether the name is in use, whether it is spelt as in the text, further words of the name,
   * missing letters, position in the name, official names first, kind of entity, id.
   */
  search?: Maybe<SearchConnection>;
  /** The source with this id; null where there is none. */
  source?: Maybe<Source>;
  /** Sources, by title. */
  sources?: Maybe<SourceConnection>;
  /** Tenures, in order of time; undated tenures last. */
  tenures?: Maybe<TenureConnection>;
  /** Facts in order of time, ready to draw. */
  timeline?: Maybe<TimelineConnection>;
  /** The topic with this id; null where there is none. */
  topic?: Maybe<Topic>;
  /** Topics. */
  topics?: Maybe<TopicConnection>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryBatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryCentralityArgs = {
  at?: InputMaybe<MomentInput>;
  every?: InputMaybe<Scalars['Duration']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<FactKind>>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  metric: CentralityMetric;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryCoParticipantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryCoTenuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  with?: InputMaybe<Scalars['ID']['input']>;
  within?: InputMaybe<Scalars['ID']['input']>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryEventArgs = {
  at?: InputMaybe<MomentInput>;
  id: Scalars['ID']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryFactChangesArgs = {
  about?: InputMaybe<Array<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  afterBatch?: InputMaybe<Scalars['Int']['input']>;
  afterTime?: InputMaybe<Scalars['DateTime']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  untilBatch?: InputMaybe<Scalars['Int']['input']>;
  untilTime?: InputMaybe<Scalars['DateTime']['input']>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<FactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FactOrder>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryIntegrityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  rules?: InputMaybe<Array<IntegrityRule>>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<MembershipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MembershipOrder>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryNetworkArgs = {
  at?: InputMaybe<MomentInput>;
  hops?: InputMaybe<Scalars['Int']['input']>;
  ids: Array<Scalars['ID']['input']>;
  kinds?: InputMaybe<Array<FactKind>>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryNodeArgs = {
  at?: InputMaybe<MomentInput>;
  id: Scalars['ID']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryNodesArgs = {
  at?: InputMaybe<MomentInput>;
  ids: Array<Scalars['ID']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryOfficeArgs = {
  at?: InputMaybe<MomentInput>;
  id: Scalars['ID']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryOfficesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OfficeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OfficeOrder>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryOrganizationArgs = {
  at?: InputMaybe<MomentInput>;
  id: Scalars['ID']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrganizationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OrganizationOrder>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryParticipationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<ParticipationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ParticipationOrder>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryPathsArgs = {
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['ID']['input'];
  kinds?: InputMaybe<Array<FactKind>>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  maxHops?: InputMaybe<Scalars['Int']['input']>;
  relationTypes?: InputMaybe<Array<RelationType>>;
  time?: InputMaybe<PathTime>;
  to: Scalars['ID']['input'];
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PersonFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PersonOrder>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryPersonArgs = {
  at?: InputMaybe<MomentInput>;
  id: Scalars['ID']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryRegionArgs = {
  at?: InputMaybe<MomentInput>;
  id: Scalars['ID']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryRegionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RegionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RegionOrder>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<RelationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationOrder>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<EntityKind>>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  text: Scalars['String']['input'];
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QuerySourceArgs = {
  at?: InputMaybe<MomentInput>;
  id: Scalars['ID']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QuerySourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SourceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryTenuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<TenureFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TenureOrder>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  foldEvents?: InputMaybe<Scalars['Boolean']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  include?: InputMaybe<Array<FactInclusion>>;
  kinds?: InputMaybe<Array<FactKind>>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  laneBy?: InputMaybe<LaneBy>;
  laneOrder?: InputMaybe<LaneOrder>;
  last?: InputMaybe<Scalars['Int']['input']>;
  match?: InputMaybe<TimelineMatch>;
  minCertainty?: InputMaybe<Certainty>;
  reach?: InputMaybe<Array<TimelineReach>>;
  relationTypes?: InputMaybe<Array<RelationType>>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryTopicArgs = {
  at?: InputMaybe<MomentInput>;
  id: Scalars['ID']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/** The questions. Each root field is answered by one statement on one state of the graph. A field that is refused is null, with an error; the others are answered. */
export type QueryTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TopicFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TopicOrder>;
};

/** Whether a claim counts. */
export type Rank =
  /** Kept, but does not count. */
  | 'DEPRECATED'
  /** Counts. */
  | 'NORMAL'
  /** Counts, and displaces NORMAL claims. */
  | 'PREFERRED';

/** A file with its content. */
export type RecordFileInput = {
  /** The whole text. */
  content: Scalars['String']['input'];
  /** The format of the content. */
  format: RecordFormat;
  /** The name of the file in messages, such as `tenures.csv`. */
  name: Scalars['String']['input'];
};

/** The formats of files. */
export type RecordFormat =
  /** Tables, one kind of record in each. */
  | 'CSV'
  /** EAC-CPF 1.0 or 2.0, in XML. */
  | 'EAC_CPF'
  /** Popolo, in JSON. */
  | 'POPOLO'
  /** The native format, see docs/seed-format.md. */
  | 'YAML';

/** The types of records. */
export type RecordType =
  /** A person, organization, office, region, event or topic. */
  | 'ENTITY'
  /** A fact, with its claims. */
  | 'FACT'
  /** A source. */
  | 'SOURCE';

/** How surely something holds at the moment, or overlaps the window, that was asked about. Null means that nothing was asked, as without a moment; NOT_RECORDED that no record says so. */
export type RecordedCertainty =
  /** It surely does. */
  | 'DEFINITE'
  /** As far as recorded it does not. That is not "no": another record may be missing. */
  | 'NOT_RECORDED'
  /** It may. */
  | 'POSSIBLE';

/** A territory of any level, from a country to a city. It is both an actor and a place. */
export type Region = Actor & Entity & Node & {
  __typename?: 'Region';
  /** Claims that sources attribute to it as speaker. */
  attributedClaims: ClaimConnection;
  /** A category in free text, such as "federal subject" or "committee". */
  category?: Maybe<Scalars['String']['output']>;
  /** The claims of all facts in which it has a role, without withdrawn facts. */
  claims: ClaimConnection;
  /** The events connected with it, each once, in order of time. */
  events: EventConnection;
  /** The times when it existed, or took place for an event. Most entities have one. */
  existences: ExistenceConnection;
  /** How surely it existed at the moment; null without one. */
  existsAt?: Maybe<RecordedCertainty>;
  /** All facts in which it has a role, each once, in order of time. */
  facts: FactConnection;
  /** The id of the record, with the moment at which it is read; see `Node`. */
  id: Scalars['ID']['output'];
  /** Identifiers in other systems. */
  identifiers: Array<Identifier>;
  /** The kind of the entity. */
  kind: EntityKind;
  /** The best name: with a moment, names in use then, else present names before past ones; then OFFICIAL, SHORT, ALIAS, TRANSLITERATION. Where no name is recorded, the label from the file. */
  label: Scalars['String']['output'];
  /** The bodies that it was a member of; with a moment only those of that time. */
  memberships: MembershipConnection;
  /** The names, in order of time; with a moment only those in use. */
  names: NameConnection;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The offices that belong to it. */
  offices: OfficeConnection;
  /** The regions that it is part of. */
  partOf: RegionConnection;
  /** The events in which it took part, itself or through others on its behalf. */
  participations: ParticipationConnection;
  /** The regions that are part of it. */
  parts: RegionConnection;
  /** The id that the archivist chose, the same at every moment. It stays valid after a merge. */
  recordId: Scalars['ID']['output'];
  /** The relations with it as subject or object, each once. */
  relations: RelationConnection;
  /** The sources of these claims, each once, by title. */
  sources: SourceConnection;
  /** The offices that it held, in order of time; with a moment only those held then. */
  tenures: TenureConnection;
  /** Its facts as items of a timeline. */
  timeline: TimelineConnection;
};


/** A territory of any level, from a country to a city. It is both an actor and a place. */
export type RegionAttributedClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A territory of any level, from a country to a city. It is both an actor and a place. */
export type RegionClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A territory of any level, from a country to a city. It is both an actor and a place. */
export type RegionEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  as?: InputMaybe<Array<EventTie>>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FactOrder>;
};


/** A territory of any level, from a country to a city. It is both an actor and a place. */
export type RegionExistencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<ExistenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExistenceOrder>;
};


/** A territory of any level, from a country to a city. It is both an actor and a place. */
export type RegionFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<FactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  kinds?: InputMaybe<Array<FactKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FactOrder>;
};


/** A territory of any level, from a country to a city. It is both an actor and a place. */
export type RegionLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A territory of any level, from a country to a city. It is both an actor and a place. */
export type RegionMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<MembershipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MembershipOrder>;
};


/** A territory of any level, from a country to a city. It is both an actor and a place. */
export type RegionNamesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<NameFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NameOrder>;
};


/** A territory of any level, from a country to a city. It is both an actor and a place. */
export type RegionOfficesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationOrder>;
  reach?: InputMaybe<Array<OfficeReach>>;
};


/** A territory of any level, from a country to a city. It is both an actor and a place. */
export type RegionPartOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationOrder>;
};


/** A territory of any level, from a country to a city. It is both an actor and a place. */
export type RegionParticipationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<ParticipationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ParticipationOrder>;
};


/** A territory of any level, from a country to a city. It is both an actor and a place. */
export type RegionPartsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationOrder>;
};


/** A territory of any level, from a country to a city. It is both an actor and a place. */
export type RegionRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<RelationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationOrder>;
  types?: InputMaybe<Array<RelationType>>;
};


/** A territory of any level, from a country to a city. It is both an actor and a place. */
export type RegionSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A territory of any level, from a country to a city. It is both an actor and a place. */
export type RegionTenuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<TenureFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TenureOrder>;
};


/** A territory of any level, from a country to a city. It is both an actor and a place. */
export type RegionTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  foldEvents?: InputMaybe<Scalars['Boolean']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  kinds?: InputMaybe<Array<FactKind>>;
};

/** A page of regions. */
export type RegionConnection = {
  __typename?: 'RegionConnection';
  /** The items with their cursors. */
  edges: Array<RegionEdge>;
  /** The items without cursors. */
  nodes: Array<Region>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A region with its cursor. */
export type RegionEdge = {
  __typename?: 'RegionEdge';
  /** How surely the item matches: in a list below another object how surely the linking fact holds at the moment and in the `during` window; at the root how surely the item meets the filter at the moment. Null where the list has none of these. */
  certainty?: Maybe<RecordedCertainty>;
  /** The cursor. It belongs to this list with this filter and order. */
  cursor: Scalars['String']['output'];
  /** The fact that links the item to its parent; null at the root. */
  fact?: Maybe<Fact>;
  /** The item. */
  node: Region;
};

/** Conditions on regions, all of which must hold; three-valued with a moment, as in PersonFilter. */
export type RegionFilter = {
  /** Meets all of these filters. */
  and?: InputMaybe<Array<RegionFilter>>;
  /** Belongs directly to one of these entities: at the moment, or at any time without one. */
  belongsTo?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Has one of these categories. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Has a role in such a fact: at the moment, or at any time without one. Facts that are no states, such as participations, count at every moment; surely where a source reports them, and does not only plan or attribute them. */
  has?: InputMaybe<HasFactInput>;
  /** Has one of these identifiers, in any system. */
  identifiers?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Has one of these ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Does not meet this filter. On evidence only, as in PersonFilter. */
  not?: InputMaybe<RegionFilter>;
  /** Meets at least one of these filters. */
  or?: InputMaybe<Array<RegionFilter>>;
  /** Is a direct part of one of these entities: at the moment, or at any time without one. */
  partOf?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Its label without a moment contains this text, ignoring case and accents; `at` does not change this. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** No recorded fact may meet this filter, as in PersonFilter. */
  unrecorded?: InputMaybe<RegionFilter>;
};

/** The order of a list of regions. Equal ones are ordered by id. */
export type RegionOrder =
  /** By first recorded existence, earliest first; undated ones last. */
  | 'DATE_ASC'
  /** By first recorded existence, latest first; undated ones first. */
  | 'DATE_DESC'
  /** By the number of facts in which it has a role, at any moment: the most first, equal numbers by label. No index gives this order: the facts of all entities that meet the filter are counted, of at most 20,000. */
  | 'FACTS_DESC'
  /** By label, ascending. */
  | 'LABEL_ASC'
  /** By label, descending. */
  | 'LABEL_DESC';

/** A typed relation of two entities, read from subject to object: the subject is part of, was held in, or belongs to the object. */
export type Relation = Fact & Node & {
  __typename?: 'Relation';
  /** The event that caused the fact: the election of a tenure, the assembly that renamed a body. */
  byEvent?: Maybe<Event>;
  /** How surely the fact holds at the moment; null without one. A `during` window has its certainty on the edge. */
  certainty?: Maybe<RecordedCertainty>;
  /** The claims, in the order of the file. */
  claims: ClaimConnection;
  /** Whether its counted claims contradict each other: on a date, a number, or whether an office was held in an acting capacity. */
  conflict: Scalars['Boolean']['output'];
  /** The versions of this fact in the graph, oldest first. */
  history: FactVersionConnection;
  /** The id of the record, with the moment at which it is read; see `Node`. */
  id: Scalars['ID']['output'];
  /** When the fact held. */
  interval: Interval;
  /** The kind of the fact. */
  kind: FactKind;
  /** A sentence made of the labels of the entities; with a moment, of their labels at that time. */
  label: Scalars['String']['output'];
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The object. */
  object: Entity;
  /** The id of the record, the same at every moment: given in the file, or derived from kind, roles and identifying properties. It never depends on dates, so that a more exact date does not make a second fact. */
  recordId: Scalars['ID']['output'];
  /** The subject. */
  subject: Entity;
  /** The kind of claims that its bounds rest on. */
  support: Support;
  /** The type of the relation. */
  type: RelationType;
  /** The number of independent voices that confirm the fact. Sources that share a voice count once. */
  voiceCount: Scalars['Int']['output'];
  /** Whether each of its claims has the rank DEPRECATED. Such a fact counts for nothing, and lists leave it out unless `include` asks for it. */
  withdrawn: Scalars['Boolean']['output'];
};


/** A typed relation of two entities, read from subject to object: the subject is part of, was held in, or belongs to the object. */
export type RelationClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A typed relation of two entities, read from subject to object: the subject is part of, was held in, or belongs to the object. */
export type RelationHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A typed relation of two entities, read from subject to object: the subject is part of, was held in, or belongs to the object. */
export type RelationLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A page of relations. */
export type RelationConnection = {
  __typename?: 'RelationConnection';
  /** The items with their cursors. */
  edges: Array<RelationEdge>;
  /** The items of the whole list, counted by period, holder, office, body, role or type. */
  groups: FactGroups;
  /** The items without cursors. */
  nodes: Array<Relation>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};


/** A page of relations. */
export type RelationConnectionGroupsArgs = {
  by: FactGrouping;
  orderBy?: InputMaybe<GroupOrder>;
  unit?: InputMaybe<PeriodUnit>;
};

/** A relation with its cursor. */
export type RelationEdge = {
  __typename?: 'RelationEdge';
  /** How surely it matches: holds at the moment, and overlaps the `during` window. Null without both. */
  certainty?: Maybe<RecordedCertainty>;
  /** The cursor. It belongs to this list with this filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Relation;
};

/** Conditions on relations, all of which must hold. A list matches any of its values. */
export type RelationFilter = {
  /** Meets all of these filters. */
  and?: InputMaybe<Array<RelationFilter>>;
  /** Meets these conditions, which facts of any kind have. */
  fact?: InputMaybe<FactFilter>;
  /** Does not meet this filter. */
  not?: InputMaybe<RelationFilter>;
  /** The object is one of these. */
  objects?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Meets at least one of these filters. */
  or?: InputMaybe<Array<RelationFilter>>;
  /** The subject is one of these. */
  subjects?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Has one of these types. */
  types?: InputMaybe<Array<RelationType>>;
};

/** The order of a list of relations, or of what relations link: as FactOrder. */
export type RelationOrder =
  /** Earliest first; undated facts last. */
  | 'TIME_ASC'
  /** Latest first; undated facts first. */
  | 'TIME_DESC';

/** The type of a relation, read from subject to object. */
export type RelationType =
  /** Borders on. Read in both directions. */
  | 'ADJACENT_TO'
  /** A person is an associate of another: a friend, an ally, a partner. Read in both directions; a state. */
  | 'ASSOCIATE_OF'
  /** Belongs to an entity of another kind: an office to its body, an event to the body that meets, a plan to its owner. */
  | 'BELONGS_TO'
  /** Cooperates with. Read in both directions. */
  | 'COOPERATES_WITH'
  /** An event discussed a topic. */
  | 'DISCUSSED'
  /** An event was held in a region. */
  | 'HELD_IN'
  /** Hosted by. */
  | 'HOSTED_BY'
  /** Is not the same entity in spite of similar names; the two must never be merged. Read in both directions. */
  | 'NOT_SAME_AS'
  /** Organized by. */
  | 'ORGANIZED_BY'
  /** A person is a parent of another. Kinship by birth is no state: it holds at every moment, also outside their lives. */
  | 'PARENT_OF'
  /** Is part of an entity of the same kind. */
  | 'PART_OF'
  /** A person is a relative of another, in a way that is not known or has no type of its own. Read in both directions; no state. */
  | 'RELATIVE_OF'
  /** A body or region has its seat in a region. */
  | 'SEATED_IN'
  /** An actor serves as a body: a region as a regional office. */
  | 'SERVES_AS'
  /** A person is a sibling of another. Read in both directions; no state. */
  | 'SIBLING_OF'
  /** A person is married to another. Read in both directions; a state. */
  | 'SPOUSE_OF'
  /** A body is the successor of another. */
  | 'SUCCEEDS'
  /** A person teaches another; a state. */
  | 'TEACHER_OF';

/** The archivist's judgement of a source. */
export type Reliability =
  /** Copied, machine-translated or otherwise weak. */
  | 'LOW'
  /** Nothing speaks against it. */
  | 'NORMAL';

/** One sentence by the archivist about what a source says, where nothing more structured fits. */
export type Remark = Fact & Node & {
  __typename?: 'Remark';
  /** The entities that it is about; the first 200. */
  about: Array<Entity>;
  /** The number of all these entities. */
  aboutCount: Scalars['Int']['output'];
  /** The event that caused the fact: the election of a tenure, the assembly that renamed a body. */
  byEvent?: Maybe<Event>;
  /** How surely the fact holds at the moment; null without one. A `during` window has its certainty on the edge. */
  certainty?: Maybe<RecordedCertainty>;
  /** The claims, in the order of the file. */
  claims: ClaimConnection;
  /** Whether its counted claims contradict each other: on a date, a number, or whether an office was held in an acting capacity. */
  conflict: Scalars['Boolean']['output'];
  /** The versions of this fact in the graph, oldest first. */
  history: FactVersionConnection;
  /** The id of the record, with the moment at which it is read; see `Node`. */
  id: Scalars['ID']['output'];
  /** When the fact held. */
  interval: Interval;
  /** The kind of the fact. */
  kind: FactKind;
  /** A sentence made of the labels of the entities; with a moment, of their labels at that time. */
  label: Scalars['String']['output'];
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The id of the record, the same at every moment: given in the file, or derived from kind, roles and identifying properties. It never depends on dates, so that a more exact date does not make a second fact. */
  recordId: Scalars['ID']['output'];
  /** The kind of claims that its bounds rest on. */
  support: Support;
  /** The sentence. */
  text: Scalars['String']['output'];
  /** The number of independent voices that confirm the fact. Sources that share a voice count once. */
  voiceCount: Scalars['Int']['output'];
  /** Whether each of its claims has the rank DEPRECATED. Such a fact counts for nothing, and lists leave it out unless `include` asks for it. */
  withdrawn: Scalars['Boolean']['output'];
};


/** One sentence by the archivist about what a source says, where nothing more structured fits. */
export type RemarkClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One sentence by the archivist about what a source says, where nothing more structured fits. */
export type RemarkHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** One sentence by the archivist about what a source says, where nothing more structured fits. */
export type RemarkLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A batch to take back. */
export type RevertBatchInput = {
  /** The id of the batch, such as "batch/3". */
  id: Scalars['ID']['input'];
  /** The reason, kept with the new batch, of at most 10,000 characters. Default: none. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What taking a batch back changed. */
export type RevertBatchPayload = MutationPayload & {
  __typename?: 'RevertBatchPayload';
  /** The new batch; null where nothing was left to take back, or a later batch prevents it. */
  batch?: Maybe<Batch>;
  /** The number of records that were created again. */
  createdCount: Scalars['Int']['output'];
  /** The number of all problems. */
  problemCount: Scalars['Int']['output'];
  /** Later batches that prevent it, else the contradictions of the restored facts; the first 1,000. */
  problems: Array<Problem>;
  /**
   * The number of claims that facts lost without another claim of the same source in their place. Claims of retracted facts
   * are not counted.
   */
  removedClaimCount: Scalars['Int']['output'];
  /** The number of records that were retracted. */
  retractedCount: Scalars['Int']['output'];
  /** The number of records that were changed back. */
  updatedCount: Scalars['Int']['output'];
};

/** A page of search results, best first. */
export type SearchConnection = {
  __typename?: 'SearchConnection';
  /** False where more names share words with the text than are compared: 1,000 names, and 1,000 entities by labels and identifiers, those with the fewest words first. More words, or `kinds`, narrow the search. */
  complete: Scalars['Boolean']['output'];
  /** The items with their cursors. */
  edges: Array<SearchEdge>;
  /** The items without cursors. */
  nodes: Array<SearchHit>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of entities that were found; exact where `complete` is true. */
  totalCount: Scalars['Int']['output'];
};

/** A hit with its cursor. */
export type SearchEdge = {
  __typename?: 'SearchEdge';
  /** The cursor of this item, for `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: SearchHit;
};

/** An entity that was found, with the best of its matching names. */
export type SearchHit = {
  __typename?: 'SearchHit';
  /** How surely the name was in use at the moment; null without a moment, and without a name. */
  certainty?: Maybe<RecordedCertainty>;
  /** The entity; for a merged one, the entity that replaced it. */
  entity: Entity;
  /** The name, label, identifier or id that matched, as stored. */
  matched: Scalars['String']['output'];
  /** How it matched. */
  matchedBy: SearchMatch;
  /** The name that matched, with its interval and sources; null where an identifier, an id or a label matched. */
  name?: Maybe<Name>;
};

/** How a name matches a text, best first. Case is always ignored. */
export type SearchMatch =
  /** The text is the name. */
  | 'EXACT'
  /** The text is the name in another alphabet or transliteration, without diacritics, or with other punctuation. */
  | 'FOLDED'
  /** Each word of the text is a word of the name, the beginning of one, or nearly one: from 4 letters on with one letter wrong, missing, additional or exchanged with its neighbour; from 8 letters on with two. */
  | 'FUZZY'
  /** The text is an identifier of the entity (its value, `scheme:value` or its URL), or its id. */
  | 'IDENTIFIER'
  /** The text contains each word of the name, at least two, and more words. */
  | 'PART'
  /** Each word of the text is a word of the name or the beginning of one; an initial counts. */
  | 'PREFIX'
  /** Each word of the text is a word of the name, in any order. */
  | 'WORDS';

/** How serious a problem is. */
export type Severity =
  /** Prevents writing, with `keepGoing` only of the records concerned. Of a finding: two records, or two claims, cannot both be true. */
  | 'ERROR'
  /** Nothing is wrong, but something is left to do. Never prevents writing. */
  | 'NOTICE'
  /** Prevents writing only with `strict`. Of a finding: probably a mistake. */
  | 'WARNING';

/** An event in which both took part. */
export type SharedEvent = {
  __typename?: 'SharedEvent';
  /** The event. */
  event: Event;
  /** How the entity in `id` took part, itself or through others: role, office, on whose behalf. */
  own: Array<Participation>;
  /** How the other took part, itself or through others. */
  theirs: Array<Participation>;
};

/** A document that makes claims. Sources of one publisher or origin share a voice. */
export type Source = Node & {
  __typename?: 'Source';
  /** The claims that the source makes. */
  claims: ClaimConnection;
  /** When it was published or written; null where undated. A claim that something is still so holds up to this date only. */
  date?: Maybe<FuzzyDate>;
  /** How the date was determined. */
  dateBasis?: Maybe<Scalars['String']['output']>;
  /** The date as printed. */
  dateText?: Maybe<Scalars['String']['output']>;
  /** The id of the record, with the moment at which it is read; see `Node`. */
  id: Scalars['ID']['output'];
  /** The kind of document: "news item", "minutes", "encyclopedia". */
  kind?: Maybe<Scalars['String']['output']>;
  /** The language tag; null where it is not recorded. */
  language?: Maybe<Scalars['String']['output']>;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The publisher. */
  publisher?: Maybe<Scalars['String']['output']>;
  /** The id given in its dataset, the same at every moment. */
  recordId: Scalars['ID']['output'];
  /** The archivist's judgement of the source; null where there is none. */
  reliability?: Maybe<Reliability>;
  /** The title, in the language of the source, or a description. */
  title: Scalars['String']['output'];
  /** The URL. */
  url?: Maybe<Scalars['String']['output']>;
  /** The publisher or origin that speaks. Sources with one voice count as one confirmation. */
  voice: Scalars['String']['output'];
};


/** A document that makes claims. Sources of one publisher or origin share a voice. */
export type SourceClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of sources. */
export type SourceConnection = {
  __typename?: 'SourceConnection';
  /** The items with their cursors. */
  edges: Array<SourceEdge>;
  /** The items without cursors. */
  nodes: Array<Source>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A source with its cursor. */
export type SourceEdge = {
  __typename?: 'SourceEdge';
  /** The cursor. It belongs to this list with this filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Source;
};

/** Conditions on sources, all of which must hold. */
export type SourceFilter = {
  /** Meets all of these filters. */
  and?: InputMaybe<Array<SourceFilter>>;
  /** Has one of these ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Has one of these language tags. */
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Does not meet this filter. */
  not?: InputMaybe<SourceFilter>;
  /** Meets at least one of these filters. */
  or?: InputMaybe<Array<SourceFilter>>;
  /** The title contains this text, ignoring case and accents. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Has one of these voices. */
  voices?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A page of a succession. */
export type SuccessionConnection = {
  __typename?: 'SuccessionConnection';
  /** The items with their cursors. */
  edges: Array<SuccessionEdge>;
  /** The items without cursors. */
  nodes: Array<SuccessionEntry>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. */
  totalCount: Scalars['Int']['output'];
};

/** An entry of a succession with its cursor. */
export type SuccessionEdge = {
  __typename?: 'SuccessionEdge';
  /** The cursor of this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: SuccessionEntry;
};

/** One tenure in the order of an office. `predecessor` and `successor` are null where the number of seats is not 1 and no source states them. */
export type SuccessionEntry = {
  __typename?: 'SuccessionEntry';
  /** Whether the holder held the office in an acting capacity; null where sources contradict each other on it. */
  acting?: Maybe<Scalars['Boolean']['output']>;
  /** The days before it for which no holder is recorded; null where there are none. */
  gapBefore?: Maybe<Gap>;
  /** Whether it starts on the last day of an earlier tenure: both held on that day, which is neither a gap nor an overlap. */
  handover: Scalars['Boolean']['output'];
  /** How surely it began before the last day of the tenure before it; NOT_RECORDED where by the records it did not, null where none is before it. */
  overlapBefore?: Maybe<RecordedCertainty>;
  /** The tenure before it; an acting holder during a leave does not break the line. Null for the first, and where it cannot be determined. */
  predecessor?: Maybe<Tenure>;
  /** The tenure after it; null for the last, and where it cannot be determined. */
  successor?: Maybe<Tenure>;
  /** The tenure. */
  tenure: Tenure;
};

/** The kind of claims that the bounds of a fact rest on. Only ASSERTED facts can be DEFINITE. */
export type Support =
  /** Claims that sources assert. */
  | 'ASSERTED'
  /** Only claims that sources attribute to a speaker. */
  | 'ATTRIBUTED'
  /** Only announcements. */
  | 'PLANNED'
  /** No claim any more: each has the rank DEPRECATED. The fact has the time that they gave, and holds at no moment. */
  | 'WITHDRAWN';

/** The fact that an actor held an office, or with `vacant` that a source states that nobody did. Two terms of one holder are two tenures. */
export type Tenure = Fact & Node & {
  __typename?: 'Tenure';
  /** Whether it was held in an acting capacity, by the consensus of its claims: false also where no source mentions it, null where sources contradict each other on it. */
  acting?: Maybe<Scalars['Boolean']['output']>;
  /** How it began: "elected", "appointed". */
  began?: Maybe<Scalars['String']['output']>;
  /** The event that caused the fact: the election of a tenure, the assembly that renamed a body. */
  byEvent?: Maybe<Event>;
  /** How surely the fact holds at the moment; null without one. A `during` window has its certainty on the edge. */
  certainty?: Maybe<RecordedCertainty>;
  /** The claims, in the order of the file. */
  claims: ClaimConnection;
  /** Whether its counted claims contradict each other: on a date, a number, or whether an office was held in an acting capacity. */
  conflict: Scalars['Boolean']['output'];
  /** How it ended: "resigned", "died in office". */
  ended?: Maybe<Scalars['String']['output']>;
  /** The office by virtue of which it is held: that of mayor, where the mayor is president by right. Null where none is recorded. */
  exOfficio?: Maybe<Office>;
  /** The versions of this fact in the graph, oldest first. */
  history: FactVersionConnection;
  /** The holder; null only in a stated vacancy. */
  holder?: Maybe<Actor>;
  /** The id of the record, with the moment at which it is read; see `Node`. */
  id: Scalars['ID']['output'];
  /** When the fact held. */
  interval: Interval;
  /** The kind of the fact. */
  kind: FactKind;
  /** A sentence made of the labels of the entities; with a moment, of their labels at that time. */
  label: Scalars['String']['output'];
  /** How many days it lasted. An end that is unknown, or still to come, is never taken for today. */
  length: DayCount;
  /** The tenure of the office directly after it in order of time; null as for `previous`. */
  next?: Maybe<Tenure>;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The office. */
  office: Office;
  /** The tenure of the office directly before it in order of time; null for undated tenures, and where the office does not have exactly one seat. Not always the predecessor: an acting holder during a leave comes next, but does not break the line; see `Office.succession`. */
  previous?: Maybe<Tenure>;
  /** The id of the record, the same at every moment: given in the file, or derived from kind, roles and identifying properties. It never depends on dates, so that a more exact date does not make a second fact. */
  recordId: Scalars['ID']['output'];
  /** The kind of claims that its bounds rest on. */
  support: Support;
  /** Whether this fact states a vacancy. */
  vacant: Scalars['Boolean']['output'];
  /** The number of independent voices that confirm the fact. Sources that share a voice count once. */
  voiceCount: Scalars['Int']['output'];
  /** Whether each of its claims has the rank DEPRECATED. Such a fact counts for nothing, and lists leave it out unless `include` asks for it. */
  withdrawn: Scalars['Boolean']['output'];
};


/** The fact that an actor held an office, or with `vacant` that a source states that nobody did. Two terms of one holder are two tenures. */
export type TenureClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The fact that an actor held an office, or with `vacant` that a source states that nobody did. Two terms of one holder are two tenures. */
export type TenureHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** The fact that an actor held an office, or with `vacant` that a source states that nobody did. Two terms of one holder are two tenures. */
export type TenureLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A page of tenures. */
export type TenureConnection = {
  __typename?: 'TenureConnection';
  /** The items with their cursors. */
  edges: Array<TenureEdge>;
  /** The items of the whole list, counted by period, holder, office, body, role or type. */
  groups: FactGroups;
  /** The items without cursors. */
  nodes: Array<Tenure>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};


/** A page of tenures. */
export type TenureConnectionGroupsArgs = {
  by: FactGrouping;
  orderBy?: InputMaybe<GroupOrder>;
  unit?: InputMaybe<PeriodUnit>;
};

/** A tenure with its cursor. */
export type TenureEdge = {
  __typename?: 'TenureEdge';
  /** How surely it matches: holds at the moment, overlaps the `during` window, and meets the filter. Null without a moment and a window. */
  certainty?: Maybe<RecordedCertainty>;
  /** The cursor. It belongs to this list with this filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Tenure;
};

/** Conditions on tenures, all of which must hold. A list matches any of its values. */
export type TenureFilter = {
  /** Is an acting tenure, or is not; those on which sources contradict each other are neither. */
  acting?: InputMaybe<Scalars['Boolean']['input']>;
  /** Meets all of these filters. */
  and?: InputMaybe<Array<TenureFilter>>;
  /** Its office belongs to one of these bodies: at the moment; without one, by the latest record. A record that defines the office, its only one and undated, holds as surely as the tenure. */
  bodies?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Was caused by one of these events. */
  byEvents?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Meets these conditions, which facts of any kind have. */
  fact?: InputMaybe<FactFilter>;
  /** Its holder is one of these. */
  holders?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Does not meet this filter. With a moment, a condition on bodies is three-valued, as in OfficeFilter. */
  not?: InputMaybe<TenureFilter>;
  /** Its office is one of these. */
  offices?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Meets at least one of these filters. */
  or?: InputMaybe<Array<TenureFilter>>;
};

/** The order of a list of tenures, or of the holders that they link. */
export type TenureOrder =
  /** By `Tenure.length`: the fewest sure days first; equal ones by possible days, tenures with no upper bound after all others; then by id. As for LENGTH_DESC, no index gives this order. */
  | 'LENGTH_ASC'
  /** The same order backward, the most sure days first. No index gives this order: each page reads all tenures of the list, few in one office, but at the root without a filter those of the whole graph, which such a list is charged for. */
  | 'LENGTH_DESC'
  /** By the first known day, then by the further days, then by id: earliest first; undated tenures last. */
  | 'TIME_ASC'
  /** The same order backward: latest first; undated tenures first. */
  | 'TIME_DESC';

/** The items of a timeline in a part of its time. */
export type TimelineCluster = {
  __typename?: 'TimelineCluster';
  /** The number of the possible items that only a speaker claims. */
  attributedCount: Scalars['Int']['output'];
  /** The number of items that surely overlap the part. */
  definite: Scalars['Int']['output'];
  /** The first day of the part. */
  from: Scalars['Date']['output'];
  /** The same numbers of each lane that has items here, in the order of their keys. */
  lanes: Array<TimelineClusterLane>;
  /** The number of the possible items that are only planned. */
  plannedCount: Scalars['Int']['output'];
  /** The number of items that may overlap the part, the definite ones included. */
  possible: Scalars['Int']['output'];
  /** The last day of the part. */
  to: Scalars['Date']['output'];
  /** The number of the possible items that were withdrawn; 0 unless `include` asks for them. */
  withdrawnCount: Scalars['Int']['output'];
};

/** The items of a lane in a part of the time of a timeline. */
export type TimelineClusterLane = {
  __typename?: 'TimelineClusterLane';
  /** The number of the possible items that only a speaker claims. */
  attributedCount: Scalars['Int']['output'];
  /** The number of items that surely overlap the part. */
  definite: Scalars['Int']['output'];
  /** The `key` of the lane. */
  laneKey: Scalars['String']['output'];
  /** The number of the possible items that are only planned. */
  plannedCount: Scalars['Int']['output'];
  /** The number of items that may overlap the part, the definite ones included. */
  possible: Scalars['Int']['output'];
  /** The number of the possible items that were withdrawn; 0 unless `include` asks for them. */
  withdrawnCount: Scalars['Int']['output'];
};

/** A page of a timeline, with everything that is needed to draw it. */
export type TimelineConnection = {
  __typename?: 'TimelineConnection';
  /** The whole timeline in short, for what there is no room to draw one by one: its time is cut into parts of equal length, in order of time, each with the number of its items. An item counts in each part that it overlaps; parts without items are left out, and so are undated items. */
  clusters: Array<TimelineCluster>;
  /** The items with their cursors. */
  edges: Array<TimelineEdge>;
  /** The lanes of the whole timeline, the first 500 in the order of `laneOrder`. */
  lanes: Array<TimelineLane>;
  /** How much of what the timeline asks about it does not show. */
  leftOut: TimelineLeftOut;
  /** The items without cursors. */
  nodes: Array<TimelineItem>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items of each lane in each period, for the whole timeline, in order of lane and time; an item counts in each period that it overlaps. Periods without items are left out; ranges of more than 1,000 periods are refused. */
  periods: Array<TimelinePeriod>;
  /** From the first to the last dated day of the whole timeline; null where nothing is dated. */
  range?: Maybe<DateRange>;
  /** The day that counts as today in this answer, in UTC. */
  today: Scalars['Date']['output'];
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
  /** The number of items of the whole timeline without any bound. */
  undatedCount: Scalars['Int']['output'];
};


/** A page of a timeline, with everything that is needed to draw it. */
export type TimelineConnectionClustersArgs = {
  max?: InputMaybe<Scalars['Int']['input']>;
};


/** A page of a timeline, with everything that is needed to draw it. */
export type TimelineConnectionPeriodsArgs = {
  unit: PeriodUnit;
};

/** An item with its cursor. */
export type TimelineEdge = {
  __typename?: 'TimelineEdge';
  /** The cursor. It belongs to this list with this filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: TimelineItem;
};

/** A fact as a flat item, so that drawing it needs no second request. */
export type TimelineItem = {
  __typename?: 'TimelineItem';
  /** Whether it is a tenure in an acting capacity; null where sources contradict each other on it. */
  acting?: Maybe<Scalars['Boolean']['output']>;
  /** How surely the fact holds at the moment and overlaps the window; null without both. */
  certainty?: Maybe<RecordedCertainty>;
  /** The number of its claims. */
  claimCount: Scalars['Int']['output'];
  /** Whether its sources contradict each other. */
  conflict: Scalars['Boolean']['output'];
  /** The principal entity: the holder, member, participant or subject; the event for an unnamed group. */
  entity: Entity;
  /** The event that it dates, ties to others, or was a part in: of an existence, a participation, or a relation of type BELONGS_TO, HELD_IN, HOSTED_BY, ORGANIZED_BY or PART_OF; null for other facts. */
  event?: Maybe<Event>;
  /** The fact. */
  fact: Fact;
  /** The source of its first claim. */
  firstSource?: Maybe<Source>;
  /** Whether it is a tenure that starts on the last day of an earlier tenure of the office, as in `Office.succession`: both held on that day. */
  handover: Scalars['Boolean']['output'];
  /** When the fact held. */
  interval: Interval;
  /** A sentence made of the labels of the entities; with a moment, of their labels at that time. */
  label: Scalars['String']['output'];
  /** The `key` of its lane. */
  laneKey: Scalars['String']['output'];
  /** The other entities that have a role in it. */
  others: Array<Entity>;
  /** The `recordId` of the event that its event is part of, by which items are joined to those of that event (`event { recordId }`); null where there is none. */
  parentRecordId?: Maybe<Scalars['ID']['output']>;
  /** The number of these facts. */
  reasonCount: Scalars['Int']['output'];
  /** The facts for which it is listed, in order of time: with `foldEvents` all facts of its event that the timeline would list one by one, otherwise its own fact alone. */
  reasons: Array<TimelineReason>;
  /** The type of a relation; null for other kinds. */
  relationType?: Maybe<RelationType>;
  /** The kind of claims that its bounds rest on. */
  support: Support;
  /** The number of independent voices that confirm it. */
  voiceCount: Scalars['Int']['output'];
};


/** A fact as a flat item, so that drawing it needs no second request. */
export type TimelineItemLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A fact as a flat item, so that drawing it needs no second request. */
export type TimelineItemReasonsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A lane: the items of one person, office, kind or category. */
export type TimelineLane = {
  __typename?: 'TimelineLane';
  /** The number of its color, 0 to 11. It depends on the key alone, so that a lane has one color in every answer; fact kinds have different numbers, other lanes may share one. */
  colorIndex: Scalars['Int']['output'];
  /** The entity of the lane; null where it stands for none. */
  entity?: Maybe<Entity>;
  /** The number of its items in the whole timeline. */
  itemCount: Scalars['Int']['output'];
  /** What the lane stands for: a kind, a category, or the recordId of an entity. */
  key: Scalars['String']['output'];
  /** The kind of its facts, where all have one kind; null otherwise. */
  kind?: Maybe<FactKind>;
  /** Its heading. */
  label: Scalars['String']['output'];
  /** The number of rows that it needs so that no items overlap. */
  rowCount: Scalars['Int']['output'];
};


/** A lane: the items of one person, office, kind or category. */
export type TimelineLaneLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** What a timeline does not show. Both numbers are 0 where it shows everything. */
export type TimelineLeftOut = {
  __typename?: 'TimelineLeftOut';
  /** The number of facts of the same entities, moment and window that `kinds` and `relationTypes`, or their defaults, leave out. */
  byKinds: Scalars['Int']['output'];
  /** The number of items in lanes beyond the first 500, which `lanes` does not list. */
  byLanes: Scalars['Int']['output'];
};

/** Which of the entities in `ids` a fact must involve. */
export type TimelineMatch =
  /** Every one of them, or something that `reach` includes from it. */
  | 'ALL'
  /** At least one of them. */
  | 'ANY';

/** The number of items of a lane in a period. */
export type TimelinePeriod = {
  __typename?: 'TimelinePeriod';
  /** The number of items that surely overlap the period. */
  definite: Scalars['Int']['output'];
  /** The first day of the period. */
  from: Scalars['Date']['output'];
  /** The `key` of the lane. */
  laneKey: Scalars['String']['output'];
  /** The number of items that may overlap the period, the definite ones included. */
  possible: Scalars['Int']['output'];
  /** The last day of the period. */
  to: Scalars['Date']['output'];
};

/** What to include beyond the facts of the entities themselves. */
export type TimelineReach =
  /** Facts of events that were held in, hosted by, organized by or belong to them, or that they took part in, with the parts of those events. */
  | 'EVENTS'
  /** Facts of offices that belong to them, or to what PARTS and SERVED include: the governors of a region. */
  | 'OFFICES'
  /** Facts of their parts, three levels deep. */
  | 'PARTS'
  /** Facts of the bodies that they serve as. */
  | 'SERVED';

/** A fact for which an item is listed. */
export type TimelineReason = {
  __typename?: 'TimelineReason';
  /** How surely the fact holds at the moment and overlaps the window; null without both. */
  certainty?: Maybe<RecordedCertainty>;
  /** Whether its sources contradict each other. */
  conflict: Scalars['Boolean']['output'];
  /** The fact. */
  fact: Fact;
  /** A sentence made of the labels of the entities; with a moment, of their labels at that time. */
  label: Scalars['String']['output'];
  /** The kind of claims that its bounds rest on. */
  support: Support;
};


/** A fact for which an item is listed. */
export type TimelineReasonLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A subject, plan or document that people discuss. */
export type Topic = Entity & Node & {
  __typename?: 'Topic';
  /** A category in free text, such as "federal subject" or "committee". */
  category?: Maybe<Scalars['String']['output']>;
  /** The claims of all facts in which it has a role, without withdrawn facts. */
  claims: ClaimConnection;
  /** The times when it existed, or took place for an event. Most entities have one. */
  existences: ExistenceConnection;
  /** How surely it existed at the moment; null without one. */
  existsAt?: Maybe<RecordedCertainty>;
  /** All facts in which it has a role, each once, in order of time. */
  facts: FactConnection;
  /** The id of the record, with the moment at which it is read; see `Node`. */
  id: Scalars['ID']['output'];
  /** Identifiers in other systems. */
  identifiers: Array<Identifier>;
  /** The kind of the entity. */
  kind: EntityKind;
  /** The best name: with a moment, names in use then, else present names before past ones; then OFFICIAL, SHORT, ALIAS, TRANSLITERATION. Where no name is recorded, the label from the file. */
  label: Scalars['String']['output'];
  /** The names, in order of time; with a moment only those in use. */
  names: NameConnection;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The id that the archivist chose, the same at every moment. It stays valid after a merge. */
  recordId: Scalars['ID']['output'];
  /** The sources of these claims, each once, by title. */
  sources: SourceConnection;
  /** Its facts as items of a timeline. */
  timeline: TimelineConnection;
};


/** A subject, plan or document that people discuss. */
export type TopicClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A subject, plan or document that people discuss. */
export type TopicExistencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<ExistenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExistenceOrder>;
};


/** A subject, plan or document that people discuss. */
export type TopicFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<FactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  kinds?: InputMaybe<Array<FactKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FactOrder>;
};


/** A subject, plan or document that people discuss. */
export type TopicLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A subject, plan or document that people discuss. */
export type TopicNamesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  filter?: InputMaybe<NameFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NameOrder>;
};


/** A subject, plan or document that people discuss. */
export type TopicSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A subject, plan or document that people discuss. */
export type TopicTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  during?: InputMaybe<Scalars['EDTFOrToday']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  foldEvents?: InputMaybe<Scalars['Boolean']['input']>;
  include?: InputMaybe<Array<FactInclusion>>;
  kinds?: InputMaybe<Array<FactKind>>;
};

/** A page of topics. */
export type TopicConnection = {
  __typename?: 'TopicConnection';
  /** The items with their cursors. */
  edges: Array<TopicEdge>;
  /** The items without cursors. */
  nodes: Array<Topic>;
  /** The position of this page in the list. */
  pageInfo: PageInfo;
  /** The number of items in the whole list. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** A topic with its cursor. */
export type TopicEdge = {
  __typename?: 'TopicEdge';
  /** How surely the item matches: in a list below another object how surely the linking fact holds at the moment and in the `during` window; at the root how surely the item meets the filter at the moment. Null where the list has none of these. */
  certainty?: Maybe<RecordedCertainty>;
  /** The cursor. It belongs to this list with this filter and order. */
  cursor: Scalars['String']['output'];
  /** The fact that links the item to its parent; null at the root. */
  fact?: Maybe<Fact>;
  /** The item. */
  node: Topic;
};

/** Conditions on topics, all of which must hold; three-valued with a moment, as in PersonFilter. */
export type TopicFilter = {
  /** Meets all of these filters. */
  and?: InputMaybe<Array<TopicFilter>>;
  /** Belongs directly to one of these entities: at the moment, or at any time without one. */
  belongsTo?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Has one of these categories. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Has a role in such a fact: at the moment, or at any time without one. Facts that are no states, such as participations, count at every moment; surely where a source reports them, and does not only plan or attribute them. */
  has?: InputMaybe<HasFactInput>;
  /** Has one of these identifiers, in any system. */
  identifiers?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Has one of these ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Does not meet this filter. On evidence only, as in PersonFilter. */
  not?: InputMaybe<TopicFilter>;
  /** Meets at least one of these filters. */
  or?: InputMaybe<Array<TopicFilter>>;
  /** Is a direct part of one of these entities: at the moment, or at any time without one. */
  partOf?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Its label without a moment contains this text, ignoring case and accents; `at` does not change this. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** No recorded fact may meet this filter, as in PersonFilter. */
  unrecorded?: InputMaybe<TopicFilter>;
};

/** The order of a list of topics. Equal ones are ordered by id. */
export type TopicOrder =
  /** By first recorded existence, earliest first; undated ones last. */
  | 'DATE_ASC'
  /** By first recorded existence, latest first; undated ones first. */
  | 'DATE_DESC'
  /** By the number of facts in which it has a role, at any moment: the most first, equal numbers by label. No index gives this order: the facts of all entities that meet the filter are counted, of at most 20,000. */
  | 'FACTS_DESC'
  /** By label, ascending. */
  | 'LABEL_ASC'
  /** By label, descending. */
  | 'LABEL_DESC';

/** A merge to take back. */
export type UnmergeEntityInput = {
  /** The id that was merged into another entity. */
  id: Scalars['ID']['input'];
  /** The reason, kept with the batch: 1 to 10,000 characters, not all of them blank. */
  reason: Scalars['String']['input'];
};

/** What taking a merge back changed. */
export type UnmergeEntityPayload = MutationPayload & {
  __typename?: 'UnmergeEntityPayload';
  /** The batch that took the merge back. */
  batch: Batch;
  /** The number of records that were created. */
  createdCount: Scalars['Int']['output'];
  /** The number of all problems. */
  problemCount: Scalars['Int']['output'];
  /** Contradictions of the facts of the two entities; the first 1,000. */
  problems: Array<Problem>;
  /** The number of records that were retracted: the name that the merge created. */
  retractedCount: Scalars['Int']['output'];
  /** The number of entities and facts that were changed. */
  updatedCount: Scalars['Int']['output'];
};

/** A merge of two tenures to take back. */
export type UnmergeTenureInput = {
  /** Whether nothing is written, so that the payload says what would change. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The id that was merged into another tenure. */
  id: Scalars['ID']['input'];
  /** The reason, kept with the batch: 1 to 10,000 characters, not all of them blank. */
  reason: Scalars['String']['input'];
};

/** What taking the merge of a tenure back changed, or would change. */
export type UnmergeTenurePayload = MutationPayload & {
  __typename?: 'UnmergeTenurePayload';
  /** The batch that took the merge back; null in a dry run. */
  batch?: Maybe<Batch>;
  /** The number of records that were created. */
  createdCount: Scalars['Int']['output'];
  /** The number of all problems. */
  problemCount: Scalars['Int']['output'];
  /** Contradictions of the two tenures with other facts; the first 1,000. */
  problems: Array<Problem>;
  /** The number of facts that were retracted. */
  retractedCount: Scalars['Int']['output'];
  /** The number of entities and facts that were changed. */
  updatedCount: Scalars['Int']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  About: ResolverTypeWrapper<ResultMap>;
  Actor: ResolverTypeWrapper<ResultMap>;
  Amount: ResolverTypeWrapper<ResultMap>;
  ApplyMode: ResolverTypeWrapper<ResultMap>;
  ApplyRecordsInput: ResolverTypeWrapper<ResultMap>;
  ApplyRecordsPayload: ResolverTypeWrapper<ResultMap>;
  Batch: ResolverTypeWrapper<ResultMap>;
  BatchConnection: ResolverTypeWrapper<ResultMap>;
  BatchEdge: ResolverTypeWrapper<ResultMap>;
  Boolean: ResolverTypeWrapper<ResultMap>;
  Bound: ResolverTypeWrapper<ResultMap>;
  Bridge: ResolverTypeWrapper<ResultMap>;
  Calendar: ResolverTypeWrapper<ResultMap>;
  CentralityMetric: ResolverTypeWrapper<ResultMap>;
  CentralityScore: ResolverTypeWrapper<ResultMap>;
  CentralitySlice: ResolverTypeWrapper<ResultMap>;
  Certainty: ResolverTypeWrapper<ResultMap>;
  ChangeKind: ResolverTypeWrapper<ResultMap>;
  Claim: ResolverTypeWrapper<ResultMap>;
  ClaimConnection: ResolverTypeWrapper<ResultMap>;
  ClaimEdge: ResolverTypeWrapper<ResultMap>;
  ClaimFilter: ResolverTypeWrapper<ResultMap>;
  ClaimStatus: ResolverTypeWrapper<ResultMap>;
  CoParticipant: ResolverTypeWrapper<ResultMap>;
  CoParticipantConnection: ResolverTypeWrapper<ResultMap>;
  CoParticipantEdge: ResolverTypeWrapper<ResultMap>;
  CoTenure: ResolverTypeWrapper<ResultMap>;
  CoTenureConnection: ResolverTypeWrapper<ResultMap>;
  CoTenureEdge: ResolverTypeWrapper<ResultMap>;
  CoTenureLink: ResolverTypeWrapper<ResultMap>;
  Date: ResolverTypeWrapper<ResultMap>;
  DateRange: ResolverTypeWrapper<ResultMap>;
  DateTime: ResolverTypeWrapper<ResultMap>;
  DayCount: ResolverTypeWrapper<ResultMap>;
  Difference: ResolverTypeWrapper<ResultMap>;
  Duration: ResolverTypeWrapper<ResultMap>;
  EDTF: ResolverTypeWrapper<ResultMap>;
  EDTFOrToday: ResolverTypeWrapper<ResultMap>;
  EndKind: ResolverTypeWrapper<ResultMap>;
  Entity: ResolverTypeWrapper<ResultMap>;
  EntityConnection: ResolverTypeWrapper<ResultMap>;
  EntityEdge: ResolverTypeWrapper<ResultMap>;
  EntityKind: ResolverTypeWrapper<ResultMap>;
  EpochDays: ResolverTypeWrapper<ResultMap>;
  Event: ResolverTypeWrapper<ResultMap>;
  EventConnection: ResolverTypeWrapper<ResultMap>;
  EventEdge: ResolverTypeWrapper<ResultMap>;
  EventFilter: ResolverTypeWrapper<ResultMap>;
  EventFormat: ResolverTypeWrapper<ResultMap>;
  EventGroup: ResolverTypeWrapper<ResultMap>;
  EventGrouping: ResolverTypeWrapper<ResultMap>;
  EventGroups: ResolverTypeWrapper<ResultMap>;
  EventOrder: ResolverTypeWrapper<ResultMap>;
  EventTie: ResolverTypeWrapper<ResultMap>;
  Existence: ResolverTypeWrapper<ResultMap>;
  ExistenceConnection: ResolverTypeWrapper<ResultMap>;
  ExistenceEdge: ResolverTypeWrapper<ResultMap>;
  ExistenceFilter: ResolverTypeWrapper<ResultMap>;
  ExistenceOrder: ResolverTypeWrapper<ResultMap>;
  Fact: ResolverTypeWrapper<ResultMap>;
  FactChange: ResolverTypeWrapper<ResultMap>;
  FactChangeConnection: ResolverTypeWrapper<ResultMap>;
  FactChangeEdge: ResolverTypeWrapper<ResultMap>;
  FactConnection: ResolverTypeWrapper<ResultMap>;
  FactEdge: ResolverTypeWrapper<ResultMap>;
  FactFilter: ResolverTypeWrapper<ResultMap>;
  FactGroup: ResolverTypeWrapper<ResultMap>;
  FactGrouping: ResolverTypeWrapper<ResultMap>;
  FactGroups: ResolverTypeWrapper<ResultMap>;
  FactInclusion: ResolverTypeWrapper<ResultMap>;
  FactKind: ResolverTypeWrapper<ResultMap>;
  FactOrder: ResolverTypeWrapper<ResultMap>;
  FactRole: ResolverTypeWrapper<ResultMap>;
  FactVersion: ResolverTypeWrapper<ResultMap>;
  FactVersionConnection: ResolverTypeWrapper<ResultMap>;
  FactVersionEdge: ResolverTypeWrapper<ResultMap>;
  FilePosition: ResolverTypeWrapper<ResultMap>;
  Finding: ResolverTypeWrapper<ResultMap>;
  FindingConnection: ResolverTypeWrapper<ResultMap>;
  FindingEdge: ResolverTypeWrapper<ResultMap>;
  Float: ResolverTypeWrapper<ResultMap>;
  FuzzyDate: ResolverTypeWrapper<ResultMap>;
  Gap: ResolverTypeWrapper<ResultMap>;
  GapKind: ResolverTypeWrapper<ResultMap>;
  Group: ResolverTypeWrapper<ResultMap>;
  GroupOrder: ResolverTypeWrapper<ResultMap>;
  HasFactInput: ResolverTypeWrapper<ResultMap>;
  HolderConnection: ResolverTypeWrapper<ResultMap>;
  HolderEdge: ResolverTypeWrapper<ResultMap>;
  Hop: ResolverTypeWrapper<ResultMap>;
  ID: ResolverTypeWrapper<ResultMap>;
  Identifier: ResolverTypeWrapper<ResultMap>;
  ImpliedBound: ResolverTypeWrapper<ResultMap>;
  Int: ResolverTypeWrapper<ResultMap>;
  IntegrityRule: ResolverTypeWrapper<ResultMap>;
  Interval: ResolverTypeWrapper<ResultMap>;
  LaneBy: ResolverTypeWrapper<ResultMap>;
  LaneOrder: ResolverTypeWrapper<ResultMap>;
  Limits: ResolverTypeWrapper<ResultMap>;
  Locator: ResolverTypeWrapper<ResultMap>;
  MemberConnection: ResolverTypeWrapper<ResultMap>;
  MemberEdge: ResolverTypeWrapper<ResultMap>;
  Membership: ResolverTypeWrapper<ResultMap>;
  MembershipConnection: ResolverTypeWrapper<ResultMap>;
  MembershipEdge: ResolverTypeWrapper<ResultMap>;
  MembershipFilter: ResolverTypeWrapper<ResultMap>;
  MembershipOrder: ResolverTypeWrapper<ResultMap>;
  MergeEntitiesInput: ResolverTypeWrapper<ResultMap>;
  MergeEntitiesPayload: ResolverTypeWrapper<ResultMap>;
  MergeTenuresInput: ResolverTypeWrapper<ResultMap>;
  MergeTenuresPayload: ResolverTypeWrapper<ResultMap>;
  Modality: ResolverTypeWrapper<ResultMap>;
  MomentInput: ResolverTypeWrapper<ResultMap>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MutationPayload: ResolverTypeWrapper<ResultMap>;
  Name: ResolverTypeWrapper<ResultMap>;
  NameConnection: ResolverTypeWrapper<ResultMap>;
  NameEdge: ResolverTypeWrapper<ResultMap>;
  NameFilter: ResolverTypeWrapper<ResultMap>;
  NameKind: ResolverTypeWrapper<ResultMap>;
  NameOrder: ResolverTypeWrapper<ResultMap>;
  Network: ResolverTypeWrapper<ResultMap>;
  NetworkEdge: ResolverTypeWrapper<ResultMap>;
  Node: ResolverTypeWrapper<ResultMap>;
  Office: ResolverTypeWrapper<ResultMap>;
  OfficeConnection: ResolverTypeWrapper<ResultMap>;
  OfficeEdge: ResolverTypeWrapper<ResultMap>;
  OfficeFilter: ResolverTypeWrapper<ResultMap>;
  OfficeOrder: ResolverTypeWrapper<ResultMap>;
  OfficeReach: ResolverTypeWrapper<ResultMap>;
  Organization: ResolverTypeWrapper<ResultMap>;
  OrganizationConnection: ResolverTypeWrapper<ResultMap>;
  OrganizationEdge: ResolverTypeWrapper<ResultMap>;
  OrganizationFilter: ResolverTypeWrapper<ResultMap>;
  OrganizationOrder: ResolverTypeWrapper<ResultMap>;
  PageInfo: ResolverTypeWrapper<ResultMap>;
  ParticipantConnection: ResolverTypeWrapper<ResultMap>;
  ParticipantEdge: ResolverTypeWrapper<ResultMap>;
  Participation: ResolverTypeWrapper<ResultMap>;
  ParticipationConnection: ResolverTypeWrapper<ResultMap>;
  ParticipationEdge: ResolverTypeWrapper<ResultMap>;
  ParticipationFilter: ResolverTypeWrapper<ResultMap>;
  ParticipationOrder: ResolverTypeWrapper<ResultMap>;
  Passage: ResolverTypeWrapper<ResultMap>;
  Path: ResolverTypeWrapper<ResultMap>;
  PathList: ResolverTypeWrapper<ResultMap>;
  PathTime: ResolverTypeWrapper<ResultMap>;
  PeriodUnit: ResolverTypeWrapper<ResultMap>;
  Person: ResolverTypeWrapper<ResultMap>;
  PersonConnection: ResolverTypeWrapper<ResultMap>;
  PersonEdge: ResolverTypeWrapper<ResultMap>;
  PersonFilter: ResolverTypeWrapper<ResultMap>;
  PersonOrder: ResolverTypeWrapper<ResultMap>;
  PlanRecordsInput: ResolverTypeWrapper<ResultMap>;
  PlanRecordsPayload: ResolverTypeWrapper<ResultMap>;
  PlannedChange: ResolverTypeWrapper<ResultMap>;
  PlannedChangeConnection: ResolverTypeWrapper<ResultMap>;
  PlannedChangeEdge: ResolverTypeWrapper<ResultMap>;
  Precision: ResolverTypeWrapper<ResultMap>;
  Problem: ResolverTypeWrapper<ResultMap>;
  ProblemCode: ResolverTypeWrapper<ResultMap>;
  PurgeRecordInput: ResolverTypeWrapper<ResultMap>;
  PurgeRecordPayload: ResolverTypeWrapper<ResultMap>;
  Quantity: ResolverTypeWrapper<ResultMap>;
  QuantityConnection: ResolverTypeWrapper<ResultMap>;
  QuantityEdge: ResolverTypeWrapper<ResultMap>;
  QuantityValue: ResolverTypeWrapper<ResultMap>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Rank: ResolverTypeWrapper<ResultMap>;
  RecordFileInput: ResolverTypeWrapper<ResultMap>;
  RecordFormat: ResolverTypeWrapper<ResultMap>;
  RecordType: ResolverTypeWrapper<ResultMap>;
  RecordedCertainty: ResolverTypeWrapper<ResultMap>;
  Region: ResolverTypeWrapper<ResultMap>;
  RegionConnection: ResolverTypeWrapper<ResultMap>;
  RegionEdge: ResolverTypeWrapper<ResultMap>;
  RegionFilter: ResolverTypeWrapper<ResultMap>;
  RegionOrder: ResolverTypeWrapper<ResultMap>;
  Relation: ResolverTypeWrapper<ResultMap>;
  RelationConnection: ResolverTypeWrapper<ResultMap>;
  RelationEdge: ResolverTypeWrapper<ResultMap>;
  RelationFilter: ResolverTypeWrapper<ResultMap>;
  RelationOrder: ResolverTypeWrapper<ResultMap>;
  RelationType: ResolverTypeWrapper<ResultMap>;
  Reliability: ResolverTypeWrapper<ResultMap>;
  Remark: ResolverTypeWrapper<ResultMap>;
  RevertBatchInput: ResolverTypeWrapper<ResultMap>;
  RevertBatchPayload: ResolverTypeWrapper<ResultMap>;
  SearchConnection: ResolverTypeWrapper<ResultMap>;
  SearchEdge: ResolverTypeWrapper<ResultMap>;
  SearchHit: ResolverTypeWrapper<ResultMap>;
  SearchMatch: ResolverTypeWrapper<ResultMap>;
  Severity: ResolverTypeWrapper<ResultMap>;
  SharedEvent: ResolverTypeWrapper<ResultMap>;
  Source: ResolverTypeWrapper<ResultMap>;
  SourceConnection: ResolverTypeWrapper<ResultMap>;
  SourceEdge: ResolverTypeWrapper<ResultMap>;
  SourceFilter: ResolverTypeWrapper<ResultMap>;
  String: ResolverTypeWrapper<ResultMap>;
  SuccessionConnection: ResolverTypeWrapper<ResultMap>;
  SuccessionEdge: ResolverTypeWrapper<ResultMap>;
  SuccessionEntry: ResolverTypeWrapper<ResultMap>;
  Support: ResolverTypeWrapper<ResultMap>;
  Tenure: ResolverTypeWrapper<ResultMap>;
  TenureConnection: ResolverTypeWrapper<ResultMap>;
  TenureEdge: ResolverTypeWrapper<ResultMap>;
  TenureFilter: ResolverTypeWrapper<ResultMap>;
  TenureOrder: ResolverTypeWrapper<ResultMap>;
  TimelineCluster: ResolverTypeWrapper<ResultMap>;
  TimelineClusterLane: ResolverTypeWrapper<ResultMap>;
  TimelineConnection: ResolverTypeWrapper<ResultMap>;
  TimelineEdge: ResolverTypeWrapper<ResultMap>;
  TimelineItem: ResolverTypeWrapper<ResultMap>;
  TimelineLane: ResolverTypeWrapper<ResultMap>;
  TimelineLeftOut: ResolverTypeWrapper<ResultMap>;
  TimelineMatch: ResolverTypeWrapper<ResultMap>;
  TimelinePeriod: ResolverTypeWrapper<ResultMap>;
  TimelineReach: ResolverTypeWrapper<ResultMap>;
  TimelineReason: ResolverTypeWrapper<ResultMap>;
  Topic: ResolverTypeWrapper<ResultMap>;
  TopicConnection: ResolverTypeWrapper<ResultMap>;
  TopicEdge: ResolverTypeWrapper<ResultMap>;
  TopicFilter: ResolverTypeWrapper<ResultMap>;
  TopicOrder: ResolverTypeWrapper<ResultMap>;
  UnmergeEntityInput: ResolverTypeWrapper<ResultMap>;
  UnmergeEntityPayload: ResolverTypeWrapper<ResultMap>;
  UnmergeTenureInput: ResolverTypeWrapper<ResultMap>;
  UnmergeTenurePayload: ResolverTypeWrapper<ResultMap>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  About: ResultMap;
  Actor: ResultMap;
  Amount: ResultMap;
  ApplyRecordsInput: ResultMap;
  ApplyRecordsPayload: ResultMap;
  Batch: ResultMap;
  BatchConnection: ResultMap;
  BatchEdge: ResultMap;
  Boolean: ResultMap;
  Bridge: ResultMap;
  CentralityScore: ResultMap;
  CentralitySlice: ResultMap;
  Claim: ResultMap;
  ClaimConnection: ResultMap;
  ClaimEdge: ResultMap;
  ClaimFilter: ResultMap;
  CoParticipant: ResultMap;
  CoParticipantConnection: ResultMap;
  CoParticipantEdge: ResultMap;
  CoTenure: ResultMap;
  CoTenureConnection: ResultMap;
  CoTenureEdge: ResultMap;
  Date: ResultMap;
  DateRange: ResultMap;
  DateTime: ResultMap;
  DayCount: ResultMap;
  Difference: ResultMap;
  Duration: ResultMap;
  EDTF: ResultMap;
  EDTFOrToday: ResultMap;
  Entity: ResultMap;
  EntityConnection: ResultMap;
  EntityEdge: ResultMap;
  EpochDays: ResultMap;
  Event: ResultMap;
  EventConnection: ResultMap;
  EventEdge: ResultMap;
  EventFilter: ResultMap;
  EventGroup: ResultMap;
  EventGroups: ResultMap;
  Existence: ResultMap;
  ExistenceConnection: ResultMap;
  ExistenceEdge: ResultMap;
  ExistenceFilter: ResultMap;
  Fact: ResultMap;
  FactChange: ResultMap;
  FactChangeConnection: ResultMap;
  FactChangeEdge: ResultMap;
  FactConnection: ResultMap;
  FactEdge: ResultMap;
  FactFilter: ResultMap;
  FactGroup: ResultMap;
  FactGroups: ResultMap;
  FactVersion: ResultMap;
  FactVersionConnection: ResultMap;
  FactVersionEdge: ResultMap;
  FilePosition: ResultMap;
  Finding: ResultMap;
  FindingConnection: ResultMap;
  FindingEdge: ResultMap;
  Float: ResultMap;
  FuzzyDate: ResultMap;
  Gap: ResultMap;
  Group: ResultMap;
  HasFactInput: ResultMap;
  HolderConnection: ResultMap;
  HolderEdge: ResultMap;
  Hop: ResultMap;
  ID: ResultMap;
  Identifier: ResultMap;
  ImpliedBound: ResultMap;
  Int: ResultMap;
  Interval: ResultMap;
  Limits: ResultMap;
  Locator: ResultMap;
  MemberConnection: ResultMap;
  MemberEdge: ResultMap;
  Membership: ResultMap;
  MembershipConnection: ResultMap;
  MembershipEdge: ResultMap;
  MembershipFilter: ResultMap;
  MergeEntitiesInput: ResultMap;
  MergeEntitiesPayload: ResultMap;
  MergeTenuresInput: ResultMap;
  MergeTenuresPayload: ResultMap;
  MomentInput: ResultMap;
  Mutation: Record<PropertyKey, never>;
  MutationPayload: ResultMap;
  Name: ResultMap;
  NameConnection: ResultMap;
  NameEdge: ResultMap;
  NameFilter: ResultMap;
  Network: ResultMap;
  NetworkEdge: ResultMap;
  Node: ResultMap;
  Office: ResultMap;
  OfficeConnection: ResultMap;
  OfficeEdge: ResultMap;
  OfficeFilter: ResultMap;
  Organization: ResultMap;
  OrganizationConnection: ResultMap;
  OrganizationEdge: ResultMap;
  OrganizationFilter: ResultMap;
  PageInfo: ResultMap;
  ParticipantConnection: ResultMap;
  ParticipantEdge: ResultMap;
  Participation: ResultMap;
  ParticipationConnection: ResultMap;
  ParticipationEdge: ResultMap;
  ParticipationFilter: ResultMap;
  Passage: ResultMap;
  Path: ResultMap;
  PathList: ResultMap;
  Person: ResultMap;
  PersonConnection: ResultMap;
  PersonEdge: ResultMap;
  PersonFilter: ResultMap;
  PlanRecordsInput: ResultMap;
  PlanRecordsPayload: ResultMap;
  PlannedChange: ResultMap;
  PlannedChangeConnection: ResultMap;
  PlannedChangeEdge: ResultMap;
  Problem: ResultMap;
  PurgeRecordInput: ResultMap;
  PurgeRecordPayload: ResultMap;
  Quantity: ResultMap;
  QuantityConnection: ResultMap;
  QuantityEdge: ResultMap;
  QuantityValue: ResultMap;
  Query: Record<PropertyKey, never>;
  RecordFileInput: ResultMap;
  Region: ResultMap;
  RegionConnection: ResultMap;
  RegionEdge: ResultMap;
  RegionFilter: ResultMap;
  Relation: ResultMap;
  RelationConnection: ResultMap;
  RelationEdge: ResultMap;
  RelationFilter: ResultMap;
  Remark: ResultMap;
  RevertBatchInput: ResultMap;
  RevertBatchPayload: ResultMap;
  SearchConnection: ResultMap;
  SearchEdge: ResultMap;
  SearchHit: ResultMap;
  SharedEvent: ResultMap;
  Source: ResultMap;
  SourceConnection: ResultMap;
  SourceEdge: ResultMap;
  SourceFilter: ResultMap;
  String: ResultMap;
  SuccessionConnection: ResultMap;
  SuccessionEdge: ResultMap;
  SuccessionEntry: ResultMap;
  Tenure: ResultMap;
  TenureConnection: ResultMap;
  TenureEdge: ResultMap;
  TenureFilter: ResultMap;
  TimelineCluster: ResultMap;
  TimelineClusterLane: ResultMap;
  TimelineConnection: ResultMap;
  TimelineEdge: ResultMap;
  TimelineItem: ResultMap;
  TimelineLane: ResultMap;
  TimelineLeftOut: ResultMap;
  TimelinePeriod: ResultMap;
  TimelineReason: ResultMap;
  Topic: ResultMap;
  TopicConnection: ResultMap;
  TopicEdge: ResultMap;
  TopicFilter: ResultMap;
  UnmergeEntityInput: ResultMap;
  UnmergeEntityPayload: ResultMap;
  UnmergeTenureInput: ResultMap;
  UnmergeTenurePayload: ResultMap;
};

export type AboutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['About'] = ResolversParentTypes['About']> = {
  claimCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dataVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  engine?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entityCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  factCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastBatch?: Resolver<Maybe<ResolversTypes['Batch']>, ParentType, ContextType>;
  limits?: Resolver<ResolversTypes['Limits'], ParentType, ContextType>;
  sourceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ActorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor']> = {
  __resolveType: TypeResolveFn<'Organization' | 'Person' | 'Region', ParentType, ContextType>;
};

export type AmountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Amount'] = ResolversParentTypes['Amount']> = {
  approximate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<AmountLabelArgs>>;
  max?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  maxInclusive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  maxText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  minInclusive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  minText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApplyRecordsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplyRecordsPayload'] = ResolversParentTypes['ApplyRecordsPayload']> = {
  accepted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  batches?: Resolver<Array<ResolversTypes['Batch']>, ParentType, ContextType>;
  createdCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  refusedRecordCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  removedClaimCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retractedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchangedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Batch'] = ResolversParentTypes['Batch']> = {
  appliedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purgedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  retractedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revertedBy?: Resolver<Maybe<ResolversTypes['Batch']>, ParentType, ContextType>;
  updatedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BatchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BatchConnection'] = ResolversParentTypes['BatchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BatchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Batch']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BatchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BatchEdge'] = ResolversParentTypes['BatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Batch'], ParentType, ContextType>;
};

export type BridgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Bridge'] = ResolversParentTypes['Bridge']> = {
  dayCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type CentralityScoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CentralityScore'] = ResolversParentTypes['CentralityScore']> = {
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CentralitySliceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CentralitySlice'] = ResolversParentTypes['CentralitySlice']> = {
  definiteFactCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entityCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  factCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['DateRange'], ParentType, ContextType>;
  linkCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scores?: Resolver<Array<ResolversTypes['CentralityScore']>, ParentType, ContextType>;
  undatedFactCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClaimResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim']> = {
  acting?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  attested?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  attributedTo?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  began?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  calendar?: Resolver<ResolversTypes['Calendar'], ParentType, ContextType>;
  dateText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  derivedFrom?: Resolver<Array<ResolversTypes['Node']>, ParentType, ContextType>;
  derivedFromCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  ended?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fact?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  locators?: Resolver<Array<ResolversTypes['Locator']>, ParentType, ContextType>;
  modality?: Resolver<ResolversTypes['Modality'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  passages?: Resolver<Array<ResolversTypes['Passage']>, ParentType, ContextType, RequireFields<ClaimPassagesArgs, 'context'>>;
  quote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Rank'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ClaimStatus'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Amount']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimConnection'] = ResolversParentTypes['ClaimConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ClaimEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClaimEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimEdge'] = ResolversParentTypes['ClaimEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
};

export type CoParticipantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoParticipant'] = ResolversParentTypes['CoParticipant']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  eventCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  events?: Resolver<Array<ResolversTypes['Event']>, ParentType, ContextType>;
  shared?: Resolver<Array<ResolversTypes['SharedEvent']>, ParentType, ContextType>;
};

export type CoParticipantConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoParticipantConnection'] = ResolversParentTypes['CoParticipantConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CoParticipantEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CoParticipant']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CoParticipantEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoParticipantEdge'] = ResolversParentTypes['CoParticipantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CoParticipant'], ParentType, ContextType>;
};

export type CoTenureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoTenure'] = ResolversParentTypes['CoTenure']> = {
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['DayCount'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['DateRange'], ParentType, ContextType>;
  links?: Resolver<Array<ResolversTypes['CoTenureLink']>, ParentType, ContextType>;
  other?: Resolver<ResolversTypes['Tenure'], ParentType, ContextType>;
  tenure?: Resolver<ResolversTypes['Tenure'], ParentType, ContextType>;
};

export type CoTenureConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoTenureConnection'] = ResolversParentTypes['CoTenureConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CoTenureEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CoTenure']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CoTenureEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoTenureEdge'] = ResolversParentTypes['CoTenureEdge']> = {
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CoTenure'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export type DateRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DateRange'] = ResolversParentTypes['DateRange']> = {
  bridged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  bridges?: Resolver<Array<ResolversTypes['Bridge']>, ParentType, ContextType>;
  coreEnd?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  coreStart?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  earliest?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  epochDays?: Resolver<ResolversTypes['EpochDays'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<DateRangeLabelArgs>>;
  latest?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DayCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DayCount'] = ResolversParentTypes['DayCount']> = {
  definite?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  possible?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Difference'] = ResolversParentTypes['Difference']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  property?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceRecordId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export interface EdtfScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EDTF'], any> {
  name: 'EDTF';
}

export interface EdtfOrTodayScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EDTFOrToday'], any> {
  name: 'EDTFOrToday';
}

export type EntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = {
  __resolveType: TypeResolveFn<'Event' | 'Office' | 'Organization' | 'Person' | 'Region' | 'Topic', ParentType, ContextType>;
};

export type EntityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityConnection'] = ResolversParentTypes['EntityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EntityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityEdge'] = ResolversParentTypes['EntityEdge']> = {
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fact?: Resolver<Maybe<ResolversTypes['Fact']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type EpochDaysResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EpochDays'] = ResolversParentTypes['EpochDays']> = {
  coreEnd?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  coreStart?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  earliest?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  latest?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  bodies?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<EventBodiesArgs, 'orderBy'>>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, Partial<EventClaimsArgs>>;
  existences?: Resolver<ResolversTypes['ExistenceConnection'], ParentType, ContextType, RequireFields<EventExistencesArgs, 'orderBy'>>;
  existsAt?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<EventFactsArgs, 'orderBy'>>;
  format?: Resolver<Maybe<ResolversTypes['EventFormat']>, ParentType, ContextType>;
  hosts?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<EventHostsArgs, 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  interval?: Resolver<Maybe<ResolversTypes['Interval']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EventLabelArgs>>;
  names?: Resolver<ResolversTypes['NameConnection'], ParentType, ContextType, RequireFields<EventNamesArgs, 'orderBy'>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organizers?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<EventOrganizersArgs, 'orderBy'>>;
  partOf?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<EventPartOfArgs, 'orderBy'>>;
  participants?: Resolver<ResolversTypes['ParticipantConnection'], ParentType, ContextType, RequireFields<EventParticipantsArgs, 'orderBy'>>;
  participations?: Resolver<ResolversTypes['ParticipationConnection'], ParentType, ContextType, RequireFields<EventParticipationsArgs, 'orderBy'>>;
  parts?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<EventPartsArgs, 'orderBy'>>;
  places?: Resolver<ResolversTypes['RegionConnection'], ParentType, ContextType, RequireFields<EventPlacesArgs, 'orderBy'>>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, Partial<EventSourcesArgs>>;
  statedParticipants?: Resolver<ResolversTypes['QuantityConnection'], ParentType, ContextType, Partial<EventStatedParticipantsArgs>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, RequireFields<EventTimelineArgs, 'foldEvents'>>;
  topics?: Resolver<ResolversTypes['TopicConnection'], ParentType, ContextType, RequireFields<EventTopicsArgs, 'orderBy'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['EventGroups'], ParentType, ContextType, RequireFields<EventConnectionGroupsArgs, 'by' | 'unit'>>;
  nodes?: Resolver<Array<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fact?: Resolver<Maybe<ResolversTypes['Fact']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type EventGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventGroup'] = ResolversParentTypes['EventGroup']> = {
  definite?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EventGroupLabelArgs>>;
  possible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type EventGroupsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventGroups'] = ResolversParentTypes['EventGroups']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['EventGroup']>, ParentType, ContextType>;
  ungroupedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExistenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Existence'] = ResolversParentTypes['Existence']> = {
  byEvent?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, Partial<ExistenceClaimsArgs>>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['EventFormat']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['FactVersionConnection'], ParentType, ContextType, Partial<ExistenceHistoryArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FactKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ExistenceLabelArgs>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seatCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  support?: Resolver<ResolversTypes['Support'], ParentType, ContextType>;
  voiceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExistenceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExistenceConnection'] = ResolversParentTypes['ExistenceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ExistenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Existence']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExistenceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExistenceEdge'] = ResolversParentTypes['ExistenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Existence'], ParentType, ContextType>;
};

export type FactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Fact'] = ResolversParentTypes['Fact']> = {
  __resolveType: TypeResolveFn<'Existence' | 'Membership' | 'Name' | 'Participation' | 'Quantity' | 'Relation' | 'Remark' | 'Tenure', ParentType, ContextType>;
};

export type FactChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactChange'] = ResolversParentTypes['FactChange']> = {
  after?: Resolver<Maybe<ResolversTypes['FactVersion']>, ParentType, ContextType>;
  batch?: Resolver<ResolversTypes['Batch'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['FactVersion']>, ParentType, ContextType>;
  fact?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
};

export type FactChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactChangeConnection'] = ResolversParentTypes['FactChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FactChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['FactChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FactChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactChangeEdge'] = ResolversParentTypes['FactChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FactChange'], ParentType, ContextType>;
};

export type FactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactConnection'] = ResolversParentTypes['FactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FactEdge']>, ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['FactGroups'], ParentType, ContextType, RequireFields<FactConnectionGroupsArgs, 'by' | 'orderBy' | 'unit'>>;
  nodes?: Resolver<Array<ResolversTypes['Fact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactEdge'] = ResolversParentTypes['FactEdge']> = {
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
};

export type FactGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactGroup'] = ResolversParentTypes['FactGroup']> = {
  days?: Resolver<Maybe<ResolversTypes['DayCount']>, ParentType, ContextType>;
  definite?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<FactGroupLabelArgs>>;
  possible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type FactGroupsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactGroups'] = ResolversParentTypes['FactGroups']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['FactGroup']>, ParentType, ContextType>;
  ungroupedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FactVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactVersion'] = ResolversParentTypes['FactVersion']> = {
  batch?: Resolver<Maybe<ResolversTypes['Batch']>, ParentType, ContextType>;
  fact?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  knownTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type FactVersionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactVersionConnection'] = ResolversParentTypes['FactVersionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FactVersionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['FactVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FactVersionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactVersionEdge'] = ResolversParentTypes['FactVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FactVersion'], ParentType, ContextType>;
};

export type FilePositionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FilePosition'] = ResolversParentTypes['FilePosition']> = {
  column?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  hint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['IntegrityRule'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  subjects?: Resolver<Array<ResolversTypes['Node']>, ParentType, ContextType>;
};

export type FindingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingConnection'] = ResolversParentTypes['FindingConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['FindingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Finding']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FindingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingEdge'] = ResolversParentTypes['FindingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Finding'], ParentType, ContextType>;
};

export type FuzzyDateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FuzzyDate'] = ResolversParentTypes['FuzzyDate']> = {
  approximate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  earliest?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  edtf?: Resolver<ResolversTypes['EDTF'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<FuzzyDateLabelArgs>>;
  latest?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['Precision'], ParentType, ContextType>;
  uncertain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type GapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Gap'] = ResolversParentTypes['Gap']> = {
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['GapKind'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type GroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Group'] = ResolversParentTypes['Group']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Amount']>, ParentType, ContextType>;
};

export type HolderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HolderConnection'] = ResolversParentTypes['HolderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HolderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Actor']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HolderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HolderEdge'] = ResolversParentTypes['HolderEdge']> = {
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  tenure?: Resolver<ResolversTypes['Tenure'], ParentType, ContextType>;
};

export type HopResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Hop'] = ResolversParentTypes['Hop']> = {
  bestClaim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  fact?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  fromRole?: Resolver<ResolversTypes['FactRole'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  toRole?: Resolver<ResolversTypes['FactRole'], ParentType, ContextType>;
};

export type IdentifierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Identifier'] = ResolversParentTypes['Identifier']> = {
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImpliedBoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpliedBound'] = ResolversParentTypes['ImpliedBound']> = {
  because?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
  bound?: Resolver<ResolversTypes['Bound'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type IntervalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Interval'] = ResolversParentTypes['Interval']> = {
  bridged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  bridges?: Resolver<Array<ResolversTypes['Bridge']>, ParentType, ContextType>;
  coreEnd?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  coreStart?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  earliest?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  endKind?: Resolver<ResolversTypes['EndKind'], ParentType, ContextType>;
  epochDays?: Resolver<ResolversTypes['EpochDays'], ParentType, ContextType>;
  implied?: Resolver<Array<ResolversTypes['ImpliedBound']>, ParentType, ContextType>;
  impliedLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<IntervalImpliedLabelArgs>>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<IntervalLabelArgs>>;
  latest?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  longestBridgeDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plannedEnd?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  plannedStart?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  statedDates?: Resolver<Array<ResolversTypes['FuzzyDate']>, ParentType, ContextType, Partial<IntervalStatedDatesArgs>>;
};

export type LimitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Limits'] = ResolversParentTypes['Limits']> = {
  costBudget?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxDepth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxPageSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LocatorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Locator'] = ResolversParentTypes['Locator']> = {
  end?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paragraph?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MemberConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberConnection'] = ResolversParentTypes['MemberConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Actor']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberEdge'] = ResolversParentTypes['MemberEdge']> = {
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  membership?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  body?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  byEvent?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, Partial<MembershipClaimsArgs>>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  exOfficio?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['FactVersionConnection'], ParentType, ContextType, Partial<MembershipHistoryArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FactKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<MembershipLabelArgs>>;
  member?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  support?: Resolver<ResolversTypes['Support'], ParentType, ContextType>;
  voiceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipConnection'] = ResolversParentTypes['MembershipConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MembershipEdge']>, ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['FactGroups'], ParentType, ContextType, RequireFields<MembershipConnectionGroupsArgs, 'by' | 'orderBy' | 'unit'>>;
  nodes?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MembershipEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipEdge'] = ResolversParentTypes['MembershipEdge']> = {
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
};

export type MergeEntitiesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeEntitiesPayload'] = ResolversParentTypes['MergeEntitiesPayload']> = {
  batch?: Resolver<ResolversTypes['Batch'], ParentType, ContextType>;
  createdCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  retractedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MergeTenuresPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeTenuresPayload'] = ResolversParentTypes['MergeTenuresPayload']> = {
  batch?: Resolver<Maybe<ResolversTypes['Batch']>, ParentType, ContextType>;
  createdCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  retractedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  applyRecords?: Resolver<Maybe<ResolversTypes['ApplyRecordsPayload']>, ParentType, ContextType, RequireFields<MutationApplyRecordsArgs, 'input'>>;
  mergeEntities?: Resolver<Maybe<ResolversTypes['MergeEntitiesPayload']>, ParentType, ContextType, RequireFields<MutationMergeEntitiesArgs, 'input'>>;
  mergeTenures?: Resolver<Maybe<ResolversTypes['MergeTenuresPayload']>, ParentType, ContextType, RequireFields<MutationMergeTenuresArgs, 'input'>>;
  planRecords?: Resolver<Maybe<ResolversTypes['PlanRecordsPayload']>, ParentType, ContextType, RequireFields<MutationPlanRecordsArgs, 'input'>>;
  purgeRecord?: Resolver<Maybe<ResolversTypes['PurgeRecordPayload']>, ParentType, ContextType, RequireFields<MutationPurgeRecordArgs, 'input'>>;
  revertBatch?: Resolver<Maybe<ResolversTypes['RevertBatchPayload']>, ParentType, ContextType, RequireFields<MutationRevertBatchArgs, 'input'>>;
  unmergeEntity?: Resolver<Maybe<ResolversTypes['UnmergeEntityPayload']>, ParentType, ContextType, RequireFields<MutationUnmergeEntityArgs, 'input'>>;
  unmergeTenure?: Resolver<Maybe<ResolversTypes['UnmergeTenurePayload']>, ParentType, ContextType, RequireFields<MutationUnmergeTenureArgs, 'input'>>;
};

export type MutationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MutationPayload'] = ResolversParentTypes['MutationPayload']> = {
  __resolveType: TypeResolveFn<'ApplyRecordsPayload' | 'MergeEntitiesPayload' | 'MergeTenuresPayload' | 'PlanRecordsPayload' | 'PurgeRecordPayload' | 'RevertBatchPayload' | 'UnmergeEntityPayload' | 'UnmergeTenurePayload', ParentType, ContextType>;
};

export type NameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Name'] = ResolversParentTypes['Name']> = {
  byEvent?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, Partial<NameClaimsArgs>>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['FactVersionConnection'], ParentType, ContextType, Partial<NameHistoryArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FactKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<NameLabelArgs>>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nameKind?: Resolver<Maybe<ResolversTypes['NameKind']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  support?: Resolver<ResolversTypes['Support'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  voiceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NameConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NameConnection'] = ResolversParentTypes['NameConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NameEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Name']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NameEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NameEdge'] = ResolversParentTypes['NameEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Name'], ParentType, ContextType>;
};

export type NetworkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Network'] = ResolversParentTypes['Network']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['NetworkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
};

export type NetworkEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkEdge'] = ResolversParentTypes['NetworkEdge']> = {
  fact?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
  fromRecordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fromRole?: Resolver<ResolversTypes['FactRole'], ParentType, ContextType>;
  toRecordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toRole?: Resolver<ResolversTypes['FactRole'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Batch' | 'Claim' | 'Event' | 'Existence' | 'Membership' | 'Name' | 'Office' | 'Organization' | 'Participation' | 'Person' | 'Quantity' | 'Region' | 'Relation' | 'Remark' | 'Source' | 'Tenure' | 'Topic', ParentType, ContextType>;
};

export type OfficeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Office'] = ResolversParentTypes['Office']> = {
  body?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, Partial<OfficeClaimsArgs>>;
  existences?: Resolver<ResolversTypes['ExistenceConnection'], ParentType, ContextType, RequireFields<OfficeExistencesArgs, 'orderBy'>>;
  existsAt?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<OfficeFactsArgs, 'orderBy'>>;
  holders?: Resolver<ResolversTypes['HolderConnection'], ParentType, ContextType, RequireFields<OfficeHoldersArgs, 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<OfficeLabelArgs>>;
  names?: Resolver<ResolversTypes['NameConnection'], ParentType, ContextType, RequireFields<OfficeNamesArgs, 'orderBy'>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seatCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, Partial<OfficeSourcesArgs>>;
  succession?: Resolver<ResolversTypes['SuccessionConnection'], ParentType, ContextType, Partial<OfficeSuccessionArgs>>;
  tenures?: Resolver<ResolversTypes['TenureConnection'], ParentType, ContextType, RequireFields<OfficeTenuresArgs, 'orderBy'>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, RequireFields<OfficeTimelineArgs, 'foldEvents'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OfficeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfficeConnection'] = ResolversParentTypes['OfficeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OfficeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Office']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OfficeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfficeEdge'] = ResolversParentTypes['OfficeEdge']> = {
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fact?: Resolver<Maybe<ResolversTypes['Fact']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  attributedClaims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, Partial<OrganizationAttributedClaimsArgs>>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, Partial<OrganizationClaimsArgs>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<OrganizationEventsArgs, 'orderBy'>>;
  existences?: Resolver<ResolversTypes['ExistenceConnection'], ParentType, ContextType, RequireFields<OrganizationExistencesArgs, 'orderBy'>>;
  existsAt?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<OrganizationFactsArgs, 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<OrganizationLabelArgs>>;
  members?: Resolver<ResolversTypes['MemberConnection'], ParentType, ContextType, RequireFields<OrganizationMembersArgs, 'orderBy'>>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<OrganizationMembershipsArgs, 'orderBy'>>;
  names?: Resolver<ResolversTypes['NameConnection'], ParentType, ContextType, RequireFields<OrganizationNamesArgs, 'orderBy'>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offices?: Resolver<ResolversTypes['OfficeConnection'], ParentType, ContextType, RequireFields<OrganizationOfficesArgs, 'orderBy'>>;
  partOf?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<OrganizationPartOfArgs, 'orderBy'>>;
  participations?: Resolver<ResolversTypes['ParticipationConnection'], ParentType, ContextType, RequireFields<OrganizationParticipationsArgs, 'orderBy'>>;
  parts?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<OrganizationPartsArgs, 'orderBy'>>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<OrganizationRelationsArgs, 'orderBy'>>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, Partial<OrganizationSourcesArgs>>;
  statedMembers?: Resolver<ResolversTypes['QuantityConnection'], ParentType, ContextType, Partial<OrganizationStatedMembersArgs>>;
  tenures?: Resolver<ResolversTypes['TenureConnection'], ParentType, ContextType, RequireFields<OrganizationTenuresArgs, 'orderBy'>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, RequireFields<OrganizationTimelineArgs, 'foldEvents'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge']> = {
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fact?: Resolver<Maybe<ResolversTypes['Fact']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ParticipantConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParticipantConnection'] = ResolversParentTypes['ParticipantConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ParticipantEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Actor']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ParticipantEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParticipantEdge'] = ResolversParentTypes['ParticipantEdge']> = {
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  participation?: Resolver<ResolversTypes['Participation'], ParentType, ContextType>;
};

export type ParticipationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Participation'] = ResolversParentTypes['Participation']> = {
  byEvent?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, Partial<ParticipationClaimsArgs>>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['FactVersionConnection'], ParentType, ContextType, Partial<ParticipationHistoryArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FactKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ParticipationLabelArgs>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onBehalfOf?: Resolver<Array<ResolversTypes['Actor']>, ParentType, ContextType>;
  onBehalfOfCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  participant?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  support?: Resolver<ResolversTypes['Support'], ParentType, ContextType>;
  voiceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ParticipationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParticipationConnection'] = ResolversParentTypes['ParticipationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ParticipationEdge']>, ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['FactGroups'], ParentType, ContextType, RequireFields<ParticipationConnectionGroupsArgs, 'by' | 'orderBy' | 'unit'>>;
  nodes?: Resolver<Array<ResolversTypes['Participation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ParticipationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParticipationEdge'] = ResolversParentTypes['ParticipationEdge']> = {
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Participation'], ParentType, ContextType>;
};

export type PassageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Passage'] = ResolversParentTypes['Passage']> = {
  after?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = {
  certainty?: Resolver<ResolversTypes['RecordedCertainty'], ParentType, ContextType>;
  hops?: Resolver<Array<ResolversTypes['Hop']>, ParentType, ContextType>;
  interval?: Resolver<Maybe<ResolversTypes['DateRange']>, ParentType, ContextType>;
};

export type PathListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PathList'] = ResolversParentTypes['PathList']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Path']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  attributedClaims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, Partial<PersonAttributedClaimsArgs>>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, Partial<PersonClaimsArgs>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<PersonEventsArgs, 'orderBy'>>;
  existences?: Resolver<ResolversTypes['ExistenceConnection'], ParentType, ContextType, RequireFields<PersonExistencesArgs, 'orderBy'>>;
  existsAt?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<PersonFactsArgs, 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<PersonLabelArgs>>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<PersonMembershipsArgs, 'orderBy'>>;
  names?: Resolver<ResolversTypes['NameConnection'], ParentType, ContextType, RequireFields<PersonNamesArgs, 'orderBy'>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  participations?: Resolver<ResolversTypes['ParticipationConnection'], ParentType, ContextType, RequireFields<PersonParticipationsArgs, 'orderBy'>>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<PersonRelationsArgs, 'orderBy'>>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, Partial<PersonSourcesArgs>>;
  tenures?: Resolver<ResolversTypes['TenureConnection'], ParentType, ContextType, RequireFields<PersonTenuresArgs, 'orderBy'>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, RequireFields<PersonTimelineArgs, 'foldEvents'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type PlanRecordsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanRecordsPayload'] = ResolversParentTypes['PlanRecordsPayload']> = {
  accepted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['PlannedChangeConnection'], ParentType, ContextType, Partial<PlanRecordsPayloadChangesArgs>>;
  conflictCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  planHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  refusedRecordCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  removedClaimCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retractedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchangedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlannedChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlannedChange'] = ResolversParentTypes['PlannedChange']> = {
  differences?: Resolver<Array<ResolversTypes['Difference']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordType?: Resolver<ResolversTypes['RecordType'], ParentType, ContextType>;
};

export type PlannedChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlannedChangeConnection'] = ResolversParentTypes['PlannedChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PlannedChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PlannedChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlannedChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlannedChangeEdge'] = ResolversParentTypes['PlannedChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PlannedChange'], ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  hint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['FilePosition']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
};

export type PurgeRecordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurgeRecordPayload'] = ResolversParentTypes['PurgeRecordPayload']> = {
  batch?: Resolver<Maybe<ResolversTypes['Batch']>, ParentType, ContextType>;
  claimCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entityIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  factCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  retractedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QuantityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quantity'] = ResolversParentTypes['Quantity']> = {
  byEvent?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, Partial<QuantityClaimsArgs>>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['FactVersionConnection'], ParentType, ContextType, Partial<QuantityHistoryArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FactKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<QuantityLabelArgs>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  property?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  support?: Resolver<ResolversTypes['Support'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Amount']>, ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['QuantityValue']>, ParentType, ContextType>;
  voiceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QuantityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuantityConnection'] = ResolversParentTypes['QuantityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['QuantityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Quantity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QuantityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuantityEdge'] = ResolversParentTypes['QuantityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type QuantityValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuantityValue'] = ResolversParentTypes['QuantityValue']> = {
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Amount'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  about?: Resolver<ResolversTypes['About'], ParentType, ContextType>;
  batches?: Resolver<Maybe<ResolversTypes['BatchConnection']>, ParentType, ContextType, Partial<QueryBatchesArgs>>;
  centrality?: Resolver<Maybe<Array<ResolversTypes['CentralitySlice']>>, ParentType, ContextType, RequireFields<QueryCentralityArgs, 'metric'>>;
  coParticipants?: Resolver<Maybe<ResolversTypes['CoParticipantConnection']>, ParentType, ContextType, RequireFields<QueryCoParticipantsArgs, 'id'>>;
  coTenures?: Resolver<Maybe<ResolversTypes['CoTenureConnection']>, ParentType, ContextType, Partial<QueryCoTenuresArgs>>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<QueryEventArgs, 'id'>>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<QueryEventsArgs, 'orderBy'>>;
  factChanges?: Resolver<Maybe<ResolversTypes['FactChangeConnection']>, ParentType, ContextType, Partial<QueryFactChangesArgs>>;
  facts?: Resolver<Maybe<ResolversTypes['FactConnection']>, ParentType, ContextType, RequireFields<QueryFactsArgs, 'orderBy'>>;
  integrity?: Resolver<Maybe<ResolversTypes['FindingConnection']>, ParentType, ContextType, Partial<QueryIntegrityArgs>>;
  memberships?: Resolver<Maybe<ResolversTypes['MembershipConnection']>, ParentType, ContextType, RequireFields<QueryMembershipsArgs, 'orderBy'>>;
  network?: Resolver<Maybe<ResolversTypes['Network']>, ParentType, ContextType, RequireFields<QueryNetworkArgs, 'hops' | 'ids' | 'limit'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Maybe<Array<Maybe<ResolversTypes['Node']>>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  office?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType, RequireFields<QueryOfficeArgs, 'id'>>;
  offices?: Resolver<Maybe<ResolversTypes['OfficeConnection']>, ParentType, ContextType, RequireFields<QueryOfficesArgs, 'orderBy'>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'id'>>;
  organizations?: Resolver<Maybe<ResolversTypes['OrganizationConnection']>, ParentType, ContextType, RequireFields<QueryOrganizationsArgs, 'orderBy'>>;
  participations?: Resolver<Maybe<ResolversTypes['ParticipationConnection']>, ParentType, ContextType, RequireFields<QueryParticipationsArgs, 'orderBy'>>;
  paths?: Resolver<Maybe<ResolversTypes['PathList']>, ParentType, ContextType, RequireFields<QueryPathsArgs, 'from' | 'maxHops' | 'time' | 'to'>>;
  people?: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, RequireFields<QueryPeopleArgs, 'orderBy'>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType, RequireFields<QueryRegionArgs, 'id'>>;
  regions?: Resolver<Maybe<ResolversTypes['RegionConnection']>, ParentType, ContextType, RequireFields<QueryRegionsArgs, 'orderBy'>>;
  relations?: Resolver<Maybe<ResolversTypes['RelationConnection']>, ParentType, ContextType, RequireFields<QueryRelationsArgs, 'orderBy'>>;
  search?: Resolver<Maybe<ResolversTypes['SearchConnection']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'text'>>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType, RequireFields<QuerySourceArgs, 'id'>>;
  sources?: Resolver<Maybe<ResolversTypes['SourceConnection']>, ParentType, ContextType, Partial<QuerySourcesArgs>>;
  tenures?: Resolver<Maybe<ResolversTypes['TenureConnection']>, ParentType, ContextType, RequireFields<QueryTenuresArgs, 'orderBy'>>;
  timeline?: Resolver<Maybe<ResolversTypes['TimelineConnection']>, ParentType, ContextType, RequireFields<QueryTimelineArgs, 'foldEvents' | 'laneBy' | 'laneOrder' | 'match'>>;
  topic?: Resolver<Maybe<ResolversTypes['Topic']>, ParentType, ContextType, RequireFields<QueryTopicArgs, 'id'>>;
  topics?: Resolver<Maybe<ResolversTypes['TopicConnection']>, ParentType, ContextType, RequireFields<QueryTopicsArgs, 'orderBy'>>;
};

export type RegionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region']> = {
  attributedClaims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, Partial<RegionAttributedClaimsArgs>>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, Partial<RegionClaimsArgs>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<RegionEventsArgs, 'orderBy'>>;
  existences?: Resolver<ResolversTypes['ExistenceConnection'], ParentType, ContextType, RequireFields<RegionExistencesArgs, 'orderBy'>>;
  existsAt?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<RegionFactsArgs, 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<RegionLabelArgs>>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<RegionMembershipsArgs, 'orderBy'>>;
  names?: Resolver<ResolversTypes['NameConnection'], ParentType, ContextType, RequireFields<RegionNamesArgs, 'orderBy'>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offices?: Resolver<ResolversTypes['OfficeConnection'], ParentType, ContextType, RequireFields<RegionOfficesArgs, 'orderBy'>>;
  partOf?: Resolver<ResolversTypes['RegionConnection'], ParentType, ContextType, RequireFields<RegionPartOfArgs, 'orderBy'>>;
  participations?: Resolver<ResolversTypes['ParticipationConnection'], ParentType, ContextType, RequireFields<RegionParticipationsArgs, 'orderBy'>>;
  parts?: Resolver<ResolversTypes['RegionConnection'], ParentType, ContextType, RequireFields<RegionPartsArgs, 'orderBy'>>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<RegionRelationsArgs, 'orderBy'>>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, Partial<RegionSourcesArgs>>;
  tenures?: Resolver<ResolversTypes['TenureConnection'], ParentType, ContextType, RequireFields<RegionTenuresArgs, 'orderBy'>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, RequireFields<RegionTimelineArgs, 'foldEvents'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionConnection'] = ResolversParentTypes['RegionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RegionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Region']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionEdge'] = ResolversParentTypes['RegionEdge']> = {
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fact?: Resolver<Maybe<ResolversTypes['Fact']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
};

export type RelationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Relation'] = ResolversParentTypes['Relation']> = {
  byEvent?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, Partial<RelationClaimsArgs>>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['FactVersionConnection'], ParentType, ContextType, Partial<RelationHistoryArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FactKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<RelationLabelArgs>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  object?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  support?: Resolver<ResolversTypes['Support'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationType'], ParentType, ContextType>;
  voiceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RelationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationConnection'] = ResolversParentTypes['RelationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RelationEdge']>, ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['FactGroups'], ParentType, ContextType, RequireFields<RelationConnectionGroupsArgs, 'by' | 'orderBy' | 'unit'>>;
  nodes?: Resolver<Array<ResolversTypes['Relation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RelationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationEdge'] = ResolversParentTypes['RelationEdge']> = {
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
};

export type RemarkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Remark'] = ResolversParentTypes['Remark']> = {
  about?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  aboutCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byEvent?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, Partial<RemarkClaimsArgs>>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['FactVersionConnection'], ParentType, ContextType, Partial<RemarkHistoryArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FactKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<RemarkLabelArgs>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  support?: Resolver<ResolversTypes['Support'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  voiceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevertBatchPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevertBatchPayload'] = ResolversParentTypes['RevertBatchPayload']> = {
  batch?: Resolver<Maybe<ResolversTypes['Batch']>, ParentType, ContextType>;
  createdCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  removedClaimCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retractedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SearchHit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchHit'], ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  matched?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matchedBy?: Resolver<ResolversTypes['SearchMatch'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['Name']>, ParentType, ContextType>;
};

export type SharedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedEvent'] = ResolversParentTypes['SharedEvent']> = {
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  own?: Resolver<Array<ResolversTypes['Participation']>, ParentType, ContextType>;
  theirs?: Resolver<Array<ResolversTypes['Participation']>, ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, Partial<SourceClaimsArgs>>;
  date?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  dateBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['Reliability']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  voice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceConnection'] = ResolversParentTypes['SourceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SourceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SourceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceEdge'] = ResolversParentTypes['SourceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type SuccessionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuccessionConnection'] = ResolversParentTypes['SuccessionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SuccessionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SuccessionEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SuccessionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuccessionEdge'] = ResolversParentTypes['SuccessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SuccessionEntry'], ParentType, ContextType>;
};

export type SuccessionEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuccessionEntry'] = ResolversParentTypes['SuccessionEntry']> = {
  acting?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  gapBefore?: Resolver<Maybe<ResolversTypes['Gap']>, ParentType, ContextType>;
  handover?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  overlapBefore?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  predecessor?: Resolver<Maybe<ResolversTypes['Tenure']>, ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Tenure']>, ParentType, ContextType>;
  tenure?: Resolver<ResolversTypes['Tenure'], ParentType, ContextType>;
};

export type TenureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tenure'] = ResolversParentTypes['Tenure']> = {
  acting?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  began?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  byEvent?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, Partial<TenureClaimsArgs>>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ended?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exOfficio?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['FactVersionConnection'], ParentType, ContextType, Partial<TenureHistoryArgs>>;
  holder?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FactKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<TenureLabelArgs>>;
  length?: Resolver<ResolversTypes['DayCount'], ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['Tenure']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  office?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['Tenure']>, ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  support?: Resolver<ResolversTypes['Support'], ParentType, ContextType>;
  vacant?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  voiceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TenureConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TenureConnection'] = ResolversParentTypes['TenureConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TenureEdge']>, ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['FactGroups'], ParentType, ContextType, RequireFields<TenureConnectionGroupsArgs, 'by' | 'orderBy' | 'unit'>>;
  nodes?: Resolver<Array<ResolversTypes['Tenure']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TenureEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TenureEdge'] = ResolversParentTypes['TenureEdge']> = {
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tenure'], ParentType, ContextType>;
};

export type TimelineClusterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineCluster'] = ResolversParentTypes['TimelineCluster']> = {
  attributedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  definite?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  lanes?: Resolver<Array<ResolversTypes['TimelineClusterLane']>, ParentType, ContextType>;
  plannedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  possible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  withdrawnCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimelineClusterLaneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineClusterLane'] = ResolversParentTypes['TimelineClusterLane']> = {
  attributedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  definite?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  laneKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  plannedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  possible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawnCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimelineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineConnection'] = ResolversParentTypes['TimelineConnection']> = {
  clusters?: Resolver<Array<ResolversTypes['TimelineCluster']>, ParentType, ContextType, Partial<TimelineConnectionClustersArgs>>;
  edges?: Resolver<Array<ResolversTypes['TimelineEdge']>, ParentType, ContextType>;
  lanes?: Resolver<Array<ResolversTypes['TimelineLane']>, ParentType, ContextType>;
  leftOut?: Resolver<ResolversTypes['TimelineLeftOut'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TimelineItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  periods?: Resolver<Array<ResolversTypes['TimelinePeriod']>, ParentType, ContextType, RequireFields<TimelineConnectionPeriodsArgs, 'unit'>>;
  range?: Resolver<Maybe<ResolversTypes['DateRange']>, ParentType, ContextType>;
  today?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  undatedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimelineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEdge'] = ResolversParentTypes['TimelineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TimelineItem'], ParentType, ContextType>;
};

export type TimelineItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineItem'] = ResolversParentTypes['TimelineItem']> = {
  acting?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  claimCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  fact?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
  firstSource?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  handover?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<TimelineItemLabelArgs>>;
  laneKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  others?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  parentRecordId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reasonCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['TimelineReason']>, ParentType, ContextType, Partial<TimelineItemReasonsArgs>>;
  relationType?: Resolver<Maybe<ResolversTypes['RelationType']>, ParentType, ContextType>;
  support?: Resolver<ResolversTypes['Support'], ParentType, ContextType>;
  voiceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimelineLaneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineLane'] = ResolversParentTypes['TimelineLane']> = {
  colorIndex?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  itemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['FactKind']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<TimelineLaneLabelArgs>>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimelineLeftOutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineLeftOut'] = ResolversParentTypes['TimelineLeftOut']> = {
  byKinds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byLanes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimelinePeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelinePeriod'] = ResolversParentTypes['TimelinePeriod']> = {
  definite?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  laneKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  possible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type TimelineReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineReason'] = ResolversParentTypes['TimelineReason']> = {
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fact?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<TimelineReasonLabelArgs>>;
  support?: Resolver<ResolversTypes['Support'], ParentType, ContextType>;
};

export type TopicResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Topic'] = ResolversParentTypes['Topic']> = {
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, Partial<TopicClaimsArgs>>;
  existences?: Resolver<ResolversTypes['ExistenceConnection'], ParentType, ContextType, RequireFields<TopicExistencesArgs, 'orderBy'>>;
  existsAt?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<TopicFactsArgs, 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<TopicLabelArgs>>;
  names?: Resolver<ResolversTypes['NameConnection'], ParentType, ContextType, RequireFields<TopicNamesArgs, 'orderBy'>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, Partial<TopicSourcesArgs>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, RequireFields<TopicTimelineArgs, 'foldEvents'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TopicConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TopicConnection'] = ResolversParentTypes['TopicConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TopicEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Topic']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TopicEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TopicEdge'] = ResolversParentTypes['TopicEdge']> = {
  certainty?: Resolver<Maybe<ResolversTypes['RecordedCertainty']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fact?: Resolver<Maybe<ResolversTypes['Fact']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Topic'], ParentType, ContextType>;
};

export type UnmergeEntityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnmergeEntityPayload'] = ResolversParentTypes['UnmergeEntityPayload']> = {
  batch?: Resolver<ResolversTypes['Batch'], ParentType, ContextType>;
  createdCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  retractedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnmergeTenurePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnmergeTenurePayload'] = ResolversParentTypes['UnmergeTenurePayload']> = {
  batch?: Resolver<Maybe<ResolversTypes['Batch']>, ParentType, ContextType>;
  createdCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['Problem']>, ParentType, ContextType>;
  retractedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  About?: AboutResolvers<ContextType>;
  Actor?: ActorResolvers<ContextType>;
  Amount?: AmountResolvers<ContextType>;
  ApplyRecordsPayload?: ApplyRecordsPayloadResolvers<ContextType>;
  Batch?: BatchResolvers<ContextType>;
  BatchConnection?: BatchConnectionResolvers<ContextType>;
  BatchEdge?: BatchEdgeResolvers<ContextType>;
  Bridge?: BridgeResolvers<ContextType>;
  CentralityScore?: CentralityScoreResolvers<ContextType>;
  CentralitySlice?: CentralitySliceResolvers<ContextType>;
  Claim?: ClaimResolvers<ContextType>;
  ClaimConnection?: ClaimConnectionResolvers<ContextType>;
  ClaimEdge?: ClaimEdgeResolvers<ContextType>;
  CoParticipant?: CoParticipantResolvers<ContextType>;
  CoParticipantConnection?: CoParticipantConnectionResolvers<ContextType>;
  CoParticipantEdge?: CoParticipantEdgeResolvers<ContextType>;
  CoTenure?: CoTenureResolvers<ContextType>;
  CoTenureConnection?: CoTenureConnectionResolvers<ContextType>;
  CoTenureEdge?: CoTenureEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateRange?: DateRangeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DayCount?: DayCountResolvers<ContextType>;
  Difference?: DifferenceResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  EDTF?: GraphQLScalarType;
  EDTFOrToday?: GraphQLScalarType;
  Entity?: EntityResolvers<ContextType>;
  EntityConnection?: EntityConnectionResolvers<ContextType>;
  EntityEdge?: EntityEdgeResolvers<ContextType>;
  EpochDays?: EpochDaysResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  EventGroup?: EventGroupResolvers<ContextType>;
  EventGroups?: EventGroupsResolvers<ContextType>;
  Existence?: ExistenceResolvers<ContextType>;
  ExistenceConnection?: ExistenceConnectionResolvers<ContextType>;
  ExistenceEdge?: ExistenceEdgeResolvers<ContextType>;
  Fact?: FactResolvers<ContextType>;
  FactChange?: FactChangeResolvers<ContextType>;
  FactChangeConnection?: FactChangeConnectionResolvers<ContextType>;
  FactChangeEdge?: FactChangeEdgeResolvers<ContextType>;
  FactConnection?: FactConnectionResolvers<ContextType>;
  FactEdge?: FactEdgeResolvers<ContextType>;
  FactGroup?: FactGroupResolvers<ContextType>;
  FactGroups?: FactGroupsResolvers<ContextType>;
  FactVersion?: FactVersionResolvers<ContextType>;
  FactVersionConnection?: FactVersionConnectionResolvers<ContextType>;
  FactVersionEdge?: FactVersionEdgeResolvers<ContextType>;
  FilePosition?: FilePositionResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  FindingConnection?: FindingConnectionResolvers<ContextType>;
  FindingEdge?: FindingEdgeResolvers<ContextType>;
  FuzzyDate?: FuzzyDateResolvers<ContextType>;
  Gap?: GapResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  HolderConnection?: HolderConnectionResolvers<ContextType>;
  HolderEdge?: HolderEdgeResolvers<ContextType>;
  Hop?: HopResolvers<ContextType>;
  Identifier?: IdentifierResolvers<ContextType>;
  ImpliedBound?: ImpliedBoundResolvers<ContextType>;
  Interval?: IntervalResolvers<ContextType>;
  Limits?: LimitsResolvers<ContextType>;
  Locator?: LocatorResolvers<ContextType>;
  MemberConnection?: MemberConnectionResolvers<ContextType>;
  MemberEdge?: MemberEdgeResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  MembershipConnection?: MembershipConnectionResolvers<ContextType>;
  MembershipEdge?: MembershipEdgeResolvers<ContextType>;
  MergeEntitiesPayload?: MergeEntitiesPayloadResolvers<ContextType>;
  MergeTenuresPayload?: MergeTenuresPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  MutationPayload?: MutationPayloadResolvers<ContextType>;
  Name?: NameResolvers<ContextType>;
  NameConnection?: NameConnectionResolvers<ContextType>;
  NameEdge?: NameEdgeResolvers<ContextType>;
  Network?: NetworkResolvers<ContextType>;
  NetworkEdge?: NetworkEdgeResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Office?: OfficeResolvers<ContextType>;
  OfficeConnection?: OfficeConnectionResolvers<ContextType>;
  OfficeEdge?: OfficeEdgeResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ParticipantConnection?: ParticipantConnectionResolvers<ContextType>;
  ParticipantEdge?: ParticipantEdgeResolvers<ContextType>;
  Participation?: ParticipationResolvers<ContextType>;
  ParticipationConnection?: ParticipationConnectionResolvers<ContextType>;
  ParticipationEdge?: ParticipationEdgeResolvers<ContextType>;
  Passage?: PassageResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  PathList?: PathListResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  PlanRecordsPayload?: PlanRecordsPayloadResolvers<ContextType>;
  PlannedChange?: PlannedChangeResolvers<ContextType>;
  PlannedChangeConnection?: PlannedChangeConnectionResolvers<ContextType>;
  PlannedChangeEdge?: PlannedChangeEdgeResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  PurgeRecordPayload?: PurgeRecordPayloadResolvers<ContextType>;
  Quantity?: QuantityResolvers<ContextType>;
  QuantityConnection?: QuantityConnectionResolvers<ContextType>;
  QuantityEdge?: QuantityEdgeResolvers<ContextType>;
  QuantityValue?: QuantityValueResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  RegionConnection?: RegionConnectionResolvers<ContextType>;
  RegionEdge?: RegionEdgeResolvers<ContextType>;
  Relation?: RelationResolvers<ContextType>;
  RelationConnection?: RelationConnectionResolvers<ContextType>;
  RelationEdge?: RelationEdgeResolvers<ContextType>;
  Remark?: RemarkResolvers<ContextType>;
  RevertBatchPayload?: RevertBatchPayloadResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  SharedEvent?: SharedEventResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceConnection?: SourceConnectionResolvers<ContextType>;
  SourceEdge?: SourceEdgeResolvers<ContextType>;
  SuccessionConnection?: SuccessionConnectionResolvers<ContextType>;
  SuccessionEdge?: SuccessionEdgeResolvers<ContextType>;
  SuccessionEntry?: SuccessionEntryResolvers<ContextType>;
  Tenure?: TenureResolvers<ContextType>;
  TenureConnection?: TenureConnectionResolvers<ContextType>;
  TenureEdge?: TenureEdgeResolvers<ContextType>;
  TimelineCluster?: TimelineClusterResolvers<ContextType>;
  TimelineClusterLane?: TimelineClusterLaneResolvers<ContextType>;
  TimelineConnection?: TimelineConnectionResolvers<ContextType>;
  TimelineEdge?: TimelineEdgeResolvers<ContextType>;
  TimelineItem?: TimelineItemResolvers<ContextType>;
  TimelineLane?: TimelineLaneResolvers<ContextType>;
  TimelineLeftOut?: TimelineLeftOutResolvers<ContextType>;
  TimelinePeriod?: TimelinePeriodResolvers<ContextType>;
  TimelineReason?: TimelineReasonResolvers<ContextType>;
  Topic?: TopicResolvers<ContextType>;
  TopicConnection?: TopicConnectionResolvers<ContextType>;
  TopicEdge?: TopicEdgeResolvers<ContextType>;
  UnmergeEntityPayload?: UnmergeEntityPayloadResolvers<ContextType>;
  UnmergeTenurePayload?: UnmergeTenurePayloadResolvers<ContextType>;
};

