/** `/changes/stream`: each batch as a server-sent event, for an EventSource, which resumes by itself. */
import type { Api } from '../../api/api.ts';
import { corsHeaders, preflightReply } from '../../api/http/cors.ts';
import {
  EVENT_STREAM,
  graphqlFailure,
  RETRY_AFTER_SECONDS,
  type Reply,
  reply,
} from '../../api/http/reply.ts';
import { InputError } from '../../query/inputError.ts';
import type { CommittedBatch } from '../../query/memory/graphMemory.ts';
import { BATCH_PREFIX } from '../../site/batches/batchLine.ts';
import type { PageRequest } from '../../site/page/pageAnswer.ts';
import type { Cancellable } from '../../store/cancellation.ts';
import { GraphError } from '../../store/graph.ts';
import { clientRefusal } from '../connection/clientRefusal.ts';
import type { ClientAccount } from '../connection/rateLimit.ts';
import type { GraphqlContext } from '../graphql/graphqlRoute.ts';
import { eventStream, eventText } from './eventStream.ts';

export const STREAM_PATH = '/changes/stream';
const ALLOW = 'GET, HEAD, OPTIONS';
/** After how many milliseconds an EventSource connects again: not all at once after a server was restarted. */
const retryMs = (): number => 2_000 + Math.round(Math.random() * 3_000);

type StreamRequest = Pick<PageRequest, 'request' | 'url' | 'home' | 'left'> & {
  readonly account: ClientAccount;
};

/** Answers a request for the stream, which begins after the batch of `Last-Event-ID`, or else of `afterBatch`; at the newest one if it is of another history than `store`. */
export async function answerStream(
  { api, config: { corsOrigins } }: Pick<GraphqlContext, 'api' | 'config'>,
  { request, url, home, left, account }: StreamRequest,
): Promise<Reply> {
  const { method, headers } = request;
  const cors = corsHeaders(corsOrigins, headers.origin);
  const refuse = (status: number, code: string, message: string, more = {}): Reply =>
    graphqlFailure(status, code, message, { ...cors, ...more });
  if (method === 'OPTIONS') return preflightReply(corsOrigins, request, ALLOW);
  if (method !== 'GET' && method !== 'HEAD')
    return refuse(405, 'BAD_REQUEST', `Use GET here, not ${method}.`, { allow: ALLOW });
  const refused = clientRefusal(api, account, request);
  if (refused !== null) return refuse(refused.status, refused.code, refused.message, refused.headers);
  const last = headers['last-event-id'] || url.searchParams.get('afterBatch');
  const entities = url.searchParams.getAll('entity');
  try {
    const followed = await api.live.begin(
      last == null ? null : String(last),
      entities.length > 0 ? entities : null,
      url.searchParams.get('store'),
    );
    if (method === 'HEAD') return reply(200, EVENT_STREAM, '', cors);
    const reader = { api, account, left, authorization: headers.authorization };
    const end = (reason: string): string => eventText('end', { reason });
    return eventStream(reader, { texts: batchEvents(api, followed, home, left), end }, cors);
  } catch (error) {
    if (error instanceof InputError) return refuse(400, 'BAD_USER_INPUT', error.message);
    if (!(error instanceof GraphError)) throw error;
    const again = { 'retry-after': String(RETRY_AFTER_SECONDS) };
    return refuse(503, 'SERVICE_UNAVAILABLE', 'The database does not answer; try again later.', again);
  }
}

/** An EventSource goes on after the last id, also that of the beginning; most remember one that has no event too. */
async function* batchEvents(
  { live }: Api,
  followed: Awaited<ReturnType<Api['live']['begin']>>,
  home: string,
  left: Cancellable,
): AsyncGenerator<string | null> {
  const { after, ids, store } = followed;
  yield `retry: ${retryMs()}\n${eventText('begin', { id: String(after), store }, after)}`;
  yield* live.follow(followed, left, async (batch) =>
    ids === null || (await live.changedOf(batch, ids)).length > 0
      ? eventText('batch', batchData(batch, home), batch.number)
      : `id: ${batch.number}\n\n`,
  );
}

const batchData = ({ number, at }: CommittedBatch, home: string) => ({
  id: String(number),
  committedAt: at,
  url: `${home}${BATCH_PREFIX}${number}`,
});
