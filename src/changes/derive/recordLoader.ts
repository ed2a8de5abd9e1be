/** Reads records of a graph in rounds, as it turns out which are needed. */
import type { Graph } from '../../store/graph.ts';
import {
  profileFactIds,
  readEntities,
  readFacts,
  readSources,
  tenureIdsOfOffices,
} from '../../store/read/currentState.ts';
import type { StoredEntity, StoredFact, StoredSource } from '../../store/storedRecord.ts';

/** How far up and down the parts of events are followed. */
export const MAX_LEVELS = 8;

/** Reads each record once, however often it is asked for. */
export class Rounds {
  readonly entities = new Map<string, StoredEntity>();
  readonly sources = new Map<string, StoredSource>();
  readonly facts = new Map<string, StoredFact>();
  readonly #graph: Graph;
  readonly #asked = new Set<string>();

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

  /** The entities, their profiles, and those of the events that they are parts of. */
  async addProfiles(ids: Iterable<string>): Promise<void> {
    let level = this.#new('profile', ids);
    for (let depth = 0; depth <= MAX_LEVELS && level.length > 0; depth += 1) {
      for (const entity of await readEntities(this.#graph, this.#new('entity', level)))
        this.entities.set(entity.id, entity);
      const profiles = await profileFactIds(this.#graph, level);
      await this.addFacts(profiles);
      level = this.#new(
        'profile',
        profiles.flatMap((id) => this.#part(id, 'OBJECT')),
      );
    }
  }

  /** The sources of all claims, those of the given facts included. */
  async addClaimSources(
    facts: readonly { readonly claims: readonly { readonly source: string }[] }[],
  ): Promise<void> {
    await this.addSources([
      ...facts.flatMap(({ claims }) => claims.map(({ source }) => source)),
      ...[...this.facts.values()].flatMap(({ claims }) => claims.map(({ source }) => source)),
    ]);
  }

  /** All tenures of the offices; their ids. */
  async addTenures(offices: Iterable<string>): Promise<string[]> {
    const ids = await tenureIdsOfOffices(this.#graph, offices);
    await this.addFacts(ids);
    return ids;
  }

  /** The entities in any role of the facts read so far. */
  roleEntities(): string[] {
    return [...this.facts.values()].flatMap(({ roles }) => roles.map(({ entity }) => entity));
  }

  /** The part, where the fact says that something is part of a whole. */
  partOf(id: string): string[] {
    return this.#part(id, 'SUBJECT');
  }

  #part(id: string, role: 'SUBJECT' | 'OBJECT'): string[] {
    const fact = this.facts.get(id);
    return fact?.props.type === 'PART_OF' ? entitiesIn(fact, role) : [];
  }

  #new(what: string, ids: Iterable<string>): string[] {
    const list: string[] = [];
    for (const id of ids) {
      const key = `${what} ${id}`;
      if (this.#asked.has(key)) continue;
      this.#asked.add(key);
      list.push(id);
    }
    return list;
  }
}

/** The entities that a fact links by a relationship. */
export const entitiesIn = ({ roles }: StoredFact, relationship: string): string[] =>
  roles.filter((role) => role.relationship === relationship).map(({ entity }) => entity);
