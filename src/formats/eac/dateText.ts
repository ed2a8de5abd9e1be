/** Dates as people write them in records, in the languages that archives use most, as EDTF. */

/** Languages whose names of months are known. */
const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk', 'cs', 'sv', 'da', 'fi', 'ca'];

const OPEN =
  /^(present|now|today|current|currently|ongoing|to date|aujourd['’]hui|à ce jour|à nos jours|en cours|heute|bis heute|gegenwart|oggi|presente|hoy|actualidad|actualmente|heden|по настоящее время|настоящее время|н\. ?в\.)$/;
const ABOUT =
  /^(circa|approximately|approx\.?|about|ca\.?|c\.?|vers|environ|env\.?|um|etwa|около|ок\.?|hacia|verso)(?=[\s\d[])\s*/;
const BEFORE = /^(before|by|avant|vor|antes de|prima del|vóór|до)\s+/;
const AFTER = /^(after|since|après|depuis|nach|seit|después de|dopo il|na|после|с)\s+/;
const CENTURY =
  /^(\d{1,2}|[ivx]+)\.?\s*(?:e|ème|eme|th|st|nd|rd)?\s*(?:siècle|century|jahrhundert|jh\.?|век|в\.|secolo|siglo)$/;
/** Words that stand between the parts of a date and mean nothing. */
const FILLERS = new Set(['de', 'of', 'the', 'le', 'du', 'del', 'den', 'г', 'года', 'году']);

let monthsByName: ReadonlyMap<string, number> | undefined;

/** Names of months; those that mean different months in two languages are left out. */
function months(): ReadonlyMap<string, number> {
  if (monthsByName) return monthsByName;
  const found = new Map<string, number>();
  const doubtful = new Set<string>();
  for (const language of LANGUAGES)
    for (const style of ['long', 'short'] as const)
      for (const day of [undefined, 'numeric'] as const)
        for (let month = 0; month < 12; month += 1) {
          const format = new Intl.DateTimeFormat(language, { month: style, day, timeZone: 'UTC' });
          const part = format
            .formatToParts(new Date(Date.UTC(2001, month, 5)))
            .find(({ type }) => type === 'month');
          const name = part?.value.toLowerCase().replace(/\.$/, '') ?? '';
          if (!/^\p{L}{3,}$/u.test(name)) continue;
          if ((found.get(name) ?? month + 1) !== month + 1) doubtful.add(name);
          found.set(name, month + 1);
        }
  for (const name of doubtful) found.delete(name);
  monthsByName = found;
  return found;
}

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * The EDTF text of a date as it is written, `..` for "still so", null where it cannot be told for certain.
 * "vers 1947" is `1947~`, "[1947]" and "1947?" are `1947?`, "before 1947" is `[..1947]`, "XXe siècle" is
 * `[1901..2000]`. Numbers that could be day or month in either order are not told.
 */
export function readDateText(written: string): string | null {
  let text = written.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (OPEN.test(text)) return '..';
  const century = CENTURY.exec(text)?.[1];
  if (century !== undefined) return centuryText(century);
  if (BEFORE.test(text)) return limited(text.replace(BEFORE, ''), (date) => `[..${date}]`);
  if (AFTER.test(text)) return limited(text.replace(AFTER, ''), (date) => `[${date}..]`);
  let mark = '';
  if (ABOUT.test(text)) {
    text = text.replace(ABOUT, '');
    mark = '~';
  }
  const doubted = /^\[(.+)\]$/.exec(text)?.[1] ?? /^\((.+)\)$/.exec(text)?.[1];
  if (doubted !== undefined && doubted !== text) {
    text = doubted;
    mark = mark === '~' ? '%' : '?';
  }
  if (text.endsWith('?')) {
    text = text.slice(0, -1).trim();
    mark = mark === '~' || mark === '%' ? '%' : '?';
  }
  const decade = /^(\d{3})0s$/.exec(text)?.[1];
  if (decade !== undefined) return `${decade}X${mark}`;
  const date = plainDate(text);
  return date === null ? null : `${date}${mark}`;
}

function limited(text: string, form: (date: string) => string): string | null {
  const date = plainDate(text);
  return date === null ? null : form(date);
}

/** "18 mai 1995", "1802 December 27", "May 1889", "1995-05-18", "1995". */
function plainDate(text: string): string | null {
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (iso) return iso[2] === undefined ? text : real(text, Number(iso[1]), Number(iso[2]), iso[3]);
  const numeric = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  if (numeric) return numericDate(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  let year: number | undefined;
  let month: number | undefined;
  let day: number | undefined;
  for (const word of text.split(/[\s,]+/)) {
    const token = word.replace(/\.$/, '');
    const number = /^(\d{1,2})(?:er|st|nd|rd|th|º|ª|°)?$/.exec(token)?.[1];
    const named = months().get(token);
    if (/^\d{4}$/.test(token) && year === undefined) year = Number(token);
    else if (number !== undefined && day === undefined) day = Number(number);
    else if (named !== undefined && month === undefined) month = named;
    else if (token !== '' && !FILLERS.has(token)) return null;
  }
  if (year === undefined || (day !== undefined && month === undefined)) return null;
  const y = String(year).padStart(4, '0');
  if (month === undefined) return y;
  const dayText = day === undefined ? undefined : two(day);
  return real(`${y}-${two(month)}${dayText === undefined ? '' : `-${dayText}`}`, year, month, dayText);
}

/** Day before month, unless only the other order is possible or both mean the same day. */
function numericDate(first: number, second: number, year: number): string | null {
  if (first <= 12 && second <= 12 && first !== second) return null;
  const [day, month] = second > 12 ? [second, first] : [first, second];
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return real(text, year, month, two(day));
}

/** The text where the calendar has such a day. */
function real(text: string, year: number, month: number, day: string | undefined): string | null {
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
