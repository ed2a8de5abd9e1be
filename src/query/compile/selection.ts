/** The selected fields of a request, without the types of graphql-js: the input of compiling. */

import { keptIn } from '../../domain/model/keptIn.ts';
import type { IdMoment } from '../../domain/time/qualifiedId.ts';

export type Args = Readonly<Record<string, unknown>>;

/** The moments in the ids of a root field, in the order of the ids; null for an id without one. They stand in for `at`. */
export type IdMoments = readonly (IdMoment | null)[];

/**
 * One selected field. Every concrete type that it applies to has the same object, so that a field of an interface is
 * compiled once.
 */
export interface Selection {
  /** The response key: alias or name. */
  readonly key: string;
  readonly name: string;
  /** The place of the arguments in `RequestValues.args`. `args` are the values at compile time, which have the same shape. */
  readonly slot: number;
  readonly args: Args;
  /** Of a root field: the moments in its ids at compile time, of the same form as those in `RequestValues`. */
  readonly idMoments?: IdMoments;
  /** The selected fields by concrete type of the result; empty for scalars. */
  readonly fields: ReadonlyMap<string, readonly Selection[]>;
}

/** The fields selected on one concrete type. */
export const fieldsOf = (selection: Selection, type: string): readonly Selection[] =>
  selection.fields.get(type) ?? [];

/** What `someBelow` found, by test. Selections do not change, and a field of an interface is below each of its types. */
const foundBelow = new WeakMap<(field: Selection) => boolean, WeakMap<Selection, boolean>>();

/** True if `test` is true for a field anywhere below. The test is asked once for each field; it must be a constant. */
export function someBelow(selection: Selection, test: (field: Selection) => boolean): boolean {
  const found = keptIn(foundBelow, test, () => new WeakMap<Selection, boolean>());
  return keptIn(found, selection, () =>
    [...selection.fields.values()].some((fields) =>
      fields.some((field) => test(field) || someBelow(field, test)),
    ),
  );
}
