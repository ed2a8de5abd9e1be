/** Takes claims of a fact back, of all its sources or of one, which no file has to be at hand for. */
import { quoteValue } from '../../formats/problem.ts';
import type { Graph } from '../../store/graph.ts';
import { readMergedFacts } from '../../store/read/batchVersions.ts';
import { readFacts } from '../../store/read/records.ts';
import type { BatchRef } from '../batchRef.ts';
import { factEdits } from '../derive/editedFacts.ts';
import type { PlanFinding } from '../plan/planFinding.ts';
import { type PlannedChange, plannedChangesOf } from '../plan/plannedChange.ts';
import { mergedAway, WithdrawRefused } from '../refused.ts';
import { type EditMeta, type PlannedEdits, writeEdits } from '../writeEdits.ts';

export interface WithdrawReport {
  /** The ids of the claims. */
  readonly claims: readonly string[];
  readonly changes: readonly PlannedChange[];
  /** The integrity rules that the facts break now. */
  readonly findings: readonly PlanFinding[];
  /** Null in a dry run. */
  readonly batch: BatchRef | null;
}

/**
 * Takes the claims of a fact back as one batch; a fact without any is retracted. Files that still make them bring them back.
 * Throws WithdrawRefused where there is no such fact or no claim of the source, and GraphError if the database fails.
 * @param source the id of the only source whose claims are taken back; undefined for all
 */
export async function withdrawClaims(
  graph: Graph,
  fact: string,
  source: string | undefined,
  meta: EditMeta,
): Promise<WithdrawReport> {
  const { planned, findings, batch, ...records } = await writeEdits(graph, meta, () =>
    planWithdrawal(graph, fact, source),
  );
  return { claims: planned.claims, changes: plannedChangesOf(records), findings, batch };
}

async function planWithdrawal(
  graph: Graph,
  id: string,
  source: string | undefined,
): Promise<PlannedEdits & { readonly claims: readonly string[] }> {
  const [fact] = await readFacts(graph, [id]);
  if (fact === undefined) {
    const into = (await readMergedFacts(graph)).get(id);
    throw into === undefined
      ? new WithdrawRefused(`There is no fact ${quoteValue(id)}.`, 'Give the id of a fact of the graph.')
      : new WithdrawRefused(...mergedAway(id, into, 'Name'));
  }
  const isTaken = (claim: { readonly source: string }): boolean =>
    source === undefined || claim.source === source;
  const claims = fact.claims.filter((claim) => !isTaken(claim));
  if (claims.length === fact.claims.length) {
    const sources = [...new Set(fact.claims.map((claim) => claim.source))].join(', ');
    throw new WithdrawRefused(
      `${quoteValue(id)} has no claim of the source ${quoteValue(source ?? '')}.`,
      `It has claims of ${sources}.`,
    );
  }
  // Without digests, files that still make the claims are compared with the fact again.
  const next = claims.length === 0 ? undefined : { ...fact, claims, digests: [] };
  const edits = factEdits([{ id, now: fact, next }]);
  return { edits, claims: fact.claims.filter(isTaken).map((claim) => claim.id) };
}
