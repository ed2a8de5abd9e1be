/** A client of the API by `fetch`, for browsers and servers. */
import { mayRepeat, type TypedDocument } from './document.ts';
import { type AnswerError, RequestError } from './requestError.ts';

export interface ClientOptions {
  /** The address of the API, such as `https://example.org/graphql`. */
  readonly endpoint: string | URL;
  /** The token of the caller, or a function that returns it; none where absent. */
  readonly token?: string | (() => string | undefined);
  /** How often a query is sent again after 429 or 503; 3 where absent. A mutation is sent once. */
  readonly retries?: number;
  /** The `fetch` to use; that of the platform where absent. */
  readonly fetch?: typeof globalThis.fetch;
}

export interface RequestOptions {
  /** Gives up the request when it is aborted. */
  readonly signal?: AbortSignal;
}

/** A remark about an answer, such as an id that nothing has. */
export interface AnswerNote {
  readonly path: readonly string[];
  readonly code: string;
  readonly message: string;
}

export interface Answer<Data> {
  readonly data: Data;
  readonly notes: readonly AnswerNote[];
  /** The batch that was read; null where the answer read none. */
  readonly batch: number | null;
}

export interface Client {
  /**
   * Sends a document and returns its data. Throws a RequestError where the answer has errors, and the error of `fetch` where
   * the server cannot be reached.
   */
  request<Data = Record<string, unknown>, Variables = Record<string, unknown>>(
    document: TypedDocument<Data, Variables>,
    variables?: Variables,
    options?: RequestOptions,
  ): Promise<Data>;
  /** The same, with the notes and the batch of the answer. */
  answer<Data = Record<string, unknown>, Variables = Record<string, unknown>>(
    document: TypedDocument<Data, Variables>,
    variables?: Variables,
    options?: RequestOptions,
  ): Promise<Answer<Data>>;
}

const RETRIES = 3;
const SHED = new Set([429, 503]);
const FALLBACK_SECONDS = 1;
const LONGEST_PAUSE_SECONDS = 30;

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly AnswerError[];
  readonly extensions?: {
    readonly notes?: readonly AnswerNote[];
    readonly known?: { readonly batch?: number };
  };
}

/** Creates a client. It reads what it has written: after a mutation, answers are of its batch or a later one. */
export function createClient(options: ClientOptions): Client {
  let written: string | null = null;

  async function send(text: string, variables: unknown, signal: AbortSignal | undefined): Promise<Response> {
    const { endpoint, token, retries = RETRIES, fetch = globalThis.fetch } = options;
    const bearer = typeof token === 'function' ? token() : token;
    const request = {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json, application/json;q=0.9',
        'content-type': 'application/json',
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
        ...(written === null ? {} : { 'fasti-at-least-batch': written }),
      },
      body: JSON.stringify({ query: text, variables }),
      ...(signal ? { signal } : {}),
    };
    const repeats = mayRepeat(text) ? retries : 0;
    for (let attempt = 0; ; attempt += 1) {
      const response = await fetch(endpoint, request);
      if (attempt === repeats || !SHED.has(response.status)) return response;
      await response.body?.cancel();
      await pause(secondsOf(response.headers.get('retry-after')), signal);
    }
  }

  async function answer<Data, Variables>(
    document: TypedDocument<Data, Variables>,
    variables?: Variables,
    { signal }: RequestOptions = {},
  ): Promise<Answer<Data>> {
    const text = String(document);
    const response = await send(text, variables, signal);
    const body = await bodyOf(response);
    if (body.errors) throw new RequestError(response.status, body.errors, body.data ?? null);
    if (!mayRepeat(text)) written = response.headers.get('fasti-batch') ?? written;
    const { notes = [], known } = body.extensions ?? {};
    return { data: body.data as Data, notes, batch: known?.batch ?? null };
  }

  return {
    answer,
    request: async (document, variables, own) => (await answer(document, variables, own)).data,
  };
}

/** The body of an answer in GraphQL. Throws a RequestError for any other, such as the page of a proxy. */
async function bodyOf(response: Response): Promise<Body> {
  const body: unknown = await response.json().catch(() => null);
  if (body === null || typeof body !== 'object' || !('data' in body || 'errors' in body))
    throw new RequestError(response.status, []);
  return body as Body;
}

function secondsOf(retryAfter: string | null): number {
  const seconds = Number(retryAfter ?? FALLBACK_SECONDS);
  return Math.min(LONGEST_PAUSE_SECONDS, seconds >= 0 ? seconds : FALLBACK_SECONDS);
}

/** Throws the reason of the signal when it is aborted. */
function pause(seconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, seconds * 1000);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
