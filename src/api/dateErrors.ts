/** Names the argument in errors about dates, which the scalars cannot: a scalar sees only a value. */
import { type ASTNode, type DocumentNode, type GraphQLError, Kind, visit } from 'graphql';
import { isScalarReason } from './scalars.ts';

/** The place of a value: the field, and the path to the value in its arguments. */
interface Place {
  readonly field: string;
  readonly path: string;
}

/**
 * Makes the messages of errors about dates begin with the field and the argument, such as `events(during:) "2016-13": …`,
 * or `events(during: $d) "2016-13": …` if the value is that of a variable.
 */
export function nameArguments(errors: readonly GraphQLError[], document: DocumentNode | undefined): void {
  const faults = errors.filter(({ extensions }) => isScalarReason(extensions.reason));
  if (!document || faults.length === 0) return;
  const { literals, variables } = placesIn(document);
  for (const error of faults) {
    const [node] = error.nodes ?? [];
    if (node?.kind === Kind.VARIABLE_DEFINITION)
      nameVariable(error, node.variable.name.value, variables.get(node.variable.name.value));
    else nameLiteral(error, node && literals.get(node));
  }
}

function nameLiteral(error: GraphQLError, place: Place | undefined): void {
  if (place) error.message = error.message.replace(/^\w+/, () => `${place.field}(${place.path}:)`);
}

/** The message of graphql-js is `Variable "$m" got invalid value "2016-13" at "m.asOf"; ` and that of the scalar. */
function nameVariable(error: GraphQLError, name: string, place: Place | undefined): void {
  const own = error.originalError?.message;
  if (!place || own === undefined || !error.message.endsWith(`; ${own}`)) return;
  const before = error.message.slice(0, -own.length - 2);
  const inside = / at "([^"\\]+)"$/.exec(before)?.[1]?.slice(name.length) ?? '';
  error.message = own.replace(/^\w+/, () => `${place.field}(${place.path}${inside}: $${name}${inside})`);
}

/** The places of all literals, and the first place of each variable. A default value has the place of its variable. */
function placesIn(document: DocumentNode) {
  const literals = new Map<ASTNode, Place>();
  const variables = new Map<string, Place>();
  const defaults: (readonly [ASTNode, string])[] = [];
  visit(document, {
    enter(node, _key, parent, _path, ancestors) {
      const above = [...ancestors, parent].filter((each) => each !== undefined && 'kind' in each);
      const definition = above.find((each) => each.kind === Kind.VARIABLE_DEFINITION);
      if (definition) defaults.push([node, definition.variable.name.value]);
      else if (node.kind !== Kind.VARIABLE) {
        // An error of a resolver has the node of its field, and says itself what it is about.
        if (node.kind !== Kind.FIELD) literals.set(node, placeBelow(above));
      } else if (!variables.has(node.name.value)) variables.set(node.name.value, placeBelow(above));
    },
  });
  for (const [node, name] of defaults) {
    const place = variables.get(name);
    if (place) literals.set(node, place);
  }
  return { literals, variables };
}

function placeBelow(above: readonly ASTNode[]): Place {
  const field = above.findLast(({ kind }) => kind === Kind.FIELD);
  const named = above.filter(({ kind }) => kind === Kind.ARGUMENT || kind === Kind.OBJECT_FIELD);
  return { field: nameOf(field), path: named.map(nameOf).join('.') };
}

const nameOf = (node: ASTNode | undefined): string =>
  node && 'name' in node && node.name ? node.name.value : '';
