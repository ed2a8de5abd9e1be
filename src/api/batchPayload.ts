/** The payloads of mutations that write one batch, as objects by field name: reverts, merges and their undoing. */
import type { MergeReport } from '../changes/merge/writeEdits.ts';
import type { PurgeReport } from '../changes/purge/purgeRecord.ts';
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

export const tenuresPayload = ({ batch, findings, creates, updates, retracts }: MergeReport): ResultMap =>
  ({
    batch: batchField(batch),
    ...problemFields(problemsOfFindings(findings)),
    createdCount: creates,
    updatedCount: updates,
    retractedCount: retracts,
  }) satisfies Payload<'MergeTenuresPayload'> & Payload<'UnmergeTenurePayload'>;

export const mergePayload = ({ batch, findings, creates, updates, retracts }: MergeReport): ResultMap =>
  ({
    batch: batchField(batch),
    ...problemFields(problemsOfFindings(findings)),
    createdCount: creates,
    updatedCount: updates,
    retractedCount: retracts,
  }) satisfies Payload<'MergeEntitiesPayload'> & Payload<'UnmergeEntityPayload'>;

export const purgePayload = ({ batch, entities, facts, claims, updates, retracts }: PurgeReport): ResultMap =>
  ({
    batch: batchField(batch),
    ...problemFields([]),
    createdCount: 0,
    updatedCount: updates,
    retractedCount: retracts,
    entityIds: entities,
    factCount: facts.length,
    claimCount: claims,
  }) satisfies Payload<'PurgeRecordPayload'>;
