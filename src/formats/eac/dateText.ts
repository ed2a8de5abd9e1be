/** Converts dates as people write them, in the languages that archives use most, to EDTF. */

/** The languages whose month names are recognized. */
const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk', 'cs', 'sv', 'da', 'fi', 'ca'];

const OPEN =
  /^(present|now|today|current|currently|ongoing|to date|aujourd['’]hui|à ce jour|à nos jours|en cours|heute|bis heute|gegenwart|oggi|presente|hoy|actualidad|actualmente|heden|по настоящее время|настоящее время|н\. ?в\.)$/;
const ABOUT =
  /^(circa|approximately|approx\.?|about|ca\.?|c\.?|vers|environ|env\.?|um|etwa|около|ок\.?|hacia|verso)(?=[\s\d[])\s*/;
const BEFORE = /^(before|by|avant|vor|antes de|prima del|vóór|до)\s+/;
const AFTER = /^(after|since|après|depuis|nach|seit|después de|dopo il|na|после|с)\s+/;
const CENTURY =
  /^(\d{1,2}|[ivx]+)\.?\s*(?:e|ème|eme|th|st|nd|rd)?\s*(?:siècle|century|jahrhundert|jh\.?|век|в\.|secolo|siglo)$/;
/** Words between the parts of a date that are ignored. */
const FILLERS = new Set(['de', 'of', 'the', 'le', 'du', 'del', 'den', 'г', 'года', 'году']);

let monthsByName: ReadonlyMap<string, number> | undefined;

/** The numbers of the months by name, without names that mean different months in two languages. */
function months(): ReadonlyMap<string, number> {
  monthsByName ??= unambiguousMonths();
  return monthsByName;
}

function unambiguousMonths(): Map<string, number> {
  const found = new Map<string, number>();
  const ambiguous = new Set<string>();
  for (const [name, month] of allMonthNames()) {
    if ((found.get(name) ?? month) !== month) ambiguous.add(name);
    found.set(name, month);
  }
  for (const name of ambiguous) found.delete(name);
  return found;
}

/** The names of the months in all languages, in full and abbreviated, alone and as part of a date. */
function* allMonthNames(): Generator<readonly [name: string, month: number]> {
  for (const language of LANGUAGES)
    for (const style of ['long', 'short'] as const)
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(language, { month: style, day, timeZone: 'UTC' });
        for (let month = 0; month < 12; month += 1) {
          const part = format
            .formatToParts(new Date(Date.UTC(2001, month, 5)))
            .find(({ type }) => type === 'month');
          const name = part?.value.toLowerCase().replace(/\.$/, '') ?? '';
          if (/^\p{L}{3,}$/u.test(name)) yield [name, month + 1];
        }
      }
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/**
 * Converts a date as people write it to EDTF: `..` for "still so", null if its meaning is not certain.
 * "vers 1947" is `1947~`, "[1947]" and "1947?" are `1947?`, "before 1947" is `[..1947]`, "XXe siècle" is
 * `[1901..2000]`. Numbers that could be day or month in either order are not converted.
 */
export function readDateText(written: string): string | null {
  const text = written.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (OPEN.test(text)) return '..';
  const century = CENTURY.exec(text)?.[1];
  if (century !== undefined) return centuryText(century);
  if (BEFORE.test(text)) return limited(text.replace(BEFORE, ''), (date) => `[..${date}]`);
  if (AFTER.test(text)) return limited(text.replace(AFTER, ''), (date) => `[${date}..]`);
  const { date, qualifier } = withoutQualifier(text);
  const decade = /^(\d{3})0s$/.exec(date)?.[1];
  const plain = decade === undefined ? plainDate(date) : `${decade}X`;
  return plain === null ? null : `${plain}${qualifier}`;
}

/** Separates a date from the words and marks for approximate (`~`), uncertain (`?`) or both (`%`). */
function withoutQualifier(text: string): { date: string; qualifier: '' | '~' | '?' | '%' } {
  const approximate = ABOUT.test(text);
  let date = text.replace(ABOUT, '');
  let uncertain = false;
  const bracketed = /^\[(.+)\]$/.exec(date)?.[1] ?? /^\((.+)\)$/.exec(date)?.[1];
  if (bracketed !== undefined) {
    date = bracketed;
    uncertain = true;
  }
  if (date.endsWith('?')) {
    date = date.slice(0, -1).trim();
    uncertain = true;
  }
  if (approximate) return { date, qualifier: uncertain ? '%' : '~' };
  return { date, qualifier: uncertain ? '?' : '' };
}

function limited(text: string, form: (date: string) => string): string | null {
  const date = plainDate(text);
  return date === null ? null : form(date);
}

/** "18 mai 1995", "1802 December 27", "May 1889", "1995-05-18", "1995". */
function plainDate(text: string): string | null {
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (iso) return iso[2] === undefined ? text : ifValid(text, Number(iso[1]), Number(iso[2]), iso[3]);
  const numeric = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  if (numeric) return numericDate(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const parts = datePartsOf(text);
  if (parts === null) return null;
  const { year, month, day } = parts;
  if (year === undefined || (day !== undefined && month === undefined)) return null;
  const y = String(year).padStart(4, '0');
  if (month === undefined) return y;
  const dayText = day === undefined ? undefined : twoDigits(day);
  const date = `${y}-${twoDigits(month)}${dayText === undefined ? '' : `-${dayText}`}`;
  return ifValid(date, year, month, dayText);
}

interface DateParts {
  year?: number;
  month?: number;
  day?: number;
}

/** Year, month and day from the words of a date; null if there are other words, or two of one part. */
function datePartsOf(text: string): DateParts | null {
  const parts: DateParts = {};
  for (const word of text.split(/[\s,]+/)) {
    const token = word.replace(/\.$/, '');
    const day = /^(\d{1,2})(?:er|st|nd|rd|th|º|ª|°)?$/.exec(token)?.[1];
    const month = months().get(token);
    if (/^\d{4}$/.test(token) && parts.year === undefined) parts.year = Number(token);
    else if (day !== undefined && parts.day === undefined) parts.day = Number(day);
    else if (month !== undefined && parts.month === undefined) parts.month = month;
    else if (token !== '' && !FILLERS.has(token)) return null;
  }
  return parts;
}

/** Reads day before month, or month before day if only that is possible; null if both are possible and differ. */
function numericDate(first: number, second: number, year: number): string | null {
  if (first <= 12 && second <= 12 && first !== second) return null;
  const [day, month] = second > 12 ? [second, first] : [first, second];
  const text = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
  return ifValid(text, year, month, twoDigits(day));
}

/** The text if the calendar has such a month or day, otherwise null. */
function ifValid(text: string, year: number, month: number, day: string | undefined): string | null {
  if (month < 1 || month > 12) return null;
  if (day === undefined) return text;
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last ? text : null;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function centuryText(text: string): string | null {
  let number = Number(text);
  if (Number.isNaN(number)) {
    number = 0;
    const digits = [...text].map((letter) => ROMAN[letter] ?? 0);
    for (const [i, digit] of digits.entries()) number += digit < (digits[i + 1] ?? 0) ? -digit : digit;
  }
  if (number < 1 || number > 21) return null;
  const first = (number - 1) * 100 + 1;
  return `[${String(first).padStart(4, '0')}..${String(first + 99).padStart(4, '0')}]`;
}
