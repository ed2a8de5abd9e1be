/** Replaces the derived properties of live records, without new versions, since what is recorded stays the same. */

import { lockClock } from '../clock.ts';
import type { Props } from '../codec/storedRecord.ts';
import type { Graph, Statement, Value } from '../graph.ts';
import type { FactLabel } from '../graphLayout.ts';
import { AT_CLOCK, isVisible, textsIn } from '../read/byIds.ts';
import { type FactWithProps, LongestDurations } from './longestDurations.ts';

export interface RecordWithProps {
  readonly id: string;
  readonly props: Props;
}

/** The ids of all live records, which reads all nodes with the label. */
export async function liveIds(graph: Graph, label: FactLabel | 'Entity'): Promise<string[]> {
  const rows = await graph.read({
    text: `${AT_CLOCK} MATCH (x:${label}) WHERE ${isVisible('x')} RETURN x.id AS id ORDER BY id`,
    params: {},
  });
  return textsIn(rows);
}

/**
 * Replaces all properties but the batch numbers of live records, in one transaction.
 * @param facts those that count, of which the clock gets the longest durations
 */
export const replaceProps = (
  graph: Graph,
  label: FactLabel | 'Entity',
  records: readonly RecordWithProps[],
  facts: readonly FactWithProps[],
): Promise<void> =>
  replaceMatched(
    graph,
    {
      text: `${AT_CLOCK} UNWIND $rows AS r MATCH (x:${label} {id: r.id}) WHERE ${isVisible('x')} ${REPLACE}`,
      params: { rows: rowsOf(records) },
    },
    facts,
  );

/** Does the same for versions of facts that a batch closed. */
export const replaceClosedProps = (
  graph: Graph,
  batch: number,
  records: readonly RecordWithProps[],
  facts: readonly FactWithProps[],
): Promise<void> =>
  replaceMatched(
    graph,
    {
      text: `UNWIND $rows AS r MATCH (x:Past {id: r.id}) WHERE x.knownTo = $batch AND x.kind = r.props.kind ${REPLACE}`,
      params: { batch, rows: rowsOf(records) },
    },
    facts,
  );

function replaceMatched(graph: Graph, statement: Statement, facts: readonly FactWithProps[]): Promise<void> {
  const longest = new LongestDurations();
  for (const fact of facts) longest.add(fact);
  return graph.write(async (transaction) => {
    await lockClock(transaction);
    await transaction.run(statement);
    if (graph.engine === 'neo4j') await longest.save(transaction);
  });
}

/** Replaces the properties of `x` by those of the row `r`. */
const REPLACE = `WITH x, r, x.knownFrom AS knownFrom, x.knownTo AS knownTo
  SET x = r.props SET x.knownFrom = knownFrom, x.knownTo = knownTo`;

const rowsOf = (records: readonly RecordWithProps[]): Value[] =>
  records.map(({ id, props }) => ({ id, props }));
