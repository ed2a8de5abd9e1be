/** What is wrong with a fact, in a form that is kept beside it and needs nothing else to be told. */
import { endBeforeStartText } from './endBeforeStart.ts';
import { eventBeforeBodyText } from './eventBeforeBody.ts';
import { type IntegrityFinding, newFinding } from './finding.ts';
import { outsideExistenceText } from './outsideExistence.ts';
import { outsideLifeText } from './outsideLife.ts';
import { placeholderDateText } from './placeholderDate.ts';
import type { IntegrityRule } from './rule.ts';
import { seatOverlapText } from './seatOverlap.ts';

/** The rules that a fact breaks by what it says against itself or against another fact. */
export const FLAW_RULES = [
  'END_BEFORE_START',
  'OUTSIDE_LIFE',
  'OUTSIDE_EXISTENCE',
  'SEAT_OVERLAP',
  'EVENT_BEFORE_BODY',
  'PLACEHOLDER_DATE',
] as const satisfies readonly IntegrityRule[];
export type FlawRule = (typeof FLAW_RULES)[number];

export interface Flaw {
  readonly rule: FlawRule;
  /** The fact that it contradicts; null where it contradicts itself. */
  readonly because: string | null;
  /** Ids and dates that the message tells, as the rule orders them. */
  readonly words: readonly string[];
}

const TEXTS: Readonly<Record<FlawRule, (fact: string, flaw: Flaw) => string>> = {
  END_BEFORE_START: endBeforeStartText,
  OUTSIDE_LIFE: outsideLifeText,
  OUTSIDE_EXISTENCE: outsideExistenceText,
  SEAT_OVERLAP: seatOverlapText,
  EVENT_BEFORE_BODY: eventBeforeBodyText,
  PLACEHOLDER_DATE: placeholderDateText,
};

/** The finding about a fact that a flaw of it is. */
export const flawFinding = (fact: string, flaw: Flaw): IntegrityFinding =>
  newFinding(flaw.rule, flaw.because === null ? [fact] : [fact, flaw.because], TEXTS[flaw.rule](fact, flaw));

/** One text, parted by tabs, which neither ids nor dates have. */
export const encodeFlaw = ({ rule, because, words }: Flaw): string =>
  [rule, because ?? '', ...words].join('\t');

/** The flaw of such a text; null where it is none of ours. */
export function decodeFlaw(text: string): Flaw | null {
  const [name, because = '', ...words] = text.split('\t');
  const rule = FLAW_RULES.find((known) => known === name);
  return rule === undefined ? null : { rule, because: because === '' ? null : because, words };
}
