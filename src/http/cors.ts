/** CORS headers: which origins may read the API from a browser. Credentials are never allowed. */
import type { Config } from '../settings/config.ts';

const PREFLIGHT_SECONDS = '86400';

/** The CORS headers for a request from `origin`; without permission if the origin is not allowed. */
export function corsHeaders(
  allowed: Config['corsOrigins'],
  origin: string | undefined,
): Readonly<Record<string, string>> {
  const shared = { 'access-control-expose-headers': 'retry-after' };
  if (allowed === '*') return { 'access-control-allow-origin': '*', ...shared };
  if (origin === undefined || !allowed.includes(origin)) return { vary: 'Origin' };
  return { 'access-control-allow-origin': origin, vary: 'Origin', ...shared };
}

/** Additional headers of the response to a preflight request. */
export const PREFLIGHT_HEADERS = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'content-type, apollo-require-preflight',
  'access-control-max-age': PREFLIGHT_SECONDS,
} as const;
