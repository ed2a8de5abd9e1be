/** What the pages of lists share. */
import type { PageEnd } from '../generated/documents.ts';
import type { FieldError } from '../page/addressFields.ts';
import { type Frame, type Html, html } from '../page/html.ts';
import type { EntityName } from '../page/pageLinks.ts';
import type { BrowseRequest, ListPath } from './browseRequest.ts';

/** What a page of a list shows beside the list. */
export interface ListView extends Frame {
  readonly path: ListPath;
  readonly request: BrowseRequest;
  readonly errors: readonly FieldError[];
  /** The body whose offices or events are listed; null for all. */
  readonly body: EntityName | null;
  /** The year from which events are listed by year; null where that is not known. */
  readonly earliest: number | null;
}

/** The list, and where it goes on. */
export interface ShownList {
  readonly content: Html;
  readonly pageInfo: PageEnd;
}

/** Links to all lists. `current` is the path of the one that is shown as a whole. */
export function listsNav({ basePath, speech }: Frame, current: string | null): Html {
  const { lists } = speech.words;
  return html`<nav aria-label="${lists.lists}">${Object.entries(lists.titles).map(([path, title]) => html`<a href="${basePath}${path}"${path === current ? html` aria-current="page"` : ''}>${title}</a> `)}</nav>`;
}
