/** The payloads of `revertBatch`, `mergeEntities` and `unmergeEntity`, which write one batch: objects by field name. */
import type { MergeReport } from '../changes/merge/mergeEntities.ts';
import type { RevertReport } from '../changes/revert/revertBatch.ts';
import type { ResultMap } from './context.ts';
import { problemFields, problemsOfFindings, problemsOfRevert } from './payloadProblem.ts';
import { batchField, type Payload } from './sharedFields.ts';

export function revertPayload({
  batch,
  conflicts,
  findings,
  counts,
  claimsTakenAway,
}: RevertReport): ResultMap {
  return {
    batch: batchField(batch),
    ...problemFields([...problemsOfRevert(conflicts), ...problemsOfFindings(findings)]),
    createdCount: counts.CREATE,
    updatedCount: counts.UPDATE,
    retractedCount: counts.RETRACT,
    removedClaimCount: claimsTakenAway,
  } satisfies Payload<'RevertBatchPayload'>;
}

export const mergePayload = ({ batch, findings, creates, updates, retracts }: MergeReport): ResultMap =>
  ({
    batch: batchField(batch),
    ...problemFields(problemsOfFindings(findings)),
    createdCount: creates,
    updatedCount: updates,
    retractedCount: retracts,
  }) satisfies Payload<'MergeEntitiesPayload'> & Payload<'UnmergeEntityPayload'>;
