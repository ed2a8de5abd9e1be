/** Facts as they are stored and as they will be after the batch. */

import { type FactCore, factCoreOf } from '../../store/codec/fact.ts';
import { readFacts } from '../../store/read/records.ts';
import type { StoredFact } from '../../store/storedRecord.ts';
import { identityOf, nextCore, withoutDataset } from '../derive/factCore.ts';
import { changedProperties, type Difference } from '../describe/difference.ts';
import { nextDigests, survivesChange } from '../recordDigests.ts';
import type { DiffState } from './diffState.ts';
import type { PlanContext } from './planContext.ts';

export interface NextFact {
  readonly id: string;
  readonly stored: StoredFact | undefined;
  /** Absent if the fact is removed; as stored if there is a conflict. */
  readonly core: FactCore | undefined;
  /**
   * How the fact of the file differs from the one that other datasets state under its id, in what identifies a fact; empty
   * if there is no conflict.
   */
  readonly conflict: readonly Difference[];
  /** The digest entries that will be stored with it. */
  readonly digests: readonly string[];
}

/** The facts with these ids, in their order; those that are neither in the files nor in the graph are left out. */
export async function readNextFacts(
  ids: readonly string[],
  diff: DiffState,
  planContext: PlanContext,
): Promise<NextFact[]> {
  const inGraph = ids.filter((id) => diff.mayBeStored(id));
  const stored = new Map((await readFacts(planContext.graph, inGraph)).map((fact) => [fact.id, fact]));
  return ids.flatMap((id) => {
    const row = planContext.facts.rowOf(id);
    return (
      (row === undefined
        ? storedOnlyFact(id, stored.get(id), diff, planContext)
        : statedFact(id, row, stored.get(id), planContext)) ?? []
    );
  });
}

/** A fact that the files contain. */
function statedFact(
  id: string,
  row: number,
  stored: StoredFact | undefined,
  planContext: PlanContext,
): NextFact {
  const dataset = planContext.dataset.id;
  const before = stored && factCoreOf(stored);
  const record = planContext.recordAt(row);
  const core = nextCore(record, dataset, before, planContext.keepsClaim);
  const hasOthers = before?.claims.some(({ props }) => props.dataset !== dataset) ?? false;
  const conflict =
    before !== undefined && hasOthers ? changedProperties(identityOf(before), identityOf(core)) : [];
  if (conflict.length > 0) return { id, stored, core: before, conflict, digests: stored?.digests ?? [] };
  const survives = before === undefined ? () => false : survivesChange(before, core);
  // A file that adds claims does not state the fact as it is stored, so the next file is compared with it.
  const isWhole =
    before === undefined || core.claims.length === nextCore(record, dataset, before).claims.length;
  const digests = nextDigests(stored, dataset, isWhole ? planContext.digestAt(row) : null, survives);
  return { id, stored, core, conflict: [], digests };
}

/** A stored fact that the files do not contain; it loses the claims of the dataset if it was dropped from the files. */
function storedOnlyFact(
  id: string,
  stored: StoredFact | undefined,
  diff: DiffState,
  { dataset: { id: dataset } }: PlanContext,
): NextFact | undefined {
  if (stored === undefined) return undefined;
  const before = factCoreOf(stored);
  if (!diff.dropped.has(id)) return { id, stored, core: before, conflict: [], digests: stored.digests ?? [] };
  const core = withoutDataset(before, dataset) ?? undefined;
  const survives = core === undefined ? () => false : survivesChange(before, core);
  return { id, stored, core, conflict: [], digests: nextDigests(stored, dataset, null, survives) };
}
