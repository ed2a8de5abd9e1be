/** What the pages of lists share. */
import { dateLabel } from '../../domain/labels/dateLabel.ts';
import { dayIn } from '../../domain/time/day.ts';
import type { PageEnd } from '../generated/documents.ts';
import type { FieldError } from '../page/addressFields.ts';
import type { Frame, Html } from '../page/html.ts';
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

/** "on 28 Jun 2017" or "at some time of 2017". */
export function dayWords(asOf: string): string {
  if (asOf === 'today') return asOf;
  return `${dayIn(asOf) === null ? 'at some time of' : 'on'} ${dateLabel(asOf, 'en')}`;
}
