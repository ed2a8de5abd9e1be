/** Query plans of a real Neo4j. */
import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import type { Params } from '../../src/store/graph.ts';
import { neo4jOptions } from './engines.ts';
import { hitsOf, wholeNumbers } from './profile.ts';

export interface Explained {
  /** The operators of the plan, in the order of the tree. */
  readonly operators: readonly string[];
}

/** Explains statements on the Neo4j of this test run; `close` it when done. */
export function openExplainer(): {
  /** Without running the statement. */
  explain(text: string, params: Params): Promise<Explained>;
  /** Lets the database count what its indexes hold and forget its plans, as it does by itself in time. */
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
        if (!plan) throw new Error('the database gave no plan');
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
  // The name carries the runtime's database: "NodeIndexSeek@neo4j".
  plan.operatorType.split('@')[0] ?? plan.operatorType,
  ...plan.children.flatMap(operatorsOf),
];
