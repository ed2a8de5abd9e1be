/** Finds entities of one kind with the same or a similar name without comparing all pairs. */
import type { EntityKind } from '../model/kinds.ts';
import type { NameGroups } from './duplicate.ts';
import { keysOfKind, NameKeys } from './nameKey.ts';

/**
 * An index of entities by kind and name; each name costs one look-up. The title of an office names nobody but offices:
 * people and bodies that are called by one are no namesakes.
 */
export class Namesakes {
  readonly #named: Groups = new Map();
  readonly #romanized: Groups = new Map();
  readonly keys: NameKeys;

  /** @param keys those that an earlier index has computed */
  constructor(keys: NameKeys = new NameKeys()) {
    this.keys = keys;
  }

  /** Adds a name of an entity. An entity may have several names; adding a name twice changes nothing. */
  add(id: string, kind: EntityKind, name: string): void {
    for (const key of this.keys.named(name, kind)) addTo(this.#named, placeOf(kind, key), id);
    if (kind === 'PERSON') for (const key of this.keys.romanized(name)) addTo(this.#romanized, key, id);
  }

  /** Whether an entity of the kind with this name, or with one that may be a romanization of it, was added. */
  hasSimilar(kind: EntityKind, name: string): boolean {
    return (
      this.#has(kind, keysOfKind(name, kind)) ||
      (kind === 'PERSON' && this.keys.romanized(name).some((key) => this.#romanized.has(key)))
    );
  }

  /** Those of the names of an entity of the kind that are no titles of offices. */
  withoutTitles(kind: EntityKind, names: readonly string[]): readonly string[] {
    return kind === 'OFFICE'
      ? names
      : names.filter((name) => !this.#has('OFFICE', this.keys.named(name, 'OFFICE')));
  }

  /** The groups of two or more entities, by id; an entity with several names may be in several groups. */
  groups(): NameGroups {
    const isNoTitle = (place: string): boolean => {
      const [kind = '', ...words] = place.split(' ');
      return kind === 'OFFICE' || !this.#named.has(placeOf('OFFICE', words.join(' ')));
    };
    return {
      named: different(groupsIn(this.#named).flatMap(([place, ids]) => (isNoTitle(place) ? [ids] : []))),
      romanized: groupsIn(this.#romanized).map(([, ids]) => ids),
    };
  }

  #has(kind: EntityKind, keys: readonly string[]): boolean {
    return keys.some((key) => this.#named.has(placeOf(kind, key)));
  }
}

const placeOf = (kind: EntityKind, key: string): string => `${kind} ${key}`;

/** The ids of each place; a single id without a set, since most places have one and a set takes 200 bytes. */
type Groups = Map<string, string | Set<string>>;

function addTo(groups: Groups, place: string, id: string): void {
  const group = groups.get(place);
  if (group === undefined) groups.set(place, id);
  else if (typeof group !== 'string') group.add(id);
  else if (group !== id) groups.set(place, new Set([group, id]));
}

function groupsIn(groups: Groups): [place: string, ids: string[]][] {
  const found: [string, string[]][] = [];
  for (const [place, ids] of groups) if (typeof ids !== 'string') found.push([place, [...ids].sort()]);
  return found;
}

/** Each group once: those of one name share several keys. */
const different = (groups: readonly string[][]): string[][] => [
  ...new Map(groups.map((ids) => [ids.join(' '), ids])).values(),
];
