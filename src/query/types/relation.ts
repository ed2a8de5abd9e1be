/** `Relation`. */

import { projection } from '../compile/exactFields.ts';
import { property } from '../compile/fieldReaders.ts';
import { entityInRole } from '../fields/factRoles.ts';
import { ENTITY_TYPES } from './concreteTypes.ts';
import { factFields } from './fact.ts';

export const relation = projection({
  type: 'Relation',
  of: 'FACT',
  fields: {
    ...factFields,
    type: property('type'),
    subject: entityInRole('SUBJECT', ENTITY_TYPES),
    object: entityInRole('OBJECT', ENTITY_TYPES),
  },
});
