/** `Person`. */

import { projection } from '../compile/exactFields.ts';
import { actorFields, commonActorFields } from './actor.ts';

export const person = projection({
  type: 'Person',
  of: 'NODE',
  fields: { ...actorFields, ...commonActorFields },
});
