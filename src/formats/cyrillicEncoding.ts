/** The encoding of Cyrillic texts, by their letters. */

/** Longer samples do not improve the guess. */
const SAMPLE_BYTES = 64 * 1024;

/**
 * The encoding of a text whose words of bytes that are not ASCII are Cyrillic; null if they are not. What decides are these
 * bytes: words of them alone are no words of a Latin alphabet, however much ASCII is around them.
 */
export const cyrillicEncoding = (bytes: Uint8Array): string | null => cyrillicEncodingOf(highBytes(bytes));

/** In the order in which they are preferred if several fit equally well. */
const CYRILLIC_ENCODINGS = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5'] as const;

/** Shorter words of bytes that are not ASCII occur in Latin alphabets too, such as the French `à`. */
const MIN_LETTERS = 3;
/** The share of those bytes that must be in words of such bytes alone. */
const MIN_WORD_SHARE = 0.7;
/** The share of those words that must be written as Cyrillic words are: in lower case, capitalized or in capitals. */
const MIN_FITTING_SHARE = 0.8;
/** The most common letters of Russian, Ukrainian, Belarusian, Bulgarian and Serbian: more than half of a text. */
const COMMON_LETTERS = new Set('оаеинтсрвлкдімя');
const MIN_COMMON_SHARE = 0.45;
/** Fewer bytes may have common letters in two encodings by chance. */
const MIN_TO_COMPARE = 16;
/** How much larger the share of common letters is in the right encoding. */
const MIN_ADVANTAGE = 0.15;

/** The bytes of a text that are not ASCII. */
interface HighBytes {
  readonly count: number;
  /** The longer words of such bytes alone, separated by spaces. */
  readonly words: Uint8Array;
}

/**
 * The Cyrillic encoding in which a text has far more words than in the given one; null if there is none, or if there are too
 * few letters to decide.
 */
export function betterCyrillicEncoding(bytes: Uint8Array, encoding: string): string | null {
  const high = highBytes(bytes);
  if (high.words.length < MIN_TO_COMPARE) return null;
  const other = cyrillicEncodingOf(high);
  if (other === null || other === encoding) return null;
  const [own, best] = [encoding, other].map((each) => commonShare(high.words, each));
  return (own ?? 0) < (best ?? 0) - MIN_ADVANTAGE ? other : null;
}

function cyrillicEncodingOf({ count, words }: HighBytes): string | null {
  if (words.length === 0 || words.length < count * MIN_WORD_SHARE) return null;
  let best: string | null = null;
  let most = MIN_COMMON_SHARE;
  for (const encoding of CYRILLIC_ENCODINGS) {
    const common = commonShare(words, encoding);
    if (common <= most) continue;
    best = encoding;
    most = common;
  }
  return best;
}

/** The share of common letters in the words of a text; 0 if its capitals are where no words have them. */
function commonShare(words: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(words);
  const letters = fittingLetters(text);
  if (letters.length < text.replaceAll(' ', '').length * MIN_FITTING_SHARE) return 0;
  return letters.filter((letter) => COMMON_LETTERS.has(letter)).length / letters.length;
}

/** The letters, in lower case, of the words in which capitals are where they can be. */
const fittingLetters = (text: string): string[] =>
  text
    .split(/[^\p{L}]+/u)
    .filter((word) => /^\p{Lu}?\p{Ll}+$|^\p{Lu}+$/u.test(word) && /^\p{Script=Cyrillic}+$/u.test(word))
    .flatMap((word) => [...word.toLowerCase()]);

function highBytes(bytes: Uint8Array): HighBytes {
  const words: number[] = [];
  let count = 0;
  for (let i = 0; i < bytes.length && count < SAMPLE_BYTES; i += 1) {
    if (!isHigh(bytes[i])) continue;
    const from = i;
    while (isHigh(bytes[i])) i += 1;
    count += i - from;
    if (i - from >= MIN_LETTERS && !isLetter(bytes[from - 1]) && !isLetter(bytes[i]))
      words.push(
        ...(words.length > 0 ? [SPACE] : []),
        ...bytes.subarray(from, Math.min(i, from + LONGEST_WORD)),
      );
  }
  return { count, words: Uint8Array.from(words) };
}

const SPACE = 0x20;
/** Longer runs are no words but data, or a script without spaces. */
const LONGEST_WORD = 1024;

const isHigh = (byte: number | undefined): boolean => byte !== undefined && byte > 0x7f;

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
