/** The compiled root fields of an operation, cached by document, operation and shape of the variables. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { RootQuery } from '../query/rootQuery.ts';
import type { Completion } from './completion.ts';
import { introspectionCost } from './introspectionCost.ts';
import { collectRootFields, type RootSelection, rootSelection, type Variables } from './rootSelection.ts';
import { variableShape } from './variableShape.ts';

export interface CompiledOperation {
  /** The root fields apart from introspection. */
  readonly rootFields: readonly CompiledRootField[];
  /** Whether the operation is a query without introspection. */
  readonly isDataQuery: boolean;
  /** How many values of the schema introspection may read. */
  readonly introspectionCost: number;
}

export interface CompiledRootField extends RootSelection {
  readonly key: string;
  /** Made at first use, since a refused field needs none. */
  completion: Completion | null;
  /** Compiled at first use, so that a refused field fails alone. */
  query: RootQuery | null;
}

/** The shapes cached for one document: more than an application uses, and a limit for hostile ones. */
const MAX_SHAPES_PER_DOCUMENT = 200;

export class OperationCache {
  readonly #schema: GraphQLSchema;
  readonly #operations = new WeakMap<DocumentNode, Map<string, CompiledOperation>>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** The compiled operation for variables that are coerced to their types. */
  get(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): CompiledOperation {
    const shape = `${operation.name?.value ?? ''}(${variableShape(this.#schema, operation, variables)})`;
    const shapes = this.#operations.get(document) ?? new Map<string, CompiledOperation>();
    this.#operations.set(document, shapes);
    const cached = shapes.get(shape);
    if (cached) return cached;
    const compiled = compileOperation(this.#schema, document, operation, variables);
    if (shapes.size >= MAX_SHAPES_PER_DOCUMENT) shapes.clear();
    shapes.set(shape, compiled);
    return compiled;
  }
}

const isIntrospection = ({ name }: FieldNode): boolean => name.value.startsWith('__');

function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): CompiledOperation {
  const parent = schema.getRootType(operation.operation);
  if (!parent) return { rootFields: [], isDataQuery: false, introspectionCost: 0 };
  const fragments = Object.fromEntries(
    document.definitions
      .filter(
        (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
      )
      .map((definition) => [definition.name.value, definition]),
  );
  const fields = [...collectRootFields(operation.selectionSet, fragments, variables)];
  const dataFields = fields.filter(([, [node]]) => node && !isIntrospection(node));
  const introspection = fields.flatMap(([, nodes]) => nodes.filter(isIntrospection));
  return {
    introspectionCost: introspectionCost(schema, fragments, introspection),
    rootFields: dataFields.map(([key, nodes]) => ({
      key,
      query: null,
      completion: null,
      ...rootSelection(schema, fragments, parent, nodes, variables),
    })),
    isDataQuery: dataFields.length === fields.length && parent === schema.getQueryType(),
  };
}
