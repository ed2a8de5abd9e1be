/** The people whom the counted claims about a tenure name as those before and after its holder. */
import { type ArchiveState, countedOf, type ResolvedFact } from './archiveState.ts';
import { canonicalId } from './recordsAfterSteps.ts';

export type StatedKey = 'replaces' | 'replacedBy';

/** Their ids after merges, each once, in the order of the ids that the claims write. */
export function peopleNamedBy({ records }: ArchiveState, { assessedClaims }: ResolvedFact, key: StatedKey) {
  const written = countedOf(assessedClaims).flatMap((claim) => claim[key] ?? []);
  return [...new Set([...written].sort().map((id) => canonicalId(records, id)))];
}
