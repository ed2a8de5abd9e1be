/** `/` over an archive of one's own: its timeline, and examples that are made from what is loaded. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { homeExamples } from '../../src/http/home/homeExamples.ts';
import { giveEarlierText } from '../support/earlierText.ts';
import { loadText } from '../support/loadText.ts';
import { openSite, type TestSite } from '../support/site.ts';

const SCRIPT = '</a><script>alert(1)</script>\n}';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  await loadText(
    site.graph,
    `fasti: "1"
dataset: town
sources:
  book: { title: The Book }
entities:
  anna: { kind: person, label: Anna }
  mayor: { kind: office, label: Mayor }
  council: { kind: organization, label: Council }
  feast: { kind: event, label: Feast }
facts:
- { id: term, tenure: { holder: anna, office: mayor }, claims: [ { source: book, start: "1990", end: "1995" } ] }
- { id: seat, membership: { member: anna, body: council }, claims: [ { source: book, start: "1990" } ] }
- { id: guest, participation: { participant: anna, event: feast }, claims: [ { source: book } ] }
`,
    '2026-02-01T00:00:00Z',
  );
  await giveEarlierText(site.graph, 'anna', SCRIPT);
});
afterAll(() => site?.close());

const home = async (): Promise<string> => (await fetch(`${site.url}/`)).text();

it('shows who held its offices, and asks about its own records', async () => {
  const text = await home();
  expect(text).toMatch(/<h2 id="picture">[\s\S]*<svg[\s\S]*href="\/timeline\?of=mayor"/);
  expect(text).toContain('Who held the office “Mayor”, in order');
  expect(text).toContain('<a href="/people">people</a>');
  expect(text).toMatch(/<form action="\/offices".*Who held what on/s);
  expect(text).toContain('3 facts of the 1990s from 1 source, as of batch 1 of 1 Feb 2026.');
  expect(text).not.toContain('<script>alert');
});

it('shows the last batches, and what to begin with on empty views too', async () => {
  expect(await home()).toMatch(/<h2 id="batches">.*Batch 1<\/a>.*2026-02-01/s);
  for (const view of ['timeline', 'network']) {
    const text = await (await fetch(`${site.url}/${view}`)).text();
    expect(text).toContain(`<a href="/${view}?of=mayor">Mayor</a>`);
    expect(text).not.toContain('class="notice"');
  }
});

it('has examples that the API answers', async () => {
  const entity = (recordId: string, label: string) => ({ nodes: [{ recordId, label }] });
  const examples = homeExamples({
    people: entity('anna', SCRIPT),
    organizations: entity('council', 'Council'),
    offices: entity('mayor', 'Mayor'),
    events: entity('feast', 'Feast'),
  });
  expect(examples).toHaveLength(4);
  for (const { query } of examples) {
    const response = await fetch(`${site.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const answer = (await response.json()) as { data: object };
    expect(answer).not.toHaveProperty('errors');
    expect(Object.values(answer.data)).not.toContain(null);
  }
});

it('has none where nothing is loaded', async () => {
  const empty = await openSite();
  try {
    expect(await (await fetch(`${empty.url}/`)).text()).not.toContain('Example queries');
  } finally {
    await empty.close();
  }
});
