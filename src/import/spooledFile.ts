/** An imported file whose records are spooled to disk. */
import type { EntityRecord, SourceRecord } from '../domain/model/record.ts';
import type { Rows } from '../domain/model/rows.ts';
import type { FileMetadata, ReadFact } from '../formats/fileRecords.ts';
import type { FactHeader } from './recordHeader.ts';

/** A file whose records are read back, with their positions, each time they are iterated. */
export interface SpooledFile extends FileMetadata {
  readonly sources: Rows<SourceRecord>;
  readonly entities: Rows<EntityRecord>;
  readonly facts: SpooledFacts;
}

export interface SpooledFacts extends Rows<ReadFact> {
  /** The headers of the facts, in the same order. */
  readonly headers: readonly FactHeader[];
  /** Reads only the facts whose headers pass a test. */
  where(test: (header: FactHeader) => boolean): Iterable<ReadFact>;
}
