/** The entities that can be reached from one end of a path, hop by hop, and in which spans of days. */
import { keptIn } from '../model/keptIn.ts';
import type { Link, LinkIndex } from './link.ts';
import { ANY_DAY, addSpan, type DaySpan, type Direction, type PathTime, spanAfterHop } from './pathTime.ts';

/**
 * By number of hops: the entities reached and the spans of days in which they are. Walks that repeat an entity count
 * too, so a reach may contain more than paths do, but never less.
 */
export type Reach = readonly ReadonlyMap<string, readonly DaySpan[]>[];

/** The reach of `start` over the links known so far. Walks end at `end` and never come back to `start`. */
export function reachFrom(
  links: LinkIndex,
  start: string,
  end: string,
  hops: number,
  time: PathTime,
  direction: Direction,
): Reach {
  const levels: Map<string, DaySpan[]>[] = [new Map([[start, [ANY_DAY]]])];
  for (let hop = 1; hop <= hops; hop++) {
    const next = new Map<string, DaySpan[]>();
    for (const [entity, spans] of levels[hop - 1] ?? []) {
      if (entity === end) continue;
      for (const link of links.from(entity))
        if (link.to !== start) addSpans(next, link.to, spansAfterHop(spans, link, time, direction));
    }
    levels.push(next);
  }
  return levels;
}

const spansAfterHop = (
  spans: readonly DaySpan[],
  { fact }: Link,
  time: PathTime,
  direction: Direction,
): DaySpan[] => spans.flatMap((span) => spanAfterHop(time, direction, span, fact.bounds) ?? []);

function addSpans(level: Map<string, DaySpan[]>, entity: string, spans: readonly DaySpan[]): void {
  for (const span of spans) {
    const known = keptIn(level, entity, () => []);
    addSpan(known, span);
  }
}

/** The smallest number of hops to an entity; null where it is not reached. */
export function hopsTo(reach: Reach, entity: string): number | null {
  const hops = reach.findIndex((level) => level.has(entity));
  return hops < 0 ? null : hops;
}
