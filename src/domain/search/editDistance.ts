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
  const from = equalBeginning(a, b);
  const [rows, columns] = lengthsBetween(a, b, from);
  if (rows === 0 || columns === 0) return atMost(max, rows + columns);
  if (max === 0) return null;
  let beforeLast: number[] = [];
  let last: number[] = [];
  let row: number[] = [];
  for (let j = 0; j <= columns; j += 1) last[j] = j;
  for (let i = 1; i <= rows; i += 1) {
    const letter = a[from + i - 1];
    row[0] = i;
    let least = i;
    for (let j = 1; j <= columns; j += 1) {
      const other = b[from + j - 1];
      let edits = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (letter === other ? 0 : 1));
      if (transpositions && i > 1 && j > 1 && letter === b[from + j - 2] && a[from + i - 2] === other)
        edits = Math.min(edits, at(beforeLast, j - 2) + 1);
      row[j] = edits;
      if (edits < least) least = edits;
    }
    // Distances never fall from row to row.
    if (least > max) return null;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return atMost(max, at(last, columns));
}

const at = (row: readonly number[], index: number): number => row[index] as number;

const atMost = (max: number, distance: number): number | null => (distance <= max ? distance : null);

/** The number of equal letters that both texts begin with. */
function equalBeginning(a: ArrayLike<string>, b: ArrayLike<string>): number {
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  return from;
}

/** The lengths of both texts without `from` letters at the beginning, and without the equal letters at the end of the rest. */
function lengthsBetween(a: ArrayLike<string>, b: ArrayLike<string>, from: number): [number, number] {
  let [rows, columns] = [a.length - from, b.length - from];
  while (rows > 0 && columns > 0 && a[from + rows - 1] === b[from + columns - 1]) {
    rows -= 1;
    columns -= 1;
  }
  return [rows, columns];
}
