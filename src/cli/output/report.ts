/** The results of `plan` and `apply`, as text and as JSON. */
import type { DatasetReport, SeedReport } from '../../changes/loadSeed.ts';
import { withNames } from '../../changes/plan/changeWords.ts';
import { describeConflict } from '../../changes/plan/conflictMessage.ts';
import type { Plan } from '../../changes/plan/plan.ts';
import { findingText, type PlanFinding } from '../../changes/plan/planFinding.ts';
import { type ChangeKind, EFFECTIVE_KINDS } from '../../changes/plan/plannedChange.ts';
import type { Graph } from '../../store/graph.ts';
import type { Arguments } from '../arguments/arguments.ts';
import { type CommandIo, EXIT, type Line } from './commandIo.ts';
import { counted, type Message, type MessageOptions, messageLines, problemLines } from './messages.ts';

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
    for (const line of messageLines(report.datasets.flatMap(conflicts), { all })) err(line);
    for (const line of await findingLines(graph, report.datasets, { all })) err(line);
    if (!report.accepted) err('Nothing was written.');
    else if (report.datasets.length === 0) err(NO_RECORDS);
    if (report.accepted && report.refusedRows > 0)
      err(`${counted(report.refusedRows, 'record')} left out because of errors.`);
  }
  return report.accepted && report.refusedRows === 0 ? EXIT.done : EXIT.failed;
}

/** The words for what a plan would do, and for what was done. */
const WORDS: readonly (readonly [kind: ChangeKind | 'FOLLOWS', planned: string, done: string])[] = [
  ['CREATE', 'to create', 'created'],
  ['UPDATE', 'to change', 'updated'],
  ['FOLLOWS', 'to change as a consequence', 'updated as a consequence'],
  ['RETRACT', 'to retract', 'retracted'],
  ['UNCHANGED', 'unchanged', 'unchanged'],
  ['CONFLICT', 'in conflict', 'in conflict'],
];

type Counted = Pick<Plan, 'counts' | 'claimsTakenAway'> & Partial<Pick<Plan, 'consequences'>>;

/** `443 created, 2 updated`; "nothing to do" if no record changed. */
export function countsText(plan: Counted, isPlanned = false): string {
  const { consequences = 0, claimsTakenAway } = plan;
  const counts = { ...plan.counts, UPDATE: plan.counts.UPDATE - consequences, FOLLOWS: consequences };
  if (WORDS.every(([kind]) => kind === 'UNCHANGED' || counts[kind] === 0))
    return `nothing to do, ${counts.UNCHANGED} records unchanged`;
  return [
    ...WORDS.flatMap(([kind, planned, done]) =>
      counts[kind] > 0 ? `${counts[kind]} ${isPlanned ? planned : done}` : [],
    ),
    ...(claimsTakenAway > 0
      ? [`${counted(claimsTakenAway, 'claim')} ${isPlanned ? 'to take away' : 'taken away'}`]
      : []),
  ].join(', ');
}

/** A line for the records of a dataset that was applied, and one for each merge. */
export function appliedLines({ plan, batch, merges }: DatasetReport): string[] {
  const written = batch === null ? '' : ` in ${batch.id}`;
  return [
    `${plan.dataset}: ${countsText(plan)}${written}.`,
    ...merges.map((merge) => `${plan.dataset}: merged ${merge.id} into ${merge.into} in ${merge.batch.id}.`),
  ];
}

/** Conflicts with other datasets. */
function conflicts({ plan }: DatasetReport): Message[] {
  return [...plan.changes.of('CONFLICT')].map((change) => {
    const { code, message, hint } = describeConflict(change);
    return { code, text: `${plan.dataset}: ${code}: ${message}; ${hint}.` };
  });
}

/** Contradictions among the records, in words; summed up by code if there are many. */
export async function findingLines(
  graph: Graph,
  datasets: readonly DatasetReport[],
  options: MessageOptions,
): Promise<string[]> {
  const lines = messageLines(datasets.flatMap(findings), options);
  if (lines.length === 0) return [];
  const unwritten = datasets.filter(({ batch }) => batch === null);
  return withNames(
    graph,
    lines,
    unwritten.flatMap(({ plan }) => [...plan.changes.of('CREATE', 'UPDATE')]),
  );
}

function findings({ plan, merges }: DatasetReport): Message[] {
  const facts = new Set(plan.findings.map(({ fact }) => fact));
  const places = new Map<string, string>();
  if (facts.size > 0)
    for (const { id, place } of plan.changes.of('CREATE', 'UPDATE'))
      if (place !== undefined && facts.has(id)) places.set(id, place);
  return [
    ...plan.findings.map((finding) => messageOf(places.get(finding.fact) ?? plan.dataset, finding)),
    ...merges.flatMap(({ batch, findings: found }) => found.map((finding) => messageOf(batch.id, finding))),
  ];
}

const messageOf = (where: string, finding: PlanFinding): Message => ({
  code: `${finding.code} (warning)`,
  text: findingText(where, finding),
});

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
