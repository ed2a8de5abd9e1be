/** Changes over the API: who may make them, and the functions that make them, which the commands use too. */

import { mergeEntities, unmergeEntity } from '../changes/merge/mergeEntities.ts';
import { revertBatch } from '../changes/revert/revertBatch.ts';
import { loadSeed, planSeed, type SeedInput, type SeedMeta } from '../changes/loadSeed.ts';
import { ID_PATTERN } from '../domain/model/kinds.ts';
import { InputError } from '../query/inputError.ts';
import type { ResultMap, Context } from './context.ts';
import { asGraphQLError } from './errors.ts';
import type * as schema from './generated/types.ts';
import { seedResultPayload, mergePayload, seedPlanPayload, revertPayload } from './seedPayloads.ts';
import { requireRole, type Role } from './tokens.ts';

/** How long a request waits for another writer, in milliseconds. */
const WAIT_MS = 15_000;

/** A mutation for callers of at least this role; `by` is the caller's. */
const forRole =
  <Args>(
    least: Role,
    field: keyof schema.MutationResolvers,
    change: (args: Args, context: Context, by: Role) => Promise<ResultMap>,
  ) =>
  async (_root: unknown, args: Args, context: Context): Promise<ResultMap> => {
    try {
      return await change(args, context, requireRole(context.access, least, field));
    } catch (error) {
      throw asGraphQLError(error);
    }
  };

const inputOf = ({ files }: schema.SeedInput): SeedInput => ({ texts: files });

/** Merging takes an admin, also where a file asks for it. */
function metaOf({ replace, strict, dataset }: schema.SeedInput, by: Role): SeedMeta {
  if (dataset != null && !ID_PATTERN.test(dataset))
    throw new InputError(
      'INVALID_ID',
      `dataset: ${JSON.stringify(dataset.slice(0, 80))} is not an id; write letters a to z, digits and . _ / -, such as "wego/members".`,
    );
  return {
    replace: replace ?? false,
    strict: strict ?? false,
    dataset: dataset ?? undefined,
    mayMerge: by === 'admin',
  };
}

export const mutations: Required<schema.MutationResolvers> = {
  planSeed: forRole('editor', 'planSeed', async ({ input }: schema.MutationPlanSeedArgs, { graph }, by) =>
    seedPlanPayload(await planSeed(graph, inputOf(input), metaOf(input, by))),
  ),
  applySeed: forRole(
    'editor',
    'applySeed',
    async ({ input, expect, reason }: schema.MutationApplySeedArgs, { graph }, by) =>
      seedResultPayload(
        await loadSeed(graph, inputOf(input), {
          ...metaOf(input, by),
          by,
          expect: expect ?? undefined,
          reason: reason ?? undefined,
          waitMs: WAIT_MS,
        }),
      ),
  ),
  revertBatch: forRole(
    'editor',
    'revertBatch',
    async ({ id, reason }: schema.MutationRevertBatchArgs, { graph }, by) =>
      revertPayload(await revertBatch(graph, id, { reason: reason ?? undefined, by, waitMs: WAIT_MS })),
  ),
  mergeEntities: forRole(
    'admin',
    'mergeEntities',
    async ({ from, into, reason }: schema.MutationMergeEntitiesArgs, { graph }, by) =>
      mergePayload(await mergeEntities(graph, from, into, { reason: given(reason), by, waitMs: WAIT_MS })),
  ),
  unmergeEntity: forRole(
    'admin',
    'unmergeEntity',
    async ({ id, reason }: schema.MutationUnmergeEntityArgs, { graph }, by) =>
      mergePayload(await unmergeEntity(graph, id, { reason: given(reason), by, waitMs: WAIT_MS })),
  ),
};

/** A reason that says something. */
function given(reason: string): string {
  if (reason.trim() === '')
    throw new InputError('NO_REASON', 'reason is empty; say why, so that others can judge it later.');
  return reason;
}
