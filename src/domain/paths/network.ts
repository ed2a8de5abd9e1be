/** The network around some entities: the nearest other entities, and the facts that link them. */

import { keptIn } from '../model/keptIn.ts';
import { byId } from '../model/textOrder.ts';
import type { Expansion } from './findPaths.ts';
import { type Link, LinkIndex } from './link.ts';

/** The most hops of a network. */
export const MAX_NETWORK_HOPS = 3;
/** The most nodes of a network, and the most edges. */
export const MAX_NODES = 400;
const MAX_EDGES = 1000;

interface NetworkQuery {
  /** The ids of the entities in the centre, each once. */
  readonly around: readonly string[];
  /** 1 to MAX_NETWORK_HOPS. */
  readonly hops: number;
  /** The most nodes, those of `around` included; 1 to MAX_NODES. */
  readonly limit: number;
}

export interface Network {
  /** Nearest first; at the same distance, those with more facts to nearer nodes first, then by id. */
  readonly nodes: readonly string[];
  /** From the nearer of two nodes to the farther, in the order of the farther node, then of the nearer, then by fact. */
  readonly edges: readonly Link[];
  /** False where a limit left out nodes or edges. */
  readonly complete: boolean;
}

/**
 * Finds the network with one call of `expand` per hop, for at most MAX_NODES entities each. The edges are the facts that
 * link a node nearer than `hops` with another node.
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
  let complete = around.length <= limit;
  let frontier = [...place.keys()];
  for (let hop = 0; hop < hops && frontier.length > 0; hop++) {
    const { facts, cut } = await expand(frontier);
    complete &&= cut.length === 0;
    links.add(facts);
    const found = nextOf(links, frontier, place);
    frontier = found.slice(0, Math.max(0, limit - place.size));
    complete &&= frontier.length === found.length;
    add(frontier);
  }
  const edges = edgesOf(links, place);
  return {
    nodes: [...place.keys()],
    edges: edges.slice(0, MAX_EDGES),
    complete: complete && edges.length <= MAX_EDGES,
  };
}

/**
 * The new entities one hop away, those with the most facts first. A fact that links an entity to several others counts
 * once.
 */
function nextOf(links: LinkIndex, frontier: readonly string[], place: ReadonlyMap<string, number>): string[] {
  const facts = new Map<string, Set<string>>();
  for (const entity of frontier)
    for (const { to, fact } of links.from(entity))
      if (!place.has(to)) keptIn(facts, to, () => new Set()).add(fact.id);
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
    (a, b) => placeOf(a.to) - placeOf(b.to) || placeOf(a.from) - placeOf(b.from) || byId(a.fact, b.fact),
  );
}
