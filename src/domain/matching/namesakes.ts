/** Finds entities of one kind with the same name without comparing all pairs. */
import type { EntityKind } from '../model/kinds.ts';
import { nameKeys } from './nameKey.ts';

/** An index of entities by kind and name; each name costs one look-up. */
export class Namesakes {
  readonly #groups = new Map<string, Set<string>>();

  /** Adds a name of an entity. An entity may have several names; adding a name twice changes nothing. */
  add(id: string, kind: EntityKind, name: string): void {
    for (const key of nameKeys(name)) {
      const place = `${kind} ${key}`;
      const group = this.#groups.get(place);
      if (group === undefined) this.#groups.set(place, new Set([id]));
      else group.add(id);
    }
  }

  /** Whether an entity of the kind with this name was added. */
  has(kind: EntityKind, name: string): boolean {
    return nameKeys(name).some((key) => this.#groups.has(`${kind} ${key}`));
  }

  /** The groups of two or more entities that share a name, by id; an entity with several names may be in several groups. */
  groups(): string[][] {
    return [...this.#groups.values()].filter(({ size }) => size > 1).map((ids) => [...ids].sort());
  }
}
