/** The problems in the payloads of mutations. */
import type { SeedReport } from '../../changes/loadSeed.ts';
import { describeConflict } from '../../changes/plan/conflictMessage.ts';
import type { PlanFinding } from '../../changes/plan/planFinding.ts';
import type { RevertConflict } from '../../changes/revert/revertConflict.ts';
import type { Position } from '../../formats/places.ts';
import type { ProblemCode, Severity } from '../../formats/problem.ts';

/** A later batch is in the way of a revert. */
type RevertProblemCode = 'LATER_BATCH';

/** A `Problem` of the schema; `sharedFields.ts` compares them. */
export interface PayloadProblem {
  readonly severity: Severity;
  readonly code: ProblemCode | RevertProblemCode;
  readonly message: string;
  readonly hint: string;
  readonly position: Position | null;
}

/** Problems of the files, then contradictions among the records and conflicts with the graph. */
export const problemsOfReport = ({ problems, datasets }: SeedReport): PayloadProblem[] => [
  ...problems.map(({ severity, code, message, hint, ...position }) => ({
    severity,
    code,
    message,
    hint,
    position,
  })),
  ...datasets.flatMap(({ plan }) => [
    ...problemsOfFindings(plan.findings),
    ...[...plan.changes.of('CONFLICT')].map((change) => ({
      severity: 'ERROR' as const,
      ...describeConflict(change),
      position: null,
    })),
  ]),
  ...datasets.flatMap(({ merges }) => merges.flatMap(({ findings }) => problemsOfFindings(findings))),
];

export const problemsOfFindings = (findings: readonly PlanFinding[]): PayloadProblem[] =>
  findings.map(({ severity, code, message, hint }) => ({ severity, code, message, hint, position: null }));

export const problemsOfRevert = (conflicts: readonly RevertConflict[]): PayloadProblem[] =>
  conflicts.map(({ message }) => ({
    severity: 'ERROR',
    code: 'LATER_BATCH',
    message,
    hint: 'revert the later batches first, or correct the records in a file',
    position: null,
  }));

/** The most problems in a payload. A file with one mistake in each row has thousands, which say no more. */
const MAX_PROBLEMS = 1_000;

/** The fields of a payload about its problems. Of too many the first ones are listed, errors before others. */
export const problemFields = (problems: readonly PayloadProblem[]) => ({
  problems: problems.length <= MAX_PROBLEMS ? problems : errorsFirst(problems).slice(0, MAX_PROBLEMS),
  problemCount: problems.length,
});

const errorsFirst = (problems: readonly PayloadProblem[]): PayloadProblem[] => [
  ...problems.filter(({ severity }) => severity === 'ERROR'),
  ...problems.filter(({ severity }) => severity !== 'ERROR'),
];
