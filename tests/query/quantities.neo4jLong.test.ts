/** Numbers with decimals, and numbers that sources give for several times. */
import { expect, it } from 'vitest';
import { loadSeed } from '../../src/changes/loadSeed.ts';
import { dumpRecords } from '../../src/export/allRecords.ts';
import { exportRecords } from '../../src/export/exportRecords.ts';
import { folderOf } from '../import/support.ts';
import { forEachEngine, wipe } from '../support/engines.ts';
import { loadText } from '../support/loadText.ts';
import { loadedApi } from '../support/seeded.ts';
import { onEachEngine } from './time/fixture.ts';

const SEED = `fasti: "1"
dataset: numbers
language: en
sources:
  census: { title: Census }
  atlas: { title: Atlas }
entities:
  shire: { kind: region, label: Shire }
  fair: { kind: event, label: Fair }
  guests: { kind: event, label: Guests }
facts:
- id: area
  quantity: { entity: shire, property: area, unit: km2 }
  claims:
  - { source: census, value: "37181.0" }
  - { source: atlas, value: "37181" }
- id: share
  quantity: { entity: shire, property: share of forests, unit: per cent }
  claims: [ { source: atlas, value: { min: "25.5", max: "30.25", maxInclusive: "false" } } ]
- id: large
  quantity: { entity: shire, property: budget, unit: roubles }
  claims: [ { source: atlas, value: "123456789012345" } ]
- id: millions
  quantity: { entity: shire, property: trees, unit: million }
  claims: [ { source: atlas, value: { approximate: "1.20" } } ]
- id: population
  quantity: { entity: shire, property: population }
  claims:
  - { source: census, date: "2018", value: "1200000" }
  - { source: census, date: "2010-10-14", value: "1300000" }
  - { source: atlas, date: "2010", value: { approximate: "1300000" } }
- id: towns
  quantity: { entity: shire, property: towns }
  claims:
  - { source: census, attested: "2010-01-01", value: "50" }
  - { source: atlas, attested: "2015", value: "60" }
- id: villages
  quantity: { entity: shire, property: villages }
  claims:
  - { source: census, date: "2010", value: "7" }
  - { source: atlas, date: "2010", value: "8" }
- existence: { entity: fair }
  claims: [ { source: census, date: "2010-05-01" } ]
- id: visitors
  quantity: { entity: fair, property: visitors }
  claims: [ { source: census, value: "400" } ]
`;

interface Value {
  readonly value: { readonly label: string };
  readonly interval: { readonly label: string };
  readonly certainty: string | null;
  readonly conflict: boolean;
}

interface Answer {
  readonly conflict: boolean;
  readonly certainty: string | null;
  readonly value: { readonly label: string } | null;
  readonly values: readonly Value[];
}

onEachEngine(
  'a quantity',
  (engine) => loadedApi(engine, (graph) => loadText(graph, SEED, '2026-01-31T00:00:00Z')),
  (ask) => {
    const count = async (id: string): Promise<unknown> => {
      const data = await ask(
        `{ node(id: "${id}") { ... on Quantity { conflict value { min max minText maxText maxInclusive label } } } }`,
      );
      return (data as { node: unknown }).node;
    };

    it('has decimals as its sources write them', async () => {
      expect(await count('area')).toEqual({
        conflict: false,
        value: {
          min: 37181,
          max: 37181,
          minText: '37181.0',
          maxText: '37181.0',
          maxInclusive: true,
          label: '37,181.0',
        },
      });
      expect(await count('share')).toMatchObject({
        value: {
          min: 25.5,
          max: 30.25,
          minText: '25.5',
          maxText: '30.25',
          maxInclusive: false,
          label: 'at least 25.5, fewer than 30.25',
        },
      });
      expect(await count('large')).toMatchObject({
        value: { min: 123_456_789_012_345, minText: '123456789012345' },
      });
      expect(await count('millions')).toMatchObject({ value: { minText: '1.20', label: 'about 1.20' } });
      expect(
        await ask('{ node(id: "area") { ... on Quantity { claims { nodes { value { maxText } } } } } }'),
      ).toEqual({
        node: { claims: { nodes: [{ value: { maxText: '37181.0' } }, { value: { maxText: '37181' } }] } },
      });
    });

    const at = async (id: string, moment = ''): Promise<Answer> => {
      const data = await ask(
        `{ node(id: "${id}"${moment}) { ... on Quantity { conflict certainty value { label }
             values { value { label } interval { label } certainty conflict } } } }`,
      );
      return (data as { node: Answer }).node;
    };
    const shown = ({ values }: Answer): string[] =>
      values.map(
        ({ value, interval, certainty, conflict }) =>
          `${value.label}, ${interval.label}${certainty === null ? '' : `: ${certainty}`}${conflict ? ' !' : ''}`,
      );

    it('has a value for each time that sources give one for', async () => {
      const population = await at('population');
      expect(shown(population)).toEqual(['1,300,000, 14 Oct 2010', '1,200,000, 2018']);
      expect(population).toMatchObject({ conflict: false, value: { label: '1,200,000 to 1,300,000' } });
    });

    it('has the value of a moment, surely or perhaps, and none between', async () => {
      const asOf = async (day: string, certainty = 'POSSIBLE') => {
        const answer = await at('population', `, at: {asOf: "${day}", minCertainty: ${certainty}}`);
        return { values: shown(answer), value: answer.value?.label ?? null };
      };
      expect(await asOf('2010-10-14')).toEqual({
        values: ['1,300,000, 14 Oct 2010: DEFINITE'],
        value: '1,300,000',
      });
      expect(await asOf('2018-05-01')).toEqual({
        values: ['1,200,000, 2018: POSSIBLE'],
        value: '1,200,000',
      });
      expect(await asOf('2018-05-01', 'DEFINITE')).toEqual({ values: [], value: null });
      expect(await asOf('2014')).toEqual({ values: [], value: null });
      expect(await asOf('2010/2018')).toEqual({
        values: ['1,300,000, 14 Oct 2010: POSSIBLE', '1,200,000, 2018: POSSIBLE'],
        value: '1,200,000 to 1,300,000',
      });
    });

    it('that was seen at two times has each value on the days on which it was seen', async () => {
      const asOf = async (day: string) => shown(await at('towns', `, at: {asOf: "${day}"}`));
      expect(await asOf('2010-01-01')).toEqual(['50, 1 Jan 2010: DEFINITE']);
      expect(await asOf('2015-06-01')).toEqual(['60, 2015: POSSIBLE']);
      for (const day of ['2009', '2012', '2016']) expect(await asOf(day), day).toEqual([]);
    });

    it('is disputed where sources disagree about one time', async () => {
      expect(await at('villages')).toMatchObject({
        conflict: true,
        value: { label: '7 to 8' },
        values: [{ conflict: true }],
      });
    });

    it('of an event has the time of the event, at every moment', async () => {
      expect(shown(await at('visitors'))).toEqual(['400, 1 May 2010']);
      expect(await at('visitors', ', at: {asOf: "2020"}')).toMatchObject({
        certainty: 'NOT_RECORDED',
        value: { label: '400' },
        values: [{ certainty: 'NOT_RECORDED' }],
      });
    });

    it('has all its values in a list of a window, which is no moment', async () => {
      const data = await ask(
        '{ facts(filter: {kinds: [QUANTITY]}, during: "2018") { nodes { id ... on Quantity { value { label } } } } }',
      );
      const { nodes } = (data as { facts: { nodes: readonly { id: string; value: unknown }[] } }).facts;
      expect(nodes.find(({ id }) => id === 'population')?.value).toEqual({
        label: '1,200,000 to 1,300,000',
      });
    });
  },
);

forEachEngine((_name, open) => {
  it.each(['yaml', 'csv'] as const)('numbers come back unchanged from %s', async (format) => {
    const graph = await open();
    await wipe(graph);
    await loadText(graph, SEED, '2026-01-31T00:00:00Z');
    const before = await dumpRecords(graph);
    const { files, omissions } = await exportRecords(graph, format);
    expect(omissions).toEqual([]);
    const folder = await folderOf(Object.fromEntries(files.map(({ name, content }) => [name, content])));
    await wipe(graph);
    const report = await loadSeed(graph, [folder], { at: '2026-01-31T00:00:00Z' });
    expect(report.problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    expect(await dumpRecords(graph)).toEqual(before);
  });

  it('a number of people has no decimals', async () => {
    const graph = await open();
    await wipe(graph);
    const group = `fasti: "1"
dataset: numbers
sources: { census: { title: Census } }
entities: { fair: { kind: event, label: Fair } }
facts:
- participation: { event: fair, group: visitors }
  claims: [ { source: census, value: "1.5" } ]
`;
    await expect(loadText(graph, group, '2026-01-31T00:00:00Z')).rejects.toThrow('INVALID_NUMBER');
    await expect(loadText(graph, group.replace('"1.5"', '"1,5"'), '2026-01-31T00:00:00Z')).rejects.toThrow(
      'with a point before decimals',
    );
  });
});
