/** What lies around some entities: how many hops each entity is away, and every fact between two that are shown. */
import { byText } from '../state/compareText.ts';
import { endsOf, type LinkArgs, linksAt } from './links.ts';
import { type Answer, below, entityMeant, type Place, type TimeArgs } from './fieldContext.ts';
import type { ToldFact } from '../state/archiveState.ts';

type NetworkArgs = TimeArgs &
  LinkArgs & {
    readonly around: readonly string[];
    readonly hops?: number | null;
    readonly limit?: number | null;
  };

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly fact: ToldFact;
}

export function networkAnswer(place: Place, args: NetworkArgs): Answer {
  const at = below(place, args);
  const facts = linksAt(at, args);
  const hops = args.hops ?? 1;
  const limit = args.limit ?? 200;
  const meant = args.around.map((id) => entityMeant(at, id));
  const around = [...new Set(meant)];
  /** The entities so many hops away, from 0 on, as far as any limit lets. */
  const rings: string[][] = [around.slice(0, limit)];
  let isCut = around.length > limit;
  for (let hop = 1; hop <= hops; hop += 1) {
    const shown = rings.flat();
    const touching = (id: string): number =>
      facts.filter((fact) => endsOf(fact).has(id) && shown.some((near) => endsOf(fact).has(near))).length;
    const ring = [...new Set(facts.flatMap((fact) => [...endsOf(fact).keys()]))]
      .filter((id) => !shown.includes(id) && touching(id) > 0)
      .sort((a, b) => touching(b) - touching(a) || byText(a, b));
    const room = limit - shown.length;
    isCut ||= ring.length > room;
    rings.push(ring.slice(0, room));
  }
  const nodes = rings.flat();
  const near = new Set(rings.slice(0, hops).flat());
  const edges = edgesOf(
    facts.filter((fact) => [...endsOf(fact).keys()].some((id) => near.has(id))),
    nodes,
  );
  return {
    nodes: () => nodes.map((id) => at.teller.entity(at, id, args.around[meant.indexOf(id)] ?? id)),
    edges: () =>
      edges.map(({ from, to, fact }) => ({
        from,
        to,
        role: endsOf(fact).get(from),
        toRole: endsOf(fact).get(to),
        fact: () => at.teller.fact(at, fact),
      })),
    truncated: isCut,
  };
}

/** By the farther node, then by the nearer, then by fact. */
const edgesOf = (facts: readonly ToldFact[], nodes: readonly string[]): Edge[] =>
  nodes.flatMap((to, i) =>
    nodes.slice(0, i).flatMap((from) =>
      facts
        .filter((fact) => endsOf(fact).has(from) && endsOf(fact).has(to))
        .sort((a, b) => byText(a.id, b.id))
        .map((fact) => ({ from, to, fact })),
    ),
  );
