/** Plans the merge of one entity into another. */
import { compareCodeUnits } from '../../domain/model/textOrder.ts';
import { kindWithArticle, quoteValue } from '../../formats/problem.ts';
import { mergeStateOf } from '../../store/codec/entity.ts';
import type { StoredEntity } from '../../store/codec/storedRecord.ts';
import type { Graph } from '../../store/graph.ts';
import { type Alias, readAliases, readEntities } from '../../store/read/records.ts';
import { MergeRefused, mergedAway } from '../refused.ts';
import { findDistinguishingFact } from './distinctEntities.ts';
import { type EntityMove, editMergeState } from './entityMove.ts';
import { addLabelAlias } from './labelAlias.ts';

/** Throws MergeRefused if the two cannot be merged. */
export async function planMerge(graph: Graph, from: string, into: string): Promise<EntityMove> {
  if (from === into)
    throw new MergeRefused(
      `${quoteValue(from)} cannot be merged into itself.`,
      'Give the ids of two different entities.',
    );
  const stored = new Map((await readEntities(graph, [from, into])).map((entity) => [entity.id, entity]));
  const aliases = await readAliases(graph);
  const source = unmergedEntity(from, stored, aliases);
  const target = unmergedEntity(into, stored, aliases);
  if (source.kind !== target.kind)
    throw new MergeRefused(
      `${quoteValue(from)} is ${kindWithArticle(source.kind)}, but ${quoteValue(into)} is ${kindWithArticle(target.kind)}.`,
      'Only entities of the same kind can be merged.',
    );
  const fact = await findDistinguishingFact(graph, from, into);
  if (fact !== null)
    throw new MergeRefused(
      `The fact ${fact} means that ${quoteValue(from)} and ${quoteValue(into)} are different entities.`,
      'If it is wrong, retract it first.',
    );
  const sourceAliases = mergeStateOf(source).aliases;
  const targetAliases = [...mergeStateOf(target).aliases, ...sourceAliases, from];
  const entities = [
    editMergeState(source, { aliases: [], mergedInto: into }),
    editMergeState(target, { aliases: targetAliases.sort(compareCodeUnits) }),
    // Entities that were merged into `from` now resolve to `into`, and store the way there, so that this can be undone.
    ...(await readEntities(graph, sourceAliases)).map((entity) =>
      editMergeState(entity, { mergedInto: into, mergedVia: aliases.get(entity.id)?.via ?? from }),
    ),
  ];
  return {
    entities,
    between: [from, into],
    alias: await addLabelAlias(graph, source, target),
    link: (link) => (link.entity === from ? { ...link, entity: into } : link),
  };
}

function unmergedEntity(
  id: string,
  stored: ReadonlyMap<string, StoredEntity>,
  aliases: ReadonlyMap<string, Alias>,
): StoredEntity {
  const entity = stored.get(id);
  if (entity === undefined)
    throw new MergeRefused(
      `There is no entity ${quoteValue(id)}.`,
      'Give the ids of two entities of the graph.',
    );
  const alias = aliases.get(id);
  if (alias !== undefined) throw new MergeRefused(...mergedAway(id, alias.into, 'Name'));
  return entity;
}
