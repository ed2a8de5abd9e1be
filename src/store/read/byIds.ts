/** Statements that take a list of ids, run one part of the list at a time. */
import type { Graph, Row, Value } from '../graph.ts';
import { CLOCK_ID } from '../graphLayout.ts';

/** Ids of one statement. */
const PART = 500;

/** Binds the number of the newest batch as `k`, so that versions of an unfinished or unswept batch can be left out. */
export const AT_CLOCK = `MATCH (clock:Clock {id: '${CLOCK_ID}'}) WITH clock.number AS k`;

/** The condition that batch `k` sees the version bound as `node`. */
export const isVisible = (node: string): string => `${node}.knownFrom <= k AND ${node}.knownTo > k`;

/** Runs a statement that takes a list of ids as `$ids`. Each id is used once. */
export async function readInParts(
  graph: Graph,
  ids: Iterable<string>,
  text: string,
  params: Readonly<Record<string, Value>> = {},
): Promise<Row[]> {
  const list = [...new Set(ids)];
  const rows: Row[] = [];
  for (let i = 0; i < list.length; i += PART)
    rows.push(...(await graph.read({ text, params: { ...params, ids: list.slice(i, i + PART) } })));
  return rows;
}

/** Runs a statement for each `id` of a list, with the number of the newest batch as `k`. */
export const readByIds = (graph: Graph, ids: Iterable<string>, text: string): Promise<Row[]> =>
  readInParts(graph, ids, `${AT_CLOCK} UNWIND $ids AS id ${text}`);
