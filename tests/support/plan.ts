/** Query plans of a real Neo4j, without running the statement. */
import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { neo4jOptions } from './engines.ts';

export interface Explained {
  /** The operators of the plan, in the order of the tree. */
  readonly operators: readonly string[];
}

/** Explains statements on the Neo4j of this test run; `close` it when done. */
export function openExplainer(): {
  explain(text: string, params: Readonly<Record<string, unknown>>): Promise<Explained>;
  close(): Promise<void>;
} {
  const { uri, username, password } = neo4jOptions();
  const driver: Driver = neo4j.driver(uri, username ? neo4j.auth.basic(username, password ?? '') : undefined);
  return {
    async explain(text, params) {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ });
      try {
        const { summary } = await session.run(`EXPLAIN ${text}`, wholeNumbers(params));
        if (!summary.plan) throw new Error('the database gave no plan');
        return { operators: operatorsOf(summary.plan) };
      } finally {
        await session.close();
      }
    },
    close: () => driver.close(),
  };
}

const operatorsOf = (plan: Plan): string[] => [
  // The name carries the runtime's database: "NodeIndexSeek@neo4j".
  plan.operatorType.split('@')[0] ?? plan.operatorType,
  ...plan.children.flatMap(operatorsOf),
];

const wholeNumbers = (params: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      Number.isInteger(value) ? neo4j.int(value as number) : value,
    ]),
  );
