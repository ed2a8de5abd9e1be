/** Each statement of a purge, on both engines; `purgeCases` has the cases. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { purgeRecord } from '../../src/changes/purge/purgeRecord.ts';
import { decorate, type Graph, type Statement } from '../../src/store/graph.ts';
import { apply } from '../support/backups.ts';
import { ENGINES, openEmpty } from '../support/engines.ts';
import { openExplainer } from '../support/plan.ts';
import { ANN, META, recordsOf, town } from '../support/purgedTown.ts';

const SCANS = ['NodeByLabelScan', 'AllNodesScan', 'CartesianProduct', 'DirectedAllRelationshipsScan'];
/** It looks through all closed facts, of which there is no index by what implied their days. */
const LOOKS_THROUGH_ALL = 'f.implied IS NOT NULL OR f.flaws IS NOT NULL';

/** The same graph; the statements that erase are added to `statements`. */
function listing(graph: Graph, statements: Statement[]): Graph {
  const add = (statement: Statement): void => {
    if (/:Past/.test(statement.text)) statements.push(statement);
  };
  return decorate(graph, {
    read: (statement, signal) => {
      add(statement);
      return graph.read(statement, signal);
    },
    write: (work) =>
      graph.write((transaction) =>
        work({
          run: (statement) => {
            add(statement);
            return transaction.run(statement);
          },
        }),
      ),
  });
}

describe.each(ENGINES)('a purge on %s', (engine) => {
  it('erases an entity, and its statements scan nothing', async () => {
    const graph = await openEmpty(engine);
    onTestFinished(() => graph.close());
    await apply(graph, town(1));
    await apply(graph, town(2));
    expect(await recordsOf(graph)).toMatch(ANN);
    const statements: Statement[] = [];
    const { batch, facts } = await purgeRecord(listing(graph, statements), 'ann', META);
    expect([batch?.id, facts]).toEqual(['batch/3', ['e-ann', 'n-ann', 'r-kin', 't-ann']]);
    expect(await recordsOf(graph)).not.toMatch(ANN);
    if (engine !== 'neo4j') return;

    const explainer = openExplainer();
    onTestFinished(() => explainer.close());
    const texts = new Map(statements.map((statement) => [statement.text, statement]));
    expect(texts.size).toBeGreaterThan(10);
    for (const { text, params } of texts.values()) {
      if (text.includes(LOOKS_THROUGH_ALL)) continue;
      const { operators } = await explainer.explain(text, params);
      expect([text, operators.filter((operator) => SCANS.includes(operator))]).toEqual([text, []]);
    }
  });
});
