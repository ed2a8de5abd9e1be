/** Whether a client may ask now, before its request is read. */
import type { IncomingMessage } from 'node:http';
import type { Api } from '../../api/api.ts';
import type { ClientAccount } from './rateLimit.ts';

interface ClientRefusal {
  readonly status: number;
  /** As the API has it. */
  readonly code: string;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Counts the request for its client, and says why it is refused; null if it is not. */
export function clientRefusal(
  api: Api,
  account: ClientAccount,
  { headers: { authorization } }: IncomingMessage,
): ClientRefusal | null {
  const limited = account.arrive();
  if (limited !== null)
    return {
      status: 429,
      code: 'RATE_LIMITED',
      message: limited.message,
      headers: { 'retry-after': String(limited.retryAfter) },
    };
  const message = api.readRefusal(api.access(authorization));
  return message === null
    ? null
    : { status: 401, code: 'UNAUTHENTICATED', message, headers: { 'www-authenticate': 'Bearer' } };
}
