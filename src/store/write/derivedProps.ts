/** Replaces the derived properties of live records, without new versions, since what is recorded stays the same. */
import type { Graph } from '../graph.ts';
import { CLOCK_ID } from '../graphLayout.ts';
import { AT_CLOCK, isVisible } from '../read/byIds.ts';
import type { Props } from '../storedRecord.ts';
import { lockClock } from './clockState.ts';
import type { LongestDurations } from './longestDurations.ts';

/** The ids of all live records, which reads all nodes with the label. */
export async function liveIds(graph: Graph, label: 'Fact' | 'Entity'): Promise<string[]> {
  const rows = await graph.read({
    text: `${AT_CLOCK} MATCH (x:${label}) WHERE ${isVisible('x')} RETURN x.id AS id ORDER BY id`,
    params: {},
  });
  return rows.map((row) => String(row.id));
}

/**
 * Replaces all properties but the batch numbers of live records, in one transaction.
 * @param longest durations of facts to raise on the clock
 */
export async function replaceProps(
  graph: Graph,
  label: 'Fact' | 'Entity',
  records: readonly { readonly id: string; readonly props: Props }[],
  longest: LongestDurations,
): Promise<void> {
  await graph.write(async (transaction) => {
    await lockClock(transaction);
    if (records.length > 0)
      await transaction.run({
        text: `MATCH (clock:Clock {id: $clock}) WITH clock.number AS k UNWIND $rows AS r
               MATCH (x:${label} {id: r.id}) WHERE ${isVisible('x')}
               WITH x, r, x.knownFrom AS knownFrom, x.knownTo AS knownTo
               SET x = r.props SET x.knownFrom = knownFrom, x.knownTo = knownTo`,
        params: { clock: CLOCK_ID, rows: records.map(({ id, props }) => ({ id, props })) },
      });
    if (graph.engine === 'neo4j') await longest.save(transaction);
  });
}
