/** The resolvers of mutations: the role that each requires, and the change that it makes, shared with the commands. */

import type { GraphQLResolveInfo } from 'graphql';
import type { BatchRef } from '../../changes/batchRef.ts';
import type { SeedOptions } from '../../changes/loadSeed.ts';
import { ID_PATTERN } from '../../domain/model/kinds.ts';
import { MAX_TEXT } from '../../formats/limits.ts';
import { inSpan } from '../../observe/spans.ts';
import { InputError } from '../../query/inputError.ts';
import type { Role } from '../../settings/tokens.ts';
import type { Context, ResultMap } from '../context.ts';
import { asChangeError } from '../errors.ts';
import type * as schema from '../generated/types.ts';
import { withRecordIds } from '../recordIds.ts';
import { type Caller, requireRole } from '../tokens.ts';
import { mergePayload, purgePayload, revertPayload } from './batchPayload.ts';
import type { ChangeJob } from './changeThread.ts';
import { applyPayload, planPayload } from './recordsPayload.ts';

/** How long a request waits for another writer, in milliseconds. */
const WAIT_MS = 15_000;

type Resolver<Input> = (
  root: unknown,
  args: { readonly input: Input },
  context: Context,
  info: GraphQLResolveInfo,
) => Promise<ResultMap>;

/**
 * A mutation that requires at least the role `least`; the name of the caller is the author. `batchOf` is the batch that its report
 * says was written, or else read; null where it says neither.
 */
const forRole =
  <Input, Data>(
    least: Role,
    change: (input: Input, job: ChangeJob, caller: Caller) => Promise<Data>,
    payload: (data: Data, job: ChangeJob) => ResultMap,
    batchOf: (data: Data) => number | null,
  ): Resolver<Input> =>
  async (_root, args, { access, beginChange, graph, state }, { fieldName, parentType }) => {
    try {
      const caller = requireRole(access, least, fieldName);
      const field = parentType.getFields()[fieldName];
      const { input } = field === undefined ? args : withRecordIds(field, { ...args });
      return await inSpan('change', {}, async (span) => {
        const job = beginChange(graph);
        const data = await change(input as Input, job, caller);
        const batch = batchOf(data);
        if (batch !== null) span.setAttribute('fasti.batch', batch);
        state.changedAtBatch = newestOf([state.changedAtBatch ?? null, batch]);
        return payload(data, job);
      });
    } catch (error) {
      throw asChangeError(error);
    }
  };

const newestOf = (batches: readonly (number | null | undefined)[]): number | null =>
  batches.reduce<number | null>(
    (newest, batch) => (batch == null ? newest : Math.max(newest ?? 0, batch)),
    null,
  );

const batchOfChange = ({ batch }: { readonly batch: BatchRef | null }): number | null =>
  batch?.number ?? null;

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

export const mutations: {
  readonly [Name in keyof schema.MutationInputs]: Resolver<schema.MutationInputs[Name]>;
} = {
  planRecords: forRole(
    'editor',
    async ({ files, ...input }, job, { role }) => job.run('planRecords', files, optionsIn(input, role)),
    (data, job) => planPayload(job, data),
    ({ base }) => base,
  ),
  applyRecords: forRole(
    'editor',
    async ({ files, ...input }, job, { role, name: by }) =>
      job.run('applyRecords', files, {
        ...optionsIn(input, role),
        by,
        expect: input.planHash ?? undefined,
        reason: optionalReason(input.reason),
        waitMs: WAIT_MS,
      }),
    applyPayload,
    ({ base, batches }) => newestOf([base, ...batches.map(({ number }) => number)]),
  ),
  revertBatch: forRole(
    'editor',
    async ({ id, reason }, job, { name: by }) =>
      job.run('revertBatch', id, { reason: optionalReason(reason), by, waitMs: WAIT_MS }),
    revertPayload,
    batchOfChange,
  ),
  mergeEntities: forRole(
    'admin',
    async ({ from, into, reason, dryRun }, job, { name: by }) =>
      job.run('mergeEntities', from, into, { ...writeMeta(reason, dryRun), by, waitMs: WAIT_MS }),
    mergePayload,
    batchOfChange,
  ),
  unmergeEntity: forRole(
    'admin',
    async ({ id, reason, dryRun }, job, { name: by }) =>
      job.run('unmergeEntity', id, { ...writeMeta(reason, dryRun), by, waitMs: WAIT_MS }),
    mergePayload,
    batchOfChange,
  ),
  mergeTenures: forRole(
    'admin',
    async ({ from, into, reason, dryRun }, job, { name: by }) =>
      job.run('mergeTenures', from, into, { ...writeMeta(reason, dryRun), by, waitMs: WAIT_MS }),
    mergePayload,
    batchOfChange,
  ),
  unmergeTenure: forRole(
    'admin',
    async ({ id, reason, dryRun }, job, { name: by }) =>
      job.run('unmergeTenure', id, { ...writeMeta(reason, dryRun), by, waitMs: WAIT_MS }),
    mergePayload,
    batchOfChange,
  ),
  purgeRecord: forRole(
    'admin',
    async ({ id, reason, dryRun }, job, { name: by }) =>
      job.run('purgeRecord', id, { ...writeMeta(reason, dryRun), by, waitMs: WAIT_MS }),
    purgePayload,
    batchOfChange,
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
