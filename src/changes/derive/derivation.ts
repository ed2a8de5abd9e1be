/**
 * What values of facts and entities are derived from: read from a source for these records only, so that no more than a
 * part of the facts is in memory. `effects.ts` goes the other way: from a change to the records that are derived anew.
 */

import { OWNING_RELATIONS } from '../../domain/integrity/eventBeforeBody.ts';
import type { Flaw } from '../../domain/integrity/flaw.ts';
import { chunksOf } from '../../domain/model/chunksOf.ts';
import type { EntityKind, RelationType } from '../../domain/model/kinds.ts';
import type { SeatTenure } from '../../domain/offices/officeTenure.ts';
import type { Day } from '../../domain/time/day.ts';
import { entitiesInRole, type FactCore, storedFact } from '../../store/codec/fact.ts';
import type { StoredEntity, StoredFact } from '../../store/codec/storedRecord.ts';
import { Assessments } from './assessments.ts';
import { deriveTime } from './derivedTime.ts';
import { withCaches } from './entity.ts';
import { derivedFact } from './fact.ts';
import { FactContext } from './factContext.ts';
import type { FactSource, NextFact } from './factSource.ts';
import { findFlaws, flawsToStore, neighbourKeys } from './flaws.ts';
import { MAX_PART_DEPTH, visitLevels } from './levels.ts';
import { allocateSeats, NO_ALLOCATION, type SeatAllocation } from './seatAllocation.ts';
import type { SourceInfo } from './sourceInfo.ts';
import { TermLimitCache, termsKeys } from './termLimitCache.ts';

/** How many facts are kept, since the next records probably need them too. */
const MAX_KEPT = 4_000;

/** How many kinds of entities are kept. */
const MAX_KINDS = 50_000;

/** A fact as it is stored next, and the rules that it breaks. */
export interface DerivedNext {
  readonly next: NextFact;
  /** Absent if the fact is removed. */
  readonly after: StoredFact | undefined;
  readonly flaws: readonly Flaw[];
}

export class Derivation {
  readonly #source: FactSource;
  readonly #kinds = new Map<string, EntityKind>();
  readonly #sources = new Map<string, SourceInfo>();
  readonly #assessments = new Assessments(this.#sources);
  readonly #allocations = new Map<string, SeatAllocation>();
  readonly #terms: TermLimitCache;
  readonly #kept = new Map<string, NextFact>();

  constructor(source: FactSource) {
    this.#source = source;
    this.#terms = new TermLimitCache({
      termIds: (keys) => source.termIds(keys),
      holdings: async (ids) => this.#holdingsOf(this.#keep(await this.read(ids))),
    });
  }

  /** The facts with these ids, in their order; those that are neither stored nor will be are left out. */
  async read(ids: readonly string[]): Promise<NextFact[]> {
    const missing = ids.filter((id) => !this.#kept.has(id));
    const found = new Map((await this.#source.read(missing)).map((fact) => [fact.id, fact]));
    return ids.flatMap((id) => this.#kept.get(id) ?? found.get(id) ?? []);
  }

  /** Derives the values of facts. */
  async facts(facts: readonly NextFact[]): Promise<DerivedNext[]> {
    const context = await this.contextOfFacts(facts);
    return facts.map((next) => {
      const { core, digests } = next;
      if (core === undefined) return { next, after: undefined, flaws: [] };
      const time = deriveTime(core, context);
      const flaws = findFlaws(core, time, context);
      const fact = storedFact(core, derivedFact(core, time, context));
      return { next, after: { ...fact, ...flawsToStore(flaws), digests }, flaws };
    });
  }

  /**
   * Derives the cached properties of entities: from their names, existences and owners.
   * @param today the day that decides which of several names of an entity is the present one
   */
  async entities(entities: readonly StoredEntity[], today: Day): Promise<StoredEntity[]> {
    const ids = await this.#source.profileIds(entities.map(({ id }) => id));
    const cores = coresOf(this.#keep(await this.read([...ids])));
    const context = await this.#contextOf(cores);
    return entities.map((entity) => ({ ...withCaches(entity, context, today), digests: entity.digests }));
  }

  /**
   * What the times and flaws of these facts are derived from: the kinds of the entities in their roles, when these existed,
   * what they are part of, to which bodies events and offices belong, and all this of the wholes and bodies too; for tenures also the
   * other terms of their holders in their offices, and where seats are stated all tenures of the offices.
   */
  async contextOfFacts(facts: readonly NextFact[]): Promise<FactContext> {
    const known = new Map(facts.map((fact) => [fact.id, fact]));
    const cores = coresOf(facts);
    const found = await this.#readDates(cores, known);
    const repeated = await this.#terms.repeatedTermIds(termsKeys(cores));
    const neighbours = new Set(cores.flatMap(neighbourKeys));
    const beside = neighbours.size === 0 ? [] : (await this.#source.termIds([...neighbours])).values();
    const compared = new Set([...repeated, ...[...beside].flatMap((ids) => [...ids])]);
    for (const core of [...(await this.#readCores([...compared], known)), ...cores]) found.set(core.id, core);
    const context = await this.#contextOf([...found.values()]);
    for (const core of cores)
      for (const office of core.kind === 'TENURE' ? entitiesInRole(core, 'office') : [])
        if (!this.#allocations.has(office))
          this.#allocations.set(office, await this.#allocationOf(office, context.statedSeats(office)));
    return context;
  }

  /**
   * The facts about when the entities of these facts existed, their wholes, the bodies of those that are events or offices,
   * and the events that founded them, by id.
   */
  async #readDates(
    cores: readonly FactCore[],
    known: ReadonlyMap<string, NextFact>,
  ): Promise<Map<string, FactCore>> {
    if (this.#kinds.size > MAX_KINDS) this.#kinds.clear();
    const found = new Map<string, FactCore>();
    const entities = cores.flatMap(({ roles }) => roles.map(({ entity }) => entity));
    const read = async (level: readonly string[]): Promise<FactCore[]> => {
      const unknown = level.filter((id) => !this.#kinds.has(id));
      for (const [id, kind] of await this.#source.kinds(unknown)) this.#kinds.set(id, kind);
      const ids = [...(await this.#source.datingIds(level, this.#kinds))].filter((id) => !found.has(id));
      const cores = await this.#readCores(ids, known);
      for (const core of cores) found.set(core.id, core);
      return cores;
    };
    await visitLevels(entities, MAX_PART_DEPTH + 1, async (level) =>
      (await read(level)).flatMap((core) =>
        core.own.type === 'PART_OF' || this.#isBodyOf('EVENT', core)
          ? entitiesInRole(core, 'object')
          : core.kind === 'EXISTENCE'
            ? entitiesInRole(core, 'byEvent')
            : [],
      ),
    );
    // Of the bodies of offices only their existence counts, never what they are part of.
    await read(
      [...found.values()]
        .filter((core) => this.#isBodyOf('OFFICE', core))
        .flatMap((core) => entitiesInRole(core, 'object')),
    );
    return found;
  }

  /** Whether the fact says to which body an event or an office belongs, or who organized or hosts an event. */
  #isBodyOf(kind: EntityKind, core: FactCore): boolean {
    return (
      OWNING_RELATIONS.has(core.own.type as RelationType) &&
      entitiesInRole(core, 'subject').some((id) => this.#kinds.get(id) === kind)
    );
  }

  /** @param known facts that were read already, by id */
  async #readCores(ids: readonly string[], known: ReadonlyMap<string, NextFact>): Promise<FactCore[]> {
    const facts = ids.flatMap((id) => known.get(id) ?? []);
    return coresOf(this.#keep([...facts, ...(await this.read(ids.filter((id) => !known.has(id))))]));
  }

  async #contextOf(cores: readonly FactCore[]): Promise<FactContext> {
    await this.#readSources(cores);
    const given = { allocations: this.#allocations, terms: this.#terms };
    return new FactContext(cores, this.#kinds, this.#assessments, given);
  }

  async #readSources(cores: readonly FactCore[]): Promise<void> {
    const ids = new Set(cores.flatMap(({ claims }) => claims.map(({ source }) => source)));
    const unknown = [...ids].filter((id) => !this.#sources.has(id));
    const infos = await this.#source.sources(unknown);
    for (const id of unknown) this.#sources.set(id, infos.get(id) ?? { voice: id });
  }

  async #holdingsOf(facts: readonly NextFact[]): Promise<(readonly [FactCore, SeatTenure])[]> {
    const tenures = coresOf(facts);
    await this.#readSources(tenures);
    return tenures.map((tenure) => [tenure, this.#assessments.holding(tenure)]);
  }

  async #allocationOf(office: string, seats: number): Promise<SeatAllocation> {
    if (seats === 0) return NO_ALLOCATION;
    const holdings: SeatTenure[] = [];
    // A file may assign a stored tenure to another office.
    for (const ids of chunksOf(await this.#source.tenureIds(office)))
      for (const [tenure, holding] of await this.#holdingsOf(await this.read(ids)))
        if (entitiesInRole(tenure, 'office').includes(office)) holdings.push(holding);
    return allocateSeats(holdings, seats);
  }

  /** Keeps facts, so that they are not read again for the next records. */
  #keep(facts: readonly NextFact[]): readonly NextFact[] {
    for (const fact of facts) this.#kept.set(fact.id, fact);
    for (const id of this.#kept.keys()) {
      if (this.#kept.size <= MAX_KEPT) break;
      this.#kept.delete(id);
    }
    return facts;
  }
}

const coresOf = (facts: readonly NextFact[]): FactCore[] => facts.flatMap(({ core }) => core ?? []);
