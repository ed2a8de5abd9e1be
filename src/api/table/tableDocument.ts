/** The document that reads the pages of a table: that of the request, with the paging of its list as variables. */
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
  type SelectionSetNode,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type Fragments, fragmentsOf } from '../answers/rootSelection.ts';
import { type FoundList, ROW_FIELDS } from './tableList.ts';

/**
 * The response keys of what is added: the page of the list, the number of its items and whether it may lack some, and
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

/** The text of the document for an operation whose answer has this list. */
export function tableDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  list: FoundList,
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
  const fragments = fragmentsOf(nested);
  const read = {
    ...nested,
    definitions: nested.definitions.map((definition, i) =>
      document.definitions[i] === operation && definition.kind === Kind.OPERATION_DEFINITION
        ? operationOf(definition, fragments, list)
        : definition,
    ),
  };
  // The fragments on the way to the list are not spread any more.
  const own = separateOperations(read)[operation.name?.value ?? ''] ?? read;
  return print(withoutUnusedVariables(own));
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

/** The operation that reads a page of the list, and whether it may lack items. */
function operationOf(
  operation: OperationDefinitionNode,
  fragments: Fragments,
  { owner, type, isPaged }: FoundList,
): OperationDefinitionNode {
  const added = [...(isPaged ? [PAGE, TOTAL] : []), ...('complete' in type.getFields() ? [COMPLETE] : [])];
  const change = (node: FieldNode): FieldNode => withFields(isPaged ? paged(node) : node, added);
  const { selectionSet, variableDefinitions = [] } = operation;
  return {
    ...operation,
    variableDefinitions: [...variableDefinitions, ...(isPaged ? (TEMPLATE.variableDefinitions ?? []) : [])],
    selectionSet: owner.length === 0 ? selectionSet : changedAt(selectionSet, owner, fragments, change),
  };
}

/** The selection with the fields changed that this way of response keys leads to, of fragments too. */
function changedAt(
  set: SelectionSetNode,
  way: readonly string[],
  fragments: Fragments,
  change: (node: FieldNode) => FieldNode,
): SelectionSetNode {
  const [key, ...rest] = way;
  const changed = (node: SelectionNode): SelectionNode => {
    if (node.kind === Kind.FIELD) {
      if ((node.alias ?? node.name).value !== key) return node;
      if (rest.length === 0) return change(node);
      return node.selectionSet
        ? { ...node, selectionSet: changedAt(node.selectionSet, rest, fragments, change) }
        : node;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value] : node;
    if (fragment === undefined) return node;
    const { typeCondition } = fragment;
    return {
      kind: Kind.INLINE_FRAGMENT,
      ...(typeCondition ? { typeCondition } : {}),
      directives: node.directives ?? [],
      selectionSet: changedAt(fragment.selectionSet, way, fragments, change),
    };
  };
  return { ...set, selections: set.selections.map(changed) };
}

const paged = (node: FieldNode): FieldNode => ({
  ...node,
  arguments: [
    ...(node.arguments ?? []).filter(({ name }) => !PAGING.includes(name.value)),
    ...(ROOT.arguments as readonly ArgumentNode[]),
  ],
});

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
