/** Converts the selection sets of graphql-js into selections, the input of the query compiler. */
import {
  type DirectiveNode,
  type DocumentNode,
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
import { addTo } from '../../domain/model/addTo.ts';
import { keptIn } from '../../domain/model/keptIn.ts';
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
  const idOf = (node: FieldNode): number => keptIn(ids, node, () => ids.size);

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
    const byKey = collectFields(schema, fragments, variables, type, sets);
    return [...byKey.values()].flatMap((group) => select(type, group) ?? []);
  }

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

/** The fields of selection sets on a type by response key, with fragments spread. */
export function collectFields(
  schema: GraphQLSchema,
  fragments: Fragments,
  variables: Variables,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const byKey = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const unvisited = (name: string): FragmentDefinitionNode | undefined => {
    const fragment = visited.has(name) ? undefined : fragments[name];
    visited.add(name);
    return fragment;
  };
  const collect = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (!isIncluded(node, variables)) continue;
      if (node.kind === Kind.FIELD) addField(byKey, node);
      else {
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? unvisited(node.name.value) : node;
        if (fragment && applies(schema, fragment.typeCondition?.name.value, type))
          collect(fragment.selectionSet);
      }
    }
  };
  sets.forEach(collect);
  return byKey;
}

/** Whether a fragment with this type condition is one on an object type. */
function applies(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = schema.getType(condition);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}

const responseKey = (node: FieldNode): string => node.alias?.value ?? node.name.value;

/** Adds a field to those with its response key. */
export const addField = (byKey: Map<string, FieldNode[]>, node: FieldNode): void =>
  addTo(byKey, responseKey(node), node);

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
