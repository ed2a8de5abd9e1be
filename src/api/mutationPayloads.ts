/** Parts of what mutations tell whose types queries have too: read by response key, as the composer answers them. */
import type { GraphQLResolveInfo } from 'graphql';
import { compile } from '../query/compile/rootStatement.ts';
import type { Selection } from '../query/compile/selection.ts';
import type { Answered, Context } from './context.ts';
import { rootSelection } from './selection.ts';

const selectionOf = ({
  schema,
  fragments,
  parentType,
  fieldNodes,
  variableValues,
}: GraphQLResolveInfo): Selection =>
  rootSelection(schema, fragments, parentType, fieldNodes, variableValues).selection;

/** The batch with this id, read as the field asks for it; null where there is none. */
export async function batchOf(
  id: string,
  { graph, service, today }: Context,
  info: GraphQLResolveInfo,
): Promise<Answered | null> {
  const question = compile({ ...selectionOf(info), name: 'batch' }, graph.engine);
  const { value } = await question.ask(graph, 'NEWEST', {
    args: [{ id }],
    today: today(),
    service,
    pinned: null,
  });
  return (value ?? null) as Answered | null;
}

/** The values that the field selects, by response key. */
export function selected(values: Answered, info: GraphQLResolveInfo): Answered {
  const fields = [...selectionOf(info).fields.values()].flat();
  return Object.fromEntries(fields.map(({ key, name }) => [key, values[name] ?? null]));
}
