/** `/sitemap.xml`: the addresses of entities and sources, for search engines; and `/robots.txt`. */
import { tableAccount } from '../../api/account.ts';
import type { Api, ApiDocument } from '../../api/api.ts';
import { type Reply, reply } from '../../api/http/reply.ts';
import { escaped } from '../../client/timeline/markup.ts';
import { BATCHES_PATH } from '../batches/batchesPage.ts';
import { DATA_PATH } from '../data/dataPage.ts';
import { askBeside, type ListPage } from '../page/listPages.ts';
import { ask, type PageRequest, withAnswerHeaders } from '../page/pageAnswer.ts';
import { ENTITY_PREFIX, RECORD_LISTS, recordPath, SOURCE_PREFIX } from '../page/pageLinks.ts';
import type { SentTexts } from '../page/sentText.ts';

type ListName = (typeof RECORD_LISTS)[number];

/** The pages that lead to all others, also to those beyond the most addresses. */
const LEADING = ['/', ...RECORD_LISTS.map((list) => `/${list}`), BATCHES_PATH, DATA_PATH];

/** The most records of a sitemap, which has at most 50,000 addresses by its protocol. */
export const MOST_ADDRESSES = 50_000 - LEADING.length;

type FirstPages = Readonly<Record<ListName, RecordPage>>;
type RecordPage = ListPage<{ readonly recordId: string }>;

/** The first records of each kind, at one batch. */
const FIRST_PAGES: ApiDocument<FirstPages, object> = {
  text: `query Sitemap {
  ${RECORD_LISTS.map((list) => `${list}(first: 200) { pageInfo { hasNextPage endCursor } nodes { recordId } }`).join('\n  ')}
}`,
};

/** Further records of a kind, at the batch of the cursor. */
const nextPage = (
  list: ListName,
): ApiDocument<{ readonly next: RecordPage }, { readonly after: string | null }> => ({
  text: `query SitemapPage($after: String!) { next: ${list}(first: 200, after: $after) { pageInfo { hasNextPage endCursor } nodes { recordId } } }`,
});

interface SitemapSite {
  readonly tables: SentTexts;
  /** The address of the home page as readers see it, without a slash at its end. */
  readonly publicUrl: string;
  /** The most records of the sitemap. */
  readonly most: number;
}

export async function answerSitemap(asked: PageRequest, site: SitemapSite): Promise<Reply> {
  // What is being sent is counted, and not broken off.
  const page = { ...asked, account: tableAccount(asked.account), since: undefined };
  const answer = await ask(page, FIRST_PAGES, {});
  const sent = await site.tables.send(
    sitemapText(page, site, answer.data),
    'application/xml; charset=utf-8',
    page,
  );
  return withAnswerHeaders(answer, sent);
}

/** Throws an Error if a page of a list cannot be read. */
async function* sitemapText(
  page: PageRequest,
  { publicUrl, most }: SitemapSite,
  first: FirstPages,
): AsyncGenerator<string> {
  const textOf = (paths: readonly string[]): string =>
    paths.map((path) => `<url><loc>${escaped(publicUrl + path)}</loc></url>\n`).join('');
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n';
  yield textOf(LEADING);
  let left = most;
  for (const list of RECORD_LISTS) {
    const prefix = list === 'sources' ? SOURCE_PREFIX : ENTITY_PREFIX;
    for (let { nodes, pageInfo } = first[list]; ; ) {
      yield textOf(nodes.slice(0, left).map(({ recordId }) => recordPath('', prefix, recordId)));
      left = Math.max(0, left - nodes.length);
      if (!pageInfo.hasNextPage || left === 0) break;
      const { data } = await askBeside(page, nextPage(list), { after: pageInfo.endCursor });
      ({ nodes, pageInfo } = data.next);
    }
  }
  yield '</urlset>\n';
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
