/** What stands in the way of a planned change. */

import { shown } from '../../formats/problem.ts';
import type { PlannedChange } from './plan.ts';

/** What is wrong, and what would work, for a change of the kind CONFLICT. */
export function conflictOf({ record, id, before }: PlannedChange): {
  readonly message: string;
  readonly hint: string;
} {
  // Of entities only a merge that a file lists can be in conflict.
  if (record === 'ENTITY')
    return {
      message: `${shown(id)} cannot be merged: ${before ?? 'it is another one already'}`,
      hint: 'take the merge out of the file, or clear what stands in its way first',
    };
  return {
    message: `the fact ${shown(id)} of other datasets is about something else`,
    hint: 'choose another id',
  };
}
