/** From a root selection to its statement: text, parameters and how its row is decoded. */

import type { Rendered } from '../../store/cypher.ts';
import type { EngineName, Graph } from '../../store/graph.ts';
import { Sitting } from '../querySession.ts';
import { framed, knownAtOf, type Stand } from '../readPoint.ts';
import { FINDERS } from '../roots/prefetch.ts';
import { QUESTIONS } from '../roots/rootFields.ts';
import type { Plan } from './plan.ts';
import type { Run } from './scope.ts';
import type { Selection } from './selection.ts';

/** What one run of a question brings. */
export interface Request extends Run {
  /** The batch of a PINNED run. */
  readonly pinned: number | null;
}

/** The answer, and the batch at which it is true. */
export interface Answer {
  readonly batch: number;
  /** False where a batch was being written meanwhile, so that the statements may have seen part of it. */
  readonly steady: boolean;
  readonly value: unknown;
  /** Sentences about the answer that it cannot hold itself. */
  readonly notes: readonly string[];
}

/** A question that can be asked any number of times with other values. */
export interface Question {
  /** Whether the root field names a known time of its own. */
  readonly knownAt: boolean;
  /** Asks the graph: one statement, and those of its finder where it has one. */
  ask(graph: Graph, stand: Stand, request: Request): Promise<Answer>;
}

interface Compiled {
  readonly statement: Rendered<Request>;
  readonly plan: Plan;
}

/** Composes a root field for a database; throws InputError where the selection asks for what cannot be answered. */
export function compile(root: Selection, engine: EngineName): Question {
  const made = new Map<Stand, Compiled>();
  const compiledFor = (stand: Stand): Compiled => {
    const known = made.get(stand);
    if (known) return known;
    const compiled = compileFor(root, engine, stand);
    made.set(stand, compiled);
    return compiled;
  };
  const find = FINDERS[root.name]?.find(root);
  const knownAt = knownAtOf(root.args) !== null;
  // Refuses now what is wrong with the selection, whichever batch it is asked at.
  compiledFor(knownAt ? 'KNOWN_AT' : 'NEWEST');
  return {
    knownAt,
    async ask(graph, stand, request) {
      const { statement, plan } = compiledFor(stand);
      const sitting = new Sitting(graph, stand, root, request);
      const run = find ? { ...request, found: await find(sitting, request) } : request;
      const row = await sitting.read(statement, run);
      const { batch, steady, notes } = sitting;
      return { batch, steady, notes, value: plan.decode(row, { run, batch, window: null, enclosing: null }) };
    },
  };
}

function compileFor(root: Selection, engine: EngineName, stand: Stand): Compiled {
  const read = QUESTIONS[root.name];
  if (!read) throw new Error(`no statement answers ${root.name}`);
  let plan: Plan | null = null;
  const statement = framed<Request>(stand, engine, root, (scope) => {
    plan = read(scope, root);
    return plan;
  });
  return { plan: plan as unknown as Plan, statement };
}
