/**
 * What a request to `/graphql` runs: the text that it sends, or the trusted document that it names, by the draft of GraphQL
 * over HTTP (`documentId`) or as clients of Apollo do (`extensions.persistedQuery`).
 */
import { DOCUMENT_ID, ID_FORMS, type TrustedDocuments } from './trustedDocuments.ts';

/** A request with the text of its document. */
interface Asked {
  /** The address, whose parameters are those of a GET. */
  readonly url: URL;
  /** The object of a POST; undefined for a GET. */
  readonly body: object | undefined;
  /** Whether it names a trusted document. */
  readonly isNamed: boolean;
}

interface AskedRefusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** The keys of a request, which may have any value. */
interface Given {
  readonly documentId?: unknown;
  readonly query?: unknown;
  readonly extensions?: unknown;
}

/** @param only whether nothing but trusted documents is run for this caller */
export function askedDocument(
  documents: TrustedDocuments,
  only: boolean,
  url: URL,
  body: object | undefined,
): Asked | AskedRefusal {
  if (body !== undefined && url.searchParams.has('documentId'))
    return malformed('Name the document of a POST in its body, not in its address.');
  const { documentId, query, extensions }: Given = body ?? parametersOf(url.searchParams);
  const persisted = (extensions as { persistedQuery?: unknown } | null | undefined)?.persistedQuery;
  const named = [documentId, query, persisted].filter((value) => value != null);
  if (documentId != null && named.length > 1)
    return malformed('Send either documentId, or query, or extensions.persistedQuery, and not two of them.');
  if (documentId != null && (typeof documentId !== 'string' || !DOCUMENT_ID.test(documentId)))
    return malformed(`documentId must be one text: ${ID_FORMS}.`);
  if (query != null)
    return only && !(typeof query === 'string' && documents.has(query))
      ? NOT_LISTED
      : { url, body, isNamed: false };
  const id = typeof documentId === 'string' ? documentId : hashOf(persisted);
  const text = id === null ? null : documents.text(id);
  if (text !== null) return { ...withText(url, body, text), isNamed: true };
  return documentId != null || (only && persisted != null) ? UNKNOWN_ID : { url, body, isNamed: false };
}

const UNKNOWN_ID: AskedRefusal = {
  status: 404,
  code: 'PERSISTED_QUERY_NOT_IN_LIST',
  message:
    'No trusted document of this server has this id; its operator lists manifests of clients in FASTI_DOCUMENTS.',
};

const NOT_LISTED: AskedRefusal = {
  status: 403,
  code: 'QUERY_NOT_IN_SAFELIST',
  message:
    'This server runs only documents that its operator has listed; name one of them by its documentId.',
};

const malformed = (message: string): AskedRefusal => ({ status: 400, code: 'BAD_REQUEST', message });

/** The hash by which a client of Apollo names a document; null where it does not. */
function hashOf(persisted: unknown): string | null {
  const { version, sha256Hash } = (persisted ?? {}) as { version?: unknown; sha256Hash?: unknown };
  return version === 1 && typeof sha256Hash === 'string' ? sha256Hash : null;
}

/** A parameter that is given several times is the list of its values. */
function parametersOf(search: URLSearchParams): Given {
  const value = (name: string): unknown => {
    const [first, ...more] = search.getAll(name);
    return more.length > 0 ? [first, ...more] : first;
  };
  return { documentId: value('documentId'), query: value('query'), extensions: parsed(value('extensions')) };
}

/** What is no JSON is refused later. */
function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : text;
  } catch {
    return null;
  }
}

/** The request with the text in place of the name. */
function withText(url: URL, body: object | undefined, text: string): Omit<Asked, 'isNamed'> {
  if (body !== undefined) {
    const { documentId: _id, extensions: _extensions, ...others } = body as Given;
    return { url, body: { ...others, query: text } };
  }
  const own = new URL(url);
  own.searchParams.set('query', text);
  for (const name of ['documentId', 'extensions']) own.searchParams.delete(name);
  return { url: own, body };
}
