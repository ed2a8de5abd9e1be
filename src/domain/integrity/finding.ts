/** What an integrity rule reports about records. */
import {
  FINDING_SEVERITIES,
  type FindingSeverity,
  INTEGRITY_RULES,
  type IntegrityRule,
  RULES,
} from './rule.ts';

export interface IntegrityFinding {
  readonly rule: IntegrityRule;
  readonly severity: FindingSeverity;
  /** Ids of the records concerned: first the one that breaks the rule, then what it is compared with. */
  readonly subjects: readonly [string, ...string[]];
  /** What is wrong, with the values. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** A finding of a rule, with the severity of the rule and, unless given, its hint. */
export const newFinding = (
  rule: IntegrityRule,
  subjects: readonly [string, ...string[]],
  message: string,
  hint: string = RULES[rule].hint,
): IntegrityFinding => ({ rule, severity: RULES[rule].severity, subjects, message, hint });

/** A text that orders findings by severity, rule and the ids of their subjects; unique for each finding. */
export const findingSortKey = ({ rule, severity, subjects }: IntegrityFinding): string =>
  [FINDING_SEVERITIES.indexOf(severity), INTEGRITY_RULES.indexOf(rule), ...subjects].join('\t');

/** An id as messages show it. */
export const quoted = (id: string): string => JSON.stringify(id);
