/**
 * What is inside an entity through any number of hops: parts of parts, each with the days on which all hops of a way to it
 * hold. Hops are followed level by level, from the whole to its parts.
 */
import { addTo } from '../model/addTo.ts';
import type { Window } from '../time/certainty.ts';
import { ANY_DAY, covers, spansMeet } from './pathTime.ts';

/** How surely the hops of a way hold; NOT_EXCLUDED where only a doubted date says that one does not. */
const READINGS = ['DEFINITE', 'POSSIBLE', 'NOT_EXCLUDED'] as const;
type Reading = (typeof READINGS)[number];

/** The most levels of parts that are followed. */
export const MAX_LEVELS = 8;
/** The most ways inside that are found; parts that were inside at several times have several. */
export const MOST_PARTS = 10_000;

/** The days of a hop by how surely it holds then; null where it does at no time. */
export interface PartHop {
  readonly whole: string;
  readonly part: string;
  readonly days: Readonly<Record<Reading, Window | null>>;
}

/** The first and the last day of each way, by the id of the part. */
type Ways = Readonly<Record<string, readonly (readonly [from: number, to: number])[]>>;

export interface PartsWithin {
  readonly ways: Readonly<Record<Reading, Ways>>;
  /** False if there are further parts below the levels that were followed. */
  readonly complete: boolean;
}

/** What is read of some entities: their ids after merges, by the ids that were asked for, and their parts. */
interface ReadParts {
  readonly entities: ReadonlyMap<string, string>;
  readonly hops: readonly PartHop[];
}

/** Reads the entities with the ids of each search. */
type ReadLevel = (ids: readonly (readonly string[])[]) => Promise<readonly ReadParts[]>;

/**
 * Finds what is inside the named entities of each search, these included; null for a search with more than `MOST_PARTS`.
 * All searches read a level together.
 */
export async function findPartsWithin(
  named: readonly (readonly string[])[],
  read: ReadLevel,
): Promise<(PartsWithin | null)[]> {
  const searches = named.map((ids) => new PartSearch(ids));
  for (let level = 0; level <= MAX_LEVELS; level += 1) {
    const unread = searches.map((search) => search.unread());
    if (searches.every(({ isDone }) => isDone)) break;
    const parts = unread.some((ids) => ids.length > 0) ? await read(unread) : [];
    for (const [i, search] of searches.entries()) search.follow(parts[i], level);
  }
  return searches.map((search) => search.found());
}

/** The days of a way and a further hop: null where they do not hold on one day. */
function joined(reading: Reading, way: Window, hop: Window | null): Window | null {
  if (hop === null || !spansMeet(way, hop)) return null;
  const both = { from: Math.max(way.from, hop.from), to: Math.min(way.to, hop.to) };
  return reading === 'DEFINITE' || both.from <= both.to ? both : null;
}

interface Way {
  readonly reading: Reading;
  readonly id: string;
  readonly days: Window;
}

class PartSearch {
  readonly #named: readonly string[];
  readonly #ways: Readonly<Record<Reading, Map<string, Window[]>>> = {
    DEFINITE: new Map(),
    POSSIBLE: new Map(),
    NOT_EXCLUDED: new Map(),
  };
  readonly #hops = new Map<string, PartHop[]>();
  /** What the last level has found. */
  #fresh: Way[] = [];
  #size = 0;
  #isComplete = true;
  isDone: boolean;

  constructor(named: readonly string[]) {
    this.#named = named;
    this.isDone = named.length === 0;
  }

  /** The ids whose parts the next level needs. */
  unread(): readonly string[] {
    if (this.isDone) return [];
    if (this.#size === 0) return this.#named;
    return [...new Set(this.#fresh.map(({ id }) => id))].filter((id) => !this.#hops.has(id));
  }

  /** An entity is followed again where it is reached on more days, or more surely. */
  follow(read: ReadParts | undefined, level: number): void {
    if (this.isDone) return;
    for (const id of this.unread()) this.#hops.set(id, []);
    for (const hop of read?.hops ?? []) addTo(this.#hops, hop.whole, hop);
    if (level === 0)
      for (const id of new Set(read?.entities.values()))
        for (const reading of READINGS) this.#add({ reading, id, days: ANY_DAY });
    const from = this.#fresh;
    this.#fresh = [];
    for (const way of from)
      for (const further of this.#onward(way)) {
        if (level === MAX_LEVELS) this.#isComplete = false;
        else this.#add(further);
      }
    this.isDone = this.#fresh.length === 0 || this.#size > MOST_PARTS;
  }

  /** The ways that are one hop longer, if they lead where no known way does. */
  #onward({ reading, id, days }: Way): Way[] {
    return (this.#hops.get(id) ?? []).flatMap((hop) => {
      const both = joined(reading, days, hop.days[reading]);
      if (both === null || this.#isKnown(reading, hop.part, both)) return [];
      return { reading, id: hop.part, days: both };
    });
  }

  found(): PartsWithin | null {
    if (this.#size > MOST_PARTS) return null;
    const of = (reading: Reading): Ways =>
      Object.fromEntries(
        [...this.#ways[reading]].map(([id, ways]) => [id, ways.map(({ from, to }) => [from, to])]),
      );
    const ways = {
      DEFINITE: of('DEFINITE'),
      POSSIBLE: of('POSSIBLE'),
      NOT_EXCLUDED: of('NOT_EXCLUDED'),
    };
    return { ways, complete: this.#isComplete };
  }

  /** Whether a known way has all of these days. */
  #isKnown(reading: Reading, id: string, days: Window): boolean {
    return (this.#ways[reading].get(id) ?? []).some((known) => covers(known, days));
  }

  #add(way: Way): void {
    const { reading, id, days } = way;
    const known = this.#ways[reading].get(id) ?? [];
    const kept = known.filter((each) => !covers(days, each));
    this.#ways[reading].set(id, [...kept, days]);
    if (reading === 'NOT_EXCLUDED') this.#size += 1 + kept.length - known.length;
    this.#fresh.push(way);
  }
}
