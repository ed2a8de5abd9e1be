/** Statements that take a list of ids, run one part of the list at a time. */
import { chunksOf } from '../../domain/model/chunksOf.ts';
import type { Graph, Params, Row } from '../graph.ts';
import { CLOCK_ID } from '../graphLayout.ts';

/** Binds the number of the newest batch as `k`, so that versions of an unfinished or unswept batch can be left out. */
export const AT_CLOCK = `MATCH (clock:Clock {id: '${CLOCK_ID}'}) WITH clock.number AS k`;

/** The condition that batch `k` sees the version bound as `node`. */
export const isVisible = (node: string): string => `${node}.knownFrom <= k AND ${node}.knownTo > k`;

/** Runs a statement that takes a list of ids as `$ids`. Each id is used once. */
export async function readInParts(
  graph: Graph,
  ids: Iterable<string>,
  text: string,
  params: Params = {},
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const part of chunksOf(new Set(ids)))
    rows.push(...(await graph.read({ text, params: { ...params, ids: part } })));
  return rows;
}

/** Runs a statement for each `id` of a list, with the number of the newest batch as `k`. */
export const readByIds = (graph: Graph, ids: Iterable<string>, text: string): Promise<Row[]> =>
  readInParts(graph, ids, `${AT_CLOCK} UNWIND $ids AS id ${text}`);

/** Runs a statement for each label, such as those of live and of closed versions, with the ids as `$ids`. */
export async function readAtLabels<Label extends string>(
  graph: Graph,
  labels: readonly Label[],
  ids: Iterable<string>,
  textOf: (label: Label) => string,
  params: Params = {},
): Promise<Row[]> {
  const list = [...ids];
  let rows: Row[] = [];
  for (const label of labels) rows = rows.concat(await readInParts(graph, list, textOf(label), params));
  return rows;
}

/** Runs a statement without a list of ids for each label. */
export async function readEachLabel<Label extends string>(
  graph: Graph,
  labels: readonly Label[],
  textOf: (label: Label) => string,
  params: Params = {},
): Promise<Row[]> {
  let rows: Row[] = [];
  for (const label of labels) rows = rows.concat(await graph.read({ text: textOf(label), params }));
  return rows;
}

/** The texts of one column. */
export const textsIn = (rows: readonly Row[], column = 'id'): string[] =>
  rows.map((row) => String(row[column]));
