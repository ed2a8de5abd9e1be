/** The stored relations by which parts of events may be events of a body, whose integrity depends on that body. */
import type { Graph } from '../../store/graph.ts';
import { datingFactIds, eventIdsOf, partRelationsOf } from '../../store/read/factIds.ts';
import { readKinds } from '../../store/read/records.ts';
import { MAX_PART_DEPTH } from './partDepth.ts';

/**
 * The ids of the PART_OF relations of all parts of the events that belong to the bodies, in several lists.
 * @param owned entities whose BELONGS_TO relations change; those that are events are such events too
 */
export async function* eventPartRelations(
  graph: Graph,
  bodies: Iterable<string>,
  owned: Iterable<string>,
): AsyncGenerator<readonly string[]> {
  const events = [...(await readKinds(graph, owned))].flatMap(([id, kind]) => (kind === 'EVENT' ? [id] : []));
  // Whether an event has an owner of its own decides whether it has that of its whole.
  yield await datingFactIds(graph, events);
  let level = new Set([...events, ...(await eventIdsOf(graph, bodies))]);
  const seen = new Set<string>();
  for (let depth = 0; depth < MAX_PART_DEPTH && level.size > 0; depth += 1) {
    for (const event of level) seen.add(event);
    const relations = await partRelationsOf(graph, level);
    yield relations.map(({ id }) => id);
    level = new Set(relations.map(({ part }) => part).filter((part) => !seen.has(part)));
  }
}
