/** The records that a format reads from one file, before the files of a dataset are combined. */
import type { EntityKind } from '../domain/model/kinds.ts';
import type { EntityRecord, FactRecord, MergeRecord, SourceRecord } from '../domain/model/record.ts';
import type { Position } from './places.ts';
import type { FileRow } from './refusals.ts';

/** A fact with what the checks need to know about how it was written. */
export interface ReadFact {
  readonly record: FactRecord;
  /** False if the id was derived from the properties that identify the fact. */
  readonly idGiven: boolean;
  /** The places of the claims whose rows do not give the id, where others do. */
  readonly unnamedClaims?: readonly number[] | undefined;
  /** The object under which `Places` stores the positions of the fact's own keys. */
  readonly body: object;
}

/** The entity that an id resolves to once all files are read; `kind` is undefined if there is none. */
export interface ResolvedEntity {
  readonly id: string;
  readonly kind: EntityKind | undefined;
}

/** Records that can only be read after all other files, because they depend on entities there. */
export interface DeferredRecords {
  /** The ids that `facts` will resolve. */
  readonly ids: readonly string[];
  /** The ids under which remarks in the graph may await the records of this file. */
  readonly recordIds: readonly string[];
  /** Other ids under which files may refer to an entity of this file, mapped to its id. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Entities that this file only refers to; created if no file and no stored record declares them. */
  readonly stubs: readonly { readonly record: EntityRecord; readonly at: Position }[];
  /**
   * The facts whose kind and roles depend on the kinds of other entities.
   * @param awaiting the remarks of the dataset in the graph that await a record of this file
   */
  facts(resolve: (id: string) => ResolvedEntity, awaiting: readonly FactRecord[]): DeferredFacts;
}

interface DeferredFacts {
  readonly facts: readonly ReadFact[];
  /** The ids that some of the facts had when they were read before, while the entities were unknown. */
  readonly superseded: readonly string[];
}

/** Whether a file makes the claims that cite a source, because the source is a record of the file or is listed in one. */
export type OwnsSource = (source: string) => boolean;

/** What a file contains besides its records. */
export interface FileMetadata {
  readonly file: string;
  readonly dataset: string;
  readonly language?: string | undefined;
  /** Lengths of source texts in code points, by source id, where known. */
  readonly lengths: ReadonlyMap<string, number>;
  /** Seats declared on an office itself; they become part of its existence fact. */
  readonly seats: readonly { readonly office: string; readonly seats: number; readonly at: Position }[];
  readonly merged?: readonly MergeRecord[] | undefined;
  /**
   * Given by formats of one record for each entity, in which each claim cites its record or a source that the record
   * lists. Applying such files replaces the claims of their own records only.
   */
  readonly ownsSource?: OwnsSource | undefined;
  /** The ids of stored facts that facts of this file take the place of. */
  readonly superseded?: readonly string[] | undefined;
  /** The rows of the file, in order once its facts are read, if it can be read without some of them. */
  readonly rows?: readonly FileRow[] | undefined;
}

export interface FileRecords extends FileMetadata {
  /**
   * These may be lazy: then they can be iterated only once, in this order, and their problems are reported while they are,
   * and `lengths` and `seats` are complete only then.
   */
  readonly sources: Iterable<SourceRecord>;
  readonly entities: Iterable<EntityRecord>;
  readonly facts: Iterable<ReadFact>;
  readonly deferred?: DeferredRecords | undefined;
}
