/** Writes the dates of a fact as EAC-CPF elements, which are read back as the same dates. */
import { type AssessedClaim, assess, countedClaims } from '../../domain/claims/consensus.ts';
import type { FactRecord, SourceRecord } from '../../domain/model/record.ts';
import { boundOf, readTyped } from '../../domain/time/typed/typedDate.ts';
import { type XmlNode, xml } from '../xml/write.ts';
import { DATE_TEXT_SEPARATOR, type EacDates, EDTF_TYPE } from './dates.ts';

/** The dates to write: those of the claims if they agree, otherwise their consensus. */
type WrittenDates = Omit<EacDates, 'element'>;

/** The elements for the dates of a fact; an empty list if it has none. */
export function dateElements(fact: FactRecord, sources: ReadonlyMap<string, SourceRecord>): XmlNode[] {
  const dates = datesOf(fact, sources);
  const { start, end, attested, dateText } = dates;
  if (attested !== undefined || (start === undefined && end === undefined && dateText !== undefined))
    return dateText !== undefined && attested === undefined
      ? [unread(dateText)]
      : [single(attested ?? '', dateText)];
  return start === undefined && end === undefined ? [] : [range(start, end, dateText)];
}

/** Whether the elements for the dates of a fact have the words of a source. */
export function keepsWords(
  fact: FactRecord,
  dateText: string,
  sources: ReadonlyMap<string, SourceRecord>,
): boolean {
  const textsIn = ({ content }: XmlNode): string[] =>
    content.flatMap((one) => (typeof one === 'string' ? one : textsIn(one)));
  const written = dateElements(fact, sources).flatMap(textsIn);
  return dateText.split(DATE_TEXT_SEPARATOR).every((words) => words === '' || written.includes(words));
}

function datesOf(fact: FactRecord, sources: ReadonlyMap<string, SourceRecord>): WrittenDates {
  const claims = assertedClaims(fact, sources);
  const [first, ...more] = claims;
  if (first === undefined) return {};
  const { start, end, date, dateText } = first;
  const attested = first.attested ?? date;
  const areEqual = more.every(
    (claim) =>
      claim.start === start && claim.end === end && claim.date === date && claim.attested === first.attested,
  );
  if (areEqual) return { start, end, attested, dateText };
  const assessed = assess(claims);
  const ongoing = assessed.endKind === 'ONGOING' ? '..' : undefined;
  return { start: assessed.start ?? undefined, end: ongoing ?? assessed.end ?? undefined };
}

/** The claims that count for a fact; an empty list if it is only planned, or only attributed to a speaker. */
export function assertedClaims(
  { claims }: FactRecord,
  sources: ReadonlyMap<string, SourceRecord>,
): AssessedClaim[] {
  const assessed = claims.map(
    (claim): AssessedClaim => ({
      ...claim,
      voice: sources.get(claim.source)?.voice ?? claim.source,
      sourceDate: sources.get(claim.source)?.date,
    }),
  );
  const { support, counted } = countedClaims(assessed);
  return support === 'ASSERTED' ? counted.filter(({ rank }) => rank !== 'DEPRECATED') : [];
}

/** The element for a text that was not read as a date. */
function unread(dateText: string): XmlNode {
  const [from = '', to] = dateText.split(DATE_TEXT_SEPARATOR);
  return to === undefined
    ? xml('date', {}, from)
    : xml('dateRange', {}, xml('fromDate', {}, from), xml('toDate', {}, to));
}

function single(edtf: string, dateText: string | undefined): XmlNode {
  const words = dateText ?? edtf;
  return boundOf(readTyped(words)) === edtf
    ? xml('date', normalForm(edtf), words)
    : xml('date', { ...normalForm(edtf), localType: EDTF_TYPE }, edtf);
}

function range(start: string | undefined, end: string | undefined, dateText: string | undefined): XmlNode {
  const [from, to] = dateText?.split(DATE_TEXT_SEPARATOR) ?? [start, end];
  const inWords = saysSame(from, start) && saysSame(to, end);
  const side = (name: string, words: string | undefined, edtf: string | undefined): XmlNode[] => {
    const text = inWords ? words : edtf;
    return text === undefined || text === ''
      ? []
      : [xml(name, edtf === undefined ? {} : normalForm(edtf), text)];
  };
  return xml(
    'dateRange',
    { localType: inWords ? undefined : EDTF_TYPE },
    side('fromDate', from, start),
    side('toDate', to, end),
  );
}

const saysSame = (words: string | undefined, edtf: string | undefined): boolean =>
  (boundOf(readTyped(words ?? '')) ?? undefined) === edtf;

const PLAIN = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** The attributes with the normalized form that other programs read. */
function normalForm(edtf: string): Record<string, string> {
  if (PLAIN.test(edtf)) return { standardDate: edtf };
  const [, from = '', to = ''] = /^\[([\d-]*)\.\.([\d-]*)\]$/.exec(edtf) ?? [];
  return {
    ...(PLAIN.test(from) ? { notBefore: from } : {}),
    ...(PLAIN.test(to) ? { notAfter: to } : {}),
  };
}
