/** What is wrong with a fact, in a form that is stored with the fact and is enough to write the finding. */
import type { IntegrityRule } from './rule.ts';

/** The rules that are stored with a fact: it contradicts itself or another fact, or deserves a second look. */
export const FLAW_RULES = [
  'END_BEFORE_START',
  'OUTSIDE_LIFE',
  'OUTSIDE_EXISTENCE',
  'SEAT_OVERLAP',
  'EVENT_BEFORE_BODY',
  'PLACEHOLDER_DATE',
  'LONG_BRIDGE',
  'REPEATED_TENURE',
  'BRIDGED_OVERLAP',
  'NEIGHBOUR_ORDER',
  'DOUBTED_CONTRADICTION',
  'OPEN_EVENT',
  'HELD_WHILE_VACANT',
] as const satisfies readonly IntegrityRule[];
export type FlawRule = (typeof FLAW_RULES)[number];

export interface Flaw {
  readonly rule: FlawRule;
  /** The id of the fact that it contradicts; null where it contradicts itself. */
  readonly because: string | null;
  /** The ids and dates of the message, in the order that the rule defines. */
  readonly words: readonly string[];
}

/** The flaw as one text, separated by tabs, which neither ids nor dates contain. */
export const encodeFlaw = ({ rule, because, words }: Flaw): string =>
  [rule, because ?? '', ...words].join('\t');

/** The flaw that `encodeFlaw` wrote; null for other texts. */
export function decodeFlaw(text: string): Flaw | null {
  const [name, because = '', ...words] = text.split('\t');
  const rule = FLAW_RULES.find((known) => known === name);
  return rule === undefined ? null : { rule, because: because === '' ? null : because, words };
}
