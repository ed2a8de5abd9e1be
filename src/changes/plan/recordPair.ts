/** A record before and after a change. */

import { canonical } from '../../domain/model/canonical.ts';
import { claimRecordOf } from '../../store/codec/claim.ts';
import { declaredProps } from '../../store/codec/entity.ts';
import { factCoreOf, factLabelOf } from '../../store/codec/fact.ts';
import type {
  ImportMetadata,
  StoredEntity,
  StoredFact,
  StoredRecord,
  StoredSource,
} from '../../store/codec/storedRecord.ts';
import type { FactToClose, MetadataUpdate } from '../../store/write/batch.ts';

/** A record as it is stored and as it will be; `before` or `after` is absent if there is no record on that side. */
export interface RecordPair<T> {
  readonly id: string;
  readonly before: T | undefined;
  readonly after: T | undefined;
  /** Whether the contents differ. Stored, since comparing them is the costliest part of a plan. */
  readonly changed: boolean;
  /** Where the files state it: `town.csv:12`. */
  readonly place?: string | undefined;
}

export interface RecordPairs {
  readonly sources: readonly RecordPair<StoredSource>[];
  readonly entities: readonly RecordPair<StoredEntity>[];
  readonly facts: readonly RecordPair<StoredFact>[];
}

export const pairOf = <T extends ImportMetadata>(
  id: string,
  before: T | undefined,
  after: T | undefined,
  place?: string,
): RecordPair<T> => ({ id, before, after, changed: differ(before, after), place });

const differ = (before: ImportMetadata | undefined, after: ImportMetadata | undefined): boolean =>
  before === undefined || after === undefined
    ? before !== after
    : before !== after && contentText(before) !== contentText(after);

/** The content of a record without its import metadata, as a text that is equal for equal contents. */
export function contentText(item: ImportMetadata | undefined): string {
  if (item === undefined) return '';
  const { digests: _digests, flaws: _flaws, ...content } = item;
  return canonical(content);
}

/** Whether the records say the same by themselves, so that what differs follows from other records. */
export function isConsequence({ before, after }: RecordPair<StoredRecord>): boolean {
  if (before === undefined || after === undefined) return false;
  return canonical(statedPart(before)) === canonical(statedPart(after));
}

function statedPart(record: StoredRecord): unknown {
  if ('claims' in record) {
    const { claims, ...core } = factCoreOf(record);
    return { ...core, claims: claims.map(claimRecordOf) };
  }
  return 'kind' in record ? declaredProps(record) : record.props;
}

/** The new import metadata of a fact whose content is unchanged; undefined if the metadata is unchanged too. */
export function metadataUpdateOf({
  id,
  before,
  after,
  changed,
}: RecordPair<StoredFact>): MetadataUpdate | undefined {
  if (changed || before === undefined || after === undefined) return undefined;
  const textOf = ({ digests = [], flaws = [] }: ImportMetadata): string => canonical([digests, flaws]);
  if (textOf(before) === textOf(after)) return undefined;
  return { id, label: factLabelOf(after), digests: after.digests, flaws: after.flaws };
}

/** The fact as a batch closes it. */
export const factToClose = (fact: StoredFact): FactToClose => ({
  id: fact.id,
  kind: fact.kind,
  label: factLabelOf(fact),
});

export const claimIds = (fact: StoredFact | undefined): string[] => fact?.claims.map(({ id }) => id) ?? [];

/** How many claims a fact that stays loses; a claim that another one of the same source takes the place of is a correction. */
export function countTakenAway({ before, after }: RecordPair<StoredFact>): number {
  if (after === undefined) return 0;
  const had = new Set(claimIds(before));
  const added = after.claims.filter(({ id }) => !had.has(id)).map(({ source }) => source);
  const left = new Set(claimIds(after));
  const removed = before?.claims.filter(({ id }) => !left.has(id)) ?? [];
  let count = 0;
  for (const { source } of removed) {
    const correction = added.indexOf(source);
    if (correction < 0) count += 1;
    else added.splice(correction, 1);
  }
  return count;
}

/** The ids of the claims that the fact no longer has. A claim belongs to one fact only, so it is no longer live. */
export function removedClaimIds({ before, after }: RecordPair<StoredFact>): string[] {
  const left = new Set(claimIds(after));
  return claimIds(before).filter((id) => !left.has(id));
}
