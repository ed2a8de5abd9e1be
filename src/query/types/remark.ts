/** `Remark`. */

import { projection } from '../compile/exactFields.ts';
import { property } from '../compile/fieldReaders.ts';
import { countInRole, entitiesInRole } from '../fields/factRoles.ts';
import { ENTITY_TYPES } from './concreteTypes.ts';
import { factFields } from './fact.ts';

export const remark = projection({
  type: 'Remark',
  of: 'FACT',
  fields: {
    ...factFields,
    about: entitiesInRole('ABOUT', ENTITY_TYPES),
    aboutCount: countInRole('ABOUT'),
    text: property('text'),
  },
});
