/** What happened, as text and as JSON. */
import { TOLD } from '../changes/plan/changeList.ts';
import { conflictOf } from '../changes/plan/conflictMessage.ts';
import { findingText } from '../changes/plan/planFinding.ts';
import type { ChangeKind, Plan } from '../changes/plan/plan.ts';
import type { DatasetReport, SeedReport } from '../changes/loadSeed.ts';
import { type Problem, problemText, type Severity } from '../formats/problem.ts';

const WORDS: readonly (readonly [ChangeKind, string])[] = [
  ['CREATE', 'created'],
  ['UPDATE', 'updated'],
  ['RETRACT', 'retracted'],
  ['UNCHANGED', 'unchanged'],
  ['CONFLICT', 'in conflict'],
];

/** Problems a line each, and how many there are. */
export function problemLines(problems: readonly Problem[]): string[] {
  if (problems.length === 0) return [];
  const count = (wanted: Severity): number => problems.filter(({ severity }) => severity === wanted).length;
  const notices = count('NOTICE');
  const counts = [counted(count('ERROR'), 'error'), counted(count('WARNING'), 'warning')];
  if (notices > 0) counts.push(counted(notices, 'notice'));
  return [...problems.map(problemText), `${counts.join(', ')}.`];
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** `443 created, 2 updated`; "nothing to do" where all is unchanged. */
export function countsText(counts: Plan['counts']): string {
  const changed = WORDS.filter(([kind]) => kind !== 'UNCHANGED' && counts[kind] > 0);
  if (changed.length === 0) return `nothing to do, ${counts.UNCHANGED} records unchanged`;
  return WORDS.filter(([kind]) => counts[kind] > 0)
    .map(([kind, word]) => `${counts[kind]} ${word}`)
    .join(', ');
}

/** What was applied to a dataset: its records, and a line for each merge. */
export function appliedLines({ plan, batch, merges }: DatasetReport): string[] {
  const written = batch === null ? '' : ` in ${batch.id}`;
  return [
    `${plan.dataset}: ${countsText(plan.counts)}${written}.`,
    ...merges.map((merge) => `${plan.dataset}: merged ${merge.id} into ${merge.into} in ${merge.batch.id}.`),
  ];
}

/** Conflicts, for standard error. */
export function conflictLines({ plan }: DatasetReport): string[] {
  return [...plan.changes.of('CONFLICT')].map((change) => {
    const { message, hint } = conflictOf(change);
    return `${plan.dataset}: CONFLICT: ${message}; ${hint}.`;
  });
}

/** What records say against each other, for standard error. */
export const findingLines = ({ plan, merges }: DatasetReport): string[] => [
  ...plan.findings.map((finding) => findingText(plan.dataset, finding)),
  ...merges.flatMap(({ batch, findings }) => findings.map((finding) => findingText(batch.id, finding))),
];

/** For programs: problems, counts, and each dataset's changes apart from the unchanged records. */
export function jsonOf({ problems, accepted, counts, datasets }: SeedReport): string {
  return JSON.stringify(
    {
      accepted,
      problems,
      counts,
      datasets: datasets.map(({ plan, batch, merges }) => ({
        dataset: plan.dataset,
        hash: plan.hash,
        counts: plan.counts,
        findings: plan.findings,
        batch,
        merges,
        changes: [...plan.changes.of(...TOLD)],
      })),
    },
    null,
    2,
  );
}
