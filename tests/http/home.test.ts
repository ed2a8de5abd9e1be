/** `/`, `/about`, `/help` and the examples over an archive of one's own, which has a title, a contact and a licence. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/import/archiveFile.ts';
import { giveEarlierText } from '../support/earlierText.ts';
import { otherSite } from '../support/keptOpen.ts';
import { loadText } from '../support/loadText.ts';
import { openSeededSite, openSite, type TestSite } from '../support/site.ts';

const SCRIPT = '</a><script>alert(1)</script>\n}';

const ARCHIVE: Archive = {
  title: 'Town & <b>Country</b>',
  description: 'Who held the offices of the town.',
  publisher: 'The <i>Society</i>',
  contact: 'mailto:archive@example.org',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  languages: ['en', 'ru'],
};
const TITLE = 'Town &amp; &lt;b&gt;Country&lt;/b&gt;';

const TOWN = `fasti: "1"
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
`;

let site: TestSite;
beforeAll(async () => {
  site = await openSite({ archive: ARCHIVE, cache: true });
  await loadText(site.graph, TOWN, '2026-02-01T00:00:00Z');
  await giveEarlierText(site.graph, 'anna', SCRIPT);
});
afterAll(() => site?.close());

const textOf = async (path: string, of: Pick<TestSite, 'url'> = site): Promise<string> =>
  (await fetch(of.url + path)).text();
const home = (): Promise<string> => textOf('/');

interface Example {
  readonly id: string;
  readonly title: string;
  readonly query: string;
  readonly variables: object;
}

/** The examples that the query editor shows. */
async function examplesOf(of: TestSite): Promise<Example[]> {
  const [, data = ''] =
    /<script type="application\/json" id="site">(.*?)<\/script>/s.exec(await textOf('/ide', of)) ?? [];
  return (JSON.parse(data) as { examples: Example[] }).examples;
}

describe('the home page', () => {
  it('shows who held its offices, and asks about its own records', async () => {
    const text = await home();
    expect(text).toMatch(/<h2 id="picture">[\s\S]*<svg[\s\S]*href="\/timeline\?of=mayor"/);
    expect(text).toContain('<a href="/ide?example=heads-of-the-region">Holders of an office, in order</a>');
    expect(text).toContain('<a href="/people">people</a>');
    expect(text).toMatch(/<form action="\/offices".*Who held what on/s);
    expect(text).toContain('3 facts from 1 source, as of batch 1 of 1 Feb 2026.');
    expect(text).not.toContain('<script>alert');
  });

  it('shows the last batches, and what to begin with on empty views too', async () => {
    expect(await home()).toMatch(/<h2 id="batches">.*Batch 1<\/a>.*2026-02-01/s);
    for (const view of ['timeline', 'network']) {
      const text = await textOf(`/${view}`);
      expect(text).toContain(`<a href="/${view}?of=mayor">Mayor</a>`);
      expect(text).not.toContain('class="notice"');
    }
  });

  it('has no examples where nothing is loaded', async () => {
    const empty = await openSite();
    try {
      expect(await textOf('/', empty)).not.toContain('Example queries');
      expect(await examplesOf(empty)).toEqual([]);
    } finally {
      await empty.close();
    }
  });
});

describe('the examples of the editor', () => {
  it('are about what is recorded', async () => {
    const examples = await examplesOf(site);
    expect(examples.length).toBeGreaterThan(12);
    const queries = new Map(examples.map(({ id, query }) => [id, query]));
    expect(queries.get('heads-of-the-region')).toContain('"mayor"');
    expect(queries.get('who-took-part-in-2020')).toContain('"feast"');
    expect(queries.has('only-the-article')).toBe(false);
    for (const { id, query, variables } of examples) {
      expect(query).not.toMatch(/"[^"\n]*(?:wego|ulyanovsk|morozov|openysheva|excom)/i);
      const response = await fetch(`${site.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await response.json()) as { data: object };
      expect([id, answer]).not.toEqual([id, expect.objectContaining({ errors: expect.anything() })]);
    }
  });

  it('are those of the shipped records where these are loaded, and where nobody may know', async () => {
    const [seeded, closed] = await Promise.all([
      openSeededSite(),
      openSite({ closedReads: true, tokens: 'reader:token-of-the-reader' }),
    ]);
    try {
      const examples = await examplesOf(seeded);
      expect(examples).toHaveLength(38);
      expect(examples[0]).toMatchObject({ title: 'Holders of an office, in order' });
      expect(await examplesOf(closed)).toEqual(examples);
      expect(await textOf('/about', closed)).toContain('Reading its records requires a token.');
    } finally {
      await Promise.all([seeded.close(), closed.close()]);
    }
  });
});

describe('an archive with a name', () => {
  it('has it on its pages, with who answers for it', async () => {
    for (const path of ['/', '/about', '/help', '/fact/term', '/search', '/ide', '/nowhere'])
      expect([path, await textOf(path)]).toEqual([path, expect.stringContaining(`${TITLE}</title>`)]);
    const about = await textOf('/about');
    expect(about).toContain(`<h1>About ${TITLE}</h1>`);
    expect(about).toContain('Who held the offices of the town.');
    expect(about).toContain('The &lt;i&gt;Society&lt;/i&gt;');
    expect(about).toMatch(/href="mailto:archive@example\.org\?[^"]*">archive@example\.org</);
    expect(about).toMatch(/href="https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/"[^>]*>CC BY 4\.0</);
    expect(about).toContain('English, Russian');
    expect(about).toContain(
      `<cite>${TITLE}</cite>, batch 1 of 1 Feb 2026, <a href="/" rel="bookmark">${site.url}/</a>`,
    );
    expect(about).toContain('3 facts from 1 source');
    expect(about).not.toContain('<b>Country');
  });

  it('is in the citation of a fact, whose address is text, and says whom to write to', async () => {
    const text = await textOf('/fact/term');
    const path = '/fact/term?knownAt=2026-02-01T00%3A00%3A00.000Z';
    expect(text).toContain(
      `<cite>${TITLE}</cite>, batch 1 of 1 Feb 2026, <a href="${path}" rel="bookmark">${site.url}${path}</a>`,
    );
    const [, query = ''] = /href="mailto:archive@example\.org\?([^"]*)"/.exec(text) ?? [];
    const mail = new URLSearchParams(query.replaceAll('&amp;', '&'));
    expect(mail.get('body')).toBe(`${site.url}/fact/term`);
    expect(mail.get('subject')).toBe('Town & <b>Country</b>: term');
  });

  it('is what JSON-LD is a part of', async () => {
    const { '@graph': graph } = JSON.parse(await textOf('/entity/mayor?format=jsonld')) as {
      '@graph': Record<string, unknown>[];
    };
    expect(graph).toContainEqual({
      '@id': `${site.url}/entity/mayor`,
      '@type': 'schema:WebPage',
      'schema:about': { '@id': 'fasti:mayor' },
      'schema:isPartOf': { '@id': `${site.url}/` },
    });
    expect(graph).toContainEqual({
      '@id': `${site.url}/`,
      '@type': 'schema:Dataset',
      'schema:name': ARCHIVE.title,
      'schema:description': ARCHIVE.description,
      'schema:publisher': { '@type': 'schema:Organization', 'schema:name': ARCHIVE.publisher },
      'schema:license': { '@id': ARCHIVE.licence?.url },
      'schema:inLanguage': ['en', 'ru'],
    });
  });

  it('is cited at the address of the settings, below their path', async () => {
    const publicUrl = 'https://example.org/archive';
    const other = await otherSite(site, { publicUrl, basePath: '/archive' });
    const text = await textOf('/fact/term', other);
    expect(text).toContain(`<a href="/archive/fact/term?knownAt=`);
    expect(text).toContain(`>${publicUrl}/fact/term?knownAt=`);
    expect(text).not.toContain('Something wrong?');
    expect(await textOf('/help/guide', other)).toContain('<img src="/archive/assets/');
  });
});

describe('help', () => {
  it('has documents whose links all lead somewhere', async () => {
    const list = await textOf('/help');
    const names = [...list.matchAll(/<li><a href="\/help\/([a-z]+)">/g)].map(([, name = '']) => name);
    expect(names).toEqual(expect.arrayContaining(['guide', 'pages', 'search', 'time', 'glossary']));
    const pages = new Map<string, string>();
    for (const name of names) pages.set(`/help/${name}`, await textOf(`/help/${name}`));
    for (const [path, text] of pages) {
      const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect([path, ids.filter((id, i) => ids.indexOf(id) !== i)]).toEqual([path, []]);
      expect([path, / style="|<!--|developers --/.exec(text)?.[0]]).toEqual([path, undefined]);
      for (const [, address = ''] of text.matchAll(/ href="(\/help\/[^"]*)"/g)) {
        const [to = '', anchor] = address.split('#');
        expect([path, address, pages.has(to)]).toEqual([path, address, true]);
        if (anchor !== undefined)
          expect([path, pages.get(to)]).toEqual([path, expect.stringContaining(` id="${anchor}"`)]);
      }
      for (const [, address = ''] of text.matchAll(/<img src="([^"]*)"/g)) {
        const picture = await fetch(site.url + address);
        expect([address, picture.status, picture.headers.get('content-type')]).toEqual([
          address,
          200,
          'image/png',
        ]);
      }
    }
  });

  it('has a tag, a policy for its pictures, and no other documents', async () => {
    const guide = await fetch(`${site.url}/help/guide`);
    expect(guide.headers.get('content-security-policy')).toContain("img-src 'self' data:");
    const tag = guide.headers.get('etag') ?? '';
    expect((await fetch(`${site.url}/help/guide`, { headers: { 'if-none-match': tag } })).status).toBe(304);
    for (const name of ['threats', 'guide.md', '..%2fhelp', '__proto__', 'guide/x']) {
      const unknown = await fetch(`${site.url}/help/${name}`);
      expect([name, unknown.status]).toEqual([name, 404]);
      expect(await unknown.text()).toContain('<a href="/help/guide">');
    }
  });
});
