/** The facts from which values of an entity are derived. */

import { eachTopic, type FactTopic, topicOf } from '../../domain/model/factTopic.ts';
import { keptIn } from '../../domain/model/keptIn.ts';
import { entitiesInRole, type FactCore, isWithdrawnFact } from '../../store/codec/fact.ts';

/** The facts that count by what they state about the entity, each list in order of time. */
export type EntityProfile = Readonly<Record<FactTopic, readonly FactCore[]>>;

export const EMPTY_PROFILE: EntityProfile = eachTopic(() => []);

/**
 * Groups facts by the entity whose profile they belong to. A withdrawn fact belongs to none: nothing follows from it.
 * @param sort sorts facts by time, in place
 */
export function profilesOf(
  facts: Iterable<FactCore>,
  sort: (cores: FactCore[]) => void,
): Map<string, EntityProfile> {
  const profiles = new Map<string, Record<FactTopic, FactCore[]>>();
  for (const core of facts) {
    const about = topicOf(core.kind, core.own.type);
    if (about === undefined || isWithdrawnFact(core)) continue;
    const [entity] = entitiesInRole(core, about.role);
    if (entity === undefined) continue;
    keptIn(profiles, entity, () => eachTopic((): FactCore[] => []))[about.topic].push(core);
  }
  for (const profile of profiles.values()) for (const list of Object.values(profile)) sort(list);
  return profiles;
}
