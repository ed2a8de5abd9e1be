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
  /** A date or span of dates as EDTF text (ISO 8601-2:2019, levels 0 to 2), never more exact than its source: "2017", "2017-06-28", "2010~" (about), "2021-03?" (uncertain), "[2018-10..]" (some day from October 2018 on), "2016-10-01/2021-04-08". In `during`, a window of time; `today` is taken too. */
  EDTF: { input: string; output: string; }
};

/** What runs here and what it holds. */
export type About = {
  __typename?: 'About';
  /** How many claims it holds. */
  claims: Scalars['Int']['output'];
  /** Changes whenever the data does. */
  dataVersion: Scalars['String']['output'];
  /** The database: "embedded" or "neo4j". */
  engine: Scalars['String']['output'];
  /** How many entities it holds. */
  entities: Scalars['Int']['output'];
  /** How many facts it holds. */
  facts: Scalars['Int']['output'];
  /** The newest change; null where nothing was loaded. */
  lastBatch?: Maybe<Batch>;
  /** The bounds on a request. */
  limits: Limits;
  /** How many sources it holds. */
  sources: Scalars['Int']['output'];
  /** The version of Fasti. */
  version: Scalars['String']['output'];
};

/** An entity that acts: it holds offices, is a member and takes part. A region is one as well as a place. */
export type Actor = {
  /** A free grouping, such as "federal subject" or "committee". */
  category?: Maybe<Scalars['String']['output']>;
  /** What sources say about it: the claims of its facts. */
  citations: ClaimConnection;
  /** Whether it existed at the moment asked for; null without a moment, and where nothing is recorded. */
  existed?: Maybe<Certainty>;
  /** When it existed or, for an event, took place. There may be several. */
  existence: ExistenceConnection;
  /** All facts in which it has a role, each once, in order of time. */
  facts: FactConnection;
  /** The slug the archivist chose. Stable; a merged entity keeps answering to its old id. */
  id: Scalars['ID']['output'];
  /** Ids elsewhere. */
  identifiers: Array<Identifier>;
  /** Which kind of entity this is. */
  kind: EntityKind;
  /** The best name: at present rather than past, then OFFICIAL, SHORT, ALIAS, TRANSLITERATION; the label given in the file where no name is recorded. */
  label: Scalars['String']['output'];
  /** Names, in the order of their times; at a moment only those in use. */
  names: NameConnection;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** Events it took part in, itself or through others on its behalf. */
  participations: ParticipationConnection;
  /** The id that was asked for, where it belongs to an entity that was merged into this one; otherwise null. */
  redirectedFrom?: Maybe<Scalars['ID']['output']>;
  /** Claims that sources attribute to it. */
  said: ClaimConnection;
  /** Offices that it held, in order of time; at a moment only those it held then. */
  tenures: TenureConnection;
  /** Its facts as items to draw. */
  timeline: TimelineConnection;
};


/** An entity that acts: it holds offices, is a member and takes part. A region is one as well as a place. */
export type ActorCitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An entity that acts: it holds offices, is a member and takes part. A region is one as well as a place. */
export type ActorFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  filter?: InputMaybe<FactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<FactKind>>;
};


/** An entity that acts: it holds offices, is a member and takes part. A region is one as well as a place. */
export type ActorLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** An entity that acts: it holds offices, is a member and takes part. A region is one as well as a place. */
export type ActorNamesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An entity that acts: it holds offices, is a member and takes part. A region is one as well as a place. */
export type ActorParticipationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An entity that acts: it holds offices, is a member and takes part. A region is one as well as a place. */
export type ActorSaidArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An entity that acts: it holds offices, is a member and takes part. A region is one as well as a place. */
export type ActorTenuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An entity that acts: it holds offices, is a member and takes part. A region is one as well as a place. */
export type ActorTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  during?: InputMaybe<Scalars['EDTF']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<FactKind>>;
};

/** A change that was committed as a whole. */
export type Batch = Node & {
  __typename?: 'Batch';
  /** When it became visible. */
  appliedAt: Scalars['DateTime']['output'];
  /** Who applied it. */
  by?: Maybe<Scalars['String']['output']>;
  /** How many facts it created. */
  creates: Scalars['Int']['output'];
  /** The dataset it came from. */
  dataset?: Maybe<Scalars['String']['output']>;
  /** batch/ and its number. */
  id: Scalars['ID']['output'];
  /** Its number. Known time counts batches. */
  number: Scalars['Int']['output'];
  /** Why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** How many facts it withdrew. */
  retracts: Scalars['Int']['output'];
  /** The batch that undid it. */
  revertedBy?: Maybe<Batch>;
  /** How many facts it changed. */
  updates: Scalars['Int']['output'];
};

/** Batches by pages, the newest first. */
export type BatchConnection = {
  __typename?: 'BatchConnection';
  /** The batches with their cursors. */
  edges: Array<BatchEdge>;
  /** The batches. */
  nodes: Array<Batch>;
  /** What is around this page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One batch in a page. */
export type BatchEdge = {
  __typename?: 'BatchEdge';
  /** The place of this item, for `after`. */
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

/** A unit of time to count in. */
export type BucketUnit =
  /** Days. */
  | 'DAY'
  /** Decades, such as 2010 to 2019. */
  | 'DECADE'
  /** Calendar months. */
  | 'MONTH'
  /** Years. */
  | 'YEAR';

/** The calendar that a date was written in. */
export type Calendar =
  /** The one of today, extended to all times. */
  | 'GREGORIAN'
  /** The one before it, 13 days behind in the 20th century; in Russia until 1918. */
  | 'JULIAN';

/**
 * How much of a graph goes by an entity. The graph is that of paths: two entities are linked where a tenure, membership,
 * participation or relation has both of them in a role, once however many facts link them, and in no direction.
 */
export type CentralityMetric =
  /** The part of the shortest ways between all two other entities that lead over it: 0 to 1. */
  | 'BETWEENNESS'
  /**
   * How near it is to the others: 1 divided by the mean number of hops to those that it can reach, times the part of the
   * others that it can reach (after Wasserman and Faust): 0 to 1.
   */
  | 'CLOSENESS'
  /** The part of the other entities of the slice that it is linked to: 0 to 1. Times `entities` - 1 it is their number. */
  | 'DEGREE'
  /** The part of an endless walk along links that is spent at it, where the walk begins anew with chance 0.15 at each step; the scores of a slice have the sum 1. */
  | 'PAGERANK';

/** The score of one entity in a slice. */
export type CentralityScore = {
  __typename?: 'CentralityScore';
  /** The entity. With `every` the slice is the moment of what is selected of it, as `during` would be. */
  entity: Entity;
  /** One more than the number of entities with a higher score; equal scores share a rank. */
  rank: Scalars['Int']['output'];
  /** The score, with 12 digits; what it means depends on the metric. */
  score: Scalars['Float']['output'];
};

/**
 * The graph of some time, and the entities that are most central in it. `coverage` says how many facts it rests on: a low
 * score in a slice of few facts says little of the entity and much of the archive.
 */
export type CentralitySlice = {
  __typename?: 'CentralitySlice';
  /**
   * How many facts link entities in it: those that hold or took place in it at least as surely as `at` asks, by default
   * possibly. It counts what has no known end or start in every slice that it may reach; see `definite` and `undated`.
   */
  coverage: Scalars['Int']['output'];
  /** How many of them surely held or took place in it; the rest may have. */
  definite: Scalars['Int']['output'];
  /** How many entities are linked by them. */
  entities: Scalars['Int']['output'];
  /**
   * Its days. With `every` one period, without it those of `at`; without both from the first to the last day that any of the
   * facts names, and open where none names any.
   */
  interval: Interval;
  /** How many pairs of entities are linked by them. */
  links: Scalars['Int']['output'];
  /** The `first` entities with the highest scores; of equal ones those with the smaller ids. Empty where no fact links any. */
  scores: Array<CentralityScore>;
  /** How many of them have no date at all: with `every` these stand in every slice. */
  undated: Scalars['Int']['output'];
};

/** How surely something holds at the moment asked for. No answer means not recorded, never no. */
export type Certainty =
  /** On every day asked for, by asserted claims. */
  | 'DEFINITE'
  /** On some day asked for, as far as the bounds go. As a condition it includes DEFINITE. */
  | 'POSSIBLE';

/** What one batch did to one fact. */
export type Change = {
  __typename?: 'Change';
  /** What the graph held after; null where the batch retracted the fact. */
  after?: Maybe<FactVersion>;
  /** The id of the batch. */
  batch: Scalars['ID']['output'];
  /** What the graph held before; null where the batch created the fact. */
  before?: Maybe<FactVersion>;
  /** The fact as the batch left it; a retracted one as it was. */
  fact: Fact;
};

/** Changes by pages, in the order of batches, then of ids. */
export type ChangeConnection = {
  __typename?: 'ChangeConnection';
  /** The changes with their cursors. */
  edges: Array<ChangeEdge>;
  /** The changes. */
  nodes: Array<Change>;
  /** What is around this page. */
  pageInfo: PageInfo;
  /** How many there are in all; counted only when selected. */
  totalCount: Scalars['Int']['output'];
};

/** One change in a page. */
export type ChangeEdge = {
  __typename?: 'ChangeEdge';
  /** The place of this item, for `after`. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: Change;
};

/** What happens to a record. */
export type ChangeKind =
  /** It contradicts what others say under the same id; nothing is written while it stands. */
  | 'CONFLICT'
  /** The graph gets it. */
  | 'CREATE'
  /** The graph has it, and nobody says it any more. */
  | 'RETRACT'
  /** The graph has it as it is. */
  | 'UNCHANGED'
  /** The graph has it with other values. */
  | 'UPDATE';

/** What one source says about one fact. Immutable. */
export type Claim = Node & {
  __typename?: 'Claim';
  /** Whether the source calls it acting; null where it does not speak of that. */
  acting?: Maybe<Scalars['Boolean']['output']>;
  /** When it was seen to hold: at some moment of a date, throughout a span. */
  attested?: Maybe<FuzzyDate>;
  /** The speaker, where the source quotes or reports somebody; null otherwise. */
  attributedTo?: Maybe<Entity>;
  /** How it began, by this source. */
  began?: Maybe<Scalars['String']['output']>;
  /** The calendar that its dates were written in. `start`, `end` and `attested` are Gregorian in any case. */
  calendar: Calendar;
  /** The date as written in the source. */
  dateText?: Maybe<Scalars['String']['output']>;
  /** The sources and facts that a DERIVED claim rests on; the first 200. */
  derivedFrom: Array<Node>;
  /** The length of time it gives. */
  duration?: Maybe<Scalars['Duration']['output']>;
  /** Where the end lies; ".." in the text means still so when the source was written. For a claim that dates an occurrence, that date. */
  end?: Maybe<FuzzyDate>;
  /** How it ended, by this source. */
  ended?: Maybe<Scalars['String']['output']>;
  /** What it is about. */
  fact: Fact;
  /** Derived from its fact and its content. */
  id: Scalars['ID']['output'];
  /** Where in the source it stands. */
  locators: Array<Locator>;
  /** Whether the source reports it or announces it. */
  modality: Modality;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The ranges of the locators in the text; empty where the text is not kept. */
  passage: Array<Passage>;
  /** The words of the source, where they may be kept. */
  quote?: Maybe<Scalars['String']['output']>;
  /** Whether it counts. */
  rank: Rank;
  /** How a DERIVED claim was derived; null for others. */
  rule?: Maybe<Scalars['String']['output']>;
  /** Who says so. */
  source: Source;
  /** Where the start lies, by this source; for a claim that dates an occurrence, that date. */
  start?: Maybe<FuzzyDate>;
  /** How the source says it. */
  status: ClaimStatus;
  /** The number it gives. */
  value?: Maybe<Count>;
};


/** What one source says about one fact. Immutable. */
export type ClaimPassageArgs = {
  context?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of claims. */
export type ClaimConnection = {
  __typename?: 'ClaimConnection';
  /** The items with their cursors. */
  edges: Array<ClaimEdge>;
  /** The items alone. */
  nodes: Array<Claim>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One of the claims, in its place in the list. */
export type ClaimEdge = {
  __typename?: 'ClaimEdge';
  /** Where to page on from; it belongs to this list, filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Claim;
};

/** Conditions on claims. All given ones must hold; a list is met by any of its values. */
export type ClaimFilter = {
  /** Attributed to one of these. */
  attributedTo?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of one of these modalities. */
  modality?: InputMaybe<Array<Modality>>;
  /** Of one of these sources. */
  sources?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of one of these statuses. */
  status?: InputMaybe<Array<ClaimStatus>>;
};

/** How a source says it. */
export type ClaimStatus =
  /** Inside a quotation: a speaker says so. */
  | 'ATTRIBUTED'
  /** Computed or read by a rule that the claim gives. */
  | 'DERIVED'
  /** Needed for the words to make sense, not said. */
  | 'IMPLIED'
  /** The words say it. */
  | 'STATED';

/** An actor who took part in events in which another took part. */
export type CoParticipant = {
  __typename?: 'CoParticipant';
  /** Who took part, or was represented. */
  actor: Actor;
  /** In how many of the same events. */
  count: Scalars['Int']['output'];
  /** The events, in the order of time; the first 200. */
  events: Array<Event>;
  /** The events with what each was there as, in the order of time; the first 200. */
  shared: Array<SharedEvent>;
};

/** A page of co-participants. */
export type CoParticipantConnection = {
  __typename?: 'CoParticipantConnection';
  /** The co-participants with their cursors. */
  edges: Array<CoParticipantEdge>;
  /** The co-participants alone. */
  nodes: Array<CoParticipant>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A co-participant with its place in the list. */
export type CoParticipantEdge = {
  __typename?: 'CoParticipantEdge';
  /** To page on from here. */
  cursor: Scalars['String']['output'];
  /** The co-participant. */
  node: CoParticipant;
};

/** Two tenures of two people that share time. */
export type CoTenure = {
  __typename?: 'CoTenure';
  /** Whether they surely share time, or only may, since a date is open or no source asserts it. */
  certainty: Certainty;
  /** Days that they may share at most, the first and the last included; null where a side is not bounded. */
  daysMax?: Maybe<Scalars['Int']['output']>;
  /** Days that they surely share, the first and the last included; 0 where it is not sure that they share any. */
  daysMin: Scalars['Int']['output'];
  /** The time that both share. Its start and end are those of whichever tenure sets them. */
  interval: Interval;
  /** What links the two; empty for two people in offices that have nothing in common. */
  links: Array<CoTenureLink>;
  /** The tenure of the other. */
  other: Tenure;
  /** The tenure of the person asked for; without one, that which comes first in the order of time. */
  tenure: Tenure;
};

/** A page of pairs of tenures. */
export type CoTenureConnection = {
  __typename?: 'CoTenureConnection';
  /** The pairs with their cursors. */
  edges: Array<CoTenureEdge>;
  /** The pairs alone. */
  nodes: Array<CoTenure>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many pairs there are in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A pair of tenures with its place in the list. */
export type CoTenureEdge = {
  __typename?: 'CoTenureEdge';
  /** To page on from here. */
  cursor: Scalars['String']['output'];
  /** The pair. */
  node: CoTenure;
};

/** What links two tenures of a pair. */
export type CoTenureLink =
  /** Their offices belong to one body: at the moment, or at any time where none is asked for. */
  | 'SAME_BODY'
  /** They are in one office. */
  | 'SAME_OFFICE'
  /** Both are within what was asked for. */
  | 'WITHIN';

/** A number as sources give it. Exact where min equals max; a side that is null is not said. */
export type Count = {
  __typename?: 'Count';
  /** Whether the source says "about". */
  approximate: Scalars['Boolean']['output'];
  /** In words: "more than 40", "about 400". */
  label: Scalars['String']['output'];
  /** The most it may be. */
  max?: Maybe<Scalars['Int']['output']>;
  /** Whether it may be exactly max. Null without max. */
  maxInclusive?: Maybe<Scalars['Boolean']['output']>;
  /** The least it may be. */
  min?: Maybe<Scalars['Int']['output']>;
  /** Whether it may be exactly min: false for "more than 40". Null without min. */
  minInclusive?: Maybe<Scalars['Boolean']['output']>;
};


/** A number as sources give it. Exact where min equals max; a side that is null is not said. */
export type CountLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** The bounds of an interval in days since 1970-01-01, for axes and arithmetic. Days outside 32 bits are null. */
export type DaySpan = {
  __typename?: 'DaySpan';
  /** The last day on which it surely held; null where no day is sure. */
  coreEnd?: Maybe<Scalars['Int']['output']>;
  /** The first day on which it surely held; null where no day is sure. */
  coreStart?: Maybe<Scalars['Int']['output']>;
  /** The first day on which it may have held; null where unbounded. */
  earliest?: Maybe<Scalars['Int']['output']>;
  /** The last day on which it may have held; null where unbounded. */
  latest?: Maybe<Scalars['Int']['output']>;
};

/** What is known of an end. A missing end is never "current". */
export type EndKind =
  /** A source bounds the end. */
  | 'KNOWN'
  /** Still so when the source was written. */
  | 'ONGOING'
  /** No source speaks of an end. */
  | 'UNKNOWN';

/** Somebody or something that facts are about. A moment (`at`) never drops an entity; it filters the facts around it. */
export type Entity = {
  /** A free grouping, such as "federal subject" or "committee". */
  category?: Maybe<Scalars['String']['output']>;
  /** What sources say about it: the claims of its facts. */
  citations: ClaimConnection;
  /** Whether it existed at the moment asked for; null without a moment, and where nothing is recorded. */
  existed?: Maybe<Certainty>;
  /** When it existed or, for an event, took place. There may be several. */
  existence: ExistenceConnection;
  /** All facts in which it has a role, each once, in order of time. */
  facts: FactConnection;
  /** The slug the archivist chose. Stable; a merged entity keeps answering to its old id. */
  id: Scalars['ID']['output'];
  /** Ids elsewhere. */
  identifiers: Array<Identifier>;
  /** Which kind of entity this is. */
  kind: EntityKind;
  /** The best name: at present rather than past, then OFFICIAL, SHORT, ALIAS, TRANSLITERATION; the label given in the file where no name is recorded. */
  label: Scalars['String']['output'];
  /** Names, in the order of their times; at a moment only those in use. */
  names: NameConnection;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The id that was asked for, where it belongs to an entity that was merged into this one; otherwise null. */
  redirectedFrom?: Maybe<Scalars['ID']['output']>;
  /** Its facts as items to draw. */
  timeline: TimelineConnection;
};


/** Somebody or something that facts are about. A moment (`at`) never drops an entity; it filters the facts around it. */
export type EntityCitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Somebody or something that facts are about. A moment (`at`) never drops an entity; it filters the facts around it. */
export type EntityFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  filter?: InputMaybe<FactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<FactKind>>;
};


/** Somebody or something that facts are about. A moment (`at`) never drops an entity; it filters the facts around it. */
export type EntityLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** Somebody or something that facts are about. A moment (`at`) never drops an entity; it filters the facts around it. */
export type EntityNamesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Somebody or something that facts are about. A moment (`at`) never drops an entity; it filters the facts around it. */
export type EntityTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  during?: InputMaybe<Scalars['EDTF']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<FactKind>>;
};

/** A page of entities. */
export type EntityConnection = {
  __typename?: 'EntityConnection';
  /** The items with their cursors. */
  edges: Array<EntityEdge>;
  /** The items alone. */
  nodes: Array<Entity>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One of the entities, in its place in the list. */
export type EntityEdge = {
  __typename?: 'EntityEdge';
  /** How surely that fact holds at the moment asked for; null without one. */
  certainty?: Maybe<Certainty>;
  /** Where to page on from; it belongs to this list, filter and order. */
  cursor: Scalars['String']['output'];
  /** The fact that links the item to its parent; null at the root. */
  fact?: Maybe<Fact>;
  /** The item. */
  node: Entity;
};

/**
 * Conditions on entities. All given ones must hold. In a moment they are three-valued: with `certainty: DEFINITE` stays what surely meets them, otherwise what may;
 * so `not` with DEFINITE keeps what surely does not meet the condition, and with POSSIBLE what perhaps does not.
 */
export type EntityFilter = {
  /** All of these as well. */
  and?: InputMaybe<Array<EntityFilter>>;
  /** Belongs to this one, directly: at the moment, or at any time where none is asked for. */
  belongsTo?: InputMaybe<Scalars['ID']['input']>;
  /** Exactly this category. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** Has this id elsewhere, in any scheme. */
  identifier?: InputMaybe<Scalars['String']['input']>;
  /** One of these ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not what meets this. */
  not?: InputMaybe<EntityFilter>;
  /** At least one of these as well. */
  or?: InputMaybe<Array<EntityFilter>>;
  /** Part of this one, directly: at the moment, or at any time where none is asked for. */
  partOf?: InputMaybe<Scalars['ID']['input']>;
  /** The present label contains this, whatever its case and accents, and whatever the moment. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** The six kinds of entities. */
export type EntityKind =
  /** Something that happened or is planned. */
  | 'EVENT'
  /** A post. */
  | 'OFFICE'
  /** A body. */
  | 'ORGANIZATION'
  /** A human being. */
  | 'PERSON'
  /** A territory. */
  | 'REGION'
  /** A subject, plan or document. */
  | 'TOPIC';

/** The order of a list of entities. Equal ones are ordered by id. */
export type EntityOrder =
  /** By first recorded existence, earliest first; undated last. */
  | 'DATE_ASC'
  /** By first recorded existence, latest first; undated first. */
  | 'DATE_DESC'
  /** By the number of facts that it has a role in, whatever the moment: the most first, equal ones by label. No index gives this order: the facts of all that the filter leaves are counted, of at most 20,000 entities. */
  | 'FACTS_DESC'
  /** By label, A first. */
  | 'LABEL_ASC'
  /** By label, Z first. */
  | 'LABEL_DESC';

/** Something that happened or is planned: an election, meeting, ceremony, speech. It may have parts. */
export type Event = Entity & Node & {
  __typename?: 'Event';
  /** The body that met, or whatever else it belongs to. */
  bodies: EntityConnection;
  /** A free grouping, such as "federal subject" or "committee". */
  category?: Maybe<Scalars['String']['output']>;
  /** What sources say about it: the claims of its facts. */
  citations: ClaimConnection;
  /** Whether it existed at the moment asked for; null without a moment, and where nothing is recorded. */
  existed?: Maybe<Certainty>;
  /** When it existed or, for an event, took place. There may be several. */
  existence: ExistenceConnection;
  /** All facts in which it has a role, each once, in order of time. */
  facts: FactConnection;
  /** How people met; null when nothing is recorded. */
  format?: Maybe<EventFormat>;
  /** Who hosted it. */
  hosts: EntityConnection;
  /** The slug the archivist chose. Stable; a merged entity keeps answering to its old id. */
  id: Scalars['ID']['output'];
  /** Ids elsewhere. */
  identifiers: Array<Identifier>;
  /** The date of the event: the interval of its Existence; null when nothing is recorded. */
  interval?: Maybe<Interval>;
  /** Which kind of entity this is. */
  kind: EntityKind;
  /** The best name: at present rather than past, then OFFICIAL, SHORT, ALIAS, TRANSLITERATION; the label given in the file where no name is recorded. */
  label: Scalars['String']['output'];
  /** Names, in the order of their times; at a moment only those in use. */
  names: NameConnection;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** Who organized it. */
  organizers: EntityConnection;
  /** Events that it is part of. */
  partOf: EventConnection;
  /** The named ones who took part; each edge carries the participation. One with several roles is listed for each. */
  participants: EntityConnection;
  /** Who took part, in which role; groups included. */
  participations: ParticipationConnection;
  /** Events that are part of it. */
  parts: EventConnection;
  /** Where it was held. */
  places: RegionConnection;
  /** The id that was asked for, where it belongs to an entity that was merged into this one; otherwise null. */
  redirectedFrom?: Maybe<Scalars['ID']['output']>;
  /** Its facts as items to draw. */
  timeline: TimelineConnection;
  /** What was discussed. */
  topics: TopicConnection;
};


/** Something that happened or is planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventBodiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that happened or is planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventCitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that happened or is planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  filter?: InputMaybe<FactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<FactKind>>;
};


/** Something that happened or is planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventHostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that happened or is planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** Something that happened or is planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventNamesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that happened or is planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventOrganizersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that happened or is planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventParticipantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that happened or is planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventParticipationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that happened or is planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventPartsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that happened or is planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventPlacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that happened or is planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  during?: InputMaybe<Scalars['EDTF']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<FactKind>>;
};


/** Something that happened or is planned: an election, meeting, ceremony, speech. It may have parts. */
export type EventTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of events. */
export type EventConnection = {
  __typename?: 'EventConnection';
  /** The items with their cursors. */
  edges: Array<EventEdge>;
  /** The items alone. */
  nodes: Array<Event>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One of the events, in its place in the list. */
export type EventEdge = {
  __typename?: 'EventEdge';
  /** How surely that fact holds at the moment asked for; null without one. */
  certainty?: Maybe<Certainty>;
  /** Where to page on from; it belongs to this list, filter and order. */
  cursor: Scalars['String']['output'];
  /** The fact that links the item to its parent; null at the root. */
  fact?: Maybe<Fact>;
  /** The item. */
  node: Event;
};

/** Conditions on events. All given ones must hold; three-valued in a moment, as in EntityFilter. */
export type EventFilter = {
  /** All of these as well. */
  and?: InputMaybe<Array<EventFilter>>;
  /** Belongs to this one, directly: at the moment, or at any time where none is asked for. */
  belongsTo?: InputMaybe<Scalars['ID']['input']>;
  /** Exactly this category. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** Was held in this region, directly; surely where that is reported, and not only planned or attributed. */
  heldIn?: InputMaybe<Scalars['ID']['input']>;
  /** One of these ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not what meets this. */
  not?: InputMaybe<EventFilter>;
  /** At least one of these as well. */
  or?: InputMaybe<Array<EventFilter>>;
  /** Part of this one, directly: at the moment, or at any time where none is asked for. */
  partOf?: InputMaybe<Scalars['ID']['input']>;
  /** The present label contains this, whatever its case and accents, and whatever the moment. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** How people met. */
export type EventFormat =
  /** In a place and online. */
  | 'HYBRID'
  /** In one place. */
  | 'IN_PERSON'
  /** Without a common place. */
  | 'ONLINE';

/** What ties an event to an entity. */
export type EventTie =
  /** Belongs to it. */
  | 'BODY'
  /** Hosted by it. */
  | 'HOST'
  /** Organized by it. */
  | 'ORGANIZER'
  /** It took part, itself or through others on its behalf. */
  | 'PARTICIPANT'
  /** Held in it. */
  | 'PLACE';

/** That an entity was there: a person's life, the time of a body or office, the date of an event. */
export type Existence = Fact & Node & {
  __typename?: 'Existence';
  /** The event that caused it: the election of a tenure, the assembly that renamed a body. */
  byEvent?: Maybe<Event>;
  /** How surely it holds at the moment, or overlaps the window, asked for; null without one, and where it does not. */
  certainty?: Maybe<Certainty>;
  /** What each source says, in the order of the file. */
  claims: ClaimConnection;
  /** Whether its sources contradict each other on a date or a value. */
  conflict: Scalars['Boolean']['output'];
  /** What existed, or took place. */
  entity: Entity;
  /** How people met, for an event. */
  format?: Maybe<EventFormat>;
  /** The versions of this fact that the graph has held, oldest first; at most the newest 100. */
  history: Array<FactVersion>;
  /** Given in the file, or derived from kind, roles and what identifies; never from dates, so that a refined date is not a second fact. */
  id: Scalars['ID']['output'];
  /** When it was so. */
  interval: Interval;
  /** Which kind of fact this is. */
  kind: FactKind;
  /** A sentence made of the labels of what it links; in a moment, of their labels of then. */
  label: Scalars['String']['output'];
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** How many hold it at a time, for an office. */
  seats?: Maybe<Scalars['Int']['output']>;
  /** What its bounds rest on. */
  support: Support;
  /** How many independent voices confirm it: sources that share a voice count once. */
  voices: Scalars['Int']['output'];
};


/** That an entity was there: a person's life, the time of a body or office, the date of an event. */
export type ExistenceClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** That an entity was there: a person's life, the time of a body or office, the date of an event. */
export type ExistenceLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A page of existences. */
export type ExistenceConnection = {
  __typename?: 'ExistenceConnection';
  /** The items with their cursors. */
  edges: Array<ExistenceEdge>;
  /** The items alone. */
  nodes: Array<Existence>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One of the existences, in its place in the list. */
export type ExistenceEdge = {
  __typename?: 'ExistenceEdge';
  /** Where to page on from; it belongs to this list, filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Existence;
};

/** One thing that may be true, with its time, its roles and what sources say of it. Sources that disagree make several claims of one fact. */
export type Fact = {
  /** The event that caused it: the election of a tenure, the assembly that renamed a body. */
  byEvent?: Maybe<Event>;
  /** How surely it holds at the moment, or overlaps the window, asked for; null without one, and where it does not. */
  certainty?: Maybe<Certainty>;
  /** What each source says, in the order of the file. */
  claims: ClaimConnection;
  /** Whether its sources contradict each other on a date or a value. */
  conflict: Scalars['Boolean']['output'];
  /** The versions of this fact that the graph has held, oldest first; at most the newest 100. */
  history: Array<FactVersion>;
  /** Given in the file, or derived from kind, roles and what identifies; never from dates, so that a refined date is not a second fact. */
  id: Scalars['ID']['output'];
  /** When it was so. */
  interval: Interval;
  /** Which kind of fact this is. */
  kind: FactKind;
  /** A sentence made of the labels of what it links; in a moment, of their labels of then. */
  label: Scalars['String']['output'];
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** What its bounds rest on. */
  support: Support;
  /** How many independent voices confirm it: sources that share a voice count once. */
  voices: Scalars['Int']['output'];
};


/** One thing that may be true, with its time, its roles and what sources say of it. Sources that disagree make several claims of one fact. */
export type FactClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One thing that may be true, with its time, its roles and what sources say of it. Sources that disagree make several claims of one fact. */
export type FactLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A page of facts. */
export type FactConnection = {
  __typename?: 'FactConnection';
  /** The items with their cursors. */
  edges: Array<FactEdge>;
  /** The whole list counted by period, office, body or role. */
  groups: FactGroups;
  /** The items alone. */
  nodes: Array<Fact>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


/** A page of facts. */
export type FactConnectionGroupsArgs = {
  by: FactGrouping;
  unit?: InputMaybe<BucketUnit>;
};

/** One of the facts, in its place in the list. */
export type FactEdge = {
  __typename?: 'FactEdge';
  /** Where to page on from; it belongs to this list, filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Fact;
};

/** Conditions on facts of any kind. All given ones must hold; a list is met by any of its values. */
export type FactFilter = {
  /** One of these has a role in it. */
  about?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** All of these as well. */
  and?: InputMaybe<Array<FactFilter>>;
  /** Has a claim that is attributed to one of these. */
  attributedTo?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Written by this batch. */
  batch?: InputMaybe<Scalars['ID']['input']>;
  /** Its dates are less exact than this; unknown dates are. */
  coarserThan?: InputMaybe<Precision>;
  /** Whether its sources contradict each other. */
  conflict?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its end is known in one of these ways. */
  endKind?: InputMaybe<Array<EndKind>>;
  /** Of one of these kinds. */
  kinds?: InputMaybe<Array<FactKind>>;
  /** At most this many voices confirm it. */
  maxVoices?: InputMaybe<Scalars['Int']['input']>;
  /** Has a claim of one of these modalities. */
  modality?: InputMaybe<Array<Modality>>;
  /** Not what meets this. */
  not?: InputMaybe<FactFilter>;
  /** At least one of these as well. */
  or?: InputMaybe<Array<FactFilter>>;
  /** A relation of one of these types; facts of other kinds do not meet it. */
  relationTypes?: InputMaybe<Array<RelationType>>;
  /** One of these sources speaks of it. */
  sources?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** No other than these sources speaks of it. */
  sourcesOnly?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Has a claim of one of these statuses. */
  status?: InputMaybe<Array<ClaimStatus>>;
  /** Its bounds rest on one of these. */
  support?: InputMaybe<Array<Support>>;
  /** Whether no outside source speaks of it. */
  uncited?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How many facts of a list are in a group. */
export type FactGroup = {
  __typename?: 'FactGroup';
  /** Facts that surely are: surely overlap the period; or surely hold at the moment, or overlap the window, of the list. Where there is none, facts that a source asserts. */
  definite: Scalars['Int']['output'];
  /** The office or the body; null for other groups. */
  entity?: Maybe<Entity>;
  /** The first day of a period; null for other groups. */
  from?: Maybe<Scalars['Date']['output']>;
  /** What tells the group: a period in EDTF, the id of an office or a body, a role. */
  key: Scalars['ID']['output'];
  /** The period or the entity in words; the role as it is. */
  label: Scalars['String']['output'];
  /** Facts that may be, the definite ones included. */
  possible: Scalars['Int']['output'];
  /** The last day of a period; null for other groups. */
  to?: Maybe<Scalars['Date']['output']>;
};


/** How many facts of a list are in a group. */
export type FactGroupLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** What facts are counted by. */
export type FactGrouping =
  /** The body of a membership; the body of a tenure's office: at the moment, or by the latest record where none is asked for. */
  | 'BODY'
  /** The office of a tenure; the office in which somebody took part. */
  | 'OFFICE'
  /** The periods that a fact overlaps, in the order of time; it counts in each of them. */
  | 'PERIOD'
  /** The role of a membership or a participation; the type of a relation. */
  | 'ROLE';

/** Facts of a whole list, counted by group. */
export type FactGroups = {
  __typename?: 'FactGroups';
  /** How many facts are in no group: undated ones, or those without office, body or role. */
  apart: Scalars['Int']['output'];
  /** The groups: periods in the order of time, at most 1,000 (more are refused with what would work); others with the most facts first, at most 500. Groups without facts are left out. */
  items: Array<FactGroup>;
  /** Whether there are more groups than are told. */
  truncated: Scalars['Boolean']['output'];
};

/** The eight kinds of facts. */
export type FactKind =
  /** A life, the time of a body, the date of an event. */
  | 'EXISTENCE'
  /** An actor in a body. */
  | 'MEMBERSHIP'
  /** One spelling of a name. */
  | 'NAME'
  /** An actor or a group in an event. */
  | 'PARTICIPATION'
  /** A number about an entity. */
  | 'QUANTITY'
  /** A tie of two entities. */
  | 'RELATION'
  /** A sentence about what was said. */
  | 'REMARK'
  /** An actor in an office. */
  | 'TENURE';

/** What the graph held of a fact from one batch to another. */
export type FactVersion = {
  __typename?: 'FactVersion';
  /** The id of the batch that made it. */
  batch?: Maybe<Scalars['ID']['output']>;
  /** The fact as it was shown then. */
  fact: Fact;
  /** When the batch that made it was committed. */
  knownFrom: Scalars['DateTime']['output'];
  /** When the batch that replaced or retracted it was committed; null while it stands. */
  knownTo?: Maybe<Scalars['DateTime']['output']>;
};

/** What a rule says of records. */
export type Finding = {
  __typename?: 'Finding';
  /** What to do about it. */
  hint: Scalars['String']['output'];
  /** What is wrong, with ids and dates. */
  message: Scalars['String']['output'];
  /** The rule. */
  rule: IntegrityRule;
  /** How sure it is that something is wrong; each rule has one. */
  severity: Severity;
  /** What it is about: first the fact that breaks the rule, then the one that it contradicts; or the two entities that are probably one. */
  subjects: Array<Node>;
};

/** A page of findings: errors first, then by rule and the ids of the subjects. */
export type FindingConnection = {
  __typename?: 'FindingConnection';
  /**
   * False where there was more to look at than is: 5,000 facts with something wrong, as many with sources that disagree and
   * as many without a source, those with the first ids; names of 20,000 entities, the first in the order of their labels;
   * 2,000 entities with namesakes and 500 facts of each. Within `scope`, words of more than 1,000 names are not followed.
   */
  complete: Scalars['Boolean']['output'];
  /** The items with their cursors. */
  edges: Array<FindingEdge>;
  /** The items alone. */
  nodes: Array<Finding>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many findings there are; all of them where `complete` is true. */
  totalCount: Scalars['Int']['output'];
};

/** A finding with its place in the list. */
export type FindingEdge = {
  __typename?: 'FindingEdge';
  /** Where this item stands, for `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Finding;
};

/** A date as exact as its source makes it. */
export type FuzzyDate = {
  __typename?: 'FuzzyDate';
  /** Whether it says "about" (`~` or `%`). */
  approximate: Scalars['Boolean']['output'];
  /** The first day it may mean; null where unbounded. `~` and `%` widen it by one unit of the precision. */
  earliest?: Maybe<Scalars['Date']['output']>;
  /** The text, which is what to show and to keep. */
  edtf: Scalars['EDTF']['output'];
  /** In words: "1 Oct 2016", "between 6 and 14 Jan 2005". */
  label: Scalars['String']['output'];
  /** The last day it may mean; null where unbounded. */
  latest?: Maybe<Scalars['Date']['output']>;
  /** The unit it is known in. */
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

/** What a gap is. */
export type GapKind =
  /** Nobody is recorded, which does not say that nobody held it. */
  | 'UNRECORDED'
  /** A source states that nobody held the office. */
  | 'VACANT';

/** Participants that no source names. */
export type Group = {
  __typename?: 'Group';
  /** How many; null where nobody said. */
  count?: Maybe<Count>;
  /** Who they were, in words. */
  description: Scalars['String']['output'];
};

/** One fact on a path, and the two entities that it links there. */
export type Hop = {
  __typename?: 'Hop';
  /**
   * The claim that supports the fact best: PREFERRED before NORMAL before DEPRECATED; among these asserted before planned,
   * then said by the source itself before said by a speaker, then with a place in the source before without, then the
   * first in the order of claims.
   */
  citation?: Maybe<Claim>;
  /** The fact. */
  fact: Fact;
  /** Where the hop starts. */
  from: Entity;
  /** The role of `from` in the fact, as in files: "holder", "office", "participant", "subject". Of several roles the first. */
  role: Scalars['String']['output'];
  /** Where it leads. */
  to: Entity;
  /** The role of `to` in the fact. */
  toRole: Scalars['String']['output'];
};

/** An id elsewhere, such as one of Wikidata or VIAF. Searchable, never a key here. */
export type Identifier = {
  __typename?: 'Identifier';
  /** Who gives the id: "wikidata", "viaf", "ISO 3166-2". */
  scheme: Scalars['String']['output'];
  /** Its address. */
  url?: Maybe<Scalars['String']['output']>;
  /** The id there. */
  value: Scalars['String']['output'];
};

/** A bound that no source of this fact gives, and the fact that sets it: nobody holds an office after their death. */
export type ImpliedBound = {
  __typename?: 'ImpliedBound';
  /** The fact that sets it. */
  because: Fact;
  /** Which side. */
  bound: Bound;
  /** The day. */
  date: Scalars['Date']['output'];
};

/** A way in which records can be wrong. A rule tells only what is certain, or says in its name that it is probable: a year against a month of it is nothing. */
export type IntegrityRule =
  /** The claims about a fact cannot all be true: their dates, their numbers, or whether it was acting. */
  | 'CONFLICT'
  /** By the claims of its sources, doubted dates aside, a fact ended before it began. */
  | 'END_BEFORE_START'
  /** An event that belongs to a body, or that it organizes or hosts, was over before the body can have begun, and did not found it. */
  | 'EVENT_BEFORE_BODY'
  /** A body, an office, a region or an event has to do with something before it can have begun, or after it had ended. */
  | 'OUTSIDE_EXISTENCE'
  /** Somebody held, belonged or took part before they can have been born, or after they had died. */
  | 'OUTSIDE_LIFE'
  /** A day that programs write where they know none, such as 1900-01-01 or 9999-12-31, without the words of the source. */
  | 'PLACEHOLDER_DATE'
  /** Two entities of one kind are called alike, and nothing shows that they are two. */
  | 'PROBABLE_DUPLICATE'
  /** More people surely held an office at one time than it is said to have seats. Acting holders take none; a handover on one day is none. */
  | 'SEAT_OVERLAP'
  /** A fact has no source but its dataset. */
  | 'UNCITED';

/** The time of a fact: what sources agree on, and what follows from it. Unknown is null, never a guess. */
export type Interval = {
  __typename?: 'Interval';
  /** The last day on which it surely held; null where no day is sure. */
  coreEnd?: Maybe<Scalars['Date']['output']>;
  /** The first day on which it surely held; null where no day is sure. */
  coreStart?: Maybe<Scalars['Date']['output']>;
  /** The bounds as numbers of days. */
  days: DaySpan;
  /** The first day on which it may have held, implied bounds included; null where unbounded. */
  earliest?: Maybe<Scalars['Date']['output']>;
  /** The end, likewise; null where none gives it. See endKind. */
  end?: Maybe<FuzzyDate>;
  /** Whether the end is known, open when a source wrote, or not said. */
  endKind: EndKind;
  /** Bounds that other facts set, with the reason. Included in earliest and latest. */
  implied: Array<ImpliedBound>;
  /** In words: "since 2018", "about 2010", "date unknown". */
  label: Scalars['String']['output'];
  /** The last day on which it may have held; null where unbounded. */
  latest?: Maybe<Scalars['Date']['output']>;
  /** An end that was announced, not reported. Never an end. */
  plannedEnd?: Maybe<FuzzyDate>;
  /** A start that was announced, not reported. */
  plannedStart?: Maybe<FuzzyDate>;
  /** The dates as each counted claim gives them, equal ones once. */
  sayings: Array<FuzzyDate>;
  /** The start as the claims agree on it: a claim's own text, or the set their agreement leaves; null where none gives it. */
  start?: Maybe<FuzzyDate>;
};


/** The time of a fact: what sources agree on, and what follows from it. Unknown is null, never a guess. */
export type IntervalLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** The time of a fact: what sources agree on, and what follows from it. Unknown is null, never a guess. */
export type IntervalSayingsArgs = {
  bound?: InputMaybe<Bound>;
};

/** What makes a lane. */
export type LaneBy =
  /** The category of the entity; the kind of fact where it has none. */
  | 'CATEGORY'
  /** The entity an item is first of all about. */
  | 'ENTITY'
  /** The kind of fact. */
  | 'KIND'
  /** The office, for tenures; the entity for the rest. */
  | 'OFFICE';

/** The bounds on a request. */
export type Limits = {
  __typename?: 'Limits';
  /** The most that a request may cost; extensions.cost tells what it did. */
  costBudget: Scalars['Int']['output'];
  /** The most levels that a selection may have. */
  maxDepth: Scalars['Int']['output'];
  /** The most items that one page may have. */
  maxPageSize: Scalars['Int']['output'];
};

/** Where in the source. A range counts code points, from start up to but not including end. */
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

/** An actor in a body, in one role. */
export type Membership = Fact & Node & {
  __typename?: 'Membership';
  /** Of what. */
  body: Organization;
  /** The event that caused it: the election of a tenure, the assembly that renamed a body. */
  byEvent?: Maybe<Event>;
  /** How surely it holds at the moment, or overlaps the window, asked for; null without one, and where it does not. */
  certainty?: Maybe<Certainty>;
  /** What each source says, in the order of the file. */
  claims: ClaimConnection;
  /** Whether its sources contradict each other on a date or a value. */
  conflict: Scalars['Boolean']['output'];
  /** The versions of this fact that the graph has held, oldest first; at most the newest 100. */
  history: Array<FactVersion>;
  /** Given in the file, or derived from kind, roles and what identifies; never from dates, so that a refined date is not a second fact. */
  id: Scalars['ID']['output'];
  /** When it was so. */
  interval: Interval;
  /** Which kind of fact this is. */
  kind: FactKind;
  /** A sentence made of the labels of what it links; in a moment, of their labels of then. */
  label: Scalars['String']['output'];
  /** Who was a member. */
  member: Actor;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** As what: "chair", "observer". An office with a succession is a tenure instead. */
  role?: Maybe<Scalars['String']['output']>;
  /** What its bounds rest on. */
  support: Support;
  /** How many independent voices confirm it: sources that share a voice count once. */
  voices: Scalars['Int']['output'];
};


/** An actor in a body, in one role. */
export type MembershipClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An actor in a body, in one role. */
export type MembershipLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A page of memberships. */
export type MembershipConnection = {
  __typename?: 'MembershipConnection';
  /** The items with their cursors. */
  edges: Array<MembershipEdge>;
  /** The whole list counted by period, office, body or role. */
  groups: FactGroups;
  /** The items alone. */
  nodes: Array<Membership>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


/** A page of memberships. */
export type MembershipConnectionGroupsArgs = {
  by: FactGrouping;
  unit?: InputMaybe<BucketUnit>;
};

/** One of the memberships, in its place in the list. */
export type MembershipEdge = {
  __typename?: 'MembershipEdge';
  /** Where to page on from; it belongs to this list, filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Membership;
};

/** Conditions on memberships. All given ones must hold; a list is met by any of its values. */
export type MembershipFilter = {
  /** In one of these bodies. */
  body?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of one of these. */
  member?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** In exactly this role. */
  role?: InputMaybe<Scalars['String']['input']>;
};

/** Whether a source reports or announces. */
export type Modality =
  /** Reported. */
  | 'ASSERTED'
  /** Announced or intended, not reported as having happened. */
  | 'PLANNED';

/** The moment a question is asked for. Given at a field it holds for everything below, until another is given. It filters states (tenures, memberships, names, standing relations); events and participations are only labelled with their certainty. */
export type MomentInput = {
  /** EDTF, or `today` (UTC). A day, or a window: some moment in 2017. */
  asOf?: InputMaybe<Scalars['String']['input']>;
  /** The least certainty wanted. POSSIBLE unless said, which includes DEFINITE; without asOf or whileEnclosing: BAD_USER_INPUT. */
  certainty?: InputMaybe<Certainty>;
  /**
   * What the graph held at this time: the last batch committed by then. On root fields only; without it the newest.
   * The answer's `extensions.known.batch` says which batch the newest was.
   */
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The moment is the date of the nearest enclosing event or fact. Not with asOf. */
  whileEnclosing?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * Changes. Each needs `Authorization: Bearer TOKEN` with a token of this server; without tokens in its settings
 * all are refused. Several in one request run one after the other.
 */
export type Mutation = {
  __typename?: 'Mutation';
  /** Writes the files, one batch for each dataset, or nothing while an error or a conflict stands. For editors. */
  applySeed: SeedResult;
  /** Makes one entity of two: `from` becomes another id of `into`, and its facts move there. For admins. */
  mergeEntities: SeedResult;
  /** What `applySeed` would do with the files now; writes nothing. For editors. */
  planSeed: SeedPlan;
  /**
   * Takes back what a batch did, as a new batch. What was changed again since stands in the way: it is named among the
   * problems, and nothing is written. For editors.
   */
  revertBatch: SeedResult;
  /** Takes a merge back: facts whose sources used the id go back to it, those written since included. For admins. */
  unmergeEntity: SeedResult;
};


/**
 * Changes. Each needs `Authorization: Bearer TOKEN` with a token of this server; without tokens in its settings
 * all are refused. Several in one request run one after the other.
 */
export type MutationApplySeedArgs = {
  expect?: InputMaybe<Scalars['String']['input']>;
  input: SeedInput;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes. Each needs `Authorization: Bearer TOKEN` with a token of this server; without tokens in its settings
 * all are refused. Several in one request run one after the other.
 */
export type MutationMergeEntitiesArgs = {
  from: Scalars['ID']['input'];
  into: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/**
 * Changes. Each needs `Authorization: Bearer TOKEN` with a token of this server; without tokens in its settings
 * all are refused. Several in one request run one after the other.
 */
export type MutationPlanSeedArgs = {
  input: SeedInput;
};


/**
 * Changes. Each needs `Authorization: Bearer TOKEN` with a token of this server; without tokens in its settings
 * all are refused. Several in one request run one after the other.
 */
export type MutationRevertBatchArgs = {
  id: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes. Each needs `Authorization: Bearer TOKEN` with a token of this server; without tokens in its settings
 * all are refused. Several in one request run one after the other.
 */
export type MutationUnmergeEntityArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

/** One spelling of a name of an entity. */
export type Name = Fact & Node & {
  __typename?: 'Name';
  /** The event that caused it: the election of a tenure, the assembly that renamed a body. */
  byEvent?: Maybe<Event>;
  /** How surely it holds at the moment, or overlaps the window, asked for; null without one, and where it does not. */
  certainty?: Maybe<Certainty>;
  /** What each source says, in the order of the file. */
  claims: ClaimConnection;
  /** Whether its sources contradict each other on a date or a value. */
  conflict: Scalars['Boolean']['output'];
  /** What is so called. */
  entity: Entity;
  /** The versions of this fact that the graph has held, oldest first; at most the newest 100. */
  history: Array<FactVersion>;
  /** Given in the file, or derived from kind, roles and what identifies; never from dates, so that a refined date is not a second fact. */
  id: Scalars['ID']['output'];
  /** When it was so. */
  interval: Interval;
  /** Which kind of fact this is. */
  kind: FactKind;
  /** A sentence made of the labels of what it links; in a moment, of their labels of then. */
  label: Scalars['String']['output'];
  /** The language tag of the spelling; null where it belongs to none. */
  language?: Maybe<Scalars['String']['output']>;
  /** What kind of name it is; null where nobody said. */
  nameKind?: Maybe<NameKind>;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** What its bounds rest on. */
  support: Support;
  /** The spelling. */
  text: Scalars['String']['output'];
  /** How many independent voices confirm it: sources that share a voice count once. */
  voices: Scalars['Int']['output'];
};


/** One spelling of a name of an entity. */
export type NameClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One spelling of a name of an entity. */
export type NameLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A page of names. */
export type NameConnection = {
  __typename?: 'NameConnection';
  /** The items with their cursors. */
  edges: Array<NameEdge>;
  /** The items alone. */
  nodes: Array<Name>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One of the names, in its place in the list. */
export type NameEdge = {
  __typename?: 'NameEdge';
  /** Where to page on from; it belongs to this list, filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Name;
};

/** What kind of name a spelling is. */
export type NameKind =
  /** Another name. */
  | 'ALIAS'
  /** The name that the bearer or its own place uses. */
  | 'OFFICIAL'
  /** A short form or acronym. */
  | 'SHORT'
  /** A spelling in another script. */
  | 'TRANSLITERATION';

/** What lies around some entities, ready to draw. */
export type Network = {
  __typename?: 'Network';
  /**
   * The facts that link two of the nodes, at most 1,000: those that touch a node nearer than `hops`. An edge goes from the
   * node that stands first in `nodes` to the other.
   */
  edges: Array<NetworkEdge>;
  /**
   * The entities, the nearest first: those of `around`, then what is one hop away, and so on. Of those equally near the ones
   * that more facts link to nearer ones come first, then by id.
   */
  nodes: Array<Entity>;
  /**
   * Whether a limit left something out: `limit`, the number of edges, or the 200 facts that are followed of one entity, the
   * first in the order of time.
   */
  truncated: Scalars['Boolean']['output'];
};

/** A fact that links two entities of a network. */
export type NetworkEdge = {
  __typename?: 'NetworkEdge';
  /** The fact. */
  fact: Fact;
  /** The id of the nearer entity. */
  from: Scalars['ID']['output'];
  /** The role of `from` in the fact, as in files: "holder", "body", "event". Of several roles the first. */
  role: Scalars['String']['output'];
  /** The id of the other. */
  to: Scalars['ID']['output'];
  /** The role of `to` in the fact. */
  toRole: Scalars['String']['output'];
};

/** Anything with an id. Ids of entities, facts, claims, sources and batches share one space. */
export type Node = {
  /** The id. */
  id: Scalars['ID']['output'];
};

/** A post. It exists without a holder and belongs to one body; whatever has a succession is an office. */
export type Office = Entity & Node & {
  __typename?: 'Office';
  /** The body, region or person it belongs to: at the moment in force, otherwise the latest recorded; null where none is. */
  body?: Maybe<Actor>;
  /** A free grouping, such as "federal subject" or "committee". */
  category?: Maybe<Scalars['String']['output']>;
  /** What sources say about it: the claims of its facts. */
  citations: ClaimConnection;
  /** Whether it existed at the moment asked for; null without a moment, and where nothing is recorded. */
  existed?: Maybe<Certainty>;
  /** When it existed or, for an event, took place. There may be several. */
  existence: ExistenceConnection;
  /** All facts in which it has a role, each once, in order of time. */
  facts: FactConnection;
  /** Who held it; each edge carries the tenure. A holder of several terms is listed for each. */
  holders: EntityConnection;
  /** The slug the archivist chose. Stable; a merged entity keeps answering to its old id. */
  id: Scalars['ID']['output'];
  /** Ids elsewhere. */
  identifiers: Array<Identifier>;
  /** Which kind of entity this is. */
  kind: EntityKind;
  /** The best name: at present rather than past, then OFFICIAL, SHORT, ALIAS, TRANSLITERATION; the label given in the file where no name is recorded. */
  label: Scalars['String']['output'];
  /** Names, in the order of their times; at a moment only those in use. */
  names: NameConnection;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The id that was asked for, where it belongs to an entity that was merged into this one; otherwise null. */
  redirectedFrom?: Maybe<Scalars['ID']['output']>;
  /** How many hold it at a time; null where nobody said. */
  seats?: Maybe<Scalars['Int']['output']>;
  /**
   * Its holders in order, each with the one before and after; stated vacancies show as gaps. Told from all recorded
   * tenures, whatever the moment; an office with more than 1,000 of them is refused.
   */
  succession: Array<Succession>;
  /** Its tenures, in order of time; at a moment only those of then. */
  tenures: TenureConnection;
  /** Its facts as items to draw. */
  timeline: TimelineConnection;
};


/** A post. It exists without a holder and belongs to one body; whatever has a succession is an office. */
export type OfficeCitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A post. It exists without a holder and belongs to one body; whatever has a succession is an office. */
export type OfficeFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  filter?: InputMaybe<FactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<FactKind>>;
};


/** A post. It exists without a holder and belongs to one body; whatever has a succession is an office. */
export type OfficeHoldersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A post. It exists without a holder and belongs to one body; whatever has a succession is an office. */
export type OfficeLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A post. It exists without a holder and belongs to one body; whatever has a succession is an office. */
export type OfficeNamesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A post. It exists without a holder and belongs to one body; whatever has a succession is an office. */
export type OfficeSuccessionArgs = {
  during?: InputMaybe<Scalars['EDTF']['input']>;
};


/** A post. It exists without a holder and belongs to one body; whatever has a succession is an office. */
export type OfficeTenuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A post. It exists without a holder and belongs to one body; whatever has a succession is an office. */
export type OfficeTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  during?: InputMaybe<Scalars['EDTF']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<FactKind>>;
};

/** A page of offices. */
export type OfficeConnection = {
  __typename?: 'OfficeConnection';
  /** The items with their cursors. */
  edges: Array<OfficeEdge>;
  /** The items alone. */
  nodes: Array<Office>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One of the offices, in its place in the list. */
export type OfficeEdge = {
  __typename?: 'OfficeEdge';
  /** How surely that fact holds at the moment asked for; null without one. */
  certainty?: Maybe<Certainty>;
  /** Where to page on from; it belongs to this list, filter and order. */
  cursor: Scalars['String']['output'];
  /** The fact that links the item to its parent; null at the root. */
  fact?: Maybe<Fact>;
  /** The item. */
  node: Office;
};

/** Conditions on offices. All given ones must hold; three-valued in a moment, as in EntityFilter. */
export type OfficeFilter = {
  /** All of these as well. */
  and?: InputMaybe<Array<OfficeFilter>>;
  /** Belongs to one of these at the moment; where none is asked for, by the latest record. */
  body?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Exactly this category. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** One of these ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not what meets this. */
  not?: InputMaybe<OfficeFilter>;
  /** At least one of these as well. */
  or?: InputMaybe<Array<OfficeFilter>>;
  /** The present label contains this, whatever its case and accents, and whatever the moment. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** A body: a government, committee, company, school, regional office. */
export type Organization = Actor & Entity & Node & {
  __typename?: 'Organization';
  /** A free grouping, such as "federal subject" or "committee". */
  category?: Maybe<Scalars['String']['output']>;
  /** What sources say about it: the claims of its facts. */
  citations: ClaimConnection;
  /** Events tied to it, each once, in order of time. */
  events: EventConnection;
  /** Whether it existed at the moment asked for; null without a moment, and where nothing is recorded. */
  existed?: Maybe<Certainty>;
  /** When it existed or, for an event, took place. There may be several. */
  existence: ExistenceConnection;
  /** All facts in which it has a role, each once, in order of time. */
  facts: FactConnection;
  /** The slug the archivist chose. Stable; a merged entity keeps answering to its old id. */
  id: Scalars['ID']['output'];
  /** Ids elsewhere. */
  identifiers: Array<Identifier>;
  /** Which kind of entity this is. */
  kind: EntityKind;
  /** The best name: at present rather than past, then OFFICIAL, SHORT, ALIAS, TRANSLITERATION; the label given in the file where no name is recorded. */
  label: Scalars['String']['output'];
  /** Who was a member; each edge carries the membership. An actor with several memberships is listed for each. */
  members: EntityConnection;
  /** Bodies it was a member of; at a moment only those of then. */
  memberships: MembershipConnection;
  /** Names, in the order of their times; at a moment only those in use. */
  names: NameConnection;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** Offices that belong to it. */
  offices: OfficeConnection;
  /** Organizations that it is part of. */
  partOf: OrganizationConnection;
  /** Events it took part in, itself or through others on its behalf. */
  participations: ParticipationConnection;
  /** Organizations that are part of it. */
  parts: OrganizationConnection;
  /** The id that was asked for, where it belongs to an entity that was merged into this one; otherwise null. */
  redirectedFrom?: Maybe<Scalars['ID']['output']>;
  /** Relations with it as subject or object, each once. */
  relations: RelationConnection;
  /** Claims that sources attribute to it. */
  said: ClaimConnection;
  /** Offices that it held, in order of time; at a moment only those it held then. */
  tenures: TenureConnection;
  /** Its facts as items to draw. */
  timeline: TimelineConnection;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationCitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  as?: InputMaybe<Array<EventTie>>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  filter?: InputMaybe<FactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<FactKind>>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationNamesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationOfficesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationPartOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationParticipationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationPartsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  category?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationType>>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationSaidArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationTenuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A body: a government, committee, company, school, regional office. */
export type OrganizationTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  during?: InputMaybe<Scalars['EDTF']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<FactKind>>;
};

/** A page of organizations. */
export type OrganizationConnection = {
  __typename?: 'OrganizationConnection';
  /** The items with their cursors. */
  edges: Array<OrganizationEdge>;
  /** The items alone. */
  nodes: Array<Organization>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One of the organizations, in its place in the list. */
export type OrganizationEdge = {
  __typename?: 'OrganizationEdge';
  /** How surely that fact holds at the moment asked for; null without one. */
  certainty?: Maybe<Certainty>;
  /** Where to page on from; it belongs to this list, filter and order. */
  cursor: Scalars['String']['output'];
  /** The fact that links the item to its parent; null at the root. */
  fact?: Maybe<Fact>;
  /** The item. */
  node: Organization;
};

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last item; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follows. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether anything precedes. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** An actor, or an unnamed group, in an event. It has the time of the event. */
export type Participation = Fact & Node & {
  __typename?: 'Participation';
  /** The event that caused it: the election of a tenure, the assembly that renamed a body. */
  byEvent?: Maybe<Event>;
  /** In which office they took part, where a source says so. */
  capacity?: Maybe<Office>;
  /** How surely it holds at the moment, or overlaps the window, asked for; null without one, and where it does not. */
  certainty?: Maybe<Certainty>;
  /** What each source says, in the order of the file. */
  claims: ClaimConnection;
  /** Whether its sources contradict each other on a date or a value. */
  conflict: Scalars['Boolean']['output'];
  /** In what. */
  event: Event;
  /** The unnamed participants; null where one is named. */
  group?: Maybe<Group>;
  /** The versions of this fact that the graph has held, oldest first; at most the newest 100. */
  history: Array<FactVersion>;
  /** Given in the file, or derived from kind, roles and what identifies; never from dates, so that a refined date is not a second fact. */
  id: Scalars['ID']['output'];
  /** When it was so. */
  interval: Interval;
  /** Which kind of fact this is. */
  kind: FactKind;
  /** A sentence made of the labels of what it links; in a moment, of their labels of then. */
  label: Scalars['String']['output'];
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** For whom they took part; the first 200. */
  onBehalfOf: Array<Actor>;
  /** Who took part; null for an unnamed group. */
  participant?: Maybe<Actor>;
  /** As what: "speaker", "observer", "elector", "chair". */
  role?: Maybe<Scalars['String']['output']>;
  /** What its bounds rest on. */
  support: Support;
  /** How many independent voices confirm it: sources that share a voice count once. */
  voices: Scalars['Int']['output'];
};


/** An actor, or an unnamed group, in an event. It has the time of the event. */
export type ParticipationClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An actor, or an unnamed group, in an event. It has the time of the event. */
export type ParticipationLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A page of participations. */
export type ParticipationConnection = {
  __typename?: 'ParticipationConnection';
  /** The items with their cursors. */
  edges: Array<ParticipationEdge>;
  /** The whole list counted by period, office, body or role. */
  groups: FactGroups;
  /** The items alone. */
  nodes: Array<Participation>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


/** A page of participations. */
export type ParticipationConnectionGroupsArgs = {
  by: FactGrouping;
  unit?: InputMaybe<BucketUnit>;
};

/** One of the participations, in its place in the list. */
export type ParticipationEdge = {
  __typename?: 'ParticipationEdge';
  /** Where to page on from; it belongs to this list, filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Participation;
};

/** Conditions on participations. All given ones must hold; a list is met by any of its values. */
export type ParticipationFilter = {
  /** In one of these offices. */
  capacity?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** In one of these events. */
  event?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of one of these. */
  participant?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** In exactly this role. */
  role?: InputMaybe<Scalars['String']['input']>;
};

/** A range of the source's text, with what stands around it. */
export type Passage = {
  __typename?: 'Passage';
  /** What stands after it. */
  after: Scalars['String']['output'];
  /** What stands before it. */
  before: Scalars['String']['output'];
  /** The code point after it. */
  end: Scalars['Int']['output'];
  /** Its first code point in the text, from 0. */
  start: Scalars['Int']['output'];
  /** The passage. */
  text: Scalars['String']['output'];
};

/**
 * A way from one entity to another over facts. It visits no entity and uses no fact twice. A fact links every two of its
 * entities: holder and office, participant and event, subject and object, either and the event that caused it.
 */
export type Path = {
  __typename?: 'Path';
  /**
   * DEFINITE where there is a day on which all hops surely held, POSSIBLE where there may be one, null where there is none.
   * With `at` it is no surer than the states on the way are at that moment.
   */
  certainty?: Maybe<Certainty>;
  /** From the first entity to the last, one to six. */
  hops: Array<Hop>;
  /** The time that all hops share. Null where they share no day. */
  interval?: Maybe<Interval>;
};

/** How the hops of a path are to follow each other in time. */
export type PathTime =
  /** Each hop held at some time; all times are taken together. */
  | 'ANY'
  /** One may have gone along the hops, from the first to the last, without going back in time: each hop has a moment that is not before the one of the hop before it. */
  | 'CHRONOLOGICAL'
  /** There is a day on which all hops may have held. */
  | 'SIMULTANEOUS';

/** A human being. */
export type Person = Actor & Entity & Node & {
  __typename?: 'Person';
  /** A free grouping, such as "federal subject" or "committee". */
  category?: Maybe<Scalars['String']['output']>;
  /** What sources say about it: the claims of its facts. */
  citations: ClaimConnection;
  /** Events tied to it, each once, in order of time. */
  events: EventConnection;
  /** Whether it existed at the moment asked for; null without a moment, and where nothing is recorded. */
  existed?: Maybe<Certainty>;
  /** When it existed or, for an event, took place. There may be several. */
  existence: ExistenceConnection;
  /** All facts in which it has a role, each once, in order of time. */
  facts: FactConnection;
  /** The slug the archivist chose. Stable; a merged entity keeps answering to its old id. */
  id: Scalars['ID']['output'];
  /** Ids elsewhere. */
  identifiers: Array<Identifier>;
  /** Which kind of entity this is. */
  kind: EntityKind;
  /** The best name: at present rather than past, then OFFICIAL, SHORT, ALIAS, TRANSLITERATION; the label given in the file where no name is recorded. */
  label: Scalars['String']['output'];
  /** Bodies it was a member of; at a moment only those of then. */
  memberships: MembershipConnection;
  /** Names, in the order of their times; at a moment only those in use. */
  names: NameConnection;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** Events it took part in, itself or through others on its behalf. */
  participations: ParticipationConnection;
  /** The id that was asked for, where it belongs to an entity that was merged into this one; otherwise null. */
  redirectedFrom?: Maybe<Scalars['ID']['output']>;
  /** Relations with it as subject or object, each once. */
  relations: RelationConnection;
  /** Claims that sources attribute to it. */
  said: ClaimConnection;
  /** Offices that it held, in order of time; at a moment only those it held then. */
  tenures: TenureConnection;
  /** Its facts as items to draw. */
  timeline: TimelineConnection;
};


/** A human being. */
export type PersonCitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A human being. */
export type PersonEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  as?: InputMaybe<Array<EventTie>>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A human being. */
export type PersonFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  filter?: InputMaybe<FactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<FactKind>>;
};


/** A human being. */
export type PersonLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A human being. */
export type PersonMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A human being. */
export type PersonNamesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A human being. */
export type PersonParticipationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A human being. */
export type PersonRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A human being. */
export type PersonSaidArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A human being. */
export type PersonTenuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A human being. */
export type PersonTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  during?: InputMaybe<Scalars['EDTF']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<FactKind>>;
};

/** A page of people. */
export type PersonConnection = {
  __typename?: 'PersonConnection';
  /** The items with their cursors. */
  edges: Array<PersonEdge>;
  /** The items alone. */
  nodes: Array<Person>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One of the people, in its place in the list. */
export type PersonEdge = {
  __typename?: 'PersonEdge';
  /** Where to page on from; it belongs to this list, filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Person;
};

/** The unit a date is known in. */
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

/** A number about an entity. */
export type Quantity = Fact & Node & {
  __typename?: 'Quantity';
  /** The event that caused it: the election of a tenure, the assembly that renamed a body. */
  byEvent?: Maybe<Event>;
  /** How surely it holds at the moment, or overlaps the window, asked for; null without one, and where it does not. */
  certainty?: Maybe<Certainty>;
  /** What each source says, in the order of the file. */
  claims: ClaimConnection;
  /** Whether its sources contradict each other on a date or a value. */
  conflict: Scalars['Boolean']['output'];
  /** What it is about. */
  entity: Entity;
  /** The versions of this fact that the graph has held, oldest first; at most the newest 100. */
  history: Array<FactVersion>;
  /** Given in the file, or derived from kind, roles and what identifies; never from dates, so that a refined date is not a second fact. */
  id: Scalars['ID']['output'];
  /** When it was so. */
  interval: Interval;
  /** Which kind of fact this is. */
  kind: FactKind;
  /** A sentence made of the labels of what it links; in a moment, of their labels of then. */
  label: Scalars['String']['output'];
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** What is counted or measured: "participants". */
  property: Scalars['String']['output'];
  /** What its bounds rest on. */
  support: Support;
  /** The unit; null for plain counts. */
  unit?: Maybe<Scalars['String']['output']>;
  /** The consensus of the claims; null where they give no number. */
  value?: Maybe<Count>;
  /** How many independent voices confirm it: sources that share a voice count once. */
  voices: Scalars['Int']['output'];
};


/** A number about an entity. */
export type QuantityClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A number about an entity. */
export type QuantityLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** Every question. Each root field is answered by one statement on one state of the graph. */
export type Query = {
  __typename?: 'Query';
  /** What runs here and what it holds. */
  about: About;
  /** The batches that made the graph what it is, the newest first. */
  batches: BatchConnection;
  /**
   * The most central entities of the graph at a moment, or of one period after another. At most 50,000 facts are measured,
   * and at most 100 slices; a graph that is too large for its metric is refused with what would be narrower.
   */
  centrality: Array<CentralitySlice>;
  /** What batches did to facts, in their order; without `to` up to the newest. */
  changes: ChangeConnection;
  /**
   * Who took part in the same events as somebody, themselves or by who took part for them: those who shared the most events first, equal ones by label.
   * The same event is meant: who spoke at another part of a meeting did not take part in the same event. Events are not left out by a moment; what is below is asked at it.
   * At most 20,000 participations of others are counted; what has more is refused.
   */
  coParticipants: CoParticipantConnection;
  /**
   * Who was in office together: pairs of tenures of two people that share time, in the order in which that begins.
   * Meeting on one day, the last of one and the first of the other, is a handover and no pair.
   * Give `person`, `person` and `with`, or `within`; without any: BAD_USER_INPUT. At most 10,000 pairs are put in order, and at most 1,000 tenures within a region or an organization compared; what has more is refused with what would narrow it.
   */
  coTenures: CoTenureConnection;
  /** The event with this id; null where there is none. */
  event?: Maybe<Event>;
  /** Events. */
  events: EventConnection;
  /** Facts of any kind, in order of time; undated ones last. */
  facts: FactConnection;
  /** What the records get wrong, by rules: contradictions first, then what is probable, then what is left to do. Of the newest batch. */
  integrity: FindingConnection;
  /** Memberships, in order of time; undated ones last. */
  memberships: MembershipConnection;
  /** What lies around some entities: those that facts link to them, the nearest first. */
  network: Network;
  /** Anything with this id; null where there is none. */
  node?: Maybe<Node>;
  /** Several things by id, in the order asked for; null in the place of an unknown one. */
  nodes: Array<Maybe<Node>>;
  /** The office with this id; null where there is none. */
  office?: Maybe<Office>;
  /** Offices. */
  offices: OfficeConnection;
  /** The organization with this id; null where there is none. */
  organization?: Maybe<Organization>;
  /** Organizations. */
  organizations: OrganizationConnection;
  /** Participations, in order of time; undated ones last. */
  participations: ParticipationConnection;
  /**
   * How two entities are linked by facts: the shortest paths first; of equally long ones the surer, then those whose
   * entities between the ends have fewer roles in facts, since a link through what links everybody says little, then by ids.
   * Of an entity with more facts than 200 the first ones in the order of time are followed; every path with at most one such
   * entity on it is found all the same. Where paths may be missing, `extensions.notes` says so.
   */
  paths: Array<Path>;
  /** People. */
  people: PersonConnection;
  /** The person with this id; null where there is none. */
  person?: Maybe<Person>;
  /** The region with this id; null where there is none. */
  region?: Maybe<Region>;
  /** Regions. */
  regions: RegionConnection;
  /** Relations, in order of time; undated ones last. */
  relations: RelationConnection;
  /**
   * Finds entities by any of their names in any language, by label, identifier or id. Each word of the text must be in one name, as the same word, as its beginning or with typing errors; "Morozov" finds "Морозов".
   * Order: how it matches, typing errors, whether the name is in use, whether it is spelt as in the text, further words of the name, letters missing, place in the name, official names first, kind of entity, id.
   */
  search: SearchConnection;
  /** The source with this id; null where there is none. */
  source?: Maybe<Source>;
  /** Sources, by title. */
  sources: SourceConnection;
  /** Tenures, in order of time; undated ones last. */
  tenures: TenureConnection;
  /** Facts in order of time, ready to draw. */
  timeline: TimelineConnection;
  /** The topic with this id; null where there is none. */
  topic?: Maybe<Topic>;
  /** Topics. */
  topics: TopicConnection;
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryBatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryCentralityArgs = {
  at?: InputMaybe<MomentInput>;
  every?: InputMaybe<Scalars['Duration']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<FactKind>>;
  metric: CentralityMetric;
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['DateTime']['input'];
  to?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryCoParticipantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  of: Scalars['ID']['input'];
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryCoTenuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  person?: InputMaybe<Scalars['ID']['input']>;
  with?: InputMaybe<Scalars['ID']['input']>;
  within?: InputMaybe<Scalars['ID']['input']>;
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryEventArgs = {
  at?: InputMaybe<MomentInput>;
  id: Scalars['ID']['input'];
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTF']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTF']['input']>;
  filter?: InputMaybe<FactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryIntegrityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  rules?: InputMaybe<Array<IntegrityRule>>;
  scope?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTF']['input']>;
  filter?: InputMaybe<MembershipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryNetworkArgs = {
  around: Array<Scalars['ID']['input']>;
  at?: InputMaybe<MomentInput>;
  hops?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<FactKind>>;
  limit?: InputMaybe<Scalars['Int']['input']>;
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryNodeArgs = {
  at?: InputMaybe<MomentInput>;
  id: Scalars['ID']['input'];
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryNodesArgs = {
  at?: InputMaybe<MomentInput>;
  ids: Array<Scalars['ID']['input']>;
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryOfficeArgs = {
  at?: InputMaybe<MomentInput>;
  id: Scalars['ID']['input'];
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryOfficesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OfficeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryOrganizationArgs = {
  at?: InputMaybe<MomentInput>;
  id: Scalars['ID']['input'];
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryParticipationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTF']['input']>;
  filter?: InputMaybe<ParticipationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryPathsArgs = {
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['ID']['input'];
  kinds?: InputMaybe<Array<FactKind>>;
  maxHops?: InputMaybe<Scalars['Int']['input']>;
  relationTypes?: InputMaybe<Array<RelationType>>;
  time?: InputMaybe<PathTime>;
  to: Scalars['ID']['input'];
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryPersonArgs = {
  at?: InputMaybe<MomentInput>;
  id: Scalars['ID']['input'];
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryRegionArgs = {
  at?: InputMaybe<MomentInput>;
  id: Scalars['ID']['input'];
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryRegionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTF']['input']>;
  filter?: InputMaybe<RelationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<EntityKind>>;
  text: Scalars['String']['input'];
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QuerySourceArgs = {
  at?: InputMaybe<MomentInput>;
  id: Scalars['ID']['input'];
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QuerySourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SourceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryTenuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  during?: InputMaybe<Scalars['EDTF']['input']>;
  filter?: InputMaybe<TenureFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  certainty?: InputMaybe<Certainty>;
  during?: InputMaybe<Scalars['EDTF']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<FactKind>>;
  laneBy?: InputMaybe<LaneBy>;
  last?: InputMaybe<Scalars['Int']['input']>;
  match?: InputMaybe<TimelineMatch>;
  of?: InputMaybe<Array<Scalars['ID']['input']>>;
  reach?: InputMaybe<Array<TimelineReach>>;
  relationTypes?: InputMaybe<Array<RelationType>>;
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryTopicArgs = {
  at?: InputMaybe<MomentInput>;
  id: Scalars['ID']['input'];
};


/** Every question. Each root field is answered by one statement on one state of the graph. */
export type QueryTopicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** Whether a claim counts. PREFERRED claims displace NORMAL ones. */
export type Rank =
  /** Kept, but does not count. */
  | 'DEPRECATED'
  /** Counts. */
  | 'NORMAL'
  /** Counts, and displaces NORMAL claims. */
  | 'PREFERRED';

/** A territory of any level, from a country to a city. It acts as well as being a place. */
export type Region = Actor & Entity & Node & {
  __typename?: 'Region';
  /** A free grouping, such as "federal subject" or "committee". */
  category?: Maybe<Scalars['String']['output']>;
  /** What sources say about it: the claims of its facts. */
  citations: ClaimConnection;
  /** Events tied to it, each once, in order of time. */
  events: EventConnection;
  /** Whether it existed at the moment asked for; null without a moment, and where nothing is recorded. */
  existed?: Maybe<Certainty>;
  /** When it existed or, for an event, took place. There may be several. */
  existence: ExistenceConnection;
  /** All facts in which it has a role, each once, in order of time. */
  facts: FactConnection;
  /** The slug the archivist chose. Stable; a merged entity keeps answering to its old id. */
  id: Scalars['ID']['output'];
  /** Ids elsewhere. */
  identifiers: Array<Identifier>;
  /** Which kind of entity this is. */
  kind: EntityKind;
  /** The best name: at present rather than past, then OFFICIAL, SHORT, ALIAS, TRANSLITERATION; the label given in the file where no name is recorded. */
  label: Scalars['String']['output'];
  /** Bodies it was a member of; at a moment only those of then. */
  memberships: MembershipConnection;
  /** Names, in the order of their times; at a moment only those in use. */
  names: NameConnection;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** Offices that belong to it. */
  offices: OfficeConnection;
  /** Regions that it is part of. */
  partOf: RegionConnection;
  /** Events it took part in, itself or through others on its behalf. */
  participations: ParticipationConnection;
  /** Regions that are part of it. */
  parts: RegionConnection;
  /** The id that was asked for, where it belongs to an entity that was merged into this one; otherwise null. */
  redirectedFrom?: Maybe<Scalars['ID']['output']>;
  /** Relations with it as subject or object, each once. */
  relations: RelationConnection;
  /** Claims that sources attribute to it. */
  said: ClaimConnection;
  /** Offices that it held, in order of time; at a moment only those it held then. */
  tenures: TenureConnection;
  /** Its facts as items to draw. */
  timeline: TimelineConnection;
};


/** A territory of any level, from a country to a city. It acts as well as being a place. */
export type RegionCitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A territory of any level, from a country to a city. It acts as well as being a place. */
export type RegionEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  as?: InputMaybe<Array<EventTie>>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A territory of any level, from a country to a city. It acts as well as being a place. */
export type RegionFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  filter?: InputMaybe<FactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<FactKind>>;
};


/** A territory of any level, from a country to a city. It acts as well as being a place. */
export type RegionLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A territory of any level, from a country to a city. It acts as well as being a place. */
export type RegionMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A territory of any level, from a country to a city. It acts as well as being a place. */
export type RegionNamesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A territory of any level, from a country to a city. It acts as well as being a place. */
export type RegionOfficesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A territory of any level, from a country to a city. It acts as well as being a place. */
export type RegionPartOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A territory of any level, from a country to a city. It acts as well as being a place. */
export type RegionParticipationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A territory of any level, from a country to a city. It acts as well as being a place. */
export type RegionPartsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A territory of any level, from a country to a city. It acts as well as being a place. */
export type RegionRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<RelationType>>;
};


/** A territory of any level, from a country to a city. It acts as well as being a place. */
export type RegionSaidArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A territory of any level, from a country to a city. It acts as well as being a place. */
export type RegionTenuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A territory of any level, from a country to a city. It acts as well as being a place. */
export type RegionTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  during?: InputMaybe<Scalars['EDTF']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<FactKind>>;
};

/** A page of regions. */
export type RegionConnection = {
  __typename?: 'RegionConnection';
  /** The items with their cursors. */
  edges: Array<RegionEdge>;
  /** The items alone. */
  nodes: Array<Region>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One of the regions, in its place in the list. */
export type RegionEdge = {
  __typename?: 'RegionEdge';
  /** How surely that fact holds at the moment asked for; null without one. */
  certainty?: Maybe<Certainty>;
  /** Where to page on from; it belongs to this list, filter and order. */
  cursor: Scalars['String']['output'];
  /** The fact that links the item to its parent; null at the root. */
  fact?: Maybe<Fact>;
  /** The item. */
  node: Region;
};

/** A tie of two entities, read from subject to object: the subject is part of, was held in, belongs to the object. */
export type Relation = Fact & Node & {
  __typename?: 'Relation';
  /** The event that caused it: the election of a tenure, the assembly that renamed a body. */
  byEvent?: Maybe<Event>;
  /** How surely it holds at the moment, or overlaps the window, asked for; null without one, and where it does not. */
  certainty?: Maybe<Certainty>;
  /** What each source says, in the order of the file. */
  claims: ClaimConnection;
  /** Whether its sources contradict each other on a date or a value. */
  conflict: Scalars['Boolean']['output'];
  /** The versions of this fact that the graph has held, oldest first; at most the newest 100. */
  history: Array<FactVersion>;
  /** Given in the file, or derived from kind, roles and what identifies; never from dates, so that a refined date is not a second fact. */
  id: Scalars['ID']['output'];
  /** When it was so. */
  interval: Interval;
  /** Which kind of fact this is. */
  kind: FactKind;
  /** A sentence made of the labels of what it links; in a moment, of their labels of then. */
  label: Scalars['String']['output'];
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** What it is tied to. */
  object: Entity;
  /** Which entity it is said of. */
  subject: Entity;
  /** What its bounds rest on. */
  support: Support;
  /** What ties them. */
  type: RelationType;
  /** How many independent voices confirm it: sources that share a voice count once. */
  voices: Scalars['Int']['output'];
};


/** A tie of two entities, read from subject to object: the subject is part of, was held in, belongs to the object. */
export type RelationClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A tie of two entities, read from subject to object: the subject is part of, was held in, belongs to the object. */
export type RelationLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A page of relations. */
export type RelationConnection = {
  __typename?: 'RelationConnection';
  /** The items with their cursors. */
  edges: Array<RelationEdge>;
  /** The whole list counted by period, office, body or role. */
  groups: FactGroups;
  /** The items alone. */
  nodes: Array<Relation>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


/** A page of relations. */
export type RelationConnectionGroupsArgs = {
  by: FactGrouping;
  unit?: InputMaybe<BucketUnit>;
};

/** One of the relations, in its place in the list. */
export type RelationEdge = {
  __typename?: 'RelationEdge';
  /** Where to page on from; it belongs to this list, filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Relation;
};

/** Conditions on relations. All given ones must hold; a list is met by any of its values. */
export type RelationFilter = {
  /** Tied to one of these. */
  object?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Said of one of these. */
  subject?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of one of these types. */
  type?: InputMaybe<Array<RelationType>>;
};

/** What ties the subject of a relation to its object. */
export type RelationType =
  /** Borders on. Read both ways. */
  | 'ADJACENT_TO'
  /** Belongs to something of another kind: an office to its body, an event to the body that meets, a plan to its owner. */
  | 'BELONGS_TO'
  /** Cooperates with. Read both ways. */
  | 'COOPERATES_WITH'
  /** An event discussed a topic. */
  | 'DISCUSSED'
  /** An event was held in a region. */
  | 'HELD_IN'
  /** Hosted by. */
  | 'HOSTED_BY'
  /** Not the same in spite of likeness; never to be merged. */
  | 'NOT_SAME_AS'
  /** Organized by. */
  | 'ORGANIZED_BY'
  /** Part of something of the same kind. */
  | 'PART_OF'
  /** A body or region has its seat in a region. */
  | 'SEATED_IN'
  /** An actor serves as a body: a region as a regional office. */
  | 'SERVES_AS'
  /** A body follows another. */
  | 'SUCCEEDS';

/** The archivist's judgement of a source. */
export type Reliability =
  /** Copied, translated by machine or otherwise weak. */
  | 'LOW'
  /** Nothing speaks against it. */
  | 'NORMAL';

/** One sentence in the words of this graph about what a source says, where nothing more structured fits. */
export type Remark = Fact & Node & {
  __typename?: 'Remark';
  /** What it is about; the first 200. */
  about: Array<Entity>;
  /** The event that caused it: the election of a tenure, the assembly that renamed a body. */
  byEvent?: Maybe<Event>;
  /** How surely it holds at the moment, or overlaps the window, asked for; null without one, and where it does not. */
  certainty?: Maybe<Certainty>;
  /** What each source says, in the order of the file. */
  claims: ClaimConnection;
  /** Whether its sources contradict each other on a date or a value. */
  conflict: Scalars['Boolean']['output'];
  /** The versions of this fact that the graph has held, oldest first; at most the newest 100. */
  history: Array<FactVersion>;
  /** Given in the file, or derived from kind, roles and what identifies; never from dates, so that a refined date is not a second fact. */
  id: Scalars['ID']['output'];
  /** When it was so. */
  interval: Interval;
  /** Which kind of fact this is. */
  kind: FactKind;
  /** A sentence made of the labels of what it links; in a moment, of their labels of then. */
  label: Scalars['String']['output'];
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** What its bounds rest on. */
  support: Support;
  /** The sentence. */
  text: Scalars['String']['output'];
  /** How many independent voices confirm it: sources that share a voice count once. */
  voices: Scalars['Int']['output'];
};


/** One sentence in the words of this graph about what a source says, where nothing more structured fits. */
export type RemarkClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One sentence in the words of this graph about what a source says, where nothing more structured fits. */
export type RemarkLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A page of what a search found, the best first. */
export type SearchConnection = {
  __typename?: 'SearchConnection';
  /** False where more names share words with the text than are compared: 1,000 names, and 1,000 entities by labels and identifiers, those with the fewest words first. More words, or `kinds`, narrow it. */
  complete: Scalars['Boolean']['output'];
  /** The items with their cursors. */
  edges: Array<SearchEdge>;
  /** The items alone. */
  nodes: Array<SearchHit>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many entities were found; all there are where `complete` is true. */
  totalCount: Scalars['Int']['output'];
};

/** A hit with its place in the list. */
export type SearchEdge = {
  __typename?: 'SearchEdge';
  /** Where this item stands, for `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: SearchHit;
};

/** An entity that was found, with the best of its names. */
export type SearchHit = {
  __typename?: 'SearchHit';
  /** How surely the name was in use at the moment; null without a moment, where it was not, and without a name. */
  certainty?: Maybe<Certainty>;
  /** The entity; one that was merged leads to the one that stands for it. */
  entity: Entity;
  /** The name, label, identifier or id that matched, as it is stored. */
  matched: Scalars['String']['output'];
  /** How it matched. */
  matchedBy: SearchMatch;
  /** The name that matched, with its interval and sources; null where an identifier, an id or a label did. */
  name?: Maybe<Name>;
};

/** How a name answers a text. From the best to the least; small and capital letters never count. */
export type SearchMatch =
  /** The text is the name. */
  | 'EXACT'
  /** The text is the name in another alphabet or transliteration, without diacritics, or with other punctuation. */
  | 'FOLDED'
  /** Each word of the text is, begins, or is nearly a word of the name: one letter wrong, missing, too many or exchanged with its neighbour from 4 letters on, two from 8. */
  | 'FUZZY'
  /** The text is an identifier of the entity (its value, `scheme:value` or its address), or its id. */
  | 'IDENTIFIER'
  /** Each word of the name, two at least, is one of the text, which has more. */
  | 'PART'
  /** Each word of the text is one of the name or begins one, an initial included. */
  | 'PREFIX'
  /** Each word of the text is one of the name, in any order. */
  | 'WORDS';

/** What happens to one record. */
export type SeedChange = {
  __typename?: 'SeedChange';
  /** What differs, as it will be; null where nothing will be left, or nothing changes. */
  after?: Maybe<Scalars['String']['output']>;
  /** What differs, as it was, a line for each property; null where there was nothing. */
  before?: Maybe<Scalars['String']['output']>;
  /** The id of the source, entity or fact. */
  id: Scalars['ID']['output'];
  /** What happens. */
  kind: ChangeKind;
};

/** Planned changes by pages. */
export type SeedChangeConnection = {
  __typename?: 'SeedChangeConnection';
  /** The changes with their cursors. */
  edges: Array<SeedChangeEdge>;
  /** The changes. */
  nodes: Array<SeedChange>;
  /** What is around this page. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** One planned change in a page. */
export type SeedChangeEdge = {
  __typename?: 'SeedChangeEdge';
  /** The place of this item, for `after`. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: SeedChange;
};

/** A file by its content. */
export type SeedFile = {
  /** The whole text. */
  content: Scalars['String']['input'];
  /** The format of the content. */
  format: SeedFormat;
  /** How problems name it, such as `tenures.csv`. */
  name: Scalars['String']['input'];
};

/** The formats that files come in. */
export type SeedFormat =
  /** Tables, one kind of record in each. */
  | 'CSV'
  /** EAC-CPF 1.0 or 2.0, in XML. */
  | 'EAC_CPF'
  /** Popolo, in JSON. */
  | 'POPOLO'
  /** The native format, see docs/seed-format.md. */
  | 'YAML';

/** Files to load, and how they are taken. */
export type SeedInput = {
  /** The dataset of files whose format has no place for it. Default: as the file says, else by its name. */
  dataset?: InputMaybe<Scalars['ID']['input']>;
  /** The files; what they say belongs together, so that one may name what another declares. */
  files: Array<SeedFile>;
  /** Whether what the graph has of the datasets and the files no longer have is retracted. */
  replace?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether warnings stop it as errors do. */
  strict?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What applying files would do to the graph as it is now. */
export type SeedPlan = {
  __typename?: 'SeedPlan';
  /** The records by pages: sources, then entities, then facts, dataset by dataset. */
  changes: SeedChangeConnection;
  /** Records that stand in the way. */
  conflicts: Scalars['Int']['output'];
  /** Records that the graph would get. */
  creates: Scalars['Int']['output'];
  /** Tells plans apart; give it to `applySeed(expect:)` to apply this plan and no other. */
  hash: Scalars['String']['output'];
  /** What is wrong with the files, in their order; with an error among them there are no changes. */
  problems: Array<SeedProblem>;
  /** Records that would go. */
  retracts: Scalars['Int']['output'];
  /** Records that the graph has already. */
  unchanged: Scalars['Int']['output'];
  /** Records that would change. */
  updates: Scalars['Int']['output'];
};


/** What applying files would do to the graph as it is now. */
export type SeedPlanChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<ChangeKind>>;
};

/** Something that is wrong, and what would work. */
export type SeedProblem = {
  __typename?: 'SeedProblem';
  /** A stable word for programs, such as INVALID_DATE. */
  code: Scalars['String']['output'];
  /** The column, from 1. */
  column?: Maybe<Scalars['Int']['output']>;
  /** The file; null for what concerns no single file. */
  file?: Maybe<Scalars['String']['output']>;
  /** What would work. */
  hint?: Maybe<Scalars['String']['output']>;
  /** The line, from 1. */
  line?: Maybe<Scalars['Int']['output']>;
  /** What is wrong, with the value. */
  message: Scalars['String']['output'];
  /** Whether it stands in the way. */
  severity: Severity;
};

/** What was done. */
export type SeedResult = {
  __typename?: 'SeedResult';
  /** The newest batch that was written; null where there was nothing to do, or an error stood in the way. */
  batch?: Maybe<Batch>;
  /** All batches that were written, one for each dataset, in their order. */
  batches: Array<Batch>;
  /** Records that the graph got. */
  creates: Scalars['Int']['output'];
  /** What is wrong, in the order of the files; with an error among them nothing was written. */
  problems: Array<SeedProblem>;
  /** Records that went. */
  retracts: Scalars['Int']['output'];
  /** Records that the graph had already. */
  unchanged: Scalars['Int']['output'];
  /** Records that changed. */
  updates: Scalars['Int']['output'];
};

/** How bad a problem is. */
export type Severity =
  /** Nothing is written while it stands. Of a finding: two records, or two claims, cannot both be true. */
  | 'ERROR'
  /** Nothing wrong, and something left to do. It never stands in the way. */
  | 'NOTICE'
  /** It stands in nobody's way, unless `strict` is set. Of a finding: probably a mistake. */
  | 'WARNING';

/** An event in which two took part. */
export type SharedEvent = {
  __typename?: 'SharedEvent';
  /** The event. */
  event: Event;
  /** As what the one asked for took part, or who took part for it: role, office, on whose behalf. */
  own: Array<Participation>;
  /** As what the other took part, or who took part for it. */
  theirs: Array<Participation>;
};

/** A document that says something. Sources of one publisher or origin share a voice. */
export type Source = Node & {
  __typename?: 'Source';
  /** What it says, fact by fact. */
  claims: ClaimConnection;
  /** When it was published or written; null where undated. An open end in it holds up to this date only. */
  date?: Maybe<FuzzyDate>;
  /** How the date was found and read. */
  dateBasis?: Maybe<Scalars['String']['output']>;
  /** The date as printed. */
  dateText?: Maybe<Scalars['String']['output']>;
  /** The id given in its dataset. */
  id: Scalars['ID']['output'];
  /** "news item", "minutes", "encyclopedia". */
  kind?: Maybe<Scalars['String']['output']>;
  /** Its language tag; null where nobody said. */
  language?: Maybe<Scalars['String']['output']>;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** Who published it. */
  publisher?: Maybe<Scalars['String']['output']>;
  /** The archivist's judgement; null where none was made. */
  reliability?: Maybe<Reliability>;
  /** The title, in the language of the source or described. */
  title: Scalars['String']['output'];
  /** Its address. */
  url?: Maybe<Scalars['String']['output']>;
  /** Who speaks: sources with one voice count as one confirmation. */
  voice: Scalars['String']['output'];
};


/** A document that says something. Sources of one publisher or origin share a voice. */
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
  /** The items alone. */
  nodes: Array<Source>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One of the sources, in its place in the list. */
export type SourceEdge = {
  __typename?: 'SourceEdge';
  /** Where to page on from; it belongs to this list, filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Source;
};

/** Conditions on sources. All given ones must hold. */
export type SourceFilter = {
  /** One of these ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Has exactly this language tag. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** The title contains this, whatever its case and accents. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Has exactly this voice. */
  voice?: InputMaybe<Scalars['String']['input']>;
};

/** One holder in the order of an office. `predecessor` and `successor` are null where seats is not 1 and nothing states them. */
export type Succession = {
  __typename?: 'Succession';
  /** True where the holder only acted. */
  acting: Scalars['Boolean']['output'];
  /** The days before it on which nobody is recorded; null where there are none. */
  gapBefore?: Maybe<Gap>;
  /** True where it starts on the last day of an earlier tenure: both held on that day, which is neither a gap nor an overlap. */
  handover: Scalars['Boolean']['output'];
  /** Whether it began before the last day of the tenure before it; null where it did not. */
  overlapWithPrevious?: Maybe<Certainty>;
  /** The tenure before it; an acting holder during a leave does not break the line. Null for the first, and where nobody can say. */
  predecessor?: Maybe<Tenure>;
  /** The tenure after it; null for the last, and where nobody can say. */
  successor?: Maybe<Tenure>;
  /** The tenure. */
  tenure: Tenure;
};

/** What the bounds of a fact rest on. Only ASSERTED can be DEFINITE. */
export type Support =
  /** On what sources assert. */
  | 'ASSERTED'
  /** Only on what speakers are quoted with. */
  | 'ATTRIBUTED'
  /** Only on announcements. */
  | 'PLANNED';

/** An actor in an office. Two terms of one holder are two tenures. */
export type Tenure = Fact & Node & {
  __typename?: 'Tenure';
  /** Whether it was held in an acting capacity, by the consensus of its claims. */
  acting: Scalars['Boolean']['output'];
  /** How it began: "elected", "appointed". */
  began?: Maybe<Scalars['String']['output']>;
  /** The event that caused it: the election of a tenure, the assembly that renamed a body. */
  byEvent?: Maybe<Event>;
  /** How surely it holds at the moment, or overlaps the window, asked for; null without one, and where it does not. */
  certainty?: Maybe<Certainty>;
  /** What each source says, in the order of the file. */
  claims: ClaimConnection;
  /** Whether its sources contradict each other on a date or a value. */
  conflict: Scalars['Boolean']['output'];
  /** How it ended: "resigned", "died in office". */
  ended?: Maybe<Scalars['String']['output']>;
  /** The versions of this fact that the graph has held, oldest first; at most the newest 100. */
  history: Array<FactVersion>;
  /** Who held it; null only in a stated vacancy. */
  holder?: Maybe<Actor>;
  /** Given in the file, or derived from kind, roles and what identifies; never from dates, so that a refined date is not a second fact. */
  id: Scalars['ID']['output'];
  /** When it was so. */
  interval: Interval;
  /** Which kind of fact this is. */
  kind: FactKind;
  /** A sentence made of the labels of what it links; in a moment, of their labels of then. */
  label: Scalars['String']['output'];
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The office. */
  office: Office;
  /** The recorded tenure before it, at most one; empty where the office has not exactly one seat, and for undated tenures. */
  predecessors: Array<Tenure>;
  /** The recorded tenure after it, at most one; empty where the office has not exactly one seat, and for undated tenures. */
  successors: Array<Tenure>;
  /** What its bounds rest on. */
  support: Support;
  /** Whether this states a vacancy. */
  vacant: Scalars['Boolean']['output'];
  /** How many independent voices confirm it: sources that share a voice count once. */
  voices: Scalars['Int']['output'];
};


/** An actor in an office. Two terms of one holder are two tenures. */
export type TenureClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An actor in an office. Two terms of one holder are two tenures. */
export type TenureLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A page of tenures. */
export type TenureConnection = {
  __typename?: 'TenureConnection';
  /** The items with their cursors. */
  edges: Array<TenureEdge>;
  /** The whole list counted by period, office, body or role. */
  groups: FactGroups;
  /** The items alone. */
  nodes: Array<Tenure>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


/** A page of tenures. */
export type TenureConnectionGroupsArgs = {
  by: FactGrouping;
  unit?: InputMaybe<BucketUnit>;
};

/** One of the tenures, in its place in the list. */
export type TenureEdge = {
  __typename?: 'TenureEdge';
  /** Where to page on from; it belongs to this list, filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Tenure;
};

/** Conditions on tenures. All given ones must hold; a list is met by any of its values. */
export type TenureFilter = {
  /** Acting, or not. */
  acting?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of an office that belongs to one of these bodies at the moment; where none is asked for, by the latest record. */
  body?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Caused by one of these events. */
  byEvent?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Held by one of these. */
  holder?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of one of these offices. */
  office?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** How many items of a lane are in a period. */
export type TimelineBucket = {
  __typename?: 'TimelineBucket';
  /** Items that may overlap it. */
  count: Scalars['Int']['output'];
  /** Items that surely overlap it. */
  definite: Scalars['Int']['output'];
  /** The last day of the period. */
  end: Scalars['Date']['output'];
  /** The id of the lane. */
  lane?: Maybe<Scalars['ID']['output']>;
  /** The first day of the period. */
  start: Scalars['Date']['output'];
};

/** A page of a timeline, with what is needed to draw it. */
export type TimelineConnection = {
  __typename?: 'TimelineConnection';
  /** How many items each lane of the whole timeline has in each period, lane by lane and in the order of time; an item counts in each period that it overlaps. Periods without items are left out; more than 1,000 from first to last are refused. */
  buckets: Array<TimelineBucket>;
  /** The items with their cursors. */
  edges: Array<TimelineEdge>;
  /** The lanes of the whole timeline, the first 500 by id. */
  lanes: Array<TimelineLane>;
  /** The items alone. */
  nodes: Array<TimelineItem>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** From the first to the last dated day of the whole timeline; null where nothing is dated. */
  range?: Maybe<Interval>;
  /** The day that counts as today in this answer, in UTC. */
  today: Scalars['Date']['output'];
  /** How many there are in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
  /** How many items of the whole timeline have no bound at all. */
  undated: Scalars['Int']['output'];
};


/** A page of a timeline, with what is needed to draw it. */
export type TimelineConnectionBucketsArgs = {
  unit: BucketUnit;
};

/** An item in its place in the list. */
export type TimelineEdge = {
  __typename?: 'TimelineEdge';
  /** Where to page on from; it belongs to this list, filter and order. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: TimelineItem;
};

/** A fact as it is drawn: flat, so that no second request is needed. */
export type TimelineItem = {
  __typename?: 'TimelineItem';
  /** Whether it is an acting tenure. */
  acting: Scalars['Boolean']['output'];
  /** How surely it overlaps the window, or holds at the moment; null without one, and where it does not. */
  certainty?: Maybe<Certainty>;
  /** How many claims it has. */
  claimCount: Scalars['Int']['output'];
  /** Whether its sources contradict each other. */
  conflict: Scalars['Boolean']['output'];
  /** The entity it is first of all about: the holder, member, participant, subject; the event, for a group. */
  entity: Entity;
  /** The fact. */
  fact: Fact;
  /** The source of its first claim. */
  firstSource?: Maybe<Source>;
  /** Whether it is a tenure on whose last day another one of the office surely starts: both held on that day. */
  handover: Scalars['Boolean']['output'];
  /** When it was so. */
  interval: Interval;
  /** A sentence made of the labels of what it links; in a moment, of their labels of then. */
  label: Scalars['String']['output'];
  /** The id of its lane. */
  lane: Scalars['ID']['output'];
  /** The other entities in it. */
  others: Array<Entity>;
  /** The id of the event that its event is part of; null where it is part of none. */
  parent?: Maybe<Scalars['ID']['output']>;
  /** The type, for a relation; null for others. */
  relationType?: Maybe<RelationType>;
  /** What its bounds rest on. */
  support: Support;
  /** How many independent voices confirm it. */
  voices: Scalars['Int']['output'];
};


/** A fact as it is drawn: flat, so that no second request is needed. */
export type TimelineItemLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A band of the drawing that holds the items of one group. */
export type TimelineLane = {
  __typename?: 'TimelineLane';
  /** How many items of the whole timeline it holds. */
  count: Scalars['Int']['output'];
  /** The entity, where a lane stands for one. */
  entity?: Maybe<Entity>;
  /** The kind, category or id of the entity that makes it. */
  id: Scalars['ID']['output'];
  /** The kind of its facts, where all are of one. */
  kind?: Maybe<FactKind>;
  /** Its heading. */
  label: Scalars['String']['output'];
  /** How many rows it needs so that none of its items overlap. */
  rows: Scalars['Int']['output'];
};


/** A band of the drawing that holds the items of one group. */
export type TimelineLaneLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** How a fact must touch the entities of `of`. */
export type TimelineMatch =
  /** Every one of them, or something reached from it. */
  | 'ALL'
  /** At least one of them. */
  | 'ANY';

/** What to bring in beyond the facts that touch the entities themselves. */
export type TimelineReach =
  /** Facts of events that were held in, hosted by, organized by or belong to them, or that they took part in, with the parts of those events. */
  | 'EVENTS'
  /** Facts of offices that belong to them, or to what PARTS and SERVED bring in: the governors of a region. */
  | 'OFFICES'
  /** Facts of their parts, three levels deep. */
  | 'PARTS'
  /** Facts of bodies they serve as. */
  | 'SERVED';

/** A subject, plan or document. */
export type Topic = Entity & Node & {
  __typename?: 'Topic';
  /** A free grouping, such as "federal subject" or "committee". */
  category?: Maybe<Scalars['String']['output']>;
  /** What sources say about it: the claims of its facts. */
  citations: ClaimConnection;
  /** Whether it existed at the moment asked for; null without a moment, and where nothing is recorded. */
  existed?: Maybe<Certainty>;
  /** When it existed or, for an event, took place. There may be several. */
  existence: ExistenceConnection;
  /** All facts in which it has a role, each once, in order of time. */
  facts: FactConnection;
  /** The slug the archivist chose. Stable; a merged entity keeps answering to its old id. */
  id: Scalars['ID']['output'];
  /** Ids elsewhere. */
  identifiers: Array<Identifier>;
  /** Which kind of entity this is. */
  kind: EntityKind;
  /** The best name: at present rather than past, then OFFICIAL, SHORT, ALIAS, TRANSLITERATION; the label given in the file where no name is recorded. */
  label: Scalars['String']['output'];
  /** Names, in the order of their times; at a moment only those in use. */
  names: NameConnection;
  /** A note of the archivist. */
  note?: Maybe<Scalars['String']['output']>;
  /** The id that was asked for, where it belongs to an entity that was merged into this one; otherwise null. */
  redirectedFrom?: Maybe<Scalars['ID']['output']>;
  /** Its facts as items to draw. */
  timeline: TimelineConnection;
};


/** A subject, plan or document. */
export type TopicCitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A subject, plan or document. */
export type TopicFactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  filter?: InputMaybe<FactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<FactKind>>;
};


/** A subject, plan or document. */
export type TopicLabelArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A subject, plan or document. */
export type TopicNamesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A subject, plan or document. */
export type TopicTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<MomentInput>;
  during?: InputMaybe<Scalars['EDTF']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<FactKind>>;
};

/** A page of topics. */
export type TopicConnection = {
  __typename?: 'TopicConnection';
  /** The items with their cursors. */
  edges: Array<TopicEdge>;
  /** The items alone. */
  nodes: Array<Topic>;
  /** Where this page stands in the list. */
  pageInfo: PageInfo;
  /** How many there are in the whole list; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One of the topics, in its place in the list. */
export type TopicEdge = {
  __typename?: 'TopicEdge';
  /** How surely that fact holds at the moment asked for; null without one. */
  certainty?: Maybe<Certainty>;
  /** Where to page on from; it belongs to this list, filter and order. */
  cursor: Scalars['String']['output'];
  /** The fact that links the item to its parent; null at the root. */
  fact?: Maybe<Fact>;
  /** The item. */
  node: Topic;
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
  Batch: ResolverTypeWrapper<ResultMap>;
  BatchConnection: ResolverTypeWrapper<ResultMap>;
  BatchEdge: ResolverTypeWrapper<ResultMap>;
  Boolean: ResolverTypeWrapper<ResultMap>;
  Bound: ResolverTypeWrapper<ResultMap>;
  BucketUnit: ResolverTypeWrapper<ResultMap>;
  Calendar: ResolverTypeWrapper<ResultMap>;
  CentralityMetric: ResolverTypeWrapper<ResultMap>;
  CentralityScore: ResolverTypeWrapper<ResultMap>;
  CentralitySlice: ResolverTypeWrapper<ResultMap>;
  Certainty: ResolverTypeWrapper<ResultMap>;
  Change: ResolverTypeWrapper<ResultMap>;
  ChangeConnection: ResolverTypeWrapper<ResultMap>;
  ChangeEdge: ResolverTypeWrapper<ResultMap>;
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
  Count: ResolverTypeWrapper<ResultMap>;
  Date: ResolverTypeWrapper<ResultMap>;
  DateTime: ResolverTypeWrapper<ResultMap>;
  DaySpan: ResolverTypeWrapper<ResultMap>;
  Duration: ResolverTypeWrapper<ResultMap>;
  EDTF: ResolverTypeWrapper<ResultMap>;
  EndKind: ResolverTypeWrapper<ResultMap>;
  Entity: ResolverTypeWrapper<ResultMap>;
  EntityConnection: ResolverTypeWrapper<ResultMap>;
  EntityEdge: ResolverTypeWrapper<ResultMap>;
  EntityFilter: ResolverTypeWrapper<ResultMap>;
  EntityKind: ResolverTypeWrapper<ResultMap>;
  EntityOrder: ResolverTypeWrapper<ResultMap>;
  Event: ResolverTypeWrapper<ResultMap>;
  EventConnection: ResolverTypeWrapper<ResultMap>;
  EventEdge: ResolverTypeWrapper<ResultMap>;
  EventFilter: ResolverTypeWrapper<ResultMap>;
  EventFormat: ResolverTypeWrapper<ResultMap>;
  EventTie: ResolverTypeWrapper<ResultMap>;
  Existence: ResolverTypeWrapper<ResultMap>;
  ExistenceConnection: ResolverTypeWrapper<ResultMap>;
  ExistenceEdge: ResolverTypeWrapper<ResultMap>;
  Fact: ResolverTypeWrapper<ResultMap>;
  FactConnection: ResolverTypeWrapper<ResultMap>;
  FactEdge: ResolverTypeWrapper<ResultMap>;
  FactFilter: ResolverTypeWrapper<ResultMap>;
  FactGroup: ResolverTypeWrapper<ResultMap>;
  FactGrouping: ResolverTypeWrapper<ResultMap>;
  FactGroups: ResolverTypeWrapper<ResultMap>;
  FactKind: ResolverTypeWrapper<ResultMap>;
  FactVersion: ResolverTypeWrapper<ResultMap>;
  Finding: ResolverTypeWrapper<ResultMap>;
  FindingConnection: ResolverTypeWrapper<ResultMap>;
  FindingEdge: ResolverTypeWrapper<ResultMap>;
  Float: ResolverTypeWrapper<ResultMap>;
  FuzzyDate: ResolverTypeWrapper<ResultMap>;
  Gap: ResolverTypeWrapper<ResultMap>;
  GapKind: ResolverTypeWrapper<ResultMap>;
  Group: ResolverTypeWrapper<ResultMap>;
  Hop: ResolverTypeWrapper<ResultMap>;
  ID: ResolverTypeWrapper<ResultMap>;
  Identifier: ResolverTypeWrapper<ResultMap>;
  ImpliedBound: ResolverTypeWrapper<ResultMap>;
  Int: ResolverTypeWrapper<ResultMap>;
  IntegrityRule: ResolverTypeWrapper<ResultMap>;
  Interval: ResolverTypeWrapper<ResultMap>;
  LaneBy: ResolverTypeWrapper<ResultMap>;
  Limits: ResolverTypeWrapper<ResultMap>;
  Locator: ResolverTypeWrapper<ResultMap>;
  Membership: ResolverTypeWrapper<ResultMap>;
  MembershipConnection: ResolverTypeWrapper<ResultMap>;
  MembershipEdge: ResolverTypeWrapper<ResultMap>;
  MembershipFilter: ResolverTypeWrapper<ResultMap>;
  Modality: ResolverTypeWrapper<ResultMap>;
  MomentInput: ResolverTypeWrapper<ResultMap>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Name: ResolverTypeWrapper<ResultMap>;
  NameConnection: ResolverTypeWrapper<ResultMap>;
  NameEdge: ResolverTypeWrapper<ResultMap>;
  NameKind: ResolverTypeWrapper<ResultMap>;
  Network: ResolverTypeWrapper<ResultMap>;
  NetworkEdge: ResolverTypeWrapper<ResultMap>;
  Node: ResolverTypeWrapper<ResultMap>;
  Office: ResolverTypeWrapper<ResultMap>;
  OfficeConnection: ResolverTypeWrapper<ResultMap>;
  OfficeEdge: ResolverTypeWrapper<ResultMap>;
  OfficeFilter: ResolverTypeWrapper<ResultMap>;
  Organization: ResolverTypeWrapper<ResultMap>;
  OrganizationConnection: ResolverTypeWrapper<ResultMap>;
  OrganizationEdge: ResolverTypeWrapper<ResultMap>;
  PageInfo: ResolverTypeWrapper<ResultMap>;
  Participation: ResolverTypeWrapper<ResultMap>;
  ParticipationConnection: ResolverTypeWrapper<ResultMap>;
  ParticipationEdge: ResolverTypeWrapper<ResultMap>;
  ParticipationFilter: ResolverTypeWrapper<ResultMap>;
  Passage: ResolverTypeWrapper<ResultMap>;
  Path: ResolverTypeWrapper<ResultMap>;
  PathTime: ResolverTypeWrapper<ResultMap>;
  Person: ResolverTypeWrapper<ResultMap>;
  PersonConnection: ResolverTypeWrapper<ResultMap>;
  PersonEdge: ResolverTypeWrapper<ResultMap>;
  Precision: ResolverTypeWrapper<ResultMap>;
  Quantity: ResolverTypeWrapper<ResultMap>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Rank: ResolverTypeWrapper<ResultMap>;
  Region: ResolverTypeWrapper<ResultMap>;
  RegionConnection: ResolverTypeWrapper<ResultMap>;
  RegionEdge: ResolverTypeWrapper<ResultMap>;
  Relation: ResolverTypeWrapper<ResultMap>;
  RelationConnection: ResolverTypeWrapper<ResultMap>;
  RelationEdge: ResolverTypeWrapper<ResultMap>;
  RelationFilter: ResolverTypeWrapper<ResultMap>;
  RelationType: ResolverTypeWrapper<ResultMap>;
  Reliability: ResolverTypeWrapper<ResultMap>;
  Remark: ResolverTypeWrapper<ResultMap>;
  SearchConnection: ResolverTypeWrapper<ResultMap>;
  SearchEdge: ResolverTypeWrapper<ResultMap>;
  SearchHit: ResolverTypeWrapper<ResultMap>;
  SearchMatch: ResolverTypeWrapper<ResultMap>;
  SeedChange: ResolverTypeWrapper<ResultMap>;
  SeedChangeConnection: ResolverTypeWrapper<ResultMap>;
  SeedChangeEdge: ResolverTypeWrapper<ResultMap>;
  SeedFile: ResolverTypeWrapper<ResultMap>;
  SeedFormat: ResolverTypeWrapper<ResultMap>;
  SeedInput: ResolverTypeWrapper<ResultMap>;
  SeedPlan: ResolverTypeWrapper<ResultMap>;
  SeedProblem: ResolverTypeWrapper<ResultMap>;
  SeedResult: ResolverTypeWrapper<ResultMap>;
  Severity: ResolverTypeWrapper<ResultMap>;
  SharedEvent: ResolverTypeWrapper<ResultMap>;
  Source: ResolverTypeWrapper<ResultMap>;
  SourceConnection: ResolverTypeWrapper<ResultMap>;
  SourceEdge: ResolverTypeWrapper<ResultMap>;
  SourceFilter: ResolverTypeWrapper<ResultMap>;
  String: ResolverTypeWrapper<ResultMap>;
  Succession: ResolverTypeWrapper<ResultMap>;
  Support: ResolverTypeWrapper<ResultMap>;
  Tenure: ResolverTypeWrapper<ResultMap>;
  TenureConnection: ResolverTypeWrapper<ResultMap>;
  TenureEdge: ResolverTypeWrapper<ResultMap>;
  TenureFilter: ResolverTypeWrapper<ResultMap>;
  TimelineBucket: ResolverTypeWrapper<ResultMap>;
  TimelineConnection: ResolverTypeWrapper<ResultMap>;
  TimelineEdge: ResolverTypeWrapper<ResultMap>;
  TimelineItem: ResolverTypeWrapper<ResultMap>;
  TimelineLane: ResolverTypeWrapper<ResultMap>;
  TimelineMatch: ResolverTypeWrapper<ResultMap>;
  TimelineReach: ResolverTypeWrapper<ResultMap>;
  Topic: ResolverTypeWrapper<ResultMap>;
  TopicConnection: ResolverTypeWrapper<ResultMap>;
  TopicEdge: ResolverTypeWrapper<ResultMap>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  About: ResultMap;
  Actor: ResultMap;
  Batch: ResultMap;
  BatchConnection: ResultMap;
  BatchEdge: ResultMap;
  Boolean: ResultMap;
  CentralityScore: ResultMap;
  CentralitySlice: ResultMap;
  Change: ResultMap;
  ChangeConnection: ResultMap;
  ChangeEdge: ResultMap;
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
  Count: ResultMap;
  Date: ResultMap;
  DateTime: ResultMap;
  DaySpan: ResultMap;
  Duration: ResultMap;
  EDTF: ResultMap;
  Entity: ResultMap;
  EntityConnection: ResultMap;
  EntityEdge: ResultMap;
  EntityFilter: ResultMap;
  Event: ResultMap;
  EventConnection: ResultMap;
  EventEdge: ResultMap;
  EventFilter: ResultMap;
  Existence: ResultMap;
  ExistenceConnection: ResultMap;
  ExistenceEdge: ResultMap;
  Fact: ResultMap;
  FactConnection: ResultMap;
  FactEdge: ResultMap;
  FactFilter: ResultMap;
  FactGroup: ResultMap;
  FactGroups: ResultMap;
  FactVersion: ResultMap;
  Finding: ResultMap;
  FindingConnection: ResultMap;
  FindingEdge: ResultMap;
  Float: ResultMap;
  FuzzyDate: ResultMap;
  Gap: ResultMap;
  Group: ResultMap;
  Hop: ResultMap;
  ID: ResultMap;
  Identifier: ResultMap;
  ImpliedBound: ResultMap;
  Int: ResultMap;
  Interval: ResultMap;
  Limits: ResultMap;
  Locator: ResultMap;
  Membership: ResultMap;
  MembershipConnection: ResultMap;
  MembershipEdge: ResultMap;
  MembershipFilter: ResultMap;
  MomentInput: ResultMap;
  Mutation: Record<PropertyKey, never>;
  Name: ResultMap;
  NameConnection: ResultMap;
  NameEdge: ResultMap;
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
  PageInfo: ResultMap;
  Participation: ResultMap;
  ParticipationConnection: ResultMap;
  ParticipationEdge: ResultMap;
  ParticipationFilter: ResultMap;
  Passage: ResultMap;
  Path: ResultMap;
  Person: ResultMap;
  PersonConnection: ResultMap;
  PersonEdge: ResultMap;
  Quantity: ResultMap;
  Query: Record<PropertyKey, never>;
  Region: ResultMap;
  RegionConnection: ResultMap;
  RegionEdge: ResultMap;
  Relation: ResultMap;
  RelationConnection: ResultMap;
  RelationEdge: ResultMap;
  RelationFilter: ResultMap;
  Remark: ResultMap;
  SearchConnection: ResultMap;
  SearchEdge: ResultMap;
  SearchHit: ResultMap;
  SeedChange: ResultMap;
  SeedChangeConnection: ResultMap;
  SeedChangeEdge: ResultMap;
  SeedFile: ResultMap;
  SeedInput: ResultMap;
  SeedPlan: ResultMap;
  SeedProblem: ResultMap;
  SeedResult: ResultMap;
  SharedEvent: ResultMap;
  Source: ResultMap;
  SourceConnection: ResultMap;
  SourceEdge: ResultMap;
  SourceFilter: ResultMap;
  String: ResultMap;
  Succession: ResultMap;
  Tenure: ResultMap;
  TenureConnection: ResultMap;
  TenureEdge: ResultMap;
  TenureFilter: ResultMap;
  TimelineBucket: ResultMap;
  TimelineConnection: ResultMap;
  TimelineEdge: ResultMap;
  TimelineItem: ResultMap;
  TimelineLane: ResultMap;
  Topic: ResultMap;
  TopicConnection: ResultMap;
  TopicEdge: ResultMap;
};

export type AboutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['About'] = ResolversParentTypes['About']> = {
  claims?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dataVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  engine?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastBatch?: Resolver<Maybe<ResolversTypes['Batch']>, ParentType, ContextType>;
  limits?: Resolver<ResolversTypes['Limits'], ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ActorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor']> = {
  __resolveType: TypeResolveFn<'Organization' | 'Person' | 'Region', ParentType, ContextType>;
};

export type BatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Batch'] = ResolversParentTypes['Batch']> = {
  appliedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retracts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revertedBy?: Resolver<Maybe<ResolversTypes['Batch']>, ParentType, ContextType>;
  updates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type CentralityScoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CentralityScore'] = ResolversParentTypes['CentralityScore']> = {
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CentralitySliceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CentralitySlice'] = ResolversParentTypes['CentralitySlice']> = {
  coverage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  definite?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  links?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scores?: Resolver<Array<ResolversTypes['CentralityScore']>, ParentType, ContextType>;
  undated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  after?: Resolver<Maybe<ResolversTypes['FactVersion']>, ParentType, ContextType>;
  batch?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['FactVersion']>, ParentType, ContextType>;
  fact?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
};

export type ChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeConnection'] = ResolversParentTypes['ChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Change']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEdge'] = ResolversParentTypes['ChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Change'], ParentType, ContextType>;
};

export type ClaimResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim']> = {
  acting?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  attested?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  attributedTo?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  began?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  calendar?: Resolver<ResolversTypes['Calendar'], ParentType, ContextType>;
  dateText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  derivedFrom?: Resolver<Array<ResolversTypes['Node']>, ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  ended?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fact?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  locators?: Resolver<Array<ResolversTypes['Locator']>, ParentType, ContextType>;
  modality?: Resolver<ResolversTypes['Modality'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  passage?: Resolver<Array<ResolversTypes['Passage']>, ParentType, ContextType, RequireFields<ClaimPassageArgs, 'context'>>;
  quote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Rank'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ClaimStatus'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Count']>, ParentType, ContextType>;
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
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  daysMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  daysMin?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
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
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CoTenure'], ParentType, ContextType>;
};

export type CountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Count'] = ResolversParentTypes['Count']> = {
  approximate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<CountLabelArgs>>;
  max?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxInclusive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minInclusive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DaySpanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DaySpan'] = ResolversParentTypes['DaySpan']> = {
  coreEnd?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  coreStart?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  earliest?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  latest?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export interface EdtfScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EDTF'], any> {
  name: 'EDTF';
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
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fact?: Resolver<Maybe<ResolversTypes['Fact']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  bodies?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<EventBodiesArgs, 'first'>>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  citations?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<EventCitationsArgs, 'first'>>;
  existed?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  existence?: Resolver<ResolversTypes['ExistenceConnection'], ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<EventFactsArgs, 'first'>>;
  format?: Resolver<Maybe<ResolversTypes['EventFormat']>, ParentType, ContextType>;
  hosts?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<EventHostsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  interval?: Resolver<Maybe<ResolversTypes['Interval']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EventLabelArgs>>;
  names?: Resolver<ResolversTypes['NameConnection'], ParentType, ContextType, RequireFields<EventNamesArgs, 'first'>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organizers?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<EventOrganizersArgs, 'first'>>;
  partOf?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType>;
  participants?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<EventParticipantsArgs, 'first'>>;
  participations?: Resolver<ResolversTypes['ParticipationConnection'], ParentType, ContextType, RequireFields<EventParticipationsArgs, 'first'>>;
  parts?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<EventPartsArgs, 'first'>>;
  places?: Resolver<ResolversTypes['RegionConnection'], ParentType, ContextType, RequireFields<EventPlacesArgs, 'first'>>;
  redirectedFrom?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, RequireFields<EventTimelineArgs, 'first'>>;
  topics?: Resolver<ResolversTypes['TopicConnection'], ParentType, ContextType, RequireFields<EventTopicsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fact?: Resolver<Maybe<ResolversTypes['Fact']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type ExistenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Existence'] = ResolversParentTypes['Existence']> = {
  byEvent?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<ExistenceClaimsArgs, 'first'>>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['EventFormat']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['FactVersion']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FactKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ExistenceLabelArgs>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seats?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  support?: Resolver<ResolversTypes['Support'], ParentType, ContextType>;
  voices?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type FactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactConnection'] = ResolversParentTypes['FactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FactEdge']>, ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['FactGroups'], ParentType, ContextType, RequireFields<FactConnectionGroupsArgs, 'by' | 'unit'>>;
  nodes?: Resolver<Array<ResolversTypes['Fact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactEdge'] = ResolversParentTypes['FactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
};

export type FactGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactGroup'] = ResolversParentTypes['FactGroup']> = {
  definite?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<FactGroupLabelArgs>>;
  possible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type FactGroupsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactGroups'] = ResolversParentTypes['FactGroups']> = {
  apart?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['FactGroup']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type FactVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FactVersion'] = ResolversParentTypes['FactVersion']> = {
  batch?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  fact?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  knownTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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
  count?: Resolver<Maybe<ResolversTypes['Count']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HopResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Hop'] = ResolversParentTypes['Hop']> = {
  citation?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  fact?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  toRole?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  coreEnd?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  coreStart?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  days?: Resolver<ResolversTypes['DaySpan'], ParentType, ContextType>;
  earliest?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  endKind?: Resolver<ResolversTypes['EndKind'], ParentType, ContextType>;
  implied?: Resolver<Array<ResolversTypes['ImpliedBound']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<IntervalLabelArgs>>;
  latest?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  plannedEnd?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  plannedStart?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  sayings?: Resolver<Array<ResolversTypes['FuzzyDate']>, ParentType, ContextType, Partial<IntervalSayingsArgs>>;
  start?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
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

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  body?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  byEvent?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<MembershipClaimsArgs, 'first'>>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['FactVersion']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FactKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<MembershipLabelArgs>>;
  member?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  support?: Resolver<ResolversTypes['Support'], ParentType, ContextType>;
  voices?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipConnection'] = ResolversParentTypes['MembershipConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MembershipEdge']>, ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['FactGroups'], ParentType, ContextType, RequireFields<MembershipConnectionGroupsArgs, 'by' | 'unit'>>;
  nodes?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MembershipEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipEdge'] = ResolversParentTypes['MembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  applySeed?: Resolver<ResolversTypes['SeedResult'], ParentType, ContextType, RequireFields<MutationApplySeedArgs, 'input'>>;
  mergeEntities?: Resolver<ResolversTypes['SeedResult'], ParentType, ContextType, RequireFields<MutationMergeEntitiesArgs, 'from' | 'into' | 'reason'>>;
  planSeed?: Resolver<ResolversTypes['SeedPlan'], ParentType, ContextType, RequireFields<MutationPlanSeedArgs, 'input'>>;
  revertBatch?: Resolver<ResolversTypes['SeedResult'], ParentType, ContextType, RequireFields<MutationRevertBatchArgs, 'id'>>;
  unmergeEntity?: Resolver<ResolversTypes['SeedResult'], ParentType, ContextType, RequireFields<MutationUnmergeEntityArgs, 'id' | 'reason'>>;
};

export type NameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Name'] = ResolversParentTypes['Name']> = {
  byEvent?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<NameClaimsArgs, 'first'>>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['FactVersion']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FactKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<NameLabelArgs>>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nameKind?: Resolver<Maybe<ResolversTypes['NameKind']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  support?: Resolver<ResolversTypes['Support'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  voices?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  edges?: Resolver<Array<ResolversTypes['NetworkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type NetworkEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkEdge'] = ResolversParentTypes['NetworkEdge']> = {
  fact?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toRole?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Batch' | 'Claim' | 'Event' | 'Existence' | 'Membership' | 'Name' | 'Office' | 'Organization' | 'Participation' | 'Person' | 'Quantity' | 'Region' | 'Relation' | 'Remark' | 'Source' | 'Tenure' | 'Topic', ParentType, ContextType>;
};

export type OfficeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Office'] = ResolversParentTypes['Office']> = {
  body?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  citations?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<OfficeCitationsArgs, 'first'>>;
  existed?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  existence?: Resolver<ResolversTypes['ExistenceConnection'], ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<OfficeFactsArgs, 'first'>>;
  holders?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<OfficeHoldersArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<OfficeLabelArgs>>;
  names?: Resolver<ResolversTypes['NameConnection'], ParentType, ContextType, RequireFields<OfficeNamesArgs, 'first'>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  redirectedFrom?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  seats?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  succession?: Resolver<Array<ResolversTypes['Succession']>, ParentType, ContextType, Partial<OfficeSuccessionArgs>>;
  tenures?: Resolver<ResolversTypes['TenureConnection'], ParentType, ContextType, RequireFields<OfficeTenuresArgs, 'first'>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, RequireFields<OfficeTimelineArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OfficeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfficeConnection'] = ResolversParentTypes['OfficeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OfficeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Office']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OfficeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfficeEdge'] = ResolversParentTypes['OfficeEdge']> = {
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fact?: Resolver<Maybe<ResolversTypes['Fact']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  citations?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<OrganizationCitationsArgs, 'first'>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<OrganizationEventsArgs, 'first'>>;
  existed?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  existence?: Resolver<ResolversTypes['ExistenceConnection'], ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<OrganizationFactsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<OrganizationLabelArgs>>;
  members?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<OrganizationMembersArgs, 'first'>>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<OrganizationMembershipsArgs, 'first'>>;
  names?: Resolver<ResolversTypes['NameConnection'], ParentType, ContextType, RequireFields<OrganizationNamesArgs, 'first'>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offices?: Resolver<ResolversTypes['OfficeConnection'], ParentType, ContextType, RequireFields<OrganizationOfficesArgs, 'first'>>;
  partOf?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<OrganizationPartOfArgs, 'first'>>;
  participations?: Resolver<ResolversTypes['ParticipationConnection'], ParentType, ContextType, RequireFields<OrganizationParticipationsArgs, 'first'>>;
  parts?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<OrganizationPartsArgs, 'first'>>;
  redirectedFrom?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<OrganizationRelationsArgs, 'first'>>;
  said?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<OrganizationSaidArgs, 'first'>>;
  tenures?: Resolver<ResolversTypes['TenureConnection'], ParentType, ContextType, RequireFields<OrganizationTenuresArgs, 'first'>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, RequireFields<OrganizationTimelineArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge']> = {
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
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

export type ParticipationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Participation'] = ResolversParentTypes['Participation']> = {
  byEvent?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<ParticipationClaimsArgs, 'first'>>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['FactVersion']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FactKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ParticipationLabelArgs>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onBehalfOf?: Resolver<Array<ResolversTypes['Actor']>, ParentType, ContextType>;
  participant?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  support?: Resolver<ResolversTypes['Support'], ParentType, ContextType>;
  voices?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ParticipationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParticipationConnection'] = ResolversParentTypes['ParticipationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ParticipationEdge']>, ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['FactGroups'], ParentType, ContextType, RequireFields<ParticipationConnectionGroupsArgs, 'by' | 'unit'>>;
  nodes?: Resolver<Array<ResolversTypes['Participation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ParticipationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParticipationEdge'] = ResolversParentTypes['ParticipationEdge']> = {
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
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  hops?: Resolver<Array<ResolversTypes['Hop']>, ParentType, ContextType>;
  interval?: Resolver<Maybe<ResolversTypes['Interval']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  citations?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<PersonCitationsArgs, 'first'>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<PersonEventsArgs, 'first'>>;
  existed?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  existence?: Resolver<ResolversTypes['ExistenceConnection'], ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<PersonFactsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<PersonLabelArgs>>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<PersonMembershipsArgs, 'first'>>;
  names?: Resolver<ResolversTypes['NameConnection'], ParentType, ContextType, RequireFields<PersonNamesArgs, 'first'>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  participations?: Resolver<ResolversTypes['ParticipationConnection'], ParentType, ContextType, RequireFields<PersonParticipationsArgs, 'first'>>;
  redirectedFrom?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<PersonRelationsArgs, 'first'>>;
  said?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<PersonSaidArgs, 'first'>>;
  tenures?: Resolver<ResolversTypes['TenureConnection'], ParentType, ContextType, RequireFields<PersonTenuresArgs, 'first'>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, RequireFields<PersonTimelineArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type QuantityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quantity'] = ResolversParentTypes['Quantity']> = {
  byEvent?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<QuantityClaimsArgs, 'first'>>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['FactVersion']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FactKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<QuantityLabelArgs>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  property?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  support?: Resolver<ResolversTypes['Support'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Count']>, ParentType, ContextType>;
  voices?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  about?: Resolver<ResolversTypes['About'], ParentType, ContextType>;
  batches?: Resolver<ResolversTypes['BatchConnection'], ParentType, ContextType, Partial<QueryBatchesArgs>>;
  centrality?: Resolver<Array<ResolversTypes['CentralitySlice']>, ParentType, ContextType, RequireFields<QueryCentralityArgs, 'first' | 'metric'>>;
  changes?: Resolver<ResolversTypes['ChangeConnection'], ParentType, ContextType, RequireFields<QueryChangesArgs, 'from'>>;
  coParticipants?: Resolver<ResolversTypes['CoParticipantConnection'], ParentType, ContextType, RequireFields<QueryCoParticipantsArgs, 'of'>>;
  coTenures?: Resolver<ResolversTypes['CoTenureConnection'], ParentType, ContextType, Partial<QueryCoTenuresArgs>>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<QueryEventArgs, 'id'>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<QueryEventsArgs, 'orderBy'>>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, Partial<QueryFactsArgs>>;
  integrity?: Resolver<ResolversTypes['FindingConnection'], ParentType, ContextType, Partial<QueryIntegrityArgs>>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, Partial<QueryMembershipsArgs>>;
  network?: Resolver<ResolversTypes['Network'], ParentType, ContextType, RequireFields<QueryNetworkArgs, 'around' | 'hops' | 'limit'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  office?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType, RequireFields<QueryOfficeArgs, 'id'>>;
  offices?: Resolver<ResolversTypes['OfficeConnection'], ParentType, ContextType, RequireFields<QueryOfficesArgs, 'orderBy'>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'id'>>;
  organizations?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<QueryOrganizationsArgs, 'orderBy'>>;
  participations?: Resolver<ResolversTypes['ParticipationConnection'], ParentType, ContextType, Partial<QueryParticipationsArgs>>;
  paths?: Resolver<Array<ResolversTypes['Path']>, ParentType, ContextType, RequireFields<QueryPathsArgs, 'first' | 'from' | 'maxHops' | 'time' | 'to'>>;
  people?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<QueryPeopleArgs, 'orderBy'>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType, RequireFields<QueryRegionArgs, 'id'>>;
  regions?: Resolver<ResolversTypes['RegionConnection'], ParentType, ContextType, RequireFields<QueryRegionsArgs, 'orderBy'>>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, Partial<QueryRelationsArgs>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'text'>>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType, RequireFields<QuerySourceArgs, 'id'>>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, Partial<QuerySourcesArgs>>;
  tenures?: Resolver<ResolversTypes['TenureConnection'], ParentType, ContextType, Partial<QueryTenuresArgs>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, RequireFields<QueryTimelineArgs, 'laneBy' | 'match'>>;
  topic?: Resolver<Maybe<ResolversTypes['Topic']>, ParentType, ContextType, RequireFields<QueryTopicArgs, 'id'>>;
  topics?: Resolver<ResolversTypes['TopicConnection'], ParentType, ContextType, RequireFields<QueryTopicsArgs, 'orderBy'>>;
};

export type RegionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region']> = {
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  citations?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<RegionCitationsArgs, 'first'>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<RegionEventsArgs, 'first'>>;
  existed?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  existence?: Resolver<ResolversTypes['ExistenceConnection'], ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<RegionFactsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<RegionLabelArgs>>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<RegionMembershipsArgs, 'first'>>;
  names?: Resolver<ResolversTypes['NameConnection'], ParentType, ContextType, RequireFields<RegionNamesArgs, 'first'>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offices?: Resolver<ResolversTypes['OfficeConnection'], ParentType, ContextType, RequireFields<RegionOfficesArgs, 'first'>>;
  partOf?: Resolver<ResolversTypes['RegionConnection'], ParentType, ContextType, RequireFields<RegionPartOfArgs, 'first'>>;
  participations?: Resolver<ResolversTypes['ParticipationConnection'], ParentType, ContextType, RequireFields<RegionParticipationsArgs, 'first'>>;
  parts?: Resolver<ResolversTypes['RegionConnection'], ParentType, ContextType, RequireFields<RegionPartsArgs, 'first'>>;
  redirectedFrom?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<RegionRelationsArgs, 'first'>>;
  said?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<RegionSaidArgs, 'first'>>;
  tenures?: Resolver<ResolversTypes['TenureConnection'], ParentType, ContextType, RequireFields<RegionTenuresArgs, 'first'>>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, RequireFields<RegionTimelineArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionConnection'] = ResolversParentTypes['RegionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RegionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Region']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionEdge'] = ResolversParentTypes['RegionEdge']> = {
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fact?: Resolver<Maybe<ResolversTypes['Fact']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
};

export type RelationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Relation'] = ResolversParentTypes['Relation']> = {
  byEvent?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<RelationClaimsArgs, 'first'>>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['FactVersion']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FactKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<RelationLabelArgs>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  object?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  support?: Resolver<ResolversTypes['Support'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationType'], ParentType, ContextType>;
  voices?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RelationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationConnection'] = ResolversParentTypes['RelationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RelationEdge']>, ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['FactGroups'], ParentType, ContextType, RequireFields<RelationConnectionGroupsArgs, 'by' | 'unit'>>;
  nodes?: Resolver<Array<ResolversTypes['Relation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RelationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationEdge'] = ResolversParentTypes['RelationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
};

export type RemarkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Remark'] = ResolversParentTypes['Remark']> = {
  about?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  byEvent?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<RemarkClaimsArgs, 'first'>>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['FactVersion']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FactKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<RemarkLabelArgs>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  support?: Resolver<ResolversTypes['Support'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  voices?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  matched?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matchedBy?: Resolver<ResolversTypes['SearchMatch'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['Name']>, ParentType, ContextType>;
};

export type SeedChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeedChange'] = ResolversParentTypes['SeedChange']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
};

export type SeedChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeedChangeConnection'] = ResolversParentTypes['SeedChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SeedChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SeedChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SeedChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeedChangeEdge'] = ResolversParentTypes['SeedChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SeedChange'], ParentType, ContextType>;
};

export type SeedPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeedPlan'] = ResolversParentTypes['SeedPlan']> = {
  changes?: Resolver<ResolversTypes['SeedChangeConnection'], ParentType, ContextType, Partial<SeedPlanChangesArgs>>;
  conflicts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  creates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['SeedProblem']>, ParentType, ContextType>;
  retracts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SeedProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeedProblem'] = ResolversParentTypes['SeedProblem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
};

export type SeedResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeedResult'] = ResolversParentTypes['SeedResult']> = {
  batch?: Resolver<Maybe<ResolversTypes['Batch']>, ParentType, ContextType>;
  batches?: Resolver<Array<ResolversTypes['Batch']>, ParentType, ContextType>;
  creates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['SeedProblem']>, ParentType, ContextType>;
  retracts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SharedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedEvent'] = ResolversParentTypes['SharedEvent']> = {
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  own?: Resolver<Array<ResolversTypes['Participation']>, ParentType, ContextType>;
  theirs?: Resolver<Array<ResolversTypes['Participation']>, ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<SourceClaimsArgs, 'first'>>;
  date?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  dateBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type SuccessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Succession'] = ResolversParentTypes['Succession']> = {
  acting?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  gapBefore?: Resolver<Maybe<ResolversTypes['Gap']>, ParentType, ContextType>;
  handover?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  overlapWithPrevious?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  predecessor?: Resolver<Maybe<ResolversTypes['Tenure']>, ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Tenure']>, ParentType, ContextType>;
  tenure?: Resolver<ResolversTypes['Tenure'], ParentType, ContextType>;
};

export type TenureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tenure'] = ResolversParentTypes['Tenure']> = {
  acting?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  began?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  byEvent?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<TenureClaimsArgs, 'first'>>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ended?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['FactVersion']>, ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FactKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<TenureLabelArgs>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  office?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  predecessors?: Resolver<Array<ResolversTypes['Tenure']>, ParentType, ContextType>;
  successors?: Resolver<Array<ResolversTypes['Tenure']>, ParentType, ContextType>;
  support?: Resolver<ResolversTypes['Support'], ParentType, ContextType>;
  vacant?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  voices?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TenureConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TenureConnection'] = ResolversParentTypes['TenureConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TenureEdge']>, ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['FactGroups'], ParentType, ContextType, RequireFields<TenureConnectionGroupsArgs, 'by' | 'unit'>>;
  nodes?: Resolver<Array<ResolversTypes['Tenure']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TenureEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TenureEdge'] = ResolversParentTypes['TenureEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tenure'], ParentType, ContextType>;
};

export type TimelineBucketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineBucket'] = ResolversParentTypes['TimelineBucket']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  definite?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  lane?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type TimelineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineConnection'] = ResolversParentTypes['TimelineConnection']> = {
  buckets?: Resolver<Array<ResolversTypes['TimelineBucket']>, ParentType, ContextType, RequireFields<TimelineConnectionBucketsArgs, 'unit'>>;
  edges?: Resolver<Array<ResolversTypes['TimelineEdge']>, ParentType, ContextType>;
  lanes?: Resolver<Array<ResolversTypes['TimelineLane']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TimelineItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  range?: Resolver<Maybe<ResolversTypes['Interval']>, ParentType, ContextType>;
  today?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  undated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimelineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEdge'] = ResolversParentTypes['TimelineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TimelineItem'], ParentType, ContextType>;
};

export type TimelineItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineItem'] = ResolversParentTypes['TimelineItem']> = {
  acting?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  claimCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  fact?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
  firstSource?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  handover?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['Interval'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<TimelineItemLabelArgs>>;
  lane?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  others?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  relationType?: Resolver<Maybe<ResolversTypes['RelationType']>, ParentType, ContextType>;
  support?: Resolver<ResolversTypes['Support'], ParentType, ContextType>;
  voices?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimelineLaneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineLane'] = ResolversParentTypes['TimelineLane']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['FactKind']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<TimelineLaneLabelArgs>>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TopicResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Topic'] = ResolversParentTypes['Topic']> = {
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  citations?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<TopicCitationsArgs, 'first'>>;
  existed?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  existence?: Resolver<ResolversTypes['ExistenceConnection'], ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['FactConnection'], ParentType, ContextType, RequireFields<TopicFactsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<TopicLabelArgs>>;
  names?: Resolver<ResolversTypes['NameConnection'], ParentType, ContextType, RequireFields<TopicNamesArgs, 'first'>>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  redirectedFrom?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, RequireFields<TopicTimelineArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TopicConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TopicConnection'] = ResolversParentTypes['TopicConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TopicEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Topic']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TopicEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TopicEdge'] = ResolversParentTypes['TopicEdge']> = {
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fact?: Resolver<Maybe<ResolversTypes['Fact']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Topic'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  About?: AboutResolvers<ContextType>;
  Actor?: ActorResolvers<ContextType>;
  Batch?: BatchResolvers<ContextType>;
  BatchConnection?: BatchConnectionResolvers<ContextType>;
  BatchEdge?: BatchEdgeResolvers<ContextType>;
  CentralityScore?: CentralityScoreResolvers<ContextType>;
  CentralitySlice?: CentralitySliceResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  ChangeConnection?: ChangeConnectionResolvers<ContextType>;
  ChangeEdge?: ChangeEdgeResolvers<ContextType>;
  Claim?: ClaimResolvers<ContextType>;
  ClaimConnection?: ClaimConnectionResolvers<ContextType>;
  ClaimEdge?: ClaimEdgeResolvers<ContextType>;
  CoParticipant?: CoParticipantResolvers<ContextType>;
  CoParticipantConnection?: CoParticipantConnectionResolvers<ContextType>;
  CoParticipantEdge?: CoParticipantEdgeResolvers<ContextType>;
  CoTenure?: CoTenureResolvers<ContextType>;
  CoTenureConnection?: CoTenureConnectionResolvers<ContextType>;
  CoTenureEdge?: CoTenureEdgeResolvers<ContextType>;
  Count?: CountResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DaySpan?: DaySpanResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  EDTF?: GraphQLScalarType;
  Entity?: EntityResolvers<ContextType>;
  EntityConnection?: EntityConnectionResolvers<ContextType>;
  EntityEdge?: EntityEdgeResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  Existence?: ExistenceResolvers<ContextType>;
  ExistenceConnection?: ExistenceConnectionResolvers<ContextType>;
  ExistenceEdge?: ExistenceEdgeResolvers<ContextType>;
  Fact?: FactResolvers<ContextType>;
  FactConnection?: FactConnectionResolvers<ContextType>;
  FactEdge?: FactEdgeResolvers<ContextType>;
  FactGroup?: FactGroupResolvers<ContextType>;
  FactGroups?: FactGroupsResolvers<ContextType>;
  FactVersion?: FactVersionResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  FindingConnection?: FindingConnectionResolvers<ContextType>;
  FindingEdge?: FindingEdgeResolvers<ContextType>;
  FuzzyDate?: FuzzyDateResolvers<ContextType>;
  Gap?: GapResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  Hop?: HopResolvers<ContextType>;
  Identifier?: IdentifierResolvers<ContextType>;
  ImpliedBound?: ImpliedBoundResolvers<ContextType>;
  Interval?: IntervalResolvers<ContextType>;
  Limits?: LimitsResolvers<ContextType>;
  Locator?: LocatorResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  MembershipConnection?: MembershipConnectionResolvers<ContextType>;
  MembershipEdge?: MembershipEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
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
  Participation?: ParticipationResolvers<ContextType>;
  ParticipationConnection?: ParticipationConnectionResolvers<ContextType>;
  ParticipationEdge?: ParticipationEdgeResolvers<ContextType>;
  Passage?: PassageResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  Quantity?: QuantityResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  RegionConnection?: RegionConnectionResolvers<ContextType>;
  RegionEdge?: RegionEdgeResolvers<ContextType>;
  Relation?: RelationResolvers<ContextType>;
  RelationConnection?: RelationConnectionResolvers<ContextType>;
  RelationEdge?: RelationEdgeResolvers<ContextType>;
  Remark?: RemarkResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  SeedChange?: SeedChangeResolvers<ContextType>;
  SeedChangeConnection?: SeedChangeConnectionResolvers<ContextType>;
  SeedChangeEdge?: SeedChangeEdgeResolvers<ContextType>;
  SeedPlan?: SeedPlanResolvers<ContextType>;
  SeedProblem?: SeedProblemResolvers<ContextType>;
  SeedResult?: SeedResultResolvers<ContextType>;
  SharedEvent?: SharedEventResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceConnection?: SourceConnectionResolvers<ContextType>;
  SourceEdge?: SourceEdgeResolvers<ContextType>;
  Succession?: SuccessionResolvers<ContextType>;
  Tenure?: TenureResolvers<ContextType>;
  TenureConnection?: TenureConnectionResolvers<ContextType>;
  TenureEdge?: TenureEdgeResolvers<ContextType>;
  TimelineBucket?: TimelineBucketResolvers<ContextType>;
  TimelineConnection?: TimelineConnectionResolvers<ContextType>;
  TimelineEdge?: TimelineEdgeResolvers<ContextType>;
  TimelineItem?: TimelineItemResolvers<ContextType>;
  TimelineLane?: TimelineLaneResolvers<ContextType>;
  Topic?: TopicResolvers<ContextType>;
  TopicConnection?: TopicConnectionResolvers<ContextType>;
  TopicEdge?: TopicEdgeResolvers<ContextType>;
};

