/** The interval that several facts share. */

import type { EndKind } from '../../domain/model/kinds.ts';
import type { Bounds } from '../../domain/time/bounds.ts';
import { isBounded } from '../../domain/time/day.ts';
import { spanText } from '../../domain/time/edtf/spanText.ts';
import type { IntervalValue } from '../types/interval.ts';

/**
 * The interval of shared bounds, whose core may be empty. The texts of its start and end assume that there is a shared
 * day.
 * @param endKinds those of the facts: an unbounded end is ONGOING where all of them are, otherwise UNKNOWN
 */
export function sharedInterval(bounds: Bounds, endKinds: readonly EndKind[]): IntervalValue {
  const { startMin, startMax, endMin, endMax } = bounds;
  return {
    ...bounds,
    start: spanText(startMin, Math.min(startMax, endMax)),
    end: spanText(Math.max(endMin, startMin), endMax),
    endKind: isBounded(endMax)
      ? 'KNOWN'
      : endKinds.every((kind) => kind === 'ONGOING')
        ? 'ONGOING'
        : 'UNKNOWN',
    plannedStart: null,
    plannedEnd: null,
    saidStart: null,
    saidEnd: null,
  };
}
