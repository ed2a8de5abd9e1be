/** `/timeline` as files of other programs: TimelineJS, a calendar, citations. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveEarlierText } from '../support/earlierText.ts';
import { loadText } from '../support/loadText.ts';
import { openSeededSite, type TestSite } from '../support/site.ts';
import { TEST_TODAY } from '../support/today.ts';

const SCRIPT = '</script><script>alert(1)</script>\r\nBEGIN:VALARM';

let site: TestSite;
beforeAll(async () => {
  site = await openSeededSite({ today: () => TEST_TODAY });
  const terms = Array.from(
    { length: 150 },
    (_, i) =>
      `- { id: term-${i}, tenure: { holder: p-${i}, office: long-office }, claims: [ { source: bad, start: "${1700 + i}", end: "${1701 + i}" } ] }`,
  );
  const people = Array.from({ length: 150 }, (_, i) => `  p-${i}: { kind: person, label: Holder ${i} }`);
  await loadText(
    site.graph,
    `fasti: "1"
dataset: files
sources:
  bad: { title: Bad, kind: news item, publisher: "The {Times}", date: "2013-05~", url: "https://example.org/{x}" }
entities:
  mallory: { kind: person, label: Mallory }
  chair: { kind: office, label: Chair }
  long-office: { kind: office, label: Long Office }
${people.join('\n')}
facts:
- { id: t-mallory, tenure: { holder: mallory, office: chair }, claims: [ { source: bad, start: "1990", end: "1995-03-01" } ] }
${terms.join('\n')}
`,
    '2026-02-01T00:00:00Z',
  );
  await giveEarlierText(site.graph, 'bad', `${SCRIPT} {a} 100 % & _b_`);
  await giveEarlierText(site.graph, 'mallory', SCRIPT);
});
afterAll(() => site?.close());

const get = (path: string): Promise<Response> => fetch(site.url + path);

describe('a timeline as a file', () => {
  it('is a calendar whose entries are sure only where the dates are', async () => {
    const response = await get('/timeline?of=governor-ulyanovsk&of=chair&format=ics');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="timeline.ics"');
    expect(response.headers.get('fasti-complete')).toBe('true');
    const text = await response.text();
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(text).not.toMatch(/^BEGIN:VALARM/m);
    const entry = (text.split('BEGIN:VEVENT').find((part) => part.includes('t-mallory')) ?? '').replace(
      /\r\n /g,
      '',
    );
    expect(entry).toContain('DTSTART;VALUE=DATE:19900101');
    expect(entry).toContain('DTEND;VALUE=DATE:19950302');
    expect(entry).toContain('STATUS:TENTATIVE');
    expect(entry).toContain('X-FASTI-START:1990');
  });

  it('is a timeline for TimelineJS, no date more exact than its source', async () => {
    const response = await get('/timeline?of=chair&format=timelinejs');
    const { title, events } = (await response.json()) as {
      title: { text: { headline: string } };
      events: { unique_id: string; start_date: object; end_date: object; text: { headline: string } }[];
    };
    expect(title.text.headline).toBe('Timeline: Chair');
    const event = events.find(({ unique_id }) => unique_id === 't-mallory');
    expect(event?.start_date).toEqual({ year: 1990 });
    expect(event?.end_date).toEqual({ year: 1995, month: 3, day: 1 });
    expect(JSON.stringify(events)).not.toContain('<script>');
  });

  it('has the sources of its items as CSL-JSON', async () => {
    const sources = (await (await get('/timeline?of=chair&format=csl')).json()) as object[];
    expect(sources).toEqual([
      {
        id: 'bad',
        type: 'article-newspaper',
        title: expect.stringContaining('100 % & _b_'),
        publisher: 'The {Times}',
        URL: 'https://example.org/{x}',
        issued: { 'date-parts': [[2013, 5]], circa: true },
      },
    ]);
  });

  it('has the sources of its items as BibTeX, with what TeX would read as its own escaped', async () => {
    const text = await (await get('/timeline?of=chair&format=bibtex')).text();
    expect(text).toContain('@article{bad,');
    expect(text).toContain('  journaltitle = {The \\{Times\\}},');
    expect(text).toContain('  date = {2013-05~},');
    expect(text).toContain('  url = {https://example.org/%7Bx%7D},');
    expect(text).toContain('100 \\% \\& \\_b\\_');
  });

  it('has the items of all pages', async () => {
    const { events } = (await (await get('/timeline?of=long-office&format=timelinejs')).json()) as {
      events: { unique_id: string }[];
    };
    expect(new Set(events.map(({ unique_id }) => unique_id)).size).toBe(150);
  });

  it('is linked from the page, and refused with what would work', async () => {
    const page = await (await get('/timeline?of=chair')).text();
    for (const format of ['csv', 'timelinejs', 'ics', 'csl', 'bibtex'])
      expect(page).toContain(`href="/timeline?of=chair&amp;format=${format}"`);
    const unknown = await get('/timeline?of=chair&format=pdf');
    expect(unknown.status).toBe(400);
    expect(await unknown.text()).toContain('use html, csv, timelinejs, ics, csl, bibtex');
    expect((await get('/timeline?format=ics')).status).toBe(400);
    expect((await get('/timeline?of=nobody-at-all&format=ics')).status).toBe(404);
    const undated = await get('/timeline?of=chair&kinds=name&format=ics');
    expect(undated.status).toBe(404);
    expect(await undated.text()).toContain('which an entry of a calendar needs');
  });
});
