/** One projection per kind of fact. */

import type { Count } from '../../domain/model/record.ts';
import { cypher } from '../../store/cypher.ts';
import { computed, list, property } from '../compile/fields.ts';
import { links } from '../compile/pattern.ts';
import type { Field, Projection } from '../compile/plan.ts';
import { valued, valueType } from '../compile/valueObjects.ts';
import { neighbours } from '../fields/adjacentTenures.ts';
import { ACTOR_TYPES, ENTITY_TYPES, SHORT_LIST } from './concreteTypes.ts';
import { COUNT_KEYS, count, countOf } from './count.ts';
import { factFields, role } from './fact.ts';

/** A flag that is stored only where it is true. */
const flag = (key: string): Field => computed([key], ([value]) => value === true);

const several = (relationship: 'ON_BEHALF_OF' | 'ABOUT', to: readonly string[]): Field =>
  list({
    to,
    order: 'id',
    limit: SHORT_LIST,
    match: (scope, target) => cypher`MATCH (${scope.node})-[:${links(scope, relationship)}]->(${target})`,
  });

const group = valueType<{ description: string; count: Count | null }>('Group', {
  description: (g) => g.description,
  count: (g, _args, selection, env) => count(g.count, selection, env),
});

const fact = (type: string, fields: Readonly<Record<string, Field>>): Projection => ({
  type,
  of: 'FACT',
  fields: { ...factFields, ...fields },
});

export const tenure = fact('Tenure', {
  holder: role('HOLDER', ACTOR_TYPES, false),
  office: role('OFFICE', ['Office']),
  acting: flag('acting'),
  vacant: flag('vacant'),
  began: property('began'),
  ended: property('ended'),
  predecessors: neighbours('BEFORE'),
  successors: neighbours('AFTER'),
});

export const membership = fact('Membership', {
  member: role('MEMBER', ACTOR_TYPES),
  body: role('BODY', ['Organization']),
  role: property('role'),
});

export const participation = fact('Participation', {
  participant: role('PARTICIPANT', ACTOR_TYPES, false),
  event: role('EVENT', ['Event']),
  capacity: role('CAPACITY', ['Office'], false),
  role: property('role'),
  group: valued(
    ['groupText', ...COUNT_KEYS],
    ([text, ...values]) => (text === null ? null : { description: String(text), count: countOf(values) }),
    group,
  ),
  onBehalfOf: several('ON_BEHALF_OF', ACTOR_TYPES),
});

export const relation = fact('Relation', {
  type: property('type'),
  subject: role('SUBJECT', ENTITY_TYPES),
  object: role('OBJECT', ENTITY_TYPES),
});

export const nameFact = fact('Name', {
  entity: role('ENTITY', ENTITY_TYPES),
  text: property('text'),
  language: property('language'),
  nameKind: property('nameKind'),
});

export const existence = fact('Existence', {
  entity: role('ENTITY', ENTITY_TYPES),
  format: property('format'),
  seats: property('seats'),
});

export const quantity = fact('Quantity', {
  entity: role('ENTITY', ENTITY_TYPES),
  property: property('property'),
  value: valued([...COUNT_KEYS], (values) => countOf(values), count),
  unit: property('unit'),
});

export const remark = fact('Remark', {
  about: several('ABOUT', ENTITY_TYPES),
  text: property('text'),
});
