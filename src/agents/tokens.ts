/** How many tokens a text has, without the tables of a tokenizer, which are megabytes. */

/** The tokens of an answer. */
export const TOKENS = { least: 500, usual: 8_000, most: 20_000 } as const;

/** A key of JSON; a word with the character before it, which tokenizers join; digits by three; punctuation before a key, and else. */
const PARTS =
  /(?<key>"\w+":)|(?<before>[^\p{L}\p{N}]?)(?<word>[A-Z]*[a-z]+|[A-Z]+|[\p{L}\p{M}]+)|\d{1,3}|(?<marks>[!-/:-@[-`{-~]+?(?="\w+":)|[!-/:-@[-`{-~]+)|\s+|./gsu;

/**
 * The estimate of a text, a few hundredths more than the most that the tokenizers o200k and cl100k have for answers: the
 * weights were fitted to answers and to names in fifteen languages.
 */
export function tokensOf(text: string): number {
  let count = 0;
  for (const { 0: part, groups: { key, before = '', word, marks } = {} } of text.matchAll(PARTS)) {
    if (key !== undefined) count += 2.2;
    else if (word !== undefined) count += tokensOfWord(word, before);
    else if (marks !== undefined) count += Math.max(0.9, marks.length * 0.38);
    else count += /^[\d\s]/.test(part) ? 1 : Buffer.byteLength(part) * 0.6;
  }
  return count * 1.06;
}

/** Endings of long words of English, which mostly are one token; names are not. */
const ENGLISH =
  /(?:tion|sion|ment|ive|ing|al|ity|tee|ent|ary|ed|er|ice|ate|at|ness|ance|ence|ship|ous|able|ern|ly)s?$/;

function tokensOfWord(word: string, before: string): number {
  const { length } = word;
  if (/^[A-Z]+$/.test(word)) return Math.max(1, length / 3.9);
  if (!/^[A-Za-z]+$/.test(word)) return tokensOfForeign(word) + (before.trim() === '' ? 0 : 1);
  if (length > 6 && ENGLISH.test(word)) return before === ' ' ? 1.1 : 1.4;
  const [joined, more] = before === ' ' ? [6, 0.4] : before === '' ? [4, 0.33] : [3.2, 0.36];
  return 1 + Math.max(0, length - joined) * more;
}

const tokensOfForeign = (word: string): number => {
  let count = 0;
  for (const letter of word) count += tokensOfLetter(letter.codePointAt(0) ?? 0);
  return Math.max(1, count);
};

/** By alphabets: where their letters begin, and the tokens of one. */
const ALPHABETS: readonly (readonly [from: number, tokens: number])[] = [
  [0x1_0000, 4],
  [0x2e80, 1.5],
  [0xe80, 2.25],
  [0x900, 1.7],
  [0x530, 1.15],
  [0x400, 0.62],
  [0x370, 1.15],
  [0x80, 1.3],
  [0, 0.45],
];

const tokensOfLetter = (code: number): number => ALPHABETS.find(([from]) => code >= from)?.[1] ?? 1;
