/** The `groups` field of connections: counts all facts of the list for every group. */

import { dateLabel } from '../../../../src/domain/labels/intervalLabel.ts';
import type { Certainty } from '../../../../src/domain/model/kinds.ts';
import { saidBounds } from '../../../../src/domain/time/bounds.ts';
import {
  atLeast,
  certaintyAnd,
  certaintyDuring,
  certaintyOr,
  type Window,
  windowOf,
} from '../../../../src/domain/time/certainty.ts';
import { calendarDateOf, type Day, dayOf, isBounded, isoOf } from '../../../../src/domain/time/day.ts';
import { TEST_TODAY } from '../../today.ts';
import type { ResolvedFact } from '../state/archiveState.ts';
import { asOfDays } from '../state/asOf.ts';
import { labelNow } from '../state/labels.ts';
import { BadUserInput } from './badUserInput.ts';
import { type Answer, type FieldContext, type ListArgs, listedSupport } from './fieldContext.ts';
import { bodyTiesOf, filterLeast } from './filters.ts';
import { compareDays, type DayCount } from './length.ts';

export type Unit = 'DAY' | 'MONTH' | 'YEAR' | 'DECADE';
type By = 'PERIOD' | 'HOLDER' | 'OFFICE' | 'BODY' | 'ROLE' | 'RELATION_TYPE';

export interface GroupArgs {
  readonly by: By;
  readonly unit?: Unit | null;
  readonly orderBy?: string | null;
}

const MAX_PERIODS = 1000;

/** The groups of all facts of a list with the given arguments; `context` is that below the list. */
export const groupsAnswer = (
  context: FieldContext,
  facts: readonly ResolvedFact[],
  args: ListArgs,
  { by, unit, orderBy }: GroupArgs,
  filterCertainty: (fact: ResolvedFact) => Certainty | null,
): Answer => {
  const window = args.during == null ? null : windowOf(args.during, TEST_TODAY);
  return by === 'PERIOD'
    ? byPeriod(
        facts.map((fact) => [fact]),
        window,
        unit ?? 'YEAR',
        ([fact]) => fact !== undefined && filterCertainty(fact) !== 'DEFINITE',
      )
    : byName(context, facts, args, by, orderBy ?? 'FACTS_DESC', filterCertainty);
};

/** The numbers of possible and definite facts; null if none is possible. */
export function countOf(
  certainties: readonly (Certainty | null)[],
): { readonly definite: number; readonly possible: number } | null {
  const possible = certainties.filter((certainty) => certainty !== null);
  if (possible.length === 0) return null;
  return {
    definite: possible.filter((certainty) => certainty === 'DEFINITE').length,
    possible: possible.length,
  };
}

/**
 * Counts things in each period in which any of their facts may have held. Undated facts say nothing of a thing.
 * @param isDoubtful whether the list has the thing only perhaps, so that it is definite in no period
 */
export function byPeriod(
  things: readonly (readonly ResolvedFact[])[],
  window: Window | null,
  unit: Unit,
  isDoubtful: (facts: readonly ResolvedFact[]) => boolean,
): Answer {
  const dated = things
    .map((facts) => facts.filter(({ isUndated }) => !isUndated))
    .filter((facts) => facts.length > 0);
  const items = periodsOf(dated.flat(), window, unit).flatMap((days) => {
    const count = countOf(
      dated.map((facts) => {
        const certainty = certaintyOr(
          facts.map(({ bounds, support }) => certaintyDuring(bounds, listedSupport(support), days)),
        );
        return certainty === 'DEFINITE' && isDoubtful(facts) ? 'POSSIBLE' : certainty;
      }),
    );
    const [from, to] = [isoOf(days.from) ?? '', isoOf(days.to)];
    const key = {
      DAY: from,
      MONTH: from.slice(0, 7),
      YEAR: from.slice(0, 4),
      DECADE: `${from.slice(0, 3)}X`,
    }[unit];
    return count === null
      ? []
      : [{ key, from, to, label: dateLabel(key, 'en'), entity: null, days: null, ...count }];
  });
  return { items, ungroupedCount: things.length - dated.length, complete: true };
}

/** The bounded days of facts, clipped to the window. */
export const boundedDays = (facts: readonly ResolvedFact[], window: Window | null): Day[] =>
  facts
    .flatMap(({ bounds }) => {
      const { startMin, endMax, startMax, endMin } = saidBounds(bounds);
      // Where nothing says how early it surely ended, or how late it surely began, no day of the window does.
      const inner = [startMax, endMin, bounds.startMax, bounds.endMin].filter(isBounded);
      return [startMin, endMax, ...inner];
    })
    .map((day) => (window === null ? day : Math.min(Math.max(day, window.from), window.to)))
    .filter(isBounded);

/** The periods from the first to the last bounded day of the facts, clipped to the window. */
function periodsOf(facts: readonly ResolvedFact[], window: Window | null, unit: Unit): Window[] {
  if (window && isBounded(window.from) && isBounded(window.to)) periodsBetween(window, unit);
  const days = boundedDays(facts, window);
  return days.length === 0 ? [] : periodsBetween({ from: Math.min(...days), to: Math.max(...days) }, unit);
}

function periodsBetween({ from, to }: Window, unit: Unit): Window[] {
  const periods: Window[] = [];
  for (let period = periodAround(from, unit); period.from <= to; ) {
    periods.push(period);
    if (periods.length > MAX_PERIODS) throw new BadUserInput();
    period = periodAround(period.to + 1, unit);
  }
  return periods;
}

/** The period that contains a day. */
function periodAround(day: Day, unit: Unit): Window {
  const { year, month } = calendarDateOf(day);
  switch (unit) {
    case 'DAY':
      return { from: day, to: day };
    case 'MONTH':
      return {
        from: dayOf(year, month, 1),
        to: (month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)) - 1,
      };
    case 'YEAR':
      return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
    case 'DECADE': {
      const first = year - (year % 10);
      return { from: dayOf(first, 1, 1), to: dayOf(first + 9, 12, 31) };
    }
  }
}

/** Groups by holder, office, body or role. Counts only facts that can hold at the moment and overlap the window, where there are these. */
function byName(
  context: FieldContext,
  facts: readonly ResolvedFact[],
  args: ListArgs,
  by: Exclude<By, 'PERIOD'>,
  orderBy: string,
  filterCertainty: (fact: ResolvedFact) => Certainty | null,
): Answer {
  const window = args.during == null ? null : windowOf(args.during, TEST_TODAY);
  const certaintyOf = (fact: ResolvedFact): Certainty | null => {
    const { bounds, support: basis } = fact;
    const support = listedSupport(basis);
    const inFilter = filterCertainty(fact);
    const then = [
      ...(context.moment === null ? [] : [asOfDays(bounds, support, context.moment.days)]),
      ...(window === null ? [] : [certaintyDuring(bounds, support, window)]),
    ];
    const atAnyTime: Certainty = support === 'ASSERTED' ? 'DEFINITE' : 'POSSIBLE';
    return certaintyAnd([...(then.length === 0 ? [atAnyTime] : then), inFilter]);
  };
  const entries = facts.flatMap((fact) =>
    entriesOf(context, args, fact, by).map((entry) => ({
      ...entry,
      fact,
      certainty: certaintyAnd([certaintyOf(fact), entry.certainty]),
    })),
  );
  const of = (name: string | null) =>
    countOf(entries.filter((entry) => entry.name === name).map(({ certainty }) => certainty));
  const names = new Set(entries.map(({ name }) => name));
  const items = [...names].flatMap((key) => {
    const count = key === null ? null : of(key);
    if (key === null || count === null) return [];
    const isRole = by === 'ROLE' || by === 'RELATION_TYPE';
    return {
      key,
      from: null,
      to: null,
      // Group labels are those of today, like the labels of lanes.
      label: isRole ? key : labelNow(context.state, key),
      entity: () => (isRole ? null : context.resolve.entity(context, key)),
      days: daysHeld(
        entries.filter(({ name, certainty }) => name === key && certainty !== null),
        window,
      ),
      ...count,
    };
  });
  items.sort(
    (a, b) =>
      (orderBy === 'DAYS_DESC' ? compareDays(b.days, a.days) : b.possible - a.possible) ||
      (a.key < b.key ? -1 : 1),
  );
  return { items, ungroupedCount: of(null)?.possible ?? 0, complete: true };
}

/** A group that a fact is in, how surely it is in it, and other facts on whose days alone it is. */
interface Entry {
  readonly name: string | null;
  readonly certainty: Certainty | null;
  /** Null where the fact is in the group on all its days. */
  readonly during: readonly ResolvedFact[] | null;
}

/** The groups of a fact: one, or for the bodies of a tenure as many as its office belonged to. */
function entriesOf(
  context: FieldContext,
  args: ListArgs,
  fact: ResolvedFact,
  by: Exclude<By, 'PERIOD'>,
): Entry[] {
  if (by !== 'BODY' || fact.roles.body !== undefined)
    return [{ name: nameOf(fact, by), certainty: 'DEFINITE', during: null }];
  const ties = bodyTiesOf(context, fact);
  const required = filterLeast(context, args);
  const entries = [...new Set(ties.map(({ body }) => body))].flatMap((body): Entry[] => {
    const own = ties.filter((tie) => tie.body === body);
    const certainty = certaintyOr(own.map((tie) => tie.certainty));
    if (!atLeast(certainty, required)) return [];
    const during = own.flatMap((tie) => (tie.fact === null ? [] : [tie.fact]));
    return [{ name: body, certainty, during: during.length < own.length ? null : during }];
  });
  return entries.length > 0 ? entries : [{ name: null, certainty: 'DEFINITE', during: null }];
}

/** The key of the group of a fact; null if the fact has no such value. */
function nameOf({ roles, role, type }: ResolvedFact, by: Exclude<By, 'PERIOD'>): string | null {
  switch (by) {
    case 'HOLDER':
      return roles.holder?.[0] ?? null;
    case 'OFFICE':
      return roles.office?.[0] ?? roles.capacity?.[0] ?? null;
    case 'BODY':
      return roles.body?.[0] ?? null;
    case 'ROLE':
      return role ?? null;
    case 'RELATION_TYPE':
      return type ?? null;
  }
}

/** The days of the window on which any of the facts held, and one of those that it is counted during, each counted once. */
function daysHeld(
  entries: readonly { readonly fact: ResolvedFact; readonly during: Entry['during'] }[],
  window: Window | null,
): DayCount {
  const [sure, possible] = [new Set<Day>(), new Set<Day>()];
  let isBoundless = false;
  const add = (to: Set<Day>, from: Day, until: Day): void => {
    const [first, last] = [Math.max(from, window?.from ?? from), Math.min(until, window?.to ?? until)];
    if (first > last) return;
    if (isBounded(first) && isBounded(last)) for (let day = first; day <= last; day += 1) to.add(day);
    else isBoundless = true;
  };
  for (const { fact, during } of entries) {
    if (fact.vacant) continue;
    const { startMin, startMax, endMin, endMax } = fact.bounds;
    for (const { bounds, support } of during ?? [fact]) {
      if (fact.support === 'ASSERTED' && support === 'ASSERTED')
        add(sure, Math.max(startMax, bounds.startMax), Math.min(endMin, bounds.endMin));
      add(possible, Math.max(startMin, bounds.startMin), Math.min(endMax, bounds.endMax));
    }
  }
  return { definite: sure.size, possible: isBoundless ? null : possible.size };
}
