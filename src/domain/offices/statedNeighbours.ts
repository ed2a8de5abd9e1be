/** The neighbours that sources state, beside those that follow from the dates. */

import { liesTheOtherWay } from '../integrity/neighbourOrder.ts';
import { addTo } from '../model/addTo.ts';
import { keptIn } from '../model/keptIn.ts';
import { type DatedTenure, isTitular } from './officeTenure.ts';

/** A tenure with the persons whom its counted claims name as those before and after the holder. */
export interface StatingTenure extends DatedTenure {
  readonly replaces: readonly string[];
  readonly replacedBy: readonly string[];
}

/** The tenure, or the person of whom none in the office is recorded; the other is null. */
export interface StatedNeighbour {
  readonly tenure: string | null;
  readonly person: string | null;
  /** Whether a source asserts it. */
  readonly isAsserted: boolean;
  /** Whether each recorded term of that person surely was on the other side. */
  readonly isOtherWay: boolean;
}

export type Side = 'before' | 'after';
export type StatedOn = (id: string, side: Side) => readonly StatedNeighbour[];

/**
 * What gives the stated neighbours of a tenure on a side, in the order of its line. Who replaces somebody comes after his
 * nearest earlier tenure, or if there is none after the nearest of all.
 * @param holders in line
 */
export function statedIn(holders: readonly StatingTenure[]): StatedOn {
  const stated = new Map<string, Map<string, StatedNeighbour>>();
  const add = (id: string, side: Side, one: StatedNeighbour): void => {
    const found = keptIn(stated, `${side} ${id}`, () => new Map<string, StatedNeighbour>());
    const key = one.tenure ?? ` ${one.person}`;
    const known = found.get(key) ?? one;
    found.set(key, {
      ...one,
      isAsserted: known.isAsserted || one.isAsserted,
      isOtherWay: known.isOtherWay && one.isOtherWay,
    });
  };
  const places = new Map<string, number[]>();
  holders.forEach(({ holder }, i) => {
    if (holder !== null) addTo(places, holder, i);
  });
  holders.forEach((tenure, place) => {
    const { id } = tenure;
    const isAsserted = tenure.support === 'ASSERTED';
    const link = (person: string, side: Side): void => {
      const own = (places.get(person) ?? []).filter((i) => i !== place);
      const [before, after] = [own.findLast((i) => i < place), own.find((i) => i > place)];
      const other = holders[(side === 'before' ? (before ?? after) : (after ?? before)) ?? -1];
      const isOtherWay =
        own.length > 0 && own.every((i) => liesTheOtherWay(tenure, holders[i] as StatingTenure, side));
      const stated = { isAsserted, isOtherWay };
      add(
        id,
        side,
        other ? { tenure: other.id, person: null, ...stated } : { tenure: null, person, ...stated },
      );
      if (other)
        add(other.id, side === 'before' ? 'after' : 'before', { tenure: id, person: null, ...stated });
    };
    for (const person of tenure.replaces) link(person, 'before');
    for (const person of tenure.replacedBy) link(person, 'after');
  });
  return (id, side) => [...(stated.get(`${side} ${id}`)?.values() ?? [])];
}

/**
 * Whether sources state, beside a neighbour on a side, another one. One that contradicts all dates is none, and neither is the
 * titular holder beyond an acting one.
 */
export const isOtherStated = (
  stated: readonly StatedNeighbour[],
  neighbour: StatingTenure,
  byId: ReadonlyMap<string, StatingTenure>,
): boolean =>
  stated.some(({ tenure, isOtherWay }) => {
    const other = byId.get(tenure ?? '');
    return !isOtherWay && other !== neighbour && !(neighbour.acting && other && isTitular(other));
  });
