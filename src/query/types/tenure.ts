/** `Tenure`. */

import type { Support } from '../../domain/model/kinds.ts';
import { lengthOf } from '../../domain/time/dayCount.ts';
import { boundsOf } from '../compile/certainty.ts';
import { projection } from '../compile/exactFields.ts';
import { property } from '../compile/fieldReaders.ts';
import { valueField } from '../compile/valueObjects.ts';
import { adjacentTenure } from '../fields/adjacentTenure.ts';
import { entityInRole, officeOfTenure } from '../fields/factRoles.ts';
import { acting, flag } from '../fields/flag.ts';
import { ACTOR_TYPES } from './concreteTypes.ts';
import { dayCount } from './dayCount.ts';
import { factFields } from './fact.ts';

export const tenure = projection({
  type: 'Tenure',
  of: 'FACT',
  fields: {
    ...factFields,
    holder: entityInRole('HOLDER', ACTOR_TYPES, false),
    office: officeOfTenure,
    exOfficio: entityInRole('CAPACITY', ['Office'], false),
    acting,
    vacant: flag('vacant'),
    length: valueField(
      ['startMin', 'startMax', 'endMin', 'endMax', 'support'],
      (values) => lengthOf(boundsOf(values), values[4] as Support),
      dayCount,
    ),
    began: property('began'),
    ended: property('ended'),
    previous: adjacentTenure('BEFORE'),
    next: adjacentTenure('AFTER'),
  },
});
