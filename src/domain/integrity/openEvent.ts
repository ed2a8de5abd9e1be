/** OPEN_EVENT: nothing says in which years an event may have begun, or may have ended, so that it is possible in any of them. */
import type { Bounds } from '../time/bounds.ts';
import { isBounded } from '../time/day.ts';
import { quoted } from './finding.ts';
import type { Flaw } from './flaw.ts';

/** @param bounds those of the existence of an event, with the limits that other facts set */
export function openEvent({ startMin, endMax }: Bounds): Flaw | null {
  const open = [...(isBounded(startMin) ? [] : ['first']), ...(isBounded(endMax) ? [] : ['last'])];
  return open.length === 0 ? null : { rule: 'OPEN_EVENT', because: null, words: open };
}

export const openEventText = (fact: string, { words }: Flaw): string =>
  `nothing recorded gives ${words.map((side) => `a ${side} day`).join(' or ')} on which the event of ${quoted(fact)} may have been, so that it is possible in any year ${words.length > 1 ? 'at all' : words[0] === 'first' ? 'before' : 'after'}`;
