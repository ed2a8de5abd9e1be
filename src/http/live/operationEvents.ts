/** `/graphql` with `Accept: text/event-stream`: the answers of an operation, by the protocol GraphQL over SSE. */

import { preference } from '../../api/http/csv.ts';
import { EVENT_STREAM, graphqlFailure, type Reply } from '../../api/http/reply.ts';
import type { RequestRecord } from '../../observe/requestRecord.ts';
import { notAnOperation, operationIn } from '../graphql/operationIn.ts';
import { eventStream, eventText, type StreamReader } from './eventStream.ts';

/** Clients that accept events beside JSON for whatever they send get them for subscriptions. */
export function wantsEvents(accept: string | undefined, body: unknown): boolean {
  const preferred = preference(accept, EVENT_STREAM);
  const { query } = (body ?? {}) as { readonly query?: unknown };
  return preferred > 0 || (preferred === 0 && typeof query === 'string' && /\bsubscription\b/.test(query));
}

/** Each connection is for one operation; what is wrong with it is an event, as the protocol asks. */
export function answerEvents(
  reader: StreamReader,
  { value, bytes }: { readonly value: unknown; readonly bytes: number },
  url: URL,
  record: RequestRecord,
  cors: Readonly<Record<string, string>>,
): Reply {
  const operation = operationIn(value, url);
  if (operation === null) return notAnOperation('A stream of events');
  const { api, authorization, left, account } = reader;
  const isChange = value === undefined && /\bmutation\b/.test(operation.query);
  if (isChange)
    return graphqlFailure(405, 'BAD_REQUEST', 'Send mutations by POST.', { ...cors, allow: 'POST' });
  const client = { left, record, account, bodyBytes: bytes };
  const texts = (async function* () {
    const answers = await api.stream(operation, authorization, client);
    for await (const answer of answers) yield answer === null ? null : eventText('next', answer);
    yield eventText('complete', '');
  })();
  const end = (reason: string): string =>
    eventText('next', { errors: [{ message: reason, extensions: { code: 'STREAM_ENDED' } }] }) +
    eventText('complete', '');
  return eventStream(reader, { texts, end }, cors);
}
