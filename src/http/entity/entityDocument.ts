/** What the page of an entity asks the API. */
import type {
  EntityKind,
  EventFormat,
  FactKind,
  NameKind,
  RelationType,
  Support,
} from '../../domain/model/kinds.ts';

/** Facts of a kind on the page, of a kind of which few have more than some, and on the page of one kind. */
const FACTS_SHOWN = 20;
const FEW_SHOWN = 10;
const FEW: ReadonlySet<FactKind> = new Set(['EXISTENCE', 'QUANTITY', 'REMARK']);
export const FACTS_OF_ONE_KIND = 100;
/** Claims of each fact on the page. */
const CLAIMS_SHOWN = 4;
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

/** The root field for the entities of each kind. */
const ROOTS: Readonly<Record<EntityKind, string>> = {
  PERSON: 'person',
  ORGANIZATION: 'organization',
  OFFICE: 'office',
  REGION: 'region',
  EVENT: 'event',
  TOPIC: 'topic',
};

/** A list of facts of one kind. */
const listOf = (root: string, kind: FactKind, page: string): string =>
  `${kind}: ${root}(id: $id) { facts(kinds: [${kind}], ${page}) { totalCount pageInfo { hasNextPage endCursor } nodes { ...Parts ${PARTS[kind]} } } }`;

/**
 * The query for the entity `$id`, whose id may have a moment, with lists of its facts. When Neo4j first gets a statement, it
 * plans it for as long as the statement is large. So each list is a root field, which has a statement of its own, and of the
 * type of the entity: below `node`, which may be of any type, planning takes more than three times as long.
 */
const queryFor = (
  root: string,
  parameters: string,
  lists: readonly string[],
): string => `query EntityPage(${parameters}) {
  node(id: $id) {
    __typename id recordId
    ... on Entity {
      label kind category note existsAt
      identifiers { scheme value url }
    }
  }
  disputed: ${root}(id: $id) {
    facts(filter: { conflict: true }, first: ${DISPUTED_SHOWN}) {
      totalCount
      nodes { recordId kind label interval { starts: statedDates(bound: START) { label } ends: statedDates(bound: END) { label } } }
    }
  }
  withdrawn: ${root}(id: $id) {
    facts(filter: { supports: [WITHDRAWN] }, include: [WITHDRAWN], first: ${WITHDRAWN_SHOWN}) {
      totalCount
      nodes { recordId kind label note interval { label } }
    }
  }
  ${lists.join('\n  ')}
}
${FRAGMENTS}`;

const pageOf = (kind: FactKind): string => `first: ${FEW.has(kind) ? FEW_SHOWN : FACTS_SHOWN}`;

/** The query for an entity of a kind: some facts of each kind, or those of one kind after the cursor `$after`. */
export function entityQuery(entity: EntityKind, kind: FactKind | null): string {
  const root = ROOTS[entity];
  if (kind === null)
    return queryFor(
      root,
      '$id: ID!',
      SECTION_KINDS.map((each) => listOf(root, each, pageOf(each))),
    );
  const page = `first: ${FACTS_OF_ONE_KIND}, after: $after`;
  return queryFor(root, '$id: ID!, $after: String', [listOf(root, kind, page)]);
}

/** What kind of entity has an id. */
export const KIND_QUERY = `query EntityKind($id: ID!) {
  node(id: $id) { __typename id ... on Entity { kind } }
}`;

/** Whether an id is known, and when its batch was committed, for what is read by another query. */
export const KNOWN_QUERY = `query EntityKnown($id: ID!, $batch: ID!) {
  node(id: $id) { __typename id ... on Entity { kind } }
  batch: node(id: $batch) { ... on Batch { appliedAt } }
}`;

/** All facts about an entity, as a table. */
export const TABLE_QUERY = `query EntityFacts($id: ID!, $at: MomentInput, $knownAt: DateTime) {
  facts(filter: { about: [$id] }, at: $at, knownAt: $knownAt, include: [WITHDRAWN]) {
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

export type FactList = Listed<FactData> & {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

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

/** The answer to the query for an entity. The lists of a node that is no entity are empty. */
export interface EntityAnswer
  extends Partial<Readonly<Record<FactKind, { readonly facts: FactList } | null>>> {
  readonly node: NodeData | null;
  readonly disputed: { readonly facts: Listed<DisputedFact> } | null;
  readonly withdrawn: { readonly facts: Listed<WithdrawnFact> } | null;
}

/** The entity of an answer whose node is one. */
export function entityOf({ node, disputed, withdrawn, ...lists }: EntityAnswer): EntityData {
  const facts = Object.entries(lists).map(([kind, list]) => [kind, list?.facts]);
  // The node has the shape of the query.
  return {
    ...(node as EntityData),
    ...Object.fromEntries(facts),
    disputed: disputed?.facts,
    withdrawn: withdrawn?.facts,
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
  readonly disputed: Listed<DisputedFact>;
  readonly withdrawn: Listed<WithdrawnFact>;
}
