/** Brings a graph that an earlier version of Fasti wrote to what this one reads. */
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../domain/day.ts';
import { ENDLESS, LONGEST } from '../domain/span.ts';
import type { Graph } from './graph.ts';
import { CLOCK_ID, FORMAT } from './storage.ts';

/** Facts of one transaction. */
const PART = 5_000;

const ANCHOR = `CASE WHEN f.startMin > ${UNBOUNDED_MIN} THEN f.startMin WHEN f.startMax < ${UNBOUNDED_MAX} THEN f.startMax WHEN f.endMin > ${UNBOUNDED_MIN} THEN f.endMin ELSE ${UNBOUNDED_MAX} END`;

/** `spanOf` of the domain, as an expression. */
const LENGTH = [
  `CASE WHEN f.endMax >= ${UNBOUNDED_MAX} THEN ${ENDLESS}`,
  ...Array.from({ length: LONGEST }, (_, n) => `WHEN f.endMax - anchor + 1 < ${2 ** (n + 1)} THEN ${n}`),
  `ELSE ${LONGEST} END`,
].join(' ');

/** Format 2: facts have a `span`. */
async function addSpans(graph: Graph): Promise<void> {
  for (const label of ['Fact', 'Past'])
    for (let done = PART; done === PART; ) {
      const [row] = await graph.write((transaction) =>
        transaction.run({
          text: `MATCH (f:${label}) WHERE f.span IS NULL AND f.startMin IS NOT NULL
                 WITH f LIMIT $part
                 WITH f, ${ANCHOR} AS anchor
                 WITH f, ${LENGTH} AS length
                 SET f.span = CASE WHEN f.startMin > ${UNBOUNDED_MIN} THEN length ELSE -1 - length END
                 RETURN count(*) AS done`,
          params: { part: PART },
        }),
      );
      done = Number(row?.done ?? 0);
    }
}

/**
 * Adds to the facts of an earlier format what they lack, some thousands at a time; a graph that was made by this
 * version is only looked at. Safe to repeat, and to run beside readers: until it has ended they find the graph's
 * facts by all ways but windows.
 */
export async function upgrade(graph: Graph): Promise<void> {
  const [clock] = await graph.read({
    text: 'MATCH (c:Clock {id: $id}) RETURN coalesce(c.format, 1) AS format',
    params: { id: CLOCK_ID },
  });
  if (clock === undefined || Number(clock.format) >= FORMAT) return;
  await addSpans(graph);
  await graph.write((transaction) =>
    transaction.run({
      text: 'MATCH (c:Clock {id: $id}) SET c.format = $format',
      params: { id: CLOCK_ID, format: FORMAT },
    }),
  );
}
