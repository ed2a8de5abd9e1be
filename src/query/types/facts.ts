/** The types of facts. What all have is in `fact.ts`. */

import { hullOfCounts } from '../../domain/claims/countConsensus.ts';
import type { Support } from '../../domain/model/kinds.ts';
import type { Count } from '../../domain/model/record.ts';
import { type RelatedResource, readResourceText } from '../../domain/model/resourceRemark.ts';
import { lengthOf } from '../../domain/time/dayCount.ts';
import { boundsOf } from '../compile/certainty.ts';
import { projection } from '../compile/exactFields.ts';
import { computed, property } from '../compile/fieldReaders.ts';
import type { DecodeContext } from '../compile/run.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import type { Selection } from '../compile/selection.ts';
import { type ValueType, valueField, valueType } from '../compile/valueObjects.ts';
import { adjacentTenure } from '../fields/adjacentTenure.ts';
import { countInRoles, entitiesInRole, entityInRole, officeOfTenure } from '../fields/factRoles.ts';
import { acting, flag } from '../fields/flag.ts';
import { ACTOR_TYPES, ENTITY_TYPES } from './concreteTypes.ts';
import { count, countOf, WHOLE_COUNT_KEYS } from './count.ts';
import { dayCount } from './dayCount.ts';
import { factFields } from './fact.ts';
import { quantityValue, quantityValues, VALUE_KEYS } from './quantityValue.ts';

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
    onBehalfOfCount: countInRoles('ON_BEHALF_OF'),
  },
});

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

const relatedResource: ValueType<RelatedResource> = valueType('RelatedResource', {
  title: ({ title }) => title,
  relation: ({ words }) => words || null,
  url: ({ address = '' }) => (/^https?:\/\//i.test(address) ? address : null),
});

export const remark = projection({
  type: 'Remark',
  of: 'FACT',
  fields: {
    ...factFields,
    about: entitiesInRole('ABOUT', ENTITY_TYPES),
    aboutCount: countInRoles('ABOUT'),
    text: property('text'),
    resource: valueField(['text'], ([text]) => readResourceText(String(text)), relatedResource),
  },
});
