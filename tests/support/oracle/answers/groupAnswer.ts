/** Facts counted by group: every fact of the list looked at for every group. */

import { dateLabel } from '../../../../src/domain/labels/intervalLabel.ts';
import type { Certainty } from '../../../../src/domain/model/kinds.ts';
import { saysAnything } from '../../../../src/domain/time/bounds.ts';
import { certaintyAsOf, certaintyDuring, type Window, windowOf } from '../../../../src/domain/time/certainty.ts';
import { calendarDateOf, type Day, dayOf, isBounded, isoOf } from '../../../../src/domain/time/day.ts';
import { TEST_TODAY } from '../../today.ts';
import { bodyOf } from './filters.ts';
import { labelNow } from '../state/labels.ts';
import type { Answer, ListArgs, Place } from './fieldContext.ts';
import { Refused } from './badUserInput.ts';
import type { ToldFact } from '../state/archiveState.ts';

type Unit = 'DAY' | 'MONTH' | 'YEAR' | 'DECADE';
type By = 'PERIOD' | 'OFFICE' | 'BODY' | 'ROLE';

export interface GroupArgs {
  readonly by: By;
  readonly unit?: Unit | null;
}

const MOST_PERIODS = 1000;

/** The groups of a whole list, which was asked for with `args`; `at` is the place below it. */
export const groupsAnswer = (
  at: Place,
  facts: readonly ToldFact[],
  { during }: ListArgs,
  { by, unit }: GroupArgs,
): Answer => {
  const window = during == null ? null : windowOf(during, TEST_TODAY);
  return by === 'PERIOD' ? byPeriod(facts, window, unit ?? 'YEAR') : byName(at, facts, window, by);
};

/** How many may be, and how many of them surely are; null where none may be. */
function countOf(
  certainties: readonly (Certainty | null)[],
): { readonly definite: number; readonly possible: number } | null {
  const possible = certainties.filter((certainty) => certainty !== null);
  if (possible.length === 0) return null;
  return {
    definite: possible.filter((certainty) => certainty === 'DEFINITE').length,
    possible: possible.length,
  };
}

function byPeriod(facts: readonly ToldFact[], window: Window | null, unit: Unit): Answer {
  const dated = facts.filter(({ bounds }) => saysAnything(bounds));
  const items = periodsOf(dated, window, unit).flatMap((days) => {
    const count = countOf(dated.map(({ bounds, support }) => certaintyDuring(bounds, support, days)));
    const [from, to] = [isoOf(days.from) ?? '', isoOf(days.to)];
    const key = {
      DAY: from,
      MONTH: from.slice(0, 7),
      YEAR: from.slice(0, 4),
      DECADE: `${from.slice(0, 3)}X`,
    }[unit];
    return count === null ? [] : [{ key, from, to, label: dateLabel(key, 'en'), entity: null, ...count }];
  });
  return { items, apart: facts.length - dated.length, truncated: false };
}

/** The periods from the first to the last day that is told of any fact, as far as they are in the window. */
function periodsOf(facts: readonly ToldFact[], window: Window | null, unit: Unit): Window[] {
  const days = facts
    .flatMap(({ bounds }) => [bounds.startMin, bounds.startMax, bounds.endMin, bounds.endMax])
    .map((day) => (window === null ? day : Math.min(Math.max(day, window.from), window.to)))
    .filter(isBounded);
  if (days.length === 0) return [];
  const last = Math.max(...days);
  const periods: Window[] = [];
  for (let period = periodAround(Math.min(...days), unit); period.from <= last; ) {
    periods.push(period);
    if (periods.length > MOST_PERIODS) throw new Refused();
    period = periodAround(period.to + 1, unit);
  }
  return periods;
}

/** The first and the last day of the period that a day is in. */
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

/** Facts that cannot hold in the moment, or overlap the window where there is no moment, count nowhere. */
function byName(
  at: Place,
  facts: readonly ToldFact[],
  window: Window | null,
  by: Exclude<By, 'PERIOD'>,
): Answer {
  const certaintyOf = ({ bounds, support }: ToldFact): Certainty | null => {
    if (at.moment !== null) return certaintyAsOf(bounds, support, at.moment.days);
    if (window !== null) return certaintyDuring(bounds, support, window);
    return support === 'ASSERTED' ? 'DEFINITE' : 'POSSIBLE';
  };
  const of = (name: string | null) =>
    countOf(facts.filter((fact) => nameOf(at, fact, by) === name).map(certaintyOf));
  const names = new Set(facts.map((fact) => nameOf(at, fact, by)));
  const items = [...names].flatMap((key) => {
    const count = key === null ? null : of(key);
    if (key === null || count === null) return [];
    const isRole = by === 'ROLE';
    return {
      key,
      from: null,
      to: null,
      // Headings are of the present, as those of lanes.
      label: isRole ? key : labelNow(at.told, key),
      entity: () => (isRole ? null : at.teller.entity(at, key)),
      ...count,
    };
  });
  items.sort((a, b) => b.possible - a.possible || (a.key < b.key ? -1 : 1));
  return { items, apart: of(null)?.possible ?? 0, truncated: false };
}

/** What a fact is counted under; null where it names nothing of the kind. */
function nameOf(at: Place, { roles, role, type }: ToldFact, by: Exclude<By, 'PERIOD'>): string | null {
  const office = roles.office?.[0];
  switch (by) {
    case 'OFFICE':
      return office ?? roles.capacity?.[0] ?? null;
    case 'BODY':
      return roles.body?.[0] ?? (office === undefined ? null : bodyOf(at, office));
    case 'ROLE':
      return role ?? type ?? null;
  }
}
