/** At which batch a statement reads, and the clauses around its body that report which batch it saw. */

import {
  type Cypher,
  cypher,
  lines,
  literal,
  Param,
  type Rendered,
  render,
  Variable,
  variables,
} from '../store/cypher.ts';
import type { EngineName } from '../store/graph.ts';
import { CLOCK_ID, COMMIT_ID, COMMIT_MARK_MS } from '../store/graphLayout.ts';
import { matchBatchAt, matchBatchNumbered } from './compile/pattern.ts';
import type { RequestValues } from './compile/run.ts';
import type { FieldPlan, FromMemory, Scope } from './compile/scope.ts';
import type { Args, IdMoments, Selection } from './compile/selection.ts';
import { projections } from './types/index.ts';

/**
 * At which batch a statement reads:
 * - `NEWEST`: the one on the clock; matches live versions only;
 * - `KNOWN_AT`: the last one committed by a given time;
 * - `PINNED`: one whose number the request brings.
 */
export type ReadPoint = 'NEWEST' | 'KNOWN_AT' | 'PINNED';

/** What the parameters of every framed statement are read from. */
type FrameInput = RequestValues & { readonly pinned: number | null };

/** What a statement reads, without its frame. */
export type StatementBody = Pick<FieldPlan, 'clauses' | 'expression'>;

/** Whether a root field is read at a known time: that of its `knownAt`, or else the batch in its id. */
export const hasKnownTime = ({ args, idMoments }: Selection): boolean =>
  args.knownAt != null || batchInId(idMoments) !== null;

const batchInId = (moments: IdMoments = []): number | null =>
  moments.find((moment) => moment != null)?.batch ?? null;

/**
 * Renders a statement of a root field. Its one row is `[batch, value of the body, batch again]`; the last is another number
 * or null if a writer may have moved what was read meanwhile.
 * @param fromMemory as in the `statement` of a scope
 */
export function frameStatement<Input extends FrameInput>(
  readPoint: ReadPoint,
  engine: EngineName,
  root: Selection,
  compose: (scope: Scope) => StatementBody,
  fromMemory: FromMemory | null = null,
): Rendered<Input> {
  const batch = new Variable('k');
  const scope: Scope = {
    statement: { engine, projections, fromMemory },
    node: batch,
    state: null,
    batch,
    past: readPoint !== 'NEWEST',
    withdrawn: false,
    moment: null,
    enclosing: null,
    companion: null,
    list: null,
    exact: true,
  };
  const body = compose(scope);
  // On the embedded engine a statement sees one state of the graph, so that no writer moves anything under it.
  const maySeeWriter = engine === 'neo4j' && (readPoint !== 'NEWEST' || readsHistory(body));
  return render<Input>(
    lines([
      ...bindBatch(engine, readPoint, batch, root),
      ...(maySeeWriter ? withClocksAround(readPoint, batch, body) : withClockAfter(readPoint, batch, body)),
    ]),
  );
}

/** Whether a body reads closed versions, which a sweep moves while the newest batch stays the same. */
const readsHistory = ({ clauses, expression }: StatementBody): boolean =>
  [...clauses, expression].some((fragment) => fragment.readsHistory);

/**
 * Reads the clock again after the body: a database that shows a statement what is committed while it runs may have shown
 * part of a batch. No batch is returned while one is being written, and 0 for a graph without a clock, which has nothing
 * to show a part of. The condition on the batch keeps the planner from reading the clock first.
 */
function withClockAfter(readPoint: ReadPoint, batch: Variable, body: StatementBody): Cypher[] {
  if (readPoint !== 'NEWEST')
    return [...body.clauses, cypher`RETURN [${batch}, ${body.expression}, ${batch}] AS row`];
  const clock = new Variable('clock');
  return [
    ...body.clauses,
    cypher`OPTIONAL MATCH (${clock}:Clock {id: ${literal(CLOCK_ID)}}) WHERE ${batch} >= 0 AND ${clock}.writing IS NULL`,
    cypher`RETURN [${batch}, ${body.expression}, coalesce(${clock}.number, 0)] AS row`,
  ];
}

/**
 * Reads the whole clock before and after the body. Each transaction of a writer changes the clock, so if it is the same
 * and no commit was under way, no transaction came in between. An undo changes it too, since `writing` is set for longer
 * than a statement may take. Between two transactions an earlier batch is complete, even while another is being written;
 * the newest batch is complete only while none is.
 */
function withClocksAround(readPoint: ReadPoint, batch: Variable, body: StatementBody): Cypher[] {
  const [before, after, value] = variables('before', 'after', 'value');
  const isStill = cypher`${before} = ${after} AND ${after}[0] = 0`;
  const isSteady =
    readPoint === 'NEWEST' ? cypher`${isStill} AND ${after}[1] = ${batch} AND ${after}[2] = 0` : isStill;
  return [
    bindClock('BEFORE', batch, before),
    cypher`CALL (${batch}) {`,
    ...body.clauses,
    cypher`RETURN ${body.expression} AS ${value} }`,
    bindClock('AFTER', batch, after),
    cypher`RETURN [${batch}, ${value}, CASE WHEN ${isSteady} THEN ${batch} ELSE null END] AS row`,
  ];
}

/**
 * Binds `[1 if a commit is under way else 0, the properties of the clock that writers change ...]`, a list without nulls,
 * which can be compared. The commit mark is read on the side of the body: a commit that passes between the two reads of
 * one side would go unnoticed otherwise.
 */
function bindClock(side: 'BEFORE' | 'AFTER', batch: Variable, as: Variable): Cypher {
  const [node, clock, mark] = [new Variable('clock'), new Variable('clock'), new Variable('mark')];
  const readClock = [
    cypher`OPTIONAL MATCH (${node}:Clock {id: ${literal(CLOCK_ID)}}) WHERE ${batch} >= 0`,
    cypher`WITH *, [coalesce(${node}.number, 0), coalesce(${node}.writing, 0), coalesce(${node}.sweep, 0), coalesce(${node}.step, -1), coalesce(${node}.lease, '')] AS ${clock}`,
  ];
  const found = new Variable('mark');
  const readMark = [
    cypher`OPTIONAL MATCH (${found}:Clock {id: ${literal(COMMIT_ID)}}) WHERE ${batch} >= 0`,
    cypher`WITH *, CASE WHEN timestamp() - coalesce(${found}.since, 0) < ${literal(COMMIT_MARK_MS)} THEN 1 ELSE 0 END AS ${mark}`,
  ];
  return lines([
    cypher`CALL (${batch}) {`,
    ...(side === 'BEFORE' ? [...readClock, ...readMark] : [...readMark, ...readClock]),
    cypher`RETURN [${mark}] + ${clock} AS ${as}`,
    cypher`}`,
  ]);
}

/** Binds the number of the batch that the statement reads at. */
function bindBatch(engine: EngineName, readPoint: ReadPoint, batch: Variable, root: Selection): Cypher[] {
  switch (readPoint) {
    case 'NEWEST': {
      const clock = new Variable('clock');
      return [
        // An empty graph has no clock yet; its batch is 0.
        cypher`OPTIONAL MATCH (${clock}:Clock {id: ${literal(CLOCK_ID)}})`,
        cypher`WITH coalesce(${clock}.number, 0) AS ${batch}`,
      ];
    }
    case 'KNOWN_AT': {
      if (root.args.knownAt == null) {
        const number = new Param<FrameInput>(({ idMoments }) => batchInId(idMoments));
        return [matchBatchNumbered(number, batch), cypher`WITH ${batch}`];
      }
      const time = new Param<FrameInput>(({ args }) => String((args[root.slot] as Args).knownAt));
      return [matchBatchAt(engine, time, batch), cypher`WITH ${batch}`];
    }
    case 'PINNED': {
      const pinned = new Param<FrameInput>((request) => request.pinned);
      // Not WITH: the embedded engine puts the value of a parameter in the place of its variable, and then takes the wrong
      // column for the node of an EXISTS with several hops ("Expected node ID in source column").
      return [cypher`UNWIND [${pinned}] AS ${batch}`];
    }
  }
}
