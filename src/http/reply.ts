/** What a route answers, before it is written to a connection. */

export interface Reply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** The seconds after which a client should try again while the database is away. */
export const RETRY_AFTER_SECONDS = 5;

const SAFE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const;

/** The policy of everything that is not a page: nothing may be loaded by it, and nothing may frame it. */
export const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** A reply with the headers that every reply has; `headers` may replace them. */
export function reply(
  status: number,
  contentType: string,
  body: string | Buffer,
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

/** A failure in the form that GraphQL clients read. */
export const graphqlFailure = (
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
  extensions: Readonly<Record<string, unknown>> = {},
): Reply => jsonReply(status, { errors: [{ message, extensions: { code, ...extensions } }] }, headers);

/** Sends the client to another place of this server. */
export const redirect = (location: string): Reply =>
  reply(302, 'text/plain; charset=utf-8', `See ${location}\n`, { location, vary: 'Accept' });
