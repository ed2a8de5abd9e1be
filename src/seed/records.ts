/** What a format reads from one file, before the files of a dataset are put together. */
import type { EntityRecord, FactRecord, SourceRecord } from '../domain/record.ts';
import type { Position } from './problem.ts';

/** A file as it came in. */
export interface SeedFile {
  /** As it is called in messages. */
  readonly name: string;
  readonly content: string;
  /** The content of a text file in the same folder, or null where there is none or it may not be read. */
  textBeside(name: string): string | null;
}

export interface ReadFact {
  readonly record: FactRecord;
  /** False where the id was derived from what identifies the fact. */
  readonly idGiven: boolean;
  /** What the places of the fact's own keys are remembered by. */
  readonly body: object;
}

export interface FileRecords {
  readonly file: string;
  readonly dataset: string;
  readonly language?: string | undefined;
  readonly sources: readonly SourceRecord[];
  /** Lengths of source texts in code points, where known. */
  readonly lengths: ReadonlyMap<string, number>;
  readonly entities: readonly EntityRecord[];
  /** Seats given on an office itself; they belong to its existence. */
  readonly seats: readonly { readonly office: string; readonly seats: number; readonly at: Position }[];
  readonly facts: readonly ReadFact[];
}
