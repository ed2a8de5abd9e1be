import { expect, it } from 'vitest';
import { heldAt, onFixture } from './fixture.ts';

onFixture('julian', (ask) => {
  it('Julian and Gregorian dates of the same day agree, and each claim keeps the date as written', async () => {
    expect(
      await ask(
        `{ office(id: "minister") { tenures { nodes { conflict interval { start { edtf } end { edtf } }
             claims { nodes { calendar dateText start { edtf } end { edtf } } } } } } }`,
      ),
    ).toEqual({
      office: {
        tenures: {
          nodes: [
            {
              conflict: false,
              interval: { start: { edtf: '1917-03-15' }, end: { edtf: '1917-07-21' } },
              claims: {
                nodes: [
                  {
                    calendar: 'JULIAN',
                    dateText: 'start 1917-03-02, end 1917-07-08',
                    start: { edtf: '1917-03-15' },
                    end: { edtf: '1917-07-21' },
                  },
                  { calendar: 'GREGORIAN', dateText: null, start: null, end: { edtf: '1917-07-21' } },
                ],
              },
            },
            {
              conflict: false,
              interval: { start: { edtf: '1917-07-21' }, end: { edtf: '1917-11-07' } },
              claims: {
                nodes: [
                  {
                    calendar: 'JULIAN',
                    dateText: 'the 8th of July',
                    start: { edtf: '1917-07-21' },
                    end: null,
                  },
                  { calendar: 'GREGORIAN', dateText: null, start: null, end: { edtf: '1917-11-07' } },
                ],
              },
            },
          ],
        },
      },
    });
  });

  it('a handover is recognized across calendars', async () => {
    expect(await heldAt(ask, 'minister', '1917-07-21', 'DEFINITE')).toEqual([
      'first: DEFINITE',
      'second: DEFINITE',
    ]);
    expect(
      await ask('{ office(id: "minister") { succession { nodes { handover gapsBefore { kind } } } } }'),
    ).toEqual({
      office: {
        succession: {
          nodes: [
            { handover: false, gapsBefore: [] },
            { handover: true, gapsBefore: [] },
          ],
        },
      },
    });
  });
});
