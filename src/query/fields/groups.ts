/** `groups` of a connection of facts: the whole list counted by period, holder, office, body or role. */

import type { ConnectionField } from '../compile/connectionSpec.ts';
import { takes } from '../compile/exactFields.ts';
import { type GroupKey, groupsByKey } from './groupsByKey.ts';
import { groupsByPeriod } from './groupsByPeriod.ts';

const groupsOf: ConnectionField = (scope, matched, at, selection) => {
  const by = selection.args.by as GroupKey | 'PERIOD';
  return by === 'PERIOD'
    ? groupsByPeriod(scope, matched, at, selection)
    : groupsByKey(by, scope, matched, at, selection);
};

export const groups = takes(['by', 'unit', 'orderBy'], groupsOf);
