import { expect, it } from 'vitest';
import { type Ask, heldAt, onFixture } from './fixture.ts';

const SHARED = 'bridged bridges { from to dayCount }';
const BRIDGES = `longestBridgeDays ${SHARED}`;
const ANNA = 'tenure/anna/mayor';

async function bridgesOf(ask: Ask, id: string, asOf: string | null = null): Promise<unknown> {
  const at = asOf === null ? '' : `(at: {asOf: "${asOf}"})`;
  const data = (await ask(`{ node(id: "${id}") { ... on Fact { interval { ${BRIDGES} } } } }`)) as {
    node: { interval: unknown };
  };
  if (asOf === null) return data.node.interval;
  const then = (await ask(`{ tenures${at} { nodes { id certainty interval { bridged } } } }`)) as {
    tenures: { nodes: readonly { id: string; certainty: string; interval: { bridged: boolean } }[] };
  };
  const found = then.tenures.nodes.find((one) => one.id === id);
  return [found?.certainty, found?.interval.bridged];
}

onFixture('bridges', (ask) => {
  it('a tenure that was seen twice is definite between, and says that this is a bridge', async () => {
    expect(await bridgesOf(ask, ANNA)).toEqual({
      bridged: true,
      longestBridgeDays: 1460,
      bridges: [{ from: '2012-05-02', to: '2016-04-30', dayCount: 1460 }],
    });
    expect(await bridgesOf(ask, ANNA, '2014-06-01')).toEqual(['DEFINITE', true]);
    expect(await bridgesOf(ask, ANNA, '2012-05-01')).toEqual(['DEFINITE', false]);
    expect(await bridgesOf(ask, ANNA, '2012-05')).toEqual(['DEFINITE', true]);
    expect(await bridgesOf(ask, ANNA, '2012')).toEqual(['POSSIBLE', true]);
    expect(await bridgesOf(ask, ANNA, '2010')).toEqual(['POSSIBLE', false]);
  });

  it('a start by one source and an end by another are none', async () => {
    const none = { bridged: false, longestBridgeDays: 0, bridges: [] };
    expect(await bridgesOf(ask, 'cora-clerk')).toEqual(none);
    expect(await bridgesOf(ask, 'bert-mayor')).toEqual(none);
  });

  it('facts of an event have the bridges of the event', async () => {
    const days = {
      bridged: true,
      longestBridgeDays: 3,
      bridges: [{ from: '2015-06-02', to: '2015-06-04', dayCount: 3 }],
    };
    expect(await bridgesOf(ask, 'fair-is')).toEqual(days);
    expect(await bridgesOf(ask, 'fair-place')).toEqual(days);
  });

  it('time that facts share is bridged where one of them is', async () => {
    const data = (await ask(
      `{ coTenures(of: {person: {id: "cora", with: "dora"}}) { nodes { interval { coreStart coreEnd ${SHARED} } } }
         paths(from: "anna", to: "mayor", maxHops: 1) { nodes { interval { ${SHARED} } } } }`,
    )) as Record<string, unknown>;
    expect(data).toEqual({
      coTenures: {
        nodes: [
          {
            interval: {
              coreStart: '2012-05-01',
              coreEnd: '2013-05-02',
              bridged: true,
              bridges: [{ from: '2012-05-02', to: '2013-05-01', dayCount: 365 }],
            },
          },
        ],
      },
      paths: {
        nodes: [
          {
            interval: {
              bridged: true,
              bridges: [{ from: '2012-05-02', to: '2016-04-30', dayCount: 1460 }],
            },
          },
        ],
      },
    });
  });

  it('bridged days limit no other tenure of the office', async () => {
    expect(await heldAt(ask, 'mayor', '2014-01-01', 'DEFINITE')).toEqual([
      `${ANNA}: DEFINITE`,
      'bert-mayor: DEFINITE',
    ]);
    expect(await ask('{ node(id: "bert-mayor") { ... on Fact { interval { earliest latest } } } }')).toEqual({
      node: { interval: { earliest: '2012-05-01', latest: '2016-05-01' } },
    });
  });

  it('a bridge over a year is a notice, which says what joined the sightings', async () => {
    expect(await ask('{ integrity(rules: [LONG_BRIDGE]) { nodes { rule severity message hint } } }')).toEqual(
      {
        integrity: {
          nodes: [
            {
              rule: 'LONG_BRIDGE',
              severity: 'NOTICE',
              message: `that "${ANNA}" held from 2012-05-02 to 2016-04-30 (1460 days) follows only from sightings before and after, which were joined by holder and office alone`,
              hint: expect.stringContaining('term'),
            },
          ],
        },
      },
    );
  });
});
