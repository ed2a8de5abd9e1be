/** What a request for a table reads: the one list of its answer, and the columns of its rows. */
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Selection } from '../../query/compile/selection.ts';
import { InputError } from '../../query/inputError.ts';
import { fragmentsOf, rootSelection } from '../answers/rootSelection.ts';
import { readDocument } from '../limits/admission.ts';
import { checkVariables } from '../limits/inputSize.ts';
import { columnsOf } from './tableColumns.ts';
import { tableDocument } from './tableDocument.ts';
import { answerParts, type Column, listName, ROW_FIELDS } from './tableList.ts';

export interface TableRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

export interface TablePlan {
  /** The response keys that lead to the list, joined with dots. */
  readonly name: string;
  /** The response keys that lead to the object with the rows, and the key of these. */
  readonly owner: readonly string[];
  readonly rowsKey: string;
  readonly columns: readonly Column[];
  /** The columns of what is beside the list, which have the same values in each row. */
  readonly beside: readonly Column[];
  /** Whether the list is within another object, where the largest page is that of the schema. */
  readonly isNested: boolean;
  /** The document of one page. */
  readonly document: string;
  /** The page size and the cursor that the request gives. */
  readonly first: number | null;
  readonly after: string | null;
}

/** Why an operation is no table. */
interface NoTable {
  readonly problem: string;
}

/** Fields about the list that may be selected, but are no columns; the headers have the count and the completeness. */
const LEFT_OUT = ['pageInfo', 'totalCount', 'complete', '__typename'];

/** Plans the table of a request; null for an operation that cannot be executed, which executing it reports. */
export function planTable(schema: GraphQLSchema, request: TableRequest): TablePlan | NoTable | null {
  try {
    return planOf(schema, request);
  } catch (error) {
    if (error instanceof GraphQLError || error instanceof InputError) return null;
    throw error;
  }
}

function planOf(schema: GraphQLSchema, request: TableRequest): TablePlan | NoTable | null {
  const valid = validOperation(schema, request);
  if (valid === null) return null;
  const { document, operation, variables } = valid;
  const [field, ...others] = operation.selectionSet.selections;
  const query = schema.getQueryType();
  if (
    operation.operation !== OperationTypeNode.QUERY ||
    field?.kind !== Kind.FIELD ||
    others.length > 0 ||
    !query
  )
    return { problem: 'A table is the answer to a query with one root field, which has one list.' };
  const root = field.name.value;
  if ((field.directives ?? []).length > 0) return { problem: `${root} must have no directives in a table.` };
  const { selection } = rootSelection(schema, fragmentsOf(document), query, [field], variables);
  const { lists, beside } = answerParts(schema, query, selection);
  const [found, ...more] = lists;
  if (found === undefined)
    return {
      problem: `${root} has no list here: select either nodes or edges of a list with pages, or items of groups.`,
    };
  if (more.length > 0)
    return {
      problem: `The answer has ${lists.length} lists (${lists.map(listName).join(', ')}); a table has the rows of one, so leave out the others.`,
    };
  const { name, args } = found.selection;
  if (args.last != null) return { problem: `${name}(last:) has no table; leave it out.` };
  const rows = found.isPaged ? rowsOf(found.selection) : found.selection;
  if ('problem' in rows) return rows;
  const columns = columnsOf(rows);
  const twice = beside.find((column) => columns.some((each) => each.name === column.name));
  if (twice) return { problem: `Two columns would be called ${twice.name}; give one of them an alias.` };
  const { owner, isPaged } = found;
  return {
    name: listName(found),
    owner,
    rowsKey: rows.key,
    columns,
    beside,
    isNested: owner.length > 1,
    document: tableDocument(schema, document, operation, found),
    first: isPaged ? ((args.first as number | null | undefined) ?? null) : null,
    after: isPaged ? ((args.after as string | null | undefined) ?? null) : null,
  };
}

function rowsOf({ name, fields }: Selection): Selection | NoTable {
  const selected = [...fields.values()].flat();
  const other = selected.find((field) => !ROW_FIELDS.includes(field.name) && !LEFT_OUT.includes(field.name));
  if (other) return { problem: `${name}.${other.name} has no place in a table; leave it out.` };
  const [rows, ...more] = selected.filter((field) => ROW_FIELDS.includes(field.name));
  if (rows && more.length === 0) return rows;
  return { problem: `Select either nodes or edges of ${name}, once: they are the rows of the table.` };
}

/** What the schema says of the columns of a table, by their names, for a query without fragments that have names. */
export function columnMeanings(schema: GraphQLSchema, query: string): ReadonlyMap<string, string> {
  const types = new TypeInfo(schema);
  const path: { readonly key: string; readonly meaning: string }[] = [];
  const meanings = new Map<string, string>();
  const enter = ({ name, alias, selectionSet }: FieldNode): void => {
    path.push({ key: (alias ?? name).value, meaning: types.getFieldDef()?.description ?? '' });
    // The list and its rows are no part of a column.
    const inRow = path.slice(2);
    const said = inRow.filter(({ key }) => !ROW_FIELDS.includes(key)).map(({ meaning }) => meaning);
    if (selectionSet === undefined) meanings.set(inRow.map(({ key }) => key).join('.'), said.join(' '));
  };
  const leave = (): void => void path.pop();
  visit(parse(query), visitWithTypeInfo(types, { Field: { enter, leave } }));
  return meanings;
}

interface ValidOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

function validOperation(
  schema: GraphQLSchema,
  { query, variables, operationName }: TableRequest,
): ValidOperation | null {
  const document = readDocument(query);
  if (!document || validate(schema, document).length > 0) return null;
  const operation = getOperationAST(document, operationName);
  if (!operation) return null;
  checkVariables(variables);
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  return coerced ? { document, operation, variables: coerced } : null;
}
