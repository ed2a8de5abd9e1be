/**
 * Paths between two entities over facts: a bidirectional breadth-first search, one frontier at a time, that gives the
 * same result whatever database the facts come from.
 */
import { LinkIndex, type LinkingFact } from './link.ts';
import { type FoundPath, intermediateEntities, sortPaths } from './path.ts';
import type { Direction, PathTime } from './pathTime.ts';
import { hopsTo, type Reach, reachFrom } from './reach.ts';
import { walkPaths } from './walk.ts';

/** The most hops of a path. */
export const MAX_HOPS = 6;

interface PathQuery {
  readonly from: string;
  /** An entity other than `from`. */
  readonly to: string;
  /** 1 to MAX_HOPS. */
  readonly maxHops: number;
  readonly time: PathTime;
  /** The number of paths to return. */
  readonly first: number;
}

/** The facts of some entities. */
export interface Expansion {
  readonly facts: readonly LinkingFact[];
  /** The entities that have more facts than were read. */
  readonly cut: readonly string[];
}

/** The source of the facts that a search reads; each call is one statement. */
export interface PathSource {
  /** The facts of some entities; the source limits how many it returns for each. */
  expand(entities: readonly string[]): Promise<Expansion>;
  /** The number of facts of each entity. */
  degrees(entities: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

export interface PathResult {
  /** In the order of `sortPaths`. */
  readonly paths: readonly FoundPath[];
  /** Entities of which only some facts were read, so that paths over their other facts may be missing. */
  readonly cut: readonly string[];
  /** False where paths may be missing, for whatever reason. */
  readonly complete: boolean;
}

/** The most entities whose facts are read by one statement. */
const MAX_FRONTIER = 400;

/** One end of the search. */
interface End {
  readonly start: string;
  readonly other: string;
  readonly direction: Direction;
  /** The facts of all entities fewer than `depth` hops away have been read. */
  depth: number;
  reach: Reach;
}

/**
 * Finds the first `first` paths of at most `maxHops` hops, in the order of `sortPaths`, with at most `2 * maxHops - 1`
 * calls of the source.
 *
 * Both ends are searched, for shorter paths first, until the sum of their depths is the length of the path, and the search
 * stops when there are enough paths. Where the source returns only some facts of an entity, the entity is approached
 * from the other end too, so that every path over at most one such entity is found. `cut` names the entities where
 * other paths may be missing.
 */
export async function findPaths(query: PathQuery, source: PathSource): Promise<PathResult> {
  const search = new Search(query, source);
  return search.run();
}

class Search {
  readonly #query: PathQuery;
  readonly #source: PathSource;
  readonly #links = new LinkIndex();
  readonly #expanded = new Set<string>();
  readonly #cut = new Set<string>();
  readonly #ends: readonly [End, End];
  #calls = 0;
  #complete = true;

  constructor(query: PathQuery, source: PathSource) {
    this.#query = query;
    this.#source = source;
    const { from, to } = query;
    this.#ends = [
      { start: from, other: to, direction: 'FORWARD', depth: 0, reach: [] },
      { start: to, other: from, direction: 'BACKWARD', depth: 0, reach: [] },
    ];
  }

  async run(): Promise<PathResult> {
    const { from, to, maxHops, time, first } = this.#query;
    const [near, far] = this.#ends;
    await this.#expand([from, to]);
    near.depth = 1;
    far.depth = 1;
    const found: FoundPath[] = [];
    let longest = 0;
    for (let length = 1; length <= maxHops && found.length < first; length++) {
      longest = length;
      await this.#readLinksFor(length);
      const walked = walkPaths(this.#links, from, to, length, time, far.reach);
      found.push(...walked.paths);
      this.#complete &&= walked.complete;
    }
    const paths = (await this.#sorted(found)).slice(0, first);
    const cut = this.#hidingEntities(longest);
    return { paths, cut, complete: this.#complete && cut.length === 0 };
  }

  /** Reads links until every path of this length is known, or no calls are left. */
  async #readLinksFor(length: number): Promise<void> {
    const [near, far] = this.#ends;
    this.#updateReach(length);
    while (near.depth + far.depth < length) {
      const [a, b] = [this.#frontier(near), this.#frontier(far)];
      await this.#deepen(b.length < a.length ? far : near, length);
    }
    for (;;) {
      const shallow = this.#ends.find((end) => end.depth < this.#requiredDepth(end, length));
      if (!shallow) return;
      if (this.#calls >= this.#maxExpansions && this.#frontier(shallow).length > 0) {
        this.#complete = false;
        return;
      }
      await this.#deepen(shallow, length);
    }
  }

  /** One call is reserved for reading degrees; paths of one hop need none. */
  get #maxExpansions(): number {
    return Math.max(1, 2 * this.#query.maxHops - 2);
  }

  /**
   * How deep an end must be searched so that no path of this length over one entity with partly read facts is missed: as
   * far as that entity, seen from this end.
   */
  #requiredDepth(end: End, length: number): number {
    const other = this.#ends.find((each) => each !== end) as End;
    let depth = 0;
    for (const hub of this.#cut) {
      const hops = hopsTo(other.reach, hub);
      if (hops !== null && hops < length) depth = Math.max(depth, length - hops);
    }
    return depth;
  }

  #frontier(end: End): string[] {
    const level = end.reach[end.depth] ?? new Map<string, unknown>();
    return [...level.keys()].filter((entity) => entity !== end.other && !this.#expanded.has(entity));
  }

  async #deepen(end: End, length: number): Promise<void> {
    await this.#expand(this.#frontier(end));
    end.depth += 1;
    this.#updateReach(length);
  }

  async #expand(frontier: readonly string[]): Promise<void> {
    if (frontier.length === 0) return;
    const entities = [...frontier].sort();
    const expanded = entities.slice(0, MAX_FRONTIER);
    if (expanded.length < entities.length) this.#complete = false;
    this.#calls += 1;
    const { facts, cut } = await this.#source.expand(expanded);
    for (const entity of expanded) this.#expanded.add(entity);
    for (const entity of cut) this.#cut.add(entity);
    this.#links.add(facts);
  }

  #updateReach(length: number): void {
    for (const end of this.#ends)
      end.reach = reachFrom(this.#links, end.start, end.other, length, this.#query.time, end.direction);
  }

  /**
   * The entities with partly read facts that a path of at most `length` hops can visit two of: links between two such
   * entities may be hidden from both ends.
   */
  #hidingEntities(length: number): string[] {
    const [near, far] = this.#ends;
    const hiding = new Set<string>();
    for (const a of this.#cut)
      for (const b of this.#cut) {
        const [there, back] = [hopsTo(near.reach, a), hopsTo(far.reach, b)];
        if (a === b || there === null || back === null || there + 1 + back > length) continue;
        hiding.add(a).add(b);
      }
    return [...hiding].sort();
  }

  /** Sorts paths; degrees are read only where several paths have the same length. */
  async #sorted(found: readonly FoundPath[]): Promise<FoundPath[]> {
    const countByLength = new Map<number, number>();
    for (const { hops } of found) countByLength.set(hops.length, (countByLength.get(hops.length) ?? 0) + 1);
    const compared = found.filter(({ hops }) => (countByLength.get(hops.length) ?? 0) > 1);
    const entities = [...new Set(compared.flatMap(intermediateEntities))].sort();
    const degrees = entities.length > 0 ? await this.#source.degrees(entities) : new Map<string, number>();
    return sortPaths(found, (entity) => degrees.get(entity) ?? 0);
  }
}
