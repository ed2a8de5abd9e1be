/** From a root selection to one statement: its text, its parameters and how its row is decoded. */
import { committedBy } from './compose/pattern.ts';
import type { Plan } from './compose/plan.ts';
import type { Run, Scope } from './compose/scope.ts';
import { type Cypher, cypher, lines, literal, Param, type Rendered, render, Variable } from './cypher.ts';
import type { Graph, Row } from './graph.ts';
import { projections } from './projections/index.ts';
import type { Args, Selection } from './selection.ts';
import { QUESTIONS } from './statements/questions.ts';
import { CLOCK_ID } from './storage.ts';

/**
 * Where the reader of a statement stands:
 * - `NEWEST`: at the clock; matches live versions alone;
 * - `KNOWN_AT`: at the last batch committed by a given time;
 * - `PINNED`: at a batch whose number the caller brings.
 */
export type Stand = 'NEWEST' | 'KNOWN_AT' | 'PINNED';

/** What one run of a question brings. */
export interface Request extends Run {
  /** The batch of a PINNED run. */
  readonly pinned: number | null;
}

/** The answer, and the batch at which it is true. */
export interface Answer {
  readonly batch: number;
  /** False where a batch was being written meanwhile, so that the statement may have seen part of it. */
  readonly steady: boolean;
  readonly value: unknown;
}

/** A question that can be asked any number of times with other values. */
export interface Question {
  /** Whether the root field names a known time of its own. */
  readonly knownAt: boolean;
  /** Asks the graph: one statement. */
  ask(graph: Graph, stand: Stand, request: Request): Promise<Answer>;
}

interface Compiled {
  readonly statement: Rendered<Request>;
  readonly plan: Plan;
}

export function compile(root: Selection): Question {
  const made = new Map<Stand, Compiled>();
  const compiledFor = (stand: Stand): Compiled => {
    const known = made.get(stand);
    if (known) return known;
    const compiled = compileFor(root, stand);
    made.set(stand, compiled);
    return compiled;
  };
  const knownAt = knownAtOf(root.args) !== null;
  // Refuses now what is wrong with the selection, whichever batch it is asked at.
  compiledFor(knownAt ? 'KNOWN_AT' : 'NEWEST');
  return {
    knownAt,
    async ask(graph, stand, request) {
      const { statement, plan } = compiledFor(stand);
      const rows = await graph.read({ text: statement.text, params: statement.params(request) });
      const [batch, row, after] = (rows[0] as Row).row as readonly [number, unknown, number | null];
      const value = plan.decode(row, { run: request, batch, window: null, enclosing: null });
      return { batch, steady: stand !== 'NEWEST' || after === batch, value };
    },
  };
}

/** The known time that a root field's `at` names, or null. */
function knownAtOf(args: Args): string | null {
  const at = args.at as { readonly knownAt?: string | null } | null | undefined;
  return at?.knownAt ?? null;
}

function compileFor(root: Selection, stand: Stand): Compiled {
  const read = QUESTIONS[root.name];
  if (!read) throw new Error(`no statement answers ${root.name}`);
  const batch = new Variable('k');
  const scope: Scope = {
    projections,
    node: batch,
    state: null,
    asked: null,
    batch,
    past: stand !== 'NEWEST',
    moment: null,
    enclosing: null,
    beside: null,
    laneBy: 'KIND',
    exact: true,
  };
  const plan = read(scope, root);
  const after = new Variable('after');
  return {
    plan,
    statement: render<Request>(
      lines([
        ...standing(stand, batch, root),
        ...plan.clauses,
        ...(stand === 'NEWEST'
          ? [afterwards(batch, after), cypher`RETURN [${batch}, ${plan.expression}, ${after}] AS row`]
          : [cypher`RETURN [${batch}, ${plan.expression}, null] AS row`]),
      ]),
    ),
  };
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
      const time = new Param<Request>(({ args }) =>
        new Date(String(knownAtOf(args[root.slot] as Args))).toISOString(),
      );
      return [committedBy(time, batch), cypher`WITH ${batch}`];
    }
    case 'PINNED': {
      const pinned = new Param<Request>((request) => request.pinned);
      return [cypher`WITH ${pinned} AS ${batch}`];
    }
  }
}
