/** What a lane has in its rows: items, and clusters of items. */
import type { Cluster } from './cluster.ts';
import type { TimelineItem } from './item.ts';
import type { Mark } from './marks.ts';
import type { Phrase } from './phrase.ts';
import type { Extent, Rowed } from './rows.ts';
import type { TimeScale } from './scale.ts';
import type { TimelineLane } from './view.ts';

export interface PlacedLabel {
  /** The names, shortened where they are too long. */
  readonly phrases: readonly Phrase[];
  /** The left edge and the width in pixels. */
  readonly x: number;
  readonly width: number;
}

/** An item with all that it takes in a row, the label included. */
export interface UnplacedItem extends Rowed {
  readonly item: TimelineItem;
  readonly marks: readonly Mark[];
  /** Null in a lane that has no labels. */
  readonly label: PlacedLabel | null;
}

export interface UnplacedCluster extends Rowed {
  readonly cluster: Cluster;
  readonly label: PlacedLabel;
}

interface InRow {
  /** From 0. */
  readonly row: number;
}

export type PlacedItem = UnplacedItem & InRow;
export type PlacedCluster = UnplacedCluster & InRow;
export type Placed = PlacedItem | PlacedCluster;

export interface PlacedLane {
  readonly lane: TimelineLane;
  /** By the left edge of their marks, so that the rows follow time. */
  readonly items: readonly PlacedItem[];
  /** What is drawn of the items that would need too many rows; none of them is in `items`. */
  readonly clusters: readonly PlacedCluster[];
  readonly rowCount: number;
  readonly labelled: boolean;
  /** The items that an open side makes possible where none of their days is known. */
  readonly open: readonly TimelineItem[];
  /** Whether it has a row below the others for those of them that are possible in sight. */
  readonly hasPerhaps: boolean;
}

/** A text that is unique among what is placed and stays the same at every zoom. */
export const keyOf = (placed: Placed): string => ('item' in placed ? placed.item.key : placed.cluster.key);

/** A label at the left edge of what it is of, but within the picture where that is in sight. */
export function labelAt(
  { from, to }: Extent,
  phrases: readonly Phrase[],
  width: number,
  scale: TimeScale,
): Extent & { readonly label: PlacedLabel } {
  const inSight = to >= 0 && from <= scale.width;
  const x = inSight ? Math.max(0, Math.min(from, scale.width - width)) : from;
  return { label: { phrases, x, width }, from: Math.min(from, x), to: Math.max(to, x + width) };
}
