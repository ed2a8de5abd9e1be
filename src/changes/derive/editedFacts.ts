/** The facts of a graph as edits change them. */
import { addTo } from '../../domain/model/addTo.ts';
import { type FactTopic, topicOf } from '../../domain/model/factTopic.ts';
import type { EntityKind } from '../../domain/model/kinds.ts';
import { byId } from '../../domain/model/textOrder.ts';
import { entitiesInRole, factCoreOf } from '../../store/codec/fact.ts';
import type { StoredEntity, StoredFact, StoredSource } from '../../store/codec/storedRecord.ts';
import type { TermsKey } from '../../store/read/factIds.ts';
import type { FactChanges } from './changedFacts.ts';
import type { NextFact } from './factSource.ts';
import { type SourceInfo, sourceInfosOf } from './sourceInfo.ts';
import { unchanged } from './storedFacts.ts';
import { termsKeys } from './termLimitCache.ts';

/** A record as it is stored now and as it shall be next, before derived values are computed; absent if there is none. */
export interface RecordEdit<T> {
  readonly id: string;
  readonly now: T | undefined;
  readonly next: T | undefined;
}

export interface RecordEdits {
  /** Derived properties in `next` are ignored and computed again. */
  readonly facts: readonly RecordEdit<StoredFact>[];
  /** Cached properties in `next` are ignored and computed again. */
  readonly entities: readonly RecordEdit<StoredEntity>[];
  readonly sources: readonly RecordEdit<StoredSource>[];
  /** The ids of further facts whose derived values are to be computed again. */
  readonly recomputed: readonly string[];
}

/** Edits of facts alone, in the order of their ids. */
export const factEdits = (facts: readonly RecordEdit<StoredFact>[]): RecordEdits => ({
  facts: facts.toSorted(byId),
  entities: [],
  sources: [],
  recomputed: [],
});

export class EditedFacts implements FactChanges {
  readonly #facts: ReadonlyMap<string, NextFact>;
  readonly #kinds: ReadonlyMap<string, EntityKind>;
  readonly #sources: ReadonlyMap<string, SourceInfo>;
  readonly #idsAbout = new Map<string, string[]>();
  readonly #termIds = new Map<TermsKey, string[]>();

  constructor({ facts, entities, sources }: RecordEdits) {
    this.#facts = new Map(facts.map((edit) => [edit.id, nextOf(edit)]));
    this.#kinds = new Map(entities.flatMap(({ id, next }) => (next ? [[id, next.kind] as const] : [])));
    this.#sources = sourceInfosOf(sources.flatMap(({ next }) => next ?? []));
    for (const { id, core } of this.#facts.values()) {
      const about = core && topicOf(core.kind, core.own.type);
      if (core === undefined || about === undefined) continue;
      for (const entity of entitiesInRole(core, about.role))
        addTo(this.#idsAbout, `${about.topic} ${entity}`, id);
      for (const key of termsKeys([core])) addTo(this.#termIds, key, id);
    }
  }

  mayBeStored(id: string): boolean {
    return !this.#facts.has(id);
  }

  next(id: string, stored: StoredFact | undefined): NextFact | undefined {
    return this.#facts.get(id) ?? (stored && unchanged(stored));
  }

  idsAbout(entity: string, topic: FactTopic): readonly string[] {
    return this.#idsAbout.get(`${topic} ${entity}`) ?? [];
  }

  termIds(key: TermsKey): readonly string[] {
    return this.#termIds.get(key) ?? [];
  }

  kindOf(entity: string): EntityKind | undefined {
    return this.#kinds.get(entity);
  }

  sourceOf(id: string): SourceInfo | undefined {
    return this.#sources.get(id);
  }

  nextSource(_id: string, stored: SourceInfo | undefined): SourceInfo | undefined {
    return stored;
  }
}

const nextOf = ({ id, now, next }: RecordEdit<StoredFact>): NextFact => ({
  id,
  stored: now,
  core: next && factCoreOf(next),
  digests: next?.digests,
});
