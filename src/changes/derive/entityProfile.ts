/** The facts from which values of an entity are derived. */

import { type FactCore, isWithdrawnFact } from '../../store/codec/fact.ts';
import { entitiesInRole } from '../../store/codec/roleLinks.ts';

/** The facts that count by what they state about the entity, each list in order of time. */
export interface EntityProfile {
  readonly names: readonly FactCore[];
  readonly existences: readonly FactCore[];
  /** PART_OF with the entity as subject. */
  readonly wholes: readonly FactCore[];
  /** BELONGS_TO with the entity as subject. */
  readonly owners: readonly FactCore[];
  /** TENURE with the entity as office. */
  readonly tenures: readonly FactCore[];
}

export const EMPTY_PROFILE: EntityProfile = {
  names: [],
  existences: [],
  wholes: [],
  owners: [],
  tenures: [],
};

/**
 * Groups facts by the entity whose profile they belong to. A withdrawn fact belongs to none: nothing follows from it.
 * @param sort sorts facts by time, in place
 */
export function profilesOf(
  facts: Iterable<FactCore>,
  sort: (cores: FactCore[]) => void,
): Map<string, EntityProfile> {
  const profiles = new Map<string, { [K in keyof EntityProfile]: FactCore[] }>();
  for (const core of facts) {
    const { entity, list } = profileEntryOf(core);
    if (entity === undefined || list === undefined || isWithdrawnFact(core)) continue;
    let profile = profiles.get(entity);
    if (!profile) {
      profile = { names: [], existences: [], wholes: [], owners: [], tenures: [] };
      profiles.set(entity, profile);
    }
    profile[list].push(core);
  }
  for (const profile of profiles.values()) for (const list of Object.values(profile)) sort(list);
  return profiles;
}

function profileEntryOf(core: FactCore): {
  readonly entity?: string | undefined;
  readonly list?: keyof EntityProfile;
} {
  switch (core.kind) {
    case 'NAME':
      return { entity: entitiesInRole(core, 'entity')[0], list: 'names' };
    case 'EXISTENCE':
      return { entity: entitiesInRole(core, 'entity')[0], list: 'existences' };
    case 'TENURE':
      return { entity: entitiesInRole(core, 'office')[0], list: 'tenures' };
    case 'RELATION':
      if (core.own.type === 'PART_OF') return { entity: entitiesInRole(core, 'subject')[0], list: 'wholes' };
      return core.own.type === 'BELONGS_TO'
        ? { entity: entitiesInRole(core, 'subject')[0], list: 'owners' }
        : {};
    default:
      return {};
  }
}
