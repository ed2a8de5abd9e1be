/** Sources as CSL-JSON and BibTeX. */
import { describe, expect, it } from 'vitest';
import { bibtexText, cslDate } from '../../src/foreign/citation.ts';

describe('a date of CSL', () => {
  it.each([
    ['2013', { 'date-parts': [[2013]] }],
    ['2013-05', { 'date-parts': [[2013, 5]] }],
    ['2013-05-09', { 'date-parts': [[2013, 5, 9]] }],
    ['-0043', { 'date-parts': [[-43]] }],
    ['2013~', { 'date-parts': [[2013]], circa: true }],
    ['2013-05?', { 'date-parts': [[2013, 5]], circa: true }],
    ['2013/2015-03', { 'date-parts': [[2013], [2015, 3]] }],
    ['201X', { literal: '201X' }],
    ['2013-21', { literal: '2013-21' }],
    ['2013/..', { literal: '2013/..' }],
    ['[2013,2015]', { literal: '[2013,2015]' }],
  ])('of %s is no more exact', (text, date) => {
    expect(cslDate(text)).toEqual(date);
  });
});

describe('BibTeX', () => {
  it('gives each entry a key of its own, and dates that BibLaTeX does not read as remarks', () => {
    const text = bibtexText([
      { id: 'a b', title: 'One', date: '{2013,2015}' },
      { id: 'a,b', title: 'Two \\ } {', url: 'https://example.org/a b', kind: 'minutes' },
    ]);
    expect(text).toBe(`@misc{a-b,
  title = {{One}},
  note = {Date: \\{2013,2015\\}},
}

@report{a-b-2,
  title = {{Two \\textbackslash{} \\} \\{}},
  url = {https://example.org/a%20b},
}
`);
  });
});
