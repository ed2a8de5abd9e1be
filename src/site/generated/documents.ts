import type { ApiDocument } from '../../api/api.ts';
export type WholeBatch = { readonly number: number; readonly appliedAt: string; readonly by: string | null; readonly reason: string | null; readonly dataset: string | null; readonly purgedId: string | null; readonly createdCount: number; readonly updatedCount: number; readonly retractedCount: number; readonly revertedBy: { readonly number: number; } | null; };

export type PageEnd = { readonly hasNextPage: boolean; readonly endCursor: string | null; };

export type ListOfBody = { readonly body?: { readonly id?: string; readonly recordId?: string; readonly label?: string; } | null; };

export type HeldTenure = { readonly recordId: string; readonly support: Support; readonly disputed: readonly (DisputedPart)[]; readonly acting: boolean | null; readonly evidenceDistance: { readonly atLeast: number; readonly atMost: number | null; } | null; readonly interval: { readonly label: string; readonly coreStart: string | null; readonly coreEnd: string | null; }; readonly holder: { readonly id: string; readonly label: string; } | null; readonly office: { readonly id: string; readonly label: string; readonly body: { readonly id: string; readonly label: string; } | null; }; readonly claims: { readonly totalCount: number; readonly nodes: readonly ({ readonly source: { readonly id: string; readonly title: string; }; })[]; }; };

export type EntityRef = { readonly id: string; readonly recordId: string; readonly kind: EntityKind; readonly label: string; };

export type FactCommon = { readonly recordId: string; readonly kind: FactKind; readonly label: string; readonly certainty: RecordedCertainty | null; readonly evidenceDistance: { readonly atLeast: number; readonly atMost: number | null; } | null; readonly disputed: readonly (DisputedPart)[]; readonly support: Support; readonly note: string | null; readonly voiceCount: number; readonly interval: { readonly label: string; readonly impliedLabel: string | null; readonly longestBridgeDays: number; readonly endKind: EndKind; readonly start: { readonly edtf: string; } | null; readonly end: { readonly edtf: string; } | null; }; readonly byEvent: EntityRef | null; };

export type ClaimData = { readonly start: { readonly label: string; } | null; readonly end: { readonly edtf: string; readonly label: string; } | null; readonly attested: { readonly label: string; } | null; readonly calendar: Calendar; readonly dateText: string | null; readonly acting: boolean | null; readonly began: string | null; readonly ended: string | null; readonly status: ClaimStatus; readonly rule: string | null; readonly modality: Modality; readonly rank: Rank; readonly note: string | null; readonly quote: string | null; readonly attributedTo: EntityRef | null; readonly replaces: EntityRef | null; readonly replacedBy: EntityRef | null; readonly value: { readonly label: string; } | null; readonly locators: readonly ({ readonly page: string | null; readonly paragraph: string | null; readonly written: string | null; readonly start: number | null; readonly end: number | null; })[]; readonly passages: readonly ({ readonly before: string; readonly text: string; readonly after: string; })[]; readonly source: { readonly id: string; readonly recordId: string; readonly title: string; readonly publisher: string | null; readonly url: string | null; readonly language: string | null; readonly reliability: Reliability | null; readonly date: { readonly label: string; } | null; }; };

export type DisputeClaim = { readonly start: { readonly edtf: string; } | null; readonly end: { readonly edtf: string; } | null; readonly attested: { readonly edtf: string; readonly label: string; } | null; readonly value: { readonly label: string; } | null; readonly acting: boolean | null; readonly status: ClaimStatus; readonly modality: Modality; readonly rank: Rank; readonly source: { readonly id: string; readonly recordId: string; readonly title: string; readonly language: string | null; readonly voice: string; readonly date: { readonly edtf: string; readonly label: string; } | null; }; };

export type NameParts = { readonly text: string; readonly language: string | null; readonly nameKind: NameKind | null; readonly entity: EntityRef; };

export type ExistenceParts = { readonly format: EventFormat | null; readonly seatCount: number | null; readonly entity: EntityRef; };

export type TenureParts = { readonly holder: EntityRef | null; readonly office: EntityRef; readonly exOfficio: EntityRef | null; readonly began: string | null; readonly ended: string | null; };

export type TenureNeighbours = { readonly previous: { readonly holder: EntityRef | null; } | null; readonly next: { readonly holder: EntityRef | null; } | null; };

export type MembershipParts = { readonly member: EntityRef; readonly body: EntityRef; readonly exOfficio: EntityRef | null; readonly role: string | null; };

export type ParticipationParts = { readonly event: EntityRef; readonly participant: EntityRef | null; readonly capacity: EntityRef | null; readonly onBehalfOf: readonly (EntityRef)[]; readonly onBehalfOfCount: number; readonly role: string | null; readonly group: { readonly description: string; } | null; };

export type RelationParts = { readonly type: RelationType; readonly subject: EntityRef; readonly object: EntityRef; };

export type QuantityParts = { readonly property: string; readonly unit: string | null; readonly values: readonly ({ readonly value: { readonly label: string; }; readonly interval: { readonly label: string; }; readonly disputed: readonly (DisputedPart)[]; })[]; };

export type RemarkParts = { readonly text: string; readonly resource: { readonly title: string; readonly relation: string | null; readonly url: string | null; } | null; readonly about: readonly (EntityRef)[]; readonly aboutCount: number; };

export type ChangeData = { readonly batch: { readonly number: number; readonly appliedAt: string; readonly by: string | null; readonly reason: string | null; readonly dataset: string | null; readonly revertedBy: { readonly number: number; } | null; }; readonly fact: { readonly recordId: string; readonly kind: FactKind; readonly label: string; }; readonly before: { readonly fact: SaidOfFact; } | null; readonly after: { readonly fact: SaidOfFact; } | null; };

export type SaidOfFact = { readonly label: string; readonly withdrawn: boolean; readonly disputed: readonly (DisputedPart)[]; readonly note: string | null; readonly interval: { readonly label: string; }; readonly claims: { readonly totalCount: number; }; };

export type EntityCounts = { readonly people: { readonly totalCount: number; }; readonly organizations: { readonly totalCount: number; }; readonly offices: { readonly totalCount: number; }; readonly regions: { readonly totalCount: number; }; readonly events: { readonly totalCount: number; }; readonly topics: { readonly totalCount: number; }; readonly sources: { readonly totalCount: number; }; };

export type RecordedEntity = { readonly recordId: string; readonly label: string; };

export type LinkEnd = { readonly recordId: string; readonly label: string; };

export type LinkFact = { readonly recordId: string; readonly kind: FactKind; readonly certainty: RecordedCertainty | null; readonly support: Support; readonly conflict: boolean; readonly disputed: readonly (DisputedPart)[]; readonly interval: { readonly start: { readonly edtf: string; } | null; readonly end: { readonly edtf: string; } | null; }; readonly claims: { readonly nodes: readonly ({ readonly source: { readonly title: string; readonly url: string | null; }; })[]; }; readonly role?: string | null; readonly type?: RelationType; };

export type NetworkParts = { readonly complete: boolean; readonly nodes: readonly (NetworkNode)[]; readonly edges: readonly ({ readonly fromRecordId: string; readonly toRecordId: string; readonly fact: NetworkLink; })[]; };

export type PathsParts = { readonly complete: boolean; readonly nodes: readonly ({ readonly certainty: RecordedCertainty; readonly hops: readonly ({ readonly from: NetworkNode; readonly to: NetworkNode; readonly fact: NetworkLink; })[]; })[]; };

export type NetworkNode = { readonly recordId: string; readonly label: string; readonly kind: EntityKind; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; };

export type NetworkLink = { readonly recordId: string; readonly kind: FactKind; readonly label: string; readonly certainty: RecordedCertainty | null; readonly support: Support; readonly conflict: boolean; readonly interval: { readonly label: string; readonly impliedLabel: string | null; readonly coreStart: string | null; }; };

export type FoundEntity = { readonly id: string; readonly recordId: string; readonly label: string; readonly kind: EntityKind; };

export type Chosen = { readonly nodes: readonly ({ readonly id?: string; readonly recordId?: string; readonly label?: string; readonly kind?: EntityKind; } | null)[]; readonly batches: { readonly nodes: readonly (BatchData)[]; }; };

export type BatchData = { readonly number: number; readonly appliedAt: string; };

export type ListedBatches = { readonly totalCount: number; readonly nodes: readonly (ListedBatch)[]; };

export type ListedBatch = { readonly number: number; readonly appliedAt: string; readonly by: string | null; readonly reason: string | null; };

export type NameSearch = { readonly search: { readonly totalCount: number; readonly nodes: readonly ({ readonly matched: string; readonly entity: ToldApart; })[]; }; };

export type ToldApart = { readonly id: string; readonly recordId: string; readonly label: string; readonly kind: EntityKind; readonly category: string | null; readonly existences: { readonly nodes: readonly ({ readonly interval: { readonly label: string; readonly start: { readonly edtf: string; } | null; readonly end: { readonly edtf: string; } | null; }; })[]; }; readonly held?: { readonly nodes: readonly ({ readonly office: { readonly label: string; readonly body: { readonly label: string; } | null; }; readonly interval: { readonly label: string; }; })[]; }; readonly memberships?: { readonly nodes: readonly ({ readonly body: { readonly label: string; }; readonly interval: { readonly label: string; }; })[]; }; readonly partOf?: { readonly nodes: readonly ({ readonly label: string; })[]; }; readonly body?: { readonly recordId: string; readonly label: string; } | null; readonly bodies?: { readonly nodes: readonly ({ readonly recordId: string; readonly label: string; })[]; }; };

export type ComparedItem = { readonly label: string; readonly certainty: RecordedCertainty | null; readonly support: Support; readonly disputed: readonly (DisputedPart)[]; readonly entity: { readonly id: string; readonly label: string; }; readonly others: readonly ({ readonly id: string; readonly label: string; })[]; readonly interval: { readonly label: string; readonly impliedLabel: string | null; readonly earliest: string | null; readonly latest: string | null; readonly coreStart: string | null; readonly coreEnd: string | null; }; readonly fact: { readonly recordId: string; }; };

export type Compared = { readonly compared: { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; readonly nodes: readonly (ComparedItem)[]; }; };

export type FileSource = { readonly recordId: string; readonly title: string; readonly kind: string | null; readonly publisher: string | null; readonly url: string | null; readonly language: string | null; readonly date: { readonly edtf: string; } | null; readonly note: string | null; };

export type FileItem = { readonly label: string; readonly support: Support; readonly disputed: readonly (DisputedPart)[]; readonly entity: { readonly kind: EntityKind; }; readonly interval: { readonly label: string; readonly start: { readonly edtf: string; } | null; readonly end: { readonly edtf: string; } | null; readonly coreStart: string | null; readonly coreEnd: string | null; }; readonly fact: { readonly recordId: string; readonly kind: FactKind; readonly note: string | null; readonly claims: { readonly nodes: readonly ({ readonly source: FileSource; })[]; }; }; };

export type FilePage = { readonly timeline: { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; readonly nodes: readonly (FileItem)[]; }; };

export type BatchListData = { readonly batches: { readonly totalCount: number; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; readonly nodes: readonly (WholeBatch)[]; }; };

export type BatchListVariables = { readonly after?: string | null | undefined; };

export const BATCH_LIST: ApiDocument<BatchListData, BatchListVariables> = {
  text: `query BatchList($after: String) {
  batches(first: 100, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...WholeBatch
    }
  }
}

fragment WholeBatch on Batch {
  number
  appliedAt
  by
  reason
  dataset
  purgedId
  createdCount
  updatedCount
  retractedCount
  revertedBy {
    number
  }
}`,
};

export type BatchPageData = { readonly node: { readonly __typename: string; readonly number?: number; readonly appliedAt?: string; readonly by?: string | null; readonly reason?: string | null; readonly dataset?: string | null; readonly purgedId?: string | null; readonly createdCount?: number; readonly updatedCount?: number; readonly retractedCount?: number; readonly revertedBy?: { readonly number: number; } | null; } | null; readonly factChanges: { readonly countUpTo: number; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; readonly nodes: readonly (ChangeData)[]; }; };

export type BatchPageVariables = { readonly id: string; readonly since: { readonly batch?: number | null | undefined; readonly time?: string | null | undefined; }; readonly until: { readonly batch?: number | null | undefined; readonly time?: string | null | undefined; }; readonly after?: string | null | undefined; };

export const BATCH_PAGE: ApiDocument<BatchPageData, BatchPageVariables> = {
  text: `query BatchPage($id: ID!, $since: BatchOrTimeInput!, $until: BatchOrTimeInput!, $after: String, $language: String) {
  node(id: $id) {
    __typename
    ... on Batch {
      ...WholeBatch
    }
  }
  factChanges(since: $since, until: $until, first: 100, after: $after) {
    countUpTo(limit: 10000)
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ChangeData
    }
  }
}

fragment WholeBatch on Batch {
  number
  appliedAt
  by
  reason
  dataset
  purgedId
  createdCount
  updatedCount
  retractedCount
  revertedBy {
    number
  }
}

fragment ChangeData on FactChange {
  batch {
    number
    appliedAt
    by
    reason
    dataset
    revertedBy {
      number
    }
  }
  fact {
    recordId
    kind
    label(language: $language)
  }
  before {
    fact {
      ...SaidOfFact
    }
  }
  after {
    fact {
      ...SaidOfFact
    }
  }
}

fragment SaidOfFact on Fact {
  label(language: $language)
  withdrawn
  disputed
  note
  interval {
    label(language: $language)
  }
  claims(first: 0) {
    totalCount
  }
}`,
};

export type BatchTableData = { readonly factChanges: { readonly totalCount?: number; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; readonly nodes: readonly ({ readonly batch: { readonly number: number; }; readonly fact: { readonly recordId: string; readonly kind: FactKind; readonly label: string; }; readonly before: { readonly fact: { readonly label: string; readonly withdrawn: boolean; readonly disputed: readonly (DisputedPart)[]; readonly note: string | null; readonly interval: { readonly label: string; readonly start: { readonly edtf: string; } | null; readonly end: { readonly edtf: string; } | null; }; }; } | null; readonly after: { readonly fact: { readonly label: string; readonly withdrawn: boolean; readonly disputed: readonly (DisputedPart)[]; readonly note: string | null; readonly interval: { readonly label: string; readonly start: { readonly edtf: string; } | null; readonly end: { readonly edtf: string; } | null; }; }; } | null; })[]; }; };

export type BatchTableVariables = { readonly since: { readonly batch?: number | null | undefined; readonly time?: string | null | undefined; }; readonly until: { readonly batch?: number | null | undefined; readonly time?: string | null | undefined; }; readonly first: number; readonly after?: string | null | undefined; readonly isFirst: boolean; };

export const BATCH_TABLE: ApiDocument<BatchTableData, BatchTableVariables> = {
  text: `query BatchTable($since: BatchOrTimeInput!, $until: BatchOrTimeInput!, $first: Int!, $after: String, $isFirst: Boolean!) {
  factChanges(since: $since, until: $until, first: $first, after: $after) {
    totalCount @include(if: $isFirst)
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      batch {
        number
      }
      fact {
        recordId
        kind
        label
      }
      before {
        fact {
          label
          withdrawn
          disputed
          note
          interval {
            label
            start {
              edtf
            }
            end {
              edtf
            }
          }
        }
      }
      after {
        fact {
          label
          withdrawn
          disputed
          note
          interval {
            label
            start {
              edtf
            }
            end {
              edtf
            }
          }
        }
      }
    }
  }
}`,
};

export type FiledPageData = { readonly filing: { readonly totalCount: number; readonly pageInfo: PageEnd; readonly nodes: readonly ({ readonly heading: string; readonly entity: ToldApart; })[]; }; readonly filingLetters: readonly ({ readonly letters: string; readonly count: number; })[]; readonly further?: readonly ({ readonly letters: string; readonly count: number; })[]; };

export type FiledPageVariables = { readonly kind: EntityKind; readonly letters: string; readonly after?: string | null | undefined; readonly isDivided: boolean; };

export const FILED_PAGE: ApiDocument<FiledPageData, FiledPageVariables> = {
  text: `query FiledPage($kind: EntityKind!, $letters: String!, $after: String, $isDivided: Boolean!, $language: String) {
  filing(
    kind: $kind
    letters: $letters
    first: 100
    after: $after
    language: $language
  ) {
    totalCount
    pageInfo {
      ...PageEnd
    }
    nodes {
      heading
      entity {
        ...ToldApart
      }
    }
  }
  filingLetters(kind: $kind, language: $language) {
    letters
    count
  }
  further: filingLetters(kind: $kind, letters: $letters, language: $language) @include(if: $isDivided) {
    letters
    count
  }
}

fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}

fragment ToldApart on Entity {
  id
  recordId
  label(language: $language)
  kind
  category
  existences(first: 1) {
    nodes {
      interval {
        label(language: $language)
        start {
          edtf
        }
        end {
          edtf
        }
      }
    }
  }
  ... on Person {
    held: tenures(orderBy: LENGTH_DESC, first: 1) {
      nodes {
        office {
          label(language: $language)
          body {
            label(language: $language)
          }
        }
        interval {
          label(language: $language)
        }
      }
    }
    memberships(first: 1) {
      nodes {
        body {
          label(language: $language)
        }
        interval {
          label(language: $language)
        }
      }
    }
  }
  ... on Organization {
    partOf(first: 1) {
      nodes {
        label(language: $language)
      }
    }
  }
  ... on Office {
    body {
      recordId
      label(language: $language)
    }
  }
  ... on Event {
    bodies(first: 1) {
      nodes {
        recordId
        label(language: $language)
      }
    }
  }
}`,
};

export type OfficesPageData = { readonly offices: { readonly pageInfo: PageEnd; readonly nodes: readonly (ToldApart)[]; }; readonly body?: { readonly id?: string; readonly recordId?: string; readonly label?: string; } | null; };

export type OfficesPageVariables = { readonly after?: string | null | undefined; readonly bodies?: readonly (string)[] | null | undefined; readonly body: string; readonly hasBody: boolean; };

export const OFFICES_PAGE: ApiDocument<OfficesPageData, OfficesPageVariables> = {
  text: `query OfficesPage($after: String, $bodies: [ID!], $body: ID!, $hasBody: Boolean!, $language: String) {
  offices(first: 100, after: $after, filter: {bodies: $bodies}) {
    pageInfo {
      ...PageEnd
    }
    nodes {
      ...ToldApart
    }
  }
  ...ListOfBody
}

fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}

fragment ToldApart on Entity {
  id
  recordId
  label(language: $language)
  kind
  category
  existences(first: 1) {
    nodes {
      interval {
        label(language: $language)
        start {
          edtf
        }
        end {
          edtf
        }
      }
    }
  }
  ... on Person {
    held: tenures(orderBy: LENGTH_DESC, first: 1) {
      nodes {
        office {
          label(language: $language)
          body {
            label(language: $language)
          }
        }
        interval {
          label(language: $language)
        }
      }
    }
    memberships(first: 1) {
      nodes {
        body {
          label(language: $language)
        }
        interval {
          label(language: $language)
        }
      }
    }
  }
  ... on Organization {
    partOf(first: 1) {
      nodes {
        label(language: $language)
      }
    }
  }
  ... on Office {
    body {
      recordId
      label(language: $language)
    }
  }
  ... on Event {
    bodies(first: 1) {
      nodes {
        recordId
        label(language: $language)
      }
    }
  }
}

fragment ListOfBody on Query {
  body: node(id: $body) @include(if: $hasBody) {
    ... on Entity {
      id
      recordId
      label(language: $language)
    }
  }
}`,
};

export type EventsPageData = { readonly events: { readonly pageInfo: PageEnd; readonly nodes: readonly (ToldApart)[]; }; readonly body?: { readonly id?: string; readonly recordId?: string; readonly label?: string; } | null; };

export type EventsPageVariables = { readonly after?: string | null | undefined; readonly bodies?: readonly (string)[] | null | undefined; readonly year?: string | null | undefined; readonly body: string; readonly hasBody: boolean; };

export const EVENTS_PAGE: ApiDocument<EventsPageData, EventsPageVariables> = {
  text: `query EventsPage($after: String, $bodies: [ID!], $year: EDTFOrToday, $body: ID!, $hasBody: Boolean!, $language: String) {
  events(first: 100, after: $after, filter: {bodies: $bodies}, during: $year) {
    pageInfo {
      ...PageEnd
    }
    nodes {
      ...ToldApart
    }
  }
  ...ListOfBody
}

fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}

fragment ToldApart on Entity {
  id
  recordId
  label(language: $language)
  kind
  category
  existences(first: 1) {
    nodes {
      interval {
        label(language: $language)
        start {
          edtf
        }
        end {
          edtf
        }
      }
    }
  }
  ... on Person {
    held: tenures(orderBy: LENGTH_DESC, first: 1) {
      nodes {
        office {
          label(language: $language)
          body {
            label(language: $language)
          }
        }
        interval {
          label(language: $language)
        }
      }
    }
    memberships(first: 1) {
      nodes {
        body {
          label(language: $language)
        }
        interval {
          label(language: $language)
        }
      }
    }
  }
  ... on Organization {
    partOf(first: 1) {
      nodes {
        label(language: $language)
      }
    }
  }
  ... on Office {
    body {
      recordId
      label(language: $language)
    }
  }
  ... on Event {
    bodies(first: 1) {
      nodes {
        recordId
        label(language: $language)
      }
    }
  }
}

fragment ListOfBody on Query {
  body: node(id: $body) @include(if: $hasBody) {
    ... on Entity {
      id
      recordId
      label(language: $language)
    }
  }
}`,
};

export type EarliestEventData = { readonly events: { readonly nodes: readonly ({ readonly existences: { readonly nodes: readonly ({ readonly interval: { readonly earliest: string | null; }; })[]; }; })[]; }; };

export type EarliestEventVariables = {  };

export const EARLIEST_EVENT: ApiDocument<EarliestEventData, EarliestEventVariables> = {
  text: `query EarliestEvent {
  events(first: 1) {
    nodes {
      existences(first: 1) {
        nodes {
          interval {
            earliest
          }
        }
      }
    }
  }
}`,
};

export type HeldOnData = { readonly tenures: { readonly totalCount: number; readonly pageInfo: PageEnd; readonly edges: readonly ({ readonly certainty: RecordedCertainty | null; readonly node: HeldTenure; })[]; }; readonly body?: { readonly id?: string; readonly recordId?: string; readonly label?: string; } | null; };

export type HeldOnVariables = { readonly at?: { readonly allTimes?: boolean | null | undefined; readonly asOf?: string | null | undefined; readonly minCertainty?: Certainty | null | undefined; readonly whileEnclosing?: boolean | null | undefined; } | null | undefined; readonly during?: string | null | undefined; readonly bodies?: readonly (string)[] | null | undefined; readonly after?: string | null | undefined; readonly body: string; readonly hasBody: boolean; };

export const HELD_ON: ApiDocument<HeldOnData, HeldOnVariables> = {
  text: `query HeldOn($at: MomentInput, $during: EDTFOrToday, $bodies: [ID!], $after: String, $body: ID!, $hasBody: Boolean!, $language: String) {
  tenures(
    at: $at
    during: $during
    filter: {bodies: $bodies}
    orderBy: TIME_DESC
    first: 100
    after: $after
  ) {
    totalCount
    pageInfo {
      ...PageEnd
    }
    edges {
      certainty
      node {
        ...HeldTenure
      }
    }
  }
  ...ListOfBody
}

fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}

fragment HeldTenure on Tenure {
  recordId
  support
  disputed
  acting
  evidenceDistance {
    atLeast
    atMost
  }
  interval {
    label(language: $language)
    coreStart
    coreEnd
  }
  holder {
    id
    label(language: $language)
  }
  office {
    id
    label(language: $language)
    body {
      id
      label(language: $language)
    }
  }
  claims(first: 1) {
    totalCount
    nodes {
      source {
        id
        title
      }
    }
  }
}

fragment ListOfBody on Query {
  body: node(id: $body) @include(if: $hasBody) {
    ... on Entity {
      id
      recordId
      label(language: $language)
    }
  }
}`,
};

export type DataPageData = { readonly batches: { readonly nodes: readonly (BatchData)[]; }; readonly people: { readonly totalCount: number; }; readonly organizations: { readonly totalCount: number; }; readonly offices: { readonly totalCount: number; }; readonly regions: { readonly totalCount: number; }; readonly events: { readonly totalCount: number; }; readonly topics: { readonly totalCount: number; }; readonly sources: { readonly totalCount: number; }; readonly tenures: { readonly totalCount: number; }; readonly memberships: { readonly totalCount: number; }; readonly participations: { readonly totalCount: number; }; readonly relations: { readonly totalCount: number; }; };

export type DataPageVariables = {  };

export const DATA_PAGE: ApiDocument<DataPageData, DataPageVariables> = {
  text: `query DataPage {
  batches(first: 1) {
    nodes {
      ...BatchData
    }
  }
  ...EntityCounts
  tenures {
    totalCount
  }
  memberships {
    totalCount
  }
  participations {
    totalCount
  }
  relations {
    totalCount
  }
}

fragment BatchData on Batch {
  number
  appliedAt
}

fragment EntityCounts on Query {
  people {
    totalCount
  }
  organizations {
    totalCount
  }
  offices {
    totalCount
  }
  regions {
    totalCount
  }
  events {
    totalCount
  }
  topics {
    totalCount
  }
  sources {
    totalCount
  }
}`,
};

export type DataCountsData = { readonly names: { readonly totalCount: number; }; readonly existences: { readonly totalCount: number; }; readonly quantities: { readonly totalCount: number; }; readonly remarks: { readonly totalCount: number; }; };

export type DataCountsVariables = {  };

export const DATA_COUNTS: ApiDocument<DataCountsData, DataCountsVariables> = {
  text: `query DataCounts {
  names: facts(filter: {kinds: [NAME]}) {
    totalCount
  }
  existences: facts(filter: {kinds: [EXISTENCE]}) {
    totalCount
  }
  quantities: facts(filter: {kinds: [QUANTITY]}) {
    totalCount
  }
  remarks: facts(filter: {kinds: [REMARK]}) {
    totalCount
  }
}`,
};

export type EntityPageData = { readonly node: { readonly __typename: string; readonly id: string; readonly recordId: string; readonly label?: string; readonly kind?: EntityKind; readonly category?: string | null; readonly note?: string | null; readonly existsAt?: RecordedCertainty | null; readonly identifiers?: readonly ({ readonly scheme: string; readonly value: string; readonly url: string | null; })[]; readonly partOf?: { readonly nodes: readonly (EntityRef)[]; }; readonly body?: EntityRef | null; readonly bodies?: { readonly nodes: readonly (EntityRef)[]; }; } | null; readonly facts?: { readonly countUpTo: number; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; readonly nodes: readonly ({ readonly recordId: string; readonly kind: FactKind; readonly label: string; readonly certainty: RecordedCertainty | null; readonly evidenceDistance: { readonly atLeast: number; readonly atMost: number | null; } | null; readonly disputed: readonly (DisputedPart)[]; readonly support: Support; readonly note: string | null; readonly voiceCount: number; readonly interval: { readonly label: string; readonly impliedLabel: string | null; readonly longestBridgeDays: number; readonly endKind: EndKind; readonly start: { readonly edtf: string; } | null; readonly end: { readonly edtf: string; } | null; }; readonly byEvent: EntityRef | null; readonly claims: { readonly totalCount: number; readonly nodes: readonly (ClaimData)[]; }; readonly text?: string; readonly language?: string | null; readonly nameKind?: NameKind | null; readonly entity?: { readonly id: string; readonly recordId: string; readonly kind: EntityKind; readonly label: string; }; readonly format?: EventFormat | null; readonly seatCount?: number | null; readonly holder?: EntityRef | null; readonly office?: EntityRef; readonly exOfficio?: { readonly id: string; readonly recordId: string; readonly kind: EntityKind; readonly label: string; } | null; readonly began?: string | null; readonly ended?: string | null; readonly previous?: { readonly holder: EntityRef | null; } | null; readonly next?: { readonly holder: EntityRef | null; } | null; readonly member?: EntityRef; readonly body?: EntityRef; readonly role?: string | null; readonly event?: EntityRef; readonly participant?: EntityRef | null; readonly capacity?: EntityRef | null; readonly onBehalfOf?: readonly (EntityRef)[]; readonly onBehalfOfCount?: number; readonly group?: { readonly description: string; } | null; readonly type?: RelationType; readonly subject?: EntityRef; readonly object?: EntityRef; readonly property?: string; readonly unit?: string | null; readonly values?: readonly ({ readonly value: { readonly label: string; }; readonly interval: { readonly label: string; }; readonly disputed: readonly (DisputedPart)[]; })[]; readonly resource?: { readonly title: string; readonly relation: string | null; readonly url: string | null; } | null; readonly about?: readonly (EntityRef)[]; readonly aboutCount?: number; })[]; }; readonly disputed?: { readonly totalCount: number; readonly nodes: readonly ({ readonly recordId: string; readonly kind: FactKind; readonly label: string; readonly disputed: readonly (DisputedPart)[]; readonly interval: { readonly label: string; }; readonly claims: { readonly nodes: readonly (DisputeClaim)[]; }; })[]; }; readonly withdrawn?: { readonly totalCount: number; readonly nodes: readonly ({ readonly recordId: string; readonly kind: FactKind; readonly label: string; readonly note: string | null; readonly interval: { readonly label: string; }; })[]; }; readonly timeline?: { readonly today: string; readonly totalCount?: number; readonly countUpTo?: number; readonly leftOut?: { readonly byKinds: number; readonly byLanes: number; }; readonly clusters?: readonly ({ readonly from: string; readonly to: string; readonly definite: number; readonly possible: number; })[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; readonly lanes: readonly ({ readonly key: string; readonly label: string; readonly itemCount: number; readonly entity: { readonly recordId: string; } | null; })[]; readonly nodes: readonly ({ readonly laneKey: string; readonly label: string; readonly certainty: RecordedCertainty | null; readonly claimCount: number; readonly voiceCount: number; readonly reasonCount: number; readonly acting: boolean | null; readonly handover: boolean; readonly support: Support; readonly disputed: readonly (DisputedPart)[]; readonly entity: { readonly recordId: string; }; readonly event: { readonly recordId: string; } | null; readonly firstSource: { readonly title: string; readonly url: string | null; readonly language: string | null; } | null; readonly interval: { readonly label: string; readonly impliedLabel: string | null; readonly endKind: EndKind; readonly start: { readonly uncertain: boolean; readonly latest: string | null; } | null; readonly end: { readonly uncertain: boolean; readonly earliest: string | null; } | null; readonly earliest: string | null; readonly latest: string | null; readonly coreStart: string | null; readonly coreEnd: string | null; readonly plannedEnd: { readonly label: string; } | null; readonly implied: readonly ({ readonly bound: Bound; readonly date: string; readonly doubted: boolean; })[]; readonly bridges: readonly ({ readonly from: string; readonly to: string; })[]; }; readonly fact: { readonly recordId: string; readonly kind: FactKind; readonly vacant?: boolean; readonly holder?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; } | null; readonly office?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; }; readonly role?: string | null; readonly member?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; }; readonly body?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; }; readonly participant?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; } | null; readonly event?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; }; readonly entity?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; }; readonly text?: string; readonly language?: string | null; }; })[]; }; };

export type EntityPageVariables = { readonly id: string; readonly record: string; readonly at?: { readonly allTimes?: boolean | null | undefined; readonly asOf?: string | null | undefined; readonly minCertainty?: Certainty | null | undefined; readonly whileEnclosing?: boolean | null | undefined; } | null | undefined; readonly knownAt?: string | null | undefined; readonly kinds?: readonly (FactKind)[] | null | undefined; readonly first: number; readonly after?: string | null | undefined; readonly isListed: boolean; readonly isDisputed: boolean; readonly isWithdrawn: boolean; readonly isDrawn: boolean; readonly whole?: boolean | null | undefined; readonly language?: string | null | undefined; readonly NAME?: boolean | null | undefined; readonly EXISTENCE?: boolean | null | undefined; readonly TENURE?: boolean | null | undefined; readonly MEMBERSHIP?: boolean | null | undefined; readonly PARTICIPATION?: boolean | null | undefined; readonly RELATION?: boolean | null | undefined; readonly QUANTITY?: boolean | null | undefined; readonly REMARK?: boolean | null | undefined; };

export const ENTITY_PAGE: ApiDocument<EntityPageData, EntityPageVariables> = {
  text: `query EntityPage($id: ID!, $record: ID!, $at: MomentInput, $knownAt: DateTime, $kinds: [FactKind!], $first: Int!, $after: String, $isListed: Boolean!, $isDisputed: Boolean!, $isWithdrawn: Boolean!, $isDrawn: Boolean!, $whole: Boolean = true, $language: String, $NAME: Boolean = true, $EXISTENCE: Boolean = true, $TENURE: Boolean = true, $MEMBERSHIP: Boolean = true, $PARTICIPATION: Boolean = true, $RELATION: Boolean = true, $QUANTITY: Boolean = true, $REMARK: Boolean = true) {
  node(id: $id) {
    __typename
    id
    recordId
    ... on Entity {
      label(language: $language)
      kind
      category
      note
      existsAt
      identifiers {
        scheme
        value
        url
      }
    }
    ... on Organization {
      partOf(first: 1) {
        nodes {
          ...EntityRef
        }
      }
    }
    ... on Office {
      body {
        ...EntityRef
      }
    }
    ... on Event {
      bodies(first: 1) {
        nodes {
          ...EntityRef
        }
      }
    }
  }
  facts(
    filter: {about: [$record], kinds: $kinds}
    at: $at
    knownAt: $knownAt
    first: $first
    after: $after
  ) @include(if: $isListed) {
    countUpTo(limit: 10000)
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...FactCommon
      claims(first: 3) {
        totalCount
        nodes {
          ...ClaimData
        }
      }
      ...NameParts @include(if: $NAME)
      ...ExistenceParts @include(if: $EXISTENCE)
      ...TenureParts @include(if: $TENURE)
      ...TenureNeighbours @include(if: $TENURE)
      ...MembershipParts @include(if: $MEMBERSHIP)
      ...ParticipationParts @include(if: $PARTICIPATION)
      ...RelationParts @include(if: $RELATION)
      ...QuantityParts @include(if: $QUANTITY)
      ...RemarkParts @include(if: $REMARK)
    }
  }
  disputed: facts(
    filter: {about: [$record], conflict: true}
    at: $at
    knownAt: $knownAt
    first: 20
  ) @include(if: $isDisputed) {
    totalCount
    nodes {
      recordId
      kind
      label(language: $language)
      disputed
      interval {
        label(language: $language)
      }
      claims(first: 20) {
        nodes {
          ...DisputeClaim
        }
      }
    }
  }
  withdrawn: facts(
    filter: {about: [$record], supports: [WITHDRAWN]}
    at: $at
    knownAt: $knownAt
    include: [WITHDRAWN]
    first: 20
  ) @include(if: $isWithdrawn) {
    totalCount
    nodes {
      recordId
      kind
      label(language: $language)
      note
      interval {
        label(language: $language)
      }
    }
  }
  timeline(ids: [$record], reach: [OFFICES], foldEvents: true, first: 30) @include(if: $isDrawn) {
    ...TimelineParts
  }
}

fragment EntityRef on Entity {
  id
  recordId
  kind
  label(language: $language)
}

fragment FactCommon on Fact {
  recordId
  kind
  label(language: $language)
  certainty
  evidenceDistance {
    atLeast
    atMost
  }
  disputed
  support
  note
  voiceCount
  interval {
    label(language: $language)
    impliedLabel(language: $language)
    longestBridgeDays
    endKind
    start {
      edtf
    }
    end {
      edtf
    }
  }
  byEvent {
    ...EntityRef
  }
}

fragment ClaimData on Claim {
  start {
    label(language: $language)
  }
  end {
    edtf
    label(language: $language)
  }
  attested {
    label(language: $language)
  }
  calendar
  dateText
  acting
  began
  ended
  status
  rule
  modality
  rank
  note
  quote
  attributedTo {
    ...EntityRef
  }
  replaces {
    ...EntityRef
  }
  replacedBy {
    ...EntityRef
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
  passages(context: 60) {
    before
    text
    after
  }
  source {
    id
    recordId
    title
    publisher
    url
    language
    reliability
    date {
      label(language: $language)
    }
  }
}

fragment NameParts on Name {
  text
  language
  nameKind
  entity {
    ...EntityRef
  }
}

fragment ExistenceParts on Existence {
  format
  seatCount
  entity {
    ...EntityRef
  }
}

fragment TenureParts on Tenure {
  holder {
    ...EntityRef
  }
  office {
    ...EntityRef
  }
  exOfficio {
    ...EntityRef
  }
  began
  ended
}

fragment TenureNeighbours on Tenure {
  previous {
    holder {
      ...EntityRef
    }
  }
  next {
    holder {
      ...EntityRef
    }
  }
}

fragment MembershipParts on Membership {
  member {
    ...EntityRef
  }
  body {
    ...EntityRef
  }
  exOfficio {
    ...EntityRef
  }
  role
}

fragment ParticipationParts on Participation {
  event {
    ...EntityRef
  }
  participant {
    ...EntityRef
  }
  capacity {
    ...EntityRef
  }
  onBehalfOf {
    ...EntityRef
  }
  onBehalfOfCount
  role
  group {
    description
  }
}

fragment RelationParts on Relation {
  type
  subject {
    ...EntityRef
  }
  object {
    ...EntityRef
  }
}

fragment QuantityParts on Quantity {
  property
  unit
  values {
    value {
      label(language: $language)
    }
    interval {
      label(language: $language)
    }
    disputed
  }
}

fragment RemarkParts on Remark {
  text
  resource {
    title
    relation
    url
  }
  about {
    ...EntityRef
  }
  aboutCount
}

fragment DisputeClaim on Claim {
  start {
    edtf
  }
  end {
    edtf
  }
  attested {
    edtf
    label(language: $language)
  }
  value {
    label(language: $language)
  }
  acting
  status
  modality
  rank
  source {
    id
    recordId
    title
    language
    voice
    date {
      edtf
      label(language: $language)
    }
  }
}

fragment TimelineParts on TimelineConnection {
  today
  totalCount @include(if: $whole)
  countUpTo(limit: 10000) @skip(if: $whole)
  leftOut @include(if: $whole) {
    byKinds
    byLanes
  }
  clusters(max: 24) @include(if: $whole) {
    from
    to
    definite
    possible
  }
  pageInfo {
    hasNextPage
    endCursor
  }
  lanes {
    key
    label(language: $language)
    itemCount
    entity {
      recordId
    }
  }
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
    entity {
      recordId
    }
    event {
      recordId
    }
    firstSource {
      title
      url
      language
    }
    interval {
      label(language: $language)
      impliedLabel(language: $language)
      endKind
      start {
        uncertain
        latest
      }
      end {
        uncertain
        earliest
      }
      earliest
      latest
      coreStart
      coreEnd
      plannedEnd {
        label(language: $language)
      }
      implied {
        bound
        date
        doubted
      }
      bridges {
        from
        to
      }
    }
    fact {
      recordId
      kind
      ... on Tenure {
        vacant
        holder {
          ...Named
        }
        office {
          ...Named
        }
      }
      ... on Membership {
        role
        member {
          ...Named
        }
        body {
          ...Named
        }
      }
      ... on Participation {
        role
        participant {
          ...Named
        }
        event {
          ...Named
        }
      }
      ... on Existence {
        entity {
          ...Named
        }
      }
      ... on Name {
        text
        language
        entity {
          ...Named
        }
      }
    }
  }
}

fragment Named on Entity {
  recordId
  label(language: $language)
  names(first: 6) {
    nodes {
      text
      language
    }
  }
}`,
};

export type EntityKnownData = { readonly node: { readonly __typename: string; readonly id: string; readonly kind?: EntityKind; } | null; readonly batch: { readonly appliedAt?: string; } | null; };

export type EntityKnownVariables = { readonly id: string; readonly batch: string; };

export const ENTITY_KNOWN: ApiDocument<EntityKnownData, EntityKnownVariables> = {
  text: `query EntityKnown($id: ID!, $batch: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Entity {
      kind
    }
  }
  batch: node(id: $batch) {
    ... on Batch {
      appliedAt
    }
  }
}`,
};

export type EntityFactsData = { readonly facts: { readonly totalCount?: number; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; readonly nodes: readonly ({ readonly recordId: string; readonly kind: FactKind; readonly label: string; readonly certainty: RecordedCertainty | null; readonly support: Support; readonly conflict: boolean; readonly disputed: readonly (DisputedPart)[]; readonly voiceCount: number; readonly note: string | null; readonly interval: { readonly label: string; readonly start: { readonly edtf: string; } | null; readonly end: { readonly edtf: string; } | null; readonly earliest: string | null; readonly latest: string | null; readonly coreStart: string | null; readonly coreEnd: string | null; }; readonly claims: { readonly pageInfo: { readonly hasNextPage: boolean; }; readonly nodes: readonly ({ readonly status: ClaimStatus; readonly modality: Modality; readonly rank: Rank; readonly source: { readonly title: string; readonly url: string | null; }; })[]; }; })[]; }; };

export type EntityFactsVariables = { readonly record: string; readonly at?: { readonly allTimes?: boolean | null | undefined; readonly asOf?: string | null | undefined; readonly minCertainty?: Certainty | null | undefined; readonly whileEnclosing?: boolean | null | undefined; } | null | undefined; readonly knownAt?: string | null | undefined; readonly first: number; readonly after?: string | null | undefined; readonly isFirst: boolean; };

export const ENTITY_FACTS: ApiDocument<EntityFactsData, EntityFactsVariables> = {
  text: `query EntityFacts($record: ID!, $at: MomentInput, $knownAt: DateTime, $first: Int!, $after: String, $isFirst: Boolean!) {
  facts(
    filter: {about: [$record]}
    at: $at
    knownAt: $knownAt
    include: [WITHDRAWN]
    first: $first
    after: $after
  ) {
    totalCount @include(if: $isFirst)
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      recordId
      kind
      label
      certainty
      support
      conflict
      disputed
      voiceCount
      note
      interval {
        label
        start {
          edtf
        }
        end {
          edtf
        }
        earliest
        latest
        coreStart
        coreEnd
      }
      claims(first: 50) {
        pageInfo {
          hasNextPage
        }
        nodes {
          status
          modality
          rank
          source {
            title
            url
          }
        }
      }
    }
  }
}`,
};

export type FactPageData = { readonly node: { readonly __typename: string; readonly id: string; readonly recordId?: string; readonly kind?: FactKind; readonly label?: string; readonly certainty?: RecordedCertainty | null; readonly evidenceDistance?: { readonly atLeast: number; readonly atMost: number | null; } | null; readonly disputed?: readonly (DisputedPart)[]; readonly support?: Support; readonly note?: string | null; readonly voiceCount?: number; readonly interval?: { readonly label: string; readonly impliedLabel: string | null; readonly longestBridgeDays: number; readonly endKind: EndKind; readonly start: { readonly edtf: string; } | null; readonly end: { readonly edtf: string; } | null; }; readonly byEvent?: EntityRef | null; readonly claims?: { readonly totalCount: number; readonly nodes: readonly ({ readonly start: { readonly label: string; readonly edtf: string; } | null; readonly end: { readonly edtf: string; readonly label: string; } | null; readonly attested: { readonly label: string; readonly edtf: string; } | null; readonly calendar: Calendar; readonly dateText: string | null; readonly acting: boolean | null; readonly began: string | null; readonly ended: string | null; readonly status: ClaimStatus; readonly rule: string | null; readonly modality: Modality; readonly rank: Rank; readonly note: string | null; readonly quote: string | null; readonly attributedTo: EntityRef | null; readonly replaces: EntityRef | null; readonly replacedBy: EntityRef | null; readonly value: { readonly label: string; } | null; readonly locators: readonly ({ readonly page: string | null; readonly paragraph: string | null; readonly written: string | null; readonly start: number | null; readonly end: number | null; })[]; readonly passages: readonly ({ readonly before: string; readonly text: string; readonly after: string; })[]; readonly source: { readonly id: string; readonly recordId: string; readonly title: string; readonly publisher: string | null; readonly url: string | null; readonly language: string | null; readonly reliability: Reliability | null; readonly date: { readonly label: string; readonly edtf: string; } | null; readonly voice: string; readonly kind: string | null; readonly note: string | null; }; })[]; }; readonly history?: { readonly nodes: readonly ({ readonly knownFrom: string; readonly batch: BatchData | null; })[]; }; readonly text?: string; readonly language?: string | null; readonly nameKind?: NameKind | null; readonly entity?: { readonly id: string; readonly recordId: string; readonly kind: EntityKind; readonly label: string; }; readonly format?: EventFormat | null; readonly seatCount?: number | null; readonly holder?: EntityRef | null; readonly office?: EntityRef; readonly exOfficio?: { readonly id: string; readonly recordId: string; readonly kind: EntityKind; readonly label: string; } | null; readonly began?: string | null; readonly ended?: string | null; readonly member?: EntityRef; readonly body?: EntityRef; readonly role?: string | null; readonly event?: EntityRef; readonly participant?: EntityRef | null; readonly capacity?: EntityRef | null; readonly onBehalfOf?: readonly (EntityRef)[]; readonly onBehalfOfCount?: number; readonly group?: { readonly description: string; } | null; readonly type?: RelationType; readonly subject?: EntityRef; readonly object?: EntityRef; readonly property?: string; readonly unit?: string | null; readonly values?: readonly ({ readonly value: { readonly label: string; }; readonly interval: { readonly label: string; }; readonly disputed: readonly (DisputedPart)[]; })[]; readonly resource?: { readonly title: string; readonly relation: string | null; readonly url: string | null; } | null; readonly about?: readonly (EntityRef)[]; readonly aboutCount?: number; } | null; readonly batches: { readonly nodes: readonly (BatchData)[]; }; };

export type FactPageVariables = { readonly id: string; readonly knownAt?: string | null | undefined; };

export const FACT_PAGE: ApiDocument<FactPageData, FactPageVariables> = {
  text: `query FactPage($id: ID!, $knownAt: DateTime, $language: String) {
  node(id: $id, knownAt: $knownAt) {
    __typename
    id
    ... on Fact {
      ...FactCommon
      claims(first: 50) {
        totalCount
        nodes {
          ...ClaimData
          ...DisputeClaim
          source {
            kind
            note
            date {
              edtf
            }
          }
        }
      }
      history(last: 20) {
        nodes {
          knownFrom
          batch {
            ...BatchData
          }
        }
      }
    }
    ...NameParts
    ...ExistenceParts
    ...TenureParts
    ...MembershipParts
    ...ParticipationParts
    ...RelationParts
    ...QuantityParts
    ...RemarkParts
  }
  batches(first: 1) {
    nodes {
      ...BatchData
    }
  }
}

fragment FactCommon on Fact {
  recordId
  kind
  label(language: $language)
  certainty
  evidenceDistance {
    atLeast
    atMost
  }
  disputed
  support
  note
  voiceCount
  interval {
    label(language: $language)
    impliedLabel(language: $language)
    longestBridgeDays
    endKind
    start {
      edtf
    }
    end {
      edtf
    }
  }
  byEvent {
    ...EntityRef
  }
}

fragment EntityRef on Entity {
  id
  recordId
  kind
  label(language: $language)
}

fragment ClaimData on Claim {
  start {
    label(language: $language)
  }
  end {
    edtf
    label(language: $language)
  }
  attested {
    label(language: $language)
  }
  calendar
  dateText
  acting
  began
  ended
  status
  rule
  modality
  rank
  note
  quote
  attributedTo {
    ...EntityRef
  }
  replaces {
    ...EntityRef
  }
  replacedBy {
    ...EntityRef
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
  passages(context: 60) {
    before
    text
    after
  }
  source {
    id
    recordId
    title
    publisher
    url
    language
    reliability
    date {
      label(language: $language)
    }
  }
}

fragment DisputeClaim on Claim {
  start {
    edtf
  }
  end {
    edtf
  }
  attested {
    edtf
    label(language: $language)
  }
  value {
    label(language: $language)
  }
  acting
  status
  modality
  rank
  source {
    id
    recordId
    title
    language
    voice
    date {
      edtf
      label(language: $language)
    }
  }
}

fragment BatchData on Batch {
  number
  appliedAt
}

fragment NameParts on Name {
  text
  language
  nameKind
  entity {
    ...EntityRef
  }
}

fragment ExistenceParts on Existence {
  format
  seatCount
  entity {
    ...EntityRef
  }
}

fragment TenureParts on Tenure {
  holder {
    ...EntityRef
  }
  office {
    ...EntityRef
  }
  exOfficio {
    ...EntityRef
  }
  began
  ended
}

fragment MembershipParts on Membership {
  member {
    ...EntityRef
  }
  body {
    ...EntityRef
  }
  exOfficio {
    ...EntityRef
  }
  role
}

fragment ParticipationParts on Participation {
  event {
    ...EntityRef
  }
  participant {
    ...EntityRef
  }
  capacity {
    ...EntityRef
  }
  onBehalfOf {
    ...EntityRef
  }
  onBehalfOfCount
  role
  group {
    description
  }
}

fragment RelationParts on Relation {
  type
  subject {
    ...EntityRef
  }
  object {
    ...EntityRef
  }
}

fragment QuantityParts on Quantity {
  property
  unit
  values {
    value {
      label(language: $language)
    }
    interval {
      label(language: $language)
    }
    disputed
  }
}

fragment RemarkParts on Remark {
  text
  resource {
    title
    relation
    url
  }
  about {
    ...EntityRef
  }
  aboutCount
}`,
};

export type EntityHistoryData = { readonly node: { readonly __typename: string; readonly id: string; readonly recordId?: string; readonly kind?: EntityKind; readonly label?: string; } | null; readonly factChanges: { readonly totalCount: number; readonly pageInfo: { readonly hasPreviousPage: boolean; readonly startCursor: string | null; }; readonly nodes: readonly (ChangeData)[]; }; readonly batches: ListedBatches; };

export type EntityHistoryVariables = { readonly id: string; readonly record: string; readonly until?: { readonly batch?: number | null | undefined; readonly time?: string | null | undefined; } | null | undefined; readonly before?: string | null | undefined; };

export const ENTITY_HISTORY: ApiDocument<EntityHistoryData, EntityHistoryVariables> = {
  text: `query EntityHistory($id: ID!, $record: ID!, $until: BatchOrTimeInput, $before: String, $language: String) {
  node(id: $id) {
    __typename
    id
    ... on Entity {
      recordId
      kind
      label(language: $language)
    }
  }
  factChanges(
    about: [$record]
    since: {batch: 0}
    until: $until
    last: 100
    before: $before
  ) {
    totalCount
    pageInfo {
      hasPreviousPage
      startCursor
    }
    nodes {
      ...ChangeData
    }
  }
  batches(about: [$record], first: 30) {
    ...ListedBatches
  }
}

fragment ChangeData on FactChange {
  batch {
    number
    appliedAt
    by
    reason
    dataset
    revertedBy {
      number
    }
  }
  fact {
    recordId
    kind
    label(language: $language)
  }
  before {
    fact {
      ...SaidOfFact
    }
  }
  after {
    fact {
      ...SaidOfFact
    }
  }
}

fragment SaidOfFact on Fact {
  label(language: $language)
  withdrawn
  disputed
  note
  interval {
    label(language: $language)
  }
  claims(first: 0) {
    totalCount
  }
}

fragment ListedBatches on BatchConnection {
  totalCount
  nodes {
    ...ListedBatch
  }
}

fragment ListedBatch on Batch {
  number
  appliedAt
  by
  reason
}`,
};

export type HomePageData = { readonly about: { readonly engine: Engine; readonly factCount: number; }; readonly people: { readonly totalCount: number; }; readonly organizations: { readonly totalCount: number; }; readonly offices: { readonly totalCount: number; }; readonly regions: { readonly totalCount: number; }; readonly events: { readonly totalCount: number; }; readonly topics: { readonly totalCount: number; }; readonly sources: { readonly totalCount: number; }; readonly batches: { readonly nodes: readonly (WholeBatch)[]; }; };

export type HomePageVariables = {  };

export const HOME_PAGE: ApiDocument<HomePageData, HomePageVariables> = {
  text: `query HomePage {
  about {
    engine
    factCount
  }
  ...EntityCounts
  batches(first: 3) {
    nodes {
      ...WholeBatch
    }
  }
}

fragment EntityCounts on Query {
  people {
    totalCount
  }
  organizations {
    totalCount
  }
  offices {
    totalCount
  }
  regions {
    totalCount
  }
  events {
    totalCount
  }
  topics {
    totalCount
  }
  sources {
    totalCount
  }
}

fragment WholeBatch on Batch {
  number
  appliedAt
  by
  reason
  dataset
  purgedId
  createdCount
  updatedCount
  retractedCount
  revertedBy {
    number
  }
}`,
};

export type HomeCountsData = EntityCounts;

export type HomeCountsVariables = {  };

export const HOME_COUNTS: ApiDocument<HomeCountsData, HomeCountsVariables> = {
  text: `query HomeCounts {
  ...EntityCounts
}

fragment EntityCounts on Query {
  people {
    totalCount
  }
  organizations {
    totalCount
  }
  offices {
    totalCount
  }
  regions {
    totalCount
  }
  events {
    totalCount
  }
  topics {
    totalCount
  }
  sources {
    totalCount
  }
}`,
};

export type HomeEntitiesData = { readonly people: { readonly nodes: readonly (RecordedEntity)[]; }; readonly organizations: { readonly nodes: readonly (RecordedEntity)[]; }; readonly offices: { readonly nodes: readonly (RecordedEntity)[]; }; readonly regions: { readonly nodes: readonly (RecordedEntity)[]; }; readonly events: { readonly nodes: readonly (RecordedEntity)[]; }; };

export type HomeEntitiesVariables = { readonly people: PersonOrder; readonly organizations: OrganizationOrder; readonly offices: OfficeOrder; readonly regions: RegionOrder; readonly events: EventOrder; };

export const HOME_ENTITIES: ApiDocument<HomeEntitiesData, HomeEntitiesVariables> = {
  text: `query HomeEntities($people: PersonOrder!, $organizations: OrganizationOrder!, $offices: OfficeOrder!, $regions: RegionOrder!, $events: EventOrder!, $language: String) {
  people(orderBy: $people, first: 5) {
    nodes {
      ...RecordedEntity
    }
  }
  organizations(orderBy: $organizations, first: 5) {
    nodes {
      ...RecordedEntity
    }
  }
  offices(orderBy: $offices, first: 5) {
    nodes {
      ...RecordedEntity
    }
  }
  regions(orderBy: $regions, first: 1) {
    nodes {
      ...RecordedEntity
    }
  }
  events(orderBy: $events, first: 5) {
    nodes {
      ...RecordedEntity
    }
  }
}

fragment RecordedEntity on Entity {
  recordId
  label(language: $language)
}`,
};

export type HomeTimelineData = { readonly timeline: { readonly today: string; readonly totalCount?: number; readonly countUpTo?: number; readonly leftOut?: { readonly byKinds: number; readonly byLanes: number; }; readonly clusters?: readonly ({ readonly from: string; readonly to: string; readonly definite: number; readonly possible: number; })[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; readonly lanes: readonly ({ readonly key: string; readonly label: string; readonly itemCount: number; readonly entity: { readonly recordId: string; } | null; })[]; readonly nodes: readonly ({ readonly laneKey: string; readonly label: string; readonly certainty: RecordedCertainty | null; readonly claimCount: number; readonly voiceCount: number; readonly reasonCount: number; readonly acting: boolean | null; readonly handover: boolean; readonly support: Support; readonly disputed: readonly (DisputedPart)[]; readonly entity: { readonly recordId: string; }; readonly event: { readonly recordId: string; } | null; readonly firstSource: { readonly title: string; readonly url: string | null; readonly language: string | null; } | null; readonly interval: { readonly label: string; readonly impliedLabel: string | null; readonly endKind: EndKind; readonly start: { readonly uncertain: boolean; readonly latest: string | null; } | null; readonly end: { readonly uncertain: boolean; readonly earliest: string | null; } | null; readonly earliest: string | null; readonly latest: string | null; readonly coreStart: string | null; readonly coreEnd: string | null; readonly plannedEnd: { readonly label: string; } | null; readonly implied: readonly ({ readonly bound: Bound; readonly date: string; readonly doubted: boolean; })[]; readonly bridges: readonly ({ readonly from: string; readonly to: string; })[]; }; readonly fact: { readonly recordId: string; readonly kind: FactKind; readonly vacant?: boolean; readonly holder?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; } | null; readonly office?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; }; readonly role?: string | null; readonly member?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; }; readonly body?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; }; readonly participant?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; } | null; readonly event?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; }; readonly entity?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; }; readonly text?: string; readonly language?: string | null; }; })[]; }; };

export type HomeTimelineVariables = { readonly offices: readonly (string)[]; readonly whole?: boolean | null | undefined; readonly language?: string | null | undefined; };

export const HOME_TIMELINE: ApiDocument<HomeTimelineData, HomeTimelineVariables> = {
  text: `query HomeTimeline($offices: [ID!]!, $whole: Boolean = true, $language: String) {
  timeline(
    ids: $offices
    reach: []
    kinds: [TENURE]
    foldEvents: true
    laneBy: OFFICE
    first: 60
  ) {
    ...TimelineParts
  }
}

fragment TimelineParts on TimelineConnection {
  today
  totalCount @include(if: $whole)
  countUpTo(limit: 10000) @skip(if: $whole)
  leftOut @include(if: $whole) {
    byKinds
    byLanes
  }
  clusters(max: 24) @include(if: $whole) {
    from
    to
    definite
    possible
  }
  pageInfo {
    hasNextPage
    endCursor
  }
  lanes {
    key
    label(language: $language)
    itemCount
    entity {
      recordId
    }
  }
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
    entity {
      recordId
    }
    event {
      recordId
    }
    firstSource {
      title
      url
      language
    }
    interval {
      label(language: $language)
      impliedLabel(language: $language)
      endKind
      start {
        uncertain
        latest
      }
      end {
        uncertain
        earliest
      }
      earliest
      latest
      coreStart
      coreEnd
      plannedEnd {
        label(language: $language)
      }
      implied {
        bound
        date
        doubted
      }
      bridges {
        from
        to
      }
    }
    fact {
      recordId
      kind
      ... on Tenure {
        vacant
        holder {
          ...Named
        }
        office {
          ...Named
        }
      }
      ... on Membership {
        role
        member {
          ...Named
        }
        body {
          ...Named
        }
      }
      ... on Participation {
        role
        participant {
          ...Named
        }
        event {
          ...Named
        }
      }
      ... on Existence {
        entity {
          ...Named
        }
      }
      ... on Name {
        text
        language
        entity {
          ...Named
        }
      }
    }
  }
}

fragment Named on Entity {
  recordId
  label(language: $language)
  names(first: 6) {
    nodes {
      text
      language
    }
  }
}`,
};

export type NetworkPageData = { readonly nodes: readonly ({ readonly id?: string; readonly recordId?: string; readonly label?: string; readonly kind?: EntityKind; } | null)[]; readonly batches: { readonly nodes: readonly (BatchData)[]; }; readonly search?: { readonly totalCount: number; readonly nodes: readonly ({ readonly matched: string; readonly entity: ToldApart; })[]; }; readonly network?: NetworkParts; readonly paths?: PathsParts; readonly changed?: ListedBatches; };

export type NetworkPageVariables = { readonly chosen: readonly (string)[]; readonly knownAt?: string | null | undefined; readonly text?: string | null | undefined; readonly isSearch: boolean; readonly of: readonly (string)[]; readonly hops?: number | null | undefined; readonly isNetwork: boolean; readonly first?: number | null | undefined; readonly from: string; readonly to: string; readonly isPaths: boolean; readonly kinds?: readonly (FactKind)[] | null | undefined; readonly asOf?: string | null | undefined; readonly minCertainty?: Certainty | null | undefined; readonly isListed: boolean; };

export const NETWORK_PAGE: ApiDocument<NetworkPageData, NetworkPageVariables> = {
  text: `query NetworkPage($chosen: [ID!]!, $knownAt: DateTime, $text: String = "", $isSearch: Boolean!, $of: [ID!]!, $hops: Int, $isNetwork: Boolean!, $first: Int = 400, $from: ID!, $to: ID!, $isPaths: Boolean!, $kinds: [FactKind!], $asOf: EDTFOrToday, $minCertainty: Certainty, $isListed: Boolean!, $language: String) {
  ...Chosen
  ...NameSearch @include(if: $isSearch)
  network(
    ids: $of
    hops: $hops
    kinds: $kinds
    first: $first
    at: {asOf: $asOf, minCertainty: $minCertainty}
    knownAt: $knownAt
  ) @include(if: $isNetwork) {
    ...NetworkParts
  }
  paths(
    from: $from
    to: $to
    kinds: $kinds
    at: {asOf: $asOf, minCertainty: $minCertainty}
    knownAt: $knownAt
  ) @include(if: $isPaths) {
    ...PathsParts
  }
  changed: batches(about: $chosen, first: 30) @include(if: $isListed) {
    ...ListedBatches
  }
}

fragment Chosen on Query {
  nodes(ids: $chosen, knownAt: $knownAt) {
    ...FoundEntity
  }
  batches(first: 1) {
    nodes {
      ...BatchData
    }
  }
}

fragment FoundEntity on Entity {
  id
  recordId
  label(language: $language)
  kind
}

fragment BatchData on Batch {
  number
  appliedAt
}

fragment NameSearch on Query {
  search(text: $text, first: 20, knownAt: $knownAt) {
    totalCount
    nodes {
      matched
      entity {
        ...ToldApart
      }
    }
  }
}

fragment ToldApart on Entity {
  id
  recordId
  label(language: $language)
  kind
  category
  existences(first: 1) {
    nodes {
      interval {
        label(language: $language)
        start {
          edtf
        }
        end {
          edtf
        }
      }
    }
  }
  ... on Person {
    held: tenures(orderBy: LENGTH_DESC, first: 1) {
      nodes {
        office {
          label(language: $language)
          body {
            label(language: $language)
          }
        }
        interval {
          label(language: $language)
        }
      }
    }
    memberships(first: 1) {
      nodes {
        body {
          label(language: $language)
        }
        interval {
          label(language: $language)
        }
      }
    }
  }
  ... on Organization {
    partOf(first: 1) {
      nodes {
        label(language: $language)
      }
    }
  }
  ... on Office {
    body {
      recordId
      label(language: $language)
    }
  }
  ... on Event {
    bodies(first: 1) {
      nodes {
        recordId
        label(language: $language)
      }
    }
  }
}

fragment NetworkParts on Network {
  complete
  nodes {
    ...NetworkNode
  }
  edges {
    fromRecordId
    toRecordId
    fact {
      ...NetworkLink
    }
  }
}

fragment NetworkNode on Entity {
  recordId
  label(language: $language)
  kind
  names(first: 6) {
    nodes {
      text
      language
    }
  }
}

fragment NetworkLink on Fact {
  recordId
  kind
  label(language: $language)
  certainty
  support
  conflict
  interval {
    label(language: $language)
    impliedLabel(language: $language)
    coreStart
  }
}

fragment PathsParts on PathList {
  complete
  nodes {
    certainty
    hops {
      from {
        ...NetworkNode
      }
      to {
        ...NetworkNode
      }
      fact {
        ...NetworkLink
      }
    }
  }
}

fragment ListedBatches on BatchConnection {
  totalCount
  nodes {
    ...ListedBatch
  }
}

fragment ListedBatch on Batch {
  number
  appliedAt
  by
  reason
}`,
};

export type NetworkTableData = { readonly nodes: readonly ({ readonly id?: string; readonly recordId?: string; readonly label?: string; readonly kind?: EntityKind; } | null)[]; readonly batches: { readonly nodes: readonly (BatchData)[]; }; readonly network?: { readonly complete: boolean; readonly nodes: readonly (LinkEnd)[]; readonly edges: readonly ({ readonly fromRecordId: string; readonly toRecordId: string; readonly fromRole: FactRole; readonly toRole: FactRole; readonly fact: LinkFact; })[]; }; readonly paths?: { readonly complete: boolean; readonly nodes: readonly ({ readonly hops: readonly ({ readonly fromRole: FactRole; readonly toRole: FactRole; readonly from: LinkEnd; readonly to: LinkEnd; readonly fact: LinkFact; })[]; })[]; }; };

export type NetworkTableVariables = { readonly chosen: readonly (string)[]; readonly knownAt?: string | null | undefined; readonly of: readonly (string)[]; readonly hops?: number | null | undefined; readonly isNetwork: boolean; readonly first?: number | null | undefined; readonly from: string; readonly to: string; readonly isPaths: boolean; readonly kinds?: readonly (FactKind)[] | null | undefined; readonly asOf?: string | null | undefined; readonly minCertainty?: Certainty | null | undefined; };

export const NETWORK_TABLE: ApiDocument<NetworkTableData, NetworkTableVariables> = {
  text: `query NetworkTable($chosen: [ID!]!, $knownAt: DateTime, $of: [ID!]!, $hops: Int, $isNetwork: Boolean!, $first: Int = 400, $from: ID!, $to: ID!, $isPaths: Boolean!, $kinds: [FactKind!], $asOf: EDTFOrToday, $minCertainty: Certainty) {
  ...Chosen
  network(
    ids: $of
    hops: $hops
    kinds: $kinds
    first: $first
    at: {asOf: $asOf, minCertainty: $minCertainty}
    knownAt: $knownAt
  ) @include(if: $isNetwork) {
    complete
    nodes {
      ...LinkEnd
    }
    edges {
      fromRecordId
      toRecordId
      fromRole
      toRole
      fact {
        ...LinkFact
      }
    }
  }
  paths(
    from: $from
    to: $to
    kinds: $kinds
    at: {asOf: $asOf, minCertainty: $minCertainty}
    knownAt: $knownAt
  ) @include(if: $isPaths) {
    complete
    nodes {
      hops {
        fromRole
        toRole
        from {
          ...LinkEnd
        }
        to {
          ...LinkEnd
        }
        fact {
          ...LinkFact
        }
      }
    }
  }
}

fragment Chosen on Query {
  nodes(ids: $chosen, knownAt: $knownAt) {
    ...FoundEntity
  }
  batches(first: 1) {
    nodes {
      ...BatchData
    }
  }
}

fragment FoundEntity on Entity {
  id
  recordId
  label
  kind
}

fragment BatchData on Batch {
  number
  appliedAt
}

fragment LinkEnd on Entity {
  recordId
  label
}

fragment LinkFact on Fact {
  recordId
  kind
  certainty
  support
  conflict
  disputed
  interval {
    start {
      edtf
    }
    end {
      edtf
    }
  }
  claims(first: 1) {
    nodes {
      source {
        title
        url
      }
    }
  }
  ... on Membership {
    role
  }
  ... on Participation {
    role
  }
  ... on Relation {
    type
  }
}`,
};

export type NamedBatchesData = { readonly nodes: readonly ({ readonly number?: number; readonly appliedAt?: string; } | null)[]; readonly batches: { readonly nodes: readonly ({ readonly number: number; })[]; }; };

export type NamedBatchesVariables = { readonly ids: readonly (string)[]; };

export const NAMED_BATCHES: ApiDocument<NamedBatchesData, NamedBatchesVariables> = {
  text: `query NamedBatches($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Batch {
      ...BatchData
    }
  }
  batches(first: 1) {
    nodes {
      number
    }
  }
}

fragment BatchData on Batch {
  number
  appliedAt
}`,
};

export type SearchPageData = { readonly search: { readonly totalCount: number; readonly complete: boolean; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; readonly nodes: readonly ({ readonly matched: string; readonly matchedBy: SearchMatch; readonly unmatchedWords: readonly (string)[]; readonly entity: ToldApart; })[]; }; };

export type SearchPageVariables = { readonly text: string; readonly kinds?: readonly (EntityKind)[] | null | undefined; readonly after?: string | null | undefined; };

export const SEARCH_PAGE: ApiDocument<SearchPageData, SearchPageVariables> = {
  text: `query SearchPage($text: String!, $kinds: [EntityKind!], $after: String, $language: String) {
  search(text: $text, kinds: $kinds, first: 20, after: $after) {
    totalCount
    complete
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      matched
      matchedBy
      unmatchedWords
      entity {
        ...ToldApart
      }
    }
  }
}

fragment ToldApart on Entity {
  id
  recordId
  label(language: $language)
  kind
  category
  existences(first: 1) {
    nodes {
      interval {
        label(language: $language)
        start {
          edtf
        }
        end {
          edtf
        }
      }
    }
  }
  ... on Person {
    held: tenures(orderBy: LENGTH_DESC, first: 1) {
      nodes {
        office {
          label(language: $language)
          body {
            label(language: $language)
          }
        }
        interval {
          label(language: $language)
        }
      }
    }
    memberships(first: 1) {
      nodes {
        body {
          label(language: $language)
        }
        interval {
          label(language: $language)
        }
      }
    }
  }
  ... on Organization {
    partOf(first: 1) {
      nodes {
        label(language: $language)
      }
    }
  }
  ... on Office {
    body {
      recordId
      label(language: $language)
    }
  }
  ... on Event {
    bodies(first: 1) {
      nodes {
        recordId
        label(language: $language)
      }
    }
  }
}`,
};

export type SourceListData = { readonly sources: { readonly totalCount: number; readonly pageInfo: PageEnd; readonly nodes: readonly ({ readonly id: string; readonly title: string; readonly kind: string | null; readonly publisher: string | null; readonly language: string | null; readonly reliability: Reliability | null; readonly date: { readonly label: string; } | null; })[]; }; };

export type SourceListVariables = { readonly orderBy: SourceOrder; readonly after?: string | null | undefined; };

export const SOURCE_LIST: ApiDocument<SourceListData, SourceListVariables> = {
  text: `query SourceList($orderBy: SourceOrder!, $after: String, $language: String) {
  sources(orderBy: $orderBy, first: 100, after: $after) {
    totalCount
    pageInfo {
      ...PageEnd
    }
    nodes {
      id
      title
      kind
      publisher
      language
      reliability
      date {
        label(language: $language)
      }
    }
  }
}

fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}`,
};

export type SourcePageData = { readonly node: { readonly __typename: string; readonly id: string; readonly recordId?: string; readonly title?: string; readonly kind?: string | null; readonly publisher?: string | null; readonly voice?: string; readonly url?: string | null; readonly language?: string | null; readonly date?: { readonly label: string; } | null; readonly dateText?: string | null; readonly dateBasis?: string | null; readonly reliability?: Reliability | null; readonly note?: string | null; readonly dataset?: string | null; } | null; readonly facts: { readonly pageInfo: PageEnd; readonly nodes: readonly ({ readonly recordId: string; readonly label: string; readonly kind: FactKind; readonly support: Support; readonly certainty: RecordedCertainty | null; readonly evidenceDistance: { readonly atLeast: number; readonly atMost: number | null; } | null; readonly disputed: readonly (DisputedPart)[]; readonly voiceCount: number; readonly interval: { readonly label: string; }; readonly claims: { readonly nodes: readonly ({ readonly attributedTo: EntityRef | null; })[]; }; })[]; }; };

export type SourcePageVariables = { readonly id: string; readonly sources?: readonly (string)[] | null | undefined; readonly sourcesOnly?: readonly (string)[] | null | undefined; readonly conflict?: boolean | null | undefined; readonly at?: { readonly allTimes?: boolean | null | undefined; readonly asOf?: string | null | undefined; readonly minCertainty?: Certainty | null | undefined; readonly whileEnclosing?: boolean | null | undefined; } | null | undefined; readonly knownAt?: string | null | undefined; readonly after?: string | null | undefined; };

export const SOURCE_PAGE: ApiDocument<SourcePageData, SourcePageVariables> = {
  text: `query SourcePage($id: ID!, $sources: [ID!], $sourcesOnly: [ID!], $conflict: Boolean, $at: MomentInput, $knownAt: DateTime, $after: String, $language: String) {
  node(id: $id) {
    __typename
    id
    ... on Source {
      recordId
      title
      kind
      publisher
      voice
      url
      language
      date {
        label(language: $language)
      }
      dateText
      dateBasis
      reliability
      note
      dataset
    }
  }
  facts(
    filter: {sources: $sources, sourcesOnly: $sourcesOnly, conflict: $conflict}
    at: $at
    knownAt: $knownAt
    first: 100
    after: $after
  ) {
    pageInfo {
      ...PageEnd
    }
    nodes {
      recordId
      label(language: $language)
      kind
      support
      certainty
      evidenceDistance {
        atLeast
        atMost
      }
      disputed
      voiceCount
      interval {
        label(language: $language)
      }
      claims(first: 3) {
        nodes {
          attributedTo {
            ...EntityRef
          }
        }
      }
    }
  }
}

fragment PageEnd on PageInfo {
  hasNextPage
  endCursor
}

fragment EntityRef on Entity {
  id
  recordId
  kind
  label(language: $language)
}`,
};

export type SourceCountsData = { readonly all: { readonly countUpTo: number; }; readonly alone: { readonly countUpTo: number; }; readonly disputed: { readonly countUpTo: number; }; };

export type SourceCountsVariables = { readonly source: readonly (string)[]; readonly at?: { readonly allTimes?: boolean | null | undefined; readonly asOf?: string | null | undefined; readonly minCertainty?: Certainty | null | undefined; readonly whileEnclosing?: boolean | null | undefined; } | null | undefined; readonly knownAt?: string | null | undefined; };

export const SOURCE_COUNTS: ApiDocument<SourceCountsData, SourceCountsVariables> = {
  text: `query SourceCounts($source: [ID!]!, $at: MomentInput, $knownAt: DateTime) {
  all: facts(filter: {sources: $source}, at: $at, knownAt: $knownAt) {
    countUpTo(limit: 10000)
  }
  alone: facts(filter: {sourcesOnly: $source}, at: $at, knownAt: $knownAt) {
    countUpTo(limit: 10000)
  }
  disputed: facts(
    filter: {sources: $source, conflict: true}
    at: $at
    knownAt: $knownAt
  ) {
    countUpTo(limit: 10000)
  }
}`,
};

export type TimelinePageData = { readonly nodes: readonly ({ readonly id?: string; readonly recordId?: string; readonly label?: string; readonly kind?: EntityKind; } | null)[]; readonly batches: { readonly nodes: readonly (BatchData)[]; }; readonly search?: { readonly totalCount: number; readonly nodes: readonly ({ readonly matched: string; readonly entity: ToldApart; })[]; }; readonly timeline?: { readonly today: string; readonly totalCount?: number; readonly countUpTo?: number; readonly leftOut?: { readonly byKinds: number; readonly byLanes: number; }; readonly clusters?: readonly ({ readonly from: string; readonly to: string; readonly definite: number; readonly possible: number; })[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; readonly lanes: readonly ({ readonly key: string; readonly label: string; readonly itemCount: number; readonly entity: { readonly recordId: string; } | null; })[]; readonly nodes: readonly ({ readonly laneKey: string; readonly label: string; readonly certainty: RecordedCertainty | null; readonly claimCount: number; readonly voiceCount: number; readonly reasonCount: number; readonly acting: boolean | null; readonly handover: boolean; readonly support: Support; readonly disputed: readonly (DisputedPart)[]; readonly entity: { readonly recordId: string; }; readonly event: { readonly recordId: string; } | null; readonly firstSource: { readonly title: string; readonly url: string | null; readonly language: string | null; } | null; readonly interval: { readonly label: string; readonly impliedLabel: string | null; readonly endKind: EndKind; readonly start: { readonly uncertain: boolean; readonly latest: string | null; } | null; readonly end: { readonly uncertain: boolean; readonly earliest: string | null; } | null; readonly earliest: string | null; readonly latest: string | null; readonly coreStart: string | null; readonly coreEnd: string | null; readonly plannedEnd: { readonly label: string; } | null; readonly implied: readonly ({ readonly bound: Bound; readonly date: string; readonly doubted: boolean; })[]; readonly bridges: readonly ({ readonly from: string; readonly to: string; })[]; }; readonly fact: { readonly recordId: string; readonly kind: FactKind; readonly vacant?: boolean; readonly holder?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; } | null; readonly office?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; }; readonly role?: string | null; readonly member?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; }; readonly body?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; }; readonly participant?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; } | null; readonly event?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; }; readonly entity?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; }; readonly text?: string; readonly language?: string | null; }; })[]; }; readonly sought?: { readonly today: string; readonly totalCount?: number; readonly countUpTo?: number; readonly leftOut?: { readonly byKinds: number; readonly byLanes: number; }; readonly clusters?: readonly ({ readonly from: string; readonly to: string; readonly definite: number; readonly possible: number; })[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; readonly lanes: readonly ({ readonly key: string; readonly label: string; readonly itemCount: number; readonly entity: { readonly recordId: string; } | null; })[]; readonly nodes: readonly ({ readonly laneKey: string; readonly label: string; readonly certainty: RecordedCertainty | null; readonly claimCount: number; readonly voiceCount: number; readonly reasonCount: number; readonly acting: boolean | null; readonly handover: boolean; readonly support: Support; readonly disputed: readonly (DisputedPart)[]; readonly entity: { readonly recordId: string; }; readonly event: { readonly recordId: string; } | null; readonly firstSource: { readonly title: string; readonly url: string | null; readonly language: string | null; } | null; readonly interval: { readonly label: string; readonly impliedLabel: string | null; readonly endKind: EndKind; readonly start: { readonly uncertain: boolean; readonly latest: string | null; } | null; readonly end: { readonly uncertain: boolean; readonly earliest: string | null; } | null; readonly earliest: string | null; readonly latest: string | null; readonly coreStart: string | null; readonly coreEnd: string | null; readonly plannedEnd: { readonly label: string; } | null; readonly implied: readonly ({ readonly bound: Bound; readonly date: string; readonly doubted: boolean; })[]; readonly bridges: readonly ({ readonly from: string; readonly to: string; })[]; }; readonly fact: { readonly recordId: string; readonly kind: FactKind; readonly vacant?: boolean; readonly holder?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; } | null; readonly office?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; }; readonly role?: string | null; readonly member?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; }; readonly body?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; }; readonly participant?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; } | null; readonly event?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; }; readonly entity?: { readonly recordId: string; readonly label: string; readonly names: { readonly nodes: readonly ({ readonly text: string; readonly language: string | null; })[]; }; }; readonly text?: string; readonly language?: string | null; }; })[]; }; readonly held?: { readonly totalCount: number; readonly nodes: readonly ({ readonly certainty: RecordedCertainty | null; readonly label: string; readonly disputed: readonly (DisputedPart)[]; readonly interval: { readonly label: string; readonly coreStart: string | null; readonly coreEnd: string | null; }; readonly entity: { readonly id: string; readonly label: string; }; readonly others: readonly ({ readonly id: string; readonly label: string; })[]; })[]; }; readonly compared?: { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; readonly nodes: readonly (ComparedItem)[]; }; readonly changed?: ListedBatches; };

export type TimelinePageVariables = { readonly chosen: readonly (string)[]; readonly knownAt?: string | null | undefined; readonly kinds?: readonly (FactKind)[] | null | undefined; readonly during?: string | null | undefined; readonly minCertainty?: Certainty | null | undefined; readonly laneBy?: LaneBy | null | undefined; readonly whole?: boolean | null | undefined; readonly first?: number | null | undefined; readonly after?: string | null | undefined; readonly language?: string | null | undefined; readonly isDrawn: boolean; readonly sought?: string | null | undefined; readonly isSought?: boolean | null | undefined; readonly soughtFirst?: number | null | undefined; readonly soughtAfter?: string | null | undefined; readonly text?: string | null | undefined; readonly isSearch?: boolean | null | undefined; readonly heldAt?: { readonly allTimes?: boolean | null | undefined; readonly asOf?: string | null | undefined; readonly minCertainty?: Certainty | null | undefined; readonly whileEnclosing?: boolean | null | undefined; } | null | undefined; readonly heldDuring?: string | null | undefined; readonly isHeld?: boolean | null | undefined; readonly isCompared?: boolean | null | undefined; readonly isListed?: boolean | null | undefined; readonly comparedAfter?: string | null | undefined; };

export const TIMELINE_PAGE: ApiDocument<TimelinePageData, TimelinePageVariables> = {
  text: `query TimelinePage($chosen: [ID!]!, $knownAt: DateTime, $kinds: [FactKind!], $during: EDTFOrToday, $minCertainty: Certainty, $laneBy: LaneBy = KIND, $whole: Boolean = true, $first: Int = 100, $after: String, $language: String, $isDrawn: Boolean!, $sought: EDTFOrToday, $isSought: Boolean = false, $soughtFirst: Int = 100, $soughtAfter: String, $text: String = "", $isSearch: Boolean = false, $heldAt: MomentInput, $heldDuring: EDTFOrToday, $isHeld: Boolean = false, $isCompared: Boolean = false, $isListed: Boolean = false, $comparedAfter: String) {
  ...Chosen
  ...NameSearch @include(if: $isSearch)
  timeline(
    ids: $chosen
    reach: [OFFICES, EVENTS]
    kinds: $kinds
    foldEvents: true
    at: {}
    during: $during
    minCertainty: $minCertainty
    laneBy: $laneBy
    first: $first
    after: $after
    knownAt: $knownAt
  ) @include(if: $isDrawn) {
    ...TimelineParts
  }
  sought: timeline(
    ids: $chosen
    reach: [OFFICES, EVENTS]
    kinds: $kinds
    foldEvents: true
    at: {}
    during: $sought
    laneBy: $laneBy
    first: $soughtFirst
    after: $soughtAfter
    knownAt: $knownAt
  ) @include(if: $isSought) {
    ...TimelineParts
  }
  held: timeline(
    ids: $chosen
    reach: [OFFICES, EVENTS]
    kinds: [TENURE, MEMBERSHIP]
    at: $heldAt
    during: $heldDuring
    first: 100
    knownAt: $knownAt
  ) @include(if: $isHeld) {
    totalCount
    nodes {
      certainty
      label(language: $language)
      disputed
      interval {
        label(language: $language)
        coreStart
        coreEnd
      }
      entity {
        id
        label(language: $language)
      }
      others {
        id
        label(language: $language)
      }
    }
  }
  ...Compared @include(if: $isCompared)
  changed: batches(about: $chosen, reach: [OFFICES, EVENTS], first: 30) @include(if: $isListed) {
    ...ListedBatches
  }
}

fragment Chosen on Query {
  nodes(ids: $chosen, knownAt: $knownAt) {
    ...FoundEntity
  }
  batches(first: 1) {
    nodes {
      ...BatchData
    }
  }
}

fragment FoundEntity on Entity {
  id
  recordId
  label(language: $language)
  kind
}

fragment BatchData on Batch {
  number
  appliedAt
}

fragment NameSearch on Query {
  search(text: $text, first: 20, knownAt: $knownAt) {
    totalCount
    nodes {
      matched
      entity {
        ...ToldApart
      }
    }
  }
}

fragment ToldApart on Entity {
  id
  recordId
  label(language: $language)
  kind
  category
  existences(first: 1) {
    nodes {
      interval {
        label(language: $language)
        start {
          edtf
        }
        end {
          edtf
        }
      }
    }
  }
  ... on Person {
    held: tenures(orderBy: LENGTH_DESC, first: 1) {
      nodes {
        office {
          label(language: $language)
          body {
            label(language: $language)
          }
        }
        interval {
          label(language: $language)
        }
      }
    }
    memberships(first: 1) {
      nodes {
        body {
          label(language: $language)
        }
        interval {
          label(language: $language)
        }
      }
    }
  }
  ... on Organization {
    partOf(first: 1) {
      nodes {
        label(language: $language)
      }
    }
  }
  ... on Office {
    body {
      recordId
      label(language: $language)
    }
  }
  ... on Event {
    bodies(first: 1) {
      nodes {
        recordId
        label(language: $language)
      }
    }
  }
}

fragment TimelineParts on TimelineConnection {
  today
  totalCount @include(if: $whole)
  countUpTo(limit: 10000) @skip(if: $whole)
  leftOut @include(if: $whole) {
    byKinds
    byLanes
  }
  clusters(max: 24) @include(if: $whole) {
    from
    to
    definite
    possible
  }
  pageInfo {
    hasNextPage
    endCursor
  }
  lanes {
    key
    label(language: $language)
    itemCount
    entity {
      recordId
    }
  }
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
    entity {
      recordId
    }
    event {
      recordId
    }
    firstSource {
      title
      url
      language
    }
    interval {
      label(language: $language)
      impliedLabel(language: $language)
      endKind
      start {
        uncertain
        latest
      }
      end {
        uncertain
        earliest
      }
      earliest
      latest
      coreStart
      coreEnd
      plannedEnd {
        label(language: $language)
      }
      implied {
        bound
        date
        doubted
      }
      bridges {
        from
        to
      }
    }
    fact {
      recordId
      kind
      ... on Tenure {
        vacant
        holder {
          ...Named
        }
        office {
          ...Named
        }
      }
      ... on Membership {
        role
        member {
          ...Named
        }
        body {
          ...Named
        }
      }
      ... on Participation {
        role
        participant {
          ...Named
        }
        event {
          ...Named
        }
      }
      ... on Existence {
        entity {
          ...Named
        }
      }
      ... on Name {
        text
        language
        entity {
          ...Named
        }
      }
    }
  }
}

fragment Named on Entity {
  recordId
  label(language: $language)
  names(first: 6) {
    nodes {
      text
      language
    }
  }
}

fragment Compared on Query {
  compared: timeline(
    ids: $chosen
    reach: [OFFICES, EVENTS]
    foldEvents: true
    during: $during
    minCertainty: $minCertainty
    kinds: $kinds
    knownAt: $knownAt
    first: 100
    after: $comparedAfter
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ComparedItem
    }
  }
}

fragment ComparedItem on TimelineItem {
  label(language: $language)
  certainty
  support
  disputed
  entity {
    id
    label(language: $language)
  }
  others {
    id
    label(language: $language)
  }
  interval {
    label(language: $language)
    impliedLabel(language: $language)
    earliest
    latest
    coreStart
    coreEnd
  }
  fact {
    recordId
  }
}

fragment ListedBatches on BatchConnection {
  totalCount
  nodes {
    ...ListedBatch
  }
}

fragment ListedBatch on Batch {
  number
  appliedAt
  by
  reason
}`,
};

export type TimelineComparedData = Compared;

export type TimelineComparedVariables = { readonly chosen: readonly (string)[]; readonly during?: string | null | undefined; readonly minCertainty?: Certainty | null | undefined; readonly kinds?: readonly (FactKind)[] | null | undefined; readonly knownAt?: string | null | undefined; readonly comparedAfter?: string | null | undefined; };

export const TIMELINE_COMPARED: ApiDocument<TimelineComparedData, TimelineComparedVariables> = {
  text: `query TimelineCompared($chosen: [ID!]!, $during: EDTFOrToday, $minCertainty: Certainty, $kinds: [FactKind!], $knownAt: DateTime, $comparedAfter: String, $language: String) {
  ...Compared
}

fragment Compared on Query {
  compared: timeline(
    ids: $chosen
    reach: [OFFICES, EVENTS]
    foldEvents: true
    during: $during
    minCertainty: $minCertainty
    kinds: $kinds
    knownAt: $knownAt
    first: 100
    after: $comparedAfter
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ComparedItem
    }
  }
}

fragment ComparedItem on TimelineItem {
  label(language: $language)
  certainty
  support
  disputed
  entity {
    id
    label(language: $language)
  }
  others {
    id
    label(language: $language)
  }
  interval {
    label(language: $language)
    impliedLabel(language: $language)
    earliest
    latest
    coreStart
    coreEnd
  }
  fact {
    recordId
  }
}`,
};

export type TimelineTableData = { readonly timeline: { readonly totalCount?: number; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; readonly nodes: readonly ({ readonly fact: { readonly recordId: string; readonly kind: FactKind; readonly note: string | null; }; readonly label: string; readonly certainty: RecordedCertainty | null; readonly support: Support; readonly conflict: boolean; readonly disputed: readonly (DisputedPart)[]; readonly acting: boolean | null; readonly claimCount: number; readonly voiceCount: number; readonly entity: { readonly recordId: string; readonly label: string; }; readonly interval: { readonly label: string; readonly impliedLabel: string | null; readonly start: { readonly edtf: string; } | null; readonly end: { readonly edtf: string; } | null; readonly earliest: string | null; readonly latest: string | null; readonly coreStart: string | null; readonly coreEnd: string | null; readonly bridged: boolean; }; readonly firstSource: { readonly title: string; readonly url: string | null; } | null; })[]; }; };

export type TimelineTableVariables = { readonly chosen: readonly (string)[]; readonly during?: string | null | undefined; readonly at?: { readonly allTimes?: boolean | null | undefined; readonly asOf?: string | null | undefined; readonly minCertainty?: Certainty | null | undefined; readonly whileEnclosing?: boolean | null | undefined; } | null | undefined; readonly minCertainty?: Certainty | null | undefined; readonly kinds?: readonly (FactKind)[] | null | undefined; readonly knownAt?: string | null | undefined; readonly first: number; readonly after?: string | null | undefined; readonly isFirst: boolean; };

export const TIMELINE_TABLE: ApiDocument<TimelineTableData, TimelineTableVariables> = {
  text: `query TimelineTable($chosen: [ID!]!, $during: EDTFOrToday, $at: MomentInput, $minCertainty: Certainty, $kinds: [FactKind!], $knownAt: DateTime, $first: Int!, $after: String, $isFirst: Boolean!) {
  timeline(
    ids: $chosen
    reach: [OFFICES, EVENTS]
    foldEvents: true
    during: $during
    at: $at
    minCertainty: $minCertainty
    kinds: $kinds
    knownAt: $knownAt
    first: $first
    after: $after
  ) {
    totalCount @include(if: $isFirst)
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      fact {
        recordId
        kind
        note
      }
      label
      certainty
      support
      conflict
      disputed
      acting
      claimCount
      voiceCount
      entity {
        recordId
        label
      }
      interval {
        label
        impliedLabel
        start {
          edtf
        }
        end {
          edtf
        }
        earliest
        latest
        coreStart
        coreEnd
        bridged
      }
      firstSource {
        title
        url
      }
    }
  }
}`,
};

export type TimelineFileData = { readonly nodes: readonly ({ readonly id?: string; readonly recordId?: string; readonly label?: string; readonly kind?: EntityKind; } | null)[]; readonly batches: { readonly nodes: readonly (BatchData)[]; }; readonly timeline: { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null; }; readonly nodes: readonly (FileItem)[]; }; };

export type TimelineFileVariables = { readonly chosen: readonly (string)[]; readonly during?: string | null | undefined; readonly minCertainty?: Certainty | null | undefined; readonly kinds?: readonly (FactKind)[] | null | undefined; readonly knownAt?: string | null | undefined; readonly after?: string | null | undefined; };

export const TIMELINE_FILE: ApiDocument<TimelineFileData, TimelineFileVariables> = {
  text: `query TimelineFile($chosen: [ID!]!, $during: EDTFOrToday, $minCertainty: Certainty, $kinds: [FactKind!], $knownAt: DateTime, $after: String) {
  ...Chosen
  ...FilePage
}

fragment Chosen on Query {
  nodes(ids: $chosen, knownAt: $knownAt) {
    ...FoundEntity
  }
  batches(first: 1) {
    nodes {
      ...BatchData
    }
  }
}

fragment FoundEntity on Entity {
  id
  recordId
  label
  kind
}

fragment BatchData on Batch {
  number
  appliedAt
}

fragment FilePage on Query {
  timeline(
    ids: $chosen
    reach: [OFFICES, EVENTS]
    foldEvents: true
    during: $during
    minCertainty: $minCertainty
    kinds: $kinds
    knownAt: $knownAt
    first: 100
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...FileItem
    }
  }
}

fragment FileItem on TimelineItem {
  label
  support
  disputed
  entity {
    kind
  }
  interval {
    label
    start {
      edtf
    }
    end {
      edtf
    }
    coreStart
    coreEnd
  }
  fact {
    recordId
    kind
    note
    claims(first: 20) {
      nodes {
        source {
          ...FileSource
        }
      }
    }
  }
}

fragment FileSource on Source {
  recordId
  title
  kind
  publisher
  url
  language
  date {
    edtf
  }
  note
}`,
};

export type TimelineFileNextData = FilePage;

export type TimelineFileNextVariables = { readonly chosen: readonly (string)[]; readonly during?: string | null | undefined; readonly minCertainty?: Certainty | null | undefined; readonly kinds?: readonly (FactKind)[] | null | undefined; readonly knownAt?: string | null | undefined; readonly after?: string | null | undefined; };

export const TIMELINE_FILE_NEXT: ApiDocument<TimelineFileNextData, TimelineFileNextVariables> = {
  text: `query TimelineFileNext($chosen: [ID!]!, $during: EDTFOrToday, $minCertainty: Certainty, $kinds: [FactKind!], $knownAt: DateTime, $after: String) {
  ...FilePage
}

fragment FilePage on Query {
  timeline(
    ids: $chosen
    reach: [OFFICES, EVENTS]
    foldEvents: true
    during: $during
    minCertainty: $minCertainty
    kinds: $kinds
    knownAt: $knownAt
    first: 100
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...FileItem
    }
  }
}

fragment FileItem on TimelineItem {
  label
  support
  disputed
  entity {
    kind
  }
  interval {
    label
    start {
      edtf
    }
    end {
      edtf
    }
    coreStart
    coreEnd
  }
  fact {
    recordId
    kind
    note
    claims(first: 20) {
      nodes {
        source {
          ...FileSource
        }
      }
    }
  }
}

fragment FileSource on Source {
  recordId
  title
  kind
  publisher
  url
  language
  date {
    edtf
  }
  note
}`,
};

type Support = 'ASSERTED' | 'ATTRIBUTED' | 'PLANNED' | 'WITHDRAWN';

type DisputedPart = 'ACTING' | 'END' | 'START' | 'VALUE';

type EntityKind = 'EVENT' | 'OFFICE' | 'ORGANIZATION' | 'PERSON' | 'REGION' | 'TOPIC';

type FactKind = 'EXISTENCE' | 'MEMBERSHIP' | 'NAME' | 'PARTICIPATION' | 'QUANTITY' | 'RELATION' | 'REMARK' | 'TENURE';

type RecordedCertainty = 'DEFINITE' | 'NOT_RECORDED' | 'POSSIBLE';

type EndKind = 'KNOWN' | 'ONGOING' | 'UNKNOWN';

type Calendar = 'GREGORIAN' | 'JULIAN';

type ClaimStatus = 'ATTRIBUTED' | 'DERIVED' | 'IMPLIED' | 'STATED';

type Modality = 'ASSERTED' | 'PLANNED';

type Rank = 'DEPRECATED' | 'NORMAL' | 'PREFERRED';

type Reliability = 'LOW' | 'NORMAL';

type NameKind = 'ALIAS' | 'FILING_FORM' | 'OFFICIAL' | 'SHORT' | 'TRANSLITERATION';

type EventFormat = 'HYBRID' | 'IN_PERSON' | 'ONLINE';

type RelationType = 'ADJACENT_TO' | 'ASSOCIATE_OF' | 'BELONGS_TO' | 'COOPERATES_WITH' | 'DISCUSSED' | 'HELD_IN' | 'HOSTED_BY' | 'NOT_SAME_AS' | 'ORGANIZED_BY' | 'PARENT_OF' | 'PART_OF' | 'RELATIVE_OF' | 'SEATED_IN' | 'SERVES_AS' | 'SIBLING_OF' | 'SPOUSE_OF' | 'SUCCEEDS' | 'TEACHER_OF';

type Certainty = 'DEFINITE' | 'POSSIBLE';

type Bound = 'END' | 'START';

type Engine = 'EMBEDDED' | 'NEO4J';

type PersonOrder = 'DATE_ASC' | 'DATE_DESC' | 'FACTS_DESC' | 'LABEL_ASC' | 'LABEL_DESC';

type OrganizationOrder = 'DATE_ASC' | 'DATE_DESC' | 'FACTS_DESC' | 'LABEL_ASC' | 'LABEL_DESC';

type OfficeOrder = 'DATE_ASC' | 'DATE_DESC' | 'FACTS_DESC' | 'LABEL_ASC' | 'LABEL_DESC';

type RegionOrder = 'DATE_ASC' | 'DATE_DESC' | 'FACTS_DESC' | 'LABEL_ASC' | 'LABEL_DESC';

type EventOrder = 'DATE_ASC' | 'DATE_DESC' | 'FACTS_DESC' | 'LABEL_ASC' | 'LABEL_DESC';

type FactRole = 'ABOUT' | 'BODY' | 'BY_EVENT' | 'CAPACITY' | 'ENTITY' | 'EVENT' | 'EX_OFFICIO' | 'HOLDER' | 'MEMBER' | 'OBJECT' | 'OFFICE' | 'ON_BEHALF_OF' | 'PARTICIPANT' | 'SUBJECT';

type SearchMatch = 'EXACT' | 'FOLDED' | 'FUZZY' | 'IDENTIFIER' | 'PART' | 'PREFIX' | 'RELATED' | 'SOME_WORDS' | 'WORDS';

type SourceOrder = 'PUBLISHER_ASC' | 'TITLE_ASC';

type LaneBy = 'CATEGORY' | 'ENTITY' | 'KIND' | 'OFFICE';
