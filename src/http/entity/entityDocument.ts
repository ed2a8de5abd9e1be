/** What the page of an entity asks the API. */
import type { FactKind } from '../../domain/model/kinds.ts';

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

const fragments = (claimsShown: number): string => `
fragment Ref on Entity { id recordId kind label }
fragment Parts on Fact {
  recordId kind label certainty conflict support note voiceCount
  interval { label impliedLabel longestBridgeDays endKind start { edtf } end { edtf } }
  byEvent { ...Ref }
  claims(first: ${claimsShown}) { totalCount nodes { ...ClaimParts } }
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
${fragments(CLAIMS_SHOWN)}`;
}

/** Claims on the page of a fact, and in the files of its sources. */
const CLAIMS_OF_ONE_FACT = 50;

/** One fact as it was known at a time, with its versions and the newest batch. */
export const FACT_QUERY = `query FactPage($id: ID!, $knownAt: DateTime) {
  node(id: $id, knownAt: $knownAt) {
    __typename id
    ... on Fact { ...Parts claims(first: ${CLAIMS_OF_ONE_FACT}) { nodes { source { kind note date { edtf } } } } history(last: 20) { nodes { knownFrom batch { number appliedAt } } } }
    ${Object.values(PARTS).join(' ')}
  }
  batches(first: 1) { nodes { number appliedAt } }
}
${fragments(CLAIMS_OF_ONE_FACT)}`;

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
