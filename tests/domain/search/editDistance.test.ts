import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/domain/search/editDistance.ts';
import { check } from '../property.ts';

/** The definition, letter by letter from the end. */
function plain(a: string, b: string, transpositions: boolean): number {
  if (a === '' || b === '') return a.length + b.length;
  const [shortA, shortB] = [a.slice(0, -1), b.slice(0, -1)];
  const found = [
    plain(shortA, b, transpositions) + 1,
    plain(a, shortB, transpositions) + 1,
    plain(shortA, shortB, transpositions) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ];
  if (transpositions && a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    found.push(plain(a.slice(0, -2), b.slice(0, -2), transpositions) + 1);
  return Math.min(...found);
}

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

describe('editDistance', () => {
  it('is the least number of edits, or null beyond the limit', () => {
    check(
      fc.property(text, text, fc.nat(7), fc.boolean(), (a, b, max, transpositions) => {
        const distance = plain(a, b, transpositions);
        const expected = distance <= max ? distance : null;
        expect(editDistance(a, b, max, { transpositions })).toBe(expected);
        expect(editDistance([...a], [...b], max, { transpositions })).toBe(expected);
      }),
    );
  });
});
