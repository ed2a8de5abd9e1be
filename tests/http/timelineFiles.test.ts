/** The sources of `/timeline` as files for reference managers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveEarlierText } from '../support/earlierText.ts';
import { loadText } from '../support/loadText.ts';
import { openSeededSite, type TestSite } from '../support/site.ts';
import { TEST_TODAY } from '../support/today.ts';

const SCRIPT = '</script><script>alert(1)</script>\r\nBEGIN:VALARM';

let site: TestSite;
beforeAll(async () => {
  site = await openSeededSite({ today: () => TEST_TODAY });
  await loadText(
    site.graph,
    `fasti: "1"
dataset: files
sources:
  bad: { title: Bad, kind: news item, publisher: "The {Times}", date: "2013-05~", url: "https://example.org/{x}" }
entities:
  mallory: { kind: person, label: Mallory }
  chair: { kind: office, label: Chair }
facts:
- { id: t-mallory, tenure: { holder: mallory, office: chair }, claims: [ { source: bad, start: "1990", end: "1995-03-01" } ] }
`,
    '2026-02-01T00:00:00Z',
  );
  await giveEarlierText(site.graph, 'bad', `${SCRIPT} {a} 100 % & _b_`);
  await giveEarlierText(site.graph, 'mallory', SCRIPT);
});
afterAll(() => site?.close());

const get = (path: string): Promise<Response> => fetch(site.url + path);

describe('a timeline as a file', () => {
  it('has the sources of its items as CSL-JSON', async () => {
    const response = await get('/timeline?of=chair&format=csl');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="timeline.csl.json"');
    expect(response.headers.get('fasti-complete')).toBe('true');
    const sources = (await response.json()) as object[];
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

  it('is linked from the page, and refused with what would work', async () => {
    const page = await (await get('/timeline?of=chair')).text();
    for (const format of ['csv', 'csl', 'bibtex'])
      expect(page).toContain(`href="/timeline?of=chair&amp;format=${format}"`);
    const unknown = await get('/timeline?of=chair&format=pdf');
    expect(unknown.status).toBe(400);
    expect(await unknown.text()).toContain('use html, csv, csl, bibtex');
    expect((await get('/timeline?format=csl')).status).toBe(400);
    expect((await get('/timeline?of=nobody-at-all&format=csl')).status).toBe(404);
  });
});
