/** `FactGroups` and `EventGroups`: the items of a list counted by period, entity, role or category. */

import type { DayCount } from '../../domain/time/dayCount.ts';
import type { DecodeContext } from '../compile/run.ts';
import type { Args, Selection } from '../compile/selection.ts';
import { type ValueReader, type ValueType, valueType } from '../compile/valueObjects.ts';
import { dayCount } from './dayCount.ts';

export interface Group {
  readonly key: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly definite: number;
  readonly possible: number;
  /** Null for a period, and for events. */
  readonly days: DayCount | null;
  label(args: Args): unknown;
  entity(field: Selection, env: DecodeContext): unknown;
}

export interface Groups {
  readonly items: readonly Group[];
  /** The number of items of the list that are in no group. */
  readonly ungrouped: number;
  readonly complete: boolean;
}

type Reader = ValueReader<Group>;

const key: Reader = (group) => group.key;
const label: Reader = (group, args) => group.label(args);
const from: Reader = (group) => group.from;
const to: Reader = (group) => group.to;
const entity: Reader = (group, _args, field, env) => group.entity(field, env);
const definite: Reader = (group) => group.definite;
const possible: Reader = (group) => group.possible;
const days: Reader = (group, _args, field, env) => dayCount(group.days, field, env);

const factGroup: ValueType<Group> = valueType('FactGroup', {
  key,
  label,
  from,
  to,
  entity,
  definite,
  possible,
  days,
});

const eventGroup: ValueType<Group> = valueType('EventGroup', {
  key,
  label,
  from,
  to,
  entity,
  definite,
  possible,
});

export const factGroups: ValueType<Groups> = valueType('FactGroups', {
  items: ({ items }, _args, field, env) => items.map((group) => factGroup(group, field, env)),
  ungroupedCount: ({ ungrouped }) => ungrouped,
  complete: ({ complete }) => complete,
});

export const eventGroups: ValueType<Groups> = valueType('EventGroups', {
  items: ({ items }, _args, field, env) => items.map((group) => eventGroup(group, field, env)),
  ungroupedCount: ({ ungrouped }) => ungrouped,
  complete: ({ complete }) => complete,
});
