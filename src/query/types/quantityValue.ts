/** `QuantityValue`: a number that a quantity had at a time. */

import type { Certainty, DisputedPart } from '../../domain/model/kinds.ts';
import type { Count } from '../../domain/model/record.ts';
import { atLeast, certaintyAsOf } from '../../domain/time/certainty.ts';
import { timedValuesIn } from '../../store/codec/fact.ts';
import { recorded } from '../compile/certainty.ts';
import type { DecodeContext } from '../compile/run.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';
import { COUNT_KEYS, count, countOf } from './count.ts';
import { type IntervalValue, intervalValue, SAID_TIME, SURE_DAYS, WITHOUT_CLAIMS } from './interval.ts';

/** A number with its time. Its interval has the days that other facts leave possible. */
interface QuantityValue {
  readonly value: Count;
  readonly interval: IntervalValue;
  readonly disputed: readonly DisputedPart[];
}

export const quantityValue: ValueType<QuantityValue> = valueType('QuantityValue', {
  value: ({ value }, _args, selection, env) => count(value, selection, env),
  interval: ({ interval }, _args, selection, env) => intervalValue(interval, selection, env),
  certainty: ({ interval }, _args, _selection, env) =>
    env.moment.days && recorded(certaintyAt(interval, env)),
  conflict: ({ disputed }) => disputed.length > 0,
  disputed: ({ disputed }) => disputed,
});

const certaintyAt = (interval: IntervalValue, { moment: { days } }: DecodeContext): Certainty | null =>
  days ? certaintyAsOf(interval, interval.support, days) : null;

const INTERVAL_KEYS = [...SURE_DAYS, ...SAID_TIME] as const;

/** The stored properties from which the values of a quantity are read. */
export const VALUE_KEYS = ['values', 'disputedParts', ...INTERVAL_KEYS, ...COUNT_KEYS] as const;

/**
 * The values of a quantity, from the values of `VALUE_KEYS`; with a moment, those that it has then with the certainty that
 * is asked for. A quantity that has the time of an event is not filtered by a moment, as the event is not.
 */
export function quantityValues(row: readonly unknown[], env: DecodeContext): QuantityValue[] {
  const { days, certainty } = env.moment;
  const [stored, disputed, ...more] = row;
  const fact = {
    ...WITHOUT_CLAIMS,
    ...Object.fromEntries(INTERVAL_KEYS.map((key, i) => [key, more[i] ?? null])),
  } as unknown as IntervalValue;
  const timed = timedValuesIn(stored);
  if (timed.length === 0) {
    const value = countOf(more.slice(INTERVAL_KEYS.length));
    return value === null ? [] : [{ value, interval: fact, disputed: (disputed ?? []) as DisputedPart[] }];
  }
  return timed
    .map(({ value, bounds, start, end, endKind, disputed }) => ({
      value,
      disputed,
      interval: {
        ...WITHOUT_CLAIMS,
        support: fact.support,
        start,
        end,
        endKind,
        ...bounds,
        startMin: Math.max(bounds.startMin, fact.startMin),
        endMax: Math.min(bounds.endMax, fact.endMax),
      },
    }))
    .filter(({ interval }) => !days || atLeast(certaintyAt(interval, env), certainty));
}
