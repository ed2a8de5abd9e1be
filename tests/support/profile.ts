/** The plan and the cost of a statement on Neo4j. */
import neo4j, { type Driver, type Plan, type ProfiledPlan } from 'neo4j-driver';
import type { Row, Statement, Value } from '../../src/store/graph.ts';

export interface Profile {
  /** The operators of the plan, each before its children; without products that multiply nothing. */
  readonly operators: readonly string[];
  /** The number of database hits. */
  readonly hits: number;
}

/** Runs a statement, and returns its rows with its plan. Numbers are as the driver was told to return them. */
export async function profileOf(
  driver: Driver,
  { text, params }: Statement,
): Promise<Profile & { readonly rows: readonly Row[] }> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records, summary } = await session.run(`PROFILE ${text}`, wholeNumbers(params) as object);
    if (!summary.profile) throw new Error('The database returned no profile.');
    return {
      operators: operatorsOf(summary.profile),
      hits: hitsIn(summary.profile),
      rows: records.map((record) => record.toObject() as Row),
    };
  } finally {
    await session.close();
  }
}

/** Runs a statement and returns its number of database hits. */
export const hitsOf = async (driver: Driver, statement: Statement): Promise<number> =>
  (await profileOf(driver, statement)).hits;

const hitsIn = (plan: ProfiledPlan): number =>
  Number(plan.dbHits) + plan.children.reduce((sum, child) => sum + hitsIn(child), 0);

export const operatorsOf = (plan: Plan): string[] => [
  ...(operatorOf(plan) === 'CartesianProduct' && plan.children.some(isOneRow) ? [] : [operatorOf(plan)]),
  ...plan.children.flatMap(operatorsOf),
];

// The type ends with the name of the database: "NodeIndexSeek@neo4j".
const operatorOf = ({ operatorType }: Plan): string => operatorType.split('@')[0] ?? operatorType;

/**
 * Whether a part of a plan gives one row whatever is stored: a count or another value of all rows. Neo4j 2026 plans a
 * subquery that imports nothing, `CALL () { … RETURN count(x) }`, as a product with it, where 5.26 has Apply.
 */
function isOneRow(plan: Plan): boolean {
  const operator = operatorOf(plan);
  if (operator === 'Projection') return plan.children.every(isOneRow);
  if (operator === 'EagerAggregation')
    // Keys of groups come first.
    return /^(count|max|min|sum|collect)\(/i.test(String(plan.arguments.Details));
  return operator === 'NodeCountFromCountStore';
}

/** Converts whole numbers to Neo4j integers: the driver sends every JavaScript number as a float. */
export function wholeNumbers(value: Value): unknown {
  if (Number.isInteger(value)) return neo4j.int(value as number);
  if (Array.isArray(value)) return value.map(wholeNumbers);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wholeNumbers(inner)]));
}
