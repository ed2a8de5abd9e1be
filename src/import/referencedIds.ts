/** The ids that files declare or reference. */
import {
  CLAIM_ENTITIES,
  type EntityRecord,
  type FactRecord,
  type SourceRecord,
} from '../domain/model/record.ts';

type ReferencedLabel = 'Entity' | 'Source' | 'Fact';

/** Copies the text, which otherwise would keep the whole file that it is a slice of in memory. */
const copyOf = (text: string): string => Buffer.from(text).toString();

/** Every id that files declare or reference, by the label of the record that it most likely names. */
export class ReferencedIds {
  /** Each id with the one copy of its text that is to be kept in memory. */
  readonly ids: Readonly<Record<ReferencedLabel, Map<string, string>>> = {
    Entity: new Map(),
    Source: new Map(),
    Fact: new Map(),
  };

  /** The copy of an id to keep in memory. */
  shared(label: ReferencedLabel, id: string): string {
    return this.ids[label].get(id) ?? copyOf(id);
  }

  addEntity({ id }: Pick<EntityRecord, 'id'>): void {
    this.#add('Entity', id);
  }

  addSource({ id }: Pick<SourceRecord, 'id'>): void {
    this.#add('Source', id);
  }

  addFact({ id, roles, claims }: FactRecord): void {
    this.#add('Fact', id);
    for (const list of Object.values(roles)) for (const entity of list) this.#add('Entity', entity);
    for (const claim of claims) {
      this.#add('Source', claim.source);
      for (const key of CLAIM_ENTITIES) if (claim[key] !== undefined) this.#add('Entity', claim[key]);
      for (const one of claim.derivedFrom) this.#add('Source', one);
    }
  }

  #add(label: ReferencedLabel, id: string): void {
    const ids = this.ids[label];
    if (ids.has(id)) return;
    const copy = copyOf(id);
    ids.set(copy, copy);
  }
}
