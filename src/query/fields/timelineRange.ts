/** The time that a whole timeline spans, and what in it has no time. */
import { type Day, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../domain/time/day.ts';
import { cypher, lines, literal, Variable, where } from '../../store/cypher.ts';
import type { Extra } from '../compile/connection.ts';
import { call } from '../compile/fields.ts';
import { intervalOfDays } from '../types/interval.ts';
import { undatedFact } from './periods.ts';

/** The hull of all items' bounded days; null where none has one. */
export const range: Extra = (scope, matched, at, selection) => {
  const found = new Variable('c');
  const from = new Variable('from');
  const to = new Variable('to');
  const { item } = at;
  const low = literal(UNBOUNDED_MIN);
  const high = literal(UNBOUNDED_MAX);
  return {
    clauses: [
      call(scope, [
        cypher`${lines(matched.clauses)}${where(matched.conditions)}`,
        cypher`WITH min(CASE WHEN ${item}.startMin > ${low} THEN ${item}.startMin WHEN ${item}.startMax < ${high} THEN ${item}.startMax ELSE null END) AS ${from}, max(CASE WHEN ${item}.endMax < ${high} THEN ${item}.endMax WHEN ${item}.endMin > ${low} THEN ${item}.endMin ELSE null END) AS ${to}`,
        cypher`RETURN [${from}, ${to}] AS ${found}`,
      ]),
    ],
    carries: [found],
    expression: cypher`${found}`,
    decode(raw, env) {
      const [start, end] = raw as [Day | null, Day | null];
      if (start === null && end === null) return null;
      const first = start ?? UNBOUNDED_MIN;
      const last = end ?? UNBOUNDED_MAX;
      return intervalOfDays({ from: first, to: last }, selection, env);
    },
  };
};

/** How many items nothing dates. */
export const undated: Extra = (scope, matched, at) => {
  const found = new Variable('c');
  return {
    clauses: [
      call(scope, [
        cypher`${lines(matched.clauses)}${where([...matched.conditions, undatedFact(at.item)])}`,
        cypher`RETURN count(*) AS ${found}`,
      ]),
    ],
    carries: [found],
    expression: cypher`${found}`,
    decode: (raw) => raw,
  };
};
