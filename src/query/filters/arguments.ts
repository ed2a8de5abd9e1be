/** Conditions from arguments. Only arguments that are present add one, so the statement has no null tests. */

import { keptIn } from '../../domain/model/keptIn.ts';
import type { PartsWithin } from '../../domain/paths/partsWithin.ts';
import { type Cypher, cypher, Param } from '../../store/cypher.ts';
import type { Value } from '../../store/graph.ts';
import type { RequestValues } from '../compile/run.ts';
import type { Args, Selection } from '../compile/selection.ts';

/** Reads the value at a path of the arguments, such as `['filter', 'offices']`, which must be present. */
export const valueAt =
  ({ slot }: Selection, path: readonly string[]) =>
  (run: RequestValues): unknown =>
    path.reduce<unknown>((value, step) => (value as Args)[step], run.args[slot]);

/** The parameters by path, so that a statement that uses an argument twice has one parameter for it. */
const paramsBySelection = new WeakMap<Selection, Map<string, Param<RequestValues>>>();

function paramAt(selection: Selection, key: string, read: (run: RequestValues) => Value) {
  const params = keptIn(paramsBySelection, selection, () => new Map<string, Param<RequestValues>>());
  return keptIn(params, key, () => new Param(read));
}

/** A parameter for the value at a path of the arguments. */
export const argumentAt = (selection: Selection, path: readonly string[]): Param<RequestValues> =>
  paramAt(selection, path.join('.'), valueAt(selection, path) as (run: RequestValues) => Value);

/** The key of an argument among those of a request. */
export const argumentKey = ({ slot }: Pick<Selection, 'slot'>, path: readonly string[]): string =>
  `${slot} ${path.join('.')}`;

const waysIn = (
  { parts }: RequestValues,
  selection: Selection,
  path: readonly string[],
  asked: keyof PartsWithin['ways'],
) => parts?.get(argumentKey(selection, path))?.ways[asked] ?? {};

/** A parameter for the days of what is inside the entities that an argument names, by id. */
export const waysAt = (selection: Selection, path: readonly string[], asked: keyof PartsWithin['ways']) =>
  paramAt(selection, `${path.join('.')} ${asked}`, (run) => waysIn(run, selection, path, asked));

/** A parameter for the ids of what is perhaps inside them. */
export const partsAt = (selection: Selection, path: readonly string[]) =>
  paramAt(selection, `${path.join('.')} ids`, (run) => Object.keys(waysIn(run, selection, path, 'POSSIBLE')));

/** The input object at a path of the arguments, which is part of the shape of a statement; empty without one. */
export const argumentsAt = (selection: Selection, path: readonly string[]): Args =>
  (path.reduce<unknown>((value, step) => (value as Args | null | undefined)?.[step], selection.args) as
    | Args
    | null
    | undefined) ?? {};

/** Reads the list of texts at a path of the arguments, which must be present. */
export const listArgument = valueAt as (
  ...place: Parameters<typeof valueAt>
) => (run: RequestValues) => readonly string[];

/** A parameter for one argument. */
export const argument = (selection: Selection, key: string): Param<RequestValues> =>
  argumentAt(selection, [key]);

/** True if a list property and a list argument have an element in common. */
export const intersects = (property: Cypher, value: Param<RequestValues>): Cypher =>
  cypher`any(x IN ${property} WHERE x IN ${value})`;
