/** The facts of a dataset: where each is put away, and which of them say something lasting about an entity. */
import type { FactRecord } from '../domain/record.ts';
import type { Rows } from '../graph/writer/records.ts';
import type { Filing } from './filing.ts';

/** What facts say about an entity that others are computed from: when it existed, what it is called, who held it. */
export type About = 'DATING' | 'NAMING' | 'TENURE';

/** Rows count from 0, in the order of the files. */
export class FactTable implements Rows<FactRecord> {
  readonly #filing: Filing;
  readonly #ids: string[] = [];
  readonly #places: number[] = [];
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
    return this.#ids.length;
  }

  /** Adds a fact that is put away at a place; `seats` are given elsewhere and belong to it where it has none. */
  add(place: number, record: FactRecord, seats?: number): void {
    const row = this.#ids.length;
    this.#ids.push(record.id);
    this.#places.push(place);
    this.#rows.set(record.id, row);
    if (seats !== undefined) this.#seats.set(row, seats);
    const about = aboutOf(record);
    if (about === undefined) return;
    const [what, entity] = about;
    const rows = this.#about[what].get(entity);
    if (rows) rows.push(row);
    else this.#about[what].set(entity, [row]);
  }

  idAt(row: number): string {
    const id = this.#ids[row];
    if (id === undefined) throw new RangeError(`there is no fact ${row}; the last one is ${this.count - 1}`);
    return id;
  }

  /** The row of a fact; undefined where the dataset does not have it. */
  rowOf(id: string): number | undefined {
    return this.#rows.get(id);
  }

  at(row: number): FactRecord {
    const place = this.#places[row];
    if (place === undefined)
      throw new RangeError(`there is no fact ${row}; the last one is ${this.count - 1}`);
    const record = this.#filing.factAt(place);
    const seats = this.#seats.get(row);
    return seats === undefined ? record : { ...record, seats: record.seats ?? seats };
  }

  *[Symbol.iterator](): Generator<FactRecord> {
    for (let row = 0; row < this.count; row += 1) yield this.at(row);
  }

  /** The ids of the facts that say such things about an entity, under the id that files use for it. */
  about(what: About, entity: string): string[] {
    return (this.#about[what].get(entity) ?? []).map((row) => this.idAt(row));
  }
}

/** Whom a fact says something lasting about. */
function aboutOf({ kind, type, roles }: FactRecord): [About, string] | undefined {
  const entity =
    kind === 'TENURE' ? roles.office?.[0] : kind === 'RELATION' ? roles.subject?.[0] : roles.entity?.[0];
  if (entity === undefined) return undefined;
  if (kind === 'TENURE') return ['TENURE', entity];
  if (kind === 'EXISTENCE' || type === 'PART_OF') return ['DATING', entity];
  return kind === 'NAME' || type === 'BELONGS_TO' ? ['NAMING', entity] : undefined;
}
