/** The compiled form of a root field: its statements, and how the row of the last one is decoded. */

import { ALL_TIMES } from '../domain/time/qualifiedId.ts';
import { cypher, type Rendered } from '../store/cypher.ts';
import type { EngineName, Graph } from '../store/graph.ts';
import { answerFromMemory } from './compile/fromMemory.ts';
import type { RootRequest } from './compile/run.ts';
import type { FieldPlan, FoundInMemory, FromMemory, Scope } from './compile/scope.ts';
import type { Selection } from './compile/selection.ts';
import { emptyLists, type NamedId, type NamedValue, namedValues } from './filters/idArguments.ts';
import { type EmptyWindow, emptyWindow, isEmptyList } from './notes/emptyWindow.ts';
import type { Note } from './notes/note.ts';
import { RequestedIds } from './notes/requestedIds.ts';
import { partsReader } from './partsWithin.ts';
import { QuerySession } from './querySession.ts';
import { frameStatement, hasKnownTime, type ReadPoint, type StatementBody } from './readPoint.ts';
import { PREFETCHES, ROOT_FIELDS } from './roots/rootFields.ts';

/** The answer of a root field, and the batch that it describes. */
export interface RootAnswer {
  readonly batch: number;
  /** False if a batch was being written meanwhile, so that the statements may have seen part of it. */
  readonly steady: boolean;
  readonly value: unknown;
  /** Notes for the caller, for `extensions` of the response. */
  readonly notes: readonly Note[];
  /** Ids in arguments that are not those of records that the arguments take. */
  readonly missingIds: readonly NamedId[];
  /** The window of the field if it found nothing in it. */
  readonly emptyWindow: EmptyWindow | null;
  /** The roles, categories and places in the filter of a list that has no items. */
  readonly unmetValues: readonly NamedValue[];
}

/** A root field, compiled once and run any number of times with other values. */
export interface RootQuery {
  readonly root: Selection;
  /** Whether the arguments of the root field have a known time: a `knownAt`, or the batch in an id. */
  readonly knownAt: boolean;
  /** The length of all statements that were compiled so far. */
  readonly characters: number;
  /** Runs the prefetch statements, if the field has any, then its own statement. */
  run(graph: Graph, readPoint: ReadPoint, request: RootRequest): Promise<RootAnswer>;
}

interface CompiledStatement {
  readonly statement: Rendered<RootRequest>;
  readonly plan: FieldPlan;
  /** What memory can find. */
  readonly fromMemory: FromMemory;
  /** Whether the statement reads something about ids in arguments, in a pair with the answer. */
  readonly readsIds: boolean;
}

/**
 * Compiles a root field for an engine. Throws InputError if the selection has arguments that cannot be answered.
 * @param grown called when a run compiles a further statement
 */
export function compileRootField(
  root: Selection,
  engine: EngineName,
  grown: () => void = () => {},
): RootQuery {
  const compiled = new Map<string, CompiledStatement>();
  const compiledFor = (readPoint: ReadPoint, found: FoundInMemory | null = null): CompiledStatement => {
    const brought = {
      pages: found?.pages != null,
      labels: found?.labels != null,
    };
    const form = [readPoint, ...Object.values(brought)].join(' ');
    const known = compiled.get(form);
    if (known) return known;
    const statement = compileAt(root, engine, readPoint, brought, requestedIds);
    compiled.set(form, statement);
    if (compiled.size > 1) grown();
    return statement;
  };
  const requestedIds = new RequestedIds(root);
  const notesAboutLists = emptyLists(root);
  const valuesOf = namedValues(root);
  const prefetch = PREFETCHES[root.name]?.prepare(root);
  const parts = partsReader(root);
  const knownAt = hasKnownTime(root);
  // Compiles at once, so that a wrong selection is refused before anything is read.
  compiledFor(knownAt ? 'KNOWN_AT' : 'NEWEST');
  return {
    root,
    knownAt,
    get characters() {
      return [...compiled.values()].reduce((sum, { statement }) => sum + statement.text.length, 0);
    },
    async run(graph, readPoint, request) {
      const newest = readPoint === 'NEWEST' ? compiledFor(readPoint) : null;
      const answer =
        newest &&
        (await answerFromMemory(newest.fromMemory, request, (found) =>
          runAt(graph, readPoint, compiledFor(readPoint, found), { ...request, prefetched: found }),
        ));
      return answer ?? runAt(graph, readPoint, compiledFor(readPoint), request);
    },
  };

  async function runAt(
    graph: Graph,
    readPoint: ReadPoint,
    { statement, plan, readsIds }: CompiledStatement,
    request: RootRequest,
  ): Promise<RootAnswer> {
    const session = new QuerySession(graph, readPoint, root, request);
    const run: RootRequest = {
      ...request,
      ...(prefetch ? { prefetched: await prefetch(session, request) } : {}),
      parts: await parts.read(session, request),
      addNote: (note) => session.notes.length < MOST_NOTES && session.addNote(note),
    };
    const read = await session.runStatement(statement, run);
    const [row, found] = readsIds ? (read as readonly [unknown, unknown]) : [read, null];
    const { batch } = session;
    // One object for all requests, so that what is kept by moment is found again.
    const moment = knownAt ? { ...ALL_TIMES, batch } : ALL_TIMES;
    const value = plan.decode(row, { run, batch, moment, during: null, enclosing: null });
    const isBeforeFirst = batch === 0 && request.args[root.slot]?.knownAt != null;
    const missingIds = isBeforeFirst ? [] : requestedIds.missing(found, value, request);
    const mayBeUntied = missingIds.length === 0 && isEmptyList(root, value);
    const untied = mayBeUntied ? await parts.untied(session, run) : [];
    return {
      batch,
      steady: session.steady,
      value,
      notes: [
        ...session.notes,
        ...untied,
        ...notesAboutLists,
        ...(isBeforeFirst ? [beforeFirstBatch(root)] : []),
        ...requestedIds.redirects(plan.foundIds?.(row) ?? [], request),
      ],
      missingIds,
      emptyWindow: knownAt ? null : emptyWindow(root, value, request),
      unmetValues: !knownAt && isEmptyList(root, value) ? valuesOf(request) : [],
    };
  }
}

/** The most notes that are added while an answer is decoded, such as one for each office of a list. */
const MOST_NOTES = 5;

const beforeFirstBatch = (root: Selection): Note => ({
  path: [root.key],
  code: 'BEFORE_FIRST_BATCH',
  message:
    'knownAt is before the first batch, when nothing was recorded. The batches and their times: { batches { nodes { number appliedAt } } }.',
});

function compileAt(
  root: Selection,
  engine: EngineName,
  readPoint: ReadPoint,
  brought: FromMemory['brought'],
  requestedIds: RequestedIds,
): CompiledStatement {
  const compileField = ROOT_FIELDS[root.name];
  if (!compileField) throw new Error(`no root field is named ${root.name}`);
  let plan: FieldPlan | null = null;
  let readsIds = false;
  const compose = (scope: Scope): StatementBody => {
    plan = compileField(scope, root);
    const ids = requestedIds.read(scope);
    readsIds = ids !== null;
    return ids === null
      ? plan
      : {
          clauses: [...plan.clauses, ...ids.clauses],
          expression: cypher`[${plan.expression}, ${ids.expression}]`,
        };
  };
  const fromMemory: FromMemory = { pages: [], labels: [], brought };
  const statement = frameStatement<RootRequest>(readPoint, engine, root, compose, fromMemory);
  return { plan: plan as unknown as FieldPlan, fromMemory, readsIds, statement };
}
