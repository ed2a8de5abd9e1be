/** Which entity a fact is shown with. */
import type { StoredFact } from '../../store/storedRecord.ts';
import { filling, heldCore } from './factCore.ts';

/** The entity whose caches rest on a fact. */
export function profiled(fact: StoredFact | undefined): string[] {
  if (fact === undefined) return [];
  const core = heldCore(fact);
  if (core.kind === 'NAME' || core.kind === 'EXISTENCE') return filling(core, 'entity');
  return core.kind === 'RELATION' && core.own.type === 'BELONGS_TO' ? filling(core, 'subject') : [];
}
