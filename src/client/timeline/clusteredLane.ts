/** A lane that has too many items for its rows: those that begin close to each other are drawn as clusters. */
import { clusterOf, clusterText } from './cluster.ts';
import { FONT_SIZE } from './itemLabel.ts';
import { labelAt, type PlacedLane, type UnplacedCluster, type UnplacedItem } from './placed.ts';
import { inRows } from './rows.ts';
import type { TimeScale } from './scale.ts';
import { textWidth } from './textWidth.ts';

/** A lane that would need more rows has clusters; it is as many as a laptop shows at once. */
export const MAX_ROWS = 24;
/** As wide as the text of a cluster. */
const CELL = 140;
/** Of items that begin in a cell, so many are drawn one by one; fewer where there is still too little room. */
const MOST_IN_CELL = [12, 6, 3] as const;

type Clustered = Pick<PlacedLane, 'items' | 'clusters' | 'rowCount'>;

/**
 * Each item alone or in one cluster, in at most `MAX_ROWS` rows: with cells as small as there is room for.
 * @param items without labels
 * @param labelled an item with its label
 */
export function clusteredLane(
  items: readonly UnplacedItem[],
  labelled: (item: UnplacedItem) => UnplacedItem,
  scale: TimeScale,
  language: string,
): Clustered {
  const ordered = items.toSorted((a, b) => a.from - b.from);
  const finest = MOST_IN_CELL.length - 1;
  for (let step = 0; ; step += 1) {
    const cell = CELL * 2 ** Math.max(0, step - finest);
    const [alone, clusters] = gathered(ordered, cell, MOST_IN_CELL[Math.min(step, finest)] ?? 0);
    // Labels and clusters take time to make, and with them no fewer rows are needed.
    if (inRows(alone, MAX_ROWS) === null) continue;
    const all = [...alone.map(labelled), ...clusters.map((group) => clusterIn(group, scale, language))];
    const rows = inRows<UnplacedItem | UnplacedCluster>(all, MAX_ROWS);
    // In the end there are two cells, one at each side of 0, which need few rows.
    if (rows === null) continue;
    return {
      items: rows.placed.filter((one) => 'item' in one),
      clusters: rows.placed.filter((one) => 'cluster' in one),
      rowCount: rows.rowCount,
    };
  }
}

/** Of items in the order of their left edges, those that stay alone, and those of each cell that has more than `most`. */
function gathered(
  items: readonly UnplacedItem[],
  cell: number,
  most: number,
): readonly [alone: readonly UnplacedItem[], clusters: readonly (readonly UnplacedItem[])[]] {
  const cells = new Map<number, UnplacedItem[]>();
  for (const item of items) {
    const at = Math.floor(item.from / cell);
    const here = cells.get(at) ?? [];
    here.push(item);
    cells.set(at, here);
  }
  const groups = [...cells.values()];
  return [groups.filter(({ length }) => length <= most).flat(), groups.filter(({ length }) => length > most)];
}

function clusterIn(group: readonly UnplacedItem[], scale: TimeScale, language: string): UnplacedCluster {
  const cluster = clusterOf(group);
  const text = clusterText(cluster, language);
  return {
    cluster,
    drawn: cluster,
    ...labelAt(cluster, [{ text, lang: null, id: null }], textWidth(text, FONT_SIZE), scale),
  };
}
