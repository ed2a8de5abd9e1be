/** What a rule says of records. */
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
  /** The ids of what it is about: first what the rule was asked of, then what it is compared with. */
  readonly subjects: readonly [string, ...string[]];
  /** What is wrong, with the values. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

export const newFinding = (
  rule: IntegrityRule,
  subjects: readonly [string, ...string[]],
  message: string,
  hint: string = RULES[rule].hint,
): IntegrityFinding => ({ rule, severity: RULES[rule].severity, subjects, message, hint });

/** Orders findings by severity, rule and the ids of their subjects, as one text for each; no two have the same. */
export const findingSortKey = ({ rule, severity, subjects }: IntegrityFinding): string =>
  [FINDING_SEVERITIES.indexOf(severity), INTEGRITY_RULES.indexOf(rule), ...subjects].join('\t');

/** An id in a message. */
export const quoted = (id: string): string => JSON.stringify(id);
