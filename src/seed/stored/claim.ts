/** Claims to nodes and back. */
import { claimId } from '../../domain/factId.ts';
import { CLAIM_STATUSES, MODALITIES, RANKS } from '../../domain/kinds.ts';
import type { ClaimRecord, Count, Locator } from '../../domain/record.ts';
import type { Props, StoredClaim } from '../../graph/writer/records.ts';
import { flagOf, listOf, numberOf, propsOf, textOf } from './props.ts';

const ORDER_DIGITS = 5;
/** Sorts before every character of an id. */
const SEPARATOR = ' ';

/** `order` is the place of the claim among those of its dataset on this fact, from 0. */
export function storedClaim(factId: string, claim: ClaimRecord, dataset: string, order: number): StoredClaim {
  const { source, by, value, locators, derivedFrom } = claim;
  const id = claimId(factId, claim, dataset);
  return {
    id,
    source,
    by: by ?? null,
    props: propsOf({
      id,
      kind: 'CLAIM',
      factId,
      sourceId: source,
      attributedToId: by,
      sort: [dataset, factId, String(order).padStart(ORDER_DIGITS, '0'), id].join(SEPARATOR),
      // One after the other, so that the order of keys in a file does not show.
      date: claim.date,
      start: claim.start,
      end: claim.end,
      attested: claim.attested,
      calendar: claim.calendar,
      dateText: claim.dateText,
      duration: claim.duration,
      acting: claim.acting,
      began: claim.began,
      ended: claim.ended,
      status: claim.status,
      rule: claim.rule,
      modality: claim.modality,
      rank: claim.rank,
      quote: claim.quote,
      note: claim.note,
      ...countProps(value ?? null),
      locators: locators.map((locator) => JSON.stringify(locator)),
      derivedFrom,
      dataset,
    }),
  };
}

/** The claim as it was read, for computing what follows from it. */
export function claimRecord({ props, source, by }: StoredClaim): ClaimRecord {
  return {
    source,
    date: textOf(props, 'date'),
    start: textOf(props, 'start'),
    end: textOf(props, 'end'),
    attested: textOf(props, 'attested'),
    calendar: props.calendar === 'JULIAN' ? 'JULIAN' : undefined,
    dateText: textOf(props, 'dateText'),
    duration: textOf(props, 'duration'),
    value: countOf(props),
    acting: flagOf(props, 'acting'),
    began: textOf(props, 'began'),
    ended: textOf(props, 'ended'),
    locators: listOf(props, 'locators').map((text) => JSON.parse(text) as Locator),
    status: CLAIM_STATUSES.find((status) => status === props.status) ?? 'STATED',
    rule: textOf(props, 'rule'),
    derivedFrom: listOf(props, 'derivedFrom'),
    by: by ?? undefined,
    modality: MODALITIES.find((modality) => modality === props.modality) ?? 'ASSERTED',
    rank: RANKS.find((rank) => rank === props.rank) ?? 'NORMAL',
    quote: textOf(props, 'quote'),
    note: textOf(props, 'note'),
  };
}

/** The five properties of a number as it was said; none where there is none. */
export const countProps = (count: Count | null): Props =>
  count === null
    ? {}
    : propsOf({
        valueMin: count.min,
        valueMax: count.max,
        minInclusive: count.minInclusive,
        maxInclusive: count.maxInclusive,
        approximate: count.approximate,
      });

function countOf(props: Props): Count | undefined {
  const approximate = flagOf(props, 'approximate');
  if (approximate === undefined) return undefined;
  return {
    min: numberOf(props, 'valueMin'),
    max: numberOf(props, 'valueMax'),
    minInclusive: flagOf(props, 'minInclusive') ?? true,
    maxInclusive: flagOf(props, 'maxInclusive') ?? true,
    approximate,
  };
}
