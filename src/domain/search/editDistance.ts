/** The edit distance of two texts. */

/**
 * The number of letters to insert, delete or substitute to turn one text into the other; null where it is more than
 * `max`.
 * @param transpositions also count the exchange of two neighbouring letters as one edit (optimal string alignment)
 */
export function editDistance(
  a: ArrayLike<string>,
  b: ArrayLike<string>,
  max: number,
  { transpositions }: { readonly transpositions: boolean },
): number | null {
  if (Math.abs(a.length - b.length) > max) return null;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = transpositions && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const transposition = swapped ? at(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, substitution, transposition));
    }
    // Distances never fall from row to row.
    if (Math.min(...row) > max) return null;
    beforeLast = last;
    last = row;
  }
  const distance = at(last, b.length);
  return distance <= max ? distance : null;
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
