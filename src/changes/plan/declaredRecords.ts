/** What the datasets of one run declare, for facts of one dataset that reference records of another. */
import type { EntityKind } from '../../domain/model/kinds.ts';
import type { EntityRecord } from '../../domain/model/record.ts';
import type { LoadedDataset } from '../../import/loadedDataset.ts';
import { type SourceInfo, sourceInfosIn } from '../derive/sourceInfo.ts';

export interface DeclaredRecords {
  /** Kinds of entities by id. */
  readonly kinds: ReadonlyMap<string, EntityKind>;
  readonly sources: ReadonlyMap<string, SourceInfo>;
}

export const declaredRecordsOf = (datasets: readonly LoadedDataset[]): DeclaredRecords => ({
  kinds: entityKindsIn(datasets),
  sources: sourceInfosIn(datasets),
});

/** The kinds of the entities that files or datasets declare, by id. */
export function entityKindsIn(
  files: Iterable<{ readonly entities: Iterable<EntityRecord> }>,
): Map<string, EntityKind> {
  const kinds = new Map<string, EntityKind>();
  for (const { entities } of files) for (const { id, kind } of entities) kinds.set(id, kind);
  return kinds;
}
