/** `groups(by: PERIOD)` of a connection. */

import { dateLabel } from '../../domain/labels/dateLabel.ts';
import { isoOf } from '../../domain/time/day.ts';
import { countPeriods, daysOfPeriod, type PeriodUnit, periodText } from '../../domain/time/period.ts';
import { type Cypher, cypher, literal } from '../../store/cypher.ts';
import { Columns } from '../compile/columns.ts';
import { isUndated } from '../compile/factSides.ts';
import { type OneValue, subquery } from '../compile/fieldReaders.ts';
import { type ListMatch, type ListScope, matchClauses } from '../compile/listScope.ts';
import type { FieldPlan, Scope } from '../compile/scope.ts';
import type { Selection } from '../compile/selection.ts';
import type { ValueType } from '../compile/valueObjects.ts';
import { factGroups, type Group, type Groups } from '../types/groups.ts';
import { languageOf } from './language.ts';
import { periodRangeOf, sideCounts, sidesByGroup } from './periods.ts';

/** The facts of the list by period; undated facts are in no group. */
export const groupsByPeriod = (
  scope: Scope,
  matched: ListMatch,
  at: ListScope,
  selection: Selection,
): FieldPlan =>
  periodGroups(scope, at, selection, factGroups, {
    sides: (unit) => sideCounts(matched, at, unit, literal(''), selection.name),
    undated: matchClauses(matched, [isUndated(at.item)]),
  });

/** How the items of a list are counted. */
interface PeriodCounts {
  /** The rows of `sideCounts`, in the group ''. */
  sides(unit: PeriodUnit): OneValue;
  /** The clauses that match undated items. */
  readonly undated: readonly Cypher[];
}

export function periodGroups(
  scope: Scope,
  at: ListScope,
  selection: Selection,
  type: ValueType<Groups>,
  { sides, undated }: PeriodCounts,
): FieldPlan {
  const unit = (selection.args.unit ?? 'YEAR') as PeriodUnit;
  const columns = new Columns();
  const ofSides = columns.add(subquery(scope, ...sides(unit)));
  const ofUndated = columns.add(subquery(scope, undated, cypher`count(*)`));
  return columns.plan((row, env) => {
    const groups = sidesByGroup(ofSides(row, env));
    const span = periodRangeOf(groups, unit, at.during?.days(env) ?? null, selection.name);
    const counted = groups.get('') ?? [];
    const items = (span ? countPeriods(counted, span.first, span.last) : []).map(
      ({ period, definite, possible }): Group => {
        const { from, to } = daysOfPeriod(period, unit);
        const key = periodText(period, unit);
        return {
          key,
          from: isoOf(from),
          to: isoOf(to),
          definite,
          possible,
          days: null,
          label: (args) => dateLabel(key, languageOf(args)),
          entity: () => null,
        };
      },
    );
    return type({ items, ungrouped: ofUndated(row, env) as number, complete: true }, selection, env);
  });
}
