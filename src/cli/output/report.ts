/** The results of `plan` and `apply`, as text and as JSON. */
import type { DatasetReport, SeedReport } from '../../changes/loadSeed.ts';
import { EFFECTIVE_KINDS } from '../../changes/plan/plannedChange.ts';
import { conflictsOf, countsText, findingsOf, namedFindings } from '../../changes/plan/planWords.ts';
import type { Graph } from '../../store/graph.ts';
import type { Arguments } from '../arguments/options.ts';
import { type CommandIo, EXIT, type Line } from './commandIo.ts';
import { counted, messageLines, problemLines } from './messages.ts';

export const NO_RECORDS = 'These files contain no records, so there is nothing to do.';

/** Prints a report, as JSON or with the given lines about its changes. Returns the exit status. */
export async function printReport(
  graph: Graph,
  report: SeedReport,
  { json, all }: Arguments,
  { out, err, text }: CommandIo,
  lines: readonly Line[],
): Promise<number> {
  if (json) text(reportJson(report));
  else {
    for (const line of problemLines(report.problems, { all })) err(line);
    for (const line of lines) out(line);
    for (const line of messageLines(report.datasets.flatMap(conflictsOf), { all })) err(line);
    const found = messageLines(report.datasets.flatMap(findingsOf), { all });
    for (const line of await namedFindings(graph, found, report.datasets)) err(line);
    if (!report.accepted) err('Nothing was written.');
    else if (report.datasets.length === 0) err(NO_RECORDS);
    if (report.accepted && report.refusedRows > 0)
      err(`${counted(report.refusedRows, 'record')} left out because of errors.`);
  }
  return report.accepted && report.refusedRows === 0 ? EXIT.done : EXIT.failed;
}

/** A line for the records of a dataset that was applied, and one for each merge. */
export function appliedLines({ plan, batch, merges }: DatasetReport): string[] {
  const written = batch === null ? '' : ` in ${batch.id}`;
  return [
    `${plan.dataset}: ${countsText(plan)}${written}.`,
    ...merges.map((merge) => `${plan.dataset}: merged ${merge.id} into ${merge.into} in ${merge.batch.id}.`),
  ];
}

/** The JSON of a report: problems, counts, and the changes of each dataset without unchanged records. */
function reportJson({ problems, accepted, refusedRows, counts, datasets }: SeedReport): string {
  return JSON.stringify(
    {
      accepted,
      refusedRows,
      problems,
      counts,
      datasets: datasets.map(({ plan, batch, merges }) => ({
        dataset: plan.dataset,
        hash: plan.hash,
        counts: plan.counts,
        consequences: plan.consequences,
        claimsTakenAway: plan.claimsTakenAway,
        findings: plan.findings,
        batch,
        merges,
        changes: [...plan.changes.of(...EFFECTIVE_KINDS)],
      })),
    },
    null,
    2,
  );
}
