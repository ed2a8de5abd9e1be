/** What is in each row of the lanes, and where labels stand. */
import { clusteredLane, MAX_ROWS } from './clusteredLane.ts';
import { isDated, type Span, type TimelineItem } from './item.ts';
import { labelOf } from './itemLabel.ts';
import { extentOf, marksOf } from './marks.ts';
import { labelAt, type PlacedLane, type UnplacedItem } from './placed.ts';
import { GAP, inRows } from './rows.ts';
import { clamp, type TimeScale } from './scale.ts';
import { perhapsIn, placeIn } from './sight.ts';
import { itemsByLane, type TimelineLane, type TimelineView } from './view.ts';

const MAX_LABEL = 420;
const MIN_LABEL = 60;
/** An opened lane that would need more rows has no labels, so that it takes half of the room. */
const MAX_LABELLED_ROWS = 60;

interface LayoutOptions {
  readonly language: string;
  /** The keys of the lanes that show all items, however many rows they need; none by default. */
  readonly opened?: ReadonlySet<string>;
  /** The days in sight, of which alone items are placed; all days by default. */
  readonly sight?: Span;
  /** Whether each item has a row of its own. */
  readonly rows?: boolean;
}

/**
 * The dated items in lanes and rows. In a row nothing overlaps, labels included. Labels stay within the width of the scale
 * where they can.
 */
export function layout(
  view: TimelineView,
  scale: TimeScale,
  { language, opened = new Set(), sight, rows = false }: LayoutOptions,
): readonly PlacedLane[] {
  const isPlaced = (item: TimelineItem): boolean =>
    sight === undefined ? isDated(item) : ['mark', 'perhaps'].includes(placeIn(item, sight) ?? '');
  return itemsByLane(view, isPlaced).map(({ lane, items }): PlacedLane => {
    const withLabel = (one: UnplacedItem): UnplacedItem => labelled(one, scale, lane, language);
    const open = rows ? [] : items.filter(hasOpenSide);
    const hasPerhaps = sight === undefined ? open.length > 0 : perhapsIn(open, sight).length > 0;
    const shared = { lane, open, hasPerhaps };
    const known =
      sight === undefined || rows ? items : items.filter((item) => placeIn(item, sight) === 'mark');
    const bare = known.map((item) => unlabelled(item, scale));
    if (rows) {
      const placed = bare.map((one, row) => ({ ...inRow(withLabel(one), scale), row }));
      return { ...shared, items: placed, clusters: [], rowCount: placed.length, labelled: true };
    }
    const isOpened = opened.has(lane.key);
    const most = isOpened ? MAX_LABELLED_ROWS : MAX_ROWS;
    // With labels it needs no fewer rows.
    const whole = inRows(bare, most) && inRows(bare.map(withLabel), most);
    if (whole !== null)
      return { ...shared, items: whole.placed, clusters: [], rowCount: whole.rowCount, labelled: true };
    if (!isOpened) return { ...shared, ...clusteredLane(bare, withLabel, scale, language), labelled: true };
    const all = inRows(bare, Number.POSITIVE_INFINITY);
    return {
      ...shared,
      items: all?.placed ?? [],
      clusters: [],
      rowCount: all?.rowCount ?? 0,
      labelled: false,
    };
  });
}

/** An item whose label is in sight, wherever its days are. */
const inRow = (one: UnplacedItem, { width }: TimeScale): UnplacedItem => ({
  ...one,
  label: one.label && { ...one.label, x: clamp(one.label.x, 0, Math.max(0, width - one.label.width)) },
});

const hasOpenSide = ({ time: { earliest, latest } }: TimelineItem): boolean =>
  earliest === null || latest === null;

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
