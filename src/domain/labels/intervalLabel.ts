/** The time of a fact in words, in English and Russian. */

import type { EndKind } from '../model/kinds.ts';
import { isBounded } from '../time/day.ts';
import type { Edtf } from '../time/edtf/edtf.ts';
import { readEdtf } from '../time/edtf/readEdtf.ts';
import { spanPhrase, unitLabel } from './calendarLabel.ts';
import { datePhrase, dateRangeLabel } from './dateLabel.ts';
import { dateWordsIn } from './dateWords.ts';
import { type LabelLanguage, labelLanguage } from './language.ts';

export { dateLabel } from './dateLabel.ts';

/** The time of a fact: EDTF texts, null for a side that is not stated. */
interface ShownInterval {
  readonly start: string | null;
  readonly end: string | null;
  readonly endKind: EndKind;
}

/**
 * The time of a fact in words: `1 Oct 2016 – 8 Apr 2021`, `since 2018`, `from 2013, end unknown`,
 * `at least on 25 Nov 2020`, `between 1 Jan and 25 Nov 2020`, `date unknown`.
 */
export function intervalLabel({ start, end, endKind }: ShownInterval, language: string): string {
  const spoken = labelLanguage(language);
  const from = start === null ? null : readEdtf(start);
  const to = end === null ? null : readEdtf(end);
  if (from && to && start === end) return datePhrase(from, spoken).text;
  const knownStart = from && isBounded(from.min) ? from : null;
  const knownEnd = to && isBounded(to.max) ? to : null;
  if (knownStart && knownEnd) return dateRangeLabel(knownStart, knownEnd, spoken);
  if (knownStart) return fromKnownStart(knownStart, to, endKind, spoken);
  if (knownEnd) return untilKnownEnd(from, knownEnd, spoken);
  return withoutKnownSides(from, to, endKind, spoken);
}

function untilKnownEnd(start: Edtf | null, end: Edtf, language: LabelLanguage): string {
  const words = dateWordsIn(language);
  const until = datePhrase(end, language);
  const begunBy = latestDay(start, language);
  return begunBy === null ? words.until(until) : words.fromBy(begunBy, until);
}

/** The label where neither the start has a first day nor the end a last day. */
function withoutKnownSides(
  start: Edtf | null,
  end: Edtf | null,
  endKind: EndKind,
  language: LabelLanguage,
): string {
  const words = dateWordsIn(language);
  const begunBy = latestDay(start, language);
  if (endKind === 'ONGOING' && begunBy !== null) return words.sinceBy(begunBy);
  if (start && end && begunBy !== null && isBounded(end.min)) return attestedLabel(start, end, language);
  const stated = start ?? end;
  return stated ? datePhrase(stated, language).text : words.unknown;
}

/** The last possible day of a date in words; null where there is none. */
const latestDay = (date: Edtf | null, language: LabelLanguage): string | null =>
  date && isBounded(date.max) ? unitLabel(date.max, 'DAY', language) : null;

function fromKnownStart(start: Edtf, end: Edtf | null, endKind: EndKind, language: LabelLanguage): string {
  const words = dateWordsIn(language);
  const phrase = datePhrase(start, language);
  if (endKind === 'ONGOING') return words.since(phrase);
  if (end && isBounded(end.min) && end.min > start.max)
    return words.atLeastUntil(phrase, unitLabel(end.min, 'DAY', language));
  return words.endUnknown(phrase);
}

/** A fact that is only known to have begun by one day and not to have ended before another: attested. */
function attestedLabel(from: Edtf, to: Edtf, language: LabelLanguage): string {
  const words = dateWordsIn(language);
  const begunBy = unitLabel(from.max, 'DAY', language);
  if (from.max === to.min) return words.atLeastOn(begunBy);
  if (from.max < to.min) return words.atLeastFromTo(begunBy, unitLabel(to.min, 'DAY', language));
  return words.sometimeIn(spanPhrase(to.min, from.max, language));
}
