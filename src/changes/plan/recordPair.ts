/** From records before and after to what the writer does. */

import { canonical } from '../../domain/model/canonical.ts';
import type { Rows } from '../../domain/model/rows.ts';
import { rowsOf } from '../../domain/model/rows.ts';
import type { LoadedDataset } from '../../import/loadedDataset.ts';
import { propsOf } from '../../store/codec/propsOf.ts';
import type {
  Changes,
  Props,
  Remembered,
  StoredEntity,
  StoredFact,
  StoredSource,
} from '../../store/storedRecord.ts';

/** A record as the graph holds it and as it will be; absent on the side where there is none. */
export interface Pair<T> {
  readonly id: string;
  readonly before: T | undefined;
  readonly after: T | undefined;
  /** Whether the two differ; kept, since comparing them is the costly part of a plan. */
  readonly changed: boolean;
}

export const pairOf = <T extends Remembered>(
  id: string,
  before: T | undefined,
  after: T | undefined,
): Pair<T> => ({ id, before, after, changed: differ(before, after) });

const differ = (before: Remembered | undefined, after: Remembered | undefined): boolean =>
  before === undefined || after === undefined
    ? before !== after
    : before !== after && saidText(before) !== saidText(after);

/** What a record says, without what it remembers; equal where two say the same. */
export function saidText(item: Remembered | undefined): string {
  if (item === undefined) return '';
  const { digests: _digests, flaws: _flaws, ...said } = item;
  return canonical(said);
}

type Written = Remembered & { readonly props: Props };

/** The record as the writer takes it: what it remembers is a property as others. */
export function written<T extends Written>(item: T): T {
  const { digests = [], flaws = [] } = item;
  if (digests.length === 0 && flaws.length === 0) return item;
  return {
    ...item,
    props: { ...item.props, ...propsOf({ digests, flaws, flawed: flaws.length > 0 || undefined }) },
  };
}

/** What a fact remembers otherwise although it says what it said; undefined where that is nothing. */
export function remembered({
  id,
  before,
  after,
  changed,
}: Pair<StoredFact>): (Remembered & { readonly id: string }) | undefined {
  if (changed || before === undefined || after === undefined) return undefined;
  const textOf = ({ digests = [], flaws = [] }: Remembered): string => canonical([digests, flaws]);
  if (textOf(before) === textOf(after)) return undefined;
  return { id, digests: after.digests, flaws: after.flaws };
}

export interface Pairs {
  readonly sources: readonly Pair<StoredSource>[];
  readonly entities: readonly Pair<StoredEntity>[];
  readonly facts: readonly Pair<StoredFact>[];
}

export function changesOf(
  dataset: Pick<LoadedDataset, 'id' | 'digest'> | null,
  { sources, entities, facts }: Pairs,
  counts: { readonly CREATE: number; readonly UPDATE: number; readonly RETRACT: number },
): Changes {
  const changed = facts.filter((pair) => pair.changed);
  return {
    dataset: dataset && { id: dataset.id, digest: dataset.digest },
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
    claims: { close: rowsOf(changed.flatMap(withdrawn)) },
    facts: {
      create: rowsOf(
        changed.flatMap(({ before, after }) =>
          after ? [{ fact: written(after), held: claimIds(before) }] : [],
        ),
      ),
      close: rowsOf(changed.flatMap(({ before }) => (before ? [{ id: before.id, kind: before.kind }] : []))),
      remember: rowsOf(facts.flatMap((pair) => remembered(pair) ?? [])),
    },
    counts: { creates: counts.CREATE, updates: counts.UPDATE, retracts: counts.RETRACT },
  };
}

/** A claim belongs to one fact, so what happens to it shows in that fact alone. */
export const claimIds = (fact: StoredFact | undefined): string[] => fact?.claims.map(({ id }) => id) ?? [];

/** The ids of the claims that go. */
export function withdrawn({ before, after }: Pair<StoredFact>): string[] {
  const left = new Set(claimIds(after));
  return claimIds(before).filter((id) => !left.has(id));
}

const created = <T extends Written>(pairs: readonly Pair<T>[]): Rows<T> =>
  rowsOf(
    pairs.flatMap(({ before, after }) =>
      before === undefined && after !== undefined ? [written(after)] : [],
    ),
  );

const updated = <T extends Written>(pairs: readonly Pair<T>[]): Rows<T> =>
  rowsOf(
    pairs
      .filter(({ changed }) => changed)
      .flatMap(({ before, after }) => (before !== undefined && after !== undefined ? [written(after)] : [])),
  );

const closed = <T, Row>(pairs: readonly Pair<T>[], rowOf: (before: T) => Row): Rows<Row> =>
  rowsOf(
    pairs.flatMap(({ before, after }) =>
      before !== undefined && after === undefined ? [rowOf(before)] : [],
    ),
  );
