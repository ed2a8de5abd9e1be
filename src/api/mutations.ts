/** The resolvers of mutations: the role that each requires, and the change that it makes, shared with the commands. */

import type { SeedInput } from '../changes/checkSeed.ts';
import { loadSeed, planSeed, type SeedOptions } from '../changes/loadSeed.ts';
import { mergeEntities, unmergeEntity } from '../changes/merge/mergeEntities.ts';
import { revertBatch } from '../changes/revert/revertBatch.ts';
import { ID_PATTERN } from '../domain/model/kinds.ts';
import { InputError } from '../query/inputError.ts';
import type { Context, ResultMap } from './context.ts';
import { asGraphQLError } from './errors.ts';
import type * as schema from './generated/types.ts';
import { mergePayload, revertPayload, seedPlanPayload, seedResultPayload } from './seedPayloads.ts';
import { type Role, requireRole } from './tokens.ts';

/** How long a request waits for another writer, in milliseconds. */
const WAIT_MS = 15_000;

/** A mutation that requires at least the role `least`; `by` is the role of the caller. */
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

/** Only an admin may merge entities, in a file too. */
function metaOf(input: schema.SeedInput, by: Role): SeedOptions {
  const { replace, add, keepGoing, strict, dataset } = input;
  if (dataset != null && !ID_PATTERN.test(dataset))
    throw new InputError(
      'INVALID_ID',
      `dataset: ${JSON.stringify(dataset.slice(0, 80))} is not an id; use letters a to z, digits and . _ / -, such as "wego/members".`,
    );
  if (replace && add)
    throw new InputError(
      'CONTRADICTORY_OPTIONS',
      'replace takes away what the files do not contain, and add keeps it; set one of them.',
    );
  if (replace && keepGoing)
    throw new InputError(
      'CONTRADICTORY_OPTIONS',
      'replace would take away what refused records said before; use it without keepGoing.',
    );
  return {
    replace: replace ?? false,
    add: add ?? false,
    keepGoing: keepGoing ?? false,
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
      mergePayload(await mergeEntities(graph, from, into, { reason: nonEmpty(reason), by, waitMs: WAIT_MS })),
  ),
  unmergeEntity: forRole(
    'admin',
    'unmergeEntity',
    async ({ id, reason }: schema.MutationUnmergeEntityArgs, { graph }, by) =>
      mergePayload(await unmergeEntity(graph, id, { reason: nonEmpty(reason), by, waitMs: WAIT_MS })),
  ),
};

/** Returns the reason. Throws an InputError if it is blank. */
function nonEmpty(reason: string): string {
  if (reason.trim() === '')
    throw new InputError('NO_REASON', 'reason is empty; give the reason, which is stored with the batch.');
  return reason;
}
