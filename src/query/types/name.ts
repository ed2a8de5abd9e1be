/** `Name`. */

import { projection } from '../compile/exactFields.ts';
import { property } from '../compile/fieldReaders.ts';
import { entityInRole } from '../fields/factRoles.ts';
import { ENTITY_TYPES } from './concreteTypes.ts';
import { factFields } from './fact.ts';

export const name = projection({
  type: 'Name',
  of: 'FACT',
  fields: {
    ...factFields,
    entity: entityInRole('ENTITY', ENTITY_TYPES),
    text: property('text'),
    language: property('language'),
    nameKind: property('nameKind'),
  },
});
