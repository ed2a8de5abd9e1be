/** Adds fields to a selection in the text of a query, whose comments and form stay. */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  OperationTypeNode,
  parse,
  print,
  type SelectionSetNode,
  validate,
} from 'graphql';

interface Addition {
  readonly schema: GraphQLSchema;
  readonly operationName: string | null | undefined;
  /** The response keys that lead to the selection, joined with dots. */
  readonly path: string;
  /** A selection without its braces. */
  readonly fields: string;
}

/** The query with the fields; null if it has no such selection, is no query, or would not fit the schema with them. */
export function withFields(query: string, { schema, operationName, path, fields }: Addition): string | null {
  try {
    const document = parse(query);
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) return null;
    const selection = selectionAt(document, operation.selectionSet, path.split('.'));
    const added = operationSelection(parse(`{ ${fields} }`));
    if (!selection || !added) return null;
    const insertions = new Map<number, string[]>();
    collectInsertions(selection, added, insertions);
    const completed = [...insertions].sort(([a], [b]) => b - a).reduce(inserted, query);
    return validate(schema, parse(completed)).length === 0 ? completed : null;
  } catch {
    // The text is being edited and is no document now.
    return null;
  }
}

const operationSelection = (document: DocumentNode): SelectionSetNode | undefined =>
  getOperationAST(document)?.selectionSet;

function selectionAt(
  document: DocumentNode,
  selection: SelectionSetNode,
  [key, ...rest]: readonly string[],
): SelectionSetNode | null {
  if (key === undefined) return selection;
  for (const { selectionSet } of fieldsOf(document, selection).filter((field) => keyOf(field) === key)) {
    const found = selectionSet && selectionAt(document, selectionSet, rest);
    if (found) return found;
  }
  return null;
}

const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/** The fields of a selection and of its fragments. */
const fieldsOf = (document: DocumentNode, { selections }: SelectionSetNode): FieldNode[] =>
  selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    if (node.kind === Kind.INLINE_FRAGMENT) return fieldsOf(document, node.selectionSet);
    const fragment = document.definitions.find(
      (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === node.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? fieldsOf(document, fragment.selectionSet) : [];
  });

/** Collects what to insert at which closing brace. Fields of objects that are selected already go into theirs. */
function collectInsertions(
  selection: SelectionSetNode,
  added: SelectionSetNode,
  insertions: Map<number, string[]>,
): void {
  for (const node of added.selections.filter((each) => each.kind === Kind.FIELD)) {
    const existing = selection.selections.find(
      (each) => each.kind === Kind.FIELD && !each.alias && each.name.value === node.name.value,
    );
    if (existing?.kind === Kind.FIELD && existing.selectionSet && node.selectionSet) {
      collectInsertions(existing.selectionSet, node.selectionSet, insertions);
    } else if (existing === undefined && selection.loc) {
      const at = selection.loc.end - 1;
      insertions.set(at, [...(insertions.get(at) ?? []), print(node).replace(/\s+/g, ' ')]);
    }
  }
}

function inserted(text: string, [at, fields]: readonly [at: number, fields: readonly string[]]): string {
  const before = text.slice(0, at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  // A brace in the line of its fields stays there.
  if (line.trim() !== '') return `${before.trimEnd()} ${fields.join(' ')} ${text.slice(at)}`;
  return `${before.trimEnd()}\n${fields.map((field) => `${line}  ${field}\n`).join('')}${line}${text.slice(at)}`;
}
