/** `Quantity`. */

import { projection } from '../compile/exactFields.ts';
import { property } from '../compile/fieldReaders.ts';
import { valueField } from '../compile/valueObjects.ts';
import { entityInRole } from '../fields/factRoles.ts';
import { ENTITY_TYPES } from './concreteTypes.ts';
import { COUNT_KEYS, count, countOf } from './count.ts';
import { factFields } from './fact.ts';

export const quantity = projection({
  type: 'Quantity',
  of: 'FACT',
  fields: {
    ...factFields,
    entity: entityInRole('ENTITY', ENTITY_TYPES),
    property: property('property'),
    value: valueField([...COUNT_KEYS], (values) => countOf(values), count),
    unit: property('unit'),
  },
});
