/** The facts of a dataset: where each is put away, and which of them say something lasting about an entity. */
import type { FactRecord } from '../domain/model/record.ts';
import type { Rows } from '../domain/model/rows.ts';
import type { About, FactHead } from './recordHeader.ts';
import type { Filing } from './recordStore.ts';

/** Rows count from 0, in the order of the files. */
export class FactTable implements Rows<FactRecord> {
  readonly #filing: Filing;
  readonly #heads: FactHead[] = [];
  readonly #rows = new Map<string, number>();
  readonly #about: Readonly<Record<About, Map<string, number[]>>> = {
    DATING: new Map(),
    NAMING: new Map(),
    TENURE: new Map(),
  };
  readonly #seats = new Map<number, number>();

  constructor(filing: Filing) {
    this.#filing = filing;
  }

  get count(): number {
    return this.#heads.length;
  }

  /** Adds a fact; `seats` are given elsewhere and belong to it where it has none. */
  add(head: FactHead, seats?: number): void {
    const row = this.#heads.push(head) - 1;
    this.#rows.set(head.id, row);
    if (seats !== undefined) this.#seats.set(row, seats);
    const { about, whom } = head;
    if (about === undefined || whom === undefined) return;
    const rows = this.#about[about].get(whom);
    if (rows) rows.push(row);
    else this.#about[about].set(whom, [row]);
  }

  headAt(row: number): FactHead {
    const head = this.#heads[row];
    if (head === undefined)
      throw new RangeError(`there is no fact ${row}; the last one is ${this.count - 1}`);
    return head;
  }

  /** The row of a fact; undefined where the dataset does not have it. */
  rowOf(id: string): number | undefined {
    return this.#rows.get(id);
  }

  at(row: number): FactRecord {
    const record = this.#filing.factAt(this.headAt(row).place);
    const seats = this.#seats.get(row);
    return seats === undefined ? record : { ...record, seats: record.seats ?? seats };
  }

  /** Whether a fact is as its file has it, without anything that is given elsewhere. */
  isWhole(row: number): boolean {
    return !this.#seats.has(row);
  }

  *[Symbol.iterator](): Generator<FactRecord> {
    for (let row = 0; row < this.count; row += 1) yield this.at(row);
  }

  /** The ids of the facts that say such things about an entity, under the id that files use for it. */
  about(what: About, entity: string): string[] {
    return (this.#about[what].get(entity) ?? []).map((row) => this.headAt(row).id);
  }
}
