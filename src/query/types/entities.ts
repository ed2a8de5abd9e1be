/** One projection per kind of entity. */
import { embedded, property } from '../compile/fields.ts';
import type { Field, Projection } from '../compile/plan.ts';
import { said } from '../fields/claimLists.ts';
import { ofExistence } from '../fields/eventExistence.ts';
import { factsInRole, relationsOf } from '../fields/factLists.ts';
import { officeBody } from '../fields/officeBody.ts';
import { eventsOf, related, through } from '../fields/relatedEntities.ts';
import { succession } from '../fields/succession.ts';
import { ACTOR_TYPES, ENTITY_TYPES } from './concreteTypes.ts';
import { entityFields } from './entity.ts';

const heldTenures = factsInRole({ type: 'Tenure', roles: ['HOLDER'], states: 'ALL' });
const memberships = factsInRole({ type: 'Membership', roles: ['MEMBER'], states: 'ALL' });
const participations = factsInRole({
  type: 'Participation',
  roles: ['PARTICIPANT', 'ON_BEHALF_OF'],
  states: 'NONE',
});
const offices = related('BELONGS_TO', 'SUBJECTS', ['Office'], 'MIXED');

const actorFields: Readonly<Record<string, Field>> = {
  ...entityFields,
  tenures: heldTenures,
  memberships,
  participations,
  said,
  relations: relationsOf,
  events: eventsOf,
};

export const person: Projection = { type: 'Person', of: 'NODE', fields: actorFields };

/** Actors that have offices, and parts of their own kind. */
const composed = (type: 'Organization' | 'Region'): Readonly<Record<string, Field>> => ({
  ...actorFields,
  offices,
  parts: related('PART_OF', 'SUBJECTS', [type], 'MIXED'),
  partOf: related('PART_OF', 'OBJECTS', [type], 'MIXED'),
});

export const organization: Projection = {
  type: 'Organization',
  of: 'NODE',
  fields: {
    ...composed('Organization'),
    members: through({ fact: 'Membership', parent: 'BODY', item: 'MEMBER', to: ACTOR_TYPES, states: 'ALL' }),
  },
};

export const region: Projection = { type: 'Region', of: 'NODE', fields: composed('Region') };

export const office: Projection = {
  type: 'Office',
  of: 'NODE',
  fields: {
    ...entityFields,
    body: officeBody,
    seats: property('seats'),
    succession,
    tenures: factsInRole({ type: 'Tenure', roles: ['OFFICE'], states: 'ALL' }),
    holders: through({ fact: 'Tenure', parent: 'OFFICE', item: 'HOLDER', to: ACTOR_TYPES, states: 'ALL' }),
  },
};

export const event: Projection = {
  type: 'Event',
  of: 'NODE',
  fields: {
    ...entityFields,
    interval: ofExistence(embedded('Interval')),
    format: ofExistence(property('format')),
    hosts: related('HOSTED_BY', 'OBJECTS', ACTOR_TYPES, 'NONE'),
    bodies: related('BELONGS_TO', 'OBJECTS', ENTITY_TYPES, 'NONE'),
    places: related('HELD_IN', 'OBJECTS', ['Region'], 'NONE'),
    organizers: related('ORGANIZED_BY', 'OBJECTS', ACTOR_TYPES, 'NONE'),
    topics: related('DISCUSSED', 'OBJECTS', ['Topic'], 'NONE'),
    parts: related('PART_OF', 'SUBJECTS', ['Event'], 'NONE'),
    partOf: related('PART_OF', 'OBJECTS', ['Event'], 'NONE'),
    participations: factsInRole({ type: 'Participation', roles: ['EVENT'], states: 'NONE' }),
    participants: through({
      fact: 'Participation',
      parent: 'EVENT',
      item: 'PARTICIPANT',
      to: ACTOR_TYPES,
      states: 'NONE',
    }),
  },
};

export const topic: Projection = { type: 'Topic', of: 'NODE', fields: entityFields };
