/** The resolvers of mutations: the role that each requires, and the change that it makes, shared with the commands. */

import type { GraphQLResolveInfo } from 'graphql';
import type { SeedInput } from '../changes/checkSeed.ts';
import { loadSeed, planSeed, type SeedOptions } from '../changes/loadSeed.ts';
import { mergeEntities, unmergeEntity } from '../changes/merge/mergeEntities.ts';
import { mergeTenures, unmergeTenure } from '../changes/merge/mergeTenures.ts';
import { purgeRecord } from '../changes/purge/purgeRecord.ts';
import { revertBatch } from '../changes/revert/revertBatch.ts';
import { ID_PATTERN } from '../domain/model/kinds.ts';
import { MAX_TEXT } from '../formats/tree/fields.ts';
import { InputError } from '../query/inputError.ts';
import type { Role } from '../settings/tokens.ts';
import type { Graph } from '../store/graph.ts';
import { mergePayload, purgePayload, revertPayload, tenuresPayload } from './batchPayload.ts';
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
  <Input>(least: Role, change: (input: Input, graph: Graph, caller: Caller) => Promise<ResultMap>) =>
  async (
    _root: unknown,
    args: { readonly input: Input },
    { access, graph }: Context,
    { fieldName, parentType }: GraphQLResolveInfo,
  ): Promise<ResultMap> => {
    try {
      const caller = requireRole(access, least, fieldName);
      const field = parentType.getFields()[fieldName];
      const { input } = field === undefined ? args : withRecordIds(field, { ...args });
      return await change(input as Input, graph, caller);
    } catch (error) {
      throw asGraphQLError(error);
    }
  };

const textsIn = ({ files }: schema.PlanRecordsInput): SeedInput => ({ texts: files });

/** Only an admin may merge entities, in a file too. */
function optionsIn({ mode, keepGoing, strict, dataset }: schema.PlanRecordsInput, role: Role): SeedOptions {
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
  planRecords: forRole('editor', async (input: schema.PlanRecordsInput, graph, { role }) =>
    planPayload(await planSeed(graph, textsIn(input), optionsIn(input, role))),
  ),
  applyRecords: forRole('editor', async (input: schema.ApplyRecordsInput, graph, { role, name: by }) =>
    applyPayload(
      await loadSeed(graph, textsIn(input), {
        ...optionsIn(input, role),
        by,
        expect: input.planHash ?? undefined,
        reason: optionalReason(input.reason),
        waitMs: WAIT_MS,
      }),
    ),
  ),
  revertBatch: forRole('editor', async ({ id, reason }: schema.RevertBatchInput, graph, { name: by }) =>
    revertPayload(await revertBatch(graph, id, { reason: optionalReason(reason), by, waitMs: WAIT_MS })),
  ),
  mergeEntities: forRole(
    'admin',
    async ({ from, into, reason }: schema.MergeEntitiesInput, graph, { name: by }) =>
      mergePayload(
        await mergeEntities(graph, from, into, { reason: requiredReason(reason), by, waitMs: WAIT_MS }),
      ),
  ),
  unmergeEntity: forRole('admin', async ({ id, reason }: schema.UnmergeEntityInput, graph, { name: by }) =>
    mergePayload(await unmergeEntity(graph, id, { reason: requiredReason(reason), by, waitMs: WAIT_MS })),
  ),
  mergeTenures: forRole(
    'admin',
    async ({ from, into, reason, dryRun }: schema.MergeTenuresInput, graph, { name: by }) =>
      tenuresPayload(
        await mergeTenures(graph, from, into, { ...writeMeta(reason, dryRun), by, waitMs: WAIT_MS }),
      ),
  ),
  unmergeTenure: forRole(
    'admin',
    async ({ id, reason, dryRun }: schema.UnmergeTenureInput, graph, { name: by }) =>
      tenuresPayload(await unmergeTenure(graph, id, { ...writeMeta(reason, dryRun), by, waitMs: WAIT_MS })),
  ),
  purgeRecord: forRole(
    'admin',
    async ({ id, reason, dryRun }: schema.PurgeRecordInput, graph, { name: by }) =>
      purgePayload(await purgeRecord(graph, id, { ...writeMeta(reason, dryRun), by, waitMs: WAIT_MS })),
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
