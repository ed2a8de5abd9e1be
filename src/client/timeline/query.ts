/** The document that asks for a timeline, and its variables. */
import type { TimelineAnswer } from './answer.ts';

/** Variables of `TIMELINE_QUERY`; what is left out has the default of the document or of the API. */
export interface TimelineVariables {
  /** The ids of the entities, at most 50. */
  readonly of: readonly string[];
  /** `ANY` or `ALL` of them. */
  readonly match?: string | null;
  /** `OFFICES` and `EVENTS` by default. */
  readonly reach?: readonly string[] | null;
  readonly kinds?: readonly string[] | null;
  readonly relationTypes?: readonly string[] | null;
  readonly include?: readonly string[] | null;
  /** An EDTF window; only items that may overlap it. */
  readonly during?: string | null;
  /** An EDTF day or window, the moment of everything. */
  readonly asOf?: string | null;
  /** Goes with `during`. */
  readonly minCertainty?: string | null;
  /** `KIND` by default. */
  readonly laneBy?: string | null;
  readonly laneOrder?: string | null;
  /** Whether all items are counted and the strip is asked for, for which all are read; true by default. */
  readonly whole?: boolean;
  /** 0 to 200, 100 by default. */
  readonly first?: number | null;
  readonly after?: string | null;
  readonly knownAt?: string | null;
  /** A language tag for labels. */
  readonly language?: string | null;
}

/**
 * What the picture, the table and the spoken labels need of a timeline. Names come with their spellings, from which the
 * language of a label is known.
 */
const TIMELINE_PARTS = /* GraphQL */ `fragment TimelineParts on TimelineConnection {
  today
  totalCount @include(if: $whole)
  countUpTo(limit: 10000) @skip(if: $whole)
  leftOut @include(if: $whole) { byKinds byLanes }
  clusters(max: 24) @include(if: $whole) { from to definite possible }
  pageInfo { hasNextPage endCursor }
  lanes { key label(language: $language) itemCount entity { recordId } }
  nodes {
    laneKey
    label(language: $language)
    certainty
    claimCount
    voiceCount
    reasonCount
    acting
    handover
    support
    disputed
    entity { recordId }
    event { recordId }
    firstSource { title url language }
    interval {
      label(language: $language)
      impliedLabel(language: $language)
      endKind
      start { uncertain latest }
      end { uncertain earliest }
      earliest
      latest
      coreStart
      coreEnd
      plannedEnd { label(language: $language) }
      implied { bound date doubted }
      bridges { from to }
    }
    fact {
      recordId
      kind
      ... on Tenure { vacant holder { ...Named } office { ...Named } }
      ... on Membership { role member { ...Named } body { ...Named } }
      ... on Participation { role participant { ...Named } event { ...Named } }
      ... on Existence { entity { ...Named } }
      ... on Name { text language entity { ...Named } }
    }
  }
}

fragment Named on Entity {
  recordId
  label(language: $language)
  names(first: 6) { nodes { text language } }
}`;

/** Everything in one root field. */
export const TIMELINE_QUERY = `query FastiTimeline(
  $of: [ID!]!
  $match: TimelineMatch = ANY
  $reach: [TimelineReach!] = [OFFICES, EVENTS]
  $kinds: [FactKind!]
  $relationTypes: [RelationType!]
  $include: [FactInclusion!]
  $during: EDTFOrToday
  $asOf: EDTFOrToday
  $minCertainty: Certainty
  $laneBy: LaneBy = KIND
  $laneOrder: LaneOrder = KEY
  $whole: Boolean = true
  $first: Int = 100
  $after: String
  $knownAt: DateTime
  $language: String
) {
  timeline(
    ids: $of
    match: $match
    reach: $reach
    kinds: $kinds
    relationTypes: $relationTypes
    include: $include
    foldEvents: true
    during: $during
    at: { asOf: $asOf }
    minCertainty: $minCertainty
    laneBy: $laneBy
    laneOrder: $laneOrder
    first: $first
    after: $after
    knownAt: $knownAt
  ) {
    ...TimelineParts
  }
}

${TIMELINE_PARTS}`;

/** The data of an answer to `TIMELINE_QUERY`; `timeline` is null where the field failed. */
export interface TimelineData {
  readonly timeline: TimelineAnswer | null;
}
