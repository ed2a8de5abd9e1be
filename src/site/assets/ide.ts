/** `/ide`: the query editor. */

import { type Reply, reply } from '../../api/http/reply.ts';
import { readMostRecorded } from '../home/beginnings.ts';
import { examplesAbout } from '../home/examplesAbout.ts';
import { html, messagePage } from '../page/html.ts';
import type { PageRequest } from '../page/pageAnswer.ts';
import type { Pages } from './pages.ts';

// The editor sets its colors and sizes in style elements, so inline styles have to be allowed. Scripts, workers, fonts
// and requests are limited to this server, and `eval` is forbidden.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Where the page has what it shows of this archive. */
const SITE = '<script type="application/json" id="site">';

/** The page of the editor; status 403 where readers have none, 503 with instructions if it has not been built. */
export async function answerIde(page: PageRequest, { ide, examples }: Pages): Promise<Reply> {
  if (!page.hasEditor)
    return messagePage(
      page,
      403,
      'There is no query editor here',
      html`This server answers only the queries of programs that its operator knows. All records can be <a href="${page.basePath}/search">searched</a>, and downloaded <a href="${page.basePath}/data">as tables</a>.`,
    );
  if (ide === null)
    return messagePage(
      page,
      503,
      'The query editor has not been built',
      'Run "npm run build" and restart Fasti.',
    );
  const { title } = page.archive;
  const about = examplesAbout(await readMostRecorded(page), examples);
  const shown = JSON.stringify({ title, examples: about }).replaceAll('<', '\\u003c');
  const text = ide
    .replace('Fasti</title>', () => html`${title}</title>`.text)
    .replace(SITE, () => SITE + shown);
  return reply(200, 'text/html; charset=utf-8', text, {
    'content-security-policy': POLICY,
    'cross-origin-resource-policy': 'same-origin',
  });
}
