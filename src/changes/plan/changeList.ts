/** The changes of a plan, on disk; what new records contain is described when they are read. */

import type { Rows } from '../../domain/model/rows.ts';
import { Spool } from '../../formats/shared/spool.ts';
import type { StoredRecord } from '../../store/codec/storedRecord.ts';
import { describeStored } from '../describe/description.ts';
import { type Difference, differencesBetween } from '../describe/difference.ts';
import { type ChangeKind, type PlannedChange, withRecords } from './plannedChange.ts';

/** A change, without differences if they are those of a created record. */
type PackedChange = readonly [ChangeKind, id: string, details?: PackedDetails];

interface PackedDetails
  extends Partial<Pick<PlannedChange, 'differences' | 'obstacle' | 'owner' | 'place' | 'follows'>> {
  /** The place of the record as it will be. */
  readonly offset?: number | undefined;
}

/** The changes of records of one type. */
export class RecordChanges implements Rows<PlannedChange> {
  readonly #record: PlannedChange['record'];
  readonly #read: ((kind: ChangeKind, offset: number) => StoredRecord) | undefined;
  readonly #spool = new Spool<PackedChange>();

  /** @param read reads the record that a change creates or leaves, by the offset that it was added with */
  constructor(record: PlannedChange['record'], read?: (kind: ChangeKind, offset: number) => StoredRecord) {
    this.#record = record;
    this.#read = read;
  }

  get count(): number {
    return this.#spool.count;
  }

  addUnchanged(id: string): void {
    this.#spool.append(['UNCHANGED', id]);
  }

  addCreated(id: string, offset: number, place: string | undefined): void {
    this.#spool.append(['CREATE', id, { offset, place }]);
  }

  /** @param offset that of the record as it will be, if there is one to read */
  add({ kind, record: _, id, ...details }: PlannedChange, offset?: number): void {
    this.#spool.append([kind, id, { ...details, offset }]);
  }

  *[Symbol.iterator](): Generator<PlannedChange> {
    yield* this.of(() => true);
  }

  /** The changes of some kinds; the others are not described. */
  *of(wanted: (kind: ChangeKind) => boolean): Generator<PlannedChange> {
    for (const [kind, id, { offset, ...details } = {}] of this.#spool) {
      if (!wanted(kind)) continue;
      const read = this.#read;
      const after = offset == null || read === undefined ? undefined : () => read(kind, offset);
      const differences = details.differences ?? createdBy(after?.());
      const change = { kind, record: this.#record, id, ...details, differences };
      yield after === undefined ? change : withRecords(change, () => ({ after: after() }));
    }
  }

  close(): void {
    this.#spool.close();
  }
}

const createdBy = (after: StoredRecord | undefined): readonly Difference[] =>
  after === undefined ? [] : differencesBetween(undefined, describeStored(after));

/** All changes of a plan: of sources, of entities, of facts, then the conflicts. */
export class ChangeList implements Rows<PlannedChange> {
  readonly #parts: readonly RecordChanges[];

  constructor(parts: readonly RecordChanges[]) {
    this.#parts = parts;
  }

  /** A list with further changes at the end. */
  with(part: RecordChanges): ChangeList {
    return new ChangeList([...this.#parts, part]);
  }

  get count(): number {
    return this.#parts.reduce((sum, { count }) => sum + count, 0);
  }

  *[Symbol.iterator](): Generator<PlannedChange> {
    for (const part of this.#parts) yield* part;
  }

  /** The changes of some kinds, in order. */
  *of(...kinds: readonly ChangeKind[]): Generator<PlannedChange> {
    for (const part of this.#parts) yield* part.of((kind) => kinds.includes(kind));
  }
}
