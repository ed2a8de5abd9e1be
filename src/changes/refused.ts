/** The errors of merges, purges and withdrawals that are not possible; nothing was written then. */
import { FastiError } from '../domain/model/fastiError.ts';
import { quoteValue } from '../formats/problem.ts';

/** The records cannot be merged, or the merge cannot be undone. The message gives the reason. */
export class MergeRefused extends FastiError {
  constructor(problem: string, hint?: string) {
    super('MERGE_REFUSED', problem, { hint });
  }
}

/** The record cannot be purged. The message gives the reason, and what would work. */
export class PurgeRefused extends FastiError {
  constructor(problem: string, hint?: string) {
    super('PURGE_REFUSED', problem, { hint });
  }
}

/** There is no such claim to take back. The message gives the reason, and what would work. */
export class WithdrawRefused extends FastiError {
  constructor(problem: string, hint?: string) {
    super('WITHDRAW_REFUSED', problem, { hint });
  }
}

/** What is wrong with an id that was merged into another, and what would work. @param verb what was to be done with it */
export const mergedAway = (
  id: string,
  into: string,
  verb: 'Name' | 'Purge',
): [problem: string, hint: string] => [
  `${quoteValue(id)} was merged into ${quoteValue(into)}.`,
  `${verb} ${quoteValue(into)}, or unmerge ${quoteValue(id)} first.`,
];
