/** The arguments of a root field, and of the fields below it, that name ids, with the kinds of records that they compare, and those that are empty. */
import { keptIn } from '../../domain/model/keptIn.ts';
import { ENTITY_KINDS } from '../../domain/model/kinds.ts';
import type { RequestValues } from '../compile/run.ts';
import type { Args, Selection } from '../compile/selection.ts';
import type { ArgumentTypes } from '../generated/fieldNames.ts';
import type { Note } from '../notes/note.ts';
import { valueAt } from './arguments.ts';
import type { InputTraits, KeyTraits, Tie, Vocabulary } from './filterTable.ts';
import { OPERATORS } from './filterTree.ts';
import { filterOf } from './listFilter.ts';

interface Place {
  /** The way to the value in the arguments, such as `filter`, `offices`. */
  readonly path: readonly string[];
  /** The kinds of the records that the value names by their ids; null if it names none. */
  readonly kinds: readonly string[] | null;
  /** The vocabulary of the value; null if it has none. */
  readonly vocabulary: Vocabulary | null;
  /** How items are tied to what is inside the entities that it names; null for other values. */
  readonly tie: Tie | null;
  readonly isEmpty: boolean;
}

interface GivenArgument extends Place {
  /** The field that has the argument. */
  readonly field: Selection;
  /** The response keys from the root field to that field. */
  readonly at: readonly string[];
}

export interface IdArgument extends GivenArgument {
  readonly kinds: readonly string[];
}

/** An id in an argument. */
export interface NamedId extends IdArgument {
  readonly id: string;
}

/** An argument that names entities to look inside of. */
export interface TieArgument extends GivenArgument {
  readonly tie: Tie;
}

/** A value of a vocabulary in the filter of a root field. */
export interface NamedValue extends GivenArgument {
  readonly vocabulary: Vocabulary;
  readonly value: string;
}

type Roots = ArgumentTypes['Query'];

/** The kinds of the records that arguments of root fields name, besides filters; null where an unknown id is an error. */
const ARGUMENT_KINDS: {
  readonly [Root in keyof Roots as 'ID' extends Roots[Root][keyof Roots[Root]] ? Root : never]: {
    readonly [Key in keyof Roots[Root] as Roots[Root][Key] extends 'ID' ? Key : never]:
      | readonly string[]
      | null;
  };
} = {
  person: { id: ['PERSON'] },
  organization: { id: ['ORGANIZATION'] },
  office: { id: ['OFFICE'] },
  region: { id: ['REGION'] },
  event: { id: ['EVENT'] },
  topic: { id: ['TOPIC'] },
  source: { id: ['SOURCE'] },
  node: { id: [] },
  nodes: { ids: [] },
  timeline: { ids: ENTITY_KINDS },
  factChanges: { about: ENTITY_KINDS },
  batches: { about: ENTITY_KINDS },
  network: { ids: null },
  paths: { from: null, to: null },
  coParticipants: { id: null },
  integrity: { ids: null },
};

/** The arguments that name ids, those of the root field first. They are part of the shape of its arguments. */
export const idArguments = (root: Selection): IdArgument[] =>
  givenArguments(root).filter((argument): argument is IdArgument => argument.kinds !== null);

/** By selection, since compiled selections serve many requests. */
const tiesBelow = new WeakMap<Selection, TieArgument[]>();

/** The arguments that name entities to look inside of. */
export const tieArguments = (root: Selection): readonly TieArgument[] =>
  keptIn(tiesBelow, root, () =>
    givenArguments(root).filter((argument): argument is TieArgument => argument.tie !== null),
  );

/** The values of vocabularies that a request gives in the filter of the root field. */
export function namedValues(root: Selection): (run: RequestValues) => NamedValue[] {
  const given = givenArguments(root).filter(
    (argument): argument is GivenArgument & { readonly vocabulary: Vocabulary } =>
      argument.vocabulary !== null && argument.field === root,
  );
  return (run) =>
    given.flatMap((one) => valuesIn(one, run).map((value) => ({ ...one, value: String(value) })));
}

/** The notes about conditions whose list of values is empty, which is part of the shape too. */
export const emptyLists = (root: Selection): Note[] =>
  givenArguments(root).flatMap(({ field, at, path, isEmpty }) => {
    const place = `${field.name}(${path.join('.')}:)`;
    const message = `${place} is an empty list, so that nothing matches; leave it out, or give null, to match whatever value.`;
    return isEmpty ? { path: at, code: 'EMPTY_LIST', value: '[]', message } : [];
  });

/** The conditions of filters, and the other arguments that name ids. */
function givenArguments(root: Selection): GivenArgument[] {
  const found: GivenArgument[] = [];
  const seen = new Set<Selection>();
  const visit = (field: Selection, at: readonly string[]): void => {
    if (seen.has(field)) return;
    seen.add(field);
    for (const argument of argumentsOf(field, field === root)) found.push({ ...argument, field, at });
    for (const children of field.fields.values())
      for (const child of children) visit(child, [...at, child.key]);
  };
  visit(root, [root.key]);
  return found;
}

/** The same of one field. */
function argumentsOf(field: Selection, isRoot: boolean): readonly Place[] {
  const table = filterOf(field);
  const { filter } = field.args;
  const ofFilter = table && filter != null ? placesIn(filter, table, ['filter']) : [];
  const roots: Readonly<Record<string, Readonly<Record<string, readonly string[] | null>>>> = ARGUMENT_KINDS;
  const own = Object.entries((isRoot && roots[field.name]) || {});
  return [
    ...ofFilter,
    ...own.flatMap(([name, kinds]) =>
      field.args[name] == null || !kinds ? [] : placeOf(field.args[name], [name], kinds),
    ),
  ];
}

const placeOf = (
  value: unknown,
  path: readonly string[],
  kinds: readonly string[] | null,
  { vocabulary = null, tie = null }: Partial<Pick<Place, 'vocabulary' | 'tie'>> = {},
): Place => ({
  path,
  kinds,
  vocabulary,
  tie,
  isEmpty: Array.isArray(value) && value.length === 0,
});

/** The conditions of a filter, or of each of a list of filters. */
function placesIn(filter: unknown, keys: InputTraits, path: readonly string[]): readonly Place[] {
  if (Array.isArray(filter)) return filter.flatMap((each, i) => placesIn(each, keys, [...path, String(i)]));
  return Object.entries(filter as Args).flatMap(([key, value]) => {
    if (value == null) return [];
    const own = [...path, key];
    const { kinds, nested, ...others }: Partial<KeyTraits> = OPERATORS.has(key)
      ? { nested: keys }
      : (keys[key] ?? {});
    if (nested) return placesIn(value, nested, own);
    return placeOf(value, own, kinds ?? null, others);
  });
}

/** The ids that a request names in these arguments. */
export const namedIds = (named: readonly IdArgument[], run: RequestValues): NamedId[] =>
  named.flatMap((argument) => valuesIn(argument, run).map((id) => ({ ...argument, id: String(id) })));

/** The ids, or other values, that a request gives in one argument. */
export function valuesIn({ path, field }: GivenArgument, run: RequestValues): readonly unknown[] {
  const value = valueAt(field, path)(run);
  return Array.isArray(value) ? value : [value];
}
