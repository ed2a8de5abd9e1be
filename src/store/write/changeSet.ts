/** The changes that one batch writes. */
import type { EntityKind, FactKind } from '../../domain/model/kinds.ts';
import type { Rows } from '../../domain/model/rows.ts';
import type { ImportMetadata, StoredEntity, StoredFact, StoredSource } from '../codec/storedRecord.ts';
import type { FactLabel } from '../graphLayout.ts';

/** A version of a fact that a batch creates. */
export interface NewFactVersion {
  readonly fact: StoredFact;
  /** The ids of its claims that the graph holds already: these are linked, the others are created. */
  readonly held: readonly string[];
}

/** A live record that a batch closes. */
export interface RecordToClose<Kind> {
  readonly id: string;
  readonly kind: Kind;
}

/** A live fact that a batch closes, with the label of its node. */
export interface FactToClose extends RecordToClose<FactKind> {
  readonly label: FactLabel;
}

/** The import metadata of a live fact that a batch sets, with the label of its node. */
export interface MetadataUpdate extends ImportMetadata {
  readonly id: string;
  readonly label: FactLabel;
}

/** The dataset of a batch. */
interface DatasetChange {
  readonly id: string;
  /** SHA-256 over its files; empty where it corresponds to none. */
  readonly digest: string;
  /** Its language from this batch on; null takes it away, absent leaves it. */
  readonly language?: string | null | undefined;
}

/**
 * Everything that one batch changes. A changed fact is both closed and created; entities and sources are updated in
 * place. Claims are created with the facts that have them.
 */
export interface ChangeSet {
  readonly dataset: DatasetChange | null;
  readonly sources: {
    readonly create: Rows<StoredSource>;
    readonly update: Rows<StoredSource>;
    readonly close: Rows<string>;
  };
  readonly entities: {
    readonly create: Rows<StoredEntity>;
    readonly update: Rows<StoredEntity>;
    readonly close: Rows<RecordToClose<EntityKind>>;
  };
  readonly claims: { readonly close: Rows<string> };
  readonly facts: {
    readonly create: Rows<NewFactVersion>;
    readonly close: Rows<FactToClose>;
    /** Facts whose content is unchanged and whose import metadata is new; this makes no version. */
    readonly updateMetadata: Rows<MetadataUpdate>;
  };
  /** Numbers of created, updated and retracted records, for the description of the batch. */
  readonly counts: { readonly creates: number; readonly updates: number; readonly retracts: number };
}
