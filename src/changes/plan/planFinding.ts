/** An integrity rule that a fact of a plan or a batch breaks. Findings stop nothing unless the run is strict. */
import type { Flaw } from '../../domain/integrity/flaw.ts';
import { flawFinding } from '../../domain/integrity/flawFinding.ts';
import type { IntegrityRule } from '../../domain/integrity/rule.ts';

export interface PlanFinding {
  readonly severity: 'WARNING';
  /** The rule; `docs/integrity.md` explains each. Programs may rely on the names. */
  readonly code: IntegrityRule;
  /** The fact that breaks the rule. */
  readonly fact: string;
  /** The fact that it contradicts; null if it contradicts itself. */
  readonly because: string | null;
  /** What is wrong, with the values. */
  readonly message: string;
  readonly hint: string;
}

/** What plans say about the flaws of a fact. Notices are left out: they are no mistakes, and `integrity` has them. */
export const planFindingsOf = (fact: string, flaws: readonly Flaw[]): PlanFinding[] =>
  flaws.flatMap((flaw) => {
    const { rule, severity, message, hint } = flawFinding(fact, flaw);
    if (severity === 'NOTICE') return [];
    return { severity: 'WARNING', code: rule, fact, because: flaw.because, message, hint };
  });

/**
 * `dataset: CODE (warning): message; hint`
 * @param where the dataset, or where the fact is stated
 */
export const findingText = (where: string, { code, message, hint }: PlanFinding): string =>
  `${where}: ${code} (warning): ${message}; ${hint}`;
