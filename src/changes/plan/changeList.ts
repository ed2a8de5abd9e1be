/** The changes of a plan, on disk; what new records contain is described when they are read. */

import type { Rows } from '../../domain/model/rows.ts';
import { Spool } from '../../formats/shared/spool.ts';
import type { Difference } from '../describe/difference.ts';
import type { ChangeKind, PlannedChange } from './plannedChange.ts';

/** For a creation the offset of the created record, else the differences. */
type PackedChange = readonly [
  ChangeKind,
  id: string,
  content?: number | readonly Difference[],
  obstacle?: string | undefined,
  owner?: string | undefined,
];

/** The changes of records of one type. */
export class RecordChanges implements Rows<PlannedChange> {
  readonly #record: PlannedChange['record'];
  readonly #createdAt: (offset: number) => readonly Difference[];
  readonly #spool = new Spool<PackedChange>();

  /** @param createdAt the differences of a created record, by the offset it was added with */
  constructor(
    record: PlannedChange['record'],
    createdAt: (offset: number) => readonly Difference[] = () => [],
  ) {
    this.#record = record;
    this.#createdAt = createdAt;
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

  add({ kind, id, differences, obstacle, owner }: PlannedChange): void {
    this.#spool.append([kind, id, differences, obstacle, owner]);
  }

  *[Symbol.iterator](): Generator<PlannedChange> {
    yield* this.of(() => true);
  }

  /** The changes of some kinds; the others are not described. */
  *of(wanted: (kind: ChangeKind) => boolean): Generator<PlannedChange> {
    for (const [kind, id, content = [], obstacle, owner] of this.#spool) {
      if (!wanted(kind)) continue;
      const differences = typeof content === 'number' ? this.#createdAt(content) : content;
      yield {
        kind,
        record: this.#record,
        id,
        differences,
        ...(obstacle == null ? {} : { obstacle }),
        ...(owner == null ? {} : { owner }),
      };
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
