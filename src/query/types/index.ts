/** Every type that can be selected, by name. */
import type { Projection, Projections } from '../compile/plan.ts';
import { batch } from './batch.ts';
import { change } from './change.ts';
import { claim } from './claim.ts';
import { coParticipant } from './coParticipant.ts';
import { event, office, organization, person, region, topic } from './entities.ts';
import {
  existence,
  membership,
  nameFact,
  participation,
  quantity,
  relation,
  remark,
  tenure,
} from './facts.ts';
import { interval } from './interval.ts';
import { source } from './source.ts';
import { timelineItem } from './timelineItem.ts';

const byType = new Map<string, Projection>(
  [
    person,
    organization,
    office,
    region,
    event,
    topic,
    tenure,
    membership,
    participation,
    relation,
    nameFact,
    existence,
    quantity,
    remark,
    claim,
    source,
    batch,
    interval,
    timelineItem,
    change,
    coParticipant,
  ].map((projection) => [projection.type, projection]),
);

export const projections: Projections = (type) => {
  const found = byType.get(type);
  if (!found) throw new Error(`no projection for ${type}`);
  return found;
};
