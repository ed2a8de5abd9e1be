/** Dates in English: months, years, and the words around them. */

/** A date as it stands alone, and in the forms that follow prepositions. */
export interface Phrase {
  /** Alone, and up to which something lasts. */
  readonly text: string;
  /** From when, since when or about when; null where no preposition can precede it. */
  readonly after: string | null;
  /** When, with its preposition, of a month or a year. */
  readonly within?: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
const ORDINALS = ['', '1st', '2nd', '3rd', '4th'];

const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** Days, months and years. */
export const calendar = {
  month: monthName,
  monthAfter: monthName,
  within: (monthOrYear: string, _month: number | null) => `in ${monthOrYear}`,
  dayOfYear: (day: number, month: number) => `${day} ${monthName(month)}`,
  /** On axes. */
  shortMonth: monthName,
  shortDayOfYear: (day: number, month: number) => `${day} ${monthName(month)}`,
  year: (year: string) => year,
  years: (from: string, to: string) => `${from}–${to}`,
  /** From one year to another, in which all days are meant. */
  spanOfYears: (from: string, to: string) => `${from} – ${to}`,
  /** From one date to another, where both have several words. */
  dash: (from: string, to: string) => `${from} – ${to}`,
  bce: (year: string) => `${year} BC`,
};

/** What is said of a time, which only labels of the API say. */
export const dates = {
  unknown: 'date unknown',
  open: 'open',
  always: 'always',
  yearUnknown: (date: string) => `${date}, year unknown`,
  about: ({ text, after }: Phrase) => `about ${after ?? text}`,
  perhaps: (date: string) => `perhaps ${date}`,
  /** The first date as after a preposition. */
  between: (from: string, to: string) => `between ${from} and ${to}`,
  orLater: (date: string) => `${date} or later`,
  orEarlier: (date: string) => `${date} or earlier`,
  decade: (year: string): Phrase => ({ text: `${year}s`, after: `the ${year}s` }),
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  north: 'northern',
  south: 'southern',
  quarter: (n: number, year: string) => `${ORDINALS[n]} quarter of ${year}`,
  third: (n: number, year: string) => `${ORDINALS[n]} third of ${year}`,
  half: (n: number, year: string) => `${ORDINALS[n]} half of ${year}`,
  /** From one date to another that no dash can join. */
  range: (start: Phrase, end: Phrase) => `start ${start.text}, end ${end.text}`,
  since: ({ text, after }: Phrase) => (after ? `since ${after}` : `start ${text}, still so when recorded`),
  until: ({ text, after }: Phrase) => (after ? `until ${after}` : `end ${text}`),
  endUnknown: ({ text, after }: Phrase) =>
    after ? `from ${after}, end unknown` : `start ${text}, end unknown`,
  startUnknown: ({ text, after }: Phrase) =>
    after ? `until ${after}, start unknown` : `start unknown, end ${text}`,
  atLeastUntil: ({ text, after }: Phrase, day: string) =>
    `${after ? `from ${after}` : `start ${text},`} until at least ${day}`,
  fromBy: (day: string, { text, after }: Phrase) =>
    `from ${day} at the latest${after ? ` until ${after}` : `, end ${text}`}`,
  sinceBy: (day: string) => `since ${day} at the latest`,
  atLeastOn: (day: string) => `at least on ${day}`,
  atLeastFromTo: (from: string, to: string) => `at least from ${from} to ${to}`,
  sometimeIn: ({ text, within }: Phrase) => `at some time ${within ?? text}`,
  starts: ({ text, after }: Phrase) => (after ? `from ${after}` : `start ${text}`),
  begunBy: (day: string) => `from ${day} at the latest, end unknown`,
  notEndedBefore: (day: string) => `not ended before ${day}, start unknown`,
  andNotEndedBefore: (start: string, day: string) => `${start}, not ended before ${day}`,
  stillOn: (start: string, day: string) => `${start}, still so on ${day}`,
  notBefore: (day: string) => `not before ${day}`,
  notAfter: (day: string) => `not after ${day}`,
  /** Of what was still so when a source wrote of it. */
  noLongerAfter: (day: string) => `no longer after ${day}`,
  /** After a limit that only a doubted date sets. */
  perhapsLimit: (limit: string) => `${limit}, perhaps`,
  /** Times of which only one can be true, at least two. */
  either: (times: readonly string[]) => times.join(', or '),
  planned: ({ text, after }: Phrase) => (after ? `planned for ${after}` : `planned: ${text}`),
  attributed: (time: string) => `according to a speaker: ${time}`,
  /** `time` is null where the claims gave none. */
  withdrawn: (time: string | null) => (time === null ? 'withdrawn' : `withdrawn: ${time}`),
};
