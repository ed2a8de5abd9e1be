/** The ranges of sort keys, one per duration class, that hold all facts that may overlap a window. */
import type { Window } from './certainty.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from './day.ts';
import {
  ENDLESS_CLASS,
  FIRST_STEPPED_CLASS,
  LONGEST_CLASS,
  STEPS_PER_CLASS,
  stepsOfClass,
} from './durationClasses.ts';
import { DAY_WIDTH, sortKeyBound } from './sortKey.ts';

/**
 * How to find a key in the text of `lowerKeys`. The key of a class from `stepped` on, at a step, has the number
 * `steps * class + step - skipped`, from 0 on. Lower classes have one key each, whose number is the class. Facts that
 * may begin before their anchor have no steps and use the longest one.
 */
export const LOWER_KEYS_LAYOUT = {
  stepped: FIRST_STEPPED_CLASS,
  steps: STEPS_PER_CLASS,
  skipped: FIRST_STEPPED_CLASS * (STEPS_PER_CLASS - 1) + 1,
  width: DAY_WIDTH,
} as const;

/**
 * Lower sort-key bounds of the facts that may overlap a window, by class and by the longest step of the class that any
 * fact has. They are joined into one text, since a database takes as long to read a parameter of a hundred texts as to
 * read a page.
 */
export function lowerKeys({ from }: Window): string {
  let keys = '';
  for (let length = 0; length <= ENDLESS_CLASS; length += 1)
    for (let step = 1; step <= (length < FIRST_STEPPED_CLASS ? 1 : STEPS_PER_CLASS); step += 1) {
      const part = stepsOfClass(length) === 1 ? 1 : step / STEPS_PER_CLASS;
      keys += sortKeyBound(
        length < LONGEST_CLASS ? Math.max(UNBOUNDED_MIN, from + 2 - 2 ** length * (1 + part)) : UNBOUNDED_MIN,
      );
    }
  return keys;
}

/** Upper sort-key bound of the facts that may overlap a window and do not begin before their anchor. */
export const upperKey = ({ to }: Window): string => sortKeyBound(to + 1);

/** Upper sort-key bound of the facts that may have begun before their anchor. */
export const MAX_KEY = sortKeyBound(UNBOUNDED_MAX + 1);
