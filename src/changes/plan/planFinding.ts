/** What the records say against each other. It stands in nobody's way, unless warnings do. */
import { type Flaw, findingOf } from '../../domain/integrity/flaw.ts';
import type { IntegrityRule } from '../../domain/integrity/rule.ts';

export interface Finding {
  readonly severity: 'WARNING';
  /** The rule, a stable word for programs; docs/integrity.md explains each. */
  readonly code: IntegrityRule;
  /** The fact that it is about. */
  readonly fact: string;
  /** The fact that it contradicts; null where it contradicts itself. */
  readonly because: string | null;
  /** What is wrong, with the values. */
  readonly message: string;
  /** What would work. */
  readonly hint: string;
}

/** What is wrong with a fact, as plans and batches tell it. */
export function toldFlaw(fact: string, flaw: Flaw): Finding {
  const { rule, message, hint } = findingOf(fact, flaw);
  return { severity: 'WARNING', code: rule, fact, because: flaw.because, message, hint };
}

/** `dataset: CODE (warning): what is wrong; what would work`. */
export const findingText = (dataset: string, { code, message, hint }: Finding): string =>
  `${dataset}: ${code} (warning): ${message}; ${hint}`;
