/** What sources dispute about a fact, on its page and on records, over HTTP. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadText } from '../support/loadText.ts';
import { openSite, type TestSite } from '../support/site.ts';

const RECORDS = `fasti: "1"
dataset: disputes
language: en
sources:
  gazette: { title: Gazette }
  letter: { title: Letter }
  diary: { title: "A diary <b>", language: ru }
entities:
  ann: { kind: person, label: Ann }
  mayor: { kind: office, label: Mayor }
facts:
- id: start
  tenure: { holder: ann, office: mayor }
  claims:
  - { source: gazette, start: "2005-01-06" }
  - { source: letter, start: "2005-01-14" }
  - { source: diary, start: "2005-01-14" }
  - { source: letter, start: "2005?" }
  - { source: gazette, attested: "2005-01-10" }
  - { source: gazette, start: "1990", rank: DEPRECATED }
- id: number
  quantity: { entity: mayor, property: voters }
  claims:
  - { source: gazette, value: { min: "4", max: "4" } }
  - { source: diary, value: { min: "4", max: "4" } }
  - { source: letter, value: { min: "5", max: "5" } }
`;

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  await loadText(site.graph, RECORDS, '2026-01-31T00:00:00Z');
});
afterAll(() => site?.close());

const listsOf = async (path: string): Promise<string[][]> => {
  const text = await (await fetch(site.url + path)).text();
  const section = /<h2 id="disputed">What sources dispute<\/h2>(.*?)<\/section>/s.exec(text)?.[1] ?? '';
  return [...section.matchAll(/<ol[^>]*>(.*?)<\/ol>/gs)].map(([, list = '']) =>
    [...list.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = '']) =>
      item.replace(/<svg.*<\/svg>/s, '').replace(/<[^>]*>/g, ''),
    ),
  );
};

const START = [
  'Letter: perhaps 2005',
  'Gazette: 6 Jan 2005',
  'Gazette: seen 10 Jan 2005',
  'Letter, A diary &lt;b&gt;: 14 Jan 2005',
  'Together: between 6 Jan and 14 Jan 2005',
];

it('is an ordered list of sentences, earliest first, with claims that agree in one', async () => {
  expect(await listsOf('/fact/start')).toEqual([START]);
  expect(await listsOf('/fact/number')).toEqual([
    ['4, 2 claims: Gazette, A diary &lt;b&gt;', '5, 1 claim: Letter'],
  ]);
});

it('is on records too, with drawings that are hidden from screen readers', async () => {
  const text = await (await fetch(`${site.url}/entity/ann`)).text();
  expect(await listsOf('/entity/ann')).toEqual(await listsOf('/fact/start'));
  const drawings = [...text.matchAll(/<ol class="axis">.*<\/ol>/gs)]
    .join('')
    .match(/<svg aria-hidden="true"/g);
  expect(drawings).toHaveLength(START.length);
  expect(text).not.toContain('A diary <b>');
});
