/** What is wrong with a fact, in a form that is stored with the fact and is enough to write the finding. */
import { INTEGRITY_RULES, type IntegrityRule } from './rule.ts';

/** The rules whose findings are not stored as flaws: two follow from marks of facts, and one is about entities. */
const WITHOUT_FLAWS = [
  'UNCITED',
  'CONFLICTING_CLAIMS',
  'PROBABLE_DUPLICATE',
] as const satisfies readonly IntegrityRule[];
export type FlawRule = Exclude<IntegrityRule, (typeof WITHOUT_FLAWS)[number]>;

/** The rules that are stored with a fact: it contradicts itself or another fact, or deserves a second look. */
export const FLAW_RULES = INTEGRITY_RULES.filter(
  (rule): rule is FlawRule => !WITHOUT_FLAWS.some((other) => other === rule),
);

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
