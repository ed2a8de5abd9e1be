/** Facts as they will be after a batch, with what they say about the entities that they touch. */

import { type AssessedClaim, type Assessment, assess } from '../../domain/claims/consensus.ts';
import type { Limit } from '../../domain/claims/impliedBounds.ts';
import type { Flaw } from '../../domain/integrity/flaw.ts';
import { seatOverlaps } from '../../domain/integrity/seatOverlap.ts';
import type { EntityKind } from '../../domain/model/kinds.ts';
import { byCodeUnits } from '../../domain/model/textOrder.ts';
import { type SeatHolding, takenSeats } from '../../domain/offices/seats.ts';
import { sortKey } from '../../domain/time/sortKey.ts';
import { claimRecordOf } from '../../store/codec/fileRecord.ts';
import { numberOf, textOf } from '../../store/codec/props.ts';
import type { StoredSource } from '../../store/storedRecord.ts';
import { type FactCore, filling, inOrder } from './factCore.ts';

/** What a source adds to its claims. */
export interface SourceFacts {
  readonly voice: string;
  readonly date?: string | undefined;
}

/** What claims take from a stored source. */
export const factsOfSource = ({ id, props }: StoredSource): SourceFacts => ({
  voice: textOf(props, 'voice') ?? id,
  date: textOf(props, 'date'),
});

/** The facts that say what an entity is called, when it existed, what it belongs to and who held it, in order of time. */
export interface Profile {
  readonly names: readonly FactCore[];
  readonly existences: readonly FactCore[];
  /** PART_OF with the entity as subject. */
  readonly wholes: readonly FactCore[];
  /** BELONGS_TO with the entity as subject. */
  readonly owners: readonly FactCore[];
  /** TENURE with the entity as office. */
  readonly tenures: readonly FactCore[];
}

/** What taken seats come to for the tenures of an office, by tenure. */
export interface Seating {
  /** What they imply for others. */
  readonly limits: ReadonlyMap<string, readonly Limit[]>;
  /** Those that take a seat which is taken. */
  readonly overlaps: ReadonlyMap<string, Flaw>;
}

/** Of an office whose seats nobody states. */
export const NO_SEATING: Seating = { limits: new Map(), overlaps: new Map() };

/** @param seats at least 1 */
export const seatingOf = (holdings: readonly SeatHolding[], seats: number): Seating => ({
  limits: takenSeats(holdings, seats),
  overlaps: seatOverlaps(holdings, seats),
});

/** Something by id. */
export interface Lookup<T> {
  get(id: string): T | undefined;
}

const NOTHING: Profile = { names: [], existences: [], wholes: [], owners: [], tenures: [] };

export class World {
  readonly #kinds: Lookup<EntityKind>;
  readonly #sources: Lookup<SourceFacts>;
  readonly #profiles: ReadonlyMap<string, Profile>;
  readonly #assessments = new Map<string, Assessment>();
  readonly #seatings = new Map<string, Seating>();
  readonly #givenSeatings: Lookup<Seating> | undefined;

  /**
   * `facts` must hold the profile facts of every entity that is asked about; the tenures of an office only where
   * its seats are stated, and not where `seatings` are computed already.
   */
  constructor(
    facts: Iterable<FactCore>,
    kinds: Lookup<EntityKind>,
    sources: Lookup<SourceFacts>,
    seatings?: Lookup<Seating>,
  ) {
    this.#kinds = kinds;
    this.#sources = sources;
    this.#givenSeatings = seatings;
    this.#profiles = this.#profilesOf(facts);
  }

  kindOf(entity: string): EntityKind | undefined {
    return this.#kinds.get(entity);
  }

  profile(entity: string): Profile {
    return this.#profiles.get(entity) ?? NOTHING;
  }

  voiceOf(source: string): string {
    return this.#sources.get(source)?.voice ?? source;
  }

  /** What the claims about a fact come to. */
  assess(core: FactCore): Assessment {
    const known = this.#assessments.get(core.id);
    if (known) return known;
    const assessed = assess(this.claimsOf(core));
    this.#assessments.set(core.id, assessed);
    return assessed;
  }

  /** Lets go of what is kept of a fact that nobody asks for again. */
  forget({ id }: FactCore): void {
    this.#assessments.delete(id);
  }

  /** The claims about a fact, each with what its source adds. */
  claimsOf(core: FactCore): AssessedClaim[] {
    return inOrder(core.claims).map((claim) => ({
      ...claimRecordOf(claim),
      voice: this.voiceOf(claim.source),
      sourceDate: this.#sources.get(claim.source)?.date,
    }));
  }

  /** How many seats an office is said to have, 0 where nobody says so. */
  statedSeats(office: string): number {
    // Where the number changed in time the greatest cannot be wrong.
    return Math.max(
      ...this.profile(office)
        .existences.filter((existence) => this.assess(existence).support === 'ASSERTED')
        .map(({ own }) => numberOf(own, 'seats') ?? 0),
      0,
    );
  }

  /** What the holders who fill the seats of an office come to for its tenures. */
  seating(office: string): Seating {
    if (this.#givenSeatings !== undefined) return this.#givenSeatings.get(office) ?? NO_SEATING;
    const known = this.#seatings.get(office);
    if (known) return known;
    const seats = this.statedSeats(office);
    const seating =
      seats > 0
        ? seatingOf(
            this.profile(office).tenures.map((tenure) => this.holding(tenure)),
            seats,
          )
        : NO_SEATING;
    this.#seatings.set(office, seating);
    return seating;
  }

  /** What a tenure takes of the seats of its office. */
  holding(tenure: FactCore): SeatHolding {
    const { bounds, support, acting } = this.assess(tenure);
    return {
      id: tenure.id,
      holder: filling(tenure, 'holder')[0] ?? null,
      acting: acting ?? tenure.given.acting ?? false,
      bounds,
      support,
    };
  }

  /** The place of a fact in time by its own claims alone. */
  ownSort(core: FactCore): string {
    return sortKey(this.assess(core).bounds, core.id);
  }

  #sort(cores: FactCore[]): void {
    if (cores.length < 2) return;
    const keys = new Map(cores.map((core) => [core, this.ownSort(core)]));
    cores.sort((a, b) => byCodeUnits(keys.get(a) ?? '', keys.get(b) ?? ''));
  }

  #profilesOf(facts: Iterable<FactCore>): Map<string, Profile> {
    const profiles = new Map<string, { [K in keyof Profile]: FactCore[] }>();
    const add = (entity: string | undefined, key: keyof Profile, core: FactCore): void => {
      if (entity === undefined) return;
      let profile = profiles.get(entity);
      if (!profile) {
        profile = { names: [], existences: [], wholes: [], owners: [], tenures: [] };
        profiles.set(entity, profile);
      }
      profile[key].push(core);
    };
    for (const core of facts) {
      if (core.kind === 'NAME') add(filling(core, 'entity')[0], 'names', core);
      else if (core.kind === 'EXISTENCE') add(filling(core, 'entity')[0], 'existences', core);
      else if (core.kind === 'RELATION' && core.own.type === 'PART_OF')
        add(filling(core, 'subject')[0], 'wholes', core);
      else if (core.kind === 'RELATION' && core.own.type === 'BELONGS_TO')
        add(filling(core, 'subject')[0], 'owners', core);
      else if (core.kind === 'TENURE') add(filling(core, 'office')[0], 'tenures', core);
    }
    for (const profile of profiles.values()) for (const list of Object.values(profile)) this.#sort(list);
    return profiles;
  }
}
