/** Notes to the caller about an answer, for which the answer has no field. */

import type { Selection } from '../compile/selection.ts';

type NoteCode =
  /** Not everything was examined, or something may be missing. */
  | 'INCOMPLETE'
  /** Nothing has an id that an argument names. */
  | 'UNKNOWN_ID'
  /** An argument names the id of a record of another kind than it takes. */
  | 'OTHER_KIND'
  /** An argument names the id of an entity that was merged into another, which the answer shows. */
  | 'REDIRECTED'
  /** A condition has an empty list of values, so that nothing matches. */
  | 'EMPTY_LIST'
  /** The known time is before the first batch. */
  | 'BEFORE_FIRST_BATCH'
  /** A condition gives a role, a category or a place that no record has. */
  | 'UNKNOWN_VALUE'
  /** No recorded fact may overlap the window, of whatever it is. */
  | 'EMPTY_WINDOW'
  /** Nothing is tied to what a condition names, or to its parts. */
  | 'NOTHING_WITHIN';

export interface Note {
  readonly code: NoteCode;
  /** The response keys from the root field to the field that the note is about. */
  readonly path: readonly string[];
  /** A sentence that says what would help. */
  readonly message: string;
  /** The value that the note is about. */
  readonly value?: string;
  /** An id that was perhaps meant, or that of the entity it was merged into. */
  readonly suggestion?: string;
}

/** The note about `id` in an argument of a root field, whose answer shows the entity `into`. */
export const redirected = (root: Selection, argument: string, id: string, into: string): Note => ({
  path: [root.key],
  code: 'REDIRECTED',
  value: id,
  suggestion: into,
  message: `${root.name}(${argument}:): ${JSON.stringify(id)} was merged into ${JSON.stringify(into)}, which the answer shows.`,
});
