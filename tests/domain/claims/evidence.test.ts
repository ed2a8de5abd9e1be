/** How far a moment is from the days that claims name. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/domain/claims/consensus.ts';
import { evidenceDistance, otherNamedDays } from '../../../src/domain/claims/evidence.ts';
import type { ClaimRecord } from '../../../src/domain/model/record.ts';
import { windowOf } from '../../../src/domain/time/certainty.ts';
import { dayOf } from '../../../src/domain/time/day.ts';

type Claim = Partial<ClaimRecord> & { readonly sourceDate?: string };

/** `[atLeast, atMost]`; null without evidence. */
function distance(claims: readonly Claim[], asOf: string): readonly (number | null)[] | null {
  const { bounds, support, saidStart, saidEnd, stated } = assess(
    claims.map((claim) => ({
      source: 's',
      voice: 'v',
      status: 'STATED',
      modality: 'ASSERTED',
      ...claim,
    })) as never,
  );
  const others = otherNamedDays(
    bounds,
    stated.filter(({ of }) => of !== 'START' && of !== 'END'),
  );
  const found = evidenceDistance(
    { bounds, support, dates: [...saidStart, ...saidEnd], others },
    windowOf(asOf, dayOf(2026, 1, 31)),
  );
  return found && [found.atLeast, found.atMost];
}

describe('the distance from a moment to evidence', () => {
  it.each<[string, Claim[], string, readonly (number | null)[] | null]>([
    ['a sighting', [{ attested: '2020-11-25' }], '2020-11-25', [0, 0]],
    ['a sighting', [{ attested: '2020-11-25' }], '2020-12-05', [10, 10]],
    ['some day of a sighting', [{ attested: '2020' }], '2021-01-10', [10, 375]],
    ['some day of a sighting', [{ attested: '2020' }], '2020-01-31', [0, 335]],
    ['a window', [{ attested: '2020-11-25' }], '2020-11', [0, 24]],
    ['a sure day', [{ start: '2003', end: '2010' }], '2005-05-01', [0, 0]],
    ['a window of sure days', [{ start: '2003', end: '2010' }], '2005', [0, 0]],
    ['a start and an end', [{ start: '2003-01-01', end: '2010-12-31' }], '2011-01-10', [10, 10]],
    [
      'the nearest of two sightings',
      [{ attested: '2012-05-01' }, { attested: '2016-05-01' }],
      '2016-05-11',
      [10, 10],
    ],
    ['a side that is open', [{ start: '[2013..]' }], '2012-12-22', [10, null]],
    [
      'a source of which a day is still so',
      [{ start: '2000', end: '..', sourceDate: '2010' }],
      '2011-01-10',
      [10, 374],
    ],
    ['a plan', [{ start: '2020', modality: 'PLANNED' }], '2020-05-01', null],
    ['a speaker', [{ start: '2020', status: 'ATTRIBUTED' }], '2020-05-01', null],
    ['a claim that counts no more', [{ start: '2020', rank: 'DEPRECATED' }], '2020-05-01', null],
    ['a doubted date', [{ start: '2020?' }], '2020-05-01', null],
    ['a doubted sighting', [{ attested: '2020?' }], '2020-05-01', null],
    ['a doubted date beside a firm one', [{ start: '2020?' }, { end: '2030-01-01' }], '2030-01-11', [10, 10]],
    ['no date', [{}], '2020-05-01', null],
    ['a day of any year', [{ date: 'XXXX-10-17' }], '2020-05-01', null],
  ])('is that to %s: %j at %s', (_, claims, asOf, expected) => {
    expect(distance(claims, asOf)).toEqual(expected);
  });
});
