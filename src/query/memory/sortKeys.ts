/** Reads the sort keys of the facts that count, or how they changed. Embedded engine. */
import { FACT_KINDS, type FactKind, nodeLabelOf } from '../../domain/model/kinds.ts';
import type { Graph, Row } from '../../store/graph.ts';

/** The sort keys of facts of a kind. */
interface SortKeys {
  readonly list: FactKind;
  readonly keys: readonly string[];
}

/** How many keys are read at once, about: converting 50,000 stops this process for some 20 ms. */
const PART = 50_000;

/** Reads the sort keys of all facts at a batch, part by part. The batch must be the newest until the last part is read. */
export async function* readSortKeys(graph: Graph, batch: number): AsyncGenerator<SortKeys> {
  for (const list of FACT_KINDS) {
    const facts = `MATCH (f:${nodeLabelOf(list)}) WHERE f.knownFrom <= $batch AND f.knownTo > $batch`;
    const counts = await graph.read({
      text: `${facts} WITH f.span AS span, count(*) AS number RETURN span, number`,
      params: { batch },
    });
    for (const spans of spansInParts(counts)) {
      const [row] = await graph.read({
        text: `${facts} AND f.span IN $spans RETURN collect(f.sort) AS keys`,
        params: { batch, spans },
      });
      yield { list, keys: (row?.keys ?? []) as readonly string[] };
    }
  }
}

/** The duration classes of facts, put together until a part is full. */
function spansInParts(counts: readonly Row[]): number[][] {
  const parts: number[][] = [];
  let room = 0;
  for (const { span, number } of counts) {
    if (room <= 0) {
      parts.push([]);
      room = PART;
    }
    parts.at(-1)?.push(Number(span));
    room -= Number(number);
  }
  return parts;
}

/**
 * Reads how the sort keys changed by the batches after `from` up to `to`, all of which must be swept. A key may be in both
 * lists, if a fact got a new version and kept its time: those of `removed` go first.
 */
export async function readChangedSortKeys(
  graph: Graph,
  from: number,
  to: number,
): Promise<{ readonly removed: readonly SortKeys[]; readonly added: readonly SortKeys[] }> {
  const batches = Array.from({ length: to - from }, (_, i) => from + 1 + i);
  const read = (facts: string): Promise<SortKeys[]> =>
    graph.read({
      text: `UNWIND $batches AS batch MATCH ${facts} RETURN f.kind AS list, collect(f.sort) AS keys`,
      params: { batches, to, kinds: FACT_KINDS },
    }) as Promise<unknown> as Promise<SortKeys[]>;
  const [removed, added] = await Promise.all([
    read('(f:Past {knownTo: batch}) WHERE f.kind IN $kinds'),
    read('(f:Fact {knownFrom: batch}) WHERE f.knownTo > $to'),
  ]);
  return { removed, added };
}
