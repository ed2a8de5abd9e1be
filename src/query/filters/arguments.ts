/** Conditions from arguments: present ones only, so that the statement holds no null tests. */

import { type Cypher, cypher, Param } from '../../store/cypher.ts';
import type { Value } from '../../store/graph.ts';
import type { RequestValues } from '../compile/run.ts';
import type { Args, Selection } from '../compile/selection.ts';

/** One parameter for each place of the arguments, however often a statement uses it. */
const paramsBySelection = new WeakMap<Selection, Map<string, Param<RequestValues>>>();

/** The value at a path below the arguments when the request runs, such as `filter`, `office`. */
export function argumentAt(selection: Selection, path: readonly string[]): Param<RequestValues> {
  const params = paramsBySelection.get(selection) ?? new Map<string, Param<RequestValues>>();
  paramsBySelection.set(selection, params);
  const key = path.join('.');
  const known = params.get(key);
  if (known) return known;
  const param = new Param<RequestValues>((run) => {
    let value: unknown = run.args[selection.slot];
    for (const step of path) value = (value as Args)[step];
    return value as Value;
  });
  params.set(key, param);
  return param;
}

/** The texts at a path that is given, when the request runs. */
export const listArgument =
  (selection: Selection, path: readonly string[]): ((run: RequestValues) => readonly string[]) =>
  (run) =>
    path.reduce<unknown>(
      (value, step) => (value as Args)[step],
      run.args[selection.slot],
    ) as readonly string[];

/** The value of one argument when the request runs. */
export const argument = (selection: Selection, key: string): Param<RequestValues> =>
  argumentAt(selection, [key]);

type Condition<Result> = (value: Param<RequestValues>) => Result;

/** The conditions of the keys of one input object that are given. */
export function inputConditions<Result>(
  selection: Selection,
  path: readonly string[],
  input: Args | null | undefined,
  conditions: Readonly<Record<string, Condition<Result>>>,
): Result[] {
  if (!input) return [];
  return Object.entries(conditions)
    .filter(([key]) => input[key] != null)
    .map(([key, condition]) => condition(argumentAt(selection, [...path, key])));
}

/** The conditions of the arguments that are given. */
export const argumentConditions = (
  selection: Selection,
  conditions: Readonly<Record<string, Condition<Cypher>>>,
): Cypher[] => inputConditions(selection, [], selection.args, conditions);

/** True where a list property and a list argument share an element. */
export const intersects = (property: Cypher, value: Param<RequestValues>): Cypher =>
  cypher`any(x IN ${property} WHERE x IN ${value})`;
