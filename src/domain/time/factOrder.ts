/**
 * The sort keys of facts in the order of time, in memory. It finds a page of all facts, or of those that may overlap a
 * window, as an ordered index does: at a cost that follows the page, not the archive.
 */
import sortedBtree from 'sorted-btree';
import { keptIn } from '../model/keptIn.ts';
import { compareCodeUnits } from '../model/textOrder.ts';
import type { Window } from './certainty.ts';
import { UNBOUNDED_MIN } from './day.ts';
import { durationClassOf } from './durationClasses.ts';
import {
  anchorInKey,
  FIRST_DAY_IN_KEY,
  firstDayInKey,
  LAST_DAY_IN_KEY,
  lastDayInKey,
  sortKeyBound,
} from './sortKey.ts';
import { MAX_KEY, upperKey } from './windowKeys.ts';

// The package is CommonJS: its class is the `default` of what it exports.
const BTree = sortedBtree.default;

/** A page of the facts in the order of time. */
export interface FactPageRequest {
  /** The names of the lists that are read as one. */
  readonly lists: readonly string[];
  /** Only facts that may overlap it; null for all. */
  readonly window: Window | null;
  /** The sort key that the page begins after, in its direction; null at the end of the list where it starts. */
  readonly after: string | null;
  /** True from the latest fact to the earliest. */
  readonly down: boolean;
  readonly limit: number;
}

/** The keys of one list and duration class, so that those of a window are one range. */
class KeyList {
  readonly tree = new BTree<string, undefined>(undefined, compareCodeUnits);
  /** The most days from the anchor to the last possible day of a fact that was ever here. */
  #longest = 0;

  add(key: string): void {
    this.tree.set(key, undefined);
    this.#longest = Math.max(this.#longest, lastDayInKey(key) - anchorInKey(key));
  }

  /** The keys from the beginning of a page on, without its limit. */
  *keysOf({ window, after, down }: FactPageRequest, mayBeginEarlier: boolean): Generator<string> {
    // No fact here lasts from before `low` into the window.
    const low = window ? sortKeyBound(Math.max(UNBOUNDED_MIN, window.from - this.#longest)) : '';
    const high = window && !mayBeginEarlier ? upperKey(window) : MAX_KEY;
    const overlaps = window ? overlapOf(window) : always;
    for (const key of down ? this.#backward(low, high, after) : this.#forward(low, high, after))
      if (overlaps(key)) yield key;
  }

  /** The keys from `low` on, or after a cursor, that are less than `high`. */
  *#forward(low: string, high: string, after: string | null): Generator<string> {
    for (const key of this.tree.keys(after !== null && after > low ? after : low)) {
      if (key >= high) return;
      if (key !== after) yield key;
    }
  }

  /** The keys less than `high`, or before a cursor, down to `low`. */
  *#backward(low: string, high: string, before: string | null): Generator<string> {
    const start = before !== null && before < high ? before : high;
    for (const [key] of this.tree.entriesReversed(start, undefined, true)) {
      if (key < low) return;
      yield key;
    }
  }
}

const always = (): boolean => true;

/** Whether a fact may overlap a window, by the days in its key. */
function overlapOf(window: Window): (key: string) => boolean {
  const [end, begin] = [upperKey(window), sortKeyBound(window.from)];
  const [first, last] = [FIRST_DAY_IN_KEY, LAST_DAY_IN_KEY];
  return (key) =>
    key.slice(first.from, first.from + first.length) < end &&
    key.slice(last.from, last.from + last.length) >= begin;
}

/** The next key of a list, and those after it. */
interface Head {
  key: string;
  readonly rest: Iterator<string>;
}

/** The sort keys of facts in lists by name, such as one for each kind. */
export class FactOrder {
  readonly #lists = new Map<string, Map<number, KeyList>>();

  /** Adds the sort key of a fact to a list; it has no effect if the fact is there. */
  add(list: string, key: string): void {
    this.#keysOf(list, key).add(key);
  }

  /** Removes the sort key of a fact from a list, if it is there. */
  remove(list: string, key: string): void {
    this.#keysOf(list, key).tree.delete(key);
  }

  /** The sort keys of a page, in its direction. */
  page(request: FactPageRequest): string[] {
    const { down, limit } = request;
    const heads = this.#heads(request);
    const found: string[] = [];
    while (found.length < limit && heads.length > 0) {
      const next = heads.reduce((best, head) => (head.key < best.key !== down ? head : best));
      found.push(next.key);
      const { value, done } = next.rest.next();
      if (done) heads.splice(heads.indexOf(next), 1);
      else next.key = value;
    }
    return found;
  }

  /** The first keys of a page in each of its lists and duration classes. */
  #heads(request: FactPageRequest): Head[] {
    const heads: Head[] = [];
    for (const list of new Set(request.lists))
      for (const [durationClass, keys] of this.#lists.get(list) ?? []) {
        const rest = keys.keysOf(request, durationClass < 0);
        const { value, done } = rest.next();
        if (!done) heads.push({ key: value, rest });
      }
    return heads;
  }

  #keysOf(list: string, key: string): KeyList {
    const classes = keptIn(this.#lists, list, () => new Map<number, KeyList>());
    const durationClass = durationClassOf(
      { startMin: firstDayInKey(key), endMax: lastDayInKey(key) },
      anchorInKey(key),
    );
    return keptIn(classes, durationClass, () => new KeyList());
  }
}
