/** The projections of all types, by name. */

import type { Projection, Projections } from '../compile/scope.ts';
import { batch } from './batch.ts';
import { claim } from './claim.ts';
import { coParticipant } from './coParticipant.ts';
import { event } from './event.ts';
import { existence } from './existence.ts';
import { factChange } from './factChange.ts';
import { interval } from './interval.ts';
import { membership } from './membership.ts';
import { name } from './name.ts';
import { office } from './office.ts';
import { organization } from './organization.ts';
import { participation } from './participation.ts';
import { person } from './person.ts';
import { quantity } from './quantity.ts';
import { region } from './region.ts';
import { relation } from './relation.ts';
import { remark } from './remark.ts';
import { source } from './source.ts';
import { tenure } from './tenure.ts';
import { timelineItem } from './timelineItem.ts';
import { timelineReason } from './timelineReason.ts';
import { topic } from './topic.ts';

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
    name,
    existence,
    quantity,
    remark,
    claim,
    source,
    batch,
    interval,
    timelineItem('KIND'),
    timelineReason,
    factChange,
    coParticipant,
  ].map((projection) => [projection.type, projection]),
);

export const projections: Projections = (type) => {
  const found = byType.get(type);
  if (!found) throw new Error(`The type ${type} has no projection.`);
  return found;
};
