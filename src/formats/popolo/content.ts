/** What is read from a Popolo file so far: its ids, entities, sources and facts. */

import { canonical } from '../../domain/model/canonical.ts';
import { deriveFactId } from '../../domain/model/factId.ts';
import { type EntityKind, type FactKind, ID_PATTERN } from '../../domain/model/kinds.ts';
import type { ClaimRecord, EntityRecord, FactRecord, SourceRecord } from '../../domain/model/record.ts';
import type { ReadFact } from '../fileRecords.ts';
import type { Position } from '../problem.ts';
import { NotKept } from '../shared/unsupportedFields.ts';
import type { Reading } from '../tree/fields.ts';
import { ForeignIds } from './ids.ts';
import type { Item } from './item.ts';

/** The lists of a Popolo file, and what their records are here; ids are unique within each. */
export const COLLECTIONS = {
  persons: 'PERSON',
  organizations: 'ORGANIZATION',
  posts: 'OFFICE',
  areas: 'REGION',
  events: 'EVENT',
} as const satisfies Readonly<Record<string, EntityKind>>;
export type Collection = keyof typeof COLLECTIONS;

/** The keys that differ between the lists. */
interface Keys {
  readonly name: string;
  readonly start: string;
  readonly end: string;
}

export const KEYS: Readonly<Record<Collection, Keys>> = {
  persons: { name: 'name', start: 'birth_date', end: 'death_date' },
  organizations: { name: 'name', start: 'founding_date', end: 'dissolution_date' },
  posts: { name: 'label', start: 'start_date', end: 'end_date' },
  areas: { name: 'name', start: 'start_date', end: 'end_date' },
  events: { name: 'name', start: 'start_date', end: 'end_date' },
};

/** What a fact is, and where what it says stands. */
export interface FactInput {
  readonly kind: FactKind;
  readonly roles: FactRecord['roles'];
  readonly own?: Partial<Omit<FactRecord, 'id' | 'kind' | 'roles' | 'claims'>>;
  /** Its own id; derived from what identifies it where absent. */
  readonly id?: string | undefined;
  readonly at: Position;
  readonly rolePlaces?: ReadonlyMap<string, Position>;
}

/** What a claim says; the rest is the same for all. */
export type ClaimInput = Partial<ClaimRecord> & { readonly places?: ReadonlyMap<string, Position> };

export class Content {
  readonly dataset: string;
  readonly reading: Reading;
  readonly ids: ForeignIds;
  readonly notKept = new NotKept();
  readonly entities: EntityRecord[] = [];
  readonly #sources = new Map<string, SourceRecord>();
  readonly #facts = new Map<string, { fact: ReadFact; claims: ClaimRecord[]; said: Set<string> }>();

  constructor(dataset: string, reading: Reading) {
    this.dataset = dataset;
    this.reading = reading;
    this.ids = new ForeignIds(dataset);
  }

  addEntity(record: EntityRecord, item: Item): void {
    this.entities.push(record);
    this.reading.places.set(record, item.at);
  }

  /** The source for a web page, one for each address. Pages of one site are one voice: they do not confirm each other. */
  sourceOf(url: string, title: string | undefined, at: Position): string {
    const id = this.ids.idOf('sources', url);
    if (!this.#sources.has(id)) {
      const host = isWebAddress(url) ? new URL(url).hostname : undefined;
      const voice = host !== undefined && ID_PATTERN.test(host) ? host : undefined;
      const record: SourceRecord = { id, title: title ?? url, voice, url: host && url };
      this.#sources.set(id, record);
      this.reading.places.set(record, at);
    }
    return id;
  }

  get sources(): SourceRecord[] {
    return [...this.#sources.values()];
  }

  /** Whether a fact that is the same in all that identifies it was added. */
  has(input: FactInput): boolean {
    return this.#facts.has(this.#idOf(input));
  }

  /** Adds what is claimed of a fact; the same fact is one, and the same claim is one. */
  addFact(input: FactInput, ...inputs: readonly ClaimInput[]): void {
    const { kind, roles, own = {}, at, rolePlaces } = input;
    const { places } = this.reading;
    const id = this.#idOf(input);
    let entry = this.#facts.get(id);
    if (entry === undefined) {
      const claims: ClaimRecord[] = [];
      const record: FactRecord = { id, kind, roles, ...own, claims };
      const body = {};
      places.set(record, at);
      places.set(body, at, rolePlaces);
      entry = { fact: { record, idGiven: input.id !== undefined, body }, claims, said: new Set() };
      this.#facts.set(id, entry);
    }
    for (const { places: claimPlaces, ...said } of inputs) {
      const claim = claimOf(said, this.dataset);
      const content = canonical(claim);
      if (entry.said.has(content)) continue;
      entry.said.add(content);
      places.set(claim, at, claimPlaces);
      entry.claims.push(claim);
    }
  }

  get facts(): ReadFact[] {
    return [...this.#facts.values()].map(({ fact }) => fact);
  }

  #idOf({ kind, roles, own = {}, id }: FactInput): string {
    const { type, text, language, nameKind, role, group, property, term } = own;
    return id ?? deriveFactId(kind, roles, { type, text, language, nameKind, role, group, property }, term);
  }
}

const claimOf = (said: Partial<ClaimRecord>, dataset: string): ClaimRecord => ({
  source: dataset,
  locators: [],
  status: 'STATED',
  derivedFrom: [],
  modality: 'ASSERTED',
  rank: 'NORMAL',
  ...said,
});

const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s"<>]+$/.test(url) && URL.canParse(url);
