/**
 * Paths between two entities over facts: a search from both ends, one frontier at a time, which is the same whatever
 * database gives the facts.
 */
import { LinkIndex, type LinkingFact } from './link.ts';
import { type FoundPath, intermediateEntities, sortPaths } from './path.ts';
import type { Direction, PathTime } from './pathTime.ts';
import { hopsTo, type Reach, reachFrom } from './reach.ts';
import { walkPaths } from './walk.ts';

/** The most hops that a path may have. */
export const MAX_HOPS = 6;

export interface PathQuery {
  readonly from: string;
  /** Another entity than `from`. */
  readonly to: string;
  /** 1 to MOST_HOPS. */
  readonly maxHops: number;
  readonly time: PathTime;
  /** How many paths are wanted. */
  readonly first: number;
}

/** What is known about the facts of some entities. */
export interface Expansion {
  readonly facts: readonly LinkingFact[];
  /** The entities that have more facts than these. */
  readonly cut: readonly string[];
}

/** Where a search gets its facts from; each call is one statement. */
export interface PathSource {
  /** The facts of some entities, in an order of their own, at most as many of each as the source gives. */
  expand(entities: readonly string[]): Promise<Expansion>;
  /** How many facts each of some entities has. */
  degrees(entities: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

export interface PathResult {
  /** In the order of `sortPaths`. */
  readonly paths: readonly FoundPath[];
  /** Entities of which only a part of the facts was followed, with paths lost that need the others. */
  readonly cut: readonly string[];
  /** False where there may be more paths than the search has looked at, for whatever reason. */
  readonly complete: boolean;
}

/** Entities whose facts are read by one statement. */
export const MAX_FRONTIER = 400;

/** One end of the search. */
interface End {
  readonly start: string;
  readonly other: string;
  readonly direction: Direction;
  /** Hops whose facts have been read: those of every entity fewer hops away are known. */
  depth: number;
  reach: Reach;
}

/**
 * Finds the `first` paths of at most `maxHops` hops, the most interesting first, of all that there are: in at most
 * `2 * maxHops - 1` calls.
 *
 * Both ends are searched until their depths together are as long as the path, shorter paths first, and no further once
 * there are enough. Of an entity with very many facts the source gives a part; such an entity is looked at from the
 * other side too, so that every path with at most one of them on it is found all the same. What is lost else is told.
 */
export async function findPaths(question: PathQuery, source: PathSource): Promise<PathResult> {
  const search = new Search(question, source);
  return search.run();
}

class Search {
  readonly #question: PathQuery;
  readonly #source: PathSource;
  readonly #links = new LinkIndex();
  readonly #known = new Set<string>();
  readonly #cut = new Set<string>();
  readonly #ends: readonly [End, End];
  #calls = 0;
  #complete = true;

  constructor(question: PathQuery, source: PathSource) {
    this.#question = question;
    this.#source = source;
    const { from, to } = question;
    this.#ends = [
      { start: from, other: to, direction: 'FORWARD', depth: 0, reach: [] },
      { start: to, other: from, direction: 'BACKWARD', depth: 0, reach: [] },
    ];
  }

  async run(): Promise<PathResult> {
    const { from, to, maxHops, time, first } = this.#question;
    const [near, far] = this.#ends;
    await this.#expand([from, to]);
    near.depth = 1;
    far.depth = 1;
    const found: FoundPath[] = [];
    let longest = 0;
    for (let length = 1; length <= maxHops && found.length < first; length++) {
      longest = length;
      await this.#lookFor(length);
      const walked = walkPaths(this.#links, from, to, length, time, far.reach);
      found.push(...walked.paths);
      this.#complete &&= walked.complete;
    }
    const paths = (await this.#inOrder(found)).slice(0, first);
    const cut = this.#lost(longest);
    return { paths, cut, complete: this.#complete && cut.length === 0 };
  }

  /** Reads on until every path of this length is known, as far as there are calls left. */
  async #lookFor(length: number): Promise<void> {
    const [near, far] = this.#ends;
    this.#reach(length);
    while (near.depth + far.depth < length) {
      const [a, b] = [this.#frontier(near), this.#frontier(far)];
      await this.#deepen(b.length < a.length ? far : near, length);
    }
    for (;;) {
      const wanting = this.#ends.find((end) => end.depth < this.#wantedDepth(end, length));
      if (!wanting) return;
      if (this.#calls >= this.#mostExpansions && this.#frontier(wanting).length > 0) {
        this.#complete = false;
        return;
      }
      await this.#deepen(wanting, length);
    }
  }

  /** One call is left to count facts; a path of one hop has nothing to count. */
  get #mostExpansions(): number {
    return Math.max(1, 2 * this.#question.maxHops - 2);
  }

  /**
   * How deep an end must be searched so that no path of this length is lost which passes one entity whose facts are
   * known in part only: up to where that entity stands, seen from this end.
   */
  #wantedDepth(end: End, length: number): number {
    const other = this.#ends.find((each) => each !== end) as End;
    let wanted = 0;
    for (const hub of this.#cut) {
      const hops = hopsTo(other.reach, hub);
      if (hops !== null && hops < length) wanted = Math.max(wanted, length - hops);
    }
    return wanted;
  }

  #frontier(end: End): string[] {
    const level = end.reach[end.depth] ?? new Map<string, unknown>();
    return [...level.keys()].filter((entity) => entity !== end.other && !this.#known.has(entity));
  }

  async #deepen(end: End, length: number): Promise<void> {
    await this.#expand(this.#frontier(end));
    end.depth += 1;
    this.#reach(length);
  }

  async #expand(frontier: readonly string[]): Promise<void> {
    if (frontier.length === 0) return;
    const entities = [...frontier].sort();
    const now = entities.slice(0, MAX_FRONTIER);
    if (now.length < entities.length) this.#complete = false;
    this.#calls += 1;
    const { facts, cut } = await this.#source.expand(now);
    for (const entity of now) this.#known.add(entity);
    for (const entity of cut) this.#cut.add(entity);
    this.#links.add(facts);
  }

  #reach(length: number): void {
    for (const end of this.#ends)
      end.reach = reachFrom(this.#links, end.start, end.other, length, this.#question.time, end.direction);
  }

  /**
   * The entities of which a part of the facts was read, where a path of at most `length` hops can pass two of them:
   * what lies between two such entities may be hidden from both sides.
   */
  #lost(length: number): string[] {
    const [near, far] = this.#ends;
    const lost = new Set<string>();
    for (const a of this.#cut)
      for (const b of this.#cut) {
        const [there, back] = [hopsTo(near.reach, a), hopsTo(far.reach, b)];
        if (a === b || there === null || back === null || there + 1 + back > length) continue;
        lost.add(a).add(b);
      }
    return [...lost].sort();
  }

  async #inOrder(found: readonly FoundPath[]): Promise<FoundPath[]> {
    const alike = new Map<number, number>();
    for (const { hops } of found) alike.set(hops.length, (alike.get(hops.length) ?? 0) + 1);
    const middles = found
      .filter(({ hops }) => (alike.get(hops.length) ?? 0) > 1)
      .flatMap(intermediateEntities);
    const entities = [...new Set(middles)].sort();
    const degrees = entities.length > 0 ? await this.#source.degrees(entities) : new Map<string, number>();
    return sortPaths(found, (entity) => degrees.get(entity) ?? 0);
  }
}
