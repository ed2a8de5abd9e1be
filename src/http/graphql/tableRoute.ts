/** `/graphql` with `Accept: text/csv`: one page of the list of an answer as a table. */
import { HeaderMap } from '@apollo/server';
import { AT_LEAST_BATCH, BATCH_HEADER } from '../../api/answers/atLeastBatch.ts';
import { COMPLETE_HEADER, CSV_TYPE, csvStart, NEXT_HEADER, NOTES_HEADER } from '../../api/http/csv.ts';
import { jsonReply, type Reply, reply } from '../../api/http/reply.ts';
import {
  COMPLETE_KEY,
  PAGE_KEY,
  PAGE_SIZES,
  SIZE_VARIABLE,
  type TableDocument,
  tableDocument,
} from '../../api/table/tableDocument.ts';
import { answerCsv, answerTable, tableSize } from '../../client/answer/answerTable.ts';
import { escapedCharacter } from '../../domain/model/controlCharacter.ts';
import { isObject, type JsonObject } from '../../domain/model/isObject.ts';
import { type Asking, askApi } from '../../site/page/pageAnswer.ts';
import { notAnOperation, operationIn } from './operationIn.ts';

/** The longest `Fasti-Notes`, in characters. */
const MAX_NOTES = 4_000;

/** The most cells of a table, and characters in them, since each row repeats what is beside its list. */
const MOST = { cells: 1_000_000, characters: 20_000_000 };

type Answer = Awaited<ReturnType<typeof askApi>>;

/** The table of a request with the rights of no role; an answer that is none, or an error, is JSON. */
export async function answerTableRequest(asking: Asking, body: unknown, url: URL): Promise<Reply> {
  const request = operationIn(body, url);
  if (request === null) return notAnOperation('A table');
  const document = tableDocument(asking.api.schema, request);
  if (document !== null && 'problem' in document) return noTable(document.problem, asking);
  const { headers } = asking.request;
  const sent = new HeaderMap([['content-type', 'application/json']]);
  if (typeof headers[AT_LEAST_BATCH] === 'string') sent.set(AT_LEAST_BATCH, headers[AT_LEAST_BATCH]);
  const { operationName = null, ...rest } = request;
  if (document === null) return refused(await askApi(asking, { ...rest, operationName }, sent));
  const read = (size: number): Promise<Answer> =>
    askApi(
      { ...asking, largestPage: PAGE_SIZES[0] },
      { query: document.text, variables: { ...request.variables, [SIZE_VARIABLE]: size } },
      sent,
    );
  const [largest = 1, ...smaller] = document.sizes;
  let answer = await read(largest);
  for (const size of smaller) if (isTooLarge(answer)) answer = await read(size);
  return answer.body.errors ? refused(answer) : tableOf(answer, document, url, asking);
}

const isTooLarge = ({ body: { errors } }: Answer): boolean =>
  ['QUERY_TOO_LARGE', 'PAGE_TOO_LARGE'].includes(String(errors?.[0]?.extensions?.reason));

function tableOf(
  { headers, body: { data, extensions } }: Answer,
  document: TableDocument,
  url: URL,
  asking: Asking,
): Reply {
  const found: Found = { next: null, isComplete: true };
  const rows = withoutPages(data, found, false) as JsonObject;
  const text = csvOf(rows, document);
  if (text === null)
    return noTable(
      'The table would be too large, since each row repeats what is beside its list; select less there, or fewer rows by first:.',
      asking,
    );
  const { next, isComplete } = found;
  const { known, notes = [] } = extensions ?? {};
  const batch = known?.batch ?? headers[BATCH_HEADER];
  const name = document.list.replace(/\.(?:nodes|edges)$/, '');
  return reply(200, CSV_TYPE, csvStart(url) + text, {
    'content-disposition': `attachment; filename="${name}.csv"`,
    [COMPLETE_HEADER]: String(isComplete),
    ...(next === null ? {} : { [NEXT_HEADER]: next }),
    ...(batch === undefined ? {} : { [BATCH_HEADER]: String(batch) }),
    ...(notes.length === 0 ? {} : { [NOTES_HEADER]: notesText(notes) }),
  });
}

/**
 * The rows with what is beside their list; null where there would be too much. The columns of the list have names without
 * the way to it, where these are clear.
 */
function csvOf(data: JsonObject, { list, columns }: TableDocument): string | null {
  const { rows, characters } = tableSize(data);
  if (rows * columns.length > MOST.cells || characters > MOST.characters) return null;
  const items = list
    .split('.')
    .reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), data);
  const isEmpty = !Array.isArray(items) || items.length === 0;
  return answerCsv({ columns, rows: isEmpty ? [] : answerTable([data]).rows }, (column) => {
    const short = column.startsWith(`${list}.`) ? column.slice(list.length + 1) : column;
    return columns.includes(short) ? column : short;
  });
}

interface Found {
  /** The cursor after the list that is in no other. */
  next: string | null;
  /** Whether no list has more, and none may lack items. */
  isComplete: boolean;
}

/** The answer without what was added to its document. */
function withoutPages(value: unknown, found: Found, isInList: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutPages(item, found, true));
  if (!isObject(value)) return value;
  const { [PAGE_KEY]: page, [COMPLETE_KEY]: complete, ...rest } = value;
  const { hasNextPage = false, endCursor = null } = (page ?? {}) as {
    readonly hasNextPage?: boolean;
    readonly endCursor?: string | null;
  };
  if (hasNextPage || complete === false) found.isComplete = false;
  if (hasNextPage && !isInList) found.next ??= endCursor;
  return Object.fromEntries(
    Object.entries(rest).map(([key, each]) => [key, withoutPages(each, found, isInList)]),
  );
}

const STATUSES: Readonly<Record<string, number>> = { INTERNAL_SERVER_ERROR: 500, QUERY_TIMEOUT: 504 };

/** The document that was executed is not that of the request, so that its locations would mislead. */
function refused({ status, headers, body: { errors = [] } }: Answer): Reply {
  const code = String(errors[0]?.extensions?.code);
  return jsonReply(
    status >= 400 ? status : (STATUSES[code] ?? 400),
    { errors: errors.map(({ message, extensions = {} }) => ({ message, extensions })) },
    headers,
  );
}

function noTable(problem: string, { record }: Pick<Asking, 'record'>): Reply {
  const extensions = { code: 'BAD_USER_INPUT', reason: 'NO_TABLE' };
  record.errors = [extensions];
  return jsonReply(400, { errors: [{ message: problem, extensions }] });
}

/** The notes as JSON in ASCII; the last ones are left out if they are too long for a header, and counted. */
function notesText(notes: readonly unknown[]): string {
  const kept = [...notes];
  for (;;) {
    const left = notes.length - kept.length;
    const all = left === 0 ? kept : [...kept, { message: `${left} more notes; ask for JSON to see all.` }];
    const text = JSON.stringify(all).replace(/[^\x20-\x7e]/g, escapedCharacter);
    if (text.length <= MAX_NOTES || kept.length === 0) return text;
    kept.pop();
  }
}
