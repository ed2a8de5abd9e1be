/** Reads how many facts that count begin, end and surely hold in each year: all of them, or how they changed. */
import { FACT_KINDS } from '../../domain/model/kinds.ts';
import { MOST_DAYS, type SideCount } from '../../domain/time/period.ts';
import type { CountedFact, YearSide } from '../../domain/time/yearCounts.ts';
import {
  type Cypher,
  cypher,
  lines,
  name,
  Param,
  type Rendered,
  render,
  Variable,
  variables,
} from '../../store/cypher.ts';
import type { Graph, Row } from '../../store/graph.ts';
import { isUndated, SIDES, sidesOfFact } from '../compile/factSides.ts';
import { periodNumber } from '../compile/periodNumber.ts';

/** So many facts of a kind have a side in a year. */
interface CountedSide {
  readonly kind: string;
  readonly undated: boolean;
  readonly side: YearSide;
  readonly count: number;
}

/** So many facts of a kind have these days. */
export interface CountedFacts {
  readonly kind: string;
  readonly fact: CountedFact;
  readonly count: number;
}

/** The columns of `CountedFacts`. */
const countedColumns = (fact: Variable): Cypher =>
  cypher`${fact}.kind AS kind, ${fact}.startMin AS startMin, ${fact}.startMax AS startMax, ${fact}.endMin AS endMin, ${fact}.endMax AS endMax, ${fact}.saidStartMax AS saidStartMax, ${fact}.saidEndMin AS saidEndMin, ${fact}.support = 'ASSERTED' AS asserted, ${isUndated(fact)} AS undated, count(*) AS count`;

/** As `isOdd` of the domain. */
const isOdd = (fact: Variable): Cypher =>
  cypher`(${fact}.startMin > ${fact}.endMax OR ${fact}.startMax > ${fact}.endMax OR ${fact}.endMin < ${fact}.startMin)`;

/** Binds each fact that is known at the batch and meets the condition. */
function matchKnown(fact: Variable, condition: Cypher): Cypher {
  const batch = new Param<number>((number) => number);
  return cypher`MATCH (${fact}:Fact) WHERE ${fact}.knownFrom <= ${batch} AND ${fact}.knownTo > ${batch} AND ${condition}`;
}

/** Counts the sides of all facts except odd ones, by year. */
function countSides(): Rendered<number> {
  const [fact, kind, undated, sides, one] = variables('f', 'kind', 'undated', 'sides', 'one');
  const [side, day, until, count] = variables('side', 'day', 'until', 'c');
  const [year, last] = variables('year', 'last');
  return render<number>(
    lines([
      matchKnown(fact, cypher`NOT ${isOdd(fact)}`),
      cypher`WITH ${fact}.kind AS ${kind}, ${isUndated(fact)} AS ${undated}, ${sidesOfFact(fact, MOST_DAYS.DECADE)} AS ${sides}`,
      cypher`UNWIND ${sides} AS ${one}`,
      cypher`WITH ${kind}, ${undated}, ${one}[0] AS ${side}, ${one}[1] AS ${day}, ${one}[2] AS ${until}, count(*) AS ${count}`,
      ...periodNumber(day, year, 'YEAR', cypher`${kind}, ${undated}, ${side}, ${until}, ${count}`),
      ...periodNumber(until, last, 'YEAR', cypher`${kind}, ${undated}, ${side}, ${year}, ${count}`),
      cypher`RETURN ${kind} AS kind, ${undated} AS undated, ${side} AS side, ${year} AS year, ${last} AS until, sum(${count}) AS count`,
    ]),
  );
}

/** Counts the facts that are not counted by their sides. */
function countOthers(): Rendered<number> {
  const fact = new Variable('f');
  return render<number>(cypher`${matchKnown(fact, isOdd(fact))} RETURN ${countedColumns(fact)}`);
}

const [COUNTED_SIDES, OTHER_FACTS] = [countSides(), countOthers()];

export interface YearCountsRead {
  readonly sides: readonly CountedSide[];
  /** Odd facts. */
  readonly facts: readonly CountedFacts[];
}

/** Reads every fact at a batch, which must be the newest until it has been read. Throws GraphError. */
export async function readYearCounts(graph: Graph, batch: number): Promise<YearCountsRead> {
  const read = (statement: Rendered<number>) =>
    graph.read({ text: statement.text, params: statement.params(batch) }, { isUnhurried: true });
  const sides = await read(COUNTED_SIDES);
  const facts = await read(OTHER_FACTS);
  return { sides: sides.map(countedSide), facts: facts.map(countedFacts) };
}

const countedSide = ({ kind, undated, side, year, until, count }: Row): CountedSide => ({
  kind: String(kind),
  undated: undated === true,
  side: { side: SIDES[Number(side)] as SideCount['side'], year: Number(year), until: Number(until) },
  count: Number(count),
});

/** A day that is not stored is undefined. */
const countedFacts = ({ kind, count, ...fact }: Row): CountedFacts => ({
  kind: String(kind),
  fact: Object.fromEntries(
    Object.entries(fact).map(([key, value]) => [key, value ?? undefined]),
  ) as unknown as CountedFact,
  count: Number(count),
});

/** The batches after `from` up to `to`. */
interface Batches {
  readonly from: number;
  readonly to: number;
}

/** The facts with a label that the batches have written, or closed, if they meet the condition. */
function countChanged(
  label: 'Past' | 'Fact',
  changed: 'knownTo' | 'knownFrom',
  condition: (fact: Variable) => Cypher,
): Rendered<Batches> {
  const [batch, fact] = variables('batch', 'f');
  const batches = new Param<Batches>(({ from, to }) =>
    Array.from({ length: to - from }, (_, i) => from + 1 + i),
  );
  const kinds = new Param<Batches>(() => FACT_KINDS);
  // Naming the id makes Neo4j read the index of batch and id.
  const found = cypher`${fact}.${name(changed)} = ${batch} AND ${fact}.id IS NOT NULL AND ${condition(fact)}`;
  return render<Batches>(
    cypher`UNWIND ${batches} AS ${batch} MATCH (${fact}:${name(label)}) WHERE ${found} AND ${fact}.kind IN ${kinds} AND ${fact}.support <> 'WITHDRAWN' RETURN ${countedColumns(fact)}`,
  );
}

const REMOVED = countChanged(
  'Past',
  'knownTo',
  (fact) => cypher`${fact}.knownFrom <= ${new Param<Batches>(({ from }) => from)}`,
);
const ADDED = countChanged(
  'Fact',
  'knownFrom',
  (fact) => cypher`${fact}.knownTo > ${new Param<Batches>(({ to }) => to)}`,
);

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
  const [removed, added] = await Promise.all(
    [REMOVED, ADDED].map((statement) =>
      graph.read({ text: statement.text, params: statement.params({ from, to }) }),
    ),
  );
  return { removed: (removed ?? []).map(countedFacts), added: (added ?? []).map(countedFacts) };
}
