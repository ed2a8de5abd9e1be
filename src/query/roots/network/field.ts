/** `network`: what lies around some entities. The search finds ids, the statement here reads what is selected of them. */
import { findNetwork, MAX_NETWORK_HOPS, MAX_NODES, type Network } from '../../../domain/paths/network.ts';
import { cypher, Variable } from '../../../store/cypher.ts';
import { momentOf, withWindow } from '../../compile/moment.ts';
import { composeObject } from '../../compile/objectPlan.ts';
import { matchStableNode, matchVersionById } from '../../compile/pattern.ts';
import type { DecodeContext, RequestValues } from '../../compile/run.ts';
import type { FieldCompiler, FieldPlan, Scope } from '../../compile/scope.ts';
import { type Args, fieldsOf, type Selection } from '../../compile/selection.ts';
import { InputError } from '../../inputError.ts';
import type { Prefetch } from '../../querySession.ts';
import { ENTITY_TYPES, FACT_TYPES } from '../../types/concreteTypes.ts';
import { linkReader } from '../linkingFacts.ts';
import { listOf, readForEach } from '../prefetchedList.ts';
import { integerArgument, resolveEntityId } from '../resolveArguments.ts';

/** The most entities that one network is around. */
const MOST_AROUND = 50;
const DEFAULT_NODES = 200;

/** What the finder hands to the statement. */
interface NetworkFound extends Network {
  /** The ids that the nodes of `around` were asked by. */
  readonly asked: ReadonlyMap<string, string>;
}

export const prefetchNetwork: Prefetch = {
  maxStatements: MAX_NETWORK_HOPS,
  prepare(root) {
    const links = linkReader(root);
    return async (session, request): Promise<NetworkFound> => {
      const args = request.args[root.slot] as Args;
      const around = [...new Set(args.around as readonly string[])];
      if (around.length === 0 || around.length > MOST_AROUND)
        throw new InputError(
          around.length === 0 ? 'OUT_OF_RANGE' : 'TOO_MANY_IDS',
          `network(around:) has ${around.length} ids; give 1 to ${MOST_AROUND}.`,
        );
      const hops = integerArgument(root, args, 'hops', 1, 1, MAX_NETWORK_HOPS);
      const limit = integerArgument(root, args, 'limit', DEFAULT_NODES, 1, MAX_NODES);
      const first = await links.read(session, request, around);
      const asked = new Map<string, string>();
      for (const id of around) {
        const entity = resolveEntityId(root, 'around', id, first);
        if (!asked.has(entity)) asked.set(entity, id);
      }
      let known: typeof first | null = first;
      const network = await findNetwork({ around: [...asked.keys()], hops, limit }, async (ids) => {
        // The first hop starts at `around`, which has been read with its ids.
        const read = known ?? (await links.read(session, request, ids));
        known = null;
        return read;
      });
      return { ...network, asked };
    };
  },
};

const foundIn = (run: RequestValues): NetworkFound => run.prefetched as NetworkFound;

export const network: FieldCompiler = (scope, selection) => {
  const moment = momentOf(scope, selection);
  const at: Scope = { ...scope, moment };
  const parts = fieldsOf(selection, 'Network').map((field) => [field.key, partOf(at, field)] as const);
  const plans = parts.map(([, plan]) => plan);
  return {
    clauses: plans.flatMap((plan) => plan.clauses),
    carries: plans.flatMap((plan) => plan.carries),
    expression: listOf(plans.map((plan) => plan.expression)),
    decode(raw, env) {
      const own = withWindow(env, moment);
      const columns = raw as readonly unknown[];
      return Object.fromEntries(parts.map(([key, plan], i) => [key, plan.decode(columns[i], own)]));
    },
  };
};

/** A field that the search has answered. */
const told = (read: (env: DecodeContext) => unknown): FieldPlan => ({
  clauses: [],
  carries: [],
  expression: cypher`null`,
  decode: (_raw, env) => read(env),
});

function partOf(scope: Scope, field: Selection): FieldPlan {
  switch (field.name) {
    case 'nodes':
      return nodesOf(scope, field);
    case 'edges':
      return edgesOf(scope, field);
    case 'truncated':
      return told(({ run }) => foundIn(run).truncated);
    default:
      return told(() => 'Network');
  }
}

function nodesOf(scope: Scope, field: Selection): FieldPlan {
  const node = new Variable('n');
  const id = new Variable('id');
  const asked = new Variable('asked');
  const plan = composeObject({ ...scope, node, requestedId: { node, id: asked } }, ENTITY_TYPES, field);
  const nodes = (run: RequestValues): readonly string[] => foundIn(run).nodes;
  return readForEach(
    scope,
    [
      [id, nodes],
      [asked, (run) => nodes(run).map((entity) => foundIn(run).asked.get(entity) ?? entity)],
    ],
    matchStableNode(scope, node, 'Entity', cypher`${id}`, [id]),
    plan,
    (row, env) => nodes(env.run).map((_id, i) => plan.decode(row(i), env)),
  );
}

function edgesOf(scope: Scope, field: Selection): FieldPlan {
  const own = fieldsOf(field, 'NetworkEdge');
  const fact = new Variable('f');
  const id = new Variable('id');
  const edges = (run: RequestValues) => foundIn(run).edges;
  const facts = own.filter(({ name }) => name === 'fact');
  const plans = facts.map((each) => composeObject({ ...scope, node: fact }, FACT_TYPES, each));
  const all: FieldPlan = {
    clauses: plans.flatMap((plan) => plan.clauses),
    carries: plans.flatMap((plan) => plan.carries),
    expression: listOf(plans.map((plan) => plan.expression)),
    decode: (raw) => raw,
  };
  const decode = (row: (i: number) => unknown, env: DecodeContext): unknown =>
    edges(env.run).map((edge, i) => {
      const columns = (row(i) ?? []) as readonly unknown[];
      const values: Readonly<Record<string, unknown>> = {
        from: edge.from,
        to: edge.to,
        role: edge.fromRole,
        toRole: edge.toRole,
        __typename: 'NetworkEdge',
      };
      return Object.fromEntries(
        own.map((each) => {
          const place = facts.indexOf(each);
          return [each.key, place < 0 ? values[each.name] : plans[place]?.decode(columns[place], env)];
        }),
      );
    });
  if (plans.length === 0) return told((env) => decode(() => null, env));
  return readForEach(
    scope,
    [[id, (run) => edges(run).map((edge) => edge.fact.id)]],
    matchVersionById(scope, fact, 'Fact', cypher`${id}`, [id]),
    all,
    decode,
  );
}
