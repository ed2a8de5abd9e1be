/** From records before and after to what the writer does. */
import type { Changes, StoredEntity, StoredFact, StoredSource } from '../graph/writer/records.ts';
import { canonical } from './canonical.ts';
import type { LoadedDataset } from './dataset.ts';

/** A record as the graph holds it and as it will be; absent on the side where there is none. */
export interface Pair<T> {
  readonly id: string;
  readonly before: T | undefined;
  readonly after: T | undefined;
  /** Whether the two differ; kept, since comparing them is the costly part of a plan. */
  readonly changed: boolean;
}

export const pairOf = <T>(id: string, before: T | undefined, after: T | undefined): Pair<T> => ({
  id,
  before,
  after,
  changed: before !== after && canonical(before) !== canonical(after),
});

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
  const changedFacts = facts.filter(({ changed }) => changed);
  const heldClaims = new Set(changedFacts.flatMap(({ before }) => before?.claims.map(({ id }) => id) ?? []));
  const nextClaims = new Set(changedFacts.flatMap(({ after }) => after?.claims.map(({ id }) => id) ?? []));
  return {
    dataset: dataset && { id: dataset.id, digest: dataset.digest },
    sources: {
      create: created(sources),
      update: updated(sources),
      close: closed(sources).map(({ id }) => id),
    },
    entities: {
      create: created(entities),
      update: updated(entities),
      close: closed(entities).map(({ id, kind }) => ({ id, kind })),
    },
    claims: {
      create: changedFacts.flatMap(
        ({ after }) => after?.claims.filter(({ id }) => !heldClaims.has(id)) ?? [],
      ),
      close: [...heldClaims].filter((id) => !nextClaims.has(id)),
    },
    facts: {
      create: changedFacts.flatMap(({ after }) => after ?? []),
      close: changedFacts.flatMap(({ before }) => (before ? [{ id: before.id, kind: before.kind }] : [])),
    },
    counts: { creates: counts.CREATE, updates: counts.UPDATE, retracts: counts.RETRACT },
  };
}

const created = <T>(pairs: readonly Pair<T>[]): T[] =>
  pairs.flatMap(({ before, after }) => (before === undefined && after !== undefined ? [after] : []));

const updated = <T>(pairs: readonly Pair<T>[]): T[] =>
  pairs
    .filter(({ changed }) => changed)
    .flatMap(({ before, after }) => (before !== undefined && after !== undefined ? [after] : []));

const closed = <T>(pairs: readonly Pair<T>[]): T[] =>
  pairs.flatMap(({ before, after }) => (before !== undefined && after === undefined ? [before] : []));
