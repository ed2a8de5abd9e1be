/**
 * The shape of a request's variables: everything about them that can change the text of a statement.
 * Which are present, enum values and flags, the tree of filters; never a text or a number.
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

export function variableShape(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
): string {
  return (operation.variableDefinitions ?? [])
    .map((definition) => {
      const name = definition.variable.name.value;
      const type = typeFromAST(schema, definition.type) as GraphQLInputType | undefined;
      return type ? shape(type, name in variables ? variables[name] : undefined) : '';
    })
    .join(';');
}

function shape(type: GraphQLInputType, value: unknown): string {
  if (value === undefined) return '-';
  if (value === null) return '0';
  if (isNonNullType(type)) return shape(type.ofType, value);
  if (isListType(type)) {
    const items = Array.isArray(value) ? value : [value];
    if (!structured(type.ofType)) return items.length === 0 ? '[]' : '[.]';
    return `[${items.map((item) => shape(type.ofType, item)).join(',')}]`;
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return `{${Object.entries(value as Record<string, unknown>)
      .map(([key, inner]) => `${key}:${fields[key] ? shape(fields[key].type, inner) : ''}`)
      .join(',')}}`;
  }
  return isEnumType(type) || type.name === 'Boolean' ? String(value) : '.';
}

/** True where the elements of a list shape the statement themselves. */
function structured(type: GraphQLInputType): boolean {
  const inner = isNonNullType(type) ? type.ofType : type;
  return isEnumType(inner) || isInputObjectType(inner) || isListType(inner);
}
