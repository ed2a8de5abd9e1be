/**
 * What the claims of a fact say of its time: every set of statements that can all be true is tried. It shares with Fasti how
 * a date is read, and nothing else.
 */
import type { AssessedClaim } from '../../../../src/domain/claims/claimBounds.ts';
import type { Bounds, FourDays } from '../../../../src/domain/time/bounds.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../../../src/domain/time/day.ts';
import type { Edtf, EdtfSide } from '../../../../src/domain/time/edtf/edtf.ts';
import { readEdtf } from '../../../../src/domain/time/edtf/readEdtf.ts';

const ANYTHING: FourDays = {
  startMin: UNBOUNDED_MIN,
  startMax: UNBOUNDED_MAX,
  endMin: UNBOUNDED_MIN,
  endMax: UNBOUNDED_MAX,
};

/** What a claim says of one side, or by a sighting of both. */
interface Statement extends FourDays {
  readonly about: 'start' | 'end' | 'sighting';
  readonly firm: boolean;
}

function statementsOf(claim: AssessedClaim): Statement[] {
  const found: Statement[] = [];
  const started = ({ min, max, uncertain }: Edtf) =>
    found.push({ ...ANYTHING, about: 'start', firm: !uncertain, startMin: min, startMax: max });
  const ended = ({ min, max, uncertain }: Edtf) =>
    found.push({ ...ANYTHING, about: 'end', firm: !uncertain, endMin: min, endMax: max });
  const seen = (by: number, after: number, firm: boolean) =>
    found.push({ ...ANYTHING, about: 'sighting', firm, startMax: by, endMin: after });
  const ifDate = (side: EdtfSide, say: (date: Edtf) => unknown) => {
    if (typeof side === 'object') say(side);
  };
  let isOpen = claim.end === '..';
  if (claim.start !== undefined && claim.start !== '..') started(readEdtf(claim.start));
  if (claim.end !== undefined && claim.end !== '..') ended(readEdtf(claim.end));
  if (claim.date !== undefined) {
    const date = readEdtf(claim.date);
    ifDate(date.start ?? date, started);
    ifDate(date.end ?? date, ended);
    isOpen ||= date.end === 'OPEN';
  }
  if (claim.attested !== undefined) {
    const date = readEdtf(claim.attested);
    const dates = [date.start, date.end].filter((side) => typeof side === 'object' && side !== null);
    const [first = date, last = first] = date.form === 'INTERVAL' ? (dates as Edtf[]) : [date];
    seen(first.max, last.min, !date.uncertain);
    isOpen ||= date.end === 'OPEN';
  }
  if (isOpen && claim.modality === 'ASSERTED' && claim.sourceDate !== undefined) {
    const { min, max, uncertain } = readEdtf(claim.sourceDate);
    seen(max, min, !uncertain);
  }
  return found;
}

/** The time of a fact of which all statements are true; null if they cannot all be. */
function ifAllTrue(statements: readonly FourDays[]): FourDays | null {
  let [startMin, startMax, endMin, endMax] = [UNBOUNDED_MIN, UNBOUNDED_MAX, UNBOUNDED_MIN, UNBOUNDED_MAX];
  for (const one of statements) {
    startMin = Math.max(startMin, one.startMin);
    startMax = Math.min(startMax, one.startMax);
    endMin = Math.max(endMin, one.endMin);
    endMax = Math.min(endMax, one.endMax);
  }
  if (startMin > startMax || endMin > endMax || startMin > endMax) return null;
  return { startMin, startMax: Math.min(startMax, endMax), endMin: Math.max(endMin, startMin), endMax };
}

/** The largest sets of which all statements can be true, with the days that each allows. */
function largestSets(statements: readonly FourDays[]) {
  const distinct = [...new Map(statements.map((one) => [JSON.stringify(one), one])).values()];
  const sets: { readonly members: number; readonly days: FourDays }[] = [];
  // Larger sets first: a set within one that is found adds nothing.
  const all = Array.from({ length: 2 ** distinct.length }, (_, members) => members);
  const sizeOf = (members: number): number => members.toString(2).replaceAll('0', '').length;
  for (const members of all.sort((a, b) => sizeOf(b) - sizeOf(a))) {
    if (sets.some((set) => (set.members & members) === members)) continue;
    const days = ifAllTrue(distinct.filter((_, i) => (members & (1 << i)) !== 0));
    if (days !== null) sets.push({ members, days });
  }
  return sets.map(({ members, days }) => ({
    days,
    statements: distinct.filter((_, i) => (members & (1 << i)) !== 0),
  }));
}

/** From the least to the greatest that any of the largest sets allows. */
function repaired(statements: readonly FourDays[]): FourDays {
  const days = largestSets(statements).map((set) => set.days);
  return {
    startMin: Math.min(...days.map(({ startMin }) => startMin)),
    startMax: Math.max(...days.map(({ startMax }) => startMax)),
    endMin: Math.min(...days.map(({ endMin }) => endMin)),
    endMax: Math.max(...days.map(({ endMax }) => endMax)),
  };
}

interface Sides {
  readonly start: readonly [number, number];
  readonly end: readonly [number, number];
}

/** What statements say of each side: together if one lets the fact begin after another lets it end, else side by side. */
function sidesOf(statements: readonly Statement[]): Sides {
  const isApart = excludeEachOther(statements);
  const starts = statements.map(({ startMin, startMax }) => ({ ...ANYTHING, startMin, startMax }));
  const ends = statements.map(({ endMin, endMax }) => ({ ...ANYTHING, endMin, endMax }));
  const from = repaired(isApart ? statements.map(daysOf) : starts);
  const to = isApart ? from : repaired(ends);
  return { start: [from.startMin, from.startMax], end: [to.endMin, to.endMax] };
}

const excludeEachOther = (statements: readonly Statement[]): boolean =>
  statements.some((a) => statements.some((b) => a.startMin > b.endMax));

/** What claims that exclude each other say: the days of each side, and whether any of them is about the side. */
export interface Version {
  readonly days: FourDays;
  readonly says: { readonly START: boolean; readonly END: boolean };
}

/** The largest sets of statements that can all be true, if claims exclude each other about both sides; else none. */
export function versionsOf(claims: readonly AssessedClaim[]): Version[] {
  const all = claims.flatMap(statementsOf);
  if (!excludeEachOther(all)) return [];
  return largestSets(all.map(daysOf)).map(({ days, statements }) => ({
    days,
    says: {
      START: statements.some((one) => one.startMin > UNBOUNDED_MIN || one.startMax < UNBOUNDED_MAX),
      END: statements.some((one) => one.endMin > UNBOUNDED_MIN || one.endMax < UNBOUNDED_MAX),
    },
  }));
}

const daysOf = ({ startMin, startMax, endMin, endMax }: FourDays): FourDays => ({
  startMin,
  startMax,
  endMin,
  endMax,
});

/** Nothing ends before it starts. */
const ordered = ({ start, end }: Sides): FourDays => ({
  startMin: start[0],
  startMax: Math.min(start[1], end[1]),
  endMin: Math.max(end[0], start[0]),
  endMax: end[1],
});

/** The bounds that claims give, if all of them count. */
export function boundsOfClaims(claims: readonly AssessedClaim[]): Bounds {
  const statements = claims.flatMap(statementsOf);
  const firm = statements.filter((one) => one.firm);
  const [all, sure] = [sidesOf(statements), sidesOf(firm)];
  const side = (about: 'start' | 'end'): readonly [number, number] =>
    firm.some((one) => one.about === about)
      ? [Math.min(all[about][0], sure[about][0]), Math.max(all[about][1], sure[about][1])]
      : all[about];
  return joined(ordered({ start: side('start'), end: side('end') }), ordered(sure));
}

/** The days of both readings, as a fact has them. */
export function joined(said: FourDays, sure: FourDays): Bounds {
  const bounds: Record<string, number> = {
    startMin: said.startMin,
    startMax: sure.startMax,
    endMin: sure.endMin,
    endMax: said.endMax,
  };
  if (said.startMax !== sure.startMax) bounds.saidStartMax = said.startMax;
  if (said.endMin !== sure.endMin) bounds.saidEndMin = said.endMin;
  if (sure.startMin < said.startMin) bounds.sureStartMin = sure.startMin;
  if (sure.endMax > said.endMax) bounds.sureEndMax = sure.endMax;
  return bounds as unknown as Bounds;
}
