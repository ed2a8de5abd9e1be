/** The limits that the terms of a holder in an office set to each other, each computed once. */

import { chunksOf } from '../../domain/model/chunksOf.ts';
import { termLimits } from '../../domain/offices/consecutiveTerms.ts';
import type { OfficeTenure } from '../../domain/offices/officeTenure.ts';
import { entitiesInRole, type FactCore } from '../../store/codec/fact.ts';
import { type TermsKey, termsKey } from '../../store/read/factIds.ts';
import type { TermLimits } from './factContext.ts';
import { writtenIds } from './flaws.ts';

/** How many limits are kept; a holder and an office count as one more. */
const MAX_KEPT = 100_000;

const NO_LIMITS: TermLimits = new Map();

/** The terms of a holder in an office. */
interface Terms {
  /** How files write the holder and the office. */
  readonly written: Set<string>;
  readonly tenures: OfficeTenure[];
}

interface KnownTerms {
  readonly limits: TermLimits;
  /** Whether files write the holder or the office with several ids, so that REPEATED_TENURE compares the terms themselves. */
  readonly isRepeated: boolean;
}

/** How terms are read. */
interface TermReader {
  termIds(keys: readonly TermsKey[]): Promise<ReadonlyMap<TermsKey, Iterable<string>>>;
  /** The tenures with these ids, each as the limits read it. */
  holdings(ids: readonly string[]): Promise<readonly (readonly [FactCore, OfficeTenure])[]>;
}

export class TermLimitCache {
  readonly #reader: TermReader;
  readonly #known = new Map<TermsKey, KnownTerms>();
  #size = 0;

  constructor(reader: TermReader) {
    this.#reader = reader;
  }

  /** The limits that the terms of a holder in an office set to each other. */
  get(key: TermsKey): TermLimits {
    return this.#known.get(key)?.limits ?? NO_LIMITS;
  }

  /** Computes the limits of these holders and offices, and returns the ids of the terms that are needed themselves. */
  async repeatedTermIds(keys: Iterable<TermsKey>): Promise<Set<string>> {
    this.#dropOldest();
    const open = [...keys].filter((key) => this.#known.get(key)?.isRepeated !== false);
    const ids = new Map(
      [...(await this.#reader.termIds(open))].map(([key, list]) => [key, new Set(list)] as const),
    );
    await this.#compute(new Map([...ids].filter(([key]) => !this.#known.has(key))));
    return new Set([...ids].flatMap(([key, terms]) => (this.#known.get(key)?.isRepeated ? [...terms] : [])));
  }

  async #compute(ids: ReadonlyMap<TermsKey, ReadonlySet<string>>): Promise<void> {
    const terms = new Map<TermsKey, Terms>();
    for (const [key, { size }] of ids)
      if (size > 1) terms.set(key, { written: new Set(), tenures: [] });
      else this.#add(key, NO_LIMITS, false);
    const all = new Set([...terms.keys()].flatMap((key) => [...(ids.get(key) ?? [])]));
    for (const chunk of chunksOf(all))
      for (const [core, tenure] of await this.#reader.holdings(chunk)) {
        const [key] = termsKeys([core]);
        // A file may assign a stored tenure to another office.
        const found = key && terms.get(key);
        if (!found) continue;
        found.written.add(writtenIds(core));
        found.tenures.push(tenure);
      }
    for (const [key, { written, tenures }] of terms) this.#add(key, termLimits(tenures), written.size > 1);
  }

  #add(key: TermsKey, limits: TermLimits, isRepeated: boolean): void {
    this.#known.set(key, { limits: limits.size === 0 ? NO_LIMITS : limits, isRepeated });
    this.#size += sizeOf(limits);
  }

  #dropOldest(): void {
    for (const [key, { limits }] of this.#known) {
      if (this.#size <= MAX_KEPT) break;
      this.#known.delete(key);
      this.#size -= sizeOf(limits);
    }
  }
}

function sizeOf(limits: TermLimits): number {
  let size = 1;
  for (const list of limits.values()) size += list.length;
  return size;
}

/** The holder and the office of each tenure with a holder, whose other terms set limits to it. */
export function termsKeys(cores: Iterable<FactCore>): Set<TermsKey> {
  const keys = new Set<TermsKey>();
  for (const core of cores) {
    if (core.kind !== 'TENURE') continue;
    const [holder] = entitiesInRole(core, 'holder');
    const [office] = entitiesInRole(core, 'office');
    if (holder !== undefined && office !== undefined) keys.add(termsKey(holder, office));
  }
  return keys;
}
