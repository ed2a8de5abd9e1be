/** What came of seeding, as the types of the schema have it: plain values by field name. */
import type { GraphQLResolveInfo } from 'graphql';
import type { MergeReport } from '../changes/merge/mergeEntities.ts';
import { describeConflict } from '../changes/plan/conflictMessage.ts';
import type { Finding } from '../changes/plan/planFinding.ts';
import { CHANGE_KINDS, type ChangeKind, type PlannedChange } from '../changes/plan/plan.ts';
import type { RevertReport } from '../changes/revert/revertBatch.ts';
import type { SeedReport } from '../changes/loadSeed.ts';
import { canonical, sha256 } from '../domain/model/canonical.ts';
import type { Rows } from '../domain/model/rows.ts';
import type { Severity } from '../formats/problem.ts';
import { cursorKey, cursorsOf, pageOf } from '../query/compile/paging.ts';
import { InputError } from '../query/inputError.ts';
import type { ResultMap, Context } from './context.ts';
import { asGraphQLError } from './errors.ts';
import type { SeedPlanChangesArgs } from './generated/types.ts';
import { readBatch, pickSelected } from './mutationPayloads.ts';

interface ToldProblem {
  readonly severity: Severity;
  readonly code: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  readonly hint: string | null;
}

const NOWHERE = { file: null, line: null, column: null } as const;

const findingsOf = (findings: readonly Finding[]): ToldProblem[] =>
  findings.map(({ severity, code, message, hint }) => ({ ...NOWHERE, severity, code, message, hint }));

/** Problems of the files, then what the records say against each other and against the graph. */
function problemsOf({ problems, datasets }: SeedReport): ToldProblem[] {
  return [
    ...problems,
    ...datasets.flatMap(({ plan }) => [
      ...findingsOf(plan.findings),
      ...[...plan.changes.of('CONFLICT')].map((change) => ({
        ...NOWHERE,
        severity: 'ERROR' as const,
        code: 'CONFLICT',
        ...describeConflict(change),
      })),
    ]),
    ...datasets.flatMap(({ merges }) => merges.flatMap(({ findings }) => findingsOf(findings))),
  ];
}

/** `SeedPlan`. */
export function seedPlanPayload(report: SeedReport): ResultMap {
  const { counts, datasets } = report;
  const [only] = datasets;
  const hash =
    only !== undefined && datasets.length === 1
      ? only.plan.hash
      : sha256(canonical(datasets.map(({ plan }) => plan.hash)));
  const base = Math.max(0, ...datasets.map(({ plan }) => plan.base));
  return {
    hash,
    problems: problemsOf(report),
    creates: counts.CREATE,
    updates: counts.UPDATE,
    retracts: counts.RETRACT,
    unchanged: counts.UNCHANGED,
    conflicts: counts.CONFLICT,
    changes(args: SeedPlanChangesArgs) {
      try {
        const kinds: readonly ChangeKind[] = args.kinds ?? CHANGE_KINDS;
        const list = {
          count: kinds.reduce((sum, kind) => sum + counts[kind], 0),
          *[Symbol.iterator]() {
            for (const { plan } of datasets) yield* plan.changes.of(...kinds);
          },
        };
        return changesAnswer(list, args, hash, base);
      } catch (error) {
        throw asGraphQLError(error);
      }
    },
  };
}

const LIST = { name: 'changes' } as const;

/** One page of the changes. Cursors belong to the plan with this hash. */
function changesAnswer(
  list: Rows<PlannedChange>,
  args: SeedPlanChangesArgs,
  hash: string,
  base: number,
): ResultMap {
  const { size } = pageOf(LIST.name, { ...args });
  const identity = { ...args, hash };
  const key = cursorKey(LIST, identity);
  const keyOf = ({ record, id }: PlannedChange): string => `${record} ${id}`;
  const { start, nodes } = pageBehind(list, size, key === null ? null : (change) => keyOf(change) === key);
  if (start === null)
    throw new InputError(
      'STALE_CURSOR',
      'The cursor in changes(after:) is of other files; start again without it.',
    );
  const cursor = cursorsOf(LIST, identity, base);
  const edges = nodes.map((node) => ({ node, cursor: cursor(keyOf(node)) }));
  return {
    edges,
    nodes,
    totalCount: list.count,
    pageInfo: (_args: unknown, _context: Context, info: GraphQLResolveInfo) =>
      pickSelected(
        {
          hasNextPage: start + size < list.count,
          hasPreviousPage: start > 0,
          startCursor: edges[0]?.cursor,
          endCursor: edges.at(-1)?.cursor,
        },
        info,
      ),
  };
}

/** So many of a list from its begin, or behind the first that `isLast` is true for; `start` is null where none is. */
function pageBehind<T>(
  list: Iterable<T>,
  size: number,
  isLast: ((item: T) => boolean) | null,
): { readonly start: number | null; readonly nodes: readonly T[] } {
  const nodes: T[] = [];
  let start = isLast === null ? 0 : null;
  let seen = 0;
  for (const item of list) {
    if (start !== null) {
      if (nodes.length === size) break;
      nodes.push(item);
    }
    seen += 1;
    if (start === null && isLast?.(item)) start = seen;
  }
  return { start, nodes };
}

/** Records by what happened to them. */
interface Done {
  readonly batches: readonly string[];
  readonly problems: readonly object[];
  readonly creates: number;
  readonly updates: number;
  readonly retracts: number;
  readonly unchanged: number;
}

/** `SeedResult` of files. */
export function seedResultPayload(report: SeedReport): ResultMap {
  const written = report.datasets.filter(({ batch, merges }) => batch !== null || merges.length > 0);
  const sum = (kind: ChangeKind): number => written.reduce((total, { plan }) => total + plan.counts[kind], 0);
  return resultAnswer({
    // Merges come after the records of all datasets.
    batches: [
      ...written.flatMap(({ batch }) => batch?.id ?? []),
      ...written.flatMap(({ merges }) => merges.map((merge) => merge.batch.id)),
    ],
    problems: problemsOf(report),
    creates: sum('CREATE'),
    updates: sum('UPDATE'),
    retracts: sum('RETRACT'),
    unchanged: report.counts.UNCHANGED,
  });
}

/** `SeedResult` of a batch that was to be taken back. */
export const revertPayload = ({ batch, conflicts, findings, counts }: RevertReport): ResultMap => {
  const isWritten = batch !== null;
  return resultAnswer({
    batches: isWritten ? [batch.id] : [],
    problems: [
      ...conflicts.map(({ message }) => ({
        ...NOWHERE,
        severity: 'ERROR',
        code: 'CONFLICT',
        message,
        hint: 'revert the later batches first, or correct the records in a file',
      })),
      ...findingsOf(findings),
    ],
    creates: isWritten ? counts.CREATE : 0,
    updates: isWritten ? counts.UPDATE : 0,
    retracts: isWritten ? counts.RETRACT : 0,
    unchanged: counts.UNCHANGED,
  });
};

/** `SeedResult` of a merge, or of taking one back. */
export const mergePayload = ({ batch, findings, updates }: MergeReport): ResultMap =>
  resultAnswer({
    batches: [batch.id],
    problems: findingsOf(findings),
    creates: 0,
    updates,
    retracts: 0,
    unchanged: 0,
  });

/** `SeedResult`. */
function resultAnswer({ batches, ...rest }: Done): ResultMap {
  const read = (id: string, context: Context, info: GraphQLResolveInfo) =>
    readBatch(id, context, info).catch((error: unknown) => {
      throw asGraphQLError(error);
    });
  const newest = batches.at(-1);
  return {
    ...rest,
    batch: (_args: unknown, context: Context, info: GraphQLResolveInfo) =>
      newest === undefined ? null : read(newest, context, info),
    batches: (_args: unknown, context: Context, info: GraphQLResolveInfo) =>
      Promise.all(batches.map((id) => read(id, context, info))),
  };
}
