/** How far two words are apart by mistakes of typing. */
import { lettersOf } from './words.ts';

const ONE_FROM = 4;
const TWO_FROM = 8;

/** How many mistakes a word of so many letters may have: in a short one nearly any other is one or two letters away. */
export const maxTypos = (letters: number): 0 | 1 | 2 => (letters < ONE_FROM ? 0 : letters < TWO_FROM ? 1 : 2);

/**
 * The number of mistakes between two words: a letter wrong, missing or too many, or, where that is the only mistake,
 * two neighbours exchanged. Null where it is more than the shorter of them may have.
 */
export function typoCount(one: string, other: string): number | null {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  const most = maxTypos(Math.min(a.length, b.length));
  if (Math.abs(a.length - b.length) > most) return null;
  if (most > 0 && isExchange(a, b)) return 1;
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    for (const [j, other] of b.entries())
      row.push(Math.min(at(last, j + 1) + 1, at(row, j) + 1, at(last, j) + (letter === other ? 0 : 1)));
    if (Math.min(...row) > most) return null;
    last = row;
  }
  const found = at(last, b.length);
  return found <= most ? found : null;
}

const at = (row: readonly number[], place: number): number => row[place] ?? Number.POSITIVE_INFINITY;

function isExchange(a: readonly string[], b: readonly string[]): boolean {
  const first = a.findIndex((letter, i) => letter !== b[i]);
  return (
    first >= 0 &&
    a.length === b.length &&
    a[first] === b[first + 1] &&
    a[first + 1] === b[first] &&
    a.every((letter, i) => i <= first + 1 || letter === b[i])
  );
}
