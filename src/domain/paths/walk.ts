/** All paths of one length over the links known so far. */
import { keptIn } from '../model/keptIn.ts';
import { byId, compareCodeUnits } from '../model/textOrder.ts';
import type { Link, LinkIndex } from './link.ts';
import { compareCertainty, type FoundPath, pathFromHops } from './path.ts';
import { ANY_DAY, type DaySpan, type PathTime, spanAfterHop, spansMeet } from './pathTime.ts';
import { hopsTo, type Reach } from './reach.ts';

/** Steps after which a walk stops: well below a second. */
const MAX_STEPS = 300_000;
/** The most paths of one length that are kept. */
export const MAX_PATHS = 1000;
/** With this many paths found, the least certain ones are dropped. */
const MAX_COLLECTED_PATHS = 3 * MAX_PATHS;

interface WalkResult {
  readonly paths: readonly FoundPath[];
  /** False where there may be more paths of this length. */
  readonly complete: boolean;
}

/**
 * Finds all paths of exactly `length` hops that visit no entity twice and use no fact twice.
 * @param back the reach of `to`; no step is taken from which `to` cannot be reached in time
 */
export function walkPaths(
  links: LinkIndex,
  from: string,
  to: string,
  length: number,
  time: PathTime,
  back: Reach,
): WalkResult {
  const hops: Link[] = [];
  const visited = new Set([from]);
  let found: FoundPath[] = [];
  let steps = 0;
  let dropped = false;

  function step(entity: string, span: DaySpan): void {
    const left = length - hops.length - 1;
    const reachable = back[left];
    for (const link of ordered(entity)) {
      if (steps >= MAX_STEPS) return;
      const spans = reachable?.get(link.to);
      if (!spans || visited.has(link.to) || (link.to === to) !== (left === 0)) continue;
      if (hops.some(({ fact }) => fact.id === link.fact.id)) continue;
      steps += 1;
      const after = spanAfterHop(time, 'FORWARD', span, link.fact.bounds);
      if (!after || !spans.some((rest) => spansMeet(after, rest))) continue;
      hops.push(link);
      if (left === 0) keep();
      else {
        visited.add(link.to);
        step(link.to, after);
        visited.delete(link.to);
      }
      hops.pop();
    }
  }

  function keep(): void {
    found.push(pathFromHops([...hops]));
    if (found.length < MAX_COLLECTED_PATHS) return;
    found = found.sort(compareCertainty).slice(0, MAX_PATHS);
    dropped = true;
  }

  const orders = new Map<string, readonly Link[]>();
  /** Always in the same order, however the links were found, so that a walk that stops early stops at the same place. */
  const ordered = (entity: string): readonly Link[] =>
    keptIn(orders, entity, () =>
      [...links.from(entity)].sort((a, b) => compareCodeUnits(a.to, b.to) || byId(a.fact, b.fact)),
    );

  if (hopsTo(back, from) !== null) step(from, ANY_DAY);
  found.sort(compareCertainty);
  return {
    paths: found.slice(0, MAX_PATHS),
    complete: steps < MAX_STEPS && !dropped && found.length <= MAX_PATHS,
  };
}
