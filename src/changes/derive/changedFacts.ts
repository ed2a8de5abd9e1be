/** The facts of a graph as they will be after changes: by the files of a plan, or by edits. */
import type { FactTopic } from '../../domain/model/factTopic.ts';
import type { EntityKind } from '../../domain/model/kinds.ts';
import type { StoredFact } from '../../store/codec/storedRecord.ts';
import type { TermsKey } from '../../store/read/factIds.ts';
import type { FactSource, Lookup, NextFact } from './factSource.ts';
import type { SourceInfo } from './sourceInfo.ts';
import type { StoredFacts } from './storedFacts.ts';

/** What changes: the facts that are written, and the entities and sources that come with them. */
export interface FactChanges {
  /** False if the graph surely does not have the fact, or its stored form is known. */
  mayBeStored(id: string): boolean;
  /** The fact after the changes; undefined if there is none, neither before nor after them. */
  next(id: string, stored: StoredFact | undefined): NextFact | undefined;
  /** Ids of the facts of a topic that are written about an entity. */
  idsAbout(entity: string, topic: FactTopic): Iterable<string>;
  /** Ids of the tenures that are written of a holder in an office. */
  termIds(key: TermsKey): Iterable<string>;
  /** The kind of an entity, if it is known without the graph. */
  kindOf(entity: string): EntityKind | undefined;
  /** The source as it will be, if that is known without the graph; else `nextSource` is asked. */
  sourceOf(id: string): SourceInfo | undefined;
  /** The source as it will be, given what the graph has of it. */
  nextSource(id: string, stored: SourceInfo | undefined): SourceInfo | undefined;
}

const DATING: readonly FactTopic[] = ['existences', 'wholes'];
/** Of events and offices the bodies that they belong to count too. */
const DATING_OF_OWNED: readonly FactTopic[] = [...DATING, 'owners', 'organizers'];
const PROFILE: readonly FactTopic[] = ['names', 'existences', 'owners'];

export class ChangedFacts implements FactSource {
  readonly #stored: StoredFacts;
  readonly #changes: FactChanges;

  constructor(stored: StoredFacts, changes: FactChanges) {
    this.#stored = stored;
    this.#changes = changes;
  }

  async read(ids: readonly string[]): Promise<NextFact[]> {
    const inGraph = await this.#stored.stored(ids.filter((id) => this.#changes.mayBeStored(id)));
    const stored = new Map(inGraph.map((fact) => [fact.id, fact]));
    return ids.flatMap((id) => this.#changes.next(id, stored.get(id)) ?? []);
  }

  async datingIds(entities: readonly string[], kinds: Lookup<EntityKind>): Promise<Set<string>> {
    const topicsOf = (entity: string) => {
      const kind = kinds.get(entity);
      return kind === 'EVENT' || kind === 'OFFICE' ? DATING_OF_OWNED : DATING;
    };
    return this.#with(await this.#stored.datingIds(entities), entities, topicsOf);
  }

  async profileIds(entities: readonly string[]): Promise<Set<string>> {
    return this.#with(await this.#stored.profileIds(entities), entities, () => PROFILE);
  }

  async tenureIds(office: string): Promise<Set<string>> {
    return this.#with(await this.#stored.tenureIds(office), [office], () => ['tenures']);
  }

  async termIds(keys: readonly TermsKey[]): Promise<Map<TermsKey, Set<string>>> {
    const stored = await this.#stored.termIds(keys);
    return new Map(
      keys.map((key) => [key, new Set([...this.#changes.termIds(key), ...(stored.get(key) ?? [])])]),
    );
  }

  async kinds(entities: readonly string[]): Promise<[string, EntityKind][]> {
    const known = entities.flatMap((id): [string, EntityKind][] => {
      const kind = this.#changes.kindOf(id);
      return kind === undefined ? [] : [[id, kind]];
    });
    const left = entities.filter((id) => this.#changes.kindOf(id) === undefined);
    return [...known, ...(await this.#stored.kinds(left))];
  }

  async sources(ids: readonly string[]): Promise<Map<string, SourceInfo>> {
    const stored = await this.#stored.sources(ids.filter((id) => this.#changes.sourceOf(id) === undefined));
    const sources = new Map<string, SourceInfo>();
    for (const id of ids) {
      const info = this.#changes.sourceOf(id) ?? this.#changes.nextSource(id, stored.get(id));
      if (info !== undefined) sources.set(id, info);
    }
    return sources;
  }

  #with(
    stored: readonly string[],
    entities: readonly string[],
    topicsOf: (entity: string) => readonly FactTopic[],
  ): Set<string> {
    const ids = new Set(stored);
    for (const entity of entities)
      for (const topic of topicsOf(entity))
        for (const id of this.#changes.idsAbout(entity, topic)) ids.add(id);
    return ids;
  }
}
