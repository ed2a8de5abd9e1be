/** Conditions from arguments: present ones only, so that the statement holds no null tests. */

import { type Cypher, cypher, Param } from '../../store/cypher.ts';
import type { Value } from '../../store/graph.ts';
import type { Run } from '../compile/scope.ts';
import type { Args, Selection } from '../compile/selection.ts';

/** One parameter for each place of the arguments, however often a statement uses it. */
const made = new WeakMap<Selection, Map<string, Param<Run>>>();

/** The value at a path below the arguments when the request runs, such as `filter`, `office`. */
export function argumentAt(selection: Selection, path: readonly string[]): Param<Run> {
  const params = made.get(selection) ?? new Map<string, Param<Run>>();
  made.set(selection, params);
  const key = path.join('.');
  const known = params.get(key);
  if (known) return known;
  const param = new Param<Run>((run) => {
    let value: unknown = run.args[selection.slot];
    for (const step of path) value = (value as Args)[step];
    return value as Value;
  });
  params.set(key, param);
  return param;
}

/** The texts at a path that is given, when the request runs. */
export const listIn =
  (selection: Selection, path: readonly string[]): ((run: Run) => readonly string[]) =>
  (run) =>
    path.reduce<unknown>(
      (value, step) => (value as Args)[step],
      run.args[selection.slot],
    ) as readonly string[];

/** The value of one argument when the request runs. */
export const argument = (selection: Selection, key: string): Param<Run> => argumentAt(selection, [key]);

type Condition<Result> = (value: Param<Run>) => Result;

/** The conditions of the keys of one input object that are given. */
export function givenIn<Result>(
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
export const given = (
  selection: Selection,
  conditions: Readonly<Record<string, Condition<Cypher>>>,
): Cypher[] => givenIn(selection, [], selection.args, conditions);

/** True where a list property and a list argument share an element. */
export const shares = (property: Cypher, value: Param<Run>): Cypher =>
  cypher`any(x IN ${property} WHERE x IN ${value})`;
