/** Merges two tenures of one holder in one office into one, and undoes such merges. */
import { assess } from '../../domain/claims/consensus.ts';
import { kindWithArticle, quoteValue } from '../../formats/problem.ts';
import { entitiesInRole, type FactCore, factCoreOf } from '../../store/codec/fact.ts';
import { type StoredFact, textOf } from '../../store/codec/storedRecord.ts';
import type { Graph } from '../../store/graph.ts';
import { readLastVersion, readMergedFacts } from '../../store/read/batchVersions.ts';
import { readAliases, readFacts } from '../../store/read/records.ts';
import { Assessments } from '../derive/assessments.ts';
import { factEdits } from '../derive/editedFacts.ts';
import { StoredFacts } from '../derive/storedFacts.ts';
import { MergeRefused, mergedAway } from '../refused.ts';
import type { EditMeta } from '../writeEdits.ts';
import { type MergeEdits, type MergeReport, writeMerge } from './writeMerge.ts';

/**
 * Merges the tenure `from` into `into`, as one batch: all its claims are then about `into`, and its id leads there. What
 * files state on the fact itself, as its term and its note, is that of `into`. Files may keep stating both.
 * Throws MergeRefused if the two are not tenures of one holder in one office, or if they contradict each other, and
 * GraphError if the database fails or another writer keeps writing.
 */
export const mergeTenures = (
  graph: Graph,
  from: string,
  into: string,
  meta: EditMeta,
): Promise<MergeReport> => writeMerge(graph, meta, () => planMerge(graph, from, into));

/**
 * Undoes the merge of the tenure `id`, as one batch: the claims that were made about it go back to it, whenever they were
 * written. Throws MergeRefused if it is not merged, and GraphError as `mergeTenures` does.
 */
export const unmergeTenure = (graph: Graph, id: string, meta: EditMeta): Promise<MergeReport> =>
  writeMerge(graph, meta, () => planUnmerge(graph, id));

/** Whether the id is that of a fact, or of a tenure that was merged into another, and not of an entity. */
export const isFactId = async (graph: Graph, id: string): Promise<boolean> =>
  (await readFacts(graph, [id])).length > 0 || (await readMergedFacts(graph)).has(id);

async function planMerge(graph: Graph, from: string, into: string): Promise<MergeEdits> {
  if (from === into)
    throw new MergeRefused(
      `${quoteValue(from)} cannot be merged into itself.`,
      'Give the ids of two different tenures.',
    );
  const merged = await readMergedFacts(graph);
  const facts = await readFacts(graph, [from, into]);
  const [source, target] = [from, into].map((id) => tenureWith(id, facts, merged)) as [
    StoredFact,
    StoredFact,
  ];
  refuseDifferentTenures(factCoreOf(source), factCoreOf(target));
  await refuseContradiction(factCoreOf(source), factCoreOf(target), graph);
  const digests = [...new Set([...(target.digests ?? []), ...(source.digests ?? [])])];
  return {
    edits: factEdits([
      { id: from, now: source, next: undefined },
      { id: into, now: target, next: { ...target, digests, claims: [...target.claims, ...source.claims] } },
    ]),
    moved: source.claims.map(({ id }) => id),
  };
}

function tenureWith(
  id: string,
  facts: readonly StoredFact[],
  merged: ReadonlyMap<string, string>,
): StoredFact {
  const fact = facts.find((one) => one.id === id);
  if (fact?.kind === 'TENURE') return fact;
  const into = merged.get(id);
  if (into !== undefined) throw new MergeRefused(...mergedAway(id, into, 'Name'));
  throw fact === undefined
    ? new MergeRefused(`There is no tenure ${quoteValue(id)}.`, 'Give the ids of two tenures of the graph.')
    : new MergeRefused(
        `${quoteValue(id)} is ${kindWithArticle(fact.kind)}.`,
        'Only entities and tenures can be merged.',
      );
}

/** Throws MergeRefused unless both are about the same holder and office, and not different terms. */
function refuseDifferentTenures(source: FactCore, target: FactCore): void {
  for (const role of ['holder', 'office'] as const) {
    const [one, other] = [source, target].map((core) => entitiesInRole(core, role)[0]);
    if (one !== other)
      throw new MergeRefused(
        `${quoteValue(source.id)} and ${quoteValue(target.id)} have different ${role}s: ${quoteValue(one ?? 'nobody')} and ${quoteValue(other ?? 'nobody')}.`,
        'If the two are one, merge these first.',
      );
  }
  const [one, other] = [source, target].map(({ own }) => textOf(own, 'term'));
  if (one !== undefined && other !== undefined && one !== other)
    throw new MergeRefused(
      `${quoteValue(source.id)} and ${quoteValue(target.id)} are different terms: ${quoteValue(one)} and ${quoteValue(other)}.`,
      'If they are one, correct the term in a file first.',
    );
}

/** Throws MergeRefused if the claims of both cannot be true of one tenure, although those of each can. */
async function refuseContradiction(source: FactCore, target: FactCore, graph: Graph): Promise<void> {
  const cited = [source, target].flatMap(({ claims }) => claims.map((claim) => claim.source));
  const assessments = new Assessments(await new StoredFacts(graph).sources(cited));
  if (assessments.of(source).conflict || assessments.of(target).conflict) return;
  const { conflict, saidStart, saidEnd } = assess([
    ...assessments.claimsOf(source),
    ...assessments.claimsOf(target),
  ]);
  if (!conflict) return;
  const said = [
    ...(saidStart.length > 1 ? [`starts ${saidStart.map((date) => quoteValue(date)).join(' and ')}`] : []),
    ...(saidEnd.length > 1 ? [`ends ${saidEnd.map((date) => quoteValue(date)).join(' and ')}`] : []),
  ];
  throw new MergeRefused(
    `${quoteValue(source.id)} and ${quoteValue(target.id)} contradict each other${said.length > 0 ? `: their claims give the ${said.join(', and the ')}` : ''}.`,
    'If a claim is wrong, give it the rank deprecated first.',
  );
}

async function planUnmerge(graph: Graph, id: string): Promise<MergeEdits> {
  const into = (await readMergedFacts(graph)).get(id);
  if (into === undefined)
    throw new MergeRefused(
      `${quoteValue(id)} is not merged into another tenure, so there is nothing to undo.`,
    );
  const [now] = await readFacts(graph, [into]);
  const last = await readLastVersion(graph, id);
  if (now === undefined || last === undefined)
    throw new MergeRefused(`Nothing is left of ${quoteValue(id)} from before it was merged.`);
  const aliases = await readAliases(graph);
  // Entities may have been merged, or separated again, since the tenures were merged.
  const roles = last.roles.map((link) => ({ ...link, entity: aliases.get(link.as)?.into ?? link.as }));
  const isOf = ({ props }: StoredFact['claims'][number]): boolean => props.factId === id;
  const claims = now.claims.filter(isOf);
  const rest = now.claims.filter((claim) => !isOf(claim));
  return {
    edits: factEdits([
      { id, now: undefined, next: { ...last, roles, claims, digests: undefined } },
      { id: into, now, next: rest.length === 0 ? undefined : { ...now, claims: rest } },
    ]),
    moved: claims.map((claim) => claim.id),
  };
}
