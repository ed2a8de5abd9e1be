/** Stored records in words, for people who review a change: names instead of ids, times as labels. */
import { countLabel } from '../../domain/labels/countLabel.ts';
import { factLabel } from '../../domain/labels/factLabel.ts';
import { dateLabel, intervalLabel, limitsBeside, limitsLabel } from '../../domain/labels/intervalLabel.ts';
import { addTo } from '../../domain/model/addTo.ts';
import { RELATION_TYPES, SUPPORTS } from '../../domain/model/kinds.ts';
import type { ClaimRecord } from '../../domain/model/record.ts';
import { wordsIn } from '../../domain/model/wordsIn.ts';
import { claimRecordOf, namedEntities } from '../../store/codec/claim.ts';
import { accountsIn, impliedIn, shownTimeOf } from '../../store/codec/fact.ts';
import {
  listOf,
  type Props,
  type StoredClaim,
  type StoredFact,
  type StoredRecord,
  textOf,
} from '../../store/codec/storedRecord.ts';
import { rolesOf } from '../../store/graphLayout.ts';
import {
  type Description,
  describeStored,
  oneLine,
  placeText,
  qualifiers,
  quoteText,
  textPart,
} from './description.ts';
import { STATED } from './difference.ts';

/** The name of the record with an id. */
export type NameOf = (id: string) => string;

const LANGUAGE = 'en';

/** The properties that are shown, by their stored names, where these are no words. */
const WORDS: Readonly<Record<string, string>> = {
  acting: 'acting',
  aliases: 'ids merged into it',
  began: 'how it began',
  bodyId: 'belongs to',
  dateBasis: 'how the date is known',
  dateText: 'the date as written',
  disputedParts: 'sources disagree about',
  ended: 'how it ended',
  givenLabel: 'label in the file',
  groupText: 'group',
  mergedInto: 'merged into',
  nameKind: 'kind of name',
  plannedEnd: 'planned end',
  plannedStart: 'planned start',
  sourceKind: 'kind',
  textDigest: 'digest of the text',
  voice: 'speaks for',
};
/** Those whose names are words; what files can withdraw is shown too. */
const PLAIN = wordsIn('label property reason role support term text title type');
const IDS = new Set(['bodyId', 'mergedInto', 'voice']);
const DATES = new Set(['date', 'plannedEnd', 'plannedStart']);
const ENUMERATED = new Set(wordsIn('disputedParts format nameKind reliability support type'));
const SHOWN = new Set([...Object.keys(WORDS), ...PLAIN, ...STATED]);

/** What a property is called: "how it began", "on behalf of". */
export const propertyWords = (property: string): string =>
  WORDS[property] ?? property.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** The value of a property in words. */
export function valueWords(property: string, value: string, nameOf: NameOf): string {
  if (IDS.has(property)) return nameOf(value);
  if (DATES.has(property)) return dateLabel(value, LANGUAGE);
  return ENUMERATED.has(property) ? value.toLowerCase().replaceAll('_', ' ') : value;
}

/** A record in words, with the values that people know. */
export function describeInWords(record: StoredRecord, nameOf: NameOf): Description {
  const properties = new Map<string, string>();
  if ('claims' in record) addFactWords(record, nameOf, properties);
  else if ('kind' in record) properties.set('label', nameWords(record, nameOf));
  for (const [property, value] of describeStored(record).properties)
    if (SHOWN.has(property) && !properties.has(property))
      properties.set(property, valueWords(property, value, nameOf));
  const claims = new Map<string, string[]>();
  if ('claims' in record)
    for (const claim of record.claims) addTo(claims, nameOf(claim.source), claimWords(claim, nameOf));
  return { properties, claims };
}

function addFactWords(fact: StoredFact, nameOf: NameOf, properties: Map<string, string>): void {
  const { kind, roles, props } = fact;
  for (const [name, { relationship }] of rolesOf(kind)) {
    const names = roles
      .filter((link) => link.relationship === relationship)
      .map(({ entity }) => nameOf(entity));
    if (names.length > 0) properties.set(name, names.join(', '));
  }
  const time = timeWords(props);
  if (time !== null) properties.set('time', time);
  const limits = limitWords(props, nameOf);
  if (limits.length > 0) properties.set('by other records', limits.join('; '));
}

/** When a fact held; null where nothing says it. */
export function timeWords(props: Props): string | null {
  const { start, end, endKind } = shownTimeOf(props);
  const support = SUPPORTS.find((known) => known === props.support) ?? 'ASSERTED';
  if (start === null && end === null && support === 'ASSERTED') return null;
  return intervalLabel({ start, end, endKind, accounts: accountsIn(props.accounts), support }, LANGUAGE);
}

/** The limits that other facts set: "not after 2 Jan 2009"; null where there are none. */
export const limitLabel = (props: Props): string | null =>
  limitsLabel(limitsBeside(shownTimeOf(props), impliedIn(props.implied)), LANGUAGE);

/** The limits that other facts set, each with the fact: "not after 2 Jan 2009 (Ben Cole)". */
function limitWords(props: Props, nameOf: NameOf): string[] {
  const { notBefore, notAfter, ongoing } = limitsBeside(shownTimeOf(props), impliedIn(props.implied));
  return [notBefore && { notBefore, notAfter: null }, notAfter && { notBefore: null, notAfter }].flatMap(
    (limit) => {
      if (limit === null) return [];
      const because = limit.notBefore ?? limit.notAfter;
      return `${limitsLabel({ ...limit, ongoing }, LANGUAGE)} (${nameOf(because?.because ?? '')})`;
    },
  );
}

/** A claim in words: `Mar 1998 – 6 May 2002, page 3, "has been mayor since March"`; `says so` without anything else. */
function claimWords(claim: StoredClaim, nameOf: NameOf): string {
  const said = claimRecordOf(claim);
  const { acting, replaces, replacedBy, by, value } = said;
  const parts = [
    ...claimTime(said),
    ...textPart('for', said.duration),
    ...(value === undefined ? [] : [countLabel(value, LANGUAGE)]),
    ...(acting === undefined ? [] : [acting ? 'acting' : 'not acting']),
    ...textPart('began by', said.began),
    ...textPart('ended by', said.ended),
    ...textPart('replaces', replaces && nameOf(replaces)),
    ...textPart('replaced by', replacedBy && nameOf(replacedBy)),
    ...qualifiers({ ...said, by: by && nameOf(by), derivedFrom: said.derivedFrom.map(nameOf) }),
    ...said.locators.map(placeText),
    ...quoteText(said),
    ...textPart('note:', said.note),
  ];
  return parts.length === 0 ? 'says so' : parts.join(', ');
}

function claimTime({ date, start, end, attested, dateText }: ClaimRecord): string[] {
  const isOpen = end === '..';
  const time = {
    start: start ?? null,
    end: isOpen ? null : (end ?? null),
    endKind: isOpen ? 'ONGOING' : 'UNKNOWN',
  } as const;
  return [
    ...(date === undefined ? [] : [dateLabel(date, LANGUAGE)]),
    ...(time.start === null && time.end === null
      ? isOpen
        ? ['still so']
        : []
      : [intervalLabel({ ...time, support: 'ASSERTED' }, LANGUAGE)]),
    ...(attested === undefined
      ? []
      : [`seen ${attested === '..' ? 'still so' : dateLabel(attested, LANGUAGE)}`]),
    ...(dateText === undefined ? [] : [`written "${dateText}"`]),
  ];
}

/** What a record is called, in one line: its title, its label, or the label of a fact: "Anna Berg, Mayor". */
export const nameWords = (record: StoredRecord, nameOf: NameOf): string => oneLine(nameIn(record, nameOf));

function nameIn(record: StoredRecord, nameOf: NameOf): string {
  const { props } = record;
  if (!('kind' in record)) return textOf(props, 'title') ?? record.id;
  // A merged entity has no label of its own.
  if (!('claims' in record)) return textOf(props, 'label') ?? textOf(props, 'givenLabel') ?? record.id;
  const { kind } = record;
  const roles: Record<string, string[]> = {};
  for (const { relationship, entity } of record.roles)
    roles[relationship] = [...(roles[relationship] ?? []), nameOf(entity)];
  const label = factLabel(
    kind,
    {
      roles,
      acting: props.acting === true,
      vacant: props.vacant === true,
      role: textOf(props, 'role'),
      groupText: textOf(props, 'groupText'),
      type: RELATION_TYPES.find((type) => type === props.type),
      text: textOf(props, 'text'),
      property: textOf(props, 'property'),
      unit: textOf(props, 'unit'),
    },
    LANGUAGE,
  );
  return kind === 'NAME' ? `${roles.ENTITY?.join(', ')}: ${label}` : label;
}

/** The ids of the records that the words about a record name. */
export function idsNamedIn(record: StoredRecord): string[] {
  const { props } = record;
  const own = [...IDS].flatMap((property) => textOf(props, property) ?? []);
  if (!('claims' in record)) return own;
  return [
    ...own,
    ...record.roles.map(({ entity }) => entity),
    ...impliedIn(props.implied).map(({ because }) => because),
    ...record.claims.flatMap((claim) => [
      claim.source,
      ...namedEntities(claim).map(([, id]) => id),
      ...listOf(claim.props, 'derivedFrom'),
    ]),
  ];
}
