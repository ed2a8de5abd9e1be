/** The interfaces `Entity` and `Actor`, and the types of entities. */

import { cypher, Variable } from '../../store/cypher.ts';
import { interfaceFields, PAGE, projection, takes } from '../compile/exactFields.ts';
import { embedded, property, readOne, variableList } from '../compile/fieldReaders.ts';
import { nodeId } from '../compile/nodeId.ts';
import { matchFactsInRole } from '../compile/pattern.ts';
import { type FieldCompiler, imports } from '../compile/scope.ts';
import { claimsAboutEntity, claimsBySpeaker } from '../fields/claimLists.ts';
import { existsAt, existsAtWith, hadMemberOrOffice, hadTerm } from '../fields/existsAt.ts';
import { allFacts, factsInRole, relationsOf } from '../fields/factLists.ts';
import { label } from '../fields/label.ts';
import { officeBody } from '../fields/officeBody.ts';
import { offices } from '../fields/offices.ts';
import { entitiesLinkedBy, eventsOfActor, relatedEntities } from '../fields/relatedEntities.ts';
import { sourcesOfEntity } from '../fields/sourcesOfEntity.ts';
import { statedNumbers } from '../fields/statedNumbers.ts';
import { timelineOfEntity } from '../fields/timeline.ts';
import { ACTOR_TYPES, ENTITY_TYPES, PARTICIPANT_ROLES } from './concreteTypes.ts';
import { identifiers } from './identifier.ts';
import { succession } from './succession.ts';

/** Reads `read` on the first existence of the event in `scope.node`; null where it has none. */
const fromExistence =
  (read: FieldCompiler): FieldCompiler =>
  (scope, selection) => {
    const existence = new Variable('x');
    const inner = { ...scope, node: existence, state: null };
    const match = [
      matchFactsInRole(scope, scope.node, ['ENTITY'], existence, 'Existence'),
      cypher`WITH ${variableList(imports(inner))} ORDER BY ${existence}.sort LIMIT 1`,
    ];
    return readOne(scope, match, read(inner, selection));
  };

const entityFields = interfaceFields('Entity', {
  id: nodeId,
  recordId: property('id'),
  label: takes(['language'], label),
  kind: property('kind'),
  category: property('category'),
  note: property('note'),
  names: factsInRole({ type: 'Name', roles: ['ENTITY'], states: 'ALL' }),
  existences: factsInRole({ type: 'Existence', roles: ['ENTITY'], states: 'NONE' }),
  existsAt,
  identifiers,
  claims: claimsAboutEntity,
  sources: takes(PAGE, sourcesOfEntity),
  facts: allFacts,
  timeline: takes(
    [...PAGE, 'kinds', 'foldEvents', 'during', 'minCertainty', 'at', 'include'],
    timelineOfEntity,
  ),
});

const actorFields = interfaceFields('Actor', {
  ...entityFields,
  tenures: factsInRole({ type: 'Tenure', roles: ['HOLDER'], states: 'ALL' }),
  participations: factsInRole({ type: 'Participation', roles: PARTICIPANT_ROLES, states: 'NONE' }),
  attributedClaims: claimsBySpeaker,
});

const commonActorFields = {
  memberships: factsInRole({ type: 'Membership', roles: ['MEMBER'], states: 'ALL' }),
  relations: relationsOf,
  events: eventsOfActor,
};

export const person = projection({
  type: 'Person',
  of: 'NODE',
  fields: { ...actorFields, ...commonActorFields },
});

/** The fields of what has offices. */
const bodyFields = (type: string) => ({
  ...actorFields,
  ...commonActorFields,
  existsAt: existsAtWith(hadMemberOrOffice),
  offices: takes([...PAGE, 'reach', 'filter', 'orderBy', 'at'], offices),
  parts: relatedEntities('PART_OF', 'SUBJECTS', [type], 'MIXED'),
  partOf: relatedEntities('PART_OF', 'OBJECTS', [type], 'MIXED'),
});

export const organization = projection({
  type: 'Organization',
  of: 'NODE',
  fields: {
    ...bodyFields('Organization'),
    members: entitiesLinkedBy({
      fact: 'Membership',
      parent: 'BODY',
      item: 'MEMBER',
      to: ACTOR_TYPES,
      states: 'ALL',
    }),
    statedMembers: takes(PAGE, statedNumbers('members')),
  },
});

export const office = projection({
  type: 'Office',
  of: 'NODE',
  fields: {
    ...entityFields,
    existsAt: existsAtWith(hadTerm),
    body: officeBody,
    seatCount: property('seats'),
    succession: takes([...PAGE, 'during'], succession),
    tenures: factsInRole({ type: 'Tenure', roles: ['OFFICE'], states: 'ALL' }),
    holders: entitiesLinkedBy({
      fact: 'Tenure',
      parent: 'OFFICE',
      item: 'HOLDER',
      to: ACTOR_TYPES,
      states: 'ALL',
    }),
  },
});

export const region = projection({
  type: 'Region',
  of: 'NODE',
  fields: bodyFields('Region'),
});

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
    statedParticipants: takes(PAGE, statedNumbers('participants')),
  },
});

export const topic = projection({ type: 'Topic', of: 'NODE', fields: entityFields });
