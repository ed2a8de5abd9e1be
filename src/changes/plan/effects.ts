/** What changed facts affect: the dates and owners of entities, the seats of offices, and other terms of the same holder. */
import type { FactKind } from '../../domain/model/kinds.ts';
import type { FactRecord } from '../../domain/model/record.ts';
import { type FactCore, factCoreOf } from '../../store/codec/fact.ts';
import { entitiesInRole } from '../../store/codec/roleLinks.ts';
import {
  factIdsOfEntities,
  officesWithSeats,
  partIdsOf,
  type TermsKey,
  tenureIdsOfOffices,
  termIds,
  termsKey,
} from '../../store/read/factIds.ts';
import { readFacts } from '../../store/read/records.ts';
import { eventPartRelations } from '../derive/eventParts.ts';
import { MAX_PART_DEPTH } from '../derive/partDepth.ts';
import { chunksOf } from './chunks.ts';
import type { PlanContext } from './planContext.ts';

const KINDS: ReadonlySet<FactKind> = new Set(['EXISTENCE', 'RELATION', 'TENURE']);

/** Collects changed facts, and finds the stored facts whose derived values depend on them. */
export class Effects {
  /** Entities whose existences or PART_OF relations change. */
  readonly #redatedEntities = new Set<string>();
  /** Entities whose BELONGS_TO relations change. */
  readonly #ownedEntities = new Set<string>();
  /** Offices with changed tenures. */
  readonly #offices = new Set<string>();
  /** Holders and offices with changed tenures. */
  readonly #terms = new Set<TermsKey>();

  /** Whether facts of this kind can affect others. */
  static canComeFrom(kind: FactKind): boolean {
    return KINDS.has(kind);
  }

  /** Adds a changed fact, as it was or as it will be. */
  addCore(core: FactCore): void {
    if (core.kind === 'EXISTENCE') this.#add(this.#redatedEntities, entitiesInRole(core, 'entity'));
    else if (core.kind === 'TENURE')
      this.#addTenure(entitiesInRole(core, 'holder')[0], entitiesInRole(core, 'office')[0]);
    else if (core.own.type === 'PART_OF') this.#add(this.#redatedEntities, entitiesInRole(core, 'subject'));
    else if (core.own.type === 'BELONGS_TO') this.#add(this.#ownedEntities, entitiesInRole(core, 'subject'));
  }

  /** Adds a new fact. */
  addRecord({ kind, type, roles }: FactRecord): void {
    if (kind === 'EXISTENCE') this.#add(this.#redatedEntities, roles.entity);
    else if (kind === 'TENURE') this.#addTenure(roles.holder?.[0], roles.office?.[0]);
    else if (type === 'PART_OF') this.#add(this.#redatedEntities, roles.subject);
    else if (type === 'BELONGS_TO') this.#add(this.#ownedEntities, roles.subject);
  }

  /** Adds stored facts that change because their sources do. */
  async addStored(ids: readonly string[], { graph }: PlanContext): Promise<void> {
    for (const chunk of chunksOf(ids))
      for (const fact of await readFacts(graph, chunk)) this.addCore(factCoreOf(fact));
  }

  /** The ids of all stored facts whose derived values may change, in several lists; an id may come twice. */
  async *dependents(planContext: PlanContext): AsyncGenerator<readonly string[]> {
    const { graph } = planContext;
    const seen = new Set<string>();
    let level = [...this.#redatedEntities];
    for (let depth = 0; depth <= MAX_PART_DEPTH && level.length > 0; depth += 1) {
      for (const entity of level) seen.add(entity);
      yield await factIdsOfEntities(graph, level);
      // An event without a date takes over that of the event that it is part of.
      const parts = await partIdsOf(graph, level);
      level = [...new Set(parts)].filter((part) => !seen.has(part));
    }
    yield* eventPartRelations(graph, seen, this.#ownedEntities);
    const offices = [...this.#offices];
    const withSeats = new Set(await officesWithSeats(graph, offices));
    for (const office of offices) if (haveSeats(office, planContext)) withSeats.add(office);
    yield await tenureIdsOfOffices(graph, withSeats);
    yield await termIds(graph, this.#terms);
  }

  #addTenure(holder: string | undefined, office: string | undefined): void {
    if (office === undefined) return;
    this.#offices.add(office);
    if (holder !== undefined) this.#terms.add(termsKey(holder, office));
  }

  #add(set: Set<string>, entities: readonly string[] = []): void {
    for (const entity of entities) set.add(entity);
  }
}

/** Whether the files state how many seats an office has. */
const haveSeats = (office: string, planContext: PlanContext): boolean =>
  planContext.factIdsByTopic('DATING', office).some((id) => {
    const row = planContext.facts.rowOf(id);
    return row !== undefined && planContext.facts.at(row).seats !== undefined;
  });
