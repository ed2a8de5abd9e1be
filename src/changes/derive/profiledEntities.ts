/** The entities that a fact is in the profile of. */

import { entitiesInRole } from '../../store/codec/roleLinks.ts';
import type { StoredFact } from '../../store/storedRecord.ts';

/** The entities whose cached properties depend on a fact; none if the fact is absent. */
export function profiledEntities(fact: StoredFact | undefined): string[] {
  if (fact === undefined) return [];
  if (fact.kind === 'NAME' || fact.kind === 'EXISTENCE') return entitiesInRole(fact, 'entity');
  return fact.kind === 'RELATION' && fact.props.type === 'BELONGS_TO' ? entitiesInRole(fact, 'subject') : [];
}
