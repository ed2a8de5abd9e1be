/** `Participation`, and the `Group` of people that may have taken part. */

import type { Count } from '../../domain/model/record.ts';
import { projection } from '../compile/exactFields.ts';
import { property } from '../compile/fieldReaders.ts';
import { type ValueType, valueField, valueType } from '../compile/valueObjects.ts';
import { countInRole, entitiesInRole, entityInRole } from '../fields/factRoles.ts';
import { ACTOR_TYPES } from './concreteTypes.ts';
import { count, countOf, WHOLE_COUNT_KEYS } from './count.ts';
import { factFields } from './fact.ts';

/** The roles of an actor that took part, in person or through somebody else. */
export const PARTICIPANT_ROLES = ['PARTICIPANT', 'ON_BEHALF_OF'] as const;

const group: ValueType<{ description: string; count: Count | null }> = valueType('Group', {
  description: (g) => g.description,
  size: (g, _args, selection, env) => count(g.count, selection, env),
});

export const participation = projection({
  type: 'Participation',
  of: 'FACT',
  fields: {
    ...factFields,
    participant: entityInRole('PARTICIPANT', ACTOR_TYPES, false),
    event: entityInRole('EVENT', ['Event']),
    capacity: entityInRole('CAPACITY', ['Office'], false),
    role: property('role'),
    group: valueField(
      ['groupText', ...WHOLE_COUNT_KEYS],
      ([text, ...values]) => (text === null ? null : { description: String(text), count: countOf(values) }),
      group,
    ),
    onBehalfOf: entitiesInRole('ON_BEHALF_OF', ACTOR_TYPES),
    onBehalfOfCount: countInRole('ON_BEHALF_OF'),
  },
});
