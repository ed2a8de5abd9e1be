/** Raises the longest durations on the clock by facts that a statement of a test created, so that no writer counted them. */
import type { FactKind } from '../../src/domain/model/kinds.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../src/domain/time/day.ts';
import { sortKey } from '../../src/domain/time/sortKey.ts';
import { lockClock } from '../../src/store/clock.ts';
import type { Graph } from '../../src/store/graph.ts';
import { LongestDurations } from '../../src/store/write/longestDurations.ts';

const ANCHOR = `CASE WHEN f.startMin > ${UNBOUNDED_MIN} THEN f.startMin WHEN f.startMax < ${UNBOUNDED_MAX} THEN f.startMax WHEN f.endMin > ${UNBOUNDED_MIN} THEN f.endMin ELSE ${UNBOUNDED_MAX} END`;

export async function saveLongestDurations(graph: Graph): Promise<void> {
  const longest = new LongestDurations();
  for (const { kind, longest: found } of await graph.read({
    text: `MATCH (f:Fact) WITH f.kind AS kind, f.span AS span, f, ${ANCHOR} AS anchor
           WITH kind, span, max([f.endMax - anchor, f.startMin, f.startMax, f.endMin, f.endMax]) AS longest
           RETURN kind, longest`,
    params: {},
  })) {
    const [, startMin, startMax, endMin, endMax] = found as [number, number, number, number, number];
    const bounds = { startMin, startMax, endMin, endMax };
    longest.add({ kind: kind as FactKind, props: { ...bounds, sort: sortKey(bounds, '') } });
  }
  await graph.write(async (transaction) => {
    await lockClock(transaction);
    await longest.save(transaction);
  });
}
