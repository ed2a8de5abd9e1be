/** LONG_BRIDGE: only sightings before and after show that a fact held for more than a year between them. */
import type { Bridge } from '../claims/bridges.ts';
import { quoted } from './finding.ts';
import type { Flaw } from './flaw.ts';
import { dayText } from './outsideLimit.ts';

/** The most days of a bridge that is no finding: a leap year. */
const MOST_DAYS = 366;

const lengthOf = ({ from, to }: Bridge): number => to - from + 1;

/**
 * Finds the longest bridge, if it is over a year.
 * @param joined the roles by which rows of a table became one fact, where nothing else says that they are one; else null
 */
export function longBridge(bridges: readonly Bridge[], joined: string | null): Flaw | null {
  const [longest] = [...bridges].sort((a, b) => lengthOf(b) - lengthOf(a) || a.from - b.from);
  if (longest === undefined || lengthOf(longest) <= MOST_DAYS) return null;
  return {
    rule: 'LONG_BRIDGE',
    because: null,
    words: [
      dayText(longest.from),
      dayText(longest.to),
      String(lengthOf(longest)),
      ...(joined === null ? [] : [joined]),
    ],
  };
}

export function longBridgeText(fact: string, { words: [from, to, days, joined] }: Flaw): string {
  const bridged = `that ${quoted(fact)} held from ${from} to ${to} (${days} days) follows only from sightings before and after`;
  return joined === undefined ? bridged : `${bridged}, which were joined by ${joined} alone`;
}
