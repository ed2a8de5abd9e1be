/** Root fields that list entities and sources, along the index of the order. */

import type { Certainty } from '../../../domain/model/kinds.ts';
import { type Cypher, cypher, lines, literal, name, Param, Variable, where } from '../../../store/cypher.ts';
import { ROLE_RELATIONSHIPS } from '../../../store/graphLayout.ts';
import { limitedList } from '../../compile/boundedList.ts';
import { connection } from '../../compile/connection.ts';
import type { ConnectionSpec } from '../../compile/connectionSpec.ts';
import { isUndated } from '../../compile/factSides.ts';
import { matchLabelled } from '../../compile/fromMemory.ts';
import { type ListMatch, type ListScope, listScopeOf } from '../../compile/listScope.ts';
import { matchIfFew } from '../../compile/matchIfFew.ts';
import { momentConditions } from '../../compile/moment.ts';
import {
  knownVersion,
  labelledNode,
  matchAllWithLabel,
  matchFactsInRole,
  matchState,
  relationshipTypes,
  visibleVersion,
} from '../../compile/pattern.ts';
import type { RequestValues } from '../../compile/run.ts';
import type { FieldCompiler, FieldPlan, Scope } from '../../compile/scope.ts';
import type { Selection } from '../../compile/selection.ts';
import { EVENT_CONNECTION_EXTRAS } from '../../fields/eventGroups.ts';
import { argumentsAt } from '../../filters/arguments.ts';
import { joined } from '../../filters/filterTree.ts';
import { foldedText } from '../../filters/linkedEntity.ts';
import { filterCertainty, isUncertain, listConditions } from '../../filters/listFilter.ts';
import { InputError } from '../../inputError.ts';
import { matchByNamedEntity, matchInOrder } from './matchByNamedEntity.ts';

/** The sort key of each order that has an index, and its direction. */
const ORDERS: Readonly<Record<string, readonly [property: string, descending: boolean]>> = {
  LABEL_ASC: ['labelSort', false],
  LABEL_DESC: ['labelSort', true],
  DATE_ASC: ['dateSort', false],
  DATE_DESC: ['dateSort', true],
};

/** The node with the properties of an item: at an earlier batch its state, which the list binds to `fact`. */
const ownOf = (at: ListScope): Variable => (at.past ? at.fact : at.item);

const filtered = (at: ListScope, label: string, wanted?: Certainty): Cypher[] =>
  listConditions(at, { node: at.item, state: ownOf(at), label }, wanted);

/** The condition that an item surely meets the filter; null where that is not uncertain. */
function surelyMet(at: ListScope, label: string): Cypher | null {
  const isTimed = (at.moment ?? at.during) !== null && at.selection.args.filter != null;
  if (!isTimed && !isUncertain(at)) return null;
  return filterCertainty(at) === 'DEFINITE' ? literal(true) : joined(filtered(at, label, 'DEFINITE'), 'AND');
}

/**
 * The condition that the recorded date of an event overlaps `during`, at least with this certainty. An event of which no
 * existence is recorded has no date; what limits it is read from its undated relations, which have its time.
 */
function inWindow(at: ListScope, certainty = at.during?.certainty): Cypher[] {
  if (!at.during || !certainty) return [];
  const about = (role: 'ENTITY' | 'SUBJECT', label: string, meets: (fact: Variable) => readonly Cypher[]) => {
    const fact = new Variable('x');
    return cypher`EXISTS { ${matchFactsInRole(at, at.item, [role], fact, label, meets(fact))} }`;
  };
  const window = { ...at.during, certainty };
  const overlaps = about('ENTITY', 'Existence', (existence) => momentConditions(window, existence));
  if (certainty === 'DEFINITE') return [overlaps];
  const recorded = about('ENTITY', 'Existence', () => []);
  const later = about('SUBJECT', 'Relation', (relation) => [
    isUndated(relation),
    cypher`${relation}.startMin > ${window.to}`,
  ]);
  return [cypher`(${overlaps} OR NOT (${recorded} OR ${later}))`];
}

/**
 * Matches the nodes with a label that meet the filter. `key` is their sort key if an index gives the order.
 * @param isByLabel whether that is the order of labels
 */
function listed(at: ListScope, label: string, key: Cypher | null, isByLabel = false): ListMatch {
  const selecting = [...filtered(at, label), ...inWindow(at)];
  const conditions = [...knownVersion(ownOf(at), at.batch), ...selecting];
  return (
    matchByNamedEntity(at, label, key, conditions) ??
    containing(at, label, key, conditions, selecting.length === 1 && isByLabel) ?? {
      clauses: [
        ...matchAllWithLabel(at, at.item, label),
        ...(at.past
          ? [matchState(at, at.item, at.fact), cypher`WITH ${at.item}, ${at.fact}, ${at.batch}`]
          : []),
      ],
      conditions,
      ...(at.past || selecting.length > 0 ? {} : { all: label }),
    }
  );
}

/** The match by the text of the filter; null without one. `isPage` as for `matchLabelled`. */
function containing(
  at: ListScope,
  label: string,
  key: Cypher | null,
  conditions: readonly Cypher[],
  isPage: boolean,
): ListMatch | null {
  if (argumentsAt(at.selection, ['filter']).text == null) return null;
  const text = foldedText(at.selection, ['filter', 'text']);
  return at.statement.engine === 'embedded'
    ? matchLabelled(at, label, text, conditions, isPage)
    : matchByText(at, label, key, conditions, text);
}

/** The list of the nodes with a label, which is also the type of the items. */
export const entityList =
  (label: string): FieldCompiler =>
  (scope, selection) => {
    const order = String(selection.args.orderBy ?? 'LABEL_ASC');
    const ranks = RANKS[order];
    if (ranks !== undefined) return ranked(label, order, ranks, scope, selection);
    const [property, descending] = ORDERS[order] ?? ['labelSort', false];
    return connection({
      ...specOf(label, scope),
      indexed: true,
      descending,
      key: (item, state) => cypher`${scope.past ? state : item}.${name(property)}`,
      match: (at) => listed(at, label, cypher`${ownOf(at)}.${name(property)}`, property === 'labelSort'),
    })(scope, selection);
  };

const specOf = (label: string, { past }: Scope): Omit<ConnectionSpec, 'key' | 'match'> => ({
  items: [label],
  facts: [],
  bindsFact: past,
  surelyMet: (at) => surelyMet(at, label),
  surelyInWindow: (at) => (at.during ? joined(inWindow(at, 'DEFINITE'), 'AND') : null),
  extras: label === 'Event' ? EVENT_CONNECTION_EXTRAS : {},
});

/** The most records in an order that no index gives; that list is computed as a whole. */
const MAX_RANKED = 20_000;

/** A number of facts subtracted from this has ten digits, so that it sorts as a text, the largest first. */
const MANY = literal(2_000_000_000);

/** Sorts before all that a publisher may have in its name. */
const END_OF_PUBLISHER = new Param<RequestValues>(() => '\u0001');

/** The orders that no index gives, by the clauses that bind the rank of an item. `own` are the variables of an item. */
const RANKS: Readonly<Record<string, (at: ListScope, own: Cypher) => readonly Cypher[]>> = {
  FACTS_DESC(at, own) {
    const fact = new Variable('f');
    const count = new Variable('c');
    return [
      cypher`CALL (${at.item}, ${at.batch}) { MATCH (${at.item})<-[:${relationshipTypes(at, ...ROLE_RELATIONSHIPS)}]-(${labelledNode(at, fact, 'Fact')})${where(visibleVersion(at, fact, 'Fact'))} RETURN count(DISTINCT ${fact}) AS ${count} }`,
      cypher`WITH ${own}, toString(${MANY} - ${count}) + ' ' + ${ownOf(at)}.labelSort AS ${at.rank}`,
    ];
  },
  PUBLISHER_ASC(at, own) {
    const publisher = cypher`${ownOf(at)}.publisher`;
    return [
      cypher`WITH ${own}, CASE WHEN ${publisher} IS NULL THEN '1' ELSE '0' + ${publisher} END + ${END_OF_PUBLISHER} + ${ownOf(at)}.labelSort AS ${at.rank}`,
    ];
  },
};

/** The list in an order that no index gives; equal ranks by label. */
function ranked(
  label: string,
  order: string,
  ranks: (typeof RANKS)[string],
  scope: Scope,
  selection: Selection,
): FieldPlan {
  const asked = (at: ListScope): Cypher => {
    const { clauses, conditions } = listed(at, label, null);
    // Every node has a sort key. Naming it makes Neo4j read its index instead of all nodes.
    return cypher`${lines(clauses)}${where([cypher`${ownOf(at)}.labelSort > ${literal('')}`, ...conditions])}`;
  };
  const match = (at: ListScope): ListMatch => {
    const own = at.past ? cypher`${at.item}, ${at.fact}, ${at.batch}` : cypher`${at.item}, ${at.batch}`;
    return {
      clauses: [asked(at), cypher`WITH ${own} LIMIT ${literal(MAX_RANKED)}`, ...ranks(at, own)],
      conditions: [],
    };
  };
  const list = connection({
    ...specOf(label, scope),
    bindsRank: true,
    key: (_item, _state, rank) => cypher`${rank}`,
    match,
  })(scope, selection);
  const refuse = () =>
    new InputError(
      'UNBOUNDED_QUESTION',
      `${selection.name}(orderBy: ${order}) puts at most ${MAX_RANKED} records in this order, and more match; narrow it with filter, or leave out orderBy.`,
    );
  return limitedList(
    scope,
    selection,
    [{ clauses: [asked(listScopeOf(scope, selection))], max: MAX_RANKED, refuse }],
    list,
  );
}

/** With more matches than this the list is read in its order. */
const MOST_SORTED = 250;

/**
 * Binds to `at.item` the nodes with a label whose `labelSort` contains the text. They meet `conditions`, which are all of
 * the filter. Null if there is no text index for this read. `key` is the sort key of the list.
 */
function matchByText(
  at: ListScope,
  label: string,
  key: Cypher | null,
  conditions: readonly Cypher[],
  text: Param<RequestValues>,
): ListMatch | null {
  if (at.past) return null;
  const { item, batch, slice } = at;
  const matched = cypher`MATCH (${item}:${name(label)}) USING TEXT INDEX ${item}:${name(label)}(labelSort)`;
  const contains = cypher`${item}.labelSort CONTAINS ${text}`;
  if (key === null || slice === null) return { clauses: [matched], conditions: [contains, ...conditions] };
  return matchIfFew({
    item,
    uses: [batch],
    candidate: item,
    find: [cypher`${matched} WHERE ${contains}`],
    most: MOST_SORTED,
    follow: [cypher`WITH ${item}, ${batch}${where(conditions)}`],
    inOrder: matchInOrder(at, label, key, conditions),
  });
}
