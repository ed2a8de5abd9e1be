/**
 * Requests of pages that may not ask. A browser sends them to a server on this computer too: a page may ask another origin,
 * and by changing the address of its name it may make this server look like its own.
 */
import type { IncomingMessage } from 'node:http';
import { type Config, isLoopback } from '../../settings/config.ts';

/** Whether pages of an origin may ask. */
export const mayAsk = (allowed: Config['corsOrigins'], origin: string): boolean =>
  allowed === '*' || (allowed === 'loopback' ? isLoopback(hostIn(origin)) : allowed.includes(origin));

export const pagesRefusal = (origin: string): string =>
  `Pages of ${JSON.stringify(origin.slice(0, 100))} may not ask here; FASTI_CORS_ORIGINS says which may.`;

/** Why a request is refused; null if it is not. */
export function strangerRefusal(
  { host, publicUrl, corsOrigins }: Pick<Config, 'host' | 'corsOrigins'> & { publicUrl?: string | null },
  { headers }: IncomingMessage,
): string | null {
  const named = headers.host === undefined ? null : hostIn(`http://${headers.host}`);
  if (isLoopback(host) && named !== null && !isLoopback(named) && named !== hostIn(publicUrl ?? ''))
    return `This server listens on ${host} and is not asked as ${JSON.stringify(headers.host?.slice(0, 100))}; set FASTI_PUBLIC_URL to its address for readers, or ask for localhost.`;
  const { origin, 'sec-fetch-site': site } = headers;
  // Browsers say whose page asks; where they do not, the page gets no answer for lack of a CORS header.
  const isOther = site === 'cross-site' || site === 'same-site';
  return origin !== undefined && isOther && !mayAsk(corsOrigins, origin) ? pagesRefusal(origin) : null;
}

const hostIn = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : '');
