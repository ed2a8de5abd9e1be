/** The folded labels of entities in their order, in memory: those that contain a text are found without looking into each. */
import { countWhere } from '../model/countWhere.ts';
import { keptIn } from '../model/keptIn.ts';
import type { EntityKind } from '../model/kinds.ts';

/** A page of the labels of a kind that contain a text. */
export interface LabelRequest {
  readonly kind: EntityKind;
  /** Folded. */
  readonly text: string;
  /** The sort key that the page begins after, in its direction; null at the end of the list where it starts. */
  readonly after: string | null;
  /** True from the last label to the first. */
  readonly down: boolean;
  readonly limit: number;
}

/** A label, `\u0001` and the id. */
type SortKey = string;

/** What follows the label in its sort key; no folded text contains it. */
const END = '\u0001';

/** Some keys in a row, and their labels as one text, so that most of them are passed by one search in it. */
interface Block {
  readonly keys: SortKey[];
  /** Null after a change, until it is asked for. */
  labels: string | null;
}

/** The most keys of a block. */
const MOST_KEYS = 128;

const labelIn = (key: SortKey): string => key.slice(0, key.indexOf(END));
const idIn = (key: SortKey): string => key.slice(key.indexOf(END) + 1);
const blockOf = (keys: SortKey[]): Block => ({ keys, labels: null });

function labelsOf(block: Block): string {
  block.labels ??= block.keys.map(labelIn).join(END);
  return block.labels;
}

class LabelList {
  readonly #blocks: Block[] = [blockOf([])];

  add(key: SortKey): void {
    const at = this.#placeOf(key);
    const block = this.#blocks[at] as Block;
    block.keys.splice(placeIn(block.keys, key), 0, key);
    block.labels = null;
    if (block.keys.length > MOST_KEYS)
      this.#blocks.splice(at + 1, 0, blockOf(block.keys.splice(MOST_KEYS / 2)));
  }

  remove(key: SortKey): void {
    const at = this.#placeOf(key);
    const block = this.#blocks[at] as Block;
    block.keys.splice(placeIn(block.keys, key), 1);
    block.labels = null;
    if (block.keys.length === 0 && this.#blocks.length > 1) this.#blocks.splice(at, 1);
  }

  find({ text, after, down, limit }: LabelRequest): string[] {
    const found: string[] = [];
    const step = down ? -1 : 1;
    const isBefore = (key: SortKey): boolean => after !== null && (down ? key >= after : key <= after);
    let at = after === null ? (down ? this.#blocks.length - 1 : 0) : this.#placeOf(after);
    for (; found.length < limit && at >= 0 && at < this.#blocks.length; at += step) {
      const block = this.#blocks[at] as Block;
      if (!labelsOf(block).includes(text)) continue;
      const { keys } = block;
      for (const key of down ? keys.toReversed() : keys) {
        if (isBefore(key) || !labelIn(key).includes(text)) continue;
        found.push(idIn(key));
        if (found.length === limit) break;
      }
    }
    return found;
  }

  /** The block that a key is in, or would be. */
  #placeOf(key: SortKey): number {
    return Math.max(0, countWhere(this.#blocks, ({ keys: [first = ''] }) => first <= key) - 1);
  }
}

/** The place in sorted keys where a key is, or would be. */
const placeIn = (keys: readonly SortKey[], key: SortKey): number => countWhere(keys, (each) => each < key);

/** The labels of all kinds as they are at one batch. */
export class LabelIndex {
  readonly #lists = new Map<EntityKind, LabelList>();
  readonly #keys = new Map<string, { readonly kind: EntityKind; readonly key: SortKey }>();

  /** Sets the sort key of an entity; null if it is in no list any more. */
  set(id: string, kind: EntityKind, key: SortKey | null): void {
    const before = this.#keys.get(id);
    if (before?.kind === kind && before.key === key) return;
    if (before) this.#listOf(before.kind).remove(before.key);
    this.#keys.delete(id);
    if (key === null) return;
    this.#keys.set(id, { kind, key });
    this.#listOf(kind).add(key);
  }

  /** The ids of a page, in its direction. */
  find(request: LabelRequest): string[] {
    return this.#listOf(request.kind).find(request);
  }

  #listOf(kind: EntityKind): LabelList {
    return keptIn(this.#lists, kind, () => new LabelList());
  }
}
