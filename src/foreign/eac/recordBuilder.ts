/** Collects the records of one EAC-CPF file while it is read. */
import { deriveFactId, withSortedEnds } from '../../domain/model/factId.ts';
import type { FactKind } from '../../domain/model/kinds.ts';
import {
  type ClaimRecord,
  type EntityRecord,
  type FactRecord,
  PLAIN_CLAIM,
  type SourceRecord,
} from '../../domain/model/record.ts';
import type { ReadFact } from '../../formats/fileRecords.ts';
import { quoteValue, type ReadContext } from '../../formats/problem.ts';
import { MAX_TEXT } from '../../formats/seedFile.ts';
import type { XmlElement } from '../xml/element.ts';
import type { EacDates } from './dates.ts';
import { WarningSummary } from './warningSummary.ts';

type Properties = Pick<FactRecord, 'type' | 'text' | 'language' | 'nameKind' | 'role' | 'format' | 'seats'>;

/** A fact without its dates. */
export interface EacFactInput {
  readonly kind: FactKind;
  readonly roles: FactRecord['roles'];
  readonly properties?: Properties;
  /** The element that it is read from. */
  readonly element: XmlElement;
  /** Ids of sources; the record itself if absent or empty. */
  readonly sources?: readonly string[];
  readonly note?: string | undefined;
  /** The words of the source, each in a claim of its own. */
  readonly quotes?: readonly string[];
}

export class EacRecordBuilder {
  readonly sources: SourceRecord[] = [];
  readonly entities: EntityRecord[] = [];
  /** The ids that facts had when they were read without knowing the other entity. */
  readonly superseded = new Set<string>();
  readonly warnings = new WarningSummary();
  readonly dataset: string;
  readonly context: ReadContext;
  /** By id. */
  readonly #facts = new Map<string, ReadFact>();
  /** The id of the source that stands for the current record. */
  recordSource: string;

  constructor(dataset: string, context: ReadContext) {
    this.dataset = dataset;
    this.context = context;
    this.recordSource = dataset;
  }

  addSource(source: SourceRecord, element: XmlElement): void {
    this.context.places.set(source, element.at);
    this.sources.push(source);
  }

  addEntity(entity: EntityRecord, element: XmlElement): void {
    this.context.places.set(entity, element.at);
    this.entities.push(entity);
  }

  /** Adds one fact for each of the dates, or one without dates if there are none. */
  addFacts(input: EacFactInput, dates: readonly EacDates[]): void {
    const spans = dates.length === 0 ? [undefined] : dates;
    for (const span of spans) this.addFact(input, this.#claimsOf(input, span));
  }

  /** Notes the ids that `addFacts` gave to this input and as many dates, after those of the same input before. */
  addSuperseded({ kind, roles, properties = {} }: EacFactInput, dates: readonly EacDates[]): void {
    let left = Math.max(dates.length, 1);
    for (let count = 1; left > 0; count += 1) {
      const id = deriveFactId(kind, roles, properties, termOf(count));
      if (this.superseded.has(id)) continue;
      this.superseded.add(id);
      left -= 1;
    }
  }

  /** A builder for facts that are read later, with the same dataset and record source. */
  forDeferred(): EacRecordBuilder {
    const builder = new EacRecordBuilder(this.dataset, this.context);
    builder.recordSource = this.recordSource;
    return builder;
  }

  get facts(): ReadFact[] {
    return [...this.#facts.values()];
  }

  /** The text, cut to the longest length with a warning. */
  limited(text: string, element: XmlElement, longest = MAX_TEXT): string {
    if (text.length <= longest) return text;
    this.context.problems.warning(
      element.at,
      'TOO_LONG',
      `${element.name} has ${text.length} characters, of which the first ${longest} are used: ${quoteValue(text)}`,
      'shorten it',
    );
    return text.slice(0, longest);
  }

  /** Adds a fact with these claims, unless it is there already with the same ones. */
  addFact({ kind, properties = {}, element, ...input }: EacFactInput, claims: readonly ClaimRecord[]): void {
    const roles = withSortedEnds(properties.type, input.roles);
    const content = JSON.stringify(claims);
    for (let count = 1; ; count += 1) {
      const term = termOf(count);
      const id = deriveFactId(kind, roles, properties, term);
      const same = this.#facts.get(id);
      if (same !== undefined) {
        if (JSON.stringify(same.record.claims) !== content) continue;
        this.context.problems.warning(
          element.at,
          'DUPLICATE_CLAIM',
          `${element.name} appears twice with the same content`,
          'remove one of them',
        );
        return;
      }
      const record: FactRecord = { id, kind, roles, ...properties, term, claims };
      this.context.places.set(record, element.at);
      this.context.places.set(element, element.at);
      this.#facts.set(id, { record, idGiven: false, body: element });
      return;
    }
  }

  #claimsOf({ sources, note, element, quotes }: EacFactInput, span: EacDates | undefined): ClaimRecord[] {
    const from = sources === undefined || sources.length === 0 ? [this.recordSource] : sources;
    const said = from.flatMap((source) => (quotes ?? [undefined]).map((quote) => ({ source, quote })));
    return said.map(({ source, quote }) => {
      const claim: ClaimRecord = {
        source,
        start: span?.start,
        end: span?.end,
        attested: span?.attested,
        dateText: span?.dateText,
        ...PLAIN_CLAIM,
        quote,
        note: note === undefined ? undefined : this.limited(note, element),
      };
      this.context.places.set(claim, span?.element.at ?? element.at);
      return claim;
    });
  }
}

/** The first one has no term, so that its id stays the same when a second one is added. */
const termOf = (count: number): string | undefined => (count === 1 ? undefined : String(count));
