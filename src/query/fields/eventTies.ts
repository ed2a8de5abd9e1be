/** The relations that link an event to places and actors. */

/** The type of the relation by the name of the tie. */
export const EVENT_RELATIONS = {
  PLACE: 'HELD_IN',
  HOST: 'HOSTED_BY',
  ORGANIZER: 'ORGANIZED_BY',
  BODY: 'BELONGS_TO',
} as const;
