/** `Organization`. */

import { projection } from '../compile/exactFields.ts';
import { offices } from '../fields/offices.ts';
import { entitiesLinkedBy, relatedEntities } from '../fields/relatedEntities.ts';
import { statedNumbers } from '../fields/statedNumbers.ts';
import { actorFields, commonActorFields } from './actor.ts';
import { ACTOR_TYPES } from './concreteTypes.ts';

export const organization = projection({
  type: 'Organization',
  of: 'NODE',
  fields: {
    ...actorFields,
    ...commonActorFields,
    offices,
    parts: relatedEntities('PART_OF', 'SUBJECTS', ['Organization'], 'MIXED'),
    partOf: relatedEntities('PART_OF', 'OBJECTS', ['Organization'], 'MIXED'),
    members: entitiesLinkedBy({
      fact: 'Membership',
      parent: 'BODY',
      item: 'MEMBER',
      to: ACTOR_TYPES,
      states: 'ALL',
    }),
    statedMembers: statedNumbers('members'),
  },
});
