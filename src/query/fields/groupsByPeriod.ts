/** `groups(by: PERIOD)` of a connection of facts. */

import { dateLabel } from '../../domain/labels/dateLabel.ts';
import { isoOf } from '../../domain/time/day.ts';
import { countPeriods, daysOfPeriod, type PeriodUnit, periodText } from '../../domain/time/period.ts';
import { cypher, lines, literal, Variable, where } from '../../store/cypher.ts';
import { call } from '../compile/fieldReaders.ts';
import type { ListMatch, ListScope } from '../compile/listScope.ts';
import { isUndated } from '../compile/moment.ts';
import type { FieldPlan, Scope } from '../compile/scope.ts';
import type { Selection } from '../compile/selection.ts';
import { type FactGroup, factGroups } from '../types/factGroups.ts';
import { languageOf } from './language.ts';
import { periodRangeOf } from './periodRange.ts';
import { sideCounts, sidesByGroup } from './periods.ts';

/** The facts of the list by period; undated facts are in no group. */
export function groupsByPeriod(
  scope: Scope,
  matched: ListMatch,
  at: ListScope,
  selection: Selection,
): FieldPlan {
  const unit = (selection.args.unit ?? 'YEAR') as PeriodUnit;
  const sides = new Variable('c');
  const undated = new Variable('c');
  return {
    clauses: [
      call(scope, sideCounts(matched, at, unit, literal(''), sides)),
      call(scope, [
        cypher`${lines(matched.clauses)}${where([...matched.conditions, isUndated(at.item)])}`,
        cypher`RETURN count(*) AS ${undated}`,
      ]),
    ],
    carries: [sides, undated],
    expression: cypher`[${sides}, ${undated}]`,
    decode(raw, env) {
      const [rows, ungrouped] = raw as readonly [readonly unknown[], number];
      const span = periodRangeOf(rows, unit, at.during?.days(env) ?? null, selection.name);
      const counted = sidesByGroup(rows).get('') ?? [];
      const items = (span ? countPeriods(counted, span.first, span.last) : []).map(
        ({ period, definite, possible }): FactGroup => {
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
      return factGroups({ items, ungrouped, complete: true }, selection, env);
    },
  };
}
