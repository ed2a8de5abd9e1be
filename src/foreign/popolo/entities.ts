/** Reads persons, organizations, posts, areas and events of a Popolo file: their names, existence and relations. */

import { addTo } from '../../domain/model/addTo.ts';
import type { NameKind, RelationType } from '../../domain/model/kinds.ts';
import type { Identifier } from '../../domain/model/record.ts';
import type { Position } from '../../formats/places.ts';
import { claimDates, claimSources } from './claimParts.ts';
import { COLLECTION_KEYS, COLLECTIONS, type Collection } from './collections.ts';
import { areaSentence, FILING_FORM, NAME_FORMS, NAME_IS, organizationOfEvent } from './conventions.ts';
import type { PopoloObject, TextValue } from './popoloObject.ts';
import type { PopoloClaimInput, PopoloRecordBuilder } from './recordBuilder.ts';

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Adds the entity of one record and its facts. Reports a record without an id. */
export function readEntity(
  collection: Collection,
  item: PopoloObject,
  builder: PopoloRecordBuilder,
  /** The organization that contains a post. */
  organization?: TextValue,
): void {
  const original = item.text('id');
  if (original === undefined) {
    item.reportMissing('id', 'add an id');
    return;
  }
  const id = builder.ids.idOf(collection, original.text);
  const redirect = item.text('redirect');
  if (redirect !== undefined) builder.addMerge(id, builder.ids.idOf(collection, redirect.text), redirect.at);
  const type = item.text('classification') ?? (collection === 'areas' ? item.text('type') : undefined);
  const { label, names } = namesOf(collection, item, builder);
  const identifiers = [...builder.ids.identifiers(original.text), ...identifiersOf(item, builder)];
  const withdrawn = [
    ...(type === undefined && item.isNull('classification') ? ['category'] : []),
    ...(identifiers.length === 0 && item.isNull('identifiers') ? ['identifiers'] : []),
    ...(label === undefined && item.isNull(COLLECTION_KEYS[collection].name) ? ['label'] : []),
  ];
  builder.addEntity(
    {
      id,
      kind: COLLECTIONS[collection],
      label,
      category: type?.text,
      identifiers,
      ...(withdrawn.length === 0 ? {} : { withdrawn }),
    },
    item,
  );
  const sources = claimSources(item, builder);
  for (const { own, at, claim } of withTerms(names))
    builder.addFact(
      { kind: 'NAME', roles: { entity: [id] }, own, at },
      own.nameKind === 'ALIAS' ? claim : { ...claim, derivedFrom: sources },
    );
  const { start, end } = COLLECTION_KEYS[collection];
  const dates = claimDates(item, start, end);
  if (dates.given)
    builder.addFact(
      { kind: 'EXISTENCE', roles: { entity: [id] }, at: item.at },
      { ...dates.claim, derivedFrom: sources },
    );
  readRelations(collection, id, item, type?.text, builder, organization);
  if (collection === 'organizations') readSeats(id, item, builder);
}

/** A name as the file states it. */
interface NameInput {
  readonly own: { readonly text: string; readonly nameKind: NameKind; readonly language?: string };
  readonly at: Position;
  readonly claim: PopoloClaimInput;
}

/**
 * The names of a record. One without a `name` has the label that the file calls its main name, or else the first of its
 * other names.
 */
function namesOf(
  collection: Collection,
  item: PopoloObject,
  builder: PopoloRecordBuilder,
): { readonly label?: string | undefined; readonly names: readonly NameInput[] } {
  const others = [...otherNames(collection, item, builder)];
  const filing = filingForm(collection, item, builder);
  const name = item.text(COLLECTION_KEYS[collection].name) ?? nameOfParts(item);
  const form = item.text(NAME_IS)?.text;
  const mains = others.filter(({ claim }) => claim.note === 'Main');
  const main = mains.find(({ claim }) => claim.end === undefined) ?? mains.at(-1);
  if (form === NAME_FORMS.standIn) return { names: [...filing, ...others] };
  if (name === undefined || form === NAME_FORMS.label)
    return { label: name?.text ?? (main ?? others[0])?.own.text, names: [...filing, ...others] };
  const official: NameInput = { own: { text: name.text, nameKind: 'OFFICIAL' }, at: name.at, claim: {} };
  return { names: [official, ...filing, ...others] };
}

/** Lists file the person by "Surname, Given"; other sort keys are no names. */
function filingForm(collection: Collection, item: PopoloObject, builder: PopoloRecordBuilder): NameInput[] {
  const sorted = collection === 'persons' ? item.text('sort_name') : undefined;
  if (sorted === undefined) return [];
  const { text, at } = sorted;
  if (FILING_FORM.test(text)) return [{ own: { text, nameKind: 'FILING_FORM' }, at, claim: {} }];
  builder.unsupported.add('sort_name of persons that is not of the form "Surname, Given"', at);
  return [];
}

function* otherNames(
  collection: Collection,
  item: PopoloObject,
  builder: PopoloRecordBuilder,
): Generator<NameInput> {
  for (const other of item.list('other_names', `other_names of ${collection}`)) {
    const text = other.text('name') ?? nameOfParts(other);
    const language = other.text('lang');
    const note = other.text('note');
    const { claim } = claimDates(other, 'start_date', 'end_date');
    const isTag = language !== undefined && LANGUAGE.test(language.text);
    if (language !== undefined && !isTag)
      builder.unsupported.add(
        'languages of names that are not language tags such as en or zh-Hant',
        language.at,
      );
    if (text === undefined) other.reportMissing('name', 'add the name');
    else {
      const own = {
        text: text.text,
        nameKind: 'ALIAS',
        ...(isTag ? { language: language.text } : {}),
      } as const;
      yield { own, at: text.at, claim: { ...claim, note: note?.text } };
    }
    other.countUnread(builder.unsupported);
  }
}

/** Names that differ in their dates only are several, each with a term in the order of their dates: a name that somebody had twice. */
function withTerms(names: readonly NameInput[]) {
  const datesOf = ({ claim: { start, end } }: NameInput): string =>
    (start ?? end) === undefined ? '' : `${start ?? ''}/${end ?? ''}`;
  const periods = new Map<string, NameInput[]>();
  for (const name of names) addTo(periods, JSON.stringify(name.own), name);
  return names.map((name) => {
    const { own, at, claim } = name;
    const dates = new Set(
      (periods.get(JSON.stringify(own)) ?? []).map(datesOf).filter((text) => text !== ''),
    );
    const ordinal = [...dates].sort().indexOf(datesOf(name)) + 1;
    return { own: ordinal > 1 ? { ...own, term: String(ordinal) } : own, at, claim };
  });
}

function identifiersOf(item: PopoloObject, builder: PopoloRecordBuilder): Identifier[] {
  return [...item.list('identifiers', `identifiers of ${item.kind}`)].flatMap((one) => {
    const value = one.text('identifier');
    const scheme = one.text('scheme');
    one.countUnread(builder.unsupported);
    if (value === undefined) return [];
    if (scheme !== undefined) return [{ scheme: oneLine(scheme.text), value: oneLine(value.text) }];
    builder.unsupported.add('identifiers without a scheme', value.at);
    return [];
  });
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

function readRelations(
  collection: Collection,
  id: string,
  item: PopoloObject,
  category: string | undefined,
  builder: PopoloRecordBuilder,
  organization: TextValue | undefined,
): void {
  const relation = (type: RelationType, key: string, target: Collection, enclosing?: TextValue): void => {
    const other = item.text(key) ?? enclosing;
    if (other === undefined) return;
    builder.addFact({
      kind: 'RELATION',
      roles: { subject: [id], object: [builder.ids.idOf(target, other.text)] },
      own: { type },
      at: other.at,
      rolePlaces: new Map([['object', other.at]]),
    });
  };
  if (collection === 'organizations' || collection === 'areas' || collection === 'events')
    relation('PART_OF', 'parent_id', collection);
  if (collection === 'posts') relation('BELONGS_TO', 'organization_id', 'organizations', organization);
  if (collection === 'events') relation(organizationOfEvent(category), 'organization_id', 'organizations');
  if (collection === 'events')
    for (const person of item.list('attendees', 'attendees of events')) {
      const attendee = person.text('id');
      if (attendee === undefined) person.reportMissing('id', 'write the id of a person');
      else
        builder.addFact({
          kind: 'PARTICIPATION',
          roles: { event: [id], participant: [builder.ids.idOf('persons', attendee.text)] },
          at: attendee.at,
          rolePlaces: new Map([['participant', attendee.at]]),
        });
    }
  const area = collection === 'organizations' || collection === 'posts' ? item.text('area_id') : undefined;
  if (area !== undefined)
    builder.addFact({
      kind: 'REMARK',
      roles: { about: [id, builder.ids.idOf('areas', area.text)] },
      own: { text: areaSentence(collection === 'posts' ? 'post' : 'organization', area.text) },
      at: area.at,
      rolePlaces: new Map([['about', area.at]]),
    });
}

/** Adds the number of seats of a legislature, which EveryPolitician gives without a date. */
function readSeats(id: string, item: PopoloObject, builder: PopoloRecordBuilder): void {
  const seats = item.count('seats');
  if (seats === undefined) return;
  const value = { min: seats, max: seats, minInclusive: true, maxInclusive: true, approximate: false };
  builder.addFact(
    { kind: 'QUANTITY', roles: { entity: [id] }, own: { property: 'seats' }, at: item.place('seats') },
    { value },
  );
}

/** Scripts in which the family name comes first, without a space. */
const FAMILY_NAME_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u;

/**
 * The name made of the parts of a name, at the position of the first one; undefined if there are none. Of a peer it is the title,
 * whose given names then stay unread, and are counted: "Lady Hale of Richmond".
 */
function nameOfParts(item: PopoloObject): TextValue | undefined {
  const title = item.has('lordname') ? 'lordname' : 'lordofname';
  return item.has(title) ? titleOfParts(item) : nameInOrder(item);
}

function titleOfParts(item: PopoloObject): TextValue | undefined {
  const [prefix, name, place] = ['honorific_prefix', 'lordname', 'lordofname'].map((key) => item.text(key));
  const texts = [prefix?.text, name?.text, ...(place === undefined ? [] : ['of', place.text])];
  const at = prefix?.at ?? name?.at ?? place?.at;
  return at && { text: texts.filter((text) => text !== undefined).join(' '), at };
}

function nameInOrder(item: PopoloObject): TextValue | undefined {
  const given = item.text('given_name');
  const additional = item.text('additional_name');
  const family = item.text('family_name') ?? item.text('surname');
  // Some files repeat the first of all given names: Brenda, then Brenda Marjorie.
  const isRepeated = given !== undefined && additional?.text.startsWith(`${given.text} `) === true;
  const before = [isRepeated ? undefined : given, additional, item.text('patronymic_name')];
  const parts = [...before, family].filter((part) => part !== undefined);
  const [first] = parts;
  if (first === undefined) return undefined;
  const texts = parts.map(({ text }) => text);
  const isFamilyFirst = family !== undefined && texts.every((part) => FAMILY_NAME_FIRST.test(part));
  const text = isFamilyFirst ? [family.text, ...texts.slice(0, -1)].join('') : texts.join(' ');
  return { text, at: first.at };
}
