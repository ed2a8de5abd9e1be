/** `network`: what is around some entities. The prefetch finds ids; the statement here reads the selected fields. */

import { roleCodeOf } from '../../../domain/model/kinds.ts';
import type { Link } from '../../../domain/paths/link.ts';
import { findNetwork, MAX_NETWORK_HOPS, MAX_NODES, type Network } from '../../../domain/paths/network.ts';
import { cypher, Variable } from '../../../store/cypher.ts';
import { objectReader } from '../../compile/columns.ts';
import { composeObject } from '../../compile/objectPlan.ts';
import { matchStableNode, matchVersionById } from '../../compile/pattern.ts';
import type { DecodeContext, RequestValues } from '../../compile/run.ts';
import type { FieldCompiler, FieldPlan, Scope } from '../../compile/scope.ts';
import type { Args, Selection } from '../../compile/selection.ts';
import { InputError } from '../../inputError.ts';
import type { Prefetch } from '../../querySession.ts';
import { ENTITY_TYPES, FACT_TYPES } from '../../types/concreteTypes.ts';
import { linkReader } from '../linkingFacts.ts';
import { placedRow, prefetchedField, prefetchedObject, readForEach } from '../prefetchedList.ts';
import { integerArgument, resolveEntityId } from '../resolveArguments.ts';

const foundIn = (run: RequestValues): Network => run.prefetched as Network;

export const network: FieldCompiler = (scope, selection) =>
  prefetchedObject(scope, selection, 'Network', {
    nodes: nodesOf,
    edges: edgesOf,
    complete: () => prefetchedField(({ run }) => foundIn(run).complete),
  });

function nodesOf(scope: Scope, field: Selection): FieldPlan {
  const [node, id] = [new Variable('n'), new Variable('id')];
  const columns = placedRow();
  const read = columns.add(composeObject({ ...scope, node }, ENTITY_TYPES, field));
  const nodes = (run: RequestValues): readonly string[] => foundIn(run).nodes;
  const match = matchStableNode(scope, node, 'Entity', cypher`${id}`, [id]);
  return readForEach(scope, [[id, nodes]], match, columns, (row, env) =>
    nodes(env.run).map((_id, i) => read(row(i) ?? [], env)),
  );
}

function edgesOf(scope: Scope, selection: Selection): FieldPlan {
  const [fact, id] = [new Variable('f'), new Variable('id')];
  const columns = placedRow();
  type Read = [edge: Link, row: readonly unknown[] | undefined, env: DecodeContext];
  const edgeOf = objectReader<'NetworkEdge', Read>(selection, 'NetworkEdge', {
    fromRecordId: () => (edge) => edge.from,
    toRecordId: () => (edge) => edge.to,
    fromRole: () => (edge) => roleCodeOf(edge.fromRole),
    toRole: () => (edge) => roleCodeOf(edge.toRole),
    fact(field) {
      const read = columns.add(composeObject({ ...scope, node: fact }, FACT_TYPES, field));
      return (_edge, row, env) => read(row ?? [], env);
    },
  });
  const edges = (run: RequestValues) => foundIn(run).edges;
  return readForEach(
    scope,
    [[id, (run) => edges(run).map((edge) => edge.fact.id)]],
    matchVersionById(scope, fact, 'Fact', cypher`${id}`, [id]),
    columns,
    (row, env) => edges(env.run).map((edge, i) => edgeOf(edge, row(i), env)),
  );
}

/** The most ids in `ids`. */
const MOST_AROUND = 50;
const DEFAULT_NODES = 200;

export const prefetchNetwork: Prefetch = {
  maxStatements: MAX_NETWORK_HOPS,
  prepare(root) {
    const links = linkReader(root);
    return async (session, request): Promise<Network> => {
      const args = request.args[root.slot] as Args;
      const around = [...new Set(args.ids as readonly string[])];
      if (around.length === 0 || around.length > MOST_AROUND)
        throw new InputError(
          around.length === 0 ? 'OUT_OF_RANGE' : 'TOO_MANY_IDS',
          `network(ids:) has ${around.length} ids; give 1 to ${MOST_AROUND}.`,
        );
      const hops = integerArgument(root, args, 'hops', 1, 1, MAX_NETWORK_HOPS);
      const limit = integerArgument(root, args, 'first', DEFAULT_NODES, 1, MAX_NODES);
      const first = await links.read(session, request, around);
      const start = new Set(around.map((id) => resolveEntityId(session, root, 'ids', id, first)));
      let known: typeof first | null = first;
      return findNetwork({ around: [...start], hops, limit }, async (ids) => {
        // The first hop starts from `ids`, which has been read already.
        const read = known ?? (await links.read(session, request, ids));
        known = null;
        return read;
      });
    };
  },
};
