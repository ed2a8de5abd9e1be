/** The reply of a route, before it is written to a connection. */
import type { Readable } from 'node:stream';
import type { EncodableBody } from '../answers/contentEncoding.ts';

export interface Reply {
  readonly status: number;
  /** Header names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * A text is compressed for each client that accepts it, an EncodableBody provides its encodings, bytes are sent as they
   * are, a stream is sent while it is read.
   */
  readonly body: string | Buffer | EncodableBody | Readable;
}

/** The media type of server-sent events. */
export const EVENT_STREAM = 'text/event-stream';

/** `Retry-After` while the database is unavailable, in seconds. */
export const RETRY_AFTER_SECONDS = 5;

const SAFE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const;

/** The content security policy of everything that is not a page: it may load nothing, and may not be framed. */
const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** A reply with the common security headers; `headers` may override them. */
export function reply(
  status: number,
  contentType: string,
  body: Reply['body'],
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return {
    status,
    body,
    headers: {
      ...SAFE_HEADERS,
      'content-security-policy': CLOSED_POLICY,
      'cache-control': 'no-store',
      'content-type': contentType,
      ...headers,
    },
  };
}

/** A JSON value as a reply. */
export const jsonReply = (
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Reply => reply(status, 'application/json; charset=utf-8', JSON.stringify(value), headers);

/** An error response in the format of GraphQL. */
export const graphqlFailure = (
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
  extensions: Readonly<Record<string, unknown>> = {},
): Reply => jsonReply(status, { errors: [{ message, extensions: { code, ...extensions } }] }, headers);

/** Redirects to another path of this server. */
export const redirect = (
  location: string,
  headers: Readonly<Record<string, string>>,
  status: 302 | 308 = 302,
): Reply => reply(status, 'text/plain; charset=utf-8', `See ${location}\n`, { ...headers, location });
