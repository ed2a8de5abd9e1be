import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOfSimilarWords, transpositionsOf, wordParts } from '../../../src/domain/search/parts.ts';
import { typoCount } from '../../../src/domain/search/typos.ts';
import { check } from '../property.ts';

describe('typoCount', () => {
  it.each([
    ['morozov', 'morozov', 0],
    ['morosov', 'morozov', 1],
    ['morzov', 'morozov', 1],
    ['morozzov', 'morozov', 1],
    ['mroozov', 'morozov', 1],
    ['eisenhauer', 'eisenhower', 2],
    ['gorbachev', 'gorbatschov', null],
    ['kim', 'kin', null],
    ['ivan', 'ivin', 1],
    ['ivan', 'evin', null],
    ['𝒶𝒷𝒸𝒹', '𝒶𝒷𝒸𝓍', 1],
  ])('between %s and %s is %s', (one, other, typos) => {
    expect(typoCount(one, other)).toBe(typos);
    expect(typoCount(other, one)).toBe(typos);
  });
});

/** Words of few different letters, so that many are similar. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 14 });
/** A word, and the same word with up to two typing errors. */
const pair = fc
  .tuple(word, fc.array(fc.tuple(fc.nat(3), fc.nat(13), fc.constantFrom('a', 'b', 'c')), { maxLength: 2 }))
  .map(([made, mistakes]): [string, string] => [made, mistakes.reduce(mistaken, made)]);

function mistaken(text: string, [kind, at, letter]: readonly [number, number, string]): string {
  const place = at % (text.length + 1);
  const [before, after] = [text.slice(0, place), text.slice(place)];
  if (kind === 0) return `${before}${letter}${after}`;
  if (kind === 1) return `${before}${after.slice(1)}`;
  if (kind === 2) return `${before}${letter}${after.slice(1)}`;
  return `${before}${after.charAt(1)}${after.charAt(0)}${after.slice(2)}`;
}

describe('words with typing errors', () => {
  it('are found by their parts, or by a transposition', () => {
    check(
      fc.property(pair, ([searched, intended]) => {
        const typos = typoCount(searched, intended);
        fc.pre(typos !== null && typos > 0);
        const near = partsOfSimilarWords(searched);
        const byParts = wordParts(intended).some((part, i) => near[i]?.includes(part));
        expect(byParts || transpositionsOf(searched).includes(intended)).toBe(true);
      }),
    );
  });

  it('have few parts to search', () => {
    check(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 64 }), (searched) => {
        expect(partsOfSimilarWords(searched).flat().length).toBeLessThanOrEqual(30);
      }),
    );
  });
});
