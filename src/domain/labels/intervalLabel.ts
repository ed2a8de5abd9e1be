/** The time of a fact in words, in English and Russian. */

import { dateWords, type Phrase } from '../../words/words.ts';
import type { Support } from '../model/kinds.ts';
import { type Day, isBounded, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../time/day.ts';
import type { Edtf } from '../time/edtf/edtf.ts';
import { readEdtf } from '../time/edtf/readEdtf.ts';
import { spanPhrase, unitLabel } from './calendarLabel.ts';
import { alone, datePhrase, dateRangePhrase } from './dateLabel.ts';
import { type ShownTime, type StatedTime, statedTime } from './statedTime.ts';

export { dateLabel } from './dateLabel.ts';

/**
 * The time of a fact in words: `1 Oct 2016 – 8 Apr 2021`, `since 2018, still so on 1 Feb 2021`,
 * `from 2013, end unknown`, `at least on 25 Nov 2020`, `between 1 Jan and 25 Nov 2020`, `planned for 2026`,
 * `withdrawn: 2026`, `date unknown`, `until 2010, or 2012 – 2015` for claims that exclude each other. The words say all bounds of the texts, and no others.
 * @param support what the dates rest on: only ASSERTED ones are said without a word about it
 */
export function intervalLabel(
  time: ShownTime & { readonly support: Support; readonly accounts?: readonly ShownTime[] },
  language: string,
): string {
  const words = dateWords(language);
  const accounts = (time.accounts ?? []).map((account) => shownPhrase(account, language).text);
  const phrase = accounts.length > 0 ? alone(words.either(accounts)) : shownPhrase(time, language);
  switch (time.support) {
    case 'ASSERTED':
      return phrase.text;
    case 'PLANNED':
      return words.planned(phrase);
    case 'ATTRIBUTED':
      return words.attributed(phrase.text);
    case 'WITHDRAWN':
      return words.withdrawn(phrase.text === words.unknown ? null : phrase.text);
  }
}

/** The words for a time. One that was only seen, on a doubted date, is said as if it were firm, after "perhaps". */
function shownPhrase(time: ShownTime, language: string): Phrase {
  const { start, end } = time;
  const isSeen = [start, end].every((text) => text === null || /^\[(\.\..*\?|.*\?\.\.)\]$/.test(text));
  if (!isSeen || (start ?? end) === null) return statedPhrase(statedTime(time), language);
  const firm = { ...time, start: start?.replace('?', '') ?? null, end: end?.replace('?', '') ?? null };
  return alone(dateWords(language).perhaps(statedPhrase(statedTime(firm), language).text));
}

/** The words for what is stated. */
function statedPhrase(time: StatedTime, language: string): Phrase {
  const { start, end, ongoing } = time;
  if (start === null) return alone(withoutStart(end, language));
  if ('by' in start) return alone(begunBy(start.by, end, ongoing, language));
  if (end !== null && 'date' in end)
    return start.date.text === end.date.text
      ? datePhrase(start.date, language)
      : dateRangePhrase(start.date, end.date, language);
  return alone(openSince(start.date, end?.notBefore ?? null, ongoing, language));
}

const dayLabel = (day: Day, language: string): string => unitLabel(day, 'DAY', language);

function withoutStart(end: StatedTime['end'], language: string): string {
  const words = dateWords(language);
  if (end === null) return words.unknown;
  return 'date' in end
    ? words.until(datePhrase(end.date, language))
    : words.notEndedBefore(dayLabel(end.notBefore, language));
}

/** A time that had begun by a day. */
function begunBy(by: Day, end: StatedTime['end'], ongoing: boolean, language: string): string {
  const words = dateWords(language);
  const day = dayLabel(by, language);
  if (end === null) return ongoing ? words.sinceBy(day) : words.begunBy(day);
  if ('date' in end) return words.fromBy(day, datePhrase(end.date, language));
  const seen = dayLabel(end.notBefore, language);
  if (ongoing) {
    if (by === end.notBefore) return words.sinceBy(day);
    return by < end.notBefore
      ? words.stillOn(words.sinceBy(day), seen)
      : words.andNotEndedBefore(words.sinceBy(day), seen);
  }
  if (by === end.notBefore) return words.atLeastOn(day);
  return by < end.notBefore
    ? words.atLeastFromTo(day, seen)
    : words.sometimeIn(spanPhrase(end.notBefore, by, language));
}

/** A time with a start, and without an end. */
function openSince(start: Edtf, notBefore: Day | null, ongoing: boolean, language: string): string {
  const words = dateWords(language);
  const phrase = datePhrase(start, language);
  // A day of an unknown year limits nothing, so that nothing is missing at the other side.
  if (notBefore === null && start.form === 'PERIODIC') return phrase.text;
  if (notBefore === null) return ongoing ? words.since(phrase) : words.endUnknown(phrase);
  const seen = dayLabel(notBefore, language);
  const isLater = start.max <= notBefore || !isBounded(start.max);
  if (ongoing) {
    const begun = phrase.after === null ? words.starts(phrase) : words.since(phrase);
    return isLater ? words.stillOn(begun, seen) : words.andNotEndedBefore(begun, seen);
  }
  return isLater ? words.atLeastUntil(phrase, seen) : words.andNotEndedBefore(words.starts(phrase), seen);
}

/** A day that other facts imply for a side. */
interface DayLimit {
  readonly day: Day;
  /** Only a doubted date implies it. */
  readonly doubted: boolean;
}

/** The implied days that are closer than those of the label, each with what it is implied by. */
export function limitsBeside<T extends DayLimit & { readonly bound: 'START' | 'END' }>(
  { start, end, endKind }: ShownTime,
  implied: readonly T[],
) {
  const first = start === null ? UNBOUNDED_MIN : readEdtf(start).min;
  const last = end === null ? UNBOUNDED_MAX : readEdtf(end).max;
  return {
    notBefore: implied.find(({ bound, day }) => bound === 'START' && day > first) ?? null,
    notAfter: implied.find(({ bound, day }) => bound === 'END' && day < last) ?? null,
    ongoing: endKind === 'ONGOING',
  };
}

/** The limits that other facts set beside a label. */
interface Limits {
  readonly notBefore: DayLimit | null;
  readonly notAfter: DayLimit | null;
  /** Whether the label says that it was still so when a source wrote. */
  readonly ongoing: boolean;
}

/**
 * Limits that other facts set, in words: `not before 1 Jan 2001; not after 3 Feb 2024, perhaps`, or `no longer after 3 Feb
 * 2024` beside a label such as "since 2001"; null where there are none.
 */
export function limitsLabel({ notBefore, notAfter, ongoing }: Limits, language: string): string | null {
  const words = dateWords(language);
  const limit = ({ day, doubted }: DayLimit, word: (day: string) => string): string =>
    doubted ? words.perhapsLimit(word(dayLabel(day, language))) : word(dayLabel(day, language));
  const parts = [
    notBefore && limit(notBefore, words.notBefore),
    notAfter && limit(notAfter, ongoing ? words.noLongerAfter : words.notAfter),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join('; ');
}
