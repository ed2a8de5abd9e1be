/** Facts as they are stored and as they will be after the batch. */

import { type FactCore, factCoreOf } from '../../store/codec/fact.ts';
import { readFacts } from '../../store/read/records.ts';
import type { StoredClaim, StoredFact } from '../../store/storedRecord.ts';
import type { AliasedFact } from '../aliases.ts';
import { identityOf, nextCore, nextCoreOf, withoutDataset } from '../derive/factCore.ts';
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

/** How many facts are kept, since the next records probably need them too. */
const MAX_KEPT = 4_000;

/** Reads the facts of a plan. */
export class NextFacts {
  readonly #planContext: PlanContext;
  readonly #diff: DiffState;
  readonly #kept = new Map<string, NextFact>();

  constructor(planContext: PlanContext, diff: DiffState) {
    this.#planContext = planContext;
    this.#diff = diff;
  }

  /** The facts with these ids, in their order; those that are neither in the files nor in the graph are left out. */
  async read(ids: readonly string[]): Promise<NextFact[]> {
    const missing = ids.filter((id) => !this.#kept.has(id));
    const inGraph = missing.filter((id) => this.#diff.mayBeStored(id));
    const stored = new Map(
      (await readFacts(this.#planContext.graph, inGraph)).map((fact) => [fact.id, fact]),
    );
    return ids.flatMap((id) => this.#kept.get(id) ?? this.#nextFact(id, stored.get(id)) ?? []);
  }

  /** Keeps facts, so that they are not read again for the next records. */
  keep(facts: Iterable<NextFact>): void {
    for (const fact of facts) this.#kept.set(fact.id, fact);
    for (const id of this.#kept.keys()) {
      if (this.#kept.size <= MAX_KEPT) break;
      this.#kept.delete(id);
    }
  }

  #nextFact(id: string, stored: StoredFact | undefined): NextFact | undefined {
    const rows = this.#planContext.rowsOf(id);
    return rows.length === 0
      ? storedOnlyFact(id, stored, this.#diff, this.#planContext)
      : statedFact(id, rows, stored, this.#planContext);
  }
}

/** A fact that the files contain, in rows of its own or of facts that were merged into it. */
function statedFact(
  id: string,
  rows: readonly number[],
  stored: StoredFact | undefined,
  planContext: PlanContext,
): NextFact {
  const dataset = planContext.dataset.id;
  const before = stored && factCoreOf(stored);
  const records = rows.map((row) => planContext.recordAt(row));
  const [core, conflict] = nextOf(id, records, before, planContext);
  if (core === undefined || conflict.length > 0)
    return { id, stored, core: before, conflict, digests: stored?.digests ?? [] };
  const survives = before === undefined ? () => false : survivesChange(before, core);
  // A file that adds claims does not state the fact as it is stored, so the next file is compared with it.
  const isWhole =
    before === undefined ||
    core.claims.length ===
      records.reduce(
        (next, record) => nextCoreOf(record, dataset, next, { keepsMerged: planContext.keepsMerged }),
        before,
      ).claims.length;
  const own = isWhole ? rows.map((row) => planContext.digestAt(row)) : null;
  return { id, stored, core, conflict: [], digests: nextDigests(stored, dataset, own, survives) };
}

/** The fact after all of its records, and how these differ from what other datasets state, or from what was merged. */
function nextOf(
  id: string,
  records: readonly AliasedFact[],
  before: FactCore | undefined,
  planContext: PlanContext,
): [FactCore | undefined, readonly Difference[]] {
  const { dataset, replaces } = planContext;
  let core = before;
  for (const record of records) {
    core = nextCoreOf(record, dataset.id, core, planContext);
    if (before === undefined) continue;
    const isMerged = record.id !== id;
    const hasOthers = isMerged || before.claims.some(({ props }) => props.dataset !== dataset.id);
    const stated = isMerged ? nextCore(record, dataset.id, undefined) : core;
    const conflict = hasOthers ? changedProperties(identityOf(before), identityOf(stated)) : [];
    if (conflict.length > 0) return [before, conflict];
  }
  if (core === undefined || !replaces || records.some((record) => record.id === id)) return [core, []];
  const stated = new Set(records.map((record) => record.id));
  const stays = ({ props }: StoredClaim): boolean =>
    props.dataset !== dataset.id || stated.has(String(props.factId));
  return [{ ...core, claims: core.claims.filter(stays) }, []];
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
