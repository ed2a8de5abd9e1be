/** Items that are drawn as one, since each of them would take too much room. */
import type { Day } from '../../domain/time/day.ts';
import { timelineWords } from '../../words/words.ts';
import { yearsText } from './dateText.ts';
import type { Span, TimelineItem } from './item.ts';
import { extentOf, type Mark, middle, POINT } from './marks.ts';
import type { Extent } from './rows.ts';

export interface Cluster extends Extent {
  /** That of its first item, after a word. */
  readonly key: string;
  readonly items: readonly TimelineItem[];
  /** The number of items that surely held on some day. */
  readonly sureCount: number;
  /** The pixels at which one of them surely held, in order and without overlaps; bridged days are not among them. */
  readonly sure: readonly Extent[];
}

interface Marked {
  readonly item: TimelineItem;
  readonly marks: readonly Mark[];
}

/** The cluster of some items, in the order of their left edges. */
export function clusterOf(marked: readonly Marked[]): Cluster {
  const extents = marked.map(({ marks }) => extentOf(marks));
  return {
    key: `cluster ${marked[0]?.item.key ?? ''}`,
    items: marked.map(({ item }) => item),
    sureCount: marked.filter(({ item }) => item.time.core !== null && item.support === 'ASSERTED').length,
    from: Math.min(...extents.map(({ from }) => from)),
    to: Math.max(...extents.map(({ to }) => to)),
    sure: joined(marked.flatMap(({ marks }) => marks.flatMap(sureExtent))),
  };
}

const sureExtent = (mark: Mark): Extent[] => {
  if (mark.certainty !== 'sure') return [];
  if (mark.shape !== 'point') return [mark];
  const [from, to] = [middle(mark) - POINT / 2, middle(mark) + POINT / 2];
  return [{ from: Math.min(from, mark.from), to: Math.max(to, mark.to) }];
};

function joined(extents: readonly Extent[]): Extent[] {
  const found: { from: number; to: number }[] = [];
  for (const { from, to } of extents.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}

/** "37 items, 12 sure". */
export const clusterText = ({ items, sureCount }: Cluster, language: string): string =>
  timelineWords(language).items(items.length, sureCount);

/** The same with the years of its items. */
export function spokenCluster(cluster: Cluster, language: string): string {
  const { from, to } = knownDays(cluster.items);
  return `${clusterText(cluster, language)}, ${yearsText(from, to, language)}`;
}

/** From the first to the last day that is known of dated items. */
function knownDays(items: readonly TimelineItem[]): Span {
  const days = items
    .flatMap(({ time }) => [time.earliest, time.latest, time.core?.from ?? null, time.core?.to ?? null])
    .filter((day): day is Day => day !== null);
  return { from: Math.min(...days), to: Math.max(...days) };
}
