/** The names of an item in the picture, in the room that they have. */

import { isDated, type TimelineItem } from './item.ts';
import { type Phrase, phrase } from './phrase.ts';
import { whenWords, whoPhrases } from './spoken.ts';
import { shortened, textWidth } from './textWidth.ts';
import type { TimelineLane } from './view.ts';

export const FONT_SIZE = 13;
const SEPARATOR = ', ';

interface Label {
  /** What it was made for. */
  readonly of: string;
  readonly phrases: readonly Phrase[];
  readonly width: number;
}

/** The labels of items do not change with the zoom, and measuring them takes most of the time of a layout. */
const labels = new WeakMap<TimelineItem, Label>();

/** The names of an item, without those of its lane and of what all of the picture is of, in at most so many pixels; its dates where no other is left. */
export function labelOf(
  item: TimelineItem,
  lane: TimelineLane | null,
  language: string,
  most: number,
): Label {
  const of = `${most} ${language} ${lane?.key ?? ''}`;
  const known = labels.get(item);
  if (known?.of === of) return known;
  const label = { of, ...fittedLabel(labelPhrases(item, lane, language), most) };
  labels.set(item, label);
  return label;
}

/** Its names without those of its lane and of what all of the picture is of. */
export const ownNames = (
  item: TimelineItem,
  lane: TimelineLane | null,
  language: string,
): readonly Phrase[] =>
  whoPhrases(item, language).filter(({ id }) => id === null || (id !== lane?.key && id !== item.ownId));

/** The same, with the signs that go before them. */
function labelPhrases(item: TimelineItem, lane: TimelineLane | null, language: string): readonly Phrase[] {
  const names = whoPhrases(item, language);
  const own = ownNames(item, lane, language);
  const when = isDated(item) ? whenWords(item, language).filter((text) => text !== '') : [];
  const [first, ...rest] = own.length > 0 ? own : when.length > 0 ? when.map((text) => phrase(text)) : names;
  const signs = `${item.disputed.length > 0 ? '≠ ' : ''}${item.support === 'ATTRIBUTED' ? '“ ' : ''}`;
  return first === undefined ? [] : [{ ...first, text: `${signs}${first.text}` }, ...rest];
}

/** Names in at most so many pixels, and how many they take. */
export function fittedLabel(names: readonly Phrase[], most: number): Omit<Label, 'of'> {
  const phrases = fitting(names, most);
  return { phrases, width: textWidth(phrases.map(({ text }) => text).join(SEPARATOR), FONT_SIZE) };
}

/** As many of the names as fit into the width; the last one is shortened where something is missing. */
function fitting(phrases: readonly Phrase[], most: number): readonly Phrase[] {
  const kept: Phrase[] = [];
  let room = most;
  for (const one of phrases) {
    const separator = kept.length === 0 ? 0 : textWidth(SEPARATOR, FONT_SIZE);
    const text = shortened(one.text, FONT_SIZE, room - separator);
    const last = kept.at(-1);
    if (text === '' && last !== undefined) {
      const enough = room + textWidth(last.text, FONT_SIZE);
      return [
        ...kept.slice(0, -1),
        { ...last, text: shortened(`${last.text} ${one.text}`, FONT_SIZE, enough) },
      ];
    }
    kept.push({ ...one, text });
    if (text !== one.text) return kept;
    room -= separator + textWidth(text, FONT_SIZE);
  }
  return kept;
}
