import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSeed } from '../../src/changes/checkSeed.ts';
import type { Dataset } from '../../src/domain/model/record.ts';
import { calendarDateOf, dayOf, UNBOUNDED_MAX, UNBOUNDED_MIN } from '../../src/domain/time/day.ts';
import { type TimelineDate, timelineSpan } from '../../src/formats/timelinejs/date.ts';
import { writeTimelineJs } from '../../src/formats/timelinejs/writer.ts';
import { fileOf, folderOf } from '../import/support.ts';
import { popoloFile } from '../support/popolo.ts';

interface Slide {
  readonly unique_id: string;
  readonly start_date: TimelineDate;
  readonly end_date?: TimelineDate;
  readonly display_date: string;
  readonly group: string;
  readonly text: { readonly headline: string; readonly text: string };
}

async function read(path: string): Promise<readonly Dataset[]> {
  const { datasets, problems } = await checkSeed([path]);
  expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  return datasets;
}

function written(datasets: readonly Dataset[]) {
  const { files, omissions } = writeTimelineJs(datasets);
  expect(files).toHaveLength(1);
  const timeline = JSON.parse(files[0]?.content ?? '') as {
    readonly title: unknown;
    readonly scale: string;
    readonly events: readonly Slide[];
  };
  return { name: files[0]?.name, ...timeline, omissions };
}

const readText = async (body: string): Promise<readonly Dataset[]> =>
  read(await folderOf({ 'a.yaml': fileOf(body) }));

const TOWN = `sources:
  gazette: { title: "Gazette <1> & more", url: "https://example.org/?a=1&b=2", date: "1998-03-20" }
  paper: { title: Paper }
entities:
  anna: { kind: person, label: "Anna <b>Berg</b>" }
  ben: { kind: person, label: Ben }
  mayor: { kind: office, label: Mayor }
  town: { kind: region, label: The town }
  council: { kind: organization, label: Council }
  feast: { kind: event, label: Feast }
facts:
- { id: life, existence: { entity: anna }, claims: [ { source: paper, start: "1950~", end: "2010-05" } ] }
- { id: feast-date, existence: { entity: feast }, claims: [ { source: paper, date: "2005-06" } ] }
- { relation: { type: HELD_IN, subject: feast, object: town }, claims: [ { source: paper } ] }
- { participation: { event: feast, participant: anna, role: speaker }, claims: [ { source: paper } ] }
- { participation: { event: feast, group: forty guests }, claims: [ { source: paper } ] }
- { id: year, tenure: { holder: anna, office: mayor, term: a }, claims: [ { source: paper, start: "2005", end: "2005-11-25" } ] }
- { id: days, tenure: { holder: anna, office: mayor, term: b }, claims: [ { source: gazette, start: "2006-02-03", end: "2008-01" } ] }
- { id: open, tenure: { holder: ben, office: mayor, acting: "true" }, note: By lot., claims: [ { source: gazette, start: "1998-03", end: ".." } ] }
- { id: seen, membership: { member: ben, body: council }, claims: [ { source: paper, attested: "2020-11-25" } ] }
- { id: ended, membership: { member: anna, body: council }, claims: [ { source: paper, end: "2001-02-03" } ] }
- { id: planned, tenure: { holder: ben, office: mayor, term: c }, claims: [ { source: paper, start: "2030", modality: planned } ] }
- { id: undated, tenure: { holder: ben, office: mayor, term: d }, claims: [ { source: paper } ] }
- { name: { entity: town, text: Town }, claims: [ { source: paper, start: "1900" } ] }
- { id: yearly, existence: { entity: council }, claims: [ { source: paper, start: "XXXX-10-17" } ] }
`;

describe('a timeline', () => {
  it('has a slide for each dated fact, with dates no more exact than the sources and the time in words', async () => {
    const { name, title, scale, events, omissions } = written(await readText(TOWN));
    expect({ name, title, scale }).toEqual({
      name: 'test.timeline.json',
      title: { text: { headline: 'test' } },
      scale: 'human',
    });
    const slides = Object.fromEntries(
      events.map(({ unique_id, start_date, end_date, display_date, group }) => [
        unique_id,
        [start_date, end_date, display_date, group],
      ]),
    );
    expect(slides).toEqual({
      life: [{ year: 1950 }, { year: 2010, month: 5 }, 'start about 1950, end May 2010', 'Lives'],
      'feast-date': [{ year: 2005, month: 6 }, undefined, 'Jun 2005', 'Events'],
      year: [
        { year: 2005 },
        { year: 2005, month: 11, day: 25 },
        'start between 1 Jan and 25 Nov 2005, end 25 Nov 2005',
        'Terms of office',
      ],
      days: [
        { year: 2006, month: 2, day: 3 },
        { year: 2008, month: 1 },
        '3 Feb 2006 – Jan 2008',
        'Terms of office',
      ],
      open: [
        { year: 1998, month: 3 },
        undefined,
        'start between 1 Mar and 20 Mar 1998, still so on 20 Mar 1998',
        'Terms of office',
      ],
      seen: [{ year: 2020 }, undefined, 'at least on 25 Nov 2020', 'Memberships'],
      ended: [{ year: 2001, month: 2, day: 3 }, undefined, 'until 3 Feb 2001', 'Memberships'],
      planned: [{ year: 2030 }, undefined, 'planned: from 2030, end unknown', 'Terms of office'],
    });
    expect(omissions).toEqual([
      'TimelineJS has no place for names with their times: 1 left out.',
      'TimelineJS has no place for facts without a date: 2 left out.',
      'TimelineJS has no place for facts whose time has no year that can be drawn: 1 left out.',
    ]);
  });

  it('contains venue, participants, certainty and sources as escaped text', async () => {
    const { events } = written(await readText(TOWN));
    const textOf = (id: string) => events.find(({ unique_id }) => unique_id === id)?.text;
    expect(textOf('feast-date')).toEqual({
      headline: 'Feast',
      text: '<p>In Town.</p><p>With Anna &lt;b&gt;Berg&lt;/b&gt; (speaker), forty guests.</p><p>Source: Paper</p>',
    });
    expect(textOf('open')).toEqual({
      headline: 'Ben, Mayor (acting)',
      text: '<p>By lot.</p><p>Source: <a href="https://example.org/?a=1&amp;b=2">Gazette &lt;1&gt; &amp; more</a></p>',
    });
    expect(textOf('planned')).toEqual({
      headline: 'Ben, Mayor (planned)',
      text: '<p>Only planned.</p><p>Source: Paper</p>',
    });
  });

  it.each(['seed', 'tests/fixtures/seed', popoloFile('kenya')])(
    'of %s has an entry for every dated fact, each with an id of its own',
    async (path) => {
      const datasets = await read(resolve(import.meta.dirname, '../..', path));
      const { events } = written(datasets);
      expect(events.length).toBeGreaterThan(10);
      expect(new Set(events.map(({ unique_id }) => unique_id)).size).toBe(events.length);
    },
  );

  it('is not written without datasets', () => {
    expect(writeTimelineJs([])).toEqual({ files: [], omissions: [] });
  });
});

describe('a date of a timeline', () => {
  const day = fc.integer({ min: dayOf(-300, 1, 1), max: dayOf(2100, 12, 31) });
  const tuple = ({ year, month = 1, day: of = 1 }: TimelineDate): number => year * 372 + month * 31 + of;

  it('has a day only if it is known, and never ends before it begins', () => {
    const open = fc.record({ low: fc.boolean(), high: fc.boolean() });
    fc.assert(
      fc.property(fc.array(day, { minLength: 4, maxLength: 4 }), open, open, (days, first, last) => {
        const sorted = [...days].sort((a, b) => a - b);
        const [a = 0, b = 0, c = 0, d = 0] = sorted;
        const bounds = {
          startMin: first.low ? UNBOUNDED_MIN : a,
          startMax: first.high ? UNBOUNDED_MAX : b,
          endMin: last.low ? UNBOUNDED_MIN : c,
          endMax: last.high ? UNBOUNDED_MAX : d,
        };
        const span = timelineSpan({ bounds, start: null, end: null });
        const isOpen = first.low && first.high && last.low && last.high;
        expect(span === null).toBe(isOpen);
        if (span === null) return;
        const { start_date: start, end_date: end } = span;
        const known = [bounds.startMin, bounds.startMax, bounds.endMin, bounds.endMax];
        for (const date of [start, ...(end ? [end] : [])])
          if (date.day !== undefined) {
            const exact = dayOf(date.year, date.month ?? 1, date.day);
            expect(known.filter((one) => one === exact).length).toBeGreaterThan(1);
          }
        if (!first.low && !first.high && start.month !== undefined)
          expect(calendarDateOf(a).month).toBe(calendarDateOf(b).month);
        if (end) {
          expect(tuple(end)).toBeGreaterThan(tuple(start));
          expect(last.high).toBe(false);
        }
      }),
    );
  });

  it('is null for years that browsers cannot represent', () => {
    const far = dayOf(-300_000, 1, 1);
    const bounds = { startMin: far, startMax: far, endMin: far, endMax: far };
    expect(timelineSpan({ bounds, start: null, end: null })).toBeNull();
  });
});
