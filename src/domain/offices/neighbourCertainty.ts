/** The neighbours of each holder of an office: how sure their order is, and whether nobody stood between. */

import { joinedBridges, without } from '../claims/bridges.ts';
import type { Certainty } from '../model/kinds.ts';
import { type FourDays, hasCore, sureBounds } from '../time/bounds.ts';
import type { Neighbours } from './neighbours.ts';
import { isTitular } from './officeTenure.ts';
import type { OneSeat } from './oneSeat.ts';
import { contradictOverSeats } from './seatContradiction.ts';
import { isOtherStated, type Side, type StatingTenure, statedIn } from './statedNeighbours.ts';

/** Why a neighbour is not DEFINITE; the schema explains each. */
export type NeighbourDoubt = 'ORDER' | 'GAP' | 'STATED_OTHER' | 'SEATS' | 'SEAT_OVERLAP';

/** Somebody directly before or after a tenure. */
export interface Neighbour {
  /** The id of the tenure; null where a source states a person of whom none in the office is recorded. */
  readonly tenure: string | null;
  /** The id of that person; null where there is a tenure. */
  readonly person: string | null;
  /** How surely it is the nearest of those who are recorded, by the dates. */
  readonly order: Certainty;
  /** How surely it is that, and nobody stood between. */
  readonly certainty: Certainty;
  readonly weakenedBy: readonly NeighbourDoubt[];
  readonly stated: boolean;
  /** Whether the dates of the tenures allow it, in an office for which they are compared. */
  readonly computed: boolean;
}

interface Office {
  /** In line, and then those without a place. */
  readonly holders: readonly StatingTenure[];
  readonly vacancies: readonly StatingTenure[];
  readonly seats: number | null;
  readonly seat: OneSeat;
  /** Those that follow from the dates; null where these are not compared. */
  readonly computed: Neighbours | null;
}

/** What gives the neighbours of a holder on a side. */
export function neighboursIn({ holders, vacancies, seats, seat, computed }: Office) {
  const byId = new Map(holders.map((holder) => [holder.id, holder]));
  const stated = statedIn(holders);
  const vacant = joinedBridges(vacancies.filter(isDatedVacancy).map(coreOf));
  const daysOf = (tenure: StatingTenure): FourDays => {
    const days = sureBounds(tenure.bounds);
    return isTitular(tenure) ? seat.fit(days) : days;
  };
  /** Whether in every reading no day without a holder or a vacancy is between two tenures. */
  const isJoined = (before: StatingTenure, after: StatingTenure): boolean =>
    without({ from: daysOf(before).endMin + 1, to: daysOf(after).startMax - 1 }, vacant).length === 0;

  /** What weakens the computed neighbour of a holder, but for the order. */
  const weakenings = (holder: StatingTenure, neighbour: StatingTenure, side: Side): NeighbourDoubt[] => {
    const isContested = computed?.[side].get(holder.id)?.contested.has(neighbour.id);
    const statements = [
      [stated(holder.id, side), neighbour],
      [stated(neighbour.id, side === 'before' ? 'after' : 'before'), holder],
    ] as const;
    const isStated = statements.some(([all, one]) =>
      all.some(({ tenure, isAsserted }) => isAsserted && tenure === one.id),
    );
    const isOther = statements.some(([all, one]) => isOtherStated(all, one, byId));
    const [before, after] = side === 'before' ? [neighbour, holder] : [holder, neighbour];
    return [
      ...((isStated && !isOther) || isJoined(before, after) ? [] : ['GAP' as const]),
      ...(isOther ? ['STATED_OTHER' as const] : []),
      ...(seats === 1 ? [] : ['SEATS' as const]),
      ...(isContested || contradictOverSeats([before, after]) ? ['SEAT_OVERLAP' as const] : []),
    ];
  };

  return (holder: StatingTenure, side: Side): Neighbour[] => {
    const found = computed?.[side].get(holder.id);
    const [ids, said] = [found?.ids ?? [], stated(holder.id, side)];
    return [
      ...ids.map((tenure): Neighbour => {
        const isNearest = tenure === found?.surely;
        const weakenedBy: NeighbourDoubt[] = [
          ...(isNearest ? [] : ['ORDER' as const]),
          ...weakenings(holder, byId.get(tenure) as StatingTenure, side),
        ];
        return {
          tenure,
          person: null,
          order: isNearest && seats === 1 ? 'DEFINITE' : 'POSSIBLE',
          certainty: weakenedBy.length === 0 ? 'DEFINITE' : 'POSSIBLE',
          weakenedBy,
          stated: said.some((one) => one.tenure === tenure),
          computed: true,
        };
      }),
      ...said
        .filter(({ tenure }) => tenure === null || !ids.includes(tenure))
        .map(
          ({ tenure, person }): Neighbour => ({
            tenure,
            person,
            order: 'POSSIBLE',
            certainty: 'POSSIBLE',
            weakenedBy: seats === 1 ? ['ORDER'] : ['SEATS'],
            stated: true,
            computed: false,
          }),
        ),
    ];
  };
}

/** A vacancy of which a source gives the start and the end; one that was only seen may have been interrupted. */
const isDatedVacancy = ({ support, hasStart, hasEnd, bounds }: StatingTenure): boolean =>
  support === 'ASSERTED' && hasStart && hasEnd && hasCore(bounds);

const coreOf = ({ bounds }: StatingTenure) => ({ from: bounds.startMax, to: bounds.endMin });
