/**
 * The shape of a request's variables: everything about them that can change the text of a statement. These are which
 * variables are present, enum values, booleans, and the structure of input objects, but never a string or a number.
 */
import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import type { Variables } from './rootSelection.ts';

/** A text that is equal for variables of the same shape. */
export function variableShape(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
): string {
  return (operation.variableDefinitions ?? [])
    .map((definition) => {
      const name = definition.variable.name.value;
      const type = typeFromAST(schema, definition.type) as GraphQLInputType | undefined;
      return type ? valueShape(type, name in variables ? variables[name] : undefined) : '';
    })
    .join(';');
}

function valueShape(type: GraphQLInputType, value: unknown): string {
  if (value === undefined) return '-';
  if (value === null) return '0';
  if (isNonNullType(type)) return valueShape(type.ofType, value);
  if (isListType(type)) {
    const items = Array.isArray(value) ? value : [value];
    if (!hasShapedElements(type.ofType)) return items.length === 0 ? '[]' : '[.]';
    return `[${items.map((item) => valueShape(type.ofType, item)).join(',')}]`;
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return `{${Object.entries(value as Record<string, unknown>)
      .map(([key, inner]) => `${key}:${fields[key] ? valueShape(fields[key].type, inner) : ''}`)
      .join(',')}}`;
  }
  return isEnumType(type) || type.name === 'Boolean' ? String(value) : '.';
}

/** Whether the elements of a list change the statement, apart from their number. */
function hasShapedElements(type: GraphQLInputType): boolean {
  const inner = isNonNullType(type) ? type.ofType : type;
  return isEnumType(inner) || isInputObjectType(inner) || isListType(inner);
}
