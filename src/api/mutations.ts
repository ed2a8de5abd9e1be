/** The resolvers of mutations: the role that each requires, and the change that it makes, shared with the commands. */

import type { GraphQLResolveInfo } from 'graphql';
import type { SeedOptions } from '../changes/loadSeed.ts';
import { ID_PATTERN } from '../domain/model/kinds.ts';
import { MAX_TEXT } from '../formats/tree/fields.ts';
import { InputError } from '../query/inputError.ts';
import type { Role } from '../settings/tokens.ts';
import { mergePayload, purgePayload, revertPayload, tenuresPayload } from './batchPayload.ts';
import type { ChangeJob } from './changes/changeThread.ts';
import type { Context, ResultMap } from './context.ts';
import { asGraphQLError } from './errors.ts';
import type * as schema from './generated/types.ts';
import { withRecordIds } from './recordIds.ts';
import { applyPayload, planPayload } from './recordsPayload.ts';
import { type Caller, requireRole } from './tokens.ts';

/** How long a request waits for another writer, in milliseconds. */
const WAIT_MS = 15_000;

/** A mutation that requires at least the role `least`; the name of the caller is the author. */
const forRole =
  <Input>(least: Role, change: (input: Input, job: ChangeJob, caller: Caller) => Promise<ResultMap>) =>
  async (
    _root: unknown,
    args: { readonly input: Input },
    { access, beginChange }: Context,
    { fieldName, parentType }: GraphQLResolveInfo,
  ): Promise<ResultMap> => {
    try {
      const caller = requireRole(access, least, fieldName);
      const field = parentType.getFields()[fieldName];
      const { input } = field === undefined ? args : withRecordIds(field, { ...args });
      return await change(input as Input, beginChange(), caller);
    } catch (error) {
      throw asGraphQLError(error);
    }
  };

/** Only an admin may merge entities, in a file too. */
function optionsIn(
  { mode, keepGoing, strict, dataset }: Omit<schema.PlanRecordsInput, 'files'>,
  role: Role,
): SeedOptions {
  if (dataset != null && !ID_PATTERN.test(dataset))
    throw new InputError(
      'INVALID_ID',
      `dataset: ${JSON.stringify(dataset.slice(0, 80))} is not an id; use letters a to z, digits and . _ / -, such as "wego/members".`,
    );
  if (mode === 'REPLACE' && keepGoing)
    throw new InputError(
      'CONTRADICTORY_OPTIONS',
      'REPLACE would take away what refused records said before; use it without keepGoing.',
    );
  return {
    replace: mode === 'REPLACE',
    add: mode === 'ADD',
    keepGoing: keepGoing ?? false,
    strict: strict ?? false,
    dataset: dataset ?? undefined,
    mayMerge: role === 'admin',
  };
}

export const mutations: Required<schema.MutationResolvers> = {
  planRecords: forRole('editor', async ({ files, ...input }: schema.PlanRecordsInput, job, { role }) =>
    planPayload(job, await job.run('planRecords', files, optionsIn(input, role))),
  ),
  applyRecords: forRole(
    'editor',
    async ({ files, ...input }: schema.ApplyRecordsInput, job, { role, name: by }) =>
      applyPayload(
        await job.run('applyRecords', files, {
          ...optionsIn(input, role),
          by,
          expect: input.planHash ?? undefined,
          reason: optionalReason(input.reason),
          waitMs: WAIT_MS,
        }),
      ),
  ),
  revertBatch: forRole('editor', async ({ id, reason }: schema.RevertBatchInput, job, { name: by }) =>
    revertPayload(await job.run('revertBatch', id, { reason: optionalReason(reason), by, waitMs: WAIT_MS })),
  ),
  mergeEntities: forRole(
    'admin',
    async ({ from, into, reason }: schema.MergeEntitiesInput, job, { name: by }) =>
      mergePayload(
        await job.run('mergeEntities', from, into, { reason: requiredReason(reason), by, waitMs: WAIT_MS }),
      ),
  ),
  unmergeEntity: forRole('admin', async ({ id, reason }: schema.UnmergeEntityInput, job, { name: by }) =>
    mergePayload(await job.run('unmergeEntity', id, { reason: requiredReason(reason), by, waitMs: WAIT_MS })),
  ),
  mergeTenures: forRole(
    'admin',
    async ({ from, into, reason, dryRun }: schema.MergeTenuresInput, job, { name: by }) =>
      tenuresPayload(
        await job.run('mergeTenures', from, into, { ...writeMeta(reason, dryRun), by, waitMs: WAIT_MS }),
      ),
  ),
  unmergeTenure: forRole(
    'admin',
    async ({ id, reason, dryRun }: schema.UnmergeTenureInput, job, { name: by }) =>
      tenuresPayload(
        await job.run('unmergeTenure', id, { ...writeMeta(reason, dryRun), by, waitMs: WAIT_MS }),
      ),
  ),
  purgeRecord: forRole('admin', async ({ id, reason, dryRun }: schema.PurgeRecordInput, job, { name: by }) =>
    purgePayload(await job.run('purgeRecord', id, { ...writeMeta(reason, dryRun), by, waitMs: WAIT_MS })),
  ),
};

const writeMeta = (reason: string, dryRun: boolean | null | undefined) => ({
  reason: requiredReason(reason),
  dryRun: dryRun ?? false,
});

/** The reason, if there is one. Throws an InputError if it is too long. */
function optionalReason(reason: string | null | undefined): string | undefined {
  if (reason != null && reason.length > MAX_TEXT)
    throw new InputError('INVALID_TEXT', `reason has ${reason.length} characters; give at most ${MAX_TEXT}.`);
  return reason ?? undefined;
}

/** The reason. Throws an InputError if it is blank or too long. */
function requiredReason(reason: string): string {
  if (reason.trim() === '')
    throw new InputError('NO_REASON', 'reason is empty; give the reason, which is stored with the batch.');
  optionalReason(reason);
  return reason;
}
