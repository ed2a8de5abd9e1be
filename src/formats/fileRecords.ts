/** What a format reads from one file, before the files of a dataset are put together. */
import type { EntityKind } from '../domain/model/kinds.ts';
import type { EntityRecord, FactRecord, MergeRecord, SourceRecord } from '../domain/model/record.ts';
import type { Position } from './problem.ts';

/** A file as it came in. */
export interface SeedFile {
  /** As it is called in messages. */
  readonly name: string;
  /** The ending that tells its format, where that is not the one of its name. */
  readonly ending?: string;
  /** The encoding that its bytes were in, where somebody named one; else they were UTF-8. */
  readonly encoding?: string | undefined;
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

/** What an id stands for when all files are read; without a kind it is nowhere. */
export interface Found {
  readonly id: string;
  readonly kind: EntityKind | undefined;
}

/** The part of a file that waits for the others; see `settle`. */
export interface Late {
  /** The ids that `facts` asks for. */
  readonly ids: readonly string[];
  /** Ids under which others may name an entity of this file that has another one. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Entities that the file names; they are made where no other file and not the graph has them. */
  readonly stubs: readonly { readonly record: EntityRecord; readonly at: Position }[];
  /** The facts whose form depends on entities elsewhere. */
  facts(find: (id: string) => Found): readonly ReadFact[];
}

/** What a file has apart from its records. */
export interface FileHead {
  readonly file: string;
  readonly dataset: string;
  readonly language?: string | undefined;
  /** Lengths of source texts in code points, where known. */
  readonly lengths: ReadonlyMap<string, number>;
  /** Seats given on an office itself; they belong to its existence. */
  readonly seats: readonly { readonly office: string; readonly seats: number; readonly at: Position }[];
  /** Entities that are one under two ids. */
  readonly merged?: readonly MergeRecord[] | undefined;
}

/** A file as its format reads it. */
export interface FileRecords extends FileHead {
  readonly sources: readonly SourceRecord[];
  readonly entities: readonly EntityRecord[];
  /** May be read only as they are asked for, with what is wrong with them, and then only once. */
  readonly facts: Iterable<ReadFact>;
  readonly late?: Late | undefined;
}
