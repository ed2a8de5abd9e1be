/** `/ide`: the query editor. */
import { messagePage } from '../page/html.ts';
import { type Reply, reply } from '../reply.ts';
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

/** The page of the editor; status 503 with instructions if it has not been built. */
export const answerIde = (basePath: string, { ide }: Pages): Reply =>
  ide === null
    ? messagePage(
        basePath,
        503,
        'The query editor has not been built',
        'Run "npm run build" and restart Fasti.',
      )
    : reply(200, 'text/html; charset=utf-8', ide, {
        'content-security-policy': POLICY,
        'cross-origin-resource-policy': 'same-origin',
      });
