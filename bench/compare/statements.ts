/** The statements that Fasti sends for a request, and what they cost on Neo4j. */
import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import { createApi } from '../../src/api/api.ts';
import type { Graph, Statement } from '../../src/graph/graph.ts';
import { recording } from '../../tests/support/recordingGraph.ts';
import type { Asked } from './question.ts';

/** The statements of each request, in their order. */
export async function statementsOf(graph: Graph, asked: readonly Asked[]): Promise<Statement[][]> {
  const recorded = recording(graph);
  const api = await createApi({ graph: recorded, report: ({ error }) => console.error(error) });
  const found: Statement[][] = [];
  for (const { query, variables } of asked) {
    recorded.statements.length = 0;
    const { errors } = await api.execute(query, variables);
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    found.push([...recorded.statements]);
  }
  await api.close();
  return found;
}

const hits = (plan: ProfiledPlan): number =>
  plan.dbHits + plan.children.reduce((sum, child) => sum + hits(child), 0);

/** Database hits of each request. */
export async function hitsOf(driver: Driver, requests: readonly (readonly Statement[])[]): Promise<number[]> {
  const found: number[] = [];
  for (const statements of requests) {
    let sum = 0;
    for (const { text, params } of statements) {
      const session = driver.session();
      const whole = Object.fromEntries(
        Object.entries(params).map(([key, value]) => [
          key,
          Number.isInteger(value) ? neo4j.int(value as number) : value,
        ]),
      );
      const { summary } = await session.run(`PROFILE ${text}`, whole);
      await session.close();
      if (summary.profile) sum += hits(summary.profile as ProfiledPlan);
    }
    found.push(sum);
  }
  return found;
}

export const median = (list: readonly number[]): number => {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};
