/** `FactGroups` and `FactGroup`: the facts of a list counted by period, holder, office, body or role. */

import type { DayCount } from '../../domain/time/dayCount.ts';
import type { DecodeContext } from '../compile/run.ts';
import type { Args, Selection } from '../compile/selection.ts';
import { type ValueType, valueType } from '../compile/valueObjects.ts';
import { dayCount } from './dayCount.ts';

export interface FactGroup {
  readonly key: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly definite: number;
  readonly possible: number;
  /** Null for a period. */
  readonly days: DayCount | null;
  label(args: Args): unknown;
  entity(field: Selection, env: DecodeContext): unknown;
}

export interface FactGroups {
  readonly items: readonly FactGroup[];
  /** The number of facts that are in no group. */
  readonly ungrouped: number;
  readonly complete: boolean;
}

const factGroup: ValueType<FactGroup> = valueType('FactGroup', {
  key: (group) => group.key,
  label: (group, args) => group.label(args),
  from: (group) => group.from,
  to: (group) => group.to,
  entity: (group, _args, field, env) => group.entity(field, env),
  definite: (group) => group.definite,
  possible: (group) => group.possible,
  days: (group, _args, field, env) => dayCount(group.days, field, env),
});

export const factGroups: ValueType<FactGroups> = valueType('FactGroups', {
  items: ({ items }, _args, field, env) => items.map((group) => factGroup(group, field, env)),
  ungrouped: ({ ungrouped }) => ungrouped,
  complete: ({ complete }) => complete,
});
