/** The routes: which function handles a path. */
import type { IncomingMessage } from 'node:http';
import type { Api } from '../api/api.ts';
import type { Config } from '../settings/config.ts';
import type { Graph } from '../store/graph.ts';
import { answerGraphql } from './graphqlRoute.ts';
import { answerHealth } from './health.ts';
import { answerHome } from './home.ts';
import { messagePage } from './html.ts';
import { answerIde } from './ide.ts';
import type { Log } from './log.ts';
import type { Pages } from './pages.ts';
import { graphqlFailure, type Reply } from './reply.ts';

/** Everything that the routes need. */
export interface RouteContext {
  readonly config: Pick<Config, 'corsOrigins'>;
  readonly api: Api;
  readonly graph: Graph;
  readonly log: Log;
  readonly pages: Pages;
}

const GRAPHQL = '/graphql';

/** Handles a request. Errors that it throws are unexpected; `failureReply` turns them into a reply. */
export async function route(site: RouteContext, request: IncomingMessage): Promise<Reply> {
  const url = urlOf(request);
  if (url === null) return messagePage(400, 'Invalid address', 'The address of the request is not valid.');
  const path = url.pathname.length > 1 ? url.pathname.replace(/\/$/, '') : url.pathname;
  if (path === GRAPHQL) return answerGraphql(site.api, site.config.corsOrigins, request, url);
  const page = pageAt(site, path);
  if (page === null) return notFound();
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return messagePage(405, 'Method not allowed', 'This page supports only GET and HEAD.', {
      allow: 'GET, HEAD',
    });
  return (await page()) ?? notFound();
}

function pageAt(
  { api, graph, log, pages }: RouteContext,
  path: string,
): (() => Promise<Reply | null>) | null {
  switch (path) {
    case '/':
      return () => answerHome(api, pages.examples);
    case '/ide':
      return async () => answerIde(pages);
    case '/health':
      return () => answerHealth(graph, (error) => log.error('unhealthy', error));
    default:
      return path.startsWith('/assets/') ? () => pages.asset(path) : null;
  }
}

const notFound = (): Reply => messagePage(404, 'Not found', 'There is no page at this address.');

/** The reply to an unexpected error: only the reference of its log entry. */
export function failureReply(request: IncomingMessage, ref: string): Reply {
  if (urlOf(request)?.pathname === GRAPHQL)
    return graphqlFailure(500, 'INTERNAL_SERVER_ERROR', 'Internal server error', {}, { ref });
  return messagePage(500, 'Something went wrong', `See the entry ${ref} in the log of the server.`);
}

function urlOf(request: IncomingMessage): URL | null {
  try {
    return new URL(`http://localhost${request.url?.startsWith('/') ? request.url : '/'}`);
  } catch {
    return null;
  }
}
