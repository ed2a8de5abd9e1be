/** Plans to undo a merge. */
import { compareCodeUnits } from '../../domain/model/textOrder.ts';
import { quoteValue } from '../../formats/problem.ts';
import { mergeStateOf } from '../../store/codec/entity.ts';
import type { StoredFact } from '../../store/codec/storedRecord.ts';
import type { Graph } from '../../store/graph.ts';
import { readLastVersion, readMergedFacts } from '../../store/read/batchVersions.ts';
import { type Alias, readAliases, readEntities, readFacts } from '../../store/read/records.ts';
import { MergeRefused } from '../refused.ts';
import { type EntityMove, editMergeState } from './entityMove.ts';
import { removeLabelAlias } from './labelAlias.ts';

/** Throws MergeRefused if the entity is not merged into another. */
export async function planUnmerge(graph: Graph, id: string): Promise<EntityMove> {
  const aliases = await readAliases(graph);
  const alias = aliases.get(id);
  if (alias === undefined) throw await notMerged(graph, id);
  const group = groupOf(id, aliases);
  await refuseMergedTenures(graph, group);
  const entities = (await readEntities(graph, [alias.into, ...group])).map((entity) => {
    if (entity.id === id)
      return editMergeState(entity, {
        mergedInto: null,
        mergedVia: null,
        aliases: [...group].filter((other) => other !== id).sort(compareCodeUnits),
      });
    if (entity.id === alias.into)
      return editMergeState(entity, {
        aliases: mergeStateOf(entity).aliases.filter((other) => !group.has(other)),
      });
    const via = aliases.get(entity.id)?.via ?? null;
    return editMergeState(entity, { mergedInto: id, mergedVia: via === id ? null : via });
  });
  return {
    entities,
    between: [id, alias.into],
    alias: await removeLabelAlias(graph, id, alias.into),
    link: (link) => (link.entity === alias.into && group.has(link.as) ? { ...link, entity: id } : link),
  };
}

/** Throws MergeRefused if the undoing would separate the holders or offices of tenures that were merged. */
async function refuseMergedTenures(graph: Graph, group: ReadonlySet<string>): Promise<void> {
  const merged = await readMergedFacts(graph);
  const targets = new Map((await readFacts(graph, merged.values())).map((fact) => [fact.id, fact]));
  for (const [tenure, into] of merged) {
    const before = await readLastVersion(graph, tenure);
    const usesGroup = (fact: StoredFact | undefined): boolean =>
      fact?.roles.some(({ as }) => group.has(as)) ?? false;
    if (usesGroup(before) !== usesGroup(targets.get(into)))
      throw new MergeRefused(
        `The tenure ${quoteValue(tenure)} was merged into ${quoteValue(into)}, which is about the other entity.`,
        `Undo that first: fasti unmerge ${tenure}`,
      );
  }
}

async function notMerged(graph: Graph, id: string): Promise<MergeRefused> {
  const [entity] = await readEntities(graph, [id]);
  return entity === undefined
    ? new MergeRefused(
        `There is no entity ${quoteValue(id)}.`,
        'Give an id that was merged into another entity.',
      )
    : new MergeRefused(`${quoteValue(id)} is not merged into another entity, so there is nothing to undo.`);
}

/** The id, and the ids that were merged into it, directly or through others, before it was merged itself. */
function groupOf(id: string, aliases: ReadonlyMap<string, Alias>): ReadonlySet<string> {
  const group = new Set([id]);
  for (let size = 0; size < group.size; ) {
    size = group.size;
    for (const [other, { via }] of aliases) if (via !== null && group.has(via)) group.add(other);
  }
  return group;
}
