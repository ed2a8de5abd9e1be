/** The lists of entities, and what the address of one asks for. */
import type { EntityKind } from '../../domain/model/kinds.ts';
import { AddressFields, type FieldError, searchText } from '../page/addressFields.ts';

/** The path of each list, with its heading. */
export const LISTS = {
  '/people': { kind: 'PERSON', title: 'People' },
  '/organizations': { kind: 'ORGANIZATION', title: 'Organizations' },
  '/offices': { kind: 'OFFICE', title: 'Offices' },
  '/regions': { kind: 'REGION', title: 'Regions' },
  '/events': { kind: 'EVENT', title: 'Events' },
  '/topics': { kind: 'TOPIC', title: 'Topics' },
} as const satisfies Readonly<Record<string, { readonly kind: EntityKind; readonly title: string }>>;

export type ListPath = keyof typeof LISTS;
export const isListPath = (path: string): path is ListPath => Object.hasOwn(LISTS, path);

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
): { readonly request: BrowseRequest; readonly errors: readonly FieldError[] } {
  const fields = new AddressFields<Field>(search);
  const [body = null, another] = fields.ids('body', 'list');
  if (another !== undefined) fields.refuse('body', another, ' is a second body; give one.');
  const lettersProblem = (text: string): string | null =>
    text.length <= MOST_LETTERS ? null : ` has more than ${MOST_LETTERS} letters.`;
  const request = {
    letters: fields.text('letters', lettersProblem),
    body,
    year: path === '/events' ? fields.date('year') : null,
    asOf: path === '/offices' ? fields.date('asOf') : null,
    after: search.get('after') || null,
  };
  if (body !== null && path !== '/offices' && path !== '/events')
    fields.refuse('body', body, ' has lists of its offices and of its events only.');
  return { request, errors: fields.errors };
}

/** The query string of a request with other values in place of some. */
export const searchOf = (values: Partial<BrowseRequest>): string => searchText({ ...values });
