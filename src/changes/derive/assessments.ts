/** The consensus of the claims about facts, computed once for each fact. */

import { type AssessedClaim, type Assessment, assess } from '../../domain/claims/consensus.ts';
import { keptIn } from '../../domain/model/keptIn.ts';
import type { SeatTenure } from '../../domain/offices/officeTenure.ts';
import { claimRecordOf, claimsInFileOrder } from '../../store/codec/claim.ts';
import { entitiesInRole, type FactCore } from '../../store/codec/fact.ts';
import type { Lookup } from './factSource.ts';
import type { SourceInfo } from './sourceInfo.ts';

export class Assessments {
  readonly #sources: Lookup<SourceInfo>;
  /** By the object and not by its id: what is known about a fact is freed with it, and two versions never share it. */
  readonly #known = new WeakMap<FactCore, Assessment>();

  /** @param sources must know the sources of a fact when it is first asked about; they never change after that */
  constructor(sources: Lookup<SourceInfo>) {
    this.#sources = sources;
  }

  of(core: FactCore): Assessment {
    return keptIn(this.#known, core, () => assess(this.claimsOf(core)));
  }

  /** A tenure as the limits of seats and of other terms read it. */
  holding(tenure: FactCore): SeatTenure {
    const { bounds, bridges, support, acting, actingDisputed } = this.of(tenure);
    return {
      id: tenure.id,
      holder: entitiesInRole(tenure, 'holder')[0] ?? null,
      acting: actingDisputed || (acting ?? tenure.given.acting ?? false),
      bounds,
      bridges,
      support,
    };
  }

  /** The claims about a fact, each with the voice and the date of its source. */
  claimsOf(core: FactCore): AssessedClaim[] {
    return claimsInFileOrder(core.claims).map((claim) =>
      Object.assign(claimRecordOf(claim), {
        voice: this.voiceOf(claim.source),
        sourceDate: this.#sources.get(claim.source)?.date,
      }),
    );
  }

  voiceOf(source: string): string {
    return this.#sources.get(source)?.voice ?? source;
  }
}
