/** The rules by which records are compared with each other: what is wrong, how sure that is, and what to do about it. */

export const INTEGRITY_RULES = [
  'END_BEFORE_START',
  'OUTSIDE_LIFE',
  'OUTSIDE_EXISTENCE',
  'SEAT_OVERLAP',
  'UNCITED',
  'CONFLICT',
  'PLACEHOLDER_DATE',
  'PROBABLE_DUPLICATE',
  'EVENT_BEFORE_BODY',
] as const;
export type IntegrityRule = (typeof INTEGRITY_RULES)[number];

/**
 * How sure it is that something is wrong, the surest first: ERROR, two records that cannot both be true; WARNING,
 * probably a mistake; NOTICE, nothing wrong, and something left to do.
 */
export const FINDING_SEVERITIES = ['ERROR', 'WARNING', 'NOTICE'] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

interface RuleFacts {
  readonly severity: FindingSeverity;
  /** What to do about it. */
  readonly hint: string;
}

const COMPARE =
  'compare the sources of the two, and correct the one that is wrong or give its claim the rank DEPRECATED';

export const RULES: Readonly<Record<IntegrityRule, RuleFacts>> = {
  END_BEFORE_START: {
    severity: 'ERROR',
    hint: 'find the claim that is wrong and correct it, or give it the rank DEPRECATED; terms that differ are facts of their own, with a term each',
  },
  OUTSIDE_LIFE: { severity: 'ERROR', hint: `${COMPARE}; a namesake is a person of their own` },
  OUTSIDE_EXISTENCE: {
    severity: 'ERROR',
    hint: `${COMPARE}; what was founded again has a further existence, and a predecessor is an entity of its own`,
  },
  SEAT_OVERLAP: {
    severity: 'ERROR',
    hint: 'correct the term that is wrong, say acting where one of them stood in, or correct the seats of the office',
  },
  EVENT_BEFORE_BODY: {
    severity: 'ERROR',
    hint: `${COMPARE}; where the event founded the body, name it as byEvent of the existence`,
  },
  PLACEHOLDER_DATE: {
    severity: 'WARNING',
    hint: 'leave out what is not known, or write the year alone; where the source has this very day, say so with dateText',
  },
  PROBABLE_DUPLICATE: {
    severity: 'WARNING',
    hint: 'merge them, or if they are two, say so with a relation NOT_SAME_AS',
  },
  CONFLICT: {
    severity: 'NOTICE',
    hint: 'both may stay as they are; to settle it, give the better claim the rank PREFERRED or the wrong one DEPRECATED',
  },
  UNCITED: { severity: 'NOTICE', hint: 'add a claim that names the source' },
};
