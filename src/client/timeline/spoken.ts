/** An item as a sentence that can be read aloud. */

import { timelineWords } from '../../words/words.ts';
import { dayText, spanText } from './dateText.ts';
import type { Span, TimelineItem } from './item.ts';
import { type Phrase, phrase } from './phrase.ts';

/**
 * Who, as what, and when, how surely: "Park Won-soon, President of WeGO, surely 5 Nov 2014 – 3 Jul 2019, perhaps before".
 * It is never more exact than the record.
 */
export function spokenLabel(item: TimelineItem, language = 'en'): string {
  const known = spoken.get(item);
  if (known?.language === language) return known.text;
  const text = sentenceOf(item, language);
  spoken.set(item, { language, text });
  return text;
}

/** The sentences of items, which the element needs each time that it draws. */
const spoken = new WeakMap<TimelineItem, { readonly language: string; readonly text: string }>();

function sentenceOf(item: TimelineItem, language: string): string {
  const who = whoPhrases(item, language).map(({ text }) => text);
  return [...who, ...whenWords(item, language), ...noteWords(item, language)].join(', ');
}

/** The names of an item, and whether it is vacant or acting. */
export function whoPhrases({ phrases, vacant, acting }: TimelineItem, language: string): readonly Phrase[] {
  const words = timelineWords(language);
  if (vacant) return [phrase(words.vacant), ...phrases];
  return acting ? [...phrases.slice(0, 1), phrase(words.acting), ...phrases.slice(1)] : phrases;
}

/** When it held, how surely. */
export function whenWords(item: TimelineItem, language: string): readonly string[] {
  const { time, support } = item;
  if (time.core !== null && support === 'ASSERTED') return sureWords(item, time.core, language);
  const implied = time.impliedLabel === null ? [] : [time.impliedLabel];
  return [time.label, ...implied, timelineWords(language).noSureDay];
}

function sureWords({ time }: TimelineItem, core: Span, language: string): string[] {
  const words = timelineWords(language);
  const said = [words.surely(spanText(core.from, core.to, language))];
  if (time.earliest === null) said.push(words.before);
  else if (time.earliest < core.from) said.push(words.notBefore(dayText(time.earliest, language)));
  if (time.latest === null) said.push(words.after);
  else if (time.latest > core.to) said.push(words.notAfter(dayText(time.latest, language)));
  if (time.doubted) said.push(words.doubted);
  return said;
}

/** What else is to be known of an item: disagreement, bridged days, an announced end, a handover. */
export function noteWords(
  { time, support, disputed, handover, reasonCount }: TimelineItem,
  language: string,
): string[] {
  const words = timelineWords(language);
  const bridged = time.bridges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return [
    ...(bridged > 0 ? [words.bridged(bridged)] : []),
    ...(time.plannedEnd === null || support === 'PLANNED' ? [] : [words.plannedEnd(time.plannedEnd)]),
    ...(handover ? [words.handover] : []),
    ...(disputed.length > 0 ? [words.disputed(disputed)] : []),
    ...(reasonCount > 1 ? [words.facts(reasonCount)] : []),
  ];
}
