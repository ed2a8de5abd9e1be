/** Reads the stored facts that the facts of files are compared with: lives, existences and tenures. */
import { ENTITY_KINDS, type EntityKind } from '../../domain/model/kinds.ts';
import { readClock } from '../../store/clock.ts';
import { type FactCore, factCoreOf } from '../../store/codec/fact.ts';
import { entitiesInRole } from '../../store/codec/roleLinks.ts';
import type { Graph } from '../../store/graph.ts';
import { readAliases } from '../../store/read/aliases.ts';
import { datingFactIds, tenureIdsOfOffices } from '../../store/read/factIds.ts';
import { readMergedFacts } from '../../store/read/mergedFacts.ts';
import { readFacts, readKinds, readRecordMetadata } from '../../store/read/records.ts';
import type { Aliases } from '../aliases.ts';
import { MAX_PART_DEPTH } from '../derive/partDepth.ts';
import type { SourceInfo } from '../derive/sourceInfo.ts';

/** Everything is empty without a graph, or if the graph has no batch yet. */
export class StoredFacts {
  readonly #graph: Graph | null;
  readonly #known: Map<string, string>;

  private constructor(graph: Graph | null, known: ReadonlyMap<string, string>) {
    this.#graph = graph;
    this.#known = new Map(known);
  }

  /** @param known the kinds of the stored records that files name, by id */
  static async of(graph: Graph | undefined, known: ReadonlyMap<string, string>): Promise<StoredFacts> {
    const isEmpty = graph === undefined || (await readClock(graph)).number === 0;
    return new StoredFacts(isEmpty ? null : graph, known);
  }

  async aliases(): Promise<Aliases> {
    return this.#graph === null ? new Map() : readAliases(this.#graph);
  }

  /** The ids of merged facts, each with the id of the fact that has its claims. */
  async mergedFacts(): Promise<ReadonlyMap<string, string>> {
    return this.#graph === null ? new Map() : readMergedFacts(this.#graph);
  }

  /** The kind of a stored entity that files name, or that `datingFacts` led to. */
  kindOf(id: string): EntityKind | undefined {
    return ENTITY_KINDS.find((kind) => kind === this.#known.get(id));
  }

  /** The existences and PART_OF relations of the entities that files name and the owners of events, and those of the wholes and owners. */
  async datingFacts(aliases: Aliases): Promise<FactCore[]> {
    const graph = this.#graph;
    if (graph === null) return [];
    const cores: FactCore[] = [];
    const seen = new Set<string>();
    const named = [...this.#known.keys()].filter((id) => this.kindOf(id) !== undefined);
    let level = [...new Set(named.map((id) => aliases.get(id)?.into ?? id))];
    for (let depth = 0; depth <= MAX_PART_DEPTH && level.length > 0; depth += 1) {
      for (const id of level) seen.add(id);
      const found = (await readFacts(graph, await datingFactIds(graph, level))).map(factCoreOf);
      cores.push(...found);
      // Of BELONGS_TO relations, only those of events are read here.
      const wholes = found.flatMap((core) =>
        core.kind === 'RELATION' ? entitiesInRole(core, 'object') : [],
      );
      level = [...new Set(wholes)].filter((id) => !seen.has(id));
      for (const [id, kind] of await readKinds(graph, level)) this.#known.set(id, kind);
    }
    return cores;
  }

  async tenures(offices: Iterable<string>): Promise<FactCore[]> {
    const graph = this.#graph;
    if (graph === null) return [];
    return (await readFacts(graph, await tenureIdsOfOffices(graph, offices))).map(factCoreOf);
  }

  /** The facts with these ids, by id; those that are not stored are absent. `into` are facts that others were merged into. */
  async byIds(ids: readonly string[], into: ReadonlySet<string> = new Set()): Promise<Map<string, FactCore>> {
    const storedIds = this.#graph === null ? [] : ids.filter((id) => this.#known.has(id) || into.has(id));
    if (this.#graph === null || storedIds.length === 0) return new Map();
    const facts = await readFacts(this.#graph, storedIds);
    return new Map(facts.map((fact) => [fact.id, factCoreOf(fact)]));
  }

  /** The stored sources of the claims of these facts, by id. */
  async sources(cores: Iterable<FactCore>): Promise<Map<string, SourceInfo>> {
    if (this.#graph === null) return new Map();
    const ids = new Set([...cores].flatMap(({ claims }) => claims.map(({ source }) => source)));
    const metadata = await readRecordMetadata(this.#graph, 'Source', ids);
    return new Map(
      [...metadata].map(([id, { voice, date }]) => [id, { voice: voice ?? id, date: date ?? undefined }]),
    );
  }
}
