/** `Event`. */

import { projection } from '../compile/exactFields.ts';
import { embedded, property } from '../compile/fieldReaders.ts';
import { fromExistence } from '../fields/existenceValue.ts';
import { factsInRole } from '../fields/factLists.ts';
import { entitiesLinkedBy, relatedEntities } from '../fields/relatedEntities.ts';
import { statedNumbers } from '../fields/statedNumbers.ts';
import { ACTOR_TYPES, ENTITY_TYPES } from './concreteTypes.ts';
import { entityFields } from './entity.ts';

export const event = projection({
  type: 'Event',
  of: 'NODE',
  fields: {
    ...entityFields,
    interval: fromExistence(embedded('Interval')),
    format: fromExistence(property('format')),
    hosts: relatedEntities('HOSTED_BY', 'OBJECTS', ACTOR_TYPES, 'NONE'),
    bodies: relatedEntities('BELONGS_TO', 'OBJECTS', ENTITY_TYPES, 'NONE'),
    places: relatedEntities('HELD_IN', 'OBJECTS', ['Region'], 'NONE'),
    organizers: relatedEntities('ORGANIZED_BY', 'OBJECTS', ACTOR_TYPES, 'NONE'),
    topics: relatedEntities('DISCUSSED', 'OBJECTS', ['Topic'], 'NONE'),
    parts: relatedEntities('PART_OF', 'SUBJECTS', ['Event'], 'NONE'),
    partOf: relatedEntities('PART_OF', 'OBJECTS', ['Event'], 'NONE'),
    participations: factsInRole({ type: 'Participation', roles: ['EVENT'], states: 'NONE' }),
    participants: entitiesLinkedBy({
      fact: 'Participation',
      parent: 'EVENT',
      item: 'PARTICIPANT',
      to: ACTOR_TYPES,
      states: 'NONE',
    }),
    statedParticipants: statedNumbers('participants'),
  },
});
