/** Plans a purge: which records go, and what a batch retracts before they are erased. */
import { byId } from '../../domain/model/textOrder.ts';
import { quoteValue } from '../../formats/problem.ts';
import { mergeStateOf } from '../../store/codec/entity.ts';
import type { Graph } from '../../store/graph.ts';
import { readMergedFacts } from '../../store/read/batchVersions.ts';
import {
  type Erasable,
  type EraseRef,
  factsWithClaimsNaming,
  readErasable,
  readErasableKind,
} from '../../store/read/erasable.ts';
import { readAliases, readEntities, readFacts } from '../../store/read/records.ts';
import type { RecordEdits } from '../derive/editedFacts.ts';
import { mergedAway, PurgeRefused } from '../refused.ts';

interface PurgePlan {
  readonly records: readonly EraseRef[];
  readonly erasable: Erasable;
  readonly edits: RecordEdits;
}

/** How many ids a refusal names. */
const MOST_NAMED = 5;

/** Throws PurgeRefused for what cannot be purged. */
export async function planPurge(graph: Graph, id: string): Promise<PurgePlan> {
  const kind = await readErasableKind(graph, id);
  if (kind === null)
    throw new PurgeRefused(
      `Nothing has, or had, the id ${quoteValue(id)}.`,
      'Give the id of an entity or of a fact.',
    );
  if (kind === 'OTHER')
    throw new PurgeRefused(
      `${quoteValue(id)} is neither an entity nor a fact.`,
      'Purge the facts that it states; a source or a claim that nothing uses says nothing.',
    );
  const records = kind === 'ENTITY' ? await entitiesAt(graph, id) : await factsAt(graph, id);
  const erasable = await readErasable(graph, records);
  const purged = new Set(erasable.versions.map((version) => version.id));
  const entityIds = records.flatMap((record) => (record.record === 'ENTITY' ? [record.id] : []));
  await refuseNamed(graph, id, entityIds, purged);
  const facts = (await readFacts(graph, purged)).filter(
    (fact) =>
      kind === 'FACT' ||
      fact.roles.some(({ entity, as }) => entityIds.includes(entity) || entityIds.includes(as)),
  );
  return {
    records,
    erasable,
    edits: {
      facts: facts.map((now) => ({ id: now.id, now, next: undefined })).sort(byId),
      entities: (await readEntities(graph, entityIds))
        .map((now) => ({ id: now.id, now, next: undefined }))
        .sort(byId),
      sources: [],
      recomputed: [],
    },
  };
}

/** An entity with all that were merged into it, which are the same one. */
async function entitiesAt(graph: Graph, id: string): Promise<EraseRef[]> {
  const alias = (await readAliases(graph)).get(id);
  if (alias !== undefined) throw new PurgeRefused(...mergedAway(id, alias.into, 'Purge'));
  const [live] = await readEntities(graph, [id]);
  const aliases = live === undefined ? [] : mergeStateOf(live).aliases;
  return [id, ...aliases].map((one) => ({ record: 'ENTITY', id: one }));
}

/** A fact with all that were merged into it, whose claims it has. */
async function factsAt(graph: Graph, id: string): Promise<EraseRef[]> {
  const merged = await readMergedFacts(graph);
  const into = merged.get(id);
  if (into !== undefined) throw new PurgeRefused(...mergedAway(id, into, 'Purge'));
  const others = [...merged].flatMap(([from, target]) => (target === id ? [from] : []));
  return [id, ...others].map((one) => ({ record: 'FACT', id: one }));
}

/** Throws PurgeRefused for an entity that claims on facts which are not purged name, as their speaker for example. */
async function refuseNamed(
  graph: Graph,
  id: string,
  entities: readonly string[],
  purged: ReadonlySet<string>,
): Promise<void> {
  const others = (await factsWithClaimsNaming(graph, entities)).filter((fact) => !purged.has(fact));
  if (others.length === 0) return;
  const named = others.slice(0, MOST_NAMED).map((fact) => quoteValue(fact));
  const more = others.length > MOST_NAMED ? ` and ${others.length - MOST_NAMED} more` : '';
  throw new PurgeRefused(
    `Claims on ${others.length === 1 ? 'a fact' : 'facts'} about others name ${quoteValue(id)}: ${named.join(', ')}${more}.`,
    'Purge these facts first; what remains true of them can be applied again without that name.',
  );
}
