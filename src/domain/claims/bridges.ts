/**
 * Bridges: days on which a fact surely held because sources saw it before and after, although no single claim says so of
 * the days between.
 */

import { countWhere } from '../model/countWhere.ts';
import { type Bounds, hasCore } from '../time/bounds.ts';
import type { Window } from '../time/certainty.ts';
import { isBounded } from '../time/day.ts';
import type { ClaimBounds, StatedRange } from './claimBounds.ts';
import { endpointConsensus } from './endpointConsensus.ts';

/** A run of bridged days. */
export type Bridge = Window;

/**
 * The bridges of a fact, in order: the runs of sure days between the first and the last sighting that are neither among
 * the sure days of one claim, nor between a start and an end that claims give.
 * @param claims the counted claims
 * @param bounds their consensus
 */
export function bridgesOf(claims: readonly ClaimBounds[], bounds: Bounds): readonly Bridge[] {
  if (claims.length < 2 || !hasCore(bounds)) return [];
  const first = Math.min(
    ...claims.flatMap(({ start }) => start.filter(isFirmSighting)).map(({ max }) => max),
  );
  const last = Math.max(...claims.flatMap(({ end }) => end.filter(isFirmSighting)).map(({ min }) => min));
  if (!isBounded(first) || !isBounded(last)) return [];
  const between = { from: Math.max(bounds.startMax, first), to: Math.min(bounds.endMin, last) };
  if (between.from > between.to) return [];
  const dated = claims.map((claim) => ({
    ...claim,
    start: claim.start.filter((range) => !isSighting(range)),
    end: claim.end.filter((range) => !isSighting(range)),
    seen: [],
  }));
  const sure = [...claims.map((claim) => [claim]), dated]
    .map((said) => endpointConsensus(said).bounds)
    .filter(hasCore);
  return without(
    between,
    joinedBridges(sure.map(({ startMax, endMin }) => ({ from: startMax, to: endMin }))),
  );
}

/** Whether a claim saw that the fact held, or still held, without giving the date on which it began or ended. */
const isSighting = ({ date }: StatedRange): boolean => date === null;

const isFirmSighting = (range: StatedRange): boolean => isSighting(range) && range.firm;

/** The days of a window that are in none of some runs of days, which are in order and share none. */
export function without({ from, to }: Window, runs: readonly Window[]): Window[] {
  const left: Window[] = [];
  let next = from;
  for (let i = countWhere(runs, (taken) => taken.to < from); next <= to; i += 1) {
    const taken = runs[i] ?? { from: to + 1, to };
    if (next < taken.from) left.push({ from: next, to: Math.min(to, taken.from - 1) });
    next = taken.to + 1;
  }
  return left;
}

/** The number of days of the longest bridge; 0 without one. */
export const longestBridge = (bridges: readonly Bridge[]): number =>
  Math.max(0, ...bridges.map(({ from, to }) => to - from + 1));

/** The parts of bridges within the sure days of bounds. */
export const bridgesWithin = (bridges: readonly Bridge[], { startMax, endMin }: Bounds): Bridge[] =>
  bridges
    .map(({ from, to }) => ({ from: Math.max(from, startMax), to: Math.min(to, endMin) }))
    .filter(({ from, to }) => from <= to);

/** The runs of the sure days of a fact that are not bridged, in order. */
export const unbridgedDays = ({ startMax, endMin }: Bounds, bridges: readonly Bridge[]): Bridge[] =>
  without({ from: startMax, to: endMin }, bridges);

/** Bridges of several facts, or other runs of days, in order, with those that overlap or touch joined. */
export function joinedBridges(bridges: readonly Bridge[]): Bridge[] {
  const joined: Bridge[] = [];
  for (const { from, to } of [...bridges].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to + 1)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else joined.push({ from, to });
  }
  return joined;
}
