/** Reads the dates of EAC-CPF elements as EDTF, never more exact than their text. */
import type { Edtf } from '../../domain/time/edtf/edtf.ts';
import { EdtfError, orEdtfError } from '../../domain/time/edtf/edtfError.ts';
import { readEdtf } from '../../domain/time/edtf/readEdtf.ts';
import { boundOf, readTyped } from '../../domain/time/typed/typedDate.ts';
import { quoteValue } from '../../formats/problem.ts';
import { typedReading } from '../shared/typedDate.ts';
import type { XmlElement } from '../xml/element.ts';
import type { SummarizedCode, WarningSummary } from './warningSummary.ts';

/** The `localType` of dates that Fasti exported, whose text is EDTF. */
const EDTF_TYPE = 'urn:fasti:edtf';

/** The dates of one `date` or `dateRange` as EDTF, with `..` for an end "still so", and the text of the record. */
export interface EacDates {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly attested?: string | undefined;
  readonly dateText?: string | undefined;
  /** The `date` or `dateRange` element. */
  readonly element: XmlElement;
}

/** Separates the texts of a start and an end in `dateText`. */
const DATE_TEXT_SEPARATOR = ' – ';

/**
 * The dates in an element: of each `dateRange` and `date`, also within `dateSet`. Empty ones are left out.
 * A single date only attests some moment of it.
 */
export function datesIn(element: XmlElement, warnings: WarningSummary): EacDates[] {
  return element.children('dateRange', 'date', 'dateSet').flatMap((one) => {
    if (one.name === 'dateSet') return datesIn(one, warnings);
    const dates = one.name === 'dateRange' ? rangeOf(one, warnings) : singleOf(one, warnings);
    return dates === null ? [] : [dates];
  });
}

interface DateSide {
  readonly edtf: string | undefined;
  readonly text: string;
}

function rangeOf(range: XmlElement, warnings: WarningSummary): EacDates | null {
  const isEdtf = range.attribute('localType') === EDTF_TYPE;
  const side = (name: string): DateSide => {
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
  const [reading = '', other] = isEdtf ? [] : readTyped(element.plainText());
  const [start, end] = reading.split('/');
  if (other === undefined && end !== undefined) return { start, end, dateText: element.text(), element };
  const { edtf, text } = sideOf(element, isEdtf, warnings);
  if (edtf === undefined && text === '') return null;
  const attested = edtf === '..' ? undefined : edtf;
  return { attested, dateText: isEdtf || text === '' || text === attested ? undefined : text, element };
}

/** Notes a warning about the element of a date. */
type Note = (code: SummarizedCode, what: string) => void;

function sideOf(element: XmlElement, isEdtf: boolean, warnings: WarningSummary): DateSide {
  const note: Note = (code, what) => warnings.note(code, element.at, what);
  const text = element.text();
  const standard = element.attribute('standardDate');
  const notBefore = element.attribute('notBefore');
  const notAfter = element.attribute('notAfter');
  const status = element.attribute('status');
  if (isEdtf && text !== '') return { edtf: text === '..' ? text : validated(text, note), text };
  if (isOtherCalendar(element)) {
    const written = text || (standard ?? '');
    if (written !== '') note('DATE_UNREAD', `the date ${quoteValue(written)} is not Gregorian`);
    return { edtf: undefined, text };
  }
  if (notBefore !== undefined || notAfter !== undefined) {
    const limits = `[${notBefore ?? ''}..${notAfter ?? ''}]`;
    if (standard !== undefined) note('DATE_COARSENED', `${standard} is read as ${limits}`);
    return { edtf: validated(limits, note), text };
  }
  const normal = standard === undefined ? undefined : validated(standard, note);
  const edtf = qualified(reconciled(normal, text, note), element.attribute('certainty'));
  if (edtf === undefined && status === 'ongoing') return { edtf: '..', text };
  if (edtf !== undefined && status !== undefined)
    note('DATE_CONTRADICTED', `the date is ${edtf}, but the status is ${quoteValue(status)}`);
  return { edtf, text };
}

/** Whether an attribute such as `era="bce"` or `calendar="julian"` changes the meaning of the text. */
function isOtherCalendar(element: XmlElement): boolean {
  const era = element.attribute('era')?.toLowerCase() ?? 'ce';
  const calendar = element.attribute('calendar')?.toLowerCase() ?? 'gregorian';
  return !['ce', 'ad'].includes(era) || calendar !== 'gregorian';
}

function validated(text: string, note: Note): string | undefined {
  // A range in one attribute is one date between its ends. Times of day are dropped.
  const plain = text.replace(/T[\d:.]+(Z|[+-][\d:]+)?/g, '');
  const day = plain.includes('/')
    ? `[${plain
        .replace('/', '..')
        .replace(/^\.\.+/, '..')
        .replace(/\.\.+$/, '..')}]`
    : plain;
  const read = orEdtfError(() => readEdtf(day));
  if (!(read instanceof EdtfError)) return day;
  note('DATE_UNREAD', read.problem);
  return undefined;
}

/** Adds the qualifier for a `certainty` attribute; only plain dates can have one. */
function qualified(edtf: string | undefined, certainty: string | undefined): string | undefined {
  if (edtf === undefined || certainty === undefined || !/^-?\d{4}(-\d{2}){0,2}$/.test(edtf)) return edtf;
  if (/circa|approx/i.test(certainty)) return `${edtf}~`;
  return /^(certain|sure|exact)/i.test(certainty) ? edtf : `${edtf}?`;
}

/**
 * Reconciles the normalized form and the text of a date. If one contains the other, the text counts if it is the
 * coarser. If they contradict each other, it is one of both.
 */
function reconciled(normal: string | undefined, text: string, note: Note): string | undefined {
  if (text === '') return normal;
  if (normal === undefined) {
    const reading = typedReading(text);
    if (reading !== null && reading.read !== text)
      note(reading.code, `the date ${quoteValue(text)} ${reading.said}`);
    return reading?.read ?? undefined;
  }
  const readings = readTyped(text);
  const parsed = boundOf(readings);
  if (readings.length > 1 && readings.includes(normal)) return normal;
  if (parsed === '..') {
    note('DATE_CONTRADICTED', `the date is ${normal}, but its text is ${quoteValue(text)}`);
    return normal;
  }
  if (parsed === null) return coarse(normal, text, note);
  const [a, b] = [readEdtf(normal), readEdtf(parsed)];
  if (isWithin(a, b)) {
    if (a.innerMin !== b.innerMin || a.innerMax !== b.innerMax)
      note('DATE_COARSENED', `${normal} is read as ${parsed}, because the text is ${quoteValue(text)}`);
    return parsed;
  }
  if (isWithin(b, a)) return parsed;
  const both = a.form === 'DATE' && b.form === 'DATE' ? `[${[normal, parsed].sort().join(',')}]` : undefined;
  note(
    'DATE_CONTRADICTED',
    `the date is ${normal}, but its text is ${quoteValue(text)}, so it is read as ${both ?? 'unknown'}`,
  );
  return both;
}

const isWithin = (inner: Edtf, outer: Edtf): boolean => inner.min >= outer.min && inner.max <= outer.max;

/** For a text that cannot be parsed: the year in both. */
function coarse(normal: string, text: string, note: Note): string | undefined {
  const year = /^\d{4}/.exec(normal)?.[0];
  const taken = year !== undefined && new RegExp(`(?<!\\d)${year}(?!\\d)`).test(text) ? year : undefined;
  note(
    'DATE_UNREAD',
    `the date ${quoteValue(text)} cannot be parsed, so ${normal} is read as ${taken ?? 'unknown'}`,
  );
  return taken;
}
