/** Reads how many facts that count begin, end and surely hold in each year: all of them, or how they changed. */
import { FACT_KINDS } from '../../domain/model/kinds.ts';
import { UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../domain/time/day.ts';
import type { SideCount } from '../../domain/time/period.ts';
import type { CountedFact, YearSide } from '../../domain/time/yearCounts.ts';
import { cypher, lines, literal, Param, type Rendered, render, variables } from '../cypher.ts';
import type { Graph, Row } from '../graph.ts';
import { periodNumber } from '../periodNumber.ts';

/** So many facts of a kind have a side in a year. */
interface CountedSide {
  readonly kind: string;
  readonly side: YearSide;
  readonly count: number;
}

/** So many facts of a kind have these days. */
export interface CountedFacts {
  readonly kind: string;
  readonly fact: CountedFact;
  readonly count: number;
}

/** The sides by their number in the statement. */
const SIDES: readonly SideCount['side'][] = [
  'MAY_BEGIN',
  'MAY_END',
  'SURE_BEGUN',
  'SURE_END',
  'SURE_WITHIN',
  'OTHER_DAY',
];

const UNDATED = `f.startMin = ${UNBOUNDED_MIN} AND f.startMax = ${UNBOUNDED_MAX} AND f.endMin = ${UNBOUNDED_MIN} AND f.endMax = ${UNBOUNDED_MAX}`;
/** As `isOdd` of the domain. */
const ODD = 'f.startMin > f.endMax OR f.startMax > f.endMax OR f.endMin < f.startMin';
const COUNTED_FACTS =
  "f.kind AS kind, f.startMin AS startMin, f.startMax AS startMax, f.endMin AS endMin, f.endMax AS endMax, f.support = 'ASSERTED' AS asserted, count(*) AS count";

/** Counts the sides of all dated facts except odd ones, by year. Computes the sides as `YearCounts` does. */
const COUNTED_SIDES: Rendered<number> = (() => {
  const [fact, kind, sides, one, side, day, until, count, year, last] = variables(
    'f',
    'kind',
    'sides',
    'one',
    'side',
    'day',
    'until',
    'c',
    'year',
    'last',
  );
  const batch = new Param<number>((number) => number);
  const [from, to] = [literal(UNBOUNDED_MIN), literal(UNBOUNDED_MAX)];
  const [startMin, startMax] = [cypher`${fact}.startMin`, cypher`${fact}.startMax`];
  const [endMin, endMax] = [cypher`${fact}.endMin`, cypher`${fact}.endMax`];
  const asserted = cypher`${fact}.support = 'ASSERTED'`;
  const dating = cypher`[5, ${startMax}, ${startMax}], [5, ${endMin}, ${endMin}]`;
  return render<number>(
    lines([
      cypher`MATCH (${fact}:Fact) WHERE ${fact}.knownFrom <= ${batch} AND ${fact}.knownTo > ${batch}`,
      cypher`AND NOT (${startMin} = ${from} AND ${startMax} = ${to} AND ${endMin} = ${from} AND ${endMax} = ${to})`,
      cypher`AND NOT (${startMin} > ${endMax} OR ${startMax} > ${endMax} OR ${endMin} < ${startMin})`,
      cypher`WITH ${fact}.kind AS ${kind}, [[0, ${startMin}, ${startMin}], [1, ${endMax}, ${endMax}]] + CASE`,
      cypher`WHEN ${asserted} AND ${startMax} <= ${endMin} THEN [[2, ${startMax}, ${startMax}], [3, ${endMin}, ${endMin}]]`,
      cypher`WHEN ${asserted} AND ${startMax} - ${endMin} < 3653 THEN [[4, ${endMin}, ${startMax}], ${dating}]`,
      cypher`WHEN ${startMin} = ${from} OR ${endMax} = ${to} THEN [${dating}] ELSE [] END AS ${sides}`,
      cypher`UNWIND ${sides} AS ${one}`,
      cypher`WITH ${kind}, ${one}[0] AS ${side}, ${one}[1] AS ${day}, ${one}[2] AS ${until}, count(*) AS ${count}`,
      ...periodNumber(day, year, 'YEAR', cypher`${kind}, ${side}, ${until}, ${count}`),
      ...periodNumber(until, last, 'YEAR', cypher`${kind}, ${side}, ${year}, ${count}`),
      cypher`RETURN ${kind} AS kind, ${side} AS side, ${year} AS year, ${last} AS until, sum(${count}) AS count`,
    ]),
  );
})();

export interface YearCountsRead {
  readonly sides: readonly CountedSide[];
  /** Facts without dates, and odd ones. */
  readonly facts: readonly CountedFacts[];
}

/** Reads every fact at a batch, which must be the newest until it has been read. Throws GraphError. */
export async function readYearCounts(graph: Graph, batch: number): Promise<YearCountsRead> {
  const sides = await graph.read({ text: COUNTED_SIDES.text, params: COUNTED_SIDES.params(batch) });
  const facts = await graph.read({
    text: `MATCH (f:Fact) WHERE f.knownFrom <= $batch AND f.knownTo > $batch AND ((${UNDATED}) OR ${ODD}) RETURN ${COUNTED_FACTS}`,
    params: { batch },
  });
  return { sides: sides.map(countedSide), facts: facts.map(countedFacts) };
}

const countedSide = ({ kind, side, year, until, count }: Row): CountedSide => ({
  kind: String(kind),
  side: { side: SIDES[Number(side)] as SideCount['side'], year: Number(year), until: Number(until) },
  count: Number(count),
});

const countedFacts = ({ kind, startMin, startMax, endMin, endMax, asserted, count }: Row): CountedFacts => ({
  kind: String(kind),
  fact: {
    startMin: Number(startMin),
    startMax: Number(startMax),
    endMin: Number(endMin),
    endMax: Number(endMax),
    asserted: asserted === true,
  },
  count: Number(count),
});

/**
 * Reads which facts the batches after `from` up to `to` have removed and added; all must be swept, and `to` must be the
 * newest until this has been read. A fact that is written by one of them and closed by another is in neither. Throws
 * GraphError.
 */
export async function readChangedFacts(
  graph: Graph,
  from: number,
  to: number,
): Promise<{ readonly removed: readonly CountedFacts[]; readonly added: readonly CountedFacts[] }> {
  const batches = Array.from({ length: to - from }, (_, i) => from + 1 + i);
  const read = async (label: string, of: string, known: string): Promise<CountedFacts[]> => {
    const rows = await graph.read({
      // Naming the id makes Neo4j read the index of batch and id.
      text: `UNWIND $batches AS batch MATCH (f:${label}) WHERE f.${of} = batch AND f.id IS NOT NULL AND ${known} AND f.kind IN $kinds AND f.support <> 'WITHDRAWN' RETURN ${COUNTED_FACTS}`,
      params: { batches, from, to, kinds: FACT_KINDS },
    });
    return rows.map(countedFacts);
  };
  const [removed, added] = await Promise.all([
    read('Past', 'knownTo', 'f.knownFrom <= $from'),
    read('Fact', 'knownFrom', 'f.knownTo > $to'),
  ]);
  return { removed, added };
}
