/** The error for the id of no entity in an argument that needs one. */

import type { Args, Selection } from '../compile/selection.ts';
import { InputError } from '../inputError.ts';

/** The error for `argument`, whose value is in `args`. */
export const unknownId = (root: Selection, argument: string, args: Args): InputError =>
  new InputError(
    'UNKNOWN_ID',
    `${root.name}(${argument}: ${JSON.stringify(String(args[argument]).slice(0, 200))}): no entity has this id; find ids by name, for example { search(text: "Morozov") { nodes { entity { id } } } }.`,
  );
