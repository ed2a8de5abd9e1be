/** Parts of what mutations tell whose types queries have too: read by response key, as the composer answers them. */
import type { GraphQLResolveInfo } from 'graphql';
import { compile } from '../query/compile/rootStatement.ts';
import type { Selection } from '../query/compile/selection.ts';
import type { ResultMap, Context } from './context.ts';
import { rootSelection } from './rootSelection.ts';

const selectionOf = ({
  schema,
  fragments,
  parentType,
  fieldNodes,
  variableValues,
}: GraphQLResolveInfo): Selection =>
  rootSelection(schema, fragments, parentType, fieldNodes, variableValues).selection;

/** The batch with this id, read as the field asks for it; null where there is none. */
export async function readBatch(
  id: string,
  { graph, service, today }: Context,
  info: GraphQLResolveInfo,
): Promise<ResultMap | null> {
  const question = compile({ ...selectionOf(info), name: 'batch' }, graph.engine);
  const { value } = await question.ask(graph, 'NEWEST', {
    args: [{ id }],
    today: today(),
    service,
    pinned: null,
  });
  return (value ?? null) as ResultMap | null;
}

/** The values that the field selects, by response key. */
export function pickSelected(values: ResultMap, info: GraphQLResolveInfo): ResultMap {
  const fields = [...selectionOf(info).fields.values()].flat();
  return Object.fromEntries(fields.map(({ key, name }) => [key, values[name] ?? null]));
}
