/** From GraphQL's own structures to the composer's: what is selected, and how its arguments are read. */
import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Args, Selection } from '../query/compile/selection.ts';

export type Variables = Readonly<Record<string, unknown>>;
export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** The selection of one root field, with the table of its arguments. */
export interface RootSelection {
  readonly selection: Selection;
  /** The arguments by slot, for the variables of one request. */
  args(variables: Variables): readonly Args[];
}

interface Slot {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  /** Null where variables decide. */
  readonly constant: Args | null;
}

const NONE: Args = {};

/** Builds the selection of the root field `nodes` (merged nodes of one response key). */
export function rootSelection(
  schema: GraphQLSchema,
  fragments: Fragments,
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
  variables: Variables,
): RootSelection {
  const slots: Slot[] = [];
  const made = new Map<string, Selection>();
  const ids = new Map<FieldNode, number>();
  const idOf = (node: FieldNode): number => {
    const known = ids.get(node) ?? ids.size;
    ids.set(node, known);
    return known;
  };

  function slotOf(definition: GraphQLField<unknown, unknown>, node: FieldNode): number {
    if (definition.args.length === 0) return 0;
    const constant = usesVariables(node) ? null : (getArgumentValues(definition, node, {}) as Args);
    return slots.push({ definition, node, constant });
  }

  function select(type: GraphQLObjectType, fieldNodes: readonly FieldNode[]): Selection | null {
    const [node] = fieldNodes as readonly [FieldNode];
    const fieldName = node.name.value;
    const key = node.alias?.value ?? fieldName;
    if (fieldName === '__typename') return { key, name: fieldName, slot: 0, args: NONE, fields: new Map() };
    const definition = type.getFields()[fieldName];
    if (!definition) return null;
    const output = getNamedType(definition.type);
    const identity = `${fieldNodes.map(idOf).join(',')}:${output.name}:${definition.args.length}`;
    const known = made.get(identity);
    if (known) return known;
    const slot = slotOf(definition, node);
    const args = getArgumentValues(definition, node, variables) as Args;
    const fields = new Map<string, readonly Selection[]>();
    const selection: Selection = { key, name: fieldName, slot, args, fields };
    made.set(identity, selection);
    const sets = fieldNodes.flatMap((n) => (n.selectionSet ? [n.selectionSet] : []));
    if (sets.length > 0)
      for (const possible of possibleTypes(definition.type)) fields.set(possible.name, under(possible, sets));
    return selection;
  }

  function under(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Selection[] {
    const byKey = new Map<string, FieldNode[]>();
    for (const set of sets) collect(type, set, byKey, new Set());
    return [...byKey.values()].flatMap((group) => select(type, group) ?? []);
  }

  function collect(
    type: GraphQLObjectType,
    set: SelectionSetNode,
    byKey: Map<string, FieldNode[]>,
    seen: Set<string>,
  ): void {
    for (const node of set.selections) {
      if (!included(node, variables)) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const group = byKey.get(key);
        if (group) group.push(node);
        else byKey.set(key, [node]);
        continue;
      }
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        if (seen.has(node.name.value)) continue;
        seen.add(node.name.value);
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value] : node;
      if (!fragment || !applies(fragment.typeCondition?.name.value, type)) continue;
      collect(type, fragment.selectionSet, byKey, seen);
    }
  }

  const applies = (condition: string | undefined, type: GraphQLObjectType): boolean => {
    if (condition === undefined || condition === type.name) return true;
    const conditional = schema.getType(condition);
    return isAbstractType(conditional) && schema.isSubType(conditional, type);
  };

  const possibleTypes = (output: GraphQLOutputType): readonly GraphQLObjectType[] => {
    const named = getNamedType(output);
    if (isObjectType(named)) return [named];
    return isAbstractType(named) ? schema.getPossibleTypes(named) : [];
  };

  const selection = select(parent, nodes);
  if (!selection) throw new Error(`no field ${nodes[0]?.name.value} on ${parent.name}`);
  return {
    selection,
    args: (values) => [
      NONE,
      ...slots.map(
        ({ definition, node, constant }) => constant ?? (getArgumentValues(definition, node, values) as Args),
      ),
    ],
  };
}

/** The fields of an operation's own selection set, by response key. */
export function collectRootFields(
  set: SelectionSetNode,
  fragments: Fragments,
  variables: Variables,
): Map<string, FieldNode[]> {
  const byKey = new Map<string, FieldNode[]>();
  const add = (current: SelectionSetNode): void => {
    for (const node of current.selections) {
      if (!included(node, variables)) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        byKey.set(key, [...(byKey.get(key) ?? []), node]);
      } else {
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value] : node;
        if (fragment) add(fragment.selectionSet);
      }
    }
  };
  add(set);
  return byKey;
}

function included(node: { directives?: readonly DirectiveNode[] }, variables: Variables): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}

function usesVariables(node: FieldNode): boolean {
  let found = false;
  for (const argument of node.arguments ?? [])
    visit(argument, {
      Variable() {
        found = true;
      },
    });
  return found;
}
