/** The changes of a plan, on disk; their texts are made when they are read. */

import type { Rows } from '../../domain/model/rows.ts';
import { Spool } from '../../formats/shared/spool.ts';
import type { ChangeKind, PlannedChange } from './plannedChange.ts';

/** Either no texts, or for a creation the offset of the created record, or the texts before and after. */
type PackedChange =
  | readonly [ChangeKind, id: string]
  | readonly [ChangeKind, id: string, offset: number]
  | readonly [ChangeKind, id: string, before: string | null, after: string | null];

/** The changes of records of one type. */
export class RecordChanges implements Rows<PlannedChange> {
  readonly #record: PlannedChange['record'];
  readonly #textAt: (offset: number) => string;
  readonly #spool = new Spool<PackedChange>();

  /** @param textAt the text of a created record, by the offset it was added with */
  constructor(record: PlannedChange['record'], textAt: (offset: number) => string) {
    this.#record = record;
    this.#textAt = textAt;
  }

  get count(): number {
    return this.#spool.count;
  }

  addUnchanged(id: string): void {
    this.#spool.append(['UNCHANGED', id]);
  }

  addCreated(id: string, offset: number): void {
    this.#spool.append(['CREATE', id, offset]);
  }

  add({ kind, id, before, after }: PlannedChange): void {
    this.#spool.append([kind, id, before, after]);
  }

  *[Symbol.iterator](): Generator<PlannedChange> {
    yield* this.of(() => true);
  }

  /** The changes of some kinds; no texts are made for the others. */
  *of(wanted: (kind: ChangeKind) => boolean): Generator<PlannedChange> {
    for (const packed of this.#spool) {
      const [kind, id] = packed;
      if (!wanted(kind)) continue;
      const record = this.#record;
      if (packed.length === 3) yield { kind, record, id, before: null, after: this.#textAt(packed[2]) };
      else yield { kind, record, id, before: packed[2] ?? null, after: packed[3] ?? null };
    }
  }

  close(): void {
    this.#spool.close();
  }
}

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
