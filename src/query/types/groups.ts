/** `FactGroups` and `EventGroups`: the items of a list counted by period, entity, role or category. */

import type { DayCount } from '../../domain/time/dayCount.ts';
import { takes } from '../compile/exactFields.ts';
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

const shared = {
  key: (group) => group.key,
  label: takes(['language'], (group: Group, args: Args) => group.label(args)),
  from: (group) => group.from,
  to: (group) => group.to,
  entity: (group, _args, field, env) => group.entity(field, env),
  definite: (group) => group.definite,
  possible: (group) => group.possible,
} satisfies Readonly<Record<string, ValueReader<Group>>>;

const factGroup: ValueType<Group> = valueType('FactGroup', {
  ...shared,
  days: (group, _args, field, env) => dayCount(group.days, field, env),
});

const eventGroup: ValueType<Group> = valueType('EventGroup', shared);

const groupsOf = (group: ValueType<Group>) =>
  ({
    items: ({ items }, _args, field, env) => items.map((each) => group(each, field, env)),
    ungroupedCount: ({ ungrouped }) => ungrouped,
    complete: ({ complete }) => complete,
  }) satisfies Readonly<Record<string, ValueReader<Groups>>>;

export const factGroups: ValueType<Groups> = valueType('FactGroups', groupsOf(factGroup));

export const eventGroups: ValueType<Groups> = valueType('EventGroups', groupsOf(eventGroup));
