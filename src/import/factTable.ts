/** The facts of a dataset, read by row from the record store. */
import { addTo } from '../domain/model/addTo.ts';
import type { FactTopic } from '../domain/model/factTopic.ts';
import type { FactRecord } from '../domain/model/record.ts';
import type { Rows } from '../domain/model/rows.ts';
import { lineText } from '../formats/places.ts';
import type { FactHeader } from './recordHeader.ts';
import type { RecordStore } from './recordStore.ts';

/** Rows count from 0, in the order of the files. */
export class FactTable implements Rows<FactRecord> {
  readonly #records: RecordStore;
  readonly #headers: FactHeader[] = [];
  readonly #rows = new Map<string, number>();
  readonly #rowsByTopic: Readonly<Record<FactTopic, Map<string, number[]>>> = {
    names: new Map(),
    existences: new Map(),
    wholes: new Map(),
    owners: new Map(),
    organizers: new Map(),
    tenures: new Map(),
  };
  readonly #seats = new Map<number, number>();
  /** The files, each with its first row. */
  readonly #files: { readonly from: number; readonly file: string }[] = [];

  constructor(records: RecordStore) {
    this.#records = records;
  }

  get count(): number {
    return this.#headers.length;
  }

  /** The rows that are added next are of this file. */
  beginFile(file: string): void {
    this.#files.push({ from: this.count, file });
  }

  /** Where a row is: `town.csv:12`; undefined for one that is in no file. */
  placeOf(row: number): string | undefined {
    const { line, column, otherPlaces = '' } = this.headerAt(row);
    const file = this.#files.findLast(({ from }) => from <= row)?.file;
    return file === undefined || file === '' ? undefined : lineText({ file, line, column }) + otherPlaces;
  }

  /** @param seats a number of seats that was given outside the fact; it applies unless the fact has one itself */
  add(header: FactHeader, seats?: number): void {
    const row = this.#headers.push(header) - 1;
    this.#rows.set(header.id, row);
    if (seats !== undefined) this.#seats.set(row, seats);
    const { topic, topicEntity } = header;
    if (topic !== undefined && topicEntity !== undefined) addTo(this.#rowsByTopic[topic], topicEntity, row);
  }

  /** Throws RangeError if there is no such row. */
  headerAt(row: number): FactHeader {
    const header = this.#headers[row];
    if (header === undefined)
      throw new RangeError(`fact row ${row} does not exist; the table has ${this.count} rows`);
    return header;
  }

  /** The row of a fact; undefined if the dataset does not have it. */
  rowOf(id: string): number | undefined {
    return this.#rows.get(id);
  }

  at(row: number): FactRecord {
    const record = this.#records.factAt(this.headerAt(row).recordOffset);
    const seats = this.#seats.get(row);
    return seats === undefined ? record : { ...record, seats: record.seats ?? seats };
  }

  /** Whether `at` returns the fact exactly as it was spooled, so that the digest in its header is valid. */
  isAsSpooled(row: number): boolean {
    return !this.#seats.has(row);
  }

  *[Symbol.iterator](): Generator<FactRecord> {
    for (let row = 0; row < this.count; row += 1) yield this.at(row);
  }

  /**
   * The ids of the facts that state something about an entity.
   * @param entity the id that the files use, which may be an alias
   */
  idsByTopic(topic: FactTopic, entity: string): string[] {
    return (this.#rowsByTopic[topic].get(entity) ?? []).map((row) => this.headerAt(row).id);
  }
}
