/**
 * Reads dates as people type them, in the languages that archives use most. Own code: libraries for dates in words return one
 * moment, where "um 1910", "193-" and "vor 1900" are ranges that must not become more exact, and choose one of the readings of
 * "01/02/1935".
 */
import { dayIn, dayOf, isoOf } from '../day.ts';
import { monthNamed } from './monthNames.ts';

const STILL_SO =
  /^(present|now|today|current|currently|ongoing|to date|aujourd['’]hui|à ce jour|à nos jours|en cours|heute|bis heute|gegenwart|oggi|presente|hoy|actualidad|actualmente|heden|obecnie|do dziś|in corso|по настоящее время|в настоящее время|настоящее время|н\. ?в\.)$/;
/** What says that no date is known, as [s.d.] of French and Latin, o. D. of German and б. д. of Russian catalogues do. */
const NO_DATE =
  /^\[?(\?+|-+|0000(?:-00-00)?|00\.00\.0000|n\. ?d\.|nd|s\. ?d\.|s\. ?a\.|o\. ?d\.|o\. ?j\.|b\. ?d\.|b\. ?r\.|б\. ?д\.|б\. ?г\.|undated|no date|date unknown|unknown|undatiert|ohne datum|unbekannt|sans date|inconnue?|senza data|sin fecha|bez daty|brak daty|без даты|без года|неизвестно)\]?$/;
/** Before Russian words, a Latin c is a mistyped с, "since". */
const ABOUT =
  /^(circa|approximately|approx\.?|about|around|ca\.?|c\.?(?!.*[а-я])|vers|environ|env\.?|um|etwa|ungefähr|около|ок\.?|примерно|hacia|verso|cerca de|intorno al|gegen|ok\.?|około|okolo)(?=[\s\d[])\s*/;
/** The date itself is out. */
const BEFORE = /^(before|prior to|avant|vor|antes de|prima del|przed|vóór|раньше|ранее)\s+/;
const AFTER = /^(after|après|nach|después de|dopo|po|после|позже|позднее)\s+/;
/** The date itself may be in, as in "by 1947" and "до 1947". */
const BY =
  /^(by|until|till|not after|no later than|jusqu['’](?:en|au)|bis(?: zum)?|spätestens|hasta|fino al|entro il|do|до|не позднее|не позже)\s+/;
const SINCE =
  /^(since|from|not before|no earlier than|depuis|dès|seit|ab|frühestens|desde|dal|od|с|не ранее|не раньше)\s+/;
/** Parts of a year without sure limits: only the year is read. */
const PART_OF_YEAR =
  /^(early|mid|middle of|late|beginning of|end of|anfang|mitte|ende|début|mi|fin|inizio|metà|fine|principios de|finales de|(?:na |pod )?(?:począt(?:ek|ku)|pocz\.|koniec|końc[au]|połow(?:a|ie|y|ę)|poł\.)|нач(?:ал[оае]|\.)|середин[аеы]|сер\.|кон(?:ец|ц[ае]|\.))[\s-]+(?=\d{4}(?!\d))/;
/** Words before a date in a sentence: "im Jahre 1901", "am 3. Mai 1901", "nell'anno 1901", "w 1901 r.". */
const IN =
  /^(?:(?:in|im|am|dem|das|en|il|nel|w|we|в|во|i\. ?j\.)\s+|(?:nell|l)['’]\s*)?(?:(?:jahre?|anno|roku?)\s+)?/;
/** "1901 r.", "1901 roku", "1901г." */
const YEAR_WORD = /(?<=\d{4})(?:\s?(?:r\.|г\.?|год[ау]?)|\s(?:r|roku?))$/;
const CENTURY =
  /^(\d{1,2}|[ivx]+)\.?\s*(?:e|ème|eme|th|st|nd|rd)?\s*(?:siècle|century|c\.|jahrhunderts?|jh\.?|века?|в\.|wieku?|secolo|siglo|(?<=[ivx] ?)(?:w\.|sec\.))$|^(?:secolo|sec\.|siglo|wiek)\s+([ivx]+)$/;
const DECADE =
  /^(?:the |in the |in den |в )?(\d{3})0(?:['’]?s|er(?: jahren?)?|-?(?:е|х|ые)(?: (?:годы|годов|годах|гг\.?))?)$/;
const NAMED_DECADE = /^(?:les |gli |los )?(?:années|anni|años) (\d{3})0$/;
/** "193-", "193x", "19--": digits that nobody knows. */
const UNKNOWN_DIGITS = /^(\d{3})[-x_*…]$|^(\d{2})(?:--|xx|__|\*\*|\?\?|\.\.|…)$/;
const SEASONS: readonly RegExp[] = [
  /^(?:spring|frühjahr|frühling|printemps|primavera|wiosn[aąy]|весна|весной|весны)$/,
  /^(?:summer|sommer|été|estate|verano|lato|latem|лето|летом|лета)$/,
  /^(?:autumn|fall|herbst|automne|autunno|otoño|jesie(?:ń|nią|ni)|осень|осенью|осени)$/,
  /^(?:winter|hiver|inverno|invierno|zim[aąy]|зима|зимой|зимы)$/,
];
/** Words between the parts of a date that are ignored. */
const FILLERS = new Set([
  'de',
  'of',
  'the',
  'le',
  'du',
  'del',
  'den',
  'im',
  'in',
  'г',
  'год',
  'года',
  'году',
  'в',
]);
const OR = /\s+(?:or|oder|ou|or else|или|либо|lub|albo|ó|o)\s+/;
/** The date is one of these days. */
const BETWEEN =
  /^(?:between|zwischen|zw\.|entre|tra|między|pomiędzy|между)\s+(.+?)\s+(?:and|und|u\.|et|e|y|a|i|и)\s+(.+)$|^(\d{4})\s*\/\s*(\d{1,2}|\d{4})$/;
/** It holds from the first to the last. */
const RANGE =
  /^(?:(?:from|von|vom|de|du|с|со|dal|desde|od)\s+)?(.+?)\s+(?:to|until|till|bis(?: zum)?|à|au|по|до|al|hasta|do)\s+(.+)$|^(.*?[^-\s])\s*-\s*(?!-)(.*\d{4}.*|\d{2})$/;

/** Follows several years: "1900-1903 гг." */
const YEARS = /(?<=\d)\s?(?:гг\.?|годы|годов|годах)$/;

/** The most characters of a date; longer texts are not read. */
const MAX_TYPED = 100;

/**
 * What a date may mean, in EDTF: none where it cannot be read; two where it says one of two things, as "01/02/1935" and
 * "1904-05"; `..` where it is still so; an empty text where it says that nothing is known.
 *
 * "um 1910" is `1910~`, "[1902]" is `1902?`, "vor 1900" is `[..1899]`, "1960 or 1961" is `[1960,1961]`, "1924-1926" is
 * `1924/1926`, "1912/13" is `[1912..1913]`, "193-" is `193X`. No reading is more exact than the text.
 */
export function readTyped(written: string): readonly string[] {
  if (written.length > MAX_TYPED) return [];
  const text = withHyphens(written.normalize('NFC').toLowerCase().replace(/\s+/g, ' '));
  if (STILL_SO.test(text)) return ['..'];
  if (NO_DATE.test(text)) return [''];
  const pair = pairOf(bareDate(text));
  if (pair !== null) return pair;
  const one = limited(text) ?? eitherOf(text) ?? rangeOf(text) ?? qualified(text);
  return one === null ? [] : [one];
}

const bareDate = (text: string): string => text.replace(IN, '').replace(YEAR_WORD, '');

/** A date that is before or after another, which has its own first and last day. */
function limited(text: string): string | null {
  const side = (pattern: RegExp, by: 1 | -1 | 0, form: (date: string) => string): string | null => {
    if (!pattern.test(text)) return null;
    const limit = bareDate(text.replace(pattern, ''));
    const date = plainDate(limit);
    if (date === null || !PLAIN.test(date) || SEASON.test(date)) return null;
    // What is before the end of a year may be in this year.
    const bound = by === 0 || PART_OF_YEAR.test(limit) ? date : next(date, by);
    return bound === null ? null : form(bound);
  };
  return (
    side(BEFORE, -1, (date) => `[..${date}]`) ??
    side(AFTER, 1, (date) => `[${date}..]`) ??
    side(BY, 0, (date) => `[..${date}]`) ??
    side(SINCE, 0, (date) => `[${date}..]`)
  );
}

const PLAIN = /^\d{4}(-\d{2}){0,2}$/;
const SEASON = /^\d{4}-2\d/;

/** The year, month or day before or after one; null outside the years of four digits. */
function next(date: string, by: 1 | -1): string | null {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const length = date.split('-').length;
  const iso = isoOf(
    dayOf(year + (length === 1 ? by : 0), month + (length === 2 ? by : 0), day + (length === 3 ? by : 0)),
  );
  return iso !== null && /^\d/.test(iso) ? iso.slice(0, date.length) : null;
}

/** "1960 or 1961". */
function eitherOf(text: string): string | null {
  const parts = text.replace(YEARS, '').split(OR);
  if (parts.length < 2) return null;
  const last = plainDate(parts.at(-1) ?? '');
  const dates = parts.map((part) => plainDate(part) ?? (last === null ? null : beside(part, last)));
  return dates.some((date) => date === null || !PLAIN.test(date)) ? null : `[${[...dates].sort().join(',')}]`;
}

/** "3 or 4 May 1901", "March or April 1901": the first one has the month and year of the second. */
function beside(part: string, last: string): string | null {
  const [year = '', month] = last.split('-');
  const name = monthNamed(part.replace(/\.$/, ''));
  if (name !== undefined && last.length === 7) return `${year}-${twoDigits(name)}`;
  if (/^\d{1,2}\.?$/.test(part) && last.length === 10)
    return ifReal(`${year}-${month}-${twoDigits(Number.parseInt(part, 10))}`);
  return null;
}

/** "zwischen 1901 und 1903", "1912/13", "1924-1926", "May-June 1902". */
function rangeOf(text: string): string | null {
  const years = text.replace(YEARS, '');
  const among = sidesOf(BETWEEN, years);
  if (among !== null) return among.every((date) => PLAIN.test(date)) ? `[${among.join('..')}]` : null;
  return sidesOf(RANGE, years)?.join('/') ?? null;
}

/** The first and the last date of a range; the first has what only the last says, and the other way round. */
function sidesOf(pattern: RegExp, text: string): readonly [from: string, to: string] | null {
  const [first, last] = (pattern.exec(text) ?? []).slice(1).filter((part) => part !== undefined);
  if (first === undefined || last === undefined) return null;
  const plainTo = /^\d{1,2}$/.test(last) ? endYear(first, last) : qualified(last);
  const from = plainTo === null ? null : (qualified(first) ?? beside(first, plainTo));
  if (from === null || plainTo === null || from.startsWith('[') || plainTo.startsWith('[')) return null;
  // "ca. 1924-1926": nobody says that the last year is better known.
  const to = from.endsWith('~') && ABOUT.test(text) && PLAIN.test(plainTo) ? `${plainTo}~` : plainTo;
  return isInOrder(from, to) ? [from, to] : null;
}

/** The year that ends "1945-50", "1904/5" and "1999/00"; null where the first is no mere year. */
function endYear(first: string, last: string): string | null {
  if (!/^\d{4}$/.test(first)) return null;
  const year = first.slice(0, -last.length) + last;
  return last === '00' && first.endsWith('99') ? String(Number(first) + 1) : year;
}

/** The most years for which a year of another century is taken for the end of a term without a question. */
export const LONGEST_TERM = 40;

/** The first and the last year of "1998-02" or "1904/5", which is of the next century or decade if it must be; null of other texts. */
export function yearSpan(text: string): readonly [first: number, last: number] | null {
  const [, year = '', end = ''] = /^(\d{4})[-/](\d{1,2})$/.exec(withHyphens(text)) ?? [];
  const [first, step] = [Number(year), 10 ** end.length];
  return year === '' ? null : [first, first + ((Number(end) - (first % step) + step) % step)];
}

/** The text with one hyphen in the place of other dashes. */
export const withHyphens = (text: string): string => text.trim().replace(/[‐-―−]/g, '-');

/** Whether a range may go from one to the other. The winter of 1901-1902 is no range, and seasons are in no order with months. */
function isInOrder(from: string, to: string): boolean {
  const [first, last] = [from, to].map((date) => date.replace(/[~?%]$/, '')) as [string, string];
  if (SEASON.test(first) && last.length === 4) return false;
  const isMixed = SEASON.test(first) !== SEASON.test(last);
  if (first.slice(0, 4) === last.slice(0, 4) && isMixed) return false;
  const length = Math.min(first.length, last.length);
  return first.slice(0, length) <= last.slice(0, length) && first !== last;
}

/** What says one of two things: numbers that are day or month in either order, a month that may be a year, and winters. */
function pairOf(text: string): readonly string[] | null {
  const numeric = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (numeric) {
    const [, first = '', mark, second = '', year = ''] = numeric;
    const dayFirst = numericDate(year, second, first);
    // Full stops stand between day and month in this order only.
    const monthFirst = mark === '.' ? null : numericDate(year, first, second);
    return [...new Set([dayFirst, monthFirst].filter((date) => date !== null))];
  }
  const winter = dateInWords(text);
  if (winter !== null && WINTER.test(winter)) return [`${next(winter.slice(0, 4), -1)}-24`, winter];
  const [, year = '', last = ''] = MONTH_OR_YEAR.exec(text) ?? [];
  const until = endYear(year, last);
  if (until === null || until <= year || Number(last) > 12) return null;
  return [numericDate(year, last) ?? year, `${year}/${until}`];
}

/** "1904-05", "1904-5": a month, or the end of a range. */
const MONTH_OR_YEAR = /^(\d{4})-(\d{1,2})$/;

const isMonthOrYear = (text: string): boolean =>
  /^\d{4}[-/]\d{1,2}$/.test(text) && (pairOf(text) ?? sidesOf(BETWEEN, text)) !== null;

/** A date with words and marks for approximate (`~`), uncertain (`?`) or both (`%`). */
function qualified(text: string): string | null {
  // What stands in brackets is a guess of the archivist.
  const bare = text.replace(ABOUT, '').replace(/^\[(.+)\]$|^\((.+)\)$/, '$1$2');
  const date = bare.replace(ABOUT, '');
  const approximate = date !== bare || ABOUT.test(text);
  const marked = UNKNOWN_DIGITS.test(date) ? date : date.replace(/\s*(?:\?|\[\?\]|\(\?\))$/, '');
  const uncertain = marked !== date || bare !== text.replace(ABOUT, '');
  const plain = plainDate(marked);
  if (plain === null || plain.startsWith('[')) return approximate || uncertain ? null : plain;
  return plain + (approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '');
}

/** "18 mai 1995", "1802 December 27", "5.III.1901", "1937-00-00", "Frühjahr 1902", "1930er", "XIX век". */
function plainDate(written: string): string | null {
  const text = bareDate(written).replace(PART_OF_YEAR, '');
  // As a part of something else, it has no single reading either.
  if (isMonthOrYear(text)) return null;
  const [, before, century = before] = CENTURY.exec(text) ?? [];
  if (century !== undefined) return centuryText(century);
  const decade = (DECADE.exec(text) ?? NAMED_DECADE.exec(text))?.[1];
  // "The 1800s" are ten years or a hundred.
  if (decade !== undefined) return /00(?:['’]?s|er)/.test(text) ? `${decade.slice(0, 2)}XX` : `${decade}X`;
  const [, three, two] = UNKNOWN_DIGITS.exec(text) ?? [];
  if (three !== undefined || two !== undefined) return three === undefined ? `${two}XX` : `${three}X`;
  const date = dateInNumbers(text) ?? dateInWords(text);
  return date !== null && WINTER.test(date) ? null : date;
}

/** "Winter 1901" begins or ends in this year. */
const WINTER = /^\d{4}-24$/;

/** "1937-00-00", "1901.05.03", "19470503", "5.3.1901", "3/1901". */
function dateInNumbers(text: string): string | null {
  const [, year, month, day] =
    /^(\d{4})(?:([-./])(\d{1,2})(?:\2(\d{1,2}))?)?$/.exec(text)?.toSpliced(2, 1) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    [];
  // 1901.5 is a number.
  if (year !== undefined)
    return /\.[1-9]$/.test(text) && day === undefined ? null : numericDate(year, month, day);
  const reversed = /^(?:(\d{1,2})\.)?(\d{1,2})[./](\d{4})$/.exec(text);
  return reversed && numericDate(reversed[3] ?? '', reversed[2], reversed[1]);
}

/**
 * Year, month and day from the words of a date. Null if there are other words, or two of one part, or if the year is the second
 * of three parts: in "May 1901, 5" the number may count something else. One letter is a month only beside a day, since "v. 1900"
 * is "vor 1900".
 */
function dateInWords(text: string): string | null {
  const parts: DateParts = {};
  for (const word of text.split(/[\s,]+|(?<=\d)\.(?=\p{L})|(?<=\p{L})\.(?=\d)/u)) {
    const token = word.replace(/\.$/, '');
    const day = /^(\d{1,2})(?:er|st|nd|rd|th|º|ª|°|-?го)?$/.exec(token)?.[1];
    const month = monthNamed(token) ?? seasonNamed(token);
    if (/^\d{4}$/.test(token) && parts.year === undefined) parts.year = token;
    else if (day !== undefined && parts.day === undefined) parts.day = day;
    else if (month !== undefined && parts.month === undefined) parts.month = String(month);
    else if (token !== '' && !FILLERS.has(token)) return null;
  }
  return dateOf(parts, /(?<!\p{L})[ivx](?!\p{L})/u.test(text));
}

interface DateParts {
  year?: string;
  month?: string;
  day?: string;
}

function dateOf(parts: DateParts, isOneLetter: boolean): string | null {
  const { year, month, day } = parts;
  if (year === undefined || year === '0000') return null;
  if (day === undefined) {
    if (isOneLetter) return null;
    return Number(month) > 12 ? `${year}-${month}` : numericDate(year, month);
  }
  const isYearBetween = Object.keys(parts)[1] === 'year';
  return month === undefined || Number(month) > 12 || isYearBetween ? null : numericDate(year, month, day);
}

/** The number of a season in EDTF. */
function seasonNamed(word: string): number | undefined {
  const season = SEASONS.findIndex((names) => names.test(word));
  return season < 0 ? undefined : 21 + season;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The date if the calendar has it, otherwise null. A month or a day of 0 is one that is not known. */
function numericDate(year: string, month = '0', day = '0'): string | null {
  if (year === '0000') return null;
  if (Number(month) === 0) return Number(day) === 0 ? year : null;
  const ofMonth = `${year}-${twoDigits(Number(month))}`;
  return Number(day) === 0
    ? (ifReal(`${ofMonth}-01`)?.slice(0, ofMonth.length) ?? null)
    : ifReal(`${ofMonth}-${twoDigits(Number(day))}`);
}

const ifReal = (date: string): string | null => (dayIn(date) === null ? null : date);

const ROMAN = ['', 'x', 'xx'].flatMap((tens) =>
  ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'].map((ones) => tens + ones),
);

function centuryText(text: string): string | null {
  const number = /^\d/.test(text) ? Number(text) : ROMAN.indexOf(text);
  if (number < 1 || number > 21) return null;
  const first = (number - 1) * 100 + 1;
  return `[${String(first).padStart(4, '0')}..${String(first + 99).padStart(4, '0')}]`;
}

/** The same as the start or the end of something, which lies somewhere in a range; null if it cannot be read. */
export function boundOf(readings: readonly string[]): string | null {
  const [first = null, second] = readings;
  if (second === undefined)
    return first === null ? null : (first.includes('/') ? within(first) : first) || null;
  return second.includes('/') ? within(second) : `[${[first, second].sort().join(',')}]`;
}

function within(range: string): string | null {
  const sides = range.split('/');
  return sides.every((side) => PLAIN.test(side)) ? `[${sides.join('..')}]` : null;
}
