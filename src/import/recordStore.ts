/** Puts away what was read from files, with its places, and gives it back record by record. */
import type { EntityRecord, FactRecord, SourceRecord } from '../domain/model/record.ts';
import type { Rows } from '../domain/model/rows.ts';
import type { FileHead, FileRecords, ReadFact } from '../formats/fileRecords.ts';
import type { PackedPlace, Places } from '../formats/places.ts';
import { Spool } from '../formats/shared/spool.ts';
import type { FiledFacts, FiledRecords } from './spooledFile.ts';
import { type FactHead, headOf, Named } from './recordHeader.ts';

/** A source or an entity with its place. */
type PackedRecord<T> = readonly [T, PackedPlace | null];

/** The places of a fact, of its own keys where they are elsewhere, and of its claims; read when they are asked for. */
type PackedPlaces = readonly [
  fact: PackedPlace | null,
  body: PackedPlace | null,
  ...claims: (PackedPlace | null)[],
];

export class Filing {
  /** What the files put away so far declare and name. */
  readonly named = new Named();
  readonly #places: Places;
  readonly #sources = new Spool<PackedRecord<SourceRecord>>();
  readonly #entities = new Spool<PackedRecord<EntityRecord>>();
  readonly #facts = new Spool<FactRecord>();
  readonly #factPlaces = new Spool<PackedPlaces>();

  constructor(places: Places) {
    this.#places = places;
  }

  /** Takes over the records of a file; what waits for others must have been settled. */
  file({ sources, entities, facts, late: _settled, ...about }: FileRecords): FiledRecords {
    for (const { id, into } of about.merged ?? [])
      for (const end of [id, into]) this.named.addEntity({ id: end });
    return {
      ...about,
      sources: this.#put(this.#sources, sources, about.file, (source) => this.named.addSource(source)),
      entities: this.#put(this.#entities, entities, about.file, (entity) => this.named.addEntity(entity)),
      facts: this.#putFacts(facts, about),
    };
  }

  /** A fact by the place in its head. */
  factAt(place: number): FactRecord {
    return this.#facts.at(place);
  }

  /** Adds a fact that no file has as such. */
  addFact(record: FactRecord): FactHead {
    return this.#putFact({ record, idGiven: false, body: record }, '');
  }

  /** Lets go of everything. */
  close(): void {
    for (const spool of [this.#sources, this.#entities, this.#facts, this.#factPlaces]) spool.close();
  }

  #put<T extends object>(
    spool: Spool<PackedRecord<T>>,
    records: readonly T[],
    file: string,
    note: (record: T) => void,
  ): Rows<T> {
    const places = this.#places;
    const from = spool.end;
    for (const record of records) {
      spool.append([record, places.packed(record, file)]);
      note(record);
    }
    const to = spool.end;
    return {
      count: records.length,
      *[Symbol.iterator]() {
        for (const [, [record, place]] of spool.between(from, to)) {
          places.lend([record], () => [place], file);
          yield record;
        }
      },
    };
  }

  #putFacts(facts: Iterable<ReadFact>, { file, dataset }: FileHead): FiledFacts {
    const places = this.#places;
    const [spool, factPlaces] = [this.#facts, this.#factPlaces];
    const from = spool.end;
    const heads: FactHead[] = [];
    let areOwn = false;
    for (const fact of facts) {
      heads.push(this.#putFact(fact, file));
      areOwn ||= fact.record.claims.some(({ source }) => source === dataset);
    }
    const to = spool.end;
    const lent = (record: FactRecord, { idGiven, ownKeys, places: at }: FactHead): ReadFact => {
      const body = ownKeys ? {} : record;
      places.lend([record, body, ...record.claims], () => factPlaces.at(at), file);
      return { record, idGiven, body };
    };
    return {
      count: heads.length,
      heads,
      areOwn,
      *where(test) {
        for (const head of heads) if (test(head)) yield lent(spool.at(head.place), head);
      },
      *[Symbol.iterator]() {
        let row = 0;
        for (const [, record] of spool.between(from, to)) {
          const head = heads[row];
          row += 1;
          if (head !== undefined) yield lent(record, head);
        }
      },
    };
  }

  #putFact(fact: ReadFact, file: string): FactHead {
    const { record, body } = fact;
    const text = JSON.stringify(record);
    const place = this.#facts.appendPacked(text);
    const places = this.#factPlaces.append([
      this.#places.packed(record, file),
      body === record ? null : this.#places.packed(body, file),
      ...record.claims.map((claim) => this.#places.packed(claim, file)),
    ]);
    this.named.addFact(record);
    return headOf(fact, text, { place, places, at: this.#places.of(record) }, this.named);
  }
}
