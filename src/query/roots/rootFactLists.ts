/** Root fields that list facts, from the entities that a filter names or else along the index of the order. */

import { type Cypher, Variable } from '../../store/cypher.ts';
import { matchEntitiesByIds } from '../compile/alias.ts';
import { connection } from '../compile/connection.ts';
import { listWindow, type States, windowAlone } from '../compile/fromMemory.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import { matchByEntity } from '../compile/matchByEntity.ts';
import { matchByMark, matchBySupport } from '../compile/matchByMark.ts';
import { matchBySource, matchFew } from '../compile/matchBySource.ts';
import { indexableWindow, matchAllFacts } from '../compile/matchByWindow.ts';
import { mayOverlap } from '../compile/moment.ts';
import type { FieldCompiler, GivenWindow } from '../compile/scope.ts';
import type { Args } from '../compile/selection.ts';
import { withIncluded } from '../compile/withdrawn.ts';
import { bySort, FACT_CONNECTION_EXTRAS, kindsInFilter, visibleFactConditions } from '../fields/factLists.ts';
import { argumentAt, argumentsAt, listArgument } from '../filters/arguments.ts';
import { factListConditions, filterOf, SOURCE_KEYS, surelyMeetsFilter } from '../filters/listFilter.ts';
import { FACT_TYPES } from '../types/concreteTypes.ts';
import { factsFrom, linkedStart } from './linkedStart.ts';

interface FactList {
  readonly label: keyof typeof FACT_CONNECTION_EXTRAS;
  readonly states: States;
}

/** The list of the facts with a label. */
export const factList = (label: FactList['label'], states: States): FieldCompiler =>
  connection({
    items: label === 'Fact' ? FACT_TYPES : [label],
    facts: [],
    indexed: true,
    extras: FACT_CONNECTION_EXTRAS[label],
    key: bySort,
    surelyMet: (at) => surelyMeetsFilter(at, at.item),
    match: (list) => withIncluded(list, bySort, (at) => matchFacts(at, { label, states })),
  });

function matchFacts(at: ListScope, { label, states }: FactList): ListMatch {
  const filter = argumentsAt(at.selection, ['filter']);
  const start = Object.entries(filterOf(at.selection) ?? {}).find(
    ([key, { roles }]) => roles !== undefined && filter[key] != null,
  );
  const window = indexableWindow(at, listWindow(at, states));
  const conditions = [
    ...visibleFactConditions(at, at.item, label, states, window),
    ...factListConditions(at, at.item, undefined, start?.[0]),
  ];
  if (!start) return matchOfAny(at, { label, states, window, conditions, filter });
  const [key, { roles = [] }] = start;
  const entity = new Variable('e');
  const found = matchByEntity(at, entity, label, roles, conditions, window);
  return {
    ...found,
    clauses: [...matchEntitiesByIds(at, entity, argumentAt(at.selection, ['filter', key])), ...found.clauses],
  };
}

interface ListOfAny extends FactList {
  readonly window: GivenWindow | null;
  readonly conditions: readonly Cypher[];
  readonly filter: Args;
}

/** The match of a list that names no entity: along the index of what its filter asks for, or of the order of all facts. */
function matchOfAny(at: ListScope, { label, states, window, conditions, filter }: ListOfAny): ListMatch {
  const { selection } = at;
  const isLive = !at.past && !at.withdrawn;
  const [ofFact, path] =
    filter.fact == null ? [filter, ['filter']] : [filter.fact as Args, ['filter', 'fact']];
  // Booleans are part of the form of a statement.
  if (isLive && !window && ofFact.conflict === true) return matchByMark(at, 'disputed', label, conditions);
  if (isLive && !window && ofFact.text != null) return matchByMark(at, 'noted', label, conditions);
  const all = matchAllFacts(
    at,
    { window, label, kinds: kindsInFilter(at), conditions },
    windowAlone(at, states, filter),
  );
  if (!isLive) return all;
  const needed = window ? [...conditions, ...mayOverlap(window, at.item)] : conditions;
  const linked = linkedStart(at, label);
  if (linked?.types.length === 0) {
    const entity = new Variable('e');
    const found = matchByEntity(at, entity, label, linked.relationships, conditions, window);
    return { ...found, clauses: [...matchEntitiesByIds(at, entity, linked.ids), ...found.clauses] };
  }
  if (linked) return matchFew(at, at.item, factsFrom(at, linked, at.item), [], needed, all);
  const sources = SOURCE_KEYS.find((key) => ofFact[key] != null);
  if (sources !== undefined)
    return matchBySource(at, label, argumentAt(selection, [...path, sources]), needed, all);
  if (at.statement.engine !== 'neo4j' || window || ofFact.supports == null) return all;
  return matchBySupport(at, listArgument(selection, [...path, 'supports']), label, conditions);
}
