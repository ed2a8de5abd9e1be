/** What can be reached from one end of a path, hop by hop and in time. */
import type { LinkIndex } from './link.ts';
import { ANY_DAY, addSpan, type DaySpan, type Direction, type PathTime, spanAfterHop } from './pathTime.ts';

/**
 * By the number of hops: where one can stand, and in which spans. Entities may repeat on the way, so that there is
 * more in it than paths reach, and never less.
 */
export type Reach = readonly ReadonlyMap<string, readonly DaySpan[]>[];

/** The reach of one end over the links that are known. The other end is reached, but nothing beyond it through it. */
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
      for (const link of links.from(entity)) {
        if (link.to === start) continue;
        for (const span of spans) {
          const after = spanAfterHop(time, direction, span, link.fact.bounds);
          if (!after) continue;
          const known = next.get(link.to);
          if (known) addSpan(known, after);
          else next.set(link.to, [after]);
        }
      }
    }
    levels.push(next);
  }
  return levels;
}

/** The fewest hops to an entity; null where it is not reached. */
export function hopsTo(reach: Reach, entity: string): number | null {
  const hops = reach.findIndex((level) => level.has(entity));
  return hops < 0 ? null : hops;
}
