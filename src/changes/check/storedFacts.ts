/** What the graph holds of the time of what files name, so that the facts of files can be compared with it. */
import { ENTITY_KINDS, type EntityKind } from '../../domain/model/kinds.ts';
import type { Graph } from '../../store/graph.ts';
import { readAliases } from '../../store/read/aliases.ts';
import {
  datingFactIds,
  readClock,
  readFacts,
  readMarks,
  tenureIdsOfOffices,
} from '../../store/read/currentState.ts';
import type { Aliases } from '../aliases.ts';
import type { SourceFacts } from '../derive/factContext.ts';
import { type FactCore, filling, heldCore } from '../derive/factCore.ts';
import { MAX_LEVELS } from '../derive/recordLoader.ts';

export class HeldFacts {
  readonly #graph: Graph | null;
  readonly #known: ReadonlyMap<string, string>;

  private constructor(graph: Graph | null, known: ReadonlyMap<string, string>) {
    this.#graph = graph;
    this.#known = known;
  }

  /** @param known the kinds of what the graph holds of what files name, by id */
  static async of(graph: Graph | undefined, known: ReadonlyMap<string, string>): Promise<HeldFacts> {
    const isEmpty = graph === undefined || (await readClock(graph)).number === 0;
    return new HeldFacts(isEmpty ? null : graph, known);
  }

  async aliases(): Promise<Aliases> {
    return this.#graph === null ? new Map() : readAliases(this.#graph);
  }

  kindOf(id: string): EntityKind | undefined {
    return ENTITY_KINDS.find((kind) => kind === this.#known.get(id));
  }

  /** When the entities existed that files name, and the wholes that they are parts of. */
  async dating(aliases: Aliases): Promise<FactCore[]> {
    const graph = this.#graph;
    if (graph === null) return [];
    const cores: FactCore[] = [];
    const seen = new Set<string>();
    const named = [...this.#known.keys()].filter((id) => this.kindOf(id) !== undefined);
    let level = [...new Set(named.map((id) => aliases.get(id)?.into ?? id))];
    for (let depth = 0; depth <= MAX_LEVELS && level.length > 0; depth += 1) {
      for (const id of level) seen.add(id);
      const found = (await readFacts(graph, await datingFactIds(graph, level))).map(heldCore);
      cores.push(...found);
      const wholes = found.flatMap((core) => (core.own.type === 'PART_OF' ? filling(core, 'object') : []));
      level = [...new Set(wholes)].filter((id) => !seen.has(id));
    }
    return cores;
  }

  async tenures(offices: Iterable<string>): Promise<FactCore[]> {
    const graph = this.#graph;
    if (graph === null) return [];
    return (await readFacts(graph, await tenureIdsOfOffices(graph, offices))).map(heldCore);
  }

  /** The facts with these ids, by id; those that the graph does not hold are absent. */
  async byIds(ids: readonly string[]): Promise<Map<string, FactCore>> {
    const held = this.#graph === null ? [] : ids.filter((id) => this.#known.has(id));
    if (this.#graph === null || held.length === 0) return new Map();
    const facts = await readFacts(this.#graph, held);
    return new Map(facts.map((fact) => [fact.id, heldCore(fact)]));
  }

  /** What the sources of these facts add to their claims. */
  async sources(cores: Iterable<FactCore>): Promise<Map<string, SourceFacts>> {
    if (this.#graph === null) return new Map();
    const ids = new Set([...cores].flatMap(({ claims }) => claims.map(({ source }) => source)));
    const marks = await readMarks(this.#graph, 'Source', ids);
    return new Map(
      [...marks].map(([id, { voice, date }]) => [id, { voice: voice ?? id, date: date ?? undefined }]),
    );
  }
}
