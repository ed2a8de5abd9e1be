/** `Existence`. */

import { projection } from '../compile/exactFields.ts';
import { property } from '../compile/fieldReaders.ts';
import { entityInRole } from '../fields/factRoles.ts';
import { ENTITY_TYPES } from './concreteTypes.ts';
import { factFields } from './fact.ts';

export const existence = projection({
  type: 'Existence',
  of: 'FACT',
  fields: {
    ...factFields,
    entity: entityInRole('ENTITY', ENTITY_TYPES),
    format: property('format'),
    seatCount: property('seats'),
  },
});
