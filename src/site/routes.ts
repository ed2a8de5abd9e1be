/** The pages of the site: which function answers a path. */

import type { Reply } from '../api/http/reply.ts';
import type { Config } from '../settings/config.ts';
import { answerIde } from './assets/ide.ts';
import type { Pages } from './assets/pages.ts';
import { answerTimelineScript, TIMELINE_SCRIPT, VERSIONED_SCRIPT } from './assets/timelineScript.ts';
import { BATCHES_PATH } from './batches/batchesPage.ts';
import { BATCH_PREFIX } from './batches/batchLine.ts';
import { answerBatch, answerBatches } from './batches/batchRoute.ts';
import { isListPath } from './browse/browseRequest.ts';
import { answerList } from './browse/browseRoute.ts';
import { DATA_PATH } from './data/dataPage.ts';
import { answerData } from './data/dataRoute.ts';
import { answerEntity } from './entity/entityRoute.ts';
import { answerFact, FACT_PREFIX } from './fact/factRoute.ts';
import { answerHelp, HELP_PATH, HELP_PREFIX } from './help/helpRoute.ts';
import { answerAbout } from './home/aboutRoute.ts';
import { answerHome } from './home/homeRoute.ts';
import { answerNetwork, answerNetworkSvg } from './network/networkRoute.ts';
import type { PageRequest } from './page/pageAnswer.ts';
import { ENTITY_PREFIX, SOURCE_PREFIX, SOURCES_PATH } from './page/pageLinks.ts';
import { SentTexts } from './page/sentText.ts';
import { answerSearch } from './search/searchRoute.ts';
import { answerRobots, answerSitemap, MOST_ADDRESSES } from './sitemap/sitemapRoute.ts';
import { answerSource, answerSources } from './sources/sourceRoute.ts';
import { answerTimeline, answerTimelineSvg } from './timeline/timelineRoute.ts';

/** What pages need beyond what is asked. */
export interface SiteContext {
  readonly config: Pick<Config, 'basePath' | 'corsOrigins' | 'publicUrl'>;
  readonly tables: SentTexts;
  readonly pages: Pages;
  /** The most addresses of a sitemap. */
  readonly sitemapAddresses?: number;
}

/** The tables of a server, each of which takes a place while it is sent. */
export const tablesOf = ({ table }: Pick<Config, 'table'>): SiteContext['tables'] => new SentTexts(table);

export type PageAnswer = (
  asked: PageRequest,
  site: SiteContext,
  path: string,
) => Promise<Reply | null> | Reply | null;

/** As what a route is counted, and what answers it; null for no such page. */
type Route = readonly [name: 'page' | 'asset', answer: PageAnswer];

const TIMELINE_ASSET: Route = [
  'asset',
  ({ request }, { config, pages }) => answerTimelineScript(config, pages, request.headers.origin),
];

const ROUTES: Readonly<Record<string, Route>> = {
  '/': ['page', (asked, { pages }) => answerHome(asked, pages.examples)],
  '/about': ['page', answerAbout],
  [HELP_PATH]: ['page', (asked, { pages }, path) => answerHelp(asked, path, pages.help)],
  '/search': ['page', answerSearch],
  '/ide': ['page', (asked, { pages }) => answerIde(asked, pages)],
  '/timeline': ['page', (asked, { tables, pages }) => answerTimeline(asked, tables, pages.timelineScript)],
  '/timeline.svg': ['page', answerTimelineSvg],
  [TIMELINE_SCRIPT]: TIMELINE_ASSET,
  [VERSIONED_SCRIPT]: TIMELINE_ASSET,
  [BATCHES_PATH]: ['page', answerBatches],
  [SOURCES_PATH]: ['page', answerSources],
  [DATA_PATH]: ['page', (asked, { tables }, path) => answerData(asked, path, tables)],
  '/network': ['page', answerNetwork],
  '/network.svg': ['page', answerNetworkSvg],
  '/sitemap.xml': [
    'page',
    (asked, { config: { publicUrl }, tables, sitemapAddresses: most = MOST_ADDRESSES }) =>
      publicUrl === null ? null : answerSitemap(asked, { tables, publicUrl, most }),
  ],
  '/robots.txt': ['page', ({ api }, { config }) => answerRobots(api, config.basePath, config.publicUrl)],
};

/** The routes of the paths that begin so. */
const BELOW: Readonly<Record<string, Route>> = {
  [ENTITY_PREFIX]: ['page', (asked, { tables }, path) => answerEntity(asked, path, tables)],
  [FACT_PREFIX]: ['page', (asked, _, path) => answerFact(asked, path)],
  [SOURCE_PREFIX]: ['page', (asked, _, path) => answerSource(asked, path)],
  [BATCH_PREFIX]: ['page', (asked, { tables }, path) => answerBatch(asked, path, tables)],
  [`${DATA_PATH}/`]: ['page', (asked, { tables }, path) => answerData(asked, path, tables)],
  [HELP_PREFIX]: ['page', (asked, { pages }, path) => answerHelp(asked, path, pages.help)],
  '/assets/': ['asset', (_, { pages }, path) => pages.asset(path)],
};

/** The route of a path of the site. */
export function siteRoute(path: string): Route | null {
  if (isListPath(path)) return ['page', (asked) => answerList(asked, path)];
  if (Object.hasOwn(ROUTES, path)) return ROUTES[path] ?? null;
  return Object.entries(BELOW).find(([prefix]) => path.startsWith(prefix))?.[1] ?? null;
}
