/** Dates and intervals in words, in English and Russian. */

import type { EndKind } from '../model/kinds.ts';
import { isBounded } from '../time/day.ts';
import type { Edtf } from '../time/edtf/edtf.ts';
import { readEdtf } from '../time/edtf/readEdtf.ts';
import { spanPhrase, unitLabel } from './calendarLabel.ts';
import { datePhrase, dateRangeLabel } from './dateLabel.ts';
import { dateWordsIn } from './dateWords.ts';
import { type LabelLanguage, labelLanguage } from './language.ts';

export { dateLabel } from './dateLabel.ts';

/** The time of a fact as it is shown: EDTF texts, null where a side is not said. */
export interface ShownInterval {
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
  const words = dateWordsIn(spoken);
  const from = start === null ? null : readEdtf(start);
  const to = end === null ? null : readEdtf(end);
  if (from && to && start === end) return datePhrase(from, spoken).text;
  const begun = from && isBounded(from.min) ? from : null;
  const ended = to && isBounded(to.max) ? to : null;
  if (begun && ended) return dateRangeLabel(begun, ended, spoken);
  if (begun) return fromKnownStart(begun, to, endKind, spoken);
  const begunBy = from && isBounded(from.max) ? unitLabel(from.max, 'DAY', spoken) : null;
  if (ended) {
    const until = datePhrase(ended, spoken);
    return begunBy === null ? words.until(until) : words.fromBy(begunBy, until);
  }
  if (endKind === 'ONGOING' && begunBy !== null) return words.sinceBy(begunBy);
  if (from && to && begunBy !== null && isBounded(to.min)) return attested(from, to, spoken);
  return from || to ? datePhrase(from ?? (to as Edtf), spoken).text : words.unknown;
}

function fromKnownStart(start: Edtf, end: Edtf | null, endKind: EndKind, language: LabelLanguage): string {
  const words = dateWordsIn(language);
  const phrase = datePhrase(start, language);
  if (endKind === 'ONGOING') return words.since(phrase);
  if (end && isBounded(end.min) && end.min > start.max)
    return words.atLeastUntil(phrase, unitLabel(end.min, 'DAY', language));
  return words.endUnknown(phrase);
}

/** Only begun by a day and not ended before another: seen on one day, throughout, or at some moment of a span. */
function attested(from: Edtf, to: Edtf, language: LabelLanguage): string {
  const words = dateWordsIn(language);
  const begunBy = unitLabel(from.max, 'DAY', language);
  if (from.max === to.min) return words.atLeastOn(begunBy);
  if (from.max < to.min) return words.atLeastFromTo(begunBy, unitLabel(to.min, 'DAY', language));
  return words.sometimeIn(spanPhrase(to.min, from.max, language));
}
