/** A plan: what one batch would do to the graph. */
import type { MergeRecord } from '../../domain/model/record.ts';
import type { ChangeSet } from '../../store/write/batch.ts';
import type { ChangeList } from './changeList.ts';
import type { PlanFinding } from './planFinding.ts';
import type { ChangeCounts } from './plannedChange.ts';

export interface Plan {
  readonly dataset: string;
  /** The number of the batch that was the newest when the plan was made. */
  readonly base: number;
  /** SHA-256 over all changes, before and after. */
  readonly hash: string;
  readonly changes: ChangeList;
  readonly counts: ChangeCounts;
  /** How many of the records to be updated say the same by themselves, and differ by what follows from other changes. */
  readonly consequences: number;
  /**
   * The number of claims that facts lose without another claim of the same source in their place; claims of retracted
   * facts are not counted.
   */
  readonly claimsTakenAway: number;
  /** The integrity rules that the facts break which the plan compares, whether or not these change. */
  readonly findings: readonly PlanFinding[];
  readonly writes: ChangeSet;
  /** The merges to be done after the batch. `counts` includes them as updates, `writes` does not include them. */
  readonly merges: readonly MergeRecord[];
  /** Deletes the plan's temporary files; `changes` and `writes` cannot be read afterwards. */
  close(): void;
}
