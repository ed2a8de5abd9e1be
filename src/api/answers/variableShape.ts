/**
 * The shape of a request's variables: everything about them that can change the text of a statement. These are which
 * variables are present, enum values, booleans, the structure of input objects, and the form of the moments in ids, but never
 * another string or a number.
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
import { ALL_TIMES, parseQualifiedId } from '../../domain/time/qualifiedId.ts';
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
    if (isId(type.ofType)) return `[${[...new Set(items.map(idShape))].sort().join('')}]`;
    if (!hasShapedElements(type.ofType)) return items.length === 0 ? '[]' : '[.]';
    return `[${items.map((item) => valueShape(type.ofType, item)).join(',')}]`;
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return `{${Object.entries(value as Record<string, unknown>)
      .map(([key, inner]) => `${key}:${fields[key] ? valueShape(fields[key].type, inner) : ''}`)
      .join(',')}}`;
  }
  if (isId(type)) return idShape(value);
  return isEnumType(type) || type.name === 'Boolean' ? String(value) : '.';
}

const isId = (type: GraphQLInputType): boolean =>
  (isNonNullType(type) ? type.ofType : type).toString() === 'ID';

/** The parts of the moment in an id. One that cannot be read is refused later. */
function idShape(id: unknown): string {
  const text = String(id);
  if (!text.includes('@')) return '.';
  const { days, certainty, enclosing, batch } = parseQualifiedId(text)?.moment ?? ALL_TIMES;
  return `@${days ? certainty : ''}${days?.unsure ? '?' : ''}${enclosing ? `+in${enclosing.unsure ? '?' : ''}` : ''}${batch === null ? '' : '+batch'}`;
}

/** Whether the elements of a list change the statement, apart from their number. */
function hasShapedElements(type: GraphQLInputType): boolean {
  const inner = isNonNullType(type) ? type.ofType : type;
  return isEnumType(inner) || isInputObjectType(inner) || isListType(inner);
}
