/** The values of facts as numbers alone. */
import type { Assessment, TimedValue } from '../../domain/claims/consensus.ts';
import { type Bounds, sureBounds, UNBOUNDED } from '../../domain/time/bounds.ts';

/** A fact with its values by time, if they do not have the time of an event, and its own bounds. */
interface Given {
  readonly assessed: Pick<Assessment, 'values'>;
  readonly values: readonly TimedValue[];
  readonly bounds: Bounds;
}

/** The values of a fact as numbers alone, `AMOUNT_LENGTH` for each, for conditions on them; a value that has the time of its fact has any day. */
export function amountsOf({ assessed, values, bounds }: Given): number[] {
  const [fact, ranges] = [sureBounds(bounds), assessed.values.map(({ numbers }) => numbers)];
  if (values.length > 0)
    return values.flatMap(({ numbers, bounds: own }) => {
      const sure = sureBounds(own);
      return [
        ...[numbers.min, numbers.max],
        ...[
          Math.max(own.startMin, bounds.startMin),
          own.startMax,
          own.endMin,
          Math.min(own.endMax, bounds.endMax),
        ],
        ...[Math.max(sure.startMin, fact.startMin), Math.min(sure.endMax, fact.endMax)],
      ];
    });
  if (ranges.length === 0) return [];
  const { startMin: first, endMax: last } = UNBOUNDED;
  const [least, most] = [ranges.map(({ min }) => min), ranges.map(({ max }) => max)];
  return [Math.min(...least), Math.max(...most), first, first, last, last, first, last];
}
