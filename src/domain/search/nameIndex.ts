/** All names, labels, identifiers and ids of entities, in memory, as they were recorded at each batch. */

import { addTo } from '../model/addTo.ts';
import type { EntityKind } from '../model/kinds.ts';
import { compareCodeUnits } from '../model/textOrder.ts';
import { Histories, isRecordedAt, type Recorded, type Span } from './histories.ts';
import type { NameCandidate, SearchCandidates } from './hitRanking.ts';
import { identifierKey, type StoredIdentifier } from './identifier.ts';
import { typoCount } from './typos.ts';
import { searchWords } from './words.ts';
import { WordTable } from './wordTable.ts';

/** The most entities that are named for one word. */
const MOST_NAMED = 50;

/** What is recorded with a name; its `words` are the folded ones of the text. */
export type IndexedName = Omit<NameCandidate, 'kind' | 'words' | 'fact'> & { readonly fact: string };

/** What an entity has besides names. */
export interface IndexedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly category: string | null;
  /** The entity that it counts as; null unless it was merged. */
  readonly mergedInto: string | null;
  readonly label: string | null;
  readonly identifiers: readonly StoredIdentifier[];
  /** The label that is shown first. */
  readonly shown: string;
  /** Those in other languages that differ from it: language and text, separated by a tab. */
  readonly labels: readonly string[];
}

/** A name, or an entity with its own label, with the batches at which it was recorded. */
interface Item {
  readonly words: readonly string[];
  readonly name: Recorded<IndexedName> | null;
  readonly entity: Recorded<IndexedEntity> | null;
}

/** An item, and how many words of a text it has. */
interface Shared {
  readonly item: Item;
  readonly count: number;
}

/** What candidates are found by. */
export interface CandidateRequest {
  /** Words of the index, each with the place of the word of the text that it may stand for; those of a place together. */
  readonly words: readonly (readonly [word: string, place: number])[];
  /** How many of the places a candidate must have, at least. */
  readonly least: number;
  readonly identifiers: readonly string[];
  /** A text that may be an id. */
  readonly id: string;
  readonly batch: number;
  /** Null for all. */
  readonly kinds: readonly EntityKind[] | null;
  /** Only these entities; null for all. */
  readonly among: ReadonlySet<string> | null;
  /** The most names, and the most entities by what is their own; those with most words of the text, then those with the fewest. */
  readonly most: number;
}

export class NameIndex {
  readonly words = new WordTable<Item>();
  readonly #identifiers = new Map<string, Item[]>();
  readonly #names = new Histories<IndexedName>();
  readonly #entities = new Histories<IndexedEntity>();

  /** Adds versions of a name, in the order of their batches. A version that is there gets its end. */
  addName(name: IndexedName, span: Span): void {
    const held = this.#names.put(name.fact, name, span);
    if (held !== null) this.#index({ words: this.#wordsOf(name.text), name: held, entity: null });
  }

  /** The same for an entity. */
  addEntity(entity: IndexedEntity, span: Span): void {
    const { id, label, identifiers } = entity;
    const held = this.#entities.put(id, entity, span);
    if (held === null) return;
    const item = { words: label === null ? [] : this.#wordsOf(label), name: null, entity: held };
    this.#index(item);
    for (const key of new Set(identifiers.map(({ value }) => identifierKey(value))))
      if (key !== null) addTo(this.#identifiers, key, item);
  }

  #wordsOf(text: string): readonly string[] {
    return searchWords(text).map((word) => this.words.kept(word));
  }

  #index(item: Item): void {
    for (const word of new Set(item.words)) this.words.add(word, item);
  }

  /** What may match, and whether that is all. */
  candidates(request: CandidateRequest): SearchCandidates & { readonly complete: boolean } {
    const { batch, most } = request;
    const kindOf = (item: Item): EntityKind | null =>
      item.entity?.value.kind ?? this.kindOf(entityOf(item), batch);
    const isAsked = (kind: EntityKind | null): boolean =>
      request.kinds === null || (kind !== null && request.kinds.includes(kind));
    const [named, labelled]: [Shared[], Shared[]] = [[], []];
    for (const shared of this.#sharing(request))
      if (request.kinds === null || isAsked(kindOf(shared.item)))
        (shared.item.name === null ? labelled : named).push(shared);
    const own = new Map<string, IndexedEntity & { readonly words?: readonly string[] }>();
    for (const entity of this.#identifiedBy(request)) if (isAsked(entity.kind)) own.set(entity.id, entity);
    for (const { entity, words } of first(labelled, most))
      if (entity !== null) own.set(entity.value.id, { ...entity.value, words });
    return {
      names: first(named, most).flatMap((item) => {
        const kind = kindOf(item);
        if (item.name === null || kind === null) return [];
        const { entity, fact, text, nameKind, bounds, support } = item.name.value;
        // Written out, since a copy of all members takes several times as long.
        return { entity, fact, text, nameKind, bounds, support, kind, words: item.words };
      }),
      own: [...own.values()].map((entity) => ({ ...entity, entity: entity.mergedInto ?? entity.id })),
      complete: named.length <= most && labelled.length <= most,
    };
  }

  /** All entities at a batch. */
  entities(batch: number): Iterable<IndexedEntity> {
    return this.#entities.all(batch);
  }

  /** The names of each entity at a batch, if they are `wanted`; in steps, which the caller may do in turns. */
  *textsByEntity(
    batch: number,
    wanted: (name: IndexedName) => boolean = () => true,
  ): Generator<void, ReadonlyMap<string, readonly string[]>> {
    const texts = new Map<string, string[]>();
    for (const name of this.#names.all(batch)) {
      if (wanted(name)) addTo(texts, name.entity, name.text);
      yield;
    }
    return texts;
  }

  /** The kind of an entity at a batch; null if it has none then. */
  kindOf(id: string, batch: number): EntityKind | null {
    return this.#entities.at(id, batch)?.kind ?? null;
  }

  /** The ids of the entities with one of the words at a batch. */
  having(words: readonly string[], batch: number): Set<string> {
    return new Set(words.flatMap((word) => entitiesOf(this.words.itemsOf(word), batch)));
  }

  /** The entities at a batch whose names or labels have words like these, with typing errors; and these words of them. */
  named(
    words: readonly string[],
    batch: number,
  ): { id: string; kind: EntityKind; words: readonly string[] }[] {
    const found = new Map<string, string[]>();
    for (const word of words)
      for (const like of this.words.like(word).words)
        if (typoCount(word, like) !== null)
          for (const id of new Set(entitiesOf(this.words.itemsOf(like), batch).slice(0, MOST_NAMED)))
            addTo(found, id, like);
    return [...found].flatMap(([id, like]) => {
      const entity = this.#entities.at(id, batch);
      return entity ? { id, kind: entity.kind, words: like } : [];
    });
  }

  /**
   * The ids of the entities that share a word of these texts, or an identifier, at a batch. Those that more than `most` items
   * have are not followed.
   */
  sharing(
    texts: readonly string[],
    identifiers: readonly StoredIdentifier[],
    batch: number,
    most: number,
  ): Set<string> {
    const words = new Set(texts.flatMap(searchWords));
    const items = [
      ...[...words].map((word) => this.words.itemsOf(word)),
      ...identifiers.map(({ value }) => this.#identifiers.get(identifierKey(value) ?? '') ?? []),
    ];
    return new Set(items.flatMap((having) => (having.length > most ? [] : entitiesOf(having, batch))));
  }

  /** The items that share enough words with the text, and how many. */
  #sharing({ words, least, batch, among }: CandidateRequest): Shared[] {
    const places = new Map<Item, number>();
    // What is in none of the first places is not in enough of the others.
    const rest = new Set(words.map(([, place]) => place)).size - least;
    let seen = 0;
    for (const [word, place] of words) {
      seen |= 1 << place;
      const isEnough = bitsIn(seen) > rest + 1;
      for (const item of this.words.itemsOf(word)) {
        const bits = places.get(item);
        if (bits !== undefined) places.set(item, bits | (1 << place));
        else if (
          !isEnough &&
          isRecordedAt(spanOf(item), batch) &&
          (among === null || among.has(entityOf(item)))
        )
          places.set(item, 1 << place);
      }
    }
    return [...places]
      .map(([item, bits]) => ({ item, count: bitsIn(bits) }))
      .filter(({ count }) => count >= least);
  }

  /** The entities with one of the identifiers, or with the id. */
  #identifiedBy({ identifiers, id, batch }: CandidateRequest): IndexedEntity[] {
    const found = identifiers.flatMap((key) => this.#identifiers.get(key) ?? []);
    const entities = found.flatMap(({ entity }) =>
      entity !== null && isRecordedAt(entity, batch) ? entity.value : [],
    );
    return [...entities, this.#entities.at(id, batch)].filter((entity) => entity !== null);
  }
}

/** The ids of the entities of some items at a batch. */
const entitiesOf = (items: readonly Item[], batch: number): string[] =>
  items.flatMap((item) => (isRecordedAt(spanOf(item), batch) ? entityOf(item) : []));

const entityOf = ({ name, entity }: Item): string => (name?.value.entity ?? entity?.value.id) as string;

const spanOf = ({ name, entity }: Item): Span => (name ?? entity) as Span;

/** If there are more than `most`, those that share most words, then those with the fewest words. */
function first(found: readonly Shared[], most: number): readonly Item[] {
  if (found.length <= most) return found.map(({ item }) => item);
  const idOf = ({ name, entity }: Item): string => (name?.value.fact ?? entity?.value.id) as string;
  return found
    .toSorted(
      (a, b) =>
        b.count - a.count ||
        a.item.words.length - b.item.words.length ||
        compareCodeUnits(idOf(a.item), idOf(b.item)),
    )
    .slice(0, most)
    .map(({ item }) => item);
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
