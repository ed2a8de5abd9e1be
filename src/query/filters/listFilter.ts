/** The argument `filter` of a list. */

import type { Certainty } from '../../domain/model/kinds.ts';
import { type Cypher, literal, type Variable } from '../../store/cypher.ts';
import type { ListScope } from '../compile/listScope.ts';
import type { Selection } from '../compile/selection.ts';
import { FILTER_TYPES } from '../generated/fieldNames.ts';
import { ENTITY_FILTERS, SOURCE_FILTER } from './entityFilters.ts';
import { CLAIM_FILTER, FACT_FILTER } from './factFilter.ts';
import { FACT_LIST_FILTERS } from './factListFilters.ts';
import {
  type FilterKey,
  type FilterTable,
  factSubject,
  filterConditions,
  type InputTraits,
  type KeyTraits,
  type Subject,
  sidesWithin,
} from './filterTable.ts';
import { joined, OPERATORS } from './filterTree.ts';

type FilterTypes = typeof FILTER_TYPES;

/** The table of each filter that a list has. */
const FILTERS: { readonly [Type in FilterTypes[keyof FilterTypes]]: FilterTable<Type> } = {
  ...ENTITY_FILTERS,
  SourceFilter: SOURCE_FILTER,
  FactFilter: FACT_FILTER,
  ...FACT_LIST_FILTERS,
  ClaimFilter: CLAIM_FILTER,
};

const KEYS = Object.values(FILTERS).flatMap(keysWithin);

function keysWithin(table: InputTraits): (readonly [string, KeyTraits])[] {
  return Object.entries(table).flatMap((each) => [each, ...keysWithin(each[1].nested ?? {})]);
}

/** The keys that more than a property of the record decides, in whatever filter. */
export const LINKED_KEYS: ReadonlySet<string> = new Set(
  KEYS.flatMap(([key, { linked }]) => (linked ? key : [])),
);

/** The keys that hold filters, or lists of them. */
export const NESTED_KEYS: ReadonlySet<string> = new Set([
  ...OPERATORS,
  ...KEYS.flatMap(([key, { nested }]) => (nested ? key : [])),
]);

/** The table of the filter of a list; undefined if the schema gives the list none. */
export const filterOf = ({ name }: Selection): Readonly<Record<string, FilterKey>> | undefined =>
  name in FILTER_TYPES ? FILTERS[FILTER_TYPES[name as keyof FilterTypes]] : undefined;

/** The keys of the filter of facts that name sources, by whose claims the facts are found. */
export const SOURCE_KEYS = ['sources', 'sourcesOnly'] as const;

/** The certainty with which items must meet the filter of a list: that of the moment, or of the list itself. */
export const filterCertainty = ({ moment, certainty }: ListScope): Certainty =>
  moment?.certainty ?? certainty;

/** The conditions of the filter of a list on an item or on the fact that links it; see `filterConditions`. */
export function listConditions(
  at: ListScope,
  subject: Subject,
  wanted: Certainty = filterCertainty(at),
  met?: string,
): Cypher[] {
  const table = filterOf(at.selection);
  if (!table) return [];
  const windows = sidesWithin(at, subject.state);
  return filterConditions(at, subject, table, ['filter'], wanted, { met, windows });
}

/** The same for a list of facts, or of what they link. */
export const factListConditions = (
  at: ListScope,
  fact: Variable,
  wanted?: Certainty,
  met?: string,
): Cypher[] => listConditions(at, factSubject(fact), wanted, met);

/** The keys that name entities to look inside of. */
export const TIE_KEYS: ReadonlySet<string> = new Set(KEYS.flatMap(([key, { tie }]) => (tie ? key : [])));
const SIDE_KEYS: ReadonlySet<string> = new Set(['startsIn', 'endsIn', 'value']);
const BODY_KEYS: ReadonlySet<string> = new Set(['bodies']);

/** Whether the filter of a list asks for the body of the office of a tenure, or for what is inside of what. */
export const filtersByTies = ({ selection }: ListScope): boolean =>
  hasKey(selection.args.filter, TIE_KEYS) ||
  (filterOf(selection) === FILTERS.TenureFilter && hasKey(selection.args.filter, BODY_KEYS));

/** Whether what the filter of a list asks for may be uncertain without a moment: where a side of a fact is, its number, or such a tie. */
export const isUncertain = (at: ListScope): boolean =>
  hasKey(at.selection.args.filter, SIDE_KEYS) || filtersByTies(at);

/** The condition that a fact surely meets the filter of its list; null if no condition of that is uncertain. */
export function surelyMeetsFilter(at: ListScope, fact: Variable): Cypher | null {
  if (!isUncertain(at)) return null;
  return filterCertainty(at) === 'DEFINITE'
    ? literal(true)
    : joined(factListConditions(at, fact, 'DEFINITE'), 'AND');
}

/** Whether a filter has one of the keys at any level. */
const hasKey = (filter: unknown, keys: ReadonlySet<string>): boolean =>
  typeof filter === 'object' &&
  filter !== null &&
  Object.entries(filter).some(([own, value]) => (keys.has(own) && value != null) || hasKey(value, keys));
