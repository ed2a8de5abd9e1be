/** `/timeline?compare=…`: what changed between two known times, in sentences and in the picture. */
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FACT_KINDS } from '../../src/domain/model/kinds.ts';
import type { ComparedItem } from '../../src/site/generated/documents.ts';
import { changesOf, compareItems } from '../../src/site/timeline/timelineComparison.ts';
import { pageWords } from '../../src/words/pageWords.ts';
import { loadText } from '../support/loadText.ts';
import { openSeededSite, type TestSite } from '../support/site.ts';
import { TEST_TODAY } from '../support/today.ts';

const SCRIPT = '<script>alert(1)</script>';
const [FEBRUARY, MARCH] = ['2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z'];

const records = (facts: string): string => `fasti: "1"
dataset: chairs
sources:
  s: { title: Minutes }
entities:
  anna: { kind: person, label: Anna }
  mallory: { kind: person, label: ${JSON.stringify(SCRIPT)} }
  ben: { kind: person, label: Ben }
  cleo: { kind: person, label: Cleo }
  chair: { kind: office, label: Chair }
  board: { kind: organization, label: Board }
facts:
- { id: chair-of-board, relation: { type: BELONGS_TO, subject: chair, object: board }, claims: [ { source: s } ] }
${facts}`;

let site: TestSite;
beforeAll(async () => {
  site = await openSeededSite({ cache: true, today: () => TEST_TODAY });
  const anna =
    '- { id: t-anna, tenure: { holder: anna, office: chair }, claims: [ { source: s, start: "1990", end: "1991" } ] }\n';
  const ben = (end: string): string =>
    `- { id: t-ben, tenure: { holder: ben, office: chair }, claims: [ { source: s, start: "1993", end: ${end} } ] }\n`;
  const mallory =
    '- { id: t-mallory, tenure: { holder: mallory, office: chair }, claims: [ { source: s, start: "1985", end: "1986" } ] }\n';
  const cleo =
    '- { id: t-cleo, tenure: { holder: cleo, office: chair }, claims: [ { source: s, start: "2001" } ] }\n';
  await loadText(site.graph, records(anna + ben('"1995"') + mallory), FEBRUARY);
  await loadText(site.graph, records(anna + ben('"1996-05"') + cleo), MARCH, { replace: true });
});
afterAll(() => site?.close());

const textOf = async (path: string): Promise<string> => {
  const response = await fetch(site.url + path);
  expect(response.status).toBe(200);
  return response.text();
};
/** The sentences of the list, without markup. */
const sentences = (text: string): string[] =>
  [
    ...(/<section aria-labelledby="changes">[\s\S]*?<\/section>/.exec(text)?.[0] ?? '').matchAll(
      /<(?:h2|li|p)\b[^>]*>([\s\S]*?)<\/(?:h2|li|p)>/g,
    ),
  ].map(([, inner = '']) => inner.replace(/<[^>]*>/g, ''));

describe('a timeline that is compared', () => {
  it('with an earlier time lists what is new, gone and changed, and marks it in the picture', async () => {
    const text = await textOf('/timeline?of=chair&compare=2026-02-01');
    expect(sentences(text)).toEqual([
      'What changed between the end of 1 Feb 2026 and now',
      'New: Cleo, Chair · from 2001, end unknown',
      `No longer: ${SCRIPT.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}, Chair · 1985–1986`,
      'Changed: Ben, Chair · dates from “1993–1995” to “1993 – May 1996”',
      '1 item the same.',
    ]);
    expect(text).not.toContain('<script>');
    expect(text).toMatch(/<a class="item c\d+ is-new"[^>]*aria-label="Cleo[^"]*, new"/);
    expect(text).toMatch(/<a class="item c\d+ is-changed"[^>]*aria-label="Ben/);
    expect(text).toMatch(/<a class="item c\d+" [^>]*aria-label="Anna/);
    expect(text).toContain('"changes":[["t-cleo","new"],["t-ben","changed"]]');
    expect(text).toContain('<option value="2026-02-01" selected>the end of 1 Feb 2026</option>');
  });

  it('with a later time marks what is gone then', async () => {
    const text = await textOf(`/timeline?of=chair&knownAt=${FEBRUARY}&compare=${MARCH}`);
    expect(sentences(text)[0]).toBe('What changed between 1 Feb 2026, 00:00 UTC and 1 Mar 2026, 00:00 UTC');
    expect(sentences(text)[1]).toBe('New: Cleo, Chair · from 2001, end unknown');
    expect(text).toMatch(/is-gone"[^>]*aria-label="&lt;script&gt;[^"]*, no longer"/);
    expect(text).toMatch(/is-changed"[^>]*aria-label="Ben/);
    expect(text).not.toMatch(/is-new/);
  });

  it('keeps the comparison in the permalink and in the picture as a file', async () => {
    const text = await textOf(`/timeline?of=chair&compare=${FEBRUARY}`);
    const [, permalink = ''] = /Cite this view: [\s\S]*?<a href="([^"]*)"/.exec(text) ?? [];
    expect(permalink).toContain('knownAt=2026-03-01T00%3A00%3A00.000Z&amp;compare=2026-02-01T00%3A00%3A00Z');
    expect(sentences(await textOf(permalink.replaceAll('&amp;', '&'))).slice(1)).toEqual(
      sentences(text).slice(1),
    );
    const [, picture = ''] = /href="([^"]*)" download="timeline.svg"/.exec(text) ?? [];
    const svg = await textOf(picture.replaceAll('&amp;', '&'));
    expect(svg).toContain('class="change-sign new"');
  });

  it('is chosen from the batches that changed what is shown, the newest first', async () => {
    const text = await textOf('/timeline?of=chair&knownAt=batch:3&compare=batch:2');
    expect(sentences(text)[0]).toBe('What changed between batch 2 of 1 Feb 2026 and batch 3 of 1 Mar 2026');
    expect(sentences(text).slice(1)).toEqual(
      sentences(await textOf('/timeline?of=chair&compare=2026-02-01')).slice(1),
    );
    const [known, compared] = ['knownAt', 'compare'].map((name) =>
      new RegExp(`<select id="${name}"[\\s\\S]*?</select>`).exec(text)?.[0].match(/<option.*>/g),
    );
    expect(known).toEqual([
      '<option value="">the newest batch</option>',
      '<option value="batch:3" selected>2026-03-01, tests (batch 3)</option>',
      '<option value="batch:2">2026-02-01, tests (batch 2)</option>',
    ]);
    expect(compared?.[0]).toBe('<option value="">nothing</option>');
    expect(text).toMatch(/href="\/timeline\.svg\?of=chair&amp;knownAt=batch%3A3&amp;compare=batch%3A2"/);
    expect(text).toContain('/fact/t-ben?knownAt=2026-03-01');
    // The last one changed nothing about the board but its office.
    expect(await textOf('/timeline?of=board')).toContain('<option value="batch:3">');
    expect(await textOf('/network?of=board&knownAt=batch:2')).toMatch(
      /<option value="batch:2" selected>2026-02-01, tests \(batch 2\)<\/option>\n<\/select>/,
    );
    // The batch that loaded other records is not listed, and can still be asked for.
    const first = await textOf('/timeline?of=chair&compare=batch:1');
    expect(first).toMatch(/<option value="batch:1" selected>batch 1 of \d+ \w+ \d{4}<\/option>/);
    expect((await fetch(`${site.url}/timeline.svg?of=chair&compare=batch:2`)).status).toBe(200);
  });

  it.each([
    ['/timeline?of=chair&compare=batch:4', 'compare-error', ' of these records; the newest is batch:3.'],
    ['/timeline?of=chair&knownAt=batch:4', 'knownAt-error', ' of these records; the newest is batch:3.'],
    ['/network?of=chair&knownAt=batch:0', 'knownAt-error', ' of these records; the newest is batch:3.'],
    ['/network?of=chair&knownAt=batch:x', 'knownAt-error', ', such as batch:3.'],
  ])('%s is refused beside its field', async (path, id, words) => {
    const response = await fetch(site.url + path);
    expect(response.status).toBe(400);
    const [, value = ''] = /(batch:.*)/.exec(path) ?? [];
    expect(await response.text()).toContain(
      `<p class="problem" id="${id}">“${value}” is not a batch${words}</p>`,
    );
  });

  it('says that nothing changed, and that records begin later', async () => {
    const same = sentences(await textOf(`/timeline?of=wego&compare=${FEBRUARY}`));
    expect(same[1]).toBe('No item of this timeline is new, gone or changed.');
    expect(same[2]).toMatch(/^[1-9]\d* items the same\.$/);
    expect(sentences(await textOf('/timeline?of=wego&compare=1999-01-01'))[1]).toMatch(/first batch/);
  });

  it('reads the items of both times page by page, at most 300', async () => {
    const all = FACT_KINDS.map((kind) => `&kinds=${kind.toLowerCase()}`).join('');
    const search = `of=wego&of=ulyanovsk-region&of=governor-ulyanovsk${all}`;
    const csv = await fetch(`${site.url}/timeline?${search}&format=csv`);
    const total = parse(await csv.text()).length - 1;
    expect(total).toBeGreaterThan(100);
    const [, nothing, same] = sentences(await textOf(`/timeline?${search}&compare=${FEBRUARY}`));
    expect(nothing).toBe('No item of this timeline is new, gone or changed.');
    expect(same).toBe(`${Math.min(300, total)} items the same.`);
  });

  it('costs less than the budget of a request', () => {
    const line = site.requests.find(({ path }) => path === '/timeline');
    expect(line?.cost).toBeLessThan(60_000);
  });
});

describe('items at two known times', () => {
  const item = (id: string, changes: Partial<ComparedItem> = {}): ComparedItem => ({
    label: `${id} was Chair`,
    certainty: null,
    support: 'ASSERTED',
    disputed: [],
    entity: { id, label: id },
    others: [],
    interval: {
      label: '1990',
      impliedLabel: null,
      earliest: '1990-01-01',
      latest: null,
      coreStart: null,
      coreEnd: null,
    },
    fact: { recordId: id },
    ...changes,
  });
  const items = (isWhole: boolean, ...nodes: ComparedItem[]) => ({ nodes, isWhole });

  it('are neither new nor gone where the other time may have them', () => {
    const [one, two] = [item('one'), item('two')];
    const both = compareItems(items(false, one), items(false, two), pageWords('en'));
    expect(both).toMatchObject({ added: [], gone: [], unknownCount: 2 });
    const cutBefore = compareItems(items(false, one), items(true, two), pageWords('en'));
    expect(cutBefore).toMatchObject({ added: [], gone: [one], unknownCount: 1 });
    expect(changesOf({ ...cutBefore, isLater: true })).toEqual(new Map());
    expect(changesOf({ ...cutBefore, isLater: false })).toEqual(new Map([['one', 'gone']]));
  });

  it.each<[string, Partial<ComparedItem>]>([
    ['support from “asserted” to “withdrawn”', { support: 'WITHDRAWN' }],
    ['certainty from “none” to “possible”', { certainty: 'POSSIBLE' }],
    ['now sources disagree about the start', { disputed: ['START'] }],
    ['the sentence from “one was Chair” to “x”', { label: 'x' }],
    [
      'dates from “1990, no day is sure, perhaps 1990-01-01/..” to “1990, no day is sure, perhaps 1990-01-01/1999-12-31”',
      { interval: { ...item('one').interval, latest: '1999-12-31' } },
    ],
  ])('%s', (difference, changes) => {
    const { changed, sameCount } = compareItems(
      items(true, item('one')),
      items(true, item('one', changes)),
      pageWords('en'),
    );
    expect(changed.map(({ differences }) => differences)).toEqual([[difference]]);
    expect(sameCount).toBe(0);
  });
});
