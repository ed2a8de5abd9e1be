/** The number of the period of a day, computed by the database. */
import type { PeriodUnit } from '../../domain/time/period.ts';
import { type Cypher, cypher, literal, type Variable, variables } from '../../store/cypher.ts';

const n = literal;

/** Eras of 400 years that are added so that no dividend is negative, since databases round towards zero. */
const ERAS = 7_000_000;

/**
 * Clauses that compute the number of the period of `day`, as `periodNumber` of the domain does, with integers alone.
 * @param number is bound to the number
 * @param kept further columns to carry along
 */
export function periodNumber(day: Variable, number: Variable, unit: PeriodUnit, kept: Cypher): Cypher[] {
  if (unit === 'DAY') return [cypher`WITH ${kept}, ${day} AS ${number}`];
  const [z, era, rest, years, month, year] = variables('z', 'era', 'rest', 'years', 'month', 'year');
  const inYear = cypher`(${rest} - (365 * ${years} + ${years} / 4 - ${years} / 100))`;
  const index: Readonly<Record<Exclude<PeriodUnit, 'DAY'>, Cypher>> = {
    // Months count from March; number 10 is January of the next year.
    MONTH: cypher`${year} * 12 + CASE WHEN ${month} < 10 THEN ${month} + 2 ELSE ${month} - 10 END`,
    YEAR: cypher`${year}`,
    DECADE: cypher`(${year} + ${n(400 * ERAS)}) / 10 - ${n(40 * ERAS)}`,
  };
  return [
    cypher`WITH ${kept}, ${day} + ${n(719_468 + 146_097 * ERAS)} AS ${z}`,
    cypher`WITH ${kept}, ${z} / 146097 AS ${era}, ${z} % 146097 AS ${rest}`,
    cypher`WITH ${kept}, ${era}, ${rest}, (${rest} - ${rest} / 1460 + ${rest} / 36524 - ${rest} / 146096) / 365 AS ${years}`,
    cypher`WITH ${kept}, ${era}, ${years}, (5 * ${inYear} + 2) / 153 AS ${month}`,
    cypher`WITH ${kept}, ${month}, ${era} * 400 + ${years} - ${n(400 * ERAS)} + CASE WHEN ${month} < 10 THEN 0 ELSE 1 END AS ${year}`,
    cypher`WITH ${kept}, ${index[unit]} AS ${number}`,
  ];
}
