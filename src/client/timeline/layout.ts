/** What is in each row of the lanes, and where labels stand. */
import { clusteredLane, MAX_ROWS } from './clusteredLane.ts';
import { isDated, type TimelineItem } from './item.ts';
import { labelOf } from './itemLabel.ts';
import { extentOf, marksOf } from './marks.ts';
import { labelAt, type PlacedLane, type UnplacedItem } from './placed.ts';
import { GAP, inRows } from './rows.ts';
import type { TimeScale } from './scale.ts';
import { itemsByLane, type TimelineLane, type TimelineView } from './view.ts';

const MAX_LABEL = 420;
const MIN_LABEL = 60;
/** An opened lane that would need more rows has no labels, so that it takes half of the room. */
const MAX_LABELLED_ROWS = 60;

/**
 * The dated items in lanes and rows. In a row nothing overlaps, labels included. Labels stay within the width of the scale
 * where they can.
 * @param opened the keys of the lanes that show all items, however many rows they need
 */
export function layout(
  view: TimelineView,
  scale: TimeScale,
  language: string,
  opened: ReadonlySet<string> = new Set(),
): readonly PlacedLane[] {
  return itemsByLane(view, isDated).map(({ lane, items }) => {
    const isOpened = opened.has(lane.key);
    const most = isOpened ? MAX_LABELLED_ROWS : MAX_ROWS;
    const bare = items.map((item) => unlabelled(item, scale));
    const withLabel = (one: UnplacedItem): UnplacedItem => labelled(one, scale, lane, language);
    // With labels it needs no fewer rows.
    const whole = inRows(bare, most) && inRows(bare.map(withLabel), most);
    if (whole !== null)
      return { lane, items: whole.placed, clusters: [], rowCount: whole.rowCount, labelled: true };
    if (!isOpened) return { lane, ...clusteredLane(bare, withLabel, scale, language), labelled: true };
    const rows = inRows(bare, Number.POSITIVE_INFINITY);
    return { lane, items: rows?.placed ?? [], clusters: [], rowCount: rows?.rowCount ?? 0, labelled: false };
  });
}

function unlabelled(item: TimelineItem, scale: TimeScale): UnplacedItem {
  const marks = marksOf(item, scale);
  const drawn = extentOf(marks);
  return { item, marks, label: null, drawn, ...drawn };
}

function labelled(bare: UnplacedItem, scale: TimeScale, lane: TimelineLane, language: string): UnplacedItem {
  const most = Math.max(MIN_LABEL, Math.min(MAX_LABEL, scale.width - 2 * GAP));
  const { phrases, width } = labelOf(bare.item, lane, language, most);
  return { ...bare, ...labelAt(bare, phrases, width, scale) };
}
