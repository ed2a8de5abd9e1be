/** An id that leads to no entity, where the question makes no sense without one. */

import type { Args, Selection } from '../compile/selection.ts';
import { InputError } from '../inputError.ts';

/** Names the argument and the value; the caller's mistake, not an empty answer. */
export const unknownId = (root: Selection, argument: string, args: Args): InputError =>
  new InputError(
    'UNKNOWN_ID',
    `${root.name}(${argument}: ${JSON.stringify(String(args[argument]).slice(0, 200))}) is the id of no entity; ids are those that answers give, for example { people { nodes { id label } } }.`,
  );
