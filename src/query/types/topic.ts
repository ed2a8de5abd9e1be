/** `Topic`. */

import { projection } from '../compile/exactFields.ts';
import { entityFields } from './entity.ts';

export const topic = projection({ type: 'Topic', of: 'NODE', fields: entityFields });
