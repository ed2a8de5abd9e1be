import type { AssessedClaim } from '../../../src/domain/claims/claimBounds.ts';

/** A claim with the usual values: STATED, ASSERTED, NORMAL, and each source with its own voice. */
export const claim = (said: Partial<AssessedClaim> = {}): AssessedClaim => ({
  source: 'source',
  locators: [],
  derivedFrom: [],
  status: 'STATED',
  modality: 'ASSERTED',
  rank: 'NORMAL',
  voice: said.source ?? 'source',
  ...said,
});
