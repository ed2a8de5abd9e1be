/** Messages for planned changes that are in conflict. */

import { type ProblemCode, quoteValue } from '../../formats/problem.ts';
import type { PlannedChange } from './plannedChange.ts';

/** @param change a change of the kind CONFLICT */
export function describeConflict({ record, id, obstacle }: PlannedChange): {
  readonly code: ProblemCode;
  readonly message: string;
  readonly hint: string;
} {
  // The only conflicts of entities are merges listed in files.
  if (record === 'ENTITY')
    return {
      code: 'INVALID_MERGE',
      message: `${quoteValue(id)} cannot be merged: ${obstacle ?? 'it is a different entity'}`,
      hint: 'remove the merge from the file, or remove its obstacle first',
    };
  return {
    code: 'ID_TAKEN',
    message: `other datasets use the fact id ${quoteValue(id)} for a fact about something else`,
    hint: 'choose another id',
  };
}
