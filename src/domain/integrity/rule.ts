/** The integrity rules: the names, severities and hints of the checks that compare records with each other. */

/**
 * How certain it is that something is wrong, most certain first:
 * - `ERROR`: two records cannot both be true;
 * - `WARNING`: probably a mistake;
 * - `NOTICE`: not wrong, but incomplete or unsettled.
 */
export const FINDING_SEVERITIES = ['ERROR', 'WARNING', 'NOTICE'] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

interface RuleDefinition {
  readonly severity: FindingSeverity;
  /** What to do about it. */
  readonly hint: string;
}

const COMPARE =
  'compare the sources of the two, and correct the one that is wrong or give its claim the rank DEPRECATED';

/** The rules in the order in which findings of one severity are listed. */
export const RULES = {
  END_BEFORE_START: {
    severity: 'ERROR',
    hint: 'find the claim that is wrong and correct it, or give it the rank DEPRECATED; terms that differ are facts of their own, with a term each',
  },
  OUTSIDE_LIFE: { severity: 'ERROR', hint: `${COMPARE}; a namesake needs a person record of their own` },
  OUTSIDE_EXISTENCE: {
    severity: 'ERROR',
    hint: `${COMPARE}; a body that was founded again has a second existence, and a predecessor is an entity of its own`,
  },
  SEAT_OVERLAP: {
    severity: 'ERROR',
    hint: 'correct the term that is wrong, mark a deputy as acting, or correct the seats of the office',
  },
  UNCITED: { severity: 'NOTICE', hint: 'add a claim that names the source' },
  CONFLICTING_CLAIMS: {
    severity: 'NOTICE',
    hint: 'both may stay as they are; to settle it, give the better claim the rank PREFERRED or the wrong one DEPRECATED',
  },
  PLACEHOLDER_DATE: {
    severity: 'WARNING',
    hint: 'leave out a date that is not known, or write the year alone; if the source gives this very day, quote it in dateText',
  },
  PROBABLE_DUPLICATE: {
    severity: 'WARNING',
    hint: 'merge them, or if they are two entities, add a NOT_SAME_AS relation',
  },
  EVENT_BEFORE_BODY: {
    severity: 'ERROR',
    hint: `${COMPARE}; where the event founded the body, name it as byEvent of the existence`,
  },
  LONG_BRIDGE: {
    severity: 'NOTICE',
    hint: 'add a claim about the time between; or where these are two terms, give each row or fact a term of its own',
  },
  REPEATED_TENURE: {
    severity: 'WARNING',
    hint: 'merge the two: fasti merge <one id> <the other>, or the mutation mergeTenures; if they are two terms, give each a term of its own',
  },
  BRIDGED_OVERLAP: {
    severity: 'NOTICE',
    hint: 'where two sightings are of two terms, give each row or fact a term of its own; or add a claim about the time between',
  },
  NEIGHBOUR_ORDER: {
    severity: 'NOTICE',
    hint: 'compare the dates of both terms with what the source says of their order, and give the claim that is wrong the rank DEPRECATED; a term of the person that is not recorded yet may explain it',
  },
  DOUBTED_CONTRADICTION: {
    severity: 'NOTICE',
    hint: 'one of the two dates is doubted by its source; add a claim that settles it, or leave it as it is',
  },
  OPEN_EVENT: {
    severity: 'NOTICE',
    hint: 'write what the source says of its time, even if it is only the year in a title or the day of the report: date: "[2025-01-01..2025-10-31]"',
  },
  HELD_WHILE_VACANT: {
    severity: 'ERROR',
    hint: `${COMPARE}; mark a deputy as acting, or correct the seats of the office`,
  },
  LAST_START_ENDED: {
    severity: 'NOTICE',
    hint: 'add the start of the other; if it was there before, its end or this start is wrong',
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>;
export type IntegrityRule = keyof typeof RULES;

export const INTEGRITY_RULES = Object.keys(RULES) as readonly IntegrityRule[];
