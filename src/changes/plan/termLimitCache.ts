/** The limits that the terms of a holder in an office set to each other, each computed once in a plan. */
import { termLimits } from '../../domain/offices/consecutiveTerms.ts';
import type { OfficeTenure } from '../../domain/offices/officeTenure.ts';
import type { FactCore } from '../../store/codec/fact.ts';
import { type TermsKey, termIdsByKey } from '../../store/read/factIds.ts';
import type { TermLimits } from '../derive/factContext.ts';
import { writtenIds } from '../derive/flaws.ts';
import { termsKeys } from '../derive/termsKeys.ts';
import { chunksOf } from './chunks.ts';
import type { NextFacts } from './nextFacts.ts';
import type { PlanContext } from './planContext.ts';

/** How many limits are kept; a holder and an office count as one more. */
const MAX_KEPT = 100_000;

const NO_LIMITS: TermLimits = new Map();

/** The terms of a holder in an office. */
interface Terms {
  /** How files write the holder and the office. */
  readonly written: Set<string>;
  readonly tenures: OfficeTenure[];
}

export class TermLimitCache {
  readonly #planContext: PlanContext;
  readonly #facts: NextFacts;
  readonly #holdingsOf: (tenures: readonly FactCore[]) => Promise<readonly OfficeTenure[]>;
  /** The limits by holder and office; null where the other terms are needed themselves. */
  readonly #limits = new Map<TermsKey, TermLimits | null>();
  #kept = 0;

  constructor(
    planContext: PlanContext,
    facts: NextFacts,
    holdingsOf: (tenures: readonly FactCore[]) => Promise<readonly OfficeTenure[]>,
  ) {
    this.#planContext = planContext;
    this.#facts = facts;
    this.#holdingsOf = holdingsOf;
  }

  /** The limits that the terms of a holder in an office set to each other; undefined where the terms are needed themselves. */
  get(key: TermsKey): TermLimits | undefined {
    return this.#limits.get(key) ?? undefined;
  }

  /** Computes the limits of these holders and offices, and returns the ids of the terms that are needed themselves. */
  async otherTermIds(keys: Iterable<TermsKey>): Promise<Set<string>> {
    this.#dropOldest();
    const { graph, isEmpty } = this.#planContext;
    const open = [...keys].filter((key) => this.get(key) === undefined);
    const stored = isEmpty ? null : await termIdsByKey(graph, open);
    const ids = new Map(
      open.map((key) => [key, new Set([...this.#planContext.termIds(key), ...(stored?.get(key) ?? [])])]),
    );
    await this.#compute(new Map([...ids].filter(([key]) => !this.#limits.has(key))));
    return new Set([...ids].flatMap(([key, terms]) => (this.#limits.get(key) === null ? [...terms] : [])));
  }

  async #compute(ids: ReadonlyMap<TermsKey, ReadonlySet<string>>): Promise<void> {
    const terms = new Map<TermsKey, Terms>();
    for (const [key, { size }] of ids)
      if (size > 1) terms.set(key, { written: new Set(), tenures: [] });
      else this.#add(key, NO_LIMITS);
    const all = new Set([...terms.keys()].flatMap((key) => [...(ids.get(key) ?? [])]));
    for (const chunk of chunksOf(all)) await this.#addTerms(chunk, terms);
    // REPEATED_TENURE compares terms where files write the holder or the office with several ids.
    for (const [key, { written, tenures }] of terms)
      this.#add(key, written.size > 1 ? null : termLimits(tenures));
  }

  async #addTerms(ids: readonly string[], terms: ReadonlyMap<TermsKey, Terms>): Promise<void> {
    const facts = await this.#facts.read(ids);
    this.#facts.keep(facts);
    const cores = facts.flatMap(({ core }) => core ?? []);
    const holdings = await this.#holdingsOf(cores);
    for (const [i, core] of cores.entries()) {
      const [key] = termsKeys([core]);
      // A file may assign a stored tenure to another office.
      const found = key && terms.get(key);
      if (!found) continue;
      found.written.add(writtenIds(core));
      found.tenures.push(holdings[i] as OfficeTenure);
    }
  }

  #add(key: TermsKey, limits: TermLimits | null): void {
    this.#limits.set(key, limits?.size === 0 ? NO_LIMITS : limits);
    this.#kept += sizeOf(limits);
  }

  #dropOldest(): void {
    for (const [key, limits] of this.#limits) {
      if (this.#kept <= MAX_KEPT) break;
      this.#limits.delete(key);
      this.#kept -= sizeOf(limits);
    }
  }
}

function sizeOf(limits: TermLimits | null): number {
  let size = 1;
  for (const list of limits?.values() ?? []) size += list.length;
  return size;
}
