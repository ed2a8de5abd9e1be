/** `Quantity`. */

import { hullOfCounts } from '../../domain/claims/countConsensus.ts';
import { projection } from '../compile/exactFields.ts';
import { computed, property } from '../compile/fieldReaders.ts';
import type { DecodeContext } from '../compile/run.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import type { Selection } from '../compile/selection.ts';
import { entityInRole } from '../fields/factRoles.ts';
import { ENTITY_TYPES } from './concreteTypes.ts';
import { count } from './count.ts';
import { factFields } from './fact.ts';
import { quantityValue, quantityValues, VALUE_KEYS } from './quantityValue.ts';

type Values = ReturnType<typeof quantityValues>;

/** A field that is made from the values of the moment, or without one from all. */
const fromValues = (
  make: (values: Values, selection: Selection, env: DecodeContext) => unknown,
): FieldCompiler =>
  computed(VALUE_KEYS, (row, env, selection) => make(quantityValues(row, env), selection, env));

export const quantity = projection({
  type: 'Quantity',
  of: 'FACT',
  fields: {
    ...factFields,
    entity: entityInRole('ENTITY', ENTITY_TYPES),
    property: property('property'),
    value: fromValues((values, selection, env) =>
      count(hullOfCounts(values.map(({ value }) => value)), selection, env),
    ),
    values: fromValues((values, selection, env) =>
      values.map((value) => quantityValue(value, selection, env)),
    ),
    unit: property('unit'),
  },
});
