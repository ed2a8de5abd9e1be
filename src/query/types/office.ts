/** `Office`. */

import { projection } from '../compile/exactFields.ts';
import { property } from '../compile/fieldReaders.ts';
import { factsInRole } from '../fields/factLists.ts';
import { officeBody } from '../fields/officeBody.ts';
import { entitiesLinkedBy } from '../fields/relatedEntities.ts';
import { ACTOR_TYPES } from './concreteTypes.ts';
import { entityFields } from './entity.ts';
import { succession } from './succession.ts';

export const office = projection({
  type: 'Office',
  of: 'NODE',
  fields: {
    ...entityFields,
    body: officeBody,
    seatCount: property('seats'),
    succession,
    tenures: factsInRole({ type: 'Tenure', roles: ['OFFICE'], states: 'ALL' }),
    holders: entitiesLinkedBy({
      fact: 'Tenure',
      parent: 'OFFICE',
      item: 'HOLDER',
      to: ACTOR_TYPES,
      states: 'ALL',
    }),
  },
});
