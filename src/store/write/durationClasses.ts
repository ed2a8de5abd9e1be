/** How long facts last at most, as the clock tells it to what looks for the facts of a window. */

import type { FactKind } from '../../domain/model/kinds.ts';
import type { Bounds } from '../../domain/time/bounds.ts';
import { type Longest, longestOf, NOTHING, withFact } from '../../domain/time/longestFacts.ts';
import type { Transaction } from '../graph.ts';
import { CLOCK_ID, longestProperty } from '../graphLayout.ts';

/** The longest facts of some; what is added twice counts once. */
export class LongestFacts {
  readonly #byKind = new Map<FactKind, Longest>();

  add(kind: FactKind, bounds: Bounds): void {
    this.#byKind.set(kind, withFact(this.#byKind.get(kind) ?? NOTHING, bounds));
  }

  get isEmpty(): boolean {
    return this.#byKind.size === 0;
  }

  /** Tells the clock, in a transaction that has locked it; what it says becomes more and never less. */
  async keep(transaction: Transaction): Promise<void> {
    if (this.isEmpty) return;
    const found = [...this.#byKind, ['FACT', [...this.#byKind.values()].reduce(longestOf)]] as const;
    const columns = found.map(([kind]) => `c.${longestProperty(kind)} AS ${kind}`).join(', ');
    const [row] = await transaction.run({
      text: `MATCH (c:Clock {id: $id}) RETURN ${columns}`,
      params: { id: CLOCK_ID },
    });
    const changed = found.flatMap(([kind, longest]) => {
      const known = (row?.[kind] as Longest | null | undefined) ?? NOTHING;
      const together = longestOf(known, longest);
      return together === known ? [] : [[longestProperty(kind), together] as const];
    });
    if (changed.length === 0) return;
    await transaction.run({
      text: `MATCH (c:Clock {id: $id}) SET ${changed.map(([property]) => `c.${property} = $${property}`).join(', ')}`,
      params: { id: CLOCK_ID, ...Object.fromEntries(changed) },
    });
  }
}
