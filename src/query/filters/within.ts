/** Conditions on what an item is tied to through any number of hops, all on one day: `placesWithin` and its kin. */

import type { EntityKind } from '../../domain/model/kinds.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../domain/time/day.ts';
import { type Cypher, cypher, join, literal, Variable } from '../../store/cypher.ts';
import { type Asked, type Days, daysNotExcluded, daysOf, haveCommonDay } from '../compile/commonDays.ts';
import { definesOffice } from '../compile/definedOffice.ts';
import { areSure } from '../compile/moment.ts';
import { nodeBetween, relationshipTypes, visibleVersion } from '../compile/pattern.ts';
import type { Moment } from '../compile/scope.ts';
import { waysAt } from './arguments.ts';
import { type GivenKey, ofIds, type Tie } from './filterTable.ts';
import { type FilterCondition, joined } from './filterTree.ts';
import { byEvidence, certaintyFor, OWNER_KINDS } from './relatesTo.ts';
import { allSurelyAbsent, surelyAbsent } from './surelyAbsent.ts';

/** The events that others are part of are followed too: what is held in a place may be by its parts. */
const PLACES: Tie = {
  type: 'HELD_IN',
  hops: ['PART_OF', 'HELD_IN'],
  parts: ['REGION', 'EVENT'],
  said: 'was held in',
};
const SEATS: Tie = { type: 'SEATED_IN', hops: ['PART_OF'], parts: ['REGION'], said: 'has its seat in' };
const BODIES: Tie = {
  type: 'BELONGS_TO',
  hops: ['PART_OF', 'BELONGS_TO'],
  parts: OWNER_KINDS,
  said: 'belongs to',
};
const WHOLES: Tie = {
  type: 'PART_OF',
  hops: ['PART_OF'],
  parts: ['ORGANIZATION', 'REGION', 'EVENT', 'TOPIC'],
  said: 'is part of',
};

const within = (tie: Tie, kinds: readonly EntityKind[]) => ({
  ...ofIds(kinds, (given) => isWithin(given, tie)),
  tie,
});

export const placesWithin = within(PLACES, ['REGION']);
export const seatsWithin = within(SEATS, ['REGION']);
export const bodiesWithin = within(BODIES, OWNER_KINDS);
export const partOfWithin = (...kinds: readonly EntityKind[]) =>
  within(WHOLES, kinds.length > 0 ? kinds : WHOLES.parts);

/** The conditions that some days are, as surely as asked, those of a moment. */
const areAt = (moment: Moment, days: readonly Days[], asked: Asked): Cypher[] =>
  asked === 'DEFINITE' ? days.flatMap((each) => areSure(moment, each)) : haveCommonDay([...days, moment]);

const [FIRST, LAST] = [literal(UNBOUNDED_MIN), literal(UNBOUNDED_MAX)];

/** What must hold for a tie to count. */
interface Holding {
  /** The conditions on the days of the tie, if it has some, and of a way from there. */
  on(days: readonly Days[]): readonly Cypher[];
  /** A pattern that is bound before, and the conditions on it. */
  readonly pattern?: Cypher;
  readonly also?: readonly Cypher[];
}

/** True if the item has such a tie to something inside the named entities. */
function isTied(given: GivenKey, tie: Tie, asked: Asked, { on, pattern, also = [] }: Holding): Cypher {
  const { at, node, state, label, path, through } = given;
  const [relation, target, way] = [new Variable('f'), new Variable('n'), new Variable('w')];
  const ways = cypher`coalesce(${waysAt(at.selection, path, asked)}[${target}.id], [])`;
  const ofWay: Days = { from: cypher`${way}[0]`, to: cypher`${way}[1]` };
  const some = (...conditions: readonly Cypher[]) =>
    conditions.length === 0
      ? cypher`size(${ways}) > 0`
      : cypher`any(${way} IN ${ways} WHERE ${join(conditions, ' AND ')})`;
  const isEvent = label === 'Event';
  const timed = on([...(isEvent ? [] : [daysOfTie(relation, asked, label)]), ofWay]);
  const held = [some(...timed)];
  // What an event is tied to directly, it is at any time.
  if (asked === 'DEFINITE' && (isEvent || label === 'Entity') && timed.length > 0)
    held.push(
      cypher`(${relation}.state = false AND ${some(cypher`${way}[0] = ${FIRST}`, cypher`${way}[1] = ${LAST}`)})`,
    );
  const then = through ? daysNotExcluded(through.fact, null) : at.moment;
  if (tie === BODIES && then && (label === 'Office' || label === 'Entity')) {
    const moment = { ...then, certainty: certaintyFor(asked) };
    const of = through ? 'TENURE' : 'OFFICE';
    const defines = definesOffice(at, moment, { node, state }, relation, of);
    held.push(cypher`(${defines} AND ${some(...on([ofWay]))})`);
  }
  const types =
    tie === PLACES
      ? cypher`(${relation}.type = 'HELD_IN' OR (${relation}.type = 'PART_OF' AND ${target}.kind = 'EVENT'))`
      : cypher`${relation}.type = ${literal(tie.type)}`;
  const conditions = [
    types,
    ...visibleVersion(at, relation, 'Relation'),
    ...(asked === 'DEFINITE' ? [cypher`${relation}.support = ${literal('ASSERTED')}`] : []),
    ...also,
    joined(held, 'OR'),
  ];
  return cypher`EXISTS { ${pattern ?? cypher``}MATCH (${node})<-[:${relationshipTypes(at, 'SUBJECT')}]-(${nodeBetween(at, relation, 'Relation')})-[:${relationshipTypes(at, 'OBJECT')}]->(${target}) WHERE ${join(conditions, ' AND ')} }`;
}

/** The days of a relation: all days, if it may be one of an event. */
function daysOfTie(relation: Variable, asked: Asked, label: string): Days {
  const { from, to } = daysOf(relation, asked);
  if (label !== 'Entity') return { from, to };
  const unlessOfEvent = (day: Cypher, open: Cypher) =>
    cypher`CASE WHEN ${relation}.state = false THEN ${open} ELSE ${day} END`;
  return { from: unlessOfEvent(from, FIRST), to: unlessOfEvent(to, LAST) };
}

/** The condition that an item of a list is tied, or an entity that a fact leads to. */
function isWithin(given: GivenKey, tie: Tie): FilterCondition {
  const { at, node, state, label, through, param: ids } = given;
  const { moment, during } = at;
  const days =
    through && (!moment || through.onItsDays)
      ? daysNotExcluded(through.fact, through.onItsDays ? null : during)
      : (moment ?? (during && { ...during, use: 'AS_OF' }));
  return byEvidence(
    days,
    (asked) => (through ? throughFact : label === 'Event' ? ofEvent : ofState)(given, tie, asked),
    (then) => {
      if (label === 'Event') return [];
      const absent = [surelyAbsent(then, state), allSurelyAbsent(at, then, ids)];
      return label === 'Entity'
        ? absent.map((each) => cypher`(${node}.kind <> 'EVENT' AND ${each})`)
        : absent;
    },
  );
}

/** At the moment, else on any one day. */
function ofState(given: GivenKey, tie: Tie, asked: Asked): Cypher {
  const { moment } = given.at;
  return isTied(given, tie, asked, {
    on: (days) => (moment ? areAt(moment, days, asked) : haveCommonDay(days)),
  });
}

/** At the moment, else on a day, of the window if there is one, on which the event may be; any without a recorded existence. */
function ofEvent(given: GivenKey, tie: Tie, asked: Asked): Cypher {
  const { at, node } = given;
  const { moment, during } = at;
  if (moment) return ofState(given, tie, asked);
  const existence = new Variable('x');
  const pattern = cypher`MATCH (${node})<-[:${relationshipTypes(at, 'ENTITY')}]-(${nodeBetween(at, existence, 'Existence')})`;
  const visible = visibleVersion(at, existence, 'Existence');
  const window = during ? [during] : [];
  const dated = isTied(given, tie, asked, {
    on: (days) => haveCommonDay([daysOf(existence, asked), ...days, ...window]),
    pattern: cypher`${pattern} `,
    also: [
      ...visible,
      ...(asked === 'DEFINITE' ? [cypher`${existence}.support = ${literal('ASSERTED')}`] : []),
    ],
  });
  const undated = isTied(given, tie, asked, {
    on: (days) => (asked === 'DEFINITE' ? [literal(false)] : haveCommonDay([...days, ...window])),
  });
  if (asked === 'DEFINITE') return cypher`(${dated} OR ${undated})`;
  return cypher`(${dated} OR (NOT EXISTS { ${pattern} WHERE ${join(visible, ' AND ')} } AND ${undated}))`;
}

/** On a day on which the fact may hold, or at the moment. */
function throughFact(given: GivenKey, tie: Tie, asked: Asked): Cypher {
  const { at, through } = given;
  const { moment, during } = at;
  if (!through || (moment && !through.onItsDays)) return ofState(given, tie, asked);
  const { fact, onItsDays } = through;
  const window = during && !onItsDays ? [during] : [];
  return isTied(given, tie, asked, {
    on: (days) => [
      ...haveCommonDay([daysOf(fact, asked), ...days, ...window]),
      ...(moment ? [cypher`(${fact}.state = false OR ${joined(areAt(moment, days, asked), 'AND')})`] : []),
    ],
    also: asked === 'DEFINITE' ? [cypher`${fact}.support = ${literal('ASSERTED')}`] : [],
  });
}
