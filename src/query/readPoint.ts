/** Where the reader of a statement stands, and the frame that tells which batch it saw. */

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
import { CLOCK_ID, COMMIT_ID, COMMIT_MS } from '../store/graphLayout.ts';
import { committedBy } from './compile/pattern.ts';
import type { Plan } from './compile/plan.ts';
import type { Run, Scope } from './compile/scope.ts';
import type { Args, Selection } from './compile/selection.ts';
import { projections } from './types/index.ts';

/**
 * Where the reader of a statement stands:
 * - `NEWEST`: at the clock; matches live versions alone;
 * - `KNOWN_AT`: at the last batch committed by a given time;
 * - `PINNED`: at a batch whose number the caller brings.
 */
export type Stand = 'NEWEST' | 'KNOWN_AT' | 'PINNED';

/** What every framed statement takes. */
type Standing = Run & { readonly pinned: number | null };

/** What a statement reads, without its frame. */
export type Body = Pick<Plan, 'clauses' | 'expression'>;

/** The known time that a root field's `at` names, or null. */
export function knownAtOf(args: Args): string | null {
  const at = args.at as { readonly knownAt?: string | null } | null | undefined;
  return at?.knownAt ?? null;
}

/**
 * A statement of the root field: its one row is `[batch, what the body reads, the batch again]`, another
 * number or null where a writer may have moved what was read meanwhile.
 */
export function framed<Input extends Standing>(
  stand: Stand,
  engine: EngineName,
  root: Selection,
  compose: (scope: Scope) => Body,
): Rendered<Input> {
  const batch = new Variable('k');
  const scope: Scope = {
    projections,
    node: batch,
    state: null,
    asked: null,
    engine,
    batch,
    past: stand !== 'NEWEST',
    moment: null,
    enclosing: null,
    beside: null,
    laneBy: 'KIND',
    exact: true,
  };
  const body = compose(scope);
  // The embedded engine shows a statement one state, so an earlier batch cannot move under it.
  const isMoving = engine === 'neo4j' && (stand !== 'NEWEST' || readsClosed(body));
  return render<Input>(
    lines([
      ...standing(stand, batch, root),
      ...(isMoving ? steadily(stand, batch, body) : plainly(stand, batch, body)),
    ]),
  );
}

/**
 * Reads the clock once more when everything else is read: a database that shows a statement what is committed while it
 * runs may have shown part of a batch. It tells 0 while one is being written: of a graph at batch 0 there is nothing to
 * show a part of. The condition on the batch keeps the planner from reading it first.
 */
function plainly(stand: Stand, batch: Variable, body: Body): Cypher[] {
  if (stand !== 'NEWEST')
    return [...body.clauses, cypher`RETURN [${batch}, ${body.expression}, ${batch}] AS row`];
  const clock = new Variable('clock');
  return [
    ...body.clauses,
    cypher`OPTIONAL MATCH (${clock}:Clock {id: ${literal(CLOCK_ID)}}) WHERE ${batch} >= 0 AND ${clock}.writing IS NULL`,
    cypher`RETURN [${batch}, ${body.expression}, coalesce(${clock}.number, 0)] AS row`,
  ];
}

/** Whether closed versions are read or counted, which a sweep moves while the newest batch stays the same. */
const readsClosed = ({ clauses, expression }: Body): boolean =>
  /:Past\b|\bWAS(?:_[A-Z_]+)?\b|\.sweep\b/u.test(
    render(lines([...clauses, cypher`RETURN ${expression}`])).text,
  );

/**
 * Reads the whole clock before and after everything else. Each transaction of a writer changes it, so where it is the
 * same and nothing was being committed, none came in between; an undo changes it too, since `writing` stays for longer
 * than a statement may take. Between two transactions an earlier batch is whole, also while one is written; the newest
 * is only while none is.
 */
function steadily(stand: Stand, batch: Variable, body: Body): Cypher[] {
  const [before, after, value] = variables('before', 'after', 'value');
  const isStill = cypher`${before} = ${after} AND ${after}[0] = 0`;
  const isSteady =
    stand === 'NEWEST' ? cypher`${isStill} AND ${after}[1] = ${batch} AND ${after}[2] = 0` : isStill;
  return [
    wholeClock('BEFORE', batch, before),
    cypher`CALL (${batch}) {`,
    ...body.clauses,
    cypher`RETURN ${body.expression} AS ${value} }`,
    wholeClock('AFTER', batch, after),
    cypher`RETURN [${batch}, ${value}, CASE WHEN ${isSteady} THEN ${batch} ELSE null END] AS row`,
  ];
}

/**
 * Binds whether a commit is under way and what a writer changes on the clock, as a list without nulls to compare. The
 * mark is read on the side of what is read between two of these: a commit that passes between the two looks of one
 * would otherwise not be told.
 */
function wholeClock(side: 'BEFORE' | 'AFTER', batch: Variable, as: Variable): Cypher {
  const [node, clock, mark] = [new Variable('clock'), new Variable('clock'), new Variable('mark')];
  const readClock = [
    cypher`OPTIONAL MATCH (${node}:Clock {id: ${literal(CLOCK_ID)}}) WHERE ${batch} >= 0`,
    cypher`WITH *, [coalesce(${node}.number, 0), coalesce(${node}.writing, 0), coalesce(${node}.sweep, 0), coalesce(${node}.step, -1), coalesce(${node}.lease, '')] AS ${clock}`,
  ];
  const found = new Variable('mark');
  const readMark = [
    cypher`OPTIONAL MATCH (${found}:Clock {id: ${literal(COMMIT_ID)}}) WHERE ${batch} >= 0`,
    cypher`WITH *, CASE WHEN timestamp() - coalesce(${found}.since, 0) < ${literal(COMMIT_MS)} THEN 1 ELSE 0 END AS ${mark}`,
  ];
  return lines([
    cypher`CALL (${batch}) {`,
    ...(side === 'BEFORE' ? [...readClock, ...readMark] : [...readMark, ...readClock]),
    cypher`RETURN [${mark}] + ${clock} AS ${as}`,
    cypher`}`,
  ]);
}

/** Binds the number of the batch that the reader sees. */
function standing(stand: Stand, batch: Variable, root: Selection): Cypher[] {
  switch (stand) {
    case 'NEWEST': {
      const clock = new Variable('clock');
      return [
        // An empty graph has no clock yet; it is at batch 0.
        cypher`OPTIONAL MATCH (${clock}:Clock {id: ${literal(CLOCK_ID)}})`,
        cypher`WITH coalesce(${clock}.number, 0) AS ${batch}`,
      ];
    }
    case 'KNOWN_AT': {
      const time = new Param<Standing>(({ args }) =>
        new Date(String(knownAtOf(args[root.slot] as Args))).toISOString(),
      );
      return [committedBy(time, batch), cypher`WITH ${batch}`];
    }
    case 'PINNED': {
      const pinned = new Param<Standing>((request) => request.pinned);
      return [cypher`WITH ${pinned} AS ${batch}`];
    }
  }
}
