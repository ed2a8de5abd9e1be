/** The projections of all types, by name. */

import type { Projection, Projections } from '../compile/scope.ts';
import { batch } from './batch.ts';
import { claim } from './claim.ts';
import { coParticipant } from './coParticipant.ts';
import { event, office, organization, person, region, topic } from './entities.ts';
import { factChange } from './factChange.ts';
import { existence, membership, name, participation, quantity, relation, remark, tenure } from './facts.ts';
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
    name,
    existence,
    quantity,
    remark,
    claim,
    source,
    batch,
    interval,
    timelineItem('KIND'),
    factChange,
    coParticipant,
  ].map((projection) => [projection.type, projection]),
);

export const projections: Projections = (type) => {
  const found = byType.get(type);
  if (!found) throw new Error(`The type ${type} has no projection.`);
  return found;
};
