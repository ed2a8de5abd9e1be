/** SEAT_OVERLAP: by claims, more people surely held an office at the same time than it has seats. */

import type { DroppedSide } from '../claims/impliedBounds.ts';
import type { SeatTenure } from '../offices/officeTenure.ts';
import { type Sitting, simultaneous, sittingsOf } from '../offices/sittings.ts';
import { quoted } from './finding.ts';
import type { Flaw } from './flaw.ts';
import { dayText, stateOutsideFlaw } from './outsideLimit.ts';

/**
 * The flaws of tenures that take a seat while others surely fill all seats, by id of the tenure. Not counted are acting
 * holders, vacancies, and tenures that are only attributed or planned, nor bridged days, which no claim makes sure;
 * terms of one person count once.
 * @param seats how many can hold the office at the same time, at least 1
 */
export function seatOverlaps(tenures: readonly SeatTenure[], seats: number): Map<string, Flaw> {
  const flaws = new Map<string, Flaw>();
  for (const [last, others] of simultaneous(sittingsOf(tenures))) {
    const other = others.at(-1);
    if (other === undefined || flaws.has(last.tenure.id)) continue;
    if (new Set(others.map(({ tenure }) => tenure.holder)).size >= seats)
      flaws.set(last.tenure.id, overlapFlaw(last, other, seats));
  }
  return flaws;
}

/**
 * The flaws of overlaps that there are only if more counts than is certain.
 * @param tenures with what counts then
 * @param certain the overlaps that there are in any case
 */
export function furtherOverlaps(
  tenures: readonly SeatTenure[],
  seats: number,
  certain: ReadonlyMap<string, Flaw>,
  as: (flaw: Flaw) => Flaw,
): Map<string, Flaw> {
  const flaws = new Map<string, Flaw>();
  for (const [id, flaw] of seatOverlaps(tenures, seats)) {
    const isCertain = certain.has(id) || certain.get(flaw.because ?? '')?.because === id;
    if (!isCertain) flaws.set(id, as(flaw));
  }
  return flaws;
}

/**
 * The flaw of a tenure that overlaps with another. Its words: `[holder, other holder, first day, last day, seats]`, then
 * `SOME` where the overlap is on some day between the two.
 */
function overlapFlaw({ tenure, startMax, endMin }: Sitting, other: Sitting, seats: number): Flaw {
  const isSomeDay = endMin < startMax;
  const shared = isSomeDay
    ? [endMin, startMax]
    : [Math.max(startMax, other.startMax), Math.min(endMin, other.endMin)];
  return {
    rule: 'SEAT_OVERLAP',
    because: other.tenure.id,
    words: [
      tenure.holder ?? '',
      other.tenure.holder ?? '',
      ...shared.map(dayText),
      String(seats),
      ...(isSomeDay ? ['SOME'] : []),
    ],
  };
}

/** The flaw of a tenure that contradicts the time in which other tenures leave a seat. */
export const noFreeSeat = (holder: string, dropped: DroppedSide): Flaw =>
  stateOutsideFlaw('SEAT_OVERLAP', holder, [dropped]);

export function seatOverlapText(fact: string, { because, words }: Flaw): string {
  const [holder = '', other = '', from, to, seats, some] = words;
  if (seats === undefined)
    return `${quoted(fact)} gives ${quoted(holder)} a seat on ${from} or ${other === 'BEFORE' ? 'earlier' : 'later'}, but ${quoted(because ?? '')} leaves none ${other === 'BEFORE' ? `before ${to}` : `after ${to}`}`;
  const days = from === to ? `on ${from}` : `${some === undefined ? '' : 'on a day '}from ${from} to ${to}`;
  const taken = seats === '1' ? 'has one seat' : `has only ${seats} seats`;
  return `${quoted(holder)} by ${quoted(fact)} and ${quoted(other)} by ${quoted(because ?? '')} surely held an office ${days} that ${taken}`;
}
