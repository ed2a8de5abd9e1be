/** The changes of a plan, told one by one; what they say is made when somebody reads it. */

import type { Rows } from '../../domain/model/rows.ts';
import { Spool } from '../../formats/shared/spool.ts';
import type { ChangeKind, PlannedChange } from './plan.ts';

/** A change; where it is created, the place of what it becomes; else what was and what will be, where that is told. */
type Packed =
  | readonly [ChangeKind, id: string]
  | readonly [ChangeKind, id: string, place: number]
  | readonly [ChangeKind, id: string, before: string | null, after: string | null];

/** The changes of the records of one sort. */
export class Changed implements Rows<PlannedChange> {
  readonly #record: PlannedChange['record'];
  readonly #textAt: (place: number) => string;
  readonly #spool = new Spool<Packed>();

  /** `textAt` tells what a created record is, by the place it was added with. */
  constructor(record: PlannedChange['record'], textAt: (place: number) => string) {
    this.#record = record;
    this.#textAt = textAt;
  }

  get count(): number {
    return this.#spool.count;
  }

  unchanged(id: string): void {
    this.#spool.append(['UNCHANGED', id]);
  }

  created(id: string, place: number): void {
    this.#spool.append(['CREATE', id, place]);
  }

  add({ kind, id, before, after }: PlannedChange): void {
    this.#spool.append([kind, id, before, after]);
  }

  *[Symbol.iterator](): Generator<PlannedChange> {
    yield* this.of(() => true);
  }

  /** Those of some kinds; of the others no text is made. */
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

/** All changes of a plan: sources, entities, facts, then what is in conflict. */
export class ChangeList implements Rows<PlannedChange> {
  readonly #parts: readonly Changed[];

  constructor(parts: readonly Changed[]) {
    this.#parts = parts;
  }

  /** The same with more behind. */
  with(part: Changed): ChangeList {
    return new ChangeList([...this.#parts, part]);
  }

  get count(): number {
    return this.#parts.reduce((sum, { count }) => sum + count, 0);
  }

  *[Symbol.iterator](): Generator<PlannedChange> {
    for (const part of this.#parts) yield* part;
  }

  /** Those of some kinds, in order. */
  *of(...kinds: readonly ChangeKind[]): Generator<PlannedChange> {
    for (const part of this.#parts) yield* part.of((kind) => kinds.includes(kind));
  }
}

/** All but the records that stay as they are. */
export const TOLD = ['CREATE', 'UPDATE', 'RETRACT', 'CONFLICT'] as const satisfies readonly ChangeKind[];
