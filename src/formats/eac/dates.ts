/** Dates of EAC-CPF elements as EDTF, never more exact than the text that people read. */
import type { Edtf } from '../../domain/time/edtf/edtf.ts';
import { EdtfError } from '../../domain/time/edtf/edtfError.ts';
import { readEdtf } from '../../domain/time/edtf/readEdtf.ts';
import { quoteValue } from '../problem.ts';
import type { XmlElement } from '../xml/element.ts';
import { readDateText } from './dateText.ts';
import type { WarningSummary } from './warningSummary.ts';

/** `localType` of dates that Fasti wrote: their text is EDTF. */
export const EDTF_TYPE = 'urn:fasti:edtf';

/** What one date, or range of dates, says: EDTF texts, an end `..` for "still so", and the words of the record. */
export interface EacDates {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly attested?: string | undefined;
  readonly dateText?: string | undefined;
  /** The element that says so. */
  readonly element: XmlElement;
}

/** Between the words of a start and of an end. */
export const DATE_TEXT_SEPARATOR = ' – ';

/**
 * The dates in an element: of each `dateRange` and `date`, also within `dateSet`. Empty ones are left out.
 * A single date only says that it was so at some moment of it.
 */
export function datesIn(element: XmlElement, warnings: WarningSummary): EacDates[] {
  return element.children('dateRange', 'date', 'dateSet').flatMap((one) => {
    if (one.name === 'dateSet') return datesIn(one, warnings);
    const dates = one.name === 'dateRange' ? rangeOf(one, warnings) : singleOf(one, warnings);
    return dates === null ? [] : [dates];
  });
}

interface Side {
  readonly edtf: string | undefined;
  readonly text: string;
}

function rangeOf(range: XmlElement, warnings: WarningSummary): EacDates | null {
  const isEdtf = range.attribute('localType') === EDTF_TYPE;
  const side = (name: string): Side => {
    const element = range.child(name);
    return element === undefined ? { edtf: undefined, text: '' } : sideOf(element, isEdtf, warnings);
  };
  const from = side('fromDate');
  const to = side('toDate');
  const start = from.edtf === '..' ? undefined : from.edtf;
  if (start === undefined && to.edtf === undefined && from.text === '' && to.text === '') return null;
  const written = (to.text === '' ? [from.text] : [from.text, to.text]).join(DATE_TEXT_SEPARATOR).trim();
  const plainEnd = to.edtf === undefined || (to.edtf === '..' && to.text === '') ? '' : to.edtf;
  const same = isEdtf || written === '' || ((start ?? '') === from.text && plainEnd === to.text);
  return { start, end: to.edtf, dateText: same ? undefined : written, element: range };
}

function singleOf(element: XmlElement, warnings: WarningSummary): EacDates | null {
  const isEdtf = element.attribute('localType') === EDTF_TYPE;
  const range = /^(\d{4})\s*[-–—]\s*(\d{4})$/.exec(element.plainText());
  if (range?.[1] !== undefined && range[2] !== undefined && range[1] <= range[2]) {
    const dateText = element.text();
    return { start: range[1], end: range[2], dateText, element };
  }
  const { edtf, text } = sideOf(element, isEdtf, warnings);
  if (edtf === undefined && text === '') return null;
  const attested = edtf === '..' ? undefined : edtf;
  return { attested, dateText: isEdtf || text === '' || text === attested ? undefined : text, element };
}

function sideOf(element: XmlElement, isEdtf: boolean, warnings: WarningSummary): Side {
  const text = element.text();
  const standard = element.attribute('standardDate');
  const notBefore = element.attribute('notBefore');
  const notAfter = element.attribute('notAfter');
  const status = element.attribute('status');
  if (isEdtf && text !== '') return { edtf: text === '..' ? text : checked(text, element, warnings), text };
  if (isOtherCalendar(element)) {
    if (text !== '' || standard !== undefined)
      warnings.note(
        'DATE_UNREAD',
        element.at,
        `the date ${quoteValue(text || (standard ?? ''))} is not Gregorian`,
      );
    return { edtf: undefined, text };
  }
  if (notBefore !== undefined || notAfter !== undefined) {
    const limits = `[${notBefore ?? ''}..${notAfter ?? ''}]`;
    if (standard !== undefined)
      warnings.note('DATE_COARSENED', element.at, `${standard} is taken as ${limits}`);
    return { edtf: checked(limits, element, warnings), text };
  }
  const normal = standard === undefined ? undefined : checked(standard, element, warnings);
  const edtf = marked(agreed(normal, text, element, warnings), element.attribute('certainty'));
  if (edtf === undefined && status === 'ongoing') return { edtf: '..', text };
  if (edtf !== undefined && status !== undefined)
    warnings.note('DATE_CONTRADICTED', element.at, `${edtf} stands beside status ${quoteValue(status)}`);
  return { edtf, text };
}

/** An attribute such as `era="bce"` or `calendar="julian"` that makes the text mean another day. */
function isOtherCalendar(element: XmlElement): boolean {
  const era = element.attribute('era')?.toLowerCase() ?? 'ce';
  const calendar = element.attribute('calendar')?.toLowerCase() ?? 'gregorian';
  return !['ce', 'ad'].includes(era) || calendar !== 'gregorian';
}

function checked(text: string, element: XmlElement, warnings: WarningSummary): string | undefined {
  // A range in one attribute is one date somewhere between its ends; times of day are of no use here.
  const plain = text.replace(/T[\d:.]+(Z|[+-][\d:]+)?/g, '');
  const day = plain.includes('/')
    ? `[${plain
        .replace('/', '..')
        .replace(/^\.\.+/, '..')
        .replace(/\.\.+$/, '..')}]`
    : plain;
  try {
    readEdtf(day);
    return day;
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    warnings.note('DATE_UNREAD', element.at, error.message.replace(/; [^;]*$/, ''));
    return undefined;
  }
}

/** Doubt that an attribute declares; only plain dates can be marked. */
function marked(edtf: string | undefined, certainty: string | undefined): string | undefined {
  if (edtf === undefined || certainty === undefined || !/^-?\d{4}(-\d{2}){0,2}$/.test(edtf)) return edtf;
  if (/circa|approx/i.test(certainty)) return `${edtf}~`;
  return /^(certain|sure|exact)/i.test(certainty) ? edtf : `${edtf}?`;
}

/**
 * What the normal form and the words of a date come to. The coarser of the two counts where one lies in the other
 * and the words are the coarser; where they contradict each other it is one of both.
 */
function agreed(
  normal: string | undefined,
  text: string,
  element: XmlElement,
  warnings: WarningSummary,
): string | undefined {
  if (text === '') return normal;
  const told = readDateText(text);
  if (normal === undefined) {
    if (told === null)
      warnings.note('DATE_UNREAD', element.at, `the date ${quoteValue(text)} cannot be read`);
    return told ?? undefined;
  }
  if (told === '..') {
    warnings.note('DATE_CONTRADICTED', element.at, `${normal} stands beside ${quoteValue(text)}`);
    return normal;
  }
  if (told === null) return coarse(normal, text, element, warnings);
  const [a, b] = [readEdtf(normal), readEdtf(told)];
  if (within(a, b)) {
    if (a.innerMin !== b.innerMin || a.innerMax !== b.innerMax)
      warnings.note(
        'DATE_COARSENED',
        element.at,
        `${normal} is taken as ${told}, since the text is ${quoteValue(text)}`,
      );
    return told;
  }
  if (within(b, a)) return told;
  const both = a.form === 'DATE' && b.form === 'DATE' ? `[${[normal, told].sort().join(',')}]` : undefined;
  warnings.note(
    'DATE_CONTRADICTED',
    element.at,
    `${normal} stands beside ${quoteValue(text)}, taken as ${both ?? 'unknown'}`,
  );
  return both;
}

const within = (inner: Edtf, outer: Edtf): boolean => inner.min >= outer.min && inner.max <= outer.max;

/** Where the words are not understood, only the year that they share with the normal form is sure. */
function coarse(
  normal: string,
  text: string,
  element: XmlElement,
  warnings: WarningSummary,
): string | undefined {
  const numeric = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  if (numeric) {
    const [, first = '', second = '', year = ''] = numeric;
    const [d, m] = [first.padStart(2, '0'), second.padStart(2, '0')];
    if (normal === `${year}-${m}-${d}` || normal === `${year}-${d}-${m}`) return normal;
  }
  const year = /^\d{4}/.exec(normal)?.[0];
  const taken = year !== undefined && new RegExp(`(?<!\\d)${year}(?!\\d)`).test(text) ? year : undefined;
  warnings.note(
    'DATE_UNREAD',
    element.at,
    `the date ${quoteValue(text)} cannot be read, ${normal} is taken as ${taken ?? 'unknown'}`,
  );
  return taken;
}
