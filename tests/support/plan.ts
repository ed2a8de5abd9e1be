/** Query plans and database hits on the Neo4j of the test run. */
import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import type { Params } from '../../src/store/graph.ts';
import { neo4jOptions } from './engines.ts';
import { hitsOf, wholeNumbers } from './profile.ts';

export interface Explained {
  /** The operators of the plan, each before its children. */
  readonly operators: readonly string[];
}

/** Opens a connection that explains statements. The caller closes it. */
export function openExplainer(): {
  /** Plans a statement without running it. */
  explain(text: string, params: Params): Promise<Explained>;
  /** Updates the statistics of indexes and clears cached plans, which the database otherwise does after some time. */
  settle(): Promise<void>;
  /** Runs the statement and counts its database hits. */
  hits(text: string, params: Params): Promise<number>;
  close(): Promise<void>;
} {
  const { uri, username, password } = neo4jOptions();
  const driver: Driver = neo4j.driver(uri, username ? neo4j.auth.basic(username, password ?? '') : undefined);
  return {
    async explain(text, params) {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ });
      try {
        const { plan } = (await session.run(`EXPLAIN ${text}`, wholeNumbers(params) as object)).summary;
        if (!plan) throw new Error('The database returned no plan.');
        return { operators: operatorsOf(plan) };
      } finally {
        await session.close();
      }
    },
    async settle() {
      const session = driver.session();
      try {
        await session.run('CALL db.prepareForReplanning(60)');
      } finally {
        await session.close();
      }
    },
    hits: (text, params) => hitsOf(driver, { text, params }),
    close: () => driver.close(),
  };
}

const operatorsOf = (plan: Plan): string[] => [
  // The type ends with the name of the database: "NodeIndexSeek@neo4j".
  plan.operatorType.split('@')[0] ?? plan.operatorType,
  ...plan.children.flatMap(operatorsOf),
];
