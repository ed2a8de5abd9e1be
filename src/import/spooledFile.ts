import type { EntityRecord, SourceRecord } from '../domain/model/record.ts';
import type { Rows } from '../domain/model/rows.ts';
import type { FileHead, ReadFact } from '../formats/fileRecords.ts';
import type { FactHead } from './recordHeader.ts';

/** A file whose records are put away, and come back as often as they are asked for, with their places. */
export interface FiledRecords extends FileHead {
  readonly sources: Rows<SourceRecord>;
  readonly entities: Rows<EntityRecord>;
  readonly facts: FiledFacts;
}

export interface FiledFacts extends Rows<ReadFact> {
  /** What is at hand of each, in the same order. */
  readonly heads: readonly FactHead[];
  /** Whether a claim has no other source than the dataset. */
  readonly areOwn: boolean;
  /** Those with such heads. */
  where(test: (head: FactHead) => boolean): Iterable<ReadFact>;
}
