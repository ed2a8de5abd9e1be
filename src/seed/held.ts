/** What the graph holds of the records that a dataset touches, read in rounds before anything is planned. */
import type { EntityKind } from '../domain/kinds.ts';
import type { Graph } from '../graph/graph.ts';
import type { Clock, StoredEntity, StoredFact, StoredSource } from '../graph/writer/records.ts';
import {
  factIdsOfDataset,
  factIdsOfEntities,
  factIdsOfSources,
  profileFactIds,
  readClock,
  readEntities,
  readFacts,
  readSources,
} from '../graph/writer/state.ts';
import { canonical } from './canonical.ts';
import type { LoadedDataset } from './dataset.ts';
import { type FactCore, heldCore, nextCore } from './stored/core.ts';
import { storedSource } from './stored/source.ts';

export interface Held {
  readonly clock: Clock;
  readonly entities: ReadonlyMap<string, StoredEntity>;
  readonly sources: ReadonlyMap<string, StoredSource>;
  readonly facts: ReadonlyMap<string, StoredFact>;
  /** Facts of the dataset that its files no longer have; empty unless they are to be replaced. */
  readonly dropped: ReadonlySet<string>;
  /** Facts of others whose computed values may change. */
  readonly dependents: ReadonlySet<string>;
}

/** How far up and down the parts of events are followed. */
const MAX_LEVELS = 8;

export async function readHeld(graph: Graph, dataset: LoadedDataset, replace: boolean): Promise<Held> {
  const clock = await readClock(graph);
  const reading = new Rounds(graph);
  const dropped = new Set<string>();
  const dependents = new Set<string>();
  if (clock.number > 0) {
    const given = new Set(dataset.facts.map(({ id }) => id));
    if (replace)
      for (const id of await factIdsOfDataset(graph, dataset.id)) if (!given.has(id)) dropped.add(id);
    await reading.addFacts([...given, ...dropped]);
    await reading.addSources(dataset.sources.map(({ id }) => id));
    for (const id of await reading.dependents(dataset, dropped)) if (!given.has(id)) dependents.add(id);
    await reading.addFacts(dependents);
    await reading.addProfiles([
      ...dataset.entities.map(({ id }) => id),
      ...dataset.facts.flatMap(({ roles }) => Object.values(roles).flat()),
      ...[...reading.facts.values()].flatMap(({ roles }) => roles.map(({ entity }) => entity)),
    ]);
    await reading.addClaimSources(dataset);
  }
  return {
    clock,
    entities: reading.entities,
    sources: reading.sources,
    facts: reading.facts,
    dropped,
    dependents,
  };
}

/** Reads each record once, however often it is asked for. */
class Rounds {
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
        profiles.flatMap((id) => this.#wholesOf(id)),
      );
    }
  }

  async addClaimSources(dataset: LoadedDataset): Promise<void> {
    await this.addSources([
      ...dataset.facts.flatMap(({ claims }) => claims.map(({ source }) => source)),
      ...[...this.facts.values()].flatMap(({ claims }) => claims.map(({ source }) => source)),
    ]);
  }

  /** Facts whose bounds or counts rest on what the dataset changes. */
  async dependents(dataset: LoadedDataset, dropped: ReadonlySet<string>): Promise<Set<string>> {
    const sources = dataset.sources.filter((record) => {
      const held = this.sources.get(record.id);
      if (held === undefined) return false;
      const next = storedSource(record, dataset.id, held);
      return next.props.voice !== held.props.voice || next.props.date !== held.props.date;
    });
    const bySource = await factIdsOfSources(
      this.#graph,
      sources.map(({ id }) => id),
    );
    await this.addFacts(bySource);
    const found = new Set(bySource);
    let level = this.#redated(dataset, new Set([...dropped, ...bySource]));
    const seen = new Set<string>();
    for (let depth = 0; depth <= MAX_LEVELS && level.size > 0; depth += 1) {
      for (const entity of level) seen.add(entity);
      const ids = await factIdsOfEntities(this.#graph, level);
      await this.addFacts(ids);
      const parts = new Set<string>();
      for (const id of ids) {
        found.add(id);
        // An event without a date of its own has that of the whole.
        const part = this.#partOf(id);
        if (part !== undefined && !seen.has(part)) parts.add(part);
      }
      level = parts;
    }
    return found;
  }

  /** Entities whose existence, or whose place in a whole, is said anew. */
  #redated(dataset: LoadedDataset, others: ReadonlySet<string>): Set<string> {
    const entities = new Set<string>();
    const add = (core: FactCore): void => {
      const dates = core.kind === 'EXISTENCE' || (core.kind === 'RELATION' && core.own.type === 'PART_OF');
      if (dates)
        for (const { relationship, entity } of core.roles)
          if (relationship === 'ENTITY' || relationship === 'SUBJECT') entities.add(entity);
    };
    for (const record of dataset.facts) {
      const stored = this.facts.get(record.id);
      const held = stored && heldCore(stored);
      const next = nextCore(record, dataset.id, held);
      if (held !== undefined && canonical(held) === canonical(next)) continue;
      if (held !== undefined) add(held);
      add(next);
    }
    for (const id of others) {
      const stored = this.facts.get(id);
      if (stored !== undefined) add(heldCore(stored));
    }
    return entities;
  }

  #partOf(id: string): string | undefined {
    const fact = this.facts.get(id);
    if (fact?.kind !== 'RELATION' || fact.props.type !== 'PART_OF') return undefined;
    return fact.roles.find(({ relationship }) => relationship === 'SUBJECT')?.entity;
  }

  #wholesOf(id: string): string[] {
    const fact = this.facts.get(id);
    if (fact?.kind !== 'RELATION' || fact.props.type !== 'PART_OF') return [];
    return fact.roles.filter(({ relationship }) => relationship === 'OBJECT').map(({ entity }) => entity);
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

/** Kinds by entity, of what the graph holds and of what files declare. */
export function kindsOf(held: Held, declared: ReadonlyMap<string, EntityKind>): Map<string, EntityKind> {
  const kinds = new Map([...held.entities.values()].map(({ id, kind }) => [id, kind]));
  for (const [id, kind] of declared) kinds.set(id, kind);
  return kinds;
}
