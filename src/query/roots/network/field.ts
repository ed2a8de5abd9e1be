/** `network`: what is around some entities. The prefetch finds ids; the statement here reads the selected fields. */

import { roleCodeOf } from '../../../domain/model/kinds.ts';
import type { Network } from '../../../domain/paths/network.ts';
import { cypher, Variable } from '../../../store/cypher.ts';
import { entryOf, type FieldsOf } from '../../compile/exactFields.ts';
import { composeObject } from '../../compile/objectPlan.ts';
import { matchStableNode, matchVersionById } from '../../compile/pattern.ts';
import { listOf } from '../../compile/rowType.ts';
import type { DecodeContext, RequestValues } from '../../compile/run.ts';
import type { FieldCompiler, FieldPlan, Scope } from '../../compile/scope.ts';
import { fieldsOf, type Selection } from '../../compile/selection.ts';
import { ENTITY_TYPES, FACT_TYPES } from '../../types/concreteTypes.ts';
import { prefetchedField, prefetchedObject, readForEach } from '../prefetchedList.ts';

const foundIn = (run: RequestValues): Network => run.prefetched as Network;

export const network: FieldCompiler = (scope, selection) =>
  prefetchedObject(scope, selection, 'Network', partOf);

const NETWORK_FIELDS: FieldsOf<'Network', (scope: Scope, field: Selection) => FieldPlan> = {
  nodes: nodesOf,
  edges: edgesOf,
  complete: () => prefetchedField(({ run }) => foundIn(run).complete),
};

const partOf = (scope: Scope, field: Selection): FieldPlan =>
  entryOf(NETWORK_FIELDS, field.name)?.(scope, field) ?? prefetchedField(() => 'Network');

function nodesOf(scope: Scope, field: Selection): FieldPlan {
  const node = new Variable('n');
  const id = new Variable('id');
  const plan = composeObject({ ...scope, node }, ENTITY_TYPES, field);
  const nodes = (run: RequestValues): readonly string[] => foundIn(run).nodes;
  return readForEach(
    scope,
    [[id, nodes]],
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
      const values: Omit<FieldsOf<'NetworkEdge', unknown>, 'fact'> & { readonly __typename: string } = {
        fromRecordId: edge.from,
        toRecordId: edge.to,
        fromRole: roleCodeOf(edge.fromRole),
        toRole: roleCodeOf(edge.toRole),
        __typename: 'NetworkEdge',
      };
      return Object.fromEntries(
        own.map((each) => {
          const place = facts.indexOf(each);
          return [
            each.key,
            place < 0 ? entryOf(values, each.name) : plans[place]?.decode(columns[place], env),
          ];
        }),
      );
    });
  if (plans.length === 0) return prefetchedField((env) => decode(() => null, env));
  return readForEach(
    scope,
    [[id, (run) => edges(run).map((edge) => edge.fact.id)]],
    matchVersionById(scope, fact, 'Fact', cypher`${id}`, [id]),
    all,
    decode,
  );
}
