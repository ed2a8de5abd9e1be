/** Entities of one kind with the same name, found without comparing all with all. */
import type { EntityKind } from '../model/kinds.ts';
import { nameKeys } from './nameKey.ts';

/** Groups entities by their kinds and names; each name costs one look-up, however many there are. */
export class Namesakes {
  readonly #groups = new Map<string, Set<string>>();

  /** Adds a name of an entity; the same name twice, or several names of one entity, are no matter. */
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

  /** The ids of each two or more entities that share a name; an entity with several names may be in several. */
  groups(): string[][] {
    return [...this.#groups.values()].filter(({ size }) => size > 1).map((ids) => [...ids].sort());
  }
}
