/** UNCITED: a fact has no source but its dataset. */
import { type IntegrityFinding, newFinding, quoted } from './finding.ts';

/** @param more how many other facts the finding covers */
export const uncitedFinding = (fact: string, more = 0): IntegrityFinding =>
  newFinding(
    'UNCITED',
    [fact],
    more === 0
      ? `${quoted(fact)} has no source outside its dataset`
      : `${quoted(fact)} and ${more} more have no source outside their dataset`,
  );
