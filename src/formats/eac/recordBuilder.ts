/** The records of one EAC-CPF file while it is being read. */
import { deriveFactId } from '../../domain/model/factId.ts';
import type { FactKind } from '../../domain/model/kinds.ts';
import type { ClaimRecord, EntityRecord, FactRecord, SourceRecord } from '../../domain/model/record.ts';
import type { ReadFact } from '../fileRecords.ts';
import { quoteValue } from '../problem.ts';
import type { ReadContext } from '../readContext.ts';
import type { XmlElement } from '../xml/element.ts';
import type { EacDates } from './dates.ts';
import { WarningSummary } from './warningSummary.ts';

/** As long as texts of native files may be. */
const MAX_TEXT = 10_000;

type Properties = Pick<FactRecord, 'type' | 'text' | 'language' | 'nameKind' | 'role' | 'format' | 'seats'>;

/** What is said in a fact, beside its dates. */
export interface EacFactInput {
  readonly kind: FactKind;
  readonly roles: FactRecord['roles'];
  readonly properties?: Properties;
  /** Where it stands. */
  readonly element: XmlElement;
  /** Ids of sources; the record itself where there is none. */
  readonly sources?: readonly string[];
  readonly note?: string | undefined;
}

export class EacRecordBuilder {
  readonly sources: SourceRecord[] = [];
  readonly entities: EntityRecord[] = [];
  readonly warnings = new WarningSummary();
  readonly dataset: string;
  readonly context: ReadContext;
  /** What said twice differently needs a term. */
  readonly #facts = new Map<string, ReadFact>();
  /** The source that is the record itself. */
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

  /** One fact for each of the dates; one without dates where there are none. */
  addFacts(input: EacFactInput, dates: readonly EacDates[]): ReadFact[] {
    const spans = dates.length === 0 ? [undefined] : dates;
    return spans.flatMap((span) => this.#addFact(input, span) ?? []);
  }

  /** A draft for what can only be read later; it knows which facts are there. */
  later(): EacRecordBuilder {
    const builder = new EacRecordBuilder(this.dataset, this.context);
    builder.recordSource = this.recordSource;
    return builder;
  }

  get facts(): ReadFact[] {
    return [...this.#facts.values()];
  }

  /** A text that is not longer than texts may be; of a longer one the beginning, with a warning. */
  limited(text: string, element: XmlElement): string {
    if (text.length <= MAX_TEXT) return text;
    this.context.problems.warning(
      element.at,
      'TOO_LONG',
      `${element.name} has ${text.length} characters, the first ${MAX_TEXT} are taken: ${quoteValue(text)}`,
      'shorten it',
    );
    return text.slice(0, MAX_TEXT);
  }

  #addFact(input: EacFactInput, span: EacDates | undefined): ReadFact | null {
    const { kind, roles, properties = {}, element } = input;
    const claims = this.#claimsOf(input, span);
    const content = JSON.stringify(claims);
    for (let count = 1; ; count += 1) {
      // The first has no term: most facts are stated once, and keep their id when a second one comes.
      const term = count === 1 ? undefined : String(count);
      const id = deriveFactId(kind, roles, identifying(properties), term);
      const same = this.#facts.get(id);
      if (same !== undefined) {
        if (JSON.stringify(same.record.claims) !== content) continue;
        this.context.problems.warning(
          element.at,
          'DUPLICATE_CLAIM',
          `${element.name} stands here a second time, saying the same`,
          'take one of them away',
        );
        return null;
      }
      const record: FactRecord = { id, kind, roles, ...properties, term, claims };
      this.context.places.set(record, element.at);
      const fact = { record, idGiven: false, body: element };
      this.context.places.set(element, element.at);
      this.#facts.set(id, fact);
      return fact;
    }
  }

  #claimsOf({ sources, note, element }: EacFactInput, span: EacDates | undefined): ClaimRecord[] {
    const from = sources === undefined || sources.length === 0 ? [this.recordSource] : sources;
    return from.map((source) => {
      const claim: ClaimRecord = {
        source,
        start: span?.start,
        end: span?.end,
        attested: span?.attested,
        dateText: span?.dateText,
        locators: [],
        status: 'STATED',
        derivedFrom: [],
        modality: 'ASSERTED',
        rank: 'NORMAL',
        note: note === undefined ? undefined : this.limited(note, element),
      };
      this.context.places.set(claim, span?.element.at ?? element.at);
      return claim;
    });
  }
}

const identifying = ({ type, text, language, nameKind, role }: Properties) => ({
  type,
  text,
  language,
  nameKind,
  role,
});
