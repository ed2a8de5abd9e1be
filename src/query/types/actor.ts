/** The fields of the interface `Actor`, and those that all actors have although the interface does not. */

import { interfaceFields } from '../compile/exactFields.ts';
import { claimsBySpeaker } from '../fields/claimLists.ts';
import { factsInRole, relationsOf } from '../fields/factLists.ts';
import { eventsOfActor } from '../fields/relatedEntities.ts';
import { entityFields } from './entity.ts';
import { PARTICIPANT_ROLES } from './participation.ts';

export const actorFields = interfaceFields('Actor', {
  ...entityFields,
  tenures: factsInRole({ type: 'Tenure', roles: ['HOLDER'], states: 'ALL' }),
  participations: factsInRole({ type: 'Participation', roles: PARTICIPANT_ROLES, states: 'NONE' }),
  attributedClaims: claimsBySpeaker,
});

export const commonActorFields = {
  memberships: factsInRole({ type: 'Membership', roles: ['MEMBER'], states: 'ALL' }),
  relations: relationsOf,
  events: eventsOfActor,
};
