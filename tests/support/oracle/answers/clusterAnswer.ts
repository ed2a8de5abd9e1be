/** The `clusters` of a timeline: counts all its items for every part of its time. */
import { certaintyDuring, type Window, windowOf } from '../../../../src/domain/time/certainty.ts';
import { isBounded, isoOf } from '../../../../src/domain/time/day.ts';
import { TEST_TODAY } from '../../today.ts';
import type { ResolvedFact } from '../state/archiveState.ts';
import { type Answer, type ListArgs, listedSupport } from './fieldContext.ts';
import { boundedDays, countOf } from './groupAnswer.ts';

export function clustersAnswer(facts: readonly ResolvedFact[], { during }: ListArgs, most: number): Answer[] {
  const dated = facts.filter(
    ({ isUndated, bounds }) => !isUndated || isBounded(bounds.startMin) || isBounded(bounds.endMax),
  );
  const days = boundedDays(dated, during == null ? null : windowOf(during, TEST_TODAY));
  if (days.length === 0) return [];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const length = Math.ceil((last - first + 1) / most);
  const clusters: Answer[] = [];
  for (let from = first; from <= last; from += length) {
    const part = { from, to: Math.min(last, from + length - 1) };
    const counts = countsIn(dated, part);
    if (counts === null) continue;
    const kinds = [...new Set(dated.map(({ kind }) => kind))].sort();
    const lanes = kinds.flatMap((laneKey) => {
      const inLane = countsIn(
        dated.filter(({ kind }) => kind === laneKey),
        part,
      );
      return inLane === null ? [] : [{ laneKey, ...inLane }];
    });
    clusters.push({ from: isoOf(part.from), to: isoOf(part.to), ...counts, lanes });
  }
  return clusters;
}

function countsIn(facts: readonly ResolvedFact[], part: Window): Answer | null {
  return countOf(facts.map(({ bounds, support }) => certaintyDuring(bounds, listedSupport(support), part)));
}
