import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineCounts } from '../../../src/domain/claims/countConsensus.ts';
import { countLabel } from '../../../src/domain/labels/countLabel.ts';
import { decimalText, readDecimal } from '../../../src/domain/model/decimal.ts';
import type { Count } from '../../../src/domain/model/record.ts';
import { check } from '../property.ts';

const count = (min?: number, max?: number, more: Partial<Count> = {}): Count => ({
  min,
  max,
  minInclusive: true,
  maxInclusive: true,
  approximate: false,
  ...more,
});
/** A number, or a range, with the digits of these texts. */
const written = (least: string, most = least): Count => {
  const [min, max] = [readDecimal(least), readDecimal(most)];
  return count(min?.value, max?.value, { minDecimals: min?.decimals, maxDecimals: max?.decimals });
};
const about = { approximate: true };
const above = { minInclusive: false };
const below = { maxInclusive: false };

describe('numbers in words', () => {
  it.each<[Count, string, string]>([
    [count(4, 4), '4', '4'],
    [count(40, undefined, above), 'more than 40', 'более 40'],
    [count(40), 'at least 40', 'не менее 40'],
    [count(undefined, 20), 'at most 20', 'не более 20'],
    [count(undefined, 20, below), 'fewer than 20', 'менее 20'],
    [count(400, 400, about), 'about 400', 'около 400'],
    [count(4, 6), '4 to 6', '4–6'],
    [count(40, 60, above), 'more than 40, at most 60', 'более 40, не более 60'],
    [count(300, 400, about), 'about 300 to 400', 'около 300–400'],
    [count(), 'number unknown', 'число неизвестно'],
    [count(12500, 12500), '12,500', '12\u00a0500'],
    [written('37181.0'), '37,181.0', '37\u00a0181,0'],
    [written('0.0000001'), '0.0000001', '0,0000001'],
    [{ ...written('1.2', '1.30'), ...about }, 'about 1.2 to 1.30', 'около 1,2–1,30'],
  ])('%j: %s', (one, english, russian) => {
    expect(countLabel(one, 'en')).toBe(english);
    expect(countLabel(one, 'ru')).toBe(russian);
  });
});

describe('the consensus of numbers', () => {
  it.each<[string, Count[], Count | null, boolean]>([
    ['none', [], null, false],
    ['nothing said', [count()], null, false],
    ['one', [count(4, 4)], count(4, 4), false],
    ['that agree', [count(40, undefined, above), count(undefined, 60)], count(40, 60, above), false],
    [
      'more than 40 and at least 40',
      [count(40), count(40, undefined, above)],
      count(40, undefined, above),
      false,
    ],
    ['that contradict', [count(4, 4), count(6, 6), count(4, 4)], count(4, 6), true],
    ['more than 40 against 40', [count(40, undefined, above), count(40, 40)], count(40, undefined), true],
    [
      'about 400 beside more than 400',
      [count(400, 400, about), count(400, undefined, above)],
      count(400, undefined, above),
      false,
    ],
    ['about 400 against 900', [count(400, 400, about), count(900, 900)], count(900, 900), true],
    ['decimals that agree', [written('37181'), written('37181.0')], written('37181.0'), false],
    ['decimals that contradict', [written('0.3'), written('0.1')], written('0.1', '0.3'), true],
    [
      'more than 1.5 and less than 1.6',
      [
        { ...written('1.5'), max: undefined, maxDecimals: undefined, ...above },
        { ...written('1.6'), min: undefined, minDecimals: undefined, ...below },
      ],
      { ...written('1.5', '1.6'), ...above, ...below },
      false,
    ],
    ['about 0.2 beside 0.3', [{ ...written('0.2'), ...about }, written('0.3')], written('0.3'), false],
    ['about 0.4 beside 0.3', [{ ...written('0.4'), ...about }, written('0.3')], written('0.3'), false],
    ['about 0.40 against 0.3', [{ ...written('0.40'), ...about }, written('0.3')], written('0.3'), true],
    ['only about', [count(400, 400, about), count(450, 450, about)], count(400, 450, about), false],
  ])('%s', (_, counts, value, conflict) => expect(combineCounts(counts)).toEqual({ value, conflict }));

  it('keeps every number of 15 digits as it is written', () => {
    const digits = (most: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: most });
    check(
      fc.property(digits(15), fc.option(digits(14), { nil: undefined }), (whole, fraction) => {
        const text = fraction === undefined ? whole : `${whole.slice(0, 15 - fraction.length)}.${fraction}`;
        const read = readDecimal(text);
        expect(read && decimalText(read.value, read.decimals)).toBe(text.replace(/^0+(?=\d)/, ''));
      }),
    );
  });

  it.each(['', '.5', '5.', '1,5', '-3', '1e3', '1 000', '1234567890123456', '12345678901234.56'])(
    'refuses %j as a number',
    (text) => expect(readDecimal(text)).toBeNull(),
  );

  it('does not depend on their order', () => {
    const number = fc.option(fc.nat(9), { nil: undefined });
    const any = fc
      .record({
        a: number,
        b: number,
        minInclusive: fc.boolean(),
        maxInclusive: fc.boolean(),
        approximate: fc.boolean(),
      })
      .map(({ a, b, ...more }) =>
        a !== undefined && b !== undefined && a >= b
          ? count(b, a, { approximate: more.approximate })
          : count(a, b, more),
      );
    check(
      fc.property(fc.array(any, { maxLength: 5 }), (counts) => {
        expect(combineCounts([...counts].reverse())).toEqual(combineCounts(counts));
      }),
    );
  });
});
