/** Keys that the spellings of one name have in common. */

import { keptIn, keptUpTo } from '../model/keptIn.ts';
import type { EntityKind } from '../model/kinds.ts';
import { toBasicLatin } from './basicLatin.ts';
import { fold, foldedWords, splitWords } from './fold.ts';
import { type LegalFamily, tellingWords, withoutLegalForm } from './legalForms.ts';
import { numeralOf } from './numerals.ts';
import { readingsOf } from './readings.ts';

/** So many names are kept with their keys, and words in simple form; then all are computed anew. */
const MOST_KEPT = 50_000;

/** Removes more differences than `fold`: endings and letters that vary between languages in the same name. */
const simplify = (word: string): string =>
  word
    .replace(/off$/, 'ov')
    .replace(/er$/, 'r')
    .replace(/skaia$/, 'ska')
    .replace(/ei$/, 'i')
    .replaceAll(/(?<=[csz]h)ov/g, 'ev')
    .replaceAll(/ie(?!o)/g, 'e')
    .replaceAll('gh', 'g')
    .replaceAll(/c(?![ehi])/g, 'k')
    .replaceAll(/([^\d])\1+/g, '$1');
/** A folded word without them; short ones stay as they are. */
export const simplifyWord = keptUpTo(MOST_KEPT, (word) =>
  word.length < MIN_FOLDED_LENGTH ? word : simplify(word),
);

/** Shorter words are initials and abbreviations, which are not transliterated: NJ is not NY. */
const ABBREVIATION = /^[\p{Script=Latin}\p{Script=Cyrillic}]{1,2}$/u;
const MIN_FOLDED_LENGTH = 3;

const readWord = keptUpTo(MOST_KEPT, (word): readonly string[] =>
  ABBREVIATION.test(word) ? [numeralOf(word) ?? toBasicLatin(word)] : foldedWords(word),
);
const wordsOf = (text: string): string[] => splitWords(text).flatMap(readWord);

const simplified = (words: readonly string[]): string[] => words.map(simplifyWord).filter(Boolean);
const keyOf = (words: readonly string[]): string => simplified(words).sort().join(' ');

/** The patronymic of a name of three words, without which the other two are a name too. */
function patronymicOf(words: readonly string[]): string | null {
  const [, second = '', third = ''] = words;
  return words.length === 3 ? ([second, third].find((word) => PATRONYMIC.test(word)) ?? null) : null;
}
const PATRONYMIC = /(?:[eo]v|[ei]i|iv|il|io)(?:ich|na)$/;

/** Words of names of people that texts leave out. */
const TITLES = new Set(
  'sir dr prof mr mrs ms lord lady dame rev von van zu de der den da di del la le el bin ibn jr'.split(' '),
);
const withoutTitles = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !TITLES.has(word));

/** A name as keys, and what makes it another name in spite of a key in common. */
interface Reading {
  readonly keys: readonly string[];
  readonly family: LegalFamily | null;
  readonly patronymic: string | null;
}

function read(text: string, kind: EntityKind | undefined): Reading {
  const words = wordsOf(text);
  const plain = keyOf(words);
  const [isPerson, isFormed] = [
    kind === undefined || kind === 'PERSON',
    kind === undefined || kind === 'ORGANIZATION',
  ];
  const patronymic = isPerson ? patronymicOf(words) : null;
  const formed = isFormed ? withoutLegalForm(words) : { words, family: null };
  const keys = [
    plain,
    // SergeiLavrov, Gazprom bank.
    simplify(words.join('')),
    ...(isPerson ? [keyOf(withoutTitles(words.filter((word) => word !== patronymic)))] : []),
    ...(isFormed ? [keyOf(tellingWords(formed.words))] : []),
  ];
  return { keys, family: formed.family, patronymic: patronymic && keyOf([patronymic]) };
}

/**
 * The keys of a name, whatever the order of its words; names that share a key are spellings of one name, unless
 * `areDifferent`. Further ones are for other romanizations ("Čajkovskij" is "Caikovski" without diacritics, as for Czech
 * names, and "Chaikovski" by its pronunciation), for a person without the patronymic, and for an organization without its
 * legal form. None for a text without letters and digits.
 */
export function keysOfKind(text: string, kind: EntityKind | undefined): string[] {
  const all = [text, ...readingsOf(text)].flatMap((one) => read(one, kind).keys);
  return [...new Set(all)].filter(Boolean);
}

/** The keys of a name of whatever kind. */
export const nameKeys = (text: string): string[] => keysOfKind(text, undefined);

/** Whether two names that share a key have other patronymics, or legal forms of other families. */
export function areDifferent(one: string, other: string, kind?: EntityKind): boolean {
  const [a, b] = [read(one, kind), read(other, kind)];
  return differ(a.patronymic, b.patronymic) || differ(a.family, b.family);
}
const differ = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other;

/** Shorter given names differ by their vowels too often: Jan and Jon. */
const MIN_ROMANIZED_LENGTH = 4;
/** Texts of more words are no names of people, and their keys together would be as long as the square of the text. */
const MOST_ROMANIZED_WORDS = 12;

/**
 * The keys that names in different romanizations have in common, one for each word that both spell alike: the letters of
 * the other words, joined, without the vowels inside, and the numerals. "Gunso Kim" and "Gun-seo Kim" share one, "Maria Berg"
 * and "Mario Berg" do not. They are a hint only: Helen and Holan share one too. None for more words than the names of people
 * have.
 */
export function romanizationKeys(text: string): string[] {
  const all = wordsOf(text);
  if (all.length > MOST_ROMANIZED_WORDS) return [];
  const words = all.filter((word) => !NUMERAL.test(word));
  const numerals = all.filter((word) => NUMERAL.test(word)).map((word) => ` ${word}`);
  return words.flatMap((word, place) => {
    const rest = simplify(words.filter((_, i) => i !== place).join(''));
    if (rest.length < MIN_ROMANIZED_LENGTH) return [];
    const inside = rest.slice(1, -1).replaceAll(/[aeiou ]/g, '');
    return `${simplifyWord(word)} ${rest.slice(0, 1)}${inside}${rest.slice(-1)}${numerals.join('')}`;
  });
}
const NUMERAL = /^\p{N}+$/u;

/** Keys by the first or the last word, which may be the surname, and the initials of the others. See `haveSameInitials`. */
function initialsKeys(text: string): string[] {
  const words = wordsOf(text);
  if (words.length < 2 || words.length > MOST_WITH_INITIALS) return [];
  return [words, words.toReversed()].flatMap(([surname = '', ...given]) =>
    surname.length < MIN_FOLDED_LENGTH
      ? []
      : `${simplifyWord(surname)} ${given.map(initialOf).sort().join(' ')}`,
  );
}
const MOST_WITH_INITIALS = 4;
/** Numbers have none: 6 is no initial of 606. */
const initialOf = (word: string): string => (/\p{N}/u.test(word) ? word : fold(word).slice(0, 1));

/** Whether two names that share an `initialsKeys` have no two words that differ, such as "S. V. Lavrov" and "Lavrov, Sergei V.". */
export function haveSameInitials(one: string, other: string): boolean {
  const { common, left, right } = unpaired(wordsOf(one), wordsOf(other));
  return common.length > 0 && left.length + right.length === 0;
}

/** The words that both names have, and those of each that the other has neither in full nor as an initial. */
function unpaired(one: readonly string[], other: readonly string[]) {
  const [words, others] = [simplified(one), simplified(other)];
  const common = words.filter((word) => others.includes(word));
  const right = others.filter((word) => !words.includes(word));
  const left = words.filter((word) => {
    if (others.includes(word)) return false;
    const like = right.findIndex(
      (next) => Math.min(word.length, next.length) === 1 && initialOf(word) === initialOf(next),
    );
    if (like >= 0) right.splice(like, 1);
    return like < 0;
  });
  return { common, left, right };
}

/** The words that distinguish a father and his son, in lower case. */
const GENERATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    younger: 'jun junior jr fils мл младший',
    elder: 'sen senior sr père ст старший',
  }).flatMap(([generation, words]) => words.split(' ').map((word): [string, string] => [word, generation])),
);

/** A name of a person without the words of `GENERATIONS`, as it is compared with many others. */
const readPerson = keptUpTo(MOST_KEPT, (name) => {
  const words = splitWords(name);
  const bare = words.filter((word) => !GENERATIONS.has(word.toLowerCase())).join(' ');
  return {
    bare,
    generation: words.map((word) => GENERATIONS.get(word.toLowerCase())).find(Boolean) ?? null,
    keys: keysOfKind(bare, 'PERSON'),
    words: wordsOf(bare),
  };
});

const isInitial = (word: string): boolean => word.length === 1;

/**
 * Keys of a person's name, for finding those for which `mayBeOnePerson` holds: these have one of the keys `ofOthers`.
 * Names without initials are never compared with each other for a surname and an initial alone, which very many share.
 */
export function likenessKeys(name: string): { readonly own: string[]; readonly ofOthers: string[] } {
  const { keys, words } = readPerson(name);
  const outer = [words.at(0), words.at(-1)].flatMap((surname = '') =>
    surname.length < MIN_FOLDED_LENGTH || words.length > MOST_WITH_INITIALS
      ? []
      : words.filter((word) => word !== surname).map((word) => `${simplifyWord(surname)} ${initialOf(word)}`),
  );
  const [full, abbreviated] = ['=', INITIALS].map((mark) => outer.map((key) => `${mark}${key}`)) as [
    string[],
    string[],
  ];
  return words.some(isInitial)
    ? { own: [...keys, ...abbreviated], ofOthers: [...keys, ...abbreviated, ...full] }
    : { own: [...keys, ...full], ofOthers: [...keys, ...abbreviated] };
}

/** Whether two names may be of one person: spellings of one name, also with initials, or with a middle initial that one leaves out. */
export function mayBeOnePerson(one: string, other: string): boolean {
  const [a, b] = [readPerson(one), readPerson(other)];
  if (differ(a.generation, b.generation)) return false;
  if (a.keys.some((key) => b.keys.includes(key))) return !areDifferent(a.bare, b.bare, 'PERSON');
  const { common, left, right } = unpaired(a.words, b.words);
  return (
    Math.min(a.words.length, b.words.length) > 1 &&
    common.some(({ length }) => length >= MIN_FOLDED_LENGTH) &&
    Math.min(left.length, right.length) === 0 &&
    a.words.length - left.length === b.words.length - right.length &&
    [...left, ...right].every(isInitial)
  );
}

/** Keys that begin with it are shared by different names too, until `haveSameInitials` is asked. */
export const INITIALS = '~';

/** Computes the keys of each name once: comparing all namesakes of an archive asks for them many times. */
export class NameKeys {
  readonly #named = new Map<EntityKind, KeysOf>();
  readonly romanized = keptUpTo(MOST_KEPT, (name) => [
    ...romanizationKeys(name),
    ...initialsKeys(name).map((key) => `${INITIALS}${key}`),
  ]);

  named(name: string, kind: EntityKind): readonly string[] {
    return keptIn(this.#named, kind, () => keptUpTo(MOST_KEPT, (one) => keysOfKind(one, kind)))(name);
  }
}

type KeysOf = (name: string) => readonly string[];
