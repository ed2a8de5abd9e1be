/** Names of people that may be one, and the keys by which these are found. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessKeys, mayBeOnePerson } from '../../../src/domain/matching/nameKey.ts';

const givenNames = fc.subarray(['Anna', 'A.', 'M.', 'María', 'Zoë', 'K'], { minLength: 1, maxLength: 3 });
/** The surname is the first or the last word. */
const name = fc
  .tuple(givenNames, fc.constantFrom('Berg', 'Bérg', 'Weiß', 'Фальк'), fc.boolean())
  .chain(([given, surname, isFirst]) =>
    fc
      .constantFrom('', ' jun.', ' sen.', ' jr')
      .map((generation) => (isFirst ? [surname, ...given] : [...given, surname]).join(' ') + generation),
  );

describe('names that may be of one person', () => {
  it.each([
    ['Anna Berg', 'Berg, Anna', true],
    ['Anna Bérg', 'Anna Berg', true],
    ['Anna M. Berg', 'Anna Berg', true],
    ['A. Berg', 'Anna M. Berg', true],
    ['Anna M. Berg', 'Anna K. Berg', false],
    ['Karl Weiss jun.', 'Karl Weiss', true],
    ['Karl Weiss jun.', 'Karl Weiss sen.', false],
    ['Anna Berg', 'Ida Berg', false],
    ['Berg', 'Anna Berg', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(mayBeOnePerson(one, other)).toBe(expected);
  });

  it('are so in either order, and are found by a key', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const alike = mayBeOnePerson(one, other);
        expect(mayBeOnePerson(other, one)).toBe(alike);
        const { ofOthers } = likenessKeys(one);
        if (alike) expect(likenessKeys(other).own.some((key) => ofOthers.includes(key))).toBe(true);
      }),
      { seed: 52, numRuns: 2000 },
    );
  });
});
