/** Converts the selection sets of graphql-js into selections, the input of the query compiler. */
import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { RequestValues } from '../../query/compile/run.ts';
import type { Selection } from '../../query/compile/selection.ts';
import { type RecordIdArguments, withRecordIds } from '../recordIds.ts';

export type Variables = Readonly<Record<string, unknown>>;
export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** The fragments of a document by name, which may be that of a method of objects. */
export function fragmentsOf({ definitions }: DocumentNode): Fragments {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  return fragments;
}

export type ArgumentValues = Pick<RequestValues, 'args' | 'idMoments'>;

/** The selection of one root field, with the values of its arguments. */
export interface RootSelection {
  readonly selection: Selection;
  /** The values of the arguments, for the variables of one request. */
  values(variables: Variables): ArgumentValues;
}

interface Slot {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  /** The values of the arguments; null if they contain variables. */
  readonly constant: RecordIdArguments | null;
}

const NO_ARGUMENTS: RecordIdArguments = { args: {} };

/**
 * Builds the selection of a root field from its nodes, which share one response key. Throws an Error if `parent` has no
 * such field.
 */
export function rootSelection(
  schema: GraphQLSchema,
  fragments: Fragments,
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
  variables: Variables,
): RootSelection {
  const slots: Slot[] = [];
  const selections = new Map<string, Selection>();
  const ids = new Map<FieldNode, number>();
  const idOf = (node: FieldNode): number => {
    const known = ids.get(node) ?? ids.size;
    ids.set(node, known);
    return known;
  };

  function slotOf(definition: GraphQLField<unknown, unknown>, node: FieldNode): number {
    if (definition.args.length === 0) return 0;
    const constant = usesVariables(node) ? null : argumentsOf(definition, node, {});
    return slots.push({ definition, node, constant });
  }

  function select(type: GraphQLObjectType, fieldNodes: readonly FieldNode[]): Selection | null {
    const [node] = fieldNodes as readonly [FieldNode];
    const fieldName = node.name.value;
    const key = responseKey(node);
    if (fieldName === '__typename')
      return { key, name: fieldName, slot: 0, ...NO_ARGUMENTS, fields: new Map() };
    const definition = type.getFields()[fieldName];
    if (!definition) return null;
    const output = getNamedType(definition.type);
    const identity = `${fieldNodes.map(idOf).join(',')}:${output.name}:${definition.args.length}`;
    const known = selections.get(identity);
    if (known) return known;
    const slot = slotOf(definition, node);
    const values = argumentsOf(definition, node, variables);
    const fields = new Map<string, readonly Selection[]>();
    const selection: Selection = { key, name: fieldName, slot, ...values, fields };
    selections.set(identity, selection);
    const sets = fieldNodes.flatMap((n) => (n.selectionSet ? [n.selectionSet] : []));
    if (sets.length > 0)
      for (const possible of possibleTypes(definition.type))
        fields.set(possible.name, selectFields(possible, sets));
    return selection;
  }

  function selectFields(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Selection[] {
    const byKey = new Map<string, FieldNode[]>();
    for (const set of sets) collectFields(type, set, byKey, new Set());
    return [...byKey.values()].flatMap((group) => select(type, group) ?? []);
  }

  function collectFields(
    type: GraphQLObjectType,
    set: SelectionSetNode,
    byKey: Map<string, FieldNode[]>,
    visited: Set<string>,
  ): void {
    for (const node of set.selections) {
      if (!isIncluded(node, variables)) continue;
      if (node.kind === Kind.FIELD) {
        addField(byKey, node);
        continue;
      }
      const fragment = unvisitedFragment(node, visited);
      if (fragment && applies(fragment.typeCondition?.name.value, type))
        collectFields(type, fragment.selectionSet, byKey, visited);
    }
  }

  function unvisitedFragment(
    node: FragmentSpreadNode | InlineFragmentNode,
    visited: Set<string>,
  ): FragmentDefinitionNode | InlineFragmentNode | undefined {
    if (node.kind === Kind.INLINE_FRAGMENT) return node;
    const name = node.name.value;
    if (visited.has(name)) return undefined;
    visited.add(name);
    return fragments[name];
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
    values(values) {
      const given = slots.map(
        ({ definition, node, constant }) => constant ?? argumentsOf(definition, node, values),
      );
      const all = [NO_ARGUMENTS, ...given];
      return { ...all[selection.slot], args: all.map(({ args }) => args) };
    },
  };
}

const argumentsOf = (
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): RecordIdArguments => withRecordIds(definition, getArgumentValues(definition, node, variables));

/** The root fields of an operation, by response key, with fragments spread. */
export function collectRootFields(
  set: SelectionSetNode,
  fragments: Fragments,
  variables: Variables,
): Map<string, FieldNode[]> {
  const byKey = new Map<string, FieldNode[]>();
  const add = (current: SelectionSetNode): void => {
    for (const node of current.selections) {
      if (!isIncluded(node, variables)) continue;
      if (node.kind === Kind.FIELD) addField(byKey, node);
      else {
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value] : node;
        if (fragment) add(fragment.selectionSet);
      }
    }
  };
  add(set);
  return byKey;
}

const responseKey = (node: FieldNode): string => node.alias?.value ?? node.name.value;

function addField(byKey: Map<string, FieldNode[]>, node: FieldNode): void {
  const key = responseKey(node);
  const nodes = byKey.get(key);
  if (nodes) nodes.push(node);
  else byKey.set(key, [node]);
}

/** Whether `@skip` and `@include` leave the node in. */
function isIncluded(node: { directives?: readonly DirectiveNode[] }, variables: Variables): boolean {
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
