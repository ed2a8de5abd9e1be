import type { ApiDocument } from '../../api/api.ts';
export type AgentEntity = { readonly recordId: string; readonly kind: EntityKind; readonly label: string; };

export type AgentSource = { readonly recordId: string; readonly title: string; readonly publisher: string | null; readonly url: string | null; readonly language: string | null; readonly reliability: Reliability | null; readonly date: { readonly edtf: string; } | null; };

export type AgentClaim = { readonly status: ClaimStatus; readonly modality: Modality; readonly rank: Rank; readonly rule: string | null; readonly acting: boolean | null; readonly began: string | null; readonly ended: string | null; readonly calendar: Calendar; readonly dateText: string | null; readonly note: string | null; readonly quote: string | null; readonly duration: string | null; readonly start: { readonly edtf: string; } | null; readonly end: { readonly edtf: string; } | null; readonly attested: { readonly edtf: string; } | null; readonly value: { readonly label: string; } | null; readonly locators: readonly ({ readonly page: string | null; readonly paragraph: string | null; readonly written: string | null; readonly start: number | null; readonly end: number | null; })[]; readonly attributedTo: AgentEntity | null; readonly source: AgentSource; };

export type AgentFact = { readonly recordId: string; readonly kind: FactKind; readonly label: string; readonly certainty: RecordedCertainty | null; readonly support: Support; readonly disputed: readonly (DisputedPart)[]; readonly note: string | null; readonly voiceCount: number; readonly interval: { readonly label: string; readonly impliedLabel: string | null; readonly endKind: EndKind; readonly coreStart: string | null; readonly coreEnd: string | null; readonly start: { readonly edtf: string; } | null; readonly end: { readonly edtf: string; } | null; }; readonly roleCount: number; readonly roles: readonly ({ readonly role: FactRole; readonly entity: AgentEntity; })[]; readonly claims: { readonly totalCount: number; readonly nodes: readonly (AgentClaim)[]; }; readonly text?: string; };

export type AgentNeighbour = { readonly order: Certainty; readonly certainty: Certainty; readonly weakenedBy: readonly (NeighbourDoubt)[]; readonly stated: boolean; readonly computed: boolean; readonly tenure: { readonly recordId: string; } | null; readonly person: AgentEntity | null; };

export type AgentGap = { readonly kind: GapKind; readonly certainty: RecordedCertainty; readonly from: string | null; readonly to: string | null; readonly vacancy: { readonly tenure: { readonly recordId: string; }; } | null; };

export type AgentKindsData = { readonly nodes: readonly ({ readonly __typename: string; readonly recordId?: string; readonly entityKind?: EntityKind; readonly factKind?: FactKind; readonly office?: { readonly recordId: string; }; } | null)[]; };

export type AgentKindsVariables = { readonly ids: readonly (string)[]; readonly knownAt?: string | null | undefined; };

export const AGENT_KINDS: ApiDocument<AgentKindsData, AgentKindsVariables> = {
  text: `query AgentKinds($ids: [ID!]!, $knownAt: DateTime) {
  nodes(ids: $ids, knownAt: $knownAt) {
    __typename
    ... on Entity {
      recordId
      entityKind: kind
    }
    ... on Fact {
      recordId
      factKind: kind
    }
    ... on Tenure {
      office {
        recordId
      }
    }
  }
}`,
};

export type AgentStatementsData = { readonly nodes: readonly ({ readonly recordId?: string; readonly kind?: FactKind; readonly label?: string; readonly certainty?: RecordedCertainty | null; readonly support?: Support; readonly disputed?: readonly (DisputedPart)[]; readonly note?: string | null; readonly voiceCount?: number; readonly interval?: { readonly label: string; readonly impliedLabel: string | null; readonly endKind: EndKind; readonly coreStart: string | null; readonly coreEnd: string | null; readonly start: { readonly edtf: string; } | null; readonly end: { readonly edtf: string; } | null; }; readonly roleCount?: number; readonly roles?: readonly ({ readonly role: FactRole; readonly entity: AgentEntity; })[]; readonly claims?: { readonly totalCount: number; readonly nodes: readonly (AgentClaim)[]; }; readonly text?: string; } | null)[]; };

export type AgentStatementsVariables = { readonly ids: readonly (string)[]; readonly at?: { readonly allTimes?: boolean | null | undefined; readonly asOf?: string | null | undefined; readonly minCertainty?: Certainty | null | undefined; readonly whileEnclosing?: boolean | null | undefined; } | null | undefined; readonly knownAt?: string | null | undefined; };

export const AGENT_STATEMENTS: ApiDocument<AgentStatementsData, AgentStatementsVariables> = {
  text: `query AgentStatements($ids: [ID!]!, $at: MomentInput, $knownAt: DateTime, $language: String) {
  nodes(ids: $ids, at: $at, knownAt: $knownAt) {
    ... on Fact {
      ...AgentFact
    }
  }
}

fragment AgentFact on Fact {
  recordId
  kind
  label(language: $language)
  certainty
  support
  disputed
  note
  voiceCount
  interval {
    label(language: $language)
    impliedLabel(language: $language)
    endKind
    coreStart
    coreEnd
    start {
      edtf
    }
    end {
      edtf
    }
  }
  roleCount
  roles {
    role
    entity {
      ...AgentEntity
    }
  }
  claims(first: 8) {
    totalCount
    nodes {
      ...AgentClaim
    }
  }
  ... on Remark {
    text
  }
}

fragment AgentEntity on Entity {
  recordId
  kind
  label(language: $language)
}

fragment AgentClaim on Claim {
  status
  modality
  rank
  rule
  acting
  began
  ended
  calendar
  dateText
  note
  quote
  duration
  start {
    edtf
  }
  end {
    edtf
  }
  attested {
    edtf
  }
  value {
    label(language: $language)
  }
  locators {
    page
    paragraph
    written
    start
    end
  }
  attributedTo {
    ...AgentEntity
  }
  source {
    ...AgentSource
  }
}

fragment AgentSource on Source {
  recordId
  title
  publisher
  url
  language
  reliability
  date {
    edtf
  }
}`,
};

export type AgentSearchData = { readonly list: { readonly totalCount: number; readonly pageInfo: { readonly hasNextPage: boolean; }; readonly edges: readonly ({ readonly cursor: string; readonly node: { readonly matched: string; readonly matchedBy: SearchMatch; readonly unmatchedWords: readonly (string)[]; readonly certainty: RecordedCertainty | null; readonly entity: { readonly recordId: string; readonly kind: EntityKind; readonly label: string; readonly category: string | null; readonly note: string | null; }; }; })[]; }; };

export type AgentSearchVariables = { readonly text: string; readonly kinds?: readonly (EntityKind)[] | null | undefined; readonly first?: number | null | undefined; readonly after?: string | null | undefined; readonly at?: { readonly allTimes?: boolean | null | undefined; readonly asOf?: string | null | undefined; readonly minCertainty?: Certainty | null | undefined; readonly whileEnclosing?: boolean | null | undefined; } | null | undefined; readonly knownAt?: string | null | undefined; };

export const AGENT_SEARCH: ApiDocument<AgentSearchData, AgentSearchVariables> = {
  text: `query AgentSearch($text: String!, $kinds: [EntityKind!], $first: Int, $after: String, $at: MomentInput, $knownAt: DateTime, $language: String) {
  list: search(
    text: $text
    kinds: $kinds
    first: $first
    after: $after
    at: $at
    knownAt: $knownAt
  ) {
    totalCount
    pageInfo {
      hasNextPage
    }
    edges {
      cursor
      node {
        matched
        matchedBy
        unmatchedWords
        certainty
        entity {
          ...AgentEntity
          category
          note
        }
      }
    }
  }
}

fragment AgentEntity on Entity {
  recordId
  kind
  label(language: $language)
}`,
};

export type AgentRecordData = { readonly node: { readonly recordId?: string; readonly kind?: EntityKind; readonly label?: string; readonly category?: string | null; readonly note?: string | null; readonly existsAt?: RecordedCertainty | null; readonly identifiers?: readonly ({ readonly scheme: string; readonly value: string; readonly url: string | null; })[]; } | null; readonly list: { readonly totalCount: number; readonly pageInfo: { readonly hasNextPage: boolean; }; readonly edges: readonly ({ readonly cursor: string; readonly certainty: RecordedCertainty | null; readonly node: AgentFact; })[]; }; };

export type AgentRecordVariables = { readonly id: string; readonly kinds?: readonly (FactKind)[] | null | undefined; readonly during?: string | null | undefined; readonly first?: number | null | undefined; readonly after?: string | null | undefined; readonly at?: { readonly allTimes?: boolean | null | undefined; readonly asOf?: string | null | undefined; readonly minCertainty?: Certainty | null | undefined; readonly whileEnclosing?: boolean | null | undefined; } | null | undefined; readonly knownAt?: string | null | undefined; };

export const AGENT_RECORD: ApiDocument<AgentRecordData, AgentRecordVariables> = {
  text: `query AgentRecord($id: ID!, $kinds: [FactKind!], $during: EDTFOrToday, $first: Int, $after: String, $at: MomentInput, $knownAt: DateTime, $language: String) {
  node(id: $id, at: $at, knownAt: $knownAt) {
    ... on Entity {
      ...AgentEntity
      category
      note
      existsAt
      identifiers {
        scheme
        value
        url
      }
    }
  }
  list: facts(
    filter: {about: [$id], kinds: $kinds}
    during: $during
    first: $first
    after: $after
    at: $at
    knownAt: $knownAt
  ) {
    totalCount
    pageInfo {
      hasNextPage
    }
    edges {
      cursor
      certainty
      node {
        ...AgentFact
      }
    }
  }
}

fragment AgentEntity on Entity {
  recordId
  kind
  label(language: $language)
}

fragment AgentFact on Fact {
  recordId
  kind
  label(language: $language)
  certainty
  support
  disputed
  note
  voiceCount
  interval {
    label(language: $language)
    impliedLabel(language: $language)
    endKind
    coreStart
    coreEnd
    start {
      edtf
    }
    end {
      edtf
    }
  }
  roleCount
  roles {
    role
    entity {
      ...AgentEntity
    }
  }
  claims(first: 8) {
    totalCount
    nodes {
      ...AgentClaim
    }
  }
  ... on Remark {
    text
  }
}

fragment AgentClaim on Claim {
  status
  modality
  rank
  rule
  acting
  began
  ended
  calendar
  dateText
  note
  quote
  duration
  start {
    edtf
  }
  end {
    edtf
  }
  attested {
    edtf
  }
  value {
    label(language: $language)
  }
  locators {
    page
    paragraph
    written
    start
    end
  }
  attributedTo {
    ...AgentEntity
  }
  source {
    ...AgentSource
  }
}

fragment AgentSource on Source {
  recordId
  title
  publisher
  url
  language
  reliability
  date {
    edtf
  }
}`,
};

export type AgentHoldersData = { readonly list: { readonly totalCount: number; readonly pageInfo: { readonly hasNextPage: boolean; }; readonly edges: readonly ({ readonly cursor: string; readonly certainty: RecordedCertainty | null; readonly node: AgentFact; })[]; }; };

export type AgentHoldersVariables = { readonly offices?: readonly (string)[] | null | undefined; readonly bodies?: readonly (string)[] | null | undefined; readonly during?: string | null | undefined; readonly first?: number | null | undefined; readonly after?: string | null | undefined; readonly at?: { readonly allTimes?: boolean | null | undefined; readonly asOf?: string | null | undefined; readonly minCertainty?: Certainty | null | undefined; readonly whileEnclosing?: boolean | null | undefined; } | null | undefined; readonly knownAt?: string | null | undefined; };

export const AGENT_HOLDERS: ApiDocument<AgentHoldersData, AgentHoldersVariables> = {
  text: `query AgentHolders($offices: [ID!], $bodies: [ID!], $during: EDTFOrToday, $first: Int, $after: String, $at: MomentInput, $knownAt: DateTime, $language: String) {
  list: tenures(
    filter: {offices: $offices, bodies: $bodies}
    during: $during
    first: $first
    after: $after
    at: $at
    knownAt: $knownAt
  ) {
    totalCount
    pageInfo {
      hasNextPage
    }
    edges {
      cursor
      certainty
      node {
        ...AgentFact
      }
    }
  }
}

fragment AgentFact on Fact {
  recordId
  kind
  label(language: $language)
  certainty
  support
  disputed
  note
  voiceCount
  interval {
    label(language: $language)
    impliedLabel(language: $language)
    endKind
    coreStart
    coreEnd
    start {
      edtf
    }
    end {
      edtf
    }
  }
  roleCount
  roles {
    role
    entity {
      ...AgentEntity
    }
  }
  claims(first: 8) {
    totalCount
    nodes {
      ...AgentClaim
    }
  }
  ... on Remark {
    text
  }
}

fragment AgentEntity on Entity {
  recordId
  kind
  label(language: $language)
}

fragment AgentClaim on Claim {
  status
  modality
  rank
  rule
  acting
  began
  ended
  calendar
  dateText
  note
  quote
  duration
  start {
    edtf
  }
  end {
    edtf
  }
  attested {
    edtf
  }
  value {
    label(language: $language)
  }
  locators {
    page
    paragraph
    written
    start
    end
  }
  attributedTo {
    ...AgentEntity
  }
  source {
    ...AgentSource
  }
}

fragment AgentSource on Source {
  recordId
  title
  publisher
  url
  language
  reliability
  date {
    edtf
  }
}`,
};

export type AgentTimelineData = { readonly list: { readonly totalCount: number; readonly pageInfo: { readonly hasNextPage: boolean; }; readonly edges: readonly ({ readonly cursor: string; readonly node: { readonly certainty: RecordedCertainty | null; readonly fact: AgentFact; }; })[]; }; };

export type AgentTimelineVariables = { readonly ids: readonly (string)[]; readonly match?: TimelineMatch | null | undefined; readonly kinds?: readonly (FactKind)[] | null | undefined; readonly during?: string | null | undefined; readonly first?: number | null | undefined; readonly after?: string | null | undefined; readonly at?: { readonly allTimes?: boolean | null | undefined; readonly asOf?: string | null | undefined; readonly minCertainty?: Certainty | null | undefined; readonly whileEnclosing?: boolean | null | undefined; } | null | undefined; readonly knownAt?: string | null | undefined; };

export const AGENT_TIMELINE: ApiDocument<AgentTimelineData, AgentTimelineVariables> = {
  text: `query AgentTimeline($ids: [ID!]!, $match: TimelineMatch, $kinds: [FactKind!], $during: EDTFOrToday, $first: Int, $after: String, $at: MomentInput, $knownAt: DateTime, $language: String) {
  list: timeline(
    ids: $ids
    match: $match
    reach: [OFFICES, EVENTS]
    kinds: $kinds
    during: $during
    first: $first
    after: $after
    at: $at
    knownAt: $knownAt
  ) {
    totalCount
    pageInfo {
      hasNextPage
    }
    edges {
      cursor
      node {
        certainty
        fact {
          ...AgentFact
        }
      }
    }
  }
}

fragment AgentFact on Fact {
  recordId
  kind
  label(language: $language)
  certainty
  support
  disputed
  note
  voiceCount
  interval {
    label(language: $language)
    impliedLabel(language: $language)
    endKind
    coreStart
    coreEnd
    start {
      edtf
    }
    end {
      edtf
    }
  }
  roleCount
  roles {
    role
    entity {
      ...AgentEntity
    }
  }
  claims(first: 8) {
    totalCount
    nodes {
      ...AgentClaim
    }
  }
  ... on Remark {
    text
  }
}

fragment AgentEntity on Entity {
  recordId
  kind
  label(language: $language)
}

fragment AgentClaim on Claim {
  status
  modality
  rank
  rule
  acting
  began
  ended
  calendar
  dateText
  note
  quote
  duration
  start {
    edtf
  }
  end {
    edtf
  }
  attested {
    edtf
  }
  value {
    label(language: $language)
  }
  locators {
    page
    paragraph
    written
    start
    end
  }
  attributedTo {
    ...AgentEntity
  }
  source {
    ...AgentSource
  }
}

fragment AgentSource on Source {
  recordId
  title
  publisher
  url
  language
  reliability
  date {
    edtf
  }
}`,
};

export type AgentPathsData = { readonly paths: { readonly complete: boolean; readonly nodes: readonly ({ readonly certainty: RecordedCertainty; readonly interval: { readonly label: string; } | null; readonly hops: readonly ({ readonly fromRole: FactRole; readonly toRole: FactRole; readonly from: { readonly recordId: string; }; readonly to: { readonly recordId: string; }; readonly fact: { readonly recordId: string; }; })[]; })[]; }; };

export type AgentPathsVariables = { readonly from: string; readonly to: string; readonly maxHops?: number | null | undefined; readonly time?: PathTime | null | undefined; readonly first?: number | null | undefined; readonly at?: { readonly allTimes?: boolean | null | undefined; readonly asOf?: string | null | undefined; readonly minCertainty?: Certainty | null | undefined; readonly whileEnclosing?: boolean | null | undefined; } | null | undefined; readonly knownAt?: string | null | undefined; };

export const AGENT_PATHS: ApiDocument<AgentPathsData, AgentPathsVariables> = {
  text: `query AgentPaths($from: ID!, $to: ID!, $maxHops: Int, $time: PathTime, $first: Int, $at: MomentInput, $knownAt: DateTime, $language: String) {
  paths(
    from: $from
    to: $to
    maxHops: $maxHops
    time: $time
    first: $first
    at: $at
    knownAt: $knownAt
  ) {
    complete
    nodes {
      certainty
      interval {
        label(language: $language)
      }
      hops {
        fromRole
        toRole
        from {
          recordId
        }
        to {
          recordId
        }
        fact {
          recordId
        }
      }
    }
  }
}`,
};

export type AgentChangesData = { readonly list: { readonly totalCount: number; readonly pageInfo: { readonly hasNextPage: boolean; }; readonly edges: readonly ({ readonly cursor: string; readonly node: { readonly batch: { readonly number: number; readonly appliedAt: string; readonly reason: string | null; }; readonly fact: AgentFact; readonly before: { readonly fact: { readonly label: string; readonly interval: { readonly label: string; }; readonly withdrawn: boolean; readonly disputed: readonly (DisputedPart)[]; }; } | null; readonly after: { readonly fact: { readonly label: string; readonly interval: { readonly label: string; }; readonly withdrawn: boolean; readonly disputed: readonly (DisputedPart)[]; }; } | null; }; })[]; }; };

export type AgentChangesVariables = { readonly about?: readonly (string)[] | null | undefined; readonly since: { readonly batch?: number | null | undefined; readonly time?: string | null | undefined; }; readonly until?: { readonly batch?: number | null | undefined; readonly time?: string | null | undefined; } | null | undefined; readonly first?: number | null | undefined; readonly after?: string | null | undefined; };

export const AGENT_CHANGES: ApiDocument<AgentChangesData, AgentChangesVariables> = {
  text: `query AgentChanges($about: [ID!], $since: BatchOrTimeInput!, $until: BatchOrTimeInput, $first: Int, $after: String, $language: String) {
  list: factChanges(
    about: $about
    since: $since
    until: $until
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
    }
    edges {
      cursor
      node {
        batch {
          number
          appliedAt
          reason
        }
        fact {
          ...AgentFact
        }
        before {
          fact {
            label(language: $language)
            interval {
              label(language: $language)
            }
            withdrawn
            disputed
          }
        }
        after {
          fact {
            label(language: $language)
            interval {
              label(language: $language)
            }
            withdrawn
            disputed
          }
        }
      }
    }
  }
}

fragment AgentFact on Fact {
  recordId
  kind
  label(language: $language)
  certainty
  support
  disputed
  note
  voiceCount
  interval {
    label(language: $language)
    impliedLabel(language: $language)
    endKind
    coreStart
    coreEnd
    start {
      edtf
    }
    end {
      edtf
    }
  }
  roleCount
  roles {
    role
    entity {
      ...AgentEntity
    }
  }
  claims(first: 8) {
    totalCount
    nodes {
      ...AgentClaim
    }
  }
  ... on Remark {
    text
  }
}

fragment AgentEntity on Entity {
  recordId
  kind
  label(language: $language)
}

fragment AgentClaim on Claim {
  status
  modality
  rank
  rule
  acting
  began
  ended
  calendar
  dateText
  note
  quote
  duration
  start {
    edtf
  }
  end {
    edtf
  }
  attested {
    edtf
  }
  value {
    label(language: $language)
  }
  locators {
    page
    paragraph
    written
    start
    end
  }
  attributedTo {
    ...AgentEntity
  }
  source {
    ...AgentSource
  }
}

fragment AgentSource on Source {
  recordId
  title
  publisher
  url
  language
  reliability
  date {
    edtf
  }
}`,
};

export type AgentSourcesData = { readonly node: { readonly recordId?: string; readonly kind?: FactKind; readonly label?: string; readonly certainty?: RecordedCertainty | null; readonly support?: Support; readonly disputed?: readonly (DisputedPart)[]; readonly note?: string | null; readonly voiceCount?: number; readonly interval?: { readonly label: string; readonly impliedLabel: string | null; readonly endKind: EndKind; readonly coreStart: string | null; readonly coreEnd: string | null; readonly start: { readonly edtf: string; } | null; readonly end: { readonly edtf: string; } | null; }; readonly roleCount?: number; readonly roles?: readonly ({ readonly role: FactRole; readonly entity: AgentEntity; })[]; readonly claims?: { readonly totalCount: number; readonly nodes: readonly (AgentClaim)[]; }; readonly text?: string; readonly list?: { readonly totalCount: number; readonly pageInfo: { readonly hasNextPage: boolean; }; readonly edges: readonly ({ readonly cursor: string; readonly node: { readonly status: ClaimStatus; readonly modality: Modality; readonly rank: Rank; readonly rule: string | null; readonly acting: boolean | null; readonly began: string | null; readonly ended: string | null; readonly calendar: Calendar; readonly dateText: string | null; readonly note: string | null; readonly quote: string | null; readonly duration: string | null; readonly start: { readonly edtf: string; } | null; readonly end: { readonly edtf: string; } | null; readonly attested: { readonly edtf: string; } | null; readonly value: { readonly label: string; } | null; readonly locators: readonly ({ readonly page: string | null; readonly paragraph: string | null; readonly written: string | null; readonly start: number | null; readonly end: number | null; })[]; readonly attributedTo: AgentEntity | null; readonly source: AgentSource; readonly passages: readonly ({ readonly before: string; readonly text: string; readonly after: string; })[]; }; })[]; }; } | null; };

export type AgentSourcesVariables = { readonly id: string; readonly first?: number | null | undefined; readonly after?: string | null | undefined; readonly at?: { readonly allTimes?: boolean | null | undefined; readonly asOf?: string | null | undefined; readonly minCertainty?: Certainty | null | undefined; readonly whileEnclosing?: boolean | null | undefined; } | null | undefined; readonly knownAt?: string | null | undefined; };

export const AGENT_SOURCES: ApiDocument<AgentSourcesData, AgentSourcesVariables> = {
  text: `query AgentSources($id: ID!, $first: Int, $after: String, $at: MomentInput, $knownAt: DateTime, $language: String) {
  node(id: $id, at: $at, knownAt: $knownAt) {
    ... on Fact {
      ...AgentFact
      list: claims(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
        }
        edges {
          cursor
          node {
            ...AgentClaim
            passages(context: 100) {
              before
              text
              after
            }
          }
        }
      }
    }
  }
}

fragment AgentFact on Fact {
  recordId
  kind
  label(language: $language)
  certainty
  support
  disputed
  note
  voiceCount
  interval {
    label(language: $language)
    impliedLabel(language: $language)
    endKind
    coreStart
    coreEnd
    start {
      edtf
    }
    end {
      edtf
    }
  }
  roleCount
  roles {
    role
    entity {
      ...AgentEntity
    }
  }
  claims(first: 8) {
    totalCount
    nodes {
      ...AgentClaim
    }
  }
  ... on Remark {
    text
  }
}

fragment AgentEntity on Entity {
  recordId
  kind
  label(language: $language)
}

fragment AgentClaim on Claim {
  status
  modality
  rank
  rule
  acting
  began
  ended
  calendar
  dateText
  note
  quote
  duration
  start {
    edtf
  }
  end {
    edtf
  }
  attested {
    edtf
  }
  value {
    label(language: $language)
  }
  locators {
    page
    paragraph
    written
    start
    end
  }
  attributedTo {
    ...AgentEntity
  }
  source {
    ...AgentSource
  }
}

fragment AgentSource on Source {
  recordId
  title
  publisher
  url
  language
  reliability
  date {
    edtf
  }
}`,
};

export type AgentTermsData = { readonly tenures: { readonly nodes: readonly ({ readonly recordId: string; readonly office: { readonly recordId: string; }; })[]; }; };

export type AgentTermsVariables = { readonly id: string; readonly during?: string | null | undefined; readonly first?: number | null | undefined; readonly at?: { readonly allTimes?: boolean | null | undefined; readonly asOf?: string | null | undefined; readonly minCertainty?: Certainty | null | undefined; readonly whileEnclosing?: boolean | null | undefined; } | null | undefined; readonly knownAt?: string | null | undefined; };

export const AGENT_TERMS: ApiDocument<AgentTermsData, AgentTermsVariables> = {
  text: `query AgentTerms($id: ID!, $during: EDTFOrToday, $first: Int, $at: MomentInput, $knownAt: DateTime) {
  tenures(
    filter: {holders: [$id]}
    during: $during
    first: $first
    at: $at
    knownAt: $knownAt
  ) {
    nodes {
      recordId
      office {
        recordId
      }
    }
  }
}`,
};

export type AgentSuccessionData = { readonly office: { readonly succession: { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; readonly nodes: readonly ({ readonly unplaced: boolean; readonly tenure: { readonly recordId: string; }; readonly predecessors: readonly (AgentNeighbour)[]; readonly successors: readonly (AgentNeighbour)[]; readonly gapsBefore: readonly (AgentGap)[]; readonly gapsAfter: readonly (AgentGap)[]; })[]; }; } | null; };

export type AgentSuccessionVariables = { readonly id: string; readonly during?: string | null | undefined; readonly first?: number | null | undefined; readonly after?: string | null | undefined; readonly knownAt?: string | null | undefined; };

export const AGENT_SUCCESSION: ApiDocument<AgentSuccessionData, AgentSuccessionVariables> = {
  text: `query AgentSuccession($id: ID!, $during: EDTFOrToday, $first: Int, $after: String, $knownAt: DateTime, $language: String) {
  office(id: $id, knownAt: $knownAt) {
    succession(during: $during, first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        unplaced
        tenure {
          recordId
        }
        predecessors {
          ...AgentNeighbour
        }
        successors {
          ...AgentNeighbour
        }
        gapsBefore {
          ...AgentGap
        }
        gapsAfter {
          ...AgentGap
        }
      }
    }
  }
}

fragment AgentNeighbour on Neighbour {
  order
  certainty
  weakenedBy
  stated
  computed
  tenure {
    recordId
  }
  person {
    ...AgentEntity
  }
}

fragment AgentEntity on Entity {
  recordId
  kind
  label(language: $language)
}

fragment AgentGap on Gap {
  kind
  certainty
  from
  to
  vacancy {
    tenure {
      recordId
    }
  }
}`,
};

export type AgentTogetherData = { readonly list: { readonly totalCount: number; readonly pageInfo: { readonly hasNextPage: boolean; }; readonly edges: readonly ({ readonly cursor: string; readonly node: { readonly certainty: Certainty; readonly links: readonly (CoTenureLink)[]; readonly interval: { readonly label: string; }; readonly days: { readonly definite: number; readonly possible: number | null; }; readonly tenure: { readonly recordId: string; }; readonly other: { readonly recordId: string; }; }; })[]; }; };

export type AgentTogetherVariables = { readonly of: { readonly bodyAndParts?: string | null | undefined; readonly office?: string | null | undefined; readonly person?: { readonly bodyAndParts?: string | null | undefined; readonly id: string; readonly with?: string | null | undefined; } | null | undefined; readonly tenure?: string | null | undefined; }; readonly first?: number | null | undefined; readonly after?: string | null | undefined; readonly at?: { readonly allTimes?: boolean | null | undefined; readonly asOf?: string | null | undefined; readonly minCertainty?: Certainty | null | undefined; readonly whileEnclosing?: boolean | null | undefined; } | null | undefined; readonly knownAt?: string | null | undefined; };

export const AGENT_TOGETHER: ApiDocument<AgentTogetherData, AgentTogetherVariables> = {
  text: `query AgentTogether($of: CoTenuresInput!, $first: Int, $after: String, $at: MomentInput, $knownAt: DateTime, $language: String) {
  list: coTenures(
    of: $of
    first: $first
    after: $after
    at: $at
    knownAt: $knownAt
  ) {
    totalCount
    pageInfo {
      hasNextPage
    }
    edges {
      cursor
      node {
        certainty
        links
        interval {
          label(language: $language)
        }
        days {
          definite
          possible
        }
        tenure {
          recordId
        }
        other {
          recordId
        }
      }
    }
  }
}`,
};

type EntityKind = 'EVENT' | 'OFFICE' | 'ORGANIZATION' | 'PERSON' | 'REGION' | 'TOPIC';

type Reliability = 'LOW' | 'NORMAL';

type ClaimStatus = 'ATTRIBUTED' | 'DERIVED' | 'IMPLIED' | 'STATED';

type Modality = 'ASSERTED' | 'PLANNED';

type Rank = 'DEPRECATED' | 'NORMAL' | 'PREFERRED';

type Calendar = 'GREGORIAN' | 'JULIAN';

type FactKind = 'EXISTENCE' | 'MEMBERSHIP' | 'NAME' | 'PARTICIPATION' | 'QUANTITY' | 'RELATION' | 'REMARK' | 'TENURE';

type RecordedCertainty = 'DEFINITE' | 'NOT_RECORDED' | 'POSSIBLE';

type Support = 'ASSERTED' | 'ATTRIBUTED' | 'PLANNED' | 'WITHDRAWN';

type DisputedPart = 'ACTING' | 'END' | 'START' | 'VALUE';

type EndKind = 'KNOWN' | 'ONGOING' | 'UNKNOWN';

type FactRole = 'ABOUT' | 'BODY' | 'BY_EVENT' | 'CAPACITY' | 'ENTITY' | 'EVENT' | 'EX_OFFICIO' | 'HOLDER' | 'MEMBER' | 'OBJECT' | 'OFFICE' | 'ON_BEHALF_OF' | 'PARTICIPANT' | 'SUBJECT';

type Certainty = 'DEFINITE' | 'POSSIBLE';

type NeighbourDoubt = 'GAP' | 'ORDER' | 'SEATS' | 'SEAT_OVERLAP' | 'STATED_OTHER';

type GapKind = 'UNRECORDED' | 'VACANT';

type SearchMatch = 'EXACT' | 'FOLDED' | 'FUZZY' | 'IDENTIFIER' | 'PART' | 'PREFIX' | 'RELATED' | 'SOME_WORDS' | 'WORDS';

type TimelineMatch = 'ALL' | 'ANY';

type PathTime = 'ANY' | 'CHRONOLOGICAL' | 'SIMULTANEOUS';

type CoTenureLink = 'BODY_AND_PARTS' | 'SAME_BODY' | 'SAME_OFFICE';
