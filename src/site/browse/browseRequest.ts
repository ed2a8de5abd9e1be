/** The lists of entities, and what the address of one asks for. */
import type { EntityKind } from '../../domain/model/kinds.ts';
import type { PageWords } from '../../words/pageWords.ts';
import { AddressFields, type FieldError, searchText } from '../page/addressFields.ts';

/** The kind of the entities of each list, by its path. */
export const LISTS = {
  '/people': 'PERSON',
  '/organizations': 'ORGANIZATION',
  '/offices': 'OFFICE',
  '/regions': 'REGION',
  '/events': 'EVENT',
  '/topics': 'TOPIC',
} as const satisfies Readonly<Record<string, EntityKind>>;

export type ListPath = keyof typeof LISTS;
const LIST_PATHS = Object.keys(LISTS) as ListPath[];
export const isListPath = (path: string): path is ListPath => Object.hasOwn(LISTS, path);

/** The path of the list of a kind of entities. */
export const listPathOf = (kind: EntityKind): ListPath | undefined =>
  LIST_PATHS.find((path) => LISTS[path] === kind);

export interface BrowseRequest {
  /** The letters with which headings begin; null for all. */
  readonly letters: string | null;
  /** The id of the body whose offices or events are listed; null for all. */
  readonly body: string | null;
  /** The time of events; null for any. */
  readonly year: string | null;
  /** The day on which offices were held; null for the list. */
  readonly asOf: string | null;
  readonly after: string | null;
}

type Field = keyof BrowseRequest;

/** How many letters may be asked for; a list divides by two. */
const MOST_LETTERS = 40;

export function readBrowseRequest(
  path: ListPath,
  search: URLSearchParams,
  words: PageWords,
): { readonly request: BrowseRequest; readonly errors: readonly FieldError[] } {
  const fields = new AddressFields<Field>(search, words);
  const { problems } = words.forms;
  const [body = null, another] = fields.ids('body', 'list');
  if (another !== undefined) fields.refuse('body', another, problems.secondBody);
  const lettersProblem = (text: string): string | null =>
    text.length <= MOST_LETTERS ? null : problems.tooManyLetters(MOST_LETTERS);
  const request = {
    letters: fields.text('letters', lettersProblem),
    body,
    year: path === '/events' ? fields.date('year') : null,
    asOf: path === '/offices' ? fields.date('asOf') : null,
    after: search.get('after') || null,
  };
  if (body !== null && path !== '/offices' && path !== '/events')
    fields.refuse('body', body, problems.noSuchLists);
  return { request, errors: fields.errors };
}

/** The query string of a request with other values in place of some. */
export const searchOf = (values: Partial<BrowseRequest>): string => searchText({ ...values });
