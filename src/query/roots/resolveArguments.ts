/** What a caller of a search means by its arguments, or why they are refused. */

import type { Args, Selection } from '../compile/selection.ts';
import { InputError } from '../inputError.ts';
import type { LinkedFacts } from './linkingFacts.ts';
import { unknownId } from './unknownId.ts';

/** The entity that an id leads to; an id that leads to none is the caller's mistake, not an empty answer. */
export function resolveEntityId(root: Selection, argument: string, id: string, read: LinkedFacts): string {
  const entity = read.entities.get(id);
  if (entity !== undefined) return entity;
  throw unknownId(root, argument, { [argument]: id });
}

/** A whole number between two bounds, or the default where the argument is absent. */
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
