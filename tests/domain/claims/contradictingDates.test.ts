import { describe, expect, it } from 'vitest';
import { contradictingDates } from '../../../src/domain/integrity/conflict.ts';

describe('dates that contradict each other', () => {
  it.each([
    ['a year does not contradict a day in it', ['2005', '2005-01-06'], [], [], []],
    ['days do', ['2005', '2005-01-06', '2005-01-14'], [], ['2005-01-06', '2005-01-14'], []],
    ['a start after an end', ['2012-03-01'], ['2010-06-30'], ['2012-03-01'], ['2010-06-30']],
    ['a start before an end does not', ['2010'], ['2012'], [], []],
    ['a day of no year that is not in it', ['XXXX-10-17', '2005-03'], [], ['XXXX-10-17', '2005-03'], []],
    ['a day of no year that is in it', ['XXXX-10-17', '2005'], [], [], []],
  ] as const)('%s', (_title, start, end, starts, ends) =>
    expect(contradictingDates({ start, end })).toEqual({ start: starts, end: ends }),
  );
});
