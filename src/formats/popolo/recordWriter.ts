/** Writes entities as Popolo objects, with the facts about them. */
import { FACT_KIND_TRAITS } from '../../domain/model/factKinds.ts';
import type { FactKind } from '../../domain/model/kinds.ts';
import type { EntityRecord, FactRecord } from '../../domain/model/record.ts';
import type { JsonObject, Omissions } from '../shared/exportedFile.ts';
import { displayName, factsByRole, type MergedView, preferredName } from '../shared/mergedView.ts';
import { COLLECTION_KEYS, type Collection } from './collections.ts';
import { areaSentence, FILING_FORM, NAME_FORMS, NAME_IS, organizationOfEvent } from './conventions.ts';
import { originalId } from './foreignIds.ts';
import { datesOf, linksOf, popoloDate } from './jsonValues.ts';

type Facts = ReadonlyMap<string, readonly FactRecord[]>;

/** The names of omitted facts, where the plural of their kind is not enough. */
const PLURALS: Readonly<Partial<Record<FactKind, string>>> = {
  PARTICIPATION: 'participations with a role, of groups, on behalf of others, or stated twice',
  EXISTENCE: 'existences without a plain date, further ones, and planned, attributed or withdrawn ones',
};
/** The membership writer counts what it omits, and names are always written. */
const COUNTED_ELSEWHERE: ReadonlySet<FactKind> = new Set(['TENURE', 'MEMBERSHIP', 'NAME']);

export class RecordWriter {
  readonly #view: MergedView;
  readonly #ids: ReadonlyMap<string, string>;
  readonly #omissions: Omissions;
  readonly #used: Set<string>;
  readonly #names: Facts;
  readonly #existences: Facts;
  readonly #subjects: Facts;
  readonly #quantities: Facts;
  readonly #remarks: Facts;
  readonly #participations: Facts;

  /** @param used the ids of facts that are already written; those that this writer writes are added */
  constructor(view: MergedView, ids: ReadonlyMap<string, string>, omissions: Omissions, used: Set<string>) {
    this.#view = view;
    this.#ids = ids;
    this.#omissions = omissions;
    this.#used = used;
    this.#names = factsByRole(view.factsOfKind('NAME'), 'entity');
    this.#existences = factsByRole(view.factsOfKind('EXISTENCE'), 'entity');
    this.#subjects = factsByRole(view.factsOfKind('RELATION'), 'subject');
    this.#quantities = factsByRole(view.countedOfKind('QUANTITY'), 'entity');
    this.#remarks = factsByRole(view.countedOfKind('REMARK'), 'about');
    this.#participations = factsByRole(view.factsOfKind('PARTICIPATION'), 'event');
  }

  record(collection: Collection, entity: EntityRecord): JsonObject {
    const { id, category, identifiers, label } = entity;
    const keys = COLLECTION_KEYS[collection];
    const named = this.#names.get(id) ?? [];
    const names = named.filter((fact) => this.#view.isAsserted(fact));
    const main = this.#officialName(names);
    const filing = collection === 'persons' ? names.find(isSortName) : undefined;
    const existences = (this.#existences.get(id) ?? []).filter(
      (fact) => this.#view.isAsserted(fact) && fact.seats === undefined,
    );
    const existence = existences.find((fact) => this.#view.isOwn(fact)) ?? existences[0];
    const original = originalId(id, identifiers);
    const known = identifiers.filter(
      ({ scheme, value }) => value !== original || !id.startsWith(`${scheme}/`),
    );
    const otherNames = names.filter((name) => name !== main && name !== filing && !isRepeated(name, main));
    const others = [...new Map(otherNames.flatMap((name) => this.#otherNames(name))).values()];
    this.#countLost(collection, entity, otherNames, main);
    this.#omissions.add('planned, attributed or withdrawn names', named.length - names.length);
    const dates = existence ? datesOf(existence, this.#view, this.#omissions, keys) : {};
    const isDated = Object.values(dates).some((date) => date !== undefined);
    if (existence !== undefined && isDated) this.#used.add(existence.id);
    for (const name of names) this.#used.add(name.id);
    const described = [...(main ? [main] : []), ...(existence && isDated ? [existence] : [])];
    return {
      id: this.#ids.get(id),
      [keys.name]: main?.text ?? label ?? displayName(entity, names),
      [NAME_IS]: main === undefined ? nameForm(label) : undefined,
      sort_name: filing?.text,
      other_names: others.length > 0 ? others : undefined,
      classification: hasClassification(collection) ? category : undefined,
      identifiers:
        known.length > 0 ? known.map(({ scheme, value }) => ({ scheme, identifier: value })) : undefined,
      ...dates,
      ...this.#related(collection, id),
      sources: linksOf(described, this.#view, this.#omissions),
    };
  }

  #countLost(
    collection: Collection,
    { category, label, note }: EntityRecord,
    otherNames: readonly FactRecord[],
    main: FactRecord | undefined,
  ): void {
    for (const name of otherNames) {
      const cited = this.#view.sourcesOf(name).filter(({ kind }) => kind !== 'dataset');
      this.#omissions.add('sources of other names', cited.length);
      if (name.nameKind !== 'ALIAS') this.#omissions.add('kinds of other names');
    }
    if (main !== undefined && label !== undefined) this.#omissions.add('labels beside official names');
    if (main?.language !== undefined) this.#omissions.add('languages of main names');
    if (note !== undefined) this.#omissions.add('notes of records');
    if (category !== undefined && !hasClassification(collection))
      this.#omissions.add('categories of persons and posts');
  }

  #officialName(names: readonly FactRecord[]): FactRecord | undefined {
    const official = names.filter(({ nameKind }) => nameKind === 'OFFICIAL');
    return preferredName(official.filter((name) => this.#view.isOwn(name))) ?? preferredName(official);
  }

  /** The other names of an entity by their content, one for each claim, since each may have its own dates and note. */
  #otherNames({ text, language, claims }: FactRecord): [string, JsonObject][] {
    return claims.map(({ start, end, note }) => {
      const name = {
        name: text,
        lang: language,
        note,
        start_date: popoloDate(start, this.#omissions),
        end_date: popoloDate(end === '..' ? undefined : end, this.#omissions),
      };
      return [JSON.stringify(name), name];
    });
  }

  #related(collection: Collection, id: string): JsonObject {
    const found: Record<string, unknown> = {};
    const facts = this.#subjects.get(id) ?? [];
    for (const fact of facts) {
      const [object = ''] = fact.roles.object ?? [];
      const key = this.#keyOf(collection, fact, object);
      if (key === undefined || found[key] !== undefined || !this.#view.isAsserted(fact)) continue;
      found[key] = this.#ids.get(object);
      // Beside an equal one that memberships show, it is read back as that one.
      const isShown = facts.some(
        ({ id, type, roles }) =>
          type === fact.type && roles.object?.includes(object) === true && this.#used.has(id),
      );
      if (!isShown) this.#used.add(fact.id);
    }
    if (collection === 'organizations') found.seats = this.#seatsOf(id);
    if (collection === 'events') found.attendees = this.#attendeesOf(id);
    if (collection === 'organizations' || collection === 'posts')
      found.area_id = this.#areaOf(collection, id);
    return found;
  }

  #keyOf(collection: Collection, { type, roles, claims }: FactRecord, object: string): string | undefined {
    const [subject = ''] = roles.subject ?? [];
    const toOrganization = this.#view.entities.get(object)?.kind === 'ORGANIZATION';
    if (type === 'PART_OF' && collection !== 'persons' && collection !== 'posts') return 'parent_id';
    if (collection === 'events' && toOrganization)
      return type === organizationOfEvent(this.#view.entities.get(subject)?.category)
        ? 'organization_id'
        : undefined;
    if (type !== 'BELONGS_TO' || !toOrganization) return undefined;
    // A relation implied by a membership is written with the membership.
    const stated = claims.some(({ status }) => status !== 'IMPLIED');
    return collection === 'posts' && stated ? 'organization_id' : undefined;
  }

  #seatsOf(id: string): number | undefined {
    const fact = (this.#quantities.get(id) ?? []).find(({ property, unit }) => property === 'seats' && !unit);
    const value = fact && this.#view.isAsserted(fact) ? this.#view.assess(fact).value : null;
    if (!fact || value === null || value.approximate) return undefined;
    if (value.min === undefined || value.min !== value.max || value.minDecimals !== undefined)
      return undefined;
    this.#used.add(fact.id);
    return value.min;
  }

  /** The persons whose participation has no further properties. */
  #attendeesOf(event: string): JsonObject[] | undefined {
    const listed = new Set<string>();
    const list = (this.#participations.get(event) ?? []).flatMap((fact): JsonObject[] => {
      const [participant = ''] = fact.roles.participant ?? [];
      const plain =
        !fact.role && !fact.roles.capacity && !fact.roles.onBehalfOf && this.#view.isAsserted(fact);
      if (!plain || this.#used.has(fact.id) || listed.has(participant)) return [];
      if (this.#view.entities.get(participant)?.kind !== 'PERSON') return [];
      this.#used.add(fact.id);
      listed.add(participant);
      return [{ id: this.#ids.get(participant) }];
    });
    return list.length > 0 ? list : undefined;
  }

  #areaOf(collection: 'organizations' | 'posts', id: string): string | undefined {
    for (const { id: remark, roles, text } of this.#remarks.get(id) ?? []) {
      const area = (roles.about ?? []).find((one) => this.#view.entities.get(one)?.kind === 'REGION');
      const original = area && this.#ids.get(area);
      if (original === undefined) continue;
      if (text !== areaSentence(collection === 'posts' ? 'post' : 'organization', original)) continue;
      this.#used.add(remark);
      return original;
    }
    return undefined;
  }

  /** Counts the facts that were not written as omissions. */
  countRest(): void {
    for (const { id, kind, roles } of this.#view.facts) {
      if (kind === 'NAME' && this.#view.entities.get(roles.entity?.[0] ?? '')?.kind === 'TOPIC')
        this.#omissions.add('names of topics');
      if (!COUNTED_ELSEWHERE.has(kind) && !this.#used.has(id))
        this.#omissions.add(PLURALS[kind] ?? FACT_KIND_TRAITS[kind].plural);
    }
  }
}

const hasClassification = (collection: Collection): boolean =>
  collection !== 'persons' && collection !== 'posts';

const nameForm = (label: string | undefined): string =>
  label === undefined ? NAME_FORMS.standIn : NAME_FORMS.label;

const isPlain = ({ claims }: FactRecord): boolean =>
  claims.every(({ start, end, note }) => (start ?? end ?? note) === undefined);

const isSortName = (name: FactRecord): boolean =>
  name.nameKind === 'FILING_FORM' &&
  name.language === undefined &&
  FILING_FORM.test(name.text ?? '') &&
  isPlain(name);

/** Whether the name of a merged entity only repeats the main name. */
const isRepeated = (name: FactRecord, main: FactRecord | undefined): boolean =>
  name.text === main?.text &&
  name.nameKind === main?.nameKind &&
  name.language === main?.language &&
  isPlain(name);
