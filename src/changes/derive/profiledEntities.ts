/** The entities that a fact is in the profile of. */

import { factCoreOf } from '../../store/codec/fact.ts';
import { entitiesInRole } from '../../store/codec/roleLinks.ts';
import type { StoredFact } from '../../store/storedRecord.ts';

/** The entities whose cached properties depend on a fact; none if the fact is absent. */
export function profiledEntities(fact: StoredFact | undefined): string[] {
  if (fact === undefined) return [];
  const core = factCoreOf(fact);
  if (core.kind === 'NAME' || core.kind === 'EXISTENCE') return entitiesInRole(core, 'entity');
  return core.kind === 'RELATION' && core.own.type === 'BELONGS_TO' ? entitiesInRole(core, 'subject') : [];
}
