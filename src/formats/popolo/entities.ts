/** Reads persons, organizations, posts, areas and events of a Popolo file: their names, existence and relations. */
import type { RelationType } from '../../domain/model/kinds.ts';
import type { Identifier } from '../../domain/model/record.ts';
import { claimDates, claimSources } from './claimParts.ts';
import { COLLECTION_KEYS, COLLECTIONS, type Collection } from './collections.ts';
import { areaSentence, FILING_FORM } from './conventions.ts';
import type { PopoloObject, TextValue } from './popoloObject.ts';
import type { PopoloRecordBuilder } from './recordBuilder.ts';

/** The classification that EveryPolitician uses for the time between two elections. */
const LEGISLATIVE_PERIOD = 'legislative period';

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
  builder.addEntity(
    {
      id,
      kind: COLLECTIONS[collection],
      category: type?.text,
      identifiers: [...builder.ids.identifiers(original.text), ...identifiersOf(item, builder)],
    },
    item,
  );
  const sources = claimSources(item, builder);
  readNames(collection, id, item, sources, builder);
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

function readNames(
  collection: Collection,
  id: string,
  item: PopoloObject,
  sources: readonly string[],
  builder: PopoloRecordBuilder,
): void {
  const name = item.text(COLLECTION_KEYS[collection].name) ?? nameOfParts(item);
  if (name !== undefined)
    builder.addFact(
      { kind: 'NAME', roles: { entity: [id] }, own: { text: name.text, nameKind: 'OFFICIAL' }, at: name.at },
      { derivedFrom: sources },
    );
  const sorted = collection === 'persons' ? item.text('sort_name') : undefined;
  // Lists file the person by "Surname, Given"; other sort keys are no names.
  if (sorted !== undefined && FILING_FORM.test(sorted.text))
    builder.addFact(
      {
        kind: 'NAME',
        roles: { entity: [id] },
        own: { text: sorted.text, nameKind: 'FILING_FORM' },
        at: sorted.at,
      },
      { derivedFrom: sources },
    );
  else if (sorted !== undefined)
    builder.unsupported.add('sort_name of persons that is not of the form "Surname, Given"', sorted.at);
  for (const other of item.list('other_names', `other_names of ${collection}`)) {
    const text = other.text('name') ?? nameOfParts(other);
    const language = other.text('lang');
    const note = other.text('note');
    const { claim } = claimDates(other, 'start_date', 'end_date');
    if (language !== undefined && !LANGUAGE.test(language.text))
      builder.unsupported.add(
        'languages of names that are not language tags such as en or zh-Hant',
        language.at,
      );
    if (text === undefined) other.reportMissing('name', 'add the name');
    else
      builder.addFact(
        {
          kind: 'NAME',
          roles: { entity: [id] },
          own: {
            text: text.text,
            nameKind: 'ALIAS',
            ...(language !== undefined && LANGUAGE.test(language.text) ? { language: language.text } : {}),
          },
          at: text.at,
        },
        { ...claim, note: note?.text },
      );
    other.countUnread(builder.unsupported);
  }
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
  if (collection === 'events')
    relation(
      category === LEGISLATIVE_PERIOD ? 'BELONGS_TO' : 'ORGANIZED_BY',
      'organization_id',
      'organizations',
    );
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

const PARTS = ['given_name', 'additional_name', 'patronymic_name', 'family_name'] as const;

/** Scripts in which the family name comes first, without a space. */
const FAMILY_NAME_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u;

/** The name made of the parts of a name, at the position of the first one; undefined if there are none. */
function nameOfParts(item: PopoloObject): TextValue | undefined {
  const parts = PARTS.flatMap((key) => item.text(key) ?? []);
  const [first] = parts;
  if (first === undefined) return undefined;
  const texts = parts.map(({ text }) => text);
  const [family] = item.text('family_name') === undefined ? [] : texts.slice(-1);
  const text =
    family !== undefined && texts.every((part) => FAMILY_NAME_FIRST.test(part))
      ? [family, ...texts.slice(0, -1)].join('')
      : texts.join(' ');
  return { text, at: first.at };
}
