/**
 * `and`, `or`, `not` and `unrecorded` of filters, in three-valued logic: a condition holds definitely, possibly or not at
 * all. Negations move inwards to single conditions (De Morgan; two cancel), since only a single condition knows what is
 * evidence against it.
 */

import type { Certainty } from '../../domain/model/kinds.ts';
import { type Cypher, cypher, join, literal, type Variable } from '../../store/cypher.ts';
import { ACCOUNT_SIDES, someAccount } from '../compile/amounts.ts';
import type { Asked } from '../compile/commonDays.ts';
import type { Args } from '../compile/selection.ts';
import { InputError } from '../inputError.ts';

/**
 * A condition for each certainty: with DEFINITE it is true where it definitely holds, with POSSIBLE where it may hold. It
 * is never null.
 */
export type ConditionByCertainty = (wanted: Certainty) => Cypher;

/** A condition and its negation. What is not recorded may be so, hence `unmet` is more than what `met` leaves over. */
export interface FilterCondition {
  /** Whether the condition holds. */
  readonly met: ConditionByCertainty;
  /** Whether it does not hold. */
  readonly unmet: ConditionByCertainty;
  /** The days on which a side of the fact must be: conditions on the sides of one fact may exclude each other. */
  readonly side?: SideDays;
  /** Whether the record itself decides it. */
  readonly isDecided?: boolean | undefined;
}

/** The days on which the start or the end of a fact must be; null where they are open. */
export interface SideDays {
  readonly of: 'START' | 'END';
  readonly from: Cypher | null;
  readonly to: Cypher | null;
  /** The condition under which the days do not matter. */
  readonly unless?: Cypher;
  /** The fact of which a claim must give the side; none for a window in which it holds. */
  readonly given?: Variable;
}

/** That one account of sources that exclude each other gives these sides, and has them on these days. */
function inOneAccount(sides: readonly SideDays[]): Cypher[] {
  const fact = sides.find(({ given }) => given)?.given;
  if (!fact) return [];
  const some = someAccount(fact, (number) =>
    sides.map(({ of, from, to, unless, given }) => {
      const [first, last, gives] = ACCOUNT_SIDES[of];
      const met = joined(
        [
          ...(given ? [cypher`${number(gives)} = 1`] : []),
          ...(to ? [cypher`${number(first)} <= ${to}`] : []),
          ...(from ? [cypher`${number(last)} >= ${from}`] : []),
        ],
        'AND',
      );
      return unless ? cypher`(${unless} OR ${met})` : met;
    }),
  );
  return [cypher`(${fact}.accountDays IS NULL OR ${some})`];
}

/**
 * That a fact can have its start and its end on all of these days. What each of them says of the fact is tested by itself;
 * beyond that, the days of the start must have one in common, as those of the end, and not all be after those of the end.
 */
function possibleTogether(sides: readonly SideDays[]): Cypher[] {
  const pairs = sides.flatMap((one) => sides.map((other) => [one, other] as const));
  return pairs.flatMap(([{ of, from, unless }, other]) => {
    if (!from || !other.to || from === other.from || (of === 'END' && other.of === 'START')) return [];
    const guard = unless ?? other.unless;
    return guard ? cypher`(${guard} OR ${from} <= ${other.to})` : cypher`${from} <= ${other.to}`;
  });
}

/** A condition that the record itself decides, so that it does not depend on the moment. */
export const regardlessOfCertainty = (condition: Cypher): FilterCondition => ({
  met: () => condition,
  unmet: () => cypher`NOT (${condition})`,
  isDecided: true,
});

const OPERATOR_KEYS = ['and', 'or', 'not', 'unrecorded'] as const;
export type Operator = (typeof OPERATOR_KEYS)[number];

/** The keys that hold filters of the same type. */
export const OPERATORS: ReadonlySet<string> = new Set(OPERATOR_KEYS);

/** The conditions of one level of a filter, which is at `path` of the arguments. */
type Leaves = (filter: Args, path: readonly string[]) => readonly FilterCondition[];

export const joined = (conditions: readonly Cypher[], operator: 'AND' | 'OR'): Cypher =>
  conditions.length === 0
    ? literal(operator === 'AND')
    : cypher`(${join(conditions, operator === 'AND' ? ' AND ' : ' OR ')})`;

/**
 * That all conditions hold. What surely holds needs no further test: it does so wherever the sides are.
 * @param windows in which the sides of the fact must be besides
 */
export const allMet = (
  conditions: readonly FilterCondition[],
  asked: Asked,
  windows: readonly SideDays[] = [],
): Cypher[] => [
  ...conditions.map((condition) => metIf(asked, condition)),
  ...(asked === 'DEFINITE' ? [] : possibleTogether(sidesOf(conditions, windows))),
  ...(asked === 'POSSIBLE' ? inOneAccount(sidesOf(conditions, windows)) : []),
];

const sidesOf = (conditions: readonly FilterCondition[], windows: readonly SideDays[]): SideDays[] => [
  ...conditions.flatMap(({ side }) => side ?? []),
  ...windows,
];

/** What does not surely fail is not excluded. */
function metIf(asked: Asked, { met, unmet, isDecided }: FilterCondition): Cypher {
  if (asked !== 'NOT_EXCLUDED') return met(asked);
  return isDecided ? met('POSSIBLE') : cypher`NOT ${unmet('DEFINITE')}`;
}

/** All conditions as one. */
export const all = (conditions: readonly FilterCondition[]): FilterCondition => ({
  met: (wanted) => joined(allMet(conditions, wanted), 'AND'),
  unmet: (wanted) =>
    joined(
      conditions.map(({ unmet }) => unmet(wanted)),
      'OR',
    ),
});

const not = ({ met, unmet, isDecided }: FilterCondition): FilterCondition => ({
  met: unmet,
  unmet: met,
  isDecided,
});

const any = (conditions: readonly FilterCondition[]): FilterCondition => not(all(conditions.map(not)));

/** What the condition says about the record: true where a recorded fact may meet it, otherwise false, never possible. */
const asRecorded = ({ met }: FilterCondition): FilterCondition => regardlessOfCertainty(met('POSSIBLE'));

/** The conditions of the filter at `path` of the arguments of `field`, all of which must hold. */
export const conditionsOfTree = (
  field: string,
  filter: Args,
  path: readonly string[],
  leaves: Leaves,
): FilterCondition[] => conditionsOf({ field, leaves, all }, filter, path);

/** The field that has the filter, how its single conditions are read, and what all of some mean. */
interface Reading {
  readonly field: string;
  readonly leaves: Leaves;
  readonly all: (conditions: readonly FilterCondition[]) => FilterCondition;
}

function conditionsOf(reading: Reading, filter: Args, path: readonly string[]): FilterCondition[] {
  const { field, leaves } = reading;
  const below = (key: string) =>
    ((filter[key] as readonly Args[] | null | undefined) ?? []).map(
      (child, i) => [child, [...path, key, String(i)]] as const,
    );
  /** All of an operand, without which its operator would say nothing, or that nothing matches. */
  const operand = (how: Reading, child: Args, place: readonly string[]): FilterCondition => {
    const conditions = conditionsOf(how, child, place);
    if (conditions.length === 0) throw saysNothing(field, place);
    return how.all(conditions);
  };
  const found = [...leaves(filter, path), ...below('and').flatMap((each) => conditionsOf(reading, ...each))];
  if (filter.or != null) {
    const either = below('or').map((each) => operand(reading, ...each));
    if (either.length === 0) throw saysNothing(field, [...path, 'or']);
    found.push(any(either));
  }
  if (filter.not != null) found.push(not(operand(reading, filter.not as Args, [...path, 'not'])));
  if (filter.unrecorded != null) {
    // In it, a negation means the same.
    const recorded: Reading = { ...reading, all: (conditions) => asRecorded(all(conditions)) };
    found.push(not(operand(recorded, filter.unrecorded as Args, [...path, 'unrecorded'])));
  }
  return found;
}

export const saysNothing = (field: string, path: readonly string[]): InputError =>
  new InputError(
    'EMPTY_FILTER',
    `${field}(${path.join('.')}:) has no condition, so that it says nothing; give it one, or leave it out. A condition that is null is none.`,
  );
