/**
 * How many facts begin, end and surely hold in which years: enough to count the facts of each year or decade, of all facts or
 * of those of some kinds and whole years.
 */
import { keptIn } from '../model/keptIn.ts';
import { type Bounds, saidBounds } from './bounds.ts';
import type { Window } from './certainty.ts';
import { type Day, isBounded } from './day.ts';
import { daysOfPeriod, MOST_DAYS, type PeriodUnit, periodNumber, type SideCount } from './period.ts';

/** The days of a fact, whether its claims assert it, so that it may surely hold, and whether it has no date of its own. */
export interface CountedFact extends Bounds {
  readonly asserted: boolean;
  readonly undated: boolean;
}

/** A side of facts in a year; of `SURE_WITHIN`, from the year of the last day before which they surely held to `until`. */
export interface YearSide {
  readonly side: SideCount['side'];
  readonly year: number;
  readonly until: number;
}

/** What is counted: facts of some kinds that may overlap a window. */
export interface YearQuestion {
  readonly kinds: readonly string[];
  /** Null for all facts. */
  readonly window: Window | null;
  readonly unit: PeriodUnit;
}

export interface YearAnswer {
  /** As `sideCounts` of the query gives them, of the dated facts. */
  readonly sides: readonly SideCount[];
  readonly dated: number;
  readonly undated: number;
}

const YEARS: Readonly<Partial<Record<PeriodUnit, number>>> = { YEAR: 1, DECADE: 10 };

/** Whether the last possible day of a fact is before the first, or a sure one outside of both: such facts are rare. */
const isOdd = ({ startMin, startMax, endMin, endMax }: Bounds): boolean =>
  startMin > endMax || startMax > endMax || endMin < startMin;

type DaySide = readonly [side: SideCount['side'], day: Day, until: Day];

/** The sides of a dated fact; days outside the window count as its first or last day. */
function daySides(fact: CountedFact, longest: number, window: Window | null): DaySide[] {
  const { startMin, startMax, endMin, endMax, asserted } = fact;
  const said = saidBounds(fact);
  const begins = (day: Day): Day => (window ? Math.max(day, window.from) : day);
  const ends = (day: Day): Day => (window ? Math.min(day, window.to) : day);
  const at = (side: SideCount['side'], day: Day): DaySide => [side, day, day];
  const onOtherDays = (...days: readonly Day[]): DaySide[] => days.map((day) => at('OTHER_DAY', day));
  const dating = onOtherDays(said.startMax, said.endMin);
  const sides = [at('MAY_BEGIN', begins(startMin)), at('MAY_END', ends(endMax))];
  if (asserted && startMax <= endMin)
    sides.push(at('SURE_BEGUN', begins(startMax)), at('SURE_END', ends(endMin)));
  else if (asserted && startMax - endMin < longest) sides.push(['SURE_WITHIN', endMin, startMax], ...dating);
  else if (!isBounded(startMin) || !isBounded(endMax)) sides.push(...dating);
  if (fact.saidStartMax !== undefined || fact.saidEndMin !== undefined)
    sides.push(...dating, ...onOtherDays(startMax, endMin));
  return sides;
}

interface KindCounts {
  /** By side and years. */
  readonly sides: Map<string, YearSide & { count: number }>;
  /** By bounds; see `isOdd`. */
  readonly odd: Map<string, { readonly fact: CountedFact; count: number }>;
}

export class YearCounts {
  readonly #dated = new Map<string, KindCounts>();
  readonly #undated = new Map<string, KindCounts>();

  /** Adds so many facts; a negative number removes them. */
  add(kind: string, fact: CountedFact, count: number): void {
    if (isOdd(fact)) {
      const counts = this.#countsOf(kind, fact.undated);
      const key = Object.values(fact).join(' ');
      const known = counts.odd.get(key) ?? { fact, count: 0 };
      known.count += count;
      if (known.count === 0) counts.odd.delete(key);
      else counts.odd.set(key, known);
      return;
    }
    for (const [side, day, until] of daySides(fact, MOST_DAYS.DECADE, null))
      this.addSide(
        kind,
        { side, year: periodNumber(day, 'YEAR'), until: periodNumber(until, 'YEAR') },
        fact.undated,
        count,
      );
  }

  /** Adds a side of so many facts that are not odd. */
  addSide(kind: string, side: YearSide, undated: boolean, count: number): void {
    const { sides } = this.#countsOf(kind, undated);
    const key = `${side.side} ${side.year} ${side.until}`;
    const known = sides.get(key) ?? { ...side, count: 0 };
    known.count += count;
    if (known.count === 0) sides.delete(key);
    else sides.set(key, known);
  }

  /** How many numbers there are, of which an answer looks at each. */
  get size(): number {
    return [...this.#dated.values(), ...this.#undated.values()].reduce(
      (sum, { sides, odd }) => sum + sides.size + odd.size,
      0,
    );
  }

  /** Null where years do not say it: for months and days, and for a window that is open or begins or ends within a period. */
  answer({ kinds, window, unit }: YearQuestion): YearAnswer | null {
    const years = YEARS[unit];
    if (years === undefined || (window && !isOfWholePeriods(window, unit))) return null;
    const of = (all: ReadonlyMap<string, KindCounts>) =>
      countedWithin(
        [...new Set(kinds)].flatMap((kind) => all.get(kind) ?? []),
        years,
        window,
        unit,
      );
    const { sides, count } = of(this.#dated);
    return { sides, dated: count, undated: of(this.#undated).count };
  }

  #countsOf(kind: string, undated: boolean): KindCounts {
    const all = undated ? this.#undated : this.#dated;
    return keptIn(all, kind, () => ({ sides: new Map(), odd: new Map() }));
  }
}

/** The sides of the facts that may overlap the window, by periods of so many years, and the number of these facts. */
function countedWithin(
  counted: readonly KindCounts[],
  years: number,
  window: Window | null,
  unit: PeriodUnit,
): { readonly sides: readonly SideCount[]; readonly count: number } {
  const all = counted.flatMap(({ sides }) => [...sidesBy(years, sides.values())]);
  const odd = counted
    .flatMap((counts) => [...counts.odd.values()])
    .filter(({ fact }) => !window || (fact.startMin <= window.to && fact.endMax >= window.from));
  const clipped = window ? within(all, periodNumber(window.from, unit), periodNumber(window.to, unit)) : all;
  const ofOdd = odd.flatMap(({ fact, count }) =>
    daySides(fact, MOST_DAYS[unit], window).flatMap(([side, day, until]) => {
      const [first, last] = [periodNumber(day, unit), periodNumber(until, unit)];
      return first === last ? { side, period: first, count } : [];
    }),
  );
  const sum = (counts: readonly { readonly count: number }[]): number =>
    counts.reduce((total, { count }) => total + count, 0);
  return {
    sides: merged([...clipped, ...ofOdd]),
    count: sum(clipped.filter(({ side }) => side === 'MAY_BEGIN')) + sum(odd),
  };
}

/** The same counts, one for each side and period. */
function merged(sides: readonly SideCount[]): SideCount[] {
  const found = new Map<string, SideCount & { count: number }>();
  for (const { side, period, count } of sides) {
    const key = `${side} ${period}`;
    const known = found.get(key);
    if (known) known.count += count;
    else found.set(key, { side, period, count });
  }
  return [...found.values()];
}

function isOfWholePeriods({ from, to }: Window, unit: PeriodUnit): boolean {
  if (!isBounded(from) || !isBounded(to)) return false;
  return (
    daysOfPeriod(periodNumber(from, unit), unit).from === from &&
    daysOfPeriod(periodNumber(to, unit), unit).to === to
  );
}

/** The sides by periods of so many years; facts that surely held within several periods have none of `SURE_WITHIN`. */
function* sidesBy(
  years: number,
  sides: Iterable<YearSide & { readonly count: number }>,
): Generator<SideCount> {
  for (const { side, year, until, count } of sides) {
    const [period, last] = [Math.floor(year / years), Math.floor(until / years)];
    if (period === last) yield { side, period, count };
  }
}

/** The sides of those facts that may hold in one of the periods, of which the earlier and later ones are cut off. */
function within(sides: readonly SideCount[], first: number, last: number): SideCount[] {
  return [
    ...cut(sides, 'MAY_BEGIN', 'MAY_END', first, last),
    ...cut(sides, 'SURE_BEGUN', 'SURE_END', first, last),
    ...sides.filter(({ side, period }) => side === 'SURE_WITHIN' && period >= first && period <= last),
  ];
}

function cut(
  sides: readonly SideCount[],
  begin: SideCount['side'],
  end: SideCount['side'],
  first: number,
  last: number,
): SideCount[] {
  const found: SideCount[] = [];
  let [before, under] = [0, 0];
  for (const { side, period, count } of sides) {
    const sign = side === begin ? 1 : side === end ? -1 : 0;
    if (sign === 0 || period > last || (side === end && period === last)) continue;
    under += sign * count;
    if (period < first) before += sign * count;
    else found.push({ side, period, count });
  }
  // What began before the first period goes on in it; what has not ended before the last one ends with it.
  if (before > 0) found.push({ side: begin, period: first, count: before });
  if (under > 0) found.push({ side: end, period: last, count: under });
  return found;
}
