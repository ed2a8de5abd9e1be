/** The source of the facts, kinds and sources from which values are derived. */

import type { EntityKind } from '../../domain/model/kinds.ts';
import type { FactCore } from '../../store/codec/fact.ts';
import type { ImportMetadata, StoredFact } from '../../store/codec/storedRecord.ts';
import type { TermsKey } from '../../store/read/factIds.ts';
import type { SourceInfo } from './sourceInfo.ts';

/** Values by id. */
export interface Lookup<T> {
  get(id: string): T | undefined;
}

/** A fact as it is stored and as it will be. */
export interface NextFact {
  readonly id: string;
  readonly stored: StoredFact | undefined;
  /** Absent if the fact is removed. */
  readonly core: FactCore | undefined;
  /** The digest entries that will be stored with it. */
  readonly digests: ImportMetadata['digests'];
}

/** The facts as they will be: `StoredFacts` where nothing changes, else `ChangedFacts`. */
export interface FactSource {
  /** The facts with these ids in any order; those that are neither stored nor will be are left out. */
  read(ids: readonly string[]): Promise<readonly NextFact[]>;
  /**
   * Ids of the facts about when entities existed and what they are part of, and of those about what events belong to.
   * These and the ids below may include facts about something else, which the caller sorts out.
   * @param kinds the kinds of these entities
   */
  datingIds(entities: readonly string[], kinds: Lookup<EntityKind>): Promise<Iterable<string>>;
  /** Ids of the facts about the names and the existence of entities, and about what they belong to. */
  profileIds(entities: readonly string[]): Promise<Iterable<string>>;
  /** Ids of the tenures of an office. */
  tenureIds(office: string): Promise<Iterable<string>>;
  /** Ids of the tenures of holders in offices, by both. */
  termIds(keys: readonly TermsKey[]): Promise<ReadonlyMap<TermsKey, Iterable<string>>>;
  /** The kinds of entities, by id. */
  kinds(entities: readonly string[]): Promise<Iterable<readonly [string, EntityKind]>>;
  /** What claims take from their sources, by id. */
  sources(ids: readonly string[]): Promise<ReadonlyMap<string, SourceInfo>>;
}
