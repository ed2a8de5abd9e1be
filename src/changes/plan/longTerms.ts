/** The limits of the terms of holders who have very many in one office, each computed once in a plan. */
import { termLimits } from '../../domain/offices/consecutiveTerms.ts';
import type { OfficeTenure } from '../../domain/offices/officeTenure.ts';
import type { FactCore } from '../../store/codec/fact.ts';
import { type TermsKey, termIdsByKey } from '../../store/read/factIds.ts';
import type { FactContext, TermLimits } from '../derive/factContext.ts';
import { writtenIds } from '../derive/flaws.ts';
import { termsKeys } from '../derive/termsKeys.ts';
import { chunksOf } from './chunks.ts';
import type { NextFacts } from './nextFacts.ts';
import type { PlanContext } from './planContext.ts';

/** Fewer terms are read again for each chunk of facts, which takes less memory than to keep their limits. */
const MIN_LONG = 500;

export class LongTerms {
  readonly #planContext: PlanContext;
  readonly #facts: NextFacts;
  readonly #contextOf: (cores: readonly FactCore[]) => Promise<FactContext>;
  /** The limits by holder and office; null where the other terms are needed themselves. */
  readonly #limits = new Map<TermsKey, TermLimits | null>();

  constructor(
    planContext: PlanContext,
    facts: NextFacts,
    contextOf: (cores: readonly FactCore[]) => Promise<FactContext>,
  ) {
    this.#planContext = planContext;
    this.#facts = facts;
    this.#contextOf = contextOf;
  }

  /** The limits that the many terms of a holder in an office set to each other; undefined where they are not many. */
  get(key: TermsKey): TermLimits | undefined {
    return this.#limits.get(key) ?? undefined;
  }

  /** The ids of the terms of these holders in these offices, but for those whose limits it has afterwards. */
  async otherTermIds(keys: Iterable<TermsKey>): Promise<Set<string>> {
    const { graph, isEmpty } = this.#planContext;
    const open = [...keys].filter((key) => this.get(key) === undefined);
    const stored = isEmpty ? null : await termIdsByKey(graph, open);
    const others = new Set<string>();
    for (const key of open) {
      const ids = new Set([...this.#planContext.termIds(key), ...(stored?.get(key) ?? [])]);
      if (ids.size >= MIN_LONG && !this.#limits.has(key))
        this.#limits.set(key, await this.#limitsOf(key, ids));
      if (this.get(key) === undefined) for (const id of ids) others.add(id);
    }
    return others;
  }

  /** Null where files write the holder or the office with several ids: REPEATED_TENURE compares such terms. */
  async #limitsOf(key: TermsKey, ids: Iterable<string>): Promise<TermLimits | null> {
    const written = new Set<string>();
    const terms: OfficeTenure[] = [];
    for (const chunk of chunksOf(ids)) {
      const nextFacts = await this.#facts.read(chunk);
      // A file may assign a stored tenure to another office.
      const tenures = nextFacts.flatMap(({ core }) =>
        core !== undefined && termsKeys([core]).has(key) ? [core] : [],
      );
      for (const tenure of tenures) written.add(writtenIds(tenure));
      const context = await this.#contextOf(tenures);
      for (const tenure of tenures) terms.push(context.holding(tenure));
    }
    return written.size > 1 ? null : termLimits(terms);
  }
}
