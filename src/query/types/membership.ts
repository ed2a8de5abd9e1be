/** `Membership`. */

import { projection } from '../compile/exactFields.ts';
import { property } from '../compile/fieldReaders.ts';
import { entityInRole } from '../fields/factRoles.ts';
import { ACTOR_TYPES } from './concreteTypes.ts';
import { factFields } from './fact.ts';

export const membership = projection({
  type: 'Membership',
  of: 'FACT',
  fields: {
    ...factFields,
    member: entityInRole('MEMBER', ACTOR_TYPES),
    body: entityInRole('BODY', ['Organization']),
    role: property('role'),
    exOfficio: entityInRole('CAPACITY', ['Office'], false),
  },
});
