/** Which pages of other origins may read the API. They read as anybody does: credentials are never allowed. */
import type { Config } from '../settings/config.ts';

const PREFLIGHT_SECONDS = '86400';

/** The headers for a request of `origin`; none where it may not read. */
export function corsHeaders(
  allowed: Config['corsOrigins'],
  origin: string | undefined,
): Readonly<Record<string, string>> {
  const shared = { 'access-control-expose-headers': 'retry-after' };
  if (allowed === '*') return { 'access-control-allow-origin': '*', ...shared };
  if (origin === undefined || !allowed.includes(origin)) return { vary: 'Origin' };
  return { 'access-control-allow-origin': origin, vary: 'Origin', ...shared };
}

/** The further headers with which a browser's question before a request is answered. */
export const PREFLIGHT_HEADERS = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'content-type, apollo-require-preflight',
  'access-control-max-age': PREFLIGHT_SECONDS,
} as const;
