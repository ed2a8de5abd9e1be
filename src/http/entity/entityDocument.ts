/** What the page of an entity asks the API. */
import type {
  EntityKind,
  EventFormat,
  FactKind,
  NameKind,
  RelationType,
  Support,
} from '../../domain/model/kinds.ts';

/** Facts on the page, and on that of one kind. */
const FACTS_SHOWN = 80;
export const FACTS_OF_ONE_KIND = 100;
/** Claims of each fact on the page. */
const CLAIMS_SHOWN = 3;
/** Items of the picture on the page. */
export const ITEMS_DRAWN = 30;
/** Facts that sources dispute, and facts that were withdrawn, on the page. */
const DISPUTED_SHOWN = 20;
const WITHDRAWN_SHOWN = 20;

/** The kinds of facts in the order of the page. */
export const SECTION_KINDS = [
  'NAME',
  'EXISTENCE',
  'TENURE',
  'MEMBERSHIP',
  'PARTICIPATION',
  'RELATION',
  'QUANTITY',
  'REMARK',
] as const satisfies readonly FactKind[];

const PARTS: Readonly<Record<FactKind, string>> = {
  NAME: '... on Name { text language nameKind }',
  EXISTENCE: '... on Existence { format seatCount }',
  TENURE: '... on Tenure { holder { ...Ref } office { ...Ref } exOfficio { ...Ref } began ended }',
  MEMBERSHIP: '... on Membership { member { ...Ref } body { ...Ref } exOfficio { ...Ref } role }',
  PARTICIPATION:
    '... on Participation { event { ...Ref } participant { ...Ref } capacity { ...Ref } onBehalfOf { ...Ref } onBehalfOfCount role group { description } }',
  RELATION: '... on Relation { type subject { ...Ref } object { ...Ref } }',
  QUANTITY: '... on Quantity { property unit values { value { label } interval { label } conflict } }',
  REMARK: '... on Remark { text about { ...Ref } aboutCount }',
};

const FRAGMENTS = `
fragment Ref on Entity { id recordId kind label }
fragment Parts on Fact {
  recordId kind label certainty conflict support note voiceCount
  interval { label impliedLabel longestBridgeDays endKind start { edtf } end { edtf } }
  byEvent { ...Ref }
  claims(first: ${CLAIMS_SHOWN}) { totalCount nodes { ...ClaimParts } }
}
fragment ClaimParts on Claim {
  start { label } end { edtf label } attested { label } calendar dateText acting began ended status rule modality rank note quote
  attributedTo { ...Ref }
  value { label }
  locators { page paragraph start end }
  passages(context: 60) { before text after }
  source { recordId title publisher url language reliability date { label } }
}`;

/**
 * The query for the entity `$id`, whose id may have a moment, with some of its facts: those of a kind, or of all kinds, after
 * the cursor `$after`. `$record`, `$at` and `$knownAt` are the parts of the id. Its facts are one list: Neo4j plans a
 * statement when it first gets it, and a list for each kind takes it ten times as long.
 */
export function entityQuery(kind: FactKind | null): string {
  const parts = kind === null ? Object.values(PARTS).join(' ') : PARTS[kind];
  const first = kind === null ? FACTS_SHOWN : FACTS_OF_ONE_KIND;
  const kinds = kind === null ? '' : `, kinds: [${kind}]`;
  const moment = 'at: $at, knownAt: $knownAt';
  return `query EntityPage($id: ID!, $record: ID!, $at: MomentInput, $knownAt: DateTime, $after: String) {
  node(id: $id) {
    __typename id recordId
    ... on Entity {
      label kind category note existsAt
      identifiers { scheme value url }
    }
  }
  facts(filter: { about: [$record]${kinds} }, ${moment}, first: ${first}, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ...Parts ${parts} }
  }
  disputed: facts(filter: { about: [$record], conflict: true }, ${moment}, first: ${DISPUTED_SHOWN}) {
    totalCount
    nodes { recordId kind label interval { starts: statedDates(bound: START) { label } ends: statedDates(bound: END) { label } } }
  }
  withdrawn: facts(filter: { about: [$record], supports: [WITHDRAWN] }, ${moment}, include: [WITHDRAWN], first: ${WITHDRAWN_SHOWN}) {
    totalCount
    nodes { recordId kind label note interval { label } }
  }
}
${FRAGMENTS}`;
}

/** Whether an id is known, and when its batch was committed, for what is read by another query. */
export const KNOWN_QUERY = `query EntityKnown($id: ID!, $batch: ID!) {
  node(id: $id) { __typename id ... on Entity { kind } }
  batch: node(id: $batch) { ... on Batch { appliedAt } }
}`;

/** All facts about an entity, as a table. */
export const TABLE_QUERY = `query EntityFacts($record: ID!, $at: MomentInput, $knownAt: DateTime) {
  facts(filter: { about: [$record] }, at: $at, knownAt: $knownAt, include: [WITHDRAWN]) {
    nodes {
      recordId kind label certainty support conflict voiceCount note
      interval { label start { edtf } end { edtf } earliest latest coreStart coreEnd }
      claims(first: 50) { nodes { status modality rank source { title url } } }
    }
  }
}`;

/** What is known of a record that is no entity. */
export interface NodeData {
  readonly __typename: string;
  /** With the moment at which it is read. */
  readonly id: string;
}

/** An entity that a fact links. */
export interface EntityRef extends Pick<NodeData, 'id'> {
  readonly recordId: string;
  readonly kind: EntityKind;
  readonly label: string;
}

interface Label {
  readonly label: string;
}

interface Edtf {
  readonly edtf: string;
}

export interface ClaimData {
  readonly start: Label | null;
  readonly end: (Label & Edtf) | null;
  readonly attested: Label | null;
  readonly calendar: string;
  readonly dateText: string | null;
  readonly acting: boolean | null;
  readonly began: string | null;
  readonly ended: string | null;
  readonly status: string;
  readonly rule: string | null;
  readonly modality: string;
  readonly rank: string;
  readonly note: string | null;
  readonly quote: string | null;
  readonly attributedTo: EntityRef | null;
  readonly value: Label | null;
  readonly locators: readonly {
    readonly page: string | null;
    readonly paragraph: string | null;
    readonly start: number | null;
    readonly end: number | null;
  }[];
  readonly passages: readonly { readonly before: string; readonly text: string; readonly after: string }[];
  readonly source: {
    readonly recordId: string;
    readonly title: string;
    readonly publisher: string | null;
    readonly url: string | null;
    readonly language: string | null;
    readonly reliability: string | null;
    readonly date: Label | null;
  };
}

/** A page of a list. */
interface Listed<Item> {
  readonly totalCount: number;
  readonly nodes: readonly Item[];
}

/** A fact; what only some kinds have is absent for the others. */
export interface FactData {
  readonly recordId: string;
  readonly kind: FactKind;
  readonly label: string;
  readonly certainty: 'DEFINITE' | 'POSSIBLE' | 'NOT_RECORDED' | null;
  readonly conflict: boolean;
  readonly support: Support;
  readonly note: string | null;
  readonly voiceCount: number;
  readonly interval: Label & {
    readonly impliedLabel: string | null;
    readonly longestBridgeDays: number;
    readonly endKind: 'KNOWN' | 'UNKNOWN' | 'ONGOING';
    readonly start: Edtf | null;
    readonly end: Edtf | null;
  };
  readonly byEvent: EntityRef | null;
  readonly claims: Listed<ClaimData>;
  readonly text?: string;
  readonly language?: string;
  readonly nameKind?: NameKind | null;
  readonly format?: EventFormat | null;
  readonly seatCount?: number | null;
  readonly holder?: EntityRef | null;
  readonly office?: EntityRef;
  readonly exOfficio?: EntityRef | null;
  readonly began?: string | null;
  readonly ended?: string | null;
  readonly member?: EntityRef;
  readonly body?: EntityRef;
  readonly role?: string | null;
  readonly event?: EntityRef;
  readonly participant?: EntityRef | null;
  readonly capacity?: EntityRef | null;
  readonly onBehalfOf?: readonly EntityRef[];
  readonly onBehalfOfCount?: number;
  readonly group?: { readonly description: string } | null;
  readonly type?: RelationType;
  readonly subject?: EntityRef;
  readonly object?: EntityRef;
  readonly property?: string;
  readonly unit?: string | null;
  readonly values?: readonly {
    readonly value: Label;
    readonly interval: Label;
    readonly conflict: boolean;
  }[];
  readonly about?: readonly EntityRef[];
  readonly aboutCount?: number;
}

/** Facts of one kind. */
export interface FactList {
  readonly nodes: readonly FactData[];
  /** How many there are; null where the record has more facts than were read. */
  readonly totalCount: number | null;
  /** Where the next page of the kind begins; null where there is none, or the list has other kinds too. */
  readonly next: string | null;
}

/** A fact on which sources contradict each other, with the dates that they give. */
export interface DisputedFact {
  readonly recordId: string;
  readonly kind: FactKind;
  readonly label: string;
  readonly interval: { readonly starts: readonly Label[]; readonly ends: readonly Label[] };
}

/** A fact whose claims are all withdrawn. */
interface WithdrawnFact {
  readonly recordId: string;
  readonly kind: FactKind;
  readonly label: string;
  readonly note: string | null;
  readonly interval: Label;
}

/** The answer to the query for an entity. */
export interface EntityAnswer {
  readonly node: NodeData | null;
  readonly facts: Listed<FactData> & {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly disputed: Listed<DisputedFact>;
  readonly withdrawn: Listed<WithdrawnFact>;
}

/** The entity of an answer whose node is one, with the facts of the only kind that was asked for, or of all. */
export function entityOf(
  { node, facts, disputed, withdrawn }: EntityAnswer,
  only: FactKind | null,
): EntityData {
  const { totalCount, nodes, pageInfo } = facts;
  const { hasNextPage, endCursor } = pageInfo;
  const listOf = (kind: FactKind): FactList => {
    if (only !== null) return { nodes, totalCount, next: hasNextPage ? endCursor : null };
    const ofKind = nodes.filter((fact) => fact.kind === kind);
    return { nodes: ofKind, totalCount: hasNextPage ? null : ofKind.length, next: null };
  };
  return {
    // The node has the shape of the query.
    ...(node as EntityData),
    ...Object.fromEntries((only === null ? SECTION_KINDS : [only]).map((kind) => [kind, listOf(kind)])),
    factCount: totalCount,
    disputed,
    withdrawn,
  };
}

/** An entity with its facts by kind; kinds that were not asked for are absent. */
export interface EntityData extends NodeData, EntityRef, Partial<Readonly<Record<FactKind, FactList>>> {
  readonly id: string;
  readonly category: string | null;
  readonly note: string | null;
  readonly existsAt: 'DEFINITE' | 'POSSIBLE' | 'NOT_RECORDED' | null;
  readonly identifiers: readonly {
    readonly scheme: string;
    readonly value: string;
    readonly url: string | null;
  }[];
  /** How many facts it has of the kinds that were asked for. */
  readonly factCount: number;
  readonly disputed: Listed<DisputedFact>;
  readonly withdrawn: Listed<WithdrawnFact>;
}
