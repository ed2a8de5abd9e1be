/** The holders and offices of tenures, whose other terms set limits to them. */
import type { FactCore } from '../../store/codec/fact.ts';
import { entitiesInRole } from '../../store/codec/roleLinks.ts';
import { type TermsKey, termsKey } from '../../store/read/factIds.ts';

/** The holder and the office of each tenure with a holder. */
export function termsKeys(cores: Iterable<FactCore>): Set<TermsKey> {
  const keys = new Set<TermsKey>();
  for (const core of cores) {
    if (core.kind !== 'TENURE') continue;
    const [holder] = entitiesInRole(core, 'holder');
    const [office] = entitiesInRole(core, 'office');
    if (holder !== undefined && office !== undefined) keys.add(termsKey(holder, office));
  }
  return keys;
}
