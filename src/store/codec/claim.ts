/** Claims to nodes; `graph/recordOf.ts` leads back. */
import { claimId } from '../../domain/model/factId.ts';
import type { ClaimRecord, Count } from '../../domain/model/record.ts';
import type { Props, StoredClaim } from '../storedRecord.ts';
import { propsOf } from './propsOf.ts';

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
