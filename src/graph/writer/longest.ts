/** How long facts last at most, as the clock tells it to what looks for the facts of a window. */
import { FACT_KINDS, type FactKind } from '../../domain/kinds.ts';
import { type Longest, longestOf, NOTHING, withFact } from '../../domain/longest.ts';
import type { Transaction } from '../graph.ts';
import { boundsIn } from '../props.ts';
import { CLOCK_ID, longestProperty } from '../storage.ts';
import type { StoredFact } from './records.ts';

type Kind = FactKind | 'FACT';

const KINDS: readonly Kind[] = ['FACT', ...FACT_KINDS];

/** The longest facts of some; what is added twice counts once. */
export class LongestFacts {
  readonly #byKind = new Map<Kind, Longest>();

  add({ kind, props }: Pick<StoredFact, 'kind' | 'props'>): void {
    const bounds = boundsIn(props);
    for (const each of [kind, 'FACT'] as const)
      this.#byKind.set(each, withFact(this.#byKind.get(each) ?? NOTHING, bounds));
  }

  /** Tells the clock, in a transaction that has locked it; what it says becomes more and never less. */
  async keep(transaction: Transaction): Promise<void> {
    const columns = KINDS.map((kind) => `c.${longestProperty(kind)} AS ${kind}`).join(', ');
    const [row] = await transaction.run({
      text: `MATCH (c:Clock {id: $id}) RETURN ${columns}`,
      params: { id: CLOCK_ID },
    });
    const changed = [...this.#byKind].flatMap(([kind, longest]) => {
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
