/** Reads the `identity` element of a record: entity type, names and identifiers. */
import type { NameKind } from '../../domain/model/kinds.ts';
import type { EntityRecord, Identifier } from '../../domain/model/record.ts';
import { quoteValue } from '../../formats/problem.ts';
import type { XmlElement } from '../xml/element.ts';
import { identifier } from './control.ts';
import { datesIn } from './dates.ts';
import { languageTag } from './languageTag.ts';
import type { EacRecordBuilder } from './recordBuilder.ts';

/** The `localType` of a name entry that is only the label of the entity. */
const LABEL_TYPE = 'urn:fasti:label';

/** The `localType` of a short name. */
const SHORT_TYPE = 'urn:fasti:short';

/** The `localType` of a name under which lists file the entity. */
const FILING_TYPE = 'urn:fasti:filing';

/** Kinds of names that EAC-CPF has no element for, by `localType`. */
const LOCAL_KINDS: Readonly<Record<string, NameKind>> = {
  [SHORT_TYPE]: 'SHORT',
  [FILING_TYPE]: 'FILING_FORM',
};

/** The authority that files of earlier versions name where EAC-CPF requires the rules of a name form and none were known. */
const OWN_AUTHORITY = 'fasti';

/** The kind and category for an entity type of EAC-CPF. */
export type EntityType = Pick<EntityRecord, 'kind' | 'category'>;

const TYPES: Readonly<Record<string, EntityType>> = {
  person: { kind: 'PERSON' },
  corporatebody: { kind: 'ORGANIZATION' },
  family: { kind: 'ORGANIZATION', category: 'family' },
};

/** The type for a word or the last part of a web address: `person`, `.../term#CorporateBody`. */
export const entityTypeOf = (word: string | undefined): EntityType | undefined =>
  TYPES[word?.replace(/^.*[#/]/, '').toLowerCase() ?? ''];

/** The entity type; null after an error if it is missing or unknown. */
export function readEntityType(identity: XmlElement, builder: EacRecordBuilder): EntityType | null {
  const element = identity.child('entityType');
  const word = element?.attribute('value') ?? element?.text();
  element?.markRead();
  const type = entityTypeOf(word);
  if (type !== undefined) return type;
  builder.context.problems.error(
    element?.at ?? identity.at,
    word === undefined || word === '' ? 'MISSING_KEY' : 'INVALID_VALUE',
    word === undefined || word === ''
      ? 'the record has no entityType'
      : `the entityType ${quoteValue(word)} is unknown`,
    'write person, corporateBody or family',
  );
  return null;
}

/** Registers whose name people write in front of the number. */
const REGISTER = /^(ISNI|SIRET|SIREN|RNA|VIAF|ORCID|GND)\s*:?\s*(?=\d|[A-Z]\d)/i;

export function readIdentifiers(identity: XmlElement): Identifier[] {
  return identity.children('entityId', 'identityId').flatMap((element) => {
    const type = element.attribute('localType') ?? element.attribute('vocabularySource');
    const url = element.attribute('valueURI');
    const text = element.text();
    if (text === '') return [];
    const register = REGISTER.exec(text);
    const scheme = (type ?? register?.[1] ?? 'entity id').toLowerCase();
    const value = register === null ? text : text.slice(register[0].length);
    return [identifier(scheme, value, url ?? addressOf({ scheme, value }))];
  });
}

/** The address that follows from an identifier; undefined if none does. */
const addressOf = ({ scheme, value }: Pick<Identifier, 'scheme' | 'value'>): string | undefined =>
  identifier(scheme, value, scheme === 'wikidata' ? `https://www.wikidata.org/entity/${value}` : undefined)
    .url;

/** Adds the names as facts, and returns the label if the file has one that is not a name. */
export function readNames(
  identity: XmlElement,
  id: string,
  builder: EacRecordBuilder,
  sourcesOf: (element: XmlElement) => readonly string[],
): string | undefined {
  let label: string | undefined;
  for (const one of identity.children('nameEntry', 'nameEntryParallel', 'nameEntrySet')) {
    const entries = one.name === 'nameEntry' ? [one] : one.children('nameEntry');
    const common = one.name === 'nameEntry' ? [] : nameDates(one, builder);
    const isAuthorized = one.name !== 'nameEntry' && authority(one) !== undefined;
    for (const entry of entries) {
      const text = builder.limited(nameText(entry), entry);
      if (text === '') {
        builder.context.problems.warning(
          entry.at,
          'NO_VALUE',
          'the nameEntry has no name',
          'add a part element',
        );
      } else if (entry.attribute('localType') === LABEL_TYPE) {
        if (text !== id) label = text;
      } else addName(entry, text, common, isAuthorized);
    }
  }
  return label;

  function addName(
    entry: XmlElement,
    text: string,
    common: ReturnType<typeof datesIn>,
    isAuthorized: boolean,
  ): void {
    const own = nameDates(entry, builder);
    const { nameKind, note } = nameForm(entry, isAuthorized);
    const language =
      entry.attribute('xml:lang') ?? entry.attribute('lang') ?? entry.attribute('languageOfElement');
    const script = entry.attribute('scriptCode') ?? entry.attribute('scriptOfElement');
    const sources = sourcesOf(entry);
    const add = (text: string, nameKind: NameKind | undefined, note?: string): void =>
      builder.addFacts(
        {
          kind: 'NAME',
          roles: { entity: [id] },
          properties: { text, language: languageTag(language, script), nameKind },
          element: entry,
          sources,
          note,
        },
        own.length > 0 ? own : common,
      );
    add(text, nameKind, note);
    const form = builder.limited(filingForm(entry), entry);
    if (form !== '' && form !== text) add(form, 'FILING_FORM');
  }
}

const nameDates = (element: XmlElement, builder: EacRecordBuilder) =>
  element.children('useDates').flatMap((dates) => datesIn(dates, builder.warnings));

/** The rules or agency that authorized a name form; empty if it is authorized without naming any; undefined if it is not. */
function authority(element: XmlElement): string | undefined {
  const by = element.child('authorizedForm')?.text();
  if (by !== undefined) return by;
  const status = element.attribute('status')?.toLowerCase();
  const preferred = element.attribute('preferredForm')?.toLowerCase();
  const localType = element.attributes.get('localType')?.value;
  if (status === 'authorized' || preferred === 'true') return '';
  if (localType === 'autorisée' || localType === 'authorized') {
    element.attribute('localType');
    return '';
  }
  return undefined;
}

interface NameForm {
  readonly nameKind: NameKind | undefined;
  /** The rules or agencies behind the form. */
  readonly note: string | undefined;
}

function nameForm(entry: XmlElement, setIsAuthorized: boolean): NameForm {
  const authorized = authority(entry);
  const alternative = entry.child('alternativeForm')?.text();
  const transliteration = entry.attribute('transliteration');
  const notes = [
    { what: 'authorized form', by: authorized },
    { what: 'alternative form', by: alternative },
    { what: 'transliteration', by: transliteration },
  ].flatMap(({ what, by }) => (by && by !== OWN_AUTHORITY ? `${what}: ${by}` : []));
  const isAlternative =
    alternative !== undefined || entry.attribute('status')?.toLowerCase() === 'alternative';
  const localKind = LOCAL_KINDS[entry.attributes.get('localType')?.value ?? ''];
  if (localKind !== undefined) entry.attribute('localType');
  const nameKind =
    transliteration !== undefined
      ? 'TRANSLITERATION'
      : authorized !== undefined || setIsAuthorized
        ? 'OFFICIAL'
        : isAlternative
          ? 'ALIAS'
          : localKind;
  return { nameKind, note: notes.length === 0 ? undefined : notes.join('; ') };
}

const partsOf = (entry: XmlElement): readonly XmlElement[] =>
  entry.children('part').filter((part) => part.text() !== '');

/** The parts, joined with commas unless they end with punctuation, or a surname follows given names. */
function nameText(entry: XmlElement): string {
  let [name, before]: [string, PartRole | undefined] = ['', undefined];
  for (const part of partsOf(entry)) {
    const role = roleOf(part);
    const isOne = /(^|[,;:.(])$/.test(name) || (before === 'GIVEN' && role === 'SURNAME');
    name = `${name}${isOne ? '' : ','} ${part.text()}`.trimStart();
    before = role;
  }
  return name;
}

type PartRole = 'SURNAME' | 'GIVEN';

/** What archives call the parts by which a name is filed, without spaces and signs; "sirname" is how some programs spell it. */
const PART_ROLES: ReadonlyMap<string, PartRole> = new Map([
  ...['surname', 'sirname', 'familyname', 'lastname', 'nom'].map((type) => [type, 'SURNAME'] as const),
  ...['forename', 'firstname', 'givenname', 'prénom', 'prenom'].map((type) => [type, 'GIVEN'] as const),
]);

/** What a part says that it is, as a word or the last part of a web address. */
const roleOf = (part: XmlElement): PartRole | undefined =>
  PART_ROLES.get(
    (part.attributes.get('localType')?.value ?? '')
      .replace(/^.*[#/]/, '')
      .toLowerCase()
      .replaceAll(/[\s_-]/g, ''),
  );

/** "Surname, Given" of the parts that say what they are; empty without both. */
function filingForm(entry: XmlElement): string {
  const textOf = (role: PartRole): string =>
    partsOf(entry)
      .filter((part) => roleOf(part) === role && part.attribute('localType') !== undefined)
      .map((part) => part.text())
      .join(' ');
  const [surname, given] = [textOf('SURNAME'), textOf('GIVEN')];
  return surname === '' || given === '' ? '' : `${surname}, ${given}`;
}
