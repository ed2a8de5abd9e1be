/** Claims: record to node and back. */
import { claimId } from '../../domain/model/factId.ts';
import { CLAIM_STATUSES, MODALITIES, RANKS } from '../../domain/model/kinds.ts';
import { CLAIM_ENTITIES, type ClaimRecord, type Count, type Locator } from '../../domain/model/record.ts';
import { compareCodeUnits } from '../../domain/model/textOrder.ts';
import { CLAIM_RELATIONSHIPS, type ClaimRelationship } from '../graphLayout.ts';
import { type FieldsOf, FieldTable, flag, list, number, oneOf, required, text } from './fieldTable.ts';
import { type Props, propsOf, type StoredClaim, textOf, withoutBatchNumbers } from './storedRecord.ts';

const FIELDS = new FieldTable({
  source: text('sourceId'),
  date: text('date'),
  start: text('start'),
  end: text('end'),
  attested: text('attested'),
  calendar: oneOf('calendar', ['JULIAN']),
  dateText: text('dateText'),
  duration: text('duration'),
  acting: flag('acting'),
  began: text('began'),
  ended: text('ended'),
  locators: list(
    'locators',
    (locator: Locator) => JSON.stringify(locator),
    (line) => JSON.parse(line) as Locator,
  ),
  status: required(oneOf('status', CLAIM_STATUSES), 'STATED'),
  rule: text('rule'),
  derivedFrom: list('derivedFrom', String, String),
  by: text('attributedToId'),
  replaces: text('replacesId'),
  replacedBy: text('replacedById'),
  modality: required(oneOf('modality', MODALITIES), 'ASSERTED'),
  rank: required(oneOf('rank', RANKS), 'NORMAL'),
  quote: text('quote'),
  note: text('note'),
} satisfies FieldsOf<ClaimRecord, 'value'>);

const ORDER_DIGITS = 5;
/** Sorts before every character of an id. */
const SEPARATOR = ' ';

/** The node of a claim. `order` is its place among the claims of its dataset on this fact, from 0. */
export function storedClaim(factId: string, claim: ClaimRecord, dataset: string, order: number): StoredClaim {
  const { source, value } = claim;
  const id = claimId(factId, claim, dataset);
  return {
    id,
    source,
    props: propsOf({
      id,
      kind: 'CLAIM',
      factId,
      sort: sortKeyOf(dataset, factId, order, id),
      ...FIELDS.write(claim),
      ...countProps(value ?? null),
      dataset,
    }),
  };
}

const sortKeyOf = (dataset: string, factId: string, order: number, id: string): string =>
  [dataset, factId, String(order).padStart(ORDER_DIGITS, '0'), id].join(SEPARATOR);

/** The place of a claim among those of its dataset on its fact. */
export const orderOf = ({ props }: StoredClaim): number =>
  Number(textOf(props, 'sort')?.split(SEPARATOR)[2] ?? 0);

/** The claim so many places later. */
export const movedBy = (claim: StoredClaim, places: number): StoredClaim => {
  const { dataset, factId } = claim.props;
  const sort = sortKeyOf(String(dataset), String(factId), orderOf(claim) + places, claim.id);
  return { ...claim, props: { ...claim.props, sort } };
};

/** The claim as its file states it. */
export const claimRecordOf = ({ props, source }: StoredClaim): ClaimRecord =>
  Object.assign(FIELDS.read(props), { source, value: countOf(props) });

/** A claim from the properties of its node. */
export function claimOfNode(node: unknown): StoredClaim {
  const props = withoutBatchNumbers(node);
  return {
    id: String(props.id),
    props,
    source: String(props.sourceId),
  };
}

/** The relationships of claims to entities, and the properties with the ids of these. */
const NAMED = CLAIM_ENTITIES.map((key) => [CLAIM_RELATIONSHIPS[key], FIELDS.propertyOf(key)] as const);

/** The relationships of a claim to the entities that it names, each with the id of the entity. */
export function namedEntities({ props }: Pick<StoredClaim, 'props'>): [ClaimRelationship, string][] {
  const named: [ClaimRelationship, string][] = [];
  for (const [type, property] of NAMED) {
    const id = textOf(props, property);
    if (id !== undefined) named.push([type, id]);
  }
  return named;
}

/** The claims by dataset, and within one in the order of its file. */
export const claimsInFileOrder = (claims: readonly StoredClaim[]): StoredClaim[] =>
  [...claims].sort((a, b) => compareCodeUnits(textOf(a.props, 'sort') ?? '', textOf(b.props, 'sort') ?? ''));

const COUNT_FIELDS = new FieldTable({
  min: number('valueMin'),
  max: number('valueMax'),
  minDecimals: number('minDecimals'),
  maxDecimals: number('maxDecimals'),
  minInclusive: required(flag('minInclusive'), true),
  maxInclusive: required(flag('maxInclusive'), true),
  approximate: flag('approximate'),
} satisfies FieldsOf<Count, never>);

/** The properties that `claimRecordOf` and the order of claims are read from. */
export const STATED_OF_CLAIM = ['id', 'sort', 'dataset', ...FIELDS.properties, ...COUNT_FIELDS.properties];

/** The properties of a number on a claim or a fact; none where there is no number. */
export const countProps = (count: Count | null): Props => (count === null ? {} : COUNT_FIELDS.write(count));

function countOf(props: Props): Count | undefined {
  // Most claims have no number.
  if (props.approximate === undefined) return undefined;
  const { approximate, ...count } = COUNT_FIELDS.read(props);
  return approximate === undefined ? undefined : { ...count, approximate };
}

/** The rule of the claims that merges make: that the label of a merged entity is a name of the other. */
export const LABEL_OF_MERGED = 'the label of an entity that was merged into this one';
