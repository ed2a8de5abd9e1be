/** `/sitemap.xml`: the addresses of all entities and sources, for search engines. */
import { tableAccount } from '../../api/account.ts';
import type { Api, ApiDocument } from '../../api/api.ts';
import { type Reply, reply } from '../../api/http/reply.ts';
import { escaped } from '../../client/timeline/markup.ts';
import { BATCHES_PATH } from '../batches/batchesPage.ts';
import { DATA_PATH } from '../data/dataPage.ts';
import { askBeside, type ListPage } from '../page/listPages.ts';
import { ask, type PageRequest, refusal, withAnswerHeaders } from '../page/pageAnswer.ts';
import { ENTITY_PREFIX, RECORD_LISTS, recordPath, SOURCE_PREFIX } from '../page/pageLinks.ts';
import type { SentTexts } from '../page/sentText.ts';

type ListName = (typeof RECORD_LISTS)[number];

/** The pages that lead to all others. */
const LEADING = ['/', ...RECORD_LISTS.map((list) => `/${list}`), BATCHES_PATH, DATA_PATH];

/** The most records of a sitemap, which has at most 50,000 addresses by its protocol. */
export const MOST_ADDRESSES = 50_000 - LEADING.length;

/** The number of records of each kind and the first ones, at one batch. */
const FIRST_PAGES: ApiDocument<FirstPages, object> = {
  text: `query Sitemap {
  ${RECORD_LISTS.map((list) => `${list}(first: 200) { totalCount pageInfo { hasNextPage endCursor } nodes { recordId } }`).join('\n  ')}
}`,
};

/** Further records of a kind, at the batch of the cursor. */
const nextPage = (
  list: ListName,
): ApiDocument<Readonly<Record<string, RecordPage>>, { readonly after: string | null }> => ({
  text: `query SitemapPage($after: String!) { ${list}(first: 200, after: $after) { pageInfo { hasNextPage endCursor } nodes { recordId } } }`,
});

type RecordPage = ListPage<{ readonly recordId: string }>;
type FirstPages = Readonly<Record<ListName, RecordPage & { readonly totalCount: number }>>;

/** What the address asks for. */
interface Part {
  readonly list: ListName;
  /** From 1. */
  readonly number: number;
}

interface SitemapSite {
  readonly tables: SentTexts;
  /** The address of the home page as readers see it, without a slash at its end. */
  readonly publicUrl: string;
  /** The most addresses of a sitemap; where there are more entities, the answer is an index of sitemaps. */
  readonly most: number;
}

export async function answerSitemap(
  asked: PageRequest,
  { tables, publicUrl, most }: SitemapSite,
): Promise<Reply> {
  const part = partOf(asked);
  // What is being sent is counted, and not broken off.
  const page = { ...asked, account: tableAccount(asked.account), since: undefined };
  const answer = await ask(page, FIRST_PAGES, {});
  const pages = answer.data;
  const total = RECORD_LISTS.reduce((sum, list) => sum + pages[list].totalCount, 0);
  if (part === null && total > most)
    return withAnswerHeaders(answer, reply(200, XML, indexText(publicUrl, pages, most)));
  if (part !== null && (part.number - 1) * most >= Math.max(1, pages[part.list].totalCount))
    throw refusal(page, 404, 'There is no such part; /sitemap.xml lists all of them.');
  const paths =
    part === null
      ? allPaths(page, pages)
      : within(pathsOf(page, part.list, pages[part.list]), (part.number - 1) * most, most);
  const isFirst = part === null || (part.list === RECORD_LISTS[0] && part.number === 1);
  const text = urlsText(publicUrl, isFirst ? LEADING : [], paths);
  return withAnswerHeaders(answer, await tables.send(text, XML, page));
}

const XML = 'application/xml; charset=utf-8';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** The part of an address; null for all. */
function partOf(page: PageRequest): Part | null {
  const search = page.url.searchParams;
  const [kind, number] = [search.get('kind'), search.get('part')];
  if (kind === null && number === null) return null;
  const list = RECORD_LISTS.find((name) => name === kind);
  if (list !== undefined && number !== null && /^[1-9]\d{0,5}$/.test(number))
    return { list, number: Number(number) };
  throw refusal(
    page,
    400,
    `A part of the sitemap has “kind”, one of ${RECORD_LISTS.join(', ')}, and “part”, a number from 1.`,
  );
}

function indexText(publicUrl: string, pages: FirstPages, most: number): string {
  const parts = RECORD_LISTS.flatMap((list) =>
    Array.from({ length: Math.ceil(pages[list].totalCount / most) }, (_, index) => {
      const search = new URLSearchParams({ kind: list, part: String(index + 1) });
      return `<sitemap><loc>${escaped(`${publicUrl}/sitemap.xml?${search}`)}</loc></sitemap>\n`;
    }),
  );
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${parts.join('')}</sitemapindex>\n`;
}

async function* urlsText(
  publicUrl: string,
  first: readonly string[],
  paths: AsyncIterable<readonly string[]>,
): AsyncGenerator<string> {
  const textOf = (some: readonly string[]): string =>
    some.map((path) => `<url><loc>${escaped(publicUrl + path)}</loc></url>\n`).join('');
  yield `${HEAD}<urlset ${NAMESPACE}>\n${textOf(first)}`;
  for await (const some of paths) yield textOf(some);
  yield '</urlset>\n';
}

async function* allPaths(page: PageRequest, pages: FirstPages): AsyncGenerator<readonly string[]> {
  for (const list of RECORD_LISTS) yield* pathsOf(page, list, pages[list]);
}

/** The paths of the records of a list, page by page. Throws an Error if a page cannot be read. */
async function* pathsOf(
  page: PageRequest,
  list: ListName,
  first: RecordPage,
): AsyncGenerator<readonly string[]> {
  const prefix = list === 'sources' ? SOURCE_PREFIX : ENTITY_PREFIX;
  for (let { nodes, pageInfo } = first; ; ) {
    yield nodes.map(({ recordId }) => recordPath('', prefix, recordId));
    if (!pageInfo.hasNextPage) return;
    const { data } = await askBeside(page, nextPage(list), { after: pageInfo.endCursor });
    ({ nodes, pageInfo } = data[list] as RecordPage);
  }
}

/** At most `count` paths after the first `skipped` ones. */
async function* within(
  paths: AsyncIterable<readonly string[]>,
  skipped: number,
  count: number,
): AsyncGenerator<readonly string[]> {
  let place = 0;
  for await (const some of paths) {
    yield some.slice(Math.max(0, skipped - place), Math.max(0, skipped + count - place));
    place += some.length;
    if (place >= skipped + count) return;
  }
}

/** Views, of which there are more than records, and what is for programs. */
const NOT_CRAWLED = [
  ...['/graphql', '/ide', '/timeline', '/network', '/fact/', '/data/'],
  ...[ENTITY_PREFIX, SOURCE_PREFIX].flatMap((prefix) => [`${prefix}*?`, `${prefix}*@`]),
];

/** @param publicUrl the address of the home page as readers see it; null if it is not known */
export function answerRobots(api: Api, basePath: string, publicUrl: string | null): Reply {
  const isClosed = api.readRefusal(api.access(undefined)) !== null;
  const paths = isClosed ? ['/'] : NOT_CRAWLED;
  const lines = [
    'User-agent: *',
    ...paths.map((path) => `Disallow: ${basePath}${path}`),
    ...(isClosed || publicUrl === null ? [] : ['', `Sitemap: ${publicUrl}/sitemap.xml`]),
  ];
  return reply(200, 'text/plain; charset=utf-8', `${lines.join('\n')}\n`, { 'cache-control': 'no-cache' });
}
