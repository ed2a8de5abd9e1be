/** The neighbours that sources state, beside those that follow from the dates. */

import { addTo } from '../model/addTo.ts';
import type { Certainty } from '../model/kinds.ts';
import type { OfficeTenure } from './officeTenure.ts';

/** A tenure with the persons whom its counted claims name as those before and after the holder. */
export interface StatingTenure extends OfficeTenure {
  readonly replaces: readonly string[];
  readonly replacedBy: readonly string[];
}

/** Somebody directly before or after a tenure. */
export interface Neighbour {
  /** The id of the tenure; null where a source states a person of whom none in the office is recorded. */
  readonly tenure: string | null;
  /** The id of that person; null where there is a tenure. */
  readonly person: string | null;
  /** How surely by the dates. */
  readonly certainty: Certainty;
  readonly stated: boolean;
  /** Whether the dates of the tenures allow it, in an office for which they are compared. */
  readonly computed: boolean;
}

type Side = 'before' | 'after';
type Stated = Pick<Neighbour, 'tenure' | 'person'>;

/**
 * What gives the stated neighbours of a tenure on a side, in the order of its line. Who replaces somebody comes after his
 * nearest earlier tenure, or if there is none after the nearest of all.
 * @param holders in line
 */
export function statedIn(holders: readonly StatingTenure[]): (id: string, side: Side) => readonly Stated[] {
  const stated = new Map<string, Stated[]>();
  const add = (id: string, side: Side, one: Stated): void => {
    const key = `${side} ${id}`;
    const known = stated.get(key) ?? [];
    if (!known.some(({ tenure, person }) => tenure === one.tenure && person === one.person))
      stated.set(key, [...known, one]);
  };
  const places = new Map<string, number[]>();
  holders.forEach(({ holder }, i) => {
    if (holder !== null) addTo(places, holder, i);
  });
  const nearest = (person: string, place: number, side: Side): StatingTenure | undefined => {
    const own = places.get(person) ?? [];
    const before = own.findLast((i) => i < place);
    const after = own.find((i) => i > place);
    return holders[(side === 'before' ? (before ?? after) : (after ?? before)) ?? -1];
  };
  holders.forEach(({ id, replaces, replacedBy }, place) => {
    const link = (person: string, side: Side): void => {
      const other = nearest(person, place, side);
      add(id, side, other ? { tenure: other.id, person: null } : { tenure: null, person });
      if (other) add(other.id, side === 'before' ? 'after' : 'before', { tenure: id, person: null });
    };
    for (const person of replaces) link(person, 'before');
    for (const person of replacedBy) link(person, 'after');
  });
  return (id, side) => stated.get(`${side} ${id}`) ?? [];
}
