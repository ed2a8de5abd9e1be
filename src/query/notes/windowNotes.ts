/** The note about a window of time that ends before the first recorded day, such as a year with a missing digit. */
import { windowOf } from '../../domain/time/certainty.ts';
import { type Day, isBounded, isoOf } from '../../domain/time/day.ts';
import { anchorInKey } from '../../domain/time/sortKey.ts';
import { cypher, Variable, where } from '../../store/cypher.ts';
import type { Graph } from '../../store/graph.ts';
import { subquery } from '../compile/fieldReaders.ts';
import { usingOrderIndex } from '../compile/order.ts';
import { knownVersion } from '../compile/pattern.ts';
import type { RootRequest } from '../compile/run.ts';
import type { Selection } from '../compile/selection.ts';
import { PrefetchStatement, readNewest } from '../querySession.ts';
import type { EmptyWindow } from './emptyWindow.ts';
import { keptUntilBatch } from './keptUntilBatch.ts';
import type { Note } from './note.ts';

/**
 * The notes about a window in which a list has nothing.
 * @param batch the batch of the answer; one statement runs for each new one
 */
export async function notesAboutWindow(
  graph: Graph,
  root: Selection,
  { argument, dates }: EmptyWindow,
  batch: number,
  run: RootRequest,
): Promise<Note[]> {
  const first = await firstDay(graph, batch, run);
  if (first === null || windowOf(dates, run.today).to >= first) return [];
  return [
    {
      path: [root.key],
      code: 'EMPTY_WINDOW',
      value: dates,
      message: `${root.name}(${argument}:): ${JSON.stringify(dates)} is before the first day that a source gives for anything, ${isoOf(first)}.`,
    },
  ];
}

/** Reads the first fact in order of time. */
const firstFact = new PrefetchStatement<Record<string, never>>((scope) => {
  const fact = new Variable('f');
  const hint = scope.statement.engine === 'neo4j' ? usingOrderIndex(fact, 'Fact') : cypher``;
  const known = [cypher`${fact}.sort > ''`, ...knownVersion(fact, scope.batch)];
  return subquery(
    scope,
    [cypher`MATCH (${fact}:Fact)${hint}${where(known)} WITH ${fact} ORDER BY ${fact}.sort LIMIT 1`],
    cypher`collect(${fact}.sort)`,
  );
});

const firstDay = keptUntilBatch(async (graph, run): Promise<Day | null> => {
  const [key] = (await readNewest(graph, run, firstFact, {})) as readonly string[];
  const day = key === undefined ? null : anchorInKey(key);
  return day !== null && isBounded(day) ? day : null;
});
