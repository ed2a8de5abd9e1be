/** Texts as parts of ids: lower-case Latin letters and digits joined by hyphens. */
import { createHash } from 'node:crypto';

/** Cyrillic letters as common English transliteration writes them; other alphabets are left out. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
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

/** A text in the letters of an id; what cannot be written is left out, so that different texts may become equal. */
export const slug = (text: string): string =>
  [...text.normalize('NFC').toLowerCase()]
    .map((letter) => CYRILLIC[letter] ?? LATIN[letter] ?? letter)
    .join('')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** The first `length` characters (at most 51) of a SHA-256 digest in lower-case base32. */
export function digest(content: string, length: number): string {
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of createHash('sha256').update(content, 'utf8').digest()) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5 && text.length < length) {
      bits -= 5;
      text += ALPHABET[(value >> bits) & 31];
    }
  }
  return text;
}
