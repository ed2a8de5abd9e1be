/** `Tenure`. */

import { projection } from '../compile/exactFields.ts';
import { property } from '../compile/fieldReaders.ts';
import { adjacentTenures } from '../fields/adjacentTenures.ts';
import { entityInRole, officeOfTenure } from '../fields/factRoles.ts';
import { flag } from '../fields/flag.ts';
import { ACTOR_TYPES } from './concreteTypes.ts';
import { factFields } from './fact.ts';

export const tenure = projection({
  type: 'Tenure',
  of: 'FACT',
  fields: {
    ...factFields,
    holder: entityInRole('HOLDER', ACTOR_TYPES, false),
    office: officeOfTenure,
    exOfficio: entityInRole('CAPACITY', ['Office'], false),
    acting: flag('acting'),
    vacant: flag('vacant'),
    began: property('began'),
    ended: property('ended'),
    predecessors: adjacentTenures('BEFORE'),
    successors: adjacentTenures('AFTER'),
  },
});
