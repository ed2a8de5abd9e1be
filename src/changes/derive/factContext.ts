/** The facts, sources and kinds of entities that values of a fact are derived from. */

import type { AssessedClaim, Assessment } from '../../domain/claims/consensus.ts';
import type { TimeLimit } from '../../domain/claims/impliedBounds.ts';
import { addTo } from '../../domain/model/addTo.ts';
import { keptIn } from '../../domain/model/keptIn.ts';
import type { EntityKind } from '../../domain/model/kinds.ts';
import { compareCodeUnits } from '../../domain/model/textOrder.ts';
import { sortKey } from '../../domain/time/sortKey.ts';
import { entitiesInRole, type FactCore } from '../../store/codec/fact.ts';
import { numberOf } from '../../store/codec/storedRecord.ts';
import { type TermsKey, termsKey } from '../../store/read/factIds.ts';
import type { Assessments } from './assessments.ts';
import { EMPTY_PROFILE, type EntityProfile, profilesOf } from './entityProfile.ts';
import type { Lookup } from './factSource.ts';
import { NO_ALLOCATION, type SeatAllocation } from './seatAllocation.ts';

/** Limits that are computed from all tenures of an office, or of a holder in an office. */
interface TenureLimits {
  /** The seat allocations of all offices that will be asked about. */
  readonly allocations: Lookup<SeatAllocation>;
  /** By holder and office, the limits that the terms set to each other. */
  readonly terms: { get(key: TermsKey): TermLimits };
}

/** The limits of tenures, by id. */
export type TermLimits = ReadonlyMap<string, readonly TimeLimit[]>;

/** Facts as they will be after a batch, and what is derived from them, computed once. */
export class FactContext {
  readonly #kinds: Lookup<EntityKind>;
  readonly #assessments: Assessments;
  readonly #profiles: ReadonlyMap<string, EntityProfile>;
  readonly #holders = new Map<string, ReadonlyMap<string, readonly FactCore[]>>();
  readonly #limits: TenureLimits;

  /**
   * @param facts all facts of the profiles of the entities that will be asked about, but of the tenures only those that are
   * compared with each other
   */
  constructor(
    facts: Iterable<FactCore>,
    kinds: Lookup<EntityKind>,
    assessments: Assessments,
    limits: TenureLimits,
  ) {
    this.#kinds = kinds;
    this.#assessments = assessments;
    this.#limits = limits;
    this.#profiles = profilesOf(facts, (cores) => this.#sort(cores));
  }

  kindOf(entity: string): EntityKind | undefined {
    return this.#kinds.get(entity);
  }

  profile(entity: string): EntityProfile {
    return this.#profiles.get(entity) ?? EMPTY_PROFILE;
  }

  voiceOf(source: string): string {
    return this.#assessments.voiceOf(source);
  }

  /** The consensus of the claims about a fact. */
  assess(core: FactCore): Assessment {
    return this.#assessments.of(core);
  }

  /** The claims about a fact, each with the voice and the date of its source. */
  claimsOf(core: FactCore): AssessedClaim[] {
    return this.#assessments.claimsOf(core);
  }

  /** The stated number of seats of an office; 0 if none is stated. */
  statedSeats(office: string): number {
    // If the number changed over time, the greatest is the only one that is never too small.
    return Math.max(
      ...this.profile(office)
        .existences.filter((existence) => this.assess(existence).support === 'ASSERTED')
        .map(({ own }) => numberOf(own, 'seats') ?? 0),
      0,
    );
  }

  seatAllocation(office: string): SeatAllocation {
    return this.#limits.allocations.get(office) ?? NO_ALLOCATION;
  }

  /** The limits that other terms of the same holder in the same office set to a tenure. */
  termLimits(tenure: FactCore, office: string): readonly TimeLimit[] {
    const [holder] = entitiesInRole(tenure, 'holder');
    return holder === undefined
      ? []
      : (this.#limits.terms.get(termsKey(holder, office)).get(tenure.id) ?? []);
  }

  /** The tenures of a holder in an office, in order of time. */
  tenuresOf(holder: string, office: string): readonly FactCore[] {
    const byHolder = keptIn(this.#holders, office, () => tenuresByHolder(this.profile(office).tenures));
    return byHolder.get(holder) ?? [];
  }

  /** The sort key of a fact by its own claims, without the limits that other facts set. */
  ownSort(core: FactCore): string {
    return sortKey(this.assess(core).bounds, core.id);
  }

  #sort(cores: FactCore[]): void {
    if (cores.length < 2) return;
    const keys = new Map(cores.map((core) => [core, this.ownSort(core)]));
    cores.sort((a, b) => compareCodeUnits(keys.get(a) ?? '', keys.get(b) ?? ''));
  }
}

function tenuresByHolder(tenures: readonly FactCore[]): Map<string, FactCore[]> {
  const byHolder = new Map<string, FactCore[]>();
  for (const tenure of tenures)
    for (const holder of entitiesInRole(tenure, 'holder')) addTo(byHolder, holder, tenure);
  return byHolder;
}
