/** Whether facts of the graph say that two entities are two. */
import { byCodeUnits } from '../../domain/model/textOrder.ts';
import { shown } from '../../formats/problem.ts';
import type { Graph } from '../../store/graph.ts';
import { factIdsOfEntities, readFacts } from '../../store/read/currentState.ts';

/** The fact in which the two have parts that one entity cannot have, with its type; null where none is. */
export async function keptApart(graph: Graph, from: string, into: string): Promise<string | null> {
  const ofBoth = new Set(await factIdsOfEntities(graph, [into]));
  const shared = (await factIdsOfEntities(graph, [from])).filter((id) => ofBoth.has(id));
  for (const fact of await readFacts(graph, shared.sort(byCodeUnits))) {
    const ends = fact.roles.filter(({ relationship }) => relationship !== 'BY_EVENT');
    const apart = [from, into].every((id) => ends.some(({ entity }) => entity === id));
    if (apart && (fact.kind === 'RELATION' || fact.kind === 'MEMBERSHIP'))
      return `${shown(fact.id)} (${String(fact.props.type ?? fact.kind)})`;
  }
  return null;
}
