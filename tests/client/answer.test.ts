/** Answers to any query as tables, timelines and networks: never more than they say, and always text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerNetworks } from '../../src/client/answer/answerNetwork.ts';
import { answerCsv, answerTable } from '../../src/client/answer/answerTable.ts';
import { answerTimeline } from '../../src/client/answer/answerTimeline.ts';
import { answerLists, missingItems } from '../../src/client/answer/lists.ts';
import { networkSvg } from '../../src/client/network/svg.ts';
import { timelineSvg } from '../../src/client/timeline/svg.ts';
import { harmless } from '../../src/domain/model/csvText.ts';
import { check } from '../domain/property.ts';
import { HOSTILE_NAMES } from './timelines.ts';

const listOf = (data: unknown) => {
  const [list] = answerLists(data);
  if (!list) throw new Error('The answer has no list.');
  return list;
};

const tableOf = (items: readonly Readonly<Record<string, unknown>>[]) => {
  const { columns, rows } = answerTable(items);
  return [columns, ...rows.map((row) => columns.map((column) => row.get(column) ?? null))];
};

describe('the lists of an answer', () => {
  it('are those in no other list, pages first, with what they lack', () => {
    const items = [{ a: 1, inner: [{ b: 2 }] }];
    const data = {
      office: { lanes: items, tenures: { totalCount: 1_200, nodes: items } },
      people: { edges: [] },
    };
    const lists = answerLists(data);
    expect(lists.map(({ path }) => path)).toEqual(['office.tenures.nodes', 'office.lanes']);
    expect(lists.map(missingItems)).toEqual(['The list has 1,200 items, this answer 1 of them.', null]);
    expect(missingItems(listOf({ a: { pageInfo: { hasNextPage: true }, nodes: items } }))).toBe(
      'The list has more items than this answer.',
    );
  });

  it('are none where there are no objects in a list', () => {
    for (const data of [null, undefined, 7, { a: null }, { a: { nodes: [] } }, { a: ['x'] }])
      expect(answerLists(data)).toEqual([]);
  });
});

describe('the table of a list', () => {
  it('has columns for nested objects, and none for the object itself', () => {
    expect(
      tableOf([
        { holder: null, since: 2 },
        { holder: { label: 'Anna' }, since: 3 },
      ]),
    ).toEqual([
      ['since', 'holder.label'],
      [2, null],
      [3, 'Anna'],
    ]);
  });

  it('repeats an item for each item of its lists, and pairs no two lists', () => {
    const item = { id: 'a', names: { nodes: [{ text: 'x' }, { text: 'y' }] }, posts: [{ in: 't' }] };
    expect(tableOf([item])).toEqual([
      ['id', 'names.nodes.text', 'posts.in'],
      ['a', 'x', null],
      ['a', 'y', null],
      ['a', null, 't'],
    ]);
  });

  it('has one cell for a list of plain values', () => {
    const items = [
      { id: 'a', disputed: ['START', 'END'], years: [1998, null, 2002] },
      { id: 'b', disputed: [], years: null },
    ];
    expect(tableOf(items)).toEqual([
      ['id', 'disputed', 'years'],
      ['a', 'START; END', '1998; ; 2002'],
      ['b', '', null],
    ]);
  });

  it('grows with the answer, not with products of its lists', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ index }));
    expect(answerTable([{ a: many, b: many, c: many }]).rows).toHaveLength(900);
  });

  it('is CSV in which nothing is a formula that the formats do not write either', () => {
    expect(
      answerCsv(answerTable([{ a: '=1+1', b: 'x,"y"', c: null, d: -5, e: '-0043-03-15', f: true }])),
    ).toBe('a,b,c,d,e,f\r\n\'=1+1,"x,""y""",,-5,-0043-03-15,true\r\n');
    for (const text of [
      ...HOSTILE_NAMES,
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '＝1',
      '+7 842',
      '-1e3',
      '-0044',
      '-1-2',
    ])
      expect(answerCsv(answerTable([{ a: text }]))).toContain(harmless(text).replaceAll('"', '""'));
  });
});

const FULL = {
  kind: 'TENURE',
  label: 'Anna was mayor',
  support: 'ASSERTED',
  conflict: false,
  holder: { recordId: 'anna', label: 'Anna' },
  interval: {
    label: '2001–2004',
    earliest: '2001-01-01',
    latest: '2004-12-31',
    coreStart: '2001-05-01',
    coreEnd: '2004-11-30',
    bridges: [],
    implied: [],
  },
};
const TODAY = 11_000;

const timelineOf = (...items: readonly Readonly<Record<string, unknown>>[]) =>
  answerTimeline(listOf({ tenures: { nodes: items } }), TODAY);

/** Whether anything is drawn as sure; the legend shows it only then. */
const looksSure = (...items: readonly Readonly<Record<string, unknown>>[]): boolean => {
  const timeline = timelineOf(...items);
  if (!timeline?.view) throw new Error('The answer has no timeline.');
  return /class="(?:sure|sure point)"/.test(timelineSvg(timeline.view, { width: 600, legend: false }));
};

describe('the timeline of a list', () => {
  it('is that of its intervals, with links, and without advice where nothing is missing', () => {
    const timeline = timelineOf(FULL);
    expect(timeline?.lacking).toEqual([]);
    expect(timeline?.view?.lanes.map(({ label }) => label.text)).toEqual(['tenure']);
    const svg = timelineSvg(timeline?.view as never, { width: 600 });
    expect(svg).toContain('href="/entity/anna"');
    expect(looksSure(FULL)).toBe(true);
    expect(timelineOf({ label: 'x' })).toBeNull();
  });

  it('names its items by whatever label was asked for', () => {
    const { interval } = FULL;
    const textOf = (item: Readonly<Record<string, unknown>>): string =>
      timelineSvg(timelineOf({ interval, ...item })?.view as never, { width: 600, legend: false }).replaceAll(
        /<[^>]*>|[\u2068\u2069]/g,
        ' ',
      );
    for (const item of [
      { label: 'Anna Reed' },
      { title: 'Anna Reed', certainty: 'POSSIBLE' },
      { holder: { label: 'Anna Reed' } },
      { kind: 'TENURE', holder: { kind: 'PERSON', label: 'Anna Reed' } },
      { holder: { recordId: 'anna', name: 'Anna Reed' } },
      { who: { recordId: 'anna', label: 'Anna Reed' } },
    ])
      expect([item, textOf(item)]).toEqual([item, expect.stringContaining('Anna Reed')]);
    const both = textOf({ holder: { label: 'Anna Reed' }, office: { label: 'Mayor' } });
    expect(both).toMatch(/Anna Reed.*Mayor/s);
    expect(textOf({ certainty: 'DEFINITE', cursor: 'abc' })).toContain(interval.label);
  });

  it('has no picture without days, but says which fields it needs', () => {
    const timeline = timelineOf({ ...FULL, interval: { label: '2001' } });
    expect(timeline?.view).toBeNull();
    expect(timeline?.lacking[0]).toEqual({
      consequence: 'Some items may have no place',
      fields: 'interval { earliest latest }',
    });
    const undated = { ...FULL.interval, earliest: null, latest: null, coreStart: null, coreEnd: null };
    expect(timelineOf({ ...FULL, interval: undated })?.view?.items).toHaveLength(1);
  });

  it('shows no day as sure without each field that could make it unsure', () => {
    const { support: _, ...unsupported } = FULL;
    expect(looksSure(unsupported)).toBe(false);
    for (const field of ['coreStart', 'coreEnd', 'bridges']) {
      const interval = Object.fromEntries(Object.entries(FULL.interval).filter(([key]) => key !== field));
      expect([field, looksSure({ ...FULL, interval })]).toEqual([field, false]);
      expect(
        timelineOf({ ...FULL, interval })
          ?.lacking.map(({ fields }) => fields)
          .join(),
      ).toContain(field);
    }
    for (const support of ['PLANNED', 'ATTRIBUTED', 'WITHDRAWN'])
      expect(looksSure({ ...FULL, support })).toBe(false);
  });

  it('knows where the missing fields belong', () => {
    const lacking = { interval: { label: '2001' } };
    for (const [item, path] of [
      [lacking, 'tenures.nodes'],
      [{ node: lacking }, 'tenures.nodes.node'],
      [{ fact: lacking }, 'tenures.nodes.fact'],
      [{ ...lacking, fact: { label: 'x' } }, 'tenures.nodes'],
    ] as const)
      expect(timelineOf(item)?.path).toBe(path);
  });

  it('draws an item without a known entity without a link, and hostile names as text', () => {
    const svg = timelineSvg(
      timelineOf(...HOSTILE_NAMES.map((label) => ({ ...FULL, label, holder: null })))?.view as never,
      { width: 600 },
    );
    expect(svg).not.toContain('<a ');
    expect(svg).not.toMatch(/<script|<img/);
  });

  it('is that of any items, whatever their fields are', () => {
    const day = fc.oneof(
      fc.constantFrom('2001-01-01', '2004-12-31', '-0044-03-15'),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const interval = fc.record(
      {
        earliest: day,
        latest: day,
        coreStart: day,
        coreEnd: day,
        bridges: fc.array(fc.record({ from: day, to: day })),
      },
      { requiredKeys: [] },
    );
    const item = fc.record(
      { interval, support: day, label: day, holder: fc.jsonValue({ maxDepth: 1 }), lanes: day, kind: day },
      { requiredKeys: ['interval'] },
    );
    check(
      fc.property(fc.array(item, { minLength: 1, maxLength: 3 }), (items) => {
        const timeline = timelineOf(...items);
        // Without a picture there is advice on what to ask for.
        if (timeline?.view) expect(timelineSvg(timeline.view, { width: 600 })).toMatch(/^<svg .*<\/svg>$/s);
        else expect(timeline?.lacking).not.toEqual([]);
      }),
      200,
    );
  });
});

const NODE = (recordId: string) => ({ recordId, label: recordId, kind: 'PERSON' });
const LINK = {
  recordId: 'fact',
  kind: 'RELATION',
  label: 'a knows b',
  certainty: null,
  support: 'ASSERTED',
  conflict: false,
  interval: { label: '2001', impliedLabel: null, coreStart: '2001-01-01' },
};

describe('the network of an answer', () => {
  it('is drawn where no field is missing, and says which are', () => {
    const around = {
      complete: true,
      nodes: [NODE('a'), NODE('b')],
      edges: [{ fromRecordId: 'a', toRecordId: 'b', fact: LINK }],
    };
    const [network] = answerNetworks({ around });
    expect(network?.path).toBe('around');
    expect(networkSvg(network?.view as never, { width: 600 })).toContain('a knows b');
    const { support: _, ...unsupported } = LINK;
    const lacking = { ...around, edges: [{ fromRecordId: 'a', toRecordId: 'b', fact: unsupported }] };
    expect(answerNetworks({ lacking })).toEqual([
      { path: 'lacking', view: null, paths: null, missing: 'edges { fact { support } }' },
    ]);
  });

  it('has the paths, from one chosen end to the other', () => {
    const nodes = [{ certainty: 'POSSIBLE', hops: [{ from: NODE('a'), to: NODE('b'), fact: LINK }] }];
    const [found] = answerNetworks({ paths: { complete: true, nodes } });
    expect(found?.paths?.[0]?.certainty).toBe('POSSIBLE');
    expect(found?.view?.nodes.map(({ isChosen }) => isChosen)).toEqual([true, true]);
  });

  it('is none in other answers', () => {
    for (const data of [
      null,
      {},
      { people: { nodes: [{ label: 'x' }] } },
      { people: { edges: [{ node: {} }] } },
    ])
      expect(answerNetworks(data)).toEqual([]);
  });
});
