/** Transliterates texts to basic Latin letters, letter by letter. */
import { wordsIn } from '../model/wordsIn.ts';

/**
 * Cyrillic letters in the usual English transliteration, and Latin ones that Unicode does not decompose into a letter and a
 * mark, each with what it becomes; other alphabets are not changed.
 */
const LETTERS: ReadonlyMap<string, string> = new Map(
  wordsIn(`
    а:a ә:a б:b в:v г:g ґ:g ғ:g д:d ђ:dj е:e ё:e є:ye ж:zh җ:zh з:z ѕ:dz и:i і:i ї:yi й:y ј:j к:k қ:k
    л:l љ:lj м:m н:n ң:n њ:nj о:o ө:o п:p р:r с:s т:t ћ:c у:u ў:u ұ:u ү:u ф:f х:kh һ:h ц:ts ч:ch џ:dz
    ш:sh щ:shch ъ: ы:y ь: ѣ:e э:e ю:yu я:ya
    ß:ss æ:ae œ:oe ø:o đ:d ð:d þ:th ł:l ı:i
  `).map((pair) => {
    const [letter = '', latin = ''] = pair.split(':');
    return [letter, latin];
  }),
);

/**
 * Lower case, Cyrillic in Latin letters, and no diacritics: "Čapek" -> "capek", "Щукин" -> "shchukin". Punctuation and
 * letters of other alphabets are kept.
 */
export const toBasicLatin = (text: string): string =>
  IS_BASIC.test(text)
    ? text.toLowerCase()
    : [...text.normalize('NFKC').toLowerCase()]
        .map(
          (letter) =>
            transliterate(letter) ??
            [...letter.normalize('NFKD')].map((part) => transliterate(part) ?? part).join(''),
        )
        .join('')
        .normalize('NFKD')
        .replaceAll(/\p{M}/gu, '');

const IS_BASIC = /^\p{ASCII}*$/u;

/** The Latin form of a letter; undefined if it has none of its own, as for a letter with a mark other than й or ё. */
const transliterate = (letter: string): string | undefined => LETTERS.get(letter);
