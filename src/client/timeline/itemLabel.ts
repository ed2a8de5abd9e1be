/** The names of an item in the picture, in the room that they have. */

import { timelineWords } from '../../words/words.ts';
import type { TimelineItem } from './item.ts';
import type { Phrase } from './phrase.ts';
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

/** The names of an item, without that of its lane, in at most so many pixels. */
export function labelOf(
  item: TimelineItem,
  lane: TimelineLane | null,
  language: string,
  most: number,
): Label {
  const of = `${most} ${language} ${lane?.key ?? ''}`;
  const known = labels.get(item);
  if (known?.of === of) return known;
  const phrases = fitting(labelPhrases(item, lane, language), most);
  const width = textWidth(phrases.map(({ text }) => text).join(SEPARATOR), FONT_SIZE);
  const label = { of, phrases, width };
  labels.set(item, label);
  return label;
}

/** The names of an item without that of its lane, with the signs that go before them. */
function labelPhrases(item: TimelineItem, lane: TimelineLane | null, language: string): readonly Phrase[] {
  const words = timelineWords(language);
  const own = item.phrases.filter(({ id }) => id === null || lane === null || id !== lane.key);
  const names = own.some(({ id }) => id !== null) ? own : item.phrases;
  const state = item.vacant ? words.vacant : item.acting ? words.acting : null;
  const [first, ...rest] = names;
  const signs = `${item.disputed.length > 0 ? '≠ ' : ''}${item.support === 'ATTRIBUTED' ? '“ ' : ''}`;
  const said: Phrase = { text: state ?? '', lang: null, id: null };
  if (first === undefined) return [said];
  if (item.vacant) return [{ ...said, text: `${signs}${said.text}` }, first, ...rest];
  return [{ ...first, text: `${signs}${first.text}` }, ...(state === null ? [] : [said]), ...rest];
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
