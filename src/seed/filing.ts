/** Puts away what was read from files, with its places, and gives it back record by record. */
import type { EntityRecord, FactRecord, SourceRecord } from '../domain/record.ts';
import type { Rows } from '../graph/writer/records.ts';
import type { PackedPlace, Places } from './places.ts';
import type { FiledFacts, FiledRecords, FileRecords, ReadFact } from './records.ts';
import { Spool } from './spool.ts';

/** A source or an entity with its place. */
type PackedRecord<T> = readonly [T, PackedPlace | null];

/** A fact with the places of itself, of its own keys where they are elsewhere, and of its claims. */
interface PackedFact {
  readonly record: FactRecord;
  readonly idGiven: boolean;
  readonly at: PackedPlace | null;
  readonly body: PackedPlace | null;
  readonly claims: readonly (PackedPlace | null)[];
}

export class Filing {
  readonly #places: Places;
  readonly #sources = new Spool<PackedRecord<SourceRecord>>();
  readonly #entities = new Spool<PackedRecord<EntityRecord>>();
  readonly #facts = new Spool<PackedFact>();

  constructor(places: Places) {
    this.#places = places;
  }

  /** Takes over the records of a file; `late` must have been settled. */
  file({ sources, entities, facts, late: _settled, ...head }: FileRecords): FiledRecords {
    return {
      ...head,
      sources: this.#put(this.#sources, sources, head.file),
      entities: this.#put(this.#entities, entities, head.file),
      facts: this.#putFacts(facts, head.file),
    };
  }

  /** The record of a fact whose place `placed` gave. */
  factAt(place: number): FactRecord {
    return this.#facts.at(place).record;
  }

  /** Adds a fact that no file has as such, and gives its place. */
  addFact(record: FactRecord): number {
    return this.#facts.append({ record, idGiven: false, at: null, body: null, claims: [] });
  }

  /** Lets go of everything. */
  close(): void {
    for (const spool of [this.#sources, this.#entities, this.#facts]) spool.close();
  }

  #put<T extends object>(spool: Spool<PackedRecord<T>>, records: readonly T[], file: string): Rows<T> {
    const places = this.#places;
    const from = spool.end;
    for (const record of records) spool.append([record, places.packed(record, file)]);
    const to = spool.end;
    return {
      count: records.length,
      *[Symbol.iterator]() {
        for (const [, [record, place]] of spool.between(from, to)) {
          places.restore(record, place, file);
          yield record;
        }
      },
    };
  }

  #putFacts(facts: Iterable<ReadFact>, file: string): FiledFacts {
    const places = this.#places;
    const spool = this.#facts;
    const from = spool.end;
    let count = 0;
    for (const { record, idGiven, body } of facts) {
      count += 1;
      spool.append({
        record,
        idGiven,
        at: places.packed(record, file),
        body: body === record ? null : places.packed(body, file),
        claims: record.claims.map((claim) => places.packed(claim, file)),
      });
    }
    const to = spool.end;
    return {
      count,
      *[Symbol.iterator]() {
        for (const [, packed] of spool.between(from, to)) yield unpacked(packed, file, places);
      },
      *placed() {
        for (const [place, { record }] of spool.between(from, to)) yield [place, record] as const;
      },
    };
  }
}

function unpacked({ record, idGiven, at, body, claims }: PackedFact, file: string, places: Places): ReadFact {
  places.restore(record, at, file);
  record.claims.forEach((claim, i) => {
    places.restore(claim, claims[i] ?? null, file);
  });
  if (body === null) return { record, idGiven, body: record };
  const ownKeys = {};
  places.restore(ownKeys, body, file);
  return { record, idGiven, body: ownKeys };
}
