/** The longest durations of facts, kept on the clock so that reads of a window skip facts that are too short for it. */

import type { FactKind } from '../../domain/model/kinds.ts';
import {
  type LongestSteps,
  longestSteps,
  NO_STEPS,
  withFactLength,
} from '../../domain/time/durationClasses.ts';
import { anchorInKey } from '../../domain/time/sortKey.ts';
import { onClock } from '../clock.ts';
import { boundsOf } from '../codec/fact.ts';
import type { StoredFact } from '../codec/storedRecord.ts';
import type { Transaction } from '../graph.ts';
import { longestDurationProperty } from '../graphLayout.ts';

/** What the duration of a fact is computed from. */
export type FactWithProps = Pick<StoredFact, 'kind' | 'props'>;

/** Collects the longest durations of facts by kind. A fact may be added twice. */
export class LongestDurations {
  readonly #byKind = new Map<FactKind, LongestSteps>();

  add({ kind, props }: FactWithProps): void {
    const anchor = anchorInKey(String(props.sort));
    this.#byKind.set(kind, withFactLength(this.#byKind.get(kind) ?? NO_STEPS, boundsOf(props), anchor));
  }

  get isEmpty(): boolean {
    return this.#byKind.size === 0;
  }

  /** The values by the kind that `longestDurationProperty` takes. */
  values(): (readonly [kind: string, longest: LongestSteps])[] {
    return this.isEmpty
      ? []
      : [...this.#byKind, ['FACT', [...this.#byKind.values()].reduce(longestSteps)] as const];
  }

  /** Raises the values on the clock, in a transaction that has locked it; they never get smaller. */
  async save(transaction: Transaction): Promise<void> {
    if (this.isEmpty) return;
    const found = this.values();
    const columns = found.map(([kind]) => `c.${longestDurationProperty(kind)} AS ${kind}`).join(', ');
    const [row] = await transaction.run(onClock(`RETURN ${columns}`));
    const changed = found.flatMap(([kind, longest]) => {
      const known = (row?.[kind] as LongestSteps | null | undefined) ?? NO_STEPS;
      const together = longestSteps(known, longest);
      return together === known ? [] : [[longestDurationProperty(kind), together] as const];
    });
    if (changed.length === 0) return;
    const set = changed.map(([property]) => `c.${property} = $${property}`).join(', ');
    await transaction.run(onClock(`SET ${set}`, Object.fromEntries(changed)));
  }
}
