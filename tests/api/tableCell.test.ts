import { describe, expect, it } from 'vitest';
import { cellText } from '../../src/site/page/tableCell.ts';

describe('cells of a table', () => {
  it.each([
    [null, ''],
    [undefined, ''],
    [true, 'true'],
    [0, '0'],
    [-12.5, '-12.5'],
    ['Ulyanovsk', 'Ulyanovsk'],
    [[], ''],
    [['a', 'b'], 'a | b'],
    [['a', null, 'c'], 'a |  | c'],
    [['a|b', 'c\\'], 'a\\|b | c\\\\'],
    [[['a', 'b'], []], '["a","b"] | []'],
  ])('write %j as %j', (value, text) => {
    expect(cellText(value)).toBe(text);
  });

  it.each([
    '=1+1',
    '=HYPERLINK("http://example.org")',
    '+cmd|calc',
    '-2+3+cmd|calc',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '＋1+A1',
    '-A1',
    '+7 8422 41-20-78',
  ])('are no formula: %j', (text) => {
    expect(cellText(text)).toBe(`'${text}`);
  });

  it('are no formula either if the first value of a list begins with one', () => {
    expect(cellText(['=1', 'b'])).toBe("'=1 | b");
    expect(cellText(['a', '=1'])).toBe('a | =1');
  });

  it.each([
    '-0043',
    '-0043-03-15',
    '-0043/0012',
    '-0043~',
    '-00XX',
    '-17',
    '+5',
    '-1.5',
    '-1e6',
    '-',
    '-0043-03~',
    '-0043/..',
    '-004X/0012-05',
  ])('leave numbers and dates as they are: %s', (text) => {
    expect(cellText(text)).toBe(text);
  });
});
