/** What a request for a table reads: the list that is its only root field, and the columns of its rows. */
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  specifiedRules,
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
import { VALIDATION_RULES } from '../limits/validationRules.ts';
import { type Column, columnsOf } from './tableColumns.ts';
import { ROW_FIELDS, tableDocument } from './tableDocument.ts';

export interface TableRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

export interface TablePlan {
  /** The response key of the list. */
  readonly name: string;
  /** The response key of its items. */
  readonly rowsKey: string;
  readonly columns: readonly Column[];
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
  if (operation.operation !== OperationTypeNode.QUERY || field?.kind !== Kind.FIELD || others.length > 0)
    return { problem: 'A table is the answer to a query with one root field, which is a list with pages.' };
  const query = schema.getQueryType();
  const definition = query?.getFields()[field.name.value];
  const type = definition && getNamedType(definition.type);
  if (!query || !definition || !isObjectType(type) || !('pageInfo' in type.getFields()))
    return {
      problem: `${field.name.value} is not a list with pages, such as people or tenures, and has no table.`,
    };
  if ((field.directives ?? []).length > 0)
    return { problem: `${field.name.value} must have no directives in a table.` };
  const { first, after, last } = getArgumentValues(definition, field, variables);
  if (last != null) return { problem: `${field.name.value}(last:) has no table; leave it out.` };
  const { selection } = rootSelection(schema, fragmentsOf(document), query, [field], variables);
  const rows = rowsOf(selection);
  if ('problem' in rows) return rows;
  return {
    name: selection.key,
    rowsKey: rows.key,
    columns: columnsOf(rows),
    document: tableDocument(schema, document, operation, type.getFields()),
    first: (first as number | null | undefined) ?? null,
    after: (after as string | null | undefined) ?? null,
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
  if (!document || validate(schema, document, [...specifiedRules, ...VALIDATION_RULES]).length > 0)
    return null;
  const operation = getOperationAST(document, operationName);
  if (!operation) return null;
  checkVariables(variables);
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  return coerced ? { document, operation, variables: coerced } : null;
}
