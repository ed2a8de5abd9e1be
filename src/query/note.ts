/** Notes to the caller about an answer, for which the answer has no field. */

export type NoteCode =
  /** Not everything was examined, or something may be missing. */
  | 'INCOMPLETE'
  /** Nothing has an id that a condition names. */
  | 'UNKNOWN_ID'
  /** A condition names the id of a record of another kind than it compares. */
  | 'OTHER_KIND';

export interface Note {
  readonly code: NoteCode;
  /** A sentence that says what would help. */
  readonly message: string;
  /** The value that the note is about. */
  readonly value?: string;
}
