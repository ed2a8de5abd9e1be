/** The payloads of `planRecords` and `applyRecords`: objects by field name. */
import { CHANGE_KINDS, type ChangeKind } from '../../changes/plan/plannedChange.ts';
import type { ResultMap } from '../context.ts';
import { asGraphQLError } from '../errors.ts';
import type { PlanRecordsPayloadChangesArgs } from '../generated/types.ts';
import type { ChangeJob } from './changeThread.ts';
import type { applyData, planData } from './payloadData.ts';
import { plannedChangeConnection } from './plannedChangeConnection.ts';
import { batchesField, type Payload, problemsField } from './sharedFields.ts';

/** @param job the job that has the plan, which reads pages of its changes */
export function planPayload(job: ChangeJob, data: ReturnType<typeof planData>): ResultMap {
  const { base, counts, ...fields } = data;
  return {
    ...fields,
    problems: problemsField(data.problems),
    createdCount: counts.CREATE,
    updatedCount: counts.UPDATE,
    retractedCount: counts.RETRACT,
    unchangedCount: counts.UNCHANGED,
    conflictCount: counts.CONFLICT,
    async changes(args: PlanRecordsPayloadChangesArgs) {
      try {
        const kinds: readonly ChangeKind[] = args.kinds ?? CHANGE_KINDS;
        const list = {
          count: kinds.reduce((sum, kind) => sum + counts[kind], 0),
          page: (from: number, size: number) => job.run('plannedChanges', kinds, from, size),
        };
        return await plannedChangeConnection(list, args, data.planHash, base);
      } catch (error) {
        throw asGraphQLError(error);
      }
    },
  } satisfies Payload<'PlanRecordsPayload'>;
}

export const applyPayload = ({ base: _base, ...data }: ReturnType<typeof applyData>): ResultMap =>
  ({
    ...data,
    batches: batchesField(data.batches),
    problems: problemsField(data.problems),
  }) satisfies Payload<'ApplyRecordsPayload'>;
