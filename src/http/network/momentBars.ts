/** How many facts of the chosen entities held in each year, or in each decade where there are too many years to draw. */
import { dateLabel } from '../../domain/labels/dateLabel.ts';
import { LINKING_KINDS } from '../../domain/model/factKinds.ts';
import { calendarDateOf, dayIn } from '../../domain/time/day.ts';
import { readEdtf } from '../../domain/time/edtf/readEdtf.ts';
import { periodNumber, periodText } from '../../domain/time/period.ts';
import type { Language } from '../../words/words.ts';
import type { NetworkPageData, PeriodCounts } from '../generated/documents.ts';
import type { NetworkRequest } from './networkRequest.ts';

/** The most bars of a slider. */
const MOST_BARS = 120;

/** Years, both included. */
interface Years {
  readonly from: number;
  readonly to: number;
}

/** Where decades are counted, and where years are: the API counts at most 1,000 periods. */
const ERA: Years = { from: -3_000, to: 4_999 };
const USUAL_YEARS: Years = { from: 1_300, to: 2_099 };
/** How far before and after a moment that is not within `USUAL_YEARS` years are counted. */
const AROUND = 399;

/** What the page selects of the timeline of the entities. */
type BarsData = Required<Pick<NetworkPageData, 'era' | 'near'>>;

/** A year or a decade. */
export interface MomentBar {
  /** It as a moment, in EDTF. */
  readonly moment: string;
  /** It in words. */
  readonly label: string;
  /** Of a year as it is said, 44 for 44 BC; of a decade counted from that of year 0. */
  readonly number: number;
  readonly definite: number;
  /** The definite ones included. */
  readonly possible: number;
  /** Whether the moment that is shown has a day of it. */
  readonly isShown: boolean;
}

export interface MomentBars {
  readonly unit: 'YEAR' | 'DECADE';
  /** In order of time, without gaps. */
  readonly bars: readonly MomentBar[];
  /** Whether no fact is before or after all bars. */
  readonly isWhole: boolean;
  /** The years before and after what is shown; null where there is none with facts, or no moment is shown. */
  readonly earlier: MomentBar | null;
  readonly later: MomentBar | null;
}

/** The year of a day of the API, whose years may have more than the four digits of EDTF. */
const yearOf = (day: string): number => calendarDateOf(dayIn(day) ?? 0).year;

const windowOf = ({ from, to }: Years): string => `${periodText(from, 'YEAR')}/${periodText(to, 'YEAR')}`;

const includes = (outer: Years, { from, to }: Years): boolean => outer.from <= from && to <= outer.to;

/** The years of a moment, which may reach beyond all others. */
function yearsOf(asOf: string, today: string): Years {
  const { min, max } = readEdtf(asOf === 'today' ? today : asOf);
  return { from: calendarDateOf(min).year, to: calendarDateOf(max).year };
}

/** The years that are counted one by one. */
function countedYears(asOf: string | null): Years {
  if (asOf === null || asOf === 'today') return USUAL_YEARS;
  const { from, to } = yearsOf(asOf, '');
  const around = { from: from - AROUND, to: from + AROUND };
  return includes(USUAL_YEARS, { from, to }) || !includes(ERA, around) ? USUAL_YEARS : around;
}

/** The variables that ask for both units, since the range of the facts is not known before they are read. */
export const barsVariables = ({ kinds, asOf }: NetworkRequest) => ({
  linking: kinds.length === 0 ? LINKING_KINDS : kinds,
  era: windowOf(ERA),
  years: windowOf(countedYears(asOf)),
});

/** The bars of an answer; null where all facts are of one year or undated. */
export function momentBars(
  { era, near }: BarsData,
  asOf: string | null,
  language: Language,
): MomentBars | null {
  const first = era.range?.earliest ?? era.range?.latest ?? null;
  const last = era.range?.latest ?? first;
  if (first === null || last === null) return null;
  const recorded = { from: yearOf(first), to: yearOf(last) };
  const range = { from: Math.max(ERA.from, recorded.from), to: Math.min(ERA.to, recorded.to) };
  if (range.from >= range.to) return null;
  const shown = asOf === null ? null : yearsOf(asOf, era.today);
  const hasYears = range.to - range.from < MOST_BARS && includes(countedYears(asOf), range);
  const unit = hasYears ? 'YEAR' : 'DECADE';
  const numberOf = (year: number): number => (hasYears ? year : Math.floor(year / 10));
  const counts = countsOf(hasYears ? near.periods : era.periods, unit);
  const marked = shown && { from: numberOf(shown.from), to: numberOf(shown.to) };
  const whole = reaching({ from: numberOf(range.from), to: numberOf(range.to) }, marked, counts);
  const bar = (number: number): MomentBar => {
    const moment = periodText(number, unit);
    return {
      moment,
      label: dateLabel(moment, language),
      number: hasYears && number <= 0 ? 1 - number : number,
      ...(counts.get(number) ?? { definite: 0, possible: 0 }),
      isShown: marked !== null && marked.from <= number && number <= marked.to,
    };
  };
  const drawn = drawnOf(whole, marked);
  const step = (number: number | null): MomentBar | null =>
    number === null || number < whole.from || number > whole.to ? null : bar(number);
  return {
    unit,
    bars: Array.from({ length: drawn.to - drawn.from + 1 }, (_, index) => bar(drawn.from + index)),
    isWhole: includes(drawn, { from: numberOf(recorded.from), to: numberOf(recorded.to) }),
    earlier: step(marked && Math.min(marked.from - 1, whole.to)),
    later: step(marked && Math.max(marked.to + 1, whole.from)),
  };
}

type Counts = ReadonlyMap<number, Pick<MomentBar, 'definite' | 'possible'>>;

/** With what is shown, where facts may hold there too: those without an end may still today. */
function reaching(whole: Years, marked: Years | null, counts: Counts): Years {
  if (marked === null) return whole;
  const { from, to } = marked;
  const reached = {
    from: counts.has(from) ? Math.min(whole.from, from) : whole.from,
    to: counts.has(to) ? Math.max(whole.to, to) : whole.to,
  };
  return reached.to - reached.from < MOST_BARS ? reached : whole;
}

/** The numbers that are drawn: all, or as many as there is room for, around what is shown or at the end. */
function drawnOf(whole: Years, marked: Years | null): Years {
  if (whole.to - whole.from < MOST_BARS) return whole;
  const centre = marked === null ? whole.to : marked.from;
  const from = Math.max(whole.from, Math.min(whole.to - MOST_BARS + 1, centre - MOST_BARS / 2));
  return { from, to: from + MOST_BARS - 1 };
}

/** The counts of all lanes by the number of the period. */
function countsOf(periods: readonly PeriodCounts[], unit: MomentBars['unit']): Counts {
  const counts = new Map<number, Pick<MomentBar, 'definite' | 'possible'>>();
  for (const { from, definite, possible } of periods) {
    const number = periodNumber(dayIn(from) ?? 0, unit);
    const before = counts.get(number) ?? { definite: 0, possible: 0 };
    counts.set(number, { definite: before.definite + definite, possible: before.possible + possible });
  }
  return counts;
}
