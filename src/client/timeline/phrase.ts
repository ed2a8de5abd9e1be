/** Names with their language, for `lang` attributes and links. */
import type { NamedAnswer } from './answer.ts';

export interface Phrase {
  readonly text: string;
  /** A language tag; null where it is not known and the script is Latin. */
  readonly lang: string | null;
  /** The id of the entity that it names; null for other words. */
  readonly id: string | null;
}

/** What is said of the language of a text by its script alone. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}/u, 'und-Cyrl'],
  [/\p{Script=Arabic}/u, 'und-Arab'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'ja'],
  [/\p{Script=Han}/u, 'und-Hani'],
  [/\p{Script=Greek}/u, 'und-Grek'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Devanagari}/u, 'und-Deva'],
];

const BY_SCRIPT_CHARACTERS = 200;
/** Most texts, for which the scripts need not be tried one by one. */
const LATIN = /^[ -\u024f]*$/;

const languageByScript = (text: string): string | null => {
  const start = text.slice(0, BY_SCRIPT_CHARACTERS);
  if (LATIN.test(start)) return null;
  return SCRIPTS.find(([script]) => script.test(start))?.[1] ?? null;
};

/** Characters that turn the direction of all that follows: a name may not do that to its neighbours. */
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text whose language is recorded or, where it is null, follows from its script. */
export const phrase = (text: string, lang?: string | null, id: string | null = null): Phrase => ({
  text: LATIN.test(text) ? text : text.replace(DIRECTION_CONTROLS, ''),
  lang: lang ?? languageByScript(text),
  id,
});

/** The label of an entity, in the language of the name with this spelling. */
export const namePhrase = ({ recordId, label, names }: NamedAnswer): Phrase =>
  phrase(
    label,
    names.nodes.find(({ text, language }) => text === label && language !== null)?.language,
    // Empty where an answer to any query names an entity without its id.
    recordId || null,
  );
