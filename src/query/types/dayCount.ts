/** `DayCount`. */

import type { DayCount } from '../../domain/time/dayCount.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';

export const dayCount: ValueType<DayCount> = valueType('DayCount', {
  definite: ({ definite }) => definite,
  possible: ({ possible }) => possible,
});
