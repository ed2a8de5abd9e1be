/** `/graphql` with `Accept: text/csv`: the rows of the list of an answer as a table, sent while they are read. */
import { Readable } from 'node:stream';
import { BYTE_ORDER_MARK } from '../../formats/csv/tableText.ts';
import type { RequestRecord } from '../../observe/requestRecord.ts';
import { type Cancellable, Cancellation } from '../../store/cancellation.ts';
import { Slots } from '../../store/readQueue.ts';
import type { Account } from '../account.ts';
import { acceptWeights } from '../answers/contentEncoding.ts';
import type { Api } from '../api.ts';
import { graphqlFailure, jsonReply, RETRY_AFTER_SECONDS, type Reply, reply } from '../http/reply.ts';
import type { Table, TableLimits } from './table.ts';
import type { TableRequest } from './tablePlan.ts';

/** Tables that are sent at the same time, since each keeps reading the database, and those that wait for it. */
const TABLES = { running: 4, waiting: 16 };
/** How long a table waits, in milliseconds. */
const WAIT_MS = 10_000;
/** The longest `Fasti-Notes`, in characters. */
const MAX_NOTES = 4_000;

/** Whether an answer has all that was asked for. */
export const COMPLETE_HEADER = 'fasti-complete';

/** Response headers of a table that a page of another origin may read. */
export const TABLE_HEADERS = [
  'fasti-batch',
  'fasti-today',
  'fasti-total-count',
  COMPLETE_HEADER,
  'fasti-notes',
] as const;

/** How much more a client wants a media type than those of GraphQL; below zero where less, or not at all. */
export function preference(accept: string | undefined, mediaType: string): number {
  const weights = acceptWeights(accept);
  const weight = weights.get(mediaType) ?? 0;
  const json = ['application/json', 'application/graphql-response+json'].map(
    (type) => weights.get(type) ?? 0,
  );
  return weight > 0 ? weight - Math.max(...json) : -1;
}

/** Whether the client wants a table at least as much. */
export const wantsTable = (accept: string | undefined): boolean => preference(accept, 'text/csv') >= 0;

/** What CSV begins with: nothing, or where the address asks for it (`bom=1`) what makes Excel read it as UTF-8. */
export const csvStart = ({ searchParams }: URL): string => (searchParams.has('bom') ? BYTE_ORDER_MARK : '');

async function* withStart(url: URL, text: AsyncIterable<string>): AsyncGenerator<string> {
  const start = csvStart(url);
  if (start !== '') yield start;
  yield* text;
}

/** Who waits for what is sent, and for how long. */
interface TableClient {
  readonly account: Account;
  readonly left: Cancellable;
}

export class TableRoute {
  readonly limits: TableLimits;
  readonly #places = new Slots(TABLES);

  constructor(limits: TableLimits) {
    this.limits = limits;
  }

  /** The table of a request, as `operationIn`. */
  async answer(
    api: Api,
    body: unknown,
    url: URL,
    client: TableClient & {
      readonly record: RequestRecord;
      /** The header `Fasti-At-Least-Batch`. */
      readonly atLeast: string | undefined;
    },
  ): Promise<Reply> {
    const request = operationIn(body, url);
    if (request === null) return notAnOperation('A table');
    const leave = await this.#enter(client);
    if (leave === null) return tooMany();
    let sending = false;
    try {
      const table = await api.openTable(request, this.limits, client);
      if ('errors' in table)
        return jsonReply(table.status, { errors: table.errors }, Object.fromEntries(table.headers));
      sending = true;
      return reply(
        200,
        'text/csv; charset=utf-8; header=present',
        this.#streamOf(withStart(url, table.text), leave),
        headersOf(table),
      );
    } finally {
      if (!sending) leave();
    }
  }

  /** Another text that is read while it is sent, within the number of tables and their time. */
  async send(text: AsyncIterable<string>, mediaType: string, client: TableClient): Promise<Reply> {
    const leave = await this.#enter(client);
    return leave === null ? tooMany() : reply(200, mediaType, this.#streamOf(text, leave));
  }

  /** Takes the place of a table as soon as it is the turn of the client; null where that takes too long. */
  async #enter({ account, left }: TableClient): Promise<(() => void) | null> {
    const waiting = new Cancellation();
    const stop = (): void => waiting.abort(new Error('No place for the table was free in time.'));
    const timer = setTimeout(stop, WAIT_MS);
    left.addEventListener('abort', stop, { once: true });
    try {
      return await this.#places.enter(Symbol('table'), account.client, waiting);
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
      left.removeEventListener('abort', stop);
    }
  }

  /** A stream that ends with an error if the table takes too long, also if the client reads too slowly. */
  #streamOf(text: AsyncIterable<string>, leave: () => void): Readable {
    const stream = Readable.from(text, { objectMode: false, highWaterMark: 2 ** 16 });
    const { seconds } = this.limits;
    const timer = setTimeout(
      () => stream.destroy(new Error(`The table took more than ${seconds} seconds.`)),
      seconds * 1000,
    );
    stream.once('close', () => {
      clearTimeout(timer);
      leave();
    });
    return stream;
  }
}

const tooMany = (): Reply =>
  graphqlFailure(
    503,
    'SERVICE_UNAVAILABLE',
    `${TABLES.running} tables are being sent already, and more wait; try again in a few seconds.`,
    { 'retry-after': String(RETRY_AFTER_SECONDS) },
  );

function headersOf({ name, batch, today, totalCount, complete, notes }: Table): Record<string, string> {
  const [batchName, todayName, totalName, completeName, notesName] = TABLE_HEADERS;
  return {
    'content-disposition': `attachment; filename="${name}.csv"`,
    [todayName]: today,
    [totalName]: String(totalCount),
    [completeName]: String(complete),
    ...(batch === null ? {} : { [batchName]: String(batch) }),
    ...(notes.length === 0 ? {} : { [notesName]: notesText(notes) }),
  };
}

/** The notes as JSON in ASCII; the last ones are left out if they are too long for a header, and counted. */
function notesText(notes: readonly unknown[]): string {
  const kept = [...notes];
  for (;;) {
    const left = notes.length - kept.length;
    const all = left === 0 ? kept : [...kept, { message: `${left} more notes; ask for JSON to see all.` }];
    const text = JSON.stringify(all).replace(
      /[^\x20-\x7e]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    if (text.length <= MAX_NOTES || kept.length === 0) return text;
    kept.pop();
  }
}

/** The operation of a request: the object of a POST, or undefined for a GET, whose operation is in the address; null for none. */
export const operationIn = (body: unknown, { searchParams }: URL): TableRequest | null =>
  body === undefined ? requestOfSearch(searchParams) : requestOfObject(body as object);

export const notAnOperation = (what: string): Reply =>
  graphqlFailure(
    400,
    'BAD_REQUEST',
    `${what} needs a query as a text, and variables, if any, as a JSON object.`,
  );

function requestOfSearch(search: URLSearchParams): TableRequest | null {
  try {
    const variables: unknown = JSON.parse(search.get('variables') || '{}');
    return requestOfObject({
      query: search.get('query'),
      variables,
      operationName: search.get('operationName'),
    });
  } catch {
    return null;
  }
}

function requestOfObject(request: {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
}): TableRequest | null {
  const { query, variables, operationName } = request;
  if (typeof query !== 'string') return null;
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return null;
  if (operationName != null && typeof operationName !== 'string') return null;
  return {
    query,
    variables: (variables ?? {}) as TableRequest['variables'],
    operationName: operationName ?? undefined,
  };
}
