/** The document that reads the pages of a table: that of the request, with the paging of its root field as variables. */
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  TypeInfo,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** The fields of a connection that have its items. */
export const ROW_FIELDS: readonly string[] = ['nodes', 'edges'];

/**
 * The response keys of what is added: the page of the root field, the number of its items and whether it may lack some, and
 * whether a nested list has more.
 */
export const PAGE_KEY = 'fasti_page';
export const TOTAL_KEY = 'fasti_total';
export const COMPLETE_KEY = 'fasti_complete';
export const MORE_KEY = 'fasti_more';

const PAGING: readonly string[] = ['first', 'after'];

/** The variables of the document besides those of the request. */
export interface PageVariables extends Readonly<Record<string, unknown>> {
  readonly fasti_first: number;
  readonly fasti_after: string | null;
  /** Whether the items are counted. */
  readonly fasti_total: boolean;
}

const [TEMPLATE] = parse(`query ($fasti_first: Int!, $fasti_after: String, $fasti_total: Boolean!) {
  root(first: $fasti_first, after: $fasti_after) {
    ${PAGE_KEY}: pageInfo { hasNextPage endCursor }
    ${TOTAL_KEY}: totalCount @include(if: $fasti_total)
    ${MORE_KEY}: pageInfo { hasNextPage }
    ${COMPLETE_KEY}: complete
  }
}`).definitions as readonly [OperationDefinitionNode];
const [ROOT] = TEMPLATE.selectionSet.selections as readonly [FieldNode];
const [PAGE, TOTAL, MORE, COMPLETE] = (ROOT.selectionSet?.selections ??
  []) as readonly SelectionNode[] as readonly [SelectionNode, SelectionNode, SelectionNode, SelectionNode];

/** The text of the document for an operation whose only root field is a connection; `fields` are those of its type. */
export function tableDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  fields: Readonly<Record<string, unknown>>,
): string {
  const types = new TypeInfo(schema);
  const nested = visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        leave: (node) => (isConnection(types) && hasRows(node) ? withFields(node, [MORE]) : undefined),
      },
    }),
  );
  const paged = {
    ...nested,
    definitions: nested.definitions.map((definition, i) =>
      document.definitions[i] === operation && definition.kind === Kind.OPERATION_DEFINITION
        ? pagedOperation(definition, 'complete' in fields ? [PAGE, TOTAL, COMPLETE] : [PAGE, TOTAL])
        : definition,
    ),
  };
  return print(withoutUnusedVariables(paged));
}

function isConnection(types: TypeInfo): boolean {
  const type = getNamedType(types.getType());
  return isObjectType(type) && 'pageInfo' in type.getFields();
}

const hasRows = ({ selectionSet }: FieldNode): boolean =>
  (selectionSet?.selections ?? []).some(
    (each) => each.kind !== Kind.FIELD || ROW_FIELDS.includes(each.name.value),
  );

const withFields = (node: FieldNode, fields: readonly SelectionNode[]): FieldNode => ({
  ...node,
  selectionSet: {
    kind: Kind.SELECTION_SET,
    selections: [...(node.selectionSet?.selections ?? []), ...fields],
  },
});

function pagedOperation(
  operation: OperationDefinitionNode,
  added: readonly SelectionNode[],
): OperationDefinitionNode {
  const [root, ...rest] = operation.selectionSet.selections as readonly [FieldNode, ...SelectionNode[]];
  const given = (root.arguments ?? []).filter(({ name }) => !PAGING.includes(name.value));
  const paging = ROOT.arguments as readonly ArgumentNode[];
  const field = withFields({ ...root, arguments: [...given, ...paging] }, added);
  return {
    ...operation,
    variableDefinitions: [
      ...(operation.variableDefinitions ?? []),
      ...(TEMPLATE.variableDefinitions as readonly VariableDefinitionNode[]),
    ],
    selectionSet: { ...operation.selectionSet, selections: [field, ...rest] },
  };
}

/** Leaves out the variables that only the paging used: a document with unused variables is refused. */
function withoutUnusedVariables(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    enter(node) {
      if (node.kind === Kind.VARIABLE_DEFINITION) return false;
      if (node.kind === Kind.VARIABLE) used.add(node.name.value);
      return undefined;
    },
  });
  return visit(document, {
    enter: (node) =>
      node.kind === Kind.VARIABLE_DEFINITION && !used.has(node.variable.name.value) ? null : undefined,
  });
}
