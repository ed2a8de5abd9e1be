/** The note about the id of an entity that was merged into another. */
import type { Selection } from '../compile/selection.ts';
import type { Note } from './note.ts';

/** The note about `id` in an argument of a root field, whose answer shows the entity `into`. */
export const redirected = (root: Selection, argument: string, id: string, into: string): Note => ({
  path: [root.key],
  code: 'REDIRECTED',
  value: id,
  suggestion: into,
  message: `${root.name}(${argument}:): ${JSON.stringify(id)} was merged into ${JSON.stringify(into)}, which the answer shows.`,
});
