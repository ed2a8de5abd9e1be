/** Conditions from arguments: present ones only, so that the statement holds no null tests. */

import type { Run } from '../compose/scope.ts';
import { type Cypher, cypher, Param } from '../cypher.ts';
import type { Value } from '../graph.ts';
import type { Args, Selection } from '../selection.ts';

/** The value of one argument when the request runs. */
export const argument = (selection: Selection, key: string): Param<Run> =>
  new Param<Run>((run) => (run.args[selection.slot] as Args)[key] as Value);

/** The value at a path below the arguments, such as `filter.office`. */
export const argumentAt = (selection: Selection, path: readonly string[]): Param<Run> =>
  new Param<Run>((run) => {
    let value: unknown = run.args[selection.slot];
    for (const key of path) value = (value as Args)[key];
    return value as Value;
  });

/** The conditions of the arguments that are given. */
export function given(
  selection: Selection,
  conditions: Readonly<Record<string, (value: Param<Run>) => Cypher>>,
): Cypher[] {
  return Object.entries(conditions)
    .filter(([key]) => selection.args[key] != null)
    .map(([key, condition]) => condition(argument(selection, key)));
}

/** The conditions of the keys of one input object that are given. */
export function givenIn(
  selection: Selection,
  path: readonly string[],
  input: Args | null | undefined,
  conditions: Readonly<Record<string, (value: Param<Run>) => Cypher>>,
): Cypher[] {
  if (!input) return [];
  return Object.entries(conditions)
    .filter(([key]) => input[key] != null)
    .map(([key, condition]) => condition(argumentAt(selection, [...path, key])));
}

/** True where a list property and a list argument share an element. */
export const shares = (property: Cypher, value: Param<Run>): Cypher =>
  cypher`any(x IN ${property} WHERE x IN ${value})`;
