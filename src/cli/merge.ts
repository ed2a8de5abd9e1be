/** `fasti merge` and `fasti unmerge`: what moved, and what that brought to light. */

import type { MergeReport } from '../changes/merge/mergeEntities.ts';
import { findingText } from '../changes/plan/finding.ts';
import type { Told } from './revert.ts';

/** What a person reads: how much moved, and what the facts say against each other now. */
export function mergeLines(what: string, { moved, findings, batch }: MergeReport): Told {
  return {
    out: [`${what}: ${moved.length} fact${moved.length === 1 ? '' : 's'} moved in ${batch.id}.`],
    err: findings.map((finding) => findingText(batch.id, finding)),
  };
}
