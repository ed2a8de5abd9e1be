/** Loads records of a graph step by step, as it becomes clear which are needed. */
import type { Graph } from '../../store/graph.ts';
import { profileFactIds, tenureIdsOfOffices } from '../../store/read/factIds.ts';
import { readEntities, readFacts, readSources } from '../../store/read/records.ts';
import type { StoredEntity, StoredFact, StoredSource } from '../../store/storedRecord.ts';
import { MAX_PART_DEPTH } from './partDepth.ts';

/** Keeps all records that it loads, and reads each only once. */
export class RecordLoader {
  readonly entities = new Map<string, StoredEntity>();
  readonly sources = new Map<string, StoredSource>();
  readonly facts = new Map<string, StoredFact>();
  readonly #graph: Graph;
  readonly #requested = new Set<string>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  async addFacts(ids: Iterable<string>): Promise<void> {
    for (const fact of await readFacts(this.#graph, this.#new('fact', ids))) this.facts.set(fact.id, fact);
  }

  async addSources(ids: Iterable<string>): Promise<void> {
    for (const source of await readSources(this.#graph, this.#new('source', ids)))
      this.sources.set(source.id, source);
  }

  /** Loads entities with the facts of their profiles, the wholes that they are parts of, and the bodies of those that are events. */
  async addProfiles(ids: Iterable<string>): Promise<void> {
    let level = this.#new('profile', ids);
    for (let depth = 0; depth <= MAX_PART_DEPTH && level.length > 0; depth += 1) {
      for (const entity of await readEntities(this.#graph, this.#new('entity', level)))
        this.entities.set(entity.id, entity);
      const profiles = await profileFactIds(this.#graph, level);
      await this.addFacts(profiles);
      level = this.#new(
        'profile',
        profiles.flatMap((id) => [...this.#part(id, 'OBJECT'), ...this.#bodyOfEvent(id)]),
      );
    }
  }

  /** Loads the sources of the claims of all loaded facts, and of the given ones. */
  async addClaimSources(
    facts: readonly { readonly claims: readonly { readonly source: string }[] }[],
  ): Promise<void> {
    await this.addSources([
      ...facts.flatMap(({ claims }) => claims.map(({ source }) => source)),
      ...[...this.facts.values()].flatMap(({ claims }) => claims.map(({ source }) => source)),
    ]);
  }

  /** Loads all tenures of the offices, and returns their ids. */
  async addTenures(offices: Iterable<string>): Promise<string[]> {
    const ids = await tenureIdsOfOffices(this.#graph, offices);
    await this.addFacts(ids);
    return ids;
  }

  /** The entities in any role of the loaded facts. */
  roleEntities(): string[] {
    return [...this.facts.values()].flatMap(({ roles }) => roles.map(({ entity }) => entity));
  }

  /** The part, if the fact is a PART_OF relation. */
  partOf(id: string): string[] {
    return this.#part(id, 'SUBJECT');
  }

  #part(id: string, role: 'SUBJECT' | 'OBJECT'): string[] {
    const fact = this.facts.get(id);
    return fact?.props.type === 'PART_OF' ? linkedEntities(fact, role) : [];
  }

  #bodyOfEvent(id: string): string[] {
    const fact = this.facts.get(id);
    if (fact?.props.type !== 'BELONGS_TO') return [];
    const isOfEvent = linkedEntities(fact, 'SUBJECT').some(
      (event) => this.entities.get(event)?.kind === 'EVENT',
    );
    return isOfEvent ? linkedEntities(fact, 'OBJECT') : [];
  }

  #new(what: string, ids: Iterable<string>): string[] {
    const list: string[] = [];
    for (const id of ids) {
      const key = `${what} ${id}`;
      if (this.#requested.has(key)) continue;
      this.#requested.add(key);
      list.push(id);
    }
    return list;
  }
}

/** The entities that a fact links by a relationship. */
export const linkedEntities = ({ roles }: StoredFact, relationship: string): string[] =>
  roles.filter((role) => role.relationship === relationship).map(({ entity }) => entity);
