/** Root fields that list facts, from the entities that a filter names or else along the index of the order. */

import { Variable } from '../../store/cypher.ts';
import type { FactFlag } from '../../store/graphLayout.ts';
import { matchEntitiesByIds } from '../compile/alias.ts';
import { connection } from '../compile/connection.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import { matchByEntity } from '../compile/matchByEntity.ts';
import { matchByMark } from '../compile/matchByMark.ts';
import { indexableWindow, listWindow, matchAllFacts } from '../compile/matchByWindow.ts';
import type { FieldCompiler, Moment } from '../compile/scope.ts';
import type { Args } from '../compile/selection.ts';
import { withIncluded } from '../compile/withdrawn.ts';
import { bySort, FACT_CONNECTION_EXTRAS, visibleFactConditions } from '../fields/factLists.ts';
import { argumentAt, argumentsAt, listArgument } from '../filters/arguments.ts';
import {
  FILTERED_ROLES,
  type FilteredType,
  factListConditions,
  surelyMeetsFilter,
} from '../filters/factListFilter.ts';
import { FACT_TYPES } from '../types/concreteTypes.ts';

interface FactList {
  readonly label: FilteredType;
  readonly items: readonly string[];
  readonly states: 'ALL' | 'MIXED' | 'NONE';
}

const factList = (kind: FactList): FieldCompiler =>
  connection({
    items: kind.items,
    facts: [],
    indexed: true,
    extras: FACT_CONNECTION_EXTRAS[kind.label],
    key: bySort,
    surelyMet: (at) => surelyMeetsFilter(at, at.item, kind.label),
    match: (list) => withIncluded(list, bySort, (at) => matchFacts(at, kind)),
  });

function matchFacts(at: ListScope, { label, states }: FactList): ListMatch {
  const filter = argumentsAt(at.selection, ['filter']);
  const start = Object.entries(FILTERED_ROLES[label]).find(([key]) => filter[key] != null);
  const window = indexableWindow(at, listWindow(at, states));
  const conditions = [
    ...visibleFactConditions(at, at.item, label, states, window),
    ...factListConditions(at, at.item, label, start ? [start[0]] : []),
  ];
  const mark = start || window || at.past || at.withdrawn ? null : markOf(filter);
  if (mark !== null) return matchByMark(at, mark, label, conditions);
  if (!start) {
    const kinds = filter.kinds == null ? null : listArgument(at.selection, ['filter', 'kinds']);
    return matchAllFacts(at, { window, label, kinds, conditions, inOrder: inOrderOf(at, states, filter) });
  }
  const [key, [relationships]] = start;
  const entity = new Variable('e');
  const found = matchByEntity(at, entity, label, relationships, conditions, window);
  return {
    ...found,
    clauses: [...matchEntitiesByIds(at, entity, argumentAt(at.selection, ['filter', key])), ...found.clauses],
  };
}

/** As `FactsOfList.inOrder`. */
function inOrderOf(
  at: ListScope,
  states: FactList['states'],
  filter: Args,
): { readonly window: Moment | null } | null {
  const { moment, during } = at;
  const filtered = Object.entries(filter).some(([key, value]) => value != null && key !== 'kinds');
  const momentFilters = moment !== null && (states === 'MIXED' || (states === 'ALL' && during !== null));
  return filtered || momentFilters ? null : { window: listWindow(at, states) };
}

/** The mark that all facts of a filter have; null where it asks for none. Booleans are part of the form of a statement. */
const markOf = ({ conflict }: Args): FactFlag | null => (conflict === true ? 'disputed' : null);

export const tenures = factList({ label: 'Tenure', items: ['Tenure'], states: 'ALL' });

export const memberships = factList({ label: 'Membership', items: ['Membership'], states: 'ALL' });

export const participations = factList({ label: 'Participation', items: ['Participation'], states: 'NONE' });

export const relations = factList({ label: 'Relation', items: ['Relation'], states: 'MIXED' });

export const facts = factList({ label: 'Fact', items: FACT_TYPES, states: 'MIXED' });
