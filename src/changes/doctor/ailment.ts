/** What can be wrong with a graph as a store. What can be wrong with its records are findings of `integrity`. */

export const AILMENTS = {
  UNFINISHED_BATCH: 'A batch was begun and not finished',
  BATCH_NUMBERS: 'Batches that are missing, or later than the clock',
  FUTURE_VERSION: 'Versions of batches that were never committed',
  UNSWEPT: 'Closed versions that are still found as live ones',
  TWO_LIVE_VERSIONS: 'Records with two live versions',
  FACT_WITHOUT_CLAIM: 'Facts without a claim',
  FACT_WITHOUT_ROLE: 'Facts that no entity has a part in',
  CLAIM_WITHOUT_SOURCE: 'Claims without a source',
  CLAIM_WITHOUT_FACT: 'Claims of no fact',
  MISSING_IN_INDEX: 'Records that are not found by their id',
  DERIVED_VALUES: 'Records whose derived values are not those of their claims',
} as const;

export type AilmentCode = keyof typeof AILMENTS;

/** Those that `fasti doctor --mend` removes; for the others a backup must be restored. */
export const MENDABLE: ReadonlySet<AilmentCode> = new Set(['UNFINISHED_BATCH', 'UNSWEPT', 'DERIVED_VALUES']);

export interface Ailment {
  readonly code: AilmentCode;
  readonly count: number;
  /** The ids of some of the records. */
  readonly examples: readonly string[];
}

/** How many ids an ailment names. */
export const MOST_EXAMPLES = 5;
