/** `fasti revert batch/3`: what was taken back, or what stands in the way. */
import { findingText } from '../seed/finding.ts';
import type { RevertReport } from '../seed/revert.ts';
import { changeLines, countsText } from './report.ts';

/** Records told one by one; a batch may hold a whole dataset. */
const MOST_SHOWN = 40;

/** Lines for standard output and for standard error. */
export interface Told {
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** What a person reads: every change, the counts, and what the records now say against each other. */
export function revertLines({ reverted, conflicts, changes, findings, counts, batch }: RevertReport): Told {
  if (conflicts.length > 0)
    return {
      out: [],
      err: [
        ...conflicts.map(({ message }) => `${reverted}: CONFLICT: ${message}`),
        `Nothing was written; revert the later ${conflicts.length === 1 ? 'batch' : 'batches'} first, or correct the records in a file.`,
      ],
    };
  const changed = changes.filter(({ kind }) => kind !== 'UNCHANGED');
  const more = changed.length - MOST_SHOWN;
  return {
    out: [
      ...changed.slice(0, MOST_SHOWN).flatMap(changeLines),
      ...(more > 0 ? [`... and ${more} more; --json has all`] : []),
      batch === null
        ? `${reverted}: nothing to take back.`
        : `${reverted} taken back: ${countsText(counts)} in ${batch.id}.`,
    ],
    err: findings.map((finding) => findingText(reverted, finding)),
  };
}

/** The same for programs. */
export const revertJson = (report: RevertReport): string =>
  JSON.stringify({ ...report, changes: report.changes.filter(({ kind }) => kind !== 'UNCHANGED') }, null, 2);
