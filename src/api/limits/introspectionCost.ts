/** The cost of introspection: how many values of the schema an operation may read. */
import {
  type FieldNode,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { keptIn } from '../../domain/model/keptIn.ts';
import type { Fragments } from '../answers/rootSelection.ts';

/** How long the lists of an introspection are: on average over all types, and for the type that has the most. */
interface ListLength {
  readonly mean: number;
  readonly most: number;
}

type ListLengths = Readonly<Record<string, ListLength>>;

const lengthsBySchema = new WeakMap<GraphQLSchema, ListLengths>();

/**
 * The number of values below the introspection fields of an operation. Lists below all types count by their mean, which
 * is exact; those below a single type, such as the type of a field, by the longest, since it could be any.
 */
export function introspectionCost(
  schema: GraphQLSchema,
  fragments: Fragments,
  fields: readonly FieldNode[],
): number {
  const lengths = keptIn(lengthsBySchema, schema, () => lengthsOf(schema));
  const counted = { true: new Map<SelectionSetNode, number>(), false: new Map<SelectionSetNode, number>() };

  const costOf = (set: SelectionSetNode | undefined, ofAll: boolean): number => {
    if (!set) return 0;
    return keptIn(counted[`${ofAll}`], set, () =>
      set.selections.reduce((sum, node) => {
        if (node.kind === Kind.FIELD) return sum + fieldCost(node, ofAll);
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments[node.name.value];
        return sum + costOf(fragment?.selectionSet, ofAll);
      }, 0),
    );
  };

  const fieldCost = ({ name, selectionSet }: FieldNode, ofAll: boolean): number => {
    const isOfAll = name.value === 'types' || (ofAll && PARTS.has(name.value));
    const length = lengths[name.value];
    const items = !length ? 1 : ofAll ? length.mean : length.most;
    return 1 + items * costOf(selectionSet, isOfAll);
  };

  return Math.ceil(fields.reduce((sum, field) => sum + fieldCost(field, false), 0));
}

/** The lists whose items belong to their type alone, so that those of all types are all items of the schema. */
const PARTS: ReadonlySet<string> = new Set(['fields', 'args', 'inputFields', 'enumValues']);

function lengthsOf(schema: GraphQLSchema): ListLengths {
  const types = Object.values(schema.getTypeMap());
  const directives = schema.getDirectives();
  const composite = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = composite.flatMap((type) => Object.values(type.getFields()));
  const length = (counts: readonly number[], of: number): ListLength => ({
    mean: counts.reduce((sum, count) => sum + count, 0) / Math.max(1, of),
    most: Math.max(0, ...counts),
  });
  const ofTypes = (counts: readonly number[]): ListLength => length(counts, types.length);
  const ofSchema = (count: number): ListLength => ({ mean: count, most: count });
  return {
    types: ofSchema(types.length),
    directives: ofSchema(directives.length),
    fields: ofTypes(composite.map((type) => Object.keys(type.getFields()).length)),
    interfaces: ofTypes(composite.map((type) => type.getInterfaces().length)),
    possibleTypes: ofTypes(types.filter(isAbstractType).map((type) => schema.getPossibleTypes(type).length)),
    enumValues: ofTypes(types.filter(isEnumType).map((type) => type.getValues().length)),
    inputFields: ofTypes(types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()).length)),
    args: length(
      [...fields, ...directives].map(({ args }) => args.length),
      fields.length,
    ),
  };
}
