/** The cost of a statement on Neo4j. */
import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import type { Statement, Value } from '../../src/store/graph.ts';

/** Runs a statement and returns its number of database hits. */
export async function hitsOf(driver: Driver, { text, params }: Statement): Promise<number> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { profile } = (await session.run(`PROFILE ${text}`, wholeNumbers(params) as object)).summary;
    if (!profile) throw new Error('The database returned no profile.');
    return hitsIn(profile);
  } finally {
    await session.close();
  }
}

const hitsIn = (plan: ProfiledPlan): number =>
  Number(plan.dbHits) + plan.children.reduce((sum, child) => sum + hitsIn(child), 0);

/** Converts whole numbers to Neo4j integers: the driver sends every JavaScript number as a float. */
export function wholeNumbers(value: Value): unknown {
  if (Number.isInteger(value)) return neo4j.int(value as number);
  if (Array.isArray(value)) return value.map(wholeNumbers);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wholeNumbers(inner)]));
}
