/** The facts of a dataset as they are stored and as they will be after the batch. */

import type { FactTopic } from '../../domain/model/factTopic.ts';
import type { EntityKind } from '../../domain/model/kinds.ts';
import { type FactCore, factCoreOf } from '../../store/codec/fact.ts';
import type { StoredClaim, StoredFact } from '../../store/codec/storedRecord.ts';
import type { TermsKey } from '../../store/read/factIds.ts';
import type { AliasedFact } from '../aliases.ts';
import type { FactChanges } from '../derive/changedFacts.ts';
import { identityOf, nextCore, nextCoreOf, withoutDataset } from '../derive/factCore.ts';
import type { NextFact } from '../derive/factSource.ts';
import type { SourceInfo } from '../derive/sourceInfo.ts';
import { unchanged } from '../derive/storedFacts.ts';
import { changedProperties, type Difference } from '../describe/difference.ts';
import { nextDigests, survivesChange } from '../recordDigests.ts';
import type { DiffState } from './diffState.ts';
import type { PlanContext } from './planContext.ts';

/** A fact whose file states something else than other datasets do under its id. It stays as it is stored. */
interface ConflictingFact extends NextFact {
  /** The differences in what identifies a fact. */
  readonly conflict: readonly Difference[];
}

export class PlannedFacts implements FactChanges {
  readonly #planContext: PlanContext;
  readonly #diff: DiffState;
  readonly #sources: ReadonlyMap<string, SourceInfo>;

  /** @param sources the sources of the dataset as they will be */
  constructor(planContext: PlanContext, diff: DiffState, sources: ReadonlyMap<string, SourceInfo>) {
    this.#planContext = planContext;
    this.#diff = diff;
    this.#sources = sources;
  }

  mayBeStored(id: string): boolean {
    return this.#diff.mayBeStored(id);
  }

  next(id: string, stored: StoredFact | undefined): NextFact | undefined {
    const rows = this.#planContext.facts.rowsOf(id);
    return rows.length === 0
      ? storedOnlyFact(id, stored, this.#diff, this.#planContext)
      : statedFact(id, rows, stored, this.#planContext);
  }

  idsAbout(entity: string, topic: FactTopic): string[] {
    return this.#planContext.facts.idsAbout(entity, topic);
  }

  termIds(key: TermsKey): string[] {
    return this.#planContext.facts.termIds(key);
  }

  kindOf(entity: string): EntityKind | undefined {
    return this.#planContext.declared.kinds.get(entity);
  }

  sourceOf(id: string): SourceInfo | undefined {
    return this.#sources.get(id);
  }

  nextSource(id: string, stored: SourceInfo | undefined): SourceInfo | undefined {
    return stored ?? this.#planContext.declared.sources.get(id);
  }
}

/** A fact that the files contain, in rows of its own or of facts that were merged into it. */
function statedFact(
  id: string,
  rows: readonly number[],
  stored: StoredFact | undefined,
  planContext: PlanContext,
): NextFact | ConflictingFact {
  const dataset = planContext.dataset.id;
  const before = stored && factCoreOf(stored);
  const records = rows.map((row) => planContext.facts.recordAt(row));
  const [core, conflict] = nextOf(id, records, before, planContext);
  if (core === undefined || conflict.length > 0)
    return { id, stored, core: before, digests: stored?.digests ?? [], conflict };
  const survives = before === undefined ? () => false : survivesChange(before, core);
  // A file that adds claims does not state the fact as it is stored, so the next file is compared with it.
  const { keepsMerged } = planContext;
  const isWhole =
    before === undefined ||
    hasSameClaims(
      core,
      records.reduce(
        (next, record) => nextCoreOf(record, dataset, next, { keepsClaim: () => false, keepsMerged }),
        before,
      ),
    );
  const own = isWhole ? rows.map((row) => planContext.facts.digestAt(row)) : null;
  return { id, stored, core, digests: nextDigests(stored, dataset, own, survives) };
}

function hasSameClaims(one: FactCore, other: FactCore): boolean {
  const ids = new Set(one.claims.map(({ id }) => id));
  return ids.size === other.claims.length && other.claims.every(({ id }) => ids.has(id));
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
  if (!diff.dropped.has(id)) return unchanged(stored);
  const before = factCoreOf(stored);
  const core = withoutDataset(before, dataset) ?? undefined;
  const survives = core === undefined ? () => false : survivesChange(before, core);
  return { id, stored, core, digests: nextDigests(stored, dataset, null, survives) };
}

export const isConflicting = (fact: NextFact): fact is ConflictingFact => 'conflict' in fact;
