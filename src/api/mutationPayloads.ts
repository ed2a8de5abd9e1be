/** Mutation payload fields whose types queries share: their values are objects by response key. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Selection } from '../query/compile/selection.ts';
import { compileRootField } from '../query/rootQuery.ts';
import type { Context, ResultMap } from './context.ts';
import { rootSelection } from './rootSelection.ts';

const selectionOf = ({
  schema,
  fragments,
  parentType,
  fieldNodes,
  variableValues,
}: GraphQLResolveInfo): Selection =>
  rootSelection(schema, fragments, parentType, fieldNodes, variableValues).selection;

/** The batch with this id, with the fields that the query selects; null if there is none. */
export async function readBatch(
  id: string,
  { graph, service, today }: Context,
  info: GraphQLResolveInfo,
): Promise<ResultMap | null> {
  const rootQuery = compileRootField({ ...selectionOf(info), name: 'batch' }, graph.engine);
  const { value } = await rootQuery.run(graph, 'NEWEST', {
    args: [{ id }],
    today: today(),
    service,
    pinned: null,
  });
  return (value ?? null) as ResultMap | null;
}

/** The selected ones of the given values, by response key. */
export function pickSelected(values: ResultMap, info: GraphQLResolveInfo): ResultMap {
  const fields = [...selectionOf(info).fields.values()].flat();
  return Object.fromEntries(fields.map(({ key, name }) => [key, values[name] ?? null]));
}
