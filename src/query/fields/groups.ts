/** `groups` of a connection of facts: the whole list counted by period, holder, office, body or role. */

import type { ConnectionField } from '../compile/connectionSpec.ts';
import { type GroupKey, groupsByKey } from './groupsByKey.ts';
import { groupsByPeriod } from './groupsByPeriod.ts';

export const groups: ConnectionField = (scope, matched, at, selection) => {
  const by = selection.args.by as GroupKey | 'PERIOD';
  return by === 'PERIOD'
    ? groupsByPeriod(scope, matched, at, selection)
    : groupsByKey(by, scope, matched, at, selection);
};
