/**
 * `/timeline.js`: the script that defines `<fasti-timeline>`, at an address that stays, for pages of other hosts; and the same
 * at the address of its version, for those that state its digest.
 */

import { corsHeaders } from '../../api/http/cors.ts';
import type { Reply } from '../../api/http/reply.ts';
import type { Config } from '../../settings/config.ts';
import { version } from '../../settings/package.ts';
import type { Pages } from './pages.ts';

export const TIMELINE_SCRIPT = '/timeline.js';
/** `/timeline-0.9.js` of version 0.9.0. */
export const VERSIONED_SCRIPT = `/timeline-${version.split('.', 2).join('.')}.js`;

/** The script, which pages of the origins may load that may read the API; null if it has not been built. */
export function answerTimelineScript(
  { basePath, corsOrigins }: Pick<Config, 'basePath' | 'corsOrigins'>,
  pages: Pages,
  origin: string | undefined,
): Reply | null {
  const path = pages.timelineScript?.slice(basePath.length);
  const asset = path === undefined ? null : pages.asset(path);
  if (asset === null) return null;
  return {
    ...asset,
    headers: {
      ...asset.headers,
      ...corsHeaders(corsOrigins, origin),
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'no-cache',
      // The name of the file has a digest of its content.
      etag: JSON.stringify(path),
    },
  };
}
