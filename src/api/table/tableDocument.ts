/** The document that answers a query as a table: its lists are as long as may be, and say whether they have more. */
import {
  type ArgumentNode,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { MAX_PAGE, TABLE_PAGE } from '../../query/compile/paging.ts';
import { fragmentsOf } from '../answers/rootSelection.ts';
import type { OperationRequest } from '../context.ts';
import { readDocument } from '../limits/admission.ts';

/** The response keys of what is added to lists: whether there is more, and whether some items may be missing. */
export const PAGE_KEY = 'fasti_page';
export const COMPLETE_KEY = 'fasti_complete';
/** The variable with the page size of lists that are in no other list and have none of their own. */
export const SIZE_VARIABLE = 'fasti_first';

/** Page sizes to try until one fits the cost budget and the list. */
export const PAGE_SIZES = [TABLE_PAGE, 5_000, 2_000, 1_000, 500, MAX_PAGE, 100, 50, 20, 10, 5, 2, 1] as const;

export interface TableDocument {
  readonly text: string;
  /** The sizes to try, the largest first; one where the document has no use for them. */
  readonly sizes: readonly number[];
  /** The response keys that lead to the list whose items are the rows, joined with dots. */
  readonly list: string;
  /** Those that lead to each value of the answer, first to what is beside the list. */
  readonly columns: readonly string[];
}

/** Why an operation is no table. */
export interface NoTable {
  readonly problem: string;
}

const [TEMPLATE] = parse(`query ($${SIZE_VARIABLE}: Int!) {
  list(first: $${SIZE_VARIABLE}) { ${PAGE_KEY}: pageInfo { hasNextPage endCursor } ${COMPLETE_KEY}: complete }
}`).definitions as readonly [OperationDefinitionNode];
const [LIST] = TEMPLATE.selectionSet.selections as readonly [FieldNode];
const [FIRST] = LIST.arguments as readonly [ArgumentNode];
const [PAGE, COMPLETE] = (LIST.selectionSet?.selections ?? []) as unknown as readonly [FieldNode, FieldNode];

/** The document to execute for a table; null where that of the request cannot be, so that executing it says why. */
export function tableDocument(
  schema: GraphQLSchema,
  { query, operationName }: Pick<OperationRequest, 'query' | 'operationName'>,
): TableDocument | NoTable | null {
  const document = validDocument(schema, query);
  const operation = document && getOperationAST(document, operationName);
  if (!operation) return null;
  if (operation.operation !== OperationTypeNode.QUERY)
    return { problem: `A table is the answer to a query; this is a ${operation.operation}.` };
  const lists = new ListVisitor(schema);
  const read = visit(withFragments(document, operation), visitWithTypeInfo(lists.types, lists.visitor));
  if (lists.backward !== null) return { problem: `${lists.backward}(last:) has no table; leave it out.` };
  const [list, ...others] = lists.found;
  if (list === undefined)
    return { problem: 'The query has no list of objects, which would be the rows of a table.' };
  if (others.length > 0)
    return {
      problem: `The answer has several lists (${[list, ...others].join(', ')}); a table has the rows of one, so leave out the others.`,
    };
  const { most } = lists;
  const sizes = most === null ? [MAX_PAGE] : PAGE_SIZES.filter((size) => size <= most);
  const isBeside = (column: string): boolean => !column.startsWith(`${list}.`);
  const columns = [...lists.columns];
  return {
    text: print(read),
    sizes,
    list,
    columns: [...columns.filter(isBeside), ...columns.filter((column) => !isBeside(column))],
  };
}

/** Null for a text that is no valid document, or too large. */
function validDocument(schema: GraphQLSchema, text: string): DocumentNode | null {
  try {
    const document = readDocument(text);
    return document && validate(schema, document).length === 0 ? document : null;
  } catch {
    return null;
  }
}

/** The operation with its fragments where they are spread: a valid document has only so many selections with them. */
function withFragments(document: DocumentNode, operation: OperationDefinitionNode): OperationDefinitionNode {
  const fragments = fragmentsOf(document);
  return visit(operation, {
    FragmentSpread({ name, directives = [] }) {
      const fragment = fragments[name.value];
      return fragment && { ...fragment, kind: Kind.INLINE_FRAGMENT, directives };
    },
  });
}

/** Adds to the lists of an operation without fragments that have names, and notes what it has. */
class ListVisitor {
  readonly types: TypeInfo;
  readonly #schema: GraphQLSchema;
  /** The lists of objects that are in no other list. */
  readonly found = new Set<string>();
  readonly columns = new Set<string>();
  /** A field that has `last`. */
  backward: string | null = null;
  /** The largest size that the lists may have to which one is given; null without any. */
  most: number | null = null;
  /** The fields that the visited one is in, and whether they are pages whose items are selected. */
  readonly #path: { readonly key: string; hasItems: boolean }[] = [];
  /** How many lists the visited field is in. */
  #enclosing = 0;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    this.types = new TypeInfo(schema);
  }

  get visitor(): ASTVisitor {
    return {
      OperationDefinition: { leave: (node) => this.#withVariable(node) },
      Field: { enter: (node) => this.#begin(node), leave: (node) => this.#withPage(node) },
    };
  }

  #begin({ name, alias, selectionSet }: FieldNode): void {
    const owner = this.#path.at(-1);
    this.#path.push({ key: (alias ?? name).value, hasItems: false });
    const path = this.#path.map(({ key }) => key).join('.');
    if (selectionSet === undefined) this.columns.add(path);
    else if (this.#isList()) {
      if (this.#enclosing === 0) this.found.add(path);
      if (owner && ['nodes', 'edges'].includes(name.value)) owner.hasItems = true;
      this.#enclosing += 1;
    }
  }

  #withVariable(node: OperationDefinitionNode): OperationDefinitionNode | undefined {
    const { variableDefinitions: own = [] } = node;
    const [added = []] = [TEMPLATE.variableDefinitions];
    return this.most === null ? undefined : { ...node, variableDefinitions: [...own, ...added] };
  }

  #withPage(node: FieldNode): FieldNode | undefined {
    const hasItems = this.#path.pop()?.hasItems;
    if (!node.selectionSet) return undefined;
    if (this.#isList()) this.#enclosing -= 1;
    const given = (node.arguments ?? []).map(({ name }) => name.value);
    if (given.includes('last')) this.backward ??= node.name.value;
    const fields = this.#fields();
    const isPaged = 'pageInfo' in fields;
    const added = [...(isPaged && hasItems ? [PAGE] : []), ...('complete' in fields ? [COMPLETE] : [])];
    // Also where other fields are selected: the same list with its items elsewhere must have the same arguments.
    const isSized = isPaged && this.#enclosing === 0 && !given.includes('first');
    if (isSized) {
      const isRoot = this.types.getParentType() === this.#schema.getQueryType();
      this.most = Math.min(this.most ?? TABLE_PAGE, isRoot ? TABLE_PAGE : MAX_PAGE);
    }
    return {
      ...node,
      arguments: [...(node.arguments ?? []), ...(isSized ? [FIRST] : [])],
      selectionSet: { ...node.selectionSet, selections: [...node.selectionSet.selections, ...added] },
    };
  }

  #fields() {
    const type = getNamedType(this.types.getType());
    return isObjectType(type) ? type.getFields() : {};
  }

  readonly #isList = (): boolean => isListType(getNullableType(this.types.getType()));
}

/**
 * What the schema says of the columns of a table, by their names: the response keys below `nodes`, joined with dots. The
 * document has one root field, and no fragments that have names.
 */
export function columnMeanings(schema: GraphQLSchema, query: string): ReadonlyMap<string, string> {
  const types = new TypeInfo(schema);
  const path: { readonly key: string; readonly meaning: string }[] = [];
  const meanings = new Map<string, string>();
  const enter = ({ name, alias, selectionSet }: FieldNode): void => {
    path.push({ key: (alias ?? name).value, meaning: types.getFieldDef()?.description ?? '' });
    const keys = path.map(({ key }) => key);
    if (selectionSet !== undefined || keys[1] !== 'nodes' || keys.includes('pageInfo')) return;
    const inRow = path.slice(2);
    const said = inRow.filter(({ key }) => key !== 'nodes').map(({ meaning }) => meaning);
    meanings.set(inRow.map(({ key }) => key).join('.'), said.join(' '));
  };
  const leave = (): void => void path.pop();
  visit(parse(query), visitWithTypeInfo(types, { Field: { enter, leave } }));
  return meanings;
}
