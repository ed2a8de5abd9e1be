/** A page of findings in their order, of which no more is kept and sorted than the page has. */
import { findingSortKey, type IntegrityFinding } from '../../../domain/integrity/finding.ts';
import { duplicateFinding } from '../../../domain/integrity/probableDuplicate.ts';
import type { Likeness } from '../../../domain/matching/duplicate.ts';

export class FindingPage {
  readonly #after: string;
  readonly #size: number;
  /** The first findings after the cursor, sorted by their keys: those of the page, and one more if there are more. */
  readonly #first: (readonly [key: string, finding: IntegrityFinding])[] = [];
  readonly #keys = new Set<string>();
  #before = 0;
  #pairs = 0;

  /** @param after the key of the finding after which the page begins */
  constructor(after: string | null, size: number) {
    this.#after = after ?? '';
    this.#size = size;
  }

  /** Adds a finding, unless it was added before. */
  add(finding: IntegrityFinding): void {
    const key = findingSortKey(finding);
    if (this.#keys.has(key)) return;
    this.#keys.add(key);
    if (key <= this.#after) this.#before += 1;
    else this.#place(key, finding);
  }

  /** Adds all pairs, of which those are read that may be on the page. */
  addPairs(pairs: Likeness): void {
    const read = (place: number) => {
      const finding = duplicateFinding(pairs.at(place));
      return [findingSortKey(finding), finding] as const;
    };
    let [from, to] = [0, this.#after === '' ? 0 : pairs.size];
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      if (read(middle)[0] <= this.#after) from = middle + 1;
      else to = middle;
    }
    const end = Math.min(pairs.size, from + this.#size + 1);
    for (let place = from; place < end; place += 1) this.#place(...read(place));
    this.#before += from;
    this.#pairs += pairs.size;
  }

  #place(key: string, finding: IntegrityFinding): void {
    const next = this.#first.findIndex(([other]) => key < other);
    if (next >= 0) this.#first.splice(next, 0, [key, finding]);
    else if (this.#first.length <= this.#size) this.#first.push([key, finding]);
    if (this.#first.length > this.#size + 1) this.#first.pop();
  }

  /** The findings of the page, and what the connection says about all of them. */
  read() {
    return {
      findings: this.#first.slice(0, this.#size).map(([, finding]) => finding),
      total: this.#keys.size + this.#pairs,
      hasNext: this.#first.length > this.#size,
      hasPrevious: this.#before > 0,
    };
  }
}
