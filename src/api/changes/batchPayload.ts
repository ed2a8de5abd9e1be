/** The payloads of mutations that write one batch, as objects by field name: reverts, merges and their undoing. */

import type { ResultMap } from '../context.ts';
import type { mergeData, purgeData, revertData } from './payloadData.ts';
import { batchField, type Payload, problemsField } from './sharedFields.ts';

export const revertPayload = (data: ReturnType<typeof revertData>): ResultMap =>
  ({
    ...data,
    batch: batchField(data.batch),
    problems: problemsField(data.problems),
  }) satisfies Payload<'RevertBatchPayload'>;

export const mergePayload = (data: ReturnType<typeof mergeData>): ResultMap =>
  ({
    ...data,
    batch: batchField(data.batch),
    problems: problemsField(data.problems),
  }) satisfies Payload<
    'MergeEntitiesPayload' | 'UnmergeEntityPayload' | 'MergeTenuresPayload' | 'UnmergeTenurePayload'
  >;

export const purgePayload = (data: ReturnType<typeof purgeData>): ResultMap =>
  ({
    ...data,
    batch: batchField(data.batch),
    problems: problemsField(data.problems),
  }) satisfies Payload<'PurgeRecordPayload'>;
