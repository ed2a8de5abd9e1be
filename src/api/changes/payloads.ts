/** The payloads of mutations: objects by field name. */
import type { BatchRef } from '../../changes/batchRef.ts';
import { CHANGE_KINDS, type ChangeKind, type PlannedChange } from '../../changes/plan/plannedChange.ts';
import type { ResultMap } from '../context.ts';
import { asGraphQLError } from '../errors.ts';
import type { PlanRecordsPayloadChangesArgs } from '../generated/types.ts';
import type { ChangeJob } from './changeThread.ts';
import type { applyData, mergeData, planData, purgeData, revertData } from './payloadData.ts';
import type { PayloadProblem } from './payloadProblem.ts';
import { changeNode, plannedChangeConnection } from './plannedChangeConnection.ts';
import { batchesField, batchField, type Payload, problemsField } from './sharedFields.ts';

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

/** The payload of a mutation that writes one batch or none. */
const withBatch = <
  Data extends { readonly batch: BatchRef | null; readonly problems: readonly PayloadProblem[] },
>(
  data: Data,
) => ({ ...data, batch: batchField(data.batch), problems: problemsField(data.problems) });

const withChanges = <
  Data extends Parameters<typeof withBatch>[0] & { readonly changes: readonly PlannedChange[] },
>(
  data: Data,
) => ({ ...withBatch(data), changes: data.changes.map(changeNode) });

export const revertPayload = (data: ReturnType<typeof revertData>): ResultMap =>
  withChanges(data) satisfies Payload<'RevertBatchPayload'>;

export const mergePayload = (data: ReturnType<typeof mergeData>): ResultMap =>
  withChanges(data) satisfies Payload<
    'MergeEntitiesPayload' | 'UnmergeEntityPayload' | 'MergeTenuresPayload' | 'UnmergeTenurePayload'
  >;

export const purgePayload = (data: ReturnType<typeof purgeData>): ResultMap =>
  withBatch(data) satisfies Payload<'PurgeRecordPayload'>;
