/** The consensus of the claims about one fact: bounds, dates, support, conflict, value. */

import {
  DISPUTED_PARTS,
  type DisputedPart,
  type EndKind,
  PRECISIONS,
  type Precision,
  SUPPORTS,
  type Support,
} from '../model/kinds.ts';
import type { Count } from '../model/record.ts';
import { compareCodeUnits } from '../model/textOrder.ts';
import {
  type Bounds,
  boundsOfReadings,
  type FourDays,
  hullOf,
  inBothReadings,
  isDoubted,
  saidBounds,
  sureBounds,
  UNBOUNDED,
} from '../time/bounds.ts';
import { isBounded } from '../time/day.ts';
import type { Edtf } from '../time/edtf/edtf.ts';
import { readEdtf } from '../time/edtf/readEdtf.ts';
import { spanText } from '../time/edtf/spanText.ts';
import type { AccountDays } from './accounts.ts';
import type { NumberRange } from './agreement.ts';
import { type Bridge, bridgesOf } from './bridges.ts';
import { type AssessedClaim, type ClaimBounds, claimBounds } from './claimBounds.ts';
import { combineCounts, hullOfCounts, possibleNumbers } from './countConsensus.ts';
import { type EndpointConsensus, endpointConsensus } from './endpointConsensus.ts';
import { shownDate } from './shownDate.ts';
import type { StatedDays } from './statedDays.ts';
import { byTime } from './valueTimes.ts';
import { isWithdrawn } from './withdrawn.ts';

export type { AssessedClaim } from './claimBounds.ts';

/** The consensus of the claims about a fact. Dates are EDTF texts. */
export interface Assessment {
  readonly bounds: Bounds;
  /** The days that the counted claims name. */
  readonly stated: readonly StatedDays[];
  /** The sure days that no single claim makes sure, in order; none where the support is not ASSERTED. */
  readonly bridges: readonly Bridge[];
  /** The date of a side: the text of a claim if it has the same bounds, else the bounds as EDTF; null where none is stated. */
  readonly start: string | null;
  readonly end: string | null;
  /** KNOWN if a counted claim gives a last possible day of the end, else ONGOING if one says `..`, else UNKNOWN. */
  readonly endKind: EndKind;
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  /** The best kind of claims that there is, from which the bounds follow: asserted, else attributed, else planned, else withdrawn. */
  readonly support: Support;
  /** The times that the claims give, each as far as its claims can all be true; none where the sides do not exclude each other. */
  readonly accounts: readonly Account[];
  /** The days of all of them, however many; none where a date is doubted. */
  readonly accountDays: readonly AccountDays[];
  /** The counted claims cannot all be true. */
  readonly conflict: boolean;
  /** What they contradict each other about, in the order of `DISPUTED_PARTS`; empty without a conflict. */
  readonly disputed: readonly DisputedPart[];
  /** The precision of the coarser side among those with both bounds; RANGE if none has both, UNKNOWN if none has any. */
  readonly precision: Precision;
  /** The distinct dates that the counted claims give for a side, in the order of the claims. */
  readonly saidStart: readonly string[];
  readonly saidEnd: readonly string[];
  /** The number of distinct voices of the counted claims. */
  readonly voices: number;
  /** Over all times, if there are values of several. */
  readonly value: Count | null;
  /** The values of each time, in order of time; undated ones come last. */
  readonly values: readonly TimedValue[];
  /** Null where no counted claim states it, or where claims contradict each other. */
  readonly acting: boolean | null;
  /** Counted claims contradict each other on `acting`. */
  readonly actingDisputed: boolean;
  readonly began: string | null;
  readonly ended: string | null;
  /** The ids of the persons whom the counted claims name as those before and after the holder, as the claims write them, sorted. */
  readonly replaces: readonly string[];
  readonly replacedBy: readonly string[];
}

/** What is shown for claims that can all be true. Dates are EDTF texts. */
export type Account = Pick<TimedValue, 'start' | 'end' | 'endKind'>;

/** The consensus of the claims that give a number for one time. Dates are EDTF texts. */
export interface TimedValue {
  readonly value: Count;
  /** The least and the greatest number that it may be. */
  readonly numbers: NumberRange;
  readonly bounds: Bounds;
  readonly start: string | null;
  readonly end: string | null;
  readonly endKind: EndKind;
  /** What the claims of this time contradict each other about. */
  readonly disputed: readonly DisputedPart[];
}

const supportOf = ({ modality, status }: AssessedClaim): Support =>
  modality === 'PLANNED' ? 'PLANNED' : status === 'ATTRIBUTED' ? 'ATTRIBUTED' : 'ASSERTED';

/**
 * The claims that count: those of the best support that there is, without deprecated ones; only the preferred ones if
 * any claim is preferred. None where the fact is withdrawn.
 */
export function countedClaims<T extends AssessedClaim>(
  claims: readonly T[],
): { support: Support; counted: T[] } {
  const [first] = claims;
  if (claims.length === 1 && first !== undefined && first.rank !== 'DEPRECATED')
    return { support: supportOf(first), counted: [first] };
  const usable = claims.filter((claim) => claim.rank !== 'DEPRECATED');
  const bestOf = (of: readonly T[]): Support | undefined =>
    SUPPORTS.find((support) => of.some((claim) => supportOf(claim) === support));
  const support = isWithdrawn(claims) ? 'WITHDRAWN' : (bestOf(usable) ?? 'ASSERTED');
  return { support, counted: preferred(usable.filter((claim) => supportOf(claim) === support)) };
}

function preferred<T extends AssessedClaim>(claims: readonly T[]): T[] {
  const best = claims.filter((claim) => claim.rank === 'PREFERRED');
  return best.length > 0 ? best : [...claims];
}

/**
 * The consensus of all claims about a fact. The order of the claims matters only for that of `saidStart`, `saidEnd` and
 * `stated`. A withdrawn fact has the time and the values that its claims gave, and neither confirmation nor conflict.
 * @throws EdtfError for a date that is not EDTF
 */
export function assess(claims: readonly AssessedClaim[]): Assessment {
  if (!isWithdrawn(claims)) return assessCounted(claims);
  const said = assessCounted(claims.map((claim) => ({ ...claim, rank: 'NORMAL' as const })));
  const values = said.values.map((value) => ({ ...value, disputed: [] }));
  return { ...said, support: 'WITHDRAWN', bridges: [], conflict: false, disputed: [], values, voices: 0 };
}

function assessCounted(claims: readonly AssessedClaim[]): Assessment {
  const { support, counted } = countedClaims(claims);
  const read = counted.map(claimBounds);
  const [time, values] = timeOf(read);
  const { bounds, start, end } = time;
  const acting = distinct(counted.flatMap((claim) => claim.acting ?? []));
  const planned = plannedSides(claims);
  const disputed = acting.length > 1 ? [...time.disputed, 'ACTING' as const] : time.disputed;
  return {
    bounds,
    stated: read.flatMap(({ stated }) => stated),
    bridges: support === 'ASSERTED' ? bridgesOf(read, bounds) : [],
    start,
    end,
    endKind: time.endKind,
    plannedStart: planned.start,
    plannedEnd: planned.end,
    support,
    accounts: time.accounts,
    accountDays: time.accountDays,
    disputed,
    conflict: disputed.length > 0,
    precision: precisionOf(bounds, { start, end }),
    saidStart: textsOf(read, 'start'),
    saidEnd: textsOf(read, 'end'),
    voices: distinct(counted.map((claim) => claim.voice)).length,
    value: time.value,
    values,
    acting: acting.length === 1 ? (acting[0] ?? null) : null,
    actingDisputed: acting.length > 1,
    began: mostSaid(counted, (claim) => claim.began),
    ended: mostSaid(counted, (claim) => claim.ended),
    replaces: namedBy(counted, 'replaces'),
    replacedBy: namedBy(counted, 'replacedBy'),
  };
}

const NOBODY: readonly string[] = [];

function namedBy(claims: readonly AssessedClaim[], key: 'replaces' | 'replacedBy'): readonly string[] {
  if (claims.every((claim) => claim[key] === undefined)) return NOBODY;
  return [...distinct(claims.flatMap((claim) => claim[key] ?? []))].sort(compareCodeUnits);
}

interface Time extends Omit<TimedValue, 'value' | 'numbers'>, Pick<Assessment, 'accounts' | 'accountDays'> {
  readonly value: Count | null;
  /** Null without a value, and for several times together. */
  readonly numbers: NumberRange | null;
}

const timedValue = ({ value, numbers, bounds, start, end, endKind, disputed }: TimedValue): TimedValue => ({
  value,
  numbers,
  bounds,
  start,
  end,
  endKind,
  disputed,
});

const hasValue = (time: Time): time is Time & TimedValue => time.numbers !== null;

/** The time and the values of claims: of one time, unless they give numbers for several. */
function timeOf(read: readonly ClaimBounds[]): readonly [Time, readonly TimedValue[]] {
  if (read.length > 1 && read.filter(({ value }) => value !== undefined).length > 1) {
    const times = byTime(read).map((claims) => onDaysSeen(claims, oneTimeOf(claims)));
    const values = times.filter(hasValue);
    if (values.length > 1)
      return [{ ...timeOfAll(times, values), endKind: endKindOf(read) }, values.map(timedValue)];
  }
  const time = oneTimeOf(read);
  return [time, hasValue(time) ? [timedValue(time)] : []];
}

function oneTimeOf(read: readonly ClaimBounds[]): Time {
  const sides = endpointConsensus(read);
  const counts = read.flatMap((claim) => claim.value ?? []);
  const { value, conflict } = combineCounts(counts);
  return {
    bounds: sides.bounds,
    ...shownSides(read, sides),
    endKind: endKindOf(read),
    value,
    numbers: value && possibleNumbers(value, counts, conflict),
    accounts: shownAccounts(read, sides),
    accountDays: isDoubted(sides.bounds) ? [] : sides.accounts,
    disputed: conflict ? [...sides.disputed, 'VALUE'] : sides.disputed,
  };
}

/**
 * A time of several, of which claims give only when it was seen: it is that of the days on which it was seen, since the
 * number may have been another one on any other day.
 */
function onDaysSeen(claims: readonly ClaimBounds[], time: Time): Time {
  const stated = claims.flatMap((claim) => claim.stated);
  if (stated.length === 0 || stated.some(({ of }) => of === 'START' || of === 'END')) return time;
  const daysSeen = (sightings: readonly StatedDays[]): NumberRange => ({
    min: Math.min(...sightings.map(({ min }) => min)),
    max: Math.max(...sightings.map(({ max }) => max)),
  });
  const during = ({ startMax, endMin }: FourDays, { min, max }: NumberRange): FourDays => ({
    startMin: min,
    startMax: Math.min(startMax, max),
    endMin: Math.max(endMin, min),
    endMax: max,
  });
  const firm = stated.filter((days) => days.firm);
  const bounds = boundsOfReadings(
    during(saidBounds(time.bounds), daysSeen(stated)),
    firm.length === 0 ? UNBOUNDED : during(sureBounds(time.bounds), daysSeen(firm)),
  );
  return { ...time, bounds, ...shownBounds(bounds) };
}

function shownBounds(bounds: Bounds): Shown {
  const { startMin, startMax, endMin, endMax } = saidBounds(bounds);
  const mark = isDoubted(bounds) ? '?' : '';
  return { start: spanText(startMin, startMax, mark), end: spanText(endMin, endMax, mark) };
}

/**
 * What several times have in common: a number between the least and the greatest, at some time from the first to the
 * last; it is sure on no day. They contradict each other where two values that differ surely hold on a common day.
 */
function timeOfAll(times: readonly Time[], values: readonly TimedValue[]): Omit<Time, 'endKind'> {
  const bounds = inBothReadings(
    times.map(({ bounds }) => bounds),
    hullOf,
  );
  const contradicts = values.some((one, i) => values.slice(i + 1).some((other) => contradict(one, other)));
  return {
    bounds,
    ...shownBounds(bounds),
    accounts: [],
    accountDays: [],
    disputed: DISPUTED_PARTS.filter(
      (part) => (part === 'VALUE' && contradicts) || times.some(({ disputed }) => disputed.includes(part)),
    ),
    value: hullOfCounts(values.map(({ value }) => value)),
    numbers: null,
  };
}

const contradict = (a: TimedValue, b: TimedValue): boolean =>
  (shareSureDay(a.bounds, b.bounds) ||
    isWithinCore(a.bounds, b.bounds) ||
    isWithinCore(b.bounds, a.bounds)) &&
  combineCounts([a.value, b.value]).conflict;

const shareSureDay = (a: Bounds, b: Bounds): boolean =>
  Math.max(a.startMax, b.startMax) <= Math.min(a.endMin, b.endMin);

/** Whether all days on which the first may hold are sure days of the second. */
function isWithinCore(a: Bounds, b: Bounds): boolean {
  const { startMin, endMax } = sureBounds(a);
  return startMin >= b.startMax && endMax <= b.endMin;
}

const distinct = <T>(values: readonly T[]): readonly T[] =>
  values.length < 2 ? values : [...new Set(values)];

function datesOf(read: readonly ClaimBounds[], side: 'start' | 'end'): Edtf[] {
  const dates: Edtf[] = [];
  for (const claim of read) for (const { date } of claim[side]) if (date !== null) dates.push(date);
  return dates;
}

const textsOf = (read: readonly ClaimBounds[], side: 'start' | 'end'): readonly string[] =>
  distinct(datesOf(read, side).map((date) => date.text));

interface Shown {
  readonly start: string | null;
  readonly end: string | null;
}

const NOT_SHOWN: Shown = { start: null, end: null };

const shownSides = (read: readonly ClaimBounds[], { bounds, start, end }: EndpointConsensus): Shown => {
  const said = saidBounds(bounds);
  const sure = isDoubted(bounds) ? sureBounds(bounds) : said;
  return {
    start: shownDate(datesOf(read, 'start'), start, startOf(said), startOf(sure)),
    end: shownDate(datesOf(read, 'end'), end, endOf(said), endOf(sure)),
  };
};

const startOf = ({ startMin, startMax }: FourDays): NumberRange => ({ min: startMin, max: startMax });
const endOf = ({ endMin, endMax }: FourDays): NumberRange => ({ min: endMin, max: endMax });

/** The most accounts that are shown; more would hide what they have in common. */
const MAX_ACCOUNTS = 4;

/** What is shown for each account, in order of time. */
function shownAccounts(read: readonly ClaimBounds[], { accounts, bounds }: EndpointConsensus): Account[] {
  if (accounts.length === 0 || accounts.length > MAX_ACCOUNTS) return [];
  const sure = isDoubted(bounds) ? UNBOUNDED : null;
  return accounts.map((account) => {
    const [start, end] = [startOf(account), endOf(account)];
    return {
      start: shownDate(datesOf(read, 'start'), start, start, startOf(sure ?? account)),
      end: shownDate(datesOf(read, 'end'), end, end, endOf(sure ?? account)),
      endKind: isBounded(account.endMax) ? 'KNOWN' : 'UNKNOWN',
    };
  });
}

/** The planned dates, whatever else is known: the plans that sources assert, else those that they attribute to a speaker. */
function plannedSides(claims: readonly AssessedClaim[]): Shown {
  if (claims.every(({ modality }) => modality !== 'PLANNED')) return NOT_SHOWN;
  const plans = claims.filter((claim) => claim.modality === 'PLANNED' && claim.rank !== 'DEPRECATED');
  const own = plans.filter((claim) => claim.status !== 'ATTRIBUTED');
  const read = preferred(own.length > 0 ? own : plans).map(claimBounds);
  return shownSides(read, endpointConsensus(read));
}

function endKindOf(read: readonly ClaimBounds[]): EndKind {
  if (read.some((claim) => claim.end.some((range) => isBounded(range.max)))) return 'KNOWN';
  return read.some((claim) => claim.ongoing) ? 'ONGOING' : 'UNKNOWN';
}

function precisionOf(bounds: Bounds, { start, end }: Shown): Precision {
  if (start === null && end === null) return 'UNKNOWN';
  const said = saidBounds(bounds);
  const coarser = Math.max(coarsenessOf(start, startOf(said)), coarsenessOf(end, endOf(said)));
  if (coarser >= 0) return PRECISIONS[coarser] ?? 'UNKNOWN';
  const isRange = (start !== null && hasBound(startOf(said))) || (end !== null && hasBound(endOf(said)));
  return isRange ? 'RANGE' : 'UNKNOWN';
}

/** The place of the precision of a side among all; less than any where the side has no two bounds. */
const coarsenessOf = (text: string | null, { min, max }: NumberRange): number =>
  text !== null && isBounded(min) && isBounded(max) ? PRECISIONS.indexOf(readEdtf(text).precision) : -1;

const hasBound = ({ min, max }: NumberRange): boolean => isBounded(min) || isBounded(max);

/** The text that most voices use; of several, the first in alphabetical order. */
function mostSaid(
  claims: readonly AssessedClaim[],
  read: (claim: AssessedClaim) => string | undefined,
): string | null {
  if (claims.every((claim) => read(claim) === undefined)) return null;
  const voices = new Map<string, Set<string>>();
  for (const claim of claims) {
    const text = read(claim);
    if (text !== undefined) voices.set(text, (voices.get(text) ?? new Set()).add(claim.voice));
  }
  const ranked = [...voices].sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? null;
}
