/** `/ide`: the query editor. */
import { messagePage } from './html.ts';
import type { Pages } from './pages.ts';
import { type Reply, reply } from './reply.ts';

// The editor writes its colours and measures into style elements, so inline styles cannot be refused;
// scripts, workers, fonts and requests come from this server alone, and nothing is evaluated.
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

/** The page, or a sentence on how to build it. */
export const answerIde = ({ ide }: Pages): Reply =>
  ide === null
    ? messagePage(503, 'The query editor is not built', 'Run "npm run build" and start Fasti again.')
    : reply(200, 'text/html; charset=utf-8', ide, {
        'content-security-policy': POLICY,
        'cross-origin-resource-policy': 'same-origin',
      });
