/** Spools the records of files to disk, and reads them back one by one with their positions. */
import { topicOf } from '../domain/model/factTopic.ts';
import type { EntityRecord, FactRecord, SourceRecord } from '../domain/model/record.ts';
import type { Rows } from '../domain/model/rows.ts';
import type { FileRecords, ReadFact } from '../formats/fileRecords.ts';
import { lineText, type PackedPlace, type Places } from '../formats/places.ts';
import { Spool } from '../formats/shared/spool.ts';
import { digestOfJson } from './digest.ts';
import type { FactHeader } from './recordHeader.ts';
import { ReferencedIds } from './referencedIds.ts';
import type { SpooledFacts, SpooledFile } from './spooledFile.ts';

/** A source or an entity with its position. */
type PackedRecord<T> = readonly [T, PackedPlace | null];

/** The positions of a fact, of the mapping with its own keys if that is another one, and of its claims. */
type PackedPositions = readonly [
  fact: PackedPlace | null,
  body: PackedPlace | null,
  ...claims: (PackedPlace | null)[],
];

/** The records of all imported files. Must be closed, since it keeps temporary files open. */
export class RecordStore {
  /** What the spooled files declare and reference. */
  readonly ids = new ReferencedIds();
  readonly #places: Places;
  readonly #sources = new Spool<PackedRecord<SourceRecord>>();
  readonly #entities = new Spool<PackedRecord<EntityRecord>>();
  readonly #facts = new Spool<FactRecord>();
  readonly #positions = new Spool<PackedPositions>();

  constructor(places: Places) {
    this.#places = places;
  }

  /** Spools the records of a file. What waited for other files (`deferred`) must be resolved already; it is dropped. */
  addFile({ sources, entities, facts, deferred: _resolved, ...head }: FileRecords): SpooledFile {
    for (const { id, into } of head.merged ?? [])
      for (const end of [id, into]) this.ids.addEntity({ id: end });
    return {
      ...head,
      sources: this.#addRecords(this.#sources, sources, head.file, (source) => this.ids.addSource(source)),
      entities: this.#addRecords(this.#entities, entities, head.file, (entity) => this.ids.addEntity(entity)),
      facts: this.factsOf(
        Array.from(facts, (fact) => this.addFact(fact, head.file, head.dataset)),
        head.file,
      ),
    };
  }

  /** @param offset the `recordOffset` of the fact's header */
  factAt(offset: number): FactRecord {
    return this.#facts.at(offset);
  }

  /** The records, whose places are kept while they are in use. */
  withPlaces<T extends object>(records: Rows<T>): Rows<T> {
    const places = this.#places;
    return {
      count: records.count,
      *[Symbol.iterator]() {
        for (const record of records) {
          places.keep(record);
          yield record;
        }
      },
    };
  }

  /** Where a record of `withPlaces` is, as `lineText` has it. */
  placeOf(record: object): string | undefined {
    const at = this.#places.of(record);
    return at.file === '' ? undefined : lineText(at);
  }

  /** Spools a fact of a file, or one without a position, which is of the file ''. */
  addFact({ record, idGiven, unnamedClaims, body }: ReadFact, file: string, dataset: string): FactHeader {
    const json = JSON.stringify(record);
    const recordOffset = this.#facts.appendPacked(json);
    const positionsOffset = this.#positions.append([
      this.#places.packed(record, file),
      body === record ? null : this.#places.packed(body, file),
      ...record.claims.map((claim) => this.#places.packed(claim, file)),
    ]);
    this.ids.addFact(record);
    const { line, column } = this.#places.of(record);
    const about = topicOf(record.kind, record.type);
    const topicEntity = about && record.roles[about.role]?.[0];
    const holder = record.roles.holder?.[0];
    return {
      id: this.ids.shared('Fact', record.id),
      kind: record.kind,
      idGiven,
      ...(unnamedClaims === undefined ? {} : { unnamedClaims }),
      isUncited: record.claims.some(({ source }) => source === dataset),
      ownKeys: body !== record,
      line,
      column,
      recordOffset,
      positionsOffset,
      digest: digestOfJson(json),
      topic: topicEntity === undefined ? undefined : about?.topic,
      topicEntity: topicEntity && this.ids.shared('Entity', topicEntity),
      holder: holder && this.ids.shared('Entity', holder),
    };
  }

  /** A fact of a file; its positions are known until the next one is read. */
  readFact(
    { idGiven, unnamedClaims, ownKeys, recordOffset, positionsOffset }: FactHeader,
    file: string,
  ): ReadFact {
    const record = this.factAt(recordOffset);
    const body = ownKeys ? {} : record;
    this.#places.setLazily([record, body, ...record.claims], () => this.#positions.at(positionsOffset), file);
    return { record, idGiven, unnamedClaims, body };
  }

  /** The facts of a file that have these headers. */
  factsOf(headers: readonly FactHeader[], file: string): SpooledFacts {
    const read = (header: FactHeader): ReadFact => this.readFact(header, file);
    return {
      count: headers.length,
      headers,
      *where(test) {
        for (const header of headers) if (test(header)) yield read(header);
      },
      *[Symbol.iterator]() {
        for (const header of headers) yield read(header);
      },
    };
  }

  /** Deletes the temporary files; nothing can be read afterwards. */
  close(): void {
    for (const spool of [this.#sources, this.#entities, this.#facts, this.#positions]) spool.close();
  }

  #addRecords<T extends object>(
    spool: Spool<PackedRecord<T>>,
    records: Iterable<T>,
    file: string,
    addIds: (record: T) => void,
  ): Rows<T> {
    const places = this.#places;
    const from = spool.end;
    let count = 0;
    for (const record of records) {
      spool.append([record, places.packed(record, file)]);
      addIds(record);
      count += 1;
    }
    const to = spool.end;
    return {
      count,
      *[Symbol.iterator]() {
        for (const [, [record, place]] of spool.between(from, to)) {
          places.setLazily([record], () => [place], file);
          yield record;
        }
      },
    };
  }
}
