/** How the items of a timeline differ from those at another time of the records. */
import type { ItemAnswer, TimelineAnswer } from '../timeline/answer.ts';
import type { ItemChange, ItemChanges } from '../timeline/change.ts';

/** @param isLater whether what is shown is at the later of both times */
export function changesFrom(other: TimelineAnswer, shown: TimelineAnswer, isLater: boolean): ItemChanges {
  const others = new Map(other.nodes.map((item) => [item.fact.recordId, statedBy(item)]));
  const changeOf = (item: ItemAnswer): ItemChange | null => {
    const stated = others.get(item.fact.recordId);
    if (stated !== undefined) return stated === statedBy(item) ? null : 'changed';
    // Where not all of the others were read, it may be among these.
    if (other.pageInfo.hasNextPage) return null;
    return isLater ? 'new' : 'gone';
  };
  return new Map(
    shown.nodes.flatMap((item) => {
      const change = changeOf(item);
      return change === null ? [] : [[item.fact.recordId, change] as const];
    }),
  );
}

/** What a picture shows of an item, but for how many say so. */
function statedBy({ label, support, certainty, disputed, interval }: ItemAnswer): string {
  const { label: dates, impliedLabel, earliest, latest, coreStart, coreEnd } = interval;
  const days = [earliest, latest, coreStart, coreEnd];
  return JSON.stringify([label, support, certainty, disputed, dates, impliedLabel, days]);
}
