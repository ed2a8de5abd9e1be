/** `/robots.txt`: what search engines should leave alone, and where they find the addresses of all entities. */
import type { Api } from '../../api/api.ts';
import { type Reply, reply } from '../reply.ts';

/** Views, of which there are more than records, and what is for programs. */
const NOT_CRAWLED = ['/graphql', '/ide', '/timeline', '/network', '/fact/', '/entity/*?', '/entity/*@'];

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
