/** Where the reader of a statement stands, and the frame that tells which batch it saw. */
import { committedBy } from './compose/pattern.ts';
import type { Plan } from './compose/plan.ts';
import type { Run, Scope } from './compose/scope.ts';
import { type Cypher, cypher, lines, literal, Param, type Rendered, render, Variable } from './cypher.ts';
import type { EngineName } from './graph.ts';
import { projections } from './projections/index.ts';
import type { Args, Selection } from './selection.ts';
import { CLOCK_ID } from './storage.ts';

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

/** A statement of the root field: its one row is `[batch, what the body reads, batch afterwards or null]`. */
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
  const after = new Variable('after');
  return render<Input>(
    lines([
      ...standing(stand, batch, root),
      ...body.clauses,
      ...(stand === 'NEWEST'
        ? [afterwards(batch, after), cypher`RETURN [${batch}, ${body.expression}, ${after}] AS row`]
        : [cypher`RETURN [${batch}, ${body.expression}, null] AS row`]),
    ]),
  );
}

/**
 * Reads the clock once more when everything else is read: a database that shows a statement what is committed
 * while it runs may have shown part of a batch. Null while one is being written. The subquery imports the batch
 * so that the planner cannot read it first.
 */
function afterwards(batch: Variable, after: Variable): Cypher {
  const clock = new Variable('clock');
  return cypher`CALL (${batch}) { OPTIONAL MATCH (${clock}:Clock {id: ${literal(CLOCK_ID)}}) WHERE ${batch} >= 0 RETURN CASE WHEN ${clock}.writing IS NULL THEN coalesce(${clock}.number, 0) ELSE null END AS ${after} }`;
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
