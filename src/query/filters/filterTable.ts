/**
 * What is known of the keys of filters: a table for each input type, with exactly the keys that the schema gives it. The
 * conditions, the lists that begin at named records, the notes about ids and the cost of filters follow from the tables.
 */

import type { EntityKind, RelationType } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, name, type Param, type Variable } from '../../store/cypher.ts';
import type { Asked } from '../compile/commonDays.ts';
import type { ListScope } from '../compile/listScope.ts';
import type { RequestValues } from '../compile/run.ts';
import type { Moment } from '../compile/scope.ts';
import type { InputFields } from '../generated/fieldNames.ts';
import { argumentAt, argumentsAt } from './arguments.ts';
import {
  allMet,
  conditionsOfTree,
  type FilterCondition,
  OPERATORS,
  type Operator,
  regardlessOfCertainty,
  type SideDays,
} from './filterTree.ts';

/** The record that a filter is about. */
export interface Subject {
  readonly node: Variable;
  /** The node with its properties, if that is another: the state of an entity at an earlier batch. */
  readonly state: Variable;
  readonly label: string;
  /** The fact through which the entity is reached, if it is. */
  readonly through?: Through;
}

/** A fact by whose days the conditions on an entity are judged. */
export interface Through {
  readonly fact: Variable;
  /** Whether these days matter at a moment too. */
  readonly onItsDays: boolean;
}

/** A fact as the record that a filter is about. */
export const factSubject = (fact: Variable): Subject => ({ node: fact, state: fact, label: 'Fact' });

/** A key that is given in a filter. */
export interface GivenKey extends Subject {
  readonly at: ListScope;
  readonly param: Param<RequestValues>;
  /** The value in the request for which the list is compiled; others have the same enums, booleans and structure. */
  readonly value: unknown;
  /** The way to the value in the arguments. */
  readonly path: readonly string[];
}

/** The kinds of records that a key names by their ids. */
type NamedKinds = readonly (EntityKind | 'SOURCE' | 'BATCH')[];

/** Values that records have, which are not listed in the schema. */
export type Vocabulary = 'role' | 'category' | 'place';

/** How items are tied to what is inside the entities that a key names. */
export interface Tie {
  /** The type of the relation from the item. */
  readonly type: RelationType;
  /** The types of the relations that lead from a whole to its parts, and the kinds of these. */
  readonly hops: readonly RelationType[];
  readonly parts: readonly EntityKind[];
  /** What the relation says, for a note. */
  readonly said: string;
}

export interface KeyTraits {
  /** Whether more than a property of the record decides it: measured, that takes ten to twenty times as long. */
  readonly linked: boolean;
  readonly kinds?: NamedKinds;
  /** The vocabulary of its values, where a note says which of them no record has. */
  readonly vocabulary?: Vocabulary;
  /** How items are tied to what is inside the entities that it names. */
  readonly tie?: Tie;
  /** The keys of the input that the key holds. */
  readonly nested?: InputTraits;
}

export type InputTraits = Readonly<Record<string, KeyTraits>>;

export interface FilterKey extends KeyTraits {
  /** Several conditions must all hold. */
  condition(given: GivenKey): Cypher | FilterCondition | readonly FilterCondition[];
  /** The relationship types by which a list of facts can begin at the named entities. */
  readonly roles?: readonly string[];
  /** The type of the relations by which a list of entities can begin at the named ones. */
  readonly relation?: RelationType;
  /**
   * The relationship type of the role by which a list of facts can begin at the entities that the key has conditions on, or
   * at those that have a relation of a type to the named ones.
   */
  readonly leads?: { readonly relationship: string; readonly type?: RelationType };
}

/** The entries of an input type. Ids need their kinds, and inputs the keys in them. */
export type KeysOf<Type extends keyof InputFields, Entry> = {
  readonly [Key in Exclude<keyof InputFields[Type], Operator>]: Entry &
    (InputFields[Type][Key] extends 'ID'
      ? { readonly kinds: NamedKinds }
      : InputFields[Type][Key] extends keyof InputFields
        ? { readonly nested: InputTraits }
        : unknown);
};

/** The same and nothing else; see `ExactFields`. */
type ExactKeys<Type extends keyof InputFields, Entry, Keys> = KeysOf<Type, Entry> & {
  readonly [Key in keyof Keys]: Key extends Exclude<keyof InputFields[Type], Operator> ? Entry : never;
};

export type FilterTable<Type extends keyof InputFields> = KeysOf<Type, FilterKey>;

export const filterTable = <Type extends keyof InputFields, Keys>(
  _type: Type,
  keys: ExactKeys<Type, FilterKey, Keys>,
): FilterTable<Type> => keys;

type Condition = FilterKey['condition'];

/** A key that a property of the record decides. */
export const onProperty = (condition: Condition): FilterKey => ({ linked: false, condition });

/** A key that a list, or another record, decides. */
export const onLinked = (condition: Condition): FilterKey => ({ linked: true, condition });

/** A key with the ids of other records. */
export const ofIds = (kinds: NamedKinds, condition: Condition) => ({ kinds, linked: true, condition });

/** A key with the values that a property may have. */
export const oneOf = (property: string): FilterKey =>
  onProperty(({ state, param }) => cypher`coalesce(${state}.${name(property)}, '') IN ${param}`);

type AnyTable = Readonly<Record<string, FilterKey>>;

/**
 * The conditions of the filter at `path` of the arguments, all of which must hold.
 * @param met a key of the outermost level that the records were found by, so that it needs no condition
 */
export function conditionsIn(
  at: ListScope,
  subject: Subject,
  table: AnyTable,
  path: readonly string[],
  met?: string,
): FilterCondition[] {
  const field = at.selection.name;
  return conditionsOfTree(field, argumentsAt(at.selection, path), path, (filter, place) => {
    const isOutermost = place.length === path.length;
    for (const key of Object.keys(filter))
      if (!OPERATORS.has(key) && table[key] === undefined)
        throw new Error(`${field}(${[...place, key].join('.')}:) has no condition`);
    return Object.entries(table).flatMap(([key, entry]) => {
      const value = filter[key];
      if (value == null || (isOutermost && key === met)) return [];
      const own = [...place, key];
      const found = entry.condition({
        ...subject,
        at,
        value,
        path: own,
        param: argumentAt(at.selection, own),
      });
      if ('met' in found) return found;
      return Array.isArray(found) ? found : regardlessOfCertainty(found as Cypher);
    });
  });
}

/**
 * The same with the certainty that is asked for.
 * @param windows those in which a fact must hold besides
 */
export const filterConditions = (
  at: ListScope,
  subject: Subject,
  table: AnyTable,
  path: readonly string[],
  asked: Asked,
  { met, windows = [] }: { readonly met?: string | undefined; readonly windows?: readonly SideDays[] } = {},
): Cypher[] => allMet(conditionsIn(at, subject, table, path, met), asked, windows);

/** What the moment says of the sides of a fact, if that is a state, or a window in which the list has it. */
export const sidesWithin = ({ moment, during }: Pick<ListScope, 'moment' | 'during'>, fact: Variable) => [
  ...(moment ? overlapping(moment, { unless: cypher`${fact}.state = false` }) : []),
  ...(during ? overlapping(during) : []),
];

const overlapping = ({ from, to }: Moment, unless: Pick<SideDays, 'unless'> = {}): SideDays[] => [
  { of: 'START', from: null, to, ...unless },
  { of: 'END', from, to: null, ...unless },
];
