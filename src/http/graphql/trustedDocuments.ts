/** Trusted documents: those that clients name by id, from the manifests that the builds of these clients write. */

import { createHash } from 'node:crypto';
import { TIMELINE_QUERY } from '../../client/timeline/query.ts';
import { isObject } from '../../domain/model/isObject.ts';
import { quoteValue } from '../../formats/problem.ts';
import { ConfigError } from '../../settings/config.ts';
import { bytesOf, filesOf } from '../../settings/settingFiles.ts';

const SETTING = 'FASTI_DOCUMENTS';
/** What all manifests together may have, and how many problems of them are reported. */
const MOST = { documents: 5_000, bytes: 16 * 2 ** 20, problems: 20 };
const MANIFESTS =
  'the object that the client preset of GraphQL Code Generator writes, or "format": "apollo-persisted-query-manifest", "version": 1 and "operations"';

/** Ids of documents by the draft of GraphQL over HTTP; other prefixes have no meaning yet. */
export const DOCUMENT_ID = /^(?:sha256:[\da-f]{64}|x-[\w.~-]{1,98}:[\w.~-]{1,100}|[\w.~-]{1,100})$/;
/** What ids may be, in words. */
export const ID_FORMS =
  '"sha256:" and 64 digits of 0-9a-f, or at most 100 letters, digits and - . _ ~, also with a prefix such as "x-app:"';

const SHA256 = 'sha256:';
const idOf = (text: string): string => SHA256 + createHash('sha256').update(text).digest('hex');

/** The documents that clients may name; those of `<fasti-timeline>` are among them. */
export class TrustedDocuments {
  readonly #texts = new Map<string, string>();

  constructor() {
    this.add(TIMELINE_QUERY);
  }

  /** Adds a document, which its SHA-256 names too. */
  add(text: string, id = idOf(text)): void {
    this.#texts.set(id, text).set(idOf(text), text);
  }

  /** The text that an id names, or a digest without its prefix, as clients of Apollo send it; null for none. */
  text(id: string): string | null {
    return this.#texts.get(id) ?? this.#texts.get(SHA256 + id) ?? null;
  }

  /** Whether it has exactly this text. */
  has(text: string): boolean {
    return this.#texts.has(idOf(text));
  }
}

/** A document as a manifest has it. */
interface Listed {
  readonly id: string;
  readonly text: string;
}

/**
 * Reads manifests, or folders with files `.json`. Throws a ConfigError with each problem.
 * @param problemOf why a document cannot be run; null if it can
 */
export async function readTrustedDocuments(
  paths: readonly string[],
  problemOf: (text: string) => string | null,
): Promise<TrustedDocuments> {
  const documents = new TrustedDocuments();
  const problems: string[] = [];
  const files = (await Promise.all(paths.map((path) => filesOf(SETTING, path, /\.json$/)))).flat();
  let [bytes, count] = [0, 0];
  for (const file of files) {
    const content = await bytesOf(SETTING, file, MOST.bytes - bytes);
    const listed = listedIn(file, content, problems);
    bytes += content.length;
    count += listed.length;
    if (count > MOST.documents) {
      problems.push(
        `${file}: there are more than ${MOST.documents} documents; name manifests of fewer clients.`,
      );
      break;
    }
    for (const one of listed) {
      const problem = problemIn(one, documents) ?? problemOf(one.text);
      if (problem === null) documents.add(one.text, one.id);
      else problems.push(`${file}: ${nameOf(one)}: ${problem}`);
    }
  }
  if (paths.length > 0 && count === 0) problems.push('there are no documents in what it names.');
  throwIfAny(problems);
  return documents;
}

function throwIfAny(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const more = problems.length - MOST.problems;
  const told = [...problems.slice(0, MOST.problems), ...(more > 0 ? [`${more} more problems.`] : [])];
  throw new ConfigError(told.map((problem) => `${SETTING}: ${problem}`));
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The documents of a manifest; what is wrong with its form is added to the problems. */
function listedIn(file: string, bytes: Uint8Array, problems: string[]): readonly Listed[] {
  let [text, value]: [string, unknown] = ['', null];
  try {
    text = UTF8.decode(bytes);
    value = JSON.parse(text);
  } catch (error) {
    problems.push(`${file}: it is not JSON in UTF-8 (${error instanceof Error ? error.message : error}).`);
    return [];
  }
  const operations = operationsIn(value);
  const listed = operations ?? entriesIn(value);
  if (listed === null) problems.push(`${file}: it is no manifest; it must have ${MANIFESTS}.`);
  if (operations === null && listed !== null)
    problems.push(...repeatedKeys(text).map((key) => `${file}: it has the id ${quoteValue(key)} twice.`));
  return listed ?? [];
}

/** The operations of a manifest of Apollo; null where it is none. */
function operationsIn(value: unknown): Listed[] | null {
  if (!isObject(value) || value.format !== 'apollo-persisted-query-manifest' || value.version !== 1)
    return null;
  if (!Array.isArray(value.operations)) return null;
  return value.operations.map((item: unknown) => {
    const { id, body } = isObject(item) ? item : {};
    return { id: typeof id === 'string' ? id : '', text: typeof body === 'string' ? body : '' };
  });
}

/** The texts by id; null where a value is none. */
function entriesIn(value: unknown): Listed[] | null {
  if (!isObject(value)) return null;
  const entries = Object.entries(value);
  const listed = entries.flatMap(([id, text]) => (typeof text === 'string' ? [{ id, text }] : []));
  return listed.length === entries.length ? listed : null;
}

/** The keys that an object of texts has again, of which JSON.parse takes the last. */
function repeatedKeys(json: string): string[] {
  const seen = new Set<string>();
  const keys = [...json.matchAll(/("(?:[^"\\]|\\.)*")\s*:/g)].map(
    ([, key = '""']) => JSON.parse(key) as string,
  );
  return keys.filter((key) => seen.size === seen.add(key).size);
}

/** What is wrong with the id of a document. */
function problemIn({ id, text }: Listed, documents: TrustedDocuments): string | null {
  if (!DOCUMENT_ID.test(id)) return `the id must be ${ID_FORMS}`;
  // Apollo's tool writes the digest alone, by which clients ask for it.
  const isDigest = id.startsWith(SHA256) || /^[\da-f]{64}$/i.test(id);
  if (isDigest && id.replace(SHA256, '') !== idOf(text).slice(SHA256.length))
    return `the SHA-256 of its text is ${idOf(text)}`;
  return (documents.text(id) ?? text) === text ? null : 'the id has another text already';
}

/** The operation and the id of a document. */
const nameOf = ({ id, text }: Listed): string => {
  const [, name] = /\b(?:query|mutation|subscription)\s+(\w+)/.exec(text) ?? [];
  return [...(name === undefined ? [] : [name]), quoteValue(id)].join(' ');
};
