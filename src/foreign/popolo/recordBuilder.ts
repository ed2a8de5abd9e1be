/** Collects the records of a Popolo file while it is read: ids, entities, sources and facts. */

import { canonical } from '../../domain/model/canonical.ts';
import { deriveFactId } from '../../domain/model/factId.ts';
import { type FactKind, ID_PATTERN } from '../../domain/model/kinds.ts';
import {
  type ClaimRecord,
  type EntityRecord,
  type FactRecord,
  type MergeRecord,
  PLAIN_CLAIM,
  type SourceRecord,
} from '../../domain/model/record.ts';
import type { ReadFact } from '../../formats/fileRecords.ts';
import type { Position } from '../../formats/places.ts';
import type { ReadContext } from '../../formats/problem.ts';
import { UnsupportedFields } from '../shared/unsupportedFields.ts';
import type { DatasetParts } from './datasetParts.ts';
import type { ForeignIds } from './foreignIds.ts';
import type { PopoloObject } from './popoloObject.ts';

/** A fact without its claims, with the positions of its roles. */
export interface PopoloFactInput {
  readonly kind: FactKind;
  readonly roles: FactRecord['roles'];
  readonly own?: Partial<Omit<FactRecord, 'id' | 'kind' | 'roles' | 'claims'>>;
  /** Its own id; derived from the identifying properties if absent. */
  readonly id?: string | undefined;
  readonly at: Position;
  readonly rolePlaces?: ReadonlyMap<string, Position>;
}

/** A claim, without the properties that have default values. */
export type PopoloClaimInput = Partial<ClaimRecord> & { readonly places?: ReadonlyMap<string, Position> };

export class PopoloRecordBuilder {
  readonly dataset: string;
  readonly context: ReadContext;
  readonly #parts: DatasetParts;
  readonly unsupported = new UnsupportedFields();
  readonly entities: EntityRecord[] = [];
  readonly merged: MergeRecord[] = [];
  readonly #sources = new Map<string, SourceRecord>();
  readonly #facts = new Map<string, { fact: ReadFact; claims: ClaimRecord[] }>();

  /** @param parts what the file shares with the other files of the dataset */
  constructor(dataset: string, context: ReadContext, parts: DatasetParts) {
    this.dataset = dataset;
    this.context = context;
    this.#parts = parts;
  }

  get ids(): ForeignIds {
    return this.#parts.ids;
  }

  addEntity(record: EntityRecord, item: PopoloObject): void {
    this.entities.push(record);
    this.context.places.set(record, item.at);
  }

  /** Adds the merge of a record that redirects to another one. */
  addMerge(id: string, into: string, at: Position): void {
    const merge: MergeRecord = { id, into, reason: `The record of ${this.dataset} redirects to it.` };
    this.merged.push(merge);
    const keys = new Map([
      ['id', at],
      ['into', at],
    ]);
    this.context.places.set(merge, at, keys);
  }

  /** The id of the source for a web page, one for each address. Pages of one host share a voice, so that they do not confirm each other. */
  sourceOf(url: string, title: string | undefined, at: Position): string {
    const id = this.ids.idOf('sources', url);
    if (!this.#sources.has(id) && !this.#parts.sources.has(id)) {
      const host = isWebAddress(url) ? new URL(url).hostname : undefined;
      const voice = host !== undefined && ID_PATTERN.test(host) ? host : undefined;
      const record: SourceRecord = { id, title: title ?? url, voice, url: host && url };
      this.#sources.set(id, record);
      this.context.places.set(record, at);
    }
    return id;
  }

  get sources(): SourceRecord[] {
    return [...this.#sources.values()];
  }

  /** Whether this file, or an earlier one, has a fact about the body of an office with the same id. */
  hasBody(input: PopoloFactInput): boolean {
    const id = this.#idOf(input);
    return this.#facts.has(id) || this.#parts.bodies.has(id);
  }

  /** Lets the files that are read after this one use its records. */
  share(): void {
    for (const id of this.#sources.keys()) this.#parts.sources.add(id);
    for (const { fact } of this.#facts.values())
      if (fact.record.type === 'BELONGS_TO') this.#parts.bodies.add(fact.record.id);
  }

  /** Adds claims on a fact, or one that says nothing more; facts with the same id and equal claims are combined. */
  addFact(input: PopoloFactInput, ...inputs: readonly PopoloClaimInput[]): void {
    const { kind, roles, own = {}, at, rolePlaces } = input;
    const { places } = this.context;
    const id = this.#idOf(input);
    let entry = this.#facts.get(id);
    if (entry === undefined) {
      const claims: ClaimRecord[] = [];
      const record: FactRecord = { id, kind, roles, ...own, claims };
      const body = {};
      places.set(record, at);
      places.set(body, at, rolePlaces);
      entry = { fact: { record, idGiven: input.id !== undefined, body }, claims };
      this.#facts.set(id, entry);
    }
    const claims: readonly PopoloClaimInput[] = inputs.length === 0 ? [{}] : inputs;
    for (const { places: claimPlaces, ...given } of claims) {
      const claim: ClaimRecord = { source: this.dataset, ...PLAIN_CLAIM, ...given };
      const isSame = (other: ClaimRecord): boolean => canonical(other) === canonical(claim);
      if (entry.claims.some(isSame)) continue;
      places.set(claim, at, claimPlaces);
      entry.claims.push(claim);
    }
  }

  get facts(): ReadFact[] {
    return [...this.#facts.values()].map(({ fact }) => fact);
  }

  #idOf({ kind, roles, own = {}, id }: PopoloFactInput): string {
    return id ?? deriveFactId(kind, roles, own, own.term);
  }
}

const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s"<>]+$/.test(url) && URL.canParse(url);
