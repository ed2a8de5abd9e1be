/** Two queries on one graph: their statements, and how long the one takes compared with the other. */
import type { Graph, Statement } from '../src/store/graph.ts';
import { median, statementsOf } from './compare/statements.ts';

/** The last statement of each query, which reads the answer. Throws an Error if a query fails. */
export async function statementPair(
  graph: Graph,
  a: string,
  b: string,
): Promise<readonly [Statement, Statement]> {
  const asked = [a, b].map((query) => ({ query, variables: {} }));
  const [first, second] = (await statementsOf(graph, asked)).map((statements) => statements.at(-1));
  return [first as Statement, second as Statement];
}

/** The median of the times of `a` to those of `b`, each run in turn after a warm-up. */
export async function timeRatio(
  graph: Graph,
  [a, b]: readonly [Statement, Statement],
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
): Promise<number> {
  const timed = async (statement: Statement): Promise<number> => {
    const begin = process.hrtime.bigint();
    await graph.read(statement);
    return Number(process.hrtime.bigint() - begin);
  };
  const ratios: number[] = [];
  for (let i = 0; i < warmUp + rounds; i += 1) {
    // Each of them begins every other round.
    const times = i % 2 === 0 ? [await timed(a), await timed(b)] : [await timed(b), await timed(a)].reverse();
    if (i >= warmUp) ratios.push((times[0] as number) / (times[1] as number));
  }
  return median(ratios);
}
