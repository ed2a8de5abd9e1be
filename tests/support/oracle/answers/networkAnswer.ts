/** The `network` query: entities by their distance in hops, and every fact between two of them. */

import { type RoleName, roleCodeOf } from '../../../../src/domain/model/kinds.ts';
import type { ResolvedFact } from '../state/archiveState.ts';
import { compareText } from '../state/compareText.ts';
import {
  type Answer,
  contextBelow,
  type FieldContext,
  requireEntity,
  type TimeArgs,
} from './fieldContext.ts';
import { endsOf, type LinkArgs, linksAt } from './links.ts';

type NetworkArgs = TimeArgs &
  LinkArgs & {
    readonly ids: readonly string[];
    readonly hops?: number | null;
    readonly first?: number | null;
  };

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly fact: ResolvedFact;
}

export function networkAnswer(parent: FieldContext, args: NetworkArgs): Answer {
  const context = contextBelow(parent, args);
  const facts = linksAt(context, args);
  const hops = args.hops ?? 1;
  const limit = args.first ?? 200;
  const requested = args.ids.map((id) => requireEntity(context, id));
  const around = [...new Set(requested)];
  /** The entities by their number of hops, cut at the limit. */
  const rings: string[][] = [around.slice(0, limit)];
  let complete = around.length <= limit;
  for (let hop = 1; hop <= hops; hop += 1) {
    const shown = rings.flat();
    const touching = (id: string): number =>
      facts.filter((fact) => endsOf(fact).has(id) && shown.some((near) => endsOf(fact).has(near))).length;
    const ring = [...new Set(facts.flatMap((fact) => [...endsOf(fact).keys()]))]
      .filter((id) => !shown.includes(id) && touching(id) > 0)
      .sort((a, b) => touching(b) - touching(a) || compareText(a, b));
    const room = limit - shown.length;
    complete &&= ring.length <= room;
    rings.push(ring.slice(0, room));
  }
  const nodes = rings.flat();
  const near = new Set(rings.slice(0, hops).flat());
  const edges = edgesOf(
    facts.filter((fact) => [...endsOf(fact).keys()].some((id) => near.has(id))),
    nodes,
  );
  return {
    nodes: () => nodes.map((id) => context.resolve.entity(context, id)),
    edges: () =>
      edges.map(({ from, to, fact }) => ({
        fromRecordId: from,
        toRecordId: to,
        fromRole: roleCodeOf(endsOf(fact).get(from) as RoleName),
        toRole: roleCodeOf(endsOf(fact).get(to) as RoleName),
        fact: () => context.resolve.fact(context, fact),
      })),
    complete,
  };
}

/** Edges ordered by the later node, then the earlier node, then the id of the fact. */
const edgesOf = (facts: readonly ResolvedFact[], nodes: readonly string[]): Edge[] =>
  nodes.flatMap((to, i) =>
    nodes.slice(0, i).flatMap((from) =>
      facts
        .filter((fact) => endsOf(fact).has(from) && endsOf(fact).has(to))
        .sort((a, b) => compareText(a.id, b.id))
        .map((fact) => ({ from, to, fact })),
    ),
  );
