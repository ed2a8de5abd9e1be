/** Query plans of a real Neo4j. */
import neo4j, { type Driver, type Plan, type ProfiledPlan } from 'neo4j-driver';
import { neo4jOptions } from './engines.ts';

export interface Explained {
  /** The operators of the plan, in the order of the tree. */
  readonly operators: readonly string[];
}

/** Explains statements on the Neo4j of this test run; `close` it when done. */
export function openExplainer(): {
  /** Without running the statement. */
  explain(text: string, params: Readonly<Record<string, unknown>>): Promise<Explained>;
  /** Lets the database count what its indexes hold and forget its plans, as it does by itself in time. */
  settle(): Promise<void>;
  /** Runs the statement and counts its database hits. */
  hits(text: string, params: Readonly<Record<string, unknown>>): Promise<number>;
  close(): Promise<void>;
} {
  const { uri, username, password } = neo4jOptions();
  const driver: Driver = neo4j.driver(uri, username ? neo4j.auth.basic(username, password ?? '') : undefined);
  const summaryOf = async (text: string, params: Readonly<Record<string, unknown>>) => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    try {
      return (await session.run(text, wholeNumbers(params))).summary;
    } finally {
      await session.close();
    }
  };
  return {
    async explain(text, params) {
      const { plan } = await summaryOf(`EXPLAIN ${text}`, params);
      if (!plan) throw new Error('the database gave no plan');
      return { operators: operatorsOf(plan) };
    },
    async settle() {
      const session = driver.session();
      try {
        await session.run('CALL db.prepareForReplanning(60)');
      } finally {
        await session.close();
      }
    },
    async hits(text, params) {
      const { profile } = await summaryOf(`PROFILE ${text}`, params);
      if (!profile) throw new Error('the database gave no profile');
      return hitsOf(profile);
    },
    close: () => driver.close(),
  };
}

const operatorsOf = (plan: Plan): string[] => [
  // The name carries the runtime's database: "NodeIndexSeek@neo4j".
  plan.operatorType.split('@')[0] ?? plan.operatorType,
  ...plan.children.flatMap(operatorsOf),
];

const hitsOf = (plan: ProfiledPlan): number =>
  plan.dbHits + plan.children.reduce((sum, child) => sum + hitsOf(child), 0);

const wholeNumbers = (params: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      Number.isInteger(value) ? neo4j.int(value as number) : value,
    ]),
  );
