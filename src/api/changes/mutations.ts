/** The resolvers of mutations: the role that each requires, and the change that it makes, shared with the commands. */
import type { GraphQLResolveInfo } from 'graphql';
import type { BatchRef } from '../../changes/batchRef.ts';
import type { SeedOptions } from '../../changes/loadSeed.ts';
import { misplacedControl } from '../../domain/model/controlCharacter.ts';
import { ID_PATTERN } from '../../domain/model/kinds.ts';
import { MAX_TEXT } from '../../formats/seedFile.ts';
import { inSpan } from '../../observe/spans.ts';
import { InputError } from '../../query/inputError.ts';
import type { Role } from '../../settings/tokens.ts';
import { type Caller, requireRole } from '../access.ts';
import type { Context, ResultMap } from '../context.ts';
import { asChangeError } from '../errors.ts';
import type * as schema from '../generated/types.ts';
import { withRecordIds } from '../recordIds.ts';
import type { ChangeJob } from './changeThread.ts';
import { applyPayload, mergePayload, planPayload, purgePayload, revertPayload } from './payloads.ts';

/** How long a request waits for another writer, in milliseconds. */
const WAIT_MS = 15_000;

type Resolver<Input> = (
  root: unknown,
  args: { readonly input: Input },
  context: Context,
  info: GraphQLResolveInfo,
) => Promise<ResultMap>;

/** What a report says of batches. */
interface ReportedBatches {
  /** The batch that was read. */
  readonly base?: number;
  /** Those that were written. */
  readonly batch?: BatchRef | null;
  readonly batches?: readonly BatchRef[];
}

/** A mutation that requires at least the role `least`; the name of the caller is the author. */
const forRole =
  <Input, Data extends ReportedBatches>(
    least: Role,
    change: (input: Input, job: ChangeJob, caller: Caller) => Promise<Data>,
    payload: (data: Data, job: ChangeJob) => ResultMap,
  ): Resolver<Input> =>
  async (_root, args, { access, beginChange, graph, state }, { fieldName, parentType }) => {
    try {
      const caller = requireRole(access, least, fieldName);
      const field = parentType.getFields()[fieldName];
      const { input } = field === undefined ? args : withRecordIds(field, { ...args }).args;
      return await inSpan('change', {}, async (span) => {
        const job = beginChange(graph);
        const data = await change(input as Input, job, caller);
        const batch = newestIn(data);
        if (batch !== null) span.setAttribute('fasti.batch', batch);
        if (batch !== null) state.changedAtBatch = Math.max(state.changedAtBatch ?? 0, batch);
        return payload(data, job);
      });
    } catch (error) {
      throw asChangeError(error);
    }
  };

/** The newest batch that was written, or else read; null where the report says neither. */
function newestIn({ base, batch, batches = [] }: ReportedBatches): number | null {
  const numbers = [base, batch?.number, ...batches.map(({ number }) => number)];
  const known = numbers.filter((number) => number !== undefined);
  return known.length === 0 ? null : Math.max(...known);
}

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
    keepGoing: keepGoing ?? false,
    strict: strict ?? false,
    dataset: dataset ?? undefined,
    mayMerge: role === 'admin',
  };
}

const merge = (action: 'mergeEntities' | 'mergeTenures') =>
  forRole(
    'admin',
    ({ from, into, ...input }: schema.MergeEntitiesInput, job, caller) =>
      job.run(action, from, into, writeMeta(input, caller)),
    mergePayload,
  );

const unmerge = (action: 'unmergeEntity' | 'unmergeTenure') =>
  forRole(
    'admin',
    ({ id, ...input }: schema.UnmergeEntityInput, job, caller) =>
      job.run(action, id, writeMeta(input, caller)),
    mergePayload,
  );

export const mutations: {
  readonly [Name in keyof schema.MutationInputs]: Resolver<schema.MutationInputs[Name]>;
} = {
  planRecords: forRole(
    'editor',
    async ({ files, ...input }, job, { role }) => job.run('planRecords', files, optionsIn(input, role)),
    (data, job) => planPayload(job, data),
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
  ),
  revertBatch: forRole(
    'editor',
    async ({ id, reason, dryRun }, job, { name: by }) =>
      job.run('revertBatch', id, {
        reason: optionalReason(reason),
        dryRun: dryRun ?? false,
        by,
        waitMs: WAIT_MS,
      }),
    revertPayload,
  ),
  mergeEntities: merge('mergeEntities'),
  unmergeEntity: unmerge('unmergeEntity'),
  mergeTenures: merge('mergeTenures'),
  unmergeTenure: unmerge('unmergeTenure'),
  purgeRecord: forRole(
    'admin',
    async ({ id, ...input }, job, caller) => job.run('purgeRecord', id, writeMeta(input, caller)),
    purgePayload,
  ),
};

/** What an admin writes with: a reason, the name of the author, and whether nothing is written. */
const writeMeta = (
  { reason, dryRun }: Pick<schema.PurgeRecordInput, 'reason' | 'dryRun'>,
  { name: by }: Caller,
) => ({ reason: requiredReason(reason), dryRun: dryRun ?? false, by, waitMs: WAIT_MS });

/** The reason, if there is one. Throws an InputError if it is too long or has control characters. */
function optionalReason(reason: string | null | undefined): string | undefined {
  if (reason != null && reason.length > MAX_TEXT)
    throw new InputError('INVALID_TEXT', `reason has ${reason.length} characters; give at most ${MAX_TEXT}.`);
  const control = misplacedControl(reason ?? '', true);
  if (control !== undefined)
    throw new InputError(
      'INVALID_TEXT',
      `reason has the control character ${control}; remove it, only line breaks and tabs may stay.`,
    );
  return reason ?? undefined;
}

/** The reason. Throws an InputError if it is blank, too long or has control characters. */
function requiredReason(reason: string): string {
  if (reason.trim() === '')
    throw new InputError('NO_REASON', 'reason is empty; give the reason, which is stored with the batch.');
  optionalReason(reason);
  return reason;
}
