/** Which row each item of a lane is in, and where its label stands. */
import type { TimelineItem } from './item.ts';
import { isDated } from './item.ts';
import { extentOf, type Mark, marksOf } from './marks.ts';
import type { Phrase } from './phrase.ts';
import type { TimeScale } from './scale.ts';
import { shortened, textWidth } from './textWidth.ts';
import { itemsByLane, type TimelineLane, type TimelineView } from './view.ts';
import { wordsIn } from './words.ts';

export const FONT_SIZE = 13;
const MAX_LABEL = 420;
const MIN_LABEL = 60;
/** The least distance of two items in a row. */
const GAP = 10;
/** A lane that would need more rows has no labels, so that it takes a tenth of the room. */
const MAX_LABELLED_ROWS = 60;

interface PlacedLabel {
  /** The names, shortened where they are too long. */
  readonly phrases: readonly Phrase[];
  /** The left edge and the width in pixels. */
  readonly x: number;
  readonly width: number;
}

export interface PlacedItem {
  readonly item: TimelineItem;
  readonly marks: readonly Mark[];
  /** From 0. */
  readonly row: number;
  /** Null in a lane that has no labels. */
  readonly label: PlacedLabel | null;
  /** All that it takes in its row, the label included. */
  readonly from: number;
  readonly to: number;
}

export interface PlacedLane {
  readonly lane: TimelineLane;
  /** By the left edge of their marks, so that the rows follow time. */
  readonly items: readonly PlacedItem[];
  readonly rowCount: number;
  readonly labelled: boolean;
}

/**
 * The dated items in lanes and rows. In a row no two items overlap, labels included. Labels stay within the width of
 * the scale where they can.
 */
export function layout(view: TimelineView, scale: TimeScale, language: string): readonly PlacedLane[] {
  return itemsByLane(view, isDated).map(({ lane, items }) => {
    const bare = inRows(items.map((item) => unlabelled(item, scale)));
    // With labels it needs no fewer rows.
    if (bare.rowCount > MAX_LABELLED_ROWS) return { lane, ...bare, labelled: false };
    const labelled = inRows(items.map((item) => placed(item, scale, lane, language)));
    return labelled.rowCount <= MAX_LABELLED_ROWS
      ? { lane, ...labelled, labelled: true }
      : { lane, ...bare, labelled: false };
  });
}

type Unplaced = Omit<PlacedItem, 'row'>;

function unlabelled(item: TimelineItem, scale: TimeScale): Unplaced {
  const marks = marksOf(item, scale);
  return { item, marks, label: null, ...extentOf(marks) };
}

function placed(item: TimelineItem, scale: TimeScale, lane: TimelineLane, language: string): Unplaced {
  const bare = unlabelled(item, scale);
  const most = Math.max(MIN_LABEL, Math.min(MAX_LABEL, scale.width - 2 * GAP));
  const { phrases, width } = labelOf(item, lane, language, most);
  const inSight = bare.to >= 0 && bare.from <= scale.width;
  const x = inSight ? Math.max(0, Math.min(bare.from, scale.width - width)) : bare.from;
  return {
    ...bare,
    label: { phrases, x, width },
    from: Math.min(bare.from, x),
    to: Math.max(bare.to, x + width),
  };
}

const SEPARATOR = ', ';

interface Label {
  /** What it was made for. */
  readonly of: string;
  readonly phrases: readonly Phrase[];
  readonly width: number;
}

/** The labels of items do not change with the zoom, and measuring them takes most of the time of a layout. */
const labels = new WeakMap<TimelineItem, Label>();

/** The names of an item, without that of its lane, in at most so many pixels. */
export function labelOf(
  item: TimelineItem,
  lane: TimelineLane | null,
  language: string,
  most: number,
): Label {
  const of = `${most} ${language} ${lane?.key ?? ''}`;
  const known = labels.get(item);
  if (known?.of === of) return known;
  const phrases = fitting(labelPhrases(item, lane, language), most);
  const width = textWidth(phrases.map(({ text }) => text).join(SEPARATOR), FONT_SIZE);
  const label = { of, phrases, width };
  labels.set(item, label);
  return label;
}

/** The names of an item without that of its lane, with the signs that go before them. */
function labelPhrases(item: TimelineItem, lane: TimelineLane | null, language: string): readonly Phrase[] {
  const words = wordsIn(language);
  const own = item.phrases.filter(({ id }) => id === null || lane === null || id !== lane.key);
  const names = own.some(({ id }) => id !== null) ? own : item.phrases;
  const state = item.vacant ? words.vacant : item.acting ? words.acting : null;
  const [first, ...rest] = names;
  const signs = `${item.conflict ? '≠ ' : ''}${item.support === 'ATTRIBUTED' ? '“ ' : ''}`;
  const said: Phrase = { text: state ?? '', lang: null, id: null };
  if (first === undefined) return [said];
  if (item.vacant) return [{ ...said, text: `${signs}${said.text}` }, first, ...rest];
  return [{ ...first, text: `${signs}${first.text}` }, ...(state === null ? [] : [said]), ...rest];
}

/** As many of the names as fit into the width; the last one is shortened where something is missing. */
function fitting(phrases: readonly Phrase[], most: number): readonly Phrase[] {
  const kept: Phrase[] = [];
  let room = most;
  for (const one of phrases) {
    const separator = kept.length === 0 ? 0 : textWidth(SEPARATOR, FONT_SIZE);
    const text = shortened(one.text, FONT_SIZE, room - separator);
    const last = kept.at(-1);
    if (text === '' && last !== undefined) {
      const enough = room + textWidth(last.text, FONT_SIZE);
      return [
        ...kept.slice(0, -1),
        { ...last, text: shortened(`${last.text} ${one.text}`, FONT_SIZE, enough) },
      ];
    }
    kept.push({ ...one, text });
    if (text !== one.text) return kept;
    room -= separator + textWidth(text, FONT_SIZE);
  }
  return kept;
}

/** Each item in the first row in which it is free of the items before it. */
function inRows(items: readonly Unplaced[]): Pick<PlacedLane, 'items' | 'rowCount'> {
  const order = items
    .map((item) => ({ item, extent: extentOf(item.marks) }))
    .sort((a, b) => a.extent.from - b.extent.from || a.extent.to - b.extent.to)
    .map(({ item }) => item);
  const rows = new RowEnds(order.length);
  const found = order.map((item) => ({ ...item, row: rows.take(item.from, item.to + GAP) }));
  return { items: found, rowCount: rows.used };
}

/** Where each row ends, as a tree of minima, so that finding the first free row takes few steps. */
class RowEnds {
  readonly #size: number;
  readonly #least: Float64Array;
  used = 0;

  constructor(rows: number) {
    this.#size = 2 ** Math.ceil(Math.log2(Math.max(1, rows)));
    this.#least = new Float64Array(2 * this.#size).fill(Number.NEGATIVE_INFINITY);
  }

  /** The first row that is free from `from` on; it is taken up to `to`. */
  take(from: number, to: number): number {
    let node = 1;
    while (node < this.#size) node = (this.#least[2 * node] ?? 0) <= from ? 2 * node : 2 * node + 1;
    const row = node - this.#size;
    this.#least[node] = to;
    for (node >>= 1; node >= 1; node >>= 1)
      this.#least[node] = Math.min(this.#least[2 * node] ?? 0, this.#least[2 * node + 1] ?? 0);
    this.used = Math.max(this.used, row + 1);
    return row;
  }
}
