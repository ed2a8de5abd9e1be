/** Writes the `identity` element of a record: entity type, identifiers and names. */
import type { NameKind } from '../../domain/model/kinds.ts';
import type { EntityRecord, FactRecord, SourceRecord } from '../../domain/model/record.ts';
import { type XmlNode, xml } from '../xml/write.ts';
import { dateElements } from './dateElements.ts';
import { entityTypeWord, FILING_TYPE, LABEL_TYPE, OWN_AUTHORITY, SHORT_TYPE } from './identity.ts';
import { recordIdOf } from './writeControl.ts';

const TOKEN = /^[\w.:-]+$/;

export function identityElement(
  entity: EntityRecord,
  names: readonly FactRecord[],
  dataset: string,
  sources: ReadonlyMap<string, SourceRecord>,
): XmlNode {
  const recordId = recordIdOf(entity, dataset);
  const identifiers = entity.identifiers.filter(
    ({ scheme, value }) => !(scheme === dataset && value === recordId),
  );
  const label = entity.label ?? (names.length === 0 ? entity.id : undefined);
  return xml(
    'identity',
    {},
    identifiers.map(({ scheme, value }) => xml('entityId', { localType: scheme }, value)),
    xml('entityType', {}, entityTypeWord(entity)),
    names.map((name) => nameElement(name, sources)),
    label === undefined ? undefined : xml('nameEntry', { localType: LABEL_TYPE }, xml('part', {}, label)),
  );
}

const LOCAL_TYPES: Readonly<Partial<Record<NameKind, string>>> = {
  SHORT: SHORT_TYPE,
  FILING_FORM: FILING_TYPE,
};

/** The text, in two parts if it is the filing form "Surname, Given". */
function partsOf({ nameKind, text = '' }: FactRecord): XmlNode[] {
  const [, surname, given] = (nameKind === 'FILING_FORM' && /^([^,]*[^,;:.(]), ([^,]+)$/.exec(text)) || [];
  return surname === undefined || given === undefined
    ? [xml('part', {}, text)]
    : [xml('part', { localType: 'surname' }, surname), xml('part', { localType: 'forename' }, given)];
}

/** Whether a note only says who made the form of a name, which has elements of its own. */
export const isFormNote = (note: string): boolean =>
  note
    .split('; ')
    .every((part) => /^(?:(?:authorized|alternative) form|transliteration): [\w.:-]+$/.test(part));

function nameElement(name: FactRecord, sources: ReadonlyMap<string, SourceRecord>): XmlNode {
  const notes = name.claims.flatMap(({ note }) => note?.split('; ') ?? []);
  /** The rules or agency that the imported record gave for the form. */
  const noted = (what: string, isOne: boolean): string | undefined => {
    const by = notes.find((part) => part.startsWith(`${what}: `))?.slice(what.length + 2);
    if (by !== undefined && TOKEN.test(by)) return by;
    return isOne ? OWN_AUTHORITY : undefined;
  };
  const form = (element: string, by: string | undefined): XmlNode | undefined =>
    by === undefined ? undefined : xml(element, {}, by);
  const [dates] = dateElements(name, sources);
  const script = name.language?.split('-').find((part) => /^[A-Z][a-z]{3}$/.test(part));
  return xml(
    'nameEntry',
    {
      'xml:lang': name.language,
      scriptCode: script,
      transliteration: noted('transliteration', name.nameKind === 'TRANSLITERATION'),
      localType: name.nameKind && LOCAL_TYPES[name.nameKind],
    },
    partsOf(name),
    dates === undefined ? undefined : xml('useDates', {}, dates),
    form('authorizedForm', noted('authorized form', name.nameKind === 'OFFICIAL')),
    form('alternativeForm', noted('alternative form', name.nameKind === 'ALIAS')),
  );
}
