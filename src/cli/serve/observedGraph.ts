/** A graph whose statements are observed: each has a span, and its time is reported. */
import { inSpan, type Span } from '../../observe/spans.ts';
import type { StatementObserver } from '../../observe/statementObserver.ts';
import {
  decorate,
  type EngineName,
  type Graph,
  type Row,
  type Statement,
  type Transaction,
} from '../../store/graph.ts';

/** The lane of reads that do not come through the queue: the clock, health, and what changes read. */
const DIRECT = 'DIRECT';
/** The lane of the statements of writing transactions. */
const WRITE = 'WRITE';
/** The longest text of a statement in a span; its values are parameters, which are left out. */
const MAX_TEXT = 4_000;

const SYSTEMS: Readonly<Record<EngineName, string>> = { embedded: 'grafeo', neo4j: 'neo4j' };

/** The same graph; each statement is reported to `observer` when it has ended. */
export function observedGraph(graph: Graph, observer: StatementObserver): Graph {
  const { engine } = graph;

  /** Runs a statement in a span, and reports its time. */
  function run(
    statement: Statement,
    lane: string,
    operation: string | null | undefined,
    work: () => Promise<readonly Row[]>,
  ): Promise<readonly Row[]> {
    const attributes = { 'db.system.name': SYSTEMS[engine], 'fasti.lane': lane };
    const start = performance.now();
    const timed = async (span: Span): Promise<readonly Row[]> => {
      if (span.isRecording()) {
        span.setAttribute('db.query.text', statement.text.slice(0, MAX_TEXT));
        if (operation) span.setAttribute('graphql.operation.name', operation);
      }
      let failed = true;
      try {
        const rows = await work();
        failed = false;
        span.setAttribute('db.response.returned_rows', rows.length);
        return rows;
      } finally {
        observer.ended(lane, (performance.now() - start) / 1_000, failed);
      }
    };
    return inSpan('statement', attributes, timed, 'CLIENT');
  }

  return decorate(graph, {
    read: (statement, options) =>
      run(statement, options?.lane ?? DIRECT, options?.operation, () => graph.read(statement, options)),
    write: (work, context) =>
      graph.write((transaction: Transaction) => {
        const observed: Transaction = {
          run: (statement) => run(statement, WRITE, context?.operation, () => transaction.run(statement)),
        };
        return work(observed);
      }, context),
  });
}
