/** From a root selection to one statement: its text, its parameters and how its row is decoded. */
import type { Day } from '../domain/day.ts';
import type { Env, Run, Scope, Service } from './compose/scope.ts';
import { cypher, lines, literal, render, Variable } from './cypher.ts';
import type { Graph } from './graph.ts';
import { projections } from './projections/index.ts';
import type { Args, Selection } from './selection.ts';
import { QUESTIONS } from './statements/questions.ts';
import { CLOCK_ID } from './storage.ts';

/** A question that can be asked any number of times with other values. */
export interface Question {
  readonly text: string;
  /** Asks the graph: one statement. `args` are the request's arguments by slot. */
  ask(graph: Graph, request: { args: readonly Args[]; today: Day; service: Service }): Promise<unknown>;
}

export function compile(root: Selection): Question {
  const read = QUESTIONS[root.name];
  if (!read) throw new Error(`no statement answers ${root.name}`);
  const batch = new Variable('k');
  const clock = new Variable('clock');
  const scope: Scope = {
    projections,
    node: batch,
    batch,
    moment: null,
    enclosing: null,
    laneBy: 'KIND',
    state: null,
    past: false,
    exact: true,
  };
  const plan = read(scope, root);
  const statement = render<Run>(
    lines([
      // An empty graph has no clock yet; it is at batch 0.
      cypher`OPTIONAL MATCH (${clock}:Clock {id: ${literal(CLOCK_ID)}})`,
      cypher`WITH coalesce(${clock}.number, 0) AS ${batch}`,
      ...plan.clauses,
      cypher`RETURN ${plan.expression} AS row`,
    ]),
  );
  return {
    text: statement.text,
    async ask(graph, run) {
      const rows = await graph.read({ text: statement.text, params: statement.params(run) });
      const env: Env = { run, window: null, enclosing: null };
      return plan.decode(rows[0]?.row ?? null, env);
    },
  };
}
