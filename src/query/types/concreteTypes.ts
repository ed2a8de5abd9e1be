/** The object types of the interfaces and unions that fields return, and other lists that several types share. */
import { ACTOR_KINDS, ENTITY_KINDS, FACT_KINDS, nodeLabelOf } from '../../domain/model/kinds.ts';

export const ENTITY_TYPES: readonly string[] = ENTITY_KINDS.map(nodeLabelOf);
export const ACTOR_TYPES: readonly string[] = ACTOR_KINDS.map(nodeLabelOf);
export const FACT_TYPES: readonly string[] = FACT_KINDS.map(nodeLabelOf);
export const NODE_TYPES: readonly string[] = [...ENTITY_TYPES, 'Source', ...FACT_TYPES, 'Claim', 'Batch'];

/** The most items of a list without paging. */
export const SHORT_LIST = 200;

/** The roles of an actor that took part, in person or through somebody else. */
export const PARTICIPANT_ROLES = ['PARTICIPANT', 'ON_BEHALF_OF'] as const;
