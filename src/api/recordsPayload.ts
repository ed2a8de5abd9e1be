/** The payloads of `planRecords` and `applyRecords`: objects by field name. */
import type { DatasetReport, SeedReport } from '../changes/loadSeed.ts';
import { CHANGE_KINDS, type ChangeKind } from '../changes/plan/plannedChange.ts';
import { canonical, sha256 } from '../domain/model/canonical.ts';
import type { ResultMap } from './context.ts';
import { asGraphQLError } from './errors.ts';
import type { PlanRecordsPayloadChangesArgs } from './generated/types.ts';
import { problemFields, problemsOfReport } from './payloadProblem.ts';
import { plannedChangeConnection } from './plannedChangeConnection.ts';
import { batchesField, type Payload } from './sharedFields.ts';

export function planPayload(report: SeedReport): ResultMap {
  const { accepted, counts, datasets, refusedRows } = report;
  const [only] = datasets;
  const planHash =
    only !== undefined && datasets.length === 1
      ? only.plan.hash
      : sha256(canonical(datasets.map(({ plan }) => plan.hash)));
  const base = Math.max(0, ...datasets.map(({ plan }) => plan.base));
  return {
    planHash,
    accepted,
    ...problemFields(problemsOfReport(report)),
    createdCount: counts.CREATE,
    updatedCount: counts.UPDATE,
    retractedCount: counts.RETRACT,
    unchangedCount: counts.UNCHANGED,
    conflictCount: counts.CONFLICT,
    removedClaimCount: claimsTakenAwayBy(datasets),
    refusedRecordCount: refusedRows,
    changes(args: PlanRecordsPayloadChangesArgs) {
      try {
        const kinds: readonly ChangeKind[] = args.kinds ?? CHANGE_KINDS;
        const list = {
          count: kinds.reduce((sum, kind) => sum + counts[kind], 0),
          *[Symbol.iterator]() {
            for (const { plan } of datasets) yield* plan.changes.of(...kinds);
          },
        };
        return plannedChangeConnection(list, args, planHash, base);
      } catch (error) {
        throw asGraphQLError(error);
      }
    },
  } satisfies Payload<'PlanRecordsPayload'>;
}

export function applyPayload(report: SeedReport): ResultMap {
  const { accepted, counts, datasets, refusedRows } = report;
  const written = datasets.filter(({ batch, merges }) => batch !== null || merges.length > 0);
  const sum = (kind: ChangeKind): number => written.reduce((total, { plan }) => total + plan.counts[kind], 0);
  return {
    // Merges follow the records of all datasets.
    batches: batchesField([
      ...written.flatMap(({ batch }) => batch ?? []),
      ...written.flatMap(({ merges }) => merges.map(({ batch }) => batch)),
    ]),
    accepted,
    ...problemFields(problemsOfReport(report)),
    createdCount: sum('CREATE'),
    updatedCount: sum('UPDATE'),
    retractedCount: sum('RETRACT'),
    unchangedCount: counts.UNCHANGED,
    removedClaimCount: claimsTakenAwayBy(written),
    refusedRecordCount: refusedRows,
  } satisfies Payload<'ApplyRecordsPayload'>;
}

const claimsTakenAwayBy = (datasets: readonly DatasetReport[]): number =>
  datasets.reduce((sum, { plan }) => sum + plan.claimsTakenAway, 0);
