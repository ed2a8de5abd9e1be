/** What the records say against each other. It stands in nobody's way, unless warnings do. */
import { shown } from './problem.ts';

export const FINDING_CODES = ['BOUNDS_CONTRADICTED'] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export interface Finding {
  readonly severity: 'WARNING';
  /** A stable word for programs; docs/seed-format.md explains each. */
  readonly code: FindingCode;
  /** The fact that it is about. */
  readonly fact: string;
  /** The fact that it contradicts. */
  readonly because: string;
  /** What is wrong, with the values. */
  readonly message: string;
  /** What would work. */
  readonly hint: string;
}

/** The time that the sources of a fact give lies where another fact says that it cannot have held. */
export const boundsContradicted = (fact: string, because: string): Finding => ({
  severity: 'WARNING',
  code: 'BOUNDS_CONTRADICTED',
  fact,
  because,
  message: `${shown(fact)} lies, by its own claims, outside what ${shown(because)} allows; it stays as it is`,
  hint: 'compare the dates of the two, and correct the one that is wrong or give it the rank DEPRECATED',
});

/** `dataset: CODE (warning): what is wrong; what would work`. */
export const findingText = (dataset: string, { code, message, hint }: Finding): string =>
  `${dataset}: ${code} (warning): ${message}; ${hint}`;
