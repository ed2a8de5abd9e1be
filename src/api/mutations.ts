/** The resolvers of mutations: the role that each requires, and the change that it makes, shared with the commands. */

import type { GraphQLResolveInfo } from 'graphql';
import type { BatchRef } from '../changes/batchRef.ts';
import type { SeedInput } from '../changes/checkSeed.ts';
import { loadSeed, planSeed, type SeedOptions, type SeedReport } from '../changes/loadSeed.ts';
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

/**
 * A mutation that requires at least the role `least`; the name of the caller is the author. `batchOf` is the batch that its report
 * says was written, or else read; null where it says neither.
 */
const forRole =
  <Input, Report>(
    least: Role,
    change: (input: Input, graph: Graph, caller: Caller) => Promise<Report>,
    payload: (report: Report) => ResultMap,
    batchOf: (report: Report) => number | null,
  ) =>
  async (
    _root: unknown,
    args: { readonly input: Input },
    { access, graph, state }: Context,
    { fieldName, parentType }: GraphQLResolveInfo,
  ): Promise<ResultMap> => {
    try {
      const caller = requireRole(access, least, fieldName);
      const field = parentType.getFields()[fieldName];
      const { input } = field === undefined ? args : withRecordIds(field, { ...args });
      const report = await change(input as Input, graph, caller);
      state.changedAtBatch = newestOf([state.changedAtBatch ?? null, batchOf(report)]);
      return payload(report);
    } catch (error) {
      throw asGraphQLError(error);
    }
  };

const newestOf = (batches: readonly (number | null | undefined)[]): number | null =>
  batches.reduce<number | null>(
    (newest, batch) => (batch == null ? newest : Math.max(newest ?? 0, batch)),
    null,
  );

const batchOfSeed = ({ datasets }: SeedReport): number | null =>
  newestOf(
    datasets.flatMap(({ plan, batch, merges }) => [
      plan.base,
      batch?.number,
      ...merges.map((merge) => merge.batch.number),
    ]),
  );

const batchOfChange = ({ batch }: { readonly batch: BatchRef | null }): number | null =>
  batch?.number ?? null;

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
  planRecords: forRole(
    'editor',
    (input: schema.PlanRecordsInput, graph, { role }) =>
      planSeed(graph, textsIn(input), optionsIn(input, role)),
    planPayload,
    batchOfSeed,
  ),
  applyRecords: forRole(
    'editor',
    (input: schema.ApplyRecordsInput, graph, { role, name: by }) =>
      loadSeed(graph, textsIn(input), {
        ...optionsIn(input, role),
        by,
        expect: input.planHash ?? undefined,
        reason: optionalReason(input.reason),
        waitMs: WAIT_MS,
      }),
    applyPayload,
    batchOfSeed,
  ),
  revertBatch: forRole(
    'editor',
    ({ id, reason }: schema.RevertBatchInput, graph, { name: by }) =>
      revertBatch(graph, id, { reason: optionalReason(reason), by, waitMs: WAIT_MS }),
    revertPayload,
    batchOfChange,
  ),
  mergeEntities: forRole(
    'admin',
    ({ from, into, reason }: schema.MergeEntitiesInput, graph, { name: by }) =>
      mergeEntities(graph, from, into, { reason: requiredReason(reason), by, waitMs: WAIT_MS }),
    mergePayload,
    batchOfChange,
  ),
  unmergeEntity: forRole(
    'admin',
    ({ id, reason }: schema.UnmergeEntityInput, graph, { name: by }) =>
      unmergeEntity(graph, id, { reason: requiredReason(reason), by, waitMs: WAIT_MS }),
    mergePayload,
    batchOfChange,
  ),
  mergeTenures: forRole(
    'admin',
    ({ from, into, reason, dryRun }: schema.MergeTenuresInput, graph, { name: by }) =>
      mergeTenures(graph, from, into, { ...writeMeta(reason, dryRun), by, waitMs: WAIT_MS }),
    tenuresPayload,
    batchOfChange,
  ),
  unmergeTenure: forRole(
    'admin',
    ({ id, reason, dryRun }: schema.UnmergeTenureInput, graph, { name: by }) =>
      unmergeTenure(graph, id, { ...writeMeta(reason, dryRun), by, waitMs: WAIT_MS }),
    tenuresPayload,
    batchOfChange,
  ),
  purgeRecord: forRole(
    'admin',
    ({ id, reason, dryRun }: schema.PurgeRecordInput, graph, { name: by }) =>
      purgeRecord(graph, id, { ...writeMeta(reason, dryRun), by, waitMs: WAIT_MS }),
    purgePayload,
    () => null,
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
