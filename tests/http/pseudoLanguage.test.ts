/**
 * Texts of pages that are left in code. In place of Russian words stand English ones in brackets, and all records are Greek:
 * what is Latin outside of brackets is in no file of words.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as enDates from '../../src/words/en/dates.ts';
import * as enFacts from '../../src/words/en/facts.ts';
import * as enHome from '../../src/words/en/home.ts';
import * as enLists from '../../src/words/en/lists.ts';
import * as enNetwork from '../../src/words/en/network.ts';
import * as enNumbers from '../../src/words/en/numbers.ts';
import * as enRecord from '../../src/words/en/record.ts';
import * as enSite from '../../src/words/en/site.ts';
import * as enTimeline from '../../src/words/en/timeline.ts';
import * as enViews from '../../src/words/en/views.ts';
import * as ruDates from '../../src/words/ru/dates.ts';
import * as ruFacts from '../../src/words/ru/facts.ts';
import * as ruHome from '../../src/words/ru/home.ts';
import * as ruLists from '../../src/words/ru/lists.ts';
import * as ruNetwork from '../../src/words/ru/network.ts';
import * as ruNumbers from '../../src/words/ru/numbers.ts';
import * as ruRecord from '../../src/words/ru/record.ts';
import * as ruSite from '../../src/words/ru/site.ts';
import * as ruTimeline from '../../src/words/ru/timeline.ts';
import * as ruViews from '../../src/words/ru/views.ts';
import { loadText } from '../support/loadText.ts';
import { openSite, type TestSite } from '../support/site.ts';

const [OPEN, CLOSE] = ['\u27e6', '\u27e7'];

function bracketed(value: unknown): unknown {
  if (typeof value === 'string') return OPEN + value + CLOSE;
  if (typeof value === 'function')
    return (...values: unknown[]) => bracketed((value as (...all: unknown[]) => unknown)(...values));
  if (Array.isArray(value)) return value.map(bracketed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, bracketed(each)]));
}

/** The words of each file, in both languages. */
const FILES: readonly (readonly [english: object, russian: object])[] = [
  [enDates, ruDates],
  [enFacts, ruFacts],
  [enHome, ruHome],
  [enLists, ruLists],
  [enNetwork, ruNetwork],
  [enNumbers, ruNumbers],
  [enRecord, ruRecord],
  [enSite, ruSite],
  [enTimeline, ruTimeline],
  [enViews, ruViews],
];

/** The messages of a subject by name; null for what a file has beside them. */
const messagesOf = (words: unknown): Record<string, unknown> | null =>
  typeof words === 'object' && words !== null ? (words as Record<string, unknown>) : null;

const putBack: (() => void)[] = [];

function speakInBrackets(): void {
  for (const [english, russian] of FILES)
    for (const [name, words] of Object.entries(russian)) {
      const messages = messagesOf(words);
      const others = messagesOf(Reflect.get(english, name));
      if (messages === null || others === null) continue;
      const own = { ...messages };
      putBack.push(() => Object.assign(messages, own));
      Object.assign(messages, bracketed(others));
    }
}

let site: TestSite;
beforeAll(async () => {
  speakInBrackets();
  site = await openSite({
    archive: {
      title: 'Αρχείο',
      description: null,
      publisher: null,
      contact: null,
      licence: null,
      languages: [],
    },
  });
  const load = (text: string, time: string) =>
    loadText(site.graph, `fasti: "1"\ndataset: town\n${text}`, time);
  const records = (end: string): string => `sources:
  "11": { title: Βιβλίο, kind: βιβλίο, publisher: Εκδότης, url: "https://example.org/1", language: el, date: "2001-05", reliability: LOW, note: σημείωση }
  "12": { title: Άλλο, date: "2002", dateText: "2002" }
entities:
  "1": { kind: person, label: Άννα, note: σημείωση, identifiers: [ { scheme: ταξίδι, value: "1" } ] }
  "2": { kind: office, label: Δήμαρχος, body: "3" }
  "3": { kind: organization, label: Συμβούλιο, category: πόλη }
  "4": { kind: event, label: Γιορτή }
  "5": { kind: region, label: Πόλη }
  "6": { kind: person, label: Βασίλης }
  "7": { kind: topic, label: Θέμα }
facts:
- { id: "21", tenure: { holder: "1", office: "2" }, note: σημείωση, claims: [ { source: "11", start: "1990-10-02", end: "${end}", quote: λόγια, at: [ { page: "3", paragraph: "4" } ] }, { source: "12", end: "1999" } ] }
- { id: "22", tenure: { holder: "6", office: "2", acting: true }, claims: [ { source: "11", attested: "2004-03-01", modality: PLANNED } ] }
- { id: "23", membership: { member: "1", body: "3" }, claims: [ { source: "11", start: "1990", by: "6", status: ATTRIBUTED } ] }
- { id: "24", participation: { participant: "1", event: "4", onBehalfOf: ["3"] }, claims: [ { source: "11" } ] }
- { id: "25", relation: { type: BELONGS_TO, subject: "3", object: "5" }, claims: [ { source: "11", start: "1980~" } ] }
- { id: "26", name: { entity: "1", text: Αννούλα, language: el, kind: ALIAS }, claims: [ { source: "11" } ] }
- { id: "27", existence: { entity: "4", format: HYBRID }, claims: [ { source: "11", start: "1991-05-01", end: "1991-05-03" } ] }
- { id: "28", existence: { entity: "1" }, claims: [ { source: "11", start: "1950", end: ".." } ] }
- { id: "29", quantity: { entity: "4", property: αριθμός, unit: θέσεις }, claims: [ { source: "11", value: 4 }, { source: "12", value: 5 } ] }
- { id: "30", remark: { about: ["1", "6"], text: παρατήρηση }, claims: [ { source: "11" } ] }
- { id: "31", tenure: { holder: "1", office: "2" }, claims: [ { source: "11", start: "2010", rank: DEPRECATED } ] }
`;
  await load(records('1995-03'), '2026-02-01T00:00:00Z');
  await load(records('1996-03'), '2026-03-01T00:00:00Z');
});
afterAll(() => {
  for (const put of putBack) put();
  return site?.close();
});

/** What is no text of ours: style, data, code, addresses of others, formats, the dataset, which is a source, and what columns mean, which data.test.ts reads. */
const NO_TEXT =
  /<(style|script|code|option|abbr)\b[\s\S]*?<\/\1>|<dd><small>[\s\S]*?<\/dd>|<a [^>]*(?:rel="(?:bookmark|alternate)"|href="https?:)[\s\S]*?<\/a>|<time[\s\S]*?<\/time>|lang="en"[^>]*>[^<]*/g;
const FORMATS =
  /\b(?:CSV|CSL-JSON|BibTeX|JSON-LD|YAML|SVG|GraphQL API|[a-z]+\.csv|today|town|dataset|tests|Fasti)\b/g;

/** The letters of a page outside of brackets. */
function leftInCode(page: string): string[] {
  const content = page.slice(page.indexOf('<title>')).replace(NO_TEXT, ' ');
  const attributes = [...content.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]*)"/g)];
  const texts = content.replace(/<[^>]*>/g, '\n');
  let depth = 0;
  const outside = [...`${texts}\n${attributes.map(([, text]) => text).join('\n')}`].map((letter) => {
    if (letter === OPEN) depth += 1;
    if (letter === CLOSE) depth -= 1;
    return depth > 0 ? ' ' : letter;
  });
  return (
    outside
      .join('')
      .replace(/&\w+;/g, ' ')
      .replace(FORMATS, ' ')
      .match(/[a-z]{2,}/gi) ?? []
  );
}

it.each([
  '/',
  '/about',
  '/nowhere',
  '/search',
  '/search?q=Άννα',
  '/search?q=Ζζζ',
  '/people',
  '/people?letters=α',
  '/offices?asOf=1992',
  '/offices?asOf=2015',
  '/offices?body=3',
  '/events',
  '/events?year=199X',
  '/entity/1',
  '/entity/2',
  '/entity/3',
  '/entity/4',
  '/entity/1@1992-01-01',
  '/entity/1?kind=TENURE',
  '/entity/1?view=history',
  '/entity/99',
  '/fact/21',
  '/fact/23',
  '/fact/99',
  '/sources',
  '/sources?order=title',
  '/source/11',
  '/source/11?facts=disputed',
  '/timeline',
  '/timeline?of=2',
  '/timeline?of=1&of=3&during=1992&certainty=definite',
  '/timeline?of=1&asOf=1992&compare=batch:1',
  '/timeline?of=1&asOf=3&kinds=1',
  '/network',
  '/network?of=1&asOf=1992',
  '/network?of=1&q=Άννα',
  '/network?of=1&to=5',
  '/batches',
  '/batch/2',
  '/data',
  '/entity/1@199X',
  '/entity/1@batch:1',
  '/entity/99@batch:1',
  '/entity/1?kind=1',
  '/entity/1?view=1',
  '/entity/2?kind=TENURE&claims=open',
  '/fact/21?knownAt=batch:1',
  '/fact/21@1992',
  '/fact/29',
  '/source/99',
  '/source/11@batch:1',
  '/source/11?facts=1',
  '/sources?order=1',
  '/batch/99',
  '/batch/1',
  '/people?letters=ω',
  '/people?letters=1',
  '/people?after=1',
  '/offices?asOf=1',
  '/offices?asOf=1492',
  '/offices?body=1&body=3',
  '/events?year=1',
  '/events?year=1492',
  '/timeline?of=99',
  '/timeline?of=1&certainty=definite',
  '/timeline?of=1&during=1492&asOf=1492',
  '/timeline?of=1&knownAt=2026-02-15&compare=2026-03-02T12:30:00Z&lanes=office&rows=each',
  '/timeline?of=1&knownAt=batch:99&compare=1&lanes=1&rows=1&certainty=1',
  '/timeline?q=Ζζζ',
  '/network?of=1&of=2&to=5',
  '/network?to=5',
  '/network?of=1&hops=9&asOf=1',
  '/network?of=1&asOf=1992-05&knownAt=batch:1&hops=2&kinds=TENURE',
])('%s has all its texts in files of words', async (path) => {
  const page = await (await fetch(site.url + path, { headers: { 'accept-language': 'ru' } })).text();
  expect(page).toContain(OPEN);
  expect([...new Set(leftInCode(page))]).toEqual([]);
});
