/** The payloads of mutations, `SeedPlan` and `SeedResult`: objects by field name. */
import type { GraphQLResolveInfo } from 'graphql';
import type { DatasetReport, SeedReport } from '../changes/loadSeed.ts';
import type { MergeReport } from '../changes/merge/mergeEntities.ts';
import { describeConflict } from '../changes/plan/conflictMessage.ts';
import type { PlanFinding } from '../changes/plan/planFinding.ts';
import { CHANGE_KINDS, type ChangeKind } from '../changes/plan/plannedChange.ts';
import type { RevertReport } from '../changes/revert/revertBatch.ts';
import { canonical, sha256 } from '../domain/model/canonical.ts';
import type { Severity } from '../formats/problem.ts';
import { changeConnection } from './changeConnection.ts';
import type { Context, ResultMap } from './context.ts';
import { asGraphQLError } from './errors.ts';
import type { SeedPlanChangesArgs } from './generated/types.ts';
import { readBatch } from './mutationPayloads.ts';

interface PayloadProblem {
  readonly severity: Severity;
  readonly code: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  readonly hint: string | null;
}

const NO_LOCATION = { file: null, line: null, column: null } as const;

const findingsOf = (findings: readonly PlanFinding[]): PayloadProblem[] =>
  findings.map(({ severity, code, message, hint }) => ({ ...NO_LOCATION, severity, code, message, hint }));

/** Problems of the files, then contradictions among the records and conflicts with the graph. */
function problemsOf({ problems, datasets }: SeedReport): PayloadProblem[] {
  return [
    ...problems,
    ...datasets.flatMap(({ plan }) => [
      ...findingsOf(plan.findings),
      ...[...plan.changes.of('CONFLICT')].map((change) => ({
        ...NO_LOCATION,
        severity: 'ERROR' as const,
        code: 'CONFLICT',
        ...describeConflict(change),
      })),
    ]),
    ...datasets.flatMap(({ merges }) => merges.flatMap(({ findings }) => findingsOf(findings))),
  ];
}

/** The `SeedPlan` of a report. */
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
    claimsTakenAway: claimsTakenAwayBy(datasets),
    refusedRows: report.refusedRows,
    changes(args: SeedPlanChangesArgs) {
      try {
        const kinds: readonly ChangeKind[] = args.kinds ?? CHANGE_KINDS;
        const list = {
          count: kinds.reduce((sum, kind) => sum + counts[kind], 0),
          *[Symbol.iterator]() {
            for (const { plan } of datasets) yield* plan.changes.of(...kinds);
          },
        };
        return changeConnection(list, args, hash, base);
      } catch (error) {
        throw asGraphQLError(error);
      }
    },
  };
}

/** The plain fields of `SeedResult`. */
interface SeedResultValues {
  readonly batches: readonly string[];
  readonly problems: readonly object[];
  readonly creates: number;
  readonly updates: number;
  readonly retracts: number;
  readonly unchanged: number;
  readonly claimsTakenAway: number;
  readonly refusedRows: number;
}

/** The `SeedResult` of files that were applied. */
export function seedResultPayload(report: SeedReport): ResultMap {
  const written = report.datasets.filter(({ batch, merges }) => batch !== null || merges.length > 0);
  const sum = (kind: ChangeKind): number => written.reduce((total, { plan }) => total + plan.counts[kind], 0);
  return seedResult({
    // Merges follow the records of all datasets.
    batches: [
      ...written.flatMap(({ batch }) => batch?.id ?? []),
      ...written.flatMap(({ merges }) => merges.map((merge) => merge.batch.id)),
    ],
    problems: problemsOf(report),
    creates: sum('CREATE'),
    updates: sum('UPDATE'),
    retracts: sum('RETRACT'),
    unchanged: report.counts.UNCHANGED,
    claimsTakenAway: claimsTakenAwayBy(written),
    refusedRows: report.refusedRows,
  });
}

const claimsTakenAwayBy = (datasets: readonly DatasetReport[]): number =>
  datasets.reduce((sum, { plan }) => sum + plan.claimsTakenAway, 0);

/** The `SeedResult` of a revert. */
export const revertPayload = (report: RevertReport): ResultMap => {
  const { batch, conflicts, findings, counts, claimsTakenAway } = report;
  const isWritten = batch !== null;
  return seedResult({
    batches: isWritten ? [batch.id] : [],
    problems: [
      ...conflicts.map(({ message }) => ({
        ...NO_LOCATION,
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
    claimsTakenAway: isWritten ? claimsTakenAway : 0,
    refusedRows: 0,
  });
};

/** The `SeedResult` of a merge or an unmerge. */
export const mergePayload = ({ batch, findings, updates }: MergeReport): ResultMap =>
  seedResult({
    batches: [batch.id],
    problems: findingsOf(findings),
    creates: 0,
    updates,
    retracts: 0,
    unchanged: 0,
    claimsTakenAway: 0,
    refusedRows: 0,
  });

function seedResult({ batches, ...rest }: SeedResultValues): ResultMap {
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
