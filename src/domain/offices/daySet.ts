/** Sets of days, as windows in order that share no day. */
import type { Window } from '../time/certainty.ts';
import { countWhere } from './countWhere.ts';

export type DaySet = readonly Window[];

/** The days of a window that are not in a set. */
export function without({ from, to }: Window, set: DaySet): DaySet {
  const left: Window[] = [];
  let next = from;
  for (let i = countWhere(set, (taken) => taken.to < from); next <= to; i += 1) {
    const taken = set[i] ?? { from: to + 1, to };
    if (next < taken.from) left.push({ from: next, to: Math.min(to, taken.from - 1) });
    next = taken.to + 1;
  }
  return left;
}
