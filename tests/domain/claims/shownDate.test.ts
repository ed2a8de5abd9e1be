import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/domain/claims/consensus.ts';
import type { ClaimRecord } from '../../../src/domain/model/record.ts';

const claim = (dates: Partial<ClaimRecord>) => ({
  source: 's',
  voice: 'v',
  locators: [],
  status: 'STATED' as const,
  derivedFrom: [],
  modality: 'ASSERTED' as const,
  rank: 'NORMAL' as const,
  ...dates,
});

describe('shownDate', () => {
  it.each([
    [
      'an open end that the start bounds',
      { start: '2001', end: '[..2005]' },
      '2001',
      '[2001-01-01..2005-12-31]',
    ],
    [
      'an open start that the end bounds',
      { start: '[2013..]', end: '2015' },
      '[2013-01-01..2015-12-31]',
      '2015',
    ],
  ])('adds no uncertainty to %s', (_name, dates, start, end) => {
    expect(assess([claim(dates)])).toMatchObject({ start, end });
  });

  it('keeps the uncertainty of a source', () => {
    expect(assess([claim({ start: '2013?' })])).toMatchObject({ start: '2013?' });
  });

  it('does not show the doubt of a date that other claims make sure', () => {
    const rough = claim({ start: '2020-02-08~' });
    const seen = claim({ start: '2020-02-07?', attested: '2020-02-07' });
    expect(assess([rough, seen])).toMatchObject({ start: '2020-02-07' });
  });
});
