/** The facts of a graph, as its newest batch left them. */
import { ENTITY_KINDS, type EntityKind } from '../../domain/model/kinds.ts';
import { factCoreOf } from '../../store/codec/fact.ts';
import type { StoredFact } from '../../store/codec/storedRecord.ts';
import type { Graph } from '../../store/graph.ts';
import {
  datingFactIds,
  profileFactIds,
  type TermsKey,
  tenureIdsOfOffices,
  termIdsByKey,
} from '../../store/read/factIds.ts';
import { readFacts, readKinds, readRecordMetadata } from '../../store/read/records.ts';
import type { FactSource, NextFact } from './factSource.ts';
import type { SourceInfo } from './sourceInfo.ts';

export class StoredFacts implements FactSource {
  readonly #graph: Graph | null;

  /** @param graph null for none, or one without a batch, where nothing needs to be read */
  constructor(graph: Graph | null) {
    this.#graph = graph;
  }

  async stored(ids: readonly string[]): Promise<StoredFact[]> {
    return this.#graph === null ? [] : readFacts(this.#graph, ids);
  }

  async read(ids: readonly string[]): Promise<NextFact[]> {
    return (await this.stored(ids)).map(unchanged);
  }

  async datingIds(entities: readonly string[]): Promise<string[]> {
    return this.#graph === null ? [] : datingFactIds(this.#graph, entities);
  }

  async profileIds(entities: readonly string[]): Promise<string[]> {
    return this.#graph === null ? [] : profileFactIds(this.#graph, entities);
  }

  async tenureIds(office: string): Promise<string[]> {
    return this.#graph === null ? [] : tenureIdsOfOffices(this.#graph, [office]);
  }

  async termIds(keys: readonly TermsKey[]): Promise<ReadonlyMap<TermsKey, string[]>> {
    return this.#graph === null ? new Map() : termIdsByKey(this.#graph, keys);
  }

  async kinds(entities: readonly string[]): Promise<[string, EntityKind][]> {
    if (this.#graph === null) return [];
    return [...(await readKinds(this.#graph, entities))].flatMap(([id, stored]) => {
      const kind = ENTITY_KINDS.find((known) => known === stored);
      return kind === undefined ? [] : [[id, kind]];
    });
  }

  async sources(ids: readonly string[]): Promise<Map<string, SourceInfo>> {
    if (this.#graph === null) return new Map();
    const metadata = await readRecordMetadata(this.#graph, 'Source', ids);
    return new Map(
      [...metadata].map(([id, { voice, date }]) => [id, { voice: voice ?? id, date: date ?? undefined }]),
    );
  }
}

/** A fact that stays as it is stored. */
export const unchanged = (stored: StoredFact): NextFact => ({
  id: stored.id,
  stored,
  core: factCoreOf(stored),
  digests: stored.digests,
});
