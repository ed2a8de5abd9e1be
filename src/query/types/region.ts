/** `Region`. */

import { projection } from '../compile/exactFields.ts';
import { offices } from '../fields/offices.ts';
import { relatedEntities } from '../fields/relatedEntities.ts';
import { actorFields, commonActorFields } from './actor.ts';

export const region = projection({
  type: 'Region',
  of: 'NODE',
  fields: {
    ...actorFields,
    ...commonActorFields,
    offices,
    parts: relatedEntities('PART_OF', 'SUBJECTS', ['Region'], 'MIXED'),
    partOf: relatedEntities('PART_OF', 'OBJECTS', ['Region'], 'MIXED'),
  },
});
