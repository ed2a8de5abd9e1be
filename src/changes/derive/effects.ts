/**
 * Finds the stored facts that must be derived again when facts change: the inverse of what `derivation.ts` reads. The
 * entities to derive again follow from the facts that turn out to have changed (`profiledEntities`).
 */

import { chunksOf } from '../../domain/model/chunksOf.ts';
import { eachTopic, type FactTopic, topicOf } from '../../domain/model/factTopic.ts';
import type { FactKind, RoleName } from '../../domain/model/kinds.ts';
import type { FactRecord } from '../../domain/model/record.ts';
import { entitiesInRole, type FactCore, factCoreOf } from '../../store/codec/fact.ts';
import type { StoredFact } from '../../store/codec/storedRecord.ts';
import type { Graph } from '../../store/graph.ts';
import {
  eventIdsOf,
  factIdsOfSources,
  factsAndPartsOf,
  foundedIdsOf,
  namingTermIds,
  type TermsKey,
  tenureIdsOfBodies,
  tenureIdsOfOffices,
  tenureIdsOfSeats,
  termIds,
  termsKey,
} from '../../store/read/factIds.ts';
import { readFacts, readKinds } from '../../store/read/records.ts';
import { MAX_PART_DEPTH, visitLevels } from './levels.ts';

const KINDS: ReadonlySet<FactKind> = new Set(['EXISTENCE', 'RELATION', 'TENURE']);

/** Collects changed facts, and finds the stored facts whose derived values depend on them. */
export class Effects {
  readonly #graph: Graph;
  /** The entities about which facts change, by topic. */
  readonly #changed = eachTopic(() => new Set<string>());
  /** Holders and offices with changed tenures. */
  readonly #terms = new Set<TermsKey>();
  readonly #ofSources = new Set<string>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** Whether facts of this kind can affect others. */
  static canComeFrom(kind: FactKind): boolean {
    return KINDS.has(kind);
  }

  /** Adds a changed fact, as it was or as it will be. */
  addCore(core: FactCore): void {
    this.#add(core.kind, core.own.type, (role) => entitiesInRole(core, role));
  }

  /** Adds a new fact. */
  addRecord({ kind, type, roles }: FactRecord): void {
    this.#add(kind, type, (role) => roles[role] ?? []);
  }

  /** Adds sources of which the date or the voice changes, on which the consensus of claims depends. */
  async addSources(sources: readonly string[]): Promise<void> {
    const ids = await factIdsOfSources(this.#graph, sources);
    for (const chunk of chunksOf(ids))
      for (const fact of await readFacts(this.#graph, chunk)) this.addCore(factCoreOf(fact));
    for (const id of ids) this.#ofSources.add(id);
  }

  /** @param add is given the ids of all stored facts whose derived values may change, in several lists; an id may come twice */
  async findDependents(add: (ids: Iterable<string>) => void): Promise<void> {
    const { existences, wholes, owners, organizers, tenures } = this.#changed;
    add(this.#ofSources);
    // An event without a date takes over that of the event that it is part of.
    const redated = await this.#findWithParts([...existences, ...wholes], add);
    // Whether an event is one of those that founded a body, or a part or whole of it, decides whether the body limits it.
    const founded = await this.#findWithParts(await foundedIdsOf(this.#graph, redated), add);
    const kinds = await readKinds(this.#graph, [...owners, ...organizers]);
    const owned = [...kinds].flatMap(([id, kind]) => (kind === 'EVENT' ? [id] : []));
    // The start of a body limits its events, and their parts that have no other owner.
    const events = await eventIdsOf(this.#graph, [...redated, ...founded]);
    await this.#findWithParts([...owned, ...events], add);
    add(await tenureIdsOfSeats(this.#graph, tenures));
    // The body that defines an office limits its tenures.
    add(await tenureIdsOfBodies(this.#graph, existences));
    add(await tenureIdsOfOffices(this.#graph, owners, { withdrawn: true }));
    add(await termIds(this.#graph, this.#terms));
    add(await namingTermIds(this.#graph, this.#terms));
  }

  /** Finds all facts about entities and about their parts, and returns these entities. */
  #findWithParts(entities: Iterable<string>, add: (ids: Iterable<string>) => void): Promise<Set<string>> {
    return visitLevels(entities, MAX_PART_DEPTH + 1, async (level) => {
      const { facts, parts } = await factsAndPartsOf(this.#graph, level);
      add(facts);
      return parts;
    });
  }

  #add(kind: FactKind, type: unknown, inRole: (role: RoleName) => readonly string[]): void {
    const about = topicOf(kind, type);
    if (about === undefined) return;
    const entities = inRole(about.role);
    for (const entity of entities) this.#changed[about.topic].add(entity);
    const [holder] = inRole('holder');
    const [office] = entities;
    if (about.topic === 'tenures' && holder !== undefined && office !== undefined)
      this.#terms.add(termsKey(holder, office));
  }
}

const CACHED_TOPICS: ReadonlySet<FactTopic> = new Set(['names', 'existences', 'owners']);

/** The entities whose cached properties depend on a fact; none if the fact is absent. */
export function profiledEntities(fact: StoredFact | undefined): string[] {
  const about = fact && topicOf(fact.kind, fact.props.type);
  if (fact === undefined || about === undefined) return [];
  return CACHED_TOPICS.has(about.topic) ? entitiesInRole(fact, about.role) : [];
}
