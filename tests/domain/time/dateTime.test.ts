import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDateTime } from '../../../src/domain/time/dateTime.ts';
import { inZone, ZONES } from '../../support/zones.ts';
import { check } from '../property.ts';

const utc = (text: string): string => readDateTime(text).toISOString();

describe.each(ZONES)('times, where the zone of the server is %s', (zone) => {
  it.each([
    ['2026-01-31T09:00:00Z', '2026-01-31T09:00:00.000Z'],
    ['2026-01-31t09:00:00z', '2026-01-31T09:00:00.000Z'],
    ['2026-01-31T09:00:00+03:00', '2026-01-31T06:00:00.000Z'],
    ['2026-01-31T23:30:00-05:30', '2026-02-01T05:00:00.000Z'],
    ['2026-01-31T09:00:00-00:00', '2026-01-31T09:00:00.000Z'],
    ['2024-02-29T23:59:59.9Z', '2024-02-29T23:59:59.900Z'],
    ['2026-01-31T09:00:00.9999999999999999999Z', '2026-01-31T09:00:00.999Z'],
    ['0000-01-01T00:00:00Z', '0000-01-01T00:00:00.000Z'],
    ['0044-03-15T12:00:00Z', '0044-03-15T12:00:00.000Z'],
    // In the hour that clocks in New York skip, and in the one that they repeat.
    ['2026-03-08T02:30:00Z', '2026-03-08T02:30:00.000Z'],
    ['2026-11-01T01:30:00Z', '2026-11-01T01:30:00.000Z'],
  ])('are read: %s', async (text, expected) => {
    await inZone(zone, () => expect(utc(text)).toBe(expected));
  });

  it.each([
    ['2026-01-31T09:00', 'is not a date and time'],
    ['2026-01-31T09:00Z', 'is not a date and time'],
    ['2026-01-31', 'is not a date and time'],
    ['31 January 2026 09:00 UTC', 'is not a date and time'],
    ['2026-01-31T09:00:00 Z', 'is not a date and time'],
    ['2026-01-31T09:00:00.Z', 'is not a date and time'],
    ['2026-01-31T24:00:00Z', 'is not a date and time'],
    ['2026-01-31T09:60:00Z', 'is not a date and time'],
    ['2026-01-31T23:59:60Z', 'is not a date and time'],
    ['2026-01-31T09:00:00+0300', 'is not a date and time'],
    ['2026-01-31T09:00:00+24:00', 'is not a date and time'],
    ['+12026-01-31T09:00:00Z', 'is not a date and time'],
    ['2026-01-31T09:00:00', 'has no zone'],
    ['2026-01-31T09:00:00.5', 'has no zone'],
    ['2026-02-31T12:30:00Z', 'is on a day that does not exist'],
    ['2025-02-29T12:30:00Z', 'is on a day that does not exist'],
    ['2026-13-01T12:30:00Z', 'is on a day that does not exist'],
    ['2026-00-10T12:30:00Z', 'is on a day that does not exist'],
    ['0000-01-01T00:00:00+00:01', 'is in UTC not in the years 0000 to 9999'],
    ['9999-12-31T23:59:59-00:01', 'is in UTC not in the years 0000 to 9999'],
  ])('are refused, with what would work: %s', async (text, wrong) => {
    await inZone(zone, () =>
      expect(() => readDateTime(text)).toThrow(
        `${JSON.stringify(text)} ${wrong}; write 2026-01-31T12:00:00Z.`,
      ),
    );
  });

  it('are what JavaScript writes', async () => {
    const times = fc.date({
      min: new Date('0000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    });
    await inZone(zone, () =>
      check(
        fc.property(times, (time) => {
          expect(utc(time.toISOString())).toBe(time.toISOString());
        }),
      ),
    );
  });
});
