/** Query plans and database hits on the Neo4j of the test run. */
import neo4j from 'neo4j-driver';
import type { Params, Statement } from '../../src/store/graph.ts';
import { neo4jOptions } from './engines.ts';
import { hitsOf, operatorsOf, type Profile, profileOf, wholeNumbers } from './profile.ts';

/** Opens a connection that explains statements. The caller closes it. */
export function openExplainer() {
  const { uri, username, password } = neo4jOptions();
  const driver = neo4j.driver(uri, username ? neo4j.auth.basic(username, password ?? '') : undefined, {
    disableLosslessIntegers: true,
  });
  return {
    /** Plans a statement without running it. */
    async explain(text: string, params: Params): Promise<Pick<Profile, 'operators'>> {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ });
      try {
        const { plan } = (await session.run(`EXPLAIN ${text}`, wholeNumbers(params) as object)).summary;
        if (!plan) throw new Error('The database returned no plan.');
        return { operators: operatorsOf(plan) };
      } finally {
        await session.close();
      }
    },
    /** Updates the statistics of indexes and clears cached plans, which the database otherwise does after some time. */
    async settle(): Promise<void> {
      await driver.executeQuery('CALL db.prepareForReplanning(60)');
    },
    /** Clears cached plans, which may have been made for other records. */
    async forgetPlans(): Promise<void> {
      await driver.executeQuery('CALL db.clearQueryCaches()');
    },
    profile: (statement: Statement) => profileOf(driver, statement),
    /** Runs the statement and counts its database hits. */
    hits: (text: string, params: Params): Promise<number> => hitsOf(driver, { text, params }),
    close: (): Promise<void> => driver.close(),
  };
}
