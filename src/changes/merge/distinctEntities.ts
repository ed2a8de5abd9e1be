/** Facts which mean that two entities are different. */
import { compareCodeUnits } from '../../domain/model/textOrder.ts';
import { quoteValue } from '../../formats/problem.ts';
import { isWithdrawnFact } from '../../store/codec/fact.ts';
import type { Graph } from '../../store/graph.ts';
import { factIdsOfEntities } from '../../store/read/factIds.ts';
import { readFacts } from '../../store/read/records.ts';

/**
 * Finds a relation between the two entities, or a membership of one in the other. A withdrawn one distinguishes nobody; after
 * the merge it is a withdrawn fact about the one entity in both roles, and an unmerge or a revert gives each role back.
 * @returns its id and type as a text for messages; null if there is none
 */
export async function findDistinguishingFact(
  graph: Graph,
  from: string,
  into: string,
): Promise<string | null> {
  const ofInto = new Set(await factIdsOfEntities(graph, [into]));
  const shared = (await factIdsOfEntities(graph, [from])).filter((id) => ofInto.has(id));
  for (const fact of await readFacts(graph, shared.sort(compareCodeUnits))) {
    if (isWithdrawnFact(fact)) continue;
    const ends = fact.roles.filter(({ relationship }) => relationship !== 'BY_EVENT');
    const hasBoth = [from, into].every((id) => ends.some(({ entity }) => entity === id));
    if (hasBoth && (fact.kind === 'RELATION' || fact.kind === 'MEMBERSHIP'))
      return `${quoteValue(fact.id)} (${String(fact.props.type ?? fact.kind)})`;
  }
  return null;
}
