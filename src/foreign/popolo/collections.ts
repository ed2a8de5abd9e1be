/** The lists of a Popolo file. */
import type { EntityKind } from '../../domain/model/kinds.ts';

/** The lists of entities, with the kind of their records here; Popolo ids are unique within each. */
export const COLLECTIONS = {
  persons: 'PERSON',
  organizations: 'ORGANIZATION',
  posts: 'OFFICE',
  areas: 'REGION',
  events: 'EVENT',
} as const satisfies Readonly<Record<string, EntityKind>>;
export type Collection = keyof typeof COLLECTIONS;

/** The keys that differ between the lists. */
interface CollectionKeys {
  readonly name: string;
  readonly start: string;
  readonly end: string;
}

export const COLLECTION_KEYS: Readonly<Record<Collection, CollectionKeys>> = {
  persons: { name: 'name', start: 'birth_date', end: 'death_date' },
  organizations: { name: 'name', start: 'founding_date', end: 'dissolution_date' },
  posts: { name: 'label', start: 'start_date', end: 'end_date' },
  areas: { name: 'name', start: 'start_date', end: 'end_date' },
  events: { name: 'name', start: 'start_date', end: 'end_date' },
};
