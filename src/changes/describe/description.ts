/** What a person sees of a stored record, to see what a plan changes. */

import { addTo } from '../../domain/model/addTo.ts';
import { countText } from '../../domain/model/decimal.ts';
import type { ClaimRecord, Locator } from '../../domain/model/record.ts';
import { spanText } from '../../domain/time/edtf/spanText.ts';
import { claimRecordOf } from '../../store/codec/claim.ts';
import type {
  Props,
  StoredClaim,
  StoredEntity,
  StoredFact,
  StoredRecord,
  StoredSource,
} from '../../store/codec/storedRecord.ts';
import { rolesOf } from '../../store/graphLayout.ts';

/** The properties of a record by name, and its claims by source, each as a text of one line. */
export interface Description {
  readonly properties: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, readonly string[]>;
}

/** Values that most records have; they are left out. */
const USUAL: Readonly<Record<string, string>> = {
  support: 'ASSERTED',
  conflict: 'false',
  endKind: 'UNKNOWN',
};

/** A value as a text of one line. */
export const oneLine = (value: unknown): string =>
  (Array.isArray(value)
    ? value.map((item) => String(item).replaceAll('\t', ' ').trim()).join(', ')
    : String(value)
  ).replaceAll(/\s*\n\s*/g, ' ');

const textsOf = (props: Props): Map<string, string> =>
  new Map(
    Object.entries(props)
      .filter(([key, value]) => USUAL[key] !== String(value))
      .map(([key, value]) => [key, oneLine(value)]),
  );

export const describeStored = (record: StoredRecord): Description =>
  'claims' in record ? describeFact(record) : describeRecord(record);

/** A fact: its kind, roles and properties, and its claims. */
function describeFact(fact: StoredFact): Description {
  const { kind, implied, ...rest } = fact.props;
  const props = textsOf(rest);
  const properties = new Map<string, string>([['kind', fact.kind]]);
  for (const [name, { relationship }] of rolesOf(fact.kind)) {
    props.delete(`${name}Id`);
    const ids = fact.roles.filter((link) => link.relationship === relationship).map(({ entity }) => entity);
    if (ids.length > 0) properties.set(name, ids.join(', '));
  }
  for (const [key, value] of props) properties.set(key, value);
  if (Array.isArray(implied)) properties.set('implied', implied.map(String).map(impliedText).join(', '));
  const claims = new Map<string, string[]>();
  for (const claim of fact.claims) addTo(claims, claim.source, claimText(claim));
  return { properties, claims };
}

/** An entity or a source. */
function describeRecord({ props: { kind, ...rest }, ...record }: StoredEntity | StoredSource): Description {
  const properties = textsOf(rest);
  return {
    properties: 'kind' in record ? new Map([['kind', record.kind], ...properties]) : properties,
    claims: new Map(),
  };
}

/**
 * An implied bound, for example `not before 1998-03-01 because of existence/mayor`.
 * @param stored `START` or `END`, the day, and the fact that implies the bound, separated by tabs; `?` follows a doubted one
 */
function impliedText(stored: string): string {
  const [bound = '', day = '', because = '', doubt] = stored.split('\t');
  const date = spanText(Number(day), Number(day)) ?? day;
  return `${bound === 'START' ? 'not before' : 'not after'} ${date}${doubt === undefined ? '' : ', perhaps,'} because of ${because}`;
}

/** The most characters of a quotation. */
const LONGEST_QUOTE = 60;

/** A claim in one line, for example `start 1998-03, end .., at page 3, "has been mayor since March"`; `says so` for a claim with a source only. */
function claimText(claim: StoredClaim): string {
  const said = claimRecordOf(claim);
  const parts = [
    ...(['date', 'start', 'end', 'attested'] as const).flatMap((key) => textPart(key, said[key])),
    ...textPart('written', said.dateText),
    ...textPart('for', said.duration),
    ...(said.value === undefined ? [] : [`value ${countText(said.value)}`]),
    ...(said.acting === undefined ? [] : [said.acting ? 'acting' : 'not acting']),
    ...textPart('began', said.began),
    ...textPart('ended', said.ended),
    ...textPart('replaces', said.replaces),
    ...textPart('replaced by', said.replacedBy),
    ...qualifiers(said),
    ...said.locators.map((locator) => `at ${placeText(locator)}`),
    ...quoteText(said),
    ...textPart('note', said.note),
  ];
  return parts.length === 0 ? 'says so' : parts.join(', ');
}

export const quoteText = ({ quote }: ClaimRecord): string[] =>
  quote === undefined ? [] : [`"${cut(quote)}"`];

export const textPart = (word: string, value: string | undefined): string[] =>
  value === undefined ? [] : [`${word} ${value}`];

export const qualifiers = ({ status, modality, rank, by, rule, derivedFrom }: ClaimRecord): string[] => [
  ...(status === 'STATED' ? [] : [status.toLowerCase()]),
  ...(by === undefined ? [] : [`to ${by}`]),
  ...textPart('by', rule),
  ...(derivedFrom.length === 0 ? [] : [`from ${derivedFrom.join(', ')}`]),
  ...(modality === 'ASSERTED' ? [] : [modality.toLowerCase()]),
  ...(rank === 'NORMAL' ? [] : [rank.toLowerCase()]),
];

export const placeText = ({ page, paragraph, written, start, end }: Locator): string =>
  [
    ...textPart('page', page),
    ...textPart('paragraph', paragraph),
    ...(written === undefined ? [] : [written]),
    ...(start === undefined || end === undefined ? [] : [`${start}-${end}`]),
  ].join(' ');

const cut = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}...` : text;
