/** Reads the facts that values of some records are derived from, only for these, so that a plan never holds all. */
import { ENTITY_KINDS, type EntityKind } from '../../domain/model/kinds.ts';
import type { SeatTenure } from '../../domain/offices/seatLimits.ts';
import type { FactTopic } from '../../import/recordHeader.ts';
import type { FactCore } from '../../store/codec/fact.ts';
import { entitiesInRole } from '../../store/codec/roleLinks.ts';
import { datingFactIds, profileFactIds, tenureIdsOfOffices } from '../../store/read/factIds.ts';
import { readKinds, readRecordMetadata } from '../../store/read/records.ts';
import { Assessments } from '../derive/assessments.ts';
import { FactContext, type GivenLimits } from '../derive/factContext.ts';
import { MAX_PART_DEPTH } from '../derive/partDepth.ts';
import { allocateSeats, NO_ALLOCATION, type SeatAllocation } from '../derive/seatAllocation.ts';
import type { SourceInfo } from '../derive/sourceInfo.ts';
import { termsKeys } from '../derive/termsKeys.ts';
import { chunksOf } from './chunks.ts';
import type { NextFact, NextFacts } from './nextFacts.ts';
import type { PlanContext } from './planContext.ts';
import { TermLimitCache } from './termLimitCache.ts';

export class Dependencies {
  readonly #planContext: PlanContext;
  readonly #facts: NextFacts;
  readonly #kinds = new Map<string, EntityKind>();
  readonly #sources: Map<string, SourceInfo>;
  readonly #assessments: Assessments;
  readonly #allocations = new Map<string, SeatAllocation>();
  readonly #termLimits: TermLimitCache;

  /** @param sources the sources of the dataset as they will be */
  constructor(planContext: PlanContext, facts: NextFacts, sources: ReadonlyMap<string, SourceInfo>) {
    this.#planContext = planContext;
    this.#facts = facts;
    this.#sources = new Map(sources);
    this.#assessments = new Assessments(this.#sources);
    this.#termLimits = new TermLimitCache(planContext, facts, (tenures) => this.#holdingsOf(tenures));
  }

  /** What the times and flaws of these facts are derived from. */
  async contextForFacts(known: ReadonlyMap<string, NextFact>): Promise<FactContext> {
    const cores = [...known.values()].flatMap(({ core }) => core ?? []);
    const entities = new Set(cores.flatMap(({ roles }) => roles.map(({ entity }) => entity)));
    const found = await this.#readProfiles(entities, ['DATING'], known);
    for (const core of await this.#readTerms(cores, known)) found.set(core.id, core);
    for (const core of cores) found.set(core.id, core);
    const context = await this.#contextOf([...found.values()]);
    await this.#allocateSeats(
      cores.flatMap((core) => (core.kind === 'TENURE' ? entitiesInRole(core, 'office') : [])),
      context,
    );
    return context;
  }

  /** What the cached properties of these entities are derived from. */
  async contextForEntities(entities: ReadonlySet<string>): Promise<FactContext> {
    const found = await this.#readProfiles(entities, ['DATING', 'NAMING', 'OWNING'], new Map());
    return this.#contextOf([...found.values()]);
  }

  async #contextOf(cores: readonly FactCore[]): Promise<FactContext> {
    await this.#readSources(cores);
    const given: GivenLimits = { allocations: this.#allocations, terms: this.#termLimits };
    return new FactContext(cores, { get: (id) => this.#kindOf(id) }, this.#assessments, given);
  }

  async #holdingsOf(tenures: readonly FactCore[]): Promise<SeatTenure[]> {
    await this.#readSources(tenures);
    return tenures.map((tenure) => this.#assessments.holding(tenure));
  }

  #kindOf(id: string): EntityKind | undefined {
    return this.#planContext.declared.kinds.get(id) ?? this.#kinds.get(id);
  }

  /** Whether the fact says to which body an event belongs. */
  #isOfEvent(core: FactCore): boolean {
    return (
      core.own.type === 'BELONGS_TO' &&
      entitiesInRole(core, 'subject').some((id) => this.#kindOf(id) === 'EVENT')
    );
  }

  /** The facts of some topics about entities, the wholes that they are parts of, and the bodies of those that are events, by id. */
  async #readProfiles(
    entities: ReadonlySet<string>,
    topics: readonly FactTopic[],
    known: ReadonlyMap<string, NextFact>,
  ): Promise<Map<string, FactCore>> {
    const found = new Map<string, FactCore>();
    const seen = new Set(entities);
    let level: readonly string[] = [...entities];
    for (let depth = 0; depth <= MAX_PART_DEPTH && level.length > 0; depth += 1) {
      await this.#readKinds(level);
      const ids = await this.#readIdsByTopic(level, topics);
      const wholes: string[] = [];
      for (const core of await this.#readCores(
        [...ids].filter((id) => !found.has(id)),
        known,
      )) {
        found.set(core.id, core);
        if (core.own.type === 'PART_OF' || this.#isOfEvent(core))
          wholes.push(...entitiesInRole(core, 'object'));
      }
      level = [...new Set(wholes)].filter((whole) => !seen.has(whole));
      for (const whole of level) seen.add(whole);
    }
    return found;
  }

  /** The tenures of the same holders in the same offices as those of these facts, where their limits are not enough. */
  async #readTerms(cores: readonly FactCore[], known: ReadonlyMap<string, NextFact>): Promise<FactCore[]> {
    return this.#readCores([...(await this.#termLimits.otherTermIds(termsKeys(cores)))], known);
  }

  async #readIdsByTopic(entities: readonly string[], topics: readonly FactTopic[]): Promise<Set<string>> {
    const { graph, isEmpty } = this.#planContext;
    const ids = new Set(
      entities.flatMap((entity) =>
        (this.#kindOf(entity) === 'EVENT' ? [...topics, 'OWNING' as const] : topics).flatMap((topic) =>
          this.#planContext.factIdsByTopic(topic, entity),
        ),
      ),
    );
    if (isEmpty) return ids;
    const stored = topics.includes('NAMING')
      ? await profileFactIds(graph, entities)
      : await datingFactIds(graph, entities);
    for (const id of stored) ids.add(id);
    return ids;
  }

  /** @param known facts that were read already, by id */
  async #readCores(ids: readonly string[], known: ReadonlyMap<string, NextFact>): Promise<FactCore[]> {
    const facts = ids.flatMap((id) => known.get(id) ?? []);
    facts.push(...(await this.#facts.read(ids.filter((id) => !known.has(id)))));
    this.#facts.keep(facts);
    return facts.flatMap(({ core }) => core ?? []);
  }

  async #readKinds(entities: Iterable<string>): Promise<void> {
    const { graph, isEmpty, declared } = this.#planContext;
    if (isEmpty) return;
    const unknown = [...entities].filter((id) => !declared.kinds.has(id) && !this.#kinds.has(id));
    for (const [id, stored] of await readKinds(graph, unknown, 'Entity')) {
      const kind = ENTITY_KINDS.find((known) => known === stored);
      if (kind !== undefined) this.#kinds.set(id, kind);
    }
  }

  async #readSources(cores: readonly FactCore[]): Promise<void> {
    const { graph, isEmpty, declared } = this.#planContext;
    const ids = new Set(cores.flatMap(({ claims }) => claims.map(({ source }) => source)));
    const unknown = [...ids].filter((id) => !this.#sources.has(id));
    if (unknown.length === 0) return;
    const metadata = isEmpty ? null : await readRecordMetadata(graph, 'Source', unknown);
    for (const id of unknown) {
      const stored = metadata?.get(id);
      const info =
        stored === undefined
          ? declared.sources.get(id)
          : { voice: stored.voice ?? id, date: stored.date ?? undefined };
      this.#sources.set(id, info ?? { voice: id });
    }
  }

  /** Computes the seat allocation of each office once. */
  async #allocateSeats(offices: Iterable<string>, context: FactContext): Promise<void> {
    for (const office of offices) {
      if (this.#allocations.has(office)) continue;
      const seats = context.statedSeats(office);
      this.#allocations.set(office, seats === 0 ? NO_ALLOCATION : await this.#allocationOf(office, seats));
    }
  }

  async #allocationOf(office: string, seats: number): Promise<SeatAllocation> {
    const { graph, isEmpty } = this.#planContext;
    const ids = new Set(this.#planContext.factIdsByTopic('TENURE', office));
    if (!isEmpty) for (const id of await tenureIdsOfOffices(graph, [office])) ids.add(id);
    const holdings = [];
    for (const chunk of chunksOf(ids)) {
      const nextFacts = await this.#facts.read(chunk);
      const tenures = nextFacts.flatMap(({ core }) =>
        // A file may assign a stored tenure to another office.
        core !== undefined && entitiesInRole(core, 'office').includes(office) ? [core] : [],
      );
      holdings.push(...(await this.#holdingsOf(tenures)));
    }
    return allocateSeats(holdings, seats);
  }
}
