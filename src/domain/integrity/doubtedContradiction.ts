/**
 * DOUBTED_CONTRADICTION: a fact is outside the time in which one of its entities existed, but only if a date that its source
 * doubts is true. Without it nothing is wrong.
 */
import type { Flaw } from './flaw.ts';
import { outsideText } from './outsideLimit.ts';

/** The flaw of a fact, if a doubted date is true. Its words are those of `outsideLimit.ts`, without the facts that lead to a body. */
export const ifDoubtedIsTrue = (flaw: Flaw): Flaw => ({
  ...flaw,
  rule: 'DOUBTED_CONTRADICTION',
  words: flaw.rule === 'EVENT_BEFORE_BODY' ? flaw.words.slice(0, 4) : flaw.words,
});

export const doubtedContradictionText = (fact: string, flaw: Flaw): string =>
  `if dates with "?" are true, ${outsideText(fact, flaw, 'it')}`;
