/** The facts of files of several datasets, as they will be once all of them are loaded and their merges are done. */
import { addTo } from '../../domain/model/addTo.ts';
import type { FactTopic } from '../../domain/model/factTopic.ts';
import { ENTITY_KINDS, type EntityKind } from '../../domain/model/kinds.ts';
import type { SourceRecord } from '../../domain/model/record.ts';
import type { LoadedDataset } from '../../import/loadedDataset.ts';
import { mergedInto, mergesById } from '../../import/mergedIds.ts';
import type { StoredFact } from '../../store/codec/storedRecord.ts';
import type { TermsKey } from '../../store/read/factIds.ts';
import type { FactChanges } from '../derive/changedFacts.ts';
import { nextCoreOf } from '../derive/factCore.ts';
import type { NextFact } from '../derive/factSource.ts';
import { nextSourceInfo, type SourceInfo } from '../derive/sourceInfo.ts';
import { unchanged } from '../derive/storedFacts.ts';
import { entityKindsIn } from '../plan/declaredRecords.ts';
import { type MergedIds, StatedFacts } from '../plan/statedFacts.ts';

export class CheckedFacts implements FactChanges {
  readonly #stated: readonly StatedFacts[];
  readonly #kinds: ReadonlyMap<string, EntityKind>;
  /** The sources as each of the datasets declares them. */
  readonly #sources = new Map<string, SourceRecord[]>();
  readonly #known: ReadonlyMap<string, string>;
  readonly #merged: MergedIds;

  /**
   * @param known the kinds of the stored records that the files name, by id
   * @param merged the merges that are done already
   */
  constructor(
    datasets: readonly LoadedDataset[],
    known: ReadonlyMap<string, string>,
    { aliases, mergedFacts }: MergedIds,
  ) {
    const merges = mergesById(datasets);
    const next = [...merges.keys()].map((id) => [id, { into: mergedInto(id, merges) }] as const);
    this.#merged = { aliases: new Map([...aliases, ...next]), mergedFacts };
    this.#stated = datasets.map((dataset) => new StatedFacts(dataset, this.#merged));
    this.#kinds = entityKindsIn(datasets);
    for (const { sources } of datasets)
      for (const { text: _text, ...source } of sources) addTo(this.#sources, source.id, source);
    this.#known = known;
  }

  /** The id of the fact that has the claims of a fact: its own, unless it was merged into another. */
  factIdOf(id: string): string {
    return this.#merged.mergedFacts.get(id) ?? id;
  }

  /** How often the files state a fact, or those that were merged into it. */
  countOf(id: string): number {
    return this.#stated.reduce((sum, facts) => sum + facts.rowsOf(id).length, 0);
  }

  mayBeStored(id: string): boolean {
    return (
      this.#known.has(id) || this.countOf(id) === 0 || this.#stated.some((facts) => facts.isStatedInPart(id))
    );
  }

  next(id: string, stored: StoredFact | undefined): NextFact | undefined {
    let next = stored && unchanged(stored);
    for (const facts of this.#stated)
      for (const row of facts.rowsOf(id)) {
        const core = nextCoreOf(facts.recordAt(row), facts.dataset, next?.core, {});
        next = { id, stored, core, digests: stored?.digests };
      }
    return next;
  }

  idsAbout(entity: string, topic: FactTopic): string[] {
    return this.#stated.flatMap((facts) => facts.idsAbout(entity, topic));
  }

  termIds(key: TermsKey): string[] {
    return this.#stated.flatMap((facts) => facts.termIds(key));
  }

  kindOf(entity: string): EntityKind | undefined {
    const known = this.#known.get(entity);
    return this.#kinds.get(entity) ?? ENTITY_KINDS.find((kind) => kind === known);
  }

  sourceOf(): undefined {
    // A file may leave out what the graph knows of a source.
    return undefined;
  }

  nextSource(id: string, stored: SourceInfo | undefined): SourceInfo | undefined {
    return (this.#sources.get(id) ?? []).reduce<SourceInfo | undefined>(
      (before, source) => nextSourceInfo(source, before),
      stored,
    );
  }
}
