/** Roman numerals of rulers, congresses and sequels, which are no letters: "XIV" and "14" are one word, "VII" and "VIII" two. */

/** Up to 39, in Latin or Cyrillic capitals. Longer ones need letters that words have too. */
const ROMAN = /^(X{0,3})(IX|IV|V?I{0,3})$/;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
/** Also names, unless in capitals: Xi, Vi, Iv. */
const NAMES: ReadonlySet<string> = new Set(['XI', 'VI', 'IV']);

const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/i;

/** The digits of a Roman numeral of two letters and more, or of an English ordinal; null for other words. */
export function numeralOf(word: string): string | null {
  if (word.length > 7) return null;
  const [, ordinal] = ORDINAL.exec(word) ?? [];
  if (ordinal !== undefined) return ordinal;
  const letters = word.normalize('NFKC');
  const capitals = letters.toUpperCase().replaceAll('І', 'I').replaceAll('Х', 'X');
  if (letters.length < 2 || !ROMAN.test(capitals)) return null;
  if (NAMES.has(capitals) && letters !== letters.toUpperCase()) return null;
  return String(sumOf(capitals));
}

/** The value of letters, where one before a higher one counts as negative. */
const sumOf = (letters: string): number =>
  [...letters]
    .map((letter) => VALUES[letter] as number)
    .reduce((sum, value, i, all) => sum + (value < (all[i + 1] ?? 0) ? -value : value), 0);
