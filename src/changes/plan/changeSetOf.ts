/** Builds the change set of a batch from records before and after. */
import { type Rows, rowsOf } from '../../domain/model/rows.ts';
import { type ImportMetadata, type Props, withMetadataProps } from '../../store/codec/storedRecord.ts';
import type { ChangeSet } from '../../store/write/batch.ts';
import {
  claimIds,
  factToClose,
  metadataUpdateOf,
  type RecordPair,
  type RecordPairs,
  removedClaimIds,
} from './recordPair.ts';

/** @param dataset the dataset to which the batch belongs; null if it belongs to none */
export function changeSetOf(
  dataset: ChangeSet['dataset'],
  { sources, entities, facts }: RecordPairs,
  counts: { readonly CREATE: number; readonly UPDATE: number; readonly RETRACT: number },
): ChangeSet {
  const changed = facts.filter((pair) => pair.changed);
  // A merge and its undoing move claims from one fact to another.
  const stored = new Set(changed.flatMap(({ before }) => claimIds(before)));
  const left = new Set(changed.flatMap(({ after }) => claimIds(after)));
  return {
    dataset,
    sources: {
      create: created(sources),
      update: updated(sources),
      close: closed(sources, ({ id }) => id),
    },
    entities: {
      create: created(entities),
      update: updated(entities),
      close: closed(entities, ({ id, kind }) => ({ id, kind })),
    },
    claims: { close: rowsOf(changed.flatMap(removedClaimIds).filter((id) => !left.has(id))) },
    facts: {
      create: rowsOf(
        changed.flatMap(({ after }) =>
          after
            ? [{ fact: withMetadataProps(after), held: claimIds(after).filter((id) => stored.has(id)) }]
            : [],
        ),
      ),
      close: rowsOf(changed.flatMap(({ before }) => (before ? [factToClose(before)] : []))),
      updateMetadata: rowsOf(facts.flatMap((pair) => metadataUpdateOf(pair) ?? [])),
    },
    counts: { creates: counts.CREATE, updates: counts.UPDATE, retracts: counts.RETRACT },
  };
}

type Writable = ImportMetadata & { readonly props: Props };

const created = <T extends Writable>(pairs: readonly RecordPair<T>[]): Rows<T> =>
  rowsOf(
    pairs.flatMap(({ before, after }) =>
      before === undefined && after !== undefined ? [withMetadataProps(after)] : [],
    ),
  );

const updated = <T extends Writable>(pairs: readonly RecordPair<T>[]): Rows<T> =>
  rowsOf(
    pairs
      .filter(({ changed }) => changed)
      .flatMap(({ before, after }) =>
        before !== undefined && after !== undefined ? [withMetadataProps(after)] : [],
      ),
  );

const closed = <T, Row>(pairs: readonly RecordPair<T>[], rowOf: (before: T) => Row): Rows<Row> =>
  rowsOf(
    pairs.flatMap(({ before, after }) =>
      before !== undefined && after === undefined ? [rowOf(before)] : [],
    ),
  );
