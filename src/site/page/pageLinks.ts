/** Addresses of pages, and links to them. */

import { phrase } from '../../client/timeline/phrase.ts';
import { FACT_KINDS } from '../../domain/model/kinds.ts';
import type { PageEnd } from '../generated/documents.ts';
import { type Frame, type Html, html, marked, unseen } from './html.ts';
import { batchText } from './knownTime.ts';

export const ENTITY_PREFIX = '/entity/';
export const SOURCE_PREFIX = '/source/';
export const SOURCES_PATH = '/sources';

/** The lists of all records, by the names of their fields in the API and of their paths. */
export const RECORD_LISTS = [
  'people',
  'organizations',
  'offices',
  'regions',
  'events',
  'topics',
  'sources',
] as const;

/** The path of the page of a record, by its id with or without a moment. */
export const recordPath = (basePath: string, prefix: string, id: string): string =>
  `${basePath}${prefix}${encodeURIComponent(id).replaceAll('%40', '@').replaceAll('%2C', ',').replaceAll('%3A', ':')}`;

export const entityPath = (basePath: string, id: string): string => recordPath(basePath, ENTITY_PREFIX, id);

const viewPath =
  (view: 'timeline' | 'network') =>
  (basePath: string, ids: readonly string[]): string =>
    `${basePath}/${view}?${new URLSearchParams(ids.map((id): [string, string] => ['of', id]))}`;

/** The path of the timeline of entities, and of their network. */
export const timelinePath = viewPath('timeline');
export const networkPath = viewPath('network');

/** The path of the timeline of entities with facts of all kinds. */
export const allKindsPath = (basePath: string, ids: readonly string[]): string =>
  `${timelinePath(basePath, ids)}&kinds=${FACT_KINDS.join().toLowerCase()}`;

/** The path of the timeline of entities with facts of all kinds after one batch, compared with those after another. */
export const comparisonPath = (
  basePath: string,
  ids: readonly string[],
  batch: number,
  other: number,
): string =>
  `${allKindsPath(basePath, ids)}&${new URLSearchParams({ knownAt: batchText(batch), compare: batchText(other) })}`;

/** The path of a search by name. */
export const searchPath = (basePath: string, text: string): string =>
  `${basePath}/search?${new URLSearchParams({ q: text })}`;

/** The path of the query editor with a query. */
export const editorPath = (basePath: string, query: string): string =>
  `${basePath}/ide?${new URLSearchParams({ query })}`;

/** What a link to an entity needs: its id, with or without a moment, and its label. */
export interface EntityName {
  readonly id: string;
  readonly label: string;
}

/** The attribute `lang` with a space before it; nothing where the language is not known. */
export const langAttribute = (language: string | null | undefined): Html =>
  language ? html` lang="${language}"` : html``;

/** The language of a name by its script, where that is not the script of the page. */
export function nameLanguage({ speech: { language } }: Frame, name: string): string | null {
  const { lang } = phrase(name);
  if (language === 'en') return lang;
  return lang === null
    ? /\p{Script=Latin}/u.test(name)
      ? 'und-Latn'
      : null
    : lang === 'und-Cyrl'
      ? null
      : lang;
}

/** A link to the page of an entity. */
export const entityLink = (frame: Frame, { id, label }: EntityName): Html =>
  html`<a href="${entityPath(frame.basePath, id)}"${langAttribute(nameLanguage(frame, label))}>${label || id}</a>`;

/** A link to the page of a source. */
export const sourceLink = (
  basePath: string,
  { id, title }: { readonly id: string; readonly title: string },
): Html => html`<a href="${recordPath(basePath, SOURCE_PREFIX, id)}">${title || id}</a>`;

/** The links to the timeline and the network of an entity, beside its name. */
export function viewLinks(
  { basePath, speech }: Frame,
  { recordId, label }: { readonly recordId: string; readonly label: string },
): Html {
  const { timelineOf, networkOf } = speech.words.site;
  const words = (say: typeof timelineOf): Html =>
    marked((mark) => say(label, (hidden) => mark(unseen(hidden))));
  return html`<small><a href="${timelinePath(basePath, [recordId])}">${words(timelineOf)}</a>, <a href="${networkPath(basePath, [recordId])}">${words(networkOf)}</a></small>`;
}

/** A link below a list, to where it goes on or to all of it. */
export const moreLink = (address: string, words: string): Html =>
  html`<p class="more"><a href="${address}">${words}</a></p>\n`;

/** A link to whom to write to; `subject` and `body` are those of the mail. */
export const contactLink = (contact: string, subject: string, body: string): Html =>
  contact.startsWith('mailto:')
    ? html`<a href="${contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}">${contact.slice('mailto:'.length)}</a>`
    : outsideLink(contact, contact);

/** An address with another field. */
const withField = (address: string, name: string, value: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams([[name, value]])}`;

/** A link to where a list goes on; nothing at its end. `address` is that of its first page. */
export const nextLink = (address: string, { hasNextPage, endCursor }: PageEnd, words: string): Html =>
  hasNextPage && endCursor !== null ? moreLink(withField(address, 'after', endCursor), words) : html``;

/** The links below a page of a list: to its first page, if this is a further one, and to the next one. */
export const listPageLinks = (
  { speech }: Frame,
  address: string,
  isContinued: boolean,
  pageInfo: PageEnd,
): Html => {
  const { first, next } = speech.words.site;
  return html`${isContinued ? moreLink(address, first) : ''}${nextLink(address, pageInfo, next)}`;
};

/** An address with the format of a file. */
export const withFormat = (address: string, format: string): string => withField(address, 'format', format);

/** A link to another host, if its address is one of HTTP; else the text alone. Addresses in records may be anything. */
export const outsideLink = (url: string | null, text: string, without = text): Html =>
  url !== null && /^https?:\/\//i.test(url) && URL.canParse(url)
    ? html`<a href="${url}" rel="noreferrer nofollow">${text}</a>`
    : html`${without}`;
