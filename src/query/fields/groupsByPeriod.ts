/** `groups(by: PERIOD)` of a connection. */

import { dateLabel } from '../../domain/labels/dateLabel.ts';
import { isoOf } from '../../domain/time/day.ts';
import {
  countPeriods,
  daysOfPeriod,
  type PeriodUnit,
  periodText,
  type SideCount,
} from '../../domain/time/period.ts';
import type { YearAnswer } from '../../domain/time/yearCounts.ts';
import { type Cypher, cypher, lines, literal, type Variable, variables, where } from '../../store/cypher.ts';
import { isUndated } from '../compile/factSides.ts';
import { call } from '../compile/fieldReaders.ts';
import { countedYears } from '../compile/fromMemory.ts';
import type { FactsOfYears, ListMatch, ListScope } from '../compile/listScope.ts';
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
  // Facts that are listed at a moment are counted with their days outside it.
  periodGroups(
    scope,
    at,
    selection,
    factGroups,
    matched.years?.window === at.during ? matched.years : undefined,
    {
      sides: (unit, found) => sideCounts(matched, at, unit, literal(''), found),
      undated: (count) => [
        cypher`${lines(matched.clauses)}${where([...matched.conditions, isUndated(at.item)])}`,
        cypher`RETURN count(*) AS ${count}`,
      ],
    },
  );

/** The clauses that count the items of a list. */
interface PeriodCounts {
  /** Returns the rows of `sideCounts` as `found`, in the group ''. */
  sides(unit: PeriodUnit, found: Variable): readonly Cypher[];
  /** Returns the number of undated items. */
  undated(count: Variable): readonly Cypher[];
}

/** @param years the facts, if they may be counted in memory */
export function periodGroups(
  scope: Scope,
  at: ListScope,
  selection: Selection,
  type: ValueType<Groups>,
  years: FactsOfYears | undefined,
  counts: PeriodCounts,
): FieldPlan {
  const unit = (selection.args.unit ?? 'YEAR') as PeriodUnit;
  const kept = countedYears(scope, years, unit);
  const [sides, undated] = variables('c', 'c');
  const read = kept
    ? { clauses: [], carries: [], expression: literal(0) }
    : {
        clauses: [call(scope, counts.sides(unit, sides)), call(scope, counts.undated(undated))],
        carries: [sides, undated],
        expression: cypher`[${sides}, ${undated}]`,
      };
  return {
    ...read,
    decode(raw, env) {
      const [groups, ungrouped] = kept ? fromYears(kept(env.run)) : fromRows(raw);
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
      return type({ items, ungrouped, complete: true }, selection, env);
    },
  };
}

type CountedSides = readonly [groups: ReadonlyMap<string, readonly SideCount[]>, undated: number];

const fromYears = ({ sides, undated }: YearAnswer): CountedSides => [new Map([['', sides]]), undated];

function fromRows(raw: unknown): CountedSides {
  const [rows, undated] = raw as readonly [readonly unknown[], number];
  return [sidesByGroup(rows), undated];
}
