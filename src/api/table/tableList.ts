/** The list of an answer that a table has the rows of, and the values beside it. */
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql';
import type { Selection } from '../../query/compile/selection.ts';

/** The fields of a list with pages that have its items. */
export const ROW_FIELDS: readonly string[] = ['nodes', 'edges'];

export interface Step {
  readonly key: string;
  /** Whether the value is a page of a list. */
  readonly paged: boolean;
}

export interface Column {
  /** The response keys on the way to the value, joined with dots. */
  readonly name: string;
  readonly path: readonly Step[];
}

export interface FoundList {
  /** The response keys that lead to the object that has it. */
  readonly owner: readonly string[];
  /** The type of that object. */
  readonly type: GraphQLObjectType;
  /** The list with pages, whose rows are its nodes or edges; else the list itself. */
  readonly selection: Selection;
  readonly isPaged: boolean;
}

export interface AnswerParts {
  readonly lists: readonly FoundList[];
  /** The values that are in no list; their paths begin at the root of the answer. */
  readonly beside: readonly Column[];
}

/** The lists of the answer to a root field that are in no other list. */
export function answerParts(schema: GraphQLSchema, root: GraphQLObjectType, field: Selection): AnswerParts {
  const lists = new Map<Selection, FoundList>();
  const beside = new Map<string, Column>();
  const visit = (type: GraphQLObjectType, selection: Selection, owner: readonly string[]): void => {
    const keys = [...owner, selection.key];
    const output = type.getFields()[selection.name]?.type;
    if (selection.fields.size === 0) {
      const name = keys.join('.');
      beside.set(name, { name, path: keys.map((key) => ({ key, paged: false })) });
    } else if (output !== undefined && isListType(getNullableType(output)))
      lists.set(selection, { owner, type, selection, isPaged: false });
    else
      for (const [name, fields] of selection.fields)
        visitObject(schema.getType(name), selection, fields, keys);
  };
  const visitObject = (
    type: GraphQLNamedType | undefined,
    selection: Selection,
    fields: readonly Selection[],
    keys: readonly string[],
  ): void => {
    if (!isObjectType(type)) return;
    if ('pageInfo' in type.getFields() && fields.some(isRows))
      lists.set(selection, { owner: keys, type, selection, isPaged: true });
    else for (const each of fields) visit(type, each, keys);
  };
  visit(root, field, []);
  return { lists: [...lists.values()], beside: [...beside.values()] };
}

/** The response keys that lead to a list, joined with dots. */
export const listName = ({ owner, selection, isPaged }: FoundList): string =>
  (isPaged ? owner : [...owner, selection.key]).join('.');

const isRows = ({ name }: Selection): boolean => ROW_FIELDS.includes(name);
