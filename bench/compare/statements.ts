/** The statements that Fasti sends for a request, and their database hits on Neo4j. */
import type { Driver } from 'neo4j-driver';
import { createApi } from '../../src/api/api.ts';
import type { Graph, Statement } from '../../src/store/graph.ts';
import { hitsOf as hitsOfStatement } from '../../tests/support/profile.ts';
import { recording } from '../../tests/support/recordingGraph.ts';
import type { Asked } from './question.ts';

/** The statements of each request, in the order in which they were sent. */
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

/** The database hits of each request. */
export async function hitsOf(driver: Driver, requests: readonly (readonly Statement[])[]): Promise<number[]> {
  const found: number[] = [];
  for (const statements of requests) {
    let sum = 0;
    for (const statement of statements) sum += await hitsOfStatement(driver, statement);
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
