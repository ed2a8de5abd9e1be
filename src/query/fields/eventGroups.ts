/** `groups` of a connection of events: the whole list counted by period, category or what the events are linked to. */
import { UNBOUNDED_MIN } from '../../domain/time/day.ts';
import type { PeriodUnit } from '../../domain/time/period.ts';
import { type Cypher, cypher, join, literal, Variable, variables, where } from '../../store/cypher.ts';
import type { ConnectionField } from '../compile/connectionSpec.ts';
import { connectionExtras, takes } from '../compile/exactFields.ts';
import { isDated } from '../compile/factSides.ts';
import { type OneValue, subquery, variableList } from '../compile/fieldReaders.ts';
import { type ListMatch, type ListScope, matchClauses } from '../compile/listScope.ts';
import { clippedTo, momentConditions } from '../compile/moment.ts';
import {
  matchFactsInRole,
  matchOwnState,
  nodeBetween,
  relationshipTypes,
  visibleVersion,
} from '../compile/pattern.ts';
import { periodNumber } from '../compile/periodNumber.ts';
import { type FieldPlan, importsOfList, type Scope } from '../compile/scope.ts';
import type { Selection } from '../compile/selection.ts';
import { eventGroups } from '../types/groups.ts';
import { periodGroups } from './groupsByPeriod.ts';
import { decodeGroups, fieldsOfGroups, groupEntities, MAX_GROUP_ROWS } from './keyedGroups.ts';
import { MAX_SIDES } from './periods.ts';

type Tie = keyof typeof EVENT_RELATIONS;

const groups: ConnectionField = (scope, matched, at, selection) => {
  const by = selection.args.by as Tie | 'PERIOD' | 'CATEGORY';
  return by === 'PERIOD' ? byPeriod(scope, matched, at, selection) : byKey(by, scope, matched, at, selection);
};

/** The further fields of a connection of events. */
export const EVENT_CONNECTION_EXTRAS = connectionExtras('EventConnection', {
  groups: takes(['by', 'unit'], groups),
  undatedCount: (scope, matched, at) =>
    subquery(
      scope,
      undatedEvents(at, eachEvent(scope, { ...matched, surelyMet: null }, at).events),
      cypher`count(*)`,
    ),
});

/** Binds each event of the list once, and whether it surely meets the filter; `isMet` is null if all do. */
function eachEvent(
  scope: Scope,
  matched: ListMatch,
  { item }: ListScope,
): { readonly events: readonly Cypher[]; readonly isMet: Variable | null } {
  const isMet = matched.surelyMet ? new Variable('isMet') : null;
  const met = matched.surelyMet && isMet ? cypher`, ${matched.surelyMet} AS ${isMet}` : cypher``;
  return {
    events: [
      ...matchClauses(matched),
      cypher`WITH DISTINCT ${variableList([item, ...importsOfList(scope)])}${met}`,
    ],
    isMet,
  };
}

/** Binds the events without a date of their own. */
function undatedEvents(at: ListScope, events: readonly Cypher[]): Cypher[] {
  return [...events, cypher`WITH ${at.item} WHERE NOT EXISTS { ${matchDated(at, new Variable('x'))} }`];
}

function byPeriod(scope: Scope, matched: ListMatch, at: ListScope, selection: Selection): FieldPlan {
  const { events, isMet } = eachEvent(scope, matched, at);
  return periodGroups(scope, at, selection, eventGroups, {
    sides: (unit) => eventSides(at, unit, events, isMet),
    undated: undatedEvents(at, events),
  });
}

/** The condition that an event surely overlaps the window of the list; true without one. */
function surelyInWindow(at: ListScope): Cypher {
  if (!at.during) return literal(true);
  const existence = new Variable('x');
  const sure = momentConditions({ ...at.during, certainty: 'DEFINITE' }, existence);
  return cypher`EXISTS { ${matchDated(at, existence, sure)} }`;
}

/** Binds for each event its keys, each once, the empty text if it has none; `asserted` is 1 where a source asserts it. */
function keysOf(
  by: Tie | 'CATEGORY',
  at: ListScope,
  kept: Cypher,
  key: Variable,
  asserted: Variable,
): Cypher[] {
  if (by === 'CATEGORY') {
    const { state, clauses } = matchOwnState(at, at.item);
    return [...clauses, cypher`WITH ${kept}, coalesce(${state}.category, '') AS ${key}, 1 AS ${asserted}`];
  }
  const [relation, other] = [new Variable('f'), new Variable('n')];
  return [
    cypher`OPTIONAL MATCH (${at.item})<-[:${relationshipTypes(at, 'SUBJECT')}]-(${nodeBetween(at, relation, 'Relation')})-[:${relationshipTypes(at, 'OBJECT')}]->(${other})${where(
      [
        cypher`${relation}.type = ${literal(EVENT_RELATIONS[by])}`,
        ...visibleVersion(at, relation, 'Relation'),
      ],
    )}`,
    cypher`WITH ${kept}, coalesce(${other}.id, '') AS ${key}, max(CASE WHEN ${relation}.support = 'ASSERTED' THEN 1 ELSE 0 END) AS ${asserted}`,
  ];
}

function byKey(
  by: Tie | 'CATEGORY',
  scope: Scope,
  matched: ListMatch,
  at: ListScope,
  selection: Selection,
): FieldPlan {
  const [key, asserted, isSure] = variables('key', 'asserted', 'isSure');
  const [sure, all, ofEntity] = variables('sure', 'all', 'c');
  const { events, isMet } = eachEvent(scope, matched, at);
  const kept = importsOfList(scope);
  const order = cypher`ORDER BY CASE WHEN ${key} = '' THEN 0 ELSE 1 END, ${all} DESC, ${key}`;
  const entities =
    by === 'CATEGORY' ? null : groupEntities(scope, fieldsOfGroups(selection, 'entity'), key, ofEntity);
  const cells = [key, sure, all].map((cell) => cypher`${cell}`);
  return subquery(
    scope,
    [
      ...events,
      ...keysOf(by, at, variableList([at.item, ...kept, ...(isMet ? [isMet] : [])]), key, asserted),
      cypher`WITH ${variableList([...kept, key])}, ${asserted} = 1 AND ${surelyInWindow(at)}${isMet ? cypher` AND ${isMet}` : cypher``} AS ${isSure}`,
      cypher`WITH ${variableList([...kept, key])}, sum(CASE WHEN ${isSure} THEN 1 ELSE 0 END) AS ${sure}, count(*) AS ${all}`,
      cypher`WITH * ${order} LIMIT ${literal(MAX_GROUP_ROWS)}`,
      ...(entities ? [entities.clause] : []),
      cypher`WITH * ${order}`,
    ],
    cypher`collect([${join(cells, ', ')}, ${entities ? cypher`${ofEntity}` : cypher`[]`}])`,
    (raw, env) => eventGroups(decodeGroups(raw, entities), selection, env),
  );
}

/** Binds the dated existences of an event. */
const matchDated = (at: ListScope, existence: Variable, more: readonly Cypher[] = []): Cypher =>
  matchFactsInRole(at, at.item, ['ENTITY'], existence, 'Existence', [isDated(existence), ...more]);

/**
 * Counts the sides of the events in `at.item`, which `events` bind once each, as `sideCounts` does. An event may have several existences: it counts once in a period that several of them touch, so that
 * the ranges of periods of one event are joined where they overlap.
 */
function eventSides(
  at: ListScope,
  unit: PeriodUnit,
  events: readonly Cypher[],
  isMet: Variable | null,
): OneValue {
  const { item, during } = at;
  const [existence, side, day, number, days] = variables('x', 'side', 'day', 'number', 'days');
  const [range, from, to, ranges, i] = variables('range', 'from', 'to', 'ranges', 'i');
  const [reach, one, count] = variables('reach', 'one', 'c');
  const { begins, ends } = clippedTo(during);
  // The numbers of the sides are those of `sideCounts`.
  const stored = [
    cypher`[0, ${begins(cypher`${existence}.startMin`)}]`,
    cypher`[1, ${ends(cypher`${existence}.endMax`)}]`,
    cypher`[2, ${begins(cypher`${existence}.startMax`)}]`,
    cypher`[3, ${ends(cypher`${existence}.endMin`)}]`,
  ];
  const bounds = [0, 1, 2, 3].map(() => new Variable('bound')) as [Variable, Variable, Variable, Variable];
  const [first, last, sureFrom, sureTo] = bounds;
  const read = bounds.map(
    (bound, place) =>
      cypher`max(CASE WHEN ${side} = ${literal(place)} THEN ${number} ELSE null END) AS ${bound}`,
  );
  const named = bounds.map((bound) => cypher`[5, ${bound}, ${bound}]`);
  const before = new Variable('before');
  const event = variableList([item, existence, ...(isMet ? [isMet] : [])]);
  // No period has a smaller number.
  const nothing = literal(UNBOUNDED_MIN - 1);
  const furthest = cypher`reduce(${reach} = ${nothing}, ${range} IN ${ranges}[0..${i}] | CASE WHEN ${range}[1] > ${reach} THEN ${range}[1] ELSE ${reach} END)`;
  const next = new Variable('next');
  const begin = cypher`CASE WHEN ${from} > ${before} THEN [[${side}, ${from}]] ELSE [] END`;
  const end = cypher`CASE WHEN ${side} <> 5 AND (${next} IS NULL OR ${next} > ${reach}) THEN [[${side} + 1, ${reach}]] ELSE [] END`;
  const body = [
    ...events,
    matchDated(at, existence),
    cypher`WITH ${event}, [${join(stored, ', ')}] AS ${days}`,
    cypher`UNWIND ${days} AS ${one}`,
    cypher`WITH ${event}, ${one}[0] AS ${side}, ${one}[1] AS ${day}`,
    ...periodNumber(day, number, unit, cypher`${event}, ${side}`),
    cypher`WITH ${event}, ${join(read, ', ')}`,
    // The sure days of an event of 2017 are those of that year as a whole: the periods decide, not the days.
    cypher`WITH ${item}, [[0, ${first}, ${last}], ${join(named, ', ')}] + CASE WHEN ${existence}.support = 'ASSERTED'${isMet ? cypher` AND ${isMet}` : cypher``} THEN [[2, ${sureFrom}, ${sureTo}]] ELSE [] END AS ${days}`,
    cypher`UNWIND ${days} AS ${one}`,
    cypher`WITH ${item}, ${one}[0] AS ${side}, ${one}[1] AS ${from}, ${one}[2] AS ${to} WHERE ${from} <= ${to}`,
    cypher`WITH ${item}, ${side}, ${from}, ${to} ORDER BY ${from}`,
    cypher`WITH ${item}, ${side}, collect([${from}, ${to}]) AS ${ranges}`,
    cypher`UNWIND range(0, size(${ranges}) - 1) AS ${i}`,
    cypher`WITH ${side}, ${ranges}[${i}][0] AS ${from}, ${ranges}[${i}][1] AS ${to}, ${ranges}[${i} + 1][0] AS ${next}, ${furthest} AS ${before}`,
    // A range begins where none before reaches it, and ends where none begins that is reached: at the furthest so far.
    cypher`WITH ${side}, ${from}, ${next}, ${before}, CASE WHEN ${to} > ${before} THEN ${to} ELSE ${before} END AS ${reach}`,
    cypher`WITH ${begin} + ${end} AS ${days}`,
    cypher`UNWIND ${days} AS ${one}`,
    cypher`WITH ${one}[0] AS ${side}, ${one}[1] AS ${number}, count(*) AS ${count} LIMIT ${literal(MAX_SIDES + 1)}`,
  ];
  return [body, cypher`collect(['', ${side}, ${number}, ${count}])`];
}

/** The type of the relation by the name of the tie. */
export const EVENT_RELATIONS = {
  PLACE: 'HELD_IN',
  HOST: 'HOSTED_BY',
  ORGANIZER: 'ORGANIZED_BY',
  BODY: 'BELONGS_TO',
} as const;
