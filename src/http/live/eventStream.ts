/** Replies that are streams of server-sent events, for as long as their readers take them. */
import { Readable } from 'node:stream';
import type { Api } from '../../api/api.ts';
import {
  EVENT_STREAM,
  graphqlFailure,
  RETRY_AFTER_SECONDS,
  type Reply,
  reply,
} from '../../api/http/reply.ts';
import { FastiError } from '../../domain/model/fastiError.ts';
import type { Cancellable } from '../../store/cancellation.ts';
import { SYSTEM_TIMER } from '../../store/readQueue.ts';
import type { ClientAccount } from '../connection/rateLimit.ts';

/** Asks proxies to pass each event on at once. */
const HEADERS = { 'x-accel-buffering': 'no' };
/** How long an event may wait for its reader, in milliseconds; then the stream is ended, and after as long again broken off. */
const SLOW_MS = 30_000;

/** An event; `data` that is no text becomes a line of JSON. */
export const eventText = (event: string, data: unknown, id?: number): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;

/** A comment, which keeps a connection open. */
const SIGN_OF_LIFE = ':\n\n';

/** Who reads a stream. */
export interface StreamReader {
  readonly api: Api;
  readonly account: ClientAccount;
  readonly authorization: string | undefined;
  readonly left: Cancellable;
}

/** What is sent. */
interface StreamSource {
  /** The texts of the events; null gives a sign of life. */
  readonly texts: AsyncIterable<string | null>;
  /** The last event of a stream that the server ends. */
  readonly end: (reason: string) => string;
}

/** The reply with a stream; 503 where the server has as many of them as it may. */
export function eventStream(
  { api, account, authorization, left }: StreamReader,
  { texts, end }: StreamSource,
  headers: Readonly<Record<string, string>>,
  { now, after } = SYSTEM_TIMER,
): Reply {
  const leave = api.live.enter(account.client);
  if (typeof leave === 'string')
    return graphqlFailure(503, 'SERVICE_UNAVAILABLE', leave, {
      ...headers,
      'retry-after': String(RETRY_AFTER_SECONDS),
    });
  let stopWaiting: (() => void) | undefined;
  const stream: Readable = Readable.from(send(), { objectMode: false });
  stream.once('close', () => {
    stopWaiting?.();
    leave();
  });
  return reply(200, EVENT_STREAM, stream, { ...headers, ...HEADERS });

  async function* send(): AsyncGenerator<string> {
    try {
      for await (const text of texts) {
        const refusal = api.readRefusal(api.access(authorization));
        if (refusal !== null) return yield end(refusal);
        const since = now();
        stopWaiting = after(2 * SLOW_MS, () => stream.destroy());
        // Goes on when the reader has room for more.
        yield text ?? SIGN_OF_LIFE;
        stopWaiting();
        if (now() - since > SLOW_MS)
          return yield end(`Reading an event took more than ${SLOW_MS / 1000} seconds.`);
      }
    } catch (error) {
      if (left.aborted) return;
      if (!(error instanceof FastiError && error.code === 'STREAM_ENDED')) throw error;
      yield end(error.message);
    }
  }
}
