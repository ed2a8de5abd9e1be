/** Fields of mutation payloads whose types queries share: their values are objects by response key. */
import type { GraphQLResolveInfo } from 'graphql';
import type { BatchRef } from '../../changes/batchRef.ts';
import type { Selection } from '../../query/compile/selection.ts';
import type { FieldNames } from '../../query/generated/fieldNames.ts';
import { compileRootField } from '../../query/rootQuery.ts';
import { rootSelection } from '../answers/rootSelection.ts';
import type { Context, ResultMap } from '../context.ts';
import { asGraphQLError } from '../errors.ts';
import type * as schema from '../generated/types.ts';
import type { PayloadProblem } from './payloadProblem.ts';

/** The problems of a payload. The compiler reports a severity or a code that is no value of its enum in the schema. */
export const problemsField = (
  problems: readonly PayloadProblem[],
): readonly { readonly severity: schema.Severity; readonly code: schema.ProblemCode }[] => problems;

/** The values or resolvers of all fields of a payload. */
export type Payload<Type extends keyof FieldNames> = Readonly<Record<FieldNames[Type], unknown>>;

const selectionOf = ({
  schema,
  fragments,
  parentType,
  fieldNodes,
  variableValues,
}: GraphQLResolveInfo): Selection =>
  rootSelection(schema, fragments, parentType, fieldNodes, variableValues).selection;

/** The resolver of a batch that a mutation wrote; null if it wrote none. */
export const batchField = (batch: BatchRef | null) =>
  batch && ((_args: unknown, context: Context, info: GraphQLResolveInfo) => readBatch(batch, context, info));

/** The resolver of the batches that a mutation wrote. */
export const batchesField =
  (batches: readonly BatchRef[]) => (_args: unknown, context: Context, info: GraphQLResolveInfo) =>
    Promise.all(batches.map((batch) => readBatch(batch, context, info)));

async function readBatch(
  { id }: BatchRef,
  { graph, service, today }: Context,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const rootQuery = compileRootField({ ...selectionOf(info), name: 'batch' }, graph.engine);
  try {
    const { value } = await rootQuery.run(graph, 'NEWEST', {
      args: [{ id }],
      today: today(),
      service,
      pinned: null,
    });
    return value ?? null;
  } catch (error) {
    throw asGraphQLError(error);
  }
}

/** The selected ones of the given values, by response key. */
export function pickSelected(values: ResultMap, info: GraphQLResolveInfo): ResultMap {
  const fields = [...selectionOf(info).fields.values()].flat();
  return Object.fromEntries(fields.map(({ key, name }) => [key, values[name] ?? null]));
}
