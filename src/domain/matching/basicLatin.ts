/** Letters of other alphabets in those of basic Latin, one at a time. */

/** Cyrillic letters as common English transliteration writes them; other alphabets stay as they are. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  ә: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  ғ: 'g',
  д: 'd',
  ђ: 'dj',
  е: 'e',
  ё: 'e',
  є: 'ye',
  ж: 'zh',
  җ: 'zh',
  з: 'z',
  ѕ: 'dz',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  ј: 'j',
  к: 'k',
  қ: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  ң: 'n',
  њ: 'nj',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'c',
  у: 'u',
  ў: 'u',
  ұ: 'u',
  ү: 'u',
  ф: 'f',
  х: 'kh',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  џ: 'dz',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  ѣ: 'e',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** Latin letters that do not decompose into a letter and a mark. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/**
 * Lower case, Cyrillic in Latin letters, and no diacritics: "Čapek" -> "capek", "Щукин" -> "shchukin". Punctuation and
 * the letters of other alphabets stay.
 */
export const toBasicLatin = (text: string): string =>
  [...text.normalize('NFKC').toLowerCase()]
    .map(
      (letter) => known(letter) ?? [...letter.normalize('NFKD')].map((part) => known(part) ?? part).join(''),
    )
    .join('')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '');

/** A letter with a mark may be one of its own (й, ё); where it is not, the letter without the mark counts. */
const known = (letter: string): string | undefined => CYRILLIC[letter] ?? LATIN[letter];
