/** How a page asks the API: one document, as any client would, and the answer or the page that says why there is none. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { HeaderMap } from '@apollo/server';
import type { Account } from '../../api/account.ts';
import { AT_LEAST_BATCH, BATCH_HEADER } from '../../api/answers/atLeastBatch.ts';
import type { Api, ApiDocument } from '../../api/api.ts';
import { RETRY_AFTER_SECONDS, type Reply } from '../../api/http/reply.ts';
import type { RequestRecord } from '../../observe/requestRecord.ts';
import type { Note } from '../../query/notes/note.ts';
import type { Cancellable } from '../../store/cancellation.ts';
import type { FieldError } from './addressFields.ts';
import { type Frame, html, messagePage, NOT_INDEXED } from './html.ts';

/** The request for a page, and what answers it. */
export interface PageRequest extends Frame {
  readonly api: Api;
  readonly request: IncomingMessage;
  readonly url: URL;
  /** When the page was asked for: all that it asks has one deadline. Absent for what is asked while a text is sent. */
  readonly since?: number | undefined;
  readonly left: Cancellable;
  readonly record: RequestRecord;
  readonly account: Account;
  /** The largest page of what it asks; that of the schema where absent. */
  readonly largestPage?: number;
}

/** The data of a page. */
export interface PageAnswer<Data> {
  readonly data: Data;
  readonly notes: readonly Note[];
  /** The number of the batch that was read; null while nothing is loaded. */
  readonly batch: number | null;
  /** The headers of the answer of the API. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether so much is recorded that its parts were asked for one by one. */
  readonly isInParts?: boolean;
  /** Whether a part is missing that would take too much, or too long, to read. */
  readonly isPartial?: boolean;
}

/** The sentence for readers, by the reason for which the API refuses the request of a page. */
const REFUSED: Readonly<Record<string, 'staleCursor' | 'invalidCursor'>> = {
  STALE_CURSOR: 'staleCursor',
  INVALID_CURSOR: 'invalidCursor',
};

/** Thrown where another reply takes the place of the page. */
export class OtherReply extends Error {
  readonly reply: Reply;
  /** Whether the API did not answer since that may read too much, or took too long. */
  readonly isTooMuch: boolean;

  constructor(reply: Reply, message = 'Another reply takes the place of the page.', isTooMuch = false) {
    super(message);
    this.reply = reply;
    this.isTooMuch = isTooMuch;
  }
}

interface RefusalDetails {
  /** The message for readers, where that of the refusal is one of the API for programs. */
  readonly forReaders?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly isTooMuch?: boolean;
}

/** The page about a problem in place of another. */
export function refusal(
  page: PageRequest,
  status: number,
  message: string,
  { forReaders, headers, isTooMuch }: RefusalDetails = {},
): OtherReply {
  const { speech } = page;
  const { refusals } = speech.words;
  const titles: Readonly<Record<number, string>> = refusals.titles;
  const reply = messagePage(
    page,
    status,
    titles[status] ?? refusals.otherTitle,
    forReaders === undefined
      ? message
      : html`${forReaders}</p>
<p class="small quiet"${speech.language === 'en' ? '' : html` lang="en"`}>${message}`,
    {
      headers: { vary: 'Accept', ...headers },
      ...(status === 401
        ? { head: NOT_INDEXED, more: html`<p class="small quiet">${refusals.tokenAsPassword}</p>\n` }
        : {}),
    },
  );
  return new OtherReply(reply, message, isTooMuch);
}

/** What is asked for, or null where it is refused: the page is whole without it. */
export const orNull = <T>(asked: Promise<T>): Promise<T | null> =>
  asked.catch((error: unknown) => {
    if (error instanceof OtherReply) return null;
    throw error;
  });

interface ApiBody {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly reason?: string; readonly ref?: string };
  }[];
  readonly extensions?: { readonly known?: { readonly batch: number }; readonly notes?: readonly Note[] };
}

/** The status of a page by the code of an error that has none of its own; 400 for other codes. */
const STATUSES: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  INTERNAL_SERVER_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
  QUERY_TIMEOUT: 503,
};

/** Who asks the API on behalf of a client, and until when. */
export type Asking = Pick<
  PageRequest,
  'api' | 'request' | 'left' | 'record' | 'account' | 'since' | 'largestPage'
>;

/**
 * Executes a document with the token of the request, unless other headers are given: access, cost, deadline, queue and
 * cache are those of any client.
 */
export async function askApi(
  asking: Asking,
  body: { readonly query: string; readonly variables: unknown; readonly operationName?: string | null },
  sent = headersFor(asking.request),
): Promise<{
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ApiBody;
}> {
  const {
    status = 200,
    headers,
    body: answer,
  } = await asking.api.handle({ method: 'POST', headers: sent, search: '', body }, asking);
  if (answer.kind !== 'complete') throw new Error('Incremental delivery is not supported.');
  return { status, headers: Object.fromEntries(headers), body: JSON.parse(answer.string) as ApiBody };
}

/**
 * Executes the document of a page with the token of its request: access, cost, deadline, queue and cache are those of any
 * client. What is in one document is of one batch. Throws an OtherReply for an error in any field.
 */
export async function ask<Data, Variables>(
  page: PageRequest,
  { text: query }: ApiDocument<Data, Variables>,
  variables: Variables,
): Promise<PageAnswer<Data>> {
  mayRead(page);
  const { language } = page.speech;
  const spoken = language === 'en' || !query.includes('$language') ? variables : { ...variables, language };
  const { status: own, headers, body } = await askApi(page, { query, variables: spoken });
  const { data, errors, extensions = {} } = body;
  const [error] = errors ?? [];
  if (error !== undefined) {
    const { code = 'INTERNAL_SERVER_ERROR', reason = '' } = error.extensions ?? {};
    const status = own >= 400 ? own : (STATUSES[code] ?? 400);
    const { message } = error;
    const { refusals } = page.speech.words;
    // What the API says of fields and budgets is for programs.
    if (reason === 'QUERY_TOO_LARGE') throw refusal(page, status, refusals.tooLarge, { isTooMuch: true });
    const forReaders =
      status === 400
        ? refusals[REFUSED[reason] ?? 'otherwise']
        : language === 'en'
          ? undefined
          : refusals.message(message, status);
    throw refusal(page, status, message, {
      forReaders,
      headers: retryHeader(status, headers),
      isTooMuch: reason === 'DEADLINE' || code === 'QUERY_TIMEOUT',
    });
  }
  const { known, notes = [] } = extensions;
  return { data: data as Data, notes, batch: known?.batch ?? null, headers };
}

/** Why the client may not read; null if it may. */
export const readProblem = ({ api, request }: PageRequest): string | null =>
  api.readRefusal(api.access(request.headers.authorization));

/** Throws an OtherReply if the client may not read. */
export function mayRead(page: PageRequest): void {
  const problem = readProblem(page);
  if (problem === null) return;
  const { basePath, request, speech } = page;
  // Browsers ask their reader for a password; programs must not be led to send one with each request.
  const isBrowser = request.headers.accept?.includes('text/html') === true;
  const scheme = isBrowser ? `Basic realm="Fasti${basePath}", charset="UTF-8"` : 'Bearer';
  throw refusal(page, 401, speech.words.refusals.message(problem, 401), {
    headers: { 'www-authenticate': scheme },
  });
}

function headersFor({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap([
    ['content-type', 'application/json'],
    ['accept', 'application/json'],
  ]);
  for (const name of ['authorization', AT_LEAST_BATCH]) {
    const value = headers[name];
    if (typeof value === 'string') map.set(name, value);
  }
  return map;
}

const retryHeader = (
  status: number,
  { 'retry-after': given }: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  status === 429 || status === 503 ? { 'retry-after': given ?? String(RETRY_AFTER_SECONDS) } : {};

/** The format that the address names; null where it names none. Throws an OtherReply for one that the page does not have. */
export function formatIn<Format extends string>(
  page: PageRequest,
  formats: readonly Format[],
): Format | null {
  const given = page.url.searchParams.get('format');
  const found = formats.find((format) => format === given) ?? null;
  if (given === null || found !== null) return found;
  const shown = JSON.stringify(given.slice(0, 80));
  throw refusal(page, 400, page.speech.words.refusals.notAFormat(shown, formats.join(', ')));
}

/** A field of the address cannot be used, where there is no form to show it in. */
export const wrongField = (page: PageRequest, { field, value, message }: FieldError): OtherReply =>
  refusal(page, 400, page.speech.words.refusals.wrongField(field, value.slice(0, 80), message));

/** Throws an OtherReply for a view of entities that has nothing to draw or to write. */
export function mustHaveEntities(
  page: PageRequest,
  view: 'timeline' | 'network',
  of: readonly string[],
  [error]: readonly FieldError[],
): void {
  if (error !== undefined) throw wrongField(page, error);
  if (of.length === 0) throw refusal(page, 400, page.speech.words.refusals.needsEntities(view));
}

/** None of the entities that a view needs was found. */
export const unknownIds = (page: PageRequest, ids: readonly string[]): OtherReply =>
  refusal(page, 404, page.speech.words.refusals.unknownIds(ids));

/**
 * The reply with the batch of the answer that it shows. Caches may keep it if they may keep the answer, and revalidate it by
 * its own tag.
 */
export function withAnswerHeaders({ headers }: Pick<PageAnswer<unknown>, 'headers'>, reply: Reply): Reply {
  const { etag, 'cache-control': caching, [BATCH_HEADER]: batch } = headers;
  const isKept = etag !== undefined && caching !== undefined && typeof reply.body === 'string';
  return {
    ...reply,
    headers: {
      ...reply.headers,
      ...(batch === undefined ? {} : { [BATCH_HEADER]: batch }),
      ...(isKept ? { etag: tagOf(reply.body), 'cache-control': caching } : {}),
    },
  };
}

const tagOf = (text: string): string => `"${createHash('sha256').update(text).digest('base64url')}"`;
