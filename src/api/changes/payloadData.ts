/** The payloads of mutations as plain data by field name, which another thread can send. */
import type { BatchRef } from '../../changes/batchRef.ts';
import type { DatasetReport, SeedReport } from '../../changes/loadSeed.ts';
import type { MergeReport } from '../../changes/merge/writeMerge.ts';
import type { ChangeKind } from '../../changes/plan/plannedChange.ts';
import type { PurgeReport } from '../../changes/purge/purgeRecord.ts';
import type { RevertReport } from '../../changes/revert/revertBatch.ts';
import { canonical, sha256 } from '../../domain/model/canonical.ts';
import { problemFields, problemsOfFindings, problemsOfReport, problemsOfRevert } from './payloadProblem.ts';

/** The batch that a plan was made at. */
const baseOf = ({ datasets }: SeedReport): number => Math.max(0, ...datasets.map(({ plan }) => plan.base));

export function planData(report: SeedReport) {
  const { accepted, counts, datasets, refusedRows } = report;
  const [only] = datasets;
  return {
    planHash:
      only !== undefined && datasets.length === 1
        ? only.plan.hash
        : sha256(canonical(datasets.map(({ plan }) => plan.hash))),
    base: baseOf(report),
    counts,
    accepted,
    ...problemFields(problemsOfReport(report)),
    removedClaimCount: claimsTakenAwayBy(datasets),
    refusedRecordCount: refusedRows,
  };
}

export function applyData(report: SeedReport) {
  const { accepted, counts, datasets, refusedRows } = report;
  const written = datasets.filter(({ batch, merges }) => batch !== null || merges.length > 0);
  const sum = (kind: ChangeKind): number => written.reduce((total, { plan }) => total + plan.counts[kind], 0);
  // Merges follow the records of all datasets.
  const batches: readonly BatchRef[] = [
    ...written.flatMap(({ batch }) => batch ?? []),
    ...written.flatMap(({ merges }) => merges.map(({ batch }) => batch)),
  ];
  return {
    batches,
    base: baseOf(report),
    accepted,
    ...problemFields(problemsOfReport(report)),
    createdCount: sum('CREATE'),
    updatedCount: sum('UPDATE'),
    retractedCount: sum('RETRACT'),
    unchangedCount: counts.UNCHANGED,
    removedClaimCount: claimsTakenAwayBy(written),
    refusedRecordCount: refusedRows,
  };
}

const claimsTakenAwayBy = (datasets: readonly DatasetReport[]): number =>
  datasets.reduce((sum, { plan }) => sum + plan.claimsTakenAway, 0);

/** The most changes in a payload that has no pages of them. */
const MAX_CHANGES = 1_000;

export const revertData = ({
  batch,
  conflicts,
  changes,
  findings,
  counts,
  claimsTakenAway,
}: RevertReport) => ({
  batch,
  changes: changes.slice(0, MAX_CHANGES),
  ...problemFields([...problemsOfRevert(conflicts), ...problemsOfFindings(findings)]),
  createdCount: counts.CREATE,
  updatedCount: counts.UPDATE,
  retractedCount: counts.RETRACT,
  removedClaimCount: claimsTakenAway,
});

export const mergeData = ({ batch, changes, findings, creates, updates, retracts }: MergeReport) => ({
  batch,
  changes: changes.slice(0, MAX_CHANGES),
  ...problemFields(problemsOfFindings(findings)),
  createdCount: creates,
  updatedCount: updates,
  retractedCount: retracts,
});

export const purgeData = ({ batch, entities, facts, claims, updates, retracts }: PurgeReport) => ({
  batch,
  ...problemFields([]),
  createdCount: 0,
  updatedCount: updates,
  retractedCount: retracts,
  entityIds: entities,
  factCount: facts.length,
  claimCount: claims,
});
