/** What the facts around some records say, read for these alone, so that a plan never holds all of them. */
import { ENTITY_KINDS, type EntityKind } from '../../domain/model/kinds.ts';
import type { About } from '../../import/recordHeader.ts';
import {
  datingFactIds,
  profileFactIds,
  readKinds,
  readMarks,
  tenureIdsOfOffices,
} from '../../store/read/currentState.ts';
import { NO_SEATING, type Seating, type SourceFacts, seatingOf, World } from '../derive/factContext.ts';
import { type FactCore, filling } from '../derive/factCore.ts';
import { MAX_LEVELS } from '../derive/recordLoader.ts';
import type { Standing } from './diffState.ts';
import { futureFacts } from './nextFacts.ts';
import { piecesOf, type Setting } from './planContext.ts';

/** Facts about entities that are kept since the next records probably ask for them too. */
const KEPT = 4_000;

export class Surroundings {
  readonly #setting: Setting;
  readonly #standing: Standing;
  readonly #kinds = new Map<string, EntityKind>();
  readonly #sources: Map<string, SourceFacts>;
  readonly #seats = new Map<string, Seating>();
  readonly #kept = new Map<string, FactCore>();

  /** `sources` are those of the dataset as they will be. */
  constructor(setting: Setting, standing: Standing, sources: ReadonlyMap<string, SourceFacts>) {
    this.#setting = setting;
    this.#standing = standing;
    this.#sources = new Map(sources);
  }

  /** What is needed to compute the times of these facts. */
  async aroundFacts(cores: readonly FactCore[]): Promise<World> {
    const entities = new Set(cores.flatMap(({ roles }) => roles.map(({ entity }) => entity)));
    const found = await this.#profiles(entities, ['DATING']);
    for (const core of cores) found.set(core.id, core);
    await this.#readKinds(entities);
    const world = await this.#worldOf([...found.values()]);
    await this.#countSeats(
      cores.flatMap((core) => (core.kind === 'TENURE' ? filling(core, 'office') : [])),
      world,
    );
    return world;
  }

  /** What is needed to compute the caches of these entities. */
  async aroundEntities(entities: ReadonlySet<string>): Promise<World> {
    const found = await this.#profiles(entities, ['DATING', 'NAMING']);
    return this.#worldOf([...found.values()]);
  }

  async #worldOf(cores: readonly FactCore[]): Promise<World> {
    await this.#readSources(cores);
    const kinds = { get: (id: string) => this.#setting.run.kinds.get(id) ?? this.#kinds.get(id) };
    return new World(cores, kinds, this.#sources, this.#seats);
  }

  /** The facts that say such things about entities, and when the wholes exist that they are parts of. */
  async #profiles(entities: ReadonlySet<string>, what: readonly About[]): Promise<Map<string, FactCore>> {
    const found = new Map<string, FactCore>();
    const seen = new Set(entities);
    let level: readonly string[] = [...entities];
    for (let depth = 0; depth <= MAX_LEVELS && level.length > 0; depth += 1) {
      const ids = await this.#idsAbout(level, what);
      const wholes: string[] = [];
      for (const core of await this.#cores([...ids].filter((id) => !found.has(id)))) {
        found.set(core.id, core);
        if (core.own.type === 'PART_OF') wholes.push(...filling(core, 'object'));
      }
      level = [...new Set(wholes)].filter((whole) => !seen.has(whole));
      for (const whole of level) seen.add(whole);
    }
    return found;
  }

  async #idsAbout(entities: readonly string[], what: readonly About[]): Promise<Set<string>> {
    const { graph, isEmpty } = this.#setting;
    const ids = new Set(
      entities.flatMap((entity) => what.flatMap((one) => this.#setting.about(one, entity))),
    );
    if (isEmpty) return ids;
    const held = what.includes('NAMING')
      ? await profileFactIds(graph, entities)
      : await datingFactIds(graph, entities);
    for (const id of held) ids.add(id);
    return ids;
  }

  async #cores(ids: readonly string[]): Promise<FactCore[]> {
    const cores = ids.flatMap((id) => this.#kept.get(id) ?? []);
    const missing = ids.filter((id) => !this.#kept.has(id));
    for (const { id, core } of await futureFacts(missing, this.#standing, this.#setting)) {
      if (core === undefined) continue;
      cores.push(core);
      this.#kept.set(id, core);
    }
    for (const id of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(id);
    }
    return cores;
  }

  async #readKinds(entities: Iterable<string>): Promise<void> {
    if (this.#setting.isEmpty) return;
    const unknown = [...entities].filter((id) => !this.#setting.run.kinds.has(id) && !this.#kinds.has(id));
    for (const [id, stored] of await readKinds(this.#setting.graph, unknown, 'Entity')) {
      const kind = ENTITY_KINDS.find((known) => known === stored);
      if (kind !== undefined) this.#kinds.set(id, kind);
    }
  }

  async #readSources(cores: readonly FactCore[]): Promise<void> {
    const ids = new Set(cores.flatMap(({ claims }) => claims.map(({ source }) => source)));
    const unknown = [...ids].filter((id) => !this.#sources.has(id));
    if (unknown.length === 0) return;
    const held = this.#setting.isEmpty ? null : await readMarks(this.#setting.graph, 'Source', unknown);
    for (const id of unknown) {
      const mark = held?.get(id);
      const facts =
        mark === undefined
          ? this.#setting.run.sources.get(id)
          : { voice: mark.voice ?? id, date: mark.date ?? undefined };
      this.#sources.set(id, facts ?? { voice: id });
    }
  }

  /** Computes once for each office what its taken seats imply. */
  async #countSeats(offices: Iterable<string>, world: World): Promise<void> {
    for (const office of offices) {
      if (this.#seats.has(office)) continue;
      const seats = world.statedSeats(office);
      this.#seats.set(office, seats === 0 ? NO_SEATING : await this.#taken(office, seats));
    }
  }

  async #taken(office: string, seats: number): Promise<Seating> {
    const { graph, isEmpty } = this.#setting;
    const ids = new Set(this.#setting.about('TENURE', office));
    if (!isEmpty) for (const id of await tenureIdsOfOffices(graph, [office])) ids.add(id);
    const holdings = [];
    for (const piece of piecesOf(ids)) {
      const future = await futureFacts(piece, this.#standing, this.#setting);
      const tenures = future.flatMap(({ core }) =>
        // A file may say of a tenure that it is of another office than the graph has.
        core !== undefined && filling(core, 'office').includes(office) ? [core] : [],
      );
      const world = await this.#worldOf(tenures);
      holdings.push(...tenures.map((tenure) => world.holding(tenure)));
    }
    return seatingOf(holdings, seats);
  }
}
