/** Lists of entities that facts link to an entity: members, parts, hosts, events. Each edge carries the linking fact. */

import { type Certainty, FACT_KINDS, nodeLabelOf, type RoleDefinition } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, join, literal, type Param, type Variable, where } from '../../store/cypher.ts';
import { rolesOf } from '../../store/graphLayout.ts';
import { connection } from '../compile/connection.ts';
import type { ConnectionSpec } from '../compile/connectionSpec.ts';
import { definesOffice } from '../compile/definedOffice.ts';
import { PAGE, takes } from '../compile/exactFields.ts';
import { variableList } from '../compile/fieldReaders.ts';
import { listWindow, type States } from '../compile/fromMemory.ts';
import { type ListMatch, type ListScope, matchClauses } from '../compile/listScope.ts';
import { matchByEntity } from '../compile/matchByEntity.ts';
import { matchByRole } from '../compile/matchByRole.ts';
import { indexableWindow } from '../compile/matchByWindow.ts';
import { momentConditions, stateMomentConditions } from '../compile/moment.ts';
import { labelledNode, relationshipTypes, stateInPattern } from '../compile/pattern.ts';
import { literals } from '../compile/rowType.ts';
import { type FieldCompiler, importsOfList, type Moment } from '../compile/scope.ts';
import { argument } from '../filters/arguments.ts';
import {
  factListConditions,
  filterCertainty,
  filtersByTies,
  isUncertain,
  listConditions,
  surelyMeetsFilter,
} from '../filters/listFilter.ts';
import { EVENT_CONNECTION_EXTRAS, EVENT_RELATIONS } from './eventGroups.ts';
import { visibleFactConditions } from './factLists.ts';

export interface EntityLink {
  /** The kind of the linking fact, and the roles of the parent and of the item in it. */
  readonly fact: string;
  readonly parent: string;
  readonly item: string;
  /** The types of the items. */
  readonly to: readonly string[];
  /** The type of the relation, if the fact is one. */
  readonly relation?: string;
  readonly states: States;
  /** Whether the fact may define the item, an office, and then holds as surely as the office by its recorded existence. */
  readonly mayDefine?: boolean;
  /** Whether the filter of the list is about the items, and not about the linking facts. */
  readonly filtersItems?: boolean;
}

const sortOfFact = (_item: Variable, fact: Variable): Cypher => cypher`${fact}.sort`;

const linkedEntities = (
  hop: EntityLink,
  list: (spec: ConnectionSpec) => FieldCompiler = connection,
): FieldCompiler =>
  list({
    items: hop.to,
    facts: [hop.fact],
    key: sortOfFact,
    extras: hop.to.includes('Event') ? EVENT_CONNECTION_EXTRAS : {},
    surelyMet: (at) => (hop.filtersItems ? surelyMeetsItemFilter(at, hop) : surelyMeetsFilter(at, at.fact)),
    surelyLinked: (at) =>
      hop.mayDefine && at.moment ? isDefinedAt(at, { ...at.moment, certainty: 'DEFINITE' }) : null,
    match(at): ListMatch {
      const onItem = [
        ...kindCondition(at, hop),
        ...(hop.mayDefine && at.moment ? [holdsOrDefines(at, at.moment)] : []),
        ...(at.selection.args.categories == null
          ? []
          : [hasCategory(at, argument(at.selection, 'categories'))]),
        ...(hop.filtersItems ? itemConditions(at, hop) : []),
      ];
      const found = linksInWindow(at, hop, onItem) ?? linksInRole(at, hop);
      return {
        ...found,
        clauses: [
          ...matchClauses(found),
          cypher`MATCH (${at.fact})-[:${relationshipTypes(at, hop.item)}]->(${at.item})`,
        ],
        conditions: onItem,
      };
    },
  });

/** The conditions on the linking facts besides that they are visible. */
const linkConditions = (at: ListScope, { relation, filtersItems }: EntityLink): Cypher[] => [
  ...(relation ? [cypher`${at.fact}.type = ${literal(relation)}`] : []),
  ...(filtersItems ? [] : factListConditions(at, at.fact)),
];

/** The linking facts in a window; null without one that an index has. */
function linksInWindow(at: ListScope, hop: EntityLink, onItem: readonly Cypher[]): ListMatch | null {
  const window = filtersByTies(at) ? null : indexableWindow(at, listWindow(at, hop.states));
  if (!window) return null;
  // With conditions on the item, a page may need more facts than it has items.
  const facts = { ...at, item: at.fact, slice: onItem.length > 0 ? null : at.slice };
  return matchByEntity(
    facts,
    at.node,
    hop.fact,
    [hop.parent],
    [...linkConditions(at, hop), ...visibleFactConditions(at, at.fact, hop.fact, hop.states, window)],
    window,
  );
}

/** All linking facts of the node, along the index of its role. */
function linksInRole(at: ListScope, hop: EntityLink): ListMatch {
  const found = matchByRole(at, at.node, at.fact, hop.fact, [hop.parent]);
  return {
    ...found,
    conditions: [
      ...found.conditions,
      // The start of the page is a condition after the next MATCH, where an index hint does not apply to it.
      ...(found.lead ? [cypher`${at.fact}.sort > ${literal('')}`] : []),
      ...linkConditions(at, hop),
      // Whether a fact that may define the item holds at the moment depends on the item.
      ...visibleFactConditions(hop.mayDefine ? { ...at, moment: null } : at, at.fact, hop.fact, hop.states),
    ],
  };
}

const isDefinedAt = (at: ListScope, moment: Moment): Cypher =>
  definesOffice(at, moment, { node: at.item, state: null }, at.fact, 'OFFICE');

const holdsOrDefines = (at: ListScope, moment: Moment): Cypher =>
  cypher`(${join(stateMomentConditions(moment, at.fact), ' AND ')} OR ${isDefinedAt(at, moment)})`;

const hasCategory = (at: ListScope, values: Param<never>): Cypher =>
  ofItem(at, (state) => [cypher`${state}.category IN ${values}`]);

/** The conditions of the filter of a list on its items. */
const itemConditions = (at: ListScope, { to: [label = ''] }: EntityLink, wanted?: Certainty): Cypher[] =>
  at.selection.args.filter == null
    ? []
    : [
        ofItem(at, (state) => [
          literal(true),
          ...listConditions(at, { node: at.item, state, label }, wanted),
        ]),
      ];

/** The condition that an item surely meets the filter; null if no condition of that is uncertain. */
function surelyMeetsItemFilter(at: ListScope, hop: EntityLink): Cypher | null {
  if (at.selection.args.filter == null || !(at.moment || isUncertain(at))) return null;
  return filterCertainty(at) === 'DEFINITE'
    ? literal(true)
    : join(itemConditions(at, hop, 'DEFINITE'), ' AND ');
}

/** The conditions on the item, at an earlier batch on its state then. */
function ofItem(at: ListScope, conditions: (state: Variable) => readonly Cypher[]): Cypher {
  if (!at.past) return join(conditions(at.item), ' AND ');
  const { state, match, versions } = stateInPattern(at, at.item);
  return cypher`EXISTS {${match}${where([...versions, ...conditions(state)])} }`;
}

/** Restricts the items to the types of the list, where the role allows other kinds too. */
function kindCondition(at: ListScope, { fact, item, to }: EntityLink): Cypher[] {
  const kinds = rolesIn(fact, item).flatMap((role) => role.kinds);
  if (kinds.every((kind) => to.includes(nodeLabelOf(kind)))) return [];
  return [cypher`${at.item}.kind IN ${literals(to.map((type) => type.toUpperCase()))}`];
}

/** The roles by the label of the fact and the relationship type. */
const rolesIn = (label: string, relationship: string): readonly RoleDefinition[] =>
  FACT_KINDS.filter((kind) => nodeLabelOf(kind) === label).flatMap((kind) =>
    rolesOf(kind).flatMap(([, role]) => (role.relationship === relationship ? role : [])),
  );

/**
 * The entities that facts of one kind link to the node, in the order of the facts.
 * @param list compiles the list, if it has more than those
 */
export const entitiesLinkedBy = (...args: Parameters<typeof linkedEntities>) =>
  takes(
    [...PAGE, 'filter', 'categories', 'orderBy', 'during', 'minCertainty', 'at'],
    linkedEntities(...args),
  );

/** The subjects or the objects of the relations of one type in which the node is the other end. */
export const relatedEntities = (
  type: string,
  direction: 'SUBJECTS' | 'OBJECTS',
  to: readonly string[],
  states: 'MIXED' | 'NONE',
) =>
  entitiesLinkedBy({
    fact: 'Relation',
    relation: type,
    parent: direction === 'SUBJECTS' ? 'OBJECT' : 'SUBJECT',
    item: direction === 'SUBJECTS' ? 'SUBJECT' : 'OBJECT',
    to,
    states,
  });

const events: FieldCompiler = connection({
  items: ['Event'],
  facts: ['Relation', 'Participation'],
  key: sortOfFact,
  extras: EVENT_CONNECTION_EXTRAS,
  match: (at): ListMatch => {
    const ties = (at.selection.args.as as readonly string[] | null | undefined) ?? [
      ...Object.keys(EVENT_RELATIONS),
      'PARTICIPANT',
    ];
    const types: Readonly<Record<string, string>> = EVENT_RELATIONS;
    const relations = ties.flatMap((tie) => types[tie] ?? []);
    const ways: Cypher[] = [];
    const kept = variableList(importsOfList(at));
    // An event is as sure as the first fact that links it, whichever are sure.
    const any: ListScope = { ...at, certainty: 'POSSIBLE' };
    const visible = (label: string) => join(visibleFactConditions(any, at.fact, label, 'NONE'), ' AND ');
    if (relations.length > 0 || ties.length === 0)
      ways.push(
        cypher`MATCH (${at.node})<-[:${relationshipTypes(at, 'OBJECT')}]-(${labelledNode(at, at.fact, 'Relation')}) WHERE ${at.fact}.type IN ${literals(relations)} AND ${visible('Relation')} MATCH (${at.fact})-[:${relationshipTypes(at, 'SUBJECT')}]->(${at.item}) WHERE ${at.item}.kind = 'EVENT' RETURN ${at.fact}, ${at.item}`,
      );
    if (ties.includes('PARTICIPANT'))
      ways.push(
        cypher`MATCH (${at.node})<-[:${relationshipTypes(at, 'PARTICIPANT', 'ON_BEHALF_OF')}]-(${labelledNode(at, at.fact, 'Participation')}) WHERE ${visible('Participation')} MATCH (${at.fact})-[:${relationshipTypes(at, 'EVENT')}]->(${at.item}) RETURN ${at.fact}, ${at.item}`,
      );
    return {
      clauses: [
        cypher`CALL (${at.node}, ${at.batch}) {\n${join(ways, '\nUNION ALL\n')}\n}`,
        cypher`WITH ${at.item}, ${at.fact}, ${kept} ORDER BY ${at.fact}.sort`,
        cypher`WITH ${at.item}, ${kept}, collect(${at.fact}) AS ties`,
        cypher`WITH ${at.item}, ${kept}, head(ties) AS ${at.fact}`,
      ],
      conditions: at.moment && at.certainty === 'DEFINITE' ? momentConditions(at.moment, at.fact) : [],
    };
  },
});

/** The events that facts link to the node, each once, with the first of these facts. */
export const eventsOfActor = takes([...PAGE, 'as', 'orderBy', 'at'], events);
