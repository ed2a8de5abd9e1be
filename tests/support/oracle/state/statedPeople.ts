/** The people whom the counted claims about a tenure name as those before and after its holder. */
import { type ArchiveState, countedOf, type ResolvedFact } from './archiveState.ts';
import { canonicalId } from './recordsAfterSteps.ts';

export type StatedKey = 'replaces' | 'replacedBy';

/** Their ids as the claims write them, each once. */
export const idsNamedBy = ({ assessedClaims }: ResolvedFact, key: StatedKey): string[] => [
  ...new Set(
    countedOf(assessedClaims)
      .flatMap((claim) => claim[key] ?? [])
      .sort(),
  ),
];

/** Their ids after merges, each once, in the same order. */
export const peopleNamedBy = ({ records }: ArchiveState, fact: ResolvedFact, key: StatedKey): string[] => [
  ...new Set(idsNamedBy(fact, key).map((id) => canonicalId(records, id))),
];
