/** Arguments of root fields with a prefetch, resolved or refused. */

import type { Args, Selection } from '../compile/selection.ts';
import { InputError } from '../inputError.ts';
import { redirected } from '../notes/note.ts';
import type { QuerySession } from '../querySession.ts';
import type { LinkedFacts } from './linkingFacts.ts';
import { unknownId } from './unknownId.ts';

/**
 * The id of the entity after merges; a note says where that is another one. Throws InputError for an unknown id, since no
 * answer makes sense without it.
 */
export function resolveEntityId(
  session: QuerySession,
  root: Selection,
  argument: string,
  id: string,
  read: LinkedFacts,
): string {
  const entity = read.entities.get(id);
  if (entity === undefined) throw unknownId(root, argument, { [argument]: id });
  if (entity !== id) session.addNote(redirected(root, argument, id, entity));
  return entity;
}

/** An integer argument, or `fallback`. Throws InputError if it is not between `least` and `most`. */
export function integerArgument(
  root: Selection,
  args: Args,
  argument: string,
  fallback: number,
  least: number,
  most: number,
): number {
  const value = Number(args[argument] ?? fallback);
  if (value >= least && value <= most) return value;
  throw new InputError(
    'OUT_OF_RANGE',
    `${root.name}(${argument}: ${value}) is out of range; give ${least} to ${most}.`,
  );
}
