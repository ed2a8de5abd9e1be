/** The interval that several facts share. */

import { type Bridge, bridgesWithin, joinedBridges } from '../../domain/claims/bridges.ts';
import { type EndKind, SUPPORTS, type Support } from '../../domain/model/kinds.ts';
import { type Bounds, inOrder, isDoubted, saidBounds } from '../../domain/time/bounds.ts';
import { isBounded } from '../../domain/time/day.ts';
import { spanText } from '../../domain/time/edtf/spanText.ts';
import { bridgedDays } from '../../store/codec/fact.ts';
import { type IntervalValue, WITHOUT_CLAIMS } from '../types/interval.ts';

/** What a shared interval takes from each fact. */
export interface SharingFact {
  readonly endKind: EndKind;
  readonly support: Support;
  readonly bridges: readonly Bridge[];
}

/**
 * The interval of shared bounds, whose core may be empty. The texts of its start and end assume that there is a shared
 * day.
 * @param facts an unbounded end is ONGOING where that of all facts is, otherwise UNKNOWN; the weakest support counts, and
 * a shared day is bridged where it is in any fact
 */
export function sharedInterval(bounds: Bounds, facts: readonly SharingFact[]): IntervalValue {
  const { startMin, startMax, endMin, endMax } = inOrder(saidBounds(bounds));
  const mark = isDoubted(bounds) ? '?' : '';
  return {
    ...bounds,
    start: spanText(startMin, startMax, mark),
    end: spanText(endMin, endMax, mark),
    endKind: isBounded(endMax)
      ? 'KNOWN'
      : facts.every(({ endKind }) => endKind === 'ONGOING')
        ? 'ONGOING'
        : 'UNKNOWN',
    support: SUPPORTS.findLast((support) => facts.some((fact) => fact.support === support)) ?? 'ASSERTED',
    ...WITHOUT_CLAIMS,
    bridges: bridgedDays(joinedBridges(facts.flatMap((fact) => bridgesWithin(fact.bridges, bounds)))),
  };
}
