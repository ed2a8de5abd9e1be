/** What lies around some entities: the nearest others, and the facts that link them. */

import type { Expansion } from './findPaths.ts';
import { type Link, LinkIndex } from './link.ts';

/** The most hops that a network goes. */
export const MAX_NETWORK_HOPS = 3;
/** The most nodes of a network, and the most edges. */
export const MAX_NODES = 400;
export const MAX_EDGES = 1000;

export interface NetworkQuery {
  /** Where it starts, each once. */
  readonly around: readonly string[];
  /** 1 to MOST_NETWORK_HOPS. */
  readonly hops: number;
  /** The most nodes wanted, those of `around` included; 1 to MOST_NODES. */
  readonly limit: number;
}

export interface Network {
  /** The nearest first; of those equally near the ones with more facts to nearer ones, then by id. */
  readonly nodes: readonly string[];
  /** From the nearer of two nodes to the other, in the order of the farther one, then of the nearer, then by fact. */
  readonly edges: readonly Link[];
  /** True where a limit left something out. */
  readonly truncated: boolean;
}

/**
 * Finds what is around: one call of `expand` for each hop, with at most MOST_NODES entities. Its edges are the facts
 * that touch a node nearer than `hops`.
 */
export async function findNetwork(
  { around, hops, limit }: NetworkQuery,
  expand: (entities: readonly string[]) => Promise<Expansion>,
): Promise<Network> {
  const links = new LinkIndex();
  const place = new Map<string, number>();
  const add = (entities: readonly string[]): void => {
    for (const entity of entities) place.set(entity, place.size);
  };
  add(around.slice(0, limit));
  let truncated = around.length > limit;
  let frontier = [...place.keys()];
  for (let hop = 0; hop < hops && frontier.length > 0; hop++) {
    const { facts, cut } = await expand(frontier);
    truncated ||= cut.length > 0;
    links.add(facts);
    const found = nextOf(links, frontier, place);
    frontier = found.slice(0, Math.max(0, limit - place.size));
    truncated ||= frontier.length < found.length;
    add(frontier);
  }
  const edges = edgesOf(links, place);
  return {
    nodes: [...place.keys()],
    edges: edges.slice(0, MAX_EDGES),
    truncated: truncated || edges.length > MAX_EDGES,
  };
}

/** What is one hop away and not there yet: what most facts link first. A fact that links it to several counts once. */
function nextOf(links: LinkIndex, frontier: readonly string[], place: ReadonlyMap<string, number>): string[] {
  const facts = new Map<string, Set<string>>();
  for (const entity of frontier)
    for (const { to, fact } of links.from(entity))
      if (!place.has(to)) {
        const known = facts.get(to);
        if (known) known.add(fact.id);
        else facts.set(to, new Set([fact.id]));
      }
  return [...facts]
    .sort(([a, { size: most }], [b, { size: more }]) => more - most || (a < b ? -1 : 1))
    .map(([entity]) => entity);
}

function edgesOf(links: LinkIndex, place: ReadonlyMap<string, number>): Link[] {
  const placeOf = (entity: string): number => place.get(entity) ?? -1;
  const edges: Link[] = [];
  for (const [entity, at] of place)
    for (const link of links.from(entity)) if (placeOf(link.to) > at) edges.push(link);
  return edges.sort(
    (a, b) =>
      placeOf(a.to) - placeOf(b.to) ||
      placeOf(a.from) - placeOf(b.from) ||
      (a.fact.id < b.fact.id ? -1 : a.fact.id > b.fact.id ? 1 : 0),
  );
}
